#include "revise/merge.h"

#include "plan/keys.h"
#include "plan/periods_write.h"
#include "plan/tree.h"
#include "revise/messages.h"
#include "yaml/pieces.h"

#include <stdlib.h>
#include <string.h>

/* An entry of the copy, its parent there, and what stands for it in the plan's
 * text if it was put there. */
struct merge_node {
	const struct node *node, *parent, *cell;
	struct piece_map *put;
	bool adopted; /* it is in an entry that was put there */
};

struct merger {
	struct run *run;
	const struct merge_wish *wish;
	struct merged *result;
	const struct comparison *since; /* of the plan; NULL: it is the base */
	struct pieces *plan, *copy;
	struct merge_node *node; /* by their nodes */
	size_t count;
	const char *told[KEYS_MOST]; /* columns that the copy does not have */
	size_t told_count;
};

/* --- Where things are -------------------------------------------------- */

static int by_node(const void *left, const void *right)
{
	const struct merge_node *a = left, *b = right;
	uintptr_t x = (uintptr_t)a->node, y = (uintptr_t)b->node;

	return x < y ? -1 : x > y;
}

static struct merge_node *find_node(const struct merger *m,
				    const struct node *node)
{
	const struct merge_node key = {.node = node};

	return m->count ? bsearch(&key, m->node, m->count, sizeof(key), by_node)
			: NULL;
}

/* Lists the entries of the copy, each with what it is in its cells. */
static void list_nodes(struct merger *m)
{
	const struct decree *copy = m->wish->copy, *cells = m->wish->cells;
	const struct node *node;
	struct tree_walk walk, other;
	size_t capacity = 0;

	for (size_t i = 0; i < copy->lampiran_count; i++) {
		tree_walk(&walk, &copy->lampiran[i].root);
		tree_walk(&other, &cells->lampiran[i].root);
		while ((node = tree_enter(&walk))) {
			m->node = arena_grow(m->run->arena, m->node, m->count,
					     &capacity, sizeof(*m->node));
			m->node[m->count++] =
				(struct merge_node){.node = node,
						    .parent = walk.parent,
						    .cell = tree_enter(&other)};
		}
	}
	if (m->count)
		qsort(m->node, m->count, sizeof(*m->node), by_node);
}

/* Returns the entry of the plan that NODE of the base is, that with KEY if it
 * became several; NULL when there is none. */
static const struct node *locate(const struct merger *m,
				 const struct node *node, const char *key)
{
	const struct node *found = NULL;

	if (!m->since)
		return node;
	for (size_t i = 0; i < m->since->pair_count; i++) {
		const struct pairing *pair = &m->since->pair[i];

		if (pair->old != node)
			continue;
		found = found ? found : pair->new;
		for (size_t k = 0; key && k < pair->said_count; k++)
			if (!strcmp(pair->said[k].entry->key, key))
				return pair->new;
	}
	return found;
}

/* Returns the pieces of an entry of the plan, *LIST what they are in; NULL when
 * it is not written in such. */
static struct piece_map *map_of(const struct merger *m, const struct node *node,
				struct piece_list **list)
{
	struct piece_list *ignored;

	return node ? pieces_find(m->plan, node->place, list ? list : &ignored)
		    : NULL;
}

/* Returns KEY of MAP, or of what was split off from it; *OWNER has it. */
static struct piece_key *key_of(struct piece_map *map, const char *key,
				struct piece_map **owner)
{
	struct piece_key *found = NULL, *children;

	for (; map && !found;
	     map = children && children->list && children->list->count &&
				   !children->list->map[0]->yaml
			   ? children->list->map[0]
			   : NULL) {
		found = pieces_key(map, key);
		children = pieces_key(map, KEY_CHILDREN);
		*owner = map;
	}
	return found;
}

/* Returns the key of MAP whose value was written at PLACE. */
static const char *key_at(const struct piece_map *map, struct place place)
{
	for (size_t i = 0; i < map->count; i++) {
		const struct yaml *value = map->key[i].value;

		if (value && !place_compare(value->place, place))
			return map->key[i].name;
	}
	return NULL;
}

