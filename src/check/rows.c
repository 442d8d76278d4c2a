#include "base/fingerprint.h"
#include "check/rule.h"
#include "plan/fold.h"

#include <stdlib.h>
#include <string.h>

/* Rows of the table: what they lack, and rows that are there twice. */

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
	bool has_indikator; /* the plan has such a column */
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
	if (!entry->value.length)
		findings_add(c->findings, CODE_EMPTY_CELL, entry->place,
			     entry->key);
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
	if (above.months || above.note)
		return;
	t->bare = arena_grow(c->arena, t->bare, t->bare_count,
			     &t->bare_capacity, sizeof(*t->bare));
	t->bare[t->bare_count++] = node;
}

static void walk(struct checker *c, const struct node *node, struct above above)
{
	for (size_t i = 0; i < node->entry_count; i++)
		read_entry(c, &above, &node->entry[i]);
	above.months |= node->months != NULL;
	for (size_t i = 0; i < node->child_count; i++)
		walk(c, &node->child[i], above);
	if (!node->child_count)
		add_row(c, node, above);
}

static bool has_key(const struct node *node, const char *key)
{
	for (size_t i = 0; i < node->entry_count; i++)
		if (is(&node->entry[i], key) && node->entry[i].value.length)
			return true;
	for (size_t i = 0; i < node->child_count; i++)
		if (has_key(&node->child[i], key))
			return true;
	return false;
}

static int by_print(const void *left, const void *right)
{
	const struct row *a = left, *b = right;

	if (a->print != b->print)
		return a->print < b->print ? -1 : 1;
	return a->order < b->order ? -1 : 1;
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

static void end(struct checker *c)
{
	for (const struct plan *plan = c->plan; plan; plan = plan->next) {
		struct table table = {
			.has_indikator = has_key(&plan->root, "indikator")};
		struct above above = {.print = FINGERPRINT_SEED};

		c->memory = &table;
		walk(c, &plan->root, above);
		check_twins(c, &table);
		check_months(c, plan, &table);
		arena_clear(c->scratch);
	}
	c->memory = NULL;
}

const struct rule rule_rows = {.end = end};
