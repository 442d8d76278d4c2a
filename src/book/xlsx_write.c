#include "book/xlsx.h"

#include "base/buffer.h"
#include "base/guard.h"
#include "base/input.h"
#include "base/memory.h"
#include "base/messages.h"
#include "base/search.h"
#include "book/carry.h"
#include "book/messages.h"
#include "book/xlsx_text.h"
#include "system/system.h"

#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

/* 1980-01-01: the same plan gives the same bytes. */
enum { CREATED = 315532800, F4_WIDTH = 14 /* LibreOffice and Excel: Folio */ };

/* What is called of the library. */
struct xlsx_library {
	__typeof__(workbook_new_opt) *new_book;
	__typeof__(workbook_close) *close;
	__typeof__(workbook_add_worksheet) *add_sheet;
	__typeof__(workbook_add_format) *add_format;
	__typeof__(workbook_set_properties) *set_properties;
	__typeof__(worksheet_hide) *hide;
	__typeof__(worksheet_write_string) *write;
	__typeof__(worksheet_write_blank) *write_blank;
	__typeof__(worksheet_merge_range) *merge;
	__typeof__(worksheet_set_column) *set_column;
	__typeof__(worksheet_freeze_panes) *freeze;
	__typeof__(worksheet_set_landscape) *landscape;
	__typeof__(worksheet_set_paper) *paper;
	__typeof__(worksheet_fit_to_pages) *fit;
	__typeof__(worksheet_repeat_rows) *repeat;
	__typeof__(format_set_text_wrap) *wrap;
	__typeof__(format_set_bold) *bold;
	__typeof__(format_set_align) *align;
	__typeof__(format_set_border) *border;
	__typeof__(lxw_strerror) *error;
};

struct xlsx_writer {
	struct xlsx_library lib;
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_format *format[LOOK_MARK + 1]; /* by look */
	struct diag *diag;
};

static bool open_library(struct xlsx_library *lib)
{
	const struct system_symbol symbol[] = {
		{"workbook_new_opt", &lib->new_book},
		{"workbook_close", &lib->close},
		{"workbook_add_worksheet", &lib->add_sheet},
		{"workbook_add_format", &lib->add_format},
		{"workbook_set_properties", &lib->set_properties},
		{"worksheet_hide", &lib->hide},
		{"worksheet_write_string", &lib->write},
		{"worksheet_write_blank", &lib->write_blank},
		{"worksheet_merge_range", &lib->merge},
		{"worksheet_set_column", &lib->set_column},
		{"worksheet_freeze_panes", &lib->freeze},
		{"worksheet_set_landscape", &lib->landscape},
		{"worksheet_set_paper", &lib->paper},
		{"worksheet_fit_to_pages", &lib->fit},
		{"worksheet_repeat_rows", &lib->repeat},
		{"format_set_text_wrap", &lib->wrap},
		{"format_set_bold", &lib->bold},
		{"format_set_align", &lib->align},
		{"format_set_border", &lib->border},
		{"lxw_strerror", &lib->error},
	};

	return system_load_library(SYSTEM_XLSXWRITER, symbol,
				   sizeof(symbol) / sizeof(symbol[0]));
}

/* Returns what a cell says as a file has it: before what would be read as the
 * code of a character stands that of its first stroke. */
static const char *spell(struct arena *arena, const struct cells_cell *cell)
{
	const char *text = cell->text;
	struct buffer out = {.length = 0};
	size_t length;

	if (!search_bytes(text, cell->length, "_x", 2))
		return cell->length ? arena_copy(arena, text, cell->length)
				    : "";
	for (size_t i = 0; i < cell->length; i++) {
		if (xlsx_text_code(text + i, cell->length - i) != UINT32_MAX)
			buffer_text(&out, "_x005F");
		buffer_byte(&out, text[i]);
	}
	return buffer_take(&out, arena, &length);
}

static void put(struct xlsx_writer *w, const struct cells *cells,
		const struct cells_cell *cell)
{
	const char *text = spell(cells->arena, cell);
	lxw_format *format = w->format[cell->look];
	lxw_col_t column = (lxw_col_t)cell->column;
	lxw_error error;

	if (cell->rows > 1 || cell->columns > 1)
		error = w->lib.merge(
			w->sheet, cell->row, column, cell->row + cell->rows - 1,
			(lxw_col_t)(column + cell->columns - 1), text, format);
	else
		error = w->lib.write(w->sheet, cell->row, column, text, format);
	if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
		diag_add(w->diag, MESSAGE_SHEET_CELL_TOO_LONG,
			 cells_place(cells, cell),
			 diag_number(w->diag, SHEET_MOST_LETTERS));
	else if (error != LXW_NO_ERROR)
		diag_add(w->diag, MESSAGE_SHEET_LIBRARY,
			 place_of(cells->source), w->lib.error(error));
}

