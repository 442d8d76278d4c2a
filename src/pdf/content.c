#include "pdf/content.h"

#include "pdf/syntax.h"
#include "pdf/tags.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What of a text object is in force: operators are written when it changes. */
struct pen {
	struct buffer *out;
	const struct structure *structure; /* NULL: it is not tagged */
	struct typecase *typecase;
	struct font *font;	 /* that is in force; NULL: none set */
	unsigned tray;		 /* of it */
	double height;		 /* [pt] of the page */
	struct marking *marking; /* of the page; NULL: it is not tagged */
	const struct box *box;	 /* that is written */
	float size;
	bool hidden;   /* text is read, not painted */
	bool array;    /* one of strings is open */
	bool sequence; /* one of marked content is open */
	long x, y;     /* [pt/100] where the line began */
};

/* So much a glyph takes at most: a byte, and before and behind it how the pen
 * moves, ")N(", where N has the digits of a long. */
enum { GLYPH_LONGEST = 1 + 2 * 24 }; /* [bytes] */

/* Appends ")N(": the pen moves back by N hundredths of a thousandth of the em.
 */
static void move_back(struct buffer *out, long hundredths)
{
	buffer_add(out, ")", 1);
	syntax_hundredths(out, hundredths);
	buffer_add(out, "(", 1);
}

/* Moves the pen, which the string has come TO, back by UNITS of the face;
 * most often by none. Returns where the string goes on. */
static inline char *kern(struct buffer *out, char *to, const struct face *face,
			 long units)
{
	long twice = 2L * face->upem, value;

	if (!units)
		return to;
	/* rounded, halves away from 0 */
	value = (2 * 100000L * labs(units) + face->upem) / twice;
	out->length = (size_t)(to - out->data);
	if (value)
		move_back(out, units < 0 ? -value : value);
	return out->data + out->length;
}

/* A glyph that stands higher than its word interrupts the array. */
static void raise(struct pen *pen, const struct glyph *glyph)
{
	const struct face *face = pen->font->face;
	double rise = (double)glyph->dy * (double)pen->size / face->upem;

	buffer_text(pen->out, ")]TJ ");
	syntax_points(pen->out, rise);
	buffer_text(pen->out, "Ts[(");
}

static void open_array(struct pen *pen)
{
	if (!pen->array)
		buffer_text(pen->out, "[(");
	pen->array = true;
}

static void close_array(struct pen *pen)
{
	if (pen->array)
		buffer_text(pen->out, ")]TJ\n");
	pen->array = false;
}

/* Ends the sequence of marked content. */
static void close_sequence(struct pen *pen)
{
	close_array(pen);
	if (pen->sequence)
		buffer_text(pen->out, "EMC\n");
	pen->sequence = false;
}

static void put_number(struct buffer *out, const struct marking *marking)
{
	buffer_text(out, "/MCID ");
	buffer_integer(out, (long)marking->count - 1);
}

/* Opens the sequence that the box is in, if it is not open. */
static void open_sequence(struct pen *pen)
{
	const struct box *box = pen->box;

	if (!pen->structure || !marking_text(pen->marking, box))
		return;
	close_sequence(pen);
	buffer_text(pen->out, "/");
	buffer_text(pen->out, tags_name(pen->structure, box));
	buffer_text(pen->out, "<<");
	if (box->run.element)
		put_number(pen->out, pen->marking);
	else
		buffer_text(pen->out, "/Type/Pagination");
	buffer_text(pen->out, ">>BDC\n");
	pen->sequence = true;
}

/* Prepares for glyphs that are read as they are printed: an open array is in
 * the sequence of its box. */
static void begin_text(struct pen *pen)
{
	if (pen->array)
		return;
	open_sequence(pen);
	open_array(pen);
}

static void put_property(struct buffer *out, const char *key, const char *text,
			 size_t length)
{
	buffer_text(out, key);
	buffer_text(out, "<FEFF");
	syntax_utf16(out, text, length);
	buffer_text(out, ">");
}

/* Prepares for glyphs that are not read as they are printed: a sequence by
 * itself, or one inside an artifact. Its properties are to follow. */
static void begin_span(struct pen *pen)
{
	bool read = pen->structure && pen->box->run.element;

	if (read)
		close_sequence(pen);
	else
		open_sequence(pen);
	close_array(pen);
	buffer_text(pen->out, "/Span<<");
	if (read) {
		marking_span(pen->marking, pen->box);
		put_number(pen->out, pen->marking);
	}
}

/* Ends its properties, and prepares for the glyphs. */
static void open_span(struct pen *pen)
{
	buffer_text(pen->out, ">>BDC\n");
	open_array(pen);
}

