/*
 * Text of a Word document as it is gathered: runs, lines, paragraphs, rows.
 *
 * Knows: how texts look, numbers before paragraphs, tables. Must not know: XML.
 * Invariants: a story is the document, a header of it, or a text box, which
 * stands in a paragraph of another one; a story in a cell is text of the cell.
 */
#ifndef LAMPIRAN_BOOK_DOCX_STORY_H
#define LAMPIRAN_BOOK_DOCX_STORY_H

#include "book/docx_number.h"
#include "book/docx_table.h"
#include "book/showing.h"

/* What is left out, and told once. */
enum docx_loss {
	LOSS_HIDDEN,
	LOSS_STRUCK,
	LOSS_PICTURE,
	LOSS_NOTE,
	LOSS_EMBEDDED,
	DOCX_LOSSES
};

/* What all stories of a document share. */
struct docx_desk {
	struct run *run;
	struct cells *cells; /* that rows are added to */
	struct docx_styles *styles;
	struct docx_numbers *numbers;
	unsigned paragraphs, tables; /* so far */
	uint32_t row;		     /* the next one */
	size_t bytes;		     /* of all texts */
	bool failed;		     /* for a reason that is known */
	struct place lost[DOCX_LOSSES];
	size_t losses[DOCX_LOSSES];
	const char *words[DOCX_LOSSES]; /* of the first; NULL: none */
};

/* A text that is put together, of a cell or of a paragraph outside of them. */
struct docx_text {
	struct showing showing;
	size_t bytes;
	bool begun;	/* it has a line */
	bool spaced;	/* ends with a blank */
	bool boxed;	/* ends with the line of a text box */
	bool first;	/* no paragraph has said its indentation yet */
	int32_t indent; /* [twips] of the first paragraph */
	uint32_t fill;	/* behind what it has */
};

struct docx_story {
	struct docx_story *outer; /* NULL: none */
	struct docx_text own;	  /* its own text, or */
	struct docx_text *text;	  /* that of the cell it is in */
	bool header;		  /* numbers of pages in it are no text */
	/* the paragraph */
	bool open;
	struct docx_paragraph paragraph;
	bool settled; /* what its style says is known */
	bool listed;  /* it has its number, if any */
	bool goes_on; /* in the line of the one before it */
	bool unended; /* its end is deleted, so the next one goes on */
	bool paged;   /* has the number of a page */
	bool ends;    /* is the last one of a section */
	/* the run */
	struct docx_run run, mark;
	bool known; /* that is complete, in */
	struct letters letters;
	/* fields that are open, and the outermost whose code is read */
	unsigned fields, code;
	/* tables inside each other */
	struct docx_table table;
	unsigned depth;
	/* the cell */
	struct cells_cell cell;
	enum docx_merge merge;
	bool silent;	     /* nothing in it is shown */
	bool gone, gone_row; /* deleted */
	int32_t after;	     /* columns that the row lacks at its end */
};

/* Begins a story of DESK, in a paragraph of OUTER if that is not NULL. */
void story_begin(struct docx_story *story, struct docx_story *outer,
		 struct docx_desk *desk);
void story_end(struct docx_story *story, struct docx_desk *desk);

/* A paragraph, whose properties follow; and its end. */
void story_paragraph(struct docx_story *story, struct docx_desk *desk);
void story_end_paragraph(struct docx_story *story, struct docx_desk *desk);

/* Begins a run, whose properties follow. */
void story_run(struct docx_story *story);

/* Adds text of the run; FONT is that of a sign, else NULL. */
void story_add(struct docx_story *story, struct docx_desk *desk,
	       const char *text, size_t length, const char *font);

/* Adds a tab, or the end of a line. */
void story_tab(struct docx_story *story, struct docx_desk *desk);
void story_break(struct docx_story *story, struct docx_desk *desk);

/* Tables, their rows and cells, whose properties follow the beginning. */
void story_table(struct docx_story *story, struct docx_desk *desk);
void story_end_table(struct docx_story *story, struct docx_desk *desk);
void story_row(struct docx_story *story, struct docx_desk *desk);
void story_end_row(struct docx_story *story);
void story_cell(struct docx_story *story, struct docx_desk *desk);
void story_end_cell(struct docx_story *story, struct docx_desk *desk);

/* Notes that something is left out here, in a table if only that matters. */
void story_lose(struct docx_story *story, struct docx_desk *desk,
		enum docx_loss loss);

/* Tells what was left out, each kind once. */
void story_tell_losses(struct docx_desk *desk);

#endif
