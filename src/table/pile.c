#include "table/pile.h"

#include "text/tape.h"

#include <stdlib.h>
#include <string.h>

/* A text that counts. */
struct pile_item {
	const struct text *text;
	struct tape tape;
	uint32_t row, rows;
	uint32_t range;
	uint16_t column; /* count: its width is fixed */
	int16_t fixed;	 /* lines at that width */
};

/* So many ranges are measured at a time: as many as a machine compares the
 * lines of in one instruction. */
enum { ABREAST = 8 };

struct pile {
	const struct pile_frame *frame;
	struct arena *arena;
	struct pile_item *item; /* by columns */
	size_t count, capacity;
	size_t first[PROFILE_MOST_COLUMNS + 1]; /* item of each column */
	/* Rows, one or several, that cells have for their own: single ones,
	 * then inner ones before those around them, then the table. Arrays of
	 * them are longer by those that are measured with the last. */
	size_t range_count; /* but the table */
	uint32_t *within;   /* of each, the smallest around it */
	int16_t *fixed; /* of each, most lines in columns of a fixed width */
	double *inner;	/* [pt] of each, height of what is within */
	int16_t **line; /* of each column and step: lines of each, or NULL */
};

struct pile *pile_new(const struct pile_frame *frame, struct arena *arena)
{
	struct pile *pile = arena_new(arena, struct pile);

	pile->frame = frame;
	pile->arena = arena;
	return pile;
}

/* Returns how many lines ITEM has in a room of WIDTH [em], or the most that
 * count. */
static int16_t lines_of(const struct pile_item *item, double width)
{
	size_t lines = tape_lines(&item->tape, width);

	return lines < INT16_MAX ? (int16_t)lines : INT16_MAX;
}

void pile_add(struct pile *pile, const struct text *text, uint32_t row,
	      uint32_t rows, size_t column, double width)
{
	struct pile_item *item;

	pile->item = arena_grow(pile->arena, pile->item, pile->count,
				&pile->capacity, sizeof(*pile->item));
	item = &pile->item[pile->count++];
	*item = (struct pile_item){.text = text,
				   .tape = tape_make(text, pile->arena),
				   .row = row,
				   .rows = rows,
				   .column = (uint16_t)column};
	if (column == pile->frame->count)
		item->fixed = lines_of(item, width);
}

size_t pile_count(const struct pile *pile)
{
	return pile->count;
}

/* Merged cells behind the others of their column, those of fewer rows first. */
static int by_column(const void *left, const void *right)
{
	const struct pile_item *a = left, *b = right;

	if (a->column != b->column)
		return a->column < b->column ? -1 : 1;
	if (a->rows != b->rows)
		return a->rows < b->rows ? -1 : 1;
	return a->row < b->row ? -1 : a->row > b->row;
}

/* From above, outer ones before those within. */
static int by_row(const void *left, const void *right)
{
	const struct pile_item *const *a = left, *const *b = right;

	if ((*a)->row != (*b)->row)
		return (*a)->row < (*b)->row ? -1 : 1;
	return (*a)->rows > (*b)->rows ? -1 : (*a)->rows < (*b)->rows;
}

/* Ranges as they come from above; one is open until its rows are through. */
struct range_maker {
	struct pile *pile;
	uint32_t *end;	/* row behind each range */
	uint32_t row;	/* so many rows have come */
	uint32_t inner; /* the smallest that is open */
	uint32_t next;	/* the next one that opens, and one more */
};

/* Comes to ROW: closes the ranges that end before it. */
static void come_to(struct range_maker *m, uint32_t row)
{
	for (; m->row < row; m->row++) {
		m->pile->within[m->row] = m->inner;
		while (m->end[m->inner] <= m->row + 1)
			m->inner = m->pile->within[m->inner];
	}
}

/* Gives merged items, in their order, their ranges: those of the same rows have
 * the same. */
static void add_ranges(struct range_maker *m, struct pile_item **merged,
		       size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct pile_item *item = merged[i];

		if (!i || by_row(&merged[i - 1], &merged[i])) {
			come_to(m, item->row);
			m->pile->within[--m->next] = m->inner;
			m->end[m->next] = item->row + item->rows;
			m->inner = m->next;
		}
		item->range = m->next;
	}
	come_to(m, (uint32_t)m->pile->frame->rows);
}

/* Returns the items over several rows from above; *RANGES are different. */
static struct pile_item **list_merged(struct pile *pile, size_t *count,
				      size_t *ranges)
{
	struct pile_item **merged =
		arena_array(pile->arena, struct pile_item *, pile->count);

	*count = *ranges = 0;
	for (size_t i = 0; i < pile->count; i++) {
		pile->item[i].range = pile->item[i].row;
		if (pile->item[i].rows > 1)
			merged[(*count)++] = &pile->item[i];
	}
	if (*count)
		qsort(merged, *count, sizeof(struct pile_item *), by_row);
	for (size_t i = 0; i < *count; i++)
		*ranges += !i || by_row(&merged[i - 1], &merged[i]);
	return merged;
}

