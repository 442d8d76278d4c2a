#include "book/xlsx_text.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "book/book.h"

#include <stdlib.h>
#include <string.h>

/* A text that is put together takes so many times the memory of one that is
 * not. */
enum { WORK = 4 };

void xlsx_text_init(struct xlsx_text *text, struct arena *arena)
{
	*text = (struct xlsx_text){.arena = arena};
}

void xlsx_text_begin(struct xlsx_text *t)
{
	t->length = t->count = 0;
	t->own = t->gathering = t->phonetic = t->properties = false;
}

void xlsx_text_start(struct xlsx_text *t, const char *name,
		     const char **attribute)
{
	static const struct letters none = {NULL, false, false, false};

	if (!strcmp(name, "rPh")) {
		t->phonetic = true;
	} else if (!strcmp(name, "rPr")) {
		t->letters = none;
		t->own = t->properties = true;
	} else if (t->properties) {
		xlsx_letters_read(&t->letters, name, attribute, t->arena);
	} else if ((!strcmp(name, "t") || !strcmp(name, "v")) && !t->phonetic) {
		t->gathering = true;
		t->run = arena_grow(t->arena, t->run, t->count, &t->capacity,
				    sizeof(*t->run));
		t->run[t->count++] = (struct xlsx_run){.length = t->length,
						       .letters = t->letters,
						       .own = t->own};
	}
}

void xlsx_text_end(struct xlsx_text *t, const char *name)
{
	t->gathering = false;
	if (!strcmp(name, "rPh"))
		t->phonetic = false;
	else if (!strcmp(name, "rPr"))
		t->properties = false;
	else if (!strcmp(name, "r"))
		t->own = false;
}

enum xlsx_refusal xlsx_text_add(struct xlsx_text *t, const char *bytes,
				size_t length)
{
	if (!t->gathering)
		return TEXT_FINE;
	t->all += length;
	if (t->length + length > VALUE_LONGEST)
		return TEXT_LONG;
	if (t->all > SHEET_MOST_TEXT)
		return TEXT_MANY;
	if (!t->buffer)
		t->buffer = arena_array(t->arena, char, VALUE_LONGEST + 1);
	memcpy(t->buffer + t->length, bytes, length);
	t->length += length;
	return TEXT_FINE;
}

uint32_t xlsx_text_code(const char *text, size_t left)
{
	char digits[5] = "", *end;
	unsigned long code;

	if (left < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
		return UINT32_MAX;
	memcpy(digits, text + 2, 4);
	code = strtoul(digits, &end, 16);
	return *end || strchr("+- ", digits[0]) ? UINT32_MAX : (uint32_t)code;
}

/* Turns the bytes FROM to END of the buffer into what they stand for, and puts
 * them behind what is there: returns its new length. */
static size_t unescape(char *buffer, size_t length, size_t from, size_t end)
{
	for (size_t i = from; i < end;) {
		uint32_t code = xlsx_text_code(buffer + i, end - i);

		if (code == UINT32_MAX || (code >= 0xD800 && code <= 0xDFFF)) {
			buffer[length++] = buffer[i++];
		} else {
			char one[4];
			size_t bytes = utf8_encode(code, one);

			memcpy(buffer + length, one, bytes);
			length += bytes;
			i += 7;
		}
	}
	return length;
}

/* Whether a text may have characters that are not shown as they stand: of
 * fonts of signs, that steer, or that end lines (showing.h). */
static bool is_odd(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '\v' || c == 0xD8 || c == 0xEF ||
		    (c == 0xE2 && i + 2 < length &&
		     (unsigned char)text[i + 1] <= 0x81))
			return true;
	}
	return false;
}

struct xlsx_string xlsx_text_take(struct xlsx_text *t)
{
	struct xlsx_string string = {.text = ""};
	struct xlsx_run *run;
	bool own = false;
	size_t length = 0;

	for (size_t i = 0; i < t->count; i++) {
		size_t from = t->run[i].length, start = length;
		size_t end =
			i + 1 < t->count ? t->run[i + 1].length : t->length;

		length = unescape(t->buffer, length, from, end);
		t->run[i].length = length - start;
		own |= t->run[i].own && length > start;
	}
	string.length = length;
	if (length)
		string.text = cells_text(t->arena, t->buffer, &string.length);
	string.odd = is_odd(string.text, string.length);
	if (!own)
		return string;
	run = arena_array(t->arena, struct xlsx_run, t->count);
	for (size_t i = 0, from = 0; i < t->count; from += t->run[i++].length) {
		run[i] = t->run[i];
		run[i].text =
			cells_text(t->arena, t->buffer + from, &run[i].length);
	}
	string.run = run;
	string.count = t->count;
	return string;
}

/* Returns what the runs of STRING show in a cell of STYLE, *LENGTH bytes. */
static const char *put_together(struct xlsx_string *string,
				const struct xlsx_style *style,
				struct arena *arena, size_t *length)
{
	struct showing showing;
	const char *text;

	showing_begin(&showing, arena);
	if (!string->run)
		showing_add(&showing, string->text, string->length,
			    &style->letters);
	for (size_t i = 0; string->run && i < string->count; i++)
		showing_add(&showing, string->run[i].text,
			    string->run[i].length,
			    string->run[i].own ? &string->run[i].letters
					       : &style->letters);
	text = showing_end(&showing, length);
	string->struck = showing.struck;
	return text;
}

const char *xlsx_text_shown(struct xlsx_text *t, struct xlsx_string *string,
			    const struct xlsx_style *style, size_t *length)
{
	const char *text = string->text;

	*length = string->shown_length;
	if (string->style == style)
		return string->shown;
	*length = string->length;
	string->struck = false;
	if (string->run || string->odd || !style->plain) {
		text = put_together(string, style, t->arena, length);
		t->all += WORK * string->length;
	}
	if (!style->shows_text ||
	    (*length && (*style->before || *style->behind))) {
		text = style->shows_text
			       ? arena_format(t->arena, "%s%.*s%s",
					      style->before, (int)*length, text,
					      style->behind)
			       : style->before;
		*length = strlen(text);
		t->all += *length;
	}
	string->style = style;
	string->shown = text;
	string->shown_length = *length;
	return text;
}
