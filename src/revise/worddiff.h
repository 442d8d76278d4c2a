/*
 * Two texts word by word: what stayed, went and came.
 *
 * Knows: words. Must not know: how differences are shown.
 */
#ifndef LAMPIRAN_REVISE_WORDDIFF_H
#define LAMPIRAN_REVISE_WORDDIFF_H

#include "plan/value.h"

enum wording_kind { WORDING_SAME, WORDING_GONE, WORDING_NEW };

/* Words that stayed, went or came together. */
struct word_run {
	enum wording_kind kind;
	const char *text;
	size_t length; /* [bytes] */
};

struct word_runs {
	struct word_run *run;
	size_t count;
};

/* Returns the words of BEFORE and AFTER (NULL: none) in order, what is gone
 * before what is new: fewest words differ (longest common subsequence, Wagner
 * and Fischer 1974), but for texts of very many words, which are compared only
 * at their beginnings and ends. */
struct word_runs worddiff_compare(const struct value *before,
				  const struct value *after,
				  struct arena *arena);

#endif
