#include "sheet/writing.h"

#include "plan/keys.h"
#include "sheet/decree.h"
#include "sheet/messages.h"
#include "sheet/spread.h"
#include "sheet/table.h"

static const char tick[] = "\xE2\x9C\x93"; /* U+2713 */

struct writer {
	struct writing *writing;
	struct run *run;
	struct table_form form;
	struct cells *sheet; /* at work */
	uint32_t row;	     /* the next one */
};

/* Returns the first field that is not read back as it was written: -1 when
 * all are. The sheet is one of its own, to be forgotten. */
static int differs(struct writer *w, const struct shape *shape)
{
	struct cells cells = {.arena = w->run->arena,
			      .source = w->sheet->source};
	struct header header = {.row = 0};
	struct shape back;
	struct run silent;

	run_init(&silent, w->run->arena);
	table_write(&cells, shape, &w->form, 0, &silent.diag);
	cells_close(&cells);
	header.stop = w->form.merging ? 2 : 1;
	shape_init(&back, w->run->arena);
	if (!header_read(&cells, &header, &silent.diag) ||
	    !table_read(&back, &cells, &header, cells.rows, &silent))
		return silent.diag.worst == SEVERITY_NONE ? -1 : -2;
	return shape_differs(shape, &back);
}

/* Adds columns of numbers until what is read back is what was written. */
static bool settle(struct writer *w, struct shape *shape,
		   const struct plan *plan)
{
	int field = differs(w, shape);

	for (size_t f = 0; field == -2 && f < shape->field_count; f++) {
		shape->field[f].given = true;
		field = differs(w, shape);
	}
	while (field >= 0 && !shape->field[field].given) {
		shape->field[field].given = true;
		field = differs(w, shape);
	}
	if (field == -1)
		return true;
	diag_add(&w->run->diag, MESSAGE_SHEET_NOT_EQUAL,
		 field >= 0 ? plan->root.child[0].place
			    : place_of(plan->source),
		 field >= 0 ? shape->field[field].key : KEY_TREE);
	return false;
}

static void write_table(struct writer *w, const struct plan *plan, size_t i)
{
	struct writing_table *table = &w->writing->table[i];
	struct shape shape;

	shape_init(&shape, w->run->arena);
	if (!spread_plan(&shape, plan, &w->run->diag) ||
	    !settle(w, &shape, plan))
		return;
	table->cells = w->sheet;
	table->header = w->row;
	table->first =
		table_write(w->sheet, &shape, &w->form, w->row, &w->run->diag);
	w->row = table->first + (uint32_t)shape.rows;
}

static void new_sheet(struct writer *w, const char *name)
{
	w->sheet = book_add(&w->writing->book, name, &w->run->diag);
	w->row = 0;
}

/* Returns the name of the sheet of a lampiran. */
static const char *sheet_name(struct writer *w, const struct plan *plan)
{
	return plan->number ? arena_format(w->run->arena, "Lampiran %u",
					   plan->number)
			    : "Lampiran";
}

static void write_sheets(struct writer *w, const struct plan *plan)
{
	const struct plan *first = plan;

	new_sheet(w, "Keputusan");
	w->row = decree_write(w->sheet, plan, w->row, &w->run->diag);
	for (; plan; plan = plan->next)
		w->row =
			decree_write_own(w->sheet, plan, w->row, &w->run->diag);
	plan = first;
	for (size_t i = 0; plan && !w->run->diag.count; plan = plan->next) {
		new_sheet(w, sheet_name(w, plan));
		if (w->sheet)
			write_table(w, plan, i++);
	}
}

static void write_rows(struct writer *w, const struct plan *plan)
{
	new_sheet(w, "");
	w->row = decree_write(w->sheet, plan, w->row, &w->run->diag);
	for (size_t i = 0; plan && !w->run->diag.count; plan = plan->next) {
		w->row =
			decree_write_own(w->sheet, plan, w->row, &w->run->diag);
		write_table(w, plan, i++);
	}
}

bool writing_plan(struct writing *writing, const struct plan *plan,
		  const char *name, bool merged, struct run *run)
{
	struct writer w = {.writing = writing,
			   .run = run,
			   .form = {.merging = merged, .mark = tick}};

	writing->count = 0;
	for (const struct plan *one = plan; one; one = one->next)
		writing->count++;
	writing->table =
		arena_array(run->arena, struct writing_table, writing->count);
	book_init(&writing->book, run->arena, name);
	if (merged)
		write_sheets(&w, plan);
	else
		write_rows(&w, plan);
	for (size_t i = 0; i < writing->book.count; i++)
		cells_close(writing->book.sheet[i]);
	return !run->diag.count;
}
