#include "revise/messages.h"
#include "unit.h"

#include "revise/successor.h"
#include "yaml/write.h"

/* Returns TEXT with the value of KEY, at its top, changed; NULL when that
 * cannot be. */
static const char *change(struct world *world, const char *text,
			  const char *key, const char *value)
{
	const struct source *source = world_source(world, text);
	const struct yaml *root =
		yaml_read(&world->run, &world->arena, source, NULL);
	struct edit edit;

	assert_non_null(root);
	if (!edit_value(&edit, source, yaml_value(root, key), value,
			&world->arena))
		return NULL;
	return edit_apply(&world->arena, source, "new", &edit, 1)->text;
}

static void a_value_keeps_its_quotes(void **state)
{
	const char *text = "a: 1 # x\nb: '2'\nc: \"3\"\nd: {e: 4, f: 5}\n";

	assert_string_equal(change(*state, text, "a", "10"),
			    "a: 10 # x\nb: '2'\nc: \"3\"\nd: {e: 4, f: 5}\n");
	assert_string_equal(change(*state, text, "b", "it's"),
			    "a: 1 # x\nb: 'it''s'\nc: \"3\"\nd: {e: 4, f: "
			    "5}\n");
	assert_string_equal(change(*state, text, "c", "\"\\"),
			    "a: 1 # x\nb: '2'\nc: \"\\\"\\\\\"\nd: {e: 4, f: "
			    "5}\n");
}

static void a_plain_value_gets_quotes_that_it_needs(void **state)
{
	assert_string_equal(change(*state, "a: 1\n", "a", "x: 'y' #z"),
			    "a: 'x: ''y'' #z'\n");
	assert_string_equal(change(*state, "{a: 1}\n", "a", "1,2"),
			    "{a: '1,2'}\n");
	assert_string_equal(change(*state, "a: 1\n", "a", "-1"), "a: '-1'\n");
	assert_string_equal(change(*state, "a: 1\n", "a", "12/HK.03.1/2027"),
			    "a: 12/HK.03.1/2027\n");
}

static void a_block_keeps_its_form(void **state)
{
	assert_string_equal(change(*state, "a: |\n  2026\nb: 2\n", "a", "2027"),
			    "a: |\n  2027\nb: 2\n");
	assert_string_equal(change(*state, "a: |2\n  2\n", "a", "3"),
			    "a: |2\n  3\n");
	assert_null(change(*state, "a: |\n  2\n  3\n", "a", "4"));
}

static void an_anchor_stays_before_its_value(void **state)
{
	assert_string_equal(
		change(*state, "a: &x\n  2026\nb: *x\n", "a", "2027"),
		"a: &x\n  2027\nb: *x\n");
	assert_string_equal(
		change(*state, "a: &x # 2026\n  2026\nb: *x\n", "a", "2027"),
		"a: &x # 2026\n  2027\nb: *x\n");
	assert_string_equal(
		change(*state, "a: &x '2026'\nb: *x\n", "b", "2027"),
		"a: &x '2027'\nb: *x\n");
}

static void wide_characters_before_a_value_do_not_shift_it(void **state)
{
	assert_string_equal(
		change(*state,
		       "\"\xE2\x80\xA6\xF0\x9F\x98\x80\": \xC3\xA9\r\n"
		       "a: 1\r\n",
		       "a", "2"),
		"\"\xE2\x80\xA6\xF0\x9F\x98\x80\": \xC3\xA9\r\na: 2\r\n");
}

static void a_value_that_is_not_in_one_piece_is_not_changed(void **state)
{
	assert_null(change(*state, "a: one\n  two\n", "a", "x"));
	assert_null(change(*state, "a:\nb: 1\n", "a", "x"));
	assert_null(change(*state, "a: [1]\n", "a", "x"));
}

static void edits_that_overlap_are_refused(void **state)
{
	struct world *world = *state;
	struct edit edit[] = {{4, 6, "x", false}, {2, 5, "y", false}};

	assert_null(edit_apply(&world->arena, world_source(world, "abcdefgh"),
			       "new", edit, 2));
}

