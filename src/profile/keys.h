/*
 * Every key of a profile, with its default, and a profile read by them.
 *
 * Knows: where each value goes, which keys depend on others. Must not know: how
 * a value is read, which files a profile is made of.
 */
#ifndef LAMPIRAN_PROFILE_KEYS_H
#define LAMPIRAN_PROFILE_KEYS_H

#include "profile/ini.h"
#include "profile/profile.h"

/* Returns the profile that CHAIN, its ini and those it is on top of, says; NULL
 * when something is wrong with it, which is reported to RUN. */
struct profile *keys_read(struct run *run, const struct ini *chain);

/* Calls VISIT with each key that a profile can have, its section ("column",
 * "group" for those of each) and its default. For the documentation's test. */
void profile_each_key(void (*visit)(void *context, const char *section,
				    const char *key, const char *value),
		      void *context);

#endif
