#include "sheet/spread.h"

#include "book/messages.h"
#include "plan/tree.h"

#include <assert.h>
#include <string.h>

struct spread {
	struct shape *shape;
	struct diag *diag;
	uint32_t row;
	/* of each unit, those that the plan says something of; by series */
	uint64_t said[UNIT_COUNT][SERIES_COUNT];
	size_t kinds;	    /* fields of periods */
	struct value *name; /* of labels, PERIODS_MOST at the most */
	size_t names;
	bool full;
};

/* Takes the names of periods, in their order. Returns them all, as a set. */
static uint64_t take_names(struct spread *s, const struct periods *periods)
{
	for (size_t i = 0; i < periods->name_count; i++) {
		size_t k = 0;

		while (k < s->names &&
		       !value_same(&s->name[k], &periods->name[i]))
			k++;
		if (k == PERIODS_MOST)
			break;
		if (k == s->names)
			s->name[s->names++] = periods->name[i];
	}
	return s->names ? UINT64_MAX >> (PERIODS_MOST - s->names) : 0;
}

/* Finds which periods there are. */
static void find_periods(struct spread *s, const struct node *root)
{
	const struct node *node;
	struct tree_walk walk;

	s->name = arena_array(s->shape->arena, struct value, PERIODS_MOST);
	tree_walk(&walk, root);
	while ((node = tree_enter(&walk)))
		for (size_t k = 0; k < SERIES_COUNT; k++) {
			const struct periods *periods = node->periods[k];
			uint64_t *said;

			if (!periods)
				continue;
			said = &s->said[periods->unit][k];
			s->kinds += !*said;
			*said |= periods->unit == UNIT_LABEL
					 ? take_names(s, periods)
					 : periods->set;
		}
	if (s->kinds || s->shape->bare)
		return;
	s->said[UNIT_MONTH][SERIES_TARGET] = unit_all(UNIT_MONTH);
	s->kinds = 1;
}

/* Columns stand in the order in which entries, and those below them, name
 * them; what only entries say that are not counted stands behind all others:
 * the last of a list would have it left of what the list is of. */
static void find_fields(struct spread *s, const struct node *root)
{
	struct shape *shape = s->shape;
	size_t after[TREE_DEEPEST]; /* behind the last column of each level */
	const struct node *node;
	struct tree_walk walk;

	tree_walk(&walk, root);
	while ((node = tree_enter(&walk))) {
		size_t *next = &after[walk.depth];
		bool aside = false;

		*next = walk.depth ? next[-1] : 0;
		for (size_t i = 0; i < node->entry_count; i++) {
			const struct entry *entry = &node->entry[i];
			size_t f = shape_find(shape, entry->key);

			if (f == shape->field_count &&
			    f + s->kinds == SHAPE_MOST_FIELDS) {
				diag_add(s->diag, MESSAGE_SHEET_LIMIT,
					 entry->place,
					 diag_word(s->diag, "columns"),
					 diag_number(s->diag,
						     SHAPE_MOST_FIELDS));
				s->full = true;
				return;
			}
			if (f == shape->field_count) {
				f = aside ? f : *next;
				shape_add_field(shape, entry->key, f);
			}
			aside |= !i && shape->field[f].aside;
			if (!shape->field[f].note)
				*next = f + 1;
		}
	}
}

/* Returns the periods that have columns where SAID are in a plan. */
static uint64_t columns_of(enum unit unit, uint64_t said)
{
	uint64_t shown = said;

	if (unit == UNIT_YEAR) /* none is passed over */
		for (uint64_t more = said; more; more &= more - 1)
			shown |= (more & -more) - (said & -said);
	else if (unit == UNIT_WEEK) /* a month has four, and a fifth mostly */
		for (size_t i = 0; i < WEEKS; i++)
			shown |= (uint64_t)(i % MONTH_WEEKS < 4) << i;
	else if (unit != UNIT_LABEL)
		shown = unit_all(unit);
	return shown;
}

