#include "revise/select.h"

#include "plan/keys.h"
#include "plan/meant.h"
#include "plan/numbers.h"
#include "plan/periods.h"
#include "plan/tree.h"
#include "plan/value.h"
#include "revise/messages.h"
#include "revise/part.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { MOST_SHOWN = 40, MOST_KEYS = 40, NAME_SHOWN = 40 };

struct selector {
	const struct decree *decree; /* the whole */
	struct excerpt *excerpt;
	struct run *run;
	const char *section; /* of the lampiran at work: the key of rows that
				head others, or NULL */
	bool failed;
	bool nothing; /* what is asked for is not there */
};

static const struct place nowhere = {0};

/* What is certified is the second. */
static const char *const kind[] = {"kutipan", "petikan"};

enum { KINDS = sizeof(kind) / sizeof(kind[0]) };

bool select_where(const char *text, struct where *where, struct arena *arena)
{
	const char *sign = strchr(text, '=');

	if (!sign || sign == text || !sign[1])
		return false;
	where->key = arena_copy(arena, text, (size_t)(sign - text));
	where->what = sign + 1;
	return true;
}

bool select_kind(const char *word, bool *certified)
{
	for (size_t i = 0; i < KINDS; i++)
		if (!strcasecmp(word, kind[i])) {
			*certified = i > 0;
			return true;
		}
	return false;
}

const char *select_kind_name(size_t i)
{
	return i < KINDS ? kind[i] : NULL;
}

const char *select_kind_names(struct arena *arena)
{
	return arena_format(arena, "%s, %s", kind[0], kind[1]);
}

static void add_choice(struct selector *s, struct choices *choices,
		       struct choice choice)
{
	choices->choice =
		arena_grow(s->run->arena, choices->choice, choices->count,
			   &choices->capacity, sizeof(*choices->choice));
	choices->choice[choices->count++] = choice;
}

/* Adds the entries with the key of ALL below ROOT; the outermost ones only
 * when it is NULL. */
static void collect(struct selector *s, const struct node *root,
		    struct choices *all)
{
	const char *known = all->key ? NULL : tree_key(root);
	size_t number[TREE_DEEPEST]; /* of those met in each list */
	const struct node *node;
	struct tree_walk walk;

	tree_walk(&walk, root);
	while ((node = tree_enter(&walk))) {
		const struct entry *entry = all->key ? tree_find(node, all->key)
						     : tree_entry(node, known);

		if (tree_aside(node)) {
			tree_skip(&walk);
			continue;
		}
		number[walk.depth] = 0;
		if (walk.depth && (entry || !all->key))
			add_choice(s, all,
				   (struct choice){node, walk.parent, entry,
						   ++number[walk.depth - 1]});
		if (walk.depth && !all->key)
			tree_skip(&walk);
	}
}

/* Adds the entry with the key of ALL that what was CHOSEN has itself: one node
 * can fill several columns. */
static void collect_own(struct selector *s, const struct choice *chosen,
			struct choices *all)
{
	struct choice own = *chosen;

	own.entry = tree_find(chosen->node, all->key);
	if (!own.entry)
		return;
	own.number = 0;
	for (size_t i = 0; i < chosen->parent->child_count; i++) {
		const struct node *sibling = &chosen->parent->child[i];

		own.number +=
			tree_find(sibling, all->key) && !tree_aside(sibling);
		if (sibling == chosen->node)
			break;
	}
	add_choice(s, all, own);
}

/* Returns how the numbers of KEY go on in PLAN, NULL when they begin again in
 * each list. */
static const struct going *find_going(const struct selection *selection,
				      const struct plan *plan, const char *key)
{
	for (size_t i = 0; i < selection->going_count; i++)
		if (selection->going[i].lampiran == plan->number &&
		    !strcmp(selection->going[i].key, key))
			return &selection->going[i];
	return NULL;
}

/* Gives those of ALL whose numbers go on the numbers that are printed; they are
 * there in the order of the plan. */
