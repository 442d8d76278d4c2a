#include "table/folding.h"

#include "profile/column.h"
#include "profile/scale.h"
#include "table/messages.h"

#include <assert.h>
#include <string.h>

/* Whether periods of FINE can stand in a column of COARSE. */
static bool fits(enum unit fine, enum unit coarse)
{
	return fine == coarse || unit_folds(fine, coarse);
}

size_t folding_column(const struct profile *profile, enum series series,
		      const struct periods *periods)
{
	size_t best = profile->column_count;

	for (size_t i = 0; i < profile->column_count; i++) {
		const struct column *column = &profile->column[i];

		if (!column_takes(column, series) ||
		    !fits(periods->unit, column->unit))
			continue;
		if (best == profile->column_count ||
		    unit_folds(column->unit, profile->column[best].unit))
			best = i;
	}
	return best;
}

/* Returns how a plan writes the periods of FINE that lie in PERIOD of COARSE:
 * "4-6", "III-IV", "Apr, Mei, Jun". */
static const char *parts_of(enum unit fine, enum unit coarse, size_t period,
			    struct arena *arena)
{
	static const char *const roman[] = {"I", "II", "III", "IV"};
	const size_t quarters = sizeof(roman) / sizeof(roman[0]);
	uint64_t parts = period_parts(coarse, period, fine);
	size_t first = (size_t)__builtin_ctzll(parts), last = first;
	const char *words = "";

	while (last + 1 < PERIODS_MOST && parts >> (last + 1) & 1)
		last++;
	if (fine == UNIT_MONTH)
		return arena_format(arena, "%zu-%zu", first + 1, last + 1);
	assert(fine != UNIT_QUARTER || last < quarters);
	if (fine == UNIT_QUARTER)
		return arena_format(arena, "%s-%s", roman[first], roman[last]);
	/* weeks: those of a month are called like it */
	for (size_t i = first; i <= last; i += MONTH_WEEKS)
		words = arena_format(
			arena, "%s%s%.3s", words, *words ? ", " : "",
			month_name((unsigned)(i / MONTH_WEEKS) + 1));
	return words;
}

/* Reports periods that are coarser than those of COLUMN. */
static void refuse_coarse(const struct column *column,
			  const struct periods *periods, struct run *run)
{
	struct arena *arena = run->arena;
	bool all = periods->set == unit_all(periods->unit) && !periods->label;
	const char *words = all ? "semua" : "";

	for (size_t i = 0; !all && i < PERIODS_MOST; i++) {
		if (!(periods->set >> i & 1))
			continue;
		words = arena_format(
			arena, "%s%s%s%s", words, *words ? ", " : "",
			parts_of(column->unit, periods->unit, i, arena),
			periods->label ? ": \xE2\x80\xA6" : "");
	}
	diag_add(&run->diag, MESSAGE_NODE_COARSE_PERIODS, periods->place,
		 unit_word(periods->unit), column->name,
		 arena_format(arena, periods->label ? "%s: {%s}" : "%s: %s",
			      unit_word(column->unit), words));
}

void folding_refuse(const struct profile *profile, enum series series,
		    const struct periods *periods, struct run *run)
{
	const struct column *column = NULL;

	for (size_t i = 0; i < profile->column_count; i++) {
		const struct column *one = &profile->column[i];

		if (!column_takes(one, series))
			continue;
		column = one;
		if (!unit_folds(one->unit, periods->unit))
			continue;
		refuse_coarse(one, periods, run);
		return;
	}
	if (column)
		diag_add(&run->diag, MESSAGE_NODE_OTHER_PERIODS, periods->place,
			 unit_word(periods->unit), column->name,
			 unit_word(column->unit),
			 column_unit_key(periods->unit));
	else if (periods->unit == UNIT_MONTH)
		diag_add(&run->diag, MESSAGE_NODE_NO_MONTHS_COLUMN,
			 periods->place);
	else
		diag_add(&run->diag, MESSAGE_NODE_NO_PERIODS_COLUMN,
			 periods->place, unit_word(periods->unit),
			 column_unit_key(periods->unit));
}

/* Reports the periods of SET that COLUMN does not have. */
static void report_missing(const struct column *column,
			   const struct periods *periods, uint64_t set,
			   struct run *run)
{
	for (size_t i = 0; i < PERIODS_MOST; i++) {
		const char *name;

		if (!(set >> i & 1))
			continue;
		name = periods_name(run->arena, periods, i);
		diag_add(&run->diag, MESSAGE_NODE_NO_SUCH_PERIOD,
			 diag_find(&run->diag, periods->place, name,
				   strlen(name)),
			 column->name, name,
			 scale_words(column->scale, i, run->arena));
	}
}

/* Puts the text of PERIOD of FINE into LABEL of COARSE; another one that is
 * there already is reported. */
static void put_label(const struct column *column, const struct value *text,
		      struct value *label, size_t coarse, struct run *run)
{
	struct diag *diag = &run->diag;

	if (!text->length || (label->length && value_same(text, label)))
		return;
	if (!label->length) {
		*label = *text;
		return;
	}
	diag_add(diag, MESSAGE_NODE_TEXTS_MEET, text->place,
		 diag_text(diag, text->text, text->length),
		 diag_text(diag, label->text, label->length),
		 diag_number(diag, label->place.line),
		 period_name(run->arena, column->unit, coarse));
}

const struct periods *folding_fold(const struct periods *periods,
				   const struct column *column, struct run *run)
{
	const struct scale *scale = column->scale;
	struct periods *out;
	struct value *label;

	assert(scale && fits(periods->unit, scale->unit));
	if (periods->unit == scale->unit && !(periods->set & ~scale->set))
		return periods;
	out = arena_new(run->arena, struct periods);
	*out = *periods;
	if (periods->unit == scale->unit) {
		report_missing(column, periods,
			       periods->set & ~scale->set & ~periods->implied,
			       run);
		out->set &= scale->set;
		return out;
	}
	out->unit = scale->unit;
	out->set = period_folded(periods->unit, periods->set, scale->unit);
	if (!periods->label)
		return out;
	label = arena_array(run->arena, struct value, PERIODS_MOST);
	for (size_t i = 0; i < PERIODS_MOST; i++) {
		size_t coarse;

		if (!(periods->set >> i & 1))
			continue;
		coarse = period_fold(periods->unit, i, scale->unit);
		put_label(column, &periods->label[i], &label[coarse], coarse,
			  run);
	}
	out->label = label;
	return out;
}
