#include "check/mention.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/*
 * One rule, one title and one who made it, wherever the decree and its lampiran
 * cite it.
 */

enum {
	MOST_KEPT = 12,	   /* ways to cite one rule that are told apart */
	MOST_ISSUERS = 60, /* names that are compared with each other */
	NEAR = 2,	   /* [years] in which a ministry has one name */
	SHOWN = 60,	   /* [bytes] of a title, up to the end of a word */
};

static int compare(const void *left, const void *right)
{
	const struct mention *a = *(const struct mention *const *)left;
	const struct mention *b = *(const struct mention *const *)right;
	const struct citation *x = a->citation, *y = b->citation;
	unsigned long m = strtoul(a->text->text + x->number.start, NULL, 10);
	unsigned long n = strtoul(b->text->text + y->number.start, NULL, 10);

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->year != y->year)
		return x->year < y->year ? -1 : 1;
	if (m != n)
		return m < n ? -1 : 1;
	return (a > b) - (a < b);
}

static bool is_one_rule(const struct mention *a, const struct mention *b)
{
	return citation_is_same(a->text->text, a->citation, b->text->text,
				b->citation);
}

static bool is_one_title(const struct mention *a, const struct mention *b)
{
	return citation_same_title(a->text->text, a->citation, b->text->text,
				   b->citation);
}

/* Returns some words of MENTION's title from byte AT on, dots for what is left
 * out behind them. */
static const char *shown(struct checker *c, const struct mention *mention,
			 size_t at)
{
	static const char dots[] = "\xE2\x80\xA6";
	struct law_part title = mention->citation->title;
	const char *words = mention_part(
		c, mention,
		(struct law_part){at, title.start + title.length - at});
	size_t end = SHOWN;

	if (!*words)
		return dots;
	while (strlen(words) > end && words[end] != ' ')
		end++;
	return strlen(words) > end ? arena_format(c->arena, "%.*s %s", (int)end,
						  words, dots)
				   : words;
}

/* Returns where the word before byte AT of MENTION's title begins. */
static size_t word_before(const struct mention *mention, size_t at)
{
	const char *text = mention->text->text;
	size_t first = mention->citation->title.start;

	while (at > first && strchr(" \n", text[at - 1]))
		at--;
	while (at > first && !strchr(" \n", text[at - 1]))
		at--;
	return at;
}

static bool is_title_end(const struct mention *mention, size_t at)
{
	const struct law_part *title = &mention->citation->title;

	return at + 1 >= title->start + title->length;
}

/* Reports that MENTION has another title than OTHER, at the first word that is
 * another one; where one of them ends, at the last that it has. */
static void report_title(struct checker *c, const struct mention *mention,
			 const struct mention *other)
{
	size_t here, there;

	citation_part_ways(mention->text->text, mention->citation,
			   other->text->text, other->citation, &here, &there);
	if (is_title_end(mention, here) || is_title_end(other, there)) {
		here = word_before(mention, here);
		there = word_before(other, there);
	}
	mention_report(c, CODE_CITED_TITLE, mention, here,
		       mention_name(c, mention), shown(c, mention, here),
		       shown(c, other, there),
		       rule_number(c, rule_place(c, other->text,
						 other->citation->title.start)
					      .line));
}

/* Whether KEPT has a title of MENTION's rule that is the same, or none at all;
 * *OTHER is then, else, the first one that is not. */
static bool has_title(const struct mention *const *kept, size_t count,
		      const struct mention *mention,
		      const struct mention **other)
{
	bool same = false;

	*other = NULL;
	for (size_t i = 0; i < count; i++) {
		if (!is_one_rule(kept[i], mention))
			continue;
		same |= is_one_title(kept[i], mention);
		if (!*other)
			*other = kept[i];
	}
	return same || !*other;
}

/* Reports where one of COUNT mentions of one kind, year and number has a title
 * that its rule did not have before. */
