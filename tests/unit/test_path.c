/* The paths of Linux, and of a system with drives and two kinds of strokes: the
 * same file over another seam. */
#include "unit.h"

#include "system/system.h"

static bool drives; /* the system has them */

static bool is_stroke(char c)
{
	return drives ? c == '/' || c == '\\' : system_is_stroke(c);
}

static bool is_absolute(const char *path)
{
	if (!drives)
		return system_is_absolute(path);
	return is_stroke(*path) || (*path && path[1] == ':');
}

static size_t folder_length(const char *path)
{
	size_t length = 0;

	if (!drives)
		return system_folder_length(path);
	for (size_t i = 0; path[i]; i++)
		if (is_stroke(path[i]) || (i == 1 && path[i] == ':'))
			length = i + 1;
	return length;
}

#define system_is_stroke     is_stroke
#define system_is_absolute   is_absolute
#define system_folder_length folder_length
#include "base/path.c"

static void a_path_is_a_folder_and_a_name(void **state)
{
	struct world *world = *state;
	struct arena *arena = &world->arena;

	drives = false;
	assert_string_equal(path_name("a/b/plan.yaml"), "plan.yaml");
	assert_string_equal(path_folder(arena, "a/b/plan.yaml"), "a/b/");
	assert_string_equal(path_name("plan.yaml"), "plan.yaml");
	assert_string_equal(path_folder(arena, "plan.yaml"), "");
	assert_string_equal(path_folder(arena, "/plan.yaml"), "/");
	assert_string_equal(path_name("a/"), "");
	assert_string_equal(path_name("a\\b:c"), "a\\b:c");
	drives = true;
	assert_string_equal(path_name("a\\b/plan.yaml"), "plan.yaml");
	assert_string_equal(path_folder(arena, "a/b\\plan.yaml"), "a/b\\");
	assert_string_equal(path_folder(arena, "C:plan.yaml"), "C:");
	assert_string_equal(path_folder(arena, "C:\\plan.yaml"), "C:\\");
}

static void a_name_has_a_stem_and_a_suffix(void **state)
{
	struct world *world = *state;
	struct arena *arena = &world->arena;

	drives = false;
	assert_string_equal(path_suffix("a.b/plan.v2.yaml"), ".yaml");
	assert_string_equal(path_stem(arena, "a.b/plan.v2.yaml"), "plan.v2");
	assert_string_equal(path_suffix("a.b/plan"), "");
	assert_string_equal(path_stem(arena, "a.b/plan"), "plan");
	assert_string_equal(path_suffix(".hidden"), "");
	assert_string_equal(path_suffix("plan."), ".");
	drives = true;
	assert_string_equal(path_suffix("a.b\\plan"), "");
	assert_string_equal(path_stem(arena, "a.b\\plan.yaml"), "plan");
}

static void a_name_is_put_beside_or_into(void **state)
{
	struct world *world = *state;
	struct arena *arena = &world->arena;

	drives = false;
	assert_string_equal(path_beside(arena, "a/plan.yaml", "own.ini"),
			    "a/own.ini");
	assert_string_equal(path_beside(arena, "plan.yaml", "own.ini"),
			    "own.ini");
	assert_string_equal(path_beside(arena, "a/plan.yaml", "/own.ini"),
			    "/own.ini");
	assert_string_equal(path_inside(arena, "out", "a.pdf"), "out/a.pdf");
	assert_string_equal(path_inside(arena, "out//", "a.pdf"), "out/a.pdf");
	assert_string_equal(path_inside(arena, "/", "a.pdf"), "//a.pdf");
	drives = true;
	assert_string_equal(path_beside(arena, "a\\plan.yaml", "own.ini"),
			    "a\\own.ini");
	assert_string_equal(path_beside(arena, "a\\plan.yaml", "C:\\own.ini"),
			    "C:\\own.ini");
	assert_string_equal(path_inside(arena, "out\\", "a.pdf"), "out/a.pdf");
}

static void what_leaves_a_folder_is_known(void **state)
{
	static const char *const out[] = {"..", "../a", "a/..", "a/../b", "/a"};
	static const char *const out_of_drives[] = {"..\\a", "a\\..", "C:a",
						    "\\a", "C:\\a"};
	static const char *const below[] = {"a", "a/b", "..a", "a../b", "..."};

	(void)state;
	for (int i = 0; i < 5; i++) {
		drives = false;
		assert_false(path_is_below(out[i]));
		assert_true(path_is_below(below[i]));
		drives = true;
		assert_false(path_is_below(out[i]));
		assert_false(path_is_below(out_of_drives[i]));
		assert_true(path_is_below(below[i]));
		assert_false(path_is_name(out_of_drives[i]));
	}
	drives = false;
	assert_true(path_is_name("a.pdf"));
	assert_true(path_is_name("a\\b"));
	assert_false(path_is_name("a/b"));
	assert_false(path_is_name(".a"));
	assert_false(path_is_name(""));
}

static const struct CMUnitTest tests[] = {
	TEST(a_path_is_a_folder_and_a_name),
	TEST(a_name_has_a_stem_and_a_suffix),
	TEST(a_name_is_put_beside_or_into),
	TEST(what_leaves_a_folder_is_known),
};
RUN(tests)
