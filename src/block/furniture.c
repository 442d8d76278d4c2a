#include "block/furniture.h"

#include "base/units.h"
#include "block/messages.h"
#include "profile/braces.h"

#include <math.h>
#include <string.h>

/* Returns the words of page NUMBER of TOTAL; NULL for a bad template. */
static const char *number_words(const struct furniture *f, size_t number,
				size_t total)
{
	struct arena *arena = f->setter->run->arena;
	const struct brace_text value[] = {
		{"halaman", arena_format(arena, "%zu", number)},
		{"jumlah", arena_format(arena, "%zu", total)},
	};

	return braces_words(&f->profile->number_format, value, 2,
			    f->setter->run);
}

static void report_number(const struct furniture *f)
{
	diag_add(&f->setter->run->diag, MESSAGE_NUMBER_TOO_LARGE,
		 f->profile->number_format.place);
}

static void place_number(const struct furniture *f, struct canvas *canvas,
			 size_t number, size_t total)
{
	static const enum align align[] = {
		[CORNER_TOP_LEFT] = ALIGN_LEFT,
		[CORNER_TOP_CENTER] = ALIGN_CENTER,
		[CORNER_TOP_RIGHT] = ALIGN_RIGHT,
		[CORNER_BOTTOM_LEFT] = ALIGN_LEFT,
		[CORNER_BOTTOM_CENTER] = ALIGN_CENTER,
		[CORNER_BOTTOM_RIGHT] = ALIGN_RIGHT,
	};
	const struct profile *p = f->profile;
	struct manuscript manuscript = {.place = p->number_format.place};
	struct placement placement = {.x = f->paper->left,
				      .y = p->number_distance,
				      .width = paper_room(f->paper),
				      .type = p->body_type,
				      .align = align[p->number_corner],
				      .role = ROLE_PAGE_NUMBER};
	struct text *text;
	struct lines lines;

	if (p->number_corner == CORNER_NONE || !number ||
	    (number == 1 && !p->number_first))
		return;
	manuscript.text = number_words(f, number, total);
	manuscript.length = strlen(manuscript.text);
	if (p->number_corner >= CORNER_BOTTOM_LEFT)
		placement.y = f->paper->height - p->number_distance -
			      p->body_type.leading;
	text = text_new(f->setter, &manuscript);
	lines = text_wrap(f->setter, text, placement.width / p->body_type.size);
	if (lines.count > 1 || lines.overflow) {
		report_number(f);
		return;
	}
	placement.text = text;
	placement.line = lines.line;
	placement.count = lines.count;
	canvas_lines(canvas, &placement);
}

/* The foot of a page holds the footer and, above it, the number. */
static void check_footer(const struct furniture *f, const struct block *footer)
{
	const struct profile *p = f->profile;
	double need = p->footer_distance + footer->height;
	double number = p->number_distance + p->body_type.leading;
	bool below = p->number_corner >= CORNER_BOTTOM_LEFT;

	if (!footer->count)
		return;
	if (need > f->paper->bottom ||
	    (below && p->number_distance < need && number > p->footer_distance))
		diag_add(&f->setter->run->diag, MESSAGE_FOOTER_ROOM,
			 footer->style->lines.place,
			 diag_mm(&f->setter->run->diag, footer->height));
}

const struct block *furniture_footer(const struct furniture *f, enum form form)
{
	return form == FORM_ASLI && f->signed_footer.count ? &f->signed_footer
							   : &f->footer;
}

void furniture_check(const struct furniture *f, enum form form)
{
	const struct block *footer = furniture_footer(f, form);

	if (footer != &f->footer)
		check_footer(f, footer);
}

void furniture_build(struct furniture *f, const struct block_source *source)
{
	const struct profile *p = source->profile;
	struct wordline above = p->asli.footer;
	bool top = p->number_corner < CORNER_BOTTOM_LEFT;
	double margin = top ? source->paper->top : source->paper->bottom;

	*f = (struct furniture){
		.profile = p, .paper = source->paper, .setter = source->setter};
	if (*p->footer.lines.text)
		block_build(&f->footer, &p->footer, p->footer_type, source);
	/* the number has to be in its margin, above or below all else */
	if (p->number_corner != CORNER_NONE && number_words(f, 1, 1) &&
	    p->number_distance + p->body_type.leading > margin + LENGTH_SLACK)
		report_number(f);
	check_footer(f, &f->footer);
	/* what the law wants below an electronic signature stands above it */
	if (p->asli.signing != SIGNING_ELECTRONIC || !*above.text)
		return;
	if (*p->footer.lines.text)
		above.text = arena_format(f->setter->run->arena, "%s\n%s",
					  above.text, p->footer.lines.text);
	f->signed_style = p->footer;
	f->signed_style.lines = above;
	block_build(&f->signed_footer, &f->signed_style, p->footer_type,
		    source);
}

void furniture_place(const struct furniture *f, struct canvas *canvas,
		     enum form form, size_t number, size_t total)
{
	const struct block *footer = furniture_footer(f, form);

	place_number(f, canvas, number, total);
	block_place(footer, canvas, f->paper,
		    f->paper->height - f->profile->footer_distance -
			    footer->height,
		    ROLE_FOOTER);
}

/* --- the word across a draft ----------------------------------------
 */

/* So much of the diagonal, and of the page's height, the word takes up. */
static const double length_share = 0.68, height_share = 0.28;

/* So much darker [% black] it is than all that it lies on. */
static const double darker = 8;

const struct watermark *watermark_new(const struct profile *profile,
				      const struct paper *paper,
				      struct setter *setter)
{
	const struct wordline *words = &profile->rancangan.mark;
	char *line = arena_copy(setter->run->arena, words->text,
				strlen(words->text));
	struct manuscript manuscript = {.text = line,
					.length = strlen(line),
					.style = STYLE_BOLD,
					.place = words->place};
	struct watermark *mark =
		arena_new(setter->run->arena, struct watermark);
	const struct text *text;
	const struct face *face;
	const struct colours *tints = &profile->tints;
	double width, size, high, across, up, shade = profile->rancangan.shade;

	for (char *at = strchr(line, '\n'); at; at = strchr(at, '\n'))
		*at = ' ';
	text = text_new(setter, &manuscript);
	width = text_width(text->piece, text->piece_count);
	if (!text->piece_count || width <= 0)
		return NULL;
	face = text->piece->word->face;
	size = length_share * hypot(paper->width, paper->height) / width;
	if (size > height_share * paper->height)
		size = height_share * paper->height;
	high = size * face->cap_height / face->upem;
	mark->angle = atan2(paper->height, paper->width);
	across = cos(mark->angle);
	up = sin(mark->angle);
	mark->x = (paper->width - width * size * across + high * up) / 2;
	mark->y = (paper->height + width * size * up + high * across) / 2;
	for (size_t i = 0; i < tints->count; i++)
		shade = fmax(shade, colour_black(tints->colour[i]) + darker);
	mark->shade = (unsigned)(shade + 0.5);
	mark->run = (struct text_run){.piece = text->piece,
				      .count = (uint32_t)text->piece_count,
				      .size = (float)size};
	return mark;
}
