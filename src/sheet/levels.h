/*
 * Which columns the levels get that stand in one column of a table.
 *
 * Knows: headings, rows and what they are, the levels of texts. Must not know:
 * the shape that the rows make.
 */
#ifndef LAMPIRAN_SHEET_LEVELS_H
#define LAMPIRAN_SHEET_LEVELS_H

#include "sheet/rows.h"
#include "sheet/tiers.h"

struct levels {
	struct arena *arena; /* borrowed, and so are */
	const struct headings *headings;
	const struct table_row *row; /* those below them */
	size_t row_count;
	const struct heading *column; /* that has several; NULL: none */
	const struct tiers *tiers;    /* of its texts */
	bool headed; /* the outermost one heads rows, as a section */
	/* a column of one level with numbers besides; NULL: none */
	const struct heading *numbered;
	const char *form;		/* of these: "A" */
	const struct cells_cell *first; /* of them */
};

/* Finds the first column whose texts are of several levels, other than PERIODS,
 * whose texts are these. Whether there is one. What the numbers of the sheet
 * say that is not printed so is told as warnings. */
bool levels_read(struct levels *levels, const struct heading *periods,
		 struct diag *diag);

/* Returns the key that LEVEL, from 0, has in the plan. */
const char *levels_key(const struct levels *levels, unsigned level);

#endif
