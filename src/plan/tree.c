#include "plan/tree.h"

#include "plan/keys.h"
#include "plan/messages.h"
#include "yaml/slip_word.h"

#include <assert.h>
#include <string.h>

/* --- Keys that are of periods, or of columns ------------------------------
 */

/* Reads the keys of an entry that may be of periods. */
struct key_reader {
	struct node *node;
	const struct yaml *mapping;
	const struct tree_guide *guide; /* NULL: nobody knows the columns */
	struct run *run;
	const char *target; /* the key that says the target; NULL: none yet */
	uint64_t taken;	    /* bits of the keys that are of periods here */
};

/* Returns the bit of a KEY that may be of periods, which a mapping has once; 0
 * for any other. */
static uint64_t bit_of(const char *key)
{
	const struct plan_key *known = plan_key_of_periods(key);

	return known ? (uint64_t)1 << (known - plan_keys) : 0;
}

/* Whether KEY is one of those that are TAKEN. */
static bool is_taken(uint64_t taken, const char *key)
{
	return taken && taken & bit_of(key);
}

static bool is_list_of(const struct yaml *value, enum yaml_kind kind)
{
	bool all = value->kind == YAML_LIST;

	for (size_t i = 0; all && i < value->count; i++)
		all = value->item[i]->kind == kind;
	return all;
}

static bool may_be_text(const struct yaml *value)
{
	return value->kind == YAML_TEXT || is_list_of(value, YAML_TEXT);
}

/* Returns the unit that a key says; REALISASI goes with the target. */
static enum unit unit_of(const struct key_reader *k, const char *key)
{
	const struct periods *target = k->node->periods[SERIES_TARGET];

	if (!strcmp(key, KEY_REALISASI) && target)
		return target->unit;
	return plan_key_unit(key);
}

/* Returns PERIODS of a SERIES without those that are implied, and that the
 * profile does not have. */
static const struct periods *without_absent(const struct key_reader *k,
					    const struct periods *periods,
					    enum series series)
{
	size_t most = unit_count(periods->unit);
	uint64_t has = k->guide ? k->guide->has[series][periods->unit] : 0;
	uint64_t absent = has ? periods->implied & ~has : 0;
	struct periods *kept;
	struct value *label;

	if (!absent)
		return periods;
	kept = arena_new(k->run->arena, struct periods);
	*kept = *periods;
	kept->set &= ~absent;
	kept->implied &= ~absent;
	if (!periods->label)
		return kept;
	label = arena_array(k->run->arena, struct value, most);
	for (size_t i = 0; i < most; i++)
		if (kept->set >> i & 1)
			label[i] = periods->label[i];
	kept->label = label;
	return kept;
}

static const struct periods *read_periods(const struct key_reader *k,
					  const char *key,
					  const struct yaml *value,
					  enum series series)
{
	const struct tree_guide *guide = k->guide;
	enum unit unit = unit_of(k, key);
	const struct periods *periods = periods_read_as(
		value, key, unit, guide ? guide->unit : UNIT_COUNT, k->run);

	if (periods && periods->unit == UNIT_LABEL && guide && guide->count)
		periods = periods_find_labels(periods, guide->label,
					      guide->count, k->run);
	return periods ? without_absent(k, periods, series) : NULL;
}

/* Takes pair I as periods of a SERIES. */
static void take(struct key_reader *k, size_t i, enum series series)
{
	const struct yaml *key = k->mapping->item[i];
	const struct yaml *value = k->mapping->item[i + 1];
	const struct diag_mark before = diag_mark(&k->run->diag);
	bool has_periods = k->guide && k->guide->unit < UNIT_COUNT;
	const struct periods *periods;

	if (k->guide && k->guide->has_text(k->guide->profile, key->text))
		return;
	if (series == SERIES_TARGET && k->target) {
		if (k->guide)
			diag_add(&k->run->diag, MESSAGE_PERIOD_TWO_KEYS,
				 key->place, key->text, k->target);
		if (k->guide)
			k->taken |= bit_of(key->text);
		return;
	}
	periods = read_periods(k, key->text, value, series);
	if (!periods && !has_periods && may_be_text(value)) {
		diag_rewind(&k->run->diag, before);
		return;
	}
	k->taken |= bit_of(key->text);
	k->node->periods[series] = periods;
	if (series == SERIES_TARGET && !yaml_is_empty(value))
		k->target = key->text;
}

/* Takes all pairs that are of periods: the target first, as what was reached
 * is of its unit. */
static void take_periods(struct key_reader *k)
{
	const struct yaml *mapping = k->mapping;

	if (yaml_value(mapping, KEY_MONTHS))
		k->target = KEY_MONTHS;
	for (size_t s = 0; s < SERIES_COUNT; s++)
		for (size_t i = 0; i + 1 < mapping->count; i += 2) {
			const char *key = mapping->item[i]->text;
			bool realisasi = !strcmp(key, KEY_REALISASI);

			if (plan_key_of_periods(key) &&
			    realisasi == (s == SERIES_REALISASI))
				take(k, i, (enum series)s);
		}
}

