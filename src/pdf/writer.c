#include "pdf/writer.h"

#include "base/fingerprint.h"
#include "base/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Readers unpack a whole stream to get at one object of it. */
enum { OBJECTS_A_STREAM = 400 };

/* So many bytes go to the sink at once. */
enum { PORTION = 1 << 15 };

enum { FIRST_LOCATIONS = 1024, FIRST_STREAMS = 16 };

/*
 * Where an object is, in 32 bits, because there are many: nowhere (0); by
 * itself, so many bytes from the beginning; or packed, as so manieth of all
 * that would be if the streams of these were full.
 */
#define PACKED 0x80000000u

/* What the cross-reference stream says of one, [1 4 2] bytes. */
enum { ENTRY_SIZE = 7 };
enum location_kind { KIND_FREE, KIND_ALONE, KIND_PACKED };

/* The objects that are packed next. */
struct packed {
	struct buffer index; /* their numbers and places */
	struct buffer value; /* of each */
	unsigned count;
	size_t stream; /* which one they are for, from 0 */
};

struct writer {
	const struct sink *sink;
	struct deflater *deflater;
	struct buffer out;  /* what the sink does not have yet */
	uint64_t gone;	    /* [bytes] that it has */
	bool far;	    /* an object lies where no location can say */
	uint32_t *location; /* of each object, by its number */
	size_t location_capacity;
	unsigned next;	  /* number */
	uint32_t *stream; /* numbers of those that objects are packed in */
	size_t stream_count, stream_capacity;
	struct packed packed[PACKS];
	struct buffer deflated;		/* scratch */
	struct fingerprint fingerprint; /* of what the sink has */
};

struct writer *writer_open(const struct sink *sink, struct deflater *deflater,
			   struct arena *arena)
{
	struct writer *w = arena_new(arena, struct writer);

	*w = (struct writer){
		.sink = sink,
		.deflater = deflater,
		.next = 1,
	};
	buffer_text(&w->out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
	return w;
}

void writer_close(struct writer *w)
{
	buffer_release(&w->out);
	memory_free(w->location);
	memory_free(w->stream);
	for (int i = 0; i < PACKS; i++) {
		buffer_release(&w->packed[i].index);
		buffer_release(&w->packed[i].value);
	}
	buffer_release(&w->deflated);
}

/* Returns ARRAY with room for element I, those that are new 0. */
static uint32_t *make_room(uint32_t *array, size_t *capacity, size_t i,
			   size_t first)
{
	size_t before = *capacity;

	if (i < before)
		return array;
	while (*capacity <= i)
		*capacity = memory_step(*capacity, first);
	array = memory_grow(array, *capacity * sizeof(*array));
	memset(array + before, 0, (*capacity - before) * sizeof(*array));
	return array;
}

unsigned writer_take(struct writer *w, unsigned count)
{
	unsigned first = w->next;

	w->next += count;
	w->location = make_room(w->location, &w->location_capacity, w->next,
				FIRST_LOCATIONS);
	return first;
}

unsigned writer_next(const struct writer *w)
{
	return w->next;
}

bool writer_has(const struct writer *w, unsigned number)
{
	return w->location[number];
}

/* Gives the sink what there is. */
static void drain(struct writer *w)
{
	sink_add(w->sink, w->out.data, w->out.length);
	fingerprint_add(&w->fingerprint, w->out.data, w->out.length);
	w->gone += w->out.length;
	buffer_clear(&w->out);
}

static uint64_t position(const struct writer *w)
{
	return w->gone + w->out.length;
}

/* Object NUMBER begins here. */
static void place(struct writer *w, unsigned number)
{
	w->far |= position(w) >= PACKED;
	w->location[number] = (uint32_t)position(w);
}

struct buffer *writer_begin(struct writer *w, unsigned number)
{
	place(w, number);
	buffer_integer(&w->out, (long)number);
	buffer_text(&w->out, " 0 obj\n");
	return &w->out;
}

void writer_end(struct writer *w)
{
	buffer_text(&w->out, "\nendobj\n");
	if (w->out.length >= PORTION)
		drain(w);
}

void writer_stream(struct writer *w, unsigned number, const char *keys,
		   const struct buffer *data)
{
	writer_begin(w, number);
	buffer_text(&w->out, "<<");
	buffer_text(&w->out, keys);
	buffer_text(&w->out, "/Length ");
	buffer_integer(&w->out, (long)data->length);
	buffer_text(&w->out, ">>\nstream\n");
	buffer_add(&w->out, data->data, data->length);
	buffer_text(&w->out, "\nendstream");
	writer_end(w);
}

/* Returns a stream of objects, deflated. */
static const struct buffer *deflate_pack(struct writer *w, enum pack pack,
					 const struct buffer *data)
{
	if (pack == PACK_COMMON)
		return deflate_again(w->deflater, data);
	deflate_all(w->deflater, PACE_THOROUGH, &w->deflated, data->data,
		    data->length);
	return &w->deflated;
}

/* Writes the objects that are packed. */
static void flush(struct writer *w, enum pack pack)
{
	struct packed *p = &w->packed[pack];
	char keys[80];

	if (!p->count)
		return;
	snprintf(keys, sizeof(keys),
		 "/Type/ObjStm/N %u/First %zu/Filter/FlateDecode", p->count,
		 p->index.length);
	buffer_add(&p->index, p->value.data, p->value.length);
	writer_stream(w, w->stream[p->stream], keys,
		      deflate_pack(w, pack, &p->index));
	buffer_clear(&p->index);
	buffer_clear(&p->value);
	p->count = 0;
}

/* Begins a stream of objects. */
static void begin_stream(struct writer *w, enum pack pack)
{
	flush(w, pack);
	w->stream = make_room(w->stream, &w->stream_capacity, w->stream_count,
			      FIRST_STREAMS);
	w->packed[pack].stream = w->stream_count;
	w->stream[w->stream_count++] = writer_take(w, 1);
}

struct buffer *writer_pack(struct writer *w, enum pack pack, unsigned number)
{
	struct packed *p = &w->packed[pack];

