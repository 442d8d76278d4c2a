#include "sheet/shape.h"

#include "book/messages.h"
#include "plan/numbers.h"
#include "plan/tree.h"
#include "sheet/messages.h"

#include <assert.h>
#include <string.h>

void shape_init(struct shape *shape, struct styles *styles, struct arena *arena)
{
	*shape = (struct shape){
		.arena = arena, .styles = styles, .item_count = 1};
	shape->item = arena_grow(arena, NULL, 0, &shape->item_capacity,
				 sizeof(*shape->item));
}

void shape_add_field(struct shape *shape, const char *key, size_t at)
{
	struct shape_field *field = &shape->field[at];
	const struct style_column *style =
		styles_find(shape->styles, key, false);

	if (shape->field_count == SHAPE_MOST_FIELDS)
		return;
	memmove(field + 1, field, (shape->field_count++ - at) * sizeof(*field));
	*field = (struct shape_field){
		.key = key,
		.section = style && style->kind == STYLE_SECTION,
		.aside = styles_aside(shape->styles, key) != NULL,
		.note = styles_is_note(shape->styles, key)};
}

void shape_add_periods(struct shape *shape, enum unit unit, enum series series)
{
	if (shape->field_count < SHAPE_MOST_FIELDS)
		shape->field[shape->field_count++] = (struct shape_field){
			.key = styles_periods(unit, series),
			.periods = true,
			.unit = unit,
			.series = series};
}

size_t shape_find(const struct shape *shape, const char *key)
{
	size_t f = 0;

	while (f < shape->field_count &&
	       (shape->field[f].periods || strcmp(shape->field[f].key, key)))
		f++;
	return f;
}

size_t shape_find_periods(const struct shape *shape, enum unit unit,
			  enum series series)
{
	size_t f = 0;

