/*
 * One page while it is being filled with boxes.
 *
 * Knows: how lines of text become boxes. Must not know: tables, blocks.
 * Invariants: boxes come out in the order they went in.
 */
#ifndef LAMPIRAN_PAGE_CANVAS_H
#define LAMPIRAN_PAGE_CANVAS_H

#include "page/page.h"
#include "profile/profile.h"
#include "text/lines.h"

struct canvas {
	const struct structure *structure; /* what is read; borrowed */
	double width, height;		   /* [pt] of the page at work */
	bool again;	   /* what is put now was read on an earlier page */
	struct arena work; /* of the page at work: what its boxes refer to */
	struct box *box;
	size_t count, capacity;
};

/* Lines, and the room they are put into. */
struct placement {
	const struct text *text;
	const struct line *line;
	size_t count; /* lines */
	double x, y;  /* [pt] top left corner of the room */
	double width; /* [pt] */
	struct type type;
	enum align align;
	enum role role;
	bool hidden;	  /* to be read, not to be seen */
	uint32_t content; /* of the structure, its first paragraph's; 0: it is
			     not to be read, or was on an earlier page */
};

/* Begins with a page of what STRUCTURE says is read. */
void canvas_init(struct canvas *canvas, const struct structure *structure);
void canvas_release(struct canvas *canvas);

void canvas_cell(struct canvas *canvas, struct area area, enum role role,
		 bool again, const double rectangle[4]);
void canvas_fill(struct canvas *canvas, struct colour colour, enum role role,
		 const double rectangle[4]);
void canvas_frame(struct canvas *canvas, enum role role,
		  const double rectangle[4]);

/* Adds an area that can be signed; ELEMENT is the field's. */
void canvas_field(struct canvas *canvas, uint32_t element,
		  const double rectangle[4]);
void canvas_rule(struct canvas *canvas, double x, double y, double width,
		 double height);
void canvas_lines(struct canvas *canvas, const struct placement *placement);

/* Forgets the page, and begins the next. */
void canvas_clear(struct canvas *canvas);

#endif
