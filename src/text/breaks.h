/*
 * Where a line of Indonesian text may break: between words, and inside them.
 *
 * Knows: libunibreak and the habits of decrees; the Indonesian patterns, which
 * are built in, and how Liang's patterns are read. Must not know: widths.
 * Invariants: the patterns are read when a word is first asked for.
 */
#ifndef LAMPIRAN_TEXT_BREAKS_H
#define LAMPIRAN_TEXT_BREAKS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum { BREAK_NO, BREAK_YES };

/*
 * Fills BREAKS[i] for each byte of TEXT: whether a line may end behind it.
 * Rules: Unicode Standard Annex 14 (libunibreak, or the table of it); besides,
 * behind / and - in front of a letter, never behind the first letter of a word
 * with a hyphen (e-Lapkin), never between "Tahun" or "Nomor" and the number.
 */
void breaks_find(const char *text, size_t length, char *breaks);

/* Takes the breaks out of each PHRASE (lines of it, in capitals or small)
 * that stands in TEXT: a name is not to be torn apart in a heading. */
void breaks_keep(const char *text, size_t length, const char *phrase,
		 char *breaks);

enum {
	HYPHEN_LEAST = 3,     /* letters before a division, and behind it */
	HYPHEN_LONGEST = 100, /* [bytes] of a word that is divided at all */
};

struct hyphenator {
	struct arena *arena;	   /* borrowed: where the patterns are */
	struct pattern_node *node; /* NULL: not read yet */
	size_t count, capacity;
};

/*
 * Fills POINT[] with the places [bytes from the start, rising] where the
 * LENGTH bytes of WORD, with the signs around it, may be divided. Returns
 * their number, at most HYPHEN_LONGEST; 0 for what is not to be divided:
 * names and all else with a capital, abbreviations, words with figures or
 * letters outside ASCII.
 * Rule: the patterns of the package hyphen-id, after Liang, where they agree
 * with EYD V, I.D (pemenggalan kata): a syllable has a vowel, and a consonant
 * goes with the vowel behind it; never fewer than three letters on a line.
 */
size_t hyphenator_divide(struct hyphenator *hyphenator, const char *word,
			 size_t length, unsigned char point[HYPHEN_LONGEST]);

#endif
