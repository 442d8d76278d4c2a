/*
 * What a plan says besides its tables, as rows of keys and values.
 *
 * Knows: the keys of a plan. Must not know: tables, file formats.
 */
#ifndef LAMPIRAN_SHEET_PAIRS_H
#define LAMPIRAN_SHEET_PAIRS_H

#include "book/book.h"
#include "plan/plan.h"

/* The texts of one lampiran. */
enum pairs_part {
	PART_STYLE,
	PART_TITLE,
	PART_TABLE_TITLE,
	PART_BEFORE,
	PART_AFTER
};
enum { PARTS = 5 };

struct pairs_own {
	struct value part[PARTS];
	unsigned number;      /* that its heading has; 0: none */
	struct place heading; /* where it stands */
};

struct pairs {
	struct arena *arena; /* borrowed */
	struct value field[DECREE_FIELDS];
	struct clauses body[BODY_PARTS];
	struct value form;
	struct glossary glossary;
	bool met;   /* some row said something of the decree, */
	bool keyed; /* and as export writes it */
	bool copy;  /* of a salinan */
	struct pairs_own own[SHEET_MOST_SHEETS];
	size_t at; /* the lampiran at work, from 0 */
};

/* Returns the key of a text. */
const char *pairs_key(enum pairs_part part);

/* Whether ROW is blank or a key with its value, which PAIRS then say. The words
 * that begin lines of a heading, NOMOR and TENTANG, are none in capitals. */
bool pairs_take(struct pairs *pairs, const struct cells *cells, uint32_t row,
		struct run *run);

/* Whether PAIRS say VALUE in FIELD, or in PART of the lampiran at work, now:
 * not if they said something else before. */
bool pairs_say(struct pairs *pairs, enum plan_field field, struct value value);
bool pairs_say_own(struct pairs *pairs, enum pairs_part part,
		   struct value value);

/*
 * Reads the rows of CELLS from the first of ROWS to before the second. Rows
 * that begin with no key are errors; what is wrong is in RUN.
 */
void pairs_read(struct pairs *pairs, const struct cells *cells,
		const uint32_t rows[2], struct run *run);

/* Gives DECREE and its lampiran, which are there, what PAIRS say. */
void pairs_apply(const struct pairs *pairs, struct decree *decree,
		 struct run *run);

/* Returns the number N of a row "lampiran | N" that begins a table of its own,
 * 0 when ROW is none. */
unsigned long pairs_lampiran(const struct cells *cells, uint32_t row);

/* Appends rows for DECREE, for one of its lampiran, to CELLS from ROW on.
 * Returns the row behind them. */
uint32_t pairs_write(struct cells *cells, const struct decree *decree,
		     uint32_t row, struct diag *diag);
uint32_t pairs_write_own(struct cells *cells, const struct plan *plan,
			 uint32_t row, struct diag *diag);

#endif
