#include "check/rule.h"

#include <ctype.h>
#include <limits.h>
#include <string.h>

/* Spaces at punctuation; brackets and quotation marks in pairs; commas in
 * codes. */

enum { DEEPEST = 32 };

static const char opening[] = "\xE2\x80\x9C", closing[] = "\xE2\x80\x9D";

/* What a byte is to the rules here: most are nothing. */
enum { SPACED = 1, ROUND = 2, PAIRED = 4, CURLY = 8, STRAIGHT = 16 };

static const unsigned char signs[UCHAR_MAX + 1] = {
	[','] = SPACED, ['.'] = SPACED,	  [';'] = SPACED,
	[':'] = SPACED, ['!'] = SPACED,	  ['?'] = SPACED,
	['['] = PAIRED, [']'] = PAIRED,	  ['('] = ROUND | PAIRED,
	[0xE2] = CURLY, ['"'] = STRAIGHT, [')'] = ROUND | PAIRED,
};

static bool is_sign(const struct reading *text, size_t i, unsigned kinds)
{
	return signs[(unsigned char)text->text[i]] & kinds;
}

static char at(const struct reading *text, size_t i)
{
	return i < text->length ? text->text[i] : 0;
}

static bool is_letter(char c)
{
	return isalnum((unsigned char)c) || (c & 0x80);
}

/* "website ," but not " ..." or " .pdf". */
static void check_sign(struct checker *c, const struct reading *text, size_t i)
{
	char sign = at(text, i), after = at(text, i + 1);
	char name[2] = {sign, 0};

	if (!i || at(text, i - 1) != ' ')
		return;
	if (i < 2 || strchr("\n ", at(text, i - 2)) || /* an indent */
	    (after && !strchr(" \n)\"", after)))
		return;
	rule_report(c, sign == ':' ? CODE_SPACE_COLON : CODE_SPACE, text, i,
		    name);
}

/* "( Kebijakan", "Kinerja )", "Evaluasi(LKE". */
static void check_bracket(struct checker *c, const struct reading *text,
			  size_t i)
{
	char sign = at(text, i), before = i ? at(text, i - 1) : '\n';
	char after = at(text, i + 1);
	bool wrong = false;
	size_t from = i ? i - 1 : i, to = i + 2;

	if (sign == '(')
		wrong = after == ' ' ||
			(islower((unsigned char)before) &&
			 isupper((unsigned char)after) &&
			 isupper((unsigned char)at(text, i + 2)));
	else if (sign == ')')
		wrong = before == ' ' && i > 1 && is_letter(at(text, i - 2));
	if (!wrong)
		return;
	while (from && is_letter(at(text, from - 1)))
		from--;
	while (is_letter(at(text, to)))
		to++;
	if (to > text->length)
		to = text->length;
	rule_report(c, CODE_SPACE_BRACKET, text, i,
		    arena_copy(c->arena, text->text + from, to - from));
}

/* Whether the bracket at I ends the number of an item: "1)", "a)". */
static bool is_label(const struct reading *text, size_t i)
{
	size_t n = 0;

	while (n < i && n < 4 && isalnum((unsigned char)at(text, i - n - 1)))
		n++;
	return n > 0 && n < 4 &&
	       (i == n || strchr(" \n(;,", at(text, i - n - 1)));
}

static void check_brackets(struct checker *c, const struct reading *text,
			   size_t from, size_t to)
{
	static const char pair[] = "()[]";
	size_t open[DEEPEST], depth = 0;

	for (size_t i = from; i < to; i++) {
		const char *found;
		char name[2] = {at(text, i), 0};
		bool opens;

		if (!is_sign(text, i, PAIRED))
			continue;
		found = memchr(pair, *name, 4);
		opens = (found - pair) % 2 == 0;
		if (opens && depth < DEEPEST)
			open[depth++] = i;
		if (opens)
			continue;
		if (depth && at(text, open[depth - 1]) == found[-1])
			depth--;
		else if (!is_label(text, i))
			rule_report(c, CODE_BRACKET, text, i, name);
	}
	for (size_t i = 0; i < depth; i++) {
		char name[2] = {at(text, open[i]), 0};

		rule_report(c, CODE_BRACKET, text, open[i], name);
	}
}

static bool starts(const struct reading *text, size_t i, const char *sign)
{
	return i + 3 <= text->length && !memcmp(text->text + i, sign, 3);
}

static void check_curly(struct checker *c, const struct reading *text,
			size_t from, size_t to)
{
	size_t last = 0;
	bool inside = false;

	for (size_t i = from; i < to; i++) {
		bool opens;

		if (!is_sign(text, i, CURLY))
			continue;
		opens = starts(text, i, opening);
		if (opens == inside && (opens || starts(text, i, closing)))
			rule_report(c, CODE_QUOTE, text, opens ? last : i,
				    opens ? opening : closing);
		if (opens)
			last = i;
		inside = opens || (inside && !starts(text, i, closing));
	}
	if (inside)
		rule_report(c, CODE_QUOTE, text, last, opening);
}

/* 8" is a size. */
static void check_straight(struct checker *c, const struct reading *text,
			   size_t from, size_t to)
{
	size_t count = 0, last = 0;

	for (size_t i = from; i < to; i++) {
		if (at(text, i) != '"' ||
		    (count % 2 == 0 && i > from &&
		     isdigit((unsigned char)at(text, i - 1))))
			continue;
		count++;
		last = i;
	}
	if (count % 2)
		rule_report(c, CODE_QUOTE, text, last, "\"");
}

/* ORT,07 for ORT.07. */
static void check_commas(struct checker *c, const struct reading *text)
{
	for (size_t i = 1; i < text->count; i++) {
		const struct token *a = &text->word[i - 1], *b = &text->word[i];
		const char *comma = text->text + a->start + a->length;
		bool number = text->passage->kind == PASSAGE_FIELD &&
			      text->passage->field == PLAN_NOMOR;

		if (b->start != a->start + a->length + 1 || *comma != ',' ||
		    !isdigit((unsigned char)comma[1]))
			continue;
		if (!number &&
		    (a->length < 2 || !isupper((unsigned char)comma[-1]) ||
		     !isupper((unsigned char)comma[-2])))
			continue;
		rule_report(c, CODE_COMMA, text, a->start,
			    passage_words(text, i - 1, 2, c->arena),
			    arena_format(c->arena, "%.*s.%.*s", (int)a->length,
					 text->text + a->start, (int)b->length,
					 comma + 1));
	}
}

static void check(struct checker *c, const struct reading *text)
{
	bool prose = passage_is_prose(text->passage);
	unsigned kinds = 0;

	check_commas(c, text);
	if (text->passage->kind == PASSAGE_TERM)
		return;
	for (size_t i = 0; i < text->length; i++) {
		kinds |= signs[(unsigned char)text->text[i]];
		if (is_sign(text, i, SPACED))
			check_sign(c, text, i);
		if (is_sign(text, i, ROUND))
			check_bracket(c, text, i);
	}
	for (size_t from = 0;
	     kinds & (PAIRED | CURLY | STRAIGHT) && from < text->length;) {
		const char *end = prose ? memchr(text->text + from, '\n',
						 text->length - from)
					: NULL;
		size_t to = end ? (size_t)(end - text->text) : text->length;

		check_brackets(c, text, from, to);
		check_curly(c, text, from, to);
		check_straight(c, text, from, to);
		from = to + 1;
	}
}

const struct rule rule_signs = {.passage = check};
