/*
 * Messages as people read them: place, label, text, the line with a caret.
 *
 * Knows: places, terminals. Must not know: the domain.
 * Invariants: nothing that is printed steers a terminal.
 */
#ifndef LAMPIRAN_BASE_PRINTOUT_H
#define LAMPIRAN_BASE_PRINTOUT_H

#include "base/diag.h"

#include <stdio.h>

/* Prints one line of TEXT with its place and LABEL, the line there, to which
 * WALK goes on, and a caret. Nothing in it steers a terminal. */
void diag_print_at(struct line_walk *walk, struct place place,
		   const char *label, const char *text, FILE *file);

/* Prints the messages with their places, the lines there and carets: the first
 * hundred of them, errors before warnings, in the order of their places. */
void diag_print(const struct diag *diag, FILE *file);

#endif
