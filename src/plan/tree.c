#include "plan/tree.h"

#include "plan/keys.h"
#include "plan/messages.h"
#include "yaml/slip.h"

#include <assert.h>
#include <string.h>

static void read_entry(struct node *node, const struct yaml *key,
		       const struct yaml *value, struct run *run)
{
	bool entries = value->kind == YAML_LIST && value->count &&
		       value->item[0]->kind == YAML_MAPPING;

	if (!strcmp(key->text, KEY_CHILDREN)) {
		tree_read(node, value, KEY_CHILDREN, run);
	} else if (!strcmp(key->text, KEY_MONTHS)) {
		node->periods[SERIES_TARGET] = periods_read(value, run);
	} else if (entries) { /* a slip of the pen in "rincian" */
		const char *known[KEYS_MOST];

		value_unknown_key(key, known,
				  plan_keys_below(KEY_CHILDREN, known), run);
	} else {
		struct entry *entry = &node->entry[node->entry_count++];

		entry->key = key->text;
		entry->place = key->place;
		entry->value = value_read(value, key->text, run);
	}
}

static void read_node(struct node *node, const struct yaml *mapping,
		      const char *list, struct run *run)
{
	node->place = mapping->place;
	node->rows = 1;
	if (mapping->kind != YAML_MAPPING) {
		if (mapping->kind == YAML_TEXT && mapping->plain &&
		    slip_in_word(mapping->place, mapping->text, mapping->length,
				 run))
			return;
		diag_add(&run->diag, MESSAGE_PLAN_WANTS_MAPPING, mapping->place,
			 list);
		return;
	}
	node->entry = arena_array(run->arena, struct entry, mapping->count / 2);
	for (size_t i = 0; i + 1 < mapping->count; i += 2)
		read_entry(node, mapping->item[i], mapping->item[i + 1], run);
	if (!node->entry_count && !yaml_value(mapping, KEY_MONTHS))
		diag_add(&run->diag, MESSAGE_PLAN_EMPTY_NODE, mapping->place);
}

void tree_read(struct node *parent, const struct yaml *list, const char *name,
	       struct run *run)
{
	if (list->kind != YAML_LIST || !list->count) {
		bool empty = list->kind == YAML_LIST || yaml_is_empty(list);

		diag_add(&run->diag,
			 empty ? MESSAGE_PLAN_EMPTY_LIST
			       : MESSAGE_PLAN_WANTS_LIST,
			 list->place, name);
		return;
	}
	parent->child = arena_array(run->arena, struct node, list->count);
	parent->child_count = list->count;
	parent->rows = 0;
	for (size_t i = 0; i < list->count; i++) {
		read_node(&parent->child[i], list->item[i], name, run);
		parent->rows += parent->child[i].rows;
	}
}

const struct entry *tree_aside(const struct node *node)
{
	/* as in profile/column.c */
	static const char *const word[] = {"jumlah", "total", "catatan"};

	for (size_t i = 0; i < sizeof(word) / sizeof(word[0]); i++)
		if (node->entry_count && !strcmp(node->entry->key, word[i]))
			return node->entry;
	return NULL;
}

bool tree_is_sum(const struct node *node)
{
	const struct entry *entry = tree_aside(node);

	return entry && strcmp(entry->key, "catatan");
}

const struct node *tree_child(const struct node *parent, size_t number)
{
	for (size_t i = 0; i < parent->child_count; i++) {
		number -= !tree_aside(&parent->child[i]);
		if (!number)
			return &parent->child[i];
	}
	return NULL;
}

/* A key, and how many children begin with it. */
struct key_tally {
	const char *key;
	size_t count;
};

enum { MOST_TALLIES = 16 };

const char *tree_key(const struct node *parent)
{
	struct key_tally tally[MOST_TALLIES], best = {NULL, 0};
	size_t tallies = 0;

	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *child = &parent->child[i];
		size_t k = 0;

		if (!child->entry_count || tree_aside(child))
			continue;
		while (k < tallies && strcmp(tally[k].key, child->entry->key))
			k++;
		if (k == MOST_TALLIES)
			continue;
		if (k == tallies)
			tally[tallies++] =
				(struct key_tally){child->entry->key, 0};
		if (++tally[k].count > best.count)
			best = tally[k];
	}
	return best.key;
}

const struct entry *tree_find(const struct node *node, const char *key)
{
	for (size_t i = 0; i < node->entry_count; i++)
		if (!strcmp(node->entry[i].key, key))
			return &node->entry[i];
	return NULL;
}

void tree_walk(struct tree_walk *walk, const struct node *root)
{
	walk->node = walk->parent = NULL;
	walk->way[0].node = root;
	walk->way[0].next = 0;
	walk->depth = walk->place = 0;
	walk->leaving = false;
}

bool tree_step(struct tree_walk *walk)
{
	const struct node *node;
	bool first = !walk->node;
	size_t next;

	if (walk->leaving && !walk->depth)
		return false;
	walk->depth -= walk->leaving;
	node = walk->way[walk->depth].node;
	next = walk->way[walk->depth].next;
	walk->leaving = !first && next == node->child_count;
	if (!first && !walk->leaving) {
		walk->way[walk->depth++].next++;
		assert(walk->depth < TREE_DEEPEST);
		node = &node->child[next];
		walk->way[walk->depth].node = node;
		walk->way[walk->depth].next = 0;
	}
	walk->node = node;
	walk->parent = NULL;
	walk->place = 0;
	if (walk->depth) {
		walk->parent = walk->way[walk->depth - 1].node;
		walk->place = walk->way[walk->depth - 1].next - 1;
	}
	return true;
}

const struct node *tree_enter(struct tree_walk *walk)
{
	do
		if (!tree_step(walk))
			return NULL;
	while (walk->leaving);
	return walk->node;
}

void tree_skip(struct tree_walk *walk)
{
	walk->way[walk->depth].next = walk->node->child_count;
}

const struct entry *tree_entry(const struct node *node, const char *key)
{
	const struct entry *entry = key ? tree_find(node, key) : NULL;

	return !entry && node->entry_count ? node->entry : entry;
}
