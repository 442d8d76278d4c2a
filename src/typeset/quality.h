/*
 * How well the pages of a lampiran turned out, in figures.
 *
 * Knows: what was set. Must not know: how a report is written.
 */
#ifndef LAMPIRAN_TYPESET_QUALITY_H
#define LAMPIRAN_TYPESET_QUALITY_H

#include <stddef.h>

struct quality_column {
	const char *name;
	double width; /* [pt]; of months: of each */
};

struct quality {
	size_t pages, table_pages, rows;
	size_t split;		/* rows parted although they fit on one page */
	size_t hyphens;		/* lines that end inside a word */
	size_t orphans, widows; /* single lines of a text above, below */
	double white_mean;	/* [share] of the body of the table's pages */
	double white_worst;	/* but the last */
	double cost;		/* of all page ends */
	struct quality_column *column;
	size_t column_count;
};

/* Of a document. */
struct qualities {
	const struct quality *quality; /* of each lampiran */
	size_t count;
	const struct quality *body; /* NULL: it has none */
	size_t pages;
	double table_size; /* [pt] of the first one's type; 0: there is none */
};

#endif
