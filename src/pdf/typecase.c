#include "pdf/typecase.h"

#include "base/catalogue.h"
#include "page/leafing.h"

/* A glyph that a page takes, of the font that has the name. */
struct taken {
	struct sort sort;
	uint32_t code;
	uint8_t face; /* its number */
	uint8_t name; /* of the font */
};

void typecase_init(struct typecase *t, const struct fonts *fonts)
{
	*t = (struct typecase){.fonts = fonts};
}

void typecase_release(struct typecase *t)
{
	for (unsigned i = 0; i < t->count; i++)
		font_release(&t->font[i]);
	buffer_release(&t->taken);
}

struct object *typecase_begin(struct typecase *t, struct objects *objects)
{
	for (unsigned i = 0; i < t->count; i++)
		font_begin(&t->font[i]);
	t->named = 0;
	buffer_clear(&t->taken);
	t->resources = objects_add(objects);
	return t->resources;
}

static const struct taken *list(const struct buffer *taken, size_t *count)
{
	*count = taken->length / sizeof(struct taken);
	return (const struct taken *)(const void *)taken->data;
}

void typecase_page(struct typecase *t)
{
	size_t count;
	const struct taken *last = list(&t->taken, &count);

	for (size_t i = 0; i < count; i++)
		t->font[last[i].face].code[last[i].sort.glyph] = 0;
	buffer_clear(&t->taken);
}

uint32_t typecase_meet(struct typecase *t, struct font *font,
		       const struct sort *sort)
{
	const struct taken taken = {
		*sort, font_give(font, sort, t->fonts->run->kept),
		(uint8_t)font->face->number, (uint8_t)font->name};

	buffer_add(&t->taken, &taken, sizeof(taken));
	font->code[sort->glyph] = taken.code;
	return taken.code;
}

/* Returns the font of a face, with a name. */
static struct font *find(struct typecase *t, unsigned face)
{
	struct font *font = &t->font[face];

	for (; t->count <= face; t->count++)
		font_init(&t->font[t->count], t->fonts->opened[t->count],
			  t->fonts->run->kept);
	if (!font->name)
		font->name = ++t->named;
	return font;
}

struct font *typecase_font(struct typecase *t, const struct face *face)
{
	struct font *font = find(t, face->number);
	const struct sort space = font_space(font);

	if (!font->code[space.glyph])
		typecase_meet(t, font, &space);
	return font;
}

bool typecase_take(struct typecase *t, const struct buffer *taken)
{
	size_t count;
	const struct taken *each = list(taken, &count);

	for (const struct taken *end = each + count; each < end; each++) {
		struct font *font = find(t, each->face);

		if (font->name != each->name ||
		    font_give(font, &each->sort, t->fonts->run->kept) !=
			    each->code)
			return false;
	}
	return true;
}

void typecase_embed(struct typecase *t, struct embedder *e)
{
	struct buffer body = {0};

	buffer_text(&body, "/Font <<");
	for (unsigned name = 1; name <= t->named; name++)
		for (unsigned i = 0; i < t->count; i++)
			if (t->font[i].name == name)
				font_embed(&t->font[i], e, &body,
					   t->fonts->run->kept);
	buffer_text(&body, ">>\n");
	object_fill(t->resources, &body);
	buffer_release(&body);
}

static void take_run(struct typecase *t, const struct text_run *run)
{
	for (uint32_t k = 0; k < run->count; k++) {
		const struct word *word = run->piece[k].word;
		struct font *font = typecase_font(t, word->face);

		for (size_t i = 0; i < word->count; i++)
			typecase_code(t, font, word, i);
	}
}

void typecase_try(struct typecase *t, const struct pages *pages,
		  struct run *run)
{
	const struct page *page;
	struct leafing leafing;

	leafing_begin(&leafing, pages);
	while ((page = leafing_next(&leafing))) {
		progress_note(&run->progress, N_("drawing pages"), 0,
			      pages->count);
		for (size_t k = 0; k < page->count; k++)
			if (page->box[k].kind == BOX_TEXT)
				take_run(t, &page->box[k].run);
		if (page->watermark)
			take_run(t, &page->watermark->run);
	}
	leafing_end(&leafing);
	for (unsigned i = 0; i < t->count; i++)
		font_try(&t->font[i], run, t->fonts->run->kept);
}
