/*
 * What a lampiran is made of: sections, which are cut into pages, placed and
 * read one after the other.
 *
 * Knows: where a section may begin, what goes with its end; those that block/
 * and table/ make, as sections. Must not know: which sections there are, how
 * pages are numbered.
 * Invariants: the slices of a section are all of it, in order.
 */
#ifndef LAMPIRAN_TYPESET_SECTION_H
#define LAMPIRAN_TYPESET_SECTION_H

#include "block/closing.h"
#include "block/furniture.h"
#include "block/opening.h"
#include "table/draw.h"
#include "typeset/bars.h"
#include "typeset/quality.h"

enum section_start {
	SECTION_BEGINS,	 /* a page */
	SECTION_FOLLOWS, /* below the one before, as much as has room there */
	SECTION_STICKS, /* to the end of the one before, which leaves it room */
};

/* Which copies it looks different in. */
enum section_copies {
	SECTION_SAME,	 /* none */
	SECTION_DRAFTED, /* a draft */
	SECTION_DIFFERS, /* each */
};

struct section {
	const struct section_kind *kind;
	void *content;			   /* as its kind has it */
	const struct furniture *furniture; /* of its pages, and their paper */
	enum section_start start;
	enum section_copies copies;
	double height; /* [pt] of one that is never cut */
	double above;  /* [pt] space above one that is cut with others, where it
			* is not the first on its page */
	unsigned rows; /* of one that sticks: the least number of a table's
			* rows that have to go with it */
	/* of one that sticks, or is cut with others: what messages name, and
	 * where in the profile it is */
	const char *name;
	struct place place;
	bool unnumbered; /* its pages are not counted */
	bool restarts;	 /* pages are counted from 1 again */
	bool apart;	 /* its pages are none of the decree's own */
};

/* What of a section is on one page. */
struct slice {
	const struct section *section;
	size_t first, count; /* lines, rows, a table's page; COUNT may be 0 */
};

struct slices {
	struct arena *arena; /* borrowed */
	struct slice *slice;
	size_t count, capacity;
};

/* Adds COUNT of SECTION from FIRST on, for the next page. */
void slices_add(struct slices *slices, const struct section *section,
		size_t first, size_t count);

/* What a section is cut for. */
struct section_room {
	double top; /* [pt] where it begins on its first page; on others, which
		       are its own, at the paper's */
	const struct section *below; /* what sticks to its end; NULL: nothing */
	struct run *run;
};

/* The outline of a document, as its pages are composed. */
struct bookmarks {
	struct arena *arena; /* borrowed */
	struct bookmark *bookmark;
	size_t count, capacity;
	unsigned level; /* of the outermost, below what is around them */
};

/* Adds TITLE at Y [pt] on PAGE, DEPTH levels below the outermost. */
void bookmarks_add(struct bookmarks *bookmarks, const char *title, size_t page,
		   double y, unsigned depth);

/* What a page becomes when it is printed. */
struct imprint {
	enum form form;	      /* in which copy */
	size_t index;	      /* the page, from 0 */
	size_t number, total; /* as it is numbered, from 1; 0: it is not */
};

/* What a kind of section does; what may be NULL it need not do. */
struct section_kind {
	/* Lays SECTION with the table's type in SIZE [pt], perhaps not for the
	 * first time; may be NULL: it has nothing of that type. What does not
	 * fit is in the setter's run. */
	void (*lay)(const struct section *section, double size);
	/* Adds what SECTION, section PLACE of those that are cut together, is
	 * made of; may be NULL: it is cut by itself. */
	void (*bars)(const struct section *section, struct bars *bars,
		     size_t place);
	/* Adds the slices of SECTION; may be NULL: it is cut with others.
	 * Returns where the last one ends [pt].
	 * What has no room is in the room's run. */
	double (*cut)(const struct section *section,
		      const struct section_room *room, struct slices *slices);
	/* Adds what is read to STRUCTURE, under PARENT, when the first slice of
	 * SECTION is read: all of it, or all that ends with it. */
	void (*tag)(const struct section *section, struct structure *structure,
		    uint32_t parent);
	/* Adds what else is read from SLICE on, and ends what ends in it; may
	 * be NULL: there is nothing else. */
	void (*read)(const struct slice *slice);
	/* Puts SLICE on CANVAS, its top at Y [pt], as IMPRINT says. Returns
	 * where it ends [pt]. */
	double (*place)(const struct slice *slice, double y,
			const struct imprint *imprint, struct canvas *canvas);
	/* Adds the headings in SLICE, whose top is at Y [pt] on PAGE; may be
	 * NULL. */
	void (*outline)(const struct slice *slice, double y, size_t page,
			struct bookmarks *bookmarks);
	/* Reports what does not allow copy FORM; may be NULL. */
	void (*check)(const struct section *section, enum form form,
		      struct diag *diag);
	/* Adds to QUALITY, whose columns live in ARENA; may be NULL. */
	void (*judge)(const struct section *section, struct quality *quality,
		      struct arena *arena);
};

/* Whether LINE of TEXT ends inside a word. */
bool section_ends_in_word(const struct text *text, const struct line *line);

/* Reports that SECTION, or a part of it, is HEIGHT high, but has only so much
 * ROOM [pt]. */
void section_report(const struct section *section, double height, double room,
		    struct run *run);

/* Heading and title: a struct opening. */
extern const struct section_kind section_opening;

/* The closing blocks: a struct closing for each copy, which have the same
 * pages. */
extern const struct section_kind section_closing;

/* What the body begins with: a struct preamble. */
extern const struct section_kind section_preamble;

/* MEMUTUSKAN: a struct resolution. */
extern const struct section_kind section_resolution;

/* A table with its title above it. */
struct titled_table {
	struct block title; /* empty: it has none */
	/* the table, a pass after the other */
	const struct grid *grid;
	const struct changed *changed; /* in it; NULL: nothing before it */
	const struct shaped *shaped;
	const struct laid *laid; /* in one size */
	struct pagination pagination;
	struct tagged tagged; /* as far as it is read */
};

/* Shapes the table of the source's plan, which has its title already, there or
 * empty. What does not fit is in the source's run. */
void titled_table_build(struct titled_table *titled,
			const struct block_source *source);

/* Returns a number of pages that a table as it is laid needs at least. */
size_t titled_table_least(const struct titled_table *titled);

extern const struct section_kind section_table;

#endif
