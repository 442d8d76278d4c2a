/*
 * Fingerprints of bytes: equal bytes have equal ones.
 *
 * Knows: FNV-1a, 64 bits (Fowler, Noll, Vo), and multiplying. Must not know:
 * what they are for.
 * Invariants: they are the same on every processor.
 */
#ifndef LAMPIRAN_BASE_FINGERPRINT_H
#define LAMPIRAN_BASE_FINGERPRINT_H

#include <stddef.h>
#include <stdint.h>

#define FINGERPRINT_SEED 14695981039346656037ull

/* Returns a fingerprint of LENGTH bytes, going on from VALUE, at first
 * FINGERPRINT_SEED. Whoever wants two texts with one can find them. */
uint64_t fingerprint(const char *data, size_t length, uint64_t value);

/* That of a whole file, which comes in parts of any length; zero to begin with.
 * It is for files, of which it takes eight bytes at a time; what is stored in
 * one has the other. */
struct fingerprint {
	uint64_t half[2];
	unsigned char part[8]; /* what is left of the last eight */
	uint64_t length;       /* [bytes] so far */
};

void fingerprint_add(struct fingerprint *print, const char *data,
		     size_t length);

/* Stores the two halves of what there is so far. */
void fingerprint_take(const struct fingerprint *print, uint64_t half[2]);

#endif
