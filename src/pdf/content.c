#include "pdf/content.h"

#include <math.h>
#include <string.h>

/* What of a text object is in force: operators are written when it changes. */
struct pen {
	struct buffer *out;
	double height;		 /* [pt] of the page */
	const struct font *font; /* all of them */
	const struct face *face; /* NULL: none set */
	float size;
	bool hidden; /* text is read, not painted */
	bool spoken; /* abbreviations say what they stand for */
	long x, y;   /* [pt/100] where the line began */
};

static long hundredths(double points)
{
	return lround(points * 100);
}

static void number(struct buffer *out, long value, char end)
{
	buffer_hundredths(out, value);
	buffer_add(out, &end, 1);
}

/* Appends a glyph number as two bytes of a literal string. */
static char *put_glyph(char *to, unsigned id)
{
	const unsigned char byte[2] = {(unsigned char)(id >> 8),
				       (unsigned char)id};

	for (int i = 0; i < 2; i++) {
		if (byte[i] == '\r') {
			*to++ = '\\';
			*to++ = 'r';
			continue;
		}
		if (byte[i] == '(' || byte[i] == ')' || byte[i] == '\\')
			*to++ = '\\';
		*to++ = (char)byte[i];
	}
	return to;
}

/* Appends ")N(": the pen moves back by N thousandths of the em. */
static void kern(struct buffer *out, const struct face *face, long units)
{
	long value = lround((double)units * 100000 / face->upem);

	if (!value)
		return;
	buffer_add(out, ")", 1);
	buffer_hundredths(out, value);
	buffer_add(out, "(", 1);
}

/* A glyph that stands higher than its word interrupts the array. */
static void raise(struct pen *pen, const struct glyph *glyph)
{
	const struct face *face = pen->face;
	double rise = (double)glyph->dy * (double)pen->size / face->upem;

	buffer_text(pen->out, ")]TJ ");
	number(pen->out, hundredths(rise), ' ');
	buffer_text(pen->out, "Ts[(");
}

static void put_property(struct buffer *out, const char *key, const char *text,
			 size_t length)
{
	buffer_text(out, key);
	buffer_text(out, " <FEFF");
	buffer_utf16(out, text, length);
	buffer_text(out, ">");
}

/* Interrupts the array of strings for LENGTH bytes of TEXT that read otherwise
 * than their glyphs look, if ACTUAL, or stand for EXPANSION, unless that is
 * NULL (ISO 32000-1, 14.9.4 and 14.9.5). */
static void begin_span(struct buffer *out, bool actual, const char *text,
		       size_t length, const char *expansion)
{
	buffer_text(out, ")]TJ /Span <<");
	if (actual)
		put_property(out, "/ActualText", text, length);
	if (expansion)
		put_property(out, "/E", expansion, strlen(expansion));
	buffer_text(out, ">>BDC [(");
}

static void end_span(struct buffer *out)
{
	buffer_text(out, ")]TJ EMC [(");
}

/* Puts the glyphs from FIRST up to LAST of a word. */
static void put_glyphs(struct pen *pen, const struct font *font,
		       const struct word *word, size_t first, size_t last)
{
	struct buffer *out = pen->out;

	buffer_reserve(out, word->count * 24 + 16);
	for (size_t i = first; i < last; i++) {
		const struct glyph *glyph = &word->glyph[i];
		int natural = face_advance(font->face, glyph->id);
		char *to;

		if (i && glyph->dy != word->glyph[i - 1].dy)
			raise(pen, glyph);
		else if (!i && glyph->dy)
			raise(pen, glyph);
		kern(out, font->face, -(long)glyph->dx);
		to = out->data + out->length;
		out->length = (size_t)(put_glyph(to, font->new_id[glyph->id]) -
				       out->data);
		kern(out, font->face,
		     (long)natural - glyph->advance + glyph->dx);
		buffer_reserve(out, (word->count - i) * 24 + 16);
	}
	if (last > first && word->glyph[last - 1].dy)
		buffer_text(out, ")]TJ 0 Ts[(");
}

/* A reader hears a divided word as one, a spaced one as a word, and what an
 * abbreviation stands for. */
static void put_word(struct pen *pen, const struct font *font,
		     const struct piece *piece)
{
	static const char soft_hyphen[] = WORD_SOFT_HYPHEN;
	const struct word *word = piece->word;
	const char *expansion = pen->spoken ? piece_expansion(piece) : NULL;
	size_t count = word->count;

	if (word->spaced || expansion)
		begin_span(pen->out, word->spaced, word->text, word->length,
			   expansion);
	put_glyphs(pen, font, word, 0, count - word->divided);
	if (word->divided) {
		begin_span(pen->out, true, soft_hyphen, sizeof(soft_hyphen) - 1,
			   NULL);
		put_glyphs(pen, font, word, count - 1, count);
	}
	if (word->spaced || word->divided || expansion)
		end_span(pen->out);
}

