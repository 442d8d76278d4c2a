#include "pdf/outline.h"

#include "pdf/metadata.h"
#include "pdf/syntax.h"

enum { NONE = -1 };

/* One entry and its relatives, by their indices. */
struct outline_item {
	struct object *object;
	long parent, previous, next, first, last;
	size_t below; /* entries under it, all levels */
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

static void refer(struct buffer *body, const char *key,
		  const struct outline_item *item, long index)
{
	if (index != NONE)
		buffer_format(body, "/%s %u 0 R ", key,
			      object_number(item[index].object));
}

/* No string of an archive is longer than 32,767 bytes (ISO 19005-3, 6.1.13),
 * but cells may be. */
static void fill(const struct outline_item *item, size_t i,
		 const struct pages *pages, const unsigned *page,
		 struct arena *arena)
{
	const struct bookmark *bookmark = &pages->bookmark[i - 1];
	double height = pages->page[bookmark->page].height;
	struct buffer body = {0};

	buffer_text(&body, "/Title ");
	syntax_text_string(&body, metadata_text(arena, bookmark->title));
	buffer_text(&body, "\n");
	refer(&body, "Parent", item, item[i].parent);
	refer(&body, "Prev", item, item[i].previous);
	refer(&body, "Next", item, item[i].next);
	refer(&body, "First", item, item[i].first);
	refer(&body, "Last", item, item[i].last);
	if (item[i].below) /* closed: the count is negative */
		buffer_format(&body, "/Count -%zu ", item[i].below);
	buffer_format(&body, "/Dest [%u 0 R /XYZ 0 %ld null]\n",
		      page[bookmark->page], (long)(height - bookmark->y + 1));
	object_fill(item[i].object, &body);
	buffer_release(&body);
}

void outline_add(const struct pages *pages, const unsigned *page,
		 struct objects *objects, struct arena *arena)
{
	size_t count = pages->bookmark_count, open = 0;
	struct outline_item *item;
	struct buffer body = {0};

	if (!count)
		return;
	item = arena_array(arena, struct outline_item, count + 1);
	for (size_t i = 0; i <= count; i++)
		item[i] = (struct outline_item){
			objects_add(objects), NONE, NONE, NONE, NONE, NONE, 0};
	for (size_t i = 1; i <= count; i++)
		hang(item, pages->bookmark, (long)i);
	for (size_t i = 1; i <= count; i++)
		fill(item, i, pages, page, arena);
	for (long i = item[0].first; i != NONE; i = item[i].next)
		open++;
	buffer_text(&body, "/Type /Outlines ");
	refer(&body, "First", item, item[0].first);
	refer(&body, "Last", item, item[0].last);
	buffer_format(&body, "/Count %zu\n", open);
	object_fill(item[0].object, &body);
	buffer_release(&body);
	objects_catalog(objects, "Outlines", item[0].object);
}
