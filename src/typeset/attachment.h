/*
 * One lampiran: the order of its parts, and the pages they need.
 *
 * Knows: opening, text, table, closing, furniture. Must not know: what is in
 * them, how its pages are numbered.
 * Invariants: every part is on a page; the closing is on the last one.
 */
#ifndef LAMPIRAN_TYPESET_ATTACHMENT_H
#define LAMPIRAN_TYPESET_ATTACHMENT_H

#include "typeset/bookmarks.h"
#include "typeset/closing.h"
#include "typeset/furniture.h"
#include "typeset/galley.h"
#include "typeset/opening.h"

enum leaf_kind {
	LEAF_OPENING, /* heading and title alone */
	LEAF_BEFORE,  /* text before the table */
	LEAF_TABLE,
	LEAF_AFTER, /* text behind it */
};

/* One page of it. */
struct leaf {
	enum leaf_kind kind;
	const struct paper *paper;
	size_t first, count; /* lines of its text; page of the table */
	bool opens;	     /* heading and title are here */
	bool closes;	     /* the closing blocks are here */
};

struct attachment {
	const struct plan *plan;
	const struct profile *profile;
	struct setter *setter;
	struct opening opening;
	struct closing closing;
	struct block table_title;
	struct galley before, after;
	struct table table;
	/* of the table's pages, the text's, and the opening's own */
	struct furniture furniture, text_furniture, own_furniture;
	struct pagination pagination;
	struct leaf *leaf;
	size_t count, capacity;
};

/* Sets the lampiran PLAN and parts it into pages. Whether all is well; if not,
 * it is in the setter's diag. */
bool attachment_build(struct attachment *attachment, const struct plan *plan,
		      const struct profile *profile, struct setter *setter);

/* Which page a leaf is: of all, from 0, and as it is numbered, from 1. */
struct page_number {
	size_t index;
	size_t number, total;
};

/* Puts leaf I, which is page PAGE, on SHEET, and its entries into
 * BOOKMARKS. */
void attachment_place(struct attachment *attachment, size_t i,
		      const struct page_number *page, struct sheet *sheet,
		      struct bookmarks *bookmarks);

#endif
