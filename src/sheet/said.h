/*
 * What lines around a table say of the decree, on the way to a plan: capitals
 * given back, what is to be filled in marked, what is said twice compared.
 *
 * Knows: what plans write otherwise than decrees print. Must not know: how a
 * heading or a signature is put together.
 * Invariants: what is printed in capitals comes out the same; what is left out
 * is told once, with its words.
 */
#ifndef LAMPIRAN_SHEET_SAID_H
#define LAMPIRAN_SHEET_SAID_H

#include "base/run.h"
#include "sheet/pairs.h"
#include "sheet/strips.h"

struct acronyms;

struct said {
	struct run *run;     /* borrowed, and so are */
	struct pairs *pairs; /* what is said goes there */
	const struct cells *cells;
	struct acronyms *acronyms; /* NULL: not asked for yet */
	bool quiet; /* what is said otherwise already is not told */
};

/* Says in FIELD of the decree what TEXT does, which LINE begins. */
void said_field(struct said *said, enum plan_field field, const char *text,
		const struct strip_line *line);

/* The same for PART of the lampiran at work; its lines stay, as its marks. */
void said_part(struct said *said, enum pairs_part part, const char *text,
	       const struct strip_line *line);

/* Returns a text that was typed in capitals as plans have it. */
const char *said_proper(struct said *said, const char *text);

/* Returns a date as plans have it, with dots for what is to be filled in; NULL
 * when TEXT is none. */
const char *said_date(struct said *said, const char *text);

/* Returns a text with one sign for the dots and strokes where something is to
 * be written; that sign alone where it is empty. */
const char *said_blanks(struct said *said, const char *text);

/* Tells once, with MESSAGE, what no line of STRIPS has been understood. */
void said_left_out(struct said *said, const struct strips *strips,
		   const struct message *message);

#endif