static bool has_keys_of_periods(const struct yaml *mapping)
{
	for (size_t i = 0; i + 1 < mapping->count; i += 2)
		if (plan_key_of_periods(mapping->item[i]->text))
			return true;
	return false;
}

/* --- Reading --------------------------------------------------------------
 */

static void add_entry(struct node *node, const struct yaml *key,
		      const struct yaml *value, struct run *run)
{
	struct entry *entry = &node->entry[node->entry_count++];

	entry->key = key->text;
	entry->place = key->place;
	entry->value = value_read(value, key->text, run);
}

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
		add_entry(node, key, value, run);
	}
}

/* Returns a copy of NODE and all below it in ARENA. */
static struct yaml *copy_yaml(const struct yaml *node, struct arena *arena)
{
	struct yaml *copy = arena_new(arena, struct yaml);

	*copy = *node;
	if (node->kind == YAML_TEXT)
		return copy;
	copy->item = arena_array(arena, struct yaml *, node->count);
	for (size_t i = 0; i < node->count; i++)
		copy->item[i] = copy_yaml(node->item[i], arena);
	return copy;
}

/* Returns what a profile may see otherwise in MAPPING, an entry of a list:
 * whatever is not of the entries below it. */
static const struct yaml *keep_open(const struct yaml *mapping,
				    struct arena *arena)
{
	struct yaml *kept = arena_new(arena, struct yaml);

	*kept = *mapping;
	kept->item = arena_array(arena, struct yaml *, mapping->count);
	kept->count = 0;
	for (size_t i = 0; i + 1 < mapping->count; i += 2) {
		if (!strcmp(mapping->item[i]->text, KEY_CHILDREN))
			continue;
		for (size_t k = i; k < i + 2; k++)
			kept->item[kept->count++] =
				copy_yaml(mapping->item[k], arena);
	}
	return kept;
}

/* Whether the first entry of NODE is a word for a row that is not counted. */
static bool is_aside(const struct node *node)
{
	/* as in profile/column.c */
	static const char *const word[] = {"jumlah", "total", "catatan"};

	for (size_t i = 0; i < sizeof(word) / sizeof(word[0]); i++)
		if (node->entry_count && !strcmp(node->entry->key, word[i]))
			return true;
	return false;
}

static void read_node(struct node *node, const struct yaml *mapping,
		      const char *list, struct run *run)
{
	struct key_reader keys = {node, mapping, NULL, run, NULL, 0};

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
	node->open = has_keys_of_periods(mapping);
	if (node->open) {
		node->yaml = keep_open(mapping, run->arena);
		take_periods(&keys);
	}
	for (size_t i = 0; i + 1 < mapping->count; i += 2)
		if (!is_taken(keys.taken, mapping->item[i]->text))
			read_entry(node, mapping->item[i], mapping->item[i + 1],
				   run);
	node->aside = is_aside(node);
	node->open |= node->aside;
	if (!node->entry_count && !keys.taken &&
	    !yaml_value(mapping, KEY_MONTHS))
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
		parent->open |= parent->child[i].open;
	}
}

/* Takes the entries of NODE anew, whose keys are settled: those that are text,
 * in the order of the plan. */
static void settle_entries(struct node *node, const struct node *before,
			   uint64_t taken, struct run *run)
{
	const struct yaml *mapping = node->yaml;

	node->entry = arena_array(run->arena, struct entry, mapping->count / 2);
	node->entry_count = 0;
	for (size_t i = 0; i + 1 < mapping->count; i += 2) {
		const struct yaml *key = mapping->item[i];
		const struct entry *old = tree_find(before, key->text);

		if (is_taken(taken, key->text))
			continue;
		if (old)
			node->entry[node->entry_count++] = *old;
		else if (plan_key_of_periods(key->text))
			add_entry(node, key, mapping->item[i + 1], run);
	}
}

void tree_settle(struct node *root, const struct tree_guide *guide,
		 struct run *run)
{
	const struct node before = *root;

	if (!root->open)
		return;
	root->open = false;
	if (root->yaml) {
		struct key_reader keys = {root, root->yaml, guide,
					  run,	NULL,	    0};

		if (!yaml_value(root->yaml, KEY_MONTHS))
			root->periods[SERIES_TARGET] = NULL;
		root->periods[SERIES_REALISASI] = NULL;
		take_periods(&keys);
		settle_entries(root, &before, keys.taken, run);
		root->yaml = NULL;
	}
	root->aside = is_aside(root) &&
		      !guide->has_text(guide->profile, root->entry->key);
	root->child = arena_array(run->arena, struct node, root->child_count);
	for (size_t i = 0; i < root->child_count; i++) {
		root->child[i] = before.child[i];
		tree_settle(&root->child[i], guide, run);
	}
}

const struct entry *tree_aside(const struct node *node)
{
	return node->aside ? node->entry : NULL;
}

bool tree_is_sum(const struct node *node)
{
	const struct entry *entry = tree_aside(node);

	return entry && strcmp(entry->key, "catatan");
}

size_t tree_children(const struct node *parent)
{
	size_t count = 0;

	for (size_t i = 0; i < parent->child_count; i++)
		count += !tree_aside(&parent->child[i]);
	return count;
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
		assert(child->entry); /* as many as it has */
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
