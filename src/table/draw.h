/*
 * The table's fragments of a page as boxes.
 *
 * Knows: cells, their texts and marks, rules. Must not know: how the page
 * was filled.
 * Invariants: nothing of the table or its pages is changed.
 */
#ifndef LAMPIRAN_TABLE_DRAW_H
#define LAMPIRAN_TABLE_DRAW_H

#include "page/canvas.h"
#include "table/changed.h"
#include "table/paginate.h"
#include "table/tagging.h"

/* How a page of a table is printed. */
struct table_imprint {
	bool again;		     /* its header has been on a page before */
	bool row_numbers;	     /* in the margin */
	const struct tagged *tagged; /* what is read of it */
	const struct changed *changed; /* bars beside it; NULL: none */
};

/* Puts the header and the fragments of PAGE on CANVAS as IMPRINT says. A row
 * number that has no room in the margin is reported to RUN. */
void draw_table(const struct laid *laid, const struct table_page *page,
		const struct table_imprint *imprint, struct canvas *canvas,
		struct run *run);

#endif
