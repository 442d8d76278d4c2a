/*
 * A quire: the pages that belong together, those of the body of a decree or of
 * one lampiran, made of sections.
 *
 * Knows: how sections become slices of pages, are placed, read and checked one
 * after the other. Must not know: which sections there are, what is in them,
 * how its pages are numbered. Invariants: every section is on a page; what
 * sticks to another stands below the end of that.
 */
#ifndef LAMPIRAN_TYPESET_QUIRE_H
#define LAMPIRAN_TYPESET_QUIRE_H

#include "typeset/section.h"

/* A page before it is printed. */
struct folio {
	const struct furniture *furniture;
	size_t first, count; /* slices */
	bool numbered;	     /* it is counted */
	bool restarts;	     /* from 1 again */
	bool apart;	     /* it is no page of the decree's own */
	const struct catchword *catchword; /* NULL: none */
};

/* How far a quire is read. */
struct reading_state {
	struct structure *structure;
	uint32_t parent; /* element: all is under it */
	size_t section;	 /* that is read */
	bool begun;
	struct stretch stretch; /* what of it ends with it */
};

enum { QUIRE_SECTIONS = 8 };

struct quire {
	const struct profile *profile;
	struct setter *setter;
	const char *title; /* of its entry in the outline, if it has one */
	struct section section[QUIRE_SECTIONS]; /* as they are read */
	size_t section_count;
	size_t together; /* the first ones of them that are cut as one */
	struct slices slices;
	struct folio *folio;
	size_t count, capacity;
	struct reading_state reading;
};

/* Adds SECTION behind the others. */
void quire_add(struct quire *quire, struct section section);

/* Lays what follows the table's size in SIZE [pt]; all else stays as it is.
 * Whether all is well; if not, it is in the setter's run. */
bool quire_lay(struct quire *quire, double size);

/* Cuts a quire into pages as it is laid. Whether all is well; if not, it is in
 * the setter's run. */
bool quire_cut(struct quire *quire);

/* Reports what does not allow copy FORM. */
void quire_check(const struct quire *quire, enum form form);

/* Whether folio I looks different in copy FORM than in copy OTHER. */
bool quire_differs(const struct quire *quire, size_t i, enum form form,
		   enum form other);

/* Begins to add what is read to STRUCTURE, under PARENT. */
void quire_begin(struct quire *quire, struct structure *structure,
		 uint32_t parent);

/* Adds what is read from folio I on, the next one, and ends what ends on it. */
void quire_read(struct quire *quire, size_t i);

/* Puts folio I on CANVAS as IMPRINT says, and its entries into BOOKMARKS, which
 * may be NULL. */
void quire_place(const struct quire *quire, size_t i,
		 const struct imprint *imprint, struct canvas *canvas,
		 struct bookmarks *bookmarks);

/* Returns how well the pages turned out; its columns live in ARENA. */
struct quality quire_quality(const struct quire *quire, struct arena *arena);

#endif
