#include "pdf/pdf.h"

#include "pdf/content.h"
#include "pdf/field.h"
#include "pdf/metadata.h"
#include "pdf/outline.h"
#include "pdf/tags.h"
#include "pdf/typecase.h"

#ifndef VERSION
#define VERSION "0"
#endif

/* The content of a page, in case the next document has the same page. */
struct kept {
	const struct box *box;
	struct buffer taken; /* from the typecase */
	struct buffer deflated;
	struct marking marking; /* what of it is read */
};

struct pdf {
	const struct fonts *fonts;
	struct run *run;
	struct deflater *deflater;
	struct typecase typecase;
	struct buffer content; /* scratch */
	struct kept *kept;
	size_t kept_count, kept_capacity;
	struct pdf_options options;
	struct files files; /* that each document carries */
	/* the document at work */
	const struct pages *pages;
	struct objects *objects;
	struct tags *tags; /* NULL: it is not tagged */
	struct fields fields;
};

struct pdf *pdf_open(const struct fonts *fonts,
		     const struct pdf_options *options, struct run *run)
{
	struct pdf *pdf = arena_new(fonts->run->kept, struct pdf);

	*pdf = (struct pdf){
		.fonts = fonts,
		.options = *options,
		.run = run,
		.deflater = deflate_open(options->quick, fonts->run->kept)};
	typecase_init(&pdf->typecase, fonts);
	return pdf;
}

void pdf_carry(struct pdf *pdf, const struct pdf_file *file, size_t count)
{
	files_init(&pdf->files, file, count, pdf->deflater,
		   pdf->fonts->run->kept);
}

void pdf_close(struct pdf *pdf)
{
	if (!pdf)
		return;
	typecase_release(&pdf->typecase);
	for (size_t i = 0; i < pdf->kept_count; i++) {
		buffer_release(&pdf->kept[i].taken);
		buffer_release(&pdf->kept[i].deflated);
	}
	files_release(&pdf->files);
	buffer_release(&pdf->content);
	deflate_close(pdf->deflater);
}

/* Empties the scratch, and returns how to fill it. */
static struct contents begin_content(struct pdf *pdf)
{
	buffer_clear(&pdf->content);
	return (struct contents){&pdf->content, &pdf->typecase,
				 pdf->tags ? pdf->pages->structure : NULL};
}

/* Returns the content of page I, the last document's if that had the same page
 * there. */
static const struct kept *content_of(struct pdf *pdf, size_t i)
{
	const struct page *page = &pdf->pages->page[i];
	struct kept *kept = &pdf->kept[pdf->options.several ? i : 0];
	bool several = pdf->options.several;
	struct contents content;

	if (several && kept->box == page->box &&
	    typecase_take(&pdf->typecase, &kept->taken))
		return kept;
	if (several)
		typecase_page(&pdf->typecase);
	content = begin_content(pdf);
	kept->marking = (struct marking){.arena = pdf->run->arena};
	content_draw(&content, page, &kept->marking);
	buffer_clear(&kept->taken);
	if (several)
		buffer_add(&kept->taken, pdf->typecase.taken.data,
			   pdf->typecase.taken.length);
	deflate_all(pdf->deflater, PACE_THOROUGH, &kept->deflated,
		    pdf->content.data, pdf->content.length);
	kept->box = page->box;
	return kept;
}

/* Returns a stream of what is in the scratch. */
static const struct object *add_stream(struct pdf *pdf)
{
	struct buffer deflated = {0};
	const struct object *object;

	deflate_all(pdf->deflater, PACE_THOROUGH, &deflated, pdf->content.data,
		    pdf->content.length);
	object = objects_stream(pdf->objects, "", &deflated);
	buffer_release(&deflated);
	return object;
}

/* Returns the stream of the page's watermark; pages that have the same share
 * it, LAST is that of the page before. */
static const struct object *mark_of(struct pdf *pdf, const struct page *page,
				    const struct object *last)
{
	struct contents content;

	if (!page->watermark)
		return NULL;
	if (page != pdf->pages->page && page[-1].watermark == page->watermark)
		return last;
	content = begin_content(pdf);
	content_watermark(&content, page);
	return add_stream(pdf);
}

/* Adds the fields of page I to be filled. */
static void begin_fields(struct pdf *pdf, size_t i, struct objects_page *made)
{
	const struct page *page = &pdf->pages->page[i];
	size_t first = pdf->fields.count;

	for (size_t k = 0; k < page->count && pdf->options.field; k++)
		if (page->box[k].kind == BOX_FIELD)
			fields_new(&pdf->fields, pdf->objects, pdf->run->arena);
	made->annotation = pdf->fields.object + first;
	made->annotation_count = pdf->fields.count - first;
}

