/*
 * What a check can find: codes, how grave they are, what they say.
 *
 * Knows: names, levels, texts and remedies. Must not know: plans.
 * Invariants: names never change, scripts and comments in plans use them; %1 …
 * %4 stand for the arguments in both texts.
 */
#ifndef LAMPIRAN_CHECK_CODE_H
#define LAMPIRAN_CHECK_CODE_H

#include "base/arena.h"
#include "base/catalogue.h"

#include <stdbool.h>

/* From harmless to grave. */
enum gravity { LEVEL_SARAN, LEVEL_PERINGATAN, LEVEL_GALAT, LEVEL_COUNT };

enum code {
	/* of render */
	CODE_REFUSED,
	CODE_WARNED,
	/* the decree */
	CODE_DATE_YEAR,
	CODE_NUMBER_YEAR,
	CODE_WHOLE_NUMBER,
	CODE_PRINTED,
	CODE_UNFILLED,
	CODE_PLACE,
	CODE_OFFICE,
	CODE_TITLE,
	CODE_YEAR,
	/* lists */
	CODE_NUMBER_JUMPS,
	CODE_NUMBER_TWICE,
	CODE_NUMBER_MIXED,
	CODE_LIST_OF_ONE,
	CODE_ENDING,
	CODE_ITEM_TWICE,
	/* the table */
	CODE_EMPTY_CELL,
	CODE_ROW_TWICE,
	CODE_ENTRY_TWICE,
	CODE_LEVEL,
	CODE_NO_MONTH,
	CODE_NO_INDIKATOR,
	/* signs */
	CODE_SPACE,
	CODE_SPACE_COLON,
	CODE_SPACE_BRACKET,
	CODE_BRACKET,
	CODE_QUOTE,
	CODE_COMMA,
	/* words; of several that say the same the first is shown */
	CODE_DOUBLED,
	CODE_NAME,
	CODE_MONTH,
	CODE_SPELLING,
	CODE_JOINED,
	/* the comments that silence */
	CODE_BAD_SILENCE,
	CODE_COUNT
};

/* Returns the name of a code, "tahun-lain". */
const char *code_name(enum code code);

enum gravity code_level(enum code code);

/* Return the texts in English; there may be no remedy, "". */
const char *code_text(enum code code);
const char *code_remedy(enum code code);

/* Returns what a code is about in CATALOGUE's language, in ARENA. */
const char *code_about(struct arena *arena, const struct catalogue *catalogue,
		       enum code code);

/* Whether the LENGTH bytes NAME name a code, which is then in *CODE. */
bool code_find(const char *name, size_t length, enum code *code);

/* Returns all names as a list, the one most like NAME with a hint in
 * CATALOGUE's language. */
const char *code_names(struct arena *arena, const struct catalogue *catalogue,
		       const char *name);

/* Returns the name of a level, "peringatan". */
const char *level_name(enum gravity level);

/* Returns its word in English, "warning". */
const char *level_word(enum gravity level);

#endif
