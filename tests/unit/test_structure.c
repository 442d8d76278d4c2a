#include "scene.h"

#include "page/leafing.h"
#include "pdf/tags.h"
#include "profile/layers.h"
#include "text/lines.h"

/* Appends what ELEMENT is: "H2", "L:a" (numbering), "TH:R" (what it heads),
 * and its rows and columns where it covers more than one, "TD 2x1". */
static void show_kind(const struct element *element, FILE *out)
{
	fputs(element_name(element), out);
	if (element->mark && element->kind != ELEMENT_HEADING)
		fprintf(out, ":%c", element->mark);
	if (element->row_span != 1 || element->column_span != 1)
		fprintf(out, " %ux%u", (unsigned)element->row_span,
			(unsigned)element->column_span);
}

/* Elements, by their numbers. */
struct elements {
	struct element element[200];
	uint32_t count;
};

/* Adds what is new in the structure. */
static void gather(struct elements *all, const struct structure *s)
{
	while (all->count < s->element.count) {
		assert_in_range(all->count, 0, 199);
		all->element[all->count] = *structure_element(s, all->count);
		all->count++;
	}
}

/* Appends ELEMENT and all that belongs to it: "L:1(LI(Lbl LBody))". */
static void show_one(const struct elements *all, uint32_t element, FILE *out)
{
	const char *before = "(";

	show_kind(&all->element[element], out);
	for (uint32_t i = element + 1; i < all->count; i++) {
		if (all->element[i].parent != element)
			continue;
		fputs(before, out);
		show_one(all, i, out);
		before = " ";
	}
	fputs(*before == ' ' ? ")" : "", out);
}

static const char *show_all(struct world *world, const struct elements *all,
			    uint32_t element)
{
	char *text = NULL;
	size_t length = 0;
	FILE *file = open_memstream(&text, &length);
	const char *shown;

	show_one(all, element, file);
	fclose(file);
	shown = arena_copy(&world->arena, text, length);
	free(text);
	return shown;
}

static const char *show(struct world *world, const struct structure *s,
			uint32_t element)
{
	struct elements all = {.count = 0};

	gather(&all, s);
	return show_all(world, &all, element);
}

/* Returns the structure of a document with headings of these levels. */
static const char *headings(struct world *world, const char *levels)
{
	struct structure s;

	structure_init(&s, &world->arena);
	for (; *levels; levels++)
		structure_heading(&s, STRUCTURE_DOCUMENT,
				  (unsigned)(*levels - '0'));
	return show(world, &s, STRUCTURE_DOCUMENT);
}

static void headings_go_down_one_level_at_a_time(void **state)
{
	assert_string_equal(headings(*state, "0123"), "Document(H1 H2 H3 H4)");
	assert_string_equal(headings(*state, "036"), "Document(H1 H2 H3)");
	assert_string_equal(headings(*state, "3"), "Document(H1)");
	assert_string_equal(headings(*state, "0353"), "Document(H1 H2 H3 H2)");
}

static void headings_go_up_to_the_level_that_they_belong_to(void **state)
{
	assert_string_equal(headings(*state, "0312"), "Document(H1 H2 H2 H3)");
	assert_string_equal(headings(*state, "01610"),
			    "Document(H1 H2 H3 H2 H1)");
	assert_string_equal(headings(*state, "0404"), "Document(H1 H2 H1 H2)");
}

static void headings_know_six_levels(void **state)
{
	assert_string_equal(headings(*state, "0123456"),
			    "Document(H1 H2 H3 H4 H5 H6 H6)");
	assert_string_equal(headings(*state, "01234565"),
			    "Document(H1 H2 H3 H4 H5 H6 H6 H6)");
}

static void any_headings_leave_no_level_out(void **state)
{
	struct world *world = *state;
	unsigned seed = 1, last = 0, level;
	struct structure s;

	structure_init(&s, &world->arena);
	for (unsigned i = 0; i < 2000; i++) {
		uint32_t heading = structure_heading(&s, STRUCTURE_DOCUMENT,
						     i ? below(&seed, 7) : 0);

		level = (unsigned)(structure_element(&s, heading)->mark - '0');
		assert_in_range(level, 1, last + 1);
		assert_in_range(level, 1, STRUCTURE_HEADINGS);
		last = level;
	}
}