static void check_titles(struct checker *c, const struct mention *const *group,
			 size_t count)
{
	const struct mention *kept[MOST_KEPT] = {NULL}, *other;
	size_t n = 0;

	for (size_t i = 0; i < count && n < MOST_KEPT; i++) {
		assert(group[i] && group[i]->citation);
		if (!group[i]->citation->title.length)
			continue;
		if (!has_title(kept, n, group[i], &other))
			report_title(c, group[i], other);
		else if (other)
			continue;
		kept[n++] = group[i];
	}
}

static void report_issuer(struct checker *c, const struct mention *mention,
			  const struct mention *other)
{
	struct law_part issuer = mention->citation->issuer;
	size_t at = issuer.length ? issuer.start
				  : mention->citation->kind_part.start;

	mention_report(c, CODE_CITED_ISSUER, mention, at,
		       mention_name(c, mention), mention_name(c, other),
		       rule_number(c, rule_place(c, other->text,
						 other->citation->whole.start)
					      .line));
}

/* Reports where one of them has another issuer than the first of its rule. */
static void check_issuers(struct checker *c, const struct mention *const *group,
			  size_t count)
{
	const struct mention *kept[MOST_KEPT] = {NULL};
	size_t n = 0;

	for (size_t i = 0; i < count && n < MOST_KEPT; i++) {
		const struct mention *other = NULL;
		bool same = false;

		if (!group[i]->citation->made_by)
			continue;
		for (size_t k = 0; k < n; k++) {
			if (!is_one_rule(kept[k], group[i]))
				continue;
			same |= citation_issuers(kept[k]->citation->made_by,
						 group[i]->citation->made_by) ==
				LAW_SAME_ISSUER;
			other = other ? other : kept[k];
		}
		if (same)
			continue;
		if (other)
			report_issuer(c, group[i], other);
		kept[n++] = group[i];
	}
}

/* Whether A's office is B's without what stands behind an "and", in a year in
 * which it had no other name. */
static bool is_short(const struct citation *a, const struct citation *b)
{
	unsigned off =
		a->year > b->year ? a->year - b->year : b->year - a->year;

	return strlen(a->made_by) < strlen(b->made_by) && a->year && b->year &&
	       off <= NEAR &&
	       citation_issuers(a->made_by, b->made_by) == LAW_SHORT_ISSUER;
}

/* Reports names of offices that end before an "and" of another one. */
static void check_names(struct checker *c, const struct cited_rules *all)
{
	const struct mention *kept[MOST_ISSUERS];
	size_t n = 0;

	for (size_t i = 0; i < all->count && n < MOST_ISSUERS; i++) {
		const struct citation *cited = all->mention[i].citation;
		bool known = !cited->made_by || !*cited->made_by;

		for (size_t k = 0; k < n && !known; k++)
			known = !strcmp(kept[k]->citation->made_by,
					cited->made_by) &&
				kept[k]->citation->year == cited->year;
		if (!known)
			kept[n++] = &all->mention[i];
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			if (is_short(kept[i]->citation, kept[k]->citation) &&
			    !is_one_rule(kept[i], kept[k])) {
				report_issuer(c, kept[i], kept[k]);
				break;
			}
}

void mention_check_identity(struct checker *c, const struct cited_rules *all)
{
	const struct mention **sorted =
		arena_array(c->scratch, const struct mention *, all->count);
	size_t count = 0;

	for (size_t i = 0; i < all->count; i++)
		if (all->mention[i].citation->number.length)
			sorted[count++] = &all->mention[i];
	if (count)
		qsort(sorted, count, sizeof(*sorted), compare);
	for (size_t first = 0, i = 1; i <= count; i++) {
		const struct citation *a = sorted[first]->citation;
		const struct citation *b =
			i < count ? sorted[i]->citation : NULL;

		if (b && a->kind == b->kind && a->year == b->year &&
		    citation_same_number(sorted[first]->text->text, a,
					 sorted[i]->text->text, b))
			continue;
		check_titles(c, sorted + first, i - first);
		check_issuers(c, sorted + first, i - first);
		first = i;
	}
	check_names(c, all);
}
