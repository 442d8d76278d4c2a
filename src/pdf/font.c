#include "pdf/font.h"

#include "pdf/subset.h"

#include <string.h>

/* PDF's unit of a glyph's width: a thousandth of the em. */
enum { EM = 1000 };

void font_init(struct font *font, const struct face *face, struct arena *arena)
{
	size_t count = face->glyph_count;

	*font = (struct font){
		.face = face,
		.used = arena_array(arena, bool, count),
		.text = arena_array(arena, const char *, count),
		.text_length = arena_array(arena, uint32_t, count),
		.new_id = arena_array(arena, uint16_t, count),
	};
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

/* Returns the ToUnicode map (ISO 32000-1, 9.10.3; Adobe 5411). */
static struct object *to_unicode(const struct font *font,
				 struct document *document, const unsigned *old,
				 size_t count)
{
	struct buffer out = {0};
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
		buffer_utf16(&out, font->text[old[i]],
			     font->text_length[old[i]]);
		buffer_text(&out, ">\nendbfchar\n");
	}
	buffer_text(&out, "endcmap\nCMapName currentdict /CMap defineresource "
			  "pop\nend\nend\n");
	object = document_stream(document, "", out.data, out.length);
	buffer_release(&out);
	return object;
}

/* Six capitals that differ with the subset (ISO 32000-1, 9.6.4). */
static void make_tag(const struct subset *subset, char tag[7])
{
	uint64_t value =
		buffer_fingerprint(subset->data, subset->length, BUFFER_SEED);

	for (int i = 0; i < 6; i++) {
		tag[i] = (char)('A' + (char)(value % 26));
		value /= 26;
	}
	tag[6] = 0;
}

static struct object *embed_file(struct document *document,
				 const struct subset *subset)
{
	struct buffer keys = {0};
	struct object *object;

	if (subset->cff)
		buffer_text(&keys, "/Subtype /CIDFontType0C");
	else
		buffer_format(&keys, "/Length1 %u", subset->length);
	buffer_add(&keys, "", 1);
	object = document_stream(document, keys.data, subset->data,
				 subset->length);
	buffer_release(&keys);
	return object;
}

static long thousandths(const struct face *face, long units)
{
	return units * EM / face->upem;
}

/* The box, angle and stem are hints for substitution, which an embedded font
 * does not need; their keys are required (ISO 32000-1, table 122). */
static struct object *describe(const struct font *font,
			       struct document *document,
			       const struct subset *subset, const char *name)
{
	const struct face *face = font->face;
	struct object *file = embed_file(document, subset);
	struct object *object = document_object(document);
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
		subset->cff ? "FontFile3" : "FontFile2", object_number(file));
	object_fill(object, &body);
	buffer_release(&body);
	return object;
}

static struct object *descend(const struct font *font,
			      struct document *document,
			      const struct subset *subset, const char *name,
			      const unsigned *old, size_t count)
{
	struct object *descriptor = describe(font, document, subset, name);
	struct object *object = document_object(document);
	const struct face *face = font->face;
	struct buffer body = {0};

	buffer_format(&body,
		      "/Type /Font /Subtype /CIDFontType%d /BaseFont /%s\n"
		      "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) "
		      "/Supplement 0>>\n/FontDescriptor %u 0 R %s\n/W [0 [",
		      subset->cff ? 0 : 2, name, object_number(descriptor),
		      subset->cff ? "" : "/CIDToGIDMap /Identity");
	for (size_t i = 0; i < count; i++) {
		long width = (long)face_advance(face, old[i]) * EM * 100;

		buffer_text(&body, i ? " " : "");
		buffer_hundredths(&body, (width + face->upem / 2) / face->upem);
	}
	buffer_text(&body, "]]\n");
	object_fill(object, &body);
	buffer_release(&body);
	return object;
}

static void compose(struct font *font, struct document *document,
		    const struct subset *subset, struct arena *arena)
{
	size_t count;
	const unsigned *old = in_order(font, arena, &count);
	struct buffer body = {0};
	char tag[7];
	const char *name;
	struct object *descendant, *unicode;

	make_tag(subset, tag);
	name = arena_format(arena, "%s+%s", tag, font->face->name);
	descendant = descend(font, document, subset, name, old, count);
	unicode = to_unicode(font, document, old, count);
	font->object = document_object(document);
	buffer_format(&body,
		      "/Type /Font /Subtype /Type0 /BaseFont /%s\n"
		      "/Encoding /Identity-H /DescendantFonts [%u 0 R]\n"
		      "/ToUnicode %u 0 R\n",
		      name, object_number(descendant), object_number(unicode));
	object_fill(font->object, &body);
	buffer_release(&body);
}

bool font_embed(struct font *font, struct document *document,
		struct arena *arena, struct diag *diag)
{
	struct subset subset;
	bool made = subset_make(&subset, font->face, font->used, font->new_id);

	if (made)
		compose(font, document, &subset, arena);
	else
		diag_add(diag, MESSAGE_FONT_BROKEN, (struct place){0},
			 font->face->name);
	subset_release(&subset);
	return made;
}
