#include "pdf/reader.h"

#include "pdf/deflate.h"

#include <string.h>

static const char beginning[] = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

/* One entry of the table, [1 4 2] bytes, behind the number of its filter. */
enum { ENTRY_SIZE = 7, ROW_SIZE = 1 + ENTRY_SIZE, FILTER_UP = 2 };
enum { READ_FREE = 0, READ_ALONE = 1, READ_PACKED = 2 };

/* What the objects that are asked for lie among [bytes] is far less in a file
 * of ours, and it has no more objects than readers know (ISO 32000-1, annex C).
 */
enum { UNPACKED_MOST = 16 << 20, OBJECTS_MOST = 8388607 };

struct reader {
	struct arena *arena;
	struct extent all;
	unsigned root, size; /* objects are below SIZE */
	const unsigned char *table;
	unsigned unpacked; /* the stream whose objects these are; 0: none yet */
	struct extent index, objects;
	uint64_t packed; /* so many */
	size_t room;	 /* [bytes] of UNPACKED_MOST */
};

struct location {
	unsigned kind, where, index;
};

static struct location locate(const struct reader *r, unsigned number)
{
	const unsigned char *at = r->table + (size_t)number * ENTRY_SIZE;

	if (number >= r->size)
		return (struct location){0};
	return (struct location){
		.kind = at[0],
		.where = (unsigned)at[1] << 24 | (unsigned)at[2] << 16 |
			 (unsigned)at[3] << 8 | at[4],
		.index = (unsigned)at[5] << 8 | at[6],
	};
}

/* Passes over "NUMBER 0 obj" at WHERE of the file. */
static bool begin_object(const struct reader *r, unsigned number,
			 uint64_t where, struct extent *rest)
{
	uint64_t found;

	if (where >= (uint64_t)(r->all.end - r->all.at))
		return false;
	*rest = (struct extent){r->all.at + where, r->all.end};
	return scan_number(rest, &found) && found == number &&
	       scan_word(rest, " 0 obj\n");
}

/* Reads the stream NUMBER at WHERE; *REST is behind it then. */
static bool read_stream(const struct reader *r, unsigned number, uint64_t where,
			struct extent *keys, struct extent *data,
			struct extent *rest)
{
	struct extent length;
	const struct scan_key wanted[] = {{"/Length", &length}};
	uint64_t size;

	if (!begin_object(r, number, where, rest) || !scan_value(rest, keys))
		return false;
	rest->at = keys->end;
	if (!scan_keys(*keys, wanted, 1, false) ||
	    !scan_is_number(length, &size) || !scan_word(rest, "\nstream\n") ||
	    size > (uint64_t)(rest->end - rest->at))
		return false;
	*data = (struct extent){rest->at, rest->at + size};
	rest->at += size;
	return scan_word(rest, "\nendstream\nendobj\n");
}

bool reader_stream(const struct reader *r, unsigned number, struct extent *keys,
		   struct extent *data)
{
	struct location location = locate(r, number);
	struct extent rest;

	return location.kind == READ_ALONE && !location.index &&
	       read_stream(r, number, location.where, keys, data, &rest);
}

/* Returns the LENGTH bytes of the table without its filter: each row is the
 * difference to the one before. */
static const unsigned char *undo_filter(struct reader *r, const char *rows)
{
	unsigned char *table = arena_array(r->arena, unsigned char,
					   (size_t)r->size *ENTRY_SIZE);

	for (size_t i = 0; i < r->size; i++) {
		unsigned char *at = table + i * ENTRY_SIZE;

		if (*rows++ != FILTER_UP)
			return NULL;
		for (int k = 0; k < ENTRY_SIZE; k++)
			at[k] = (unsigned char)((unsigned char)*rows++ +
						(i ? at[k - ENTRY_SIZE] : 0));
	}
	return table;
}

/* Whether each object is where the table says, or in a stream that is: one that
 * nobody asks for may be what a library stumbles over. */
static bool is_sound(const struct reader *r)
{
	struct extent rest;

	for (unsigned i = 0; i < r->size; i++) {
		struct location at = locate(r, i);
		bool sound = false;

		if (at.kind == READ_FREE)
			sound = !at.where && at.index == UINT16_MAX;
		else if (at.kind == READ_ALONE)
			sound = !at.index &&
				begin_object(r, i, at.where, &rest);
		else if (at.kind == READ_PACKED)
			sound = locate(r, at.where).kind == READ_ALONE;
		if (!sound)
			return false;
	}
	return true;
}

