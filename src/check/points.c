#include "check/points.h"

#include "plan/typed.h"

#include <ctype.h>
#include <string.h>

struct reader {
	struct list list;
	struct points points;
	const char *text;
	size_t capacity;
	bool bare;
	struct arena *arena;
};

/* Takes the label out of the SIZE bytes of a marker. */
static void read_label(struct point *point, const char *marker, size_t size)
{
	size_t n = 0;

	for (size_t i = 0; i < size && n + 1 < POINT_LABEL; i++)
		if (isalnum((unsigned char)marker[i]))
			point->label[n++] = marker[i];
}

/* Whether an item of MARKER at INDENT goes on with a list that is open. */
static bool is_open(const struct list *list, enum marker marker, size_t indent)
{
	for (size_t i = 0; i < list->depth; i++)
		if (list->level[i].marker == marker &&
		    list->level[i].indent == indent)
			return true;
	return false;
}

static void add(struct reader *r, size_t start, size_t indent, size_t size,
		enum marker marker, size_t end)
{
	struct point *point;

	r->points.point = arena_grow(r->arena, r->points.point, r->points.count,
				     &r->capacity, sizeof(*r->points.point));
	point = &r->points.point[r->points.count++];
	*point = (struct point){.start = start + indent,
				.body = start + indent + size,
				.end = end,
				.marker = marker,
				.begins = !is_open(&r->list, marker, indent)};
	read_label(point, r->text + point->start, size);
	point->depth = list_enter(&r->list, marker, indent);
}

static void read_line(struct reader *r, size_t start, size_t end)
{
	enum marker marker = MARKER_NONE;
	size_t indent = 0, size, left;
	const char *line;

	while (start + indent < end && r->text[start + indent] == ' ')
		indent++;
	line = r->text + start + indent;
	left = end - start - indent;
	if (!left)
		return;
	size = list_marker(line, left, list_is_open(&r->list, MARKER_UPPER_DOT),
			   &marker);
	if (!size && r->bare)
		size = list_bare_marker(&r->list, line, left, &marker);
	if (size)
		add(r, start, indent, size, marker, end);
	else if (list_continues(&r->list, indent) && r->points.count)
		r->points.point[r->points.count - 1].end = end;
}

struct points points_read(const char *text, size_t length, bool bare,
			  struct arena *arena)
{
	struct reader r = {.text = text, .bare = bare, .arena = arena};

	for (size_t at = 0; at < length;) {
		const char *end = memchr(text + at, '\n', length - at);
		size_t stop = end ? (size_t)(end - text) : length;

		read_line(&r, at, stop);
		at = stop + 1;
	}
	return r.points;
}

unsigned point_number(const struct point *point, unsigned number)
{
	const char *label = point->label;
	unsigned letter, roman;

	if (!*label)
		return 0;
	if (isdigit((unsigned char)*label))
		return (unsigned)(label[1] ? (label[0] - '0') * 10 + label[1] -
						     '0'
					   : label[0] - '0');
	roman = islower((unsigned char)*label)
			? typed_roman(label, strlen(label))
			: 0;
	if (label[1])
		return roman;
	letter = (unsigned)(tolower((unsigned char)*label) - 'a') + 1;
	return roman && roman == number ? roman : letter;
}

const char *point_label(const struct point *like, unsigned number,
			struct arena *arena)
{
	bool small = islower((unsigned char)*like->label);

	if (isdigit((unsigned char)*like->label) || number < 1 || number > 26)
		return arena_format(arena, "%u", number);
	return arena_format(arena, "%c",
			    (int)(small ? 'a' : 'A') + (int)number - 1);
}
