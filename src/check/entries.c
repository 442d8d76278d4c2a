#include "base/fingerprint.h"
#include "check/rule.h"
#include "plan/numbers.h"
#include "plan/tree.h"
#include "plan/value.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/*
 * The table's entries: numbers typed before their texts, those that are there
 * twice or belong below another one, and rows with what they lack.
 */

/* --- Numbers typed before texts of one column -------------------------------
 */

enum { MOST_RUNS = 32 };

/* The numbers before texts of one column go on from cell to cell. */
struct number_run {
	const char *key;
	struct typed last;
	/* a number before an only child: is it a list of one? */
	const struct value *single;
	const char *label;
};

/* The texts of one column in a list of the plan. */
struct group {
	const struct value **value;
	struct typed *typed;
	size_t count, value_capacity, typed_capacity;
	size_t seen;
	size_t told; /* what is wrong with single ones of them */
};

struct number_runs {
	struct number_run run[MOST_RUNS];
	size_t count;
	/* of the list at work at each depth of the tree: room to be used
	 * again */
	struct group *level[TREE_DEEPEST];
};

/* Returns the number of the run of KEY, MOST_RUNS when there are too many. */
static size_t find_run(struct number_runs *numbering, const char *key)
{
	size_t i = 0;

	while (i < numbering->count && strcmp(numbering->run[i].key, key) != 0)
		i++;
	if (i == numbering->count && i < MOST_RUNS)
		numbering->run[numbering->count++].key = key;
	return i;
}

/* Whether entry I of NODE is counted alone, within what NODE fills before it,
 * as profiles count: only what stands beside a sub kegiatan is counted along
 * with it. */
static bool is_within(const struct node *node, size_t i)
{
	const char *first = node->entry->key;

	return i && (!strcmp(first, "area") || !strcmp(first, "kegiatan"));
}

static void add_text(struct checker *c, struct group *group,
		     const struct entry *entry)
{
	group->value =
		arena_grow(c->arena, group->value, group->count,
			   &group->value_capacity, sizeof(*group->value));
	group->typed =
		arena_grow(c->arena, group->typed, group->count,
			   &group->typed_capacity, sizeof(*group->typed));
	group->value[group->count] = &entry->value;
	group->typed[group->count] =
		typed_read(&entry->value, rule_is_bare(c, entry->key));
	group->count++;
	group->typed[group->count - 1].place = (uint32_t)group->count;
}

static void report_single(struct checker *c, struct number_run *run)
{
	if (run->single)
		findings_add(c->findings, CODE_LIST_OF_ONE, run->single->place,
			     run->label);
	run->single = NULL;
}

/* Returns the number that VALUE begins with: "9", "c", "1.2". */
static const char *label_of(struct checker *c, const struct value *value,
			    const struct typed *typed)
{
	const char *at = value->text, *end = at + typed->bytes;
	size_t length = 0;

	while (at < end && !isalnum((unsigned char)*at))
		at++;
	if (typed->prefix_length)
		length = typed->prefix_length;
	while (at + length < end && isalnum((unsigned char)at[length]))
		length++;
	return arena_copy(c->arena, at, length);
}

/* Returns what would stand there as number N. */
static const char *label_like(struct checker *c, const struct typed *like,
			      size_t n)
{
	if (like->figure == '1')
		return arena_format(c->arena, "%.*s%zu",
				    (int)like->prefix_length,
				    like->prefix_length ? like->prefix : "", n);
	if (n < 1 || n > 26)
		return rule_number(c, n);
	return arena_format(c->arena, "%c", like->figure + (int)n - 1);
}

/* Whether TYPED is a number, and cannot be an initial or an office. */
static bool is_number(const struct typed *typed)
{
	return typed->figure && typed->figure != '-' &&
	       (typed->own ||
		(typed->figure == '1' && typed->sign != ' ' && typed->spaced &&
		 !typed->prefix_length && typed->first[0] < 100));
}

static bool has_number(const struct typed *typed, size_t n)
{
	return typed->first[0] == n || typed->first[1] == n;
}

