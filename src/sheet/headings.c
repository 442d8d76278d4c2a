#include "sheet/headings.h"

#include "base/search.h"
#include "book/messages.h"
#include "plan/keys.h"
#include "sheet/messages.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { MOST_SEARCHED = 200, MOST_ROWS = 5, MONTHS_ENOUGH = 6 };

static const char months_key[] = KEY_MONTHS, order_key[] = "no";

/* What the columns of the built-in profiles are called; the first label of a
 * key is what it is written as. */
static const struct {
	const char *key, *label;
} known[] = {
	{"bagian", "BAGIAN"},
	{"area", "AREA PERUBAHAN"},
	{"area", "AREA"},
	{"komponen", "KOMPONEN"},
	{"kegiatan", "KEGIATAN"},
	{"sub_kegiatan", "SUB KEGIATAN"},
	{"sub_kegiatan", "SUBKEGIATAN"},
	{"indikator", "INDIKATOR KEBERHASILAN"},
	{"indikator", "INDIKATOR"},
	{"langkah_aksi", "LANGKAH AKSI"},
	{"bukti_fisik", "BUKTI FISIK"},
	{months_key, "BULAN"},
	{months_key, "PELAKSANAAN BULAN"},
	{months_key, "PELAKSANAAN"},
	{months_key, "WAKTU PELAKSANAAN"},
	{months_key, "TARGET PELAKSANAAN BULAN KE"},
	{months_key, "TARGET PELAKSANAAN"},
	{"ket", "KET"},
	{"ket", "KETERANGAN"},
	{order_key, "NO"},
	{order_key, "NOMOR"},
	{order_key, "NO URUT"},
};

enum { KNOWN = sizeof(known) / sizeof(known[0]) };

const char *headings_label(const char *key)
{
	for (size_t i = 0; i < KNOWN; i++)
		if (!strcmp(known[i].key, key))
			return known[i].label;
	return key;
}

const char *headings_given(struct arena *arena, const char *key)
{
	const char *label = headings_label(key);
	char *short_one;

	if (label == key)
		return arena_format(arena, "no %s", key);
	short_one = arena_format(arena, "NO %s", key);
	for (char *at = short_one; *at; at++)
		*at = *at == '_' ? ' ' : (char)toupper((unsigned char)*at);
	return short_one;
}

bool headings_is_note(const char *key)
{
	return !strcmp(key, "ket") || !strcmp(key, "keterangan") ||
	       !strcmp(key, "catatan");
}

/* Returns a label as a key: "Sub Kegiatan" is sub_kegiatan. */
static char *fold_label(struct arena *arena, const struct cells_cell *cell)
{
	size_t length, n = 0;
	const char *text = cells_trim(cell, &length);
	char *key = arena_array(arena, char, length + 1);

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];
		bool inside = i + 1 < length &&
			      isalnum((unsigned char)text[i + 1]) && n &&
			      key[n - 1] != '_';

		if (isalnum(c) || c >= 0x80 || (c == '-' && inside))
			key[n++] = (char)tolower(c);
		else if (strchr(" \t\n\r._-/():*", c)) {
			if (n && key[n - 1] != '_')
				key[n++] = '_';
		} else
			key[n++] = (char)c;
	}
	while (n && key[n - 1] == '_')
		n--;
	key[n] = 0;
	return key;
}

/* Whether KEY can be one of a plan. */
static bool is_key(const char *key)
{
	if (!isalpha((unsigned char)*key) || strlen(key) > 40)
		return false;
	for (; *key; key++)
		if (!isalnum((unsigned char)*key) && !strchr("_-", *key))
			return false;
	return true;
}

/* Whether a cell is a key just as a plan has it. */
static bool is_verbatim(const struct cells_cell *cell)
{
	for (size_t i = 0; i < cell->length; i++)
		if (!islower((unsigned char)cell->text[i]) &&
		    !isdigit((unsigned char)cell->text[i]) &&
		    !strchr("_-", cell->text[i]))
			return false;
	return cell->length && islower((unsigned char)*cell->text);
}

