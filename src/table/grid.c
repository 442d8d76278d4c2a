#include "table/grid.h"

#include "plan/keys.h"
#include "plan/numbers.h"
#include "plan/tree.h"
#include "profile/column.h"
#include "table/fitting.h"
#include "table/messages.h"

#include <assert.h>
#include <string.h>

struct grid_builder {
	struct grid *grid;
	struct grid_row *row;
	struct cell *cell[PROFILE_MOST_COLUMNS];
	const struct node *root;
	const struct profile *profile;
	struct run *run;
	size_t rows, row_capacity;
	size_t leaf; /* of the whole plan, so many have come */
	size_t area; /* the outermost node at work */
	size_t capacity[PROFILE_MOST_COLUMNS];
	/* which node on the way from the root fills each column */
	const struct node *filled[PROFILE_MOST_COLUMNS];
	/* which one each column was last told of, filled twice */
	const struct node *told[PROFILE_MOST_COLUMNS];
};

/* How many siblings are counted in each column, and how many of them have
 * come. */
struct siblings {
	struct list_tally {
		struct typed *typed; /* what each text begins with */
		size_t total, capacity, seen;
	} tally[PROFILE_MOST_COLUMNS], bagian;
};

static size_t find_column(const struct profile *profile, const char *name)
{
	return column_find(profile, name, strlen(name));
}

static struct cell *add_cell(struct grid_builder *b, const struct node *node,
			     size_t column, size_t rows)
{
	size_t *count = &b->grid->count[column];
	struct cell *cell;

	b->cell[column] = arena_grow(b->run->arena, b->cell[column], *count,
				     &b->capacity[column], sizeof(*cell));
	cell = &b->cell[column][(*count)++];
	cell->row = (uint32_t)b->rows;
	cell->rows = (uint32_t)rows;
	cell->columns = 1;
	cell->style = &b->profile->column[column];
	cell->node = node;
	return cell;
}

/* Ends the row of NODE, which is number NUMBER of the plan. */
static void add_row(struct grid_builder *b, const struct node *node,
		    size_t number)
{
	b->row = arena_grow(b->run->arena, b->row, b->rows, &b->row_capacity,
			    sizeof(*b->row));
	b->row[b->rows++] = (struct grid_row){.node = node,
					      .number = (uint32_t)number,
					      .area = (uint32_t)b->area};
}

/* Returns the child of NODE that was meant as its sibling: it begins with the
 * same column. */
static const struct node *meant_beside(const struct node *node)
{
	const char *key = node->entry_count ? node->entry->key : NULL;

	for (size_t i = 0; key && i < node->child_count; i++) {
		const struct node *child = &node->child[i];

		if (child->entry_count && !strcmp(child->entry->key, key))
			return child;
	}
	return NULL;
}

/* Whether NODE may fill COLUMN; if not it is reported at PLACE. Of the entries
 * below a node a column is told once; an entry that was meant to stand beside
 * the node is the cause of all. */
static bool claim(struct grid_builder *b, const struct node *node,
		  size_t column, struct place place)
{
	const struct node *owner = b->filled[column], *child;
	const char *name = b->profile->column[column].name;
	struct diag *diag = &b->run->diag;
	const struct entry *entry;
	unsigned line;

	if (!owner) {
		b->filled[column] = node;
		return true;
	}
	if (b->told[column] == owner)
		return false;
	b->told[column] = owner;
	child = meant_beside(owner);
	if (child && owner->place.column > 2) {
		diag_add(diag, MESSAGE_NODE_TOO_DEEP, child->place,
			 owner->entry->key,
			 diag_number(diag, owner->place.line),
			 diag_number(diag, owner->place.column - 2),
			 diag_number(diag, owner->place.column));
		for (size_t i = 0; i < b->profile->column_count; i++)
			b->told[i] = owner;
		return false;
	}
	entry = tree_find(owner, name);
	line = entry ? entry->place.line
	       : owner->periods[SERIES_TARGET]
		       ? owner->periods[SERIES_TARGET]->place.line
		       : owner->place.line;
	diag_add(diag, MESSAGE_NODE_FILLS_TWICE, place, name,
		 diag_number(diag, line));
	return false;
}