/* Checks the number before text I of GROUP: it is that of its place among its
 * siblings, or continues the one before, or begins anew. */
static void check_number(struct checker *c, struct number_run *run,
			 struct group *group, size_t i, bool only)
{
	const struct typed *typed = &group->typed[i];
	const struct value *value = group->value[i];
	size_t after =
		run->last.last[0] ? run->last.last[0] : run->last.last[1];
	bool goes_on = typed_goes_on(&run->last, typed);
	bool first = !i && !rule_goes_on(c, run->key);

	if (goes_on)
		run->single = NULL;
	else
		report_single(c, run);
	if (!goes_on && !has_number(typed, 1) && !has_number(typed, i + 1)) {
		group->told++;
		findings_add(c->findings, CODE_NUMBER_JUMPS, value->place,
			     label_of(c, value, typed),
			     label_like(c, typed,
					!first && after ? after + 1 : i + 1));
	}
	run->last = *typed;
	if (only && !goes_on && has_number(typed, 1) && !typed->inner) {
		run->single = value;
		run->label = arena_copy(c->arena, value->text, typed->bytes);
		while (run->label[0] && strchr(" \n", run->label[0]))
			run->label++;
	}
}

/* Reports a list in which some texts have numbers of their own and others are
 * counted, at the first text that differs from the majority. "9. 9. x" is
 * reported elsewhere. */
static void check_mixed(struct checker *c, const struct group *group)
{
	size_t with = 0, without = 0, at[2] = {0, 0};

	for (size_t i = group->count; i--;) {
		const struct value *value = group->value[i];
		const struct typed *typed = &group->typed[i];
		const struct value rest = {.text = value->text + typed->bytes,
					   .length = value->length -
						     typed->bytes};
		bool number = is_number(typed);
		struct typed next = {0};

		if (typed->inner || !value->length)
			continue;
		if (number)
			next = typed_read(&rest, false);
		if (number && next.figure == typed->figure &&
		    next.first[0] == typed->first[0])
			continue;
		at[number] = i;
		if (number)
			with++;
		else
			without++;
	}
	if (with && without && !group->told)
		findings_add(c->findings, CODE_NUMBER_MIXED,
			     group->value[at[with <= without]]->place,
			     rule_number(c, with),
			     rule_number(c, with + without));
}

/* Reads the texts of the columns that the children of PARENT, at DEPTH,
 * fill. */
static void read_groups(struct checker *c, struct number_runs *numbering,
			const struct node *parent, size_t depth)
{
	struct group *group = numbering->level[depth];

	if (!group)
		group = arena_array(c->arena, struct group, MOST_RUNS);
	numbering->level[depth] = group;
	for (size_t i = 0; i < MOST_RUNS; i++)
		group[i].count = group[i].seen = group[i].told = 0;
	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *child = &parent->child[i];
		bool aside = tree_aside(child);

		for (size_t k = 0; !aside && k < child->entry_count; k++) {
			size_t run = find_run(numbering, child->entry[k].key);

			if (run < MOST_RUNS && !is_within(child, k))
				add_text(c, &group[run], &child->entry[k]);
		}
	}
	for (size_t i = 0; i < numbering->count; i++)
		typed_decide(group[i].typed, group[i].count);
}

static void check_entries(struct checker *c, struct number_runs *numbering,
			  const struct node *parent, const struct node *child,
			  struct group *group)
{
	assert(group); /* made where its parent was entered */
	for (size_t k = 0; k < child->entry_count; k++) {
		size_t run = find_run(numbering, child->entry[k].key), i = 0;
		struct group alone = {.count = 0}, *in = &alone;

		if (run == MOST_RUNS)
			continue;
		if (is_within(child, k)) {
			add_text(c, &alone, &child->entry[k]);
			typed_decide(alone.typed, 1);
		} else {
			in = &group[run];
			i = in->seen++;
		}
		assert(in->typed); /* read with the list */
		if (is_number(&in->typed[i]))
			check_number(c, &numbering->run[run], in, i,
				     k || parent->child_count == 1);
	}
}