/* --- What cannot be done ----------------------------------------------- */

/* Returns where the copy has NODE, as people call it. */
static const char *where(const struct merger *m, const struct node *node)
{
	const struct merge_node *known = node ? find_node(m, node) : NULL;
	char at[PLACE_LONGEST];

	if (!known || !known->cell)
		return m->wish->cells->source->name;
	return arena_format(m->run->arena, "%s%s",
			    known->cell->place.source->name,
			    place_name(known->cell->place, at));
}

static const char *words(const struct merger *m, const struct value *value)
{
	return value ? fold_title(m->run->arena, value->text, value->length, 60)
		     : "";
}

static const char *periods(const struct merger *m, const struct periods *p)
{
	return p ? periods_text(m->run->arena, p, p->set, true) : "";
}

/* Says what CHANGE is about: "area 1, indikator". */
static const char *what(const struct merger *m, const struct change *change)
{
	const char *path =
		*change->new_path ? change->new_path : change->old_path;
	const char *key = change->key;

	if (change->kind == CHANGE_MONTHS || change->kind == CHANGE_REALISASI)
		key = compare_word(change);
	if (!key)
		return path;
	return arena_format(m->run->arena, "%s%s%s", path, *path ? ", " : "",
			    key);
}

static bool conflict(const struct merger *m, const struct change *change,
		     struct place place, const char *plan, const char *copy)
{
	diag_add(&m->run->diag, MESSAGE_MERGE_CONFLICT, place, what(m, change),
		 where(m, change->new), plan, copy);
	return false;
}

/* The plan has nothing more that CHANGE could be made in. */
static bool is_gone(const struct merger *m, const struct change *change)
{
	diag_add(&m->run->diag, MESSAGE_MERGE_GONE,
		 place_of(m->wish->plan->source), what(m, change),
		 where(m, change->new));
	return false;
}

static bool no_place(const struct merger *m, struct place place,
		     const struct change *change)
{
	diag_add(&m->run->diag, MESSAGE_MERGE_NO_PLACE, place, what(m, change));
	return false;
}

/* Whether the copy has a column KEY, or periods of SERIES if that is NULL. */
static bool has_column(const struct merger *m, const char *key,
		       enum series series)
{
	for (size_t i = 0; i < m->count; i++)
		if (key ? tree_find(m->node[i].node, key) != NULL
			: m->node[i].node->periods[series] != NULL)
			return true;
	return false;
}

/* Whether CHANGE only says that the copy has no such column, which is told
 * once. */
static bool is_column_missing(struct merger *m, const struct change *change)
{
	enum series series = compare_series(change);
	bool texts = change->kind == CHANGE_WORDS;
	const char *key = texts ? change->key : compare_word(change);

	if (texts ? change->after != NULL : change->new_periods != NULL)
		return false;
	if (has_column(m, texts ? key : NULL, series))
		return false;
	for (size_t i = 0; i < m->told_count; i++)
		if (!strcmp(m->told[i], key))
			return true;
	if (m->told_count < KEYS_MOST)
		m->told[m->told_count++] = key;
	diag_add(&m->run->diag, MESSAGE_MERGE_NO_COLUMN,
		 place_of(m->wish->cells->source), key);
	return true;
}

/* --- Texts and periods ------------------------------------------------- */

/* Returns the pieces of KEY of the entry NODE of the copy. */
static const struct piece_key *copied_key(const struct merger *m,
					  const struct node *node,
					  const char *key)
{
	struct piece_list *list;
	const struct piece_map *map = pieces_find(m->copy, node->place, &list);

	return map && key ? pieces_key(map, key) : NULL;
}

/* Gives MAP the key FROM of the copy in place of its own KEY; either may be
 * NULL. Whether that can be done. */
static bool put_key(struct merger *m, struct piece_map *map,
		    struct piece_key *key, const struct piece_key *from)
{
	if (key && from)
		pieces_replace(m->plan, key, from);
	else if (key)
		return pieces_drop(map, key);
	else if (from)
		pieces_add(m->plan, map, KEY_CHILDREN, from);
	return key || from;
}

