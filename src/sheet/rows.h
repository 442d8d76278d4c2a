/*
 * The rows below the header of a table: what each one is.
 *
 * Knows: sections, rows that are not counted, headers that come again where a
 * page was cut by hand. Must not know: the shape that the rows make.
 */
#ifndef LAMPIRAN_SHEET_ROWS_H
#define LAMPIRAN_SHEET_ROWS_H

#include "plan/value.h"
#include "sheet/headings.h"

enum row_kind {
	ROW_BLANK,   /* perhaps with merged cells */
	ROW_HEADER,  /* labels or numbers of the columns, again */
	ROW_SECTION, /* a text that heads the rows below it */
	ROW_ASIDE,   /* it is not counted */
	ROW_ENTRY
};

struct table_row {
	enum row_kind kind;
	size_t first, stop;	       /* its cells */
	const struct cells_cell *lead; /* of a section or an aside: its text */
	const struct column *aside;    /* how that looks */
};

/* Returns the first cell of the row just below HEADINGS if it is read as an
 * entry, but may be one of the header, too: it has but titles, none in the
 * first column of texts, before it or in periods; NULL otherwise. */
const struct cells_cell *rows_doubtful(const struct headings *headings);

/* Makes columns of what is reckoned, CAPAIAN, ones of texts where they say
 * something else than shares between HEADINGS and STOP. */
void rows_keep_texts(struct headings *headings, uint32_t stop);

/* Returns what the row below HEADINGS is whose first cell is FIRST. */
struct table_row rows_read(const struct headings *headings, size_t first);

/* Whether CELL, which may be NULL, has a number: "3", "(3)". */
bool rows_is_number(const struct cells_cell *cell);

/* Whether CELL, which may be NULL, says that it is the same as the one above:
 * "idem". */
bool rows_is_ditto(const struct cells_cell *cell);

/* Whether VALUE is ABOVE again, perhaps with a word that says so. */
bool rows_is_again(const struct value *above, const struct value *value);

/* Returns the first cell of ROW, right below ABOVE, if all that it says seems
 * to go on with texts there: it has nothing else, and begins in small letters.
 * NULL if not. */
const struct cells_cell *rows_rest(const struct headings *headings,
				   const struct table_row *above,
				   const struct table_row *row);

/* Finds which of COUNT rows are titles, which are sections: alone above a
 * header that comes again, and below it something else begins in the same
 * column. */
void rows_find_titles(const struct headings *headings, struct table_row *row,
		      size_t count);

#endif
