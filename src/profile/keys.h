/*
 * Every key of a profile but those of columns, with its default.
 *
 * Knows: where each value goes. Must not know: how it is read.
 */
#ifndef LAMPIRAN_PROFILE_KEYS_H
#define LAMPIRAN_PROFILE_KEYS_H

#include "profile/key.h"

extern const struct key profile_key[];
extern const size_t profile_key_count;

#endif
