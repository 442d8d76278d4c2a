#include "sheet/tailor.h"

#include <string.h>

/* [bytes] of a value: a line of a profile has 1000 at most */
enum { VALUE_MOST = 900 };

/* Writes TEXT as the value of KEY: a line of it is one of the profile, too. */
static void put(struct tailor *t, const char *key, const char *text,
		size_t length)
{
	bool quotes = memchr(text, '"', length) != NULL;
	char quote = quotes && !memchr(text, '\'', length) ? '\'' : '"';

	if (length > VALUE_MOST)
		for (length = VALUE_MOST;
		     ((unsigned char)text[length] & 0xC0) == 0x80;)
			length--;
	buffer_format(&t->body, "%s = %c", key, quote);
	for (size_t i = 0; i < length; i++) {
		size_t divided = styles_divided(text, length, i);
		char c = text[i + divided];

		i += divided;
		if (c == '\r')
			continue;
		if (c == '|')
			c = '/';
		if (c == quote) /* both kinds are in it */
			c = '`';
		if (c == '\n' || c == '\t')
			c = c == '\n' ? '|' : ' ';
		buffer_byte(&t->body, c);
	}
	buffer_format(&t->body, "%c\n", quote);
}

void tailor_label(struct tailor *t, const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	put(t, "label", text, length);
}

void tailor_begin(struct tailor *t, const char *name)
{
	buffer_format(&t->list, "%s%s", t->list.length ? " " : "", name);
	buffer_format(&t->body, "\n[column %s]\n", name);
}

const struct cells_cell *tailor_next(const struct tailor *t,
				     const struct heading *column, size_t *at)
{
	const struct cells *cells = t->h->cells;

	for (size_t i = *at; i < cells->count; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (cell->column != column->column || !cell->length ||
		    cell->outside)
			continue;
		*at = i + 1;
		return cell;
	}
	*at = cells->count;
	return NULL;
}

const struct cells_cell *tailor_numbers(const struct tailor *t, bool *each)
{
	const struct headings *h = t->h;
	const struct cells *cells = h->cells;
	uint32_t row = h->row;
	size_t count = 0;

	while (row < h->stop && !headings_is_number_row(h, row))
		row++;
	if (row == h->stop)
		return NULL;
	for (size_t i = cells_row(cells, row); i < cells_row(cells, row + 1);
	     i++)
		count += cells->cell[i].length > 0;
	*each = count >= h->count;
	return &cells->cell[cells_row(cells, row)];
}

size_t tailor_below(const struct tailor *t)
{
	return cells_row(t->h->cells, t->h->stop);
}
