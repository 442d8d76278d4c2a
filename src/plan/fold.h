/*
 * Texts as people compare them.
 *
 * Knows: capitals, spaces, marks of emphasis. Must not know: who compares.
 */
#ifndef LAMPIRAN_PLAN_FOLD_H
#define LAMPIRAN_PLAN_FOLD_H

#include "base/arena.h"

/* Returns LENGTH bytes of TEXT in small letters, without marks of emphasis,
 * on one line with single spaces. */
const char *fold(struct arena *arena, const char *text, size_t length);

/* Returns the beginning of a text, at most MOST characters and then dots, on
 * one line without marks of emphasis. */
const char *fold_title(struct arena *arena, const char *text, size_t length,
		       size_t most);

/* Returns the text as a name for a file: small letters, figures and hyphens,
 * at most MOST of them. "" when nothing else is left. */
const char *fold_slug(struct arena *arena, const char *text, size_t length,
		      size_t most);

#endif
