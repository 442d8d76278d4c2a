/*
 * The keys of a profile that are of the body of a decree.
 *
 * Knows: their defaults, what of the lampiran they follow. Must not know: how
 * the body looks.
 * Invariants: no section has keys here and elsewhere.
 */
#ifndef LAMPIRAN_PROFILE_BODY_KEYS_H
#define LAMPIRAN_PROFILE_BODY_KEYS_H

#include "profile/key.h"

extern const struct key body_key[];
extern const size_t body_key_count;

/* Fills the body of PROFILE, which has what INI says of the lampiran already;
 * what is wrong is reported to RUN. */
void body_read(struct profile *profile, const struct ini *ini, struct run *run);

#endif
