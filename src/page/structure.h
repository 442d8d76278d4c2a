/*
 * What the texts of the pages are to a reader who hears them: headings,
 * paragraphs, lists, tables (ISO 32000-1, 14.8), and the words in them.
 *
 * Knows: how texts are parted into paragraphs and lists. Must not know: where
 * anything is on a page, PDF objects.
 * Invariants: an element stands behind the one it belongs to, and elements
 * stand in reading order, as the words of each do; its words come before the
 * elements in it. Element 0 is none: what belongs to it is not read. Words are
 * whole, however they are divided on paper. What has ended is forgotten, with
 * all that is in it, when the page after it begins.
 */
#ifndef LAMPIRAN_PAGE_STRUCTURE_H
#define LAMPIRAN_PAGE_STRUCTURE_H

#include "base/limits.h"
#include "base/window.h"
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
	ELEMENT_FORM, /* a field; mark: FIELD_OF_BODY that of the decree's body,
		       * 0 that of a lampiran */
	ELEMENT_KINDS
};

enum { FIELD_OF_BODY = 'K' };

struct element {
	uint8_t kind; /* enum element_kind */
	char mark;
	uint8_t copies;	      /* that have it, as bits */
	uint16_t column_span; /* cells */
	uint32_t row_span;
	uint32_t parent;
	uint32_t first, last; /* utterances of its words; 0: it has none */
	const char *words;    /* NULL, or: read instead of what is printed; of a
				 header what its words stand for; of a field what
				 it is for */
};

/* Words of an element that are emphasized alike and in one language, as their
 * pieces say. */
struct utterance {
	const struct piece *piece;
	uint32_t count;	  /* pieces */
	uint32_t next;	  /* of the element; 0: none */
	uint32_t content; /* the paragraph that they are of */
	bool marker;	  /* they are its marker, not its text */
};

/* Which elements have the words of a paragraph of a text. */
struct content {
	uint32_t element;
	uint32_t label; /* its marker's */
};

enum { STRUCTURE_HEADINGS = 6 };

/* Elements that came one after another, each with all that is in it or with
 * nothing of it, and the contents that came with them. */
struct stretch {
	uint32_t first, last; /* elements: up to before the last */
	uint32_t first_content, last_content; /* contents likewise */
};

struct structure {
	struct arena *arena;
	struct window element, utterance, content; /* from 0, which is none */
	unsigned open[STRUCTURE_HEADINGS]; /* levels of the headings around */
	unsigned open_count;
	uint8_t copies; /* that have what is added next, as bits */
	uint8_t copy;	/* that it is read in, a bit */
	/* what has ended since the last time that was forgotten */
	struct stretch *ended;
	size_t ended_count, ended_capacity;
};

/* Begins a structure with element 0 and the document, element 1. */
enum { STRUCTURE_DOCUMENT = 1 };
void structure_init(struct structure *structure, struct arena *arena);

/* Begins anew, as COPY, a bit, has it: all is forgotten. */
enum { STRUCTURE_EVERY_COPY = 0xFF };
void structure_restart(struct structure *structure, unsigned copy);

/* Lets COPIES alone, a bit each, have what is added next. */
void structure_limit(struct structure *structure, unsigned copies);

static inline struct element *structure_element(const struct structure *s,
						uint32_t element)
{
	return window_at(&s->element, element);
}

static inline struct utterance *structure_utterance(const struct structure *s,
						    uint32_t utterance)
{
	return window_at(&s->utterance, utterance);
}

static inline struct content *structure_paragraph(const struct structure *s,
						  uint32_t content)
{
	return window_at(&s->content, content);
}

/* Returns a stretch of what is added from now on, to be closed. */
struct stretch structure_stretch(const struct structure *structure);
void structure_close(const struct structure *structure,
		     struct stretch *stretch);

/* Ends STRETCH: nothing more is in it, and all of it has been on pages. What is
 * around it has not ended before. */
void structure_end(struct structure *structure, struct stretch stretch);

/* Forgets what has ended. */
void structure_forget(struct structure *structure);

/* Returns the element behind ELEMENT that its copy has, 0 behind the last: the
 * document is behind 0. */
uint32_t structure_next(const struct structure *structure, uint32_t element);

/* Whether a space stands between words of an element, BEHIND being what
 * follows BEFORE. */
bool structure_space(const struct utterance *before,
		     const struct utterance *behind);

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

/* Adds the words of all paragraphs of TEXT, their markers to CONTENT's label.
 * Returns the number of the first one, the others follow; a text without any,
 * or NULL, has a number, too. */
uint32_t structure_words(struct structure *structure, struct content content,
			 const struct text *text);

/* Adds all of TEXT to the words of ELEMENT. Returns the same. */
uint32_t structure_content(struct structure *structure, uint32_t element,
			   const struct text *text);

/* Adds TEXT, which may be NULL, to ELEMENT: as it is if that is one paragraph,
 * else as paragraphs and lists in it. Returns the same. */
uint32_t structure_text(struct structure *structure, uint32_t element,
			const struct text *text);

/* Lists and quotes that are open around what comes next, by their depth. */
enum { NEST_DEEPEST = PROSE_DEEPEST };
_Static_assert((int)LIST_DEEPEST <= (int)NEST_DEEPEST, "lists go deeper");

struct nest {
	struct structure *structure;
	uint32_t list[NEST_DEEPEST + 1];
	uint32_t body[NEST_DEEPEST + 1]; /* what is in it; at 0 the outermost */
};

/* Adds an item at DEPTH. It begins a list that is numbered as MARK says, or
 * goes on with the one there if that is 0. Returns its body and its label. */
struct content nest_item(struct nest *nest, unsigned depth, char mark);

#endif
