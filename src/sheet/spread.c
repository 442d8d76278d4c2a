#include "sheet/spread.h"

#include "book/messages.h"
#include "plan/keys.h"
#include "sheet/header.h"
#include "sheet/siblings.h"
#include "sheet/table.h"

#include <string.h>

struct spread {
	struct shape *shape;
	struct diag *diag;
	uint32_t row;
	bool full;
};

static size_t find_field(const struct shape *shape, const char *key)
{
	size_t f = 0;

	while (f < shape->field_count && strcmp(shape->field[f].key, key))
		f++;
	return f;
}

/* Puts a key that is met first behind the one at AFTER. */
static void insert_field(struct spread *s, const struct entry *entry,
			 size_t after)
{
	struct shape *shape = s->shape;

	/* one is for the months */
	if (shape->field_count + 1 == SHAPE_MOST_FIELDS) {
		if (!s->full)
			diag_add(s->diag, MESSAGE_SHEET_LIMIT, entry->place,
				 diag_word(s->diag, "columns"),
				 diag_number(s->diag, SHAPE_MOST_FIELDS));
		s->full = true;
		return;
	}
	memmove(&shape->field[after + 1], &shape->field[after],
		(shape->field_count - after) * sizeof(shape->field[0]));
	shape->field[after] = (struct shape_field){
		.key = entry->key, .note = header_is_note(entry->key)};
	shape->field_count++;
}

/* Columns stand in the order in which entries, and those below them, name
 * them. AFTER is the one behind that of the parent. */
static void find_fields(struct spread *s, const struct node *node, size_t after)
{
	for (size_t i = 0; i < node->entry_count; i++) {
		const char *key = node->entry[i].key;

		if (find_field(s->shape, key) == s->shape->field_count)
			insert_field(s, &node->entry[i], after);
		if (!header_is_note(key))
			after = find_field(s->shape, key) + 1;
		if (s->full)
			return;
	}
	for (size_t i = 0; i < node->child_count; i++)
		find_fields(s, &node->child[i], after);
}

/* Notes go behind the months, which go behind all else. */
static void order_fields(struct shape *shape)
{
	struct shape_field field[SHAPE_MOST_FIELDS];
	size_t count = 0;

	for (size_t f = 0; f < shape->field_count; f++)
		if (!shape->field[f].note)
			field[count++] = shape->field[f];
	field[count++] =
		(struct shape_field){.key = KEY_MONTHS, .months = true};
	for (size_t f = 0; f < shape->field_count; f++)
		if (shape->field[f].note)
			field[count++] = shape->field[f];
	memcpy(shape->field, field, count * sizeof(field[0]));
	shape->field_count = count;
}

static void put_entries(struct spread *s, const struct node *node, bool counted)
{
	struct shape *shape = s->shape;
	uint32_t rows = (uint32_t)node->rows, item;

	for (size_t i = 0; i < node->entry_count; i++) {
		const struct entry *entry = &node->entry[i];

		item = shape_put(shape, find_field(shape, entry->key), s->row,
				 rows);
		shape->item[item].value = entry->value;
		shape->item[item].counted = counted;
	}
	if (!node->months)
		return;
	item = shape_put(shape, find_field(shape, KEY_MONTHS), s->row, rows);
	shape->item[item].months = node->months;
}

static void put_children(struct spread *s, const struct node *parent)
{
	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *node = &parent->child[i];

		put_entries(s, node, parent->child_count > 1);
		if (node->child_count)
			put_children(s, node);
		else
			s->row++;
	}
}

bool spread_plan(struct shape *shape, const struct plan *plan,
		 struct diag *diag)
{
	struct spread s = {.shape = shape, .diag = diag};

	if (plan->root.rows > TABLE_MOST_ROWS) {
		diag_add(diag, MESSAGE_SHEET_LIMIT, plan->root.child[0].place,
			 diag_word(diag, "rows"),
			 diag_number(diag, TABLE_MOST_ROWS));
		return false;
	}
	find_fields(&s, &plan->root, 0);
	if (s.full)
		return false;
	order_fields(shape);
	for (size_t r = 0; r < plan->root.rows; r++)
		shape_add_row(shape);
	put_children(&s, &plan->root);
	siblings_number(shape);
	return true;
}

/* Gives NODE an item, as an entry or its months. */
static void give(struct node *node, const struct shape *shape, uint32_t item)
{
	const struct shape_item *it = &shape->item[item];
	const char *key = shape->field[it->field].key;

	if (it->months)
		node->months = it->months;
	else
		node->entry[node->entry_count++] =
			(struct entry){key, it->value.place, it->value};
	node->place = it->value.place;
}

static void make_children(struct node *parent, const struct shape *shape,
			  const struct shape_list *list);

/* Makes the node of a block: what is counted, and one below it with what is
 * not. */
static void make_node(struct node *node, const struct shape *shape,
		      uint32_t first, uint32_t stop)
{
	uint32_t apart[SHAPE_MOST_FIELDS], months = 0;
	size_t count = 0, room = shape->field_count;

	node->entry = arena_array(shape->arena, struct entry, room);
	node->rows = stop - first;
	for (size_t f = 0; f < shape->field_count; f++) {
		uint32_t item = shape_at(shape, first, f);

		if (!shape_fits(shape, item, first, stop))
			continue;
		if (shape->field[f].months)
			months = item;
		else if (shape->item[item].counted)
			give(node, shape, item);
		else
			apart[count++] = item;
	}
	if (count && node->entry_count) {
		struct node *child = arena_new(shape->arena, struct node);

		child->entry = arena_array(shape->arena, struct entry, room);
		child->rows = node->rows;
		node->child = child;
		node->child_count = 1;
		node = child;
	}
	for (size_t i = 0; i < count; i++)
		give(node, shape, apart[i]);
	if (months)
		give(node, shape, months);
	if (stop - first > 1) {
		struct shape_list list = shape_split(shape, first, stop, false);

		make_children(node, shape, &list);
	}
}

static void make_children(struct node *parent, const struct shape *shape,
			  const struct shape_list *list)
{
	parent->child = arena_array(shape->arena, struct node, list->count);
	parent->child_count = list->count;
	parent->rows = list->start[list->count] - list->start[0];
	for (size_t i = 0; i < list->count; i++)
		make_node(&parent->child[i], shape, list->start[i],
			  list->start[i + 1]);
}

void spread_back(struct node *root, const struct shape *shape)
{
	struct shape_list list =
		shape_split(shape, 0, (uint32_t)shape->rows, true);

	make_children(root, shape, &list);
}
