#include "revise/compare.h"

#include "plan/keys.h"
#include "plan/tree.h"

#include <stdlib.h>
#include <string.h>

struct comparer {
	struct comparison *result;
	struct match match;
	const struct plan *before, *after; /* the lampiran at work */
	bool *moved;			   /* per item of the new plan */
	const struct node **behind; /* per item of the old one: see change */
	struct arena *arena;
};

static void add(struct comparer *c, struct change change)
{
	struct comparison *r = c->result;

	r->change = arena_grow(c->arena, r->change, r->count, &r->capacity,
			       sizeof(*r->change));
	if (!change.old_path)
		change.old_path = "";
	if (!change.new_path)
		change.new_path = "";
	if (c->after)
		change.lampiran = (size_t)(c->after - r->after->lampiran);
	r->change[r->count++] = change;
	r->kinds[change.kind]++;
}

enum series compare_series(const struct change *change)
{
	return change->kind == CHANGE_REALISASI ? SERIES_REALISASI
						: SERIES_TARGET;
}

const char *compare_word(const struct change *change)
{
	enum series series = compare_series(change);
	const struct periods *before = change->old->periods[series];
	const struct periods *after = change->new->periods[series];

	if (series != SERIES_TARGET)
		return series_word(series);
	return unit_word(after ? after->unit : before->unit);
}

static const struct value *or_null(const struct value *value)
{
	return value->length ? value : NULL;
}

/* NUMBER: of the lampiran that says it; 0: the only one does, or the decree. */
static void compare_value(struct comparer *c, const char *key, unsigned number,
			  const struct value *before, const struct value *after)
{
	const char *path =
		number ? arena_format(c->arena, "lampiran %u", number) : "";

	if (!value_same(before, after))
		add(c, (struct change){.kind = CHANGE_FIELD,
				       .key = key,
				       .old_path = path,
				       .new_path = path,
				       .before = or_null(before),
				       .after = or_null(after)});
}

static struct value form_value(const struct decree *decree)
{
	const char *name = decree->form_named ? form_name(decree->form) : "";

	return (struct value){name, strlen(name), place_of(decree->source)};
}

/* Tells of each term of the new decree that differs, or of each that only the
 * old one has if GONE. */
static void compare_terms(struct comparer *c, bool foreign, bool gone)
{
	static const struct value none;
	const struct comparison *r = c->result;
	const struct decree *from = gone ? r->before : r->after;
	const struct decree *other = gone ? r->after : r->before;
	const struct terms *terms = foreign ? &from->glossary.foreign
					    : &from->glossary.abbreviations;
	const char *key = foreign ? KEY_FOREIGN : KEY_ABBREVIATIONS;

	for (size_t i = 0; i < terms->count; i++) {
		const struct term *term = &terms->term[i];
		const struct term *twin =
			glossary_find(&other->glossary, foreign, &term->word);
		const char *word = term->word.text ? term->word.text : "";
		const char *name = arena_format(c->arena, "%s%s%s", key,
						*word ? "." : "", word);

		if (gone && !twin)
			compare_value(c, name, 0, &term->meaning, &none);
		else if (!gone)
			compare_value(c, name, 0, twin ? &twin->meaning : &none,
				      &term->meaning);
	}
}

/* What is said of the whole decree, once. */
static void compare_decrees(struct comparer *c)
{
	struct comparison *r = c->result;
	struct value *form = arena_array(c->arena, struct value, 2);
	size_t before;

	form[0] = form_value(r->before);
	form[1] = form_value(r->after);
	compare_value(c, KEY_FORM, 0, &form[0], &form[1]);
	/* how words are read aloud now, in place of what was said before */
	before = r->count;
	for (unsigned i = 0; i < 4; i++)
		compare_terms(c, i >= 2, i % 2);
	for (size_t i = before; i < r->count; i++)
		r->change[i].unprinted = true;
	for (unsigned i = 0; i < DECREE_FIELDS; i++)
		compare_value(c, plan_key_of((enum plan_field)i)->name, 0,
			      &r->before->field[i], &r->after->field[i]);
}

/* The titles and the running text of a lampiran. */
static void compare_texts(struct comparer *c)
{
	unsigned number = c->after->number;

	for (unsigned i = PLAN_TITLE; i <= PLAN_TABLE_TITLE; i++) {
		enum plan_field field = (enum plan_field)i;
		enum plan_field from =
			field == PLAN_TITLE ? PLAN_TENTANG : PLAN_TITLE;
		const struct value *before = plan_field(c->before, field);
		const struct value *after = plan_field(c->after, field);

		/* not a title that only follows what it stems from */
		if (!value_same(before, plan_field(c->before, from)) ||
		    !value_same(after, plan_field(c->after, from)))
			compare_value(c, plan_key_of(field)->name, number,
				      before, after);
	}
	compare_value(c, KEY_BEFORE, number, &c->before->before,
		      &c->after->before);
	compare_value(c, KEY_AFTER, number, &c->before->after,
		      &c->after->after);
}

