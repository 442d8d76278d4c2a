/*
 * The clauses of a decree's body, put together from its lines.
 *
 * Knows: how parts and items follow each other, what stands on pages besides
 * them: catchwords, numbers of pages. Must not know: columns, tabs, tables.
 * Invariants: each line is in a clause, or left out as what only pages have, or
 * told; a number that was typed stays where counting would not give it.
 */
#ifndef LAMPIRAN_SHEET_RECITE_H
#define LAMPIRAN_SHEET_RECITE_H

#include "sheet/beside.h"
#include "sheet/said.h"

struct recited {
	struct clauses body[BODY_PARTS];
	const char *menetapkan; /* NULL: nothing */
	const struct cells_cell *menetapkan_cell;
};

/* Returns the clauses of COUNT lines, the first of which has a label. What
 * belongs to none is told. */
struct recited recite(struct said *said, const struct beside_line *line,
		      size_t count);

/* Returns those of a list without labels, Tembusan. */
struct clauses recite_list(struct said *said, const struct beside_line *line,
			   size_t count);

/* Whether a line is nothing but what pages have by themselves: "- 2 -",
 * SALINAN. */
bool recite_is_furniture(const struct beside_line *line);

#endif