/* Numbers of areas, the outermost entries, go on; those below begin anew in
 * each, unless a profile lets them go on. */
static void begin_area(struct checker *c, struct number_runs *numbering,
		       const struct node *area)
{
	for (size_t i = 0; i < numbering->count; i++) {
		struct number_run *run = &numbering->run[i];

		if ((tree_find(area, run->key) && area->child_count) ||
		    rule_goes_on(c, run->key))
			continue;
		report_single(c, run);
		run->last.figure = 0;
	}
}

static void check_numbering(struct checker *c, const struct node *root)
{
	struct number_runs numbering = {.count = 0};
	struct tree_walk walk;

	tree_walk(&walk, root);
	while (tree_step(&walk)) {
		const struct node *node = walk.node;
		bool last = walk.leaving && node->child_count;

		if (tree_aside(node)) {
			tree_skip(&walk);
			continue;
		}
		for (size_t i = 0; last && i < numbering.count; i++)
			check_mixed(c, &numbering.level[walk.depth][i]);
		if (walk.leaving)
			continue;
		if (walk.depth == 1)
			begin_area(c, &numbering, node);
		if (walk.depth)
			check_entries(c, &numbering, walk.parent, node,
				      numbering.level[walk.depth - 1]);
		if (node->child_count)
			read_groups(c, &numbering, node, walk.depth);
	}
	for (size_t i = 0; i < numbering.count; i++)
		report_single(c, &numbering.run[i]);
}

/* --- Entries that are there twice -------------------------------------------
 */

/* An entry, or a row; those that say the same have the same print. */
struct twin {
	uint64_t print; /* of what the entry says, or all above it too */
	const struct node *node;
	size_t order;
};

static int by_print(const void *left, const void *right)
{
	const struct twin *a = left, *b = right;

	if (a->print != b->print)
		return a->print < b->print ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

/* Puts those that say the same beside each other, in the plan's order. */
static void sort_twins(struct twin *twin, size_t count)
{
	if (count)
		qsort(twin, count, sizeof(*twin), by_print);
}

/* Returns what ENTRY says, folded, and adds it to *PRINT. */
static const char *add_print(struct arena *arena, const struct entry *entry,
			     uint64_t *print)
{
	const char *text = fold(arena, entry->value.text, entry->value.length);

	*print = fingerprint(entry->key, strlen(entry->key) + 1, *print);
	*print = fingerprint(text, strlen(text) + 1, *print);
	return text;
}

/* Whether A and B are rows that say the same: then another finding tells it. */
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

/* Reports entries of a list that begin as another one does: the second of them,
 * once for all. */
static void check_twins(struct checker *c, const struct node *parent)
{
	struct twin *twin =
		arena_array(c->scratch, struct twin, parent->child_count);
	size_t count = 0;

	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *node = &parent->child[i];
		uint64_t print = FINGERPRINT_SEED;

		if (!node->entry_count || !node->entry->value.length ||
		    tree_aside(node))
			continue;
		add_print(c->scratch, node->entry, &print);
		twin[count++] = (struct twin){print, node, i};
	}
	sort_twins(twin, count);
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

/* --- Entries that belong below another one ----------------------------------
 */

enum { MOST_KEYS = 64 };

struct keys {
	const char *key[MOST_KEYS];
	size_t count;
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

/* A row over the whole width: what belongs to it stands beside it. */
static bool is_section(const struct node *node)
{
	return node->entry_count &&
	       (!strcmp(node->entry->key, "bagian") || tree_aside(node));
}

/* Whether an entry below NODE fills KEY: then NODE cannot stand below one that
 * does, as a kedudukan that several persons share. */
static bool fills_below(const struct node *node, const char *key)
{
	struct tree_walk walk;

	tree_walk(&walk, node);
	while (tree_step(&walk))
		for (size_t i = 0; !walk.leaving && i < walk.node->entry_count;
		     i++)
			if (!strcmp(walk.node->entry[i].key, key))
				return true;
	return false;
}

/* Reports entries of a list whose first key belongs below that of others. */
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
		if (own && above < keys->count &&
		    !fills_below(node, keys->key[above]))
			findings_add(c->findings, CODE_LEVEL, node->place,
				     keys->key[above], node->entry->key);
	}
}

