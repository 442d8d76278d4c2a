#include "pdf/pdf.h"

#include "pdf/content.h"
#include "pdf/outline.h"

#ifndef VERSION
#define VERSION "0"
#endif

struct drawer {
	const struct pages *pages;
	struct document *document;
	struct arena *arena;
	struct diag *diag;
	struct font font[FONTS_MOST];
	unsigned font_count;
	bool *seen; /* per word, by its number */
};

/* Which glyphs are drawn has to be known before the first page is: a subset
 * numbers them anew. Each word is looked at once. */
static void collect_page(struct drawer *d, const struct page *page)
{
	for (size_t i = 0; i < page->count; i++) {
		const struct box *box = &page->box[i];

		if (box->kind != BOX_TEXT)
			continue;
		for (uint32_t k = 0; k < box->run.count; k++) {
			const struct word *word = box->run.piece[k].word;

			if (d->seen[word->number])
				continue;
			d->seen[word->number] = true;
			font_use(&d->font[word->face->number], word);
		}
	}
}

static bool is_used(const struct font *font)
{
	return font->used[font->face->space_id];
}

static void embed_fonts(struct drawer *d, const struct fonts *fonts,
			uint32_t words)
{
	d->font_count = fonts->count;
	d->seen = arena_array(d->arena, bool, words);
	for (unsigned i = 0; i < d->font_count; i++)
		font_init(&d->font[i], fonts->opened[i], d->arena);
	for (size_t i = 0; i < d->pages->count; i++)
		collect_page(d, &d->pages->page[i]);
	for (unsigned i = 0; i < d->font_count; i++)
		if (is_used(&d->font[i]))
			font_embed(&d->font[i], d->document, d->arena, d->diag);
}

/* One dictionary serves all pages. */
static struct object *make_resources(const struct drawer *d)
{
	struct object *object = document_object(d->document);
	struct buffer body = {0};

	buffer_text(&body, "/Font <<");
	for (unsigned i = 0; i < d->font_count; i++)
		if (d->font[i].object)
			buffer_format(&body, "/F%u %u 0 R ", i,
				      object_number(d->font[i].object));
	buffer_text(&body, ">>\n");
	object_fill(object, &body);
	buffer_release(&body);
	return object;
}

/* Returns the object numbers of the pages. */
static unsigned *draw_pages(const struct drawer *d)
{
	const struct pages *pages = d->pages;
	struct object *resources = make_resources(d);
	unsigned *number = arena_array(d->arena, unsigned, pages->count);
	struct buffer content = {0};

	for (size_t i = 0; i < pages->count; i++) {
		const struct page *page = &pages->page[i];

		buffer_clear(&content);
		content_draw(&content, page, d->font);
		number[i] =
			document_page(d->document, page->width, page->height,
				      resources, content.data, content.length);
	}
	buffer_release(&content);
	return number;
}

/* Page labels: as the pages are numbered on paper (ISO 32000-1, 12.4.2). */
static void add_labels(const struct drawer *d)
{
	struct object *object = document_object(d->document);
	struct buffer body = {0};

	buffer_text(&body, "/Nums [");
	for (size_t i = 0; i < d->pages->count; i++)
		if (!i || d->pages->page[i].number == 1)
			buffer_format(&body, "%zu <</S /D>>", i);
	buffer_text(&body, "]\n");
	object_fill(object, &body);
	buffer_release(&body);
	document_catalog(d->document, "PageLabels", object);
}

static void add_info(const struct drawer *d)
{
	const struct pages *pages = d->pages;

	document_info(d->document, "Title", pages->title);
	document_info(d->document, "Author", pages->author);
	document_info(d->document, "Subject", pages->subject);
	document_info(d->document, "Creator", "lampiran " VERSION);
	document_language(d->document, "id-ID");
}

static void draw(struct drawer *d, const struct fonts *fonts, uint32_t words,
		 struct buffer *out)
{
	const unsigned *number;

	embed_fonts(d, fonts, words);
	if (d->diag->count || !document_is_sound(d->document)) {
		document_write(d->document, out);
		return;
	}
	number = draw_pages(d);
	outline_add(d->pages, number, d->document, d->arena);
	add_labels(d);
	add_info(d);
	document_write(d->document, out);
}

struct pdf_bytes pdf_draw(const struct pages *pages, const struct fonts *fonts,
			  uint32_t words, struct diag *diag)
{
	struct drawer d = {.pages = pages, .arena = diag->arena, .diag = diag};
	struct buffer out = {0};

	d.document = document_open(d.arena, diag);
	if (d.document)
		draw(&d, fonts, words, &out);
	document_close(d.document);
	if (diag->count)
		buffer_release(&out);
	return (struct pdf_bytes){out.data, out.length};
}

void pdf_release(struct pdf_bytes *bytes)
{
	struct buffer buffer = {bytes->data, bytes->length, bytes->length};

	buffer_release(&buffer);
	*bytes = (struct pdf_bytes){0};
}