static bool take_words(struct merger *m, const struct change *change)
{
	const struct node *node = locate(m, change->old, change->key);
	const struct entry *now = node ? tree_find(node, change->key) : NULL;
	const struct value *said = now ? &now->value : NULL;
	const struct piece_key *from = NULL;
	struct piece_map *map = map_of(m, node, NULL), *owner = map;
	struct piece_key *key = key_of(map, change->key, &owner);

	if (!node)
		return is_gone(m, change);
	if (value_same(said, change->after))
		return true;
	if (!value_same(said, change->before))
		return conflict(m, change, now ? now->place : node->place,
				words(m, said), words(m, change->after));
	if (change->after)
		from = copied_key(m, change->new, change->key);
	if (!map || (change->after && !from) || (said && !key) ||
	    !put_key(m, owner, key, from))
		return no_place(m, node->place, change);
	return true;
}

static bool take_periods(struct merger *m, const struct change *change)
{
	enum series series = compare_series(change);
	const struct node *node = locate(m, change->old, NULL);
	const struct periods *now = node ? node->periods[series] : NULL;
	const struct piece_key *from = NULL;
	struct piece_list *list;
	struct piece_map *map = map_of(m, node, NULL), *owner = map, *copy;
	struct piece_key *key = NULL;

	if (!node)
		return is_gone(m, change);
	if (periods_same(now, change->new_periods))
		return true;
	if (!periods_same(now, change->old_periods))
		return conflict(m, change, now ? now->place : node->place,
				periods(m, now),
				periods(m, change->new_periods));
	copy = pieces_find(m->copy, change->new->place, &list);
	if (change->new_periods && copy)
		from = pieces_key(copy,
				  key_at(copy, change->new_periods->place));
	if (map && now && key_at(map, now->place))
		key = key_of(map, key_at(map, now->place), &owner);
	if (!map || (change->new_periods && !from) || (now && !key) ||
	    !put_key(m, owner, key, from))
		return no_place(m, node->place, change);
	return true;
}

/* --- Fields ------------------------------------------------------------ */

/* Returns the key of a plan that a change of a field calls NAME. */
static const struct plan_key *field_of(const char *name)
{
	for (const struct plan_key *key = plan_keys; key->word; key++)
		if ((key->name && !strcmp(key->name, name)) ||
		    (!key->name && !strcmp(key->word, name)))
			return key;
	return NULL;
}

/* Returns the pieces that have the keys of lampiran I of PIECES. */
static struct piece_map *lampiran_of(const struct pieces *pieces, size_t i)
{
	const struct piece_key *all = pieces_key(pieces->root, KEY_LAMPIRAN);

	if (!all)
		return pieces->root;
	return all->list && i < all->list->count ? all->list->map[i] : NULL;
}

/* Returns the pieces that KEY of lampiran I stands in. */
static struct piece_map *section_of(const struct pieces *pieces,
				    const struct plan_key *key, size_t i)
{
	const struct piece_key *section;

	if (!key->below)
		return pieces->root;
	if (!strcmp(key->below, KEY_LAMPIRAN))
		return lampiran_of(pieces, i);
	section = pieces_key(pieces->root, key->below);
	return section ? section->map : NULL;
}

/* Returns what PLAN, of DECREE, says in the field KEY of lampiran I. */
static const struct value *field_value(const struct decree *decree,
				       const struct plan_key *key, size_t i)
{
	static const struct value none = {.length = 0};
	const struct plan *plan = &decree->lampiran[i];

	if (key->below && !strcmp(key->below, KEY_LAMPIRAN) && !key->name)
		return plan_own(plan, key);
	return key->name ? plan_field(plan, key->field) : &none;
}

/* A sheet need not have what is said of the decree: only what it has is taken
 * over. */
