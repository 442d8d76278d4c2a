/*
 * Parts of the body as a ledger: labels at the left, a colon each, and beside
 * them what the author says.
 *
 * Knows: the columns of the body, how clauses are numbered; what begins a part.
 * Must not know: which parts stand where, blocks, pages.
 * Invariants: all ledgers of a body have the same columns.
 */
#ifndef LAMPIRAN_TYPESET_LEDGER_H
#define LAMPIRAN_TYPESET_LEDGER_H

#include "typeset/galley.h"

/* The columns of a body. */
struct ledger_columns {
	double label; /* [pt] width of the labels */
	double colon; /* [pt] where colons stand, from the margin */
	double text;  /* [pt] where texts begin */
};

struct ledger_part {
	const struct body_part_style *style;
	const struct text *label; /* NULL: it has none, and no colon */
	struct lines lines;	  /* of the label */
	bool counted;		  /* the label is the number of an item */
	struct galley galley;
	size_t first;	  /* bar of the ledger, that of its first line */
	uint32_t content; /* of the structure: the label's */
};

struct ledger {
	const struct body_style *style;
	struct ledger_columns columns;
	const struct comparison *since; /* what changed; NULL: not asked */
	const struct paper *paper;
	struct prose_style prose; /* how texts are set, but for their lists */
	const struct text *colon; /* NULL: none */
	struct lines colon_lines;
	struct ledger_part *part;
	size_t count;
	size_t bars;
	struct setter *setter;
};

/* Returns the columns of the body of the source's decree: labels have the room
 * that the profile says, or that the widest of them needs. */
struct ledger_columns ledger_measure(const struct block_source *source);

/* Begins a ledger without parts. */
void ledger_begin(struct ledger *ledger, const struct ledger_columns *columns,
		  const struct block_source *source);

/* Adds PART of the source's decree, if it has it: one part of the ledger, or of
 * diktum one for each. What does not fit, or cannot be printed, is in the
 * source's run. */
void ledger_add(struct ledger *ledger, enum body_part part,
		const struct block_source *source);

/* Adds a part in STYLE with the one text that TEXT is. */
void ledger_add_text(struct ledger *ledger, const struct body_part_style *style,
		     const struct template_line *text,
		     const struct block_source *source);

/* Whether a part begins at bar I of the ledger. */
bool ledger_begins_part(const struct ledger *ledger, size_t i);

/* Returns line I of the ledger; *TEXT is what it is of. */
const struct line *ledger_line(const struct ledger *ledger, size_t i,
			       const struct text **text);

/* Returns the label of the part that begins at bar I, and in *TEXT what it is
 * of; NULL when it has none. */
const struct line *ledger_label(const struct ledger *ledger, size_t i,
				const struct text **text);

/* A struct ledger, which has parts. */
extern const struct section_kind section_ledger;

#endif
