#include "base/source.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

enum { SEARCHED = 128 * 1024 }; /* [bytes] */

static struct source *borrow(struct arena *arena, const char *name,
			     const char *text, size_t length)
{
	struct source *source = arena_new(arena, struct source);

	if (length >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3)) {
		text += 3;
		length -= 3;
		source->marked = true;
	}
	source->name = name;
	source->text = text;
	source->length = length;
	return source;
}

const struct source *source_borrow(struct arena *arena, const char *name,
				   const char *text, size_t length)
{
	return borrow(arena, name, text, length);
}

const struct source *source_inside(struct arena *arena, const char *name,
				   const char *inside, const char *text,
				   size_t length)
{
	struct source *source = borrow(arena, name, text, length);

	source->inside = inside;
	return source;
}

const struct source *source_without_text(struct arena *arena, const char *name,
					 enum source_places places)
{
	struct source *source = borrow(arena, name, "", 0);

	source->places = places;
	return source;
}

struct source *source_called(struct arena *arena, const char *name,
			     const char *called)
{
	struct source *source = borrow(arena, name, "", 0);

	source->places = PLACES_CALLED;
	source->called = called;
	return source;
}

const char *source_bytes(const struct source *source, size_t *length)
{
	size_t mark = source->marked ? 3 : 0;

	*length = source->length + mark;
	return source->text - mark;
}

/* C0 and C1 controls, directional marks and overrides, line and paragraph
 * separators, noncharacters. */
bool source_forbids(uint32_t character)
{
	if (character == '\t' || character == '\n' || character == '\r')
		return false;
	return character < 0x20 || (character >= 0x7F && character <= 0x9F) ||
	       character == 0x061C || character == 0x200E ||
	       character == 0x200F ||
	       (character >= 0x2028 && character <= 0x202E) ||
	       (character >= 0x2066 && character <= 0x206F) ||
	       (character & 0xFFFE) == 0xFFFE;
}

struct place place_of(const struct source *source)
{
	return (struct place){source, 0, 0};
}

int place_compare(struct place a, struct place b)
{
	if (a.line != b.line)
		return a.line < b.line ? -1 : 1;
	return (a.column > b.column) - (a.column < b.column);
}

/* Writes the letters of COLUMN, from 1, of a sheet: A … Z, AA … */
static char *write_letters(char *at, unsigned column)
{
	if (column > 26)
		at = write_letters(at, (column - 1) / 26);
	*at++ = (char)('A' + (column - 1) % 26);
	return at;
}

/* Writes the name of the column of PLACE to AT, which ends at END: its label,
 * else its number. */
static char *write_column(char *at, const char *end, struct place place)
{
	const struct source *source = place.source;
	const char *label = place.column && place.column <= source->labels
				    ? source->label[place.column - 1]
				    : NULL;
	size_t length = label ? strlen(label) : 0;

	if (!label)
		return at +
		       snprintf(at, (size_t)(end - at), "%u", place.column);
	if (length > (size_t)(end - at))
		length = (size_t)(end - at);
	while (length < strlen(label) && (label[length] & 0xC0) == 0x80)
		length--;
	memcpy(at, label, length);
	return at + length;
}

/* Writes what a place in a document is called. */
static void write_called(char *at, const char *end, struct place place)
{
	*at++ = ':';
	for (const char *form = place.source->called; *form; form++) {
		if (end - at < 16)
			break; /* there are no such languages */
		if (*form != '%' || !form[1])
			*at++ = *form;
		else if (*++form == '1')
			at += sprintf(at, "%u", place.line);
		else
			at = write_column(at, end - 4, place);
	}
	*at = 0;
}

const char *place_name(struct place place, char name[static PLACE_LONGEST])
{
	char *at = name;

	*at = 0;
	if (!place.source || !place.line)
		return name;
	if (place.source->called) {
		write_called(at, name + PLACE_LONGEST, place);
		return name;
	}
	*at++ = ':';
	if (place.source->places == PLACES_CELLS && place.column)
		sprintf(write_letters(at, place.column), "%u", place.line);
	else
		sprintf(at, "%u:%u", place.line, place.column);
	return name;
}

bool place_same(struct place a, struct place b)
{
	return a.source == b.source && !place_compare(a, b);
}

const char *place_next_line(struct line_walk *walk, struct place place,
			    size_t *length)
{
	const char *end, *stop;

	if (!place.source || !place.source->length || !place.line)
		return NULL; /* of a sheet there are no lines */
	if (walk->source != place.source || walk->line > place.line)
		*walk = (struct line_walk){place.source, place.source->text, 1};
	end = place.source->text + place.source->length;
	for (; walk->line < place.line; walk->line++) {
		stop = memchr(walk->at, '\n', (size_t)(end - walk->at));
		if (!stop)
			return NULL;
		walk->at = stop + 1;
	}
	stop = memchr(walk->at, '\n', (size_t)(end - walk->at));
	if (!stop)
		stop = end;
	if (stop > walk->at && stop[-1] == '\r')
		stop--;
	*length = (size_t)(stop - walk->at);
	return walk->at;
}

const char *place_line(struct place place, size_t *length)
{
	struct line_walk walk = {.source = NULL};

	return place_next_line(&walk, place, length);
}

size_t source_offset(const struct source *source, size_t characters)
{
	const char *end = source->text + source->length;

	return (size_t)(utf8_skip(source->text, end, characters) -
			source->text);
}

bool place_starts(struct place place, const char *text, size_t length)
{
	size_t bytes;
	const char *line = place_line(place, &bytes), *at;

	if (!line)
		return false;
	at = utf8_skip(line, line + bytes, place.column - 1);
	return (size_t)(line + bytes - at) >= length &&
	       !memcmp(at, text, length);
}

void place_skip(struct place *place, const char *from, const char *to)
{
	const char *feed;

	while (from < to && (feed = memchr(from, '\n', (size_t)(to - from)))) {
		from = feed + 1;
		place->line++;
		place->column = 1;
	}
	if (from < to)
		place->column +=
			(unsigned)utf8_count(from, (size_t)(to - from));
}

struct place place_find(struct place place, const char *needle, size_t length)
{
	size_t ignored;
	const char *at = place_line(place, &ignored), *end;
	struct place found = place;

	if (!at)
		return place;
	end = place.source->text + place.source->length;
	at = utf8_skip(at, end, place.column - 1);
	if (end - at > SEARCHED)
		end = at + SEARCHED;
	while ((size_t)(end - at) >= length) {
		if (!memcmp(at, needle, length))
			return found;
		found.column++;
		if (*at == '\n')
			found = (struct place){place.source, found.line + 1, 1};
		at = utf8_skip(at, end, 1);
	}
	return place;
}