/* Notes go behind the periods, which go behind all else. */
static void order_fields(struct spread *s)
{
	struct shape *shape = s->shape;
	struct shape_field note[SHAPE_MOST_FIELDS], *field;
	size_t count = 0, notes = 0;

	for (size_t f = 0; f < shape->field_count; f++)
		if (shape->field[f].note)
			note[notes++] = shape->field[f];
		else
			shape->field[count++] = shape->field[f];
	shape->field_count = count;
	for (unsigned k = 0; k < SERIES_COUNT; k++)
		for (unsigned unit = 0; unit < UNIT_COUNT; unit++) {
			uint64_t both = s->said[unit][SERIES_TARGET] |
					s->said[unit][SERIES_REALISASI];

			if (!s->said[unit][k])
				continue;
			shape_add_periods(shape, (enum unit)unit,
					  (enum series)k);
			field = &shape->field[shape->field_count - 1];
			field->shown = columns_of((enum unit)unit, both);
			field->name = s->name;
		}
	memcpy(&shape->field[shape->field_count], note,
	       notes * sizeof(note[0]));
	shape->field_count += notes;
}

static void put_entries(struct spread *s, const struct node *node, bool counted)
{
	struct shape *shape = s->shape;
	uint32_t rows = (uint32_t)node->rows, item;

	for (size_t i = 0; i < node->entry_count; i++) {
		const struct entry *entry = &node->entry[i];

		item = shape_put(shape, shape_find(shape, entry->key), s->row,
				 rows);
		shape->item[item].value = entry->value;
		shape->item[item].counted = counted;
	}
	for (unsigned k = 0; k < SERIES_COUNT; k++) {
		const struct periods *periods = node->periods[k];

		if (!periods)
			continue;
		item = shape_put(shape,
				 shape_find_periods(shape, periods->unit,
						    (enum series)k),
				 s->row, rows);
		shape->item[item].periods = periods;
	}
}

bool spread_plan(struct shape *shape, const struct plan *plan,
		 struct diag *diag)
{
	struct spread s = {.shape = shape, .diag = diag};
	const struct node *node;
	struct tree_walk walk;

	if (plan->root.rows > TABLE_MOST_ROWS) {
		diag_add(diag, MESSAGE_SHEET_LIMIT, plan->root.child[0].place,
			 diag_word(diag, "rows"),
			 diag_number(diag, TABLE_MOST_ROWS));
		return false;
	}
	find_periods(&s, &plan->root);
	find_fields(&s, &plan->root);
	if (s.full)
		return false;
	order_fields(&s);
	for (size_t r = 0; r < plan->root.rows; r++)
		shape_add_row(shape);
	tree_walk(&walk, &plan->root);
	while ((node = tree_enter(&walk))) {
		put_entries(&s, node,
			    walk.parent && walk.parent->child_count > 1);
		s.row += !node->child_count;
	}
	shape_number(shape);
	return true;
}

/* Gives NODE an item, as an entry or its periods. */
static void give(struct node *node, const struct shape *shape, uint32_t item)
{
	const struct shape_item *it = &shape->item[item];
	const char *key = shape->field[it->field].key;

	if (it->periods)
		node->periods[shape->field[it->field].series] = it->periods;
	else
		node->entry[node->entry_count++] =
			(struct entry){key, it->value.place, it->value};
	node->place = it->value.place;
}

static void make_children(struct node *parent, const struct shape *shape,
			  const struct shape_blocks *list);

/* Makes the node of a block: what is counted, and one below it with what is
 * not. */
static void make_node(struct node *node, const struct shape *shape,
		      uint32_t first, uint32_t stop)
{
	uint32_t apart[SHAPE_MOST_FIELDS], periods[SHAPE_MOST_FIELDS];
	size_t count = 0, period_count = 0, room = shape->field_count;

	node->entry = arena_array(shape->arena, struct entry, room);
	node->rows = stop - first;
	for (size_t f = 0; f < shape->field_count; f++) {
		uint32_t item = shape_at(shape, first, f);

		if (!shape_fits(shape, item, first, stop))
			continue;
		if (shape->field[f].periods)
			periods[period_count++] = item;
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
	for (size_t i = 0; i < period_count; i++)
		give(node, shape, periods[i]);
	if (stop - first > 1) {
		struct shape_blocks list =
			shape_split(shape, first, stop, false);

		make_children(node, shape, &list);
	}
}

static void make_children(struct node *parent, const struct shape *shape,
			  const struct shape_blocks *list)
{
	parent->child = arena_array(shape->arena, struct node, list->count);
	parent->child_count = list->count;
	assert(list->start);
	parent->rows = list->start[list->count] - list->start[0];
	for (size_t i = 0; i < list->count; i++)
		make_node(&parent->child[i], shape, list->start[i],
			  list->start[i + 1]);
}

void spread_gather(struct node *root, const struct shape *shape)
{
	struct shape_blocks list =
		shape_split(shape, 0, (uint32_t)shape->rows, true);

	make_children(root, shape, &list);
}