static bool take_field(struct merger *m, const struct change *change)
{
	size_t i = *change->new_path ? change->lampiran : 0;
	const struct plan_key *key = field_of(change->key);
	const struct value *now = NULL;
	const struct piece_map *copy;
	struct piece_map *map;

	if (!change->after)
		return false;
	if (!key || key->holds == HOLDS_TERMS || key->holds == HOLDS_LANGUAGES)
		return no_place(m, place_of(m->wish->plan->source), change);
	now = field_value(m->wish->plan, key, i);
	if (key->holds != HOLDS_FORM && value_same(now, change->after))
		return true;
	if (m->since && key->holds != HOLDS_FORM &&
	    !value_same(now, change->before))
		return conflict(m, change, now->place, words(m, now),
				words(m, change->after));
	map = section_of(m->plan, key, i);
	copy = section_of(m->copy, key, i);
	if (!map || !copy || !pieces_key(copy, key->word) ||
	    !put_key(m, map, pieces_key(map, key->word),
		     pieces_key(copy, key->word)))
		return no_place(
			m, now ? now->place : place_of(m->wish->plan->source),
			change);
	return true;
}

/* --- Entries ----------------------------------------------------------- */

/* What an entry of the copy keeps of one of the plan, that is split. */
struct keeper {
	const struct comparison *since;
	const struct node *node;
};

static bool keeps(void *self, const char *key)
{
	const struct keeper *k = self;

	return tree_find(k->node, key) != NULL;
}

/* Returns what the plan's text has for NODE of the copy, NULL for nothing. */
static struct piece_map *old_map(const struct merger *m,
				 const struct node *node)
{
	const struct pairing *pair =
		compare_pairing(m->result->changes, node, NULL);

	return pair ? map_of(m, locate(m, pair->old, NULL), NULL) : NULL;
}

/* Whether a child of PARENT, in the copy, is written in MAP, too. */
static bool is_split(const struct merger *m, const struct node *parent,
		     const struct piece_map *map)
{
	for (size_t i = 0; i < parent->child_count; i++)
		if (old_map(m, &parent->child[i]) == map)
			return true;
	return false;
}

/* Returns the list of the plan's text that the children of PARENT, of the copy,
 * are in; NULL when there is none. */
static struct piece_list *list_of(struct merger *m, const struct node *parent,
				  size_t lampiran)
{
	const struct merge_node *known = find_node(m, parent);
	struct keeper keeper = {m->result->changes, parent};
	struct piece_map *map;

	if (!known)
		return NULL;
	if (!known->parent) {
		map = lampiran_of(m->plan, lampiran);
		return map ? pieces_list(m->plan, map, KEY_TREE) : NULL;
	}
	if (known->put)
		return pieces_list(m->plan, known->put, KEY_CHILDREN);
	map = old_map(m, parent);
	if (!map)
		return NULL;
	if (is_split(m, parent, map))
		for (size_t i = 0; i < map->count; i++)
			if (!map->key[i].gone &&
			    !keeps(&keeper, map->key[i].name) &&
			    strcmp(map->key[i].name, KEY_CHILDREN) != 0)
				return pieces_split(m->plan, map, KEY_CHILDREN,
						    keeps, &keeper);
	return pieces_list(m->plan, map, KEY_CHILDREN);
}

/* Returns what LIST has for NODE of the copy; NULL when that is not there. */
static struct piece_map *in_list(const struct merger *m,
				 const struct piece_list *list,
				 const struct node *node)
{
	const struct merge_node *known = find_node(m, node);
	struct piece_map *map = known ? known->put : NULL;

	if (!map)
		map = old_map(m, node);
	for (size_t i = 0; map && i < list->count; i++)
		if (list->map[i] == map && !map->gone)
			return map;
	/* what was split off */
	for (size_t i = 0; map && i < list->count; i++)
		if (!list->map[i]->yaml && !list->map[i]->gone &&
		    node->entry_count &&
		    pieces_key(list->map[i], node->entry->key))
			return list->map[i];
	return NULL;
}

/* Returns what is right before NODE in LIST, NULL when it is the first. */
static struct piece_map *before_of(const struct merger *m,
				   const struct piece_list *list,
				   const struct node *node,
				   const struct node *parent)
{
	struct piece_map *found = NULL;
	size_t i = (size_t)(node - parent->child);

	while (i-- > 0 && !found)
		found = in_list(m, list, &parent->child[i]);
	return found;
}

