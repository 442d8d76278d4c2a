#include "sheet/season.h"

#include "plan/numbers.h"
#include "plan/tree.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

enum {
	LABEL_LONGEST = 20, /* [bytes] of a period */
	SERIES_ROOM = 5, /* times as wide is one with a name of each series */
};

static const double week_room = 1.25;  /* [em] of a week, as these are */
static const double series_room = 5.2; /* [em] of what heads a series */

/* The word of a unit in a profile. */
static const char *const unit_key[UNIT_COUNT] = {
	[UNIT_MONTH] = "months",       [UNIT_QUARTER] = "quarters",
	[UNIT_SEMESTER] = "semesters", [UNIT_WEEK] = "weeks",
	[UNIT_YEAR] = "years",	       [UNIT_LABEL] = "labels",
};

/* Returns the heading of PERIOD in UNIT, NULL when the sheet has none. */
static const struct heading *find_period(const struct tailor *t, enum unit unit,
					 size_t period)
{
	for (size_t i = 0; i < t->h->count; i++) {
		const struct heading *column = &t->h->column[i];

		if (column->kind == HEADING_PERIOD && column->unit == unit &&
		    column->period == period)
			return column;
	}
	return NULL;
}

/* Returns the label of the PERIOD of UNIT on its own, without what all of them
 * have, as the sheet has it; NULL when it is none that a profile can have. */
static const char *period_label(const struct tailor *t, enum unit unit,
				size_t period)
{
	const struct heading *column = find_period(t, unit, period);
	const struct cells_cell *cell;
	size_t length;
	const char *text;
	struct legend legend;

	if (!column)
		return NULL;
	for (uint32_t r = column->cell->row + 1; r-- > t->h->row;) {
		cell = headings_over(t->h, r, column->column);
		if (!cell)
			continue;
		text = cells_trim(cell, &length);
		legend = heading_legend(t->h, cell);
		if (!legend_has_period(&legend))
			continue;
		if (strcspn(text, " |\t\n\"'") < length ||
		    length > LABEL_LONGEST)
			return NULL;
		return arena_copy(t->arena, text, length);
	}
	return NULL;
}

/* Returns the label of a PERIOD that the sheet does not have or heads with more
 * than a word, beside those that it has. */
static const char *other_label(const struct tailor *t, enum unit unit,
			       size_t period, bool figures, bool capitals)
{
	const char *name = period_short(t->arena, unit, period);
	const char *blank = strrchr(name, ' ');
	char *copy;

	if (unit == UNIT_MONTH && figures)
		return arena_format(t->arena, "%zu", period + 1);
	if (unit != UNIT_MONTH && figures && blank)
		return blank + 1;
	copy = arena_copy(t->arena, name, strlen(name));
	for (char *c = copy; *c && capitals; c++)
		*c = (char)toupper((unsigned char)*c);
	return copy;
}

/* Writes the labels of all periods of UNIT, if the sheet has one for any.
 * Returns the letters of the longest. */
static size_t put_labels(struct tailor *t, const char *key, enum unit unit,
			 const char *between)
{
	const char *all = "", *label;
	size_t longest = 0, has = 0;
	bool figures = true, capitals = true;

	for (size_t i = 0; i < unit_count(unit); i++) {
		label = period_label(t, unit, i);
		has += label != NULL;
		for (const char *c = label; c && *c; c++)
			capitals &= !islower((unsigned char)*c);
		figures &= !label || strlen(label) < 3 ||
			   typed_roman(label, strlen(label));
	}
	for (size_t i = 0; i < unit_count(unit); i++) {
		label = period_label(t, unit, i);
		if (!label)
			label = other_label(t, unit, i, has && figures,
					    has && capitals);
		if (strlen(label) > longest)
			longest = strlen(label);
		all = arena_format(t->arena, "%s%s%s", all, i ? between : "",
				   label);
	}
	buffer_format(&t->body, "%s = \"%s\"\n", key, all);
	return longest;
}

/* Returns the years in TEXT, and those between them. */
static uint64_t years_in(const struct value *text)
{
	uint64_t set = 0, all = 0;

	for (size_t i = 0; i + 4 <= text->length; i++) {
		unsigned year = 0, digits = 0;

		while (digits < 5 && i + digits < text->length &&
		       isdigit((unsigned char)text->text[i + digits]))
			year = year * 10 +
			       (unsigned)(text->text[i + digits++] - '0');
		if (digits == 4 && year >= FIRST_YEAR && year <= LAST_YEAR)
			set |= UINT64_C(1) << (year - FIRST_YEAR);
		i += digits;
	}
	for (unsigned i = 0; i < PERIODS_MOST; i++)
		if (set >> i && set & (UINT64_MAX >> (PERIODS_MOST - 1 - i)))
			all |= UINT64_C(1) << i;
	return all;
}

