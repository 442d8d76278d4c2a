#include "page/leafing.h"

void leafing_begin(struct leafing *l, const struct pages *pages)
{
	*l = (struct leafing){.pages = pages};
	canvas_init(&l->canvas, pages->structure);
	pages->composer.begin(pages->composer.user);
}

void leafing_end(struct leafing *l)
{
	canvas_release(&l->canvas);
}

/* Turns to the next page, which is put on CANVAS. Whether there is one. */
static bool turn(struct leafing *l, struct canvas *canvas)
{
	const struct composer *composer = &l->pages->composer;

	if (l->next == l->pages->count)
		return false;
	l->page = l->pages->page[l->next];
	canvas_clear(&l->canvas);
	l->canvas.width = l->page.width;
	l->canvas.height = l->page.height;
	composer->compose(composer->user, l->next++, canvas);
	return true;
}

const struct page *leafing_next(struct leafing *l)
{
	if (!turn(l, &l->canvas))
		return NULL;
	l->page.box = l->canvas.box;
	l->page.count = l->canvas.count;
	return &l->page;
}

const struct page *leafing_pass(struct leafing *l)
{
	return turn(l, NULL) ? &l->page : NULL;
}

void leafing_through(const struct pages *pages)
{
	struct leafing leafing;

	leafing_begin(&leafing, pages);
	while (leafing_next(&leafing))
		;
	leafing_end(&leafing);
}
