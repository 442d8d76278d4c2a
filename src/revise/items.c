#include "revise/items.h"

#include "base/fingerprint.h"
#include "plan/tree.h"

#include <stdlib.h>
#include <string.h>

/* A key: whether it begins an entry somewhere, where it need not stand beside
 * others, and whether it lies over the rows of several somewhere. */
struct item_level {
	const char *key;
	bool leads, spans;
};

enum { MOST_LEVELS = 32 };

/* The keys of a lampiran, in the order in which they are met, and which of them
 * is below which. */
struct item_levels {
	struct item_level level[MOST_LEVELS];
	unsigned below[MOST_LEVELS][MOST_LEVELS]; /* how often */
	size_t count;
	size_t rank[MOST_LEVELS]; /* from the outermost, 0 */
	const struct printed_columns *columns;
	size_t lampiran;
};

/* --- Which keys are levels of their own -------------------------------- */

static size_t find_level(const struct item_levels *levels, const char *key)
{
	size_t i = 0;

	while (i < levels->count && strcmp(levels->level[i].key, key))
		i++;
	return i;
}

/* Returns the level of KEY, which is added if there is room; MOST_LEVELS when
 * there is none. */
static size_t add_level(struct item_levels *levels, const char *key)
{
	size_t i = find_level(levels, key);

	if (i == levels->count && i < MOST_LEVELS)
		levels->level[levels->count++] =
			(struct item_level){.key = key};
	return i;
}

/* Notes which keys are above the level that NODE, the last of WAY, begins. */
static void note_above(struct item_levels *levels, const struct tree_walk *walk,
		       size_t level)
{
	for (size_t d = 1; d < walk->depth; d++) {
		const struct node *above = walk->way[d].node;

		for (size_t i = 0; i < above->entry_count; i++) {
			size_t k = find_level(levels, above->entry[i].key);

			if (k < levels->count)
				levels->below[k][level]++;
		}
	}
}

static void note_levels(struct item_levels *levels, const struct node *root)
{
	struct tree_walk walk;
	const struct node *node;

	tree_walk(&walk, root);
	while ((node = tree_enter(&walk)))
		for (size_t i = 0; !node->aside && i < node->entry_count; i++) {
			size_t k = add_level(levels, node->entry[i].key);

			if (k == MOST_LEVELS)
				continue;
			levels->level[k].leads |= !i;
			levels->level[k].spans |= node->child_count > 1;
			if (!i)
				note_above(levels, &walk, k);
		}
}

/* Returns the column of KEY, NULL when it is not known. */
static const struct printed_column *find_column(
	const struct item_levels *levels, const char *key)
{
	for (size_t i = 0; i < levels->columns->count; i++) {
		const struct printed_column *c = &levels->columns->column[i];

		if (c->lampiran == levels->lampiran && !strcmp(c->key, key))
			return c;
	}
	return NULL;
}

/* Whether level A stands left of level B: in the table or, if that is not
 * known, mostly above it. */
static bool is_left(const struct item_levels *levels, size_t a, size_t b)
{
	const struct printed_column *one =
		find_column(levels, levels->level[a].key);
	const struct printed_column *other =
		find_column(levels, levels->level[b].key);

	return one && other ? one < other
			    : levels->below[a][b] > levels->below[b][a];
}

static void rank_levels(struct item_levels *levels)
{
	size_t order[MOST_LEVELS];

	for (size_t k = 0; k < levels->count; k++) {
		size_t at = 0;

		while (at < k && !is_left(levels, k, order[at]))
			at++;
		memmove(order + at + 1, order + at, (k - at) * sizeof(*order));
		order[at] = k;
	}
	for (size_t i = 0; i < levels->count; i++)
		levels->rank[order[i]] = i;
}

/* Whether KEY begins an entry somewhere. */
static bool is_level(const struct item_levels *levels, const char *key)
{
	size_t k = find_level(levels, key);

	return k < levels->count && levels->level[k].leads;
}

/* Whether KEY lies over several rows somewhere. */
static bool spans_rows(const struct item_levels *levels, const char *key)
{
	size_t k = find_level(levels, key);

	return k < levels->count && levels->level[k].spans;
}

/* --- Items ------------------------------------------------------------- */

/* What reads one lampiran. */
struct item_reader {
	struct items *items;
	const struct item_levels *levels;
	struct arena *arena;
};

static bool is_crowded(const struct node *parent)
{
	size_t count = 0;

	for (size_t i = 0; parent && i < parent->child_count && count < 2; i++)
		count += !parent->child[i].aside;
	return count > 1;
}

static size_t rank_of(const struct item_reader *r, const struct item_text *said)
{
	return r->levels->rank[find_level(r->levels, said->entry->key)];
}

