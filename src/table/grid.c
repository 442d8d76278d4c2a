#include "table/grid.h"

#include "plan/keys.h"
#include "plan/numbers.h"
#include "plan/reached.h"
#include "plan/tree.h"
#include "profile/column.h"
#include "table/counting.h"
#include "table/fitting.h"
#include "table/folding.h"
#include "table/messages.h"
#include "table/share.h"
#include "table/sums.h"

#include <assert.h>
#include <string.h>

struct grid_builder {
	struct grid *grid;
	struct grid_row *row;
	struct cell *cell[PROFILE_MOST_COLUMNS];
	const struct node *root;
	const struct profile *profile;
	struct run *run;
	struct counting counting;
	struct printed_numbers
		numbers[PROFILE_MOST_COLUMNS + 1]; /* bagian: the last */
	size_t rows, row_capacity;
	size_t leaf; /* of the whole plan, so many have come */
	size_t area; /* the outermost node at work */
	size_t capacity[PROFILE_MOST_COLUMNS];
	/* which node on the way from the root fills each column */
	const struct node *filled[PROFILE_MOST_COLUMNS];
	struct sum_group *sums; /* what is being added up; NULL: nothing */
	bool sums_of_areas;	/* areas have sums, too */
	bool sums_of_sections;	/* they are the areas that have sums */
	/* which one each column was last told of, filled twice */
	const struct node *told[PROFILE_MOST_COLUMNS];
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
	cell->bold = cell->style->bold;
	cell->node = node;
	return cell;
}

