/*
 * What a plan says of its words, for setting them.
 *
 * Knows: glossaries of plans, lexicons of texts. Must not know: pages.
 */
#ifndef LAMPIRAN_TYPESET_VOCABULARY_H
#define LAMPIRAN_TYPESET_VOCABULARY_H

#include "plan/plan.h"
#include "text/lexicon.h"

/* Returns what DECREE says of words. It lives in the arena of RUN, and so does
 * what is wrong. */
struct lexicon *vocabulary_of(const struct decree *decree, struct run *run);

#endif