uint64_t season_used(const struct tailor *t, enum unit unit)
{
	const struct node *node;
	struct tree_walk walk;
	uint64_t set = 0;

	for (size_t i = 0; i < t->h->count; i++)
		if (t->h->column[i].kind == HEADING_PERIOD &&
		    t->h->column[i].unit == unit)
			set |= UINT64_C(1) << t->h->column[i].period;
	tree_walk(&walk, &t->plan->root);
	while ((node = tree_enter(&walk))) {
		const struct entry *entry = tree_find(node, unit_word(unit));

		for (size_t k = 0; k < SERIES_COUNT; k++)
			if (node->periods[k] && node->periods[k]->unit == unit)
				set |= node->periods[k]->set;
		if (entry && unit == UNIT_YEAR)
			set |= years_in(&entry->value);
	}
	return set;
}

/* Writes which periods of UNIT there are, and what heads them. Returns the
 * letters of the longest label, 0 where they may be of several words. */
static size_t put_scale(struct tailor *t, enum unit unit)
{
	const struct headings *h = t->h;
	uint64_t set = season_used(t, unit);
	const char *between = "";

	buffer_format(&t->body, "periods = %s\n", unit_key[unit]);
	switch (unit) {
	case UNIT_MONTH:
		return put_labels(t, "months", unit, " ");
	case UNIT_WEEK:
		for (size_t i = 4; i < WEEKS; i += MONTH_WEEKS)
			if (set >> i & 1)
				between = "5";
		buffer_format(&t->body, "weeks = %s\n",
			      *between ? between : "4");
		break;
	case UNIT_YEAR:
		buffer_text(&t->body, "years = ");
		for (unsigned i = 0; i < PERIODS_MOST; i++)
			if (set >> i & 1) {
				buffer_format(&t->body, "%s%u", between,
					      FIRST_YEAR + i);
				between = ", ";
			}
		buffer_byte(&t->body, '\n');
		break;
	case UNIT_LABEL:
		buffer_text(&t->body, "labels = \"");
		for (size_t i = 0; i < h->label_count; i++)
			buffer_format(&t->body, "%s%s", i ? " | " : "",
				      h->label[i]);
		buffer_text(&t->body, h->label_count > 1 ? "\"\n" : " |\"\n");
		break;
	default:
		put_labels(t, "labels", unit, " | ");
	}
	return 0;
}

/* Writes which series there are of UNIT, and how they lie. Returns how many
 * columns a period has, each below the name of its series if there are more
 * than one. */
static size_t put_series(struct tailor *t, enum unit unit)
{
	const struct headings *h = t->h;
	enum series first = SERIES_COUNT, last = SERIES_COUNT;
	size_t changes = 0;

	for (size_t i = 0; i < h->count; i++) {
		const struct heading *column = &h->column[i];

		if (!heading_has_periods(column) || column->unit != unit)
			continue;
		first = first == SERIES_COUNT ? column->series : first;
		changes += last != SERIES_COUNT && last != column->series;
		last = column->series;
	}
	first = first == SERIES_COUNT ? SERIES_TARGET : first;
	if (!changes) {
		buffer_format(&t->body, "series = %s\n", series_word(first));
		return 1;
	}
	buffer_format(&t->body, "series = %s %s\nseries-order = %s\n",
		      series_word(first),
		      series_word(first == SERIES_TARGET ? SERIES_REALISASI
							 : SERIES_TARGET),
		      changes > 1 ? "periods" : "series");
	return SERIES_COUNT;
}

/* Whether a cell of a period below the header has a text to be read. */
static bool has_words(const struct tailor *t, enum unit unit)
{
	const struct node *node;
	struct tree_walk walk;

	tree_walk(&walk, &t->plan->root);
	while ((node = tree_enter(&walk)))
		for (size_t k = 0; k < SERIES_COUNT; k++)
			if (node->periods[k] &&
			    node->periods[k]->unit == unit &&
			    node->periods[k]->label)
				return true;
	return false;
}

/* Whether the sheet marks with colours. */
static bool is_shaded(const struct tailor *t, enum unit unit)
{
	const struct cells *cells = t->h->cells;

	for (size_t i = tailor_below(t); i < cells->count; i++)
		for (size_t c = 0; c < t->h->count; c++) {
			const struct heading *column = &t->h->column[c];

			if (column->column == cells->cell[i].column &&
			    column->kind == HEADING_PERIOD &&
			    column->unit == unit && cells->cell[i].length)
				return false;
		}
	return true;
}

