#include "sheet/reading.h"

#include "book/messages.h"
#include "sheet/decree.h"
#include "sheet/messages.h"
#include "sheet/spread.h"
#include "sheet/table.h"

#include <string.h>
#include <strings.h>

static const char decree_name[] = "keputusan";

struct reading {
	struct run *run;
	struct decree *decree;
	struct plan *plan; /* one after the other */
	size_t count, capacity;
};

size_t reading_score(const struct cells *cells)
{
	struct header header = {.row = 0};

	if (!header_find(cells, 0, cells->rows, &header))
		return 0;
	return cells_row(cells, header.row + 1) - cells_row(cells, header.row);
}

static void add_plan(struct reading *r, const struct cells *cells,
		     const struct shape *shape)
{
	struct plan *plan;

	if (r->count == SHEET_MOST_SHEETS) {
		diag_add(&r->run->diag, MESSAGE_SHEET_LIMIT,
			 place_of(cells->source), "lampiran",
			 diag_number(&r->run->diag, SHEET_MOST_SHEETS));
		return;
	}
	r->plan = arena_grow(r->run->arena, r->plan, r->count, &r->capacity,
			     sizeof(*r->plan));
	plan = &r->plan[r->count++];
	plan->source = cells->source;
	spread_back(&plan->root, shape);
}

/* Reads a table with the rows of keys above it. */
static void read_table(struct reading *r, const struct cells *cells,
		       const uint32_t rows[2])
{
	struct header header = {.row = 0};
	struct shape shape;
	size_t before = r->run->diag.count;

	if (!header_find(cells, rows[0], rows[1], &header)) {
		diag_add(&r->run->diag, MESSAGE_SHEET_NO_HEADER,
			 place_of(cells->source));
		return;
	}
	decree_read(r->decree, cells, (const uint32_t[]){rows[0], header.row},
		    false, r->run);
	shape_init(&shape, r->run->arena);
	if (header_read(cells, &header, &r->run->diag) &&
	    table_read(&shape, cells, &header, rows[1], r->run) &&
	    r->run->diag.count == before)
		add_plan(r, cells, &shape);
}

/* Reads a sheet; a row "lampiran | 2" begins another table. */
static void read_sheet(struct reading *r, const struct cells *cells)
{
	uint32_t first = 0;
	bool begun = false;

	for (size_t i = 0; i < cells->count;
	     i = cells_row(cells, cells->cell[i].row + 1)) {
		uint32_t row = cells->cell[i].row;

		if (!decree_lampiran(cells, row))
			continue;
		if (begun)
			read_table(r, cells, (const uint32_t[]){first, row});
		else
			decree_read(r->decree, cells,
				    (const uint32_t[]){0, row}, true, r->run);
		begun = true;
		first = row;
	}
	read_table(r, cells, (const uint32_t[]){first, cells->rows});
}

static bool is_decree(const struct cells *cells)
{
	return !strcasecmp(cells->name, decree_name);
}

/* Without a sheet for the decree there is no telling which others are meant:
 * the first one is. */
static void read_tables(struct reading *r, const struct book *book, bool all)
{
	bool read = false, warned = false;

	for (size_t i = 0; i < book->count; i++) {
		const struct cells *cells = book->sheet[i];

		if (!cells->rows || is_decree(cells))
			continue;
		if (!read || all) {
			r->decree->at = all ? r->count : 0;
			read_sheet(r, cells);
		} else if (!warned) {
			diag_add(&r->run->diag, MESSAGE_SHEET_OTHER_SHEETS,
				 place_of(cells->source), cells->name);
			warned = true;
		}
		read = true;
	}
	if (!read)
		diag_add(&r->run->diag, MESSAGE_SHEET_NO_HEADER,
			 diag_file(&r->run->diag, book->name));
}

static void read_only(struct reading *r, const struct book *book,
		      const char *only)
{
	const struct cells *cells = book_find(book, only);

	if (cells)
		read_sheet(r, cells);
	else
		diag_add(&r->run->diag, MESSAGE_SHEET_NO_SHEET,
			 diag_file(&r->run->diag, book->name), only,
			 book_names(book));
}

/* Gives the lampiran what the decree says, and their order. */
static const struct plan *finish(struct reading *r)
{
	for (size_t i = 0; i < r->count; i++) {
		struct plan *plan = &r->plan[i];

		decree_apply(r->decree, plan, i, r->run);
		plan->number = r->count > 1 ? (unsigned)i + 1 : 0;
		plan->next = i + 1 < r->count ? plan + 1 : NULL;
	}
	return r->run->diag.count ? NULL : r->plan;
}

const struct plan *reading_plan(const struct book *book, const char *only,
				struct run *run)
{
	struct reading r = {.run = run};
	const struct cells *decree = book_find(book, decree_name);

	r.decree = arena_new(book->arena, struct decree);
	if (decree)
		decree_read(r.decree, decree,
			    (const uint32_t[]){0, decree->rows}, true, run);
	if (only)
		read_only(&r, book, only);
	else
		read_tables(&r, book, decree != NULL);
	return finish(&r);
}