/* Whether what is SAID begins an item of its own. */
static bool begins(const struct item_reader *r, const struct item_text *said)
{
	return !said->counted && is_level(r->levels, said->entry->key);
}

/* Brings the levels among COUNT that are said into their order, with what
 * spans rows as they do behind each, and all else behind the last. */
static void order_said(const struct item_reader *r, struct item_text *said,
		       size_t count)
{
	struct item_text *other =
		arena_array(r->arena, struct item_text, count);
	size_t kept = 0, others = 0;

	for (size_t i = 0; i < count; i++) {
		struct item_text one = said[i];
		bool level = begins(r, &one);
		size_t at = kept;

		if (!level && !spans_rows(r->levels, one.entry->key)) {
			other[others++] = one;
			continue;
		}
		for (size_t k = kept; level && k-- > 0;)
			if (begins(r, &said[k]) &&
			    rank_of(r, &said[k]) > rank_of(r, &one))
				at = k;
		memmove(said + at + 1, said + at, (kept - at) * sizeof(*said));
		said[at] = one;
		kept++;
	}
	if (others)
		memcpy(said + kept, other, others * sizeof(*other));
}

/* Returns what the entry HOME says, that WALK is at. */
static struct item_text *read_said(const struct item_reader *r,
				   const struct tree_walk *walk, long home)
{
	const struct node *node = walk->node;
	struct item_text *said =
		arena_array(r->arena, struct item_text, node->entry_count);
	bool levels = false;

	for (size_t i = 0; i < node->entry_count; i++) {
		const struct printed_column *column =
			find_column(r->levels, node->entry[i].key);
		const char *with = column ? column->with : NULL;

		said[i] = (struct item_text){
			.entry = &node->entry[i], .home = home, .with = with};
		said[i].counted = with && tree_find(node, with) &&
				  is_crowded(walk->parent);
		levels |= i && begins(r, &said[i]);
	}
	if (levels && !node->aside)
		order_said(r, said, node->entry_count);
	return said;
}

/* Gives ITEM the periods of the entry HOME. */
static void put_periods(const struct item_reader *r, struct item *item,
			long home)
{
	const struct node *node = r->items->entry[home].node;

	for (unsigned s = 0; s < SERIES_COUNT; s++) {
		if (!node->periods[s])
			continue;
		item->periods[s] = node->periods[s];
		item->periods_home[s] = home;
	}
}

/* Whether the entry that WALK has entered says nothing that ITEM, of the one
 * that it is alone below, could not say itself. */
static bool is_wordless(const struct tree_walk *walk, const struct item *item)
{
	bool clash = false;

	for (size_t s = 0; s < SERIES_COUNT; s++)
		clash |= walk->node->periods[s] && item->periods[s];
	return !walk->node->entry_count && walk->depth > 1 && !clash &&
	       walk->parent->child_count == 1 && !walk->parent->aside;
}

/* Adds the items of the entry HOME, which WALK has entered, below PARENT.
 * Returns the last of them. */
static long add_items(struct item_reader *r, const struct tree_walk *walk,
		      long parent, long home)
{
	const struct node *node = walk->node;
	struct item_text *said = read_said(r, walk, home);
	struct item *item = NULL;
	size_t part = 0;

	if (parent != ITEM_NONE && is_wordless(walk, &r->items->item[parent])) {
		r->items->item[parent].innermost = node;
		put_periods(r, &r->items->item[parent], home);
		return parent;
	}
	for (size_t i = 0; i < node->entry_count || !i; i++) {
		bool first = !i || (!node->aside && begins(r, &said[i]));

		if (first) {
			item = &r->items->item[r->items->count];
			*item = (struct item){.entry = home,
					      .part = part,
					      .many = !part &&
						      is_crowded(walk->parent),
					      .said = said + i,
					      .node = node,
					      .innermost = node,
					      .parent = parent,
					      .partner = ITEM_NONE};
			parent = (long)r->items->count++;
			part++;
		}
		item->said_count += i < node->entry_count;
	}
	put_periods(r, item, home);
	return parent;
}

static void add_all(struct item_reader *r, const struct node *root)
{
	struct {
		long entry, last; /* item of it */
	} above[TREE_DEEPEST] = {{0, 0}};
	struct items *items = r->items;
	struct tree_walk walk;

	tree_walk(&walk, root);
	while (tree_step(&walk)) {
		long home = (long)items->entry_count;
		long parent = ITEM_NONE, first = 0;

		if (walk.depth)
			parent = above[walk.depth - 1].last;
		if (walk.leaving) {
			first = walk.depth ? parent : ITEM_NONE;
			for (long i = above[walk.depth].last; i != first;
			     i = items->item[i].parent)
				items->item[i].next = (long)items->count;
			continue;
		}
		items->entry[items->entry_count++] = (struct item_entry){
			walk.node,
			walk.depth ? above[walk.depth - 1].entry : ITEM_NONE,
			1};
		above[walk.depth].entry = home;
		above[walk.depth].last = add_items(r, &walk, parent, home);
	}
	for (size_t i = 1; i < items->count; i++)
		items->item[items->item[i].parent].children++;
}

