#include "plan/numbers.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* The signs of a range; the longer of two that begin alike comes first. */
static const char *const range_sign[] = {"-",	"\xE2\x80\x93", "s.d.",	 "s/d",
					 "s.d", "sd",		"sampai"};
enum { SIGNS = sizeof(range_sign) / sizeof(range_sign[0]) };

size_t numbers_sign_at(const char *text, size_t length)
{
	for (size_t i = 0; i < SIGNS; i++)
		if (strlen(range_sign[i]) <= length &&
		    !memcmp(text, range_sign[i], strlen(range_sign[i])))
			return strlen(range_sign[i]);
	return 0;
}

const char *numbers_sign(const char *text, size_t length, size_t *bytes)
{
	for (size_t i = 0; i < SIGNS; i++) {
		*bytes = strlen(range_sign[i]);
		for (size_t at = 0; at + *bytes <= length; at++)
			if (!memcmp(text + at, range_sign[i], *bytes))
				return text + at;
	}
	return NULL;
}

bool numbers_are(const char *text)
{
	bool figure = false;

	while (*text) {
		size_t bytes = numbers_sign_at(text, strlen(text));

		if (isdigit((unsigned char)*text))
			figure = true;
		else if (bytes ? bytes > 1 && !figure : !strchr(", ", *text))
			return false;
		text += bytes ? bytes : 1;
	}
	return figure;
}

/* Reads the LENGTH bytes of TEXT, a number [1..999999999] with spaces around
 * it. */
static bool read_one(const char *text, size_t length, size_t *number)
{
	const char *end = text + length;
	size_t digits;

	text += strspn(text, " ");
	digits = strspn(text, "0123456789");
	if (!digits || digits > 9)
		return false;
	*number = strtoul(text, NULL, 10);
	text += digits;
	text += strspn(text, " ");
	return *number > 0 && text == end;
}

/* Reads a number or a range. */
static bool read_range(const char *text, size_t length, size_t *first,
		       size_t *last)
{
	size_t bytes = 0, left;
	const char *dash = numbers_sign(text, length, &bytes);

	if (!dash)
		return read_one(text, length, first) &&
		       read_one(text, length, last);
	left = (size_t)(dash - text);
	return read_one(text, left, first) &&
	       read_one(dash + bytes, length - left - bytes, last) &&
	       *first <= *last;
}

bool numbers_read(struct numbers *numbers, const char *text)
{
	*numbers = (struct numbers){.count = 0};
	for (;; text++) {
		size_t length = strcspn(text, ","), first, last;

		if (numbers->count == NUMBERS_MOST ||
		    !read_range(text, length, &first, &last))
			return false;
		numbers->range[numbers->count].first = first;
		numbers->range[numbers->count++].last = last;
		text += length;
		if (!*text)
			return true;
	}
}

bool numbers_take(struct numbers *numbers, size_t n)
{
	bool in = false;

	for (size_t i = 0; i < numbers->count; i++) {
		if (n < numbers->range[i].first || n > numbers->range[i].last)
			continue;
		in = true;
		numbers->range[i].met |= n == numbers->range[i].first;
		if (n > numbers->range[i].taken)
			numbers->range[i].taken = n;
	}
	return in;
}

bool numbers_all_taken(const struct numbers *numbers)
{
	for (size_t i = 0; i < numbers->count; i++)
		if (!numbers->range[i].met ||
		    numbers->range[i].taken != numbers->range[i].last)
			return false;
	return true;
}

enum {
	MOST_DIGITS = 4,
	MOST_PLAIN = 99, /* "100. x" may be something else */
	MOST_ROMAN = 5,
};

struct typed_line {
	const char *text;
	size_t length;
	bool bare;
};

/* Passes over marks of emphasis. */
static size_t skip_stars(const struct typed_line *line, size_t at)
{
	while (at < line->length && line->text[at] == '*')
		at++;
	return at;
}

static size_t count_digits(const struct typed_line *line, size_t at)
{
	size_t n = 0;

	while (at + n < line->length &&
	       isdigit((unsigned char)line->text[at + n]))
		n++;
	return n;
}

