#include "text/casing.h"

#include "base/search.h"
#include "base/utf8.h"
#include "text/capital.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Words with spaces between; each list ends with NULL. */
static const char *const deputies[] = {"a.n.", "A.n.", "an.",  "u.b.", "Plt.",
				       "Plh.", "Pj.",  "Pjs.", NULL};
static const char *const degrees[] = {"Prof.", "Dr.",  "dr.", "drg.", "drh.",
				      "Drs.",  "Dra.", "Ir.", NULL};
static const char *const small[] = {
	"dan",	 "atau", "di",	 "ke",	  "dari",   "yang", "untuk",   "pada",
	"dalam", "atas", "oleh", "serta", "dengan", "bagi", "tentang", NULL};

static bool is_among(const char *const *list, const char *word, size_t length)
{
	for (; *list; list++)
		if (strlen(*list) == length && !strncmp(*list, word, length))
			return true;
	return false;
}

/* Returns the bytes of the word at TEXT, or of the spaces. */
static size_t stretch(const char *text, size_t length)
{
	bool space = strchr(" \n", *text);
	size_t n = 1;

	while (n < length && !strchr(" \n", text[n]) == !space)
		n++;
	return n;
}

static char *put(char *to, const char *text, size_t length)
{
	memcpy(to, text, length);
	return to + length;
}

static char *put_all(char *to, const char *text)
{
	return put(to, text, strlen(text));
}

/* Returns the text in capitals but for the words of KEPT, and what stands
 * from END on. */
static const char *upper_words(struct arena *arena, const char *text,
			       size_t length, size_t end,
			       const char *const *kept)
{
	/* a capital may take twice the bytes of its letter */
	char *result = arena_array(arena, char, 2 * length + 1), *to = result;

	for (size_t i = 0, n; i < end; i += n) {
		n = stretch(text + i, end - i);
		to = is_among(kept, text + i, n)
			     ? put(to, text + i, n)
			     : put_all(to, capital_text(arena, text + i, n));
	}
	put(to, text + end, length - end);
	return result;
}

size_t office_deputy(const char *text, size_t length)
{
	size_t n = length ? stretch(text, length) : 0;

	return is_among(deputies, text, n) ? n : 0;
}

const char *office_place(const char *office)
{
	static const char *const kind[] = {"Kabupaten ", "Kota ", "Provinsi "};

	for (size_t i = 0; i < sizeof(kind) / sizeof(kind[0]); i++) {
		const char *at = search_folded(office, kind[i]);

		if (at && (at == office || strchr(" \n", at[-1])))
			return at;
	}
	return NULL;
}

/* An office may go on in a second line with its place; any other line is of
 * whoever stands in for it. */
const char *office_principal(struct arena *arena, const char *office)
{
	size_t deputy = office_deputy(office, strlen(office));
	bool on_behalf = deputy && strchr("aA", *office);
	const char *end;

	office += deputy;
	if (deputy)
		office += strspn(office, " ");
	end = office + strlen(office);
	for (const char *at = office; on_behalf && at < end; at++)
		if (*at == '\n' && office_place(at + 1) != at + 1)
			end = at;
	return arena_copy(arena, office, (size_t)(end - office));
}

const char *office_upper(struct arena *arena, const char *text, size_t length)
{
	return upper_words(arena, text, length, length, deputies);
}

const char *person_upper(struct arena *arena, const char *text, size_t length)
{
	const char *comma = memchr(text, ',', length);

	return upper_words(arena, text, length,
			   comma ? (size_t)(comma - text) : length, degrees);
}

const char *person_plain(struct arena *arena, const char *text, size_t length)
{
	const char *comma = memchr(text, ',', length);
	size_t end = comma ? (size_t)(comma - text) : length, first = 0;

	while (first < end) {
		size_t n = stretch(text + first, end - first);

		if (text[first] != ' ' && !is_among(degrees, text + first, n))
			break;
		first += n;
	}
	return arena_copy(arena, text + first, end - first);
}

/* Returns the bytes of stars, brackets and quotes before a word. */
static size_t signs_before(const char *word, size_t length)
{
	size_t n = 0;

	while (n < length)
		if (strchr("*([\"'", word[n]))
			n++;
		else if (length - n > 3 &&
			 !strncmp(word + n, "\xE2\x80\x9C", 3))
			n += 3;
		else
			break;
	return n;
}

const char *title_case(struct arena *arena, const char *text, size_t length)
{
	char *result = arena_array(arena, char, 2 * length + 1), *to = result;

	for (size_t i = 0, n; i < length; i += n) {
		uint32_t character;
		size_t first, signs;

		n = stretch(text + i, length - i);
		signs = signs_before(text + i, n);
		first = utf8_decode(text + i + signs, n - signs, &character);
		if (i && is_among(small, text + i, n))
			first = 0;
		to = put(to, text + i, signs);
		to = put_all(to, capital_text(arena, text + i + signs, first));
		to = put(to, text + i + signs + first, n - signs - first);
	}
	return result;
}

static bool is_likely(const char *const *list, const char *word, size_t length)
{
	for (; *list; list++)
		if (strlen(*list) == length &&
		    !strncasecmp(*list, word, length))
			return true;
	return false;
}

/* Puts the letters of a word, small but for the first and those behind "/"; a
 * word that is said twice, "UNDANG-UNDANG", has two capitals. */
static char *put_proper(char *to, const char *word, size_t length)
{
	const char *hyphen = memchr(word, '-', length);
	size_t half = hyphen ? (size_t)(hyphen - word) : 0;
	bool twice = half && length >= 2 * half + 1 &&
		     !strncmp(word, hyphen + 1, half) &&
		     (length == 2 * half + 1 ||
		      !isalnum((unsigned char)word[2 * half + 1]));
	bool begins = true;

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)word[i];

		*to++ = begins ? (char)c : (char)tolower(c);
		if (isalnum(c) || c >= 0x80)
			begins = false;
		else if (c == '/' || (twice && i == half))
			begins = true;
	}
	return to;
}

const char *casing_proper(struct arena *arena, const char *text, bool person,
			  casing_keeps *keeps, const void *memory)
{
	size_t length = strlen(text);
	const char *comma = person ? strchr(text, ',') : NULL;
	size_t end = comma ? (size_t)(comma - text) : length;
	char *result = arena_array(arena, char, length + 1), *to = result;

	for (size_t i = 0, n; i < end; i += n) {
		const char *word = text + i;

		n = stretch(word, end - i);
		if (i && !person && is_likely(small, word, n))
			for (size_t k = 0; k < n; k++)
				*to++ = (char)tolower((unsigned char)word[k]);
		else if (is_likely(person ? degrees : deputies, word, n) ||
			 (!person && keeps(memory, word, n)))
			to = put(to, word, n);
		else
			to = put_proper(to, word, n);
	}
	put(to, text + end, length - end);
	return result;
}