	while (f < shape->field_count &&
	       (!shape->field[f].periods || shape->field[f].unit != unit ||
		shape->field[f].series != series))
		f++;
	return f;
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

/* Whether all that a row says is said of the one below it, too, which has a
 * text besides: it heads that one. */
static bool heads_next(const struct shape *shape, size_t row)
{
	bool more = false;

	for (size_t f = 0; f < shape->field_count; f++) {
		uint32_t item = shape_at(shape, row, f);
		uint32_t next =
			row + 1 < shape->rows ? shape_at(shape, row + 1, f) : 0;

		if (item && item != next)
			return false;
		more |= !item && next && !shape->field[f].periods &&
			!shape->field[f].note;
	}
	return more;
}

void shape_squeeze(struct shape *shape)
{
	size_t kept = 0, width = SHAPE_MOST_FIELDS;

	for (size_t r = 0; r < shape->rows; r++) {
		if (!begins_something(shape, r) || heads_next(shape, r))
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

struct shape_blocks shape_split(const struct shape *shape, uint32_t first,
				uint32_t stop, bool outermost)
{
	const uint32_t within[2] = {first, stop};
	struct shape_blocks list = {.count = 0};
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

bool shape_leads(const struct shape *shape, uint32_t item)
{
	const struct shape_item *it = &shape->item[item];

	if (!item || !shape->field[it->field].aside)
		return false;
	for (size_t f = 0; f < it->field; f++)
		if (shape_fits(shape, shape_at(shape, it->row, f), it->row,
			       it->row + it->rows))
			return false;
	return true;
}

/* Whether an entry of just the rows from FIRST to before STOP is not
 * counted. */
static bool is_aside(const struct shape *shape, uint32_t first, uint32_t stop)
{
	for (size_t f = 0; f < shape->field_count; f++) {
		uint32_t item = shape_at(shape, first, f);

		if (shape_fits(shape, item, first, stop))
			return shape->field[f].aside;
	}
	return false;
}

static bool same_item(const struct shape_item *a, const struct shape_item *b)
{
	return a->row == b->row && a->rows == b->rows &&
	       a->number == b->number && value_same(&a->value, &b->value) &&
	       periods_same(a->periods, b->periods);
}

static bool same_at(const struct shape *one, size_t f,
		    const struct shape *other, size_t g, size_t row)
{
	uint32_t a = shape_at(one, row, f);
	uint32_t b = shape_at(other, row, g);

	return a && b ? same_item(&one->item[a], &other->item[b]) : a == b;
}

int shape_differs(const struct shape *one, const struct shape *other)
{
	size_t rows = one->rows < other->rows ? one->rows : other->rows;

	if (one->field_count != other->field_count)
		return -2;
	for (size_t f = 0; f < one->field_count; f++) {
		const struct shape_field *field = &one->field[f];
		/* what lies over other columns has no order among these */
		size_t g = field->periods
				   ? shape_find_periods(other, field->unit,
							field->series)
				   : shape_find(other, field->key);

		if (g == other->field_count)
			return -2;
		for (size_t r = 0; r < rows; r++)
			if (!same_at(one, f, other, g, r))
				return (int)f;
	}
	return one->rows == other->rows ? -1 : -2;
}

/* --- which items are counted with their siblings ----------------------- */

struct shape_walk {
	struct shape *shape;
	struct diag *diag;
	bool counting; /* else only numbers are given */
	bool broken;
};

/* Returns the nearest field to the left that is a level, FIELD when none. */
static size_t level_before(const struct shape *shape, size_t field)
{
	for (size_t f = field; f-- > 0;)
		if (!shape->field[f].periods && !shape->field[f].note &&
		    !shape->field[f].companion && !shape->field[f].section &&
		    !shape->field[f].aside)
			return f;
	return field;
}

/* Whether each item of FIELD covers just the rows of one of LEVEL. */
static bool follows(const struct shape *shape, size_t field, size_t level)
{
	for (size_t i = 1; i < shape->item_count; i++) {
		const struct shape_item *it = &shape->item[i];

		if (it->field == field && it->rows &&
		    !is_aside(shape, it->row, it->row + it->rows) &&
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
		if (!field->periods && !field->note && level < f)
			field->companion = follows(shape, f, level);
	}
}

/* Decides for the items of a block that has siblings. */
static void count_block(struct shape *shape, uint32_t first, uint32_t stop)
{
	bool level = true; /* whether that of the item before is counted */
	bool any = false, aside = is_aside(shape, first, stop);

	for (size_t f = 0; f < shape->field_count; f++) {
		const struct shape_field *field = &shape->field[f];
		uint32_t item = shape_at(shape, first, f);
		bool counted;

		if (!shape_fits(shape, item, first, stop) || field->periods)
			continue;
		if (field->given)
			counted = shape->item[item].numbered;
		else
			counted = aside ||
				  (field->companion || field->note ? level
								   : !any);
		if (!field->companion && !field->note)
			level = counted && !field->section;
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
			   const struct shape_blocks *list, size_t i,
			   size_t field)
{
	uint32_t item = shape_at(shape, list->start[i], field);

	return shape_fits(shape, item, list->start[i], list->start[i + 1]) &&
			       shape->item[item].counted
		       ? item
		       : 0;
}

/* Whether the item of FIELD in block I is alone within another one of the same
 * entry: where texts are numbered, in whatever style a plan may be printed, the
 * leftmost is counted among its siblings, and what is counted with it. Of
 * fields that have no numbers in any, all are. */
static bool is_within(const struct shape *shape,
		      const struct shape_blocks *list, size_t i, size_t field)
{
	struct style_number number = shape->field[field].number;

	if (!number.own)
		return false;
	for (size_t f = field; f-- > 0;) {
		const struct shape_field *left = &shape->field[f];

		if (left->section || !counted_at(shape, list, i, f))
			continue;
		if (!number.with || strcmp(left->key, number.with) != 0)
			return true;
		number.with = left->number.with;
	}
	return false;
}

/* A number alone is not printed. */
static void number_field(struct shape *shape, const struct shape_blocks *list,
			 size_t field)
{
	uint32_t number = 0, only = 0;

	for (size_t i = 0; i < list->count; i++) {
		uint32_t item = counted_at(shape, list, i, field);

		if (!item || is_within(shape, list, i, field) ||
		    is_aside(shape, list->start[i], list->start[i + 1]))
			continue;
		only = item;
		shape->item[item].number = ++number;
	}
	if (number == 1)
		shape->item[only].number = 0;
}

/* Returns which of the readings of TYPED is of FIGURE, TYPED_READINGS for
 * none: 'a' and 'i' are letters and Roman numerals. */
static size_t reading_of(const struct typed *typed, char figure)
{
	bool roman = figure == 'i' || figure == 'I';
	bool capital = figure == 'A' || figure == 'I';

	if (!strchr("1aAiI", figure)) /* ordinals */
		return TYPED_READINGS;
	if (figure == '1' || typed->figure == '1')
		return figure == typed->figure ? 0 : TYPED_READINGS;
	return capital == (typed->figure == 'A') ? roman : TYPED_READINGS;
}

/* Returns the bytes of the number that the text of ITEM, one of COUNT, begins
 * with; 0 when it is not what is printed there, before it, or beside it by a
 * counter: that has all figures, but two capitals may be initials. */
static size_t typed_bytes(const struct shape_item *item,
			  const struct style_number *number, size_t count)
{
	static const char figures[] = "1aiIA";
	const struct value *value = &item->value;
	struct typed typed = typed_read(value, false);
	bool same = typed.figure == '1' && typed.sign == '.' &&
		    typed.first[0] == item->number;
	size_t reading = reading_of(&typed, number->figure);

	if (!typed.figure || typed.prefix_length || !typed.spaced ||
	    typed.sign == ' ' || typed.bytes == value->length ||
	    *value->text == '*')
		return 0;
	if (!number->counter && number->sign == typed.sign &&
	    reading < TYPED_READINGS)
		same |= typed.first[reading] == item->number;
	for (size_t i = 0; number->counter && figures[i]; i++) {
		reading = reading_of(&typed, figures[i]);
		if (reading < TYPED_READINGS &&
		    (figures[i] != 'A' || count > 2))
			same |= typed.first[reading] == item->number;
	}
	return same ? typed.bytes : 0;
}

/* Tells of a number of ITEM, of BYTES, that is printed otherwise. */
static void tell_form(const struct shape_walk *walk,
		      const struct shape_item *item, size_t bytes)
{
	struct shape_field *field = &walk->shape->field[item->field];
	const char figure[] = {field->number.figure, field->number.sign, 0};
	struct typed typed = typed_read(&item->value, false);

	while (bytes && item->value.text[bytes - 1] == ' ')
		bytes--;
	if (!walk->diag || field->told ||
	    reading_of(&typed, field->number.figure) < TYPED_READINGS)
		return;
	field->told = true;
	diag_add(walk->diag, MESSAGE_SHEET_NUMBER_FORM, item->value.place,
		 diag_text(walk->diag, item->value.text, bytes), figure);
}

/* Takes away "1. ", "2. " … where they are what is counted. */
static void strip_field(const struct shape_walk *walk,
			const struct shape_blocks *list, size_t field)
{
	struct shape *shape = walk->shape;

	for (int strip = 0; strip < 2; strip++)
		for (size_t i = 0; i < list->count; i++) {
			uint32_t item = counted_at(shape, list, i, field);
			struct shape_item *it = &shape->item[item];
			size_t bytes;

			if (!item)
				continue;
			bytes = typed_bytes(it, &shape->field[field].number,
					    list->count);
			if (!bytes)
				return;
			if (strip) {
				tell_form(walk, it, bytes);
				it->value.text += bytes;
				it->value.length -= bytes;
			}
		}
}

static void count_list(struct shape_walk *walk, const struct shape_blocks *list)
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
		    shape->field[f].number.printed)
			strip_field(walk, list, f);
	}
}

/* Reports the first item that leaves the rows of another one. */
static void report_broken(struct shape_walk *walk, uint32_t first,
			  uint32_t stop)
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
static void count_only(struct shape *shape, const struct shape_blocks *list)
{
	for (size_t f = 0; f < shape->field_count; f++) {
		uint32_t item = shape_at(shape, list->start[0], f);

		if (shape->field[f].section &&
		    shape_fits(shape, item, list->start[0], list->start[1]))
			shape->item[item].counted = true;
	}
}

static void walk_list(struct shape_walk *walk, uint32_t first, uint32_t stop,
		      bool outermost)
{
	struct shape_blocks list =
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

/* Says how the fields, now that all are there, are numbered. */
static void learn(struct shape *shape)
{
	const char *key[SHAPE_MOST_FIELDS];
	struct style_number number[SHAPE_MOST_FIELDS];

	for (size_t f = 0; f < shape->field_count; f++)
		key[f] = shape->field[f].key;
	styles_number(shape->styles, key, shape->field_count, number);
	for (size_t f = 0; f < shape->field_count; f++)
		shape->field[f].number = number[f];
}

bool shape_count(struct shape *shape, struct diag *diag)
{
	struct shape_walk walk = {
		.shape = shape, .diag = diag, .counting = true};

	learn(shape);
	find_companions(shape);
	if (shape->rows)
		walk_list(&walk, 0, (uint32_t)shape->rows, true);
	return !walk.broken;
}

void shape_number(struct shape *shape)
{
	learn(shape);
	if (shape->rows)
		walk_list(&(struct shape_walk){.shape = shape}, 0,
			  (uint32_t)shape->rows, true);
}
