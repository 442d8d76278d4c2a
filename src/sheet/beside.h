/*
 * Rows of a decree's body as people type them: labels, colons, marks and texts
 * beside each other, in columns of a table, behind tabs, or in one line.
 *
 * Knows: the labels of a body, how items are marked. Must not know: which
 * clause a line belongs to, file formats.
 * Invariants: the words of a row are in its lines, each once, in their order;
 * empty lines are none.
 */
#ifndef LAMPIRAN_SHEET_BESIDE_H
#define LAMPIRAN_SHEET_BESIDE_H

#include "book/book.h"
#include "text/markup.h"

enum beside_label {
	BESIDE_NONE,
	BESIDE_MENIMBANG,
	BESIDE_MENGINGAT,
	BESIDE_MEMPERHATIKAN,
	BESIDE_MEMUTUSKAN,
	BESIDE_MENETAPKAN,
	BESIDE_DIKTUM, /* KESATU … */
};

struct beside_line {
	enum beside_label label;
	unsigned ordinal;    /* of a diktum, */
	const char *ordered; /* as it was typed: "KESATU" */
	enum marker marker;
	unsigned number;   /* of the mark, "b." is 2; 0: it has none */
	const char *mark;  /* as it was typed; NULL: none */
	const char *text;  /* behind all that, with *emphasis*; "" */
	const char *typed; /* the whole line, on one */
	bool only;	   /* nothing else stands in its row */
	const struct cells_cell *cell;
};

struct beside {
	struct arena *arena; /* borrowed */
	struct beside_line *line;
	size_t count, capacity;
};

/* Returns the label that a cell begins with. */
enum beside_label beside_label(const struct cells_cell *cell,
			       struct arena *arena);

/* Adds the lines in the rows of CELLS from the first of ROWS to before the
 * second. */
void beside_read(struct beside *beside, const struct cells *cells,
		 const uint32_t rows[2]);

#endif