/* SPREAD: how much wider than its own the space is [em]. */
static void put_space(struct buffer *out, const struct font *font,
		      double spread)
{
	long wider = lround(-spread * 100000);

	buffer_reserve(out, 32);
	out->length = (size_t)(put_glyph(out->data + out->length,
					 font->new_id[font->face->space_id]) -
			       out->data);
	if (!wider)
		return;
	buffer_add(out, ")", 1);
	buffer_hundredths(out, wider);
	buffer_add(out, "(", 1);
}

static void set_font(struct pen *pen, const struct face *face, float size)
{
	if (pen->face == face && !(pen->size < size) && !(pen->size > size))
		return;
	pen->face = face;
	pen->size = size;
	buffer_text(pen->out, "/F");
	buffer_integer(pen->out, (long)face->number);
	buffer_text(pen->out, " ");
	number(pen->out, hundredths((double)size), ' ');
	buffer_text(pen->out, "Tf ");
}

static void move_to(struct pen *pen, const struct box *box)
{
	long x = hundredths((double)box->x);
	long y = hundredths(pen->height - (double)box->baseline);

	number(pen->out, x - pen->x, ' ');
	number(pen->out, y - pen->y, ' ');
	buffer_text(pen->out, "Td[(");
	pen->x = x;
	pen->y = y;
}

/* Puts the words of RUN from FIRST on that are in the face of that one, with
 * the spaces between them. Returns how many. */
static uint32_t put_run(struct pen *pen, const struct run *run, uint32_t first)
{
	const struct face *face = run->piece[first].word->face;
	const struct font *font = &pen->font[face->number];
	double spread = (double)(run->spread / run->size);
	uint32_t i = first;

	for (; i < run->count && run->piece[i].word->face == face; i++) {
		if (i && run->piece[i].glue >= GLUE_SPACE)
			put_space(pen->out, font, spread);
		put_word(pen, font, &run->piece[i]);
	}
	return i - first;
}

static void draw_text(struct pen *pen, const struct box *box)
{
	const struct run *run = &box->run;
	const struct face *face = run->piece[0].word->face;
	const struct font *font = &pen->font[face->number];

	set_font(pen, face, run->size);
	if (box->hidden != pen->hidden)
		buffer_text(pen->out, box->hidden ? "3 Tr " : "0 Tr ");
	pen->hidden = box->hidden;
	move_to(pen, box);
	put_run(pen, run, 0);
	if (box->space)
		put_space(pen->out, font, 0);
	buffer_text(pen->out, ")]TJ\n");
}

static void draw_rule(struct buffer *out, const struct box *box, double height)
{
	double x = (double)box->x, y = (double)box->y;

	number(out, hundredths(x), ' ');
	number(out, hundredths(height - y), ' ');
	buffer_text(out, "m ");
	number(out, hundredths(x + (double)box->width), ' ');
	number(out, hundredths(height - y - (double)box->height), ' ');
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
	number(out, hundredths((double)box->x), ' ');
	number(out, hundredths(height - (double)(box->y + box->height)), ' ');
	number(out, hundredths((double)box->width), ' ');
	number(out, hundredths((double)box->height), ' ');
	buffer_text(out, "re ");
}

static bool same_colour(const struct colour *a, const struct colour *b)
{
	return !memcmp(a, b, sizeof(*a));
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

bool content_tints(struct buffer *out, const struct page *page)
{
	return draw_fills(out, page, true);
}

void content_draw(struct buffer *out, const struct page *page,
		  const struct font *font)
{
	double height = page->height;
	struct pen pen = {
		.out = out, .height = height, .font = font, .spoken = true};
	bool rules = false;

	draw_fills(out, page, false);
	buffer_text(out, "BT\n");
	for (size_t i = 0; i < page->count; i++)
		if (page->box[i].kind == BOX_TEXT)
			draw_text(&pen, &page->box[i]);
	buffer_text(out, "ET\n");
	number(out, hundredths(page->rule), ' ');
	buffer_text(out, "w 2 J\n");
	for (size_t i = 0; i < page->count; i++) {
		const struct box *box = &page->box[i];

		if (box->kind == BOX_RULE)
			draw_rule(out, box, height);
		else if (box->kind == BOX_FRAME)
			rectangle(out, box, height);
		rules |= box->kind == BOX_RULE || box->kind == BOX_FRAME;
	}
	buffer_text(out, rules ? "S\n" : "");
}

void content_watermark(struct buffer *out, const struct page *page,
		       const struct font *font)
{
	const struct watermark *mark = page->watermark;
	const struct run *run = &mark->run;
	double across = cos(mark->angle), up = sin(mark->angle);
	struct pen pen = {.out = out, .height = page->height, .font = font};

	number(out, 100 - mark->shade, ' ');
	buffer_text(out, "g BT ");
	buffer_format(out, "%.5f %.5f %.5f %.5f %.2f %.2f Tm\n", across, up,
		      -up, across, mark->x, page->height - mark->y);
	for (uint32_t i = 0; i < run->count;) {
		set_font(&pen, run->piece[i].word->face, run->size);
		buffer_text(out, "[(");
		i += put_run(&pen, run, i);
		buffer_text(out, ")]TJ\n");
	}
	buffer_text(out, "ET 0 g\n");
}
