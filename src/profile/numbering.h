/*
 * How numbers that the tool counts are written: 1. a) (1) IV.
 *
 * Knows: figures, letters, Roman numerals. Must not know: what is counted.
 */
#ifndef LAMPIRAN_PROFILE_NUMBERING_H
#define LAMPIRAN_PROFILE_NUMBERING_H

#include "base/arena.h"

#include <stdbool.h>

struct numbering {
	const char *before; /* "(" */
	char figure;	    /* '1', 'a', 'A', 'i', 'I'; 0: no numbers */
	const char *after;  /* ")" */
};

/* Reads "none", "1.", "(a)", "I." …: one figure with signs around it. */
bool numbering_read(struct arena *arena, const char *text,
		    struct numbering *numbering);

/* Returns number N [from 1] in that form; NULL when there are no numbers. */
const char *numbering_format(struct arena *arena,
			     const struct numbering *numbering, size_t n);

#endif