/* Writes TEXT as a value below a key with a hard name; returns what is read. */
static const struct yaml *read_back(struct world *world, const char *text,
				    bool list)
{
	struct yaml_writer w = {.column = 0};
	const struct yaml *root;
	const char *written;
	size_t length;

	yaml_put_name(&w, "a: \"b\"", 6);
	yaml_put(&w, ":");
	(list ? yaml_put_list : yaml_put_text)(&w, text, strlen(text), 0);
	yaml_put(&w, "\n");
	written = buffer_take(&w.out, &world->arena, &length);
	for (const char *at = written; *at; at += strcspn(at, "\n") + 1)
		assert_true(strcspn(at, "\n") <= 100);
	root = yaml_read(&world->run, &world->arena,
			 world_source(world, written), NULL);
	assert_non_null(root);
	return yaml_value(root, "a: \"b\"");
}

static void what_is_written_is_read_again(void **state)
{
	static const char *const text[] = {
		"Tim",
		"- satu",
		"a: b",
		"a #b",
		"\"x\"\\",
		"",
		" x ",
		"x:",
		"satu\ndua: tiga\n\n empat #lima",
		" satu\ndua",
		"tab\there\nx",
		"Pembentukan tim yang terdiri atas dua belas orang: ketua, "
		"wakil ketua, sekretaris, bendahara, dan delapan anggota lain"};

	for (size_t i = 0; i < sizeof(text) / sizeof(text[0]); i++) {
		const struct yaml *node = read_back(*state, text[i], false);
		size_t end = strspn(node->text + strlen(text[i]), "\n");

		assert_memory_equal(node->text, text[i], strlen(text[i]));
		assert_int_equal(strlen(text[i]) + end, node->length);
	}
	assert_int_equal(read_back(*state, text[8], true)->count, 4);
}

static void a_name_is_a_key_in_quotes_if_need_be(void **state)
{
	struct world *world = *state;

	assert_string_equal(yaml_key(&world->arena, "sub_kegiatan"),
			    "sub_kegiatan");
	assert_string_equal(yaml_key(&world->arena, "it's"), "'it''s'");
	assert_string_equal(yaml_key(&world->arena, "-a"), "'-a'");
}

static void a_year_is_mentioned_without_figures_beside_it(void **state)
{
	struct world *world = *state;
	const struct source *source = world_source(
		world, "2026 12026 20261 RB2026\n\xC3\xA9 2025-2026\r\n'2026'");
	struct mentions found = mentions_find(&world->arena, source, 2026);
	const unsigned place[][2] = {{1, 1}, {1, 20}, {2, 8}, {3, 2}};

	assert_int_equal(found.count, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(found.place[i].line, place[i][0]);
		assert_int_equal(found.place[i].column, place[i][1]);
	}
}

static const struct successor *succeed(struct world *world, const char *decree,
				       struct successor_wish wish)
{
	const char *text = arena_format(
		&world->arena,
		"keputusan: %s\nrencana: [{area: Satu, bulan: 1}]\n", decree);

	wish.name = "new";
	return successor_make(&world->run, world_source(world, text), &wish);
}

static void assert_decree(const struct successor *s, const char *decree)
{
	size_t length = strlen(decree);

	assert_non_null(s);
	assert_int_equal(strncmp(s->source->text, "keputusan: ", 11), 0);
	assert_memory_equal(s->source->text + 11, decree, length);
	assert_string_equal(s->source->text + 11 + length,
			    "\nrencana: [{area: Satu, bulan: 1}]\n");
}

static void a_successor_has_the_next_year_and_no_number(void **state)
{
	assert_decree(succeed(*state,
			      "{nomor: 7, tahun: '2026', tanggal: 2026-03-04}",
			      (struct successor_wish){0}),
		      "{nomor: \xE2\x80\xA6, tahun: '2027', tanggal: "
		      "2026-03-04}");
}

