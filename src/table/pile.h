/*
 * How high a table is at the widths of some of its columns: rows piled up, and
 * merged cells that make theirs higher.
 *
 * Knows: how many lines a text has at a width. Must not know: which widths are
 * wanted.
 * Invariants: rows are as high as their cells; what a merged cell needs more
 * than its rows is added, inner ones first; the lines of a column's texts are
 * counted once at each width.
 */
#ifndef LAMPIRAN_TABLE_PILE_H
#define LAMPIRAN_TABLE_PILE_H

#include "table/shaped.h"

/* What is piled up: rows, and columns whose widths change by steps. */
struct pile_frame {
	size_t rows;
	double leading, padding_y, size;      /* [pt] of the type, of a cell */
	size_t count;			      /* of columns */
	double least[PROFILE_MOST_COLUMNS];   /* [pt] of each at no step */
	double padding[PROFILE_MOST_COLUMNS]; /* [pt] at each side of a text */
	double step;			      /* [pt] */
	unsigned steps;			      /* all that there are */
};

struct pile;

/* Returns a pile without texts, which lives in ARENA, as FRAME does. */
struct pile *pile_new(const struct pile_frame *frame, struct arena *arena);

/* Adds TEXT, which has ROWS from ROW on for its own, in COLUMN; in column count
 * it has a room of WIDTH [em] whatever the steps are. */
void pile_add(struct pile *pile, const struct text *text, uint32_t row,
	      uint32_t rows, size_t column, double width);

/* Returns how many texts were added. */
size_t pile_count(const struct pile *pile);

/* Sums up how much is written in each column [em], of a merged text a row's
 * part. */
void pile_ink(struct pile *pile, double *ink);

/* Returns the height with so many STEPS in each column [pt]. */
double pile_height(struct pile *pile, const unsigned *steps);

#endif
