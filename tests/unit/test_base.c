#include "unit.h"

#include "base/input.h"
#include "base/memory.h"
#include "base/messages.h"
#include "base/output.h"
#include "base/printout.h"
#include "base/search.h"
#include "command/messages.h"
#include "plan/messages.h"
#include "text/messages.h"

#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void arena_keeps_what_it_gave(void **state)
{
	struct world *world = *state;
	char *first = arena_copy(&world->arena, "kegiatan", 8);
	char *large = arena_array(&world->arena, char, 1000000);

	assert_string_equal(first, "kegiatan");
	assert_int_equal(large[999999], 0);
}

/* What is formatted is tried in the room that others get, and may not fit. */
static void what_does_not_fit_leaves_zeroes(void **state)
{
	struct arena arena;
	char want[300];

	(void)state;
	arena_init(&arena);
	memset(want, 'x', sizeof(want));
	for (int i = 0; i < 5000; i++) {
		size_t length = (size_t)i * 7 % 300;
		const char *text =
			arena_format(&arena, "%.*s", (int)length, want);
		const char *zero = arena_array(&arena, char, 5);

		assert_int_equal(strlen(text), length);
		assert_memory_equal(text, want, length);
		for (int k = 0; k < 5; k++)
			assert_int_equal(zero[k], 0);
	}
	arena_release(&arena);
}

/* Beside small ones; the new part is zero. */
static void a_large_array_keeps_what_it_has(void **state)
{
	struct world *world = *state;
	size_t capacity[2] = {0}, *array[2] = {NULL, NULL};

	for (size_t i = 0; i < 300000; i++)
		for (size_t k = 0; k < 2; k++) {
			array[k] = arena_grow(&world->arena, array[k], i,
					      &capacity[k], sizeof(size_t));
			assert_int_equal(array[k][i], 0);
			array[k][i] = i * 2 + k;
			if (i % 1000 == 0)
				arena_copy(&world->arena, "kegiatan", 8);
		}
	for (size_t i = 0; i < 300000; i++)
		for (size_t k = 0; k < 2; k++)
			assert_int_equal(array[k][i], i * 2 + k);
}

static void a_cleared_arena_gives_zeroes(void **state)
{
	struct arena arena;
	char *text;

	(void)state;
	arena_init(&arena);
	text = arena_array(&arena, char, 100);
	memset(text, 'x', 100);
	arena_clear(&arena);
	text = arena_array(&arena, char, 100);
	for (int i = 0; i < 100; i++)
		assert_int_equal(text[i], 0);
	arena_release(&arena);
}

static void capacities_grow_up_to_the_last(void **state)
{
	size_t capacity = 0;

	(void)state;
	for (size_t larger; capacity < SIZE_MAX; capacity = larger) {
		larger = memory_step(capacity, 8);
		assert_true(larger > capacity);
	}
	assert_true(memory_step(0, 8) == (HOSTILE ? 1 : 8));
}

static void what_was_said_is_taken_back(void **state)
{
	struct world *world = *state;
	struct diag *diag = &world->run.diag;
	const struct place place = {0};
	struct diag_mark before;

	diag_add(diag, MESSAGE_CANNOT_READ, place, "kept");
	before = diag_mark(diag);
	for (int i = 0; i < 300; i++)
		diag_add(diag, MESSAGE_BAD_UTF8, place, "taken back");
	diag_rewind(diag, before);
	diag_add(diag, MESSAGE_CANNOT_READ, place, "last");
	assert_int_equal(diag->report_count, 2);
	assert_int_equal(diag->count, 2);
	assert_int_equal(diag->dropped, 0);
	assert_non_null(strstr(diag->report[0].text, "kept"));
	assert_non_null(strstr(diag->report[1].text, "last"));
}

/* What DIAG prints, in the world's arena. */
static const char *printed(struct world *world, const struct diag *diag)
{
	char *text = NULL;
	size_t length;
	FILE *file = open_memstream(&text, &length);
	const char *copy;

	assert_non_null(file);
	diag_print(diag, file);
	fclose(file);
	copy = arena_copy(&world->arena, text, length);
	free(text);
	return copy;
}

