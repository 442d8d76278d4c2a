#include "pdf/objects.h"

#include "base/catalogue.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "pdf/haru.h"
#include "pdf/messages.h"
#include "pdf/writer.h"

#include <assert.h>
#include <string.h>

/* The hooks below are not libharu's public interface: they were read in the
 * source of this release. */
_Static_assert(HPDF_VERSION_ID == 20300, "tried with libharu 2.3.0 only");

enum { PAGES_A_NODE = 500, OBJECTS_A_NOTE = 64 };

/* One in so many numbers is left to the streams that objects are packed in. */
enum { BULK_SHARE = 100 };

struct objects {
	HPDF_Doc doc;
	struct run *run;
	HPDF_STATUS failure; /* the first one */
	HPDF_INT32 pages;    /* so many are added */
	struct bulk bulk;    /* objects behind libharu's */
	struct buffer *out;  /* while writing: where values go */
};

/* An object's dictionary carries this as its attr. */
struct object {
	HPDF_Dict dict;
	struct objects *objects;
	const char *body;
	size_t length;
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

struct objects *objects_open(struct run *run)
{
	struct objects *objects = arena_new(run->arena, struct objects);

	if (!haru_open(&run->diag))
		return NULL;
	objects->run = run;
	objects->doc = hpdf.NewEx(latch, allocate, memory_free, 0, objects);
	if (objects->doc) {
		/* a flat page tree ends at 32,767 pages */
		check(objects,
		      hpdf.SetPagesConfiguration(objects->doc, PAGES_A_NODE));
		return objects;
	}
	diag_add(&run->diag, MESSAGE_PDF_LIBRARY, (struct place){0}, "0x1000");
	return NULL;
}

void objects_close(struct objects *objects)
{
	if (objects && objects->doc)
		hpdf.Free(objects->doc);
}

bool objects_is_sound(const struct objects *objects)
{
	return !objects->failure;
}

/* Called by libharu between << and >>. */
static HPDF_STATUS write_body(HPDF_Dict dict, HPDF_Stream stream)
{
	const struct object *object = dict->attr;

	return hpdf.Stream_Write(stream, (const HPDF_BYTE *)object->body,
				 (HPDF_UINT)object->length);
}

/* Binds DICT, which is in the object table, to a new struct object. */
static struct object *bind(struct objects *objects, HPDF_Dict dict)
{
	struct object *object;

	assert(!objects->bulk.count); /* its numbers are the next ones */
	if (!dict || objects->failure) {
		latch(HPDF_FAILD_TO_ALLOC_MEM, 0, objects);
		return NULL;
	}
	object = arena_new(objects->run->arena, struct object);
	object->dict = dict;
	object->objects = objects;
	object->body = "";
	dict->attr = object;
	dict->write_fn = write_body;
	return object;
}

struct object *objects_add(struct objects *objects)
{
	HPDF_Dict dict;

