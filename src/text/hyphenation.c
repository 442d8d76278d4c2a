#include "text/hyphenation.h"

#include "text/pattern_tree.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

/* Finds the letters between the signs around a word, and puts them between two
 * "." into LETTERS. Returns their number, 0 when the word is not one to be
 * divided. */
static size_t strip(const char *word, size_t length, size_t *start,
		    char *letters)
{
	size_t first = 0, last = length;

	while (first < last && !isalnum((unsigned char)word[first]))
		first++;
	while (first < last && !isalnum((unsigned char)word[last - 1]))
		last--;
	*start = first;
	*letters++ = '.';
	for (size_t i = first; i < last; i++) {
		if (word[i] < 'a' || word[i] > 'z')
			return 0;
		*letters++ = word[i];
	}
	*letters = '.';
	return last - first;
}

static bool vowel(char c)
{
	return strchr("aeiou", c) != NULL;
}

/* Whether the letters from FIRST to I may end a line: the patterns also cut
 * off lone consonants (mi-l-uan) and vowels from their onset (rif-i-kasi). */
static bool syllable_ends(const char *letter, size_t first, size_t i)
{
	bool sounds = false;

	for (size_t k = first; k < i; k++)
		sounds |= vowel(letter[k]);
	return sounds && !(vowel(letter[i]) && !vowel(letter[i - 1]));
}

size_t hyphenation_divide(const char *word, size_t length,
			  unsigned char point[HYPHEN_LONGEST])
{
	char letters[HYPHEN_LONGEST + 2];
	unsigned char value[HYPHEN_LONGEST + 3] = {0};
	const char *letter = letters + 1; /* behind the "." */
	size_t start, count = 0, last = 0, n;

	if (length > HYPHEN_LONGEST)
		return 0;
	n = strip(word, length, &start, letters);
	if (n < (size_t)2 * HYPHEN_LEAST)
		return 0;
	pattern_tree_rate(letters, n + 2, value);
	for (size_t i = 2; i + HYPHEN_LEAST <= n; i++) {
		if (!(value[i + 1] & 1) || !syllable_ends(letter, last, i))
			continue;
		last = i;
		if (i >= HYPHEN_LEAST)
			point[count++] = (unsigned char)(start + i);
	}
	return count;
}