static void warnings_take_no_room_from_errors(void **state)
{
	struct world *world = *state;
	struct diag *diag = &world->run.diag;
	const char *text;
	struct place place = {world_source(world, "first\nsecond\nthird\n"), 1,
			      1};

	for (unsigned i = 1; i <= 300; i++) {
		place.column = i;
		diag_add(diag, MESSAGE_FONT_MISSING, place, "F", "G");
	}
	place.line = 3;
	diag_add(diag, MESSAGE_BAD_UTF8, place, "x");
	assert_int_equal(diag->count, 1);
	text = printed(world, diag);
	assert_non_null(strstr(text, ":3:300: error: "));
	assert_non_null(strstr(text, ":1:99: warning: "));
	assert_null(strstr(text, ":1:100: warning: "));
	assert_non_null(strstr(text, "201 more messages"));
}

static void names_the_nearest_word(void **state)
{
	static const char *const known[] = {"area", "kegiatan", "indikator"};

	(void)state;
	assert_string_equal(nearest("kegaitan", known, 3), "kegiatan");
	assert_string_equal(nearest("Indicator", known, 3), "indikator");
	assert_null(nearest("lampiran", known, 3));
	assert_null(nearest("", known, 0));
}

static void finds_the_place_of_a_word(void **state)
{
	struct place place = {world_source(*state, "satu\n  dua ✓ tiga\n"), 1,
			      1};
	struct place found = place_find(place, "tiga", 4);

	assert_int_equal(found.line, 2);
	assert_int_equal(found.column, 9);
	found = place_find(place, "empat", 5);
	assert_int_equal(found.line, 1);
}

static void a_byte_order_mark_is_no_text(void **state)
{
	assert_string_equal(world_source(*state, "\xEF\xBB\xBFx")->text, "x");
}

static void refuses_control_characters_with_their_place(void **state)
{
	struct world *world = *state;

	assert_true(
		input_check(world_source(world, "a\tb\n"), &world->run.diag));
	assert_false(
		input_check(world_source(world, "a\n\x01"), &world->run.diag));
	assert_int_equal(world->run.diag.count, 1);
	assert_false(input_check(world_source(world, "\xE2\x80\xAE"),
				 &world->run.diag));
	assert_false(
		input_check(world_source(world, "a\xC3(\n"), &world->run.diag));
}

/* Whether the line NUMBER of SOURCE is WANT; NULL: there is none. */
static bool is_line(struct line_walk *walk, const struct source *source,
		    unsigned number, const char *want)
{
	size_t length = 0;
	const char *line = place_next_line(
		walk, (struct place){source, number, 1}, &length);

	if (!want || !line)
		return !want && !line;
	return length == strlen(want) && !memcmp(line, want, length);
}

static void a_walk_finds_each_line_wherever_the_last_was(void **state)
{
	struct world *world = *state;
	const struct source *one = world_source(world, "a\nbb\r\n\nd");
	const struct source *other = world_source(world, "x\ny\n");
	struct line_walk walk = {.source = NULL};

	assert_true(is_line(&walk, one, 2, "bb"));
	assert_true(is_line(&walk, one, 2, "bb"));
	assert_true(is_line(&walk, one, 4, "d"));
	assert_true(is_line(&walk, one, 3, ""));
	assert_true(is_line(&walk, other, 2, "y"));
	assert_true(is_line(&walk, one, 9, NULL));
	assert_true(is_line(&walk, one, 4, "d"));
	assert_true(is_line(&walk, one, 1, "a"));
	assert_true(is_line(&walk, one, 0, NULL));
	assert_true(is_line(&walk, NULL, 1, NULL));
	assert_true(is_line(&walk, other, 1, "x"));
}

