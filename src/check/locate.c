#include "check/locate.h"

#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

/* So far may what the file has besides the text reach: indents, comments. */
enum { FARTHEST = 1000 }; /* [bytes] */

void locator_init(struct locator *locator, struct arena *arena)
{
	*locator = (struct locator){.arena = arena};
}

/* Looks where the lines of SOURCE are. The texts of a plan are all in one. */
static void read_lines(struct locator *locator, const struct source *source)
{
	const char *at = source->text, *end = at + source->length;
	size_t count = 1;

	for (const char *c = at; (c = memchr(c, '\n', (size_t)(end - c))); c++)
		count++;
	locator->source = source;
	locator->line = arena_array(locator->arena, const char *, count);
	locator->count = 0;
	while (at) {
		locator->line[locator->count++] = at;
		at = memchr(at, '\n', (size_t)(end - at));
		if (at)
			at++;
	}
}

static bool blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Moves FROM on to the byte that is C; NULL when it is not near. */
static const char *seek(const char *from, const char *end, char c)
{
	if (end - from > FARTHEST)
		end = from + FARTHEST;
	return from < end ? memchr(from, c, (size_t)(end - from)) : NULL;
}

/* Returns the place of the byte TO, which is behind that of PLACE, FROM. */
static struct place move(struct place place, const char *from, const char *to)
{
	place_skip(&place, from, to);
	return place;
}

struct place locate(struct locator *locator, const struct reading *text,
		    size_t at)
{
	struct place place = text->passage->value->place;
	const char *from, *found, *end;

	if (!place.source || !place.line || !place.source->length)
		return place;
	if (place.source != locator->source)
		read_lines(locator, place.source);
	if (place.line > locator->count)
		return place;
	end = place.source->text + place.source->length;
	from = locator->line[place.line - 1];
	for (unsigned column = 1; column < place.column && from < end;
	     column++) {
		uint32_t ignored;
		size_t n = utf8_decode(from, (size_t)(end - from), &ignored);

		from += n ? n : 1;
	}
	found = from;
	for (size_t i = 0; i <= at && i < text->length; i++) {
		if (blank(text->text[i]))
			continue;
		found = seek(found, end, text->text[i]);
		if (!found)
			return place;
		if (i < at)
			found++;
	}
	return move(place, from, found);
}
