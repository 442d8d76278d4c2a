#include "table/fitting.h"

#include "base/search.h"
#include "plan/keys.h"
#include "plan/tree.h"
#include "profile/column.h"
#include "profile/find.h"
#include "profile/layers.h"
#include "table/folding.h"
#include "table/messages.h"

#include <ctype.h>
#include <string.h>

enum { MOST_UNKNOWN = 32 };

struct fitting {
	const struct profile *profile;
	/* columns that it has not, the first place of each: the next ones
	 * would only bury the rest */
	const struct entry *unknown[MOST_UNKNOWN];
	size_t count;
	const struct periods *periods; /* which have no column; NULL: none */
};

/* Whether PROFILE prints ENTRY; FIRST: an entry of the plan begins with it. */
static bool is_known(const struct profile *profile, const struct entry *entry,
		     bool first)
{
	return column_is_bagian(profile, entry->key) ||
	       (first && column_aside(profile, entry->key)) ||
	       column_find(profile, entry->key, strlen(entry->key)) <
		       profile->column_count;
}

/* Looks at ENTRY; FIRST: an entry begins with it. */
static void look_at(struct fitting *f, const struct entry *entry, bool first)
{
	if (is_known(f->profile, entry, first) ||
	    column_is_unprinted(f->profile, entry->key))
		return;
	for (size_t i = 0; i < f->count; i++)
		if (!strcmp(f->unknown[i]->key, entry->key))
			return;
	if (f->count < MOST_UNKNOWN)
		f->unknown[f->count++] = entry;
}

static void walk(struct fitting *f, const struct node *node)
{
	struct tree_walk way;

	tree_walk(&way, node);
	while ((node = tree_enter(&way))) {
		for (size_t i = 0; i < node->entry_count; i++)
			look_at(f, &node->entry[i], !i);
		if (node->periods[SERIES_TARGET] && !f->periods &&
		    folding_column(f->profile, SERIES_TARGET,
				   node->periods[SERIES_TARGET]) ==
			    f->profile->column_count)
			f->periods = node->periods[SERIES_TARGET];
	}
}

/* Returns the name of the built-in profile that has all columns which are
 * filled below ROOT; NULL when none has, or several. */
static const char *find_other(const struct node *root, struct arena *arena)
{
	const char *found = NULL, *name;

	for (size_t i = 0; (name = profile_builtin_name(i)); i++) {
		struct fitting f = {.count = 0};
		struct run ignored;

		run_init(&ignored, arena);
		f.profile =
			profile_read(&ignored, profile_builtin(arena, name));
		if (f.profile)
			walk(&f, root);
		if (!f.profile || f.count || f.periods)
			continue;
		if (found)
			return NULL;
		found = name;
	}
	return found;
}

/* Returns the letters of a label, or of a key as its label would have them,
 * in small: "KET." and "Sub Kegiatan" are "ket" and "subkegiatan". */
static const char *letters(struct arena *arena, const char *text)
{
	char *out = arena_array(arena, char, strlen(text) + 1), *end = out;

	for (; *text; text++)
		if (isalnum((unsigned char)*text))
			*end++ = (char)tolower((unsigned char)*text);
	return out;
}

/* Returns the column whose label KEY is, or what its label abbreviates, NULL
 * when none has such a label. */
static const char *labelled(const struct profile *p, const char *key,
			    struct arena *arena)
{
	const char *word = letters(arena, key);

	for (size_t i = 0; *word && i < p->column_count; i++) {
		const char *label = p->column[i].label.text;
		size_t length = strlen(label);
		bool cut = length > 3 && label[length - 1] == '.';

		label = letters(arena, label);
		if (p->column[i].kind->takes_text &&
		    (!strcmp(word, label) ||
		     (cut && !strncmp(word, label, strlen(label)))))
			return p->column[i].name;
	}
	return NULL;
}

/* Adds the words that begin rows which are not counted to the COUNT names of
 * KNOWN, if one of them is nearer to KEY than these. Returns how many there are
 * then. */
