#include "typeset/section.h"

#include "base/units.h"
#include "block/messages.h"
#include "block/preamble.h"
#include "typeset/messages.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

void slices_add(struct slices *s, const struct section *section, size_t first,
		size_t count)
{
	s->slice = arena_grow(s->arena, s->slice, s->count, &s->capacity,
			      sizeof(*s->slice));
	s->slice[s->count++] = (struct slice){section, first, count};
}

void bookmarks_add(struct bookmarks *b, const char *title, size_t page,
		   double y, unsigned depth)
{
	b->bookmark = arena_grow(b->arena, b->bookmark, b->count, &b->capacity,
				 sizeof(*b->bookmark));
	b->bookmark[b->count++] =
		(struct bookmark){title, page, y, b->level + depth};
}

bool section_ends_in_word(const struct text *text, const struct line *line)
{
	return !line->ends &&
	       piece_is_rest(&text->piece[line->first + line->count]);
}

/* Reports that the block NAME of the profile, at PLACE there, is HEIGHT high
 * but has ROOM [pt]. */
static void report_height(const char *name, struct place place, double height,
			  double room, struct diag *diag)
{
	diag_add(diag, MESSAGE_BLOCK_TOO_HIGH, place, name,
		 diag_mm(diag, height), diag_mm(diag, room));
}

void section_report(const struct section *section, double height, double room,
		    struct run *run)
{
	report_height(section->name, section->place, height, room, &run->diag);
}

/* --- what is never cut: heading and title, the closing blocks -------------
 */

/* It has room where it is: that was checked, or left for it. */
static double cut_whole(const struct section *section,
			const struct section_room *room, struct slices *slices)
{
	slices_add(slices, section, 0, 1);
	return room->top + section->height;
}

/* Adds a section that is one bar. */
static void add_whole(const struct section *section, struct bars *bars,
		      size_t place, enum tie tie)
{
	bars_add(bars, (struct bar){.section = place,
				    .height = section->height,
				    .space = section->above,
				    .tie = tie});
}

/* What is above the body's text need not have some of it on its page. */
static void add_head(const struct section *section, struct bars *bars,
		     size_t place)
{
	add_whole(section, bars, place, TIE_LINES);
}

/* It stays with what it is above of. */
static void add_above(const struct section *section, struct bars *bars,
		      size_t place)
{
	add_whole(section, bars, place, TIE_BLOCK);
}

static void add_below(const struct section *section, struct bars *bars,
		      size_t place)
{
	add_whole(section, bars, place, TIE_NONE);
}

static void tag_opening(const struct section *section, struct structure *s,
			uint32_t parent)
{
	opening_tag(section->content, s, parent);
}

static double place_opening(const struct slice *slice, double y,
			    const struct imprint *imprint,
			    struct canvas *canvas)
{
	(void)imprint;
	opening_place(slice->section->content, canvas, y);
	return y + slice->section->height;
}

const struct section_kind section_opening = {
	.cut = cut_whole, .tag = tag_opening, .place = place_opening};

static void tag_preamble(const struct section *section, struct structure *s,
			 uint32_t parent)
{
	preamble_tag(section->content, s, parent);
}

static double place_preamble(const struct slice *slice, double y,
			     const struct imprint *imprint,
			     struct canvas *canvas)
{
	preamble_place(slice->section->content, imprint->form, canvas, y);
	return y + slice->section->height;
}

const struct section_kind section_preamble = {
	.bars = add_head, .tag = tag_preamble, .place = place_preamble};

static void tag_resolution(const struct section *section, struct structure *s,
			   uint32_t parent)
{
	resolution_tag(section->content, s, parent);
}

static double place_resolution(const struct slice *slice, double y,
			       const struct imprint *imprint,
			       struct canvas *canvas)
{
	(void)imprint;
	resolution_place(slice->section->content, canvas, y);
	return y + slice->section->height;
}