/* Reads the cross-reference stream, which is all that comes at START. */
static bool read_table(struct reader *r, uint64_t start, const char *tail)
{
	struct extent keys, data, rest = {r->all.at, r->all.end};
	struct extent type, size, widths, root, info, id, parameters, filter,
		length;
	const struct scan_key wanted[] = {
		{"/Type", &type},
		{"/Size", &size},
		{"/W", &widths},
		{"/Root", &root},
		{"/Info", &info},
		{"/ID", &id},
		{"/DecodeParms", &parameters},
		{"/Filter", &filter},
		{"/Length", &length},
	};
	uint64_t own, count;
	const char *rows;
	size_t got;

	if (start >= (uint64_t)(r->all.end - r->all.at))
		return false;
	rest.at += start;
	if (!scan_number(&rest, &own) || own > OBJECTS_MOST ||
	    !read_stream(r, (unsigned)own, start, &keys, &data, &rest) ||
	    rest.at != tail)
		return false;
	if (!scan_keys(keys, wanted, sizeof(wanted) / sizeof(wanted[0]),
		       true) ||
	    !scan_is(type, "/XRef") || !scan_is_number(size, &count) ||
	    count != own + 1 || !scan_is(widths, "[1 4 2]") ||
	    !scan_is_reference(root, &r->root) ||
	    !scan_is(parameters, "<</Predictor 12/Columns 7>>") ||
	    !scan_is(filter, "/FlateDecode"))
		return false;
	r->size = (unsigned)count;
	rows = inflate_all(r->arena, data.at, (size_t)(data.end - data.at),
			   (size_t)r->size * ROW_SIZE, &got);
	if (!rows || got != (size_t)r->size * ROW_SIZE)
		return false;
	r->table = undo_filter(r, rows);
	return r->table && is_sound(r);
}

/* Finds the line before the last, which says where the table begins: returns
 * where "startxref" stands, NULL if the file does not end so. */
static const char *find_tail(const struct extent *all, uint64_t *start)
{
	static const char end[] = "\n%%EOF\n", line[] = "startxref\n";
	struct extent rest = *all;
	const char *at;

	if ((size_t)(all->end - all->at) < sizeof(end) + sizeof(line) ||
	    memcmp(all->end - (sizeof(end) - 1), end, sizeof(end) - 1))
		return NULL;
	for (at = all->end - sizeof(end); at > all->at && *at != '\n';)
		at--;
	if ((size_t)(at + 1 - all->at) < sizeof(line) - 1)
		return NULL;
	rest.at = at + 1 - (sizeof(line) - 1);
	at = rest.at;
	return scan_word(&rest, line) && scan_number(&rest, start) &&
			       rest.at == all->end - (sizeof(end) - 1)
		       ? at
		       : NULL;
}

struct reader *reader_open(struct arena *arena, const struct source *pdf)
{
	struct reader *r = arena_new(arena, struct reader);
	struct extent rest;
	const char *tail;
	uint64_t start;

	r->arena = arena;
	r->room = UNPACKED_MOST;
	r->all = rest = (struct extent){pdf->text, pdf->text + pdf->length};
	tail = find_tail(&r->all, &start);
	return tail && scan_word(&rest, beginning) && read_table(r, start, tail)
		       ? r
		       : NULL;
}

/* Unpacks the stream NUMBER of objects. */
static bool unpack(struct reader *r, unsigned number)
{
	struct extent keys, data, type, count, first, filter, length;
	const struct scan_key wanted[] = {
		{"/Type", &type},     {"/N", &count},	    {"/First", &first},
		{"/Filter", &filter}, {"/Length", &length},
	};
	uint64_t from;
	const char *text;
	size_t got;

	if (r->unpacked == number)
		return true;
	r->unpacked = 0;
	if (!number || !reader_stream(r, number, &keys, &data) ||
	    !scan_keys(keys, wanted, sizeof(wanted) / sizeof(wanted[0]),
		       true) ||
	    !scan_is(type, "/ObjStm") || !scan_is_number(count, &r->packed) ||
	    !scan_is_number(first, &from) || !scan_is(filter, "/FlateDecode"))
		return false;
	text = inflate_all(r->arena, data.at, (size_t)(data.end - data.at),
			   r->room, &got);
	if (!text || from > got)
		return false;
	r->room -= got;
	r->index = (struct extent){text, text + from};
	r->objects = (struct extent){text + from, text + got};
	r->unpacked = number;
	return true;
}

/* Finds object NUMBER, the one of INDEX in the stream that is unpacked: between
 * where the stream says that it and the next one begin. */
static bool find_packed(const struct reader *r, unsigned number, unsigned index,
			struct extent *found)
{
	struct extent rest = r->index;
	uint64_t room = (uint64_t)(r->objects.end - r->objects.at), name, at,
		 end;

	if (index >= r->packed)
		return false;
	for (unsigned i = 0; i <= index; i++)
		if (!scan_number(&rest, &name) || !scan_word(&rest, " ") ||
		    !scan_number(&rest, &at) || !scan_word(&rest, " "))
			return false;
	end = room;
	if (index + 1 < r->packed) {
		uint64_t other;

		if (!scan_number(&rest, &other) || !scan_word(&rest, " ") ||
		    !scan_number(&rest, &end))
			return false;
	}
	if (name != number || at > end || end > room)
		return false;
	*found = (struct extent){r->objects.at + at, r->objects.at + end};
	return true;
}

struct extent reader_object(struct reader *r, unsigned number)
{
	static const struct extent none;
	struct location location = locate(r, number);
	struct extent found, value;

	if (location.kind != READ_PACKED || !unpack(r, location.where) ||
	    !find_packed(r, number, location.index, &found) ||
	    !scan_value(&found, &value) || found.at != found.end)
		return none;
	return value;
}

struct extent reader_root(struct reader *r)
{
	return reader_object(r, r->root);
}
