#include "profile/header.h"

#include "profile/braces.h"
#include "profile/column.h"
#include "profile/group.h"

#include <assert.h>
#include <stdlib.h>

struct header_maker {
	const struct profile *profile;
	struct run *run;
	struct header *header;
	struct header_cell *cell;
	size_t *first; /* column on paper of each of the profile's, and behind
			* the last */
};

/* Whether COLUMN has its label: below that of a group none is needed above
 * those of its parts, nor where the profile says that there is none. */
static bool has_label(const struct column *column)
{
	return *column->label.text || !column_levels(column) ||
	       (!column->group && !column->unlabelled);
}

/* Returns how many labels stand above each other over COLUMN. */
static size_t depth_of(const struct column *column)
{
	const struct column_group *stack[GROUP_DEEPEST];

	return group_stack(column, stack) + has_label(column) +
	       column_levels(column);
}

static void add_cell(struct header_maker *m, struct header_cell cell)
{
	m->cell[m->header->count++] = cell;
}

/* Whether column C has GROUP in row ROW of its labels. */
static bool is_below(const struct header_maker *m, size_t c, size_t row,
		     const struct column_group *group)
{
	const struct column_group *stack[GROUP_DEEPEST];

	return c < m->profile->column_count &&
	       group_stack(&m->profile->column[c], stack) > row &&
	       stack[row] == group;
}

/* Adds the labels of the groups that begin with column C. Returns how many
 * groups it is in. */
static size_t add_groups(struct header_maker *m, size_t c)
{
	const struct column_group *stack[GROUP_DEEPEST];
	size_t count = group_stack(&m->profile->column[c], stack);

	for (size_t row = 0; row < count; row++) {
		size_t last = c;

		if (c && is_below(m, c - 1, row, stack[row]))
			continue;
		while (is_below(m, last + 1, row, stack[row]))
			last++;
		add_cell(m, (struct header_cell){
				    .kind = HEADER_GROUP,
				    .column = m->first[c],
				    .span = m->first[last + 1] - m->first[c],
				    .row = row,
				    .rows = 1,
				    .words = stack[row]->label.text,
				    .place = stack[row]->label.place,
				    .of = c,
				    .group = stack[row]});
	}
	return count;
}

/* Adds the labels below the one of column C, from ROW on. */
static void add_sublabels(struct header_maker *m, size_t c, size_t row)
{
	const struct column *column = &m->profile->column[c];
	size_t levels = column_levels(column);

	for (size_t i = 0; i < levels; i++, row++) {
		struct header_cell cell = {
			.kind = HEADER_SUBLABEL,
			.row = row,
			.rows = i + 1 < levels ? 1 : m->header->rows - row,
			.place = column->place,
			.of = c};

		for (size_t at = 0; at < column->columns; at += cell.span) {
			struct sublabel label = column_level(column, i, at);

			cell.column = m->first[c] + at;
			cell.span = label.span;
			cell.words = label.words;
			cell.name = label.name;
			add_cell(m, cell);
		}
	}
}

/* Adds all labels of column C, and those of groups that begin with it. */
static void add_labels(struct header_maker *m, size_t c)
{
	const struct column *column = &m->profile->column[c];
	size_t row = add_groups(m, c);
	bool parted = column_levels(column) > 0;

	if (has_label(column)) {
		add_cell(m, (struct header_cell){
				    .kind = HEADER_LABEL,
				    .column = m->first[c],
				    .span = column->columns,
				    .row = row,
				    .rows = parted ? 1 : m->header->rows - row,
				    .words = column->label.text,
				    .place = column->label.place,
				    .of = c});
		row++;
	}
	add_sublabels(m, c, row);
}

/* Adds the row that numbers the columns: each on paper, or each of the
 * profile's. */
static void add_numbers(struct header_maker *m)
{
	const struct profile *profile = m->profile;
	const struct wordline *words = &profile->number_row;
	size_t n = 0;

	if (!*words->text)
		return;
	for (size_t c = 0; c < profile->column_count; c++) {
		size_t columns = m->first[c + 1] - m->first[c];
		size_t span = profile->number_months ? 1 : columns;

		for (size_t at = 0; at < columns; at += span) {
			const struct brace_text number = {
				"nomor", diag_number(&m->run->diag, ++n)};
			struct header_cell cell = {.kind = HEADER_NUMBER,
						   .column = m->first[c] + at,
						   .span = span,
						   .row = m->header->numbers,
						   .rows = 1,
						   .place = words->place,
						   .of = c};

			cell.words = braces_words(words, &number, 1, m->run);
			if (!cell.words)
				return;
			add_cell(m, cell);
		}
	}
}

/* By their lower edges, and from the left. */
static int by_edge(const void *left, const void *right)
{
	const struct header_cell *a = left, *b = right;
	size_t lower = a->row + a->rows, other = b->row + b->rows;

	if (lower != other)
		return lower < other ? -1 : 1;
	return a->column < b->column ? -1 : a->column > b->column;
}

const struct header *header_build(const struct profile *profile,
				  struct run *run)
{
	struct header *header = arena_new(run->arena, struct header);
	struct header_maker m = {profile, run, header, NULL, NULL};
	size_t most = 0;

	m.first = arena_array(run->arena, size_t, profile->column_count + 1);
	for (size_t c = 0; c < profile->column_count; c++) {
		size_t columns = profile->column[c].columns;
		size_t depth = depth_of(&profile->column[c]);

		assert(columns > 0); /* each of its labels has a place */
		m.first[c + 1] = m.first[c] + columns;
		most += (depth + 1) * columns;
		if (depth > header->rows)
			header->rows = depth;
	}
	m.cell = arena_array(run->arena, struct header_cell, most);
	header->cell = m.cell;
	/* a second row of labels counts even where nothing stands in it */
	header->numbers = header->rows > 2 ? header->rows : 2;
	for (size_t c = 0; c < profile->column_count; c++)
		add_labels(&m, c);
	add_numbers(&m);
	qsort(m.cell, header->count, sizeof(*m.cell), by_edge);
	return header;
}
