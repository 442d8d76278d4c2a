#include "revise/bodies.h"

#include "revise/worddiff.h"

#include <ctype.h>
#include <string.h>

/* Whether an item of a list begins at AT, where a line does; one that is not
 * counted 1 goes on with a list, which LISTED says is open (CommonMark 0.30,
 * 5.3). */
static bool is_item(const char *at, bool listed)
{
	size_t digits = strspn(at, "0123456789");

	if (!digits)
		return *at && strchr("-*+", *at) && at[1] == ' ';
	return digits < 10 && (at[digits] == '.' || at[digits] == ')') &&
	       at[digits + 1] == ' ' && (listed || (digits == 1 && *at == '1'));
}

const char *bodies_words(const struct value *clause, struct arena *arena)
{
	const char *at = arena_copy(arena, clause->text, clause->length);
	char *words = arena_array(arena, char, clause->length + 2), *to = words;
	bool listed = false;

	while (*at) {
		size_t blank = strspn(at, " \t\r\n");
		bool line = memchr(at, '\n', blank);
		bool empty = line && memchr(at + strcspn(at, "\n") + 1, '\n',
					    blank - strcspn(at, "\n") - 1);

		at += blank;
		if (line && (empty || is_item(at, listed))) {
			listed = is_item(at, listed || empty);
			*to++ = '\n';
		} else if (blank && to > words && *at) {
			*to++ = ' ';
		}
		while (*at && !isspace((unsigned char)*at))
			*to++ = *at++;
	}
	while (to > words && isspace((unsigned char)to[-1]))
		to--;
	*to = '\0';
	return words;
}

struct matcher {
	const struct clauses *before, *after;
	const char **old, **new; /* their words */
	struct clause_match *match;
	bool *gone;
	struct arena *arena;
};

static const char **words_of(const struct clauses *clauses, struct arena *arena)
{
	const char **words = arena_array(arena, const char *, clauses->count);

	for (size_t i = 0; i < clauses->count; i++)
		words[i] = bodies_words(&clauses->clause[i], arena);
	return words;
}

static void pair(struct matcher *m, size_t old, size_t new, bool same)
{
	m->match[new] = (struct clause_match){.twin = (long)old, .same = same};
	m->gone[old] = false;
}

/* Those that say the same are twins, wherever they stand. */
static void pair_equal(struct matcher *m)
{
	for (size_t i = 0; i < m->after->count; i++)
		for (size_t k = 0; k < m->before->count; k++)
			if (m->gone[k] && !strcmp(m->old[k], m->new[i])) {
				pair(m, k, i, true);
				break;
			}
}

/* How two clauses begin says how near they are; all of very long ones would
 * take long. */
enum { LONGEST_BEGINNING = 1000 }; /* [bytes] */

static struct value beginning(const char *words)
{
	size_t length = strlen(words);

	if (length > LONGEST_BEGINNING)
		length = LONGEST_BEGINNING;
	return (struct value){.text = words, .length = length};
}

/* Returns the share of words that two clauses have in common. */
static double likeness(const struct matcher *m, size_t old, size_t new)
{
	const struct value before = beginning(m->old[old]);
	const struct value after = beginning(m->new[new]);
	struct word_runs runs = worddiff_compare(&before, &after, m->arena);
	size_t shared = 0, all = before.length + after.length;

	for (size_t i = 0; i < runs.count; i++)
		if (runs.run[i].kind == WORDING_SAME)
			shared += 2 * runs.run[i].length;
	return all ? (double)shared / (double)all : 1;
}

/* Twins have at least so much in common. */
static const double nearest_share = 0.5;

/* Returns the pair of those that are left which is nearest, by its place in
 * SHARE; one behind the last when none is near enough. */
static size_t nearest_pair(const struct matcher *m, const double *share)
{
	size_t all = m->before->count * m->after->count, best = all;

	for (size_t at = 0; at < all; at++)
		if (m->match[at / m->before->count].twin < 0 &&
		    m->gone[at % m->before->count] &&
		    share[at] > nearest_share &&
		    (best == all || share[at] > share[best]))
			best = at;
	return best;
}

/* The nearest ones first. */
static void pair_alike(struct matcher *m)
{
	size_t width = m->before->count, all = width * m->after->count, at;
	double *share = arena_array(m->arena, double, all);

	for (at = 0; at < all; at++)
		if (m->match[at / width].twin < 0 && m->gone[at % width])
			share[at] = likeness(m, at % width, at / width);
	while ((at = nearest_pair(m, share)) < all)
		pair(m, at % width, at / width, false);
}

/* One that is left between twins, and alone there on both sides, is what the
 * other was replaced by. */
static void pair_replaced(struct matcher *m)
{
	for (size_t i = 0; i < m->after->count; i++) {
		long before = i ? m->match[i - 1].twin : -1;
		bool last = i + 1 == m->after->count;
		long behind =
			last ? (long)m->before->count : m->match[i + 1].twin;

		if (m->match[i].twin < 0 && (!i || before >= 0) &&
		    behind == before + 2 && m->gone[before + 1])
			pair(m, (size_t)before + 1, i, false);
	}
}

/* Those that stay are as many as can be in the order of both (a longest
 * increasing sequence); the others were moved. */
static void find_moved(struct matcher *m)
{
	size_t count = m->after->count, *length, best = count;
	long *link;

	length = arena_array(m->arena, size_t, count);
	link = arena_array(m->arena, long, count);
	for (size_t i = 0; i < count; i++) {
		m->match[i].moved = m->match[i].twin >= 0;
		link[i] = -1;
		length[i] = 1;
		for (size_t k = 0; k < i && m->match[i].moved; k++)
			if (m->match[k].twin >= 0 &&
			    m->match[k].twin < m->match[i].twin &&
			    length[k] >= length[i]) {
				length[i] = length[k] + 1;
				link[i] = (long)k;
			}
		if (m->match[i].moved &&
		    (best == count || length[i] > length[best]))
			best = i;
	}
	for (long i = best < count ? (long)best : -1; i >= 0; i = link[i])
		m->match[i].moved = false;
}

/* More than that are compared by their places alone: each with each of the
 * others would take too long. */
enum { MOST_ALIKE = 60 };

const struct clause_match *bodies_match(const struct clauses *before,
					const struct clauses *after,
					const bool **gone, struct arena *arena)
{
	struct matcher m = {.before = before, .after = after, .arena = arena};

	m.old = words_of(before, arena);
	m.new = words_of(after, arena);
	m.match = arena_array(arena, struct clause_match, after->count);
	m.gone = arena_array(arena, bool, before->count);
	for (size_t i = 0; i < after->count; i++)
		m.match[i].twin = -1;
	for (size_t i = 0; i < before->count; i++)
		m.gone[i] = true;
	pair_equal(&m);
	if (before->count <= MOST_ALIKE && after->count <= MOST_ALIKE)
		pair_alike(&m);
	pair_replaced(&m);
	find_moved(&m);
	*gone = m.gone;
	return m.match;
}
