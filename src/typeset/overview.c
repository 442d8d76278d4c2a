#include "typeset/overview.h"

#include "plan/fold.h"
#include "typeset/excerpt.h"

#include <string.h>

/* Columns: the names, the months, their sum, which has more room. */
static const double name_share = 0.28, sum_share = 1.3;

/* Rows are stretched to fill the page, but not beyond this. */
static const double highest = 14 * 72 / 25.4;

/* The lightest colour of a month with something to do. */
static const double lightest = 0.2;

static double room_of(const struct overview *o)
{
	return paper_room(o->paper);
}

static struct lines set_line(const struct overview *o, const char *words,
			     enum style style, double width, struct text **text)
{
	struct wording wording = {.text = words,
				  .length = strlen(words),
				  .style = style,
				  .place = o->profile->overview.lines.place};

	*text = text_new(o->setter, &wording);
	return text_wrap(o->setter, *text, width / o->profile->table_type.size);
}

/* A picture has no room for all of a text: its first line names an area, or
 * as much of it. */
enum { LONGEST_NAME = 160 };

/* Sets the name of an area behind its number. */
static void set_name(struct overview *o, struct overview_row *row, size_t area)
{
	const struct profile *p = o->profile;
	const struct node *node = row->group->node;
	struct wording wording = {.text = p->overview.total.text,
				  .style = STYLE_BOLD,
				  .place = p->overview.total.place};

	if (node) {
		wording.style = STYLE_REGULAR;
		wording.number =
			arena_format(o->setter->arena, "%zu.", area + 1);
		wording.text = "";
	}
	if (node && node->entry_count) {
		const struct value *value = &node->entry[0].value;

		wording.text =
			fold_title(o->setter->arena, value->text,
				   strcspn(value->text, "\n"), LONGEST_NAME);
		wording.place = value->place;
	}
	wording.length = strlen(wording.text);
	row->area = area;
	row->name = text_new(o->setter, &wording);
	row->lines =
		text_wrap(o->setter, row->name,
			  (o->name - 2 * p->padding_x) / p->table_type.size);
	row->height = p->table_type.leading * (double)row->lines.count +
		      4 * p->padding_y;
	if (row->lines.overflow)
		block_report_overflow(&row->lines, p->table_type.size,
				      wording.place, "overview",
				      o->setter->diag);
}

static void set_rows(struct overview *o, const struct plan *plan)
{
	size_t areas = o->stats.group_count;

	o->row = arena_array(o->setter->arena, struct overview_row, areas + 1);
	for (size_t i = 0; i < areas; i++) {
		struct overview_row *row = &o->row[o->count];

		if (plan->root.child[i].omitted)
			continue;
		row->group = &o->stats.group[i];
		set_name(o, row, i);
		for (unsigned m = 0; m < MONTHS; m++)
			if (row->group->marks[m] > o->most)
				o->most = row->group->marks[m];
		o->count++;
	}
	if (o->count < 2)
		return;
	o->row[o->count].group = &o->stats.all;
	set_name(o, &o->row[o->count++], 0);
}

bool overview_build(struct overview *o, const struct block_source *source)
{
	const struct profile *p = source->profile;
	struct setter *setter = source->setter;

	*o = (struct overview){
		.profile = p, .paper = source->paper, .setter = setter};
	o->stats = stats_count(source->plan, setter->arena);
	if (!o->stats.all.total) {
		diag_add(setter->diag, MESSAGE_OVERVIEW_EMPTY,
			 source->plan->root.child[0].place);
		return false;
	}
	o->style = p->title;
	o->style.section = "overview";
	o->style.lines = p->overview.lines;
	o->style.width = 0;
	block_build(&o->title, &o->style, p->body_type, source);
	o->name = name_share * room_of(o);
	o->cell = (room_of(o) - o->name) / (MONTHS + sum_share);
	o->top = o->paper->top + o->title.height + p->title.space_after;
	o->header = p->table_type.leading + 4 * p->padding_y;
	o->room = o->paper->height - o->paper->bottom - o->top - o->header;
	set_rows(o, source->plan);
	for (size_t i = 0; i < o->count; i++)
		if (o->row[i].height > o->room)
			diag_add(setter->diag, MESSAGE_BLOCK_TOO_HIGH,
				 p->overview.lines.place, "overview",
				 diag_mm(setter->diag, o->row[i].height),
				 diag_mm(setter->diag, o->room));
	return true;
}

size_t overview_cut(const struct overview *o, size_t first)
{
	double left = o->room - o->row[first].height;
	size_t i = first + 1;

	while (i < o->count && o->row[i].height <= left)
		left -= o->row[i++].height;
	return i - first;
}

/* A row on a page. */
struct band {
	const struct overview *overview;
	struct sheet *sheet;
	double y, height; /* [pt] */
	uint32_t number;  /* from 0: the header */
};

