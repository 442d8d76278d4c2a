#include "typeset/grid.h"

#include "base/nearest.h"
#include "profile/column.h"

#include <string.h>

enum { MOST_UNKNOWN = 32 };

struct builder {
	struct grid *grid;
	const struct node *root;
	const struct profile *profile;
	struct diag *diag;
	size_t row, row_capacity;
	size_t leaf; /* of the whole plan, so many have come */
	size_t area; /* the outermost node at work */
	size_t capacity[PROFILE_MOST_COLUMNS];
	/* which node on the way from the root fills each column */
	const struct node *filled[PROFILE_MOST_COLUMNS];
	/* columns that the profile has not, reported once each */
	const char *unknown[MOST_UNKNOWN];
	size_t unknown_count;
};

/* How many siblings fill each column, and how many of them have come. */
struct siblings {
	size_t total[PROFILE_MOST_COLUMNS];
	size_t seen[PROFILE_MOST_COLUMNS];
	size_t section_total, section_seen;
};

static size_t find_column(const struct profile *profile, const char *name)
{
	return column_find(profile, name, strlen(name));
}

static struct cell *add_cell(struct builder *b, const struct node *node,
			     size_t column, size_t rows)
{
	struct grid *grid = b->grid;
	struct cell *cell;

	grid->cell[column] = arena_grow(
		b->diag->arena, grid->cell[column], grid->count[column],
		&b->capacity[column], sizeof(struct cell));
	cell = &grid->cell[column][grid->count[column]++];
	cell->row = (uint32_t)b->row;
	cell->rows = (uint32_t)rows;
	cell->node = node;
	return cell;
}

/* Ends the row of NODE, which is number NUMBER of the plan. */
static void add_row(struct builder *b, const struct node *node, size_t number)
{
	struct grid *grid = b->grid;

	grid->row = arena_grow(b->diag->arena, grid->row, b->row,
			       &b->row_capacity, sizeof(*grid->row));
	grid->row[b->row++] = (struct grid_row){.node = node,
						.number = (uint32_t)number,
						.area = (uint32_t)b->area};
}

/* Whether the column was reported before; its next places would only bury the
 * rest. */
static bool was_unknown(struct builder *b, const char *name)
{
	for (size_t i = 0; i < b->unknown_count; i++)
		if (!strcmp(b->unknown[i], name))
			return true;
	if (b->unknown_count < MOST_UNKNOWN)
		b->unknown[b->unknown_count++] = name;
	return false;
}

static void report_unknown(struct builder *b, const struct entry *entry)
{
	const char *known[PROFILE_MOST_COLUMNS + 3];
	size_t count = 0;

	if (was_unknown(b, entry->key))
		return;
	for (size_t i = 0; i < b->profile->column_count; i++)
		if (b->profile->column[i].kind == COLUMN_TEXT)
			known[count++] = b->profile->column[i].name;
	if (b->profile->section.name)
		known[count++] = b->profile->section.name;
	known[count++] = "bulan";
	known[count++] = "rincian";
	diag_add(b->diag, MESSAGE_NODE_UNKNOWN_COLUMN, entry->place, entry->key,
		 nearest_list(b->diag->arena, entry->key, known, count));
}

/* Whether NODE may fill COLUMN; if not it is reported at PLACE. */
static bool claim(struct builder *b, const struct node *node, size_t column,
		  struct place place)
{
	const struct node *owner = b->filled[column];

	if (!owner) {
		b->filled[column] = node;
		return true;
	}
	diag_add(b->diag, MESSAGE_NODE_FILLS_TWICE, place,
		 b->profile->column[column].name,
		 diag_number(b->diag, owner->place.line));
	return false;
}

/* The cells of the counters that count COLUMN lie beside its cells. */
static void add_counters(struct builder *b, const struct node *node,
			 size_t column, size_t n)
{
	for (size_t i = 0; i < b->profile->column_count; i++) {
		const struct column *counter = &b->profile->column[i];
		struct cell *cell;

		if (counter->kind != COLUMN_COUNTER ||
		    counter->counts != column)
			continue;
		b->filled[i] = node;
		cell = add_cell(b, node, i, node->rows);
		cell->number =
			numbering_format(b->diag->arena, &counter->number, n);
	}
}

/* A section is a row of its own, under no other node's cells. */
static void add_section(struct builder *b, const struct node *node,
			const struct entry *entry, struct siblings *siblings)
{
	const struct column *section = &b->profile->section;
	size_t n = ++siblings->section_seen;
	struct cell *cell;

	for (size_t i = 0; i < b->profile->column_count; i++) {
		if (!b->filled[i])
			continue;
		diag_add(b->diag, MESSAGE_NODE_SECTION_INSIDE, entry->place,
			 entry->key, b->profile->column[i].name);
		return;
	}
	for (size_t i = 0; i < b->profile->column_count; i++) {
		cell = add_cell(b, node, i, 1);
		cell->section = !i;
		cell->covered = i;
	}
	cell = &b->grid->cell[0][b->grid->count[0] - 1];
	cell->value = &entry->value;
	if (siblings->section_total > 1 || section->number_always) {
		cell->number =
			numbering_format(b->diag->arena, &section->number, n);
		cell->siblings = siblings->section_total;
	}
	for (size_t i = 0; i < node->entry_count; i++)
		if (&node->entry[i] != entry)
			diag_add(b->diag, MESSAGE_NODE_SECTION_INSIDE,
				 node->entry[i].place, entry->key,
				 node->entry[i].key);
	if (node->months)
		diag_add(b->diag, MESSAGE_NODE_SECTION_INSIDE,
			 node->months->place, entry->key, "bulan");
	add_row(b, node, 0);
}