/* Returns the key that FOLDED is, or is a label of if LABELS count; NULL for
 * none. */
static const char *known_key(struct arena *arena, const char *folded,
			     bool labels)
{
	for (size_t i = 0; i < KNOWN; i++) {
		struct cells_cell label = {
			.text = known[i].label,
			.length = (uint32_t)strlen(known[i].label)};

		if (!strcmp(folded, known[i].key) ||
		    (labels && !strcmp(folded, fold_label(arena, &label))))
			return known[i].key;
	}
	return NULL;
}

/* Returns the key of a known label, NULL for another. */
static const char *find_known(struct arena *arena,
			      const struct cells_cell *cell)
{
	return known_key(arena, fold_label(arena, cell), !is_verbatim(cell));
}

/* Returns the number that a cell is, "(3)" too; 0 when it is none. */
static unsigned long number_of(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);
	unsigned long number = 0;

	if (length > 2 && *text == '(' && text[length - 1] == ')') {
		text++;
		length -= 2;
	}
	if (!length || length > 3)
		return 0;
	for (size_t i = 0; i < length; i++) {
		if (!isdigit((unsigned char)text[i]))
			return 0;
		number = number * 10 + (unsigned long)(text[i] - '0');
	}
	return number;
}

/* Returns the month [1..12] that a cell names, 0 when it names none. */
static unsigned month_of(const struct cells_cell *cell)
{
	static const char *const english[] = {"may", "aug", "oct", "dec",
					      "august"};
	static const unsigned month[] = {5, 8, 10, 12, 8};
	unsigned long number = number_of(cell);
	size_t length;
	const char *text = cells_trim(cell, &length);

	if (number)
		return number <= MONTHS ? (unsigned)number : 0;
	if (length > 3 && text[length - 1] == '.')
		length--;
	for (size_t i = 0; i < sizeof(month) / sizeof(month[0]); i++)
		if (strlen(english[i]) == length &&
		    !strncasecmp(text, english[i], length))
			return month[i];
	return months_find(text, length);
}

/* Whether a label is so near to a known one that it must be a slip of the
 * pen. */
static bool is_slip(const struct cells *cells, const struct cells_cell *cell)
{
	const char *label[KNOWN], *folded = fold_label(cells->arena, cell);

	if (is_verbatim(cell))
		return false;
	for (size_t i = 0; i < KNOWN; i++) {
		struct cells_cell one = {
			.text = known[i].label,
			.length = (uint32_t)strlen(known[i].label)};

		label[i] = fold_label(cells->arena, &one);
	}
	return strlen(folded) > 3 && nearest(folded, label, KNOWN) != NULL;
}

/* What the cells of a row look like. */
struct look {
	size_t filled, months;
	size_t labels;	  /* known names, or nearly, and names of months */
	bool group;	  /* one of them heads the months */
	bool climbing;	  /* the months follow each other */
	bool consecutive; /* all are numbers from 1, as those of columns */
	bool blank;
};

static struct look look_at(const struct cells *cells, uint32_t row)
{
	struct look look = {.climbing = true, .consecutive = true};
	unsigned last = 0;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++) {
		const struct cells_cell *cell = &cells->cell[i];
		unsigned month = month_of(cell);
		const char *key;

		if (!cell->length || look.filled > HEADER_MOST_COLUMNS)
			continue;
		look.consecutive &= number_of(cell) == ++look.filled;
		key = month ? NULL : find_known(cells->arena, cell);
		if (month)
			look.labels += !number_of(cell);
		else
			look.labels += key || is_slip(cells, cell);
		look.group |= key == months_key;
		look.months += month != 0;
		if (month) {
			look.climbing &= month > last;
			last = month;
		}
	}
	look.blank = !look.filled;
	return look;
}

static bool is_months(const struct look *look)
{
	return look->months > 1 && look->months == look->filled &&
	       look->climbing;
}

/* Returns the row below the header that begins at ROW: rows that its merged
 * cells reach into, and rows of months or numbers. */
