/*
 * Two spellings of one word: a letter is doubled in the one and single in the
 * other.
 *
 * Knows: how Indonesian words are derived. Must not know: plans.
 * Invariants: words are in small letters.
 */
#ifndef LAMPIRAN_CHECK_TWINS_H
#define LAMPIRAN_CHECK_TWINS_H

#include <stdbool.h>

/* Returns how two words compare where doubled letters count as one: below 0, 0
 * or above, as strcmp() does. */
int twins_compare(const char *a, const char *b);

/* Whether two words are spellings of one, of which only one is right; names of
 * persons never are. */
bool twins_are(const char *a, const char *b);

/* Returns 1 if A is right by a rule where B is not, -1 the other way round, 0
 * where no rule says: "menunjukkan", "diinput". */
int twins_judge(const char *a, const char *b);

#endif
