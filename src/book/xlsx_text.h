/*
 * Texts of an .xlsx, put together of runs as they come (ECMA-376 part 1,
 * 18.4): those that sheets share, and those that stand in cells.
 *
 * Knows: the elements of texts. Must not know: where they stand.
 * Invariants: what is only to be read aloud, how to say signs of East Asia, is
 * no text; no text is longer than VALUE_LONGEST, and all together no longer
 * than SHEET_MOST_TEXT.
 */
#ifndef LAMPIRAN_BOOK_XLSX_TEXT_H
#define LAMPIRAN_BOOK_XLSX_TEXT_H

#include "book/xlsx_styles.h"

struct xlsx_run {
	const char *text;
	size_t length;
	struct letters letters;
	bool own; /* it has looks; else those of its cell */
};

struct xlsx_string {
	const char *text;
	size_t length;
	const struct xlsx_run *run; /* NULL: all looks like its cell */
	size_t count;
	bool odd; /* it may show other characters than it has */
	/* what it showed last, and in which style; NULL: never any */
	const struct xlsx_style *style;
	const char *shown;
	size_t shown_length;
	bool struck;
};

/* What of a text has come. */
struct xlsx_text {
	struct arena *arena;
	char *buffer;
	size_t length, all;
	struct xlsx_run *run;
	size_t count, capacity;
	struct letters letters;
	bool own, gathering, phonetic, properties;
};

/* Why a text is refused. */
enum xlsx_refusal { TEXT_FINE, TEXT_LONG, TEXT_MANY };

void xlsx_text_init(struct xlsx_text *text, struct arena *arena);

/* Forgets what has come: another text begins. */
void xlsx_text_begin(struct xlsx_text *text);

/* Take the beginning and the end of an element of a text. */
void xlsx_text_start(struct xlsx_text *text, const char *name,
		     const char **attribute);
void xlsx_text_end(struct xlsx_text *text, const char *name);

/* Takes LENGTH bytes of it. */
enum xlsx_refusal xlsx_text_add(struct xlsx_text *text, const char *bytes,
				size_t length);

/* Returns the character that "_x000D_", which TEXT begins with, stands for;
 * UINT32_MAX when it begins otherwise. LEFT [bytes] there are of it. */
uint32_t xlsx_text_code(const char *text, size_t left);

/* Returns what has come, a copy in the arena. */
struct xlsx_string xlsx_text_take(struct xlsx_text *text);

/* Returns what STRING shows in a cell of STYLE, *LENGTH bytes, and remembers
 * it: a text can be that of many cells. STRING says whether some of it is
 * struck out and left out. What is put together for that counts as TEXT does.
 */
const char *xlsx_text_shown(struct xlsx_text *text, struct xlsx_string *string,
			    const struct xlsx_style *style, size_t *length);

#endif
