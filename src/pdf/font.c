#include "pdf/font.h"

#include "base/fingerprint.h"
#include "base/utf8.h"
#include "pdf/subset.h"
#include "pdf/syntax.h"

#include <string.h>

/* PDF's unit of a glyph's width: a thousandth of the em. */
enum { EM = 1000 };

void font_init(struct font *font, const struct face *face, struct arena *arena)
{
	size_t count = face->glyph_count;

	*font = (struct font){
		.face = face,
		.used = arena_array(arena, bool, count),
		.subset = arena_array(arena, bool, count),
		.text = arena_array(arena, const char *, count),
		.text_length = arena_array(arena, uint32_t, count),
		.new_id = arena_array(arena, uint16_t, count),
	};
}

void font_release(struct font *font)
{
	buffer_release(&font->program);
}

void font_begin(struct font *font)
{
	size_t count = font->face->glyph_count;

	memset(font->used, 0, count * sizeof(*font->used));
	memset(font->text_length, 0, count * sizeof(*font->text_length));
	font->object = NULL;
}

static void use_glyph(struct font *font, unsigned glyph, const char *text,
		      size_t length)
{
	if (glyph >= font->face->glyph_count || font->used[glyph])
		return;
	font->used[glyph] = true;
	font->text[glyph] = text;
	font->text_length[glyph] = (uint32_t)length;
}

void font_use(struct font *font, const struct word *word)
{
	use_glyph(font, font->face->space_id, " ", 1);
	for (size_t i = 0; i < word->count; i++) {
		const struct glyph *glyph = &word->glyph[i];
		uint32_t end = word->length;

		/* a ligature stands for all letters up to the next glyph */
		for (size_t k = i + 1; k < word->count; k++) {
			if (word->glyph[k].cluster == glyph->cluster)
				continue;
			end = word->glyph[k].cluster;
			break;
		}
		if (word->divided && i + 1 == word->count)
			use_glyph(font, glyph->id, "-", 1);
		else
			use_glyph(font, glyph->id, word->text + glyph->cluster,
				  end - glyph->cluster);
	}
}

/* Returns the glyphs of the subset in its own order; *COUNT with .notdef. */
static unsigned *in_order(const struct font *font, struct arena *arena,
			  size_t *count)
{
	unsigned *old = arena_array(arena, unsigned, font->face->glyph_count);

	*count = 1;
	for (unsigned i = 0; i < font->face->glyph_count; i++) {
		if (!font->used[i])
			continue;
		old[font->new_id[i]] = i;
		if (font->new_id[i] >= *count)
			*count = font->new_id[i] + 1u;
	}
	return old;
}

/* Appends what a glyph stands for. Nobody can read out a private character
 * (ISO 19005-3, 6.2.11.7.3): it is one that is not known. */
static void add_meaning(struct buffer *out, const char *text, size_t length)
{
	for (size_t i = 0, step; i < length; i += step) {
		uint32_t character = 0;

		step = utf8_decode(text + i, length - i, &character);
		if (!step)
			return;
		if ((character >= 0xE000 && character <= 0xF8FF) ||
		    character >= 0xF0000)
			buffer_text(out, "FFFD");
		else
			syntax_utf16(out, text + i, step);
	}
}

/* Returns the ToUnicode map (ISO 32000-1, 9.10.3; Adobe 5411). */
static struct object *to_unicode(const struct font *font,
				 const struct embedder *e, const unsigned *old,
				 size_t count)
{
	struct buffer out = {0}, deflated = {0};
	struct object *object;

	buffer_text(&out,
		    "/CIDInit /ProcSet findresource begin\n12 dict begin\n"
		    "begincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering "
		    "(UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS "
		    "def\n/CMapType 2 def\n1 begincodespacerange\n"
		    "<0000> <FFFF>\nendcodespacerange\n");
	for (size_t i = 1; i < count; i++) {
		/* parts of composite glyphs stand for nothing by themselves */
		if (!font->text_length[old[i]])
			continue;
		buffer_format(&out, "1 beginbfchar\n<%04X> <", (unsigned)i);
		add_meaning(&out, font->text[old[i]],
			    font->text_length[old[i]]);
		buffer_text(&out, ">\nendbfchar\n");
	}
	buffer_text(&out, "endcmap\nCMapName currentdict /CMap defineresource "
			  "pop\nend\nend\n");
	deflate_all(e->deflater, PACE_QUICK, &deflated, out.data, out.length);
	object = objects_stream(e->objects, "", &deflated);
	buffer_release(&deflated);
	buffer_release(&out);
	return object;
}

static long thousandths(const struct face *face, long units)
{
	return units * EM / face->upem;
}

/* The box, angle and stem are hints for substitution, which an embedded font
 * does not need; their keys are required (ISO 32000-1, table 122). */
