/*
 * The outline of a document, as its pages are composed.
 *
 * Knows: which cells a profile wants in it. Must not know: PDF.
 */
#ifndef LAMPIRAN_TYPESET_BOOKMARKS_H
#define LAMPIRAN_TYPESET_BOOKMARKS_H

#include "page/page.h"
#include "table/paginate.h"

struct bookmarks {
	struct arena *arena; /* borrowed */
	struct bookmark *bookmark;
	size_t count, capacity;
	unsigned level; /* of the outermost, below what is around them */
};

/* Adds TITLE at Y [pt] on PAGE, DEPTH levels below the outermost. */
void bookmarks_add(struct bookmarks *bookmarks, const char *title, size_t page,
		   double y, unsigned depth);

/* Adds the cells of bookmarked columns that begin on TABLE_PAGE, which is
 * PAGE of all. */
void bookmarks_add_table(struct bookmarks *bookmarks, const struct laid *laid,
			 const struct table_page *table_page, size_t page);

#endif