/* Sets a tray of the font in its size. */
static void set_tray(struct pen *pen, unsigned tray)
{
	font_put_name(pen->font, tray, pen->out);
	buffer_text(pen->out, " ");
	syntax_points(pen->out, (double)pen->size);
	buffer_text(pen->out, "Tf ");
	pen->tray = tray;
}

/* A glyph of another tray interrupts the array. */
static void change_tray(struct pen *pen, unsigned tray)
{
	buffer_text(pen->out, ")]TJ ");
	set_tray(pen, tray);
	buffer_text(pen->out, "[(");
}

/* Puts the glyphs from FIRST up to LAST of a word. */
static void put_glyphs(struct pen *pen, const struct word *word, size_t first,
		       size_t last)
{
	const struct face *face = word->face;
	struct buffer *out = pen->out;
	long below = 0; /* how high the one before stands */
	char *to;

	buffer_reserve(out, (last - first) * GLYPH_LONGEST);
	to = out->data + out->length;
	for (size_t i = first; i < last; i++) {
		const struct glyph *glyph = &word->glyph[i];
		long natural = face_advance(face, glyph->id);
		uint32_t code =
			typecase_code(pen->typecase, pen->font, word, i);
		unsigned tray = font_tray(code);

		if (glyph->dy != below || tray != pen->tray) {
			out->length = (size_t)(to - out->data);
			if (glyph->dy != below)
				raise(pen, glyph);
			if (tray != pen->tray)
				change_tray(pen, tray);
			buffer_reserve(out, (last - i) * GLYPH_LONGEST);
			to = out->data + out->length;
			below = glyph->dy;
		}
		to = kern(out, to, face, -(long)glyph->dx);
		*to++ = (char)code;
		to = kern(out, to, face, natural - glyph->advance + glyph->dx);
	}
	out->length = (size_t)(to - out->data);
	if (below)
		buffer_text(out, ")]TJ 0 Ts[(");
}

/* Puts a word. One that reads otherwise is a sequence by itself: a spaced one
 * reads as a word, an abbreviation as what it stands for, a divided one as a
 * whole (ISO 32000-1, 14.9.4 and 14.9.5). In a file that is not tagged nobody
 * looks for what abbreviations stand for. */
static void put_word(struct pen *pen, const struct piece *piece)
{
	static const char soft_hyphen[] = WORD_SOFT_HYPHEN;
	const struct word *word = piece->word;
	const char *expansion = pen->structure ? piece_expansion(piece) : NULL;
	enum speech speech = marking_speech(piece);
	size_t plain = word->count - (speech == SPEECH_HYPHEN);

	if (speech == SPEECH_WORD && !word->spaced && !expansion)
		speech = SPEECH_PLAIN;
	if (speech == SPEECH_WORD) {
		begin_span(pen);
		if (word->spaced)
			put_property(pen->out, "/ActualText", word->text,
				     word->length);
		if (expansion)
			put_property(pen->out, "/E", expansion,
				     strlen(expansion));
		open_span(pen);
	} else if (plain) {
		begin_text(pen);
	}
	put_glyphs(pen, word, 0, plain);
	if (speech == SPEECH_HYPHEN) {
		begin_span(pen);
		put_property(pen->out, "/ActualText", soft_hyphen,
			     sizeof(soft_hyphen) - 1);
		open_span(pen);
		put_glyphs(pen, word, plain, word->count);
	}
	if (speech != SPEECH_PLAIN) {
		close_array(pen);
		buffer_text(pen->out, "EMC\n");
	}
}

/* SPREAD: how much wider than its own the space is [em]. */
static void put_space(struct pen *pen, double spread)
{
	long wider = spread != 0 ? syntax_nearest(-spread * 100000) : 0;

	begin_text(pen);
	if (pen->tray)
		change_tray(pen, 0);
	buffer_byte(pen->out, (char)FONT_SPACE);
	if (wider)
		move_back(pen->out, wider);
}

static void set_font(struct pen *pen, const struct face *face, float size)
{
	if (pen->font && pen->font->face == face && !(pen->size < size) &&
	    !(pen->size > size))
		return;
	assert(face);
	pen->font = typecase_font(pen->typecase, face);
	pen->size = size;
	set_tray(pen, 0);
}

/* Puts the words of RUN from FIRST on that are in the face of that one, with
 * the spaces between them. Returns how many. */
static uint32_t put_run(struct pen *pen, const struct text_run *run,
			uint32_t first)
{
	const struct face *face = run->piece[first].word->face;
	double spread = (double)(run->spread / run->size);
	uint32_t i = first;

	for (; i < run->count && run->piece[i].word->face == face; i++) {
		if (i && piece_has_space(&run->piece[i]))
			put_space(pen, spread);
		put_word(pen, &run->piece[i]);
	}
	return i - first;
}