static uint32_t header_stop(const struct cells *cells, uint32_t row)
{
	struct look head = look_at(cells, row);
	bool months = head.months >= MONTHS_ENOUGH;
	uint32_t stop = row + 1;

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++) {
		uint32_t end = row + cells->cell[i].rows;

		if (end > stop && end - row <= MOST_ROWS)
			stop = end;
	}
	for (uint32_t r = row + 1; r < stop; r++) {
		struct look look = look_at(cells, r);

		months |= look.months >= 2;
	}
	for (; stop - row < MOST_ROWS; stop++) {
		struct look look = look_at(cells, stop);

		if (!months && is_months(&look))
			months = true;
		else if (look.filled < 2 || !look.consecutive)
			break;
	}
	return stop;
}

bool headings_find(const struct cells *cells, uint32_t first, uint32_t stop,
		   struct headings *header)
{
	uint32_t searched = 0, last = first;

	for (uint32_t r = first; r < stop && searched < MOST_SEARCHED; r++) {
		struct look look = look_at(cells, r);

		if (look.blank) {
			size_t next = cells_row(cells, r);

			if (next == cells->count)
				return false;
			if (cells->cell[next].row > r)
				r = cells->cell[next].row - 1;
			continue;
		}
		searched++;
		/* the labels above a row of months are known to nobody else */
		if (is_months(&look) && last + 1 == r &&
		    look_at(cells, last).group)
			r = last;
		else if (look.labels < 2 && look.months < MONTHS_ENOUGH) {
			last = r;
			continue;
		}
		header->row = r;
		header->stop = header_stop(cells, r);
		return true;
	}
	return false;
}

static struct heading *add_column(struct headings *header,
				  const struct cells *cells,
				  const struct cells_cell *cell,
				  struct diag *diag)
{
	struct heading *column = &header->column[header->count];

	if (header->count == HEADER_MOST_COLUMNS) {
		diag_add(diag, MESSAGE_SHEET_LIMIT, cells_place(cells, cell),
			 diag_word(diag, "columns"),
			 diag_number(diag, HEADER_MOST_COLUMNS));
		return NULL;
	}
	header->count++;
	*column = (struct heading){.column = cell->column, .cell = cell};
	return column;
}

static void report_unknown(const struct cells *cells,
			   const struct cells_cell *cell, struct diag *diag)
{
	const char *key[KNOWN];
	size_t length, count = 0;
	const char *text = cells_trim(cell, &length);

	for (size_t i = 0; i < KNOWN; i++)
		if (!i || known[i].key != known[i - 1].key)
			key[count++] = known[i].key;
	diag_add(
		diag, MESSAGE_SHEET_UNKNOWN_COLUMN, cells_place(cells, cell),
		diag_text(diag, text, length),
		diag_nearest(diag, fold_label(cells->arena, cell), key, count));
}

/* Says what a column holds by its label. */
static void read_label(struct headings *header, const struct cells *cells,
		       const struct cells_cell *cell, struct diag *diag)
{
	struct heading *column = add_column(header, cells, cell, diag);
	const char *key;

	if (!column)
		return;
	column->month = month_of(cell);
	column->kind = HEADING_MONTH;
	if (column->month)
		return;
	key = find_known(cells->arena, cell);
	column->kind = HEADING_TEXT;
	column->key = key ? key : fold_label(cells->arena, cell);
	if (key == months_key)
		column->kind = HEADING_MONTHS;
	else if (key == order_key)
		column->kind = HEADING_ORDER;
	else if (!strncmp(column->key, "no_", 3))
		return; /* perhaps the numbers of another column */
	else if (!key && (!is_key(column->key) || is_slip(cells, cell)))
		report_unknown(cells, cell, diag);
}

/* Whether ROW, below the first one, has the numbers of the columns: months
 * do not begin as far left. */
