#include "law/alike.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Whether a byte is of a word; dashes and quotation marks, which begin with E2
 * in UTF-8, are not. */
static bool is_of_word(char byte)
{
	unsigned char c = (unsigned char)byte;

	return isalnum(c) || (c >= 0x80 && c != 0xE2);
}

/* Moves *AT to the next word before END; returns its length, 0: there is none.
 */
static size_t next_word(const char **at, const char *end)
{
	size_t length = 0;

	while (*at < end && !is_of_word(**at))
		*at += (unsigned char)**at == 0xE2 && end - *at > 2 ? 3 : 1;
	while (*at + length < end && is_of_word((*at)[length]))
		length++;
	return length;
}

/* Whether two texts have the same words as far as both go; *A and *B are then
 * what is left of them. */
static bool begin_alike(const char **a, const char *a_end, const char **b,
			const char *b_end)
{
	for (;;) {
		size_t m = next_word(a, a_end), n = next_word(b, b_end);

		if (!m || !n)
			return true;
		if (m != n || strncasecmp(*a, *b, m) != 0)
			return false;
		*a += m;
		*b += n;
	}
}

/* Whether nothing but YEAR is left before END. */
static bool is_year_left(const char *at, const char *end, unsigned year)
{
	size_t length = next_word(&at, end);

	if (length && date_year(at, length) != year)
		return false;
	at += length;
	return !next_word(&at, end);
}

/* Whether a number says by itself whose it is: 612/ORT.04-Kpt/05/KPU/XII/2020.
 */
static bool is_whole(const char *text, struct law_part number)
{
	size_t strokes = 0;

	for (size_t i = 0; i < number.length; i++)
		strokes += text[number.start + i] == '/';
	return strokes > 1;
}

bool citation_same_number(const char *a_text, const struct citation *a,
			  const char *b_text, const struct citation *b)
{
	const char *x = a_text + a->number.start, *y = b_text + b->number.start;
	const char *x_end = x + a->number.length, *y_end = y + b->number.length;

	return a->kind == b->kind && a->year && a->year == b->year &&
	       a->number.length && b->number.length &&
	       begin_alike(&x, x_end, &y, y_end) &&
	       is_year_left(x, x_end, a->year) &&
	       is_year_left(y, y_end, a->year);
}

enum law_issuers citation_issuers(const char *a, const char *b)
{
	static const char state[] = " republik indonesia";
	size_t m, n;

	if (!a || !b || !strcmp(a, b))
		return LAW_SAME_ISSUER;
	m = strlen(a);
	n = strlen(b);
	if (m > n)
		return citation_issuers(b, a);
	if (strncmp(a, b, m) != 0)
		return LAW_OTHER_ISSUER;
	if (!strcmp(b + m, m ? state : state + 1))
		return LAW_STATE_ISSUER;
	return !strncmp(b + m, " dan ", 5) && m ? LAW_SHORT_ISSUER
						: LAW_OTHER_ISSUER;
}

bool citation_is_same(const char *a_text, const struct citation *a,
		      const char *b_text, const struct citation *b)
{
	return citation_same_number(a_text, a, b_text, b) &&
	       (is_whole(a_text, a->number) ||
		citation_issuers(a->made_by, b->made_by) != LAW_OTHER_ISSUER);
}

bool citation_same_title(const char *a_text, const struct citation *a,
			 const char *b_text, const struct citation *b)
{
	const char *x = a_text + a->title.start, *y = b_text + b->title.start;
	const char *x_end = x + a->title.length, *y_end = y + b->title.length;
	bool named = a->role == CITATION_NAMED || b->role == CITATION_NAMED;
	size_t m, n;

	if (!begin_alike(&x, x_end, &y, y_end))
		return false;
	m = next_word(&x, x_end);
	n = next_word(&y, y_end);
	return (!m || named || b->cut) && (!n || named || a->cut);
}

void citation_part_ways(const char *a_text, const struct citation *a,
			const char *b_text, const struct citation *b,
			size_t *a_at, size_t *b_at)
{
	const char *x = a_text + a->title.start, *y = b_text + b->title.start;

	begin_alike(&x, x + a->title.length, &y, y + b->title.length);
	*a_at = (size_t)(x - a_text);
	*b_at = (size_t)(y - b_text);
}