/* Notes that all below NODE, which stands at MAP now, is in the text. */
static void adopt(struct merger *m, const struct node *node)
{
	struct tree_walk walk;

	tree_walk(&walk, node);
	while ((node = tree_enter(&walk))) {
		struct merge_node *known = find_node(m, node);
		struct piece_list *list;

		known->put = pieces_find(m->copy, node->place, &list);
		known->adopted = true;
	}
}

/* Whether the plan, too, has got an entry like NODE in LIST. */
static bool is_there(const struct merger *m, const struct node *node,
		     const struct piece_list *list)
{
	for (size_t i = 0; m->since && i < m->since->count; i++) {
		const struct change *change = &m->since->change[i];
		struct piece_list *other = NULL;
		struct comparison *same;
		struct decree *one, *two;

		if (change->kind != CHANGE_ADDED ||
		    !map_of(m, change->new, &other) || other != list)
			continue;
		one = plan_copy(m->wish->plan, 0, 1, m->run->arena);
		two = plan_copy(m->wish->copy, 0, 1, m->run->arena);
		one->lampiran->root = (struct node){
			.child = (struct node *)(uintptr_t)change->new,
			.child_count = 1,
			.rows = change->new->rows};
		two->lampiran->root =
			(struct node){.child = (struct node *)(uintptr_t)node,
				      .child_count = 1,
				      .rows = node->rows};
		same = compare_plans(one, two, m->wish->columns, m->run->arena);
		if (same->count == same->kinds[CHANGE_FIELD])
			return true;
	}
	return false;
}

static bool take_added(struct merger *m, const struct change *change)
{
	const struct merge_node *known = find_node(m, change->new);
	struct piece_list *list, *own;
	struct piece_map *map;

	if (!known || known->adopted)
		return true;
	map = pieces_find(m->copy, change->new->place, &own);
	list = list_of(m, known->parent, change->lampiran);
	if (!list || !map)
		return m->since ? is_gone(m, change)
				: no_place(m, place_of(m->wish->plan->source),
					   change);
	if (is_there(m, change->new, list))
		return true;
	pieces_insert(m->plan, list, map,
		      before_of(m, list, change->new, known->parent));
	adopt(m, change->new);
	return true;
}

/* Whether NODE is ROOT, or below it. */
static bool is_in(const struct node *node, const struct node *root)
{
	const struct node *at;
	struct tree_walk walk;

	tree_walk(&walk, root);
	while ((at = tree_enter(&walk)))
		if (at == node)
			return true;
	return false;
}

/* Returns what the plan itself changed in the entry NODE, NULL for nothing. */
static const struct change *changed_in(const struct merger *m,
				       const struct node *node)
{
	for (size_t i = 0; m->since && i < m->since->count; i++) {
		const struct change *change = &m->since->change[i];

		if ((change->new &&is_in(change->new, node)) ||
		    (change->left && is_in(change->left, node)))
			return change;
	}
	return NULL;
}

static bool take_removed(struct merger *m, const struct change *change)
{
	const struct node *node = locate(m, change->old, NULL);
	const struct change *other = node ? changed_in(m, node) : NULL;
	struct piece_map *map = map_of(m, node, NULL);

	if (!node) /* there, too */
		return true;
	if (other) {
		diag_add(&m->run->diag, MESSAGE_MERGE_REMOVED, node->place,
			 change->old_path, words(m, change->text),
			 what(m, other));
		return false;
	}
	if (!map)
		return no_place(m, node->place, change);
	map->gone = true;
	return true;
}

static bool take_moved(struct merger *m, const struct change *change)
{
	struct merge_node *known = find_node(m, change->new);
	const struct node *node = locate(m, change->old, NULL);
	struct piece_map *map = map_of(m, node, NULL), *taken, *own;
	struct piece_list *list;

	if (!node)
		return is_gone(m, change);
	for (size_t i = 0; m->since && i < m->since->count; i++) {
		const struct change *other = &m->since->change[i];

		if (other->kind == CHANGE_MOVED && other->new == node)
			return conflict(m, change, node->place, other->new_path,
					change->new_path);
	}
	if (!map || !known)
		return no_place(m, node->place, change);
	own = pieces_find(m->copy, change->new->place, &list);
	if (known->adopted && own) { /* in place of what came with a parent */
		taken = pieces_take(m->plan, map);
		pieces_insert(m->plan, list, taken, own);
		own->gone = true;
	} else {
		list = list_of(m, known->parent, change->lampiran);
		if (!list)
			return no_place(m, node->place, change);
		taken = pieces_take(m->plan, map);
		pieces_insert(m->plan, list, taken,
			      before_of(m, list, change->new, known->parent));
	}
	known->put = taken;
	return true;
}

