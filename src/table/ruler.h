/*
 * The rules of a table, joined as they come.
 *
 * Knows: edges of cells. Must not know: what is in them.
 * Invariants: two rules of a page never overlap lengthwise; a rule is drawn
 * when something else than its continuation comes.
 */
#ifndef LAMPIRAN_TABLE_RULER_H
#define LAMPIRAN_TABLE_RULER_H

#include "table/table.h"

struct rule {
	double at, from, to; /* [pt] */
	bool open;
};

struct ruler {
	struct canvas *canvas; /* borrowed */
	const double *edge;    /* borrowed: of the columns, left to right */
	struct rule vertical[TABLE_MOST_EDGES + 1];
	struct rule horizontal;
};

void ruler_init(struct ruler *ruler, struct canvas *canvas, const double *edge);

/* The lower edge of the columns FIRST to LAST (exclusive) at Y. */
void ruler_below(struct ruler *ruler, size_t first, size_t last, double y);

/* The edge left of column INDEX from TOP to BOTTOM. */
void ruler_beside(struct ruler *ruler, size_t index, double top, double bottom);

/* Draws what is still open. */
void ruler_finish(struct ruler *ruler, size_t columns);

#endif