/* Returns the structure of a cell with TEXT. */
static const char *cell(struct world *world, const char *words)
{
	struct manuscript manuscript = {
		.text = words, .length = strlen(words), .lists = true};
	struct structure s;
	struct scene scene;
	struct text *text;
	uint32_t element, first;

	scene_open(&scene, world);
	text = text_new(&scene.setter, &manuscript);
	structure_init(&s, &world->arena);
	element = structure_add(&s, STRUCTURE_DOCUMENT, ELEMENT_CELL, 0);
	first = structure_text(&s, element, text);
	for (size_t i = 0; i < text->paragraph_count; i++) {
		const struct content *content =
			structure_paragraph(&s, (uint32_t)(first + i));
		const struct element *label =
			structure_element(&s, content->label);
		const struct element *body =
			structure_element(&s, content->element);

		if (label != body) {
			assert_int_equal(label->kind, ELEMENT_LABEL);
			assert_int_equal(body->kind, ELEMENT_BODY);
			assert_int_equal(label->parent, body->parent);
		}
	}
	scene_close(&scene);
	return show(world, &s, element);
}

#define ITEM "LI(Lbl LBody)"

static void a_text_of_one_line_is_the_cell(void **state)
{
	assert_string_equal(cell(*state, "satu"), "TD");
	assert_string_equal(cell(*state, "1) satu"), "TD");
	assert_string_equal(cell(*state, ""), "TD");
}

static void lines_are_paragraphs_and_items(void **state)
{
	assert_string_equal(cell(*state, "satu\ndua"), "TD(P P)");
	assert_string_equal(cell(*state, "Tim:\n1) a\n2) b"),
			    "TD(P L:1(" ITEM " " ITEM "))");
	assert_string_equal(cell(*state, "- a\n- b\nlalu\n- c"),
			    "TD(L:-(" ITEM " " ITEM ") P L:-(" ITEM "))");
}

static void lists_are_inside_the_item_that_they_belong_to(void **state)
{
	assert_string_equal(cell(*state, "1. a\n   a. b\n   b. c\n2. d"),
			    "TD(L:1(LI(Lbl LBody(L:a(" ITEM " " ITEM "))) " ITEM
			    "))");
	assert_string_equal(cell(*state, "1. a\n   - b\n2. c\n   - d"),
			    "TD(L:1(LI(Lbl LBody(L:-(" ITEM ")))"
			    " LI(Lbl LBody(L:-(" ITEM ")))))");
	assert_string_equal(cell(*state, "- a\n  - b\n    - c\n- d"),
			    "TD(L:-(LI(Lbl LBody(L:-(LI(Lbl LBody(L:-(" ITEM
			    ")))))) " ITEM "))");
}

static void another_marker_begins_another_list(void **state)
{
	assert_string_equal(cell(*state, "1. a\n(a) b"),
			    "TD(L:1(LI(Lbl LBody(L:a(" ITEM ")))))");
	assert_string_equal(cell(*state, "1) a\n(1) b\n1) c"),
			    "TD(L:1(LI(Lbl LBody(L:1(" ITEM "))) " ITEM "))");
	assert_string_equal(cell(*state, "A. a\nB. b\nlalu\n- c"),
			    "TD(L:A(" ITEM " " ITEM ") P L:-(" ITEM "))");
}

/* Returns the words of ELEMENT as the structure has them: "|" before each
 * utterance, "#" before one of a marker, "/" before another paragraph, and
 * behind it its emphasis. */
