#include "table/tagging.h"

#include "profile/column.h"
#include "text/markup.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

/* Returns what the words of a header stand for: "Januari" for "I"; NULL when
 * they say it. */
static const char *expansion_of(const struct header_cell *cell)
{
	return cell->name && strcasecmp(cell->words, cell->name) ? cell->name
								 : NULL;
}

/* Adds the cells of row ROW of the header that begin in physical column C to
 * PARENT. */
static void tag_header(const struct tagged *t, size_t row, size_t c,
		       uint32_t parent)
{
	const struct shaped *shaped = t->shaped;
	struct structure *s = t->structure;

	for (size_t i = 0; i < shaped->header->count; i++) {
		const struct header_cell *cell = &shaped->header->cell[i];
		uint32_t element;

		if (cell->row != row || cell->column != c)
			continue;
		element = structure_cell(s, parent, (uint32_t)cell->rows,
					 (uint16_t)cell->span);
		structure_make_header(s, element, 'C');
		structure_element(s, element)->words = expansion_of(cell);
		t->header[i] = structure_content(s, element, shaped->head[i]);
	}
}

/* Adds cell I of logical column C, which has periods, to ROW: each is a cell,
 * their contents follow one another. Returns the first. */
static uint32_t tag_periods(const struct tagged *t, size_t c, size_t i,
			    uint32_t row)
{
	const struct cell *cell = &t->shaped->grid->cell[c][i];
	struct structure *s = t->structure;
	/* where there is realisasi, both are told apart */
	bool both = column_prints(t->shaped->profile, SERIES_REALISASI);
	uint32_t first = 0;

	for (size_t k = 0; k < cell->style->columns; k++) {
		struct slot slot = column_slot(cell->style, k);
		const struct value *label = grid_label(cell, slot);
		uint32_t element = structure_cell(s, row, cell->rows, 1);
		const struct text *mark = shaped_mark(t->shaped, c, i, k);
		uint32_t content = structure_content(s, element, mark);
		const char *words;

		if (!k)
			first = content;
		assert(content == first + k);
		if (!mark)
			continue;
		/* read is the period, with its text if it has one */
		words = cell->style->scale->name[slot.place];
		if (both)
			words = arena_format(s->arena, "%s %s",
					     series_name(slot.series), words);
		if (label)
			words = arena_format(s->arena, "%s: %s", words,
					     markup_line(s->arena, label->text,
							 label->length));
		structure_element(s, element)->words = words;
	}
	return first;
}

/* Adds cell I of logical column C, a text, to ROW. Returns its content. */
static uint32_t tag_text(const struct tagged *t, size_t c, size_t i,
			 uint32_t row)
{
	const struct grid *grid = t->shaped->grid;
	const struct cell *cell = &grid->cell[c][i];
	struct structure *s = t->structure;
	uint16_t span = (uint16_t)grid_span(grid, c, cell->columns);
	uint32_t element = structure_cell(s, row, cell->rows, span);

	if (cell->style->kind->announces)
		structure_make_header(s, element, 'C');
	else if (cell->heads)
		structure_make_header(s, element, 'R');
	return structure_text(s, element, t->shaped->cell[c][i].text);
}

/* Adds row T->rows. */
static void tag_row(struct tagged *t)
{
	const struct grid *grid = t->shaped->grid;
	struct open_row *open = &t->open[t->open_count++];
	uint32_t element;

	assert(t->open_count <= TAGGED_MOST_OPEN);
	*open = (struct open_row){t->rows + 1, structure_stretch(t->structure)};
	element = structure_add(t->structure, t->body, ELEMENT_ROW, 0);
	for (size_t c = 0; c < grid->profile->column_count; c++) {
		size_t i = t->next[c];
		const struct cell *cell = &grid->cell[c][i];

		if (i == grid->count[c] || cell->row != t->rows)
			continue;
		t->next[c]++;
		assert(t->cell[c]); /* as many as the grid's */
		t->cell[c][i] = cell->style->kind->takes_periods
					? tag_periods(t, c, i, element)
					: tag_text(t, c, i, element);
		if (cell->row + cell->rows > open->end)
			open->end = cell->row + cell->rows;
	}
	structure_close(t->structure, &open->stretch);
	t->rows++;
}

/* Makes room for the contents of the cells of SHAPED, unless there is. */
static void make_room(struct tagged *t, const struct shaped *shaped,
		      struct arena *arena)
{
	if (t->shaped == shaped)
		return;
	t->shaped = shaped;
	t->header = arena_array(arena, uint32_t, shaped->header->count);
	for (size_t c = 0; c < shaped->profile->column_count; c++)
		t->cell[c] =
			arena_array(arena, uint32_t, shaped->grid->count[c]);
}

void tagged_begin(struct tagged *t, const struct shaped *shaped,
		  struct structure *s, uint32_t table, struct arena *arena)
{
	/* the row that numbers the columns is no part of it: nobody wants to
	 * hear it */
	size_t rows = shaped->header->rows;
	uint32_t part = structure_add(s, table, ELEMENT_TABLE_HEAD, 0);

	make_room(t, shaped, arena);
	t->structure = s;
	t->rows = t->open_count = 0;
	memset(t->next, 0, sizeof(t->next));
	for (size_t row = 0; row < rows; row++) {
		uint32_t element = structure_add(s, part, ELEMENT_ROW, 0);

		for (size_t c = 0; c < shaped->grid->columns; c++)
			tag_header(t, row, c, element);
	}
	t->body = structure_add(s, table, ELEMENT_TABLE_BODY, 0);
}

void tagged_rows(struct tagged *t, size_t last)
{
	while (t->rows < last) {
		/* the others go on */
		tagged_end(t, t->rows);
		tag_row(t);
	}
}

void tagged_end(struct tagged *t, size_t last)
{
	size_t left = 0;

	for (size_t i = 0; i < t->open_count; i++)
		if (t->open[i].end <= last)
			structure_end(t->structure, t->open[i].stretch);
		else
			t->open[left++] = t->open[i];
	t->open_count = left;
}