static void prints_messages_in_order_with_a_caret(void **state)
{
	struct world *world = *state;
	const struct source *source = world_source(world, "bulan: 13\nx: y\n");
	char *text = NULL;
	size_t length = 0;
	FILE *file = open_memstream(&text, &length);

	diag_add(&world->run.diag, MESSAGE_PLAN_MISSING_KEY,
		 ((struct place){source, 2, 1}), "nomor");
	diag_add(&world->run.diag, MESSAGE_MONTH_OUT_OF_RANGE,
		 ((struct place){source, 1, 8}), "13");
	diag_print(&world->run.diag, file);
	fclose(file);
	assert_string_equal(
		text, "test:1:8: error: there is no month 13; months go from 1 "
		      "to 12\n"
		      "    1 | bulan: 13\n"
		      "      |        ^\n"
		      "test:2:1: error: \"nomor:\" is missing; add it\n"
		      "    2 | x: y\n"
		      "      | ^\n");
	assert_int_equal(diag_status(&world->run.diag), 1);
	free(text);
}

/* It takes no longer the longer the line is: this one would take minutes. */
static void a_window_of_a_long_line_is_shown(void **state)
{
	enum { LONG = 4 << 20 };
	struct world *world = *state;
	char *line = arena_array(&world->arena, char, LONG + 1);
	char *text = NULL;
	size_t length = 0;
	FILE *file = open_memstream(&text, &length);
	const char *shown;

	memset(line, 'a', LONG);
	memcpy(line, "\xC3\xA9", 2); /* one character */
	memcpy(line + LONG - 60, "\x1B\t\xE2\x9C\x93", 5);
	diag_add(&world->run.diag, MESSAGE_PLAN_MISSING_KEY,
		 ((struct place){world_source(world, line), 1, LONG - 60}),
		 "nomor");
	diag_print(&world->run.diag, file);
	fclose(file);
	shown = strstr(text, " | ");
	assert_non_null(shown);
	assert_int_equal(strspn(shown + 3, "a"), 60);
	assert_memory_equal(shown + 63,
			    "? \xE2\x9C\x93"
			    "aaa",
			    8);
	assert_non_null(strstr(text, "a\n      | "));
	free(text);
}

static void no_line_is_shown_of_what_has_none(void **state)
{
	struct world *world = *state;
	char *text = NULL;
	size_t length = 0;
	FILE *file = open_memstream(&text, &length);

	diag_add(&world->run.diag, MESSAGE_PLAN_MISSING_KEY,
		 ((struct place){world_source(world, ""), 1, 3}), "nomor");
	diag_print(&world->run.diag, file);
	fclose(file);
	assert_string_equal(text,
			    "test:1:3: error: \"nomor:\" is missing; add it\n");
	free(text);
}

static void a_cell_is_called_by_letters_and_row(void **state)
{
	static const unsigned column[] = {1, 26, 27, 702, 703, 16384};
	static const char *const want[] = {":A7",  ":Z7",   ":AA7",
					   ":ZZ7", ":AAA7", ":XFD7"};
	const struct source *text, *cells;
	struct arena arena;
	char name[PLACE_LONGEST];

	(void)state;
	arena_init(&arena);
	text = source_borrow(&arena, "a.csv", "", 0);
	cells = source_without_text(&arena, "a.xlsx[b]", PLACES_CELLS);
	for (size_t i = 0; i < sizeof(column) / sizeof(column[0]); i++)
		assert_string_equal(
			place_name((struct place){cells, 7, column[i]}, name),
			want[i]);
	assert_string_equal(place_name((struct place){text, 7, 27}, name),
			    ":7:27");
	assert_string_equal(place_name(place_of(cells), name), "");
	arena_release(&arena);
}

static void an_argument_is_not_expanded_again(void **state)
{
	struct world *world = *state;
	char *text = NULL;
	size_t length = 0;
	FILE *file = open_memstream(&text, &length);

	diag_add(&world->run.diag, MESSAGE_USAGE_UNKNOWN_COMMAND,
		 (struct place){0}, "%1%2%n");
	diag_print(&world->run.diag, file);
	fclose(file);
	assert_non_null(strstr(text, "\"%1%2%n\""));
	assert_int_equal(diag_status(&world->run.diag), 2);
	free(text);
}

/* Returns the content of a file, "" when there is none. */
static const char *content(struct world *world, const char *path)
{
	const struct source *source =
		input_read(&world->arena, path, 1000, &world->run.diag);

	return source ? source->text : "";
}

