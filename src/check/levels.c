#include "base/fingerprint.h"
#include "check/rule.h"
#include "plan/fold.h"
#include "plan/tree.h"

#include <stdlib.h>
#include <string.h>

/* Entries beside each other: the same one twice, one that belongs below. */

enum { MOST_KEYS = 64 };

struct keys {
	const char *key[MOST_KEYS];
	size_t count;
};

struct twin {
	uint64_t print; /* of what the entry says first */
	const struct node *node;
	size_t order;
};

/* Returns the bit of KEY, 0 when there are too many. */
static uint64_t bit_of(struct keys *keys, const char *key, size_t *number)
{
	size_t i = 0;

	while (i < keys->count && strcmp(keys->key[i], key) != 0)
		i++;
	if (i == MOST_KEYS)
		return 0;
	if (i == keys->count)
		keys->key[keys->count++] = key;
	if (number)
		*number = i;
	return (uint64_t)1 << i;
}

/* Returns the keys that NODE fills, but for its first one. */
static uint64_t fills(struct keys *keys, const struct node *node)
{
	uint64_t set = 0;

	for (size_t i = 1; i < node->entry_count; i++)
		set |= bit_of(keys, node->entry[i].key, NULL);
	return set;
}

/* What is over the whole width has others beside it that belong to it. */
static bool is_section(const struct node *node)
{
	return node->entry_count && !strcmp(node->entry->key, "bagian");
}

/* Tells entries of a list whose first key belongs below that of others. */
static void check_levels(struct checker *c, struct keys *keys,
			 const struct node *parent, const uint64_t *lower)
{
	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *node = &parent->child[i];
		uint64_t own, all;
		size_t above = 0;

		if (!node->entry_count || is_section(node))
			continue;
		own = bit_of(keys, node->entry->key, NULL);
		all = own | fills(keys, node);
		while (above < keys->count &&
		       (!(lower[above] & own) || all & (uint64_t)1 << above))
			above++;
		if (own && above < keys->count)
			findings_add(c->findings, CODE_LEVEL, node->place,
				     keys->key[above], node->entry->key);
	}
}

static int by_print(const void *left, const void *right)
{
	const struct twin *a = left, *b = right;

	if (a->print != b->print)
		return a->print < b->print ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

/* Whether two rows say the same: then that is told of them. */
static bool are_rows(struct checker *c, const struct node *a,
		     const struct node *b)
{
	bool same = a->entry_count == b->entry_count && !a->child_count &&
		    !b->child_count;

	for (size_t i = 0; same && i < a->entry_count; i++) {
		const struct value *x = &a->entry[i].value;
		const struct value *y = &b->entry[i].value;

		same = !strcmp(a->entry[i].key, b->entry[i].key) &&
		       !strcmp(fold(c->scratch, x->text, x->length),
			       fold(c->scratch, y->text, y->length));
	}
	return same;
}

/* Tells entries of a list that say first what another one does: the second of
 * them, once for them all. */
static void check_twins(struct checker *c, const struct node *parent)
{
	struct twin *twin =
		arena_array(c->scratch, struct twin, parent->child_count);
	size_t count = 0;

	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *node = &parent->child[i];
		const struct entry *entry = node->entry;
		const char *text;
		uint64_t print = FINGERPRINT_SEED;

		if (!node->entry_count || !entry->value.length)
			continue;
		text = fold(c->scratch, entry->value.text, entry->value.length);
		print = fingerprint(entry->key, strlen(entry->key) + 1, print);
		print = fingerprint(text, strlen(text), print);
		twin[count++] = (struct twin){print, node, i};
	}
	if (count)
		qsort(twin, count, sizeof(*twin), by_print);
	for (size_t i = 1; i < count; i++)
		if (twin[i].print == twin[i - 1].print &&
		    (i < 2 || twin[i].print != twin[i - 2].print) &&
		    !are_rows(c, twin[i].node, twin[i - 1].node))
			findings_add(
				c->findings, CODE_ENTRY_TWICE,
				twin[i].node->place, twin[i].node->entry->key,
				rule_number(c, twin[i - 1].node->place.line));
	arena_clear(c->scratch);
}

/* What is known of a list while it is read. */
struct keys_below {
	uint64_t lower[MOST_KEYS]; /* by first keys: the keys below them */
	uint64_t all;		   /* keys that its entries fill */
};

static void check_lists(struct checker *c, const struct node *root)
{
	struct keys keys = {.count = 0};
	struct keys_below *list =
		arena_array(c->arena, struct keys_below, TREE_DEEPEST);
	uint64_t below[TREE_DEEPEST];
	struct tree_walk walk;

	tree_walk(&walk, root);
	while (tree_step(&walk)) {
		const struct node *node = walk.node;
		struct keys_below *own = &list[walk.depth];
		size_t first = 0;

		if (!walk.leaving) {
			below[walk.depth] = fills(&keys, node);
			*own = (struct keys_below){.all = 0};
			if (node->child_count)
				check_twins(c, node);
			continue;
		}
		if (node->child_count)
			check_levels(c, &keys, node, own->lower);
		if (!walk.depth)
			break;
		below[walk.depth] |= own->all;
		own[-1].all |= below[walk.depth];
		if (!node->entry_count)
			continue;
		own[-1].all |= bit_of(&keys, node->entry->key, &first);
		if (!is_section(node))
			own[-1].lower[first] |= below[walk.depth];
	}
}

static void end(struct checker *c)
{
	for (size_t i = 0; i < c->decree->lampiran_count; i++)
		check_lists(c, &c->decree->lampiran[i].root);
}

const struct rule rule_levels = {.end = end};
