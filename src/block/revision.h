/*
 * What a revision changed, as a text for people: a list of changes.
 *
 * Knows: how changes are told in words. Must not know: where the list stands.
 */
#ifndef LAMPIRAN_BLOCK_REVISION_H
#define LAMPIRAN_BLOCK_REVISION_H

#include "revise/compare.h"

/* Returns the list as CommonMark, in the language of decrees; it lives in
 * ARENA. */
struct value revision_list(const struct comparison *since, struct arena *arena);

#endif
