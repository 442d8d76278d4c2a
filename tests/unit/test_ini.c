/* A profile's values are those that iniparser reads from a file. */
#include "unit.h"

#include "profile/ini.h"

#include <iniparser.h>
#include <unistd.h>

static const struct ini *scan(struct world *world, const char *text)
{
	return ini_read(&world->run, world_source(world, text));
}

static const char *value(struct world *world, const char *text)
{
	const struct ini *ini = scan(world, text);
	const struct ini_key *key = ini ? ini_find(ini, "a", "k") : NULL;

	return key ? key->value : "(none)";
}

static void values_are_without_quotes_and_comments(void **state)
{
	struct world *world = *state;

	assert_string_equal(value(world, "[a]\nk = b c \n"), "b c");
	assert_string_equal(value(world, "[A]\n K=b # c\n"), "b");
	assert_string_equal(value(world, "[a]\nk = \" b # \" ; c\n"), " b # ");
	assert_string_equal(value(world, "[a]\nk = 'b\"c'\n"), "b\"c");
	assert_string_equal(value(world, "[a]\nk = ''\n"), "");
	assert_string_equal(value(world, "[a]\nk = \"\" # c\n"), "");
}

static void a_value_may_go_on_in_the_next_line(void **state)
{
	struct world *world = *state;

	assert_string_equal(value(world, "[a]\nk = b \\\n c\\\n\\\nd\nx=1\n"),
			    "b  cd");
	assert_string_equal(value(world, "[a]\nk = 'b\\\nc'\n"), "bc");
	assert_string_equal(value(world, "[a]\nk = \\\n\nx = 1\n"), "");
	assert_string_equal(value(world, "[a]\nk = b\\\n[c] # d\n"), "b[c]");
	assert_null(scan(world, "[a]\nk = b\\\n"));
	assert_null(scan(world, "[a]\nk = b\\"));
}

static void a_section_has_a_name(void **state)
{
	struct world *world = *state;

	assert_null(scan(world, "[a]\nk = b\n[]\nk = c\n"));
	assert_null(scan(world, "[ ]\nk = b\n"));
}

/* As many as are hashed anew some times; below them lies a base. */
static void each_of_many_keys_is_found(void **state)
{
	enum { MANY = 1000 };
	struct world *world = *state;
	struct ini *ini, *base;
	const char *text = "";

	for (unsigned i = 0; i < MANY; i++)
		text = arena_format(&world->arena, "%s[s%u]\nk=%u\nl=x\n", text,
				    i, i);
	ini = ini_read(&world->run, world_source(world, text));
	base = ini_read(&world->run,
			world_source(world, "[b]\nk=base\n[s1]\nk=base\n"));
	assert_non_null(ini);
	ini->base = base;
	for (unsigned i = 0; i < MANY; i++) {
		const char *section = arena_format(&world->arena, "s%u", i);
		const char *want = arena_format(&world->arena, "%u", i);

		assert_string_equal(ini_find(ini, section, "k")->value, want);
		assert_null(ini_find(ini, section, "m"));
	}
	assert_string_equal(ini_find(ini, "b", "k")->value, "base");
	assert_null(ini_find(base, "s", "1k"));
	assert_null(ini_find(ini_read(&world->run, world_source(world, "")),
			     "b", "k"));
}

/* Makes a text by chance. No line ends with two backslashes: iniparser has the
 * line behind a blank one be part of it then. */
static const char *make(struct world *world, unsigned *seed, size_t parts)
{
	static const char *const part[] = {
		"k = ", "k=", "\n",  "\n", "\\\n", " ", "b", "\"",	"'",
		"#",	" ;", "\t ", "=",  "[",	   "]", "C", "x = 1\n", "\r\n"};
	const char *text = "[a]\nk = ";

	for (size_t i = 0; i < parts; i++) {
		*seed = *seed * 1103515245 + 12345;
		text = arena_format(
			&world->arena, "%s%s", text,
			part[(*seed >> 16) % (sizeof(part) / sizeof(part[0]))]);
	}
	return text;
}

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
	fclose(file);
}

static void iniparser_says_the_same_of_a_file(void **state)
{
	struct world *world = *state;
	char path[] = "/tmp/lampiran-ini-XXXXXX";
	unsigned seed = 1;
	size_t same = 0;

	close(mkstemp(path));
	for (size_t i = 0; i < 4000; i++) {
		const char *text = make(world, &seed, 1 + i % 12);
		const struct ini *ini = scan(world, text);
		dictionary *values;

		if (!ini)
			continue;
		write_file(path, text);
		values = iniparser_load(path);
		assert_non_null(values);
		for (size_t k = 0; k < ini->count; k++) {
			const char *full = arena_format(&world->arena, "a:%s",
							ini->key[k].key);
			const char *other =
				iniparser_getstring(values, full, NULL);

			assert_string_equal(ini->key[k].value, other);
			same++;
		}
		iniparser_freedict(values);
	}
	unlink(path);
	assert_true(same > 1000);
}

static const struct CMUnitTest tests[] = {
	TEST(values_are_without_quotes_and_comments),
	TEST(a_value_may_go_on_in_the_next_line),
	TEST(a_section_has_a_name),
	TEST(each_of_many_keys_is_found),
	TEST(iniparser_says_the_same_of_a_file),
};
RUN(tests)
