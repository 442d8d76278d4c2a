#include "text/face.h"

#include "base/memory.h"
#include "text/harfbuzz.h"
#include "text/messages.h"

#include <ctype.h>
#include <string.h>

/* What HarfBuzz has of a face, apart from it: a face that is prepared gets it
 * from whoever needs it first, and only looks at it. */
struct face_font {
	hb_font_t *font; /* NULL: not opened yet */
	struct held held;
};

static int metric(hb_font_t *font, hb_ot_metrics_tag_t tag, int otherwise)
{
	hb_position_t value;

	return hb.ot_metrics_get_position(font, tag, &value) ? value
							     : otherwise;
}

static void measure(struct face *face)
{
	hb_font_t *font = face->font->font;

	face->upem = (int)hb.face_get_upem(hb.font_get_face(font));
	face->glyph_count = hb.face_get_glyph_count(hb.font_get_face(font));
	face->ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER,
			      face->upem * 4 / 5);
	face->descent = -metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER,
				-face->upem / 5);
	face->cap_height =
		metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, face->upem * 7 / 10);
	for (unsigned i = 0; i < sizeof(face->ascii) / sizeof(face->ascii[0]);
	     i++)
		face->ascii[i] = (uint16_t)face_ask_glyph(face, i);
}

const char *face_name(struct arena *arena, const char *name)
{
	char *copy = arena_copy(arena, name, strlen(name)), *to = copy;

	for (; *name; name++)
		if (isalnum((unsigned char)*name) || *name == '-')
			*to++ = *name;
	*to = 0;
	return *copy ? copy : "Font";
}

static void release(void *opened)
{
	struct face_font *font = opened;

	hb.font_destroy(font->font);
	font->font = NULL;
}

hb_font_t *face_font(const struct face *face, struct diag *diag)
{
	struct face_font *opened = face->font;
	hb_blob_t *blob;
	hb_face_t *file;

	if (opened->font || !harfbuzz_open(diag))
		return opened->font;
	memory_watch();
	blob = hb.blob_create(face->data, (unsigned)face->length,
			      HB_MEMORY_MODE_READONLY, NULL, NULL);
	file = hb.face_create(blob, face->index);
	opened->font = hb.font_create(file);
	hb.face_destroy(file);
	hb.blob_destroy(blob);
	guard_hold(&opened->held, release, opened);
	memory_check();
	return opened->font;
}

/* Fills in what is known of a face beforehand. */
static void take(struct face *face, const struct prepared *prepared)
{
	face->prepared = prepared;
	face->upem = prepared->upem;
	face->ascent = prepared->ascent;
	face->descent = prepared->descent;
	face->cap_height = prepared->cap_height;
	face->glyph_count = prepared->glyph_count;
}

/* Has HarfBuzz open and measure a face. */
static void open_file(struct arena *arena, struct face *face, struct diag *diag)
{
	if (!face_font(face, diag))
		return;
	/* the tables that it makes ready now are all that it will need */
	memory_watch();
	measure(face);
	memory_check();
	face->advance = arena_array(arena, int, face->glyph_count + 1);
	for (unsigned i = 0; i < face->glyph_count; i++)
		face->advance[i] = -1;
	if (!face->ascii[' '])
		diag_add(diag, MESSAGE_FONT_BROKEN, (struct place){0},
			 face->name);
}

struct face *face_open(struct arena *arena, const struct face_file *from,
		       struct diag *diag)
{
	struct face *face = arena_new(arena, struct face);

	face->name = from->name;
	face->data = from->data;
	face->length = from->length;
	face->index = from->index;
	face->font = arena_new(arena, struct face_font);
	if (from->prepared)
		take(face, from->prepared);
	else
		open_file(arena, face, diag);
	face->space_id = face_glyph(face, ' ');
	if (!face->space_id) {
		face_close(face);
		return NULL;
	}
	face->space = face_advance(face, face->space_id);
	return face;
}

void face_close(struct face *face)
{
	if (!face || !face->font->font)
		return;
	guard_drop(&face->font->held);
	release(face->font);
}

unsigned face_ask_glyph(const struct face *face, uint32_t character)
{
	hb_codepoint_t glyph;

	return hb.font_get_nominal_glyph(face->font->font, character, &glyph)
		       ? glyph
		       : 0;
}

int face_ask_advance(const struct face *face, unsigned glyph)
{
	if (face->advance[glyph] < 0)
		face->advance[glyph] =
			hb.font_get_glyph_h_advance(face->font->font, glyph);
	return face->advance[glyph];
}

double face_space(const struct face *face)
{
	return (double)face->space / face->upem;
}
