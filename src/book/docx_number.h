/*
 * The numbers that Word counts and writes before paragraphs (ECMA-376 part 1,
 * 17.9).
 *
 * Knows: lists, their levels, where they go on and begin again. Must not know:
 * the paragraphs.
 * Invariants: lists that are made alike (w:abstractNum) are one and go on,
 * wherever in the document they stand; one that says where it begins counts for
 * itself.
 */
#ifndef LAMPIRAN_BOOK_DOCX_NUMBER_H
#define LAMPIRAN_BOOK_DOCX_NUMBER_H

#include "book/docx_style.h"

struct docx_numbers;

/* What stands before a paragraph. */
struct docx_number {
	const char *text; /* "1.", "a)"; of a bullet the sign as it is typed */
	const char *font; /* of the sign; NULL: not said */
	bool bullet;
	bool apart; /* from the text, by a tab or a blank */
};

/* Returns the lists in the part PATH of PACKAGE, none when it is NULL. What is
 * wrong is reported at SOURCE. */
struct docx_numbers *docx_numbers_read(struct package *package,
				       const char *path,
				       const struct source *source,
				       struct run *run);

/* Fills in which level PARAGRAPH has, and where its lines begin if only its
 * list says it. Whether it is numbered at all. */
bool docx_numbers_place(struct docx_numbers *numbers,
			struct docx_paragraph *paragraph);

/* Counts on for PARAGRAPH, which has its place. Returns its number, whose text
 * lives in the run's arena. */
struct docx_number docx_numbers_next(struct docx_numbers *numbers,
				     const struct docx_paragraph *paragraph);

#endif
