#include "pdf/tray.h"

#include "base/fingerprint.h"
#include "pdf/cmap.h"
#include "pdf/subset.h"
#include "pdf/syntax.h"

/* PDF's unit of a glyph's width: a thousandth of the em. */
enum { EM = 1000 };

#define COLLECTION                                                 \
	"/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) " \
	"/Supplement 0>>\n"

unsigned tray_next(unsigned code)
{
	do
		code++;
	while (code == '\r' || code == '(' || code == ')' || code == '\\');
	return code & 0xFF;
}

void tray_release(struct tray *d)
{
	buffer_release(&d->program);
	buffer_release(&d->holds);
	buffer_release(&d->place);
}

/* Returns the place of the I-th glyph, from 0, in the subset. */
static unsigned place(const struct tray *d, size_t i)
{
	const uint16_t *at = (const uint16_t *)(const void *)d->place.data;

	return d->place.length ? at[i] : (unsigned)i + 1;
}

/* Returns its CID. That of a glyph in a CFF table is its place there (ISO
 * 32000-1, 9.7.4.2), for others there is a map. */
static unsigned cid_of(const struct tray *d, size_t i)
{
	return d->cff ? place(d, i) : (unsigned)i + 1;
}

/* Returns the ToUnicode map. */
static struct object *to_unicode(const struct sort *sort, size_t count,
				 const struct embedder *e)
{
	unsigned code = 0;
	struct cmap cmap;

	cmap_begin(&cmap, "UCS", "Adobe-Identity-UCS", 2);
	for (size_t i = 0; i < count; i++) {
		code = tray_next(code);
		cmap_text(&cmap, code, sort[i].text, sort[i].length);
	}
	return cmap_end(&cmap, "", e->objects, e->deflater);
}

/* Returns the CMap. Trays that have their CIDs in order share one. */
static struct object *encode(const struct tray *d, size_t count,
			     struct embedder *e)
{
	bool common = !d->cff || !d->place.length;
	const char *name = common ? "Lampiran" : d->tag;
	struct object *object;
	unsigned code = 0;
	struct cmap cmap;

	if (common && e->encoding)
		return e->encoding;
	cmap_begin(&cmap, "Identity", name, 1);
	for (size_t i = 0; i < (common ? TRAY_CODES : count); i++) {
		code = tray_next(code);
		cmap_cid(&cmap, code, common ? (unsigned)i + 1 : cid_of(d, i));
	}
	object = cmap_end(&cmap,
			  arena_format(e->run->arena,
				       "/Type /CMap /CMapName /%s\n" COLLECTION,
				       name),
			  e->objects, e->deflater);
	if (common)
		e->encoding = object;
	return object;
}

static long thousandths(const struct face *face, long units)
{
	return units * EM / face->upem;
}

/* The box, angle and stem are hints for substitution, which an embedded font
 * does not need; their keys are required (ISO 32000-1, table 122). */
static struct object *describe(const struct tray *d, const struct embedder *e,
			       const char *name)
{
	const struct face *face = d->face;
	const char *keys =
		d->cff ? "/Subtype /CIDFontType0C"
		       : arena_format(e->run->arena, "/Length1 %zu", d->length);
	struct object *file = objects_stream(e->objects, keys, &d->program);
	struct object *object = objects_add(e->objects);
	struct buffer body = {0};
	enum { SERIF = 1 << 1, SYMBOLIC = 1 << 2, ITALIC = 1 << 6 };

	buffer_format(&body,
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
		      thousandths(face, face->cap_height),
		      face->bold ? 140 : 80, d->cff ? "FontFile3" : "FontFile2",
		      object_number(file));
	object_fill(object, &body);
	buffer_release(&body);
	return object;
}

/* Appends the widths of the glyphs by their CIDs, consecutive ones in one list
 * (ISO 32000-1, 9.7.4.3). */
static void add_widths(const struct tray *d, const struct sort *sort,
		       size_t count, struct arena *arena, struct buffer *out)
{
	const struct face *face = d->face;
	unsigned most = 0, last = 0;
	const struct sort **of;

	for (size_t i = 0; i < count; i++)
		most = cid_of(d, i) > most ? cid_of(d, i) : most;
	of = arena_array(arena, const struct sort *, (size_t)most + 1);
	for (size_t i = 0; i < count; i++)
		of[cid_of(d, i)] = &sort[i];
	buffer_text(out, "/W [");
	for (unsigned cid = 1; cid <= most; cid++) {
		long width;

		if (!of[cid])
			continue;
		width = (long)face_advance(face, of[cid]->glyph) * EM * 100;
		if (last && last + 1 == cid)
			buffer_text(out, " ");
		else
			buffer_format(out, "%s%u [", last ? "]" : "", cid);
		syntax_hundredths(out, (width + face->upem / 2) / face->upem);
		last = cid;
	}
	buffer_text(out, last ? "]]\n" : "]\n");
}

