#include "book/carry.h"

#include "base/buffer.h"
#include "base/fingerprint.h"

#include <inttypes.h>
#include <string.h>

const char carry_name[] = "rencana asal";

/* Before each line, so that no program takes one for a formula or leaves out
 * the spaces that it begins with. */
static const char sign = '|';

/* Returns the first line: what the others have to be. */
static const char *seal(struct arena *arena, const char *text, size_t length)
{
	return arena_format(arena, "lampiran %zu %016" PRIX64, length,
			    fingerprint(text, length, FINGERPRINT_SEED));
}

static void put_line(struct cells *cells, uint32_t row, const char *text,
		     size_t length)
{
	struct diag ignored; /* a plan has no more than cells may hold */

	diag_init(&ignored, cells->arena);
	cells_add(cells,
		  (struct cells_cell){.row = row,
				      .rows = 1,
				      .columns = 1,
				      .text = text,
				      .length = (uint32_t)length},
		  &ignored);
}

void carry_put(struct book *book, const char *text, size_t length)
{
	struct cells *cells = arena_new(book->arena, struct cells);
	const char *head = seal(book->arena, text, length);
	uint32_t row = 0;

	*cells = (struct cells){.arena = book->arena, .name = carry_name};
	put_line(cells, row++, head, strlen(head));
	for (size_t at = 0; at < length; row++) {
		const char *end = memchr(text + at, '\n', length - at);
		size_t bytes = end ? (size_t)(end - text) - at : length - at;

		if (bytes >= SHEET_MOST_LETTERS || row == SHEET_MOST_ROWS)
			return;
		put_line(cells, row,
			 arena_format(book->arena, "%c%.*s", sign, (int)bytes,
				      text + at),
			 bytes + 1);
		at += bytes + 1;
	}
	book->carried = cells;
}

const char *carry_take(const struct book *book, size_t *length, bool *damaged)
{
	const struct cells *cells = book->carried;
	struct buffer out = {.length = 0};
	const char *text, *head;

	*damaged = false;
	if (!cells)
		return NULL;
	for (size_t i = 1; i < cells->count; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (cell->column || !cell->length || *cell->text != sign)
			continue;
		buffer_add(&out, cell->text + 1, cell->length - 1);
		buffer_byte(&out, '\n');
	}
	text = buffer_take(&out, book->arena, length);
	/* the last line may have had no end */
	for (size_t less = 0; cells->count && less < 2 && less <= *length;
	     less++) {
		head = seal(book->arena, text, *length - less);
		if (strlen(head) != cells->cell->length ||
		    memcmp(head, cells->cell->text, cells->cell->length) != 0)
			continue;
		*length -= less;
		return arena_copy(book->arena, text, *length);
	}
	*damaged = true;
	return NULL;
}