static void count_on(const struct selector *s,
		     const struct selection *selection, struct choices *all)
{
	size_t at = 0;

	for (size_t i = 0; i < s->decree->lampiran_count; i++) {
		const struct plan *plan = &s->decree->lampiran[i];
		const struct going *going =
			find_going(selection, plan, all->key);
		const struct node *node;
		struct tree_walk walk;
		size_t number = 0;

		tree_walk(&walk, &plan->root);
		while (at < all->count && (node = tree_enter(&walk))) {
			if (tree_aside(node)) {
				tree_skip(&walk);
				continue;
			}
			if (going && ((going->outermost && walk.depth == 1) ||
				      (going->section &&
				       tree_find(node, going->section))))
				number = 0;
			number += tree_find(node, all->key) != NULL;
			if (all->choice[at].node != node)
				continue;
			if (going)
				all->choice[at].number = number;
			at++;
		}
	}
}

/* Reports MESSAGE of WHAT, with CHOICES as a list: 2. "Sosialisasi" (14). */
static void report(struct selector *s, const struct message *message,
		   const char *what, const struct choices *choices)
{
	struct arena *arena = s->run->arena;
	const char *list = "";

	for (size_t i = 0; i < choices->count && i < MOST_SHOWN; i++) {
		const struct choice *choice = &choices->choice[i];
		const struct value *value =
			choice->entry ? &choice->entry->value : NULL;

		list = arena_format(arena, "%s%s%zu. \"%s\" (%u)", list,
				    i ? ", " : "", choice->number,
				    value ? fold_title(arena, value->text,
						       value->length,
						       NAME_SHOWN)
					  : "",
				    choice->node->place.line);
	}
	if (choices->count > MOST_SHOWN)
		list = arena_format(arena, "%s, ... (%zu)", list,
				    choices->count);
	s->failed = true;
	s->nothing = message == MESSAGE_SELECT_NO_NUMBER ||
		     message == MESSAGE_SELECT_NO_WORDS;
	diag_add(&s->run->diag, message, nowhere, what, list);
}

/* Chooses those of ALL whose number is in the list WHAT. */
static void choose_numbers(struct selector *s, const struct choices *all,
			   const char *what, struct choices *chosen)
{
	struct numbers numbers;

	if (!numbers_read(&numbers, what)) {
		report(s, MESSAGE_SELECT_BAD_NUMBERS, what, all);
		return;
	}
	for (size_t i = 0; i < all->count; i++)
		if (numbers_take(&numbers, all->choice[i].number))
			add_choice(s, chosen, all->choice[i]);
	if (!numbers_all_taken(&numbers))
		report(s, MESSAGE_SELECT_NO_NUMBER, what, all);
	/* the outermost ones of several lampiran have the same numbers */
	for (size_t i = 1; all->key && !s->failed && i < chosen->count; i++)
		for (size_t k = 0; k < i && !s->failed; k++)
			if (chosen->choice[i].number ==
			    chosen->choice[k].number)
				report(s, MESSAGE_SELECT_AMBIGUOUS, what,
				       chosen);
}

/* Chooses the one of ALL whose text is, or else contains, the words WHAT. */
static void choose_words(struct selector *s, const struct choices *all,
			 const char *what, struct choices *chosen)
{
	struct arena *arena = s->run->arena;
	const char *words = fold(arena, what, strlen(what));
	struct choices parts = {.key = all->key};

	for (size_t i = 0; i < all->count; i++) {
		const struct choice *choice = &all->choice[i];
		const char *text;

		if (!choice->entry)
			continue;
		text = fold(arena, choice->entry->value.text,
			    choice->entry->value.length);
		if (!strcmp(text, words))
			add_choice(s, chosen, *choice);
		else if (strstr(text, words))
			add_choice(s, &parts, *choice);
	}
	if (!chosen->count)
		*chosen = parts;
	if (!chosen->count)
		report(s, MESSAGE_SELECT_NO_WORDS, what, all);
	else if (chosen->count > 1)
		report(s, MESSAGE_SELECT_AMBIGUOUS, what, chosen);
}

