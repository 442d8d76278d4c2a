#include "pdf/objects.h"

#include "base/catalogue.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "pdf/haru.h"
#include "pdf/messages.h"
#include "pdf/writer.h"

#include <string.h>

/* The hooks below are not libharu's public interface: they were read in the
 * source of this release. */
_Static_assert(HPDF_VERSION_ID == 20300, "tried with libharu 2.3.0 only");

enum { PAGES_A_NODE = 500, OBJECTS_A_NOTE = 64 };

struct objects {
	HPDF_Doc doc;
	HPDF_Stream stream; /* for values that libharu writes */
	struct run *run;
	struct writer *writer;
	struct buffer *value; /* where the value that is written goes */
	HPDF_STATUS failure;  /* the first one */
	HPDF_INT32 pages;     /* so many are added */
	size_t put;	      /* objects that are packed */
};

struct object {
	HPDF_Dict dict; /* refers to it; what is in it is written already */
	struct objects *objects;
};

/* libharu's errors are sticky: what comes after the first is its echo. */
static void latch(HPDF_STATUS error, HPDF_STATUS detail, void *data)
{
	struct objects *objects = data;

	(void)detail;
	if (!objects->failure)
		objects->failure = error ? error : 1;
}

static void check(struct objects *objects, HPDF_STATUS status)
{
	if (status != HPDF_OK)
		latch(status, 0, objects);
}

/* It never gets none: all is held, so that nobody need return to it. */
static void *allocate(HPDF_UINT size)
{
	return memory_grow(NULL, size);
}

/* Returns how many entries libharu's object table has. */
static unsigned count_entries(const struct objects *objects)
{
	return objects->doc->xref->entries->count;
}

/* Object numbers are the writer's to give. Before libharu numbers objects its
 * table is moved to where they go on, */
static void lend_numbers(struct objects *objects)
{
	objects->doc->xref->start_offset =
		writer_next(objects->writer) - count_entries(objects);
}

/* and then those that it has used are taken. Readers know no more than some
 * (ISO 32000-1, annex C). */
static void take_numbers(struct objects *objects)
{
	unsigned next =
		objects->doc->xref->start_offset + count_entries(objects);

	writer_take(objects->writer, next - writer_next(objects->writer));
	if (next > HPDF_LIMIT_MAX_XREF_ELEMENT)
		latch(HPDF_XREF_COUNT_ERR, 0, objects);
}

unsigned objects_reserve(struct objects *objects, unsigned count)
{
	unsigned next = writer_next(objects->writer);

	if (objects->failure)
		return 0;
	if (count > HPDF_LIMIT_MAX_XREF_ELEMENT ||
	    next > HPDF_LIMIT_MAX_XREF_ELEMENT - count) {
		latch(HPDF_XREF_COUNT_ERR, 0, objects);
		return 0;
	}
	return writer_take(objects->writer, count);
}

struct buffer *objects_put(struct objects *objects, unsigned number)
{
	return writer_pack(objects->writer, PACK_COMMON, number);
}

/* Called by libharu with pieces of a value. */
static HPDF_STATUS write_out(HPDF_Stream stream, const HPDF_BYTE *data,
			     HPDF_UINT length)
{
	struct objects *objects = stream->attr;

	buffer_add(objects->value, data, length);
	return HPDF_OK;
}

struct objects *objects_open(const struct sink *sink, struct deflater *deflater,
			     struct run *run)
{
	struct objects *objects = arena_new(run->arena, struct objects);

	if (!haru_open(&run->diag))
		return NULL;
	objects->run = run;
	objects->doc = hpdf.NewEx(latch, allocate, memory_free, 0, objects);
	if (objects->doc)
		objects->stream = hpdf.CallbackWriter_New(objects->doc->mmgr,
							  write_out, objects);
	if (!objects->doc || !objects->stream) {
		objects_close(objects);
		diag_add(&run->diag, MESSAGE_PDF_LIBRARY, (struct place){0},
			 "0x1000");
		return NULL;
	}
	objects->writer = writer_open(sink, deflater, run->arena);
	/* a flat page tree ends at 32,767 pages */
	check(objects, hpdf.SetPagesConfiguration(objects->doc, PAGES_A_NODE));
	take_numbers(objects);
	return objects;
}

void objects_close(struct objects *objects)
{
	if (!objects)
		return;
	if (objects->writer)
		writer_close(objects->writer);
	if (objects->stream)
		hpdf.Stream_Free(objects->stream);
	if (objects->doc)
		hpdf.Free(objects->doc);
}