/* The cells of the counters that count COLUMN lie beside its cells. */
static void add_counters(struct grid_builder *b, const struct node *node,
			 size_t column, size_t n)
{
	for (size_t i = 0; i < b->profile->column_count; i++) {
		const struct column *counter = &b->profile->column[i];
		struct cell *cell;

		if (!counter->kind->counts || counter->counts != column)
			continue;
		b->filled[i] = node;
		cell = add_cell(b, node, i, node->rows);
		cell->number =
			numbering_format(b->run->arena, &counter->number, n);
	}
}

static void count_text(struct grid_builder *b, struct list_tally *tally,
		       const struct column *column, const struct value *value)
{
	tally->typed = arena_grow(b->run->arena, tally->typed, tally->total,
				  &tally->capacity, sizeof(*tally->typed));
	tally->typed[tally->total] = typed_read(value, column->bare_lists);
	tally->typed[tally->total++].own = false;
}

/* Gives CELL its number N of the list that TALLY counts; it is not printed
 * where the text has one of its own. */
static void number_cell(struct grid_builder *b, struct cell *cell,
			const struct column *column,
			const struct list_tally *tally, size_t n)
{
	assert(tally->typed && n); /* read with the list */
	cell->number = numbering_format(b->run->arena, &column->number, n);
	cell->siblings = tally->total;
	cell->typed = tally->typed[n - 1].own;
}

/* A bagian is a row of its own, one cell under no other node's. */
static void add_bagian(struct grid_builder *b, const struct node *node,
		       const struct entry *entry, struct siblings *siblings)
{
	const struct column *bagian = &b->profile->bagian;
	struct list_tally *tally = &siblings->bagian;
	size_t n = ++tally->seen;
	struct cell *cell;

	for (size_t i = 0; i < b->profile->column_count; i++) {
		if (!b->filled[i])
			continue;
		diag_add(&b->run->diag, MESSAGE_NODE_SECTION_INSIDE,
			 entry->place, entry->key, b->profile->column[i].name);
		return;
	}
	cell = add_cell(b, node, 0, 1);
	cell->columns = (uint32_t)b->profile->column_count;
	cell->style = bagian;
	cell->value = &entry->value;
	if (tally->total > 1 || bagian->number_always)
		number_cell(b, cell, bagian, tally, n);
	for (size_t i = 0; i < node->entry_count; i++)
		if (&node->entry[i] != entry)
			diag_add(&b->run->diag, MESSAGE_NODE_SECTION_INSIDE,
				 node->entry[i].place, entry->key,
				 node->entry[i].key);
	if (node->periods[SERIES_TARGET])
		diag_add(&b->run->diag, MESSAGE_NODE_SECTION_INSIDE,
			 node->periods[SERIES_TARGET]->place, entry->key,
			 KEY_MONTHS);
	add_row(b, node, 0);
}

/* Whether COLUMN of an entry that fills what is in FILLS is counted among its
 * siblings: the leftmost column that it fills is, and what is counted with
 * that. All else is alone within the entry, as if it stood below it. */
static bool is_counted(const struct profile *profile, const bool *fills,
		       size_t column)
{
	for (size_t c = column; profile->column[c].number_with != c;) {
		c = profile->column[c].number_with;
		if (fills[c])
			column = c;
	}
	for (size_t c = 0; c < column; c++)
		if (fills[c])
			return false;
	return true;
}

/* Finds the columns whose texts in NODE are counted among its siblings. */
static void find_counted(const struct profile *profile, const struct node *node,
			 bool *counted)
{
	bool fills[PROFILE_MOST_COLUMNS] = {false};

	for (size_t i = 0; i < node->entry_count; i++) {
		size_t c = find_column(profile, node->entry[i].key);

		if (c < profile->column_count &&
		    profile->column[c].kind->orders)
			fills[c] = true;
	}
	for (size_t c = 0; c < profile->column_count; c++)
		counted[c] = fills[c] && is_counted(profile, fills, c);
}

