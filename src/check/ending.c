#include "check/ending.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool ends(const char *text, size_t length, const char *tail)
{
	size_t n = strlen(tail);

	return length >= n && !strncasecmp(text + length - n, tail, n);
}

/* Returns how many letters the text ends with. */
static size_t count_letters(const char *text, size_t length)
{
	size_t n = 0;

	while (n < length && isalpha((unsigned char)text[length - n - 1]))
		n++;
	return n;
}

bool ending_is_shortened(const char *text, size_t length)
{
	static const char *const words[] = {
		"bpk", "cq",  "dkk",  "dll", "dra", "drs",  "dsb", "dsj",
		"dst", "hlm", "ir",   "jl",  "jln", "jo",   "kab", "kec",
		"kel", "kep", "ket",  "no",  "pj",  "plh",  "plt", "prov",
		"pt",  "rp",  "sbb",  "sda", "sdr", "sdri", "sek", "tbk",
		"tgl", "tlp", "telp", "tsb", "ttd", "up",   "yth", NULL};
	size_t word, before;

	if (!length || text[--length] != '.')
		return false;
	word = count_letters(text, length);
	for (size_t i = 0; words[i]; i++)
		if (strlen(words[i]) == word && ends(text, length, words[i]))
			return true;
	if (!word || word > 4 || word == length)
		return false;
	if (text[length - word - 1] != '.') /* initials */
		return word == 1 && isupper((unsigned char)text[length - 1]);
	before = count_letters(text, length - word - 1);
	return before > 0 && before <= 4;
}

enum ending ending_of(const char *text, size_t length)
{
	static const char *const joins[] = {" dan", " atau", " serta",
					    " dan/atau", " maupun"};

	while (length && strchr(" *\n\"", text[length - 1]))
		length--;
	for (size_t i = 0; i < sizeof(joins) / sizeof(joins[0]); i++) {
		size_t n = strlen(joins[i]);

		if (ends(text, length, joins[i]) && length > n &&
		    strchr(";,", text[length - n - 1]))
			return END_AND;
	}
	if (!length || ends(text, length, ":") ||
	    ending_is_shortened(text, length))
		return END_OTHER;
	switch (text[length - 1]) {
	case ';':
		return END_SEMICOLON;
	case '.':
		return END_STOP;
	case ',':
		return END_COMMA;
	default:
		return END_NONE;
	}
}

const char *ending_name(const struct checker *c, enum ending ending)
{
	static const char *const name[] = {
		[END_NONE] = N_("nothing"), [END_SEMICOLON] = "\";\"",
		[END_STOP] = "\".\"",	    [END_COMMA] = "\",\"",
		[END_AND] = "\"; dan\"",
	};

	return catalogue_text(c->findings->catalogue, name[ending]);
}