/* Puts lines in the middle of the cell of COLUMN: 0 the names, 13 the sum. */
static void put(const struct band *band, unsigned column, struct passage p)
{
	const struct overview *o = band->overview;
	const struct profile *profile = o->profile;
	double x = o->paper->left + (column ? o->name : 0);
	struct area area = {band->number, 1, (uint16_t)column, 1};

	if (column)
		x += (column - 1) * o->cell;
	p.width = column ? o->cell : o->name;
	if (column > MONTHS)
		p.width *= sum_share;
	p.role = ROLE_OVERVIEW;
	p.type = profile->table_type;
	sheet_cell(band->sheet, area, p.role, false,
		   (double[]){x, band->y, p.width, band->height});
	p.x = x + profile->padding_x;
	p.width -= 2 * profile->padding_x;
	if (column) { /* figures are short */
		p.x = x;
		p.width += 2 * profile->padding_x;
	}
	p.y = band->y + (band->height - p.type.leading * (double)p.count) / 2;
	sheet_lines(band->sheet, &p);
}

static void put_words(const struct band *band, unsigned column,
		      const char *words, enum style style)
{
	const struct overview *o = band->overview;
	struct text *text;
	struct lines lines = set_line(o, words, style, room_of(o), &text);

	put(band, column,
	    (struct passage){.text = text,
			     .line = lines.line,
			     .count = lines.count,
			     .align = ALIGN_CENTER});
}

/* Returns the colour of a month in which COUNT things are to be done. */
static struct colour shade(const struct overview *o, size_t count)
{
	double part =
		lightest + (1 - lightest) * (double)count / (double)o->most;

	return colour_mix(o->profile->overview.colour, part);
}

/* Puts the figure of a month on its colour. */
static void put_count(const struct band *band, unsigned column, size_t count,
		      bool coloured)
{
	const struct overview *o = band->overview;
	const double gap = 0.75; /* [pt] white around each colour */
	const char *words = "\xE2\x80\x93";

	if (count)
		words = arena_format(o->setter->arena, "%zu", count);
	put_words(band, column, words, coloured ? STYLE_REGULAR : STYLE_BOLD);
	if (count && coloured)
		sheet_fill(band->sheet, shade(o, count), ROLE_OVERVIEW,
			   (double[]){o->paper->left + o->name +
					      (column - 1) * o->cell + gap,
				      band->y + gap, o->cell - 2 * gap,
				      band->height - 2 * gap});
}

static void put_header(const struct band *band)
{
	const struct overview *o = band->overview;
	const struct node *first = o->row[0].group->node;
	struct arena *arena = o->setter->arena;

	put_words(band, 0,
		  first->entry_count ? excerpt_label(o->profile,
						     first->entry[0].key, arena)
				     : "",
		  STYLE_BOLD);
	for (unsigned m = 1; m <= MONTHS; m++)
		put_words(band, m, arena_format(arena, "%.3s", months_name(m)),
			  STYLE_BOLD);
	put_words(band, MONTHS + 1, o->profile->overview.total.text,
		  STYLE_BOLD);
}

static void put_row(const struct band *band, const struct overview_row *row)
{
	const struct overview *o = band->overview;
	const struct stats_group *group = row->group;
	const struct colours *tints = &o->profile->tints;

	if (tints->count && group->node)
		sheet_fill(band->sheet, tints->colour[row->area % tints->count],
			   ROLE_TINT,
			   (double[]){o->paper->left, band->y, o->name,
				      band->height});
	put(band, 0,
	    (struct passage){.text = row->name,
			     .line = row->lines.line,
			     .count = row->lines.count});
	for (unsigned m = 0; m < MONTHS; m++)
		put_count(band, m + 1, group->marks[m], group->node != NULL);
	put_count(band, MONTHS + 1, group->total, false);
}

void overview_place(const struct overview *o, struct sheet *sheet, size_t first,
		    size_t count)
{
	struct band band = {o, sheet, o->top, o->header, 0};
	double need = 0, stretch;

	block_place(&o->title, sheet, o->paper, o->paper->top, ROLE_TITLE);
	put_header(&band);
	for (size_t i = first; i < first + count; i++)
		need += o->row[i].height;
	stretch = (o->room - need) / (double)count;
	for (size_t i = first; i < first + count; i++) {
		double most = o->row[i].height + stretch;

		sheet_rule(sheet, o->paper->left, band.y + band.height,
			   room_of(o), 0);
		band.y += band.height;
		band.height = most < highest ? most : highest;
		if (band.height < o->row[i].height)
			band.height = o->row[i].height;
		band.number++;
		put_row(&band, &o->row[i]);
	}
	sheet_rule(sheet, o->paper->left, band.y + band.height, room_of(o), 0);
}