/* Returns what is printed of an amount: with its dots, and with the prefix and
 * the decimals of its column. What is none is printed as it stands. */
static const struct value *write_amount(struct grid_builder *b,
					const struct column *column,
					const struct value *value)
{
	struct arena *arena = b->run->arena;
	struct value *out;
	struct amount amount;

	if (amount_read(&amount, &column->form, value->text, value->length,
			value->place, b->run) != AMOUNT_READ)
		return value;
	out = arena_new(arena, struct value);
	out->text = amount_write(&amount, &column->form, arena);
	out->length = strlen(out->text);
	out->place = value->place;
	return out;
}

/* COUNTED: the columns in which NODE is counted among its siblings. */
static void add_entry(struct grid_builder *b, const struct node *node,
		      const struct entry *entry, struct siblings *siblings,
		      const bool *counted)
{
	size_t c = find_column(b->profile, entry->key);
	const struct column *column = &b->profile->column[c];
	struct list_tally alone = {.total = 0}, *tally = &alone;
	struct cell *cell;

	if (column_is_bagian(b->profile, entry->key)) {
		add_bagian(b, node, entry, siblings);
		return;
	}
	if (c == b->profile->column_count) /* reported before */
		return;
	if (!column->kind->takes_text) {
		diag_add(&b->run->diag, MESSAGE_NODE_COUNTED_COLUMN,
			 entry->place, entry->key);
		return;
	}
	if (!claim(b, node, c, entry->place))
		return;
	if (counted[c])
		tally = &siblings->tally[c];
	else
		count_text(b, tally, column, &entry->value);
	tally->seen++;
	b->grid->filled[c] = true;
	cell = add_cell(b, node, c, node->rows);
	cell->value = &entry->value;
	if (column->kind->takes_amounts)
		cell->value = write_amount(b, column, &entry->value);
	else if (entry->value.length &&
		 (tally->total > 1 || column->number_always))
		number_cell(b, cell, column, tally, tally->seen);
	add_counters(b, node, c, tally->seen);
}

/* What a node says first on its rows names them: a reader hears it with what
 * stands right of it. */
static void mark_header(struct grid_builder *b, const struct node *node)
{
	for (size_t c = 0; c < b->profile->column_count; c++) {
		struct cell *cell = b->cell[c];

		if (b->filled[c] != node || !b->profile->column[c].kind->orders)
			continue;
		cell += b->grid->count[c] - 1;
		cell->heads = cell->value && cell->value->length;
		if (cell->heads)
			return;
	}
}

static void add_periods(struct grid_builder *b, const struct node *node)
{
	const struct periods *periods = node->periods[SERIES_TARGET];
	size_t c = 0;

	if (!periods)
		return;
	while (c < b->profile->column_count &&
	       !b->profile->column[c].kind->takes_periods)
		c++;
	if (c == b->profile->column_count)
		diag_add(&b->run->diag, MESSAGE_NODE_NO_MONTHS_COLUMN,
			 periods->place);
	else if (claim(b, node, c, periods->place))
		add_cell(b, node, c, node->rows)->periods[SERIES_TARGET] =
			periods;
}

static void add_children(struct grid_builder *b, const struct node *parent);

static const struct entry *find_bagian(const struct profile *profile,
				       const struct node *node)
{
	for (size_t i = 0; i < node->entry_count; i++)
		if (column_is_bagian(profile, node->entry[i].key))
			return &node->entry[i];
	return NULL;
}

static void add_node(struct grid_builder *b, const struct node *node,
		     struct siblings *siblings)
{
	size_t count = b->profile->column_count;
	bool counted[PROFILE_MOST_COLUMNS];

