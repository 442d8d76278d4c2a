#include "pdf/pdf.h"

#include "page/leafing.h"
#include "pdf/content.h"
#include "pdf/field.h"
#include "pdf/metadata.h"
#include "pdf/outline.h"
#include "pdf/tags.h"
#include "pdf/typecase.h"

#ifndef VERSION
#define VERSION "0"
#endif

/* A page as it was drawn, in case the next document has the same page. */
struct drawing {
	bool made;
	unsigned look;	     /* of the page */
	struct buffer taken; /* from the typecase */
	struct buffer deflated;
	struct buffer tints;	/* deflated; empty: it has none */
	struct marking marking; /* what of it is read */
	bool colour;		/* something is neither black, white nor grey */
};

struct pdf {
	const struct fonts *fonts;
	struct run *run;
	struct deflater *deflater;
	struct typecase typecase;
	struct buffer content;	 /* scratch */
	struct drawing *drawing; /* of each page, or of the one at work */
	size_t drawing_count;
	struct pdf_options options;
	struct files files; /* that each document carries */
	/* the document at work */
	const struct pages *pages;
	struct objects *objects;
	struct tags *tags; /* NULL: it is not tagged */
	struct fields fields;
	unsigned *number; /* objects of the pages */
	bool colour;	  /* a page has some */
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
	if (options->several)
		deflate_remember(pdf->deflater);
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
	for (size_t i = 0; i < pdf->drawing_count; i++) {
		buffer_release(&pdf->drawing[i].taken);
		buffer_release(&pdf->drawing[i].deflated);
		buffer_release(&pdf->drawing[i].tints);
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

/* Deflates what is in the scratch. */
static void deflate_content(struct pdf *pdf, struct buffer *deflated)
{
	deflate_all(pdf->deflater, PACE_QUICK, deflated, pdf->content.data,
		    pdf->content.length);
}

/* Draws PAGE. */
static void make_drawing(struct pdf *pdf, const struct page *page,
			 struct drawing *drawing)
{
	const struct buffer *taken = &pdf->typecase.taken;
	struct contents content = begin_content(pdf);

	drawing->made = true;
	drawing->look = page->look;
	if (pdf->options.several)
		typecase_page(&pdf->typecase);
	drawing->marking.arena = pdf->fonts->run->kept;
	drawing->marking.box = NULL;
	drawing->marking.count = 0;
	content_draw(&content, page, &drawing->marking);
	deflate_content(pdf, &drawing->deflated);
	buffer_clear(&drawing->taken);
	if (pdf->options.several)
		buffer_add(&drawing->taken, taken->data, taken->length);
	content = begin_content(pdf);
	buffer_clear(&drawing->tints);
	if (content_tints(&content, page))
		deflate_content(pdf, &drawing->tints);
	drawing->colour = false;
	for (size_t i = 0; i < page->count; i++)
		drawing->colour |= page->box[i].kind == BOX_FILL &&
				   !colour_is_grey(&page->box[i].colour);
}

/* Turns to the next page. Returns its drawing, the last document's if the page
 * looks the same there; NULL behind the last. */
static const struct drawing *next_drawing(struct pdf *pdf,
					  struct leafing *leafing)
{
	bool several = pdf->options.several;
	size_t i = leafing->next;
	struct drawing *drawing = &pdf->drawing[several ? i : 0];

	if (i == pdf->pages->count)
		return NULL;
	if (several && drawing->made &&
	    drawing->look == pdf->pages->page[i].look &&
	    typecase_take(&pdf->typecase, &drawing->taken))
		leafing_pass(leafing);
	else
		make_drawing(pdf, leafing_next(leafing), drawing);
	return drawing;
}

/* Returns the stream of the page's watermark; pages that have the same share
 * it, LAST is that of the page before. Copies without any leave its number out,
 * so that all copies have the same ones: what refers to them is the same. */
static const struct object *mark_of(struct pdf *pdf, size_t i,
				    const struct object *last)
{
	const struct page *page = &pdf->pages->page[i];
	const struct object *object;
	struct buffer deflated = {0};
	struct contents content;

	if (i && page[-1].mark == page->mark)
		return last;
	if (!page->watermark) {
		objects_reserve(pdf->objects, 1);
		return NULL;
	}
	content = begin_content(pdf);
	content_watermark(&content, page);
	deflate_content(pdf, &deflated);
	object = objects_stream(pdf->objects, "", &deflated);
	buffer_release(&deflated);
	return object;
}

/* Adds the fields of PAGE to be filled. */
static void begin_fields(struct pdf *pdf, const struct page *page,
			 struct objects_page *made)
{
	size_t first = pdf->fields.count;

	for (size_t k = 0; k < page->count && pdf->options.field; k++)
		if (page->box[k].kind == BOX_FIELD)
			fields_new(&pdf->fields, pdf->objects, pdf->run->arena);
	made->annotation = pdf->fields.object + first;
	made->annotation_count = pdf->fields.count - first;
}

/* Fills those from FIRST on, which are on PAGE, page I. */
static void end_fields(struct pdf *pdf, const struct page *page, size_t i,
		       size_t first)
{
	const struct structure *structure = pdf->pages->structure;

	for (size_t k = 0; k < page->count; k++) {
		const struct box *box = &page->box[k];
		struct field_place place = {box, page->height, pdf->number[i],
					    -1,	 "",	       false};
		const struct element *element;

		if (box->kind != BOX_FIELD || first == pdf->fields.count)
			continue;
		element = structure_element(structure, box->field);
		place.words = element->words;
		place.body = element->mark == FIELD_OF_BODY;
		if (pdf->tags)
			place.parent =
				(long)tags_field(pdf->tags, box->field, i,
						 pdf->fields.object[first]);
		fields_fill(&pdf->fields, first++, &place, pdf->objects);
	}
}

/* Makes room for the drawings: of all pages if the next document may have the
 * same. */
static void begin_drawings(struct pdf *pdf)
{
	size_t count = pdf->options.several ? pdf->pages->count : 1;

	if (pdf->drawing_count)
		return;
	pdf->drawing =
		arena_array(pdf->fonts->run->kept, struct drawing, count);
	pdf->drawing_count = count;
}

/* Draws the pages, one after the other. A page with fields looks the same in no
 * other document, so that its boxes are there. */
static void draw_pages(struct pdf *pdf)
{
	const struct pages *pages = pdf->pages;
	struct object *resources = typecase_begin(&pdf->typecase, pdf->objects);
	const struct object *mark = NULL;
	const struct drawing *drawing;
	struct leafing leafing;

	begin_drawings(pdf);
	leafing_begin(&leafing, pages);
	while ((drawing = next_drawing(pdf, &leafing))) {
		const struct page *page = &leafing.page;
		size_t i = leafing.next - 1, first = pdf->fields.count;
		struct objects_page made = {
			.width = page->width,
			.height = page->height,
			.resources = resources,
			.deflated = &drawing->deflated,
			.tagged = pdf->tags,
		};

		progress_note(&pdf->run->progress, N_("drawing pages"), i,
			      pages->count);
		if (pdf->tags)
			tags_page(pdf->tags, i, &drawing->marking);
		if (drawing->tints.length)
			made.under[made.under_count++] = objects_stream(
				pdf->objects, "", &drawing->tints);
		mark = mark_of(pdf, i, mark);
		if (mark)
			made.under[made.under_count++] = mark;
		pdf->colour |= drawing->colour;
		begin_fields(pdf, page, &made);
		pdf->number[i] = objects_page(pdf->objects, &made);
		end_fields(pdf, page, i, first);
		if (pdf->tags)
			tags_flush(pdf->tags);
	}
	leafing_end(&leafing);
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
		.duplex = pages->duplex,
		.colour = pdf->colour,
	};

	metadata_add(&metadata, pdf->objects, pdf->deflater, pdf->run->arena);
}

static void draw(struct pdf *pdf)
{
	struct embedder embedder = {pdf->objects, pdf->deflater, pdf->run,
				    NULL};
	const struct pages *pages = pdf->pages;

	draw_pages(pdf);
	typecase_embed(&pdf->typecase, &embedder);
	if (!pdf->run->diag.count && objects_is_sound(pdf->objects)) {
		outline_add(pages, pdf->number, pdf->objects, pdf->run->arena);
		add_labels(pdf);
		files_add(&pdf->files,
			  metadata_date(pdf->run->arena, when_made(pdf)),
			  pdf->objects, pdf->run->arena);
		add_metadata(pdf);
		fields_add(&pdf->fields, pdf->objects);
		if (pdf->tags)
			tags_finish(pdf->tags);
	}
	objects_finish(pdf->objects);
}

void pdf_draw(struct pdf *pdf, const struct pages *pages,
	      const struct sink *sink)
{
	struct run *run = pdf->run;
	bool tagged = pdf->options.standard == STANDARD_A_3A_UA_1;

	pdf->pages = pages;
	pdf->tags = NULL;
	pdf->fields = (struct fields){0};
	pdf->number = arena_array(run->arena, unsigned, pages->count);
	pdf->colour = false;
	deflate_restart(pdf->deflater);
	pdf->objects = objects_open(sink, pdf->deflater, run);
	if (pdf->objects && tagged)
		pdf->tags =
			tags_new(pages, pdf->number, pdf->objects, run->arena);
	if (pdf->objects)
		draw(pdf);
	objects_close(pdf->objects);
}

void pdf_try(const struct fonts *fonts, const struct pages *pages,
	     struct run *run)
{
	struct typecase typecase;

	if (fonts_are_built_in(fonts)) {
		leafing_through(pages);
		return;
	}
	typecase_init(&typecase, fonts);
	typecase_try(&typecase, pages, run);
	typecase_release(&typecase);
}