/* Appends where the glyphs of a TrueType file are, by their CIDs. */
static void add_places(const struct tray *d, size_t count,
		       const struct embedder *e, struct buffer *out)
{
	struct buffer map = {0}, deflated = {0};

	if (!d->place.length) {
		buffer_text(out, "/CIDToGIDMap /Identity\n");
		return;
	}
	buffer_number(&map, 0, 2);
	for (size_t i = 0; i < count; i++)
		buffer_number(&map, place(d, i), 2);
	deflate_all(e->deflater, PACE_QUICK, &deflated, map.data, map.length);
	buffer_format(out, "/CIDToGIDMap %u 0 R\n",
		      object_number(objects_stream(e->objects, "", &deflated)));
	buffer_release(&deflated);
	buffer_release(&map);
}

/* Returns the descendant font. */
static struct object *descend(const struct tray *d, const struct sort *sort,
			      size_t count, const struct embedder *e,
			      const char *name)
{
	struct object *descriptor = describe(d, e, name);
	struct object *object = objects_add(e->objects);
	struct buffer body = {0};

	buffer_format(
		&body,
		"/Type /Font /Subtype /CIDFontType%d /BaseFont /%s\n" COLLECTION
		"/FontDescriptor %u 0 R\n",
		d->cff ? 0 : 2, name, object_number(descriptor));
	if (!d->cff)
		add_places(d, count, e, &body);
	add_widths(d, sort, count, e->run->arena, &body);
	object_fill(object, &body);
	buffer_release(&body);
	return object;
}

/* Whether the program has these glyphs. */
static bool has_program(const struct tray *d, const struct sort *sort,
			size_t count)
{
	const uint16_t *held = (const uint16_t *)(const void *)d->holds.data;

	if (!d->program.length || d->holds.length != count * sizeof(*held))
		return false;
	for (size_t i = 0; i < count; i++)
		if (held[i] != sort[i].glyph)
			return false;
	return true;
}

/* Makes the subset of glyphs, to be released. Whether that worked. */
static bool make_subset(struct tray *d, struct subset *subset,
			const struct sort *sort, size_t count, struct run *run)
{
	buffer_clear(&d->program);
	buffer_clear(&d->holds);
	for (size_t i = 0; i < count; i++)
		buffer_add(&d->holds, &sort[i].glyph, sizeof(sort[i].glyph));
	buffer_clear(&d->place);
	buffer_add(&d->place, d->holds.data, d->holds.length);
	return subset_make(subset, d->face,
			   (const uint16_t *)(const void *)d->holds.data, count,
			   (uint16_t *)(void *)d->place.data, &run->diag);
}

bool tray_try(struct tray *d, const struct sort *sort, size_t count,
	      struct run *run)
{
	struct subset subset;
	bool made = make_subset(d, &subset, sort, count, run);

	subset_release(&subset);
	return made;
}

/* Makes the program of glyphs. Whether that worked. */
static bool make_program(struct tray *d, const struct sort *sort, size_t count,
			 const struct embedder *e)
{
	struct subset subset;
	bool made = make_subset(d, &subset, sort, count, e->run);
	uint64_t tag;

	if (made) {
		deflate_all(e->deflater, PACE_QUICK, &d->program, subset.data,
			    subset.length);
		d->length = subset.length;
		d->cff = subset.cff;
		if (subset.in_order)
			buffer_clear(&d->place);
		/* six capitals that differ with the subset (ISO 32000-1,
		 * 9.6.4) */
		tag = fingerprint(subset.data, subset.length, FINGERPRINT_SEED);
		for (int i = 0; i < 6; i++, tag /= 26)
			d->tag[i] = (char)('A' + (char)(tag % 26));
		d->tag[6] = 0;
	}
	subset_release(&subset);
	return made;
}

struct object *tray_embed(struct tray *d, const struct sort *sort, size_t count,
			  struct embedder *e)
{
	struct object *descendant, *encoding, *unicode, *object;
	struct buffer body = {0};
	const char *name;

	if (!has_program(d, sort, count) && !make_program(d, sort, count, e))
		return NULL;
	name = arena_format(e->run->arena, "%s+%s", d->tag, d->face->name);
	descendant = descend(d, sort, count, e, name);
	encoding = encode(d, count, e);
	unicode = to_unicode(sort, count, e);
	object = objects_add(e->objects);
	buffer_format(&body,
		      "/Type /Font /Subtype /Type0 /BaseFont /%s\n"
		      "/Encoding %u 0 R /DescendantFonts [%u 0 R]\n"
		      "/ToUnicode %u 0 R\n",
		      name, object_number(encoding), object_number(descendant),
		      object_number(unicode));
	object_fill(object, &body);
	buffer_release(&body);
	return object;
}
