/*
 * What the texts of the pages are to a reader who hears them: headings,
 * paragraphs, lists, tables (ISO 32000-1, 14.8).
 *
 * Knows: how texts are parted into paragraphs and lists. Must not know: where
 * anything is on a page, PDF objects.
 * Invariants: an element stands behind the one it belongs to, and elements
 * stand in reading order; element 0 is none: what belongs to it is not read.
 */
#ifndef LAMPIRAN_PAGE_STRUCTURE_H
#define LAMPIRAN_PAGE_STRUCTURE_H

#include "text/text.h"

#include <stdbool.h>

enum element_kind {
	ELEMENT_NONE,
	ELEMENT_DOCUMENT,
	ELEMENT_PART,	 /* a lampiran of several */
	ELEMENT_HEADING, /* mark: its level '1' to '6' */
	ELEMENT_PARAGRAPH,
	ELEMENT_QUOTE,
	ELEMENT_LIST, /* mark: '1' 'a' 'A' 'i' 'I', '-' for a bullet */
	ELEMENT_ITEM,
	ELEMENT_LABEL, /* the number or bullet of an item */
	ELEMENT_BODY,  /* the rest of it */
	ELEMENT_TABLE,
	ELEMENT_CAPTION,
	ELEMENT_TABLE_HEAD,
	ELEMENT_TABLE_BODY,
	ELEMENT_ROW,
	ELEMENT_HEADER, /* a cell that heads others; mark: 'R' those of its
			   rows, 'C' those of its columns */
	ELEMENT_CELL,
	ELEMENT_EMPHASIS, /* made where a text is emphasized */
	ELEMENT_STRONG,
	ELEMENT_FORM, /* a field */
	ELEMENT_KINDS
};

struct element {
	uint8_t kind; /* enum element_kind */
	char mark;
	uint16_t column_span; /* cells */
	uint32_t row_span;
	uint32_t parent;
	const char *words; /* NULL, or: read instead of what is printed; of a
			      header what its words stand for; of a field what
			      it is for */
};

enum { STRUCTURE_HEADINGS = 6 };

struct structure {
	struct arena *arena;
	struct element *element;
	size_t count, capacity;
	unsigned open[STRUCTURE_HEADINGS]; /* levels of the headings around */
	unsigned open_count;
};

/* Begins a structure with element 0 and the document, element 1. */
enum { STRUCTURE_DOCUMENT = 1 };
void structure_init(struct structure *structure, struct arena *arena);

/* Adds an element of PARENT. Returns its number. */
uint32_t structure_add(struct structure *structure, uint32_t parent,
		       enum element_kind kind, char mark);

/* Adds a heading of PARENT; LEVEL orders them, 0 is a title. It becomes one of
 * the levels 1 to 6, none of which is left out on the way down (ISO 14289-1,
 * 7.4.2). Returns its number. */
uint32_t structure_heading(struct structure *structure, uint32_t parent,
			   unsigned level);

/* Adds a cell that covers so many rows and columns. Returns its number. */
uint32_t structure_cell(struct structure *structure, uint32_t row,
			uint32_t row_span, uint16_t column_span);

/* Makes an element that was just added, a cell, one that heads others; MARK as
 * above. */
void structure_make_header(struct structure *structure, uint32_t element,
			   char mark);

/* Makes all of TEXT, which may be NULL, the content of ELEMENT. */
void structure_content(struct text *text, uint32_t element);

/* Makes TEXT, which may be NULL, the content of ELEMENT: as it is if that is
 * one paragraph, else as paragraphs and lists in it. */
void structure_text(struct structure *structure, struct text *text,
		    uint32_t element);

#endif
