/*
 * The header of a table: which row it is, and what each column holds.
 *
 * Knows: keys of plans, the labels that the built-in profiles print, months
 * in words and numbers. Must not know: rows below it.
 */
#ifndef LAMPIRAN_SHEET_HEADINGS_H
#define LAMPIRAN_SHEET_HEADINGS_H

#include "base/limits.h"
#include "book/book.h"
#include "plan/plan.h"

enum heading_kind {
	HEADING_TEXT,	/* a key of the plan */
	HEADING_MONTH,	/* marks of one month */
	HEADING_MONTHS, /* months in words: "1-3, 6" */
	HEADING_ORDER,	/* numbers typed by hand, of the text behind them */
	HEADING_GIVEN,	/* numbers that say how the items of a key lie */
};

struct heading {
	enum heading_kind kind;
	uint32_t column;
	const char *key; /* of a text, and of numbers that are given */
	unsigned month;	 /* [1..12] */
	const struct cells_cell *cell;
};

struct headings {
	uint32_t row, stop; /* the first row, and the first below it */
	struct heading column[HEADER_MOST_COLUMNS];
	size_t count;
};

/* Whether the rows of CELLS from FIRST to before STOP have a header, which is
 * then in *HEADER as far as its rows: nothing is reported. */
bool headings_find(const struct cells *cells, uint32_t first, uint32_t stop,
		   struct headings *header);

/* Fills in the columns. Whether all of them make sense; if not, that is in
 * DIAG. */
bool headings_read(const struct cells *cells, struct headings *header,
		   struct diag *diag);

/* Returns what heads the column of KEY: "SUB KEGIATAN", "my_key". */
const char *headings_label(const char *key);

/* Returns what heads the numbers that are given for KEY: "NO SUB KEGIATAN". */
const char *headings_given(struct arena *arena, const char *key);

/* Whether KEY is a note on a row, which stands behind the months. */
bool headings_is_note(const char *key);

#endif