static void add_entry(struct builder *b, const struct node *node,
		      const struct entry *entry, struct siblings *siblings)
{
	size_t c = find_column(b->profile, entry->key), n;
	const struct column *column = &b->profile->column[c];
	struct cell *cell;

	if (column_is_section(b->profile, entry->key)) {
		add_section(b, node, entry, siblings);
		return;
	}
	if (c == b->profile->column_count) {
		report_unknown(b, entry);
		return;
	}
	if (column->kind != COLUMN_TEXT) {
		diag_add(b->diag, MESSAGE_NODE_COUNTED_COLUMN, entry->place,
			 entry->key);
		return;
	}
	if (!claim(b, node, c, entry->place))
		return;
	n = ++siblings->seen[c];
	b->grid->filled[c] = true;
	cell = add_cell(b, node, c, node->rows);
	cell->value = &entry->value;
	if (entry->value.length &&
	    (siblings->total[c] > 1 || column->number_always)) {
		cell->number =
			numbering_format(b->diag->arena, &column->number, n);
		cell->siblings = siblings->total[c];
	}
	add_counters(b, node, c, n);
}

/* What a node says first on its rows names them: a reader hears it with what
 * stands right of it. */
static void mark_header(struct builder *b, const struct node *node)
{
	for (size_t c = 0; c < b->profile->column_count; c++) {
		struct cell *cell = b->grid->cell[c];

		if (b->filled[c] != node ||
		    b->profile->column[c].kind != COLUMN_TEXT)
			continue;
		cell += b->grid->count[c] - 1;
		cell->heads = cell->value->length > 0;
		if (cell->heads)
			return;
	}
}

static void add_months(struct builder *b, const struct node *node)
{
	size_t column = b->profile->months;

	if (!node->months)
		return;
	if (column == b->profile->column_count)
		diag_add(b->diag, MESSAGE_NODE_NO_MONTHS_COLUMN,
			 node->months->place);
	else if (claim(b, node, column, node->months->place))
		add_cell(b, node, column, node->rows)->months = node->months;
}

static void add_children(struct builder *b, const struct node *parent);

static bool has_section(const struct profile *profile, const struct node *node)
{
	for (size_t i = 0; i < node->entry_count; i++)
		if (column_is_section(profile, node->entry[i].key))
			return true;
	return false;
}

/* Closes the row of a leaf with empty cells. */
static void add_leaf(struct builder *b, const struct node *node)
{
	for (size_t i = 0; i < b->profile->column_count; i++)
		if (!b->filled[i])
			add_cell(b, node, i, 1);
	add_row(b, node, b->leaf);
}

/* Counts what is not in the excerpt: numbers stay those of the whole. */
static void skip_node(struct builder *b, const struct node *node,
		      struct siblings *siblings)
{
	for (size_t i = 0; i < node->entry_count; i++) {
		size_t c = find_column(b->profile, node->entry[i].key);

		if (c < b->profile->column_count)
			siblings->seen[c]++;
	}
	siblings->section_seen += has_section(b->profile, node);
	b->leaf += node->rows;
}

static void add_node(struct builder *b, const struct node *node,
		     struct siblings *siblings)
{
	size_t count = b->profile->column_count;

	for (size_t i = 0; i < node->entry_count; i++)
		add_entry(b, node, &node->entry[i], siblings);
	mark_header(b, node);
	add_months(b, node);
	if (node->child_count) {
		add_children(b, node);
	} else {
		b->leaf++;
		if (!has_section(b->profile, node))
			add_leaf(b, node);
	}
	for (size_t i = 0; i < count; i++)
		if (b->filled[i] == node)
			b->filled[i] = NULL;
}

static void add_children(struct builder *b, const struct node *parent)
{
	struct siblings siblings = {.total = {0}};
	size_t count = b->profile->column_count;

	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *child = &parent->child[i];

		siblings.section_total += has_section(b->profile, child);
		for (size_t k = 0; k < child->entry_count; k++) {
			size_t c = find_column(b->profile, child->entry[k].key);

			if (c < count)
				siblings.total[c]++;
		}
	}
	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *child = &parent->child[i];

		if (parent == b->root)
			b->area = i;
		if (child->omitted)
			skip_node(b, child, &siblings);
		else
			add_node(b, child, &siblings);
	}
}

void grid_build(struct grid *grid, const struct plan *plan,
		const struct profile *profile, struct diag *diag)
{
	struct builder b = {.grid = grid,
			    .root = &plan->root,
			    .profile = profile,
			    .diag = diag};

	*grid = (struct grid){.profile = profile, .rows = plan->root.rows};
	add_children(&b, &plan->root);
	grid->rows = b.row;
}