/* Returns where an item stands: "area 2, kegiatan 1". */
static const char *path_of(const struct comparer *c, const struct items *items,
			   long i, const struct plan *plan)
{
	const char *path = "";

	for (; i > 0; i = items->item[i].parent) {
		const struct item *item = &items->item[i];
		const char *key = item->node->entry_count
					  ? item->node->entry->key
					  : KEY_CHILDREN;

		path = arena_format(c->arena, "%s %zu%s%s", key, item->number,
				    *path ? ", " : "", path);
	}
	if (!plan->number)
		return path;
	return arena_format(c->arena, "lampiran %u%s%s", plan->number,
			    *path ? ", " : "", path);
}

static const char *old_path(const struct comparer *c, long i)
{
	return path_of(c, &c->match.before, i, c->before);
}

static const char *new_path(const struct comparer *c, long i)
{
	return path_of(c, &c->match.after, i, c->after);
}

/* Marks the children of NEW that do not stand in the order that they had: all
 * but a longest run of those that do. */
static void find_moved(struct comparer *c, long new)
{
	const struct items *items = &c->match.after;
	const struct item *item = &items->item[new];
	size_t most = item->node->child_count, tops = 0;
	long *top = arena_array(c->arena, long, most + 1);
	long *under = arena_array(c->arena, long, most + 1);
	long *child = arena_array(c->arena, long, most + 1);
	size_t count = 0;

	for (long i = new + 1; i < item->next; i = items->item[i].next) {
		long from = items->item[i].partner;

		if (from != MATCH_NONE &&
		    c->match.before.item[from].parent == item->partner)
			child[count++] = i;
	}
	/* patience: top[k] ends the best run of k + 1 children */
	for (size_t n = 0; n < count; n++) {
		size_t low = 0, high = tops;

		while (low < high) {
			size_t middle = (low + high) / 2;

			if (items->item[child[top[middle]]].partner <
			    items->item[child[n]].partner)
				low = middle + 1;
			else
				high = middle;
		}
		under[n] = low ? top[low - 1] : MATCH_NONE;
		top[low] = (long)n;
		tops += low == tops;
	}
	for (size_t n = 0; n < count; n++)
		c->moved[child[n]] = true;
	for (long n = tops ? top[tops - 1] : MATCH_NONE; n != MATCH_NONE;
	     n = under[n])
		c->moved[child[n]] = false;
}

static bool has_left(const struct comparer *c, long old)
{
	const struct item *item = &c->match.before.item[old];

	return item->partner == MATCH_NONE ||
	       c->match.after.item[item->partner].parent !=
		       c->match.before.item[item->parent].partner;
}

/* Finds for the children of OLD, in the new plan, the last sibling before them
 * that stayed where it was. */
static void find_behind(struct comparer *c, long old)
{
	const struct items *items = &c->match.before;
	const struct node *last = NULL;

	for (long i = old + 1; i < items->item[old].next;
	     i = items->item[i].next) {
		long partner = items->item[i].partner;

		c->behind[i] = last;
		if (!has_left(c, i) && !c->moved[partner])
			last = c->match.after.item[partner].node;
	}
}

/* Says in CHANGE where the item OLD was that has left its list. */
static void note_left(struct comparer *c, long old, struct change *change)
{
	long parent = c->match.before.item[old].parent;
	long list = c->match.before.item[parent].partner;

	if (list == MATCH_NONE || !has_left(c, old))
		return;
	change->left = c->match.after.item[list].node;
	change->behind = c->behind[old];
}

/* Reports the words under the key of CHANGE; NULL: the column was not filled.
 */
static void compare_entry(struct comparer *c, struct change change,
			  const struct entry *before, const struct entry *after)
{
	change.kind = CHANGE_WORDS;
	change.before = before ? or_null(&before->value) : NULL;
	change.after = after ? or_null(&after->value) : NULL;
	if (change.before && change.after &&
	    value_same(change.before, change.after))
		return;
	if (change.before || change.after)
		add(c, change);
}

/* Notes that an entry has a partner, and compares it with that. */
static void compare_item(struct comparer *c, long new)
{
	struct comparison *r = c->result;
	const struct item *after = &c->match.after.item[new];
	const struct item *before = &c->match.before.item[after->partner];
	const struct node *x = before->node, *y = after->node;
	struct change change = {.old = x, .new = y}, words;
	bool moved =
		c->match.after.item[after->parent].partner != before->parent ||
		c->moved[new];

	r->pair = arena_grow(c->arena, r->pair, r->pair_count,
			     &r->pair_capacity, sizeof(*r->pair));
	r->pair[r->pair_count++] =
		(struct pairing){.new = y, .old = x, .moved = moved};
	if (before->all == after->all && !moved)
		return;
	change.old_path = old_path(c, after->partner);
	change.new_path = new_path(c, new);
	words = change;
	if (moved) {
		struct change move = change;

		move.kind = CHANGE_MOVED;
		note_left(c, after->partner, &move);
		add(c, move);
	}
	for (size_t i = 0; i < y->entry_count; i++) {
		words.key = y->entry[i].key;
		compare_entry(c, words, tree_find(x, words.key), &y->entry[i]);
	}
	for (size_t i = 0; i < x->entry_count; i++) {
		words.key = x->entry[i].key;
		if (!tree_find(y, words.key))
			compare_entry(c, words, &x->entry[i], NULL);
	}
	for (size_t s = 0; s < SERIES_COUNT; s++) {
		change.kind = s ? CHANGE_REALISASI : CHANGE_MONTHS;
		if (!periods_same(x->periods[s], y->periods[s]))
			add(c, change);
	}
}

