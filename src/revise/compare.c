#include "revise/compare.h"

#include "plan/keys.h"
#include "plan/tree.h"
#include "profile/numbering.h"
#include "revise/bodies.h"
#include "revise/match.h"
#include "revise/twins.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct comparer {
	struct comparison *result;
	struct match match;
	const struct plan *before, *after; /* the lampiran at work */
	bool *moved;			   /* per item of the new plan */
	long *behind; /* per item of the old one: see change */
	/* per item: without a partner, but all that it says is told of, or is
	 * there still, in what fills the same rows */
	bool *dissolved, *dissolved_old;
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
	const struct periods *before = change->old_periods;
	const struct periods *after = change->new_periods;

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

/* Returns where clause I of PART stands, as decrees name such places; all house
 * styles number alike. */
static const char *clause_path(const struct comparer *c,
			       const struct clauses *clauses,
			       enum body_part part, size_t i)
{
	static const struct {
		const char *word;
		struct numbering number;
	} place[BODY_PARTS] = {
		[BODY_MENIMBANG] = {" huruf ", {"", 'a', ""}},
		[BODY_MENGINGAT] = {" angka ", {"", '1', ""}},
		[BODY_MEMPERHATIKAN] = {" angka ", {"", '1', ""}},
		[BODY_DIKTUM] = {" ", {"", 'K', ""}},
		[BODY_TEMBUSAN] = {" angka ", {"", '1', ""}},
	};
	const char *key = plan_key_of_part(part)->word;

	if (clauses->lone)
		return key;
	return arena_format(
		c->arena, "%s%s%s", key, place[part].word,
		numbering_format(c->arena, &place[part].number, i + 1));
}

/* Tells of clause I of the new body, whose twin is known by MATCH. */
static void compare_clause(struct comparer *c, enum body_part part, size_t i,
			   const struct clause_match *match)
{
	const struct clauses *before = &c->result->before->body[part];
	const struct clauses *after = &c->result->after->body[part];
	struct change change = {.kind = CHANGE_CLAUSE,
				.new_path = clause_path(c, after, part, i),
				.after = &after->clause[i],
				.text = &after->clause[i]};

	if (match->same && !match->moved)
		return;
	if (match->twin >= 0) {
		change.old_path =
			clause_path(c, before, part, (size_t)match->twin);
		change.before = &before->clause[match->twin];
	}
	change.shifted = match->moved;
	add(c, change);
}

