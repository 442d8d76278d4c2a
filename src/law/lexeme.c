#include "law/lexeme.h"

#include "calendar/date.h"
#include "text/markup.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* What is passed over: spaces, and marks that are no part of what is read. */
static size_t count_blank(const char *text, size_t length)
{
	static const char *const quotes[] = {"\xE2\x80\x9C", "\xE2\x80\x9D",
					     "\xE2\x80\x98", "\xE2\x80\x99",
					     "\xC2\xA0"};

	if (isalnum((unsigned char)*text))
		return 0;
	if (*text && strchr(" \t\r*_\\\"", *text))
		return 1;
	for (size_t i = 0; i < sizeof(quotes) / sizeof(quotes[0]); i++) {
		size_t n = strlen(quotes[i]);

		if (n <= length && !memcmp(text, quotes[i], n))
			return n;
	}
	return 0;
}

static bool is_letter(const char *text, size_t length, size_t at)
{
	return at < length && (isalnum((unsigned char)text[at]) ||
			       (unsigned char)text[at] >= 0x80);
}

/* Whether the byte at AT, a sign, is a part of the word around it: ORT.04,
 * ORT,07, but not "182,Tambahan". */
static bool is_inside(const char *text, size_t length, size_t at)
{
	if (!at || !is_letter(text, length, at - 1) ||
	    !is_letter(text, length, at + 1))
		return false;
	return text[at] == '.' ||
	       (text[at] == ',' && isdigit((unsigned char)text[at + 1]));
}

static bool is_sign(const char *text, size_t length, size_t at)
{
	return text[at] && strchr(",;:.()", text[at]) &&
	       !is_inside(text, length, at);
}

/* Whether a paragraph ends with the line's end at AT, or what follows is an
 * item of a list. */
static bool is_break(const char *text, size_t length, size_t at)
{
	enum marker marker;

	for (at++; at < length && (text[at] == ' ' || text[at] == '\t'); at++)
		;
	return at < length &&
	       (text[at] == '\n' ||
		list_marker(text + at, length - at, true, &marker));
}

/* Returns the lexeme that begins at AT; its length is 0 where none does, and
 * *SKIP bytes are passed over. */
static struct lexeme next(const char *text, size_t length, size_t at,
			  size_t *skip)
{
	struct lexeme lexeme = {at, 0, 0};

	*skip = count_blank(text + at, length - at);
	if (*skip)
		return lexeme;
	*skip = 1;
	if (text[at] == '\n') {
		if (is_break(text, length, at))
			lexeme = (struct lexeme){at, 1, '\n'};
		return lexeme;
	}
	if (is_sign(text, length, at))
		return (struct lexeme){at, 1, text[at]};
	while (at < length && text[at] != '\n' &&
	       !count_blank(text + at, length - at) &&
	       !is_sign(text, length, at))
		at++;
	lexeme.length = at - lexeme.start;
	*skip = lexeme.length;
	return lexeme;
}

struct lexemes lexemes_read(const char *text, size_t length,
			    struct arena *arena)
{
	struct lexemes all = {text, length, NULL, 0};
	struct lexeme *lexeme = NULL;
	size_t capacity = 0;

	for (size_t at = 0, skip; at < length; at += skip) {
		struct lexeme one = next(text, length, at, &skip);

		if (!one.length)
			continue;
		lexeme = arena_grow(arena, lexeme, all.count, &capacity,
				    sizeof(*lexeme));
		lexeme[all.count++] = one;
	}
	all.lexeme = lexeme;
	return all;
}

bool lexeme_is_sign(const struct lexemes *all, size_t i, char sign)
{
	return i < all->count && all->lexeme[i].sign == sign && sign;
}

bool lexeme_is(const struct lexemes *all, size_t i, const char *word)
{
	const char *at;

	if (i >= all->count || all->lexeme[i].sign)
		return false;
	at = all->text + all->lexeme[i].start;
	/* most begin otherwise */
	return tolower((unsigned char)*at) == *word &&
	       strlen(word) == all->lexeme[i].length &&
	       !strncasecmp(at, word, all->lexeme[i].length);
}

bool lexeme_is_among(const struct lexemes *all, size_t i,
		     const char *const *word)
{
	for (; *word; word++)
		if (lexeme_is(all, i, *word))
			return true;
	return false;
}

bool lexeme_is_capital(const struct lexemes *all, size_t i)
{
	return i < all->count &&
	       isupper((unsigned char)all->text[all->lexeme[i].start]);
}

bool lexeme_has_figure(const struct lexemes *all, size_t i)
{
	for (size_t k = 0; i < all->count && k < all->lexeme[i].length; k++)
		if (isdigit((unsigned char)all->text[all->lexeme[i].start + k]))
			return true;
	return false;
}

unsigned lexeme_year(const struct lexemes *all, size_t i)
{
	unsigned year;

	if (i >= all->count || all->lexeme[i].sign)
		return 0;
	year = date_year(all->text + all->lexeme[i].start,
			 all->lexeme[i].length);
	return year >= 1900 && year <= 2099 ? year : 0;
}
