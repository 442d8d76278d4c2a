#include "check/rule.h"
#include "plan/reached.h"
#include "plan/tree.h"

/*
 * Target and realisasi: what was done although nobody had planned it, and what
 * cannot be compared.
 */

/* Returns what stands in period I, as one line. */
static const char *words_in(struct checker *c, const struct periods *periods,
			    size_t i)
{
	const struct value *label = periods_label(periods, i);

	if (!label || !label->length)
		return "\xE2\x9C\x93";
	return fold_title(c->arena, label->text, label->length, SIZE_MAX);
}

/* Returns PERIODS as columns of the UNITS print them: as they are, or in the
 * finest of coarser ones; NULL where none does. */
static const struct periods *printed(const struct periods *periods,
				     unsigned units, struct arena *arena)
{
	enum unit best = UNIT_COUNT;

	if (!periods)
		return NULL;
	for (enum unit unit = 0; unit < UNIT_COUNT; unit++)
		if (units >> unit & 1 &&
		    (unit == periods->unit ||
		     unit_folds(periods->unit, unit)) &&
		    (best == UNIT_COUNT || unit_folds(unit, best)))
			best = unit;
	return best < UNIT_COUNT ? periods_folded(periods, best, arena) : NULL;
}

/* Reports what NODE has reached of its target, where that is unclear in the
 * periods that TABLE prints. */
static void check_share(struct checker *c, const struct node *node,
			const struct brief_table *table)
{
	const struct periods *target = node->periods[SERIES_TARGET];
	const struct periods *done = node->periods[SERIES_REALISASI];
	const struct periods *planned =
		printed(target, table->units[SERIES_TARGET], c->arena);
	const struct periods *told =
		printed(done, table->units[SERIES_REALISASI], c->arena);
	struct reached reached;
	size_t i;

	if (!reached_are_marks(target, done) && planned && told &&
	    planned->unit == told->unit) {
		target = planned;
		done = told;
	}
	reached = reached_find(target, done, c->arena);
	i = reached.period;

	if (reached.reach == REACH_UNCLEAR && target && done &&
	    target->unit == done->unit)
		findings_add(c->findings, CODE_NO_SHARE, done->place,
			     words_in(c, target, i),
			     periods_name(c->arena, target, i),
			     words_in(c, done, periods_twin(target, i, done)));
}

static void check_tree(struct checker *c, const struct node *root,
		       struct brief_table table)
{
	/* something is planned at the node or above it; below it */
	bool above[TREE_DEEPEST] = {false}, below[TREE_DEEPEST] = {false};
	struct tree_walk walk;

	tree_walk(&walk, root);
	while (tree_step(&walk)) {
		const struct node *node = walk.node;
		size_t depth = walk.depth;
		const struct periods *done = node->periods[SERIES_REALISASI];
		bool own = node->periods[SERIES_TARGET] != NULL;

		if (tree_aside(node)) {
			tree_skip(&walk);
			continue;
		}
		if (!walk.leaving) {
			above[depth] = own || (depth && above[depth - 1]);
			below[depth] = false;
			continue;
		}
		if (depth)
			below[depth - 1] |= own || below[depth];
		if (done && !above[depth] && !below[depth])
			findings_add(c->findings, CODE_NO_TARGET, done->place,
				     unit_word(table.periods ? table.unit
							     : done->unit));
		if (done && table.reached)
			check_share(c, node, &table);
	}
}

static void end(struct checker *c)
{
	for (size_t i = 0; i < c->decree->lampiran_count; i++)
		check_tree(c, &c->decree->lampiran[i].root, rule_table(c, i));
}

const struct rule rule_series = {.end = end};