/* What is known of a list while it is read. */
struct plan_keys_below {
	uint64_t lower[MOST_KEYS]; /* by first keys: the keys below them */
	uint64_t all;		   /* keys that its entries fill */
};

static void check_lists(struct checker *c, const struct node *root)
{
	struct keys keys = {.count = 0};
	struct plan_keys_below *list =
		arena_array(c->arena, struct plan_keys_below, TREE_DEEPEST);
	uint64_t below[TREE_DEEPEST] = {0};
	struct tree_walk walk;

	tree_walk(&walk, root);
	while (tree_step(&walk)) {
		const struct node *node = walk.node;
		struct plan_keys_below *own = &list[walk.depth];
		size_t first = 0;

		if (tree_aside(node)) {
			tree_skip(&walk);
			continue;
		}
		if (!walk.leaving) {
			below[walk.depth] = fills(&keys, node);
			*own = (struct plan_keys_below){.all = 0};
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

/* --- Rows, and what they lack -----------------------------------------------
 */

enum { MOST_COLUMNS = 64 }; /* that are looked at for empty cells */

/* Cells of a column that are there, and those that say nothing. */
struct blank {
	const char *key;
	size_t cells;
	const struct entry **empty;
	size_t count, capacity;
};

struct rows {
	struct twin *row;
	size_t count, capacity;
	const struct node **bare; /* rows for which no period is set */
	size_t bare_count, bare_capacity;
	bool has_indikator;	  /* the plan has such a column */
	struct brief_table table; /* the profile's */
	struct blank *blank;	  /* cells that say nothing, of a column each */
	size_t blank_count, blank_capacity;
};

/* What the nodes above a row say for it. */
struct above {
	uint64_t print;
	bool periods, indikator, note;
};

static bool is(const struct entry *entry, const char *key)
{
	return !strcmp(entry->key, key);
}

/* Counts a cell, and remembers it when it is empty, unless it is one that is
 * filled in by hand, on paper. */
static void note_cell(struct checker *c, const struct entry *entry)
{
	static const char *const by_hand[] = {
		"ttd", "paraf", "tanda_tangan", "tandatangan", "catatan", NULL};
	struct rows *t = c->memory;
	struct blank *blank = NULL;

	for (size_t i = 0; i < t->blank_count && !blank; i++)
		if (is(entry, t->blank[i].key))
			blank = &t->blank[i];
	if (!blank && t->blank_count == MOST_COLUMNS)
		return;
	if (!blank) {
		t->blank = arena_grow(c->arena, t->blank, t->blank_count,
				      &t->blank_capacity, sizeof(*t->blank));
		blank = &t->blank[t->blank_count++];
		*blank = (struct blank){.key = entry->key};
	}
	blank->cells++;
	if (entry->value.length || rule_is_optional(c, entry->key) ||
	    rule_is_note(c, entry->key))
		return;
	for (size_t i = 0; by_hand[i]; i++)
		if (is(entry, by_hand[i]))
			return;
	blank->empty = arena_grow(c->arena, blank->empty, blank->count,
				  &blank->capacity, sizeof(struct entry *));
	blank->empty[blank->count++] = entry;
}

static void add_row(struct checker *c, const struct node *node,
		    struct above above)
{
	struct rows *t = c->memory;

	t->row = arena_grow(c->arena, t->row, t->count, &t->capacity,
			    sizeof(*t->row));
	t->row[t->count] = (struct twin){above.print, node, t->count};
	t->count++;
	if (t->has_indikator && !above.indikator)
		findings_add(c->findings, CODE_NO_INDIKATOR, node->place, "");
	if (above.periods || above.note || !t->table.periods)
		return;
	t->bare = arena_grow(c->arena, t->bare, t->bare_count,
			     &t->bare_capacity, sizeof(*t->bare));
	t->bare[t->bare_count++] = node;
}

static void read_rows(struct checker *c, const struct node *root)
{
	struct above above[TREE_DEEPEST] = {{.print = FINGERPRINT_SEED}};
	const struct node *node;
	struct tree_walk walk;

	tree_walk(&walk, root);
	while ((node = tree_enter(&walk))) {
		struct above *here = &above[walk.depth];

		if (tree_aside(node)) {
			tree_skip(&walk);
			continue;
		}
		if (walk.depth)
			*here = here[-1];
		for (size_t i = 0; i < node->entry_count; i++) {
			const struct entry *entry = &node->entry[i];
			const char *text =
				add_print(c->scratch, entry, &here->print);

			here->indikator |= is(entry, "indikator") && *text;
			here->note |= *text && rule_is_note(c, entry->key);
			note_cell(c, entry);
		}
		for (size_t s = 0; s < SERIES_COUNT; s++)
			here->periods |= node->periods[s] != NULL;
		if (!node->child_count)
			add_row(c, node, *here);
	}
}

/* Whether an entry at or below NODE has a text under KEY. */
static bool has_key(const struct node *node, const char *key)
{
	struct tree_walk walk;

	tree_walk(&walk, node);
	while ((node = tree_enter(&walk))) {
		const struct entry *entry = tree_find(node, key);

		if (tree_aside(node))
			tree_skip(&walk);
		else if (entry && entry->value.length)
			return true;
	}
	return false;
}

/* Reports a row, or so many of them, in which nothing is planned. */
static void report_bare(struct checker *c, const struct rows *t,
			struct place place, size_t count)
{
	if (t->table.unit == UNIT_MONTH)
		findings_add(c->findings, CODE_NO_MONTH, place,
			     rule_number(c, count));
	else
		findings_add(c->findings, CODE_NO_PERIOD, place,
			     unit_word(t->table.unit), rule_number(c, count));
}

/* Reports rows that say the same together with all above them; rows without a
 * period, once in a plan that has none at all; and empty cells where most of
 * their column is filled: otherwise they are meant to be filled in on paper. */
static void check_rows(struct checker *c, const struct plan *plan,
		       struct rows *t)
{
	sort_twins(t->row, t->count);
	for (size_t i = 1; i < t->count; i++)
		if (t->row[i].print == t->row[i - 1].print)
			findings_add(
				c->findings, CODE_ROW_TWICE,
				t->row[i].node->place,
				rule_number(c, t->row[i - 1].node->place.line));
	if (t->count && t->bare_count == t->count)
		report_bare(c, t, plan->root.child[0].place, t->count);
	else
		for (size_t i = 0; i < t->bare_count; i++)
			report_bare(c, t, t->bare[i]->place, 1);
	for (size_t i = 0; i < t->blank_count; i++) {
		const struct blank *blank = &t->blank[i];
		bool meant =
			blank->count > 1 && blank->count * 2 > blank->cells;

		for (size_t k = 0; !meant && k < blank->count; k++)
			findings_add(c->findings, CODE_EMPTY_CELL,
				     blank->empty[k]->place, blank->key);
	}
}

/* --- The rule ---------------------------------------------------------------
 */

static void end(struct checker *c)
{
	for (size_t i = 0; i < c->decree->lampiran_count; i++) {
		const struct plan *plan = &c->decree->lampiran[i];
		struct rows rows = {.has_indikator =
					    has_key(&plan->root, "indikator"),
				    .table = rule_table(c, i)};

		check_numbering(c, &plan->root);
		check_lists(c, &plan->root);
		c->memory = &rows;
		read_rows(c, &plan->root);
		check_rows(c, plan, &rows);
		arena_clear(c->scratch);
	}
	c->memory = NULL;
}

const struct rule rule_entries = {.end = end};
