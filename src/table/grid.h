/*
 * The tree as a grid: rows, and for each column the cells that cover them.
 *
 * Knows: which entry fills which column, numbers, spans. Must not know: how
 * wide or high anything is.
 * Invariants: in each column the cells follow each other and cover every row
 * exactly once.
 */
#ifndef LAMPIRAN_TABLE_GRID_H
#define LAMPIRAN_TABLE_GRID_H

#include "base/limits.h"
#include "plan/plan.h"
#include "profile/profile.h"
#include "text/wrap.h"

/* A short text that stands in a month instead of the mark. */
struct caption {
	struct text *text;  /* NULL: none */
	struct lines lines; /* one */
	double scale;	    /* of the table's size */
};

struct cell {
	bool section;		     /* lies over the whole width */
	bool covered;		     /* by a section: draws nothing */
	uint32_t row, rows;	     /* [rows] first, and how many */
	const struct node *node;     /* whose it is */
	const struct value *value;   /* NULL: says nothing */
	const struct months *months; /* in the column of months */
	const char *number;	     /* counted by the tool, or NULL */
	bool typed;		     /* its text has that number already */
	bool heads;		     /* names its rows */
	size_t siblings;	     /* numbers in its list; 0: none */
	/* filled in by changed.c */
	bool renumbered; /* by the revision, all else is as it was */
	/* filled in by cells.c */
	struct text *text;	       /* NULL: empty */
	const struct caption *caption; /* of the months, or NULL */
	const struct line *line;
	uint32_t count; /* lines */
	/* filled in by tagging.c */
	uint32_t content; /* of the structure; of months the first one's */
};

/* What a row belongs to. */
struct grid_row {
	const struct node *node; /* the leaf, or the section */
	uint32_t number; /* as the whole plan counts it, from 1; 0: a section */
	uint32_t area;	 /* the outermost entry, from 0 */
	/* filled in by changed.c */
	bool changed;			   /* by the revision */
	bool removed_above, removed_below; /* something was, at this edge */
};

struct grid {
	const struct profile *profile;
	size_t rows;
	struct grid_row *row;
	struct cell *cell[PROFILE_MOST_COLUMNS];
	size_t count[PROFILE_MOST_COLUMNS];
	bool filled[PROFILE_MOST_COLUMNS]; /* some node says something there */
};

/* Puts PLAN into the columns of PROFILE. What does not fit is in RUN. */
void grid_build(struct grid *grid, const struct plan *plan,
		const struct profile *profile, struct run *run);

#endif
