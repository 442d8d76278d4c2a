#include "check/mention.h"

/*
 * "(Lembaran Negara Republik Indonesia Tahun 2017 Nomor 182, Tambahan Lembaran
 * Negara Republik Indonesia Nomor 6109)": the words of the formula; the year,
 * which is the rule's; the numbers of Tambahan, which have been going on from
 * year to year.
 */

enum {
	MOST = 100, /* supplements that are compared with each other */
	DIGITS = 9,
};

struct supplement {
	const struct mention *mention;
	const struct gazette *gazette;
	unsigned year;
	unsigned long number;
};

struct supplements {
	struct supplement *supplement;
	size_t count;
};

/* Whether a rule of YEAR may have been announced so: laws on the day they are
 * signed, what ministers made in December also in January. */
static bool is_of_year(const struct gazette *gazette, unsigned year)
{
	return gazette->year == year ||
	       (gazette->kind == LAW_BERITA && gazette->year == year + 1);
}

static void check_one(struct checker *c, const struct mention *mention,
		      const struct gazette *gazette)
{
	const struct citation *cited = mention->citation;
	unsigned year = gazette->year ? gazette->year : cited->year;

	if (gazette->kind == LAW_NO_GAZETTE)
		return;
	if (gazette->flawed)
		mention_report(c, CODE_GAZETTE, mention, gazette->flaw,
			       mention_part(c, mention, gazette->whole),
			       gazette_write(c->arena, gazette->kind, year,
					     mention_part(c, mention,
							  gazette->number)));
	if (gazette->year && cited->year && !is_of_year(gazette, cited->year))
		mention_report(c, CODE_GAZETTE_YEAR, mention,
			       gazette->year_part.start,
			       mention_name(c, mention),
			       rule_number(c, gazette->year));
}

/* Whether the numbers of both go on with their years. */
static bool agree(const struct supplement *a, const struct supplement *b)
{
	return a->year == b->year ||
	       (a->year < b->year) == (a->number < b->number);
}

static void add_supplement(struct supplements *all,
			   const struct mention *mention,
			   const struct gazette *gazette)
{
	const char *number = mention->text->text + gazette->number.start;
	struct supplement one = {mention, gazette, mention->citation->year, 0};

	for (size_t i = 0; i < gazette->number.length && i < DIGITS; i++)
		if (number[i] >= '0' && number[i] <= '9')
			one.number = one.number * 10 +
				     (unsigned long)(number[i] - '0');
	if (one.year && one.number && all->count < MOST)
		all->supplement[all->count++] = one;
}

/* Returns the one that agrees with fewest others, the last of several; NULL
 * when all agree. *OTHER is one with which it does not. */
static struct supplement *worst(struct supplements *all,
				const struct supplement **other)
{
	struct supplement *found = NULL;
	size_t most = 1;

	for (size_t i = 0; i < all->count; i++) {
		struct supplement *one = &all->supplement[i];
		const struct supplement *against = NULL;
		size_t n = 0;

		for (size_t k = 0; k < all->count; k++) {
			if (agree(one, &all->supplement[k]))
				continue;
			against = &all->supplement[k];
			n++;
		}
		if (n < most)
			continue;
		most = n;
		found = one;
		*other = against;
	}
	return found;
}

/* Reports as few of them as make the others agree. */
static void check_supplements(struct checker *c, struct supplements *all)
{
	const struct supplement *other;
	struct supplement *one;

	while ((one = worst(all, &other))) {
		const struct gazette *gazette = one->gazette;

		mention_report(c, CODE_SUPPLEMENT, one->mention,
			       gazette->number.start,
			       rule_number(c, one->number),
			       rule_number(c, other->number),
			       mention_name(c, other->mention),
			       mention_name(c, one->mention));
		*one = all->supplement[--all->count];
	}
}

void mention_check_gazettes(struct checker *c, const struct cited_rules *all)
{
	struct supplements supplements = {
		arena_array(c->scratch, struct supplement, MOST), 0};

	for (size_t i = 0; i < all->count; i++) {
		const struct mention *mention = &all->mention[i];
		const struct gazettes *gazettes = &mention->citation->gazettes;

		for (size_t k = 0; k < gazettes->count; k++) {
			const struct gazette *gazette = &gazettes->gazette[k];

			check_one(c, mention, gazette);
			if (gazette->kind == LAW_TAMBAHAN)
				add_supplement(&supplements, mention, gazette);
		}
	}
	check_supplements(c, &supplements);
}
