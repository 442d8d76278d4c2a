#include "text/face.h"

#include "base/memory.h"
#include "text/harfbuzz.h"
#include "text/messages.h"

#include <ctype.h>
#include <string.h>

static int metric(hb_font_t *font, hb_ot_metrics_tag_t tag, int otherwise)
{
	hb_position_t value;

	return hb.ot_metrics_get_position(font, tag, &value) ? value
							     : otherwise;
}

static void measure(struct face *face)
{
	hb_font_t *font = face->font;

	face->ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER,
			      face->upem * 4 / 5);
	face->descent = -metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER,
				-face->upem / 5);
	face->cap_height =
		metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, face->upem * 7 / 10);
	face->space_id = face_glyph(face, ' ');
	face->space = face_advance(face, face->space_id);
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

static void release(void *face)
{
	hb.font_destroy(((struct face *)face)->font);
}

struct face *face_open(struct arena *arena, const struct face_file *from,
		       struct diag *diag)
{
	struct face *face = arena_new(arena, struct face);
	hb_blob_t *blob;
	hb_face_t *file;

	if (!harfbuzz_open(diag))
		return NULL;
	memory_watch();
	blob = hb.blob_create(from->data, (unsigned)from->length,
			      HB_MEMORY_MODE_READONLY, NULL, NULL);
	file = hb.face_create(blob, from->index);
	face->name = from->name;
	face->data = from->data;
	face->length = from->length;
	face->upem = (int)hb.face_get_upem(file);
	face->glyph_count = hb.face_get_glyph_count(file);
	face->font = hb.font_create(file);
	hb.face_destroy(file);
	hb.blob_destroy(blob);
	guard_hold(&face->held, release, face);
	memory_check();
	face->advance = arena_array(arena, int, face->glyph_count + 1);
	for (unsigned i = 0; i < face->glyph_count; i++)
		face->advance[i] = -1;
	/* the tables that it makes ready now are all that it will need */
	memory_watch();
	if (face_glyph(face, ' '))
		measure(face);
	memory_check();
	if (face->space_id)
		return face;
	diag_add(diag, MESSAGE_FONT_BROKEN, (struct place){0}, from->name);
	face_close(face);
	return NULL;
}

void face_close(struct face *face)
{
	if (!face)
		return;
	guard_drop(&face->held);
	release(face);
}

unsigned face_glyph(const struct face *face, uint32_t character)
{
	hb_codepoint_t glyph;

	return hb.font_get_nominal_glyph(face->font, character, &glyph) ? glyph
									: 0;
}

int face_advance(const struct face *face, unsigned glyph)
{
	if (glyph >= face->glyph_count)
		return 0;
	if (face->advance[glyph] < 0)
		face->advance[glyph] =
			hb.font_get_glyph_h_advance(face->font, glyph);
	return face->advance[glyph];
}

double face_space(const struct face *face)
{
	return (double)face->space / face->upem;
}