/* Fills those from FIRST on, which are on page I, the object NUMBER. */
static void end_fields(struct pdf *pdf, size_t i, size_t first, unsigned number)
{
	const struct page *page = &pdf->pages->page[i];

	for (size_t k = 0; k < page->count; k++) {
		const struct box *box = &page->box[k];
		struct field_place place = {box, page->height, number, -1, ""};

		if (box->kind != BOX_FIELD || first == pdf->fields.count)
			continue;
		place.words = pdf->pages->structure->element[box->field].words;
		if (pdf->tags)
			place.parent =
				(long)tags_field(pdf->tags, box->field, i,
						 pdf->fields.object[first]);
		fields_fill(&pdf->fields, first++, &place, pdf->objects);
	}
}

/* Returns the object numbers of the pages. */
static unsigned *draw_pages(struct pdf *pdf)
{
	const struct pages *pages = pdf->pages;
	struct object *resources = typecase_begin(&pdf->typecase, pdf->objects);
	unsigned *number = arena_array(pdf->run->arena, unsigned, pages->count);
	const struct object *tints, *mark = NULL;

	while (pdf->kept_count < (pdf->options.several ? pages->count : 1)) {
		pdf->kept = arena_grow(pdf->fonts->run->kept, pdf->kept,
				       pdf->kept_count, &pdf->kept_capacity,
				       sizeof(*pdf->kept));
		pdf->kept_count++;
	}
	for (size_t i = 0; i < pages->count; i++) {
		const struct page *page = &pages->page[i];
		const struct kept *kept = content_of(pdf, i);
		struct objects_page made = {
			.width = page->width,
			.height = page->height,
			.resources = resources,
			.deflated = &kept->deflated,
			.tagged = pdf->tags,
		};
		size_t first = pdf->fields.count;
		struct contents content;

		progress_note(&pdf->run->progress, N_("drawing pages"), i,
			      pages->count);
		if (pdf->tags)
			tags_page(pdf->tags, i, &kept->marking);
		content = begin_content(pdf);
		tints = content_tints(&content, page) ? add_stream(pdf) : NULL;
		mark = mark_of(pdf, page, mark);
		if (tints)
			made.under[made.under_count++] = tints;
		if (mark)
			made.under[made.under_count++] = mark;
		begin_fields(pdf, i, &made);
		number[i] = objects_page(pdf->objects, &made);
		end_fields(pdf, i, first, number[i]);
	}
	return number;
}

/* Page labels: as the pages are numbered on paper (ISO 32000-1, 12.4.2). */
static void add_labels(const struct pdf *pdf)
{
	struct object *object = objects_add(pdf->objects);
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
	objects_catalog(pdf->objects, "PageLabels", object);
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
	struct metadata metadata = {
		/* ISO 14289-1, 7.1 wants one */
		.title = *pages->title ? pages->title : "Lampiran",
		.author = pages->author,
		.subject = pages->subject,
		.program = "lampiran " VERSION,
		.language = "id-ID",
		.made = when_made(pdf),
		.standard = pdf->options.standard,
	};

	/* whether a page needs more than black, white and grey */
	for (size_t i = 0; i < pages->count; i++)
		for (size_t k = 0; k < pages->page[i].count; k++) {
			const struct box *box = &pages->page[i].box[k];

			metadata.colour |= box->kind == BOX_FILL &&
					   !colour_is_grey(&box->colour);
		}
	metadata_add(&metadata, pdf->objects, pdf->deflater, pdf->run->arena);
}

static void draw(struct pdf *pdf)
{
	struct embedder embedder = {pdf->objects, pdf->deflater, pdf->run,
				    NULL};
	const unsigned *number = draw_pages(pdf);

	typecase_embed(&pdf->typecase, &embedder);
	if (pdf->run->diag.count || !objects_is_sound(pdf->objects)) {
		objects_finish(pdf->objects);
		return;
	}
	outline_add(pdf->pages, number, pdf->objects, pdf->run->arena);
	add_labels(pdf);
	files_add(&pdf->files, metadata_date(pdf->run->arena, when_made(pdf)),
		  pdf->objects, pdf->run->arena);
	add_metadata(pdf);
	fields_add(&pdf->fields, pdf->objects);
	if (pdf->tags)
		tags_add(pdf->tags, pdf->objects, number);
	objects_finish(pdf->objects);
}

void pdf_draw(struct pdf *pdf, const struct pages *pages,
	      const struct sink *sink)
{
	struct run *run = pdf->run;

	pdf->pages = pages;
	pdf->tags = NULL;
	pdf->fields = (struct fields){0};
	if (pdf->options.standard == STANDARD_A_3A_UA_1)
		pdf->tags = tags_new(pages, run->arena);
	pdf->objects = objects_open(sink, pdf->deflater, run);
	if (pdf->objects)
		draw(pdf);
	objects_close(pdf->objects);
}

void pdf_try(const struct fonts *fonts, const struct pages *pages,
	     struct run *run)
{
	struct typecase typecase;

	if (fonts_are_built_in(fonts))
		return;
	typecase_init(&typecase, fonts);
	typecase_try(&typecase, pages, run);
	typecase_release(&typecase);
}
