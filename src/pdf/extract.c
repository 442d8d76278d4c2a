#include "pdf/extract.h"

#include "base/kind.h"
#include "base/memory.h"
#include "pdf/messages.h"
#include "pdf/reader.h"
#include "system/system.h"

#include <ctype.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* What is called of the library. */
struct qpdf_library {
	__typeof__(qpdf_init) *init;
	__typeof__(qpdf_cleanup) *cleanup;
	__typeof__(qpdf_silence_errors) *silence;
	__typeof__(qpdf_set_suppress_warnings) *suppress;
	__typeof__(qpdf_set_attempt_recovery) *recover;
	__typeof__(qpdf_read_memory) *read;
	__typeof__(qpdf_get_error) *error;
	__typeof__(qpdf_get_root) *root;
	__typeof__(qpdf_oh_get_key) *key;
	__typeof__(qpdf_oh_get_array_n_items) *count;
	__typeof__(qpdf_oh_get_array_item) *item;
	__typeof__(qpdf_oh_is_stream) *is_stream;
	__typeof__(qpdf_oh_is_name) *is_name;
	__typeof__(qpdf_oh_is_null) *is_null;
	__typeof__(qpdf_oh_is_array) *is_array;
	__typeof__(qpdf_oh_get_dict) *dictionary;
	__typeof__(qpdf_oh_get_name) *name;
	__typeof__(qpdf_oh_get_utf8_value) *text;
	__typeof__(qpdf_oh_get_stream_data) *data;
};

/* Room for the library's work [bytes]: what a hostile file makes it unpack. The
 * sanitizer's shadow alone takes terabytes. */
#ifdef __SANITIZE_ADDRESS__
static const uintmax_t room = UINTMAX_MAX;
#else
static const uintmax_t room = (uintmax_t)1 << 30;
#endif

struct extractor {
	struct qpdf_library qpdf;
	qpdf_data pdf;
	struct extracted *found;
	size_t total; /* [bytes] of all files so far */
	const struct source *source;
	struct run *run;
};

/* Returns the name of the relationship that files of KIND have. */
static const char *name_of(struct arena *arena, unsigned kind)
{
	return arena_format(arena, "/%s",
			    file_relationship((enum file_kind)kind));
}

static void begin(struct extractor *e)
{
	e->total = 0;
	e->found = arena_new(e->run->arena, struct extracted);
	e->found->file =
		arena_array(e->run->arena, struct pdf_file, EXTRACT_MOST);
}

/* --- From a PDF of ours. */

/* Adds the file of specification NUMBER. */
static bool add_own(struct extractor *e, struct reader *reader, unsigned number)
{
	struct pdf_file *file = &e->found->file[e->found->count];
	struct arena *arena = e->run->arena;
	struct extent keys, data, relationship, files, name, stream, type,
		subtype, parameters, filter, length;
	const struct scan_key of_spec[] = {
		{"/AFRelationship", &relationship},
		{"/EF", &files},
		{"/UF", &name},
	};
	const struct scan_key of_files[] = {{"/F", &stream}};
	const struct scan_key of_stream[] = {
		{"/Type", &type},	  {"/Subtype", &subtype},
		{"/Params", &parameters}, {"/Filter", &filter},
		{"/Length", &length},
	};
	unsigned kind = 0, own;

	if (!scan_keys(reader_object(reader, number), of_spec, COUNT(of_spec),
		       false) ||
	    !files.at || !scan_keys(files, of_files, COUNT(of_files), false) ||
	    !scan_is_reference(stream, &own) ||
	    !reader_stream(reader, own, &keys, &data) ||
	    !scan_keys(keys, of_stream, COUNT(of_stream), true) ||
	    !scan_is(filter, "/FlateDecode"))
		return false;
	while (kind < FILE_KINDS &&
	       !scan_is(relationship, name_of(arena, kind)))
		kind++;
	*file = (struct pdf_file){.kind = (enum file_kind)kind,
				  .name = scan_text(name, arena)};
	if (kind == FILE_KINDS || !file->name)
		return false;
	file->data = inflate_all(arena, data.at, (size_t)(data.end - data.at),
				 EXTRACT_LARGEST, &file->length);
	e->found->count++;
	e->total += file->length;
	return file->data && e->total <= EXTRACT_LARGEST;
}

