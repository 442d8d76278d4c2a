/*
 * Fingerprints of bytes: equal bytes have equal ones.
 *
 * Knows: FNV-1a, 64 bits (Fowler, Noll, Vo). Must not know: what they are for.
 */
#ifndef LAMPIRAN_BASE_FINGERPRINT_H
#define LAMPIRAN_BASE_FINGERPRINT_H

#include <stddef.h>
#include <stdint.h>

#define FINGERPRINT_SEED 14695981039346656037ull

/* Returns a fingerprint of LENGTH bytes, going on from VALUE, at first
 * FINGERPRINT_SEED. Whoever wants two texts with one can find them. */
uint64_t fingerprint(const char *data, size_t length, uint64_t value);

#endif
