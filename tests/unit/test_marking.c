#include "file.h"
#include "profile/layers.h"
#include "scene.h"

#include "pdf/marking.h"

static struct box box_of(uint32_t element, uint8_t emphasis, uint8_t language)
{
	return (struct box){.kind = BOX_TEXT,
			    .emphasis = emphasis,
			    .language = language,
			    .run.element = element};
}

static void what_is_of_one_element_is_one_sequence(void **state)
{
	const struct box one = box_of(3, 0, 0), same = box_of(3, 0, 0);
	const struct box other = box_of(4, 0, 0);
	struct world *world = *state;
	struct marking marking = {.arena = &world->arena};

	assert_true(marking_text(&marking, &one));
	assert_false(marking_text(&marking, &one));
	assert_false(marking_text(&marking, &same));
	assert_int_equal(marking.count, 1);
	assert_true(marking_text(&marking, &other));
	assert_true(marking_text(&marking, &one));
	assert_int_equal(marking.count, 3);
}

static void emphasis_and_languages_are_sequences_of_their_own(void **state)
{
	const struct box plain = box_of(3, 0, 0);
	const struct box italic = box_of(3, STYLE_ITALIC, 0);
	const struct box foreign = box_of(3, STYLE_ITALIC, 1);
	struct world *world = *state;
	struct marking marking = {.arena = &world->arena};

	assert_true(marking_text(&marking, &plain));
	assert_true(marking_text(&marking, &italic));
	assert_true(marking_text(&marking, &foreign));
	assert_true(marking_text(&marking, &plain));
	assert_int_equal(marking.count, 4);
}

static void what_is_not_read_is_not_counted(void **state)
{
	const struct box text = box_of(3, 0, 0), page_number = box_of(0, 0, 0);
	const struct box header = box_of(0, STYLE_BOLD, 0);
	struct world *world = *state;
	struct marking marking = {.arena = &world->arena};

	assert_true(marking_text(&marking, &page_number));
	assert_int_equal(marking.count, 0);
	assert_false(marking_text(&marking, &header));
	assert_true(marking_text(&marking, &text));
	assert_int_equal(marking.count, 1);
	assert_true(marking_text(&marking, &page_number));
	assert_true(marking_text(&marking, &text));
	assert_int_equal(marking.count, 2);
}

static void what_is_read_otherwise_ends_a_sequence(void **state)
{
	const struct box text = box_of(3, 0, 0);
	struct world *world = *state;
	struct marking marking = {.arena = &world->arena};

	assert_true(marking_text(&marking, &text));
	marking_span(&marking, &text);
	assert_int_equal(marking.count, 2);
	assert_true(marking_text(&marking, &text));
	marking_span(&marking, &text);
	marking_span(&marking, &text);
	assert_int_equal(marking.count, 5);
}

static void words_are_read_as_what_they_say(void **state)
{
	struct word word = {.text = "x"};
	const struct piece piece = {.word = &word};

	(void)state;
	assert_int_equal(marking_speech(&piece), SPEECH_PLAIN);
	word.divided = true;
	assert_int_equal(marking_speech(&piece), SPEECH_HYPHEN);
	word.divided = false;
	word.expansion = "X Y";
	assert_int_equal(marking_speech(&piece), SPEECH_WORD);
	word.expansion = NULL;
	word.spaced = true;
	assert_int_equal(marking_speech(&piece), SPEECH_WORD);
}

#define PROFILE                                                               \
	"[heading]\nlines = \"{spaced}Lampiran RB\"\n"                        \
	"[signature]\nlines = \"{spaced}{penandatangan.nama}|{ttd}|RB\"\n"    \
	"[prose]\nmargin-left = 90 mm\nmargin-right = 60 mm\n"                \
	"[footer]\nlines = \"RB *dan* kaki\"\n"                               \
	"[table]\ncolumns = no a b bulan\nhyphenate = yes\ncontinue = note\n" \
	"[column no]\nkind = counter\ncounts = a\nwidth = 10 mm\n"            \
	"[column a]\nwidth = 22 mm\nalign = justify\n"                        \
	"[column b]\nwidth = 30 mm\n"                                         \
	"[column bulan]\nkind = months\nwidth = 8 mm\nshade = 20\n"