bool objects_is_sound(const struct objects *objects)
{
	return !objects->failure;
}

struct object *objects_add(struct objects *objects)
{
	struct object *object;
	HPDF_Dict dict;

	if (objects->failure)
		return NULL;
	lend_numbers(objects);
	dict = hpdf.Dict_New(objects->doc->mmgr);
	/* on failure it has freed the dictionary already */
	if (!dict || hpdf.Xref_Add(objects->doc->xref, dict) != HPDF_OK) {
		latch(HPDF_FAILD_TO_ALLOC_MEM, 0, objects);
		return NULL;
	}
	take_numbers(objects);
	object = arena_new(objects->run->arena, struct object);
	*object = (struct object){dict, objects};
	return object;
}

static unsigned number_of(const void *object)
{
	return ((const HPDF_Obj_Header *)object)->obj_id & 0x00FFFFFF;
}

unsigned object_number(const struct object *object)
{
	return object ? number_of(object->dict) : 0;
}

void object_fill(struct object *object, const struct buffer *body)
{
	struct buffer *value;

	if (!object)
		return;
	value = writer_pack(object->objects->writer, PACK_SINGLE,
			    object_number(object));
	buffer_text(value, "<<");
	buffer_add(value, body->data, body->length);
	buffer_text(value, ">>");
}

/* Returns a new stream of DATA that FILTER ("" or "/Filter/…") is for. */
static struct object *add_stream(struct objects *objects, const char *filter,
				 const char *body, const struct buffer *data)
{
	struct object *object = objects_add(objects);
	struct buffer keys = {0};

	if (!object)
		return NULL;
	buffer_text(&keys, body);
	buffer_add(&keys, filter, strlen(filter) + 1);
	writer_stream(objects->writer, object_number(object), keys.data, data);
	buffer_release(&keys);
	return object;
}

static const char is_deflated[] = "/Filter/FlateDecode";

struct object *objects_stream(struct objects *objects, const char *body,
			      const struct buffer *deflated)
{
	return add_stream(objects, is_deflated, body, deflated);
}

struct object *objects_plain_stream(struct objects *objects, const char *body,
				    const struct buffer *data)
{
	return add_stream(objects, "", body, data);
}

/* Puts streams before the content of PAGE. */
static void add_under(struct objects *objects, HPDF_Page page,
		      HPDF_Dict contents, const struct objects_page *from)
{
	HPDF_Array all = hpdf.Array_New(objects->doc->mmgr);

	if (!all) {
		latch(HPDF_FAILD_TO_ALLOC_MEM, 0, objects);
		return;
	}
	for (size_t i = 0; i < from->under_count; i++)
		check(objects, hpdf.Array_Add(all, from->under[i]->dict));
	check(objects, hpdf.Array_Add(all, contents));
	check(objects, hpdf.Dict_Add(page, "Contents", all));
}

/* Adds a list of references to COUNT objects to DICT. */
static void add_list(struct objects *objects, HPDF_Dict dict, const char *key,
		     struct object *const *object, size_t count)
{
	HPDF_Array list;

	if (objects->failure)
		return;
	list = hpdf.Array_New(objects->doc->mmgr);
	if (!list) {
		latch(HPDF_FAILD_TO_ALLOC_MEM, 0, objects);
		return;
	}
	for (size_t i = 0; i < count; i++)
		check(objects, hpdf.Array_Add(list, object[i]->dict));
	check(objects, hpdf.Dict_Add(dict, key, list));
}

/* Writes the value of a dictionary of libharu's. */
static void write_own(struct objects *objects, HPDF_Dict dict)
{
	objects->value =
		writer_pack(objects->writer, PACK_SINGLE, number_of(dict));
	check(objects, hpdf.Obj_WriteValue(dict, objects->stream, NULL));
}

/* Writes PAGE, and gives back what libharu need not keep of it: the tree only
 * counts it. */
static void write_page(struct objects *objects, HPDF_Page page)
{
	static const char *const key[] = {"MediaBox", "Resources",
					  "Contents", "StructParents",
					  "Tabs",     "Annots"};

	write_own(objects, page);
	for (size_t i = 0; i < sizeof(key) / sizeof(key[0]); i++)
		hpdf.Dict_RemoveElement(page, key[i]);
}