static struct object *describe(const struct font *font,
			       const struct embedder *e, const char *name)
{
	const struct face *face = font->face;
	const char *keys = font->cff
				   ? "/Subtype /CIDFontType0C"
				   : arena_format(e->run->arena, "/Length1 %u",
						  font->length);
	struct object *file = objects_stream(e->objects, keys, &font->program);
	struct object *object = objects_add(e->objects);
	struct buffer body = {0};
	enum { SERIF = 1 << 1, SYMBOLIC = 1 << 2, ITALIC = 1 << 6 };

	buffer_format(
		&body,
		"/Type /FontDescriptor /FontName /%s /Flags %d\n"
		"/FontBBox [%ld %ld %ld %ld] /ItalicAngle %d\n"
		"/Ascent %ld /Descent %ld /CapHeight %ld /StemV %d\n"
		"/%s %u 0 R\n",
		name, SYMBOLIC | SERIF | (face->italic ? ITALIC : 0),
		-thousandths(face, face->upem) / 2,
		-thousandths(face, face->descent),
		2 * thousandths(face, face->upem),
		thousandths(face, face->ascent), face->italic ? -10 : 0,
		thousandths(face, face->ascent),
		-thousandths(face, face->descent),
		thousandths(face, face->cap_height), face->bold ? 140 : 80,
		font->cff ? "FontFile3" : "FontFile2", object_number(file));
	object_fill(object, &body);
	buffer_release(&body);
	return object;
}

/* Returns the descendant font; OLD are its COUNT glyphs. */
static struct object *descend(const struct font *font, const struct embedder *e,
			      const char *name, const unsigned *old,
			      size_t count)
{
	struct object *descriptor = describe(font, e, name);
	struct object *object = objects_add(e->objects);
	const struct face *face = font->face;
	struct buffer body = {0};

	buffer_format(&body,
		      "/Type /Font /Subtype /CIDFontType%d /BaseFont /%s\n"
		      "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) "
		      "/Supplement 0>>\n/FontDescriptor %u 0 R %s\n/W [0 [",
		      font->cff ? 0 : 2, name, object_number(descriptor),
		      font->cff ? "" : "/CIDToGIDMap /Identity");
	for (size_t i = 0; i < count; i++) {
		long width = (long)face_advance(face, old[i]) * EM * 100;

		buffer_text(&body, i ? " " : "");
		syntax_hundredths(&body, (width + face->upem / 2) / face->upem);
	}
	buffer_text(&body, "]]\n");
	object_fill(object, &body);
	buffer_release(&body);
	return object;
}

/* Makes the subset of the glyphs that are used, to be released. Whether that
 * worked. */
static bool make_subset(struct font *font, struct subset *subset,
			struct run *run)
{
	return subset_make(subset, font->face, font->used, font->new_id,
			   &run->diag);
}

bool font_try(struct font *font, struct run *run)
{
	struct subset subset;
	bool made = make_subset(font, &subset, run);

	subset_release(&subset);
	return made;
}

/* Makes the program of the glyphs that are used. Whether that worked. */
static bool make_program(struct font *font, const struct embedder *e)
{
	struct subset subset;
	bool made = make_subset(font, &subset, e->run);
	uint64_t tag;

	if (made) {
		deflate_all(e->deflater, PACE_QUICK, &font->program,
			    subset.data, subset.length);
		font->length = subset.length;
		font->cff = subset.cff;
		font->programs++;
		/* six capitals that differ with the subset (ISO 32000-1,
		 * 9.6.4) */
		tag = fingerprint(subset.data, subset.length, FINGERPRINT_SEED);
		for (int i = 0; i < 6; i++, tag /= 26)
			font->tag[i] = (char)('A' + (char)(tag % 26));
		font->tag[6] = 0;
		memcpy(font->subset, font->used,
		       font->face->glyph_count * sizeof(*font->used));
	}
	subset_release(&subset);
	return made;
}

bool font_embed(struct font *font, const struct embedder *e)
{
	struct buffer body = {0};
	struct object *descendant, *unicode;
	const unsigned *old;
	const char *name;
	size_t count;

	bool same = font->program.length &&
		    !memcmp(font->subset, font->used,
			    font->face->glyph_count * sizeof(*font->used));

	if (!same && !make_program(font, e))
		return false;
	old = in_order(font, e->run->arena, &count);
	name = arena_format(e->run->arena, "%s+%s", font->tag,
			    font->face->name);
	descendant = descend(font, e, name, old, count);
	unicode = to_unicode(font, e, old, count);
	font->object = objects_add(e->objects);
	buffer_format(&body,
		      "/Type /Font /Subtype /Type0 /BaseFont /%s\n"
		      "/Encoding /Identity-H /DescendantFonts [%u 0 R]\n"
		      "/ToUnicode %u 0 R\n",
		      name, object_number(descendant), object_number(unicode));
	object_fill(font->object, &body);
	buffer_release(&body);
	return true;
}
