#include "sheet/shape.h"

#include <string.h>

void shape_init(struct shape *shape, struct arena *arena)
{
	*shape = (struct shape){.arena = arena, .item_count = 1};
	shape->item = arena_grow(arena, NULL, 0, &shape->item_capacity,
				 sizeof(*shape->item));
}

uint32_t shape_at(const struct shape *shape, size_t row, size_t field)
{
	return shape->at[row * SHAPE_MOST_FIELDS + field];
}

void shape_add_row(struct shape *shape)
{
	shape->at = arena_grow(shape->arena, shape->at, shape->rows,
			       &shape->row_capacity,
			       SHAPE_MOST_FIELDS * sizeof(*shape->at));
	memset(&shape->at[shape->rows++ * SHAPE_MOST_FIELDS], 0,
	       SHAPE_MOST_FIELDS * sizeof(*shape->at));
}

void shape_reach(struct shape *shape, uint32_t item)
{
	struct shape_item *it = &shape->item[item];

	if (!item)
		return;
	shape->at[(shape->rows - 1) * SHAPE_MOST_FIELDS + it->field] = item;
	it->rows = (uint32_t)shape->rows - it->row;
}

uint32_t shape_put(struct shape *shape, size_t field, uint32_t row,
		   uint32_t rows)
{
	uint32_t number = (uint32_t)shape->item_count++;

	shape->item = arena_grow(shape->arena, shape->item, number,
				 &shape->item_capacity, sizeof(*shape->item));
	shape->item[number] = (struct shape_item){
		.row = row, .rows = rows, .field = (uint32_t)field};
	for (uint32_t r = row; r < row + rows; r++)
		shape->at[(size_t)r * SHAPE_MOST_FIELDS + field] = number;
	return number;
}

uint32_t shape_add_item(struct shape *shape, size_t field)
{
	return shape_put(shape, field, (uint32_t)shape->rows - 1, 1);
}

static bool begins_something(const struct shape *shape, size_t row)
{
	for (size_t f = 0; f < shape->field_count; f++) {
		uint32_t item = shape_at(shape, row, f);

		if (item && shape->item[item].row == row)
			return true;
	}
	return false;
}

/* The items' rows are counted again from what is left. */
static void recount(struct shape *shape)
{
	for (size_t i = 1; i < shape->item_count; i++)
		shape->item[i].rows = 0;
	for (size_t r = 0; r < shape->rows; r++)
		for (size_t f = 0; f < shape->field_count; f++) {
			uint32_t item = shape_at(shape, r, f);

			if (item && !shape->item[item].rows++)
				shape->item[item].row = (uint32_t)r;
		}
}

void shape_squeeze(struct shape *shape)
{
	size_t kept = 0, width = SHAPE_MOST_FIELDS;

	for (size_t r = 0; r < shape->rows; r++) {
		if (!begins_something(shape, r))
			continue;
		if (kept < r)
			memcpy(&shape->at[kept * width], &shape->at[r * width],
			       width * sizeof(*shape->at));
		kept++;
	}
	if (kept == shape->rows)
		return;
	shape->rows = kept;
	recount(shape);
}

bool shape_fits(const struct shape *shape, uint32_t item, uint32_t first,
		uint32_t stop)
{
	const struct shape_item *it = &shape->item[item];

	return item && it->row == first && it->row + it->rows == stop;
}

/* Whether an item goes on over the head of ROW. */
static bool is_crossed(const struct shape *shape, uint32_t row,
		       const uint32_t within[2], bool outermost)
{
	for (size_t f = 0; f < shape->field_count; f++) {
		uint32_t item = shape_at(shape, row, f);
		const struct shape_item *it = &shape->item[item];

		if (!item || it->row == row)
			continue;
		if (outermost || it->row > within[0] ||
		    it->row + it->rows < within[1])
			return true;
	}
	return false;
}

struct shape_list shape_split(const struct shape *shape, uint32_t first,
			      uint32_t stop, bool outermost)
{
	const uint32_t within[2] = {first, stop};
	struct shape_list list = {.count = 0};
	size_t capacity = 0;

	for (uint32_t r = first; r <= stop; r++) {
		if (r > first && r < stop &&
		    is_crossed(shape, r, within, outermost))
			continue;
		list.start = arena_grow(shape->arena, list.start, list.count,
					&capacity, sizeof(*list.start));
		list.start[list.count++] = r;
	}
	if (list.count)
		list.count--;
	return list;
}

static bool same_item(const struct shape_item *a, const struct shape_item *b)
{
	return a->row == b->row && a->rows == b->rows &&
	       a->number == b->number && value_same(&a->value, &b->value) &&
	       months_same(a->months, b->months);
}

static bool same_at(const struct shape *one, const struct shape *other,
		    size_t row, size_t field)
{
	uint32_t a = shape_at(one, row, field);
	uint32_t b = shape_at(other, row, field);

	return a && b ? same_item(&one->item[a], &other->item[b]) : a == b;
}

int shape_differs(const struct shape *one, const struct shape *other)
{
	size_t rows = one->rows < other->rows ? one->rows : other->rows;

	if (one->field_count != other->field_count)
		return -2;
	for (size_t f = 0; f < one->field_count; f++)
		for (size_t r = 0; r < rows; r++)
			if (!same_at(one, other, r, f))
				return (int)f;
	return one->rows == other->rows ? -1 : -2;
}
