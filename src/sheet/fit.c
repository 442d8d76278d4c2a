#include "sheet/fit.h"

#include "profile/column.h"

#include <string.h>

/* Whether COLUMN takes the periods of HEADING. */
static bool takes(const struct column *column, const struct heading *heading)
{
	const struct scale *scale = column->scale;

	if (!column->kind->takes_periods || scale->unit != heading->unit ||
	    !column_takes(column, heading->series))
		return false;
	if (heading->kind != HEADING_PERIOD)
		return true;
	for (size_t i = 0; i < scale->count; i++)
		if (scale->unit == UNIT_LABEL
			    ? !strcmp(scale->label[i], heading->label)
			    : scale->period[i] == heading->period)
			return true;
	return false;
}

/* Whether COLUMN is that of HEADING, label and all. */
static bool is_column(const struct tailor *t, const struct column *column,
		      const struct heading *heading)
{
	if (heading_has_periods(heading) || tailor_is_worded(t, heading))
		return takes(column, heading);
	if (heading->kind == HEADING_ORDER)
		return column->kind->counts;
	return column->kind->takes_text &&
	       !strcmp(column->name, heading->key) &&
	       styles_heads(t->h->styles, column,
			    heading_key(t->h, heading->cell));
}

static bool has_column(const struct profile *profile, const char *key)
{
	return column_find(profile, key, strlen(key)) < profile->column_count ||
	       column_is_bagian(profile, key);
}

/* Whether a column may be there though no heading is its. */
static bool is_spare(const struct tailor *t, const struct column *column)
{
	for (size_t i = 0; i < t->levels; i++)
		if (!strcmp(t->level[i].key, column->name))
			return true;
	return column->may_be_empty || column->kind->counts ||
	       column->kind->reaches;
}

bool fit_has_room(const struct tailor *t, const struct profile *profile)
{
	const char *section = tailor_section(t);

	if (section && !column_is_bagian(profile, section))
		return false;
	for (size_t i = 0; i < t->levels; i++)
		if (!has_column(profile, t->level[i].key))
			return false;
	for (size_t i = 0; i < t->h->count; i++) {
		const struct heading *heading = &t->h->column[i];
		bool found = heading->kind != HEADING_TEXT ||
			     has_column(profile, heading->key) ||
			     column_aside(profile, heading->key);

		if (heading_has_periods(heading) ||
		    tailor_is_worded(t, heading)) {
			found = false;
			for (size_t c = 0; c < profile->column_count; c++)
				found |= takes(&profile->column[c], heading);
		}
		if (!found)
			return false;
	}
	return true;
}

bool fit_prints(const struct tailor *t, const struct profile *profile)
{
	const struct headings *h = t->h;
	const char *section = tailor_section(t);
	size_t c = 0;
	bool used = false; /* the column at C, by the heading before */

	if (section && !column_is_bagian(profile, section))
		return false;
	for (size_t i = 0; i < t->levels; i++)
		if (!has_column(profile, t->level[i].key))
			return false;
	for (size_t i = 0; i < h->count; i++) {
		const struct heading *heading = &h->column[i];

		if (heading->kind == HEADING_GIVEN ||
		    heading->kind == HEADING_DERIVED ||
		    heading->kind == HEADING_LEFT_OUT)
			continue;
		for (; c < profile->column_count &&
		       !is_column(t, &profile->column[c], heading);
		     c++, used = false)
			if (!used && !is_spare(t, &profile->column[c]))
				return false;
		if (c == profile->column_count)
			return false;
		used = true;
	}
	for (c += used; c < profile->column_count; c++)
		if (!is_spare(t, &profile->column[c]))
			return false;
	return true;
}
