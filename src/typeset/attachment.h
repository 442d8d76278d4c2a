/*
 * One lampiran, set: its quire.
 *
 * Knows: which sections a lampiran has, in which order and on which paper. Must
 * not know: what is in them, how they become pages.
 */
#ifndef LAMPIRAN_TYPESET_ATTACHMENT_H
#define LAMPIRAN_TYPESET_ATTACHMENT_H

#include "typeset/galley.h"
#include "typeset/overview.h"
#include "typeset/quire.h"

struct attachment {
	struct quire quire;
	const struct plan *plan;
	/* what is in the margins, which depends on how a page lies: the
	 * table's, the text's, the opening's own */
	struct furniture furniture, text_furniture, own_furniture;
	/* what the sections are made of */
	struct opening opening;
	struct closing closing[FORM_COUNT]; /* of each copy */
	struct overview overview;
	bool overview_page; /* there is one */
	struct galley before, after, changes;
	struct titled_table table;
};

/* Sets the lampiran PLAN, its table in SIZE [pt], 0: as the profile says, and
 * cuts it into pages. Whether all is well; if not, it is in the setter's run.
 */
bool attachment_build(struct attachment *attachment, const struct plan *plan,
		      const struct profile *profile, double size,
		      struct setter *setter);

/* Returns a number of pages that an attachment as it is laid needs at least. */
size_t attachment_least(const struct attachment *attachment);

#endif