static const char *words(struct world *world, const struct structure *s,
			 uint32_t element)
{
	const char *shown = "";
	uint32_t content = 0;

	for (uint32_t i = structure_element(s, element)->first; i;
	     i = structure_utterance(s, i)->next) {
		const struct utterance *one = structure_utterance(s, i);

		shown = arena_format(
			&world->arena, "%s%s%s%s%u", shown,
			one->content == content ? "" : "/",
			one->marker ? "#" : "|",
			text_join(one->piece, one->count, &world->arena),
			(unsigned)one->piece->emphasis);
		content = one->content;
	}
	return shown;
}

/* Returns the words of TEXT, set as one of several numbered cells; DIVIDED: in
 * lines that divide them. */
static const char *content_of(struct world *world, const char *text,
			      const char *number, bool divided)
{
	struct manuscript manuscript = {
		.text = text, .length = strlen(text), .number = number};
	struct fit fit = {.width = 5, .justify = true, .divide = true};
	struct structure s;
	struct scene scene;
	struct text *set;
	uint32_t element, first;

	scene_open(&scene, world);
	set = text_new(&scene.setter, &manuscript);
	if (divided)
		assert_ptr_not_equal(text_fit(&scene.setter, set, &fit).text,
				     set);
	structure_init(&s, &world->arena);
	element = structure_add(&s, STRUCTURE_DOCUMENT, ELEMENT_CELL, 0);
	first = structure_content(&s, element, set);
	assert_int_equal(s.content.count - first, set->paragraph_count);
	for (size_t i = first; i < s.content.count; i++)
		assert_int_equal(structure_paragraph(&s, (uint32_t)i)->element,
				 element);
	scene_close(&scene);
	return words(world, &s, element);
}

static void an_element_has_its_words_with_their_emphasis(void **state)
{
	assert_string_equal(content_of(*state, "satu dua", NULL, false),
			    "/|satu dua0");
	assert_string_equal(content_of(*state, "satu *dua tiga* **empat**lima",
				       NULL, false),
			    "/|satu0|dua tiga1|empat2|lima0");
}

static void a_number_stands_before_the_words(void **state)
{
	assert_string_equal(content_of(*state, "satu *dua*", "3.", false),
			    "/#3.0|satu0|dua1");
}

static void each_line_of_an_element_is_a_paragraph(void **state)
{
	assert_string_equal(
		content_of(*state, "satu\n*dua*\ntiga", NULL, false),
		"/|satu0/|dua1/|tiga0");
}

static void words_are_whole_though_lines_divide_them(void **state)
{
	const char *text =
		"pertanggungjawaban *ketidakberpihakan* penyelenggaraan";

	assert_string_equal(content_of(*state, text, NULL, true),
			    content_of(*state, text, NULL, false));
}

static void the_marker_of_an_item_is_in_its_label(void **state)
{
	struct world *world = *state;
	const char *lines = "Tim:\n1) *satu*\n   a. dalam";
	struct manuscript manuscript = {
		.text = lines, .length = strlen(lines), .lists = true};
	struct structure s;
	struct scene scene;
	struct text *text;
	uint32_t first;

	scene_open(&scene, world);
	text = text_new(&scene.setter, &manuscript);
	structure_init(&s, &world->arena);
	first = structure_text(&s, STRUCTURE_DOCUMENT, text);
	scene_close(&scene);
	assert_string_equal(
		words(world, &s, structure_paragraph(&s, first)->element),
		"/|Tim:0");
	assert_string_equal(
		words(world, &s, structure_paragraph(&s, first + 1)->label),
		"/#1)0");
	assert_string_equal(
		words(world, &s, structure_paragraph(&s, first + 1)->element),
		"/|satu1");
	assert_string_equal(
		words(world, &s, structure_paragraph(&s, first + 2)->label),
		"/#a.0");
}

static void nothing_is_content_of_no_element(void **state)
{
	struct world *world = *state;
	struct structure s;

	structure_init(&s, &world->arena);
	structure_content(&s, STRUCTURE_DOCUMENT, NULL);
	structure_text(&s, STRUCTURE_DOCUMENT, NULL);
	assert_int_equal(s.element.count, STRUCTURE_DOCUMENT + 1);
	assert_string_equal(show(world, &s, 0), "Artifact(Document)");
}