/* Returns the bytes of a dash or bullet at AT. */
static size_t count_dash(const struct typed_line *line, size_t at)
{
	static const char *const sign[] = {"-", "\xE2\x80\xA2", "\xE2\x80\x93"};

	for (size_t i = 0; i < sizeof(sign) / sizeof(sign[0]); i++) {
		size_t bytes = strlen(sign[i]);

		if (line->length - at > bytes &&
		    !memcmp(line->text + at, sign[i], bytes) &&
		    line->text[at + bytes] == ' ')
			return bytes;
	}
	return 0;
}

unsigned typed_roman(const char *text, size_t n)
{
	unsigned sum = 0, last = 0;

	while (n--) {
		const char figure = (char)tolower((unsigned char)text[n]);
		unsigned value = figure == 'i'	 ? 1
				 : figure == 'v' ? 5
				 : figure == 'x' ? 10
						 : 0;

		if (!value)
			return 0;
		sum = value < last ? sum - value : sum + value;
		last = value;
	}
	return sum;
}

/* Reads "1" or "1.2" at AT. Returns the bytes, 0 when it is none. */
static size_t read_digits(struct typed *typed, const struct typed_line *line,
			  size_t at)
{
	size_t from = at, digits = count_digits(line, at);
	unsigned number = 0;

	while (digits && digits <= MOST_DIGITS &&
	       at + digits + 1 < line->length &&
	       line->text[at + digits] == '.' &&
	       count_digits(line, at + digits + 1)) {
		at += digits + 1;
		digits = count_digits(line, at);
	}
	if (!digits || digits > MOST_DIGITS)
		return 0;
	for (size_t i = 0; i < digits; i++)
		number = number * 10 + (unsigned)(line->text[at + i] - '0');
	typed->figure = '1';
	typed->prefix = line->text + from;
	typed->prefix_length = (uint16_t)(at - from);
	typed->first[0] = (uint16_t)number;
	return at + digits - from;
}

/* Reads "a", "iv", "B" at AT. Returns the bytes, 0 when it is none. */
static size_t read_letters(struct typed *typed, const struct typed_line *line,
			   size_t at)
{
	const char *text = line->text + at;
	bool capital = isupper((unsigned char)*text);
	size_t n = 0;

	while (at + n < line->length && n <= MOST_ROMAN &&
	       isalpha((unsigned char)text[n]) &&
	       (isupper((unsigned char)text[n]) != 0) == capital)
		n++;
	if (!n || n > MOST_ROMAN)
		return 0;
	typed->figure = capital ? 'A' : 'a';
	typed->first[1] = (uint16_t)typed_roman(text, n);
	if (n == 1)
		typed->first[0] =
			(uint16_t)(tolower((unsigned char)*text) - 'a' + 1);
	return n == 1 || typed->first[1] ? n : 0;
}

/* Reads the sign behind the number at AT, and what comes then. Returns where
 * the text begins, 0 when there is no number. */
static size_t read_sign(struct typed *typed, const struct typed_line *line,
			size_t at)
{
	char next = at < line->length ? line->text[at] : 0;

	if (typed->sign == '(' && next != ')')
		return 0;
	if (next == '.' || next == ')') {
		if (!typed->sign)
			typed->sign = next;
		at++;
	} else if ((line->bare || typed->prefix_length) && next == ' ') {
		typed->sign = ' ';
	} else {
		return 0;
	}
	at = skip_stars(line, at);
	typed->spaced = at == line->length || line->text[at] == ' ';
	while (at < line->length && line->text[at] == ' ')
		at++;
	/* "1.satu" */
	if (!typed->spaced &&
	    (typed->figure != '1' || !isalpha((unsigned char)line->text[at])))
		return 0;
	return at;
}

/* Reads what LINE begins with. */
static struct typed read_line(const struct typed_line *line)
{
	const struct typed none = {.figure = 0};
	struct typed typed = none;
	size_t at = skip_stars(line, 0), used = count_dash(line, at);

	if (used) {
		typed = (struct typed){.figure = '-', .spaced = true};
		typed.bytes = (uint16_t)(at + used + 1);
		return typed;
	}
	if (at < line->length && line->text[at] == '(') {
		typed.sign = '(';
		at++;
	}
	if (at < line->length)
		used = read_digits(&typed, line, at);
	if (at < line->length && !used)
		used = read_letters(&typed, line, at);
	at = used ? read_sign(&typed, line, at + used) : 0;
	if (!at || at > UINT16_MAX)
		return none;
	typed.bytes = (uint16_t)at;
	memcpy(typed.last, typed.first, sizeof(typed.last));
	return typed;
}

