/*
 * What is at hand while a profile is written for the table of a sheet.
 *
 * Knows: cells below headings, keys that have none, how a profile writes lines.
 * Must not know: what columns say.
 */
#ifndef LAMPIRAN_SHEET_TAILOR_H
#define LAMPIRAN_SHEET_TAILOR_H

#include "base/buffer.h"
#include "plan/plan.h"
#include "sheet/headings.h"

/* A column of the plan that no heading of the sheet has. */
struct tailor_level {
	const char *key;
	size_t heading; /* whose column it is in or behind; */
	bool above;	/* or it is of whole sheets, before all columns */
	const struct cells_cell *label; /* on another sheet; NULL: none */
};

/* What is being written. */
struct tailor {
	const struct headings *h;
	const struct plan *plan;
	struct arena *arena;
	struct buffer list, body; /* the columns; a section for each */
	const struct cells_cell *group[HEADER_MOST_COLUMNS]; /* written */
	size_t groups;
	size_t counters;
	struct tailor_level level[SHAPE_MOST_FIELDS];
	size_t levels;
	bool wide;     /* columns are as wide as in the sheet */
	double needed; /* [em] by the titles of the columns so far, at least */
	double most;   /* [em] the same by all texts, each letter a wide one */
	/* the numbers in the column of a heading are counted as they stand:
	 * with their figures, and from the first row to the last */
	bool formed[HEADER_MOST_COLUMNS], running[HEADER_MOST_COLUMNS];
};

/* About how wide things are [em]: what is written has to fit, and need not be
 * exact. */
#define TAILOR_LETTER  0.76 /* bold capitals */
#define TAILOR_SMALL   0.62 /* other letters */
#define TAILOR_PADDING 0.9  /* of a cell, both sides */
#define TAILOR_MARK    2.0  /* a period with a mark, below two figures */
#define TAILOR_FIGURES 1.6  /* two figures */
#define TAILOR_NUMBER  2.6  /* the same, above a number like "(16)" */

/* Returns the letters of the longest word of TEXT. */
size_t tailor_word(const char *text, size_t length);

/* Begins the section of the column NAME, which the table lists. */
void tailor_begin(struct tailor *tailor, const char *name);

/* Writes the text of CELL as the label of a section. */
void tailor_label(struct tailor *tailor, const struct cells_cell *cell);

/* Returns the first of the numbers that the header has for the columns, NULL
 * without; in *EACH whether each period has one. */
const struct cells_cell *tailor_numbers(const struct tailor *tailor,
					bool *each);

/* Returns the first cell below the header, as an index. */
size_t tailor_below(const struct tailor *tailor);

/* Returns the next filled cell of COLUMN, from cell *AT on, and moves on behind
 * it; NULL when there is none. */
const struct cells_cell *tailor_next(const struct tailor *tailor,
				     const struct heading *column, size_t *at);

/* Returns the cell that ENTRY is from, NULL when none is. */
const struct cells_cell *tailor_cell(const struct tailor *tailor,
				     const struct entry *entry);

/* Returns the first entry of KEY in the plan, NULL when there is none. */
const struct entry *tailor_entry(const struct tailor *tailor, const char *key);

/* Finds the keys of the plan that no heading has, besides that of sections and
 * those of rows that are not counted, and have no column on another sheet. */
void tailor_find_levels(struct tailor *tailor);

/* Returns the key of sections if the plan has some, and no heading is theirs;
 * NULL otherwise. */
const char *tailor_section(const struct tailor *tailor);

/* Whether HEADING is of texts all of which say when. */
bool tailor_is_worded(const struct tailor *tailor,
		      const struct heading *heading);

/* Whether an entry of KEY that has no others in its list had a number that is
 * not in the plan: before its text, or in a column of numbers. */
bool tailor_alone(const struct tailor *tailor, const char *key);

/* Takes back what DIAG says of numbers that are counted otherwise, where they
 * are not, by what is written. */
void tailor_settle(const struct tailor *tailor, struct diag *diag);

#endif