/* Adds the keys at and below NODE, each once. */
static size_t find_keys(const struct node *node, const char **key, size_t count)
{
	struct tree_walk walk;

	tree_walk(&walk, node);
	while ((node = tree_enter(&walk))) {
		bool aside = tree_aside(node);

		if (aside)
			tree_skip(&walk);
		for (size_t k = 0; !aside && k < node->entry_count; k++) {
			size_t at = 0;

			while (at < count &&
			       strcmp(key[at], node->entry[k].key))
				at++;
			if (at == count && count < MOST_KEYS)
				key[count++] = node->entry[k].key;
		}
	}
	return count;
}

static void report_nothing(struct selector *s)
{
	s->failed = s->nothing = true;
	diag_add(&s->run->diag, MESSAGE_SELECT_EMPTY,
		 place_of(s->decree->source));
}

static void report_key(struct selector *s, const char *key)
{
	const char *known[MOST_KEYS];
	size_t count = 0;

	s->failed = s->nothing = true;
	for (size_t i = 0; i < s->decree->lampiran_count; i++)
		count = find_keys(&s->decree->lampiran[i].root, known, count);
	diag_add(&s->run->diag, MESSAGE_SELECT_NO_KEY, nowhere, key,
		 diag_nearest(&s->run->diag, key, known, count));
}

/* Chooses at one level, among what the level above chose. */
static void choose(struct selector *s, const struct selection *selection,
		   const struct where *where)
{
	const char *key = where->key, *what = where->what;
	struct excerpt *excerpt = s->excerpt;
	struct choices all = {.key = key};
	struct choices *chosen = &excerpt->level[excerpt->count++];

	chosen->key = key;
	if (excerpt->count == 1)
		for (size_t i = 0; i < s->decree->lampiran_count; i++)
			collect(s, &s->decree->lampiran[i].root, &all);
	else
		for (size_t i = 0; i < chosen[-1].count; i++) {
			collect_own(s, &chosen[-1].choice[i], &all);
			collect(s, chosen[-1].choice[i].node, &all);
		}
	if (key && selection->going_count)
		count_on(s, selection, &all);
	if (!all.count && key)
		report_key(s, key);
	else if (!all.count)
		report_nothing(s);
	else if (numbers_are(what))
		choose_numbers(s, &all, what, chosen);
	else
		choose_words(s, &all, what, chosen);
}

/* Whether NODE is among those that the innermost level chose. */
static bool is_chosen(const struct excerpt *excerpt, const struct node *node)
{
	const struct choices *last;

	if (!excerpt->count)
		return true;
	last = &excerpt->level[excerpt->count - 1];
	for (size_t i = 0; i < last->count; i++)
		if (last->choice[i].node == node)
			return true;
	return false;
}

/* Whether NODE heads the entries below it that are its siblings. */
static bool is_head(const struct selector *s, const struct node *node)
{
	return s->section && !node->child_count && tree_find(node, s->section);
}

/* Whether the first of the COUNT entries of CHILD is there, or one of those it
 * heads: all up to the next that heads others. */
static bool is_there(const struct selector *s, const struct node *child,
		     size_t count)
{
	for (size_t i = 0; i < count && (!i || !is_head(s, &child[i])); i++)
		if (!tree_aside(&child[i]) && !child[i].omitted)
			return true;
	return false;
}

/* Makes NODE, a copy, what the excerpt has of it. CHOSEN: it lies below what
 * was chosen; MARKED: above it one of the months is set. Of the rows that are
 * not counted a sum is there where all is that it may add, a note where some
 * is that it stands with. */