/* Reports what was removed from the entry that was OLD. */
static void find_removed(struct comparer *c, long old)
{
	const struct items *items = &c->match.before;
	const struct item *item = &items->item[old];

	for (long i = old + 1; i < item->next; i = items->item[i].next) {
		struct change change = {.kind = CHANGE_REMOVED,
					.old = items->item[i].node};

		if (items->item[i].partner != MATCH_NONE)
			continue;
		change.old_path = old_path(c, i);
		note_left(c, i, &change);
		add(c, change);
	}
}

static void compare_tables(struct comparer *c)
{
	struct match *m = &c->match;

	match_trees(m, &c->before->root, &c->after->root, c->arena);
	c->moved = arena_array(c->arena, bool, m->after.count);
	c->behind = arena_array(c->arena, const struct node *, m->before.count);
	for (size_t i = 0; i < m->after.count; i++)
		if (m->after.item[i].partner != MATCH_NONE)
			find_moved(c, (long)i);
	for (size_t i = 0; i < m->before.count; i++)
		find_behind(c, (long)i);
	for (size_t i = 0; i < m->after.count; i++) {
		const struct item *item = &m->after.item[i];
		long partner = item->partner;

		/* new, and not below one that is */
		if (i && partner == MATCH_NONE &&
		    m->after.item[item->parent].partner != MATCH_NONE)
			add(c,
			    (struct change){.kind = CHANGE_ADDED,
					    .new = item->node,
					    .new_path = new_path(c, (long)i)});
		if (i && partner != MATCH_NONE)
			compare_item(c, (long)i);
		if (partner != MATCH_NONE)
			find_removed(c, partner);
	}
}

/* Reports the entries of a lampiran that only one of the plans has. */
static void add_whole(struct comparer *c, const struct plan *plan,
		      enum change_kind kind)
{
	struct items items;

	match_read(&items, &plan->root, c->arena);
	for (long i = 1; i < (long)items.count; i = items.item[i].next) {
		const struct node *node = items.item[i].node;
		const char *path = path_of(c, &items, i, plan);
		bool added = kind == CHANGE_ADDED;

		add(c, (struct change){.kind = kind,
				       .old = added ? NULL : node,
				       .new = added ? node : NULL,
				       .old_path = added ? "" : path,
				       .new_path = added ? path : ""});
	}
}

static int by_new(const void *left, const void *right)
{
	const struct pairing *a = left, *b = right;
	uintptr_t x = (uintptr_t)a->new, y = (uintptr_t)b->new;

	return x < y ? -1 : x > y;
}

const struct pairing *compare_pairing(const struct comparison *r,
				      const struct node *node)
{
	const struct pairing key = {.new = node};

	if (!r->pair_count)
		return NULL;
	return bsearch(&key, r->pair, r->pair_count, sizeof(key), by_new);
}

struct comparison *compare_plans(const struct decree *before,
				 const struct decree *after,
				 struct arena *arena)
{
	struct comparer c = {.arena = arena,
			     .result = arena_new(arena, struct comparison)};
	size_t old = before->lampiran_count, new = after->lampiran_count;

	*c.result = (struct comparison){.before = before, .after = after};
	compare_decrees(&c);
	for (size_t i = 0; i < old && i < new; i++) {
		c.before = &before->lampiran[i];
		c.after = &after->lampiran[i];
		compare_texts(&c);
		compare_tables(&c);
	}
	for (size_t i = new; i < old; i++)
		add_whole(&c, &before->lampiran[i], CHANGE_REMOVED);
	for (size_t i = old; i < new; i++)
		add_whole(&c, &after->lampiran[i], CHANGE_ADDED);
	if (c.result->pair_count)
		qsort(c.result->pair, c.result->pair_count,
		      sizeof(*c.result->pair), by_new);
	return c.result;
}

/* Whether some entry of DECREE has KEY. */
static bool has_key(const struct decree *decree, const char *key)
{
	for (size_t i = 0; i < decree->lampiran_count; i++) {
		const struct node *node;
		struct tree_walk walk;

		tree_walk(&walk, &decree->lampiran[i].root);
		while ((node = tree_enter(&walk)))
			if (tree_find(node, key))
				return true;
	}
	return false;
}

bool compare_share_columns(const struct decree *before,
			   const struct decree *after)
{
	for (size_t k = 0; k < before->lampiran_count; k++) {
		const struct node *root = &before->lampiran[k].root;

		for (size_t n = 0; n < root->child_count; n++)
			for (size_t i = 0; i < root->child[n].entry_count; i++)
				if (has_key(after, root->child[n].entry[i].key))
					return true;
	}
	return false;
}
