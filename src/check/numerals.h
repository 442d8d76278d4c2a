/*
 * The numbers that the clauses of a part of the body have on paper: a typed one
 * stays, all others are counted.
 *
 * Knows: how numbers are typed. Must not know: how a profile writes them, who
 * refers to them.
 */
#ifndef LAMPIRAN_CHECK_NUMERALS_H
#define LAMPIRAN_CHECK_NUMERALS_H

#include "check/passage.h"

/* Returns the number of each clause of PART of DECREE, in ARENA: 3 of "3.", of
 * "c." and of "KETIGA:". */
unsigned *numerals_of(const struct decree *decree, enum body_part part,
		      struct arena *arena);

/* Returns the number of the clause, from 1 as they stand there, that NUMBER
 * leads to: the first one that has it; 0: none has. */
size_t numerals_find(const unsigned *numeral, size_t count, unsigned number);

/* Returns the first word of the clause TEXT behind a number of its own: 1 of
 * "c. bahwa", 0 of "bahwa". In SCRATCH there is what it takes to find it. */
size_t numerals_skip(const struct reading *text, struct arena *scratch);

#endif
