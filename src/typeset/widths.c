#include "typeset/table.h"

size_t table_span(const struct table *table, size_t c)
{
	return c == table->profile->months ? PROFILE_MONTHS : 1;
}

size_t table_column(const struct table *table, size_t i)
{
	size_t c = table->profile->column_count;

	while (c > 1 && table->first[c - 1] > i)
		c--;
	return c - 1;
}

double table_padding(const struct table *table, size_t c)
{
	double padding = table->profile->padding_x;

	return c == table->profile->months ? padding / 4 : padding;
}

double table_room(const struct table *table, size_t first, size_t span)
{
	double padding = table_padding(table, table_column(table, first));
	double width = table->edge[first + span] - table->edge[first];

	return (width - 2 * padding) / table->profile->table_type.size;
}

/* Returns what shares have to leave for each column: room for a letter. */
static double narrowest(const struct table *table, size_t c)
{
	return 2 * table_padding(table, c) + table->profile->table_type.size;
}

/* Returns the width that fixed columns take [pt], and the sum of shares. */
static double sum_fixed(const struct table *table, double *shares)
{
	const struct profile *profile = table->profile;
	double fixed = 0;

	*shares = 0;
	for (size_t c = 0; c < profile->column_count; c++) {
		double span = (double)table_span(table, c);

		fixed += profile->column[c].width * span;
		*shares += profile->column[c].share * span;
	}
	return fixed;
}

static bool report(const struct table *table, double need, double room)
{
	struct diag *diag = table->setter->diag;

	diag_add(diag, MESSAGE_COLUMNS_TOO_WIDE,
		 place_of(table->profile->source), diag_mm(diag, need),
		 diag_mm(diag, room));
	return false;
}

static bool report_narrow(const struct table *table, size_t c, double width)
{
	const struct column *column = &table->profile->column[c];
	struct diag *diag = table->setter->diag;

	diag_add(diag, MESSAGE_COLUMN_TOO_NARROW, column->place, column->name,
		 diag_mm(diag, width), diag_mm(diag, narrowest(table, c)));
	return false;
}

bool widths_find(struct table *table)
{
	const struct profile *profile = table->profile;
	double room = paper_room(&profile->paper);
	double shares, fixed = sum_fixed(table, &shares);
	double share = shares > 0 ? (room - fixed) / shares : 0;
	double need = fixed, x = profile->paper.left;

	for (size_t c = 0; c < profile->column_count; c++)
		if (profile->column[c].share > 0)
			need += narrowest(table, c) *
				(double)table_span(table, c);
	if (need > room + 0.01)
		return report(table, need, room);
	if (shares <= 0)
		x += (room - fixed) / 2;
	table->columns = 0;
	table->edge[0] = x;
	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];
		double width = column->width + column->share * share;

		table->first[c] = table->columns;
		for (size_t i = table_span(table, c); i > 0; i--) {
			x += width;
			table->edge[++table->columns] = x;
		}
		if (width < narrowest(table, c) - 0.01)
			return report_narrow(table, c, width);
	}
	return true;
}
