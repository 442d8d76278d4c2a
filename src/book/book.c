#include "book/book.h"

#include "book/messages.h"
#include "system/system.h"

#include <string.h>
#include <strings.h>

void book_init(struct book *book, struct arena *arena, const char *name)
{
	*book = (struct book){.arena = arena, .name = name};
}

/* Returns NAME for messages, which take it for a part of a path: it leads to no
 * folder. Office programs allow no stroke in it either. */
static const char *without_strokes(struct arena *arena, const char *name)
{
	char *plain = arena_copy(arena, name, strlen(name));

	for (char *at = plain; *at; at++)
		if (system_is_stroke(*at))
			*at = '_';
	return plain;
}

struct cells *book_add(struct book *book, const char *name, struct diag *diag)
{
	struct cells *cells = arena_new(book->arena, struct cells);
	const char *full = book->name;

	if (*name)
		full = arena_format(book->arena, "%s[%s]", book->name,
				    without_strokes(book->arena, name));
	*cells = (struct cells){
		.arena = book->arena,
		.name = name,
		.source = source_borrow(book->arena, full, "", 0)};
	if (book->count == SHEET_MOST_SHEETS) {
		diag_add(diag, MESSAGE_SHEET_LIMIT, place_of(cells->source),
			 diag_word(diag, "sheets"),
			 diag_number(diag, SHEET_MOST_SHEETS));
		return NULL;
	}
	book->sheet[book->count++] = cells;
	return cells;
}

struct cells *book_find(const struct book *book, const char *name)
{
	for (size_t i = 0; i < book->count; i++)
		if (!strcasecmp(book->sheet[i]->name, name))
			return book->sheet[i];
	return NULL;
}

const char *book_names(const struct book *book)
{
	const char *names = "";

	for (size_t i = 0; i < book->count; i++)
		names = arena_format(book->arena, "%s%s%s", names,
				     *names ? ", " : "", book->sheet[i]->name);
	return names;
}
