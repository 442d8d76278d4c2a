/*
 * Ordinals as people type them before a diktum and where they name one: KESATU,
 * PERTAMA, KEDUA BELAS, Kedua Puluh Satu.
 *
 * Knows: the words of numbers. Must not know: what is numbered, how ordinals
 * that the tool counts are printed.
 * Invariants: what is read is what profile/numbering writes, or PERTAMA.
 */
#ifndef LAMPIRAN_PLAN_ORDINAL_H
#define LAMPIRAN_PLAN_ORDINAL_H

#include "base/arena.h"

#include <stdbool.h>

struct ordinal {
	unsigned number; /* 0: there is none */
	size_t length;	 /* [bytes] of its words */
	size_t bytes;	 /* with the sign and the spaces behind it */
	bool labels;	 /* it is a label of what follows: "KEDUA: …" */
};

enum { ORDINAL_MOST = 999 };

/* Returns the ordinal that the LENGTH bytes of TEXT begin with, the longest
 * one, to ORDINAL_MOST. Its words begin with capitals or are made of them. In
 * SCRATCH there is what it takes to find it. */
struct ordinal ordinal_read(const char *text, size_t length,
			    struct arena *scratch);

/* Returns the ordinal NUMBER, from 1, in capitals: "KEDUA BELAS". */
const char *ordinal_write(struct arena *arena, unsigned number);

#endif
