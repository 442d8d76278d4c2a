#include "typeset/excerpt.h"

#include "plan/fold.h"
#include "profile/column.h"
#include "text/markup.h"
#include "text/upper.h"

#include <string.h>

const struct excerpt_style *excerpt_style(const struct plan *plan,
					  const struct profile *profile)
{
	if (!plan->excerpt)
		return NULL;
	return plan->excerpt->certified ? &profile->petikan : &profile->kutipan;
}

/* Returns the column that KEY fills, NULL when there is none. */
static const struct column *find(const struct profile *profile, const char *key)
{
	size_t i = column_find(profile, key, strlen(key));

	if (column_is_section(profile, key))
		return &profile->section;
	return i < profile->column_count ? &profile->column[i] : NULL;
}

const char *excerpt_label(const struct profile *profile, const char *key,
			  struct arena *arena)
{
	const struct column *column = find(profile, key);
	const char *text = column && column->label.text && *column->label.text
				   ? column->label.text
				   : key;
	char *words = arena_copy(arena, text, strlen(text));

	for (char *at = words; *at; at++)
		if (*at == '_')
			*at = ' ';
	text = fold(arena, words, strlen(words));
	return text_title(arena, text, strlen(text));
}

/* Returns how the numbers of KEY's entries are written, without signs. */
static struct numbering numbering(const struct profile *profile,
				  const char *key)
{
	const struct column *column = find(profile, key);
	struct numbering form = {"", '1', ""};

	for (size_t i = 0; column && i < profile->column_count; i++) {
		const struct column *counter = &profile->column[i];

		if (counter->kind == COLUMN_COUNTER &&
		    &profile->column[counter->counts] == column)
			form.figure = counter->number.figure;
	}
	if (column && column->number.figure)
		form.figure = column->number.figure;
	return form;
}

/* Returns the word before item I of COUNT in a list: ", " or " dan ". */
static const char *joint(size_t i, size_t count)
{
	if (!i)
		return "";
	if (i + 1 < count)
		return ", ";
	return count > 2 ? ", dan " : " dan ";
}

/* Returns "Area Perubahan 7: Penguatan …" or "Area Perubahan 3 dan 5". */
static const char *level_words(const struct choices *level,
			       const struct profile *profile,
			       struct arena *arena)
{
	const struct choice *first = level->choice;
	const char *key = first->entry ? first->entry->key : "bagian";
	const struct numbering form = numbering(profile, key);
	const char *words =
		arena_format(arena, "%s ", excerpt_label(profile, key, arena));
	size_t last = 0, shown = 0, count = 0;

	for (size_t i = 0; i < level->count; i++)
		count += !i || level->choice[i].number > first->number;
	for (size_t i = 0; i < level->count; i++) {
		size_t number = level->choice[i].number;

		if (number <= last) /* of the next lampiran */
			continue;
		last = number;
		words = arena_format(arena, "%s%s%s", words,
				     joint(shown++, count),
				     numbering_format(arena, &form, number));
	}
	if (level->count > 1 || !first->entry)
		return words;
	return arena_format(arena, "%s: %s", words,
			    markup_line(arena, first->entry->value.text,
					first->entry->value.length));
}

/* Whether SET is one run of months. */
static bool is_run(unsigned set)
{
	unsigned from = set >> __builtin_ctz(set);

	return !(from & (from + 1));
}

/* Returns "Maret", "April sampai dengan Juni", "Maret, Juni, dan Juli". */
static const char *month_names(unsigned set, struct arena *arena)
{
	size_t count = (size_t)__builtin_popcount(set), shown = 0;
	const char *names = "";

	if (count > 2 && is_run(set)) {
		unsigned first = (unsigned)__builtin_ctz(set) + 1;

		return arena_format(arena, "%s sampai dengan %s",
				    months_name(first),
				    months_name(first + (unsigned)count - 1));
	}
	for (unsigned i = 0; i < MONTHS; i++)
		if (set >> i & 1)
			names = arena_format(arena, "%s%s%s", names,
					     joint(shown++, count),
					     months_name(i + 1));
	return names;
}

static const char *month_words(const struct excerpt *excerpt,
			       struct arena *arena)
{
	static const char *const roman[] = {"I", "II", "III", "IV"};
	const char *names = month_names(excerpt->months, arena);

	if (!excerpt->quarter)
		return arena_format(arena, "Bulan %s", names);
	return arena_format(arena, "Triwulan %s (%s)",
			    roman[excerpt->quarter - 1], names);
}

const char *excerpt_words(const struct plan *plan,
			  const struct profile *profile, struct arena *arena)
{
	const struct excerpt *excerpt = plan->excerpt;
	const char *words = "";

	if (!excerpt)
		return words;
	for (size_t i = 0; i < excerpt->count; i++)
		words = arena_format(
			arena, "%s%s%s", words, i ? ", " : "",
			level_words(&excerpt->level[i], profile, arena));
	if (excerpt->months)
		words = arena_format(arena, "%s%s%s", words, *words ? ", " : "",
				     month_words(excerpt, arena));
	return words;
}