	if (p->count % OBJECTS_A_STREAM == 0)
		begin_stream(w, pack);
	w->location[number] =
		PACKED | (uint32_t)(p->stream * OBJECTS_A_STREAM + p->count++);
	buffer_integer(&p->index, (long)number);
	buffer_byte(&p->index, ' ');
	buffer_integer(&p->index, (long)p->value.length);
	buffer_byte(&p->index, ' ');
	return &p->value;
}

/* Makes ENTRY what the table says of object NUMBER. */
static void locate(const struct writer *w, unsigned number,
		   unsigned char *entry)
{
	uint32_t at = w->location[number], where = at, index = 0;
	enum location_kind kind = KIND_ALONE;

	if (!at) { /* a number that is not to be used again */
		kind = KIND_FREE;
		index = UINT16_MAX;
	} else if (at & PACKED) {
		kind = KIND_PACKED;
		index = (at & ~PACKED) % OBJECTS_A_STREAM;
		where = w->stream[(at & ~PACKED) / OBJECTS_A_STREAM];
	}
	entry[0] = (unsigned char)kind;
	for (int k = 0; k < 4; k++)
		entry[1 + k] = (unsigned char)(where >> (24 - 8 * k));
	entry[5] = (unsigned char)(index >> 8);
	entry[6] = (unsigned char)index;
}

/* Writes the locations to TABLE, each as the difference to the one before:
 * those are alike (PNG's filter "up", ISO 15948, 9.2). */
static void put_locations(const struct writer *w, struct buffer *table)
{
	unsigned char entry[2][ENTRY_SIZE] = {{0}};
	char *row;

	buffer_reserve(table, (size_t)w->next * (1 + ENTRY_SIZE));
	row = table->data + table->length;
	for (unsigned i = 0; i < w->next; i++) {
		const unsigned char *before = entry[i % 2];
		unsigned char *at = entry[(i + 1) % 2];

		locate(w, i, at);
		*row++ = 2;
		for (int k = 0; k < ENTRY_SIZE; k++)
			*row++ = (char)(at[k] - before[k]);
	}
	table->length = (size_t)(row - table->data);
}

bool writer_finish(struct writer *w, unsigned root, unsigned info)
{
	unsigned long long high, low;
	uint64_t half[2];
	unsigned own;
	uint64_t start;
	char keys[300];

	for (int i = 0; i < PACKS; i++)
		flush(w, (enum pack)i);
	/* all that an /ID can speak of is written (ISO 32000-1, 14.4), so the
	 * same content has the same identifier */
	drain(w);
	fingerprint_take(&w->fingerprint, half);
	high = half[0];
	low = half[1];
	own = writer_take(w, 1);
	start = position(w);
	place(w, own);
	put_locations(w, &w->packed->index);
	snprintf(keys, sizeof(keys),
		 "/Type/XRef/Size %u/W[1 4 2]/Root %u 0 R/Info %u 0 R"
		 "/ID[<%016llX%016llX><%016llX%016llX>]"
		 "/DecodeParms<</Predictor 12/Columns %d>>/Filter/FlateDecode",
		 w->next, root, info, high, low, high, low, ENTRY_SIZE);
	deflate_all(w->deflater, PACE_QUICK, &w->deflated,
		    w->packed->index.data, w->packed->index.length);
	writer_stream(w, own, keys, &w->deflated);
	buffer_format(&w->out, "startxref\n%zu\n%%%%EOF\n", (size_t)start);
	drain(w);
	return !w->far;
}
