#include "pdf/typecase.h"

#include "base/catalogue.h"

#include <string.h>

void typecase_init(struct typecase *t, const struct fonts *fonts)
{
	*t = (struct typecase){.fonts = fonts};
}

void typecase_release(struct typecase *t)
{
	for (unsigned i = 0; i < t->count; i++)
		font_release(&t->font[i]);
	buffer_release(&t->seen);
}

/* Each word is looked at once. */
static void collect_run(struct typecase *t, const struct text_run *run)
{
	for (uint32_t k = 0; k < run->count; k++) {
		const struct word *word = run->piece[k].word;

		if (t->seen.data[word->number])
			continue;
		t->seen.data[word->number] = true;
		font_use(&t->font[word->face->number], word);
	}
}

static void begin(struct typecase *t, uint32_t words)
{
	while (t->count < t->fonts->count) {
		unsigned i = t->count++;

		font_init(&t->font[i], t->fonts->opened[i],
			  t->fonts->run->kept);
	}
	for (unsigned i = 0; i < t->count; i++)
		font_begin(&t->font[i]);
	buffer_clear(&t->seen);
	buffer_reserve(&t->seen, words);
	memset(t->seen.data, 0, words);
}

/* Collects the glyphs of PAGES. */
static void collect(struct typecase *t, const struct pages *pages,
		    uint32_t words, struct progress *progress)
{
	begin(t, words);
	for (size_t i = 0; i < pages->count; i++) {
		const struct page *page = &pages->page[i];

		progress_note(progress, N_("drawing pages"), 0, pages->count);
		for (size_t k = 0; k < page->count; k++)
			if (page->box[k].kind == BOX_TEXT)
				collect_run(t, &page->box[k].run);
		if (page->watermark)
			collect_run(t, &page->watermark->run);
	}
}

static bool is_used(const struct font *font)
{
	return font->used[font->face->space_id];
}

void typecase_embed(struct typecase *t, const struct pages *pages,
		    uint32_t words, const struct embedder *embedder)
{
	/* which glyphs are drawn has to be known before the first page is: a
	 * subset numbers them anew */
	collect(t, pages, words, &embedder->run->progress);
	for (unsigned i = 0; i < t->count; i++)
		if (is_used(&t->font[i]))
			font_embed(&t->font[i], embedder);
}

void typecase_try(struct typecase *t, const struct pages *pages, uint32_t words,
		  struct run *run)
{
	collect(t, pages, words, &run->progress);
	for (unsigned i = 0; i < t->count; i++)
		if (is_used(&t->font[i]))
			font_try(&t->font[i], run);
}

struct object *typecase_resources(const struct typecase *t,
				  struct objects *objects)
{
	struct object *object = objects_add(objects);
	struct buffer body = {0};

	buffer_text(&body, "/Font <<");
	for (unsigned i = 0; i < t->count; i++)
		if (t->font[i].object)
			buffer_format(&body, "/F%u %u 0 R ", i,
				      object_number(t->font[i].object));
	buffer_text(&body, ">>\n");
	object_fill(object, &body);
	buffer_release(&body);
	return object;
}

unsigned typecase_programs(const struct typecase *t)
{
	unsigned programs = 0;

	for (unsigned i = 0; i < t->count; i++)
		programs += t->font[i].programs;
	return programs;
}
