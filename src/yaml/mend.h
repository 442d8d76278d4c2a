/*
 * What makes a slip of the pen right, so that those below it can be seen, and
 * where what is told of a mended text stands in the one that was written.
 *
 * Knows: lines and their indentation. Must not know: which slips there are.
 * Invariants: a mended text has the lines of the one that it was; no line is
 * put in or taken out.
 */
#ifndef LAMPIRAN_YAML_MEND_H
#define LAMPIRAN_YAML_MEND_H

#include "base/arena.h"
#include "base/diag.h"

enum { MEND_CHOICES = 8 };

/* What moves along with a line that is mended. */
enum mend_way {
	MEND_ALONE,
	MEND_DEEPER,   /* the lines below that are deeper */
	MEND_SIBLINGS, /* or as deep */
	MEND_WAYS
};

/* PUT is written for the DROP bytes of TEXT at AT; which of several may show
 * when they are tried. */
struct mend {
	const char *at; /* NULL: nobody knows how */
	size_t drop;
	const char *put[MEND_CHOICES];
	size_t count;
	bool along;    /* lines below may move along with it */
	bool rows;     /* lines of the table that follow go the same way */
	bool doubtful; /* it may have been meant otherwise */
};

/* Puts PUT, borrowed, into MEND as the only choice; MEND may be NULL. */
void mend_one(struct mend *mend, const char *at, size_t drop, const char *put);

/* Adds SPACES of them as a choice for the DROP bytes at AT. */
void mend_indent(struct mend *mend, struct arena *arena, const char *at,
		 size_t drop, size_t spaces);

/* What was mended, the newest first. */
struct mended {
	const struct source *source; /* the text after it */
	unsigned line, last;	     /* lines that were */
	unsigned column;	     /* of what was written there */
	unsigned dropped, put;	     /* [characters] */
	const struct mended *before;
};

/* Returns SOURCE with MEND, its CHOICE, in one WAY; BEFORE is how SOURCE
 * came about, NULL when it is what was written. */
const struct mended *mend_text(struct arena *arena, const struct source *source,
			       const struct mended *before,
			       const struct mend *mend, size_t choice,
			       enum mend_way way);

/* Whether PLACE is within what was written to mend it last. */
bool mend_wrote(const struct mended *mended, struct place place);

/* Lets what was added to DIAG since MARK, which speaks of MENDED, speak of
 * SOURCE, from which that came. */
void mend_places(struct diag *diag, struct diag_mark mark,
		 const struct mended *mended, const struct source *source);

#endif