/* Returns the letters of the longest text in a cell of a period of UNIT. */
static size_t longest_text(const struct tailor *t, enum unit unit)
{
	const struct node *node;
	struct tree_walk walk;
	size_t longest = 0;

	tree_walk(&walk, &t->plan->root);
	while ((node = tree_enter(&walk)))
		for (size_t k = 0; k < SERIES_COUNT; k++) {
			const struct periods *periods = node->periods[k];

			if (!periods || periods->unit != unit)
				continue;
			for (size_t i = 0; i < PERIODS_MOST; i++) {
				const struct value *text =
					periods->set >> i & 1
						? periods_label(periods, i)
						: NULL;

				if (text && text->length > longest)
					longest = text->length;
			}
		}
	return longest;
}

/* Returns the letters of the longest word that heads a period of UNIT and is
 * the sheet's; LETTERS: of the longest that is not. */
static size_t longest_label(const struct tailor *t, enum unit unit,
			    size_t letters)
{
	if (unit != UNIT_LABEL)
		return letters;
	for (size_t i = 0; i < t->h->label_count; i++) {
		const char *label = t->h->label[i];
		size_t longest = tailor_word(label, strlen(label));

		letters = longest > letters ? longest : letters;
	}
	return letters;
}

/* Returns the room that the number of a period needs below the header [em], 0
 * where periods have none. */
static double number_room(const struct tailor *t)
{
	bool each = false;
	const struct cells_cell *cell = tailor_numbers(t, &each);
	size_t length = 0;
	const char *text = cell ? cells_trim(cell, &length) : "";

	if (!each)
		return 0;
	return length && *text == '(' ? TAILOR_NUMBER : TAILOR_FIGURES;
}

/* How wide the columns of periods are [em]. */
struct period_room {
	double count;
	double least; /* by what heads most of them */
	double most;  /* by all that stands there */
};

/* Writes how wide a period of UNIT is, whose label has so many LETTERS, 0 where
 * that is not known. Returns the width of them all. */
static struct period_room put_period_width(struct tailor *t, enum unit unit,
					   size_t letters)
{
	bool narrow = letters && letters < 3 && !has_words(t, unit);
	double count = 0, number = number_room(t), least, most;
	uint64_t set = unit == UNIT_YEAR || unit == UNIT_LABEL
			       ? season_used(t, unit)
			       : unit_all(unit);

	for (; set; set &= set - 1)
		count++;
	least = unit == UNIT_WEEK ? week_room : TAILOR_MARK;
	if (unit == UNIT_WEEK || narrow) {
		most = fmax(least, number);
		if (number > least)
			buffer_format(&t->body, "width = %g em\n", number);
		else if (narrow)
			buffer_format(&t->body, "width = %g em\n", least);
		return (struct period_room){count, count * least, count * most};
	}
	buffer_text(&t->body, "width = auto\nmin-width = 6 mm\n");
	least = TAILOR_LETTER * 4;
	most = TAILOR_LETTER * (double)longest_label(t, unit, letters);
	most = fmax(most, TAILOR_SMALL * (double)longest_text(t, unit));
	most = fmax(fmax(most, number), least);
	return (struct period_room){count, count * (least + TAILOR_PADDING / 4),
				    count * (most + TAILOR_PADDING / 4)};
}

/* Writes the column of the periods of UNIT, below the label CELL, NULL for
 * none. */
void season_put(struct tailor *t, enum unit unit, const struct cells_cell *cell)
{
	const char *name = unit_word(unit);
	size_t letters, series;
	struct period_room width;

	for (size_t i = 0; i < t->h->count; i++)
		if (t->h->column[i].kind == HEADING_TEXT &&
		    t->h->column[i].cell != cell &&
		    !strcmp(t->h->column[i].key, name))
			name = arena_format(t->arena, "masa_%s", name);
	tailor_begin(t, name);
	buffer_text(&t->body, "kind = periods\n");
	if (cell)
		tailor_label(t, cell);
	else
		buffer_text(&t->body, "label = \"\"\n");
	letters = put_scale(t, unit);
	series = put_series(t, unit);
	width = put_period_width(t, unit, letters);
	/* "Realisasi" stands over each in bold */
	if (series > 1) {
		width.least *= SERIES_ROOM;
		width.most = (double)series *
			     fmax(width.most, width.count * series_room);
	}
	t->needed += width.least;
	t->most += width.most;
	if (!has_words(t, unit) && is_shaded(t, unit))
		buffer_text(&t->body, "shade = 35\n");
}