static void what_a_file_names_is_read_only_if_it_is_ordinary(void **state)
{
	struct world *world = *state;
	char folder[] = "/tmp/lampiran-base-XXXXXX";
	const char *fifo;

	assert_non_null(mkdtemp(folder));
	fifo = arena_format(&world->arena, "%s/fifo", folder);
	assert_int_equal(mkfifo(fifo, 0600), 0);
	alarm(20); /* nobody writes into it */
	assert_null(input_read_named(&world->arena, fifo, (struct place){0},
				     1000, &world->run.diag));
	alarm(0);
	assert_true(world_says(world, MESSAGE_NO_ORDINARY_FILE));
	assert_null(input_read_named(&world->arena, "/dev/null",
				     (struct place){0}, 1000,
				     &world->run.diag));
	assert_non_null(input_read_named(&world->arena, "Makefile",
					 (struct place){0}, 1 << 20,
					 &world->run.diag));
	unlink(fifo);
	rmdir(folder);
}

/* Makes FOLDER with a file "lama" in it, and returns the path of that. */
static const char *write_old(struct world *world, char *folder)
{
	struct output output;
	const char *path;

	assert_non_null(mkdtemp(folder));
	path = arena_format(&world->arena, "%s/a.pdf", folder);
	assert_true(output_open(&output, path, &world->run.diag));
	output_write(&output, "lama", 4);
	assert_true(output_commit(&output));
	return path;
}

static void output_appears_whole_or_not_at_all(void **state)
{
	struct world *world = *state;
	char folder[] = "/tmp/lampiran-test-XXXXXX";
	struct output output;
	const char *path;

	path = write_old(world, folder);
	assert_string_equal(content(world, path), "lama");
	assert_true(output_open(&output, path, &world->run.diag));
	output_write(&output, "baru", 4);
	assert_string_equal(content(world, path), "lama");
	output_abort(&output);
	assert_string_equal(content(world, path), "lama");
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0); /* nothing else is left */
}

static void a_write_that_fails_keeps_the_old_file(void **state)
{
	struct world *world = *state;
	char folder[] = "/tmp/lampiran-test-XXXXXX", *large;
	struct rlimit old, small = {0};
	struct output output;
	const char *path;

	path = write_old(world, folder);
	getrlimit(RLIMIT_FSIZE, &old);
	small = (struct rlimit){1000, old.rlim_max};
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	large = arena_array(&world->arena, char, 100000);
	assert_true(output_open(&output, path, &world->run.diag));
	output_write(&output, large, 100000);
	assert_false(output_commit(&output));
	setrlimit(RLIMIT_FSIZE, &old);
	assert_string_equal(content(world, path), "lama");
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0);
}

static void a_full_disk_is_an_error(void **state)
{
	struct world *world = *state;
	struct output output;

	if (access("/dev/full", W_OK))
		skip();
	assert_true(output_open(&output, "/dev/full", &world->run.diag));
	output_write(&output, "text", 4);
	assert_false(output_commit(&output));
	assert_int_equal(diag_status(&world->run.diag), 3);
}

static void what_cannot_be_taken_back_waits(void **state)
{
	enum { LENGTH = 100000 }; /* more than a stream holds back */
	struct world *world = *state;
	char folder[] = "/tmp/lampiran-test-XXXXXX";
	char *large = arena_array(&world->arena, char, LENGTH);
	struct output output;
	struct sink sink = output_sink(&output);
	struct stat made;
	const char *path;

	path = write_old(world, folder);
	assert_true(output_open(&output, path, &world->run.diag));
	sink_add(&sink, large, LENGTH);
	assert_int_equal(stat(output.to.temporary->name, &made), 0);
	assert_in_range(made.st_size, LENGTH / 2, LENGTH);
	output_abort(&output);
	unlink(path);
	rmdir(folder);
	if (access("/dev/full", W_OK))
		skip();
	assert_true(output_open(&output, "/dev/full", &world->run.diag));
	sink_add(&sink, large, LENGTH);
	assert_false(output.failed);
	assert_false(output_finish(&output));
	assert_true(output.failed);
	output_abort(&output);
}

