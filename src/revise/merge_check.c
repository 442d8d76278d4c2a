#include "revise/merge.h"

#include "plan/periods_write.h"
#include "plan/tree.h"
#include "revise/messages.h"

#include <stdlib.h>
#include <string.h>

/* Something that plans say, and how much more often one says it than another.
 */
struct merge_token {
	const char *text;
	long more;
};

/* What changes come to, however they are told: a text that has become another
 * is one less and one more, and so is an entry with all that it says. */
struct merge_tokens {
	struct merge_token *token;
	size_t count, capacity;
	struct arena *arena; /* borrowed */
};

static void add(struct merge_tokens *t, const char *what, const char *text,
		long more)
{
	t->token = arena_grow(t->arena, t->token, t->count, &t->capacity,
			      sizeof(*t->token));
	t->token[t->count++] = (struct merge_token){
		arena_format(t->arena, "%s\n%s", what, text), more};
}

static void add_value(struct merge_tokens *t, const char *what,
		      const struct value *value, long more)
{
	if (value && value->length)
		add(t, what, arena_copy(t->arena, value->text, value->length),
		    more);
}

static void add_periods(struct merge_tokens *t, enum series series,
			const struct periods *periods, long more)
{
	if (!periods)
		return;
	add(t, series_word(series),
	    periods_text(t->arena, periods, periods->set, true), more);
	for (size_t i = 0; i < unit_count(periods->unit); i++)
		add_value(t, series_word(series), periods_label(periods, i),
			  more);
}

/* Whether NODE of the old plan, or of the new one, is in the other, too. */
static bool has_pair(const struct comparison *c, const struct node *node,
		     bool old)
{
	if (!old)
		return compare_pairing(c, node, NULL) != NULL;
	for (size_t i = 0; i < c->pair_count; i++)
		if (c->pair[i].old == node)
			return true;
	return false;
}

/* Adds all that NODE says, and what is below it, but for what was moved. */
static void add_entry(struct merge_tokens *t, const struct comparison *c,
		      const struct node *node, bool old, long more)
{
	struct tree_walk walk;

	tree_walk(&walk, node);
	while ((node = tree_enter(&walk))) {
		if (walk.depth && has_pair(c, node, old))
			continue;
		for (size_t i = 0; i < node->entry_count; i++)
			add_value(t, node->entry[i].key, &node->entry[i].value,
				  more);
		for (enum series s = 0; s < SERIES_COUNT; s++)
			add_periods(t, s, node->periods[s], more);
	}
}

static void add_change(struct merge_tokens *t, const struct comparison *c,
		       const struct change *change, long more)
{
	enum series series = compare_series(change);
	const char *what = change->key;

	switch (change->kind) {
	case CHANGE_MOVED:
		add(t, "", "", 1);
		break;
	case CHANGE_ADDED:
		add_entry(t, c, change->new, false, more);
		break;
	case CHANGE_REMOVED:
		add_entry(t, c, change->old, true, -more);
		break;
	case CHANGE_MONTHS:
	case CHANGE_REALISASI:
		add_periods(t, series, change->old_periods, -more);
		add_periods(t, series, change->new_periods, more);
		break;
	default:
		add_value(t, what, change->before, -more);
		add_value(t, what, change->after, more);
	}
}

static int by_text(const void *left, const void *right)
{
	const struct merge_token *a = left, *b = right;

	return strcmp(a->text, b->text);
}

/* Sorts tokens, and makes one of those that are about the same. */
static void sum_up(struct merge_tokens *t)
{
	size_t kept = 0;

	if (t->count)
		qsort(t->token, t->count, sizeof(*t->token), by_text);
	for (size_t i = 0; i < t->count; i++) {
		if (kept && !by_text(&t->token[kept - 1], &t->token[i]))
			t->token[kept - 1].more += t->token[i].more;
		else
			t->token[kept++] = t->token[i];
	}
	t->count = kept;
}

/* Adds the changes of C, if TAKEN is not NULL only those that it says; BACK:
 * only the others, the other way round. */
static void add_tokens(struct merge_tokens *t, const struct comparison *c,
		       const bool *taken, bool back)
{
	for (size_t i = 0; i < c->count; i++)
		if (!taken || taken[i] != back)
			add_change(t, c, &c->change[i], back ? -1 : 1);
	sum_up(t);
}

/* Whether HAVE is nothing that is not WANTED, or is ALL of that. */
static bool holds(const struct merge_tokens *have,
		  const struct merge_tokens *wanted, bool all)
{
	size_t i = 0, k = 0;

	while (i < have->count || k < wanted->count) {
		int sign = i == have->count	? 1
			   : k == wanted->count ? -1
						: by_text(&have->token[i],
							  &wanted->token[k]);
		long has = sign <= 0 ? have->token[i++].more : 0;
		long most = sign >= 0 ? wanted->token[k++].more : 0;

		if (all ? has != most
			: has * most < 0 || labs(has) > labs(most))
			return false;
	}
	return true;
}

bool merge_holds(struct run *run, const struct merge_wish *w,
		 const struct merged *merged, const struct decree *result,
		 const struct comparison **changes)
{
	struct merge_tokens taken = {.arena = run->arena}, made = taken,
			    kept = taken, left = taken;
	bool good;

	*changes = compare_plans(w->plan, result, w->columns, run->arena);
	add_tokens(&made, *changes, NULL, false);
	add_tokens(&taken, merged->changes, merged->taken, false);
	/* what the plan has besides is its own, or not in the copy at all */
	add_tokens(&left,
		   compare_plans(w->copy, result, w->columns, run->arena), NULL,
		   false);
	add_tokens(&kept, merged->changes, merged->taken, true);
	if (w->base)
		add_tokens(
			&kept,
			compare_plans(w->base, w->plan, w->columns, run->arena),
			NULL, false);
	/* with a base, both may say already what the other does */
	good = holds(&made, &taken, !w->base) && holds(&left, &kept, !w->base);
	if (!good)
		diag_add(&run->diag, MESSAGE_MERGE_UNSAFE,
			 place_of(w->plan->source));
	return good;
}