const struct item_text *items_find(const struct items *items, long i,
				   const char *key)
{
	const struct item *item = &items->item[i];

	for (size_t s = 0; s < item->said_count; s++)
		if (!strcmp(item->said[s].entry->key, key))
			return &item->said[s];
	return NULL;
}

long items_bottom(const struct items *items, long i)
{
	long top = items->item[i].top;

	while (i + 1 < (long)items->count && items->item[i + 1].top == top)
		i++;
	return i + 1;
}

/* Finds which items fill the same rows. */
static void find_tops(struct items *items)
{
	for (size_t i = 0; i < items->count; i++) {
		struct item *item = &items->item[i];
		const struct item *parent = &items->item[i ? item->parent : 0];

		item->top = (long)i;
		if (item->parent > 0 && parent->children == 1 &&
		    !item->node->aside && !parent->node->aside)
			item->top = parent->top;
	}
}

/* Returns the leftmost of what COUNT items say, from ITEM on and of ENTRY alone
 * unless that is ITEM_NONE; NULL when they say nothing. */
static const struct item_text *leftmost(const struct item_reader *r,
					const struct item *item, size_t count,
					long entry)
{
	const struct item_text *best = NULL;

	for (size_t i = 0; i < count; i++)
		if (item[i].said_count &&
		    (entry == ITEM_NONE || item[i].entry == entry) &&
		    (!best || rank_of(r, best) > rank_of(r, item[i].said)))
			best = item[i].said;
	return best;
}

/* Whether COUNT items with the same rows, from TOP on, are printed alike in
 * whatever order they are written: what is counted with siblings stays so, or
 * has no number. */
static bool may_order(const struct item_reader *r, const struct item *top,
		      size_t count)
{
	const struct item_text *said[2];

	for (size_t i = 0; i < count; i++)
		if (!top[i].said_count ||
		    find_level(r->levels, top[i].said->entry->key) ==
			    r->levels->count)
			return false;
	said[0] = leftmost(r, top, count, top->entry);
	said[1] = leftmost(r, top, count, ITEM_NONE);
	if (!top->many || said[0] == said[1])
		return true;
	for (size_t i = 0; i < 2; i++) {
		const struct printed_column *column =
			find_column(r->levels, said[i]->entry->key);

		if (!column || column->numbered)
			return false;
	}
	return true;
}

/* Takes over what FROM says and where. */
static void put_content(struct item *to, const struct item *from)
{
	to->entry = from->entry;
	to->part = from->part;
	to->said = from->said;
	to->said_count = from->said_count;
	to->node = from->node;
	to->innermost = from->innermost;
	memcpy(to->periods, from->periods, sizeof(to->periods));
	memcpy(to->periods_home, from->periods_home, sizeof(to->periods_home));
}

/* Brings COUNT items with the same rows, from TOP on, into the order of their
 * columns. */
static void order_rows(const struct item_reader *r, struct item *top,
		       size_t count)
{
	if (!may_order(r, top, count))
		return;
	for (size_t i = 1; i < count; i++)
		for (size_t k = i;
		     k && rank_of(r, top[k - 1].said) > rank_of(r, top[k].said);
		     k--) {
			const struct item kept = top[k];

			put_content(&top[k], &top[k - 1]);
			put_content(&top[k - 1], &kept);
		}
}

/* Moves what item I says besides the text that it is known by into BOTTOM, the
 * innermost that fills its rows, as far as that says nothing there. */
static void move_down(const struct item_reader *r, size_t i, size_t bottom)
{
	struct item *from = &r->items->item[i];
	struct item *to = &r->items->item[bottom];
	struct item_text *all = arena_array(r->arena, struct item_text,
					    from->said_count + to->said_count);
	size_t kept = 0, count = to->said_count;

	if (to->said_count)
		memcpy(all, to->said, count * sizeof(*all));
	for (size_t s = 0; s < from->said_count; s++) {
		struct item_text said = from->said[s];

		if (s && !said.counted &&
		    !spans_rows(r->levels, said.entry->key) &&
		    !items_find(r->items, (long)bottom, said.entry->key))
			all[count++] = said;
		else
			from->said[kept++] = said;
	}
	from->said_count = kept;
	to->said = all;
	to->said_count = count;
	for (unsigned s = 0; s < SERIES_COUNT; s++) {
		if (!from->periods[s] || to->periods[s])
			continue;
		to->periods[s] = from->periods[s];
		to->periods_home[s] = from->periods_home[s];
		from->periods[s] = NULL;
	}
}

/* --- What they are known by -------------------------------------------- */

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