/* Returns an array of objects of SIZE bytes, one for each range, for the table,
 * and for those that are measured with the last. */
static void *ranges_array(const struct pile *pile, size_t size)
{
	return arena_alloc(pile->arena, pile->range_count + ABREAST, size);
}

/* Finds the ranges of all items, and what never changes of them. */
static void make_ranges(struct pile *pile)
{
	size_t rows = pile->frame->rows, count, ranges;
	struct pile_item **merged = list_merged(pile, &count, &ranges);
	struct range_maker m = {.pile = pile};

	pile->range_count = rows + ranges;
	pile->within = ranges_array(pile, sizeof(*pile->within));
	pile->fixed = ranges_array(pile, sizeof(*pile->fixed));
	pile->inner = ranges_array(pile, sizeof(*pile->inner));
	m.end = ranges_array(pile, sizeof(*m.end));
	m.inner = m.next = (uint32_t)pile->range_count; /* the table */
	m.end[m.inner] = UINT32_MAX;
	for (size_t k = 0; k < ABREAST; k++) /* around it is nothing */
		pile->within[m.inner + k] = m.inner + 1;
	add_ranges(&m, merged, count);
	for (size_t i = 0; i < pile->range_count; i++)
		pile->fixed[i] = 1;
	for (size_t i = 0; i < pile->count; i++) {
		const struct pile_item *item = &pile->item[i];
		int16_t *fixed = &pile->fixed[item->range];

		if (item->fixed > *fixed)
			*fixed = item->fixed;
	}
}

/* Gets ready to be measured: nothing is added any more. */
static void prepare(struct pile *pile)
{
	size_t columns = pile->frame->count;

	if (pile->within)
		return;
	if (pile->count)
		qsort(pile->item, pile->count, sizeof(*pile->item), by_column);
	for (size_t i = 0; i < pile->count; i++)
		if (pile->item[i].column < columns)
			pile->first[pile->item[i].column + 1]++;
	for (size_t c = 0; c < columns; c++)
		pile->first[c + 1] += pile->first[c];
	make_ranges(pile);
	pile->line = arena_array(pile->arena, int16_t *,
				 columns * (pile->frame->steps + (size_t)1));
}

void pile_ink(struct pile *pile, double *ink)
{
	prepare(pile);
	for (size_t c = 0; c < pile->frame->count; c++) {
		ink[c] = 0;
		for (size_t i = pile->first[c]; i < pile->first[c + 1]; i++) {
			const struct pile_item *item = &pile->item[i];

			ink[c] += text_width(item->text->piece,
					     item->text->piece_count) /
				  item->rows;
		}
	}
}

/* Returns how many lines the texts of column C have with so many STEPS, in each
 * range. */
static const int16_t *lines_at(struct pile *pile, size_t c, unsigned steps)
{
	const struct pile_frame *frame = pile->frame;
	int16_t **line = &pile->line[c * (frame->steps + (size_t)1) + steps];
	double width =
		frame->least[c] + steps * frame->step - 2 * frame->padding[c];

	if (*line)
		return *line;
	*line = ranges_array(pile, sizeof(**line));
	for (size_t i = pile->first[c]; i < pile->first[c + 1]; i++)
		(*line)[pile->item[i].range] =
			lines_of(&pile->item[i], width / frame->size);
	return *line;
}

double pile_height(struct pile *pile, const unsigned *steps)
{
	const struct pile_frame *frame = pile->frame;
	const int16_t *line[PROFILE_MOST_COLUMNS];
	const double padding = 2 * frame->padding_y, leading = frame->leading;
	double *inner;

	prepare(pile);
	for (size_t c = 0; c < frame->count; c++)
		line[c] = lines_at(pile, c, steps[c]);
	inner = pile->inner;
	memset(inner, 0, (pile->range_count + 1) * sizeof(*inner));
	for (size_t i = 0; i < pile->range_count; i += ABREAST) {
		const uint32_t *within = &pile->within[i];
		int16_t most[ABREAST];

		memcpy(most, &pile->fixed[i], sizeof(most));
		for (size_t c = 0; c < frame->count; c++)
			for (size_t k = 0; k < ABREAST; k++)
				most[k] = line[c][i + k] > most[k]
						  ? line[c][i + k]
						  : most[k];
		for (size_t k = 0; k < ABREAST; k++) {
			double height = padding + most[k] * leading;

			inner[within[k]] +=
				height > inner[i + k] ? height : inner[i + k];
		}
	}
	return inner[pile->range_count];
}
