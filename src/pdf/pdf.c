#include "pdf/pdf.h"

#include "base/locale.h"
#include "pdf/content.h"
#include "pdf/metadata.h"
#include "pdf/outline.h"

#include <string.h>

#ifndef VERSION
#define VERSION "0"
#endif

/* The content of a page, in case the next document has the same page. */
struct kept {
	const struct box *box;
	unsigned programs; /* made before it was drawn */
	struct buffer deflated;
};

struct pdf {
	const struct fonts *fonts;
	struct diag *diag;
	struct deflater *deflater;
	struct font font[FONTS_MOST];
	unsigned font_count;
	struct buffer seen;    /* per word, by its number: looked at */
	struct buffer content; /* scratch */
	struct kept *kept;
	size_t kept_count, kept_capacity;
	struct pdf_options options;
	struct files files;	   /* that each document carries */
	struct progress *progress; /* or NULL */
	/* the document at work */
	const struct pages *pages;
	struct document *document;
};

struct pdf_options pdf_usual(void)
{
	return (struct pdf_options){.standard = STANDARD_A_3A_UA_1,
				    .field = true};
}

struct pdf *pdf_open(const struct fonts *fonts,
		     const struct pdf_options *options, struct diag *diag)
{
	struct pdf *pdf = arena_new(fonts->arena, struct pdf);

	*pdf = (struct pdf){.fonts = fonts,
			    .options = *options,
			    .diag = diag,
			    .deflater = deflate_open()};
	if (pdf->deflater)
		return pdf;
	diag_add(diag, MESSAGE_PDF_LIBRARY, (struct place){0}, "0x1000");
	return NULL;
}

void pdf_carry(struct pdf *pdf, const struct pdf_file *file, size_t count)
{
	files_init(&pdf->files, file, count, pdf->deflater, pdf->fonts->arena);
}

void pdf_watch(struct pdf *pdf, struct progress *progress)
{
	pdf->progress = progress;
}

void pdf_close(struct pdf *pdf)
{
	if (!pdf)
		return;
	for (unsigned i = 0; i < pdf->font_count; i++)
		font_release(&pdf->font[i]);
	for (size_t i = 0; i < pdf->kept_count; i++)
		buffer_release(&pdf->kept[i].deflated);
	files_release(&pdf->files);
	buffer_release(&pdf->seen);
	buffer_release(&pdf->content);
	deflate_close(pdf->deflater);
}

static void collect_run(struct pdf *pdf, const struct run *run)
{
	for (uint32_t k = 0; k < run->count; k++) {
		const struct word *word = run->piece[k].word;

		if (pdf->seen.data[word->number])
			continue;
		pdf->seen.data[word->number] = true;
		font_use(&pdf->font[word->face->number], word);
	}
}

/* Which glyphs are drawn has to be known before the first page is: a subset
 * numbers them anew. Each word is looked at once. */
static void collect_page(struct pdf *pdf, const struct page *page)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->box[i].kind == BOX_TEXT)
			collect_run(pdf, &page->box[i].run);
	if (page->watermark)
		collect_run(pdf, &page->watermark->run);
}

static bool is_used(const struct font *font)
{
	return font->used[font->face->space_id];
}

static void begin_fonts(struct pdf *pdf, uint32_t words)
{
	while (pdf->font_count < pdf->fonts->count) {
		unsigned i = pdf->font_count++;

		font_init(&pdf->font[i], pdf->fonts->opened[i],
			  pdf->fonts->arena);
	}
	for (unsigned i = 0; i < pdf->font_count; i++)
		font_begin(&pdf->font[i]);
	buffer_clear(&pdf->seen);
	buffer_reserve(&pdf->seen, words);
	memset(pdf->seen.data, 0, words);
}

static void embed_fonts(struct pdf *pdf, uint32_t words)
{
	const struct embedder embedder = {pdf->document, pdf->deflater,
					  pdf->diag->arena, pdf->diag};

	begin_fonts(pdf, words);
	for (size_t i = 0; i < pdf->pages->count; i++)
		collect_page(pdf, &pdf->pages->page[i]);
	for (unsigned i = 0; i < pdf->font_count; i++)
		if (is_used(&pdf->font[i]))
			font_embed(&pdf->font[i], &embedder);
}

/* One dictionary serves all pages. */
static struct object *make_resources(const struct pdf *pdf)
{
	struct object *object = document_object(pdf->document);
	struct buffer body = {0};

	buffer_text(&body, "/Font <<");
	for (unsigned i = 0; i < pdf->font_count; i++)
		if (pdf->font[i].object)
			buffer_format(&body, "/F%u %u 0 R ", i,
				      object_number(pdf->font[i].object));
	buffer_text(&body, ">>\n");
	object_fill(object, &body);
	buffer_release(&body);
	return object;
}

/* Returns how many programs there are: with a new one all glyphs may have
 * other numbers. */
static unsigned count_programs(const struct pdf *pdf)
{
	unsigned programs = 0;

	for (unsigned i = 0; i < pdf->font_count; i++)
		programs += pdf->font[i].programs;
	return programs;
}

static void keep_room(struct pdf *pdf)
{
	size_t count = pdf->options.several ? pdf->pages->count : 1;

	while (pdf->kept_count < count) {
		pdf->kept = arena_grow(pdf->fonts->arena, pdf->kept,
				       pdf->kept_count, &pdf->kept_capacity,
				       sizeof(*pdf->kept));
		pdf->kept_count++;
	}
}

/* Returns the deflated content of page I, the last document's if that had the
 * same page there. */