/* Returns the name of the file that is being made beside PATH, after a process
 * that made it was killed; *PROCESS is that. */
static const char *leave(struct world *world, const char *path, pid_t *process)
{
	struct output output;
	int pipes[2], status;
	char name[200] = "";

	assert_int_equal(pipe(pipes), 0);
	*process = fork();
	if (!*process) {
		output_open(&output, path, &world->run.diag);
		if (write(pipes[1], output.to.temporary->name,
			  strlen(output.to.temporary->name)) > 0)
			raise(SIGKILL);
		_exit(1);
	}
	assert_int_equal(waitpid(*process, &status, 0), *process);
	assert_true(WIFSIGNALED(status));
	assert_true(read(pipes[0], name, sizeof(name) - 1) > 0);
	close(pipes[0]);
	close(pipes[1]);
	return arena_copy(&world->arena, name, strlen(name));
}

static void put(const char *path)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fclose(file);
}

static void what_a_killed_run_left_is_removed_by_the_next(void **state)
{
	struct world *world = *state;
	char folder[] = "/tmp/lampiran-test-XXXXXX";
	const char *path = write_old(world, folder), *name, *live, *link;
	struct output output;
	pid_t process;
	int prefix;

	name = leave(world, path, &process);
	assert_int_equal(access(name, F_OK), 0);
	/* what others have there: a process that lives, a link, other names */
	prefix = (int)(strrchr(name, '-') - name);
	link = arena_format(&world->arena, "%.*s-abcdef", prefix, name);
	assert_int_equal(symlink(path, link), 0);
	while (name[prefix - 1] != '-')
		prefix--;
	live = arena_format(&world->arena, "%.*s%ld-abcdef", prefix, name,
			    (long)getppid());
	put(live);
	put(arena_format(&world->arena, "%s0", name));
	put(arena_format(&world->arena, "%s/.lampiran-00000000-%ld-abcdef",
			 folder, (long)process));
	assert_true(output_open(&output, path, &world->run.diag));
	assert_true(output_commit(&output));
	assert_int_equal(access(name, F_OK), -1);
	assert_int_equal(unlink(link), 0);
	assert_int_equal(unlink(live), 0);
	assert_int_equal(unlink(arena_format(&world->arena, "%s0", name)), 0);
	assert_int_equal(unlink(arena_format(&world->arena,
					     "%s/.lampiran-00000000-%ld-abcdef",
					     folder, (long)process)),
			 0);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0);
}

static void a_folder_that_is_not_there_is_an_error(void **state)
{
	struct world *world = *state;
	struct output output;

	assert_false(output_open(&output, "/nowhere/a.pdf", &world->run.diag));
	assert_int_equal(diag_status(&world->run.diag), 3);
}

static const struct CMUnitTest tests[] = {
	TEST(arena_keeps_what_it_gave),
	TEST(what_does_not_fit_leaves_zeroes),
	TEST(a_large_array_keeps_what_it_has),
	TEST(a_cleared_arena_gives_zeroes),
	TEST(capacities_grow_up_to_the_last),
	TEST(what_was_said_is_taken_back),
	TEST(warnings_take_no_room_from_errors),
	TEST(names_the_nearest_word),
	TEST(finds_the_place_of_a_word),
	TEST(a_byte_order_mark_is_no_text),
	TEST(refuses_control_characters_with_their_place),
	TEST(a_walk_finds_each_line_wherever_the_last_was),
	TEST(prints_messages_in_order_with_a_caret),
	TEST(no_line_is_shown_of_what_has_none),
	TEST(a_window_of_a_long_line_is_shown),
	TEST(a_cell_is_called_by_letters_and_row),
	TEST(an_argument_is_not_expanded_again),
	TEST(what_a_file_names_is_read_only_if_it_is_ordinary),
	TEST(output_appears_whole_or_not_at_all),
	TEST(a_write_that_fails_keeps_the_old_file),
	TEST(a_full_disk_is_an_error),
	TEST(what_cannot_be_taken_back_waits),
	TEST(what_a_killed_run_left_is_removed_by_the_next),
	TEST(a_folder_that_is_not_there_is_an_error),
};
RUN(tests)