/* The body, clause by clause. */
static void compare_bodies(struct comparer *c)
{
	const struct decree *old = c->result->before, *new = c->result->after;

	for (unsigned part = 0; part < BODY_PARTS; part++) {
		const struct clauses *before = &old->body[part];
		const struct clauses *after = &new->body[part];
		const bool *gone;
		const struct clause_match *match =
			bodies_match(before, after, &gone, c->arena);

		for (size_t i = 0; i < after->count; i++)
			compare_clause(c, part, i, &match[i]);
		for (size_t i = 0; i < before->count; i++)
			if (gone[i])
				add(c, (struct change){
					       .kind = CHANGE_CLAUSE,
					       .old_path = clause_path(
						       c, before, part, i),
					       .before = &before->clause[i],
					       .text = &before->clause[i]});
	}
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

/* Returns where an entry stands: "area 2, kegiatan 1". */
static const char *path_of(const struct comparer *c, const struct items *items,
			   long entry, const struct plan *plan)
{
	const char *path = "";

	for (; entry > 0; entry = items->entry[entry].parent) {
		const struct item_entry *e = &items->entry[entry];
		const char *key = e->node->entry_count ? e->node->entry->key
						       : KEY_CHILDREN;

		path = arena_format(c->arena, "%s %zu%s%s", key, e->number,
				    *path ? ", " : "", path);
	}
	if (!plan->number)
		return path;
	return arena_format(c->arena, "lampiran %u%s%s", plan->number,
			    *path ? ", " : "", path);
}

/* Returns where an item itself stands, as if it were an entry. */
static const char *own_path(const struct comparer *c, const struct items *items,
			    long i, const struct plan *plan)
{
	const struct item *item = &items->item[i];
	const char *path = path_of(c, items, item->entry, plan);

	if (!item->part)
		return path;
	return arena_format(c->arena, "%s, %s 1", path, item->said->entry->key);
}

static const char *old_path(const struct comparer *c, long i)
{
	return own_path(c, &c->match.before, i, c->before);
}

static const char *new_path(const struct comparer *c, long i)
{
	return own_path(c, &c->match.after, i, c->after);
}

/* Returns the text that an item is known by, NULL when it has none. */
static const struct value *text_of(const struct item *item)
{
	return item->said_count ? &item->said->entry->value : NULL;
}

/* Marks the children of NEW that do not stand in the order that they had: all
 * but a longest run of those that do. */
static void find_moved(struct comparer *c, long new)
{
	const struct items *items = &c->match.after;
	const struct item *item = &items->item[new];
	size_t most = item->children, tops = 0;
	long *top = arena_array(c->arena, long, most + 1);
	long *under = arena_array(c->arena, long, most + 1);
	long *child = arena_array(c->arena, long, most + 1);
	size_t count = 0;

	for (long i = new + 1; i < item->next; i = items->item[i].next) {
		long from = items->item[i].partner;

		if (from != ITEM_NONE &&
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
		under[n] = low ? top[low - 1] : ITEM_NONE;
		top[low] = (long)n;
		tops += low == tops;
	}
	for (size_t n = 0; n < count; n++)
		c->moved[child[n]] = true;
	for (long n = tops ? top[tops - 1] : ITEM_NONE; n != ITEM_NONE;
	     n = under[n])
		c->moved[child[n]] = false;
}

static bool has_left(const struct comparer *c, long old)
{
	const struct item *item = &c->match.before.item[old];

	return item->partner == ITEM_NONE ||
	       c->match.after.item[item->partner].parent !=
		       c->match.before.item[item->parent].partner;
}

/* Finds for the children of OLD, in the new plan, the last sibling before them
 * that stayed where it was. */
static void find_behind(struct comparer *c, long old)
{
	const struct items *items = &c->match.before;
	long last = ITEM_NONE;

	for (long i = old + 1; i < items->item[old].next;
	     i = items->item[i].next) {
		long partner = items->item[i].partner;

		c->behind[i] = last;
		if (!has_left(c, i) && !c->moved[partner])
			last = partner;
	}
}

/* Says in CHANGE where the item OLD was that has left its list. */
static void note_left(struct comparer *c, long old, struct change *change)
{
	const struct item *after = c->match.after.item;
	long parent = c->match.before.item[old].parent;
	long list = c->match.before.item[parent].partner;

	if (list == ITEM_NONE || !has_left(c, old))
		return;
	change->left = after[list].node;
	if (c->behind[old] != ITEM_NONE)
		change->behind = after[c->behind[old]].node;
	if (after[list].children)
		change->first = after[list + 1].node;
}

/* --- What changed ------------------------------------------------------ */

static struct twin_side side_of(const struct comparer *c, bool old)
{
	const struct items *before = &c->match.before;
	const struct items *after = &c->match.after;

	return old ? (struct twin_side){before, after}
		   : (struct twin_side){after, before};
}

/* Whether what is below item I of one of the plans is told of by itself. */
static bool is_known(const struct items *items, const bool *dissolved, long i)
{
	return items->item[i].partner != ITEM_NONE || dissolved[i];
}

/* Returns a change of what the entry OLD said and the entry NEW says. */
static struct change change_of(const struct comparer *c, long old, long new)
{
	const struct items *before = &c->match.before;
	const struct items *after = &c->match.after;

	return (struct change){.old = before->entry[old].node,
			       .new = after->entry[new].node,
			       .old_path = path_of(c, before, old, c->before),
			       .new_path = path_of(c, after, new, c->after)};
}

/* Reports the words under the key of CHANGE; NULL: the column was not filled.
 */
static void compare_entry(struct comparer *c, struct change change,
			  const struct item_text *before,
			  const struct item_text *after)
{
	change.kind = CHANGE_WORDS;
	change.key = (after ? after : before)->entry->key;
	change.before = before ? or_null(&before->entry->value) : NULL;
	change.after = after ? or_null(&after->entry->value) : NULL;
	if (change.before && change.after &&
	    value_same(change.before, change.after))
		return;
	if (change.before || change.after)
		add(c, change);
}

/* Reports what item NEW says otherwise than the rows did that it fills. */
static void compare_said(struct comparer *c, long new)
{
	struct twin_side side = side_of(c, false);
	const struct item *item = &side.items->item[new];

	for (size_t i = 0; i < item->said_count; i++) {
		const struct item_text *said = &item->said[i], *before;
		long old;

		before = twin_find(&side, new, said, &old);
		compare_entry(c,
			      change_of(c,
					before ? before->home
					       : side.other->item[old].entry,
					said->home),
			      before, said);
	}
}

/* Reports what item OLD said and the rows that it filled no longer say, but for
 * what is reported of the new plan. */
static void compare_unsaid(struct comparer *c, long old)
{
	struct twin_side side = side_of(c, true), other = side_of(c, false);
	const struct item *item = &side.items->item[old];

	for (size_t i = 0; i < item->said_count; i++) {
		const struct item_text *said = &item->said[i], *after;
		long new, from;

		after = twin_find(&side, old, said, &new);
		if (after && twin_find(&other, new, after, &from) != said)
			after = NULL; /* it is the twin of another one */
		if (new == ITEM_NONE ||
		    (after && is_known(side.other, c->dissolved, new)))
			continue;
		compare_entry(c,
			      change_of(c, said->home,
					after ? after->home
					      : side.other->item[new].entry),
			      said, after);
	}
}

/* Reports periods of item NEW that are others than those of the rows that it
 * fills were; and, if OLD is not ITEM_NONE, those that only this had. */
static void compare_periods(struct comparer *c, long old, long new)
{
	struct twin_side after = side_of(c, false), before = side_of(c, true);

	for (enum series s = 0; s < SERIES_COUNT; s++) {
		const struct item *y =
			new == ITEM_NONE ? NULL : &after.items->item[new];
		const struct item *x =
			old == ITEM_NONE ? NULL : &before.items->item[old];
		long from = old, to = new;
		struct change change;

		if (y && y->periods[s]) {
			from = twin_periods(&after, new, s);
			x = from == ITEM_NONE ? NULL
					      : &before.items->item[from];
			if (from == ITEM_NONE)
				from = twin_rows(&after, new);
		} else if (x && x->periods[s]) {
			if (twin_periods(&before, old, s) != ITEM_NONE)
				continue;
			to = twin_rows(&before, old);
			y = NULL;
		}
		if (from == ITEM_NONE || to == ITEM_NONE ||
		    periods_same(x ? x->periods[s] : NULL,
				 y ? y->periods[s] : NULL))
			continue;
		assert(before.items->item && after.items->item);
		change = change_of(
			c,
			x && x->periods[s] ? x->periods_home[s]
					   : before.items->item[from].entry,
			y && y->periods[s] ? y->periods_home[s]
					   : after.items->item[to].entry);
		change.old_periods = x ? x->periods[s] : NULL;
		change.new_periods = y ? y->periods[s] : NULL;
		change.kind = s ? CHANGE_REALISASI : CHANGE_MONTHS;
		add(c, change);
	}
}

static void add_pairing(struct comparer *c, long new, long old, bool moved)
{
	struct comparison *r = c->result;
	const struct item *item = &c->match.after.item[new];

	for (const struct node *node = item->node;; node = node->child) {
		r->pair = arena_grow(c->arena, r->pair, r->pair_count,
				     &r->pair_capacity, sizeof(*r->pair));
		r->pair[r->pair_count++] = (struct pairing){
			.new = node,
			.old = c->match.before.item[old].node,
			.part = node == item->node ? item->part : 0,
			.said = item->said,
			.said_count = item->said_count,
			.moved = moved};
		if (node == item->innermost)
			break;
	}
}

/* Notes that an item has a partner, and compares it with that. */
static void compare_item(struct comparer *c, long new)
{
	const struct item *after = &c->match.after.item[new];
	long old = after->partner;
	const struct item *before = &c->match.before.item[old];
	bool moved =
		c->match.after.item[after->parent].partner != before->parent ||
		c->moved[new];

	add_pairing(c, new, old, moved);
	if (before->all == after->all && !moved)
		return;
	if (moved) {
		struct change move = {.kind = CHANGE_MOVED,
				      .old = before->node,
				      .new = after->node,
				      .old_path = old_path(c, old),
				      .new_path = new_path(c, new),
				      .text = text_of(after)};

		note_left(c, old, &move);
		add(c, move);
	}
	compare_said(c, new);
	compare_unsaid(c, old);
	compare_periods(c, old, new);
}

/* Whether the rows of item I, which has no partner, are told of as those of the
 * item above: it is but a part of an entry, or all that it says is said in the
 * other plan. */
static bool is_dissolved(const struct twin_side *s, long i)
{
	const struct item *item = &s->items->item[i];
	long where;

	if (item->partner != ITEM_NONE || item->top == i ||
	    twin_rows(s, i) == ITEM_NONE)
		return false;
	if (item->part)
		return true;
	for (size_t k = 0; k < item->said_count; k++) {
		const struct item_text *twin =
			twin_find(s, i, &item->said[k], &where);

		if (!twin || !value_same(&twin->entry->value,
					 &item->said[k].entry->value))
			return false;
	}
	return true;
}

/* Reports what was removed from the entry that was OLD. */
static void find_removed(struct comparer *c, long old)
{
	const struct items *items = &c->match.before;
	const struct item *item = &items->item[old];

	for (long i = old + 1; i < item->next; i = items->item[i].next) {
		struct change change = {.kind = CHANGE_REMOVED,
					.old = items->item[i].node,
					.text = text_of(&items->item[i])};

		if (items->item[i].partner != ITEM_NONE)
			continue;
		if (c->dissolved_old[i]) {
			compare_unsaid(c, i);
			compare_periods(c, i, ITEM_NONE);
			find_removed(c, i);
			continue;
		}
		change.old_path = old_path(c, i);
		note_left(c, i, &change);
		add(c, change);
	}
}

/* Reports what became of item NEW, and what was removed from it. */
static void tell_item(struct comparer *c, long new)
{
	const struct items *items = &c->match.after;
	const struct item *item = &items->item[new];
	struct twin_side side = side_of(c, false);

	if (item->partner != ITEM_NONE) {
		if (new)
			compare_item(c, new);
		find_removed(c, item->partner);
	} else if (c->dissolved[new]) {
		compare_said(c, new);
		compare_periods(c, ITEM_NONE, new);
		add_pairing(c, new, twin_rows(&side, new), false);
	} else if (is_known(items, c->dissolved, item->parent)) {
		/* new, and not below one that is */
		add(c, (struct change){.kind = CHANGE_ADDED,
				       .new = item->node,
				       .new_path = new_path(c, new),
				       .text = text_of(item)});
	}
}

static void compare_tables(struct comparer *c, size_t lampiran)
{
	struct match *m = &c->match;
	struct twin_side old, new;

	match_plans(m, c->before, c->after, c->result->columns, lampiran,
		    c->arena);
	c->moved = arena_array(c->arena, bool, m->after.count);
	c->behind = arena_array(c->arena, long, m->before.count);
	c->dissolved = arena_array(c->arena, bool, m->after.count);
	c->dissolved_old = arena_array(c->arena, bool, m->before.count);
	old = side_of(c, true);
	new = side_of(c, false);
	for (size_t i = 0; i < m->after.count; i++) {
		if (m->after.item[i].partner != ITEM_NONE)
			find_moved(c, (long)i);
		c->dissolved[i] = is_dissolved(&new, (long)i);
	}
	for (size_t i = 0; i < m->before.count; i++) {
		find_behind(c, (long)i);
		c->dissolved_old[i] = is_dissolved(&old, (long)i);
	}
	for (size_t i = 0; i < m->after.count; i++)
		tell_item(c, (long)i);
}

/* Reports the entries of a lampiran that only one of the plans has. */
static void add_whole(struct comparer *c, const struct plan *plan,
		      enum change_kind kind)
{
	bool added = kind == CHANGE_ADDED;
	struct items *items = added ? &c->match.after : &c->match.before;

	match_plans(&c->match, added ? NULL : plan, added ? plan : NULL,
		    c->result->columns, (size_t)(plan - plan->decree->lampiran),
		    c->arena);
	for (long i = 1; i < (long)items->count; i = items->item[i].next) {
		const struct node *node = items->item[i].node;
		const char *path = own_path(c, items, i, plan);

		add(c, (struct change){.kind = kind,
				       .old = added ? NULL : node,
				       .new = added ? node : NULL,
				       .old_path = added ? "" : path,
				       .new_path = added ? path : "",
				       .text = text_of(&items->item[i])});
	}
}

static int by_new(const void *left, const void *right)
{
	const struct pairing *a = left, *b = right;
	uintptr_t x = (uintptr_t)a->new, y = (uintptr_t)b->new;

	if (x != y)
		return x < y ? -1 : 1;
	return (a->part > b->part) - (a->part < b->part);
}

/* Returns the pairings of NODE, *COUNT of them. */
static const struct pairing *find_pairings(const struct comparison *r,
					   const struct node *node,
					   size_t *count)
{
	size_t low = 0, high = r->pair_count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if ((uintptr_t)r->pair[middle].new < (uintptr_t)node)
			low = middle + 1;
		else
			high = middle;
	}
	*count = 0;
	while (low + *count < r->pair_count &&
	       r->pair[low + *count].new == node)
		++*count;
	return r->pair + low;
}

const struct pairing *compare_pairing(const struct comparison *r,
				      const struct node *node, const char *key)
{
	size_t count;
	const struct pairing *pair = find_pairings(r, node, &count);

	for (size_t i = 0; i < count; i++)
		for (size_t s = 0; key && s < pair[i].said_count; s++)
			if (!strcmp(pair[i].said[s].entry->key, key))
				return &pair[i];
	return count ? &pair[count - 1] : NULL;
}

bool compare_stayed(const struct comparison *r, const struct node *node)
{
	size_t count;
	const struct pairing *pair = find_pairings(r, node, &count);
	bool stayed = count && !pair->part;

	for (size_t i = 0; i < count; i++)
		stayed &= !pair[i].moved;
	return stayed;
}

bool compare_clause_changed(const struct comparison *r, struct place place)
{
	for (size_t i = 0; i < r->count; i++)
		if (r->change[i].kind == CHANGE_CLAUSE && r->change[i].after &&
		    !place_compare(r->change[i].after->place, place))
			return true;
	return false;
}

struct comparison *compare_plans(const struct decree *before,
				 const struct decree *after,
				 const struct printed_columns *columns,
				 struct arena *arena)
{
	struct comparer c = {.arena = arena,
			     .result = arena_new(arena, struct comparison)};
	size_t old = before->lampiran_count, new = after->lampiran_count;

	*c.result = (struct comparison){
		.before = before, .after = after, .columns = columns};
	compare_decrees(&c);
	compare_bodies(&c);
	for (size_t i = 0; i < old && i < new; i++) {
		c.before = &before->lampiran[i];
		c.after = &after->lampiran[i];
		compare_texts(&c);
		compare_tables(&c, i);
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
	if (!before->lampiran_count || !after->lampiran_count)
		return true;
	for (size_t k = 0; k < before->lampiran_count; k++) {
		const struct node *root = &before->lampiran[k].root;

		for (size_t n = 0; n < root->child_count; n++)
			for (size_t i = 0; i < root->child[n].entry_count; i++)
				if (has_key(after, root->child[n].entry[i].key))
					return true;
	}
	return false;
}
