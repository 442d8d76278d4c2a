#include "pdf/cmap.h"

#include "base/utf8.h"
#include "pdf/syntax.h"

/* A block has no more entries (Adobe 5014, 1.4.1). */
enum { BLOCK = 100 };

void cmap_begin(struct cmap *cmap, const char *ordering, const char *name,
		int type)
{
	*cmap = (struct cmap){.kind = ""};
	buffer_format(&cmap->out,
		      "/CIDInit /ProcSet findresource begin\n12 dict begin\n"
		      "begincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering "
		      "(%s) /Supplement 0>> def\n/CMapName /%s def\n"
		      "/CMapType %d def\n1 begincodespacerange\n"
		      "<00> <FF>\nendcodespacerange\n",
		      ordering, name, type);
}

static void end_block(struct cmap *cmap)
{
	if (!cmap->count)
		return;
	buffer_format(&cmap->out, "%u begin%s\n", cmap->count, cmap->kind);
	buffer_add(&cmap->out, cmap->block.data, cmap->block.length);
	buffer_format(&cmap->out, "end%s\n", cmap->kind);
	buffer_clear(&cmap->block);
	cmap->count = 0;
}

/* Makes room for an entry, and counts it. */
static void begin_entry(struct cmap *cmap, const char *kind)
{
	if (cmap->count == BLOCK)
		end_block(cmap);
	cmap->kind = kind;
	cmap->count++;
}

static void end_range(struct cmap *cmap)
{
	unsigned code = cmap->range.code;

	if (!cmap->range.count)
		return;
	begin_entry(cmap, "cidrange");
	buffer_format(&cmap->block, "<%02X> <%02X> %u\n", code,
		      code + cmap->range.count - 1, cmap->range.cid);
	cmap->range.count = 0;
}

void cmap_cid(struct cmap *cmap, unsigned code, unsigned cid)
{
	if (code != cmap->range.code + cmap->range.count ||
	    cid != cmap->range.cid + cmap->range.count)
		end_range(cmap);
	if (!cmap->range.count) {
		cmap->range.code = code;
		cmap->range.cid = cid;
	}
	cmap->range.count++;
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

void cmap_text(struct cmap *cmap, unsigned code, const char *text,
	       size_t length)
{
	begin_entry(cmap, "bfchar");
	buffer_format(&cmap->block, "<%02X> <", code);
	add_meaning(&cmap->block, text, length);
	buffer_text(&cmap->block, ">\n");
}

struct object *cmap_end(struct cmap *cmap, const char *keys,
			struct objects *objects, struct deflater *deflater)
{
	struct buffer deflated = {0};
	struct object *object;

	end_range(cmap);
	end_block(cmap);
	buffer_text(&cmap->out, "endcmap\nCMapName currentdict /CMap "
				"defineresource pop\nend\nend\n");
	deflate_all(deflater, PACE_QUICK, &deflated, cmap->out.data,
		    cmap->out.length);
	object = objects_stream(objects, keys, &deflated);
	buffer_release(&deflated);
	buffer_release(&cmap->block);
	buffer_release(&cmap->out);
	return object;
}