/* --- All of it --------------------------------------------------------- */

/* Whether a change is that the copy, a sheet, lacks what is decreed: it is of
 * the body, and sheets do not have that. */
static bool is_left_out(const struct merger *m, const struct change *change)
{
	return change->key && !change->after &&
	       !strcmp(change->key, KEY_MENETAPKAN) &&
	       !plan_has_body(m->wish->copy);
}

static bool take(struct merger *m, const struct change *change)
{
	switch (change->kind) {
	case CHANGE_FIELD:
		return !is_left_out(m, change) && take_field(m, change);
	case CHANGE_ADDED:
		return take_added(m, change);
	case CHANGE_REMOVED:
		return take_removed(m, change);
	case CHANGE_MOVED:
		return take_moved(m, change);
	case CHANGE_WORDS:
		return !is_column_missing(m, change) && take_words(m, change);
	default:
		return !is_column_missing(m, change) && take_periods(m, change);
	}
}

/* Returns the text of DECREE in pieces; NULL when that cannot be done. */
static struct pieces *read_pieces(struct merger *m, const struct decree *decree)
{
	const struct yaml *root =
		yaml_read(m->run, m->run->arena, decree->source, &plan_words);

	return root ? pieces_read(decree->source, root, m->run->arena) : NULL;
}

/* What is moved keeps what it says only if that was put in before; what is
 * removed may have been moved away from first. */
static const enum change_kind order[] = {CHANGE_FIELD,	CHANGE_WORDS,
					 CHANGE_MONTHS, CHANGE_REALISASI,
					 CHANGE_ADDED,	CHANGE_REMOVED};

static void take_all(struct merger *m)
{
	const struct comparison *changes = m->result->changes;

	for (size_t k = 0; k < sizeof(order) / sizeof(order[0]); k++)
		for (size_t i = 0; i < changes->count; i++) {
			enum change_kind kind = changes->change[i].kind;

			/* in their order: one may stand behind the other */
			if (kind == CHANGE_MOVED)
				kind = CHANGE_ADDED;
			if (kind == order[k])
				m->result->taken[i] =
					take(m, &changes->change[i]);
		}
}

const struct merged *merge_plans(struct run *run, const struct merge_wish *w)
{
	struct merger m = {.run = run,
			   .wish = w,
			   .result = arena_new(run->arena, struct merged)};
	const struct decree *base = w->base ? w->base : w->plan;
	struct source *source = arena_new(run->arena, struct source);
	size_t before = run->diag.count;

	if (w->copy->lampiran_count != base->lampiran_count ||
	    w->plan->lampiran_count != base->lampiran_count) {
		diag_add(&run->diag, MESSAGE_MERGE_LAMPIRAN,
			 place_of(w->cells->source));
		return NULL;
	}
	m.result->changes =
		compare_plans(base, w->copy, w->columns, run->arena);
	if (w->base)
		m.since = compare_plans(base, w->plan, w->columns, run->arena);
	m.result->taken =
		arena_array(run->arena, bool, m.result->changes->count);
	list_nodes(&m);
	m.plan = read_pieces(&m, w->plan);
	m.copy = read_pieces(&m, w->copy);
	if (!m.plan || !m.copy) {
		diag_add(&run->diag, MESSAGE_MERGE_UNSAFE,
			 place_of(w->plan->source));
		return NULL;
	}
	take_all(&m);
	if (run->diag.count > before)
		return NULL;
	pieces_prune(m.plan->root);
	*source = (struct source){.name = w->name,
				  .marked = w->plan->source->marked};
	source->text = pieces_write(m.plan, &source->length);
	m.result->source = source;
	return m.result;
}
