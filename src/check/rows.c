#include "base/fingerprint.h"
#include "check/rule.h"
#include "plan/fold.h"
#include "plan/tree.h"

#include <stdlib.h>
#include <string.h>

/* Rows of the table: what they lack, and rows that are there twice. */

enum { MOST_COLUMNS = 64 }; /* that are looked at for empty cells */

struct row {
	uint64_t print; /* of what it and all above it say */
	const struct node *node;
	size_t order;
};

struct table {
	struct row *row;
	size_t count, capacity;
	const struct node **bare; /* rows for which no month is set */
	size_t bare_count, bare_capacity;
	size_t rows;
	bool has_indikator;  /* the plan has such a column */
	bool has_months;     /* the profile has */
	struct blank *blank; /* cells that say nothing, of a column each */
	size_t blank_count, blank_capacity;
};

/* Cells of a column that are there, and those that say nothing. */
struct blank {
	const char *key;
	size_t cells;
	const struct entry **empty;
	size_t count, capacity;
};

/* What the nodes above a row say for it. */
struct above {
	uint64_t print;
	bool months, indikator, note;
};

static bool is(const struct entry *entry, const char *key)
{
	return !strcmp(entry->key, key);
}

/* What is filled in by hand, on paper. */
static bool is_by_hand(const char *key)
{
	static const char *const names[] = {
		"ttd",	   "paraf", "tanda_tangan", "tandatangan",
		"catatan", "ket",   "keterangan",   NULL};

	for (size_t i = 0; names[i]; i++)
		if (!strcmp(key, names[i]))
			return true;
	return false;
}

static struct blank *blank_of(struct checker *c, const char *key)
{
	struct table *t = c->memory;

	for (size_t i = 0; i < t->blank_count; i++)
		if (!strcmp(t->blank[i].key, key))
			return &t->blank[i];
	if (t->blank_count == MOST_COLUMNS)
		return NULL;
	t->blank = arena_grow(c->arena, t->blank, t->blank_count,
			      &t->blank_capacity, sizeof(*t->blank));
	t->blank[t->blank_count] = (struct blank){.key = key};
	return &t->blank[t->blank_count++];
}

static void note_cell(struct checker *c, const struct entry *entry)
{
	struct blank *blank = blank_of(c, entry->key);

	if (!blank)
		return;
	blank->cells++;
	if (entry->value.length || rule_is_optional(c, entry->key) ||
	    is_by_hand(entry->key))
		return;
	blank->empty = arena_grow(c->arena, blank->empty, blank->count,
				  &blank->capacity, sizeof(struct entry *));
	blank->empty[blank->count++] = entry;
}

/* Cells that say nothing are a slip where most of their column say something;
 * else they are meant to be filled in on paper. */
static void check_blanks(struct checker *c, const struct table *t)
{
	for (size_t i = 0; i < t->blank_count; i++) {
		const struct blank *blank = &t->blank[i];

		if (blank->count > 1 && blank->count * 2 > blank->cells)
			continue;
		for (size_t k = 0; k < blank->count; k++)
			findings_add(c->findings, CODE_EMPTY_CELL,
				     blank->empty[k]->place, blank->key);
	}
}

static void read_entry(struct checker *c, struct above *above,
		       const struct entry *entry)
{
	const char *text =
		fold(c->scratch, entry->value.text, entry->value.length);

	above->print =
		fingerprint(entry->key, strlen(entry->key) + 1, above->print);
	above->print = fingerprint(text, strlen(text) + 1, above->print);
	above->indikator |= is(entry, "indikator") && *text;
	above->note |= (is(entry, "ket") || is(entry, "keterangan")) && *text;
	note_cell(c, entry);
}

static void add_row(struct checker *c, const struct node *node,
		    struct above above)
{
	struct table *t = c->memory;

	t->row = arena_grow(c->arena, t->row, t->count, &t->capacity,
			    sizeof(*t->row));
	t->row[t->count] = (struct row){above.print, node, t->count};
	t->count++;
	t->rows++;
	if (t->has_indikator && !above.indikator)
		findings_add(c->findings, CODE_NO_INDIKATOR, node->place, "");
	if (above.months || above.note || !t->has_months)
		return;
	t->bare = arena_grow(c->arena, t->bare, t->bare_count,
			     &t->bare_capacity, sizeof(*t->bare));
	t->bare[t->bare_count++] = node;
}

static void read_rows(struct checker *c, const struct node *root)
{
	struct above above[TREE_DEEPEST] = {{.print = FINGERPRINT_SEED}};
	const struct node *node;
	struct tree_walk walk;

	tree_walk(&walk, root);
	while ((node = tree_enter(&walk))) {
		struct above *here = &above[walk.depth];

		if (walk.depth)
			*here = here[-1];
		for (size_t i = 0; i < node->entry_count; i++)
			read_entry(c, here, &node->entry[i]);
		here->months |= node->months != NULL;
		if (!node->child_count)
			add_row(c, node, *here);
	}
}

/* Whether some entry at or below NODE says something under KEY. */
static bool has_key(const struct node *node, const char *key)
{
	struct tree_walk walk;

	tree_walk(&walk, node);
	while ((node = tree_enter(&walk))) {
		const struct entry *entry = tree_find(node, key);

		if (entry && entry->value.length)
			return true;
	}
	return false;
}

static int by_print(const void *left, const void *right)
{
	const struct row *a = left, *b = right;

	if (a->print != b->print)
		return a->print < b->print ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static void check_twins(struct checker *c, struct table *t)
{
	if (t->count)
		qsort(t->row, t->count, sizeof(*t->row), by_print);
	for (size_t i = 1; i < t->count; i++)
		if (t->row[i].print == t->row[i - 1].print)
			findings_add(
				c->findings, CODE_ROW_TWICE,
				t->row[i].node->place,
				rule_number(c, t->row[i - 1].node->place.line));
}

/* In a plan without any month it is told once. */
static void check_months(struct checker *c, const struct plan *plan,
			 const struct table *t)
{
	if (t->rows && t->bare_count == t->rows) {
		findings_add(c->findings, CODE_NO_MONTH,
			     plan->root.child[0].place,
			     rule_number(c, t->rows));
		return;
	}
	for (size_t i = 0; i < t->bare_count; i++)
		findings_add(c->findings, CODE_NO_MONTH, t->bare[i]->place,
			     "1");
}

/* Whether the table of lampiran I, counted from 0, has months. */
static bool has_months(const struct checker *c, size_t i)
{
	size_t last = c->months_count - 1;

	return !c->months_count || c->months[i < last ? i : last];
}

static void end(struct checker *c)
{
	for (size_t i = 0; i < c->decree->lampiran_count; i++) {
		const struct plan *plan = &c->decree->lampiran[i];
		struct table table = {.has_indikator =
					      has_key(&plan->root, "indikator"),
				      .has_months = has_months(c, i)};

		c->memory = &table;
		read_rows(c, &plan->root);
		check_twins(c, &table);
		check_months(c, plan, &table);
		check_blanks(c, &table);
		arena_clear(c->scratch);
	}
	c->memory = NULL;
}

const struct rule rule_rows = {.end = end};
