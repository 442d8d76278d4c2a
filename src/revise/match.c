#include "revise/match.h"

#include "base/fingerprint.h"
#include "plan/tree.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static int by_value(const void *left, const void *right)
{
	const uint64_t *a = left, *b = right;

	return *a < *b ? -1 : *a > *b;
}

/* Finds the words of an item, when they are first asked for. */
static void read_words(struct item *item, struct arena *arena)
{
	size_t most = 1;

	for (size_t i = 0; i < item->said_count; i++)
		most += item->said[i].entry->value.length / 2 + 1;
	item->word = arena_array(arena, uint64_t, most);
	for (size_t i = 0; i < item->said_count; i++) {
		const struct value *value = &item->said[i].entry->value;
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
	return items->item[i].partner == ITEM_NONE;
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

		if (item->partner == ITEM_NONE)
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
	long best = ITEM_NONE;
	size_t most = 0, children = 0;

	for (long c = after + 1; c < item->next; c = m->after.item[c].next) {
		long from = m->after.item[c].partner, parent;
		size_t votes = 0;

		children++;
		if (from == ITEM_NONE)
			continue;
		parent = m->before.item[from].parent;
		if (parent <= 0 || parent == best ||
		    !is_free(&m->before, parent))
			continue;
		for (long d = after + 1; d < item->next;
		     d = m->after.item[d].next) {
			long other = m->after.item[d].partner;

			votes += other != ITEM_NONE &&
				 m->before.item[other].parent == parent;
		}
		if (votes > most) {
			most = votes;
			best = parent;
		}
	}
	return 2 * most >= children ? best : ITEM_NONE;
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
	struct orphans orphans = {arena_array(arena, long, item->children), 0};

	for (long c = parent + 1; c < item->next; c = items->item[c].next)
		if (items->item[c].partner == ITEM_NONE)
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
		long best = ITEM_NONE;

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
		if (best != ITEM_NONE)
			pair(m, best, b->item[j]);
	}
}

/* Whether an item is of an entry, but not what that begins with. */
static bool is_part(const struct items *items, long i)
{
	return items->item[i].part > 0;
}

/* Pairs what is the only one in both, of one column, and is written beside
 * what it is below in one of them: there it cannot have been replaced. */
static void pair_parts(struct match *m, const struct orphans *a,
		       const struct orphans *b, long before, long after)
{
	const struct item *x, *y;

	if (a->count != 1 || b->count != 1 ||
	    m->before.item[before].children != 1 ||
	    m->after.item[after].children != 1 ||
	    (!is_part(&m->before, *a->item) && !is_part(&m->after, *b->item)))
		return;
	x = &m->before.item[*a->item];
	y = &m->after.item[*b->item];
	if (x->said_count && y->said_count &&
	    !strcmp(x->said->entry->key, y->said->entry->key))
		pair(m, *a->item, *b->item);
}

/* Finds partners among the children of partners, from the top. */
static void pair_children(struct match *m)
{
	for (size_t i = 0; i < m->after.count; i++) {
		long partner = m->after.item[i].partner;
		struct orphans a, b;

		if (partner == ITEM_NONE || !m->after.item[i].children)
			continue;
		a = find_orphans(&m->before, partner, m->arena);
		b = find_orphans(&m->after, (long)i, m->arena);
		pair_parts(m, &a, &b, partner, (long)i);
		pair_equal_children(m, &a, &b);
		a = find_orphans(&m->before, partner, m->arena);
		b = find_orphans(&m->after, (long)i, m->arena);
		pair_alike_children(m, &a, &b);
	}
}

void match_plans(struct match *m, const struct plan *before,
		 const struct plan *after,
		 const struct printed_columns *columns, size_t lampiran,
		 struct arena *arena)
{
	struct items items[2] = {{.count = 0}, {.count = 0}};

	items_read(items, before, after, columns, lampiran, arena);
	*m = (struct match){items[0], items[1], arena};
	if (!before || !after)
		return;
	pair(m, 0, 0);
	pair_equal(m, true, false);
	pair_equal(m, false, false);
	/* what contains the same is the same, whatever it is called; from the
	 * bottom up: an item comes before those below it */
	for (size_t i = m->after.count; i-- > 1;) {
		long found = ITEM_NONE;

		if (is_free(&m->after, (long)i))
			found = find_container(m, (long)i);
		if (found != ITEM_NONE)
			pair(m, found, (long)i);
	}
	pair_children(m);
	pair_equal(m, true, true);
	pair_equal(m, false, true);
	pair_children(m);
}
