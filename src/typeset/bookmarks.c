#include "typeset/bookmarks.h"

#include <stdlib.h>

void bookmarks_add(struct bookmarks *b, const char *title, size_t page,
		   double y, unsigned depth)
{
	b->bookmark = arena_grow(b->arena, b->bookmark, b->count, &b->capacity,
				 sizeof(*b->bookmark));
	b->bookmark[b->count++] =
		(struct bookmark){title, page, y, b->level + depth};
}

static int by_row(const void *left, const void *right)
{
	const struct fragment *const *a = left, *const *b = right;

	if ((*a)->y < (*b)->y || (*a)->y > (*b)->y)
		return (*a)->y < (*b)->y ? -1 : 1;
	return (*a)->column < (*b)->column ? -1 : (*a)->column > (*b)->column;
}

/* Returns how many bookmarked columns stand left of COLUMN. */
static unsigned depth_of(const struct profile *profile, size_t column)
{
	unsigned depth = 0;

	for (size_t i = 0; i < column; i++)
		depth += profile->bookmark[i];
	return depth;
}

static void add_cell(struct bookmarks *b, const struct laid *laid,
		     const struct fragment *fragment, size_t page)
{
	size_t c = fragment->column, i = fragment->cell;
	const struct cell *cell = &laid->grid->cell[c][i];

	if (!cell->value || !cell->value->length || cell->section)
		return;
	bookmarks_add(b, text_plain(laid->cell[c][i].text, b->arena), page,
		      fragment->y, depth_of(laid->profile, c));
}

/* From the top: fragments come by their lower edges. */
void bookmarks_add_table(struct bookmarks *b, const struct laid *laid,
			 const struct table_page *table_page, size_t page)
{
	const struct fragment **fragment = arena_array(
		b->arena, const struct fragment *, table_page->count);
	size_t count = 0;

	for (size_t i = 0; i < table_page->count; i++)
		if (laid->profile->bookmark[table_page->fragment[i].column] &&
		    !table_page->fragment[i].again)
			fragment[count++] = &table_page->fragment[i];
	if (count)
		qsort(fragment, count, sizeof(*fragment), by_row);
	for (size_t i = 0; i < count; i++)
		add_cell(b, laid, fragment[i], page);
}
