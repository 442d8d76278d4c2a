/*
 * The header of a table: which row it is, and what each column holds.
 *
 * Knows: labels of house styles, labels of periods and what stands above them.
 * Must not know: rows below it.
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
	size_t other; /* period, of a date */
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
	unsigned numbers; /* rows with those of columns, as bits */
};

/* Whether a column holds periods, marked or in words. */
bool heading_has_periods(const struct heading *heading);

/* Whether a column has texts of KEY, or periods that are said under it. */
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

/* Returns what the label CELL says of periods. */
struct legend heading_legend(const struct headings *headings,
			     const struct cells_cell *cell);

/* Returns the label that stands in ROW over COLUMN, NULL for none. One that is
 * not merged heads all columns up to the next. */
const struct cells_cell *headings_over(const struct headings *headings,
				       uint32_t row, uint32_t column);

/* Fills in the columns, some perhaps of the same periods. Whether all of them
 * make sense; if not, that is in DIAG. */
bool headings_read(struct headings *headings, struct diag *diag);

#endif
