#include "check/rule.h"

#include "calendar/date.h"
#include "text/markup.h"

#include <ctype.h>
#include <string.h>

static bool has(const char *const *name, size_t count, const char *key)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(name[i], key))
			return true;
	return false;
}

struct place rule_place(struct checker *checker, const struct reading *text,
			size_t at)
{
	return locate(&checker->locator, text->passage->value->place,
		      text->text, text->length, at);
}

bool rule_is_bare(const struct checker *checker, const char *key)
{
	return has(checker->brief->bare, checker->brief->bare_count, key);
}

bool rule_goes_on(const struct checker *checker, const char *key)
{
	return has(checker->brief->going, checker->brief->going_count, key);
}

bool rule_is_optional(const struct checker *checker, const char *key)
{
	return has(checker->brief->optional, checker->brief->optional_count,
		   key);
}

bool rule_is_note(const struct checker *checker, const char *key)
{
	return has(checker->brief->note, checker->brief->note_count, key);
}

const char *rule_field(const struct checker *checker, enum plan_field field)
{
	const struct value *value = &checker->decree->field[field];

	return markup_line(checker->arena, value->text, value->length);
}

unsigned rule_year(const struct reading *text, size_t i)
{
	const struct token *word = &text->word[i];
	unsigned year;

	if (i >= text->count)
		return 0;
	year = date_year(text->text + word->start, word->length);
	return year >= 1900 && year <= 2099 ? year : 0;
}

const char *rule_number(struct checker *checker, unsigned long number)
{
	return arena_format(checker->arena, "%lu", number);
}

static bool same(char a, char b)
{
	return tolower((unsigned char)a) == tolower((unsigned char)b);
}

static bool same_all(const char *a, const char *b, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!same(a[i], b[i]))
			return false;
	return true;
}

unsigned rule_distance(const char *a, size_t m, const char *b, size_t n)
{
	size_t i = 0;

	if (m > n)
		return rule_distance(b, n, a, m);
	if (n - m > 1)
		return 2;
	while (i < m && same(a[i], b[i]))
		i++;
	if (i == m && m == n)
		return 0;
	if (m < n)
		return same_all(a + i, b + i + 1, m - i) ? 1 : 2;
	if (same_all(a + i + 1, b + i + 1, m - i - 1))
		return 1;
	return i + 1 < m && same(a[i], b[i + 1]) && same(a[i + 1], b[i]) &&
			       same_all(a + i + 2, b + i + 2, m - i - 2)
		       ? 1
		       : 2;
}

struct brief_table rule_table(const struct checker *c, size_t i)
{
	const struct brief *brief = c->brief;
	size_t last = brief->table_count ? brief->table_count - 1 : 0;

	if (!brief->table_count)
		return (struct brief_table){
			.periods = true, .unit = UNIT_MONTH, .reached = true};
	return brief->table[i < last ? i : last];
}
