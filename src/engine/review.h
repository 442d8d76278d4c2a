/*
 * What a check of a plan has to know of its profiles.
 *
 * Knows: columns, what is printed beside a field. Must not know: rules.
 */
#ifndef LAMPIRAN_ENGINE_REVIEW_H
#define LAMPIRAN_ENGINE_REVIEW_H

#include "check/check.h"
#include "engine/layouts.h"

/* Returns a check, without a list of words, of plans that are printed with
 * LAYOUTS, which are read. It lives in ARENA. */
struct check review_check(const struct layouts *layouts, struct arena *arena);

#endif