static bool is_alike(const struct typed *a, const struct typed *b)
{
	return a->figure && a->figure == b->figure && a->sign == b->sign &&
	       a->spaced == b->spaced && a->prefix_length == b->prefix_length &&
	       (!a->prefix_length ||
		!memcmp(a->prefix, b->prefix, a->prefix_length));
}

/* Whether B is the same as A, or at most MOST behind it. */
static bool is_behind(const struct typed *a, const struct typed *b, int most)
{
	for (size_t i = 0; i < TYPED_READINGS; i++)
		if (a->last[i] && b->first[i] && b->first[i] >= a->last[i] &&
		    b->first[i] - a->last[i] <= most)
			return true;
	return false;
}

bool typed_is_clause(const struct typed *typed)
{
	bool figures = typed->figure == '1' && typed->sign != ' ';

	return (typed->own || figures) && !typed->inner && typed->figure != '-';
}

bool typed_goes_on(const struct typed *a, const struct typed *b)
{
	if (!is_alike(a, b))
		return false;
	for (size_t i = 0; i < TYPED_READINGS; i++)
		if (a->last[i] && b->first[i] == a->last[i] + 1)
			return true;
	return false;
}

/* Whether TYPED is of a kind that nobody writes before a text for another
 * reason, if there are others like it: "1.", "-". */
static bool is_plain(const struct typed *typed)
{
	return typed->figure == '-' ||
	       (typed->figure == '1' && !typed->prefix_length &&
		typed->spaced && typed->sign != ' ' &&
		typed->first[0] <= MOST_PLAIN);
}

static bool belongs(const struct typed *a, const struct typed *b)
{
	return is_alike(a, b) && (is_plain(a) || typed_goes_on(a, b));
}

/* Passes over blank lines and spaces from AT on; returns where words begin,
 * with those spaces of its line in INDENT. */
static size_t find_words(const struct value *value, size_t at, size_t *indent)
{
	*indent = 0;
	while (at < value->length && strchr(" \n\t\r", value->text[at])) {
		*indent = value->text[at] == '\n' ? 0 : *indent + 1;
		at++;
	}
	return at;
}

static size_t line_end(const struct value *value, size_t at)
{
	const char *end = at < value->length ? memchr(value->text + at, '\n',
						      value->length - at)
					     : NULL;

	return end ? (size_t)(end - value->text) : value->length;
}

struct typed typed_read(const struct value *value, bool bare)
{
	size_t indent, other, at = find_words(value, 0, &indent);
	size_t end = line_end(value, at);
	struct typed_line line = {value->text + at, end - at, bare};
	struct typed typed = read_line(&line);

	if (!typed.figure || at + typed.bytes > UINT16_MAX)
		return (struct typed){.figure = 0};
	typed.bytes = (uint16_t)(typed.bytes + at);
	while (end < value->length) {
		struct typed next;

		at = find_words(value, end, &other);
		end = line_end(value, at);
		line = (struct typed_line){value->text + at, end - at, bare};
		if (other != indent)
			continue;
		next = read_line(&line);
		/* where numbers need no sign, "2" goes on with "1." */
		if (!belongs(&typed, &next) &&
		    !(bare && typed.figure == '1' && next.figure == '1' &&
		      next.sign == ' ' && next.first[0] == typed.last[0] + 1))
			continue;
		typed.inner = true;
		memcpy(typed.last, next.last, sizeof(typed.last));
	}
	return typed;
}

void typed_decide(struct typed *typed, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct typed *t = &typed[i];

		/* "1." at the first place is what would be counted */
		t->own = t->inner || (i && belongs(t - 1, t)) ||
			 (i + 1 < count && belongs(t, t + 1)) ||
			 (t->figure == '1' && !t->prefix_length &&
			  t->sign != ' ' && t->first[0] == t->place);
	}
	/* a slip in a list of letters: a, b, d */
	for (size_t i = 1; i < count; i++)
		if (typed[i - 1].own && is_alike(&typed[i - 1], &typed[i]) &&
		    is_behind(&typed[i - 1], &typed[i], 2))
			typed[i].own = true;
}