/* Writes a text box, in a text object. */
static void pen_text(struct pen *pen, const struct box *box)
{
	const struct text_run *run = &box->run;
	long x = syntax_nearest((double)box->x * 100);
	long y = syntax_nearest((pen->height - (double)box->baseline) * 100);

	pen->box = box;
	set_font(pen, run->piece[0].word->face, run->size);
	if (box->hidden != pen->hidden)
		buffer_text(pen->out, box->hidden ? "3 Tr " : "0 Tr ");
	pen->hidden = box->hidden;
	syntax_hundredths(pen->out, x - pen->x);
	buffer_text(pen->out, " ");
	syntax_hundredths(pen->out, y - pen->y);
	buffer_text(pen->out, " Td ");
	pen->x = x;
	pen->y = y;
	put_run(pen, run, 0);
	if (box->space)
		put_space(pen, 0);
	close_array(pen);
}

/* Writes all words of RUN where the text object begins. */
static void pen_run(struct pen *pen, const struct text_run *run)
{
	for (uint32_t i = 0; i < run->count;) {
		set_font(pen, run->piece[i].word->face, run->size);
		i += put_run(pen, run, i);
		close_array(pen);
	}
}

static void rectangle(struct buffer *out, const struct box *box, double height)
{
	syntax_points(out, (double)box->x);
	syntax_points(out, height - (double)(box->y + box->height));
	syntax_points(out, (double)box->width);
	syntax_points(out, (double)box->height);
	buffer_text(out, "re ");
}

/* Draws the coloured areas: the tints, which lie under a draft's mark too, or
 * the others. Whether there are any. */
static bool draw_fills(struct buffer *out, const struct page *page, bool tints)
{
	const struct colour *last = NULL;

	for (size_t i = 0; i < page->count; i++) {
		const struct box *box = &page->box[i];
		const struct colour *c = &box->colour;
		bool same;

		if (box->kind != BOX_FILL ||
		    (box->role == ROLE_TINT || box->role == ROLE_OVERVIEW) !=
			    tints)
			continue;
		same = last && last->red == c->red && last->green == c->green &&
		       last->blue == c->blue;
		if (!same && colour_is_grey(c))
			buffer_format(out, "%.4g g ", (double)c->red);
		else if (!same)
			buffer_format(out, "%.4g %.4g %.4g rg ", (double)c->red,
				      (double)c->green, (double)c->blue);
		last = c;
		rectangle(out, box, page->height);
		buffer_text(out, "f\n");
	}
	buffer_text(out, last ? "0 g\n" : "");
	return last;
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

		if (box->kind == BOX_RULE) {
			double x = (double)box->x;
			double y = page->height - (double)box->y;

			syntax_points(out, x);
			syntax_points(out, y);
			buffer_text(out, "m ");
			syntax_points(out, x + (double)box->width);
			syntax_points(out, y - (double)box->height);
			buffer_text(out, "l\n");
		} else if (box->kind == BOX_FRAME)
			rectangle(out, box, page->height);
		rules |= box->kind == BOX_RULE || box->kind == BOX_FRAME;
	}
	buffer_text(out, rules ? "S\n" : "");
}

void content_draw(const struct contents *c, const struct page *page,
		  struct marking *marking)
{
	struct pen pen = {.out = c->out,
			  .structure = c->structure,
			  .marking = marking,
			  .height = page->height,
			  .typecase = c->typecase};

	begin_artifact(c, "/Type/Layout");
	draw_fills(c->out, page, false);
	end_marked(c);
	buffer_text(c->out, "BT\n");
	for (size_t i = 0; i < page->count; i++)
		if (page->box[i].kind == BOX_TEXT)
			pen_text(&pen, &page->box[i]);
	close_sequence(&pen);
	buffer_text(c->out, "ET\n");
	begin_artifact(c, "/Type/Layout");
	draw_rules(c->out, page);
	end_marked(c);
}

void content_watermark(const struct contents *c, const struct page *page)
{
	struct buffer *out = c->out;
	const struct watermark *mark = page->watermark;
	double across = cos(mark->angle), up = sin(mark->angle);
	struct pen pen = {
		.out = out, .height = page->height, .typecase = c->typecase};

	begin_artifact(c, "/Type/Pagination/Subtype/Watermark");
	syntax_points(out, (100 - mark->shade) / 100.0);
	buffer_text(out, "g BT ");
	buffer_format(out, "%.5f %.5f %.5f %.5f %.2f %.2f Tm\n", across, up,
		      -up, across, mark->x, page->height - mark->y);
	pen_run(&pen, &mark->run);
	buffer_text(out, "ET 0 g\n");
	end_marked(c);
}
