#include "profile/column.h"
#include "table/table.h"
#include "text/markup.h"

#include <assert.h>
#include <strings.h>

struct tagger {
	struct table *table;
	struct structure *structure;
};

/* Returns the month that physical column I is, from 1; 0 for none. */
static unsigned month_of(const struct table *table, size_t i)
{
	size_t c = table_column(table, i);

	if (!table->profile->column[c].kind->takes_months)
		return 0;
	return (unsigned)(i - table->first[c]) + 1;
}

/* Returns what the words of a header stand for: "I" for January; NULL when
 * they say it. */
static const char *expansion_of(const struct table *table,
				const struct header_cell *cell)
{
	unsigned month = cell->span == 1 ? month_of(table, cell->column) : 0;

	if (!month || !strcasecmp(cell->words, months_name(month)))
		return NULL;
	return months_name(month);
}

static void tag_header_cell(struct tagger *t, struct header_cell *cell,
			    uint32_t row)
{
	struct structure *s = t->structure;
	uint32_t element = structure_cell(s, row, (uint32_t)cell->rows,
					  (uint16_t)cell->span);

	structure_make_header(s, element, 'C');
	s->element[element].words = expansion_of(t->table, cell);
	cell->content = structure_content(s, element, cell->text);
}

/* The row that numbers the columns is no part of it: nobody wants to hear
 * it. */
static void tag_header(struct tagger *t, uint32_t parent)
{
	struct header *header = &t->table->header;
	size_t rows = column_is_divided(t->table->profile) ? 2 : 1;

	for (size_t row = 0; row < rows; row++) {
		uint32_t element =
			structure_add(t->structure, parent, ELEMENT_ROW, 0);

		for (size_t c = 0; c < t->table->columns; c++)
			for (size_t i = 0; i < header->count; i++)
				if (header->cell[i].row == row &&
				    header->cell[i].column == c)
					tag_header_cell(t, &header->cell[i],
							element);
	}
}

/* Returns what is read for a mark: the month, with its text if it has one. */
static const char *words_of(const struct cell *cell, unsigned month,
			    struct arena *arena)
{
	const struct value *label = cell->months->label;
	const char *name = months_name(month + 1);

	if (!label || !label[month].length)
		return name;
	return arena_format(
		arena, "%s: %s", name,
		markup_line(arena, label[month].text, label[month].length));
}

/* Each month is a cell; their contents follow one another. */
static void tag_months(struct tagger *t, struct cell *cell, uint32_t row)
{
	struct structure *s = t->structure;

	for (unsigned i = 0; i < MONTHS; i++) {
		uint32_t element = structure_cell(s, row, cell->rows, 1);
		const struct caption *caption = table_mark(t->table, cell, i);
		uint32_t content = structure_content(
			s, element, caption ? caption->text : NULL);

		if (!i)
			cell->content = content;
		assert(content == cell->content + i);
		if (caption)
			s->element[element].words = words_of(cell, i, s->arena);
	}
}

static void tag_cell(struct tagger *t, struct cell *cell, uint32_t row)
{
	struct structure *s = t->structure;
	uint16_t span = cell->section ? (uint16_t)t->table->columns : 1;
	uint32_t element = structure_cell(s, row, cell->rows, span);

	if (cell->section)
		structure_make_header(s, element, 'C');
	else if (cell->heads)
		structure_make_header(s, element, 'R');
	cell->content = structure_text(s, element, cell->text);
}

/* A cell over several rows belongs to the first of them, however many pages it
 * is on. */
static void tag_rows(struct tagger *t, uint32_t parent)
{
	const struct grid *grid = &t->table->grid;
	size_t next[PROFILE_MOST_COLUMNS] = {0};

	for (size_t row = 0; row < grid->rows; row++) {
		uint32_t element =
			structure_add(t->structure, parent, ELEMENT_ROW, 0);

		for (size_t c = 0; c < grid->profile->column_count; c++) {
			struct cell *cell = &grid->cell[c][next[c]];

			if (next[c] == grid->count[c] || cell->row != row)
				continue;
			next[c]++;
			if (cell->covered)
				continue;
			if (grid->profile->column[c].kind->takes_months &&
			    !cell->section)
				tag_months(t, cell, element);
			else
				tag_cell(t, cell, element);
		}
	}
}

void table_tag(struct table *table, struct block *title, struct structure *s,
	       uint32_t parent)
{
	struct tagger t = {table, s};
	uint32_t element = structure_add(s, parent, ELEMENT_TABLE, 0);

	if (title->count)
		block_content(title, s,
			      structure_add(s, element, ELEMENT_CAPTION, 0));
	tag_header(&t, structure_add(s, element, ELEMENT_TABLE_HEAD, 0));
	tag_rows(&t, structure_add(s, element, ELEMENT_TABLE_BODY, 0));
}
