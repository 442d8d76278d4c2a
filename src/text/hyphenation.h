/*
 * Where a line of Indonesian text may break inside a word.
 *
 * Knows: the Indonesian patterns, syllables. Must not know: widths, lines.
 */
#ifndef LAMPIRAN_TEXT_HYPHENATION_H
#define LAMPIRAN_TEXT_HYPHENATION_H

#include <stddef.h>

enum {
	HYPHEN_LEAST = 3,     /* letters before a division, and behind it */
	HYPHEN_LONGEST = 100, /* [bytes] of a word that is divided at all */
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
size_t hyphenation_divide(const char *word, size_t length,
			  unsigned char point[HYPHEN_LONGEST]);

#endif