#define LONG                                                                 \
	"RB *kick off* pertanggungjawaban **RB tebal** ***RB***-nya (RB), "  \
	"RB/RB ketidakberpihakan penyelenggaraan dipertanggungjawabkan "     \
	"*dipertanggungjawabkannya ketidakberpihakannya* kepemilikan 2.500 " \
	"mengklarifikasikannya "

/* Returns a plan of words of all kinds that goes on over pages. */
static const char *make_plan(struct arena *arena)
{
	const char *rows = "";

	for (unsigned i = 0; i < 20; i++)
		rows = arena_format(arena,
				    "%s    - b: '%s%u'\n      bulan: %u-12\n",
				    rows, LONG, i, i % 12 + 1);
	return arena_format(
		arena,
		"keputusan: {lembaga: KPU, tentang: RB *kick off*}\n"
		"penandatangan: {jabatan: Ketua, nama: Nama RB}\n"
		"singkatan: {RB: Reformasi Birokrasi}\n"
		"bahasa_asing: {kick off: en}\n"
		"pengantar: |\n  # RB\n\n  %s%s%s\n\n  - RB\n  - %s\n"
		"rencana:\n"
		"- a: |\n    %s\n    1) RB\n    2) %s\n  rincian:\n%s",
		LONG, LONG, LONG, LONG, LONG, LONG, rows);
}

static struct file draw_plan(struct world *world)
{
	const char *plan = make_plan(&world->arena);
	struct staging stage;
	const struct pages *pages = staging_open(
		&stage, world,
		plan_read(&world->run, world_source(world, plan)),
		profile_read(&world->run, world_source(world, PROFILE)),
		FORM_ASLI);
	struct buffer bytes = {0};
	const struct sink sink = sink_to_buffer(&bytes);
	struct file file;

	assert_non_null(pages);
	format_write(format_find("pdf"), &stage.engine, pages, &sink);
	assert_int_equal(world->run.diag.count, 0);
	file = file_open(&world->arena, bytes.data, bytes.length);
	buffer_release(&bytes);
	staging_close(&stage);
	return file;
}

/* The content of a page at work, and how much of each kind all have. */
struct walk {
	const struct file *file;
	const char *parents; /* of the sequences to come: "12 0 R 13 0 R ]" */
	unsigned depth, count;
	unsigned pages, artifacts, words, hyphens, emphasis;
};

/* Whether KEY stands between AT and END. */
static bool has(const char *at, const char *end, const char *key)
{
	const char *found = strstr(at, key);

	return found && found < end;
}

/* Checks a sequence with a number, named by LENGTH bytes at TAG: it belongs to
 * an element of that name, unless it is a word that is read otherwise. */
static void check_number(struct walk *w, const char *tag, size_t length,
			 const char *keys)
{
	const char *end = strstr(keys, "BDC\n");
	const char *element, *kind;

	assert_int_equal(w->depth, 0);
	assert_int_equal(strtoul(strstr(keys, "/MCID ") + 6, NULL, 10),
			 w->count++);
	w->parents += strcspn(w->parents, "0123456789");
	element = file_object(w->file, strtoul(w->parents, NULL, 10));
	w->parents = strstr(w->parents, " 0 R");
	assert_non_null(w->parents);
	w->parents += strlen(" 0 R");
	kind = strstr(element, "/S/");
	assert_non_null(kind);
	w->words += has(keys, end, "/E<FEFF");
	w->hyphens += has(keys, end, "/ActualText<FEFF00AD>");
	w->emphasis += !memcmp(kind, "/S/Em/", 6);
	if (has(keys, end, "/ActualText") || has(keys, end, "/E<"))
		assert_memory_equal(tag, "/Span", length);
	else
		assert_memory_equal(kind + 2, tag, length);
}