static void a_cell_covers_rows_and_columns_and_may_head_others(void **state)
{
	struct world *world = *state;
	struct structure s;
	uint32_t row, first;

	structure_init(&s, &world->arena);
	row = structure_add(&s, STRUCTURE_DOCUMENT, ELEMENT_ROW, 0);
	first = structure_cell(&s, row, 2, 1);
	structure_cell(&s, row, 1, 12);
	structure_cell(&s, row, 1, 1);
	structure_make_header(&s, first, 'R');
	assert_string_equal(show(world, &s, row), "TR(TH:R 2x1 TD 1x12 TD)");
}

#define PROFILE                                                           \
	"[heading]\nlines = \"Lampiran\"\n[title]\nlines = \"{JUDUL}\"\n" \
	"[signature]\nlines = \"{ttd}|{penandatangan.nama}\"\n"           \
	"[table]\ncolumns = bagian no a b c\n[column bagian]\n"           \
	"kind = section\n[column no]\nkind = counter\ncounts = a\n"       \
	"width = 10 mm\n[column a]\nwidth = 30 mm\n[column b]\nwidth = "  \
	"30 mm\n[column c]\nwidth = 30 mm\n"
#define PLAN                                      \
	"keputusan: {lembaga: KPU, tentang: x}\n" \
	"penandatangan: {jabatan: Ketua, nama: Nama}\n"

/* Returns the structure of a plan, with what only some copies have. */
static const char *whole(struct world *world, const char *plan_text,
			 const char *profile_text)
{
	struct staging stage;
	const struct pages *pages = staging_open(
		&stage, world,
		plan_read(&world->run, world_source(world, plan_text)),
		profile_read(&world->run, world_source(world, profile_text)),
		FORM_ASLI);
	struct elements all = {.count = 0};
	struct leafing leafing;

	assert_non_null(pages);
	leafing_begin(&leafing, pages);
	while (leafing_next(&leafing))
		gather(&all, pages->structure);
	leafing_end(&leafing);
	staging_close(&stage);
	return show_all(world, &all, STRUCTURE_DOCUMENT);
}

#define THREE(what)  what " " what " " what
#define TWELVE(what) THREE(what) " " THREE(what) " " THREE(what) " " THREE(what)
#define HEAD	     "THead(TR(TH:C TH:C TH:C TH:C))"

static void a_table_has_all_its_cells(void **state)
{
	const char *shown = whole(*state,
				  PLAN "rencana:\n"
				       "- a: x\n"
				       "  c: y\n"
				       "  rincian: [{b: p}, {b: q}]\n"
				       "- {b: r}\n"
				       "- {a: '', c: s}\n",
				  PROFILE);

	assert_non_null(strstr(shown,
			       "Table(" HEAD " TBody("
			       "TR(TD 2x1 TH:R 2x1 TH:R TD 2x1) TR(TH:R) "
			       "TR(TD TD TH:R TD) TR(TD TD TD TH:R)))"));
}

static void a_section_heads_the_rows_below_it(void **state)
{
	const char *shown =
		whole(*state, PLAN "rencana: [{bagian: x, rincian: [{a: y}]}]",
		      PROFILE);

	assert_non_null(strstr(shown, "TBody(TR(TH:C 1x4) TR(TD TH:R TD TD))"));
}

static void months_are_cells_of_their_own(void **state)
{
	const char *shown =
		whole(*state, PLAN "rencana: [{a: x, bulan: 1}]",
		      "[heading]\nlines = \"Lampiran\"\n"
		      "[signature]\nlines = \"{ttd}\"\n"
		      "[table]\ncolumns = a bulan\n"
		      "[column a]\nwidth = 30 mm\n"
		      "[column bulan]\nkind = months\nwidth = 8 mm\n");

	assert_non_null(strstr(
		shown, "THead(TR(TH:C 2x1 TH:C 1x12) TR(" TWELVE(
			       "TH:C") ")) TBody(TR(TH:R " TWELVE("TD")));
}

