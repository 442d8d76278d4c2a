#include "base/search.h"
#include "check/mention.h"

#include <ctype.h>
#include <string.h>

/*
 * Single citations: a number that says which rule it is, a date of the number's
 * own year, a change that says that it is not the first.
 */

static bool has(const struct mention *mention, struct law_part part,
		const char *word)
{
	return search_bytes(mention->text->text + part.start, part.length, word,
			    strlen(word)) != NULL;
}

/* "sebagaimana telah diubah dengan … Perubahan Ketiga atas …"; what makes law
 * of a Perppu is no change, whatever the Perppu changed. */
static void check_change(struct checker *c, const struct mention *mention)
{
	const struct citation *cited = mention->citation;

	if (cited->role != CITATION_AMENDING || !cited->joint.length ||
	    cited->change < 2 || (cited->several && cited->last) ||
	    !has(mention, cited->joint, "ubah"))
		return;
	mention_report(c, CODE_CHANGES, mention, cited->joint.start,
		       mention_name(c, mention), rule_number(c, cited->change));
}

/* A budget's letter is dated in the year before. */
static void check_date(struct checker *c, const struct mention *mention)
{
	const struct citation *cited = mention->citation;

	if (!cited->year || !cited->date.year ||
	    cited->year == cited->date.year ||
	    has(mention, cited->number, "DIPA"))
		return;
	mention_report(c, CODE_CITED_DATE, mention, cited->date_part.start,
		       mention_name(c, mention), rule_number(c, cited->year),
		       mention_part(c, mention, cited->date_part));
}

/* Returns how many noughts a plain number begins with: "08". */
static size_t count_noughts(const struct mention *mention)
{
	struct law_part number = mention->citation->number;
	const char *at = mention->text->text + number.start;
	size_t noughts = 0;

	for (size_t i = 0; i < number.length; i++)
		if (!isdigit((unsigned char)at[i]))
			return 0;
	while (noughts + 1 < number.length && at[noughts] == '0')
		noughts++;
	return noughts;
}

/* A decree's number begins anew each year. */
static void check_number(struct checker *c, const struct mention *mention)
{
	static const char dots[] = "\xE2\x80\xA6";
	const struct citation *cited = mention->citation;
	unsigned year = cited->year ? cited->year : cited->date.year;
	size_t noughts = count_noughts(mention);
	bool bare = cited->kind == LAW_KEPUTUSAN && !cited->year;
	const char *number;

	if (!cited->number.length || (!bare && !noughts))
		return;
	number = mention_part(c, mention, cited->number);
	mention_report(c, CODE_CITED_NUMBER, mention, cited->number.start,
		       number, number + noughts,
		       year ? rule_number(c, year) : dots);
}

void mention_check_numbers(struct checker *c, const struct cited_rules *all)
{
	for (size_t i = 0; i < all->count; i++) {
		check_change(c, &all->mention[i]);
		check_date(c, &all->mention[i]);
		check_number(c, &all->mention[i]);
	}
}
