#include "unit.h"

#include "system/system.h"

#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* Writes to a scratch file by its path, as a library does, and reads it. */
static void write_scratch(struct system_scratch *scratch)
{
	char text[8] = "";
	FILE *file = fopen(scratch->path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite("bytes", 1, 5, file), 5);
	assert_int_equal(fclose(file), 0);
	file = fopen(scratch->path, "rb");
	assert_non_null(file);
	assert_int_equal(fread(text, 1, sizeof(text), file), 5);
	fclose(file);
	assert_string_equal(text, "bytes");
}

static void a_scratch_file_has_a_path_while_it_is_open(void **state)
{
	struct system_scratch scratch;
	char *path;

	(void)state;
	assert_int_equal(system_scratch_open(&scratch), 0);
	write_scratch(&scratch);
	path = strdup(scratch.path);
	system_scratch_close(&scratch);
	system_scratch_close(&scratch);
	assert_false(system_exists(path));
	free(path);
}

static unsigned starts;

static void start(void)
{
	usleep(1000);
	starts++;
}

static void *come(void *unused)
{
	static atomic_bool done;

	system_once(&done, start);
	return starts == 1 ? unused : NULL;
}

static void what_is_done_once_is_done_when_any_thread_goes_on(void **state)
{
	pthread_t thread[8];
	void *right;

	for (size_t i = 0; i < 8; i++)
		assert_int_equal(pthread_create(&thread[i], NULL, come, state),
				 0);
	for (size_t i = 0; i < 8; i++) {
		assert_int_equal(pthread_join(thread[i], &right), 0);
		assert_ptr_equal(right, state);
	}
}

static bool note(void *user, const char *name)
{
	strcat(user, name);
	return false;
}

static void a_folder_lists_files_that_are_not_hidden(void **state)
{
	struct world *world = *state;
	char folder[] = "/tmp/lampiran-system-XXXXXX", names[300] = "";
	const char *inside, *hidden, *file;
	bool made;

	assert_non_null(mkdtemp(folder));
	inside = arena_format(&world->arena, "%s/folder", folder);
	hidden = arena_format(&world->arena, "%s/.hidden", folder);
	file = arena_format(&world->arena, "%s/file", folder);
	assert_int_equal(system_make_folder(inside, &made), 0);
	assert_true(made);
	assert_int_equal(system_make_folder(inside, &made), 0);
	assert_false(made);
	fclose(fopen(hidden, "w"));
	fclose(fopen(file, "w"));
	assert_int_equal(system_list(folder, note, names), 0);
	assert_string_equal(names, "file");
	assert_int_not_equal(system_make_folder(file, &made), 0);
	assert_int_not_equal(system_list(file, note, names), 0);
	assert_true(system_is_same(file, file));
	assert_false(system_is_same(file, hidden));
	assert_false(system_is_same(inside, inside));
	unlink(file);
	unlink(hidden);
	system_remove_folder(inside);
	system_remove_folder(folder);
	assert_false(system_exists(folder));
}

static const struct CMUnitTest tests[] = {
	TEST(a_scratch_file_has_a_path_while_it_is_open),
	TEST(what_is_done_once_is_done_when_any_thread_goes_on),
	TEST(a_folder_lists_files_that_are_not_hidden),
};
RUN(tests)
