/*
 * The header of a table: its rows and labels, and what they say one by one.
 *
 * Knows: labels of house styles, labels of periods. Must not know: rows below
 * it, what the labels say together.
 */
#ifndef LAMPIRAN_SHEET_HEADINGS_H
#define LAMPIRAN_SHEET_HEADINGS_H

#include "base/limits.h"
#include "book/book.h"
#include "sheet/legend.h"
#include "sheet/styles.h"

/* A table has no more, with groups, periods, weeks and numbers. */
enum { HEADER_MOST_ROWS = 7 };

enum heading_kind {
	HEADING_TEXT,	  /* a key of the plan */
	HEADING_PERIOD,	  /* marks of one period */
	HEADING_PERIODS,  /* periods in words: "1-3, 6" */
	HEADING_ORDER,	  /* numbers typed by hand, of the text behind them */
	HEADING_GIVEN,	  /* numbers that say how the items of a key lie */
	HEADING_DERIVED,  /* what is reckoned, and left out */
	HEADING_LEFT_OUT, /* of a block that nobody asked for */
};

/* How the unit of a period has to be guessed by those beside it. */
enum guess {
	GUESS_NONE,
	GUESS_ROMAN,  /* "II" */
	GUESS_UNTIL,  /* "B06", which a month ends */
	GUESS_YEAR,   /* "2027" */
	GUESS_FIGURE, /* "3", a month if it runs on from 1 */
	GUESS_DATE,   /* "01/02/2027", of February or of January */
};

struct heading {
	enum heading_kind kind;
	uint32_t column;
	const char *key; /* of a text, and of numbers that are given */
	/* of a text: its key if all its cells are periods of the unit, as a
	 * profile that nobody names has them; NULL: it is KEY in any case */
	const char *word;
	enum unit unit; /* of periods, as are */
	enum series series;
	size_t period;	   /* of the unit; of labels, of those of the header */
	const char *label; /* of these */
	enum guess guess;
	size_t other;	  /* period, of a date */
	unsigned quarter; /* that stands over a figure, from 1; 0: none */
	const struct cells_cell *cell;
};

struct headings {
	struct styles *styles;	   /* borrowed, and so are */
	const struct cells *cells; /* those that they stand in */
	const char *block;	   /* of periods, if somebody chose it */
	uint32_t row, stop;	   /* the first row, and the first below it */
	struct heading column[HEADER_MOST_COLUMNS];
	size_t count;
	size_t worded; /* the one whose texts all say when, from 1, once that is
			* known; 0: none */
	const char *label[PERIODS_MOST]; /* in the order of columns */
	size_t label_count;
	const struct cells_cell *wrong; /* the last label that was told */
	unsigned numbers;	     /* rows with those of columns, as bits */
	const struct headings *next; /* of another sheet of the same table */
};

/* Whether a column holds periods, marked or in words. */
bool heading_has_periods(const struct heading *heading);

/* Whether COLUMN has texts of KEY, or periods that are said under it; whether
 * one of them all has. */
bool heading_has_key(const struct heading *column, const char *key);
bool headings_have(const struct headings *headings, const char *key);

/* Returns the label CELL as a key. */
const char *heading_key(const struct headings *headings,
			const struct cells_cell *cell);

/* Whether CELL can be the title of a column: it says something, which is no
 * number, and not a whole paragraph. */
bool heading_is_title(const struct cells_cell *cell);

/* Returns the known column that CELL heads, NULL for another. */
const struct style_column *heading_known(const struct headings *headings,
					 const struct cells_cell *cell);

/* Whether CELL heads what is reckoned; whether it must be a slip of the pen. */
bool heading_is_derived(const struct headings *headings,
			const struct cells_cell *cell);
bool heading_is_slip(const struct headings *headings,
		     const struct cells_cell *cell);

/* Returns the number that CELL is, "(3)" too; 0 when it is none. */
unsigned long heading_number(const struct cells_cell *cell);

/* Returns the text of the label CELL, for messages. */
const char *heading_text(const struct cells_cell *cell, struct diag *diag);

/* Returns what the label CELL says of periods. */
struct legend heading_legend(const struct headings *headings,
			     const struct cells_cell *cell);

/* Returns the label that stands in ROW over COLUMN, NULL for none. One that is
 * not merged heads all columns up to the next. */
const struct cells_cell *headings_over(const struct headings *headings,
				       uint32_t row, uint32_t column);

/* Whether CELL heads other labels, and so says nothing by itself. */
bool headings_is_group(const struct headings *headings,
		       const struct cells_cell *cell);

/* Finds the rows, below the first one, that have the numbers of the columns:
 * months do not begin as far left. */
void headings_find_numbers(struct headings *headings);

/* Whether ROW of the header is one of them. */
bool headings_is_number_row(const struct headings *headings, uint32_t row);

#endif