static void a_date_is_written_as_the_old_one(void **state)
{
	struct successor_wish wish = {.date = {2027, 3, 4}, .number = "8"};

	assert_decree(succeed(*state,
			      "{tanggal: 1 Mei 2026, tahun: 2026, "
			      "nomor: \"7\"}",
			      wish),
		      "{tanggal: 4 Maret 2027, tahun: 2027, nomor: \"8\"}");
	assert_decree(succeed(*state,
			      "{tanggal: '2026-05-01', tahun: 2026, "
			      "nomor: 7}",
			      wish),
		      "{tanggal: '2027-03-04', tahun: 2027, nomor: 8}");
}

static void an_alias_is_changed_at_its_anchor_and_that_is_said(void **state)
{
	const struct successor *s =
		succeed(*state, "{tentang: &t 2026, tahun: *t}",
			(struct successor_wish){0});

	assert_decree(s, "{tentang: &t 2027, tahun: *t}");
	assert_true(s->value[0].shared);
}

static void assert_refused(struct world *world, const char *decree,
			   struct successor_wish wish,
			   const struct message *message)
{
	assert_null(succeed(world, decree, wish));
	assert_true(world_says(world, message));
	diag_init(&world->run.diag, &world->arena);
}

static void what_cannot_be_changed_is_refused(void **state)
{
	const struct successor_wish none = {0}, number = {.number = "8"};

	assert_refused(*state, "{nomor: 7}", none, MESSAGE_NEXT_NO_YEAR);
	assert_refused(*state, "{tahun: dua ribu}", none, MESSAGE_NEXT_NO_YEAR);
	assert_refused(*state, "{tahun: 2026}", number, MESSAGE_NEXT_NO_VALUE);
	assert_refused(*state, "{tahun: 2026, nomor: }", number,
		       MESSAGE_NEXT_NO_VALUE);
	assert_refused(*state, "{tahun: 2026}",
		       (struct successor_wish){.date = {2027, 1, 1}},
		       MESSAGE_NEXT_NO_VALUE);
	assert_refused(*state, "{tahun: 2026}",
		       (struct successor_wish){.year = 2026},
		       MESSAGE_NEXT_YEAR_BACK);
	/* one value cannot become two */
	assert_refused(*state, "{tahun: &t 2026, nomor: *t}", number,
		       MESSAGE_NEXT_UNSAFE);
}

static void a_new_value_that_would_not_say_itself_is_refused(void **state)
{
	struct world *world = *state;
	const struct source *source = world_source(
		world, "keputusan:\n  tahun: 2026\n  nomor: |\n    7\n"
		       "rencana: [{area: A}]\n");

	/* a block takes spaces before its first line for indentation */
	assert_null(successor_make(
		&world->run, source,
		&(struct successor_wish){.name = "new", .number = " 8"}));
	assert_true(world_says(world, MESSAGE_NEXT_UNSAFE));
}

static void a_byte_order_mark_is_remembered(void **state)
{
	const struct successor *s;
	struct world *world = *state;
	const struct source *source = world_source(
		world, "\xEF\xBB\xBFkeputusan: {tahun: 2026}\nrencana: [{area: "
		       "A}]\n");

	s = successor_make(&world->run, source,
			   &(struct successor_wish){.name = "new"});
	assert_non_null(s);
	assert_true(s->source->marked);
	assert_int_equal(*s->source->text, 'k');
}

static const struct CMUnitTest tests[] = {
	TEST(a_value_keeps_its_quotes),
	TEST(a_plain_value_gets_quotes_that_it_needs),
	TEST(a_block_keeps_its_form),
	TEST(an_anchor_stays_before_its_value),
	TEST(wide_characters_before_a_value_do_not_shift_it),
	TEST(a_value_that_is_not_in_one_piece_is_not_changed),
	TEST(edits_that_overlap_are_refused),
	TEST(what_is_written_is_read_again),
	TEST(a_name_is_a_key_in_quotes_if_need_be),
	TEST(a_year_is_mentioned_without_figures_beside_it),
	TEST(a_successor_has_the_next_year_and_no_number),
	TEST(a_date_is_written_as_the_old_one),
	TEST(an_alias_is_changed_at_its_anchor_and_that_is_said),
	TEST(what_cannot_be_changed_is_refused),
	TEST(a_new_value_that_would_not_say_itself_is_refused),
	TEST(a_byte_order_mark_is_remembered),
};
RUN(tests)