/* What a sheet looks like as a whole. */
static void dress(struct xlsx_writer *w, const struct cells *cells)
{
	const struct cells_looks *looks = &cells->looks;

	for (uint32_t c = 0; c < looks->columns; c++)
		if (looks->width[c] > 0)
			w->lib.set_column(w->sheet, (lxw_col_t)c, (lxw_col_t)c,
					  looks->width[c], NULL);
	if (!looks->first)
		return;
	for (uint32_t r = looks->first; r < cells->rows; r++)
		for (uint32_t c = 0; c < looks->columns; c++)
			w->lib.write_blank(w->sheet, r, (lxw_col_t)c,
					   w->format[LOOK_TEXT]);
	w->lib.freeze(w->sheet, looks->first, 0);
	w->lib.repeat(w->sheet, looks->header, looks->first - 1);
	w->lib.landscape(w->sheet);
	w->lib.paper(w->sheet, F4_WIDTH);
	w->lib.fit(w->sheet, 1, 0);
}

static bool write_book(struct xlsx_writer *w, const struct book *book,
		       const char *path)
{
	lxw_workbook_options options = {.constant_memory = LXW_FALSE};
	lxw_doc_properties properties = {.created = CREATED};
	lxw_error error;

	w->book = w->lib.new_book(path, &options);
	if (!w->book) {
		diag_add(w->diag, MESSAGE_SHEET_LIBRARY,
			 place_of(book->sheet[0]->source), "");
		return false;
	}
	w->lib.set_properties(w->book, &properties);
	for (unsigned look = LOOK_PLAIN; look <= LOOK_MARK; look++) {
		lxw_format *format = w->lib.add_format(w->book);
		bool centre = look == LOOK_HEAD || look == LOOK_MARK;

		w->format[look] = format;
		w->lib.wrap(format);
		if (look != LOOK_PLAIN)
			w->lib.border(format, LXW_BORDER_THIN);
		w->lib.align(format, centre ? LXW_ALIGN_VERTICAL_CENTER
					    : LXW_ALIGN_VERTICAL_TOP);
		if (centre)
			w->lib.align(format, LXW_ALIGN_CENTER);
		if (look == LOOK_HEAD)
			w->lib.bold(format);
	}
	for (size_t i = 0; i < book->count; i++) {
		const struct cells *cells = book->sheet[i];

		w->sheet = w->lib.add_sheet(w->book, cells->name);
		dress(w, cells);
		for (size_t k = 0; k < cells->count; k++)
			put(w, cells, &cells->cell[k]);
	}
	if (book->carried) {
		w->sheet = w->lib.add_sheet(w->book, carry_name);
		for (size_t k = 0; k < book->carried->count; k++)
			put(w, book->carried, &book->carried->cell[k]);
		w->lib.hide(w->sheet);
	}
	error = w->lib.close(w->book);
	if (error != LXW_NO_ERROR)
		diag_add(w->diag, MESSAGE_SHEET_LIBRARY,
			 place_of(book->sheet[0]->source), w->lib.error(error));
	return !w->diag->count;
}

static void close_scratch(void *scratch)
{
	system_scratch_close(scratch);
}

/* The library writes to a file, which is read again. */
const char *xlsx_write(const struct book *book, size_t *length, struct run *run)
{
	struct xlsx_writer w = {.diag = &run->diag};
	const struct source *source = NULL;
	struct system_scratch scratch;
	struct held held = {0};
	const char *path;
	int reason;

	if (!open_library(&w.lib)) {
		diag_add(&run->diag, MESSAGE_SHEET_NO_LIBRARY,
			 place_of(book->sheet[0]->source),
			 system_library_file(SYSTEM_XLSXWRITER));
		return NULL;
	}
	reason = system_scratch_open(&scratch);
	if (reason) {
		diag_add(&run->diag, MESSAGE_CANNOT_WRITE,
			 diag_file(&run->diag, ".xlsx"),
			 diag_reason(&run->diag, reason));
		return NULL;
	}
	memory_tidy(system_output_tidy);
	guard_hold(&held, close_scratch, &scratch);
	path = arena_copy(run->arena, scratch.path, strlen(scratch.path));
	if (write_book(&w, book, path))
		source = input_read(run->arena, path, SIZE_MAX / 4, &run->diag);
	guard_drop(&held);
	system_scratch_close(&scratch);
	if (!source)
		return NULL;
	*length = source->length;
	return source->text;
}
