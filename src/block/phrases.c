#include "block/phrases.h"

#include "plan/fold.h"
#include "profile/column.h"
#include "text/markup.h"
#include "text/upper.h"

#include <string.h>

const struct excerpt_style *phrases_style(const struct plan *plan,
					  const struct profile *profile)
{
	if (!plan->decree->excerpt)
		return NULL;
	return plan->decree->excerpt->certified ? &profile->petikan
						: &profile->kutipan;
}

/* Returns the column that KEY fills, NULL when there is none. */
static const struct column *find(const struct profile *profile, const char *key)
{
	size_t i = column_find(profile, key, strlen(key));

	if (column_is_section(profile, key))
		return &profile->section;
	return i < profile->column_count ? &profile->column[i] : NULL;
}

const char *phrases_label(const struct profile *profile, const char *key,
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

		if (counter->kind->counts &&
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

/* Returns the numbers of LEVEL in order, each once: of several lampiran they
 * come again. */
static size_t list_numbers(const struct choices *level, size_t *number)
{
	size_t count = 0;

	for (size_t i = 0; i < level->count; i++)
		if (!count || level->choice[i].number > number[count - 1])
			number[count++] = level->choice[i].number;
	return count;
}

/* Returns "3 dan 5", "2 sampai dengan 4". */
static const char *number_words(const struct choices *level,
				const struct numbering *form,
				struct arena *arena)
{
	size_t *number = arena_array(arena, size_t, level->count);
	size_t count = list_numbers(level, number);
	const char *words = "";

	if (count > 2 && number[count - 1] - number[0] + 1 == count)
		return arena_format(
			arena, "%s sampai dengan %s",
			numbering_format(arena, form, number[0]),
			numbering_format(arena, form, number[count - 1]));
	for (size_t i = 0; i < count; i++)
		words = arena_format(arena, "%s%s%s", words, joint(i, count),
				     numbering_format(arena, form, number[i]));
	return words;
}

/* Returns "Area Perubahan 7: Penguatan …" or "Area Perubahan 3 dan 5". */
static const char *level_words(const struct choices *level,
			       const struct profile *profile,
			       struct arena *arena)
{
	const struct entry *entry = level->choice->entry;
	const char *key = entry ? entry->key : "bagian";
	const struct numbering form = numbering(profile, key);
	const char *words =
		arena_format(arena, "%s %s", phrases_label(profile, key, arena),
			     number_words(level, &form, arena));

	if (level->count > 1 || !entry || !entry->value.length)
		return words;
	return arena_format(
		arena, "%s: %s", words,
		markup_line(arena, entry->value.text, entry->value.length));
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

const char *phrases_excerpt(const struct plan *plan,
			    const struct profile *profile, struct arena *arena)
{
	const struct excerpt *excerpt = plan->decree->excerpt;
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