const struct section_kind section_resolution = {
	.bars = add_above, .tag = tag_resolution, .place = place_resolution};

static void tag_closing(const struct section *section, struct structure *s,
			uint32_t parent)
{
	struct closing *closing = section->content;

	for (unsigned i = 0; i < FORM_COUNT; i++) {
		structure_limit(s, 1u << i);
		closing_tag(&closing[i], s, parent);
	}
	structure_limit(s, STRUCTURE_EVERY_COPY);
}

static double place_closing(const struct slice *slice, double y,
			    const struct imprint *imprint,
			    struct canvas *canvas)
{
	const struct closing *closing = slice->section->content;

	closing_place(&closing[imprint->form], canvas, y);
	return y + slice->section->height;
}

/* Where the original is signed, a draft must not look as if it were. */
static void check_closing(const struct section *section, enum form form,
			  struct diag *diag)
{
	const struct closing *closing = section->content;
	const struct closing *asli = &closing[FORM_ASLI];

	if (form != FORM_SALINAN && asli->signature.count && !asli->signing)
		diag_add(diag, MESSAGE_SIGNATURE_NO_TTD, section->place,
			 asli->signature.style->section);
}

const struct section_kind section_closing = {.bars = add_below,
					     .cut = cut_whole,
					     .tag = tag_closing,
					     .place = place_closing,
					     .check = check_closing};

/* --- the table with its title ---------------------------------------------
 */

/* Returns the height of the title with its space [pt]. */
static double title_height(const struct titled_table *t)
{
	return t->title.count
		       ? t->title.height +
				 t->grid->profile->table_title.space_after
		       : 0;
}

/* Returns the height of the header and the least row [pt]. */
static double least_height(const struct titled_table *t)
{
	return t->laid->header.total + laid_height(t->laid, 1);
}

void titled_table_build(struct titled_table *t,
			const struct block_source *source)
{
	struct run *run = source->setter->run;

	t->grid = grid_build(source->plan, source->profile, run);
	t->changed = changed_find(t->grid, source->plan, run->arena);
	t->shaped = shaped_build(t->grid, source->setter);
}

/* Reports that the header leaves ROOM [pt] for rows, which is none, at its
 * longest label. */
static void report_header(const struct titled_table *t, double room)
{
	const struct header *header = t->shaped->header;
	const struct laid_header *laid = &t->laid->header;
	struct diag *diag = &t->shaped->setter->run->diag;
	size_t longest = 0;

	for (size_t i = 1; i < header->count; i++)
		if (laid->lines[i].count > laid->lines[longest].count)
			longest = i;
	diag_add(diag, MESSAGE_HEADER_TOO_HIGH, header->cell[longest].place,
		 diag_mm(diag, laid->total), diag_mm(diag, laid->total + room));
}

static void lay_table(const struct section *section, double size)
{
	struct titled_table *t = section->content;
	const struct profile *p = t->grid->profile;
	struct diag *diag = &t->shaped->setter->run->diag;
	double room;

	t->laid = laid_build(t->shaped, size);
	if (diag->count)
		return;
	room = paper_body(&p->paper) - least_height(t);
	if (room < 0)
		report_header(t, room);
	else if (title_height(t) > room)
		report_height("table-title", p->table_title.lines.place,
			      title_height(t), room, diag);
}

size_t titled_table_least(const struct titled_table *t)
{
	double body = paper_body(&t->grid->profile->paper) -
		      t->laid->header.total + 2 * SUM_SLACK;
	double pages = body > 0 ? ceil(laid_least(t->laid) / body) : 0;

	return pages < PAGES_MOST ? (size_t)pages : PAGES_MOST;
}

/* Breaks the table over pages, on the first of which it begins below TOP
 * [pt]. */
