#include "book/xlsx.h"

#include "book/carry.h"
#include "book/messages.h"
#include "book/xlsx_sheet.h"

#include <string.h>

/* One that is not hidden, and how the workbook knows it. */
struct xlsx_name {
	const char *id, *name;
};

struct xlsx_reader {
	struct xlsx_workbook workbook;
	struct xlsx_name *sheet;
	size_t count, capacity;
	const char *carried; /* how it knows the hidden one, or NULL */
};

/* Returns the attribute as text that lives on, "" when it is not there. */
static const char *keep(struct xlsx_reader *r, const char **attribute,
			const char *name)
{
	const char *value = xml_attribute(attribute, name);

	return value ? arena_copy(r->workbook.run->arena, value, strlen(value))
		     : "";
}

static void start_workbook(void *data, const char *name, const char **attribute)
{
	struct xlsx_reader *r = data;
	const char *state = xml_attribute(attribute, "state");

	if (!strcmp(name, "workbookPr"))
		r->workbook.from_1904 = xml_is_set(attribute, "date1904");
	else if (!strcmp(name, "calcPr"))
		r->workbook.stale = xml_is_set(attribute, "fullCalcOnLoad");
	if (strcmp(name, "sheet") != 0)
		return;
	if (state && strcmp(state, "visible") != 0) {
		if (!strcmp(keep(r, attribute, "name"), carry_name))
			r->carried = keep(r, attribute, "id");
		return;
	}
	if (r->count == SHEET_MOST_SHEETS) {
		xlsx_refuse_more(&r->workbook, r->workbook.source, N_("sheets"),
				 SHEET_MOST_SHEETS);
		return;
	}
	r->sheet = arena_grow(r->workbook.run->arena, r->sheet, r->count,
			      &r->capacity, sizeof(*r->sheet));
	r->sheet[r->count++] = (struct xlsx_name){
		.id = keep(r, attribute, "id"),
		.name = keep(r, attribute, "name"),
	};
}

static void start_string(void *data, const char *name, const char **attribute)
{
	struct xlsx_reader *r = data;

	if (!strcmp(name, "si"))
		xlsx_text_begin(&r->workbook.text);
	else
		xlsx_text_start(&r->workbook.text, name, attribute);
}

static void end_string(void *data, const char *name)
{
	struct xlsx_reader *r = data;
	struct xlsx_workbook *w = &r->workbook;

	xlsx_text_end(&w->text, name);
	if (strcmp(name, "si") != 0)
		return;
	if (w->string_count == SHEET_MOST_STRINGS) {
		xlsx_refuse_more(w, w->source, N_("texts"), SHEET_MOST_STRINGS);
		return;
	}
	w->string = arena_grow(w->run->arena, w->string, w->string_count,
			       &w->string_capacity, sizeof(*w->string));
	w->string[w->string_count++] = xlsx_text_take(&w->text);
}

static void add_text(void *data, const char *bytes, size_t length)
{
	struct xlsx_reader *r = data;
	struct xlsx_workbook *w = &r->workbook;
	enum xlsx_refusal refusal = xlsx_text_add(&w->text, bytes, length);

	if (refusal == TEXT_MANY)
		xlsx_refuse_more(w, w->source, N_("bytes of text"),
				 SHEET_MOST_TEXT);
	if (refusal != TEXT_LONG)
		return;
	diag_too_long(&w->run->diag, place_of(w->source), VALUE_LONGEST);
	package_stop(w->package);
}

/* Reads the hidden sheet of BOOK that carries a text. What is wrong with it is
 * found by whoever asks for that. */
static void read_carried(struct xlsx_reader *r, const char *path)
{
	struct xlsx_workbook *w = &r->workbook;
	struct book *book = w->book, hidden = *book;
	struct run *run = w->run, unheard;

	if (!r->carried)
		return;
	run_init(&unheard, book->arena);
	hidden.count = 0;
	w->book = &hidden;
	w->run = &unheard;
	xlsx_sheet_read(w, package_target(w->package, path, r->carried),
			carry_name, r->carried);
	w->book = book;
	w->run = run;
	book->carried = hidden.count ? hidden.sheet[0] : NULL;
}

static void read_book(struct xlsx_reader *r)
{
	static const struct xml_events workbook = {start_workbook, NULL, NULL,
						   NULL},
				       strings = {start_string, end_string,
						  add_text, NULL};
	struct xlsx_workbook *w = &r->workbook;
	struct diag *diag = &w->run->diag;
	const char *path = package_main(w->package), *part;

	if (!path || !package_read(w->package, path, &workbook, r, w->source)) {
		if (!diag->count)
			diag_add(diag, MESSAGE_SHEET_NOT_XLSX,
				 place_of(w->source),
				 path ? path : "xl/workbook.xml", ".xlsx");
		return;
	}
	part = package_part(w->package, path, "sharedStrings",
			    "xl/sharedStrings.xml");
	if (part && !diag->count)
		package_read(w->package, part, &strings, r, w->source);
	if (!diag->count)
		xlsx_styles_read(&w->styles, w->package, path, w->source,
				 w->run);
	for (size_t i = 0; i < r->count && !diag->count; i++)
		xlsx_sheet_read(
			w, package_target(w->package, path, r->sheet[i].id),
			r->sheet[i].name, r->sheet[i].id);
	if (!diag->count)
		read_carried(r, path);
}

bool xlsx_read(struct book *book, struct package *package,
	       const struct source *source, struct run *run)
{
	struct xlsx_reader r = {.workbook = {.book = book,
					     .run = run,
					     .package = package,
					     .source = source}};

	book->merging = true;
	xlsx_text_init(&r.workbook.text, book->arena);
	read_book(&r);
	return !run->diag.count;
}
