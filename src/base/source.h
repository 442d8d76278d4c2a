/*
 * A text in memory, and places in it.
 *
 * Knows: bytes, lines, UTF-8. Must not know: what the text means.
 * Invariants: the text ends with a NUL that length does not count, holds no
 * other NUL and is valid UTF-8 once input_check() has passed; a byte order
 * mark at the start is not part of it.
 */
#ifndef LAMPIRAN_BASE_SOURCE_H
#define LAMPIRAN_BASE_SOURCE_H

#include "base/arena.h"

#include <stdbool.h>

/* What line and column of a place in it are. */
enum source_places {
	PLACES_TEXT,   /* those of a text */
	PLACES_CELLS,  /* row and column of a sheet: "G4" */
	PLACES_CALLED, /* what the source calls them */
};

struct source {
	const char *name; /* as the user wrote it, "(stdin)" for "-" */
	const char *text;
	size_t length;	    /* [bytes] */
	bool marked;	    /* a byte order mark stands before it */
	const char *inside; /* what it is called inside the file NAME, which
			       carries it or was made into it; NULL: it is
			       that file */
	enum source_places places;
	/* what a place is called, with %1 for its line and %2 for its column:
	 * "row %1, column %2"; NULL where that is no words */
	const char *called;
	const char *const *label; /* of each column in a table, NULL for none */
	size_t labels;
};

enum { PLACE_LONGEST = 128 }; /* [bytes] of its name, with the NUL */

/* Line and column count from 1, the column in characters; line 0 means the
 * file as a whole, no source means no file at all. */
struct place {
	const struct source *source;
	unsigned line;
	unsigned column;
};

/* Makes a source of text that is in memory already, borrowed. */
const struct source *source_borrow(struct arena *arena, const char *name,
				   const char *text, size_t length);

/* Makes a source of text that is INSIDE a file called NAME: that is its name
 * there. All is borrowed. */
const struct source *source_inside(struct arena *arena, const char *name,
				   const char *inside, const char *text,
				   size_t length);

/* Makes a source whose PLACES are no places of a text: there is none. */
const struct source *source_without_text(struct arena *arena, const char *name,
					 enum source_places places);

/* Makes a source without text whose places are CALLED so, which is borrowed as
 * NAME is; its columns may get labels. */
struct source *source_called(struct arena *arena, const char *name,
			     const char *called);

/* Returns all bytes of the file, with a byte order mark, *LENGTH of them. */
const char *source_bytes(const struct source *source, size_t *length);

/* Whether CHARACTER must not be printed: it would reorder, hide or break the
 * text, or is not a character. */
bool source_forbids(uint32_t character);

/* Returns how many bytes the first CHARACTERS of the text take. */
size_t source_offset(const struct source *source, size_t characters);

/* The whole file, as a place. */
struct place place_of(const struct source *source);

/* Returns which of two places of one source comes first: less than 0 for A,
 * more for B, 0 when they are the same. */
int place_compare(struct place a, struct place b);

/* Returns what stands between the name of its source and what is said of
 * PLACE, ":12:7", ":G4" or ":row 14, column KEGIATAN"; "" for a file as a
 * whole. */
const char *place_name(struct place place, char name[static PLACE_LONGEST]);

/* Whether A and B are one place of one source. */
bool place_same(struct place a, struct place b);

/* Returns the line of PLACE without its end, *LENGTH in bytes; NULL when the
 * place has no line. */
const char *place_line(struct place place, size_t *length);

/* A walk through the lines of a source, one after the other. */
struct line_walk {
	const struct source *source; /* NULL: not begun */
	const char *at;		     /* where the last line begins, */
	unsigned line;		     /* which is this one */
};

/* The same for places that mostly stand further and further down: WALK goes on
 * from where it is. */
const char *place_next_line(struct line_walk *walk, struct place place,
			    size_t *length);

/* Whether the LENGTH bytes TEXT stand at PLACE. */
bool place_starts(struct place place, const char *text, size_t length);

/* Moves PLACE on, from the byte FROM of its source to the byte TO behind it. */
void place_skip(struct place *place, const char *from, const char *to);

/* Finds the first occurrence of the LENGTH bytes NEEDLE within the longest
 * value that may begin at PLACE. Returns PLACE itself when there is none (an
 * escape wrote it). */
struct place place_find(struct place place, const char *needle, size_t length);

#endif
