#include "sheet/levels.h"

#include "sheet/messages.h"

#include <string.h>

/* What a row has in and around a column of texts. */
struct row_text {
	const struct cells_cell *number, *text;
	bool another; /* a text further left is another than above */
	bool alone;
};

/* Whether CELL says something else than the one ABOVE, or NULL. */
static bool is_another(const struct cells_cell *above,
		       const struct cells_cell *cell)
{
	struct value one = {.text = ""}, other = {.text = ""};

	if (!above)
		return true;
	one.text = cells_trim(above, &one.length);
	other.text = cells_trim(cell, &other.length);
	return !rows_is_ditto(cell) && !rows_is_again(&one, &other);
}

/* Returns what ROW has in column I of the header. The number that stands left
 * of texts is that of the first of them. ABOVE has the last cell of each column
 * further left. */
static struct row_text text_at(const struct levels *l,
			       const struct table_row *row, size_t i,
			       const struct cells_cell **above)
{
	const struct headings *h = l->headings;
	struct row_text found = {.alone = true};
	size_t c = 0;

	for (size_t k = row->first; k < row->stop; k++) {
		const struct cells_cell *cell = &l->headings->cells->cell[k];

		while (c < h->count && h->column[c].column < cell->column)
			c++;
		if (c < h->count && h->column[c].column == cell->column) {
			if (c == i)
				found.text = cell->length ? cell : NULL;
			else if (c < i && h->column[c].kind == HEADING_ORDER)
				found.number = cell->length ? cell : NULL;
			else if (c < i && cell->length) {
				found.number = NULL;
				found.another |= is_another(above[c], cell);
				above[c] = cell;
			}
			if (c == i ||
			    (c < i && h->column[c].kind == HEADING_ORDER)) {
				found.alone &= cell->rows == 1;
				continue;
			}
		}
		found.alone = false;
	}
	return found;
}

/* Returns the levels of the texts in column I of the header; NULL when nothing
 * is said of any. */
static struct tiers *read_tiers(struct levels *l, size_t i)
{
	const struct cells_cell *above[HEADER_MOST_COLUMNS] = {NULL};
	struct tiers *tiers;
	bool apart = false, any = false;

	for (size_t k = 0; k < l->row_count && !apart; k++)
		if (l->row[k].kind == ROW_ENTRY) {
			struct row_text at = text_at(l, &l->row[k], i, above);

			apart = at.text && at.number;
			any |= at.text && tiers_speaks(at.text);
		}
	if (!apart && !any)
		return NULL;
	tiers = arena_new(l->arena, struct tiers);
	tiers_init(tiers, apart, l->arena);
	memset(above, 0, sizeof(above));
	for (size_t k = 0; k < l->row_count; k++) {
		struct row_text at;

		if (l->row[k].kind == ROW_SECTION)
			tiers_break(tiers);
		if (l->row[k].kind != ROW_ENTRY)
			continue;
		at = text_at(l, &l->row[k], i, above);
		if (at.another)
			tiers_break(tiers);
		if (at.text)
			tiers_add(tiers, at.number, at.text, at.alone);
	}
	return tiers;
}

/* Whether the outermost level of the tiers heads rows: it says nothing else,
 * and no column stands left of it. */
static bool is_headed(const struct levels *l)
{
	const struct tiers *o = l->tiers;
	bool within = false;

	for (const struct heading *column = l->headings->column;
	     column < l->column; column++)
		if (column->kind == HEADING_TEXT)
			return false;
	for (size_t i = 0; i < l->row_count; i++)
		if (l->row[i].kind == ROW_SECTION)
			return false;
	if (o->form[0] && !o->form[1])
		return false;
	for (size_t i = 0; i < o->count; i++) {
		if (o->row[i].level)
			continue;
		if (!o->row[i].alone)
			return false;
		within |= o->row[i].within;
	}
	return within;
}

const char *levels_key(const struct levels *l, unsigned level)
{
	const char *key = l->column->key;

	if (l->headed && !level)
		return styles_section(l->headings->styles);
	for (unsigned k = l->headed; k < level; k++)
		do
			key = arena_format(l->arena, "sub_%s", key);
		while (headings_have(l->headings, key));
	return key;
}

/* Says which levels there are. */
static void tell_levels(const struct levels *l, struct diag *diag)
{
	const struct cells_cell *label = l->column->cell;
	const char *all = "";

	for (unsigned i = 0; i < l->tiers->levels; i++) {
		const char *form = l->tiers->form[i];

		all = arena_format(l->arena, "%s%s%s%s%s", all, i ? ", " : "",
				   form ? form : "", form ? " " : "",
				   levels_key(l, i));
	}
	diag_add(diag, MESSAGE_SHEET_LEVELS,
		 cells_place(l->headings->cells, label),
		 diag_text(diag, label->text, label->length), all);
}

/* Tells what is not printed as it stands in a column of numbers. */
static void tell_numbers(const struct levels *l, const struct tiers *tiers,
			 struct diag *diag)
{
	if (tiers->odd)
		diag_add(diag, MESSAGE_SHEET_NUMBER_ODD,
			 cells_place(l->headings->cells, tiers->odd),
			 diag_text(diag, tiers->odd->text, tiers->odd->length),
			 diag_number(diag, tiers->counted));
	if (tiers->running)
		diag_add(diag, MESSAGE_SHEET_NUMBER_RUNNING,
			 cells_place(l->headings->cells, tiers->running),
			 diag_text(diag, tiers->running->text,
				   tiers->running->length));
	if (tiers->bare)
		diag_add(diag, MESSAGE_SHEET_NUMBER_NONE,
			 cells_place(l->headings->cells, tiers->bare));
}

bool levels_read(struct levels *l, const struct heading *periods,
		 struct diag *diag)
{
	const struct headings *h = l->headings;
	size_t tried = 0; /* a table has no more columns of texts */
	bool told = false;

	for (size_t i = 0;
	     i < h->count && !l->column && tried < SHAPE_MOST_FIELDS; i++) {
		const struct heading *column = &h->column[i];
		struct tiers *tiers;

		if (heading_has_periods(column))
			break;
		if (column->kind != HEADING_TEXT || column == periods)
			continue;
		tried++;
		tiers = read_tiers(l, i);
		if (!tiers)
			continue;
		if (tiers_decide(tiers)) {
			l->tiers = tiers;
			l->column = column;
			l->headed = is_headed(l);
			tell_levels(l, diag);
		}
		if (tiers->form[0] && !l->numbered && tiers->first &&
		    tiers->levels == 1 && !strchr(tiers->form[0], '1')) {
			l->numbered = column;
			l->form = tiers->form[0];
			l->first = tiers->first;
		}
		if ((tiers->apart || l->column) && !told) {
			tell_numbers(l, tiers, diag);
			told = tiers->odd || tiers->bare || tiers->running;
		}
	}
	return l->column;
}
