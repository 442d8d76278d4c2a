#include "pdf/writer.h"

#include "base/fingerprint.h"

#include <stdio.h>
#include <string.h>

/* Readers unpack a whole stream to get at one object of it. */
enum { OBJECTS_A_STREAM = 400 };

/* Where an object is. */
enum location_kind { KIND_FREE, KIND_ALONE, KIND_PACKED };

struct location {
	uint32_t where; /* [bytes] from the beginning; the stream's number */
	uint16_t index; /* in its stream */
	uint8_t kind;	/* enum location_kind */
};

/* A location as the cross-reference stream has it, [1 4 2] bytes. */
enum { ENTRY_SIZE = 7 };

struct writer {
	struct buffer *out;
	struct deflater *deflater;
	struct location *location; /* of each object, by its number */
	unsigned count;		   /* so many objects, with number 0 */
	struct buffer index;	   /* numbers and places of those packed */
	struct buffer packed;	   /* their values */
	unsigned packed_count;
	struct buffer scratch, deflated;
};

struct writer *writer_open(struct buffer *out, struct deflater *deflater,
			   unsigned most, struct arena *arena)
{
	struct writer *w = arena_new(arena, struct writer);
	/* with the streams of objects, and the cross-reference stream */
	size_t count = (size_t)most + most / OBJECTS_A_STREAM + 3;

	*w = (struct writer){.out = out,
			     .deflater = deflater,
			     .location =
				     arena_array(arena, struct location, count),
			     .count = most + 1};
	/* numbers that no object has are not to be used again */
	for (size_t i = 0; i < count; i++)
		w->location[i].index = UINT16_MAX;
	buffer_text(out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
	return w;
}

void writer_close(struct writer *w)
{
	buffer_release(&w->index);
	buffer_release(&w->packed);
	buffer_release(&w->scratch);
	buffer_release(&w->deflated);
}

struct buffer *writer_begin(struct writer *w, unsigned number)
{
	w->location[number] = (struct location){
		.where = (uint32_t)w->out->length, .kind = KIND_ALONE};
	buffer_format(w->out, "%u 0 obj\n", number);
	return w->out;
}

void writer_end(struct writer *w)
{
	buffer_text(w->out, "\nendobj\n");
}

/* Writes a stream of DATA with further KEYS. */
static void put_stream(struct writer *w, unsigned number, const char *keys,
		       const struct buffer *data)
{
	deflate_all(w->deflater, &w->deflated, data->data, data->length);
	writer_begin(w, number);
	buffer_format(w->out, "<<%s/Filter/FlateDecode/Length %zu>>\nstream\n",
		      keys, w->deflated.length);
	buffer_add(w->out, w->deflated.data, w->deflated.length);
	buffer_text(w->out, "\nendstream");
	writer_end(w);
}

/* Writes the objects that are packed. */
static void flush(struct writer *w)
{
	char keys[80];

	if (!w->packed_count)
		return;
	snprintf(keys, sizeof(keys), "/Type/ObjStm/N %u/First %zu",
		 w->packed_count, w->index.length);
	buffer_clear(&w->scratch);
	buffer_add(&w->scratch, w->index.data, w->index.length);
	buffer_add(&w->scratch, w->packed.data, w->packed.length);
	put_stream(w, w->count++, keys, &w->scratch);
	buffer_clear(&w->index);
	buffer_clear(&w->packed);
	w->packed_count = 0;
}

struct buffer *writer_pack(struct writer *w, unsigned number)
{
	if (w->packed_count == OBJECTS_A_STREAM)
		flush(w);
	if (w->packed_count)
		buffer_text(&w->packed, "\n");
	w->location[number] =
		(struct location){.where = w->count,
				  .index = (uint16_t)w->packed_count++,
				  .kind = KIND_PACKED};
	buffer_integer(&w->index, (long)number);
	buffer_text(&w->index, " ");
	buffer_integer(&w->index, (long)w->packed.length);
	buffer_text(&w->index, " ");
	return &w->packed;
}

/* Writes the locations into the scratch, each as the difference to the one
 * before: those are alike (PNG's filter "up", ISO 15948, 9.2). */
static void put_locations(struct writer *w)
{
	unsigned char before[ENTRY_SIZE] = {0}, entry[ENTRY_SIZE];

	buffer_clear(&w->scratch);
	for (unsigned i = 0; i < w->count; i++) {
		const struct location *at = &w->location[i];
		unsigned char row[1 + ENTRY_SIZE] = {2};

		entry[0] = at->kind;
		for (int k = 0; k < 4; k++)
			entry[1 + k] =
				(unsigned char)(at->where >> (24 - 8 * k));
		entry[5] = (unsigned char)(at->index >> 8);
		entry[6] = (unsigned char)at->index;
		for (int k = 0; k < ENTRY_SIZE; k++)
			row[1 + k] = (unsigned char)(entry[k] - before[k]);
		memcpy(before, entry, ENTRY_SIZE);
		buffer_add(&w->scratch, row, sizeof(row));
	}
}

void writer_finish(struct writer *w, unsigned root, unsigned info)
{
	const struct buffer *out = w->out;
	unsigned long long high, low;
	size_t start;
	char keys[300];

	flush(w);
	/* all that an /ID can speak of is written (ISO 32000-1, 14.4), so the
	 * same content has the same identifier */
	high = fingerprint(out->data, out->length, FINGERPRINT_SEED);
	low = fingerprint(out->data, out->length, high);
	start = out->length;
	w->location[w->count++] =
		(struct location){.where = (uint32_t)start, .kind = KIND_ALONE};
	put_locations(w);
	snprintf(keys, sizeof(keys),
		 "/Type/XRef/Size %u/W[1 4 2]/Root %u 0 R/Info %u 0 R"
		 "/ID[<%016llX%016llX><%016llX%016llX>]"
		 "/DecodeParms<</Predictor 12/Columns %d>>",
		 w->count, root, info, high, low, high, low, ENTRY_SIZE);
	put_stream(w, w->count - 1, keys, &w->scratch);
	buffer_format(w->out, "startxref\n%zu\n%%%%EOF\n", start);
}