	if (objects->failure)
		return NULL;
	dict = hpdf.Dict_New(objects->doc->mmgr);
	/* on failure it has freed the dictionary already */
	if (!dict || hpdf.Xref_Add(objects->doc->xref, dict) != HPDF_OK)
		dict = NULL;
	return bind(objects, dict);
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
	if (!object)
		return;
	object->body = arena_copy(object->objects->run->arena, body->data,
				  body->length);
	object->length = body->length;
}

static void write_data(struct objects *objects, HPDF_Stream stream,
		       const struct buffer *data)
{
	check(objects, hpdf.Stream_Write(stream, (const HPDF_BYTE *)data->data,
					 (HPDF_UINT)data->length));
}

/* Returns a new stream of DATA that FILTER ("" or "/Filter /…") is for. */
static struct object *add_stream(struct objects *objects, const char *filter,
				 const char *body, const struct buffer *data)
{
	struct object *object;
	struct buffer keys = {0};

	if (objects->failure)
		return NULL;
	object = bind(objects, hpdf.DictStream_New(objects->doc->mmgr,
						   objects->doc->xref));
	if (!object)
		return NULL;
	buffer_format(&keys, "%s%s ", filter, body);
	object_fill(object, &keys);
	buffer_release(&keys);
	write_data(objects, object->dict->stream, data);
	return object;
}

struct object *objects_stream(struct objects *objects, const char *body,
			      const struct buffer *deflated)
{
	return add_stream(objects, "/Filter /FlateDecode ", body, deflated);
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

unsigned objects_page(struct objects *objects, const struct objects_page *from)
{
	HPDF_Page page;
	static const char deflated[] = "/Filter /FlateDecode";
	struct object *object;
	HPDF_Dict contents;

	if (objects->failure)
		return 0;
	page = hpdf.AddPage(objects->doc);
	if (!page)
		return 0;
	check(objects, hpdf.Page_SetWidth(page, (HPDF_REAL)from->width));
	check(objects, hpdf.Page_SetHeight(page, (HPDF_REAL)from->height));
	check(objects, hpdf.Dict_Add(page, "Resources", from->resources->dict));
	contents = ((HPDF_PageAttr)page->attr)->contents;
	object = bind(objects, contents);
	if (object) {
		object->body = deflated;
		object->length = sizeof(deflated) - 1;
	}
	write_data(objects, contents->stream, from->deflated);
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

static HPDF_STATUS write_out(HPDF_Stream stream, const HPDF_BYTE *data,
			     HPDF_UINT length)
{
	struct objects *objects = stream->attr;

	buffer_add(objects->out, data, length);
	return HPDF_OK;
}

/* Returns how many objects libharu has; they are numbered from 1. */
static unsigned count_objects(const struct objects *objects)
{
	return objects->doc->xref->entries->count - 1;
}

unsigned objects_next(const struct objects *objects)
{
	return count_objects(objects) + 1;
}

void objects_bulk(struct objects *objects, const struct bulk *bulk)
{
	unsigned most = HPDF_LIMIT_MAX_XREF_ELEMENT - count_objects(objects);

	/* readers have the same limit (ISO 32000-1, annex C) */
	if (bulk->count > most - most / BULK_SHARE)
		latch(HPDF_XREF_COUNT_ERR, 0, objects);
	else
		objects->bulk = *bulk;
}

static bool has_class(const void *object, unsigned class)
{
	const HPDF_Obj_Header *header = object;

	return (header->obj_class & HPDF_OCLASS_ANY) == class;
}

/* Writes a stream, which is by itself, with its length: libharu would make
 * that an object of its own, which readers do not expect among others. */
static void write_stream(struct objects *objects, HPDF_Stream stream,
			 HPDF_Dict dict)
{
	const struct object *object = dict->attr;

	buffer_text(objects->out, "<<");
	buffer_add(objects->out, object->body, object->length);
	buffer_format(objects->out, "/Length %u>>\nstream\n",
		      (unsigned)dict->stream->size);
	check(objects,
	      hpdf.Stream_WriteToStream(dict->stream, stream,
					HPDF_STREAM_FILTER_NONE, NULL));
	buffer_text(objects->out, "\nendstream");
}

static void note(const struct objects *objects, unsigned written)
{
	if (written % OBJECTS_A_NOTE == 0)
		progress_note(&objects->run->progress, N_("writing the PDF"),
			      written,
			      count_objects(objects) + objects->bulk.count);
}

/* Writes libharu's objects, but for the numbers, which are lengths. */
static void write_objects(struct objects *objects, struct writer *writer,
			  HPDF_Stream stream)
{
	unsigned count = count_objects(objects);

	for (unsigned i = 1; i <= count && !objects->failure; i++) {
		void *object = hpdf.Xref_GetEntry(objects->doc->xref, i)->obj;

		note(objects, i);
		if (has_class(object, HPDF_OCLASS_DICT) &&
		    ((HPDF_Dict)object)->stream) {
			objects->out = writer_begin(writer, i);
			write_stream(objects, stream, object);
			writer_end(writer);
		} else if (!has_class(object, HPDF_OCLASS_NUMBER)) {
			objects->out = writer_pack(writer, i);
			check(objects,
			      hpdf.Obj_WriteValue(object, stream, NULL));
		}
	}
}

static void write_all(struct objects *objects, struct writer *writer)
{
	HPDF_Doc doc = objects->doc;
	const struct bulk *bulk = &objects->bulk;
	unsigned first = objects_next(objects);
	HPDF_Stream stream =
		hpdf.CallbackWriter_New(doc->mmgr, write_out, objects);

	if (!stream) {
		latch(HPDF_FAILD_TO_ALLOC_MEM, 0, objects);
		return;
	}
	write_objects(objects, writer, stream);
	hpdf.Stream_Free(stream);
	if (objects->failure)
		return;
	for (unsigned i = 0; i < bulk->count; i++) {
		note(objects, first + i);
		bulk->write(bulk->data, i, writer_pack(writer, first + i));
	}
	writer_finish(writer, number_of(doc->catalog), number_of(doc->info));
}

bool objects_write(struct objects *objects, struct deflater *deflater,
		   struct buffer *out)
{
	struct diag *diag = &objects->run->diag;
	struct writer *writer;

	if (!objects->failure) {
		writer = writer_open(out, deflater,
				     count_objects(objects) +
					     objects->bulk.count,
				     objects->run->arena);
		write_all(objects, writer);
		writer_close(writer);
	}
	if (objects->failure)
		diag_add(diag, MESSAGE_PDF_LIBRARY, (struct place){0},
			 diag_hex(diag, (unsigned)objects->failure));
	return !objects->failure;
}
