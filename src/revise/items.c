#include "revise/items.h"

#include "base/fingerprint.h"
#include "plan/fold.h"
#include "plan/tree.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static uint64_t mix_entry(uint64_t value, const struct entry *entry)
{
	value = fingerprint(entry->key, strlen(entry->key) + 1, value);
	value = fingerprint(entry->value.text, entry->value.length, value);
	return fingerprint("", 1, value);
}

static uint64_t mix_months(uint64_t value, const struct months *months)
{
	if (!months)
		return fingerprint("-", 1, value);
	value = fingerprint((const char *)&months->set, sizeof(months->set),
			    value);
	for (size_t i = 0; months->label && i < MONTHS; i++) {
		value = fingerprint(months->label[i].text,
				    months->label[i].length, value);
		value = fingerprint("", 1, value); /* where one ends */
	}
	return value;
}

static size_t count_nodes(const struct node *root)
{
	struct tree_walk walk;
	size_t count = 0;

	tree_walk(&walk, root);
	while (tree_enter(&walk))
		count++;
	return count;
}

/* Adds ROOT and all below it, before which there are none. */
static void add_all(struct items *items, const struct node *root)
{
	long above[TREE_DEEPEST]; /* the items from the root to the one at
				     work */
	struct tree_walk walk;

	tree_walk(&walk, root);
	while (tree_step(&walk)) {
		const struct node *node = walk.node;
		long parent = walk.depth ? above[walk.depth - 1] : MATCH_NONE;
		struct item *item;

		if (!walk.leaving) {
			above[walk.depth] = (long)items->count;
			item = &items->item[items->count++];
			*item = (struct item){.node = node,
					      .parent = parent,
					      .partner = MATCH_NONE,
					      .own = FINGERPRINT_SEED};
			for (size_t i = 0; i < node->entry_count; i++)
				item->own =
					mix_entry(item->own, &node->entry[i]);
			item->all = mix_months(item->own, node->months);
			continue;
		}
		item = &items->item[above[walk.depth]];
		item->next = (long)items->count;
		if (walk.depth)
			items->item[parent].all = fingerprint(
				(const char *)&item->all, sizeof(item->all),
				items->item[parent].all);
	}
}

/* A key that one of several siblings has. */
struct owned_key {
	const char *key;
	struct item *item;
	size_t bare; /* siblings without keys up to it: they count for all */
};

static int by_key(const void *left, const void *right)
{
	const struct owned_key *a = left, *b = right;
	int order = strcmp(a->key, b->key);

	return order ? order : (a->item > b->item) - (a->item < b->item);
}

/* Numbers the children of an item, each among those that have its first key:
 * sorted, since there may be many of both. */
static void number_children(struct items *items, long parent,
			    struct arena *arena)
{
	const struct item *item = &items->item[parent];
	size_t most = 0, count = 0, bare = 0;
	struct owned_key *keys;

	for (size_t i = 0; i < item->node->child_count; i++)
		most += item->node->child[i].entry_count;
	keys = arena_array(arena, struct owned_key, most);
	for (long c = parent + 1; c < item->next; c = items->item[c].next) {
		const struct node *node = items->item[c].node;

		if (!node->entry_count)
			items->item[c].number = ++bare;
		for (size_t k = 0; k < node->entry_count; k++)
			keys[count++] = (struct owned_key){
				node->entry[k].key, &items->item[c], bare};
	}
	if (count)
		qsort(keys, count, sizeof(*keys), by_key);
	for (size_t i = 0, nth = 0; i < count; i++) {
		const struct owned_key *k = &keys[i];

		nth = i && !strcmp(k[-1].key, k->key) ? nth + 1 : 1;
		if (!strcmp(k->item->node->entry->key, k->key))
			k->item->number = nth + k->bare;
	}
}

void items_read(struct items *items, const struct node *root,
		struct arena *arena)
{
	*items = (struct items){
		.item = arena_array(arena, struct item, count_nodes(root))};
	add_all(items, root);
	for (size_t i = 0; i < items->count; i++)
		number_children(items, (long)i, arena);
}

static int by_value(const void *left, const void *right)
{
	const uint64_t *a = left, *b = right;

	return *a < *b ? -1 : *a > *b;
}

/* Finds the words of an item, when they are first asked for. */
static void read_words(struct item *item, struct arena *arena)
{
	const struct node *node = item->node;
	size_t most = 1;

	for (size_t i = 0; i < node->entry_count; i++)
		most += node->entry[i].value.length / 2 + 1;
	item->word = arena_array(arena, uint64_t, most);
	for (size_t i = 0; i < node->entry_count; i++) {
		const struct value *value = &node->entry[i].value;
		const char *at = fold(arena, value->text, value->length);

		for (at += strspn(at, " "); *at; at += strspn(at, " ")) {
			size_t length = strcspn(at, " ");

			item->word[item->word_count++] =
				fingerprint(at, length, FINGERPRINT_SEED);
			at += length;
		}
	}
	if (item->word_count)
		qsort(item->word, item->word_count, sizeof(uint64_t), by_value);
}

double items_likeness(struct item *a, struct item *b, struct arena *arena)
{
	size_t i = 0, k = 0, common = 0;

	if (!a->word)
		read_words(a, arena);
	if (!b->word)
		read_words(b, arena);
	if (!a->word_count && !b->word_count)
		return 1;
	while (i < a->word_count && k < b->word_count) {
		common += a->word[i] == b->word[k];
		if (a->word[i] == b->word[k] || a->word[i] < b->word[k])
			k += a->word[i] == b->word[k], i++;
		else
			k++;
	}
	return 2.0 * (double)common / (double)(a->word_count + b->word_count);
}
