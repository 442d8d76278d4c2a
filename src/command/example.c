#include "command/example.h"

#include "plan/keys.h"
#include "profile/column.h"
#include "yaml/write.h"

/* What is the same whatever the profile; years and labels are its own. */
static const struct {
	const char *value[EXAMPLE_COUNT];
	const char *words;
} example[UNIT_COUNT] = {
	[UNIT_MONTH] = {{"1", "3-5, Sep", "triwulan"},
			"bulan pelaksanaan: 1 · 1-3, 6, Sep · semua · "
			"triwulan · {6: 50%, 12: 100%}"},
	[UNIT_QUARTER] = {{"I", "II-III", "semua"},
			  "triwulan pelaksanaan: I · I, III · II-IV · semua · "
			  "{II: 50%, IV: 100%}"},
	[UNIT_SEMESTER] = {{"I", "II", "semua"},
			   "semester pelaksanaan: I · semua · "
			   "{I: 40%, II: 100%}"},
	[UNIT_WEEK] = {{"Jan 1", "Mar 2-4, Sep 1", "Jun"},
		       "minggu pelaksanaan: Mar 2 · Mar 2-3, Apr 1 · Mei · "
		       "Mar 4 - Apr 2 · semua"},
};

/* Returns the periods of COLUMN from FIRST to LAST places of its scale, as a
 * plan writes years or labels. */
static const char *from_to(struct arena *arena, const struct column *column,
			   size_t first, size_t last)
{
	const struct scale *scale = column->scale;
	const char *words = scale->name[first];

	if (first == last)
		return words;
	return arena_format(arena,
			    scale->unit == UNIT_YEAR ? "%s-%s" : "%s, %s",
			    words, scale->name[last]);
}

static const char *value_of(struct arena *arena, const struct column *column,
			    enum example which)
{
	size_t last = column->scale->count - 1;

	if (example[column->unit].words)
		return example[column->unit].value[which];
	if (which == EXAMPLE_ALL)
		return "semua";
	if (which == EXAMPLE_ONE)
		return yaml_key(arena, from_to(arena, column, 0, 0));
	return yaml_key(arena, from_to(arena, column, last > 2 ? 1 : 0, last));
}

/* Returns the key that says periods in COLUMN: its own name, if that is one,
 * that of its unit, or of what was done, where it has nothing else. */
static const char *key_of(const struct column *column)
{
	if (plan_key_of_periods(column->name))
		return column->name;
	return column_takes(column, SERIES_TARGET) ? unit_word(column->unit)
						   : KEY_REALISASI;
}

const char *example_periods(struct arena *arena, const struct column *column,
			    enum example which)
{
	return arena_format(arena, "%s: %s", key_of(column),
			    value_of(arena, column, which));
}

const char *example_words(struct arena *arena, const struct column *column)
{
	const char *words = example[column->unit].words;

	if (!words)
		words = arena_format(
			arena, "%s pelaksanaan: %s · %s · semua · {%s: 50%%}",
			unit_word(column->unit),
			value_of(arena, column, EXAMPLE_ONE),
			value_of(arena, column, EXAMPLE_SOME),
			value_of(arena, column, EXAMPLE_ONE));
	return arena_format(arena, "%s: %s", key_of(column), words);
}
