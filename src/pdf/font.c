#include "pdf/font.h"

void font_init(struct font *font, const struct face *face, struct arena *arena)
{
	size_t count = face->glyph_count + 1;

	*font = (struct font){
		.face = face,
		.given = arena_array(arena, uint32_t, count),
		.code = arena_array(arena, uint32_t, count),
	};
}

void font_release(struct font *font)
{
	for (size_t i = 0; i < font->tray_count; i++)
		tray_release(&font->tray[i]);
}

void font_begin(struct font *font)
{
	for (size_t i = 0; i < font->count; i++) {
		font->given[font->sort[i].glyph] = 0;
		font->code[font->sort[i].glyph] = 0;
	}
	font->count = 0;
	font->last = 0;
	font->name = 0;
}

struct sort font_space(const struct font *font)
{
	return (struct sort){" ", 1,
			     (uint16_t)font_glyph(font, font->face->space_id)};
}

struct sort font_sort(const struct font *font, const struct word *word,
		      size_t i)
{
	const struct glyph *glyph = &word->glyph[i];
	uint16_t id = (uint16_t)font_glyph(font, glyph->id);
	uint32_t end = word->length;

	if (word->divided && i + 1 == word->count)
		return (struct sort){"-", 1, id};
	/* a ligature stands for all letters up to the next glyph */
	for (size_t k = i + 1; k < word->count; k++) {
		if (word->glyph[k].cluster == glyph->cluster)
			continue;
		end = word->glyph[k].cluster;
		break;
	}
	return (struct sort){word->text + glyph->cluster, end - glyph->cluster,
			     id};
}

uint32_t font_give(struct font *font, const struct sort *sort,
		   struct arena *arena)
{
	uint32_t *given = &font->given[sort->glyph];
	unsigned code;

	if (*given)
		return *given;
	code = tray_next(font->last & 0xFF);
	/* the next tray begins behind the last code of one */
	font->last = (font->last & ~(uint32_t)0xFF) | code;
	if (!code)
		font->last += 0x100 + tray_next(0);
	font->sort = arena_grow(arena, font->sort, font->count, &font->capacity,
				sizeof(*font->sort));
	font->sort[font->count++] = *sort;
	*given = font->last;
	return font->last;
}

void font_put_name(const struct font *font, unsigned tray, struct buffer *out)
{
	buffer_text(out, "/F");
	buffer_integer(out, (long)font->name);
	if (!tray)
		return;
	buffer_text(out, ".");
	buffer_integer(out, (long)tray);
}

/* Makes the trays as many as the document needs. */
static void add_trays(struct font *font, struct arena *arena)
{
	while (font->tray_count <= font_tray(font->last)) {
		font->tray =
			arena_grow(arena, font->tray, font->tray_count,
				   &font->tray_capacity, sizeof(*font->tray));
		font->tray[font->tray_count++] =
			(struct tray){.face = font->face};
	}
}

/* Returns the glyphs of tray I, *COUNT of them. */
static const struct sort *sorts(const struct font *font, unsigned i,
				size_t *count)
{
	size_t first = (size_t)i * TRAY_CODES, left = font->count - first;

	*count = left < TRAY_CODES ? left : TRAY_CODES;
	return &font->sort[first];
}

bool font_embed(struct font *font, struct embedder *e, struct buffer *resources,
		struct arena *arena)
{
	add_trays(font, arena);
	for (unsigned i = 0; i <= font_tray(font->last); i++) {
		size_t count;
		const struct sort *sort = sorts(font, i, &count);
		const struct object *object =
			tray_embed(&font->tray[i], sort, count, e);

		if (!object)
			return false;
		font_put_name(font, i, resources);
		buffer_format(resources, " %u 0 R ", object_number(object));
	}
	return true;
}

bool font_try(struct font *font, struct run *run, struct arena *arena)
{
	bool made = true;

	add_trays(font, arena);
	for (unsigned i = 0; made && i <= font_tray(font->last); i++) {
		size_t count;
		const struct sort *sort = sorts(font, i, &count);

		made = tray_try(&font->tray[i], sort, count, run);
	}
	return made;
}
