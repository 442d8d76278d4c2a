#include "check/twins.h"

#include <string.h>

int twins_compare(const char *x, const char *y)
{
	while (*x && *x == *y) {
		for (x++; *x && *x == x[-1];)
			x++;
		for (y++; *y && *y == y[-1];)
			y++;
	}
	return (unsigned char)*x - (unsigned char)*y;
}

static bool has_part(const char *word, const char *const *part, bool end)
{
	size_t size = strlen(word);

	for (; *part; part++) {
		size_t length = strlen(*part);
		size_t at = end ? size - length : 0;

		if (length <= size && !memcmp(word + at, *part, length))
			return true;
	}
	return false;
}

/* Whether a word is derived as Indonesian ones are, so that it is no name of a
 * person: Muhamad beside Muhammad is right. */
static bool is_derived(const char *word)
{
	static const char *const first[] = {"me", "pe", "ber", "ter",
					    "di", "ke", NULL};
	static const char *const last[] = {"nya", "kan", "asi", "itas", NULL};

	return has_part(word, first, false) || has_part(word, last, true);
}

/* Words that differ by a doubled letter, and are right both. */
static bool are_both_right(const char *a, const char *b)
{
	static const char *const both[] = {
		"pengajian", "mengaji",	    "mengali", "pengalian",
		"mengalang", "pengalangan", NULL};
	static const char *const verbs[] = {"me", "di", NULL};
	size_t i = 0;

	while (a[i] && a[i] == b[i])
		i++;
	if (!strncmp(a + i, "kan", 3) || !strncmp(b + i, "kan", 3))
		return !has_part(a, verbs, false);
	return has_part(a, both, false) || has_part(b, both, false);
}

bool twins_are(const char *a, const char *b)
{
	return !twins_compare(a, b) && is_derived(a) && !are_both_right(a, b);
}

int twins_judge(const char *a, const char *b)
{
	static const char *const of_k[] = {
		"tunjukkan", "masukkan",  "gerakkan",	 "naikkan",
		"letakkan",  "tegakkan",  "baikkan",	 "rusakkan",
		"bentukkan", "cocokkan",  "banyakkan",	 "elakkan",
		"tolakkan",  "tampakkan", "tindakkan",	 "dudukkan",
		"tumpukkan", "galakkan",  "serentakkan", NULL};
	int k = has_part(a, of_k, true) - has_part(b, of_k, true);
	int i = !strncmp(a, "dii", 3) - !strncmp(b, "dii", 3);

	return k ? k : i;
}
