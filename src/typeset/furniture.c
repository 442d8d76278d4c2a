#include "typeset/furniture.h"

#include <string.h>

static enum align number_align(enum corner corner)
{
	static const enum align align[] = {
		[CORNER_TOP_LEFT] = ALIGN_LEFT,
		[CORNER_TOP_CENTER] = ALIGN_CENTER,
		[CORNER_TOP_RIGHT] = ALIGN_RIGHT,
		[CORNER_BOTTOM_LEFT] = ALIGN_LEFT,
		[CORNER_BOTTOM_CENTER] = ALIGN_CENTER,
		[CORNER_BOTTOM_RIGHT] = ALIGN_RIGHT,
	};

	return align[corner];
}

/* Returns the words of the number of page PAGE; NULL for a bad template. */
static const char *number_words(const struct furniture *f, size_t page)
{
	const struct template_number number[] = {{"halaman", page + 1},
						 {"jumlah", f->pages}};

	return template_count(&f->profile->number_format, number, 2,
			      f->setter->diag);
}

static void report_number(const struct furniture *f)
{
	diag_add(f->setter->diag, MESSAGE_NUMBER_TOO_LARGE,
		 f->profile->number_format.place);
}

/* The number has to be in its margin, above or below all else. */
static void check_number(const struct furniture *f)
{
	const struct profile *p = f->profile;
	bool top = p->number_corner < CORNER_BOTTOM_LEFT;
	double margin = top ? p->margin_top : p->margin_bottom;

	if (p->number_corner == CORNER_NONE || !number_words(f, 0))
		return;
	if (p->number_distance + p->body_type.leading > margin + 0.01)
		report_number(f);
}

static void place_number(const struct furniture *f, struct sheet *sheet,
			 size_t page)
{
	const struct profile *p = f->profile;
	struct wording wording = {.place = p->number_format.place};
	struct passage passage = {.x = f->left,
				  .y = p->number_distance,
				  .width = f->room,
				  .type = p->body_type,
				  .align = number_align(p->number_corner),
				  .role = ROLE_PAGE_NUMBER};
	struct text *text;
	struct lines lines;

	if (p->number_corner == CORNER_NONE || (!page && !p->number_first))
		return;
	wording.text = number_words(f, page);
	wording.length = strlen(wording.text);
	if (p->number_corner >= CORNER_BOTTOM_LEFT)
		passage.y = p->page_height - p->number_distance -
			    p->body_type.leading;
	text = text_new(f->setter, &wording);
	lines = text_wrap(f->setter, text, f->room / p->body_type.size);
	if (lines.count > 1 || lines.overflow) {
		report_number(f);
		return;
	}
	passage.text = text;
	passage.line = lines.line;
	passage.count = lines.count;
	sheet_lines(sheet, &passage);
}

/* The foot of a page holds the footer and, above it, the number. */
static void check_footer(const struct furniture *f)
{
	const struct profile *p = f->profile;
	double need = p->footer_distance + f->footer.height;
	double number = p->number_distance + p->body_type.leading;
	bool below = p->number_corner >= CORNER_BOTTOM_LEFT;

	if (!f->footer.count)
		return;
	if (need > p->margin_bottom ||
	    (below && p->number_distance < need && number > p->footer_distance))
		diag_add(f->setter->diag, MESSAGE_FOOTER_ROOM,
			 p->footer.lines.place,
			 diag_mm(f->setter->diag, f->footer.height));
}

static void place_footer(const struct furniture *f, struct sheet *sheet)
{
	const struct profile *p = f->profile;

	if (f->footer.count)
		block_place(&f->footer, sheet, f->left, f->room,
			    p->page_height - p->footer_distance -
				    f->footer.height,
			    ROLE_FOOTER);
}

void furniture_build(struct furniture *f, const struct plan *plan,
		     const struct profile *profile, struct setter *setter)
{
	*f = (struct furniture){.profile = profile, .setter = setter};
	f->left = profile->margin_left;
	f->room = profile->page_width - profile->margin_left -
		  profile->margin_right;
	if (*profile->footer.lines.text)
		block_build(&f->footer, &profile->footer, profile->footer_type,
			    plan, profile, setter);
	check_number(f);
	check_footer(f);
}

void furniture_place(const struct furniture *f, struct sheet *sheet,
		     size_t page)
{
	place_number(f, sheet, page);
	place_footer(f, sheet);
}