	find_counted(b->profile, node, counted);
	for (size_t i = 0; i < node->entry_count; i++)
		add_entry(b, node, &node->entry[i], siblings, counted);
	mark_header(b, node);
	add_periods(b, node);
	if (node->child_count)
		add_children(b, node);
	else
		b->leaf++;
	if (!node->child_count && !find_bagian(b->profile, node)) {
		for (size_t i = 0; i < count; i++)
			if (!b->filled[i])
				add_cell(b, node, i, 1);
		add_row(b, node, b->leaf);
	}
	for (size_t i = 0; i < count; i++)
		if (b->filled[i] == node)
			b->filled[i] = NULL;
}

/* Finds how many children of PARENT are counted in each column, and which of
 * them have numbers of their own. */
static void find_lists(struct grid_builder *b, const struct node *parent,
		       struct siblings *siblings)
{
	const struct profile *profile = b->profile;

	for (size_t k = 0; k < parent->child_count; k++) {
		const struct node *child = &parent->child[k];
		const struct entry *bagian = find_bagian(profile, child);
		bool counted[PROFILE_MOST_COLUMNS];

		find_counted(profile, child, counted);
		if (bagian)
			count_text(b, &siblings->bagian, &profile->bagian,
				   &bagian->value);
		for (size_t i = 0; i < child->entry_count; i++) {
			const struct entry *entry = &child->entry[i];
			size_t c = find_column(profile, entry->key);

			if (c < profile->column_count && counted[c])
				count_text(b, &siblings->tally[c],
					   &profile->column[c], &entry->value);
		}
	}
	typed_decide(siblings->bagian.typed, siblings->bagian.total);
	for (size_t c = 0; c < profile->column_count; c++)
		typed_decide(siblings->tally[c].typed,
			     siblings->tally[c].total);
}

/* What is not in the excerpt is counted: numbers stay those of the whole. */
static void add_children(struct grid_builder *b, const struct node *parent)
{
	const struct profile *profile = b->profile;
	struct siblings siblings = {.bagian = {.total = 0}};

	find_lists(b, parent, &siblings);
	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *child = &parent->child[i];
		bool counted[PROFILE_MOST_COLUMNS];

		if (parent == b->root)
			b->area = i;
		if (!child->omitted) {
			add_node(b, child, &siblings);
			continue;
		}
		find_counted(profile, child, counted);
		for (size_t c = 0; c < profile->column_count; c++)
			siblings.tally[c].seen += counted[c];
		siblings.bagian.seen += find_bagian(profile, child) != NULL;
		b->leaf += child->rows;
	}
}

const struct grid *grid_build(const struct plan *plan,
			      const struct profile *profile, struct run *run)
{
	struct grid *grid = arena_new(run->arena, struct grid);
	struct grid_builder b = {.grid = grid,
				 .root = &plan->root,
				 .profile = profile,
				 .run = run};

	fitting_check(&plan->root, profile, run);
	grid->profile = profile;
	add_children(&b, &plan->root);
	grid->rows = b.rows;
	grid->row = b.row;
	for (size_t c = 0; c < profile->column_count; c++) {
		add_cell(&b, NULL, c, 1); /* below all rows */
		grid->count[c]--;
		grid->cell[c] = b.cell[c];
		grid->first[c] = grid->columns;
		grid->columns += profile->column[c].columns;
	}
	grid->first[profile->column_count] = grid->columns;
	return grid;
}

size_t grid_span(const struct grid *grid, size_t c, size_t count)
{
	return grid->first[c + count] - grid->first[c];
}

bool grid_is_inside(const struct cell *cell)
{
	return cell->columns == 1 && !cell->style->kind->announces;
}

bool grid_marks(const struct cell *cell, struct slot slot)
{
	const struct periods *periods = cell->periods[slot.series];

	return periods && periods->set >> slot.period & 1;
}

const struct value *grid_label(const struct cell *cell, struct slot slot)
{
	const struct value *label =
		periods_label(cell->periods[slot.series], slot.period);

	return label && label->length ? label : NULL;
}

size_t grid_column(const struct grid *grid, size_t i)
{
	size_t c = grid->profile->column_count;

	while (c > 1 && grid->first[c - 1] > i)
		c--;
	return c - 1;
}
