/*
 * The words of a text that cites, and the signs between them.
 *
 * Knows: bytes, marks of emphasis and lists of CommonMark. Must not know: what
 * words mean.
 * Invariants: lexemes stand in the order of the text and do not overlap; marks
 * of emphasis, quotation marks and backslashes are in none of them.
 */
#ifndef LAMPIRAN_LAW_LEXEME_H
#define LAMPIRAN_LAW_LEXEME_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* A word with what clings together in it, "612/ORT.04-Kpt/05/KPU/XII/2020", or
 * a sign. */
struct lexeme {
	size_t start, length; /* [bytes] */
	char sign; /* one of , ; : . ( ); '\n' where a paragraph or an item
		      begins; 0: a word */
};

struct lexemes {
	const char *text;
	size_t length; /* [bytes] of it */
	const struct lexeme *lexeme;
	size_t count;
};

/* Returns the lexemes of the LENGTH bytes TEXT, in ARENA. */
struct lexemes lexemes_read(const char *text, size_t length,
			    struct arena *arena);

/* Whether lexeme I is there and is SIGN. */
bool lexeme_is_sign(const struct lexemes *all, size_t i, char sign);

/* Whether it is the word WORD (in small letters), or one of several that end
 * with a NULL. */
bool lexeme_is(const struct lexemes *all, size_t i, const char *word);
bool lexeme_is_among(const struct lexemes *all, size_t i,
		     const char *const *word);

/* Whether it is a word that begins with a capital, a figure. */
bool lexeme_is_capital(const struct lexemes *all, size_t i);
bool lexeme_has_figure(const struct lexemes *all, size_t i);

/* Returns the year [1900..2099] that it is, 0 when it is none. */
unsigned lexeme_year(const struct lexemes *all, size_t i);

#endif