static struct pagination paginate_below(const struct section *section,
					const struct section *below, double top)
{
	const struct titled_table *t = section->content;
	const struct paper *paper = section->furniture->paper;
	const struct room room = {.first = top + title_height(t),
				  .top = paper->top,
				  .bottom = paper_end(paper),
				  .closing = below ? below->height : 0,
				  .rows = below ? below->rows : 0};

	return paginate(t->laid, &room);
}

/* Whether the table's first page has no room for a row of it. */
static bool is_bare(const struct pagination *pagination)
{
	return pagination->count && !pagination->page->count;
}

/* Its title does not stay behind on a page that has no room for a row: then
 * what is above has that page alone, unless the table's title would have the
 * next one alone. */
static double cut_table(const struct section *section,
			const struct section_room *room, struct slices *slices)
{
	struct titled_table *t = section->content;
	const struct paper *paper = section->furniture->paper;
	double least = least_height(t), bottom = paper_end(paper);
	bool titled = section->start == SECTION_FOLLOWS && t->title.count;
	bool fits = !titled || room->top + title_height(t) + least <= bottom;
	struct pagination below;

	if (fits)
		t->pagination = paginate_below(section, room->below, room->top);
	if (!fits || (titled && is_bare(&t->pagination))) {
		below = paginate_below(section, room->below, paper->top);
		if (!fits || !is_bare(&below)) {
			slices_add(slices, section, 0, 0);
			t->pagination = below;
		}
	}
	assert(!t->pagination.closing_too_high || room->below);
	if (t->pagination.closing_too_high)
		section_report(room->below, room->below->height,
			       bottom - paper->top - least, room->run);
	for (size_t i = 0; i < t->pagination.count; i++)
		slices_add(slices, section, i, 1);
	return t->pagination.count
		       ? t->pagination.page[t->pagination.count - 1].end
		       : room->top;
}

static void tag_table(const struct section *section, struct structure *s,
		      uint32_t parent)
{
	struct titled_table *t = section->content;
	uint32_t element = structure_add(s, parent, ELEMENT_TABLE, 0);

	if (t->title.count)
		block_content(&t->title, s,
			      structure_add(s, element, ELEMENT_CAPTION, 0));
	tagged_begin(&t->tagged, t->shaped, s, element,
		     t->shaped->setter->run->arena);
}

static void read_table(const struct slice *slice)
{
	struct titled_table *t = slice->section->content;
	const struct table_page *page = &t->pagination.page[slice->first];
	size_t last = page->first_row + page->rows;

	if (!slice->count || !page->count)
		return;
	tagged_rows(&t->tagged, last);
	tagged_end(&t->tagged, last - page->split);
}

static double place_table(const struct slice *slice, double y,
			  const struct imprint *imprint, struct canvas *canvas)
{
	const struct titled_table *t = slice->section->content;
	const struct table_page *page = t->pagination.page;
	size_t i = slice->first;
	const struct table_imprint table = {
		/* a first page may have had no room for a row */
		.again = i > 1 || (i == 1 && page->count),
		.row_numbers = imprint->form == FORM_RANCANGAN &&
			       t->grid->profile->rancangan.row_numbers,
		.tagged = &t->tagged,
		.changed = t->changed};

	if (!slice->count)
		return y;
	if (!i && t->title.count)
		block_place(&t->title, canvas, slice->section->furniture->paper,
			    y, ROLE_TITLE);
	draw_table(t->laid, &page[i], &table, canvas, t->laid->setter->run);
	return page[i].end;
}

static int by_row(const void *left, const void *right)
{
	const struct fragment *const *a = left, *const *b = right;

	if ((*a)->y < (*b)->y || (*a)->y > (*b)->y)
		return (*a)->y < (*b)->y ? -1 : 1;
	return (*a)->column < (*b)->column ? -1 : (*a)->column > (*b)->column;
}

/* Adds the cells of bookmarked columns that begin in SLICE, from the top:
 * fragments come by their lower edges. */
