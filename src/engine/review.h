/*
 * What a check of a plan has to know of its profiles.
 *
 * Knows: columns, what is printed beside a field. Must not know: rules.
 */
#ifndef LAMPIRAN_ENGINE_REVIEW_H
#define LAMPIRAN_ENGINE_REVIEW_H

#include "check/brief.h"
#include "profile/profile.h"

/* Returns a brief, without a list of words, for plans whose lampiran are
 * printed as the COUNT profiles say. It lives in ARENA. */
struct brief review_brief(const struct profile *const *profile, size_t count,
			  struct arena *arena);

#endif