/* Ends the row of NODE, which is number NUMBER of the plan. Returns it. */
static struct grid_row *add_row(struct grid_builder *b, const struct node *node,
				size_t number)
{
	b->row = arena_grow(b->run->arena, b->row, b->rows, &b->row_capacity,
			    sizeof(*b->row));
	b->row[b->rows] = (struct grid_row){.node = node,
					    .number = (uint32_t)number,
					    .area = (uint32_t)b->area};
	return &b->row[b->rows++];
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

/* Frees the columns that NODE fills: all its rows are there. */
static void release(struct grid_builder *b, const struct node *node)
{
	for (size_t i = 0; i < b->profile->column_count; i++)
		if (b->filled[i] == node)
			b->filled[i] = NULL;
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

/* The cells of the counters that count COLUMN lie beside its cells; its entry
 * has a PLACE among its siblings. */
static void add_counters(struct grid_builder *b, const struct node *node,
			 size_t column, size_t place)
{
	for (size_t i = 0; i < b->profile->column_count; i++) {
		const struct column *counter = &b->profile->column[i];
		size_t n = place;
		struct cell *cell;

		if (!counter->kind->counts || counter->counts != column)
			continue;
		b->filled[i] = node;
		if (b->counting.column[i].goes_on)
			n = counting_next(&b->counting, i);
		cell = add_cell(b, node, i, node->rows);
		cell->number = counting_print(&b->counting, counter, n);
	}
}

/* Gives CELL its number N of TOTAL, if it is not alone; it is not printed where
 * the text, the last one of TALLY, has one of its own. */
static void number_cell(struct grid_builder *b, struct cell *cell,
			const struct column *column,
			const struct list_tally *tally, size_t n, size_t total)
{
	if (total < 2 && !column->number_always)
		return;
	assert(tally->typed && tally->seen); /* read with the list */
	cell->number = counting_print(&b->counting, column, n);
	cell->siblings = (uint32_t)total;
	cell->typed = tally->typed[tally->seen - 1].own;
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
	cell->columns = (uint8_t)b->profile->column_count;
	cell->style = bagian;
	cell->bold = bagian->bold;
	cell->value = &entry->value;
	number_cell(b, cell, bagian, tally, n, tally->total);
	for (size_t i = 0; i < node->entry_count; i++)
		if (&node->entry[i] != entry)
			diag_add(&b->run->diag, MESSAGE_NODE_SECTION_INSIDE,
				 node->entry[i].place, entry->key,
				 node->entry[i].key);
	for (enum series s = 0; s < SERIES_COUNT; s++) {
		const struct periods *periods = node->periods[s];

		if (periods)
			diag_add(&b->run->diag, MESSAGE_NODE_SECTION_INSIDE,
				 periods->place, entry->key,
				 s ? series_word(s) : unit_word(periods->unit));
	}
	add_row(b, node, 0);
}

/* Returns what is printed of ENTRY in column C. It is added to GROUP. */
static const struct value *value_of(struct grid_builder *b, size_t c,
				    const struct entry *entry,
				    struct sum_group *group)
{
	return b->profile->column[c].kind->takes_amounts
		       ? sums_print(group, b->profile, c, &entry->value, b->run)
		       : &entry->value;
}

/* Whether ENTRY of NODE may fill COLUMN; if not, it is reported. */
static bool may_fill(struct grid_builder *b, const struct node *node,
		     const struct entry *entry, size_t column)
{
	if (column == b->profile->column_count) /* reported before */
		return false;
	if (b->profile->column[column].kind->takes_text)
		return claim(b, node, column, entry->place);
	diag_add(&b->run->diag, MESSAGE_NODE_COUNTED_COLUMN, entry->place,
		 entry->key);
	return false;
}

/* COUNTED: the columns in which NODE is counted among its siblings. */
static void add_entry(struct grid_builder *b, const struct node *node,
		      const struct entry *entry, struct siblings *siblings,
		      const bool *counted)
{
	size_t c = find_column(b->profile, entry->key);
	const struct column *column = &b->profile->column[c];
	struct list_tally alone = {.total = 0}, *tally = &alone;
	size_t n, total;
	struct cell *cell;

	if (column_is_bagian(b->profile, entry->key)) {
		add_bagian(b, node, entry, siblings);
		return;
	}
	if (!may_fill(b, node, entry, c))
		return;
	if (counted[c])
		tally = &siblings->tally[c];
	else
		counting_text(&b->counting, tally, column, &entry->value, 1);
	n = ++tally->seen;
	total = tally->total;
	if (b->counting.column[c].goes_on) {
		n = counting_next(&b->counting, c);
		total = counting_total(&b->counting, c);
		tally->typed[tally->seen - 1].place = (uint32_t)n;
		typed_decide(alone.typed, alone.total);
	}
	b->grid->filled[c] = true;
	cell = add_cell(b, node, c, node->rows);
	cell->value = value_of(b, c, entry, b->sums);
	if (!column->kind->takes_amounts && entry->value.length)
		number_cell(b, cell, column, tally, n, total);
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

/* Whether NODE may fill the column C of periods with SERIES. What shares a
 * column stands in one cell of it, of one entry. */
static bool claim_series(struct grid_builder *b, const struct node *node,
			 size_t c, enum series series)
{
	const struct node *owner = b->filled[c];
	struct place place = node->periods[series]->place;
	struct diag *diag = &b->run->diag;

	if (!owner || owner->periods[series] || b->told[c] == owner)
		return claim(b, node, c, place);
	b->told[c] = owner;
	diag_add(diag, MESSAGE_NODE_SERIES_APART, place,
		 b->profile->column[c].name, series_word(series),
		 diag_number(diag, owner->place.line));
	return false;
}

/* Puts the periods of NODE in SERIES into the column that takes them, and
 * returns them as they are there; NULL when there is none. The series of a node
 * may share a column. */
static const struct periods *add_series(struct grid_builder *b,
					const struct node *node,
					enum series series)
{
	const struct periods *periods = node->periods[series], *folded;
	size_t c;

	if (!periods)
		return NULL;
	c = folding_column(b->profile, series, periods);
	if (c == b->profile->column_count) {
		if (series == SERIES_TARGET ||
		    column_prints(b->profile, series))
			folding_refuse(b->profile, series, periods, b->run);
		return NULL;
	}
	if (b->filled[c] != node) {
		if (!claim_series(b, node, c, series))
			return NULL;
		add_cell(b, node, c, node->rows);
	}
	folded = folding_fold(periods, &b->profile->column[c], b->run);
	b->cell[c][b->grid->count[c] - 1].periods[series] = folded;
	return folded;
}

/* Fills the columns that say what NODE has reached of its target: marks as the
 * plan has them, where a coarser unit would hide some; texts as they are
 * PRINTED beside each other. */
static void add_reached(struct grid_builder *b, const struct node *node,
			const struct periods *const printed[SERIES_COUNT])
{
	const struct periods *target = node->periods[SERIES_TARGET];
	const struct periods *done = node->periods[SERIES_REALISASI];

	if (!reached_are_marks(target, done) && printed[SERIES_TARGET] &&
	    printed[SERIES_REALISASI] &&
	    printed[SERIES_TARGET]->unit == printed[SERIES_REALISASI]->unit) {
		target = printed[SERIES_TARGET];
		done = printed[SERIES_REALISASI];
	}
	for (size_t i = 0; target && i < b->profile->column_count; i++) {
		const struct column *column = &b->profile->column[i];
		struct cell *cell;

		if (!column->kind->reaches || b->filled[i])
			continue;
		b->filled[i] = node;
		cell = add_cell(b, node, i, node->rows);
		cell->value = share_of(column, target, done, b->run);
	}
}

static void add_periods(struct grid_builder *b, const struct node *node)
{
	const struct periods *printed[SERIES_COUNT];

	for (enum series s = 0; s < SERIES_COUNT; s++)
		printed[s] = add_series(b, node, s);
	add_reached(b, node, printed);
}

/* A row that is not counted, of an entry of the plan or of the tool's. */
struct aside_row {
	const struct column *style;
	const struct node *node;       /* NULL: the tool's */
	const struct value *value;     /* its text */
	const struct sum_group *group; /* that the tool adds up, or NULL */
	bool words;		       /* it says so in words */
	bool whole;		       /* it belongs to no area */
	/* the columns that have a cell of it already */
	bool own[PROFILE_MOST_COLUMNS];
};

static bool is_free(const struct grid_builder *b, const struct aside_row *aside,
		    size_t column)
{
	return !b->filled[column] && !aside->own[column];
}

/* Columns side by side. */
struct column_range {
	size_t first, count;
	size_t texts; /* so many of them hold texts */
};

/* Returns the longest range with texts of the columns left of END that no entry
 * which ASIDE belongs to fills, nor itself; none when there is none. */
static struct column_range longest_free(const struct grid_builder *b,
					const struct aside_row *aside,
					size_t end)
{
	struct column_range best = {.count = 0};
	size_t c = 0;

	while (c < end) {
		struct column_range range = {.first = c};

		for (; c < end && is_free(b, aside, c); c++) {
			range.texts += b->profile->column[c].kind->takes_text;
			range.count++;
		}
		if (range.texts > best.texts ||
		    (range.texts == best.texts && range.count > best.count))
			best = range;
		c += !range.count;
	}
	return best;
}

/* Whether RANGE has a column that is wide enough for words. */
static bool holds_words(const struct profile *profile,
			const struct column_range *range)
{
	for (size_t i = 0; i < range->count; i++)
		if (profile->column[range->first + i].kind->takes_periods)
			return true;
	return range->texts > 0;
}

/* Returns the room for the text of ASIDE: the longest range that is free left
 * of the first column that it fills; none when there is none. It stands right
 * of that where there is none for words on the left, but numbers of entries;
 * the tool's also where nothing is on the left. */
static struct column_range room_of(const struct grid_builder *b,
				   const struct aside_row *aside)
{
	size_t end = 0, count = b->profile->column_count;
	struct column_range left;

	while (end < count && !aside->own[end])
		end++;
	left = longest_free(b, aside, end);
	if (holds_words(b->profile, &left) || (!aside->group && !left.count))
		return left;
	return longest_free(b, aside, count);
}

/* Ends the row of ASIDE, whose text has room; what else is free stays empty. */
static void add_aside_row(struct grid_builder *b, const struct aside_row *aside)
{
	const struct column_range room = room_of(b, aside);
	struct cell *cell = add_cell(b, aside->node, room.first, 1);
	struct grid_row *row;

	cell->style = aside->style;
	cell->bold = aside->style->bold;
	cell->value = aside->value;
	cell->columns = (uint8_t)room.count;
	for (size_t c = 0; c < b->profile->column_count; c++) {
		bool merged = c >= room.first && c < room.first + room.count;

		if (is_free(b, aside, c) && !merged)
			add_cell(b, aside->node, c, 1);
		if (!aside->own[c])
			continue;
		cell->heads = aside->value->length > 0;
		b->cell[c][b->grid->count[c] - 1].bold = aside->style->bold;
	}
	row = add_row(b, aside->node, 0);
	row->group = aside->group;
	row->words = aside->words;
	row->closes = true;
	if (aside->whole)
		row->area = GRID_NO_AREA;
}

/* Whether the row of ASIDE, an entry of the plan, has room for its text and
 * stands by itself; if not, that is reported. */
static bool check_aside(struct grid_builder *b, const struct aside_row *aside)
{
	const struct node *node = aside->node;
	const struct entry *entry = node->entry;
	const char *other = NULL;
	size_t count = b->profile->column_count, own = 0;
	bool room = room_of(b, aside).count > 0;
	struct diag *diag = &b->run->diag;

	while (own < count && !aside->own[own])
		own++;
	if (aside->style->kind->over_all && own < count)
		other = b->profile->column[own].name;
	for (size_t i = 1; i < node->entry_count; i++)
		if (column_aside(b->profile, node->entry[i].key) ||
		    column_is_bagian(b->profile, node->entry[i].key))
			other = node->entry[i].key;
	if (node->child_count)
		diag_add(diag, MESSAGE_NODE_BELOW_ASIDE, node->child->place,
			 entry->key);
	if (other)
		diag_add(diag, MESSAGE_NODE_BESIDE_ASIDE, entry->place,
			 entry->key, other);
	else if (!room && own < count)
		diag_add(diag, MESSAGE_NODE_ASIDE_NO_ROOM, entry->place,
			 entry->key, b->profile->column[own].name);
	else if (!room)
		diag_add(diag, MESSAGE_NODE_ASIDE_NOWHERE, entry->place,
			 entry->key);
	return !node->child_count && !other && room;
}

/* Adds the row of NODE, which is not counted. */
static void add_aside(struct grid_builder *b, const struct node *node,
		      bool whole)
{
	const struct entry *entry = node->entry;
	struct aside_row aside = {.style = column_aside(b->profile, entry->key),
				  .node = node,
				  .value = &entry->value,
				  .whole = whole};

	for (size_t i = 1; i < node->entry_count; i++) {
		size_t c;

		entry = &node->entry[i];
		c = find_column(b->profile, entry->key);
		if (may_fill(b, node, entry, c))
			add_cell(b, node, c, 1)->value =
				value_of(b, c, entry, NULL);
	}
	add_periods(b, node);
	for (size_t c = 0; c < b->profile->column_count; c++)
		aside.own[c] = b->filled[c] == node;
	if (check_aside(b, &aside))
		add_aside_row(b, &aside);
	release(b, node);
}

/* Begins to add up what comes: the rows of NODE, an area called TITLE, or of
 * the table. */
static void open_sums(struct grid_builder *b, const struct node *node,
		      const struct value *title)
{
	struct sum_group *group = arena_new(b->run->arena, struct sum_group);

	group->around = b->sums;
	group->node = node;
	group->title = title;
	b->sums = group;
}

/* Adds up no more, and adds a row that says what came, if all of it did; and
 * below the table's one that says it in words, if the profile wants that. */
static void close_sums(struct grid_builder *b)
{
	const struct profile *profile = b->profile;
	const struct sum_group *group = b->sums;
	bool whole = !group->title, any = false;
	struct aside_row aside = {
		.style = &profile->sum_row, .group = group, .whole = whole};

	b->sums = group->around;
	for (size_t c = 0; c < profile->column_count; c++) {
		const struct value *value =
			sums_value(group, profile, c, b->run->arena);

		aside.own[c] = value && !b->filled[c];
		any |= aside.own[c];
		if (aside.own[c])
			add_cell(b, NULL, c, 1)->value = value;
	}
	if (!any)
		return;
	aside.value = sums_words(
		group, profile,
		whole ? &profile->sum_table : &profile->sum_area, b->run);
	add_aside_row(b, &aside);
	if (!whole || !*profile->sum_words.text)
		return;
	aside = (struct aside_row){
		.style = &profile->words_row,
		.value =
			sums_words(group, profile, &profile->sum_words, b->run),
		.group = group,
		.words = true,
		.whole = true};
	add_aside_row(b, &aside);
}

/* Notes the number of NODE, which stands in one of its cells, for the sum of
 * what is below it. */
static void number_sums(struct grid_builder *b, const struct node *node)
{
	if (!b->sums || b->sums->node != node)
		return;
	for (size_t c = 0; c < b->profile->column_count; c++) {
		const struct cell *last = b->cell[c];

		if (!b->grid->count[c])
			continue;
		last += b->grid->count[c] - 1;
		if (last->node == node && last->number && !b->sums->number)
			b->sums->number = last->number;
	}
}

/* Returns how many rows at and below NODE are counted. */
static size_t counted_rows(const struct profile *profile,
			   const struct node *node)
{
	struct tree_walk walk;
	size_t count = 0;

	tree_walk(&walk, node);
	while ((node = tree_enter(&walk)))
		count += !node->child_count && !fitting_is_aside(profile, node);
	return count;
}

static void add_children(struct grid_builder *b, const struct node *parent);

static void add_node(struct grid_builder *b, const struct node *node,
		     struct siblings *siblings)
{
	size_t count = b->profile->column_count;
	bool counted[PROFILE_MOST_COLUMNS];

	counting_columns(b->profile, node, counted);
	for (size_t i = 0; i < node->entry_count; i++)
		add_entry(b, node, &node->entry[i], siblings, counted);
	mark_header(b, node);
	number_sums(b, node);
	add_periods(b, node);
	if (node->child_count)
		add_children(b, node);
	else
		b->leaf++;
	if (!node->child_count && !fitting_bagian(b->profile, node)) {
		for (size_t i = 0; i < count; i++)
			if (!b->filled[i])
				add_cell(b, node, i, 1);
		add_row(b, node, b->leaf);
	}
	release(b, node);
}

/* Returns what NODE, a child of PARENT, is called as an area that has a sum:
 * the bagian, or an outermost entry with others below it where the plan has no
 * bagian; NULL when it is none. */
static const struct value *area_title(const struct grid_builder *b,
				      const struct node *parent,
				      const struct node *node)
{
	const struct entry *bagian;

	if (!b->sums_of_areas)
		return NULL;
	bagian = fitting_bagian(b->profile, node);
	if (bagian)
		return &bagian->value;
	if (b->sums_of_sections || parent != b->root || !node->child_count)
		return NULL;
	return sums_title(b->profile, node);
}

/* Passes over CHILD, which is not in the excerpt, but counted: numbers stay
 * those of the whole. */
static void omit(struct grid_builder *b, const struct node *child,
		 struct siblings *siblings)
{
	if (!fitting_is_aside(b->profile, child))
		sums_omit(b->sums);
	counting_omit(&b->counting, child, siblings);
	b->leaf += counted_rows(b->profile, child);
}

static void add_children(struct grid_builder *b, const struct node *parent)
{
	const struct profile *profile = b->profile;
	struct siblings siblings = {.bagian = {.total = 0}};
	struct sum_group *around = b->sums;
	size_t areas = 0;

	counting_list(&b->counting, parent, parent == b->root, &siblings);
	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *child = &parent->child[i];
		bool aside = fitting_is_aside(profile, child);
		const struct value *title = area_title(b, parent, child);

		if (parent == b->root && !aside)
			b->area = areas++;
		counting_enter(&b->counting, child, parent == b->root);
		if (title && b->sums != around) /* the bagian before */
			close_sums(b);
		if (title)
			open_sums(b, child, title);
		if (child->omitted)
			omit(b, child, &siblings);
		else if (aside)
			add_aside(b, child, parent == b->root);
		else
			add_node(b, child, &siblings);
		if (title && !b->sums_of_sections)
			close_sums(b);
	}
	if (b->sums != around)
		close_sums(b);
}

/* Begins to add up the table where the profile wants its sum, and finds which
 * areas have one. */
static void begin_sums(struct grid_builder *b)
{
	bool table = sums_wanted(b->profile, SUM_TABLE);
	bool areas = sums_wanted(b->profile, SUM_AREA);
	struct tree_walk walk;
	const struct node *node;

	if ((!table && !areas) || !sums_check(b->profile, b->run))
		return;
	if (table)
		open_sums(b, b->root, NULL);
	b->sums_of_areas = areas;
	tree_walk(&walk, b->root);
	while (areas && (node = tree_enter(&walk)))
		b->sums_of_sections |= fitting_bagian(b->profile, node) != NULL;
}

const struct grid *grid_build(const struct plan *plan,
			      const struct profile *profile, struct run *run)
{
	struct grid *grid = arena_new(run->arena, struct grid);
	struct grid_builder b = {.grid = grid,
				 .root = &plan->root,
				 .profile = profile,
				 .run = run};
	struct arena scratch;

	fitting_check(&plan->root, profile, run);
	arena_init(&scratch);
	counting_begin(&b.counting, &plan->root, profile, run->arena, &scratch);
	grid->profile = profile;
	begin_sums(&b);
	add_children(&b, &plan->root);
	if (b.sums)
		close_sums(&b);
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
	arena_release(&scratch);
	return grid;
}

size_t grid_span(const struct grid *grid, size_t c, size_t count)
{
	return grid->first[c + count] - grid->first[c];
}

bool grid_is_inside(const struct grid *grid, size_t c, const struct cell *cell)
{
	const struct column_kind *kind = cell->style->kind;

	return cell->columns == 1 && !kind->announces &&
	       (kind->takes_periods || grid_span(grid, c, 1) == 1);
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
