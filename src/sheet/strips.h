/*
 * What stands in cells outside of a table, as lines: those of a document, or of
 * blocks that stand beside each other in a sheet.
 *
 * Knows: cells, which of them are one line, which go below each other. Must
 * not know: what a line says.
 * Invariants: the lines of one strip follow each other from the top; none is
 * blank; no text of a cell is in two of them, or in none.
 */
#ifndef LAMPIRAN_SHEET_STRIPS_H
#define LAMPIRAN_SHEET_STRIPS_H

#include "book/book.h"

struct strip_line {
	const char *text; /* on one line, without marks of emphasis, single
			   * blanks; LETTERS S P A C E D  O U T are words */
	size_t length;
	const char *marked; /* the same with its marks, as it was typed */
	const struct cells_cell *cell; /* the first that it stands in */
	uint32_t row, strip;
	bool apart; /* a blank row, or other columns, are above it */
	bool more;  /* it goes on in the cell of the line above it */
	bool taken; /* somebody has understood it */
};

struct strips {
	struct arena *arena; /* borrowed, and so are */
	const struct cells *cells;
	struct strip_line *line;
	size_t count, capacity;
};

/* Fills STRIPS with what stands in the rows of CELLS from the first of ROWS to
 * before the second. */
void strips_read(struct strips *strips, const struct cells *cells,
		 const uint32_t rows[2]);

/* Returns where LINE stands. */
struct place strip_place(const struct strips *strips,
			 const struct strip_line *line);

/* Returns the index of the first line from FROM on that is in another strip, or
 * the count of all. */
size_t strip_end(const struct strips *strips, size_t from);

/* Returns the text with single blanks, words that are spaced out closed up. */
const char *strip_tidy(struct arena *arena, const char *text);

/* Whether text has letters, and none of them is small. */
bool strip_is_capitals(const char *text, size_t length);

#endif
