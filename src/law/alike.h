/*
 * Whether two citations are of the same rule, and say the same of it.
 *
 * Knows: how people write one name, number and title in several ways. Must not
 * know: what is wrong with it.
 */
#ifndef LAMPIRAN_LAW_ALIKE_H
#define LAMPIRAN_LAW_ALIKE_H

#include "law/citation.h"

/* How the names of two who make rules, `made_by`, are to each other. */
enum law_issuers {
	LAW_SAME_ISSUER,  /* or one is not known */
	LAW_STATE_ISSUER, /* one has "Republik Indonesia" besides */
	LAW_SHORT_ISSUER, /* one ends before an "and" of the other, which may be
			     what it was called before */
	LAW_OTHER_ISSUER,
};

enum law_issuers citation_issuers(const char *a, const char *b);

/* Whether both are of one kind, number and year, which both say. A_TEXT and
 * B_TEXT are where they were read. */
bool citation_same_number(const char *a_text, const struct citation *a,
			  const char *b_text, const struct citation *b);

/* Whether both are the same rule: that, and nobody else made it. */
bool citation_is_same(const char *a_text, const struct citation *a,
		      const char *b_text, const struct citation *b);

/* Whether both titles have the same words; case, signs and emphasis do not
 * count. Where one of them may have been cut, its words are enough. */
bool citation_same_title(const char *a_text, const struct citation *a,
			 const char *b_text, const struct citation *b);

/* Stores in *A_AT and *B_AT where their titles go on after the words that both
 * begin with; the end of a title where there is no more of it. */
void citation_part_ways(const char *a_text, const struct citation *a,
			const char *b_text, const struct citation *b,
			size_t *a_at, size_t *b_at);

#endif