static void prune(const struct selector *s, struct node *node, bool chosen,
		  bool marked)
{
	const struct excerpt *excerpt = s->excerpt;
	struct node *child;
	size_t rows = 0, all = 0, counted = 0;
	bool some;

	if (node->periods[SERIES_TARGET] && excerpt->when)
		marked = periods_meet(node->periods[SERIES_TARGET],
				      excerpt->when);
	if (chosen && (!excerpt->when || (marked && !node->child_count)))
		return;
	child = arena_array(s->run->arena, struct node, node->child_count);
	for (size_t i = 0; i < node->child_count; i++) {
		child[i] = node->child[i];
		if (tree_aside(&child[i]))
			continue;
		prune(s, &child[i],
		      chosen || is_chosen(excerpt, &node->child[i]), marked);
		all += node->child[i].rows;
		counted += child[i].omitted ? 0 : child[i].rows;
	}
	rows = counted;
	some = counted;
	for (size_t i = 0; i < node->child_count; i++) {
		if (is_head(s, &child[i]))
			some = is_there(s, child + i, node->child_count - i);
		if (!tree_aside(&child[i]))
			continue;
		child[i].omitted = tree_is_sum(&child[i])
					   ? !counted || counted < all
					   : !some;
		rows += !child[i].omitted;
	}
	node->omitted = !rows;
	if (!rows) /* the rows that are skipped still count */
		return;
	node->child = child;
	node->rows = rows;
}

static void choose_periods(struct selector *s,
			   const struct selection *selection)
{
	struct excerpt *excerpt = s->excerpt;
	struct run *run = s->run;
	struct periods *months;

	if (selection->when) {
		excerpt->when = selection->when;
	} else if (selection->periods) {
		excerpt->when =
			select_periods(s->decree, selection->periods, run);
		s->failed |= !excerpt->when;
	} else if (selection->months) {
		months = arena_new(run->arena, struct periods);
		months->set = select_months(selection->months,
					    &excerpt->quarter, run);
		s->failed |= !months->set;
		excerpt->when = months;
	}
}

const struct decree *select_rows(const struct decree *decree,
				 const struct selection *selection,
				 struct run *run, bool *nothing)
{
	struct excerpt *excerpt = arena_new(run->arena, struct excerpt);
	struct selector s = {.decree = decree, .excerpt = excerpt, .run = run};
	struct decree *part = NULL;
	size_t count = 0;

	if (!part_check(decree, PART_LAMPIRAN, &run->diag))
		return NULL;
	excerpt->certified = selection->certified;
	for (size_t i = 0; i < selection->count && !s.failed; i++)
		choose(&s, selection, &selection->where[i]);
	if (!s.failed)
		choose_periods(&s, selection);
	if (!s.failed) {
		part = plan_copy(decree, 0, decree->lampiran_count, run->arena);
		part->excerpt = excerpt;
		memset(part->body, 0, sizeof(part->body));
	}
	for (size_t i = 0; part && i < part->lampiran_count; i++) {
		struct plan *plan = &part->lampiran[i];

		plan->before = plan->after = (struct value){.text = NULL};
		s.section = selection->section ? selection->section[i] : NULL;
		prune(&s, &plan->root, !excerpt->count, false);
		if (!plan->root.omitted)
			part->lampiran[count++] = *plan;
	}
	if (part && !count)
		report_nothing(&s);
	if (part)
		part->lampiran_count = count;
	if (nothing)
		*nothing = part ? !count : s.nothing;
	return count ? part : NULL;
}

unsigned select_months(const char *text, unsigned *quarter, struct run *run)
{
	unsigned set = periods_read_words(text, quarter, run);
	const char *meant;

	if (set)
		return set;
	/* what was meant by all of it, or else by the first in the list that
	 * names no months */
	meant = meant_months(run->arena, text, strlen(text));
	for (const char *at = text; *at && !meant; at += *at != 0) {
		size_t length = strcspn(at, ",");
		const char *entry = arena_copy(run->arena, at, length);
		unsigned ignored;

		entry += strspn(entry, " ");
		if (!periods_read_words(entry, &ignored, run)) {
			meant = meant_months(run->arena, entry, strlen(entry));
			text = meant ? entry : text;
		}
		at += length;
	}
	if (meant && !strcmp(meant, "semua"))
		diag_add(&run->diag, MESSAGE_SELECT_ALL_MONTHS, nowhere, text);
	else if (meant && isalnum((unsigned char)*meant))
		diag_add(&run->diag, MESSAGE_SELECT_MEANT, nowhere, text,
			 meant);
	else
		diag_add(&run->diag, MESSAGE_SELECT_NO_MONTH, nowhere, text);
	return 0;
}

/* Returns the target of the first entry of PLAN that has one, of labels if
 * LABELS; NULL when there is none. */
