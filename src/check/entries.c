#include "check/rule.h"
#include "plan/fold.h"
#include "plan/tree.h"
#include "plan/typed.h"

#include <ctype.h>
#include <string.h>

/* Entries beside each other: the numbers typed before their texts. */

enum { MOST_RUNS = 32 };

/* The numbers before texts of one column go on from cell to cell. */
struct series {
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

struct memory {
	struct series run[MOST_RUNS];
	size_t count;
	/* of the list at work at each depth of the tree: room to be used
	 * again */
	struct group *level[TREE_DEEPEST];
};

/* Returns the number of the run of KEY, MOST_RUNS when there are too many. */
static size_t find_run(struct memory *memory, const char *key)
{
	size_t i = 0;

	while (i < memory->count && strcmp(memory->run[i].key, key) != 0)
		i++;
	if (i == memory->count && i < MOST_RUNS)
		memory->run[memory->count++].key = key;
	return i;
}

/* Whether entry I of NODE is alone within what NODE fills before it, as
 * profiles count: only what is beside a sub kegiatan is counted with it. */
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
	group->typed[group->count++] =
		typed_read(&entry->value, rule_is_bare(c, entry->key));
}

static void report_single(struct checker *c, struct series *run)
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

/* Whether TYPED can be no initial or office, but a number. */
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

/* The number before text I of GROUP: it is that of its place among its
 * siblings, or goes on with the one before, or begins. */
static void check_number(struct checker *c, struct series *run,
			 struct group *group, size_t i, bool only)
{
	const struct typed *typed = &group->typed[i];
	const struct value *value = group->value[i];
	size_t after =
		run->last.last[0] ? run->last.last[0] : run->last.last[1];
	bool goes_on = typed_goes_on(&run->last, typed);

	if (goes_on)
		run->single = NULL;
	else
		report_single(c, run);
	if (!goes_on && !has_number(typed, 1) && !has_number(typed, i + 1)) {
		group->told++;
		findings_add(
			c->findings, CODE_NUMBER_JUMPS, value->place,
			label_of(c, value, typed),
			label_like(c, typed, i && after ? after + 1 : i + 1));
	}
	run->last = *typed;
	if (only && !goes_on && has_number(typed, 1) && !typed->inner) {
		run->single = value;
		run->label = arena_copy(c->arena, value->text, typed->bytes);
		while (run->label[0] && strchr(" \n", run->label[0]))
			run->label++;
	}
}

/* "9. 9. x": told elsewhere. */
static bool is_doubled(const struct value *value, const struct typed *typed)
{
	const struct value rest = {.text = value->text + typed->bytes,
				   .length = value->length - typed->bytes};
	const struct typed next = typed_read(&rest, false);

	return next.figure == typed->figure && next.first[0] == typed->first[0];
}

/* Some texts of a list have numbers of their own, others are counted: told at
 * the first one that is not like the most of them. */
static void check_mixed(struct checker *c, const struct group *group)
{
	size_t with = 0, without = 0, at[2] = {0, 0};

	for (size_t i = group->count; i--;) {
		const struct typed *typed = &group->typed[i];
		bool number = is_number(typed);

		if (typed->inner || !group->value[i]->length)
			continue;
		if (number && is_doubled(group->value[i], typed))
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

/* Numbers of areas go on, those below begin anew in each. */
static void begin_area(struct checker *c, struct memory *memory,
		       const struct node *area)
{
	for (size_t i = 0; i < memory->count; i++) {
		if (tree_find(area, memory->run[i].key) && area->child_count)
			continue;
		report_single(c, &memory->run[i]);
		memory->run[i].last.figure = 0;
	}
}

/* Reads the texts of the columns that the children of PARENT, at DEPTH,
 * fill. */
static void read_groups(struct checker *c, struct memory *memory,
			const struct node *parent, size_t depth)
{
	struct group *group = memory->level[depth];

	if (!group)
		group = arena_array(c->arena, struct group, MOST_RUNS);
	memory->level[depth] = group;
	for (size_t i = 0; i < MOST_RUNS; i++)
		group[i].count = group[i].seen = group[i].told = 0;
	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *child = &parent->child[i];

		for (size_t k = 0; k < child->entry_count; k++) {
			size_t run = find_run(memory, child->entry[k].key);

			if (run < MOST_RUNS && !is_within(child, k))
				add_text(c, &group[run], &child->entry[k]);
		}
	}
	for (size_t i = 0; i < memory->count; i++)
		typed_decide(group[i].typed, group[i].count);
}

static void check_entries(struct checker *c, struct memory *memory,
			  const struct node *parent, const struct node *child,
			  struct group *group)
{
	for (size_t k = 0; k < child->entry_count; k++) {
		size_t run = find_run(memory, child->entry[k].key), i = 0;
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
		if (is_number(&in->typed[i]))
			check_number(c, &memory->run[run], in, i,
				     k || parent->child_count == 1);
	}
}

static void check_lists(struct checker *c, struct memory *memory,
			const struct node *root)
{
	struct tree_walk walk;

	tree_walk(&walk, root);
	while (tree_step(&walk)) {
		const struct node *node = walk.node;

		if (!walk.leaving && walk.depth == 1)
			begin_area(c, memory, node);
		if (!walk.leaving && walk.depth)
			check_entries(c, memory, walk.parent, node,
				      memory->level[walk.depth - 1]);
		if (!walk.leaving && node->child_count)
			read_groups(c, memory, node, walk.depth);
		for (size_t i = 0;
		     walk.leaving && node->child_count && i < memory->count;
		     i++)
			check_mixed(c, &memory->level[walk.depth][i]);
	}
}

static void end(struct checker *c)
{
	for (size_t i = 0; i < c->decree->lampiran_count; i++) {
		struct memory memory = {.count = 0};

		check_lists(c, &memory, &c->decree->lampiran[i].root);
		for (size_t k = 0; k < memory.count; k++)
			report_single(c, &memory.run[k]);
	}
}

const struct rule rule_entries = {.end = end};