static size_t add_asides(const struct profile *p, const char *key,
			 const char **known, size_t count)
{
	const char *own = nearest(key, known, count), *other;
	size_t first = count;

	for (size_t i = 0; i < PROFILE_ASIDES; i++)
		if (p->aside[i].name)
			known[count++] = p->aside[i].name;
	other = nearest(key, known, count);
	return other != own ? count : first;
}

/* Adds the key of periods that KEY was meant as, if there is one. Returns the
 * number of known words then. */
static size_t add_periods(const char *key, const char **known, size_t count)
{
	const char *word[KEYS_MOST], *meant;
	size_t words = 0;

	for (const struct plan_key *k = plan_keys; k->word; k++)
		if (k->holds == HOLDS_PERIODS)
			word[words++] = k->word;
	meant = nearest(key, word, words);
	if (meant)
		known[count++] = meant;
	return count;
}

static void report(const struct profile *p, const struct entry *entry,
		   struct run *run)
{
	const char *known[PROFILE_MOST_COLUMNS + PROFILE_ASIDES + 4];
	size_t count = 0;
	const char *meant;

	if (column_aside(p, entry->key)) {
		diag_add(&run->diag, MESSAGE_NODE_ASIDE_LATER, entry->place,
			 entry->key, p->name);
		return;
	}
	for (size_t i = 0; i < p->column_count; i++)
		if (p->column[i].kind->takes_text)
			known[count++] = p->column[i].name;
	if (p->bagian.name)
		known[count++] = p->bagian.name;
	known[count++] = KEY_MONTHS;
	known[count++] = KEY_CHILDREN;
	if (!nearest(entry->key, known, count))
		count = add_periods(entry->key, known, count);
	count = add_asides(p, entry->key, known, count);
	meant = labelled(p, entry->key, run->arena);
	diag_add(&run->diag, MESSAGE_NODE_UNKNOWN_COLUMN, entry->place,
		 entry->key,
		 diag_nearest(&run->diag, meant ? meant : entry->key, known,
			      count),
		 p->name);
}

bool fitting_check(const struct node *root, const struct profile *profile,
		   struct run *run)
{
	struct fitting f = {.profile = profile};
	const char *other;

	walk(&f, root);
	if (!f.count)
		return true;
	other = find_other(root, run->arena);
	if (other)
		diag_add(&run->diag, MESSAGE_NODE_OTHER_PROFILE,
			 f.unknown[0]->place, f.unknown[0]->key, other,
			 profile->name);
	for (size_t i = 0; !other && i < f.count; i++)
		report(profile, f.unknown[i], run);
	return false;
}

bool fitting_is_aside(const struct profile *profile, const struct node *node)
{
	return node->entry_count && column_aside(profile, node->entry->key);
}

const struct entry *fitting_bagian(const struct profile *profile,
				   const struct node *node)
{
	for (size_t i = 0; i < node->entry_count; i++)
		if (column_is_bagian(profile, node->entry[i].key))
			return &node->entry[i];
	return NULL;
}

/* Whether NODE, a leaf, says nothing that PROFILE prints, but other things. */
static bool is_unprinted(const struct node *node, const struct profile *profile)
{
	for (size_t i = 0; i < node->entry_count; i++)
		if (!column_is_unprinted(profile, node->entry[i].key) ||
		    is_known(profile, &node->entry[i], !i))
			return false;
	for (size_t i = 0; i < SERIES_COUNT; i++)
		if (node->periods[i] &&
		    folding_column(profile, (enum series)i, node->periods[i]) <
			    profile->column_count)
			return false;
	return node->entry_count;
}

void fitting_leave_out(struct node *root, const struct profile *profile,
		       struct arena *arena)
{
	struct node *child;
	size_t count = 0;

	if (!*profile->unprinted.text || !root->child_count)
		return;
	child = arena_array(arena, struct node, root->child_count);
	for (size_t i = 0; i < root->child_count; i++) {
		child[count] = root->child[i];
		fitting_leave_out(&child[count], profile, arena);
		count += child[count].child_count > 0 ||
			 !is_unprinted(&child[count], profile);
	}
	root->child = child;
	root->child_count = count;
	root->rows = !count;
	for (size_t i = 0; i < count; i++)
		root->rows += child[i].rows;
}
