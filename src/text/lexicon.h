/*
 * What words mean to those who hear a text read aloud: what abbreviations
 * stand for, and the language of words in italics.
 *
 * Knows: words, punctuation. Must not know: plans, lines, PDF.
 * Invariants: what was said first counts; languages are numbered from 1, 0 is
 * that of the text itself.
 */
#ifndef LAMPIRAN_TEXT_LEXICON_H
#define LAMPIRAN_TEXT_LEXICON_H

#include "base/diag.h"
#include "base/limits.h"

#include <limits.h>
#include <stdint.h>

struct meaning {
	const char *text; /* an abbreviation; a phrase */
	size_t length;	  /* [bytes] */
	const char *expansion;
	uint8_t language;
	struct place place; /* where the author wrote it */
	bool met;	    /* some text has it */
	size_t of;	    /* which abbreviation it is, or is in capitals */
};

struct meanings {
	struct meaning *meaning;
	size_t count, capacity;
};

struct lexicon {
	struct arena *arena; /* borrowed */
	struct meanings abbreviations, phrases;
	struct meanings capitals;   /* of abbreviations: "PERMEN" of "Permen" */
	bool begins[UCHAR_MAX + 1]; /* an abbreviation, with this byte */
	const char *language[LEXICON_MOST_LANGUAGES]; /* BCP 47: "en" */
	size_t language_count;
	uint8_t italics; /* language of the phrases that have no other */
};

/* Returns an empty one in ARENA. */
struct lexicon *lexicon_new(struct arena *arena);

/* Says what an abbreviation stands for; both texts are borrowed. */
void lexicon_abbreviate(struct lexicon *lexicon, const char *text,
			const char *expansion, struct place place);

/* Says that LENGTH bytes of TEXT are printed in capitals: so are the
 * abbreviations in them, which then stand for the same, unless those capitals
 * are another one. LEXICON may be NULL. */
void lexicon_capitals(struct lexicon *lexicon, const char *text, size_t length);

/* Says which language a PHRASE in italics is in; NULL: each of them. What is
 * wrong is reported to DIAG; the texts are borrowed. */
void lexicon_foreign(struct lexicon *lexicon, const char *phrase,
		     const char *language, struct place place,
		     struct diag *diag);

/* Returns a word with its abbreviation expanded and the punctuation around
 * that kept, "(SPIP);"; NULL when it has none. LEXICON may be NULL. */
const char *lexicon_expand(struct lexicon *lexicon, const char *word,
			   size_t length);

/* Returns the language of LENGTH bytes in italics, 0 when nobody said it.
 * LEXICON may be NULL. */
uint8_t lexicon_language(struct lexicon *lexicon, const char *text,
			 size_t length);

/* Returns the name of a language, NULL for 0. */
const char *lexicon_language_name(const struct lexicon *lexicon,
				  uint8_t language);

/* Warns of everything that no text has. */
void lexicon_check(const struct lexicon *lexicon, struct diag *diag);

#endif
