#include "pdf/cff.h"

#include <string.h>

/* Operators of DICTs (Adobe 5176, tables 9, 10 and 23); ESCAPE stands before
 * some of them. */
enum {
	ESCAPE = 12,
	CHARSET = 15,
	CHAR_STRINGS = 17,
	PRIVATE = 18,
	CID_COUNT = 34,
	FD_ARRAY = 36,
	FD_SELECT = 37,
};

/* Of a Top DICT: that the CIDs are Adobe-Identity-0, strings 391 and 392, the
 * first that are not standard ones (ROS). */
static const unsigned char collection[] = {248, 27, 248, 28, 139, ESCAPE, 30};

/* What follows it: the String INDEX with these strings, and a Global Subr INDEX
 * without any. */
static const unsigned char strings[] = {0,   2,	  1,   1,   6,	 14,  'A',
					'd', 'o', 'b', 'e', 'I', 'd', 'e',
					'n', 't', 'i', 't', 'y', 0,   0};

/* A charstring that draws nothing and is as wide as most. */
static const unsigned char endchar = 14;

/* How long the parts are [bytes]. */
enum {
	HEADER = 4,
	INDEX_OF_ONE = 2 + 1 + 2, /* before the one */
	OPERAND = 3,
	TOP = (int)sizeof(collection) + 5 * OPERAND + 8, /* and the box */
	CHARSET_PART = 1 + 2 + 2,
	SELECT_PART = 1 + 2 + 3 + 2,
	FONT_DICT = 2 * OPERAND + 1,
};

/* Appends an entry of a DICT. The charstrings come last, so that all offsets
 * are short. */
static void put_entry(struct buffer *out, size_t value, int operator)
{
	buffer_number(out, 28, 1);
	buffer_number(out, value, 2);
	if (operator>= CID_COUNT)
		buffer_number(out, ESCAPE, 1);
	buffer_number(out, (size_t) operator, 1);
}

/* Begins an INDEX of one thing, of LENGTH bytes. */
static void begin_index_of_one(struct buffer *out, size_t length)
{
	buffer_number(out, 1, 2);
	buffer_number(out, 1, 1);
	buffer_number(out, 1, 1);
	buffer_number(out, length + 1, 1);
}

static size_t length_of(const struct outlines *o, unsigned glyph)
{
	return o->at[glyph + 1] - o->at[glyph];
}

/* Appends the CharStrings INDEX. */
static void put_charstrings(struct buffer *out, const struct outlines *o,
			    const uint16_t *glyph, size_t count)
{
	size_t end = 1 + sizeof(endchar), whole = end;
	unsigned size; /* [bytes] of an offset */

	for (size_t i = 0; i < count; i++)
		whole += length_of(o, glyph[i]);
	size = whole <= 0xFFFF ? 2 : 3;
	buffer_number(out, count + 1, 2);
	buffer_number(out, size, 1);
	buffer_number(out, 1, size);
	buffer_number(out, end, size);
	for (size_t i = 0; i < count; i++) {
		end += length_of(o, glyph[i]);
		buffer_number(out, end, size);
	}
	buffer_add(out, &endchar, sizeof(endchar));
	for (size_t i = 0; i < count; i++)
		buffer_add(out, o->charstring + o->at[glyph[i]],
			   length_of(o, glyph[i]));
}

void cff_write(struct buffer *out, const struct outlines *o, const char *name,
	       const uint16_t *glyph, size_t count)
{
	size_t named = strlen(name), top = TOP + o->box_length;
	size_t charset = HEADER + INDEX_OF_ONE + named + INDEX_OF_ONE + top +
			 sizeof(strings);
	size_t select = charset + CHARSET_PART;
	size_t fonts = select + SELECT_PART;
	size_t private = fonts + INDEX_OF_ONE + FONT_DICT;

	buffer_number(out, 0x01000401, HEADER);
	begin_index_of_one(out, named);
	buffer_add(out, name, named);
	begin_index_of_one(out, top);
	buffer_add(out, collection, sizeof(collection));
	buffer_add(out, o->box, o->box_length);
	put_entry(out, count + 1, CID_COUNT);
	put_entry(out, charset, CHARSET);
	put_entry(out, select, FD_SELECT);
	put_entry(out, fonts, FD_ARRAY);
	put_entry(out, private + o->private_length, CHAR_STRINGS);
	buffer_add(out, strings, sizeof(strings));
	/* format 2: CIDs from 1 on; format 3: all glyphs are of font 0 */
	buffer_number(out, 2, 1);
	buffer_number(out, 1, 2);
	buffer_number(out, count - 1, 2);
	buffer_number(out, 3, 1);
	buffer_number(out, 1, 2);
	buffer_number(out, 0, 3);
	buffer_number(out, count + 1, 2);
	begin_index_of_one(out, FONT_DICT);
	buffer_number(out, 28, 1);
	buffer_number(out, o->private_length, 2);
	put_entry(out, private, PRIVATE);
	buffer_add(out, o->private, o->private_length);
	put_charstrings(out, o, glyph, count);
}
