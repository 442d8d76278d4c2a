#include "revise/match.h"

#include "base/fingerprint.h"
#include "plan/tree.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static uint64_t mix_value(uint64_t print, const struct value *value)
{
	print = fingerprint(value->text, value->length, print);
	return fingerprint("", 1, print); /* where one ends */
}

/* Adds PERIODS, what they are and what stands in them, to the fingerprint
 * VALUE. Labels are known by their names. */
static uint64_t mix_periods(uint64_t value, const struct periods *periods)
{
	const char unit = periods ? (char)periods->unit : '-';

	value = fingerprint(&unit, 1, value);
	if (!periods)
		return value;
	if (!periods->name)
		value = fingerprint((const char *)&periods->set,
				    sizeof(periods->set), value);
	for (size_t i = 0; i < PERIODS_MOST; i++) {
		if (!(periods->set >> i & 1))
			continue;
		if (periods->name)
			value = mix_value(value, &periods->name[i]);
		if (periods->label)
			value = mix_value(value, &periods->label[i]);
	}
	return value;
}

/* Adds ROOT and all below it, before which there are none. */
static void add_all(struct items *items, const struct node *root)
{
	/* the items from the root to the one at work */
	long above[TREE_DEEPEST] = {0};
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
			for (size_t i = 0; i < node->entry_count; i++) {
				const struct entry *entry = &node->entry[i];

				item->own = fingerprint(entry->key,
							strlen(entry->key) + 1,
							item->own);
				item->own = fingerprint(entry->value.text,
							entry->value.length,
							item->own);
				item->own = fingerprint("", 1, item->own);
			}
			item->all = item->own;
			for (size_t s = 0; s < SERIES_COUNT; s++)
				item->all = mix_periods(item->all,
							node->periods[s]);
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

void match_read(struct items *items, const struct node *root,
		struct arena *arena)
{
	struct tree_walk walk;
	size_t count = 0;

	tree_walk(&walk, root);
	while (tree_enter(&walk))
		count++;
	*items = (struct items){.item = arena_array(arena, struct item, count)};
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

/* Returns how much alike the words of two entries are [0..1]: twice those that
 * they have in common, of all (Dice 1945). */
static double likeness_of(struct item *a, struct item *b, struct arena *arena)
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

/* Entries at the same place are the same, reworded, if they are so much alike;
 * a lone one on both sides if it is a little so. */
static const double alike = 0.5, alike_alone = 0.3;

/* Entries further apart than this are not compared word by word. */
enum { FARTHEST = 40 };

/* An item and a fingerprint of it, to be sorted. */
struct print {
	uint64_t value;
	long item;
};

static void pair(struct match *m, long before, long after)
{
	m->before.item[before].partner = after;
	m->after.item[after].partner = before;
}

static bool is_free(const struct items *items, long i)
{
	return items->item[i].partner == MATCH_NONE;
}

static int by_print(const void *left, const void *right)
{
	const struct print *a = left, *b = right;

	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	return a->item < b->item ? -1 : a->item > b->item;
}

/* Returns the prints of the items without a partner, sorted; *COUNT of them.
 * WHOLE: of all below them too. */
static struct print *print(const struct items *items, bool whole, size_t *count,
			   struct arena *arena)
{
	struct print *prints = arena_array(arena, struct print, items->count);

	*count = 0;
	for (size_t i = 1; i < items->count; i++) {
		const struct item *item = &items->item[i];

		if (item->partner == MATCH_NONE)
			prints[(*count)++] = (struct print){
				whole ? item->all : item->own, (long)i};
	}
	if (*count)
		qsort(prints, *count, sizeof(*prints), by_print);
	return prints;
}

/* Returns how many prints from FIRST on are equal. */
static size_t run_length(const struct print *prints, size_t count, size_t first)
{
	size_t n = 1;

	while (first + n < count &&
	       prints[first + n].value == prints[first].value)
		n++;
	return n;
}

/* Makes two subtrees partners, entry by entry: they are equal. */
static void pair_whole(struct match *m, long before, long after)
{
	long count = m->before.item[before].next - before;

	for (long i = 0; i < count; i++)
		if (is_free(&m->before, before + i) &&
		    is_free(&m->after, after + i))
			pair(m, before + i, after + i);
}

/* Makes partners of what is there once in each plan, or as often in both when
 * MANY, and equal. */
static void pair_equal(struct match *m, bool whole, bool many)
{
	size_t n, k, i = 0, j = 0;
	struct print *a = print(&m->before, whole, &n, m->arena);
	struct print *b = print(&m->after, whole, &k, m->arena);

	while (i < n && j < k) {
		size_t p = run_length(a, n, i), q = run_length(b, k, j);

		if (a[i].value == b[j].value && (many || (p == 1 && q == 1)))
			for (size_t t = 0; t < p && t < q; t++) {
				long x = a[i + t].item, y = b[j + t].item;

				if (!is_free(&m->before, x) ||
				    !is_free(&m->after, y))
					continue;
				if (whole)
					pair_whole(m, x, y);
				else
					pair(m, x, y);
			}
		if (a[i].value < b[j].value || a[i].value == b[j].value)
			j += a[i].value == b[j].value ? q : 0, i += p;
		else
			j += q;
	}
}

/* Returns the one that most children of entry AFTER come from, if it has no
 * partner yet and that is half of them. */
static long find_container(const struct match *m, long after)
{
	const struct item *item = &m->after.item[after];
	long best = MATCH_NONE;
	size_t most = 0, children = 0;

	for (long c = after + 1; c < item->next; c = m->after.item[c].next) {
		long from = m->after.item[c].partner, parent;
		size_t votes = 0;

		children++;
		if (from == MATCH_NONE)
			continue;
		parent = m->before.item[from].parent;
		if (parent <= 0 || parent == best ||
		    !is_free(&m->before, parent))
			continue;
		for (long d = after + 1; d < item->next;
		     d = m->after.item[d].next) {
			long other = m->after.item[d].partner;

			votes += other != MATCH_NONE &&
				 m->before.item[other].parent == parent;
		}
		if (votes > most) {
			most = votes;
			best = parent;
		}
	}
	return 2 * most >= children ? best : MATCH_NONE;
}

/* The children of an item that have no partner. */
struct orphans {
	long *item;
	size_t count;
};

static struct orphans find_orphans(const struct items *items, long parent,
				   struct arena *arena)
{
	const struct item *item = &items->item[parent];
	struct orphans orphans = {
		arena_array(arena, long, item->node->child_count), 0};

	for (long c = parent + 1; c < item->next; c = items->item[c].next)
		if (items->item[c].partner == MATCH_NONE)
			orphans.item[orphans.count++] = c;
	return orphans;
}

/* Pairs children with equal texts, in their order. */
static void pair_equal_children(struct match *m, const struct orphans *a,
				const struct orphans *b)
{
	size_t from = 0;

	for (size_t j = 0; j < b->count; j++)
		for (size_t i = from; i < a->count; i++) {
			if (m->before.item[a->item[i]].own !=
			    m->after.item[b->item[j]].own)
				continue;
			pair(m, a->item[i], b->item[j]);
			from = i + 1;
			break;
		}
}

/* Pairs the children that are most alike, of those not too far apart. */
static void pair_alike_children(struct match *m, const struct orphans *a,
				const struct orphans *b)
{
	double least = a->count == 1 && b->count == 1 ? alike_alone : alike;

	for (size_t j = 0; j < b->count; j++) {
		size_t i = j > FARTHEST ? j - FARTHEST : 0;
		double most = 0;
		long best = MATCH_NONE;

		for (; i < a->count && i <= j + FARTHEST; i++) {
			double likeness;

			if (!is_free(&m->before, a->item[i]))
				continue;
			likeness = likeness_of(&m->before.item[a->item[i]],
					       &m->after.item[b->item[j]],
					       m->arena);
			if (likeness >= least && likeness > most) {
				most = likeness;
				best = a->item[i];
			}
		}
		if (best != MATCH_NONE)
			pair(m, best, b->item[j]);
	}
}

/* Finds partners among the children of partners, from the top. */
static void pair_children(struct match *m)
{
	for (size_t i = 0; i < m->after.count; i++) {
		long partner = m->after.item[i].partner;
		struct orphans a, b;

		if (partner == MATCH_NONE ||
		    !m->after.item[i].node->child_count)
			continue;
		a = find_orphans(&m->before, partner, m->arena);
		b = find_orphans(&m->after, (long)i, m->arena);
		pair_equal_children(m, &a, &b);
		a = find_orphans(&m->before, partner, m->arena);
		b = find_orphans(&m->after, (long)i, m->arena);
		pair_alike_children(m, &a, &b);
	}
}

void match_trees(struct match *m, const struct node *before,
		 const struct node *after, struct arena *arena)
{
	*m = (struct match){.arena = arena};
	match_read(&m->before, before, arena);
	match_read(&m->after, after, arena);
	pair(m, 0, 0);
	pair_equal(m, true, false);
	pair_equal(m, false, false);
	/* what contains the same is the same, whatever it is called; from the
	 * bottom up: an item comes before those below it */
	for (size_t i = m->after.count; i-- > 1;) {
		long found = MATCH_NONE;

		if (is_free(&m->after, (long)i))
			found = find_container(m, (long)i);
		if (found != MATCH_NONE)
			pair(m, found, (long)i);
	}
	pair_children(m);
	pair_equal(m, true, true);
	pair_equal(m, false, true);
	pair_children(m);
}
