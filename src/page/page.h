/*
 * The page list: the contract between setting pages and drawing them.
 *
 * Knows: boxes with place, size and role. Must not know: why a box is where
 * it is, nor what will draw it.
 * Invariants: places are in points from the top left corner of the page; a
 * text belongs to the last cell before it in its page's list; texts stand in
 * reading order. Boxes are there while somebody looks at their page.
 */
#ifndef LAMPIRAN_PAGE_PAGE_H
#define LAMPIRAN_PAGE_PAGE_H

#include "page/structure.h"
#include "profile/colour.h"
#include "profile/style.h"
#include "text/text.h"

enum box_kind {
	BOX_CELL, /* an area: draws nothing, what follows lies in it */
	BOX_TEXT,
	BOX_FILL,  /* an area of one colour under its cell's text */
	BOX_RULE,  /* a line along the middle of the longer side */
	BOX_FRAME, /* lines around an area */
	BOX_FIELD, /* an area that can be signed, if the file is to have one */
};

enum role {
	ROLE_HEADING,
	ROLE_TITLE,
	ROLE_HEADER,	    /* of the table, on its first page */
	ROLE_HEADER_AGAIN,  /* repeated on a further page */
	ROLE_CELL,	    /* text of a cell */
	ROLE_CELL_AGAIN,    /* the same once more, on a further page */
	ROLE_LABEL,	    /* a number or list marker before a text */
	ROLE_COLON,	    /* behind a label of the body */
	ROLE_MARK,	    /* a month is set */
	ROLE_PROSE_HEADING, /* of the text before or after the table */
	ROLE_PROSE,	    /* a paragraph of it */
	ROLE_SIGNATURE,
	ROLE_COPY, /* the certified-copy block */
	ROLE_PAGE_NUMBER,
	ROLE_CATCHWORD, /* how the next page begins */
	ROLE_FOOTER,
	ROLE_SIGNING,	 /* the room for a signature */
	ROLE_ROW_NUMBER, /* in the margin of a draft */
	ROLE_REVISION,	 /* a bar beside what changed */
	ROLE_REMOVED,	 /* a stroke beside where something was */
	ROLE_OVERVIEW,	 /* the picture of the year */
	ROLE_SHADE,	 /* of a month that is set */
	ROLE_TINT,	 /* of the rows of an area */
	ROLE_RULE,
	ROLE_COUNT
};

struct text_run {
	const struct piece *piece; /* all in one face */
	uint32_t count;
	float size;	  /* [pt] */
	float spread;	  /* [pt] that each space is wider than its own */
	uint32_t element; /* of the structure, 0: not to be read */
};

struct area {
	uint32_t row;	   /* [rows] from 0, of the table's body or header */
	uint32_t row_span; /* [rows] of the whole cell, not of its part */
	uint16_t column;   /* from 0, each month one */
	uint16_t column_span;
};

struct box {
	uint8_t kind;		   /* enum box_kind */
	uint8_t role;		   /* enum role */
	bool space;		   /* text: a space ends it, unseen */
	bool hidden;		   /* text: to be read, not to be seen */
	bool again;		   /* cell: goes on from the page before */
	uint8_t emphasis;	   /* text: enum style, what the author added */
	uint8_t language;	   /* text: of the lexicon; 0: the document's */
	float x, y, width, height; /* [pt] */
	float baseline;		   /* [pt] text: from the top of the page */
	union {
		struct text_run run;  /* BOX_TEXT */
		struct area area;     /* BOX_CELL */
		struct colour colour; /* BOX_FILL */
		uint32_t field;	      /* BOX_FIELD: its element */
	};
};

/* A word across a page, under all but its tints. */
struct watermark {
	struct text_run run; /* in several faces, if need be */
	double x, y;	     /* [pt] where its baseline begins */
	double angle;	     /* [rad] counter-clockwise */
	unsigned shade;	     /* [% black] */
};

struct page {
	double width, height; /* [pt] */
	double rule;	      /* [pt] thickness of its rules */
	size_t number; /* as it is printed on it, from 1; 0: it has none */
	const struct watermark *watermark; /* NULL: none */
	unsigned mark; /* which of the document's it is, or would be in a draft
			  of it; from 0, in order */
	unsigned look; /* that it has: copies where it is the same have the same
			  boxes, and the same parts of the structure on it */
	const struct box *box; /* NULL: it is not at work */
	size_t count;
};

/* An entry of the outline (bookmarks). */
struct bookmark {
	const char *title; /* UTF-8 */
	size_t page;	   /* from 0 */
	double y;	   /* [pt] from the top of the page */
	unsigned level;	   /* from 0 */
};

struct canvas;

/* Who composes pages, one after the other. */
struct composer {
	/* Begins with the first page, and with a structure of nothing. */
	void (*begin)(void *user);
	/* Puts page I on CANVAS, NULL: only what is read of it is wanted. What
	 * begins on it is in the structure then, and has ended if it ends on
	 * it; what ended on the one before is forgotten. */
	void (*compose)(void *user, size_t i, struct canvas *canvas);
	void *user;
};

/* The pages of a document, which are composed as somebody leafs through them
 * (page/leafing.h). */
struct pages {
	const struct page *page; /* without boxes */
	size_t count;
	struct composer composer;
	const struct structure *structure; /* of what is on the page at work */
	const struct bookmark *bookmark;   /* once all have been composed */
	size_t bookmark_count;
	const char *title; /* of the document */
	const char *author;
	const char *subject;
	const char *date;   /* of the decree, "2023-01-06"; "": has none yet */
	enum duplex duplex; /* how they are meant to be printed */
	const struct lexicon *lexicon; /* of their texts; NULL: none */
};

#endif
