#include "yaml/locate.h"

#include "base/search.h"
#include "base/utf8.h"

#include <limits.h>
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

struct place locate(struct locator *locator, struct place place,
		    const char *text, size_t length, size_t at)
{
	struct place found = place;
	const char *from, *to, *end;

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
	to = from;
	for (size_t i = 0; i <= at && i < length; i++) {
		if (strchr(" \n\t\r", text[i]))
			continue;
		to = memchr(
			to, text[i],
			(size_t)(end - to > FARTHEST ? FARTHEST : end - to));
		if (!to)
			return place;
		to += i < at;
	}
	place_skip(&found, from, to);
	return found;
}

struct file_line {
	const char *text;
	size_t length; /* [bytes] */
	size_t indent;
};

static struct file_line line_at(const struct source *source, const char *at)
{
	const char *end = source->text + source->length;
	const char *stop = memchr(at, '\n', (size_t)(end - at));
	struct file_line line = {at, (size_t)((stop ? stop : end) - at), 0};

	while (line.indent < line.length && at[line.indent] == ' ')
		line.indent++;
	return line;
}

/* Whether nothing but perhaps a comment is in a line. */
static bool is_bare(const struct file_line *line)
{
	return line->indent == line->length ||
	       strchr("#\r", line->text[line->indent]);
}

/* Returns the last line that the one at AT, which is NUMBER, has below it. */
static unsigned last_below(const struct source *source, const char *at,
			   unsigned number)
{
	const char *end = source->text + source->length;
	struct file_line line = line_at(source, at);
	size_t indent = line.indent;
	unsigned last = number;

	for (at = line.text + line.length + 1; at < end;
	     at = line.text + line.length + 1) {
		line = line_at(source, at);
		number++;
		if (line.indent == line.length)
			continue;
		if (line.indent <= indent)
			break;
		last = number;
	}
	return last;
}

/* The last line found that has content, and the last one below it. */
struct next_content {
	unsigned line, below;
};

/* Finds the first line with content from AT on, which is behind line NUMBER,
 * unless that is known from a comment before. */
static void find_content(struct next_content *content,
			 const struct source *source, const char *at,
			 unsigned number)
{
	const char *end = source->text + source->length;

	if (number < content->line)
		return;
	content->line = content->below = number;
	while (at < end) {
		struct file_line line = line_at(source, at);

		number++;
		if (!is_bare(&line)) {
			content->line = number;
			content->below = last_below(source, at, number);
			return;
		}
		at = line.text + line.length + 1;
	}
}

/* Returns where in LINE the SIGN of a comment begins, NULL without one. */
static const char *find_sign(const struct file_line *line, const char *sign)
{
	const char *found =
		search_bytes(line->text, line->length, sign, strlen(sign));

	return found && (found == line->text || found[-1] == ' ') ? found
								  : NULL;
}

struct remarks locate_remarks(struct arena *arena, const struct source *source,
			      const char *sign, size_t most)
{
	const char *end = source->text + source->length;
	struct next_content content = {0, 0};
	struct remarks all = {.count = 0};
	unsigned number = 1;
	bool begun = false;
	struct file_line line;

	for (const char *at = source->text; at < end && all.count < most;
	     number++) {
		struct remark one = {.first = number, .last = number};
		const char *found;

		line = line_at(source, at);
		at = line.text + line.length + 1;
		found = find_sign(&line, sign);
		if (found && found == line.text + line.indent && begun) {
			find_content(&content, source, at, number);
			one.last = content.below;
		} else if (found && found == line.text + line.indent) {
			one.first = 0;
			one.last = UINT_MAX;
		}
		if (found) {
			one.text = found + strlen(sign);
			one.length =
				(size_t)(line.text + line.length - one.text);
			one.place = (struct place){
				source, number,
				(unsigned)(one.text - line.text) + 1};
			all.remark =
				arena_grow(arena, all.remark, all.count,
					   &all.capacity, sizeof(*all.remark));
			all.remark[all.count++] = one;
		}
		begun |= !is_bare(&line);
	}
	return all;
}
