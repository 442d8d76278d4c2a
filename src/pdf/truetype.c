#include "pdf/truetype.h"

#include <assert.h>
#include <string.h>

/* Tables of the subset, in the order of their names. */
enum { GLYF, HEAD, HHEA, HMTX, LOCA, MAXP, TABLES };

static const char name[TABLES][5] = {"glyf", "head", "hhea",
				     "hmtx", "loca", "maxp"};

/* Where in tables there is what is read or changed [bytes]. */
enum {
	HEAD_ADJUSTMENT = 8,
	HEAD_LOCA_FORMAT = 50,
	HHEA_METRICS = 34,
	MAXP_GLYPHS = 4,
	MAXP_ZONES = 14, /* and what else hints need, up to */
	MAXP_COMPONENTS = 28,
	GLYPH_HEADER = 10,
};

/* Flags of a component of a composite glyph. */
enum {
	WORDS = 1 << 0,
	SCALE = 1 << 3,
	MORE = 1 << 5,
	SCALES = 1 << 6,
	MATRIX = 1 << 7,
	HINTS = 1 << 8,
};

struct table {
	const unsigned char *data;
	size_t length; /* [bytes] */
};

struct truetype {
	struct table table[TABLES]; /* as they are in the whole font */
	bool wide;		    /* offsets of glyphs have four bytes */
	unsigned metrics;	    /* glyphs that have an advance */
};

/* A subset that is being made. */
struct making {
	const struct truetype *file;
	struct buffer glyph; /* uint16_t: what is in it, in order */
	struct buffer table[TABLES];
};

static unsigned number(const unsigned char *at, unsigned bytes)
{
	unsigned value = 0;

	while (bytes--)
		value = value << 8 | *at++;
	return value;
}

static void set(void *data, size_t at, size_t value, unsigned bytes)
{
	unsigned char *to = (unsigned char *)data + at;

	while (bytes--)
		*to++ = (unsigned char)(value >> 8 * bytes);
}

static struct truetype open_file(const unsigned char *data)
{
	enum { DIRECTORY = 12, ENTRY = 16 };
	struct truetype file = {0};

	for (size_t i = 0; i < number(data + 4, 2); i++) {
		const unsigned char *entry = data + DIRECTORY + i * ENTRY;

		for (unsigned k = 0; k < TABLES; k++)
			if (!memcmp(entry, name[k], 4))
				file.table[k] = (struct table){
					data + number(entry + 8, 4),
					number(entry + 12, 4)};
	}
	assert(file.table[HEAD].data && file.table[HHEA].data);
	file.wide = number(file.table[HEAD].data + HEAD_LOCA_FORMAT, 2);
	file.metrics = number(file.table[HHEA].data + HHEA_METRICS, 2);
	return file;
}

/* Returns the outline of a glyph. */
static struct table outline(const struct truetype *file, size_t glyph)
{
	const unsigned char *loca = file->table[LOCA].data;
	size_t first, last;

	if (file->wide) {
		first = number(loca + 4 * glyph, 4);
		last = number(loca + 4 * glyph + 4, 4);
	} else {
		first = 2 * (size_t)number(loca + 2 * glyph, 2);
		last = 2 * (size_t)number(loca + 2 * glyph + 2, 2);
	}
	return (struct table){file->table[GLYF].data + first, last - first};
}

/* Returns the place of a glyph in the subset, where it comes last if it was not
 * there. */
static unsigned place(struct making *m, unsigned glyph)
{
	const uint16_t *there = (const uint16_t *)(const void *)m->glyph.data;
	unsigned count = (unsigned)(m->glyph.length / sizeof(*there));
	uint16_t added = (uint16_t)glyph;

	for (unsigned i = 1; i < count; i++)
		if (there[i] == glyph)
			return i;
	buffer_add(&m->glyph, &added, sizeof(added));
	return count;
}

/* Appends an outline of its own: where its contours end, no hints, its points.
 */
static void put_simple(struct buffer *out, struct table from)
{
	size_t ends = GLYPH_HEADER + 2 * (size_t)number(from.data, 2);
	size_t points = ends + 2 + number(from.data + ends, 2);

	buffer_add(out, from.data, ends);
	buffer_number(out, 0, 2);
	buffer_add(out, from.data + points, from.length - points);
}

/* Appends an outline that is put together of others, without hints. */
static void put_composite(struct making *m, struct table from)
{
	struct buffer *out = &m->table[GLYF];
	const unsigned char *at = from.data + GLYPH_HEADER;
	unsigned flags;

	buffer_add(out, from.data, GLYPH_HEADER);
	do {
		size_t rest;

		flags = number(at, 2);
		rest = flags & WORDS ? 4 : 2;
		if (flags & SCALE)
			rest += 2;
		else if (flags & SCALES)
			rest += 4;
		else if (flags & MATRIX)
			rest += 8;
		buffer_number(out, flags & ~(unsigned)HINTS, 2);
		buffer_number(out, place(m, number(at + 2, 2)), 2);
		buffer_add(out, at + 4, rest);
		at += 4 + rest;
	} while (flags & MORE);
}