/* Notes the sequence whose tag is at AT, if one is. Returns where to go on. */
static const char *begin_sequence(struct walk *w, const char *at)
{
	size_t length = 1 + strcspn(at + 1, " </\n");
	const char *keys = at + length + (at[length] == ' ');
	const char *end = strstr(keys, "BDC\n");

	if (memcmp(keys, "<<", 2))
		return at;
	assert_non_null(end);
	w->artifacts += !memcmp(at, "/Artifact", length);
	if (has(keys, end, "/MCID "))
		check_number(w, at, length, keys);
	w->depth++;
	return end;
}

/* Goes through the content of a page. */
static void check_content(struct walk *w, const char *content)
{
	w->count = 0;
	w->pages++;
	for (const char *at = content; *at; at++) {
		if (*at == '(') {
			while (*++at != ')')
				at += *at == '\\';
		} else if (*at == '/') {
			at = begin_sequence(w, at);
		} else if (!strncmp(at, "EMC\n", 4)) {
			assert_int_not_equal(w->depth, 0);
			w->depth--;
		}
	}
	assert_int_equal(w->depth, 0);
	assert_int_not_equal(w->count, 0);
	assert_int_equal(w->parents[strspn(w->parents, " ")], ']');
}

/* Returns the object that KEY of VALUE refers to. */
static size_t reference(const char *value, const char *key)
{
	const char *at = strstr(value, key);

	assert_non_null(at);
	return strtoul(at + strlen(key), NULL, 10);
}

/* Returns the list of what the content of a page belongs to. */
static const char *parents_of(const struct file *file, const char *root,
			      size_t page)
{
	const char *at = strstr(root, "/Nums");

	assert_non_null(at);
	at += strcspn(at, "0123456789");
	for (size_t i = 0; i < page; i++) { /* its key, a reference */
		at = strstr(at, " 0 R");
		assert_non_null(at);
		at += strlen(" 0 R");
		at += strcspn(at, "0123456789]");
	}
	assert_int_equal(strtoul(at, NULL, 10), page);
	return file_object(file, strtoul(strchr(at, ' '), NULL, 10));
}

static void content_belongs_to_what_the_tree_says(void **state)
{
	struct file file = draw_plan(*state);
	struct walk w = {.file = &file};
	size_t last = file.size - 1, got;
	const char *catalog = file_object(
		&file, reference(file_object(&file, last), "/Root "));
	const char *root =
		file_object(&file, reference(catalog, "/StructTreeRoot "));

	for (size_t i = 1; i < last; i++) {
		const char *page, *content;

		if (file_kind(&file, i) != 2)
			continue;
		page = file_object(&file, i);
		if (!strstr(page, "/StructParents "))
			continue;
		w.parents = parents_of(&file, root,
				       reference(page, "/StructParents "));
		content = file_inflate(
			&file, file_alone(&file, reference(page, "/Contents ")),
			&got);
		check_content(&w, arena_copy(file.arena, content, got));
	}
	assert_in_range(w.pages, 4, 40);
	assert_in_range(w.artifacts, 3 * w.pages, 1000);
	assert_in_range(w.words, 50, 1000);
	assert_in_range(w.hyphens, 5, 1000);
	assert_in_range(w.emphasis, 20, 1000);
}

static const struct CMUnitTest tests[] = {
	TEST(what_is_of_one_element_is_one_sequence),
	TEST(emphasis_and_languages_are_sequences_of_their_own),
	TEST(what_is_not_read_is_not_counted),
	TEST(what_is_read_otherwise_ends_a_sequence),
	TEST(words_are_read_as_what_they_say),
	TEST(content_belongs_to_what_the_tree_says),
};
RUN(tests)