static const struct periods *find_periods(const struct plan *plan, bool labels)
{
	const struct node *node;
	struct tree_walk walk;

	tree_walk(&walk, &plan->root);
	while ((node = tree_enter(&walk))) {
		const struct periods *p = node->periods[SERIES_TARGET];

		if (tree_aside(node))
			tree_skip(&walk);
		else if (p && (!labels || p->unit == UNIT_LABEL))
			return p;
	}
	return NULL;
}

/* What the periods of all lampiran are called that are labels. */
struct labels {
	const char *name[PERIODS_MOST];
	size_t count;
};

/* Adds those of PERIODS that no other lampiran has; at most PERIODS_MOST are
 * told from each other. */
static void add_labels(struct labels *labels, const struct periods *periods,
		       struct arena *arena)
{
	for (size_t i = 0; i < periods->name_count; i++) {
		const char *name = periods_name(arena, periods, i);
		size_t k = 0;

		while (k < labels->count && strcasecmp(labels->name[k], name))
			k++;
		if (k == labels->count && k < PERIODS_MOST)
			labels->name[labels->count++] = name;
	}
}

static struct labels find_labels(const struct decree *decree,
				 struct arena *arena)
{
	struct labels labels = {.count = 0};

	for (size_t i = 0; i < decree->lampiran_count; i++) {
		const struct periods *periods =
			find_periods(&decree->lampiran[i], true);

		if (periods)
			add_labels(&labels, periods, arena);
	}
	return labels;
}

const struct periods *select_periods(const struct decree *decree,
				     const char *text, struct run *run)
{
	const struct yaml node = {.kind = YAML_TEXT,
				  .text = text,
				  .length = (uint32_t)strlen(text),
				  .plain = true};
	const struct diag_mark before = diag_mark(&run->diag);
	const struct labels labels = find_labels(decree, run->arena);
	const struct periods *found = NULL;

	if (labels.count)
		found = periods_read_as(&node, KEY_LABELS, UNIT_LABEL,
					UNIT_LABEL, run);
	if (found)
		found = periods_find_labels(found, labels.name, labels.count,
					    run);
	if (!found) {
		diag_rewind(&run->diag, before);
		found = periods_read_as(&node, KEY_TARGET, UNIT_COUNT,
					UNIT_COUNT, run);
	}
	if (found)
		return found;
	diag_rewind(&run->diag, before);
	if (labels.count)
		diag_add(&run->diag, MESSAGE_SELECT_NO_LABEL, nowhere, text,
			 diag_nearest(&run->diag, text, labels.name,
				      labels.count));
	else
		diag_add(&run->diag, MESSAGE_SELECT_NO_PERIOD, nowhere, text);
	return NULL;
}

/* Adds PERIODS to ALL, which then is of the coarser unit of both; years and
 * labels go with their like alone. */
static void add_periods(struct periods *all, const struct periods *periods)
{
	if (unit_folds(all->unit, periods->unit)) {
		all->set = period_folded(all->unit, all->set, periods->unit);
		all->unit = periods->unit;
	}
	if (unit_folds(periods->unit, all->unit))
		all->set |=
			period_folded(periods->unit, periods->set, all->unit);
	else if (periods->unit == all->unit)
		all->set |= periods->set;
}

const struct periods *select_all_periods(const struct decree *decree,
					 struct arena *arena)
{
	const struct periods *first = NULL;
	struct periods *all = arena_new(arena, struct periods);
	struct tree_walk walk;
	const struct node *node;

	for (size_t i = 0; i < decree->lampiran_count && !first; i++)
		first = find_periods(&decree->lampiran[i], false);
	if (!first)
		return NULL;
	*all = *first;
	all->label = NULL;
	for (size_t i = 0; i < decree->lampiran_count; i++) {
		tree_walk(&walk, &decree->lampiran[i].root);
		while ((node = tree_enter(&walk)))
			if (tree_aside(node))
				tree_skip(&walk);
			else if (node->periods[SERIES_TARGET])
				add_periods(all, node->periods[SERIES_TARGET]);
	}
	return all->set ? all : NULL;
}