static void put_glyph(struct making *m, unsigned glyph)
{
	struct buffer *out = &m->table[GLYF];
	struct table from = outline(m->file, glyph);
	bool composite = from.length && number(from.data, 2) >> 15;

	buffer_number(&m->table[LOCA], out->length, 4);
	if (composite)
		put_composite(m, from);
	else if (from.length)
		put_simple(out, from);
	buffer_number(out, 0, -out->length & 3);
}

/* Appends its advance and where its outline begins. */
static void put_metrics(struct making *m, size_t glyph)
{
	const unsigned char *from = m->file->table[HMTX].data;
	size_t metrics = m->file->metrics;
	size_t last = glyph < metrics ? glyph : metrics - 1;

	buffer_add(&m->table[HMTX], from + 4 * last, 2);
	buffer_add(&m->table[HMTX],
		   glyph < metrics ? from + 4 * glyph + 2
				   : from + 4 * metrics + 2 * (glyph - metrics),
		   2);
}

/* Makes the tables that say how many glyphs there are. */
static void put_counts(struct making *m, unsigned count)
{
	static const unsigned copied[] = {HEAD, HHEA, MAXP};
	char *maxp;

	for (size_t i = 0; i < sizeof(copied) / sizeof(copied[0]); i++) {
		const struct table *from = &m->file->table[copied[i]];

		buffer_add(&m->table[copied[i]], from->data, from->length);
	}
	set(m->table[HEAD].data, HEAD_ADJUSTMENT, 0, 4);
	set(m->table[HEAD].data, HEAD_LOCA_FORMAT, 1, 2);
	set(m->table[HHEA].data, HHEA_METRICS, count, 2);
	maxp = m->table[MAXP].data;
	set(maxp, MAXP_GLYPHS, count, 2);
	memset(maxp + MAXP_ZONES, 0, MAXP_COMPONENTS - MAXP_ZONES);
	set(maxp, MAXP_ZONES, 1, 2);
}

/* Returns the sum of the numbers of LENGTH bytes, which are padded to four. */
static uint32_t checksum(const char *data, size_t length)
{
	uint32_t sum = 0;

	for (size_t i = 0; i < length; i += 4)
		sum += number((const unsigned char *)data + i, 4);
	return sum;
}

/* Appends the file with the tables (OpenType, the font file). */
static void put_file(struct making *m, struct buffer *out)
{
	enum { DIRECTORY = 12, ENTRY = 16 };
	size_t first = out->length, at = DIRECTORY + TABLES * ENTRY, head = 0;
	const uint32_t magic = 0xB1B0AFBA;

	buffer_number(out, 0x00010000, 4);
	buffer_number(out, TABLES, 2);
	/* the largest power of two up to TABLES, as binary search wants it */
	buffer_number(out, (size_t)4 * ENTRY, 2);
	buffer_number(out, 2, 2);
	buffer_number(out, (size_t)(TABLES - 4) * ENTRY, 2);
	for (unsigned i = 0; i < TABLES; i++) {
		struct buffer *table = &m->table[i];
		size_t length = table->length;

		buffer_number(table, 0, -length & 3);
		head = i == HEAD ? at : head;
		buffer_add(out, name[i], 4);
		buffer_number(out, checksum(table->data, table->length), 4);
		buffer_number(out, at, 4);
		buffer_number(out, length, 4);
		at += table->length;
	}
	for (unsigned i = 0; i < TABLES; i++)
		buffer_add(out, m->table[i].data, m->table[i].length);
	set(out->data + first, head + HEAD_ADJUSTMENT,
	    magic - checksum(out->data + first, out->length - first), 4);
}

void truetype_write(struct buffer *out, const void *data, const uint16_t *glyph,
		    size_t count)
{
	const uint16_t notdef = 0;
	const struct truetype file = open_file(data);
	struct making m = {.file = &file};

	buffer_add(&m.glyph, &notdef, sizeof(notdef));
	buffer_add(&m.glyph, glyph, count * sizeof(*glyph));
	buffer_number(&m.table[LOCA], 0, 4);
	put_metrics(&m, notdef);
	/* composite glyphs add to them on the way */
	for (count = 1; count < m.glyph.length / sizeof(*glyph); count++) {
		glyph = (const uint16_t *)(const void *)m.glyph.data;
		put_metrics(&m, glyph[count]);
		put_glyph(&m, glyph[count]);
	}
	buffer_number(&m.table[LOCA], m.table[GLYF].length, 4);
	put_counts(&m, (unsigned)count);
	put_file(&m, out);
	buffer_release(&m.glyph);
	for (unsigned i = 0; i < TABLES; i++)
		buffer_release(&m.table[i]);
}