static void everything_stands_in_reading_order(void **state)
{
	assert_string_equal(
		whole(*state,
		      PLAN "pengantar: \"# Bab\\n\\n- a\\n- b\\n\\n> c\"\n"
			   "rencana: [{a: x}]\n"
			   "penutup: \"## Sub\"\n",
		      PROFILE),
		"Document(P H1 H2 L:-(" ITEM " " ITEM ") BlockQuote(P) "
		"Table(" HEAD " TBody(TR(TD TH:R TD TD))) H3 "
		/* what ends each copy; one of them is on the pages */
		"P P Form P P)");
}

/* Returns TEXT so often. */
static const char *repeat(struct arena *arena, const char *text, size_t count)
{
	size_t length = strlen(text);
	char *all = arena_array(arena, char, count *length + 1);

	for (size_t i = 0; i < count; i++)
		memcpy(all + i * length, text, length);
	return all;
}

/* Returns how many blocks of elements are there. */
static size_t count_blocks(const struct structure *s)
{
	size_t count = 0;

	for (size_t i = 0; i < s->element.block_count; i++)
		count += s->element.block[i] != NULL;
	return count;
}

static void rows_are_forgotten_when_their_cells_have_ended(void **state)
{
	struct world *world = *state;
	struct staging stage;
	const struct pages *pages;
	struct leafing leafing;
	const char *plan;
	size_t most = 0;

	/* a cell stands beside all rows */
	plan = arena_format(&world->arena,
			    PLAN "rencana:\n- a: x\n  rincian:\n%s",
			    repeat(&world->arena, "  - {b: p, c: q}\n", 2000));
	pages = staging_open(
		&stage, world,
		plan_read(&world->run, world_source(world, plan)),
		profile_read(&world->run, world_source(world, PROFILE)),
		FORM_ASLI);
	assert_non_null(pages);
	assert_in_range(pages->count, 20, 200);
	leafing_begin(&leafing, pages);
	while (leafing_next(&leafing))
		if (count_blocks(pages->structure) > most)
			most = count_blocks(pages->structure);
	/* those of two pages, and what is open around them */
	assert_in_range(pages->structure->element.count, 6000, 20000);
	assert_in_range(most, 1, HOSTILE ? 1000 : 16);
	leafing_end(&leafing);
	staging_close(&stage);
}

static void each_of_several_lampiran_is_a_part(void **state)
{
	const char *shown =
		whole(*state,
		      PLAN "lampiran:\n"
			   "- {judul: I, rencana: [{a: x}]}\n"
			   "- {judul: II, pengantar: '# y', rencana: [{a: z}]}"
			   "\n",
		      PROFILE);

	assert_ptr_equal(strstr(shown, "Document(Part(P H1 Table"), shown);
	assert_non_null(strstr(shown, " Part(P H1 H2 Table("));
}

static const struct CMUnitTest tests[] = {
	TEST(headings_go_down_one_level_at_a_time),
	TEST(headings_go_up_to_the_level_that_they_belong_to),
	TEST(headings_know_six_levels),
	TEST(any_headings_leave_no_level_out),
	TEST(a_text_of_one_line_is_the_cell),
	TEST(lines_are_paragraphs_and_items),
	TEST(lists_are_inside_the_item_that_they_belong_to),
	TEST(another_marker_begins_another_list),
	TEST(an_element_has_its_words_with_their_emphasis),
	TEST(a_number_stands_before_the_words),
	TEST(each_line_of_an_element_is_a_paragraph),
	TEST(words_are_whole_though_lines_divide_them),
	TEST(the_marker_of_an_item_is_in_its_label),
	TEST(nothing_is_content_of_no_element),
	TEST(a_cell_covers_rows_and_columns_and_may_head_others),
	TEST(a_table_has_all_its_cells),
	TEST(a_section_heads_the_rows_below_it),
	TEST(months_are_cells_of_their_own),
	TEST(everything_stands_in_reading_order),
	TEST(rows_are_forgotten_when_their_cells_have_ended),
	TEST(each_of_several_lampiran_is_a_part),
};
RUN(tests)
