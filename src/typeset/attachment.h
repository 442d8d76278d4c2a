/*
 * One lampiran: the order of its parts, and the pages they need.
 *
 * Knows: opening, text, table, closing, furniture. Must not know: what is in
 * them, how its pages are numbered.
 * Invariants: every part is on a page; the closing is on the last one.
 */
#ifndef LAMPIRAN_TYPESET_ATTACHMENT_H
#define LAMPIRAN_TYPESET_ATTACHMENT_H

#include "block/block.h"
#include "block/furniture.h"
#include "table/draw.h"
#include "typeset/bookmarks.h"
#include "typeset/galley.h"
#include "typeset/overview.h"

enum leaf_kind {
	LEAF_OVERVIEW, /* the picture of the year */
	LEAF_OPENING,  /* heading and title alone */
	LEAF_BEFORE,   /* text before the table */
	LEAF_TABLE,
	LEAF_AFTER,   /* text behind it */
	LEAF_CHANGES, /* of a draft: what was revised */
};

/* One page of it. */
struct leaf {
	enum leaf_kind kind;
	const struct paper *paper;
	size_t first, count; /* lines of its text, rows; page of the table */
	bool opens;	     /* heading and title are here */
	bool closes;	     /* the closing blocks are here */
};

struct attachment {
	const struct plan *plan;
	const struct profile *profile;
	struct setter *setter;
	struct opening opening;
	struct closing closing[FORM_COUNT]; /* of each copy */
	double closing_height; /* [pt] of the highest: all have the same pages
				*/
	struct overview overview;
	bool overview_page; /* there is one */
	struct block table_title;
	struct galley before, after, changes;
	/* the table, a pass after the other; the last before the pages is of
	 * one size */
	const struct grid *grid;
	const struct changed *changed; /* in it; NULL: nothing before it */
	const struct shaped *shaped;
	const struct laid *laid;
	struct tagged tagged;
	/* of the table's pages, the text's, and the opening's own */
	struct furniture furniture, text_furniture, own_furniture;
	struct pagination pagination;
	struct leaf *leaf;
	size_t count, capacity;
};

/* Reports what does not allow copy FORM. */
void attachment_check(const struct attachment *attachment, enum form form);

/* Whether leaf I looks different in copy FORM than in copy OTHER. */
bool attachment_differs(const struct attachment *attachment, size_t i,
			enum form form, enum form other);

/* Sets the lampiran PLAN and parts it into pages. Whether all is well; if not,
 * it is in the setter's run. */
bool attachment_build(struct attachment *attachment, const struct plan *plan,
		      const struct profile *profile, struct setter *setter);

/* Adds all that is read to STRUCTURE, under PARENT. */
void attachment_tag(struct attachment *attachment, struct structure *structure,
		    uint32_t parent);

/* What a leaf becomes when it is printed. */
struct imprint {
	enum form form;	      /* in which copy */
	size_t index;	      /* the page, from 0 */
	size_t number, total; /* as it is numbered, from 1; 0: it is not */
};

/* Puts leaf I on SHEET as IMPRINT says, and its entries into BOOKMARKS. */
void attachment_place(struct attachment *attachment, size_t i,
		      const struct imprint *imprint, struct canvas *canvas,
		      struct bookmarks *bookmarks);

#endif
