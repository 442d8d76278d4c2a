#include "sheet/siblings.h"

#include "plan/typed.h"
#include "sheet/messages.h"

#include <string.h>

struct walk {
	struct shape *shape;
	struct diag *diag;
	bool counting; /* else only numbers are given */
	bool broken;
};

/* A section is an entry of its own: it has nothing beside it. */
static bool is_section(const struct shape_field *field)
{
	return !strcmp(field->key, "bagian");
}

/* Returns the nearest field to the left that is a level, FIELD when none. */
static size_t level_before(const struct shape *shape, size_t field)
{
	for (size_t f = field; f-- > 0;)
		if (!shape->field[f].months && !shape->field[f].note &&
		    !shape->field[f].companion && !is_section(&shape->field[f]))
			return f;
	return field;
}

/* Whether each item of FIELD covers just the rows of one of LEVEL. */
static bool follows(const struct shape *shape, size_t field, size_t level)
{
	for (size_t i = 1; i < shape->item_count; i++) {
		const struct shape_item *it = &shape->item[i];

		if (it->field == field && it->rows &&
		    !shape_fits(shape, shape_at(shape, it->row, level), it->row,
				it->row + it->rows))
			return false;
	}
	return true;
}

static void find_companions(struct shape *shape)
{
	for (size_t f = 0; f < shape->field_count; f++) {
		struct shape_field *field = &shape->field[f];
		size_t level;

		field->companion = false;
		level = level_before(shape, f);
		if (!field->months && !field->note && level < f)
			field->companion = follows(shape, f, level);
	}
}

/* Decides for the items of a block that has siblings. */
static void count_block(struct shape *shape, uint32_t first, uint32_t stop)
{
	bool level = true; /* whether that of the item before is counted */
	bool any = false;

	for (size_t f = 0; f < shape->field_count; f++) {
		const struct shape_field *field = &shape->field[f];
		uint32_t item = shape_at(shape, first, f);
		bool counted;

		if (!shape_fits(shape, item, first, stop) || field->months)
			continue;
		if (field->given)
			counted = shape->item[item].numbered;
		else
			counted =
				field->companion || field->note ? level : !any;
		if (!field->companion && !field->note)
			level = counted && !is_section(field);
		shape->item[item].counted = counted;
		any = true;
	}
}

static bool counts_any(const struct shape *shape, uint32_t first, uint32_t stop)
{
	for (size_t f = 0; f < shape->field_count; f++) {
		uint32_t item = shape_at(shape, first, f);

		if (shape_fits(shape, item, first, stop) &&
		    shape->item[item].counted)
			return true;
	}
	return false;
}

/* An entry has to have something: where nothing is counted, all is. */
static void count_all(struct shape *shape, uint32_t first, uint32_t stop)
{
	for (size_t f = 0; f < shape->field_count; f++) {
		uint32_t item = shape_at(shape, first, f);

		if (shape_fits(shape, item, first, stop))
			shape->item[item].counted = true;
	}
}

/* Returns the counted item of FIELD in block I, 0 when there is none. */
static uint32_t counted_at(const struct shape *shape,
			   const struct shape_list *list, size_t i,
			   size_t field)
{
	uint32_t item = shape_at(shape, list->start[i], field);

	return shape_fits(shape, item, list->start[i], list->start[i + 1]) &&
			       shape->item[item].counted
		       ? item
		       : 0;
}

/* Whether the item of FIELD in block I is alone within another one of the same
 * entry, as the built-in profiles number: the leftmost is counted among its
 * siblings, and an indikator with its sub kegiatan. Of fields that none of them
 * has it is not known, they are taken to be counted. */
static bool is_within(const struct shape *shape, const struct shape_list *list,
		      size_t i, size_t field)
{
	const char *key = shape->field[field].key;
	bool indikator = !strcmp(key, "indikator");

	if (!indikator && strcmp(key, "kegiatan") != 0 &&
	    strcmp(key, "sub_kegiatan") != 0)
		return false;
	for (size_t f = field; f-- > 0;) {
		const struct shape_field *left = &shape->field[f];

		if (is_section(left) || !counted_at(shape, list, i, f))
			continue;
		if (!indikator || strcmp(left->key, "sub_kegiatan") != 0)
			return true;
		indikator = false; /* what is left of both is */
	}
	return false;
}

/* A number alone is not printed. */
static void number_field(struct shape *shape, const struct shape_list *list,
			 size_t field)
{
	uint32_t number = 0, only = 0;

	for (size_t i = 0; i < list->count; i++) {
		uint32_t item = counted_at(shape, list, i, field);

		if (!item || is_within(shape, list, i, field))
			continue;
		only = item;
		shape->item[item].number = ++number;
	}
	if (number == 1)
		shape->item[only].number = 0;
}

