#include "pdf/outline.h"

#include "pdf/metadata.h"
#include "pdf/syntax.h"

enum { NONE = -1 };

/* One entry and its relatives, by their indices. */
struct outline_item {
	long parent, previous, next, first, last;
	size_t below; /* entries under it, all levels */
};

/* What is written of them. */
struct outline {
	const struct pages *pages;
	const unsigned *page; /* object numbers */
	struct outline_item *item;
	unsigned root, first; /* object numbers of entry 0, of entry 1 */
	struct arena *arena;
};

/* Hangs entry I under the last one of a higher level, behind its last child.
 * Entry 0 is the root, bookmark i is entry i + 1. */
static void hang(struct outline_item *item, const struct bookmark *bookmark,
		 long i)
{
	long parent = i - 1;

	while (parent > 0 &&
	       bookmark[parent - 1].level >= bookmark[i - 1].level)
		parent = item[parent].parent;
	item[i].parent = parent;
	item[i].previous = item[parent].last;
	if (item[parent].last == NONE)
		item[parent].first = i;
	else
		item[item[parent].last].next = i;
	item[parent].last = i;
	for (long up = parent; up != NONE; up = item[up].parent)
		item[up].below++;
}

/* Refers to the entry INDEX, if it is one. */
static void refer(const struct outline *outline, const char *key, long index,
		  struct buffer *out)
{
	if (index == NONE)
		return;
	syntax_integer(out, key,
		       index ? (long)outline->first + index - 1
			     : (long)outline->root);
	buffer_text(out, " 0 R");
}

/* No string of an archive is longer than 32,767 bytes (ISO 19005-3, 6.1.13),
 * but cells may be. */
static void write_item(const struct outline *outline, size_t i,
		       struct buffer *out)
{
	const struct pages *pages = outline->pages;
	const struct bookmark *bookmark = &pages->bookmark[i - 1];
	const struct outline_item *item = &outline->item[i];
	double height = pages->page[bookmark->page].height;

	buffer_text(out, "<</Title");
	syntax_text_string(out, metadata_text(outline->arena, bookmark->title));
	refer(outline, "/Parent ", item->parent, out);
	refer(outline, "/Prev ", item->previous, out);
	refer(outline, "/Next ", item->next, out);
	refer(outline, "/First ", item->first, out);
	refer(outline, "/Last ", item->last, out);
	if (item->below) /* closed: the count is negative */
		syntax_integer(out, "/Count -", (long)item->below);
	syntax_integer(out, "/Dest[", outline->page[bookmark->page]);
	syntax_integer(out, " 0 R/XYZ 0 ", (long)(height - bookmark->y + 1));
	buffer_text(out, " null]>>");
}

/* Fills the root of the outline. */
static void fill_root(const struct outline *outline, struct object *root)
{
	const struct outline_item *item = outline->item;
	struct buffer body = {0};
	long open = 0;

	for (long i = item->first; i != NONE; i = item[i].next)
		open++;
	buffer_text(&body, "/Type/Outlines");
	refer(outline, "/First ", item->first, &body);
	refer(outline, "/Last ", item->last, &body);
	syntax_integer(&body, "/Count ", open);
	object_fill(root, &body);
	buffer_release(&body);
}

void outline_add(const struct pages *pages, const unsigned *page,
		 struct objects *objects, struct arena *arena)
{
	size_t count = pages->bookmark_count;
	struct outline outline = {.pages = pages, .page = page, .arena = arena};
	struct object *root;

	if (!count)
		return;
	root = objects_add(objects);
	outline.root = object_number(root);
	outline.first = objects_reserve(objects, (unsigned)count);
	if (!outline.first)
		return;
	outline.item = arena_array(arena, struct outline_item, count + 1);
	for (size_t i = 0; i <= count; i++)
		outline.item[i] =
			(struct outline_item){NONE, NONE, NONE, NONE, NONE, 0};
	for (size_t i = 1; i <= count; i++)
		hang(outline.item, pages->bookmark, (long)i);
	for (size_t i = 1; i <= count; i++)
		write_item(
			&outline, i,
			objects_put(objects, outline.first + (unsigned)i - 1));
	fill_root(&outline, root);
	objects_catalog(objects, "Outlines", root);
}
