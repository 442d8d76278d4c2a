#include "text/hyphen.h"

#include "system/system.h"

#include <ctype.h>
#include <hyphen.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern const char hyphens_id[], hyphens_id_end[];

static HyphenDict *read_patterns(void)
{
	size_t length = (size_t)(hyphens_id_end - hyphens_id);
	FILE *file = system_open_bytes(hyphens_id, length);
	HyphenDict *patterns = file ? hnj_hyphen_load_file(file) : NULL;

	if (file)
		fclose(file);
	return patterns;
}

void hyphenator_release(struct hyphenator *h)
{
	if (h->patterns)
		hnj_hyphen_free(h->patterns);
	h->patterns = NULL;
}

/* Finds the letters between the signs around a word. Returns their number, 0
 * when the word is not one to be divided. */
static size_t strip(const char *word, size_t length, size_t *start, char *small)
{
	size_t first = 0, last = length;

	while (first < last && !isalnum((unsigned char)word[first]))
		first++;
	while (first < last && !isalnum((unsigned char)word[last - 1]))
		last--;
	*start = first;
	for (size_t i = first; i < last; i++) {
		unsigned char c = (unsigned char)word[i];

		if (!islower(c))
			return 0;
		small[i - first] = (char)c;
	}
	small[last - first] = '\0'; /* libhyphen searches it as a string */
	return last - first;
}

static bool vowel(char c)
{
	return strchr("aeiou", c) != NULL;
}

/* Whether the letters from FIRST to I may end a line: the patterns also cut
 * off lone consonants (mi-l-uan) and vowels from their onset (rif-i-kasi). */
static bool syllable_ends(const char *small, size_t first, size_t i)
{
	bool sounds = false;

	for (size_t k = first; k < i; k++)
		sounds |= vowel(small[k]);
	return sounds && !(vowel(small[i]) && !vowel(small[i - 1]));
}

size_t hyphenator_divide(struct hyphenator *h, const char *word, size_t length,
			 unsigned char point[HYPHEN_LONGEST])
{
	char small[HYPHEN_LONGEST + 1] = "", mark[HYPHEN_LONGEST + 8];
	char **change = NULL;
	int *place = NULL, *cut = NULL;
	size_t start, letters, count = 0, last = 0;

	if (length > HYPHEN_LONGEST)
		return 0;
	letters = strip(word, length, &start, small);
	if (letters < (size_t)2 * HYPHEN_LEAST)
		return 0;
	if (!h->patterns)
		h->patterns = read_patterns();
	if (!h->patterns ||
	    hnj_hyphen_hyphenate2(h->patterns, small, (int)letters, mark, NULL,
				  &change, &place, &cut))
		return 0;
	for (size_t i = 1; i + HYPHEN_LEAST <= letters; i++) {
		if (!(mark[i - 1] & 1) || !syllable_ends(small, last, i))
			continue;
		last = i;
		if (i >= HYPHEN_LEAST)
			point[count++] = (unsigned char)(start + i);
	}
	if (change)
		for (size_t i = 0; i < letters; i++)
			free(change[i]);
	free(change);
	free(place);
	free(cut);
	return count;
}