/* Returns the bytes of "NUMBER. " that the text begins with, 0 for none. */
static size_t typed_bytes(const struct value *value, uint32_t number)
{
	struct typed typed = typed_read(value, false);

	if (typed.figure != '1' || typed.sign != '.' || typed.prefix_length ||
	    !typed.spaced || typed.first[0] != number ||
	    typed.bytes == value->length || *value->text == '*')
		return 0;
	return typed.bytes;
}

/* Whether the numbers of FIELD are printed as "1." by the built-in profiles,
 * or stand in the column NO before it. */
static bool is_printed(const struct shape *shape, size_t field)
{
	static const char *const printed[] = {"area", "komponen", "kegiatan",
					      "sub_kegiatan"};
	const char *key = shape->field[field].key;
	bool activities = false;

	for (size_t i = 0; i < sizeof(printed) / sizeof(printed[0]); i++)
		if (!strcmp(key, printed[i]))
			return true;
	for (size_t f = 0; f < shape->field_count; f++)
		activities |= !strcmp(shape->field[f].key, "kegiatan");
	return activities && !strcmp(key, "indikator");
}

/* Takes away "1. ", "2. " … where they are what is counted. */
static void strip_field(struct shape *shape, const struct shape_list *list,
			size_t field)
{
	for (int strip = 0; strip < 2; strip++)
		for (size_t i = 0; i < list->count; i++) {
			uint32_t item = counted_at(shape, list, i, field);
			struct shape_item *it = &shape->item[item];
			size_t bytes;

			if (!item)
				continue;
			bytes = typed_bytes(&it->value, it->number);
			if (!bytes)
				return;
			if (strip) {
				it->value.text += bytes;
				it->value.length -= bytes;
			}
		}
}

static void count_list(struct walk *walk, const struct shape_list *list)
{
	struct shape *shape = walk->shape;

	if (list->count < 2)
		return;
	for (size_t i = 0; walk->counting && i < list->count; i++) {
		uint32_t first = list->start[i], stop = list->start[i + 1];

		count_block(shape, first, stop);
		if (!counts_any(shape, first, stop))
			count_all(shape, first, stop);
	}
	for (size_t f = 0; f < shape->field_count; f++) {
		number_field(shape, list, f);
		if (walk->counting && !shape->field[f].given &&
		    is_printed(shape, f))
			strip_field(shape, list, f);
	}
}

/* Reports the first item that leaves the rows of another one. */
static void report_broken(struct walk *walk, uint32_t first, uint32_t stop)
{
	const struct shape *shape = walk->shape;

	walk->broken = true;
	if (!walk->diag)
		return;
	for (uint32_t r = first + 1; r < stop; r++)
		for (size_t f = 0; f < shape->field_count; f++)
			for (size_t g = 0; g < shape->field_count; g++) {
				uint32_t a = shape_at(shape, r, f);
				uint32_t b = shape_at(shape, r, g);
				const struct shape_item *it = &shape->item[a];
				const struct shape_item *of = &shape->item[b];

				if (!a || !b || it->row != r || of->row == r ||
				    it->row + it->rows <= of->row + of->rows)
					continue;
				diag_add(walk->diag, MESSAGE_SHEET_BROKEN_TREE,
					 it->value.place, shape->field[f].key,
					 shape->field[g].key);
				return;
			}
}

/* Where there is but one block a section still stands apart from what is in
 * it. */
static void count_only(struct shape *shape, const struct shape_list *list)
{
	for (size_t f = 0; f < shape->field_count; f++) {
		uint32_t item = shape_at(shape, list->start[0], f);

		if (is_section(&shape->field[f]) &&
		    shape_fits(shape, item, list->start[0], list->start[1]))
			shape->item[item].counted = true;
	}
}

static void walk_list(struct walk *walk, uint32_t first, uint32_t stop,
		      bool outermost)
{
	struct shape_list list =
		shape_split(walk->shape, first, stop, outermost);

	if (!outermost && list.count == 1) {
		report_broken(walk, first, stop);
		return;
	}
	count_list(walk, &list);
	if (walk->counting && list.count == 1)
		count_only(walk->shape, &list);
	for (size_t i = 0; i < list.count; i++)
		if (list.start[i + 1] - list.start[i] > 1)
			walk_list(walk, list.start[i], list.start[i + 1],
				  false);
}

bool siblings_count(struct shape *shape, struct diag *diag)
{
	struct walk walk = {.shape = shape, .diag = diag, .counting = true};

	find_companions(shape);
	if (shape->rows)
		walk_list(&walk, 0, (uint32_t)shape->rows, true);
	return !walk.broken;
}

void siblings_number(struct shape *shape)
{
	struct walk walk = {.shape = shape};

	if (shape->rows)
		walk_list(&walk, 0, (uint32_t)shape->rows, true);
}