static void outline_table(const struct slice *slice, double y, size_t page,
			  struct bookmarks *b)
{
	const struct titled_table *t = slice->section->content;
	const bool *wanted = t->grid->profile->bookmark;
	const struct table_page *on = &t->pagination.page[slice->first];
	const struct fragment **fragment;
	size_t count = 0;

	(void)y;
	if (!slice->count)
		return;
	fragment = arena_array(t->shaped->setter->run->arena,
			       const struct fragment *, on->count);
	for (size_t i = 0; i < on->count; i++)
		if (wanted[on->fragment[i].column] && !on->fragment[i].again)
			fragment[count++] = &on->fragment[i];
	if (count)
		qsort(fragment, count, sizeof(*fragment), by_row);
	for (size_t i = 0; i < count; i++) {
		size_t column = fragment[i]->column, at = fragment[i]->cell;
		const struct cell *cell = &t->grid->cell[column][at];
		const struct text *text = t->laid->cell[column][at].text;
		unsigned depth = 0;

		for (size_t c = 0; c < column; c++)
			depth += wanted[c];
		if (cell->value && cell->value->length &&
		    !cell->style->kind->announces &&
		    !t->grid->row[cell->row].closes)
			bookmarks_add(b, text_plain(text, b->arena), page,
				      fragment[i]->y, depth);
	}
}

/* Counts texts of which a single line stands above or below a page's end, and
 * the last row of PAGE, if it is parted although it would fit on one, which has
 * BODY [pt] for it. */
static void judge_ends(struct quality *q, const struct laid *laid,
		       const struct table_page *page, double body)
{
	size_t row = page->first_row + page->rows - 1;
	bool fits = page->split;

	for (size_t i = 0; i < page->count; i++) {
		const struct fragment *f = &page->fragment[i];
		const struct cell *cell = &laid->grid->cell[f->column][f->cell];
		size_t lines = laid->cell[f->column][f->cell].count;
		bool last = f->first + f->count == lines;

		if (cell->row == row && cell->rows == 1 &&
		    laid_height(laid, lines) > body)
			fits = false;
		if (f->count != 1 || lines == 1)
			continue;
		q->orphans += !last && !f->first;
		q->widows += last;
	}
	q->split += fits;
}

static void judge_table(const struct section *section, struct quality *q,
			struct arena *arena)
{
	const struct titled_table *t = section->content;
	const struct laid *laid = t->laid;
	const struct pagination *p = &t->pagination;
	const struct profile *profile = laid->profile;
	const struct paper *paper = section->furniture->paper;
	double bottom = paper_end(paper), sum = 0;

	q->table_pages = p->count;
	q->rows = t->grid->rows;
	q->cost = p->cost;
	q->column_count = profile->column_count;
	q->column = arena_array(arena, struct quality_column, q->column_count);
	for (size_t i = 0; i < p->count; i++) {
		const struct table_page *page = &p->page[i];
		double body = bottom - page->top - laid->header.total;
		double white = (bottom - page->end) / body;

		judge_ends(q, laid, page,
			   paper_body(paper) - laid->header.total);
		if (!page->count || i + 1 == p->count)
			continue;
		sum += white;
		if (white > q->white_worst)
			q->white_worst = white;
	}
	if (p->count > 1)
		q->white_mean = sum / (double)(p->count - 1);
	for (size_t c = 0; c < q->column_count; c++) {
		q->column[c] = (struct quality_column){profile->column[c].name,
						       laid->widths.width[c]};
		for (size_t i = 0; i < t->grid->count[c]; i++) {
			const struct laid_cell *cell = &laid->cell[c][i];

			for (size_t k = 0; k < cell->count; k++)
				q->hyphens += section_ends_in_word(
					cell->text, &cell->line[k]);
		}
	}
}

const struct section_kind section_table = {.lay = lay_table,
					   .cut = cut_table,
					   .tag = tag_table,
					   .read = read_table,
					   .place = place_table,
					   .outline = outline_table,
					   .judge = judge_table};
