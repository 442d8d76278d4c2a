/*
 * One page while it is being filled with boxes.
 *
 * Knows: how lines of text become boxes. Must not know: tables, blocks.
 * Invariants: boxes come out in the order they went in.
 */
#ifndef LAMPIRAN_TYPESET_SHEET_H
#define LAMPIRAN_TYPESET_SHEET_H

#include "profile/profile.h"
#include "text/wrap.h"
#include "typeset/page.h"

struct sheet {
	double width, height; /* [pt] of the page at work */
	struct arena scratch;
	struct box *box;
	size_t count, capacity;
};

/* A stretch of lines and the room it is put into. */
struct passage {
	const struct text *text;
	const struct line *line;
	size_t count; /* lines */
	double x, y;  /* [pt] top left corner of the room */
	double width; /* [pt] */
	struct type type;
	enum align align;
	enum role role;
	bool hidden;	  /* to be read, not to be seen */
	uint32_t element; /* that it belongs to; 0: as its text says */
};

void sheet_init(struct sheet *sheet);
void sheet_release(struct sheet *sheet);

void sheet_cell(struct sheet *sheet, struct area area, enum role role,
		bool again, const double rectangle[4]);
void sheet_fill(struct sheet *sheet, struct colour colour, enum role role,
		const double rectangle[4]);
void sheet_frame(struct sheet *sheet, enum role role,
		 const double rectangle[4]);

/* Adds an area that can be signed; ELEMENT is the field's. */
void sheet_field(struct sheet *sheet, uint32_t element,
		 const double rectangle[4]);
void sheet_rule(struct sheet *sheet, double x, double y, double width,
		double height);
void sheet_lines(struct sheet *sheet, const struct passage *passage);

/* Returns the page, which lives in ARENA, and begins the next. */
struct page sheet_finish(struct sheet *sheet, struct arena *arena);

#endif