/* Finds the fingerprints of items: what they say besides the first text may
 * stand in any order. */
static void find_prints(struct items *items)
{
	for (size_t i = items->count; i-- > 0;) {
		struct item *item = &items->item[i];

		item->own = FINGERPRINT_SEED;
		for (size_t s = 0; s < item->said_count; s++) {
			const struct entry *entry = item->said[s].entry;
			uint64_t print =
				fingerprint(entry->key, strlen(entry->key) + 1,
					    FINGERPRINT_SEED);

			print = mix_value(print, &entry->value);
			item->own = s ? item->own + print * 3
				      : (item->own ^ print) * 5;
		}
		item->all = item->own;
		for (size_t s = 0; s < SERIES_COUNT; s++)
			item->all = mix_periods(item->all, item->periods[s]);
		for (long c = (long)i + 1; c < item->next;
		     c = items->item[c].next)
			item->all =
				fingerprint((const char *)&items->item[c].all,
					    sizeof(item->all), item->all);
	}
}

/* A key that one of several siblings has. */
struct owned_key {
	const char *key;
	struct item_entry *entry;
	size_t bare; /* siblings without keys up to it: they count for all */
};

static int by_key(const void *left, const void *right)
{
	const struct owned_key *a = left, *b = right;
	int order = strcmp(a->key, b->key);

	return order ? order : (a->entry > b->entry) - (a->entry < b->entry);
}

/* Numbers COUNT siblings, each among those that have its first key: sorted,
 * since there may be many of both. */
static void number_siblings(struct item_entry **entry, size_t count,
			    struct arena *arena)
{
	size_t most = 0, all = 0, bare = 0;
	struct owned_key *keys;

	for (size_t i = 0; i < count; i++)
		most += entry[i]->node->entry_count;
	keys = arena_array(arena, struct owned_key, most);
	for (size_t i = 0; i < count; i++) {
		const struct node *node = entry[i]->node;

		if (!node->entry_count)
			entry[i]->number = ++bare;
		for (size_t k = 0; k < node->entry_count; k++)
			keys[all++] = (struct owned_key){node->entry[k].key,
							 entry[i], bare};
	}
	if (all)
		qsort(keys, all, sizeof(*keys), by_key);
	for (size_t i = 0, nth = 0; i < all; i++) {
		const struct owned_key *k = &keys[i];

		nth = i && !strcmp(k[-1].key, k->key) ? nth + 1 : 1;
		if (!strcmp(k->entry->node->entry->key, k->key))
			k->entry->number = nth + k->bare;
	}
}

/* Numbers the entries of each list. */
static void number_entries(struct items *items, struct arena *arena)
{
	struct item_entry ***list =
		arena_array(arena, struct item_entry **, items->entry_count);
	size_t *count = arena_array(arena, size_t, items->entry_count);

	for (size_t i = 0; i < items->entry_count; i++)
		list[i] = arena_array(arena, struct item_entry *,
				      items->entry[i].node->child_count);
	for (size_t i = 1; i < items->entry_count; i++) {
		long parent = items->entry[i].parent;

		list[parent][count[parent]++] = &items->entry[i];
	}
	for (size_t i = 0; i < items->entry_count; i++)
		number_siblings(list[i], count[i], arena);
}

static void read_items(struct items *items, const struct node *root,
		       const struct item_levels *levels, struct arena *arena)
{
	struct item_reader reader = {items, levels, arena};
	struct tree_walk walk;
	const struct node *node;
	size_t most = 0, entries = 0;

	tree_walk(&walk, root);
	while ((node = tree_enter(&walk))) {
		most += node->entry_count + !node->entry_count;
		entries++;
	}
	*items = (struct items){
		.item = arena_array(arena, struct item, most),
		.entry = arena_array(arena, struct item_entry, entries)};
	add_all(&reader, root);
	find_tops(items);
	for (size_t i = 1; i < items->count; i++) {
		size_t bottom = (size_t)items_bottom(items, (long)i) - 1;

		if (bottom == i)
			continue;
		if (items->item[i].top == (long)i)
			order_rows(&reader, &items->item[i], bottom + 1 - i);
		move_down(&reader, i, bottom);
	}
	find_prints(items);
	number_entries(items, arena);
}

void items_read(struct items items[2], const struct plan *before,
		const struct plan *after, const struct printed_columns *columns,
		size_t lampiran, struct arena *arena)
{
	struct item_levels *levels = arena_new(arena, struct item_levels);

	levels->columns = columns;
	levels->lampiran = lampiran;
	if (before)
		note_levels(levels, &before->root);
	if (after)
		note_levels(levels, &after->root);
	rank_levels(levels);
	if (before)
		read_items(&items[0], &before->root, levels, arena);
	if (after)
		read_items(&items[1], &after->root, levels, arena);
}
