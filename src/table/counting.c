#include "table/counting.h"

#include "plan/tree.h"
#include "profile/column.h"
#include "table/fitting.h"

#include <string.h>

void counting_enter(struct counting *counting, const struct node *node,
		    bool outermost)
{
	const struct profile *profile = counting->profile;
	bool bagian;

	if (!counting->any || fitting_is_aside(profile, node))
		return;
	bagian = fitting_bagian(profile, node) != NULL;
	for (size_t c = 0; c < profile->column_count; c++) {
		struct counting_column *column = &counting->column[c];

		if (!column->goes_on ||
		    !column_begins_again(&profile->column[c], bagian,
					 outermost))
			continue;
		column->number = 0;
		column->turn++;
	}
}

size_t counting_next(struct counting *counting, size_t c)
{
	return ++counting->column[c].number;
}

size_t counting_total(const struct counting *counting, size_t c)
{
	return counting->column[c].total[counting->column[c].turn];
}

/* Counts what is at NODE. */
static void count(struct counting *counting, const struct node *node)
{
	for (size_t c = 0; c < counting->profile->column_count; c++)
		if (counting->column[c].goes_on &&
		    tree_find(node, counting->column[c].key) &&
		    !fitting_is_aside(counting->profile, node))
			counting->column[c].number++;
}

/* Passes over NODE, to which it has come, and all below it. */
static void pass_over(struct counting *counting, const struct node *node)
{
	struct tree_walk walk;

	tree_walk(&walk, node);
	while ((node = tree_enter(&walk))) {
		if (walk.depth)
			counting_enter(counting, node, false);
		count(counting, node);
	}
}

/* Keeps how far each column has come in this turn. */
static void keep_totals(struct counting *counting)
{
	for (size_t c = 0; c < counting->profile->column_count; c++) {
		struct counting_column *column = &counting->column[c];

		if (!column->goes_on)
			continue;
		column->total = arena_grow(counting->scratch, column->total,
					   column->turn, &column->capacity,
					   sizeof(*column->total));
		column->total[column->turn] = column->number;
	}
}

void counting_begin(struct counting *counting, const struct node *root,
		    const struct profile *profile, struct arena *arena,
		    struct arena *scratch)
{
	struct tree_walk walk;
	const struct node *node;

	*counting = (struct counting){
		.profile = profile,
		.arena = arena,
		.scratch = scratch,
		.printed = arena_array(scratch, struct printed_numbers,
				       profile->column_count + 1)};
	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];
		const struct column *counted =
			column->kind->counts ? &profile->column[column->counts]
					     : column;

		counting->column[c].key = counted->name;
		counting->column[c].goes_on =
			column->again != AGAIN_LIST && counted->kind->orders;
		counting->any |= counting->column[c].goes_on;
	}
	if (!counting->any)
		return;
	keep_totals(counting);
	tree_walk(&walk, root);
	while ((node = tree_enter(&walk))) {
		counting_enter(counting, node, walk.depth == 1);
		count(counting, node);
		keep_totals(counting);
	}
	for (size_t c = 0; c < profile->column_count; c++)
		counting->column[c].number = counting->column[c].turn = 0;
}

const char *counting_print(struct counting *counting,
			   const struct column *column, size_t n)
{
	const struct profile *profile = counting->profile;
	size_t c = column == &profile->bagian
			   ? profile->column_count
			   : (size_t)(column - profile->column);
	struct printed_numbers *printed = &counting->printed[c];

	while (printed->count <= n) {
		printed->text = arena_grow(counting->scratch, printed->text,
					   printed->count, &printed->capacity,
					   sizeof(*printed->text));
		printed->text[printed->count++] = NULL;
	}
	if (!printed->text[n])
		printed->text[n] =
			numbering_format(counting->arena, &column->number, n);
	return printed->text[n];
}

static size_t find_column(const struct profile *profile, const char *name)
{
	return column_find(profile, name, strlen(name));
}

/* Whether COLUMN of an entry that fills what is in FILLS is counted among its
 * siblings: the leftmost column that it fills is, and what is counted with
 * that. All else is alone within the entry, as if it stood below it. */
static bool is_counted(const struct profile *profile, const bool *fills,
		       size_t column)
{
	for (size_t c = column; profile->column[c].number_with != c;) {
		c = profile->column[c].number_with;
		if (fills[c])
			column = c;
	}
	for (size_t c = 0; c < column; c++)
		if (fills[c])
			return false;
	return true;
}

void counting_columns(const struct profile *profile, const struct node *node,
		      bool *counted)
{
	bool fills[PROFILE_MOST_COLUMNS] = {false};

	for (size_t i = fitting_is_aside(profile, node) ? node->entry_count : 0;
	     i < node->entry_count; i++) {
		size_t c = find_column(profile, node->entry[i].key);

		if (c < profile->column_count &&
		    profile->column[c].kind->orders)
			fills[c] = true;
	}
	for (size_t c = 0; c < profile->column_count; c++)
		counted[c] = fills[c] && is_counted(profile, fills, c);
}

void counting_text(const struct counting *counting, struct list_tally *tally,
		   const struct column *column, const struct value *value,
		   size_t n)
{
	struct typed *typed;

	tally->typed = arena_grow(counting->scratch, tally->typed, tally->total,
				  &tally->capacity, sizeof(*tally->typed));
	typed = &tally->typed[tally->total++];
	*typed = typed_read(value, column->bare_lists);
	typed->own = false;
	typed->place = (uint32_t)n;
}

void counting_list(const struct counting *counting, const struct node *parent,
		   bool outermost, struct siblings *siblings)
{
	const struct profile *profile = counting->profile;
	struct counting ahead;

	if (counting->any)
		ahead = *counting;
	for (size_t k = 0; k < parent->child_count; k++) {
		const struct node *child = &parent->child[k];
		const struct entry *bagian = fitting_bagian(profile, child);
		bool counted[PROFILE_MOST_COLUMNS];

		counting_columns(profile, child, counted);
		if (bagian)
			counting_text(counting, &siblings->bagian,
				      &profile->bagian, &bagian->value,
				      siblings->bagian.total + 1);
		if (counting->any)
			counting_enter(&ahead, child, outermost);
		for (size_t i = 0; i < child->entry_count; i++) {
			const struct entry *entry = &child->entry[i];
			size_t c = find_column(profile, entry->key), n;

			if (c == profile->column_count || !counted[c])
				continue;
			n = siblings->tally[c].total + 1;
			if (counting->column[c].goes_on)
				n = ahead.column[c].number + 1;
			counting_text(counting, &siblings->tally[c],
				      &profile->column[c], &entry->value, n);
		}
		if (counting->any)
			pass_over(&ahead, child);
	}
	typed_decide(siblings->bagian.typed, siblings->bagian.total);
	for (size_t c = 0; c < profile->column_count; c++)
		typed_decide(siblings->tally[c].typed,
			     siblings->tally[c].total);
}

void counting_omit(struct counting *counting, const struct node *node,
		   struct siblings *siblings)
{
	const struct profile *profile = counting->profile;
	bool counted[PROFILE_MOST_COLUMNS];

	counting_columns(profile, node, counted);
	for (size_t c = 0; c < profile->column_count; c++)
		siblings->tally[c].seen += counted[c];
	siblings->bagian.seen += fitting_bagian(profile, node) != NULL;
	if (counting->any)
		pass_over(counting, node);
}
