#include "check/rule.h"
#include "plan/tree.h"

#include <string.h>

/*
 * Totals that somebody typed: "jumlah: …" with amounts is what stands above it
 * in its list, up to the total or the bagian before, or all of it. Sums that
 * the tool adds cannot be wrong, but one of them may stand there a second time.
 */

/* Amounts of one column while they are added up. */
struct running_total {
	const struct brief_amount *column;
	struct amount block, all; /* since a total or bagian, and altogether */
	bool in_block, any;	  /* an amount has come */
	bool broken;		  /* one is none, or they are too large */
};

/* Whether NODE heads what follows it. */
static bool is_bagian(const struct brief_table *table, const struct node *node)
{
	return table->bagian && tree_find(node, table->bagian);
}

/* Reads the amount of NODE in the column of T. Whether it has one. */
static bool read_own(struct running_total *t, const struct node *node,
		     struct amount *amount)
{
	const struct entry *entry = tree_find(node, t->column->key);
	enum amount_reading reading = AMOUNT_NOTHING;

	if (entry)
		reading = amount_read(amount, &t->column->form,
				      entry->value.text, entry->value.length,
				      entry->value.place, NULL);
	t->broken |= reading == AMOUNT_REFUSED;
	return reading == AMOUNT_READ;
}

/* Adds the amounts at and below NODE. */
static void add_node(struct running_total *t, const struct node *node)
{
	struct tree_walk walk;
	struct amount amount;

	tree_walk(&walk, node);
	while ((node = tree_enter(&walk))) {
		if (tree_aside(node))
			tree_skip(&walk);
		if (tree_aside(node) || !read_own(t, node, &amount))
			continue;
		t->any = t->in_block = true;
		t->broken |= !amount_add(&t->block, &amount) ||
			     !amount_add(&t->all, &amount);
	}
}

/* Compares the total that NODE says with what is above it. */
static void check_total(struct checker *c, struct running_total *t,
			const struct node *node)
{
	const struct amount *sum = t->in_block ? &t->block : &t->all;
	const struct amount_form *form = &t->column->form;
	struct amount typed;
	struct place place;

	if (!read_own(t, node, &typed))
		return;
	typed.stars = 0;
	place = tree_find(node, t->column->key)->value.place;
	if (t->broken || !t->any)
		; /* there is nothing to compare it with */
	else if (typed.units != t->all.units && typed.units != sum->units)
		findings_add(c->findings, CODE_TOTAL, place,
			     amount_write(&typed, form, c->arena),
			     amount_write(sum, form, c->arena));
	else if (t->column->summed)
		findings_add(c->findings, CODE_TOTAL_TWICE, place,
			     amount_write(&typed, form, c->arena));
	t->block = (struct amount){.units = 0};
	t->in_block = false;
}

/* Checks the totals among the children of PARENT, of one column of TABLE. */
static void check_list(struct checker *c, const struct brief_table *table,
		       const struct node *parent,
		       const struct brief_amount *column)
{
	struct running_total t = {.column = column};

	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *child = &parent->child[i];

		if (tree_is_sum(child))
			check_total(c, &t, child);
		if (tree_aside(child))
			continue;
		if (is_bagian(table, child)) {
			t.block = (struct amount){.units = 0};
			t.in_block = false;
		}
		add_node(&t, child);
	}
}

static bool has_sum(const struct node *parent)
{
	for (size_t i = 0; i < parent->child_count; i++)
		if (tree_is_sum(&parent->child[i]))
			return true;
	return false;
}

static void end(struct checker *c)
{
	for (size_t i = 0; i < c->decree->lampiran_count; i++) {
		const struct brief_table table = rule_table(c, i);
		struct tree_walk walk;
		const struct node *node;

		tree_walk(&walk, &c->decree->lampiran[i].root);
		while ((node = tree_enter(&walk))) {
			if (tree_aside(node)) {
				tree_skip(&walk);
				continue;
			}
			for (size_t k = 0;
			     has_sum(node) && k < table.amount_count; k++)
				check_list(c, &table, node, &table.amount[k]);
		}
	}
}

const struct rule rule_totals = {.end = end};
