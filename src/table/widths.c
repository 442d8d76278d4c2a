#include "table/balance.h"

#include "base/units.h"
#include "table/messages.h"

/* Returns the physical columns that logical column C is made of. */
static size_t span_of(const struct table *table, size_t c)
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

/* Returns the least width of logical column C [pt]: an automatic one holds its
 * words, any other a letter. */
static double narrowest(const struct table *table, size_t c)
{
	if (table->profile->column[c].automatic)
		return table->least[c];
	return 2 * table_padding(table, c) + table->profile->table_type.size;
}

static bool report(const struct table *table, double need, double room)
{
	struct diag *diag = &table->setter->run->diag;

	diag_add(diag, MESSAGE_COLUMNS_TOO_WIDE,
		 place_of(table->profile->file[0]), diag_mm(diag, need),
		 diag_mm(diag, room));
	return false;
}

static bool report_narrow(const struct table *table, size_t c)
{
	const struct column *column = &table->profile->column[c];
	struct diag *diag = &table->setter->run->diag;

	diag_add(diag, MESSAGE_COLUMN_TOO_NARROW, column->place, column->name,
		 diag_mm(diag, table->width[c]),
		 diag_mm(diag, narrowest(table, c)));
	return false;
}

/* Takes the fixed widths. Returns what they need, the others as narrow as can
 * be [pt]. */
static double take_fixed(struct table *table)
{
	const struct profile *profile = table->profile;
	double need = 0;

	for (size_t c = 0; c < profile->column_count; c++) {
		double span = (double)span_of(table, c);

		if (profile->column[c].automatic)
			table->least[c] = balance_least(table, c);
		table->width[c] = profile->column[c].width;
		need += span * (table->width[c] > 0 ? table->width[c]
						    : narrowest(table, c));
	}
	return need;
}

/* Returns the sum of the shares; an automatic column counts as one, so that
 * columns of both kinds can stand together. */
static double sum_shares(const struct table *table, bool *automatic)
{
	const struct profile *profile = table->profile;
	double sum = 0;

	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];

		sum += column->automatic
			       ? 1
			       : column->share * (double)span_of(table, c);
		*automatic |= column->automatic;
	}
	return sum;
}

/* Divides REST [pt], which fixed columns leave, among the others. */
static void divide_rest(struct table *table, double rest)
{
	const struct profile *profile = table->profile;
	bool automatic = false;
	double sum = sum_shares(table, &automatic), unit = rest / sum;

	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];

		if (column->share <= 0)
			continue;
		table->width[c] = column->share * unit;
		rest -= table->width[c] * (double)span_of(table, c);
	}
	if (automatic)
		balance_widths(table, rest, table->width);
}

/* Returns what all columns with a width take [pt]. */
static double sum_widths(const struct table *table)
{
	double sum = 0;

	for (size_t c = 0; c < table->profile->column_count; c++)
		sum += table->width[c] * (double)span_of(table, c);
	return sum;
}

/* Places the edges of the columns from X [pt] on. */
static void place_edges(struct table *table, double x)
{
	table->edge[0] = x;
	for (size_t i = 0; i < table->columns; i++) {
		x += table->width[table_column(table, i)];
		table->edge[i + 1] = x;
	}
}

static void count_columns(struct table *table)
{
	table->columns = 0;
	for (size_t c = 0; c < table->profile->column_count; c++) {
		table->first[c] = table->columns;
		table->columns += span_of(table, c);
	}
}

bool widths_find(struct table *table)
{
	const struct profile *profile = table->profile;
	double room = paper_room(&profile->paper), need, slack;

	count_columns(table);
	need = take_fixed(table);
	if (need > room + LENGTH_SLACK)
		return report(table, need, room);
	divide_rest(table, room - sum_widths(table));
	for (size_t c = 0; c < profile->column_count; c++)
		if (table->width[c] < narrowest(table, c) - LENGTH_SLACK)
			return report_narrow(table, c);
	/* a table of fixed columns alone stands in the middle */
	slack = room - sum_widths(table);
	place_edges(table, profile->paper.left + slack / 2);
	return true;
}
