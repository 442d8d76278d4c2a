#include "pdf/content.h"

#include "pdf/pen.h"
#include "pdf/syntax.h"

#include <math.h>
#include <string.h>

static void draw_rule(struct buffer *out, const struct box *box, double height)
{
	double x = (double)box->x, y = (double)box->y;

	syntax_points(out, x);
	syntax_points(out, height - y);
	buffer_text(out, "m ");
	syntax_points(out, x + (double)box->width);
	syntax_points(out, height - y - (double)box->height);
	buffer_text(out, "l\n");
}

static void set_colour(struct buffer *out, const struct colour *colour)
{
	const double part[3] = {(double)colour->red, (double)colour->green,
				(double)colour->blue};
	bool grey = colour_is_grey(colour);

	for (size_t i = 0; i < (grey ? 1 : 3); i++)
		buffer_format(out, "%.4g ", part[i]);
	buffer_text(out, grey ? "g " : "rg ");
}

static void rectangle(struct buffer *out, const struct box *box, double height)
{
	syntax_points(out, (double)box->x);
	syntax_points(out, height - (double)(box->y + box->height));
	syntax_points(out, (double)box->width);
	syntax_points(out, (double)box->height);
	buffer_text(out, "re ");
}

static bool same_colour(const struct colour *a, const struct colour *b)
{
	return a->red == b->red && a->green == b->green && a->blue == b->blue;
}

/* Whether a coloured area lies under a draft's mark too. */
static bool is_tint(const struct box *box)
{
	return box->role == ROLE_TINT || box->role == ROLE_OVERVIEW;
}

/* Draws the coloured areas, the tints or the others. Whether there are any. */
static bool draw_fills(struct buffer *out, const struct page *page, bool tints)
{
	const struct colour *colour = NULL;

	for (size_t i = 0; i < page->count; i++) {
		const struct box *box = &page->box[i];

		if (box->kind != BOX_FILL || is_tint(box) != tints)
			continue;
		if (!colour || !same_colour(colour, &box->colour))
			set_colour(out, &box->colour);
		colour = &box->colour;
		rectangle(out, box, page->height);
		buffer_text(out, "f\n");
	}
	buffer_text(out, colour ? "0 g\n" : "");
	return colour;
}

/* What nobody has to read (ISO 32000-1, 14.8.2.2). */
static void begin_artifact(const struct contents *c, const char *what)
{
	if (c->structure)
		buffer_format(c->out, "/Artifact <<%s>>BDC\n", what);
}

static void end_marked(const struct contents *c)
{
	buffer_text(c->out, c->structure ? "EMC\n" : "");
}

bool content_tints(const struct contents *c, const struct page *page)
{
	bool any;

	begin_artifact(c, "/Type/Background");
	any = draw_fills(c->out, page, true);
	end_marked(c);
	return any;
}

static void draw_rules(struct buffer *out, const struct page *page)
{
	bool rules = false;

	syntax_points(out, page->rule);
	buffer_text(out, "w 2 J\n");
	for (size_t i = 0; i < page->count; i++) {
		const struct box *box = &page->box[i];

		if (box->kind == BOX_RULE)
			draw_rule(out, box, page->height);
		else if (box->kind == BOX_FRAME)
			rectangle(out, box, page->height);
		rules |= box->kind == BOX_RULE || box->kind == BOX_FRAME;
	}
	buffer_text(out, rules ? "S\n" : "");
}

static void draw_texts(struct pen *pen, const struct page *page)
{
	buffer_text(pen->out, "BT\n");
	for (size_t i = 0; i < page->count; i++) {
		if (page->box[i].kind == BOX_TEXT)
			pen_text(pen, &page->box[i]);
	}
	pen_end(pen);
	buffer_text(pen->out, "ET\n");
}

void content_draw(const struct contents *c, const struct page *page,
		  struct marking *marking)
{
	struct pen pen = {.out = c->out,
			  .structure = c->structure,
			  .marking = marking,
			  .height = page->height,
			  .font = c->font};

	begin_artifact(c, "/Type/Layout");
	draw_fills(c->out, page, false);
	end_marked(c);
	draw_texts(&pen, page);
	begin_artifact(c, "/Type/Layout");
	draw_rules(c->out, page);
	end_marked(c);
}

void content_watermark(const struct contents *c, const struct page *page)
{
	struct buffer *out = c->out;
	const struct watermark *mark = page->watermark;
	double across = cos(mark->angle), up = sin(mark->angle);
	struct pen pen = {.out = out, .height = page->height, .font = c->font};

	begin_artifact(c, "/Type/Pagination/Subtype/Watermark");
	syntax_points(out, (100 - mark->shade) / 100.0);
	buffer_text(out, "g BT ");
	buffer_format(out, "%.5f %.5f %.5f %.5f %.2f %.2f Tm\n", across, up,
		      -up, across, mark->x, page->height - mark->y);
	pen_run(&pen, &mark->run);
	buffer_text(out, "ET 0 g\n");
	end_marked(c);
}