unsigned objects_page(struct objects *objects, const struct objects_page *from)
{
	HPDF_Page page;
	HPDF_Dict contents;

	if (objects->failure)
		return 0;
	lend_numbers(objects);
	page = hpdf.AddPage(objects->doc);
	if (!page)
		return 0;
	take_numbers(objects);
	check(objects, hpdf.Page_SetWidth(page, (HPDF_REAL)from->width));
	check(objects, hpdf.Page_SetHeight(page, (HPDF_REAL)from->height));
	check(objects, hpdf.Dict_Add(page, "Resources", from->resources->dict));
	contents = ((HPDF_PageAttr)page->attr)->contents;
	writer_stream(objects->writer, number_of(contents), is_deflated,
		      from->deflated);
	if (from->under_count && !objects->failure)
		add_under(objects, page, contents, from);
	if (from->tagged)
		check(objects, hpdf.Dict_AddNumber(page, "StructParents",
						   objects->pages));
	objects->pages++;
	/* who signs may add a field to any page (ISO 14289-1, 7.18.3) */
	if (from->tagged || from->annotation_count)
		check(objects, hpdf.Dict_AddName(page, "Tabs", "S"));
	if (from->annotation_count)
		add_list(objects, page, "Annots", from->annotation,
			 from->annotation_count);
	if (!objects->failure)
		write_page(objects, page);
	return number_of(page);
}

void objects_catalog(struct objects *objects, const char *key,
		     struct object *object)
{
	if (object && !objects->failure)
		check(objects,
		      hpdf.Dict_Add(objects->doc->catalog, key, object->dict));
}

void objects_catalog_list(struct objects *objects, const char *key,
			  struct object *const *object, size_t count)
{
	add_list(objects, objects->doc->catalog, key, object, count);
}

void objects_language(struct objects *objects, const char *language)
{
	HPDF_Doc doc = objects->doc;

	if (!objects->failure)
		check(objects, hpdf.Dict_Add(doc->catalog, "Lang",
					     hpdf.String_New(doc->mmgr,
							     language, NULL)));
}

/* Returns UTF-8 as UTF-16BE with its mark, *LENGTH in bytes. */
static HPDF_BYTE *utf16(struct arena *arena, const char *text,
			HPDF_UINT *length)
{
	const char *end = text + strlen(text);
	HPDF_BYTE *out =
		arena_array(arena, HPDF_BYTE, 2 + 4 * (size_t)(end - text));
	uint16_t unit[2];
	HPDF_UINT n = 0;
	size_t units;

	out[n++] = 0xFE;
	out[n++] = 0xFF;
	while ((units = utf16_next(&text, end, unit)))
		for (size_t k = 0; k < units; k++) {
			out[n++] = (HPDF_BYTE)(unit[k] >> 8);
			out[n++] = (HPDF_BYTE)unit[k];
		}
	*length = n;
	return out;
}

/* Whether TEXT is the same in PDFDocEncoding, which a date has to be in. */
static bool is_plain(const char *text)
{
	while (*text >= ' ' && *text <= '~')
		text++;
	return !*text;
}

void objects_info(struct objects *objects, const char *key, const char *text)
{
	HPDF_MMgr mmgr = objects->doc->mmgr;
	HPDF_UINT length;
	HPDF_BYTE *bytes;
	void *value;

	if (objects->failure || !*text)
		return;
	if (is_plain(text)) {
		value = hpdf.String_New(mmgr, text, NULL);
	} else {
		bytes = utf16(objects->run->arena, text, &length);
		value = hpdf.Binary_New(mmgr, bytes, length);
	}
	check(objects, hpdf.Dict_Add(objects->doc->info, key, value));
}

/* Writes what libharu has that is not written yet: the catalogue, the tree of
 * pages. Numbers among its objects would be the lengths of streams. */
static void write_rest(struct objects *objects)
{
	unsigned count = count_entries(objects);

	for (unsigned i = 1; i < count && !objects->failure; i++) {
		const HPDF_Obj_Header *header =
			hpdf.Xref_GetEntry(objects->doc->xref, i)->obj;

		if ((header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
		    !writer_has(objects->writer, number_of(header)))
			write_own(objects, (HPDF_Dict)(void *)header);
	}
}

bool objects_finish(struct objects *objects)
{
	struct diag *diag = &objects->run->diag;
	HPDF_Doc doc = objects->doc;

	if (!objects->failure && !diag->count)
		write_rest(objects);
	if (!objects->failure && !diag->count &&
	    !writer_finish(objects->writer, number_of(doc->catalog),
			   number_of(doc->info)))
		latch(HPDF_XREF_COUNT_ERR, 0, objects);
	if (objects->failure)
		diag_add(diag, MESSAGE_PDF_LIBRARY, (struct place){0},
			 diag_hex(diag, (unsigned)objects->failure));
	return !objects->failure;
}
