/*
 * One lampiran, set: its sections on pages.
 *
 * Knows: which sections a lampiran has, in which order and on which paper. Must
 * not know: what is in them, how its pages are numbered.
 * Invariants: every section is on a page; what sticks to another stands below
 * the end of that.
 */
#ifndef LAMPIRAN_TYPESET_ATTACHMENT_H
#define LAMPIRAN_TYPESET_ATTACHMENT_H

#include "typeset/galley.h"
#include "typeset/overview.h"

/* A page before it is printed. */
struct folio {
	const struct furniture *furniture;
	size_t first, count; /* slices */
	bool numbered;	     /* it is counted */
	bool restarts;	     /* from 1 again */
	bool apart;	     /* it is no page of the decree's own */
};

enum { ATTACHMENT_SECTIONS = 8 };

/* How far a lampiran is read. */
struct reading_state {
	struct structure *structure;
	uint32_t parent; /* element: all is under it */
	size_t section;	 /* that is read */
	bool begun;
	struct stretch stretch; /* what of it ends with it */
};

struct attachment {
	const struct plan *plan;
	const struct profile *profile;
	struct setter *setter;
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
	struct section section[ATTACHMENT_SECTIONS]; /* as they are read */
	size_t section_count;
	struct slices slices;
	struct folio *folio;
	size_t count, capacity;
	struct reading_state reading;
};

/* Sets the lampiran PLAN, its table in SIZE [pt], 0: as the profile says, and
 * cuts it into pages. Whether all is well; if not, it is in the setter's run.
 */
bool attachment_build(struct attachment *attachment, const struct plan *plan,
		      const struct profile *profile, double size,
		      struct setter *setter);

/* Lays what follows the table's size in SIZE [pt]; all else stays as it is.
 * Whether all is well; if not, it is in the setter's run. */
bool attachment_lay(struct attachment *attachment, double size);

/* Returns a number of pages that an attachment as it is laid needs at least. */
size_t attachment_least(const struct attachment *attachment);

/* Cuts an attachment into pages as it is laid. Whether all is well; if not, it
 * is in the setter's run. */
bool attachment_cut(struct attachment *attachment);

/* Reports what does not allow copy FORM. */
void attachment_check(const struct attachment *attachment, enum form form);

/* Whether folio I looks different in copy FORM than in copy OTHER. */
bool attachment_differs(const struct attachment *attachment, size_t i,
			enum form form, enum form other);

/* Begins to add what is read to STRUCTURE, under PARENT. */
void attachment_begin(struct attachment *attachment,
		      struct structure *structure, uint32_t parent);

/* Adds what is read from folio I on, the next one, and ends what ends on it. */
void attachment_read(struct attachment *attachment, size_t i);

/* Puts folio I on CANVAS as IMPRINT says, and its entries into BOOKMARKS, which
 * may be NULL. */
void attachment_place(const struct attachment *attachment, size_t i,
		      const struct imprint *imprint, struct canvas *canvas,
		      struct bookmarks *bookmarks);

/* Returns how well the pages turned out; its columns live in ARENA. */
struct quality attachment_quality(const struct attachment *attachment,
				  struct arena *arena);

#endif