static const struct buffer *content_of(struct pdf *pdf, size_t i)
{
	const struct page *page = &pdf->pages->page[i];
	struct kept *kept = &pdf->kept[pdf->options.several ? i : 0];
	unsigned programs = count_programs(pdf);

	if (pdf->options.several && kept->box == page->box &&
	    kept->programs == programs)
		return &kept->deflated;
	buffer_clear(&pdf->content);
	content_draw(&pdf->content, page, pdf->font);
	deflate_all(pdf->deflater, &kept->deflated, pdf->content.data,
		    pdf->content.length);
	kept->box = page->box;
	kept->programs = programs;
	return &kept->deflated;
}

/* Returns a stream of what is in the scratch. */
static const struct object *add_stream(struct pdf *pdf)
{
	struct buffer deflated = {0};
	const struct object *object;

	deflate_all(pdf->deflater, &deflated, pdf->content.data,
		    pdf->content.length);
	object = document_stream(pdf->document, "", &deflated);
	buffer_release(&deflated);
	return object;
}

/* Returns the stream of the page's watermark; pages that have the same share
 * it, LAST is that of the page before. */
static const struct object *mark_of(struct pdf *pdf, const struct page *page,
				    const struct object *last)
{
	if (!page->watermark)
		return NULL;
	if (page != pdf->pages->page && page[-1].watermark == page->watermark)
		return last;
	buffer_clear(&pdf->content);
	content_watermark(&pdf->content, page, pdf->font);
	return add_stream(pdf);
}

/* Returns the stream of the page's tints, NULL when it has none. */
static const struct object *tints_of(struct pdf *pdf, const struct page *page)
{
	buffer_clear(&pdf->content);
	return content_tints(&pdf->content, page) ? add_stream(pdf) : NULL;
}

/* Returns the object numbers of the pages. */
static unsigned *draw_pages(struct pdf *pdf)
{
	const struct pages *pages = pdf->pages;
	struct object *resources = make_resources(pdf);
	unsigned *number =
		arena_array(pdf->diag->arena, unsigned, pages->count);
	const struct object *tints, *mark = NULL;

	keep_room(pdf);
	for (size_t i = 0; i < pages->count; i++) {
		const struct page *page = &pages->page[i];
		struct document_page made = {
			.width = page->width,
			.height = page->height,
			.resources = resources,
			.deflated = content_of(pdf, i),
		};

		progress_note(pdf->progress, N_("drawing pages"), i,
			      pages->count);
		tints = tints_of(pdf, page);
		mark = mark_of(pdf, page, mark);
		if (tints)
			made.under[made.under_count++] = tints;
		if (mark)
			made.under[made.under_count++] = mark;
		number[i] = document_page(pdf->document, &made);
	}
	return number;
}

/* Page labels: as the pages are numbered on paper (ISO 32000-1, 12.4.2). */
static void add_labels(const struct pdf *pdf)
{
	struct object *object = document_object(pdf->document);
	struct buffer body = {0};

	buffer_text(&body, "/Nums [");
	for (size_t i = 0; i < pdf->pages->count; i++) {
		const struct page *page = &pdf->pages->page[i];

		if (!page->number)
			buffer_format(&body, "%zu <</P (Ikhtisar)>>", i);
		else if (page->number == 1)
			buffer_format(&body, "%zu <</S /D>>", i);
		else if (!i || !page[-1].number)
			buffer_format(&body, "%zu <</S /D /St %zu>>", i,
				      page->number);
	}
	buffer_text(&body, "]\n");
	object_fill(object, &body);
	buffer_release(&body);
	document_catalog(pdf->document, "PageLabels", object);
}

/* Whether a page needs more than black, white and grey. */
static bool has_colour(const struct pages *pages)
{
	for (size_t i = 0; i < pages->count; i++) {
		const struct page *page = &pages->page[i];

		for (size_t k = 0; k < page->count; k++)
			if (page->box[k].kind == BOX_FILL &&
			    !colour_is_grey(&page->box[k].colour))
				return true;
	}
	return false;
}

/* Returns when the document was made: when the options say so, or else on the
 * day of the decree; "" if it has none yet. */
static const char *when_made(const struct pdf *pdf)
{
	const char *told = pdf->options.made;

	return told && *told ? told : pdf->pages->date;
}

static void add_metadata(const struct pdf *pdf)
{
	const struct pages *pages = pdf->pages;
	const struct metadata metadata = {
		/* ISO 14289-1, 7.1 wants one */
		.title = *pages->title ? pages->title : "Lampiran",
		.author = pages->author,
		.subject = pages->subject,
		.program = "lampiran " VERSION,
		.language = "id-ID",
		.made = when_made(pdf),
		.standard = pdf->options.standard,
		.colour = has_colour(pages),
	};

	metadata_add(&metadata, pdf->document, pdf->deflater, pdf->diag->arena);
}

static void draw(struct pdf *pdf, uint32_t words, struct buffer *out)
{
	const unsigned *number;

	embed_fonts(pdf, words);
	if (pdf->diag->count || !document_is_sound(pdf->document)) {
		document_write(pdf->document, pdf->deflater, out);
		return;
	}
	number = draw_pages(pdf);
	outline_add(pdf->pages, number, pdf->document, pdf->diag->arena);
	add_labels(pdf);
	files_add(&pdf->files, metadata_date(pdf->diag->arena, when_made(pdf)),
		  pdf->document, pdf->diag->arena);
	add_metadata(pdf);
	document_write(pdf->document, pdf->deflater, out);
}

struct pdf_bytes pdf_draw(struct pdf *pdf, const struct pages *pages,
			  uint32_t words)
{
	struct diag *diag = pdf->diag;
	struct buffer out = {0};

	pdf->pages = pages;
	pdf->document = document_open(diag->arena, diag);
	if (pdf->document)
		draw(pdf, words, &out);
	document_close(pdf->document);
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