/* Whether the PDF is ours; then its files are found. Whatever is odd in it is
 * another's to read, and to tell. */
static bool read_own(struct extractor *e)
{
	struct reader *reader = reader_open(e->run->arena, e->source);
	struct extent list, items, item;
	const struct scan_key of_root[] = {{"/AF", &list}};
	unsigned number;

	if (!reader ||
	    !scan_keys(reader_root(reader), of_root, COUNT(of_root), false))
		return false;
	begin(e);
	if (!list.at)
		return true;
	if (!scan_is_array(list, &items))
		return false;
	while (scan_value(&items, &item))
		if (e->found->count == EXTRACT_MOST ||
		    !scan_is_reference(item, &number) ||
		    !add_own(e, reader, number))
			return false;
	return items.at == items.end;
}

/* --- From any PDF. */

static bool open_library(struct qpdf_library *l)
{
	const struct system_symbol symbol[] = {
		{"qpdf_init", &l->init},
		{"qpdf_cleanup", &l->cleanup},
		{"qpdf_silence_errors", &l->silence},
		{"qpdf_set_suppress_warnings", &l->suppress},
		{"qpdf_set_attempt_recovery", &l->recover},
		{"qpdf_read_memory", &l->read},
		{"qpdf_get_error", &l->error},
		{"qpdf_get_root", &l->root},
		{"qpdf_oh_get_key", &l->key},
		{"qpdf_oh_get_array_n_items", &l->count},
		{"qpdf_oh_get_array_item", &l->item},
		{"qpdf_oh_is_stream", &l->is_stream},
		{"qpdf_oh_is_name", &l->is_name},
		{"qpdf_oh_is_null", &l->is_null},
		{"qpdf_oh_is_array", &l->is_array},
		{"qpdf_oh_get_dict", &l->dictionary},
		{"qpdf_oh_get_name", &l->name},
		{"qpdf_oh_get_utf8_value", &l->text},
		{"qpdf_oh_get_stream_data", &l->data},
	};

	return system_load_library(SYSTEM_QPDF, symbol, COUNT(symbol));
}

/* Whether NAME, a name object, is TEXT. */
static bool is_called(struct extractor *e, qpdf_oh name, const char *text)
{
	return e->qpdf.is_name(e->pdf, name) &&
	       !strcmp(e->qpdf.name(e->pdf, name), text);
}

/* Returns the data of a stream in the arena, NULL when it is too long or packed
 * in a way that we do not use. */
static const char *unpack(struct extractor *e, qpdf_oh stream, size_t *length)
{
	qpdf_oh keys = e->qpdf.dictionary(e->pdf, stream);
	qpdf_oh filter = e->qpdf.key(e->pdf, keys, "/Filter");
	bool plain = e->qpdf.is_null(e->pdf, filter);
	unsigned char *raw = NULL;
	const char *data = NULL;

	if (e->qpdf.is_array(e->pdf, filter) &&
	    e->qpdf.count(e->pdf, filter) == 1)
		filter = e->qpdf.item(e->pdf, filter, 0);
	if (!plain && !is_called(e, filter, "/FlateDecode"))
		return NULL;
	if (e->qpdf.data(e->pdf, stream, qpdf_dl_none, NULL, &raw, length) &
	    QPDF_ERRORS)
		*length = 0;
	if (!plain)
		data = inflate_all(e->run->arena, raw, *length, EXTRACT_LARGEST,
				   length);
	else if (*length <= EXTRACT_LARGEST)
		data = arena_copy(e->run->arena, (const char *)raw, *length);
	free(raw);
	return data;
}

/* Returns the kind that a relationship stands for, FILE_KINDS for none. */
static enum file_kind carried_kind(struct extractor *e, qpdf_oh spec)
{
	qpdf_oh name = e->qpdf.key(e->pdf, spec, "/AFRelationship");
	unsigned kind = 0;

	while (kind < FILE_KINDS &&
	       !is_called(e, name, name_of(e->run->arena, kind)))
		kind++;
	return (enum file_kind)kind;
}