static bool is_number_row(const struct headings *header,
			  const struct cells *cells, uint32_t row)
{
	struct look look = look_at(cells, row);

	return row > header->row && look.filled >= 2 && look.consecutive &&
	       cells->cell[cells_row(cells, row)].column <=
		       cells->cell[cells_row(cells, header->row)].column;
}

/* Whether CELL heads other labels, and so says nothing by itself. */
static bool is_group(const struct headings *header, const struct cells *cells,
		     const struct cells_cell *cell)
{
	for (uint32_t r = cell->row + 1; r < header->stop; r++) {
		const struct cells_cell *below =
			cells_find(cells, r, cell->column);

		if (below && below->length && !is_number_row(header, cells, r))
			return true;
	}
	return false;
}

static void read_row(struct headings *header, const struct cells *cells,
		     uint32_t row, struct diag *diag)
{
	if (is_number_row(header, cells, row))
		return;
	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (cell->length && !is_group(header, cells, cell))
			read_label(header, cells, cell, diag);
	}
}

static bool has_key(const struct headings *header, const char *key)
{
	for (size_t i = 0; i < header->count; i++) {
		const struct heading *column = &header->column[i];

		if (column->kind == HEADING_TEXT && !strcmp(column->key, key))
			return true;
		if ((column->kind == HEADING_MONTH ||
		     column->kind == HEADING_MONTHS) &&
		    !strcmp(key, months_key))
			return true;
	}
	return false;
}

/* "NO KEGIATAN" has the numbers of KEGIATAN if there is such a column. */
static void find_given(struct headings *header, const struct cells *cells)
{
	for (size_t i = 0; i < header->count; i++) {
		struct heading *column = &header->column[i];
		const char *key = NULL;

		if (column->kind != HEADING_TEXT ||
		    strncmp(column->key, "no_", 3))
			continue;
		if (has_key(header, column->key + 3))
			key = column->key + 3;
		else
			key = known_key(cells->arena, column->key + 3, true);
		if (key && has_key(header, key)) {
			column->kind = HEADING_GIVEN;
			column->key = key;
		}
	}
}

static bool is_same(const struct heading *a, const struct heading *b)
{
	if (a->kind == HEADING_ORDER || a->kind != b->kind)
		return false;
	if (a->kind == HEADING_MONTH || a->kind == HEADING_MONTHS)
		return a->month == b->month;
	return !strcmp(a->key, b->key);
}

static void report_twice(const struct headings *header,
			 const struct cells *cells, struct diag *diag)
{
	for (size_t i = 0; i < header->count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct heading *a = &header->column[i];
			size_t length;
			const char *text = cells_trim(a->cell, &length);

			if (!is_same(a, &header->column[k]))
				continue;
			diag_add(diag, MESSAGE_SHEET_COLUMN_TWICE,
				 cells_place(cells, a->cell),
				 diag_text(diag, text, length));
			break;
		}
}

/* A label over the twelve columns of months is not a column by itself. */
static void drop_months_label(struct headings *header)
{
	bool marks = false;
	size_t kept = 0;

	for (size_t i = 0; i < header->count; i++)
		marks |= header->column[i].kind == HEADING_MONTH;
	for (size_t i = 0; i < header->count; i++)
		if (!marks || header->column[i].kind != HEADING_MONTHS)
			header->column[kept++] = header->column[i];
	header->count = kept;
}

static void sort_columns(struct headings *header)
{
	for (size_t i = 1; i < header->count; i++)
		for (size_t k = i; k > 0 && header->column[k - 1].column >
						    header->column[k].column;
		     k--) {
			struct heading swap = header->column[k];

			header->column[k] = header->column[k - 1];
			header->column[k - 1] = swap;
		}
}

bool headings_read(const struct cells *cells, struct headings *header,
		   struct diag *diag)
{
	size_t before = diag->count;

	header->count = 0;
	for (uint32_t r = header->row; r < header->stop; r++)
		read_row(header, cells, r, diag);
	sort_columns(header);
	drop_months_label(header);
	find_given(header, cells);
	report_twice(header, cells, diag);
	return diag->count == before;
}
