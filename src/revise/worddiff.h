/*
 * Two texts word by word: what stayed, went and came.
 *
 * Knows: words. Must not know: how differences are shown.
 */
#ifndef LAMPIRAN_REVISE_WORDDIFF_H
#define LAMPIRAN_REVISE_WORDDIFF_H

#include "plan/value.h"

enum wording_kind { WORDING_SAME, WORDING_GONE, WORDING_NEW };

/* A stretch of words. */
struct stretch {
	enum wording_kind kind;
	const char *text;
	size_t length; /* [bytes] */
};

struct stretches {
	struct stretch *stretch;
	size_t count;
};

/* Returns the words of BEFORE and AFTER (NULL: none) in order, what is gone
 * before what is new: fewest words differ (longest common subsequence, Wagner
 * and Fischer 1974), but for texts of very many words, which are compared only
 * at their beginnings and ends. */
struct stretches worddiff_compare(const struct value *before,
				  const struct value *after,
				  struct arena *arena);

#endif