/* Adds the file of specification SPEC. Whether it could be unpacked. */
static bool add_file(struct extractor *e, qpdf_oh spec)
{
	enum file_kind kind = carried_kind(e, spec);
	qpdf_oh stream =
		e->qpdf.key(e->pdf, e->qpdf.key(e->pdf, spec, "/EF"), "/F");
	const char *name =
		e->qpdf.text(e->pdf, e->qpdf.key(e->pdf, spec, "/UF"));
	struct pdf_file *file = &e->found->file[e->found->count];

	if (kind == FILE_KINDS || !e->qpdf.is_stream(e->pdf, stream))
		return true;
	*file = (struct pdf_file){
		.kind = kind,
		.name = arena_copy(e->run->arena, name, strlen(name))};
	file->data = unpack(e, stream, &file->length);
	e->total += file->length;
	if (!file->data || e->total > EXTRACT_LARGEST)
		return false;
	e->found->count++;
	return true;
}

static void read_files(struct extractor *e)
{
	qpdf_oh list = e->qpdf.key(e->pdf, e->qpdf.root(e->pdf), "/AF");
	int count = e->qpdf.count(e->pdf, list);
	bool good = true;

	if (count > EXTRACT_MOST)
		count = EXTRACT_MOST;
	begin(e);
	for (int i = 0; i < count && good; i++)
		good = add_file(e, e->qpdf.item(e->pdf, list, i));
	if (good)
		return;
	diag_add(&e->run->diag, MESSAGE_PDF_BAD_FILE, place_of(e->source),
		 diag_size(&e->run->diag, EXTRACT_LARGEST));
	e->found = NULL;
}

/* An error that nobody asked for is printed. */
static void close_pdf(struct extractor *e)
{
	if (!e->pdf)
		return;
	e->qpdf.error(e->pdf);
	e->qpdf.cleanup(&e->pdf);
}

static bool read_pdf(struct extractor *e, const char *data, size_t length)
{
	close_pdf(e);
	e->pdf = e->qpdf.init();
	e->qpdf.silence(e->pdf);
	e->qpdf.suppress(e->pdf, QPDF_TRUE);
	/* looking for lost objects takes a second for each 25 MB */
	e->qpdf.recover(e->pdf, length <= CARRIED_MENDED);
	return !(e->qpdf.read(e->pdf, e->source->name, data, length, NULL) &
		 QPDF_ERRORS);
}

/* libqpdf rebuilds a lost table of objects, but not one that is a stream: that
 * is looked for from the end, and the file ended behind it. Whether it can be
 * read then. */
static bool mend(struct extractor *e)
{
	static const char sign[] = " 0 obj\n<</Type/XRef";
	const struct source *pdf = e->source;
	const char *tail;
	char *data;
	size_t at = pdf->length;

	while (at && (pdf->length - at < sizeof(sign) - 1 ||
		      memcmp(pdf->text + at, sign, sizeof(sign) - 1)))
		at--;
	while (at && isdigit((unsigned char)pdf->text[at - 1]))
		at--;
	if (!at)
		return false;
	tail = arena_format(e->run->arena, "\nstartxref\n%zu\n%%%%EOF\n", at);
	data = arena_array(e->run->arena, char, pdf->length + strlen(tail));
	memcpy(data, pdf->text, pdf->length);
	memcpy(data + pdf->length, tail, strlen(tail));
	return read_pdf(e, data, pdf->length + strlen(tail));
}

const struct extracted *extract_files(struct run *run, const struct source *pdf)
{
	struct extractor e = {.source = pdf, .run = run};
	const char *name;
	uintmax_t before;

	if (read_own(&e))
		return e.found;
	e.found = NULL;
	if (!open_library(&e.qpdf)) {
		diag_add(&run->diag, MESSAGE_PDF_NO_READER, place_of(pdf),
			 system_library_file(SYSTEM_QPDF),
			 system_library_package(SYSTEM_QPDF));
		return NULL;
	}
	before = system_limit_memory(room);
	memory_allow_failure((size_t)room);
	if (read_pdf(&e, pdf->text, pdf->length) || mend(&e))
		read_files(&e);
	else
		diag_add(&run->diag,
			 kind_signed(pdf->text, pdf->length, &name) == KIND_PDF
				 ? MESSAGE_PDF_DAMAGED
				 : MESSAGE_PDF_NONE,
			 place_of(pdf));
	close_pdf(&e);
	memory_allow_failure(0);
	system_restore_memory(before);
	return e.found;
}
