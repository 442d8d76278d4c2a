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
#include "sheet/styles.h"

enum heading_kind {
	HEADING_TEXT,	 /* a key of the plan */
	HEADING_PERIOD,	 /* marks of one period */
	HEADING_PERIODS, /* periods in words: "1-3, 6" */
	HEADING_ORDER,	 /* numbers typed by hand, of the text behind them */
	HEADING_GIVEN,	 /* numbers that say how the items of a key lie */
};

/* How the unit of a period has to be guessed by those beside it. */
enum guess {
	GUESS_NONE,
	GUESS_ROMAN, /* "II" */
	GUESS_UNTIL, /* "B06", which a month ends */
	GUESS_YEAR,  /* "2027" */
};

struct heading {
	enum heading_kind kind;
	uint32_t column;
	const char *key; /* of a text, and of numbers that are given */
	enum unit unit;	 /* of periods, as are */
	enum series series;
	size_t period;	   /* of the unit; of labels, of those of the header */
	const char *label; /* of these */
	enum guess guess;
	const struct cells_cell *cell;
};

struct headings {
	struct styles *styles;	   /* borrowed, and so are */
	const struct cells *cells; /* those that they stand in */
	uint32_t row, stop;	   /* the first row, and the first below it */
	struct heading column[HEADER_MOST_COLUMNS];
	size_t count;
	const char *label[PERIODS_MOST]; /* in the order of columns */
	size_t label_count;
	const struct cells_cell *wrong; /* the last label that was told */
	unsigned numbers; /* rows with those of columns, as bits */
};

/* Whether a column holds periods, marked or in words. */
bool heading_has_periods(const struct heading *heading);

/* Whether the rows from FIRST to before STOP have a header, which is then in
 * HEADINGS as far as its rows: nothing is reported. Styles and cells are there
 * before. */
bool headings_find(struct headings *headings, uint32_t first, uint32_t stop);

/* The same where no row has two names that are known: the first one that has
 * one and, beside it, nothing but what can be a name. */
bool headings_guess(struct headings *headings, uint32_t first, uint32_t stop);

/* Fills in the columns. Whether all of them make sense; if not, that is in
 * DIAG. */
bool headings_read(struct headings *headings, struct diag *diag);

#endif
