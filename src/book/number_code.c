#include "book/number_code.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static size_t character_at(const char *at, const char *end)
{
	uint32_t ignored;
	size_t bytes = utf8_decode(at, (size_t)(end - at), &ignored);

	if (bytes)
		return bytes;
	return at < end;
}

static bool begins(const char *at, const char *end, const char *word)
{
	size_t length = strlen(word);

	return (size_t)(end - at) >= length && !strncasecmp(at, word, length);
}

/* Returns the token of so many bytes from AT on. */
static struct code_token token(enum code_kind kind, const char *at,
			       size_t length)
{
	return (struct code_token){kind, at, length, at + length};
}

/* Returns a token of words or of letters. */
static struct code_token word_token(const char *at, const char *end)
{
	static const char *const noon[] = {"AM/PM", "A/P"};
	size_t length = 1;

	if (begins(at, end, "General"))
		return token(CODE_GENERAL, at, 7);
	for (size_t i = 0; i < sizeof(noon) / sizeof(noon[0]); i++)
		if (begins(at, end, noon[i]))
			return token(CODE_NOON, at, strlen(noon[i]));
	if ((*at | 0x20) == 'e' && at + 1 < end && strchr("+-", at[1]))
		return token(CODE_EXPONENT, at, 2);
	if (!strchr("ymdhse", *at | 0x20))
		return token(CODE_LITERAL, at, character_at(at, end));
	while (at + length < end && (at[length] | 0x20) == (*at | 0x20))
		length++;
	return token(CODE_DATE, at, length);
}

struct code_token number_code_token(const char *at, const char *end)
{
	static const char sign[] = "0#?.,%/@";
	static const enum code_kind kind[] = {
		CODE_DIGIT, CODE_DIGIT,	  CODE_DIGIT,  CODE_POINT,
		CODE_COMMA, CODE_PERCENT, CODE_STROKE, CODE_TEXT};
	const char *found, *close;
	struct code_token t;

	if (at == end)
		return token(CODE_END, at, 0);
	found = strchr(sign, *at);
	if (found && *at)
		return token(kind[found - sign], at, 1);
	if (*at == '"' || *at == '[') {
		close = memchr(at + 1, *at == '"' ? '"' : ']',
			       (size_t)(end - at - 1));
		t = token(*at == '"' ? CODE_LITERAL : CODE_BRACKET, at + 1,
			  (size_t)((close ? close : end) - at - 1));
		t.next = close ? close + 1 : end;
		return t;
	}
	if (strchr("\\_*", *at)) {
		t = token(strchr("_*", *at) ? CODE_BLANK : CODE_LITERAL, at + 1,
			  character_at(at + 1, end));
		return t;
	}
	return word_token(at, end);
}

/* --- sections ----------------------------------------------------------- */

/* Reads the language of "$Rp-421", "$-id-ID". */
static void read_language(struct code_section *s, struct code_token t)
{
	const char *dash = memchr(t.at, '-', t.length);
	size_t length = dash ? (size_t)(t.at + t.length - dash - 1) : 0;
	char tag[12] = "";
	unsigned long code;

	s->rupiah |= begins(t.at, t.at + t.length, "$Rp");
	if (!length || length >= sizeof(tag))
		return;
	memcpy(tag, dash + 1, length);
	code = strtoul(tag, NULL, 16) & 0x3FF; /* a language, any country */
	if (!strncasecmp(tag, "id", 2) || code == 0x21)
		s->language = LANGUAGE_INDONESIAN;
	else if (!strncasecmp(tag, "en", 2) || code == 0x09)
		s->language = LANGUAGE_ENGLISH;
	if (!strcasecmp(tag, "F800"))
		s->own = "d mmmm yyyy";
	else if (!strcasecmp(tag, "F400"))
		s->own = "hh:mm:ss";
}

/* Reads a condition, a language, or so many hours. */
static void read_bracket(struct code_section *s, struct code_token t)
{
	size_t sign = 0;
	char number[32] = "";

	if (!t.length)
		return;
	if (*t.at == '$') {
		read_language(s, t);
		return;
	}
	if (strchr("hms", *t.at | 0x20)) {
		while (sign < t.length && (t.at[sign] | 0x20) == (*t.at | 0x20))
			sign++;
		s->date |= sign == t.length;
		return;
	}
	while (sign < t.length && sign < 2 && strchr("<>=", t.at[sign]))
		sign++;
	if (!sign || t.length - sign >= sizeof(number))
		return;
	memcpy(s->operator, t.at, sign);
	s->operator[sign] = 0;
	memcpy(number, t.at + sign, t.length - sign);
	s->limit = strtod(number, NULL);
}

/* What stands before the token that is looked at. */
struct code_state {
	bool point;
	unsigned commas; /* behind a figure */
};

/* Takes a token of S into account. */
static void count_token(struct code_section *s, struct code_token t,
			struct code_state *state)
{
	bool digits = s->whole || s->decimals;

	if (t.kind == CODE_DIGIT) {
		s->grouped |= state->commas && !state->point;
		state->commas = 0;
		if (s->powers)
			s->exponent++;
		else if (state->point)
			s->decimals++;
		else
			s->whole++;
	} else if (t.kind == CODE_COMMA) {
		state->commas += digits;
	} else if (t.kind == CODE_POINT) {
		s->scale += state->commas;
		state->commas = 0;
		state->point = true;
	}
	s->percent += t.kind == CODE_PERCENT;
	s->powers |= t.kind == CODE_EXPONENT && digits;
	s->fraction |= t.kind == CODE_STROKE && digits;
	s->text |= t.kind == CODE_TEXT;
	s->date |= t.kind == CODE_DATE || t.kind == CODE_NOON;
	s->clock |= t.kind == CODE_NOON;
}

/* Reads the section that begins at AT. */
static struct code_section read_section(const char *at, const char *end)
{
	struct code_section s = {.at = at, .end = at};
	struct code_state state = {false, 0};
	struct code_token t;

	for (; s.end < end && *s.end != ';'; s.end = t.next) {
		t = number_code_token(s.end, end);
		s.rupiah |= t.kind == CODE_LITERAL && begins(t.at, end, "Rp");
		if (t.kind == CODE_BRACKET)
			read_bracket(&s, t);
		else
			count_token(&s, t, &state);
	}
	s.scale += state.commas;
	return s;
}

struct code_sections number_code_read(const char *code)
{
	struct code_sections all = {.count = 0};
	const char *end = code + strlen(code);

	for (const char *at = code; all.count < MOST_SECTIONS;) {
		struct code_section *s = &all.of[all.count++];

		*s = read_section(at, end);
		if (s->end == end)
			break;
		at = s->end + 1;
	}
	all.numbers = all.count;
	if (all.count == MOST_SECTIONS || all.of[all.count - 1].text)
		all.numbers--;
	for (size_t i = 0; i < all.count; i++) {
		struct code_section *s = &all.of[i];

		if (!s->own)
			continue;
		s->at = s->own;
		s->end = s->own + strlen(s->own);
		s->date = true;
	}
	return all;
}
