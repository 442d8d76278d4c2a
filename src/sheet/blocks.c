#include "sheet/blocks.h"

#include "sheet/columns.h"
#include "sheet/messages.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { BLOCKS_MOST = 64 };

struct blocks {
	struct headings *h;
	/* of each column of the header: which block it is in, from 1; 0: none
	 */
	uint8_t of[HEADER_MOST_COLUMNS];
	const struct cells_cell *label[BLOCKS_MOST];
	size_t count;
};

static bool is_period(const struct blocks *b, size_t i)
{
	return b->h->column[i].kind == HEADING_PERIOD;
}

/* Whether CELL stands in ROW over all columns of periods. */
static bool is_over_all(const struct blocks *b, uint32_t row,
			const struct cells_cell *cell)
{
	for (size_t i = 0; i < b->h->count; i++) {
		const struct heading *column = &b->h->column[i];

		if (is_period(b, i) &&
		    (row > column->cell->row ||
		     headings_over(b->h, row, column->column) != cell))
			return false;
	}
	return true;
}

/* Whether CELL says itself when something is. */
static bool is_when(const struct blocks *b, const struct cells_cell *cell)
{
	struct legend legend = heading_legend(b->h, cell);

	return legend.whole &&
	       (legend.month || legend.number || legend.until || legend.label);
}

/* Returns the label that says which block COLUMN is in, NULL for none. */
static const struct cells_cell *find_label(const struct blocks *b,
					   const struct heading *column)
{
	for (uint32_t r = b->h->row; r <= column->cell->row; r++) {
		const struct cells_cell *cell =
			r < column->cell->row
				? headings_over(b->h, r, column->column)
				: column->cell;

		if (cell && !is_when(b, cell) && !is_over_all(b, r, cell))
			return cell;
	}
	return NULL;
}

/* Finds the blocks: those of equal labels are one. */
static void find_blocks(struct blocks *b)
{
	for (size_t i = 0; i < b->h->count; i++) {
		const struct cells_cell *label =
			is_period(b, i) ? find_label(b, &b->h->column[i])
					: NULL;
		const char *key = label ? heading_key(b->h, label) : "";
		size_t k = 0;

		if (!*key)
			continue;
		while (k < b->count &&
		       strcmp(heading_key(b->h, b->label[k]), key))
			k++;
		if (k == BLOCKS_MOST)
			continue;
		if (k == b->count)
			b->label[b->count++] = label;
		b->of[i] = (uint8_t)(k + 1);
	}
}

static const char *label_text(const struct cells_cell *cell, struct diag *diag)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	return diag_text(diag, text, length);
}

/* Returns the labels of all blocks, for messages. */
static const char *list(const struct blocks *b, struct diag *diag)
{
	const char *all = "";

	for (size_t i = 0; i < b->count; i++)
		all = arena_format(b->h->cells->arena, "%s%s%s", all,
				   i ? ", " : "",
				   label_text(b->label[i], diag));
	return all;
}

/* Returns the series that WORD asks for where there are several; SERIES_COUNT
 * for none. */
static enum series asked_series(const struct blocks *b, const char *word)
{
	bool has[SERIES_COUNT] = {false};
	enum series asked = 0;

	while (asked < SERIES_COUNT && strcasecmp(series_word(asked), word))
		asked++;
	for (size_t i = 0; i < b->h->count; i++)
		if (is_period(b, i))
			has[b->h->column[i].series] = true;
	return asked < SERIES_COUNT && has[SERIES_TARGET] &&
			       has[SERIES_REALISASI]
		       ? asked
		       : SERIES_COUNT;
}

/* Returns the block that WORD asks for, by its number or label; 0 for none. */
static size_t asked_block(const struct blocks *b, const char *word)
{
	const char *key = styles_fold(b->h->cells->arena, word, strlen(word));
	unsigned long number = strtoul(word, NULL, 10);

	for (size_t i = 0; i < b->count; i++)
		if (!strcmp(heading_key(b->h, b->label[i]), key))
			return i + 1;
	return *word && strspn(word, "0123456789") == strlen(word) &&
			       number <= b->count
		       ? number
		       : 0;
}

/* Leaves out what is not asked for. Whether there is what is. */
static bool choose(struct blocks *b, struct diag *diag)
{
	enum series series = asked_series(b, b->h->block);
	size_t block = asked_block(b, b->h->block);
	bool any = false;

	if (series == SERIES_COUNT && !block) {
		diag_add(diag, MESSAGE_SHEET_NO_BLOCK,
			 place_of(b->h->cells->source), b->h->block,
			 list(b, diag));
		return false;
	}
	for (size_t i = 0; i < b->h->count; i++) {
		struct heading *column = &b->h->column[i];

		if (!is_period(b, i))
			continue;
		if (block ? b->of[i] != block : column->series != series)
			column->kind = HEADING_LEFT_OUT;
		any |= column->kind == HEADING_PERIOD;
	}
	return any;
}

static bool is_same(const struct heading *a, const struct heading *b)
{
	return heading_has_periods(a) && a->kind == b->kind &&
	       a->unit == b->unit && a->series == b->series &&
	       a->period == b->period;
}

/* Chooses a block, or tells of those that there are. Whether all is well. */
static bool settle(struct headings *h, struct diag *diag)
{
	struct blocks b = {.h = h};
	size_t before = diag->count;

	find_blocks(&b);
	if (h->block && !choose(&b, diag))
		return false;
	for (size_t i = 0; i < h->count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct heading *column = &h->column[i];

			if (!is_same(column, &h->column[k]))
				continue;
			if (b.of[i] != b.of[k]) {
				diag_add(diag, MESSAGE_SHEET_BLOCKS,
					 cells_place(h->cells, column->cell),
					 label_text(column->cell, diag),
					 list(&b, diag));
				return false;
			}
			diag_add(diag, MESSAGE_SHEET_COLUMN_TWICE,
				 cells_place(h->cells, column->cell),
				 label_text(column->cell, diag));
			break;
		}
	return diag->count == before;
}

bool blocks_read(struct headings *h, struct diag *diag)
{
	bool read = columns_read(h, diag);

	/* what is told already would be told twice */
	return (h->wrong || settle(h, diag)) && read;
}
