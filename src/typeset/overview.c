#include "typeset/overview.h"

#include "base/utf8.h"
#include "block/messages.h"
#include "block/template.h"
#include "plan/tree.h"
#include "plan/value.h"
#include "profile/braces.h"
#include "profile/column.h"
#include "typeset/messages.h"

#include <string.h>

/* Shares of the room; the sum's of a period's. */
static const double name_share = 0.28, sum_share = 1.3;

/* What is left to the names where labels of periods need more. */
static const double least_name_share = 0.18;

/* A period takes no more than this share of the room: the names have what is
 * left. */
static const double widest_share = 0.1;

/* Rows are stretched to fill the page, but not beyond this share of it. */
static const double highest_share = 0.085;

/* The lightest colour of a period with something to do. */
static const double lightest = 0.2;

static double room_of(const struct overview *o)
{
	return paper_room(o->paper);
}

/* How many columns there are. */
static size_t columns_of(const struct overview *o)
{
	return o->periods + 2;
}

/* Returns which period of the unit is in column I, from 1. */
static size_t period_of(const struct overview *o, size_t i)
{
	return o->scale ? o->scale->period[i - 1] : i - 1;
}

/* Returns the width of a column: 0 the names, the last one the sum. */
static double width_of(const struct overview *o, size_t column)
{
	if (!column)
		return o->name;
	return column > o->periods ? sum_share * o->cell : o->cell;
}

/* Returns the room for words in a column [pt]: figures need no padding. */
static double words_room(const struct overview *o, size_t column)
{
	double padding =
		column && column <= o->periods ? 0 : o->profile->padding_x;

	return width_of(o, column) - 2 * padding;
}

static struct text *set_words(const struct overview *o, const char *words,
			      enum style style)
{
	struct manuscript manuscript = {
		.text = words,
		.length = strlen(words),
		.style = style,
		.place = o->profile->overview.total.place};

	return text_new(o->setter, &manuscript);
}

/* Words that are wider than the column are divided. */
static struct lines break_words(const struct overview *o,
				const struct text *text, size_t column)
{
	const struct fit fit = {.width = words_room(o, column) / o->type.size};
	struct lines lines = text_wrap(o->setter, text, fit.width);

	lines.text = text;
	return lines.overflow ? text_fit(o->setter, text, &fit) : lines;
}

/* A picture has no room for all of a text: its first line names an area, or
 * as much of it. */
enum { LONGEST_NAME = 160, LEAST_NAME = 8 };

/* Sets the figure of a period, or of the year. */
static struct text *set_count(const struct overview *o, size_t count,
			      enum style style)
{
	const char *words = "\xE2\x80\x93";

	if (count)
		words = arena_format(o->setter->run->arena, "%zu", count);
	return set_words(o, words, style);
}

static void set_counts(struct overview *o, struct overview_row *row)
{
	const struct stats_group *group = row->group;

	for (size_t i = 1; i <= o->periods; i++)
		row->cell[i].text = set_count(
			o, group->marks[SERIES_TARGET][period_of(o, i)],
			group->node ? STYLE_REGULAR : STYLE_BOLD);
	row->cell[o->periods + 1].text =
		set_count(o, group->active, STYLE_BOLD);
	for (size_t i = 1; i < columns_of(o); i++)
		o->narrow |=
			break_words(o, row->cell[i].text, i).overflow != NULL;
}

/* Sets the name of an area behind its number, as much of it as has room: of a
 * word that has none, a part. */
static void set_name(struct overview *o, struct overview_row *row, size_t area)
{
	const struct profile *p = o->profile;
	const struct node *node = row->group->node;
	struct manuscript manuscript = {.text = p->overview.total.text,
					.style = STYLE_BOLD,
					.place = p->overview.total.place};
	const struct entry *entry;

	if (node) {
		manuscript.style = STYLE_REGULAR;
		manuscript.number =
			arena_format(o->setter->run->arena, "%zu.", area + 1);
		manuscript.text = "";
	}
	entry = node ? tree_entry(node, o->key) : NULL;
	if (entry) {
		const struct value *value = &entry->value;

		manuscript.text =
			fold_title(o->setter->run->arena, value->text,
				   strcspn(value->text, "\n"), LONGEST_NAME);
		manuscript.place = value->place;
	}
	row->area = area;
	row->cell = arena_array(o->setter->run->arena, struct overview_cell,
				columns_of(o));
	for (size_t most = LONGEST_NAME; most; most /= 2) {
		manuscript.length = strlen(manuscript.text);
		row->cell->text = text_new(o->setter, &manuscript);
		row->lines = break_words(o, row->cell->text, 0);
		if (!row->lines.overflow || most < LEAST_NAME)
			break;
		manuscript.text =
			fold_title(o->setter->run->arena, manuscript.text,
				   manuscript.length, most / 2);
	}
	row->height =
		o->type.leading * (double)row->lines.count + 4 * p->padding_y;
	o->narrow |= row->lines.overflow != NULL;
}

static void set_rows(struct overview *o)
{
	size_t areas = o->stats.group_count;

	o->count = 0;
	o->row = arena_array(o->setter->run->arena, struct overview_row,
			     areas + 1);
	for (size_t i = 0; i < areas; i++) {
		struct overview_row *row = &o->row[o->count];

		row->group = &o->stats.group[i];
		if (row->group->node->omitted)
			continue;
		set_name(o, row, i);
		set_counts(o, row);
		for (size_t k = 1; k <= o->periods; k++) {
			size_t marks =
				row->group
					->marks[SERIES_TARGET][period_of(o, k)];

			o->most = marks > o->most ? marks : o->most;
		}
		o->count++;
	}
	if (o->count < 2)
		return;
	o->row[o->count].group = &o->stats.all;
	set_name(o, &o->row[o->count], 0);
	set_counts(o, &o->row[o->count++]);
}

/* Finds the periods that are its columns, and how much is to be done in
 * them. */
static void find_periods(struct overview *o)
{
	const struct column *column = column_of_target(o->profile);

	o->unit = column_pictured(o->profile);
	o->scale = column && column->unit == o->unit ? column->scale : NULL;
	o->periods = o->scale ? o->scale->count : MONTHS;
	o->stats = stats_count(o->root, o->unit, o->setter->run->arena);
}

static void report_empty(const struct overview *o, struct place place)
{
	struct diag *diag = &o->setter->run->diag;

	if (o->unit == UNIT_MONTH)
		diag_add(diag, MESSAGE_OVERVIEW_EMPTY, place);
	else
		diag_add(diag, MESSAGE_OVERVIEW_NO_PERIODS, place,
			 unit_word(o->unit));
}

bool overview_build(struct overview *o, const struct block_source *source)
{
	const struct profile *p = source->profile;
	const struct excerpt_style *excerpt = phrases_style(source->plan, p);
	const struct node *all = &source->plan->root, *last = NULL;
	struct run *run = source->setter->run;
	size_t areas = 0;

	*o = (struct overview){.profile = p,
			       .paper = source->paper,
			       .setter = source->setter,
			       .root = all};
	for (size_t i = 0; i < all->child_count; i++)
		if (!all->child[i].omitted && !tree_aside(&all->child[i])) {
			last = &all->child[i];
			areas++;
		}
	/* of a single area that is left it shows what is in it */
	if (areas == 1 && last->child_count)
		o->root = last;
	o->key = tree_key(o->root);
	find_periods(o);
	if (!o->stats.all.total[SERIES_TARGET]) {
		report_empty(o, all->child[0].place);
		return false;
	}
	o->style = p->title;
	o->style.section = "overview";
	o->style.lines = p->overview.lines;
	o->style.width = (struct span){0, 0};
	if (excerpt && *excerpt->lines.text)
		o->style.lines.text = arena_format(run->arena, "%s\n%s",
						   p->overview.lines.text,
						   excerpt->lines.text);
	block_build(&o->title, &o->style, p->body_type, source);
	return true;
}

/* Returns what heads the last column: the year, or all years and labels. */
static const char *sum_words(const struct overview *o)
{
	bool whole = o->unit == UNIT_YEAR || o->unit == UNIT_LABEL;
	const struct brace_text span = {"rentang",
					whole ? "Seluruhnya" : "Setahun"};
	const char *words = braces_words(&o->profile->overview.year, &span, 1,
					 o->setter->run);

	return words ? words : "";
}

/* Returns what heads column I of the header. */
static const char *label_words(const struct overview *o, size_t i)
{
	struct arena *arena = o->setter->run->arena;

	if (!i)
		return o->key ? phrases_label(o->profile, o->key, arena) : "";
	if (i > o->periods)
		return sum_words(o);
	if (o->unit == UNIT_MONTH)
		return arena_format(arena, "%.3s",
				    month_name((unsigned)period_of(o, i) + 1));
	return o->scale->label[i - 1];
}

/* Sets the labels of the header, and makes periods wide enough for their
 * words, as far as that leaves the names their share. */
static void set_labels(struct overview *o)
{
	const double room = room_of(o), all = (double)o->periods + sum_share;
	const double usual = (1 - name_share) * room / all;
	const double most = (1 - least_name_share) * room / all;
	double need = 0;

	for (size_t i = 0; i < columns_of(o); i++) {
		double share = i > o->periods ? sum_share : 1;
		double width;

		o->label[i] = (struct overview_cell){
			.text = set_words(o, label_words(o, i), STYLE_BOLD)};
		width = text_narrowest(o->label[i].text) * o->type.size +
			(i > o->periods ? 2 * o->profile->padding_x : 0);
		if (i && width > need * share)
			need = width / share;
	}
	o->cell = usual < widest_share * room ? usual : widest_share * room;
	if (need > o->cell)
		o->cell = need < most ? need : most;
	o->name = room - all * o->cell;
}

/* Breaks the label of column I: of one that has no room, as much as has. */
static struct lines break_label(struct overview *o, size_t i)
{
	const char *words = label_words(o, i);
	size_t most = utf8_count(words, strlen(words));
	struct overview_cell *label = &o->label[i];
	struct lines lines = break_words(o, label->text, i);

	while (lines.overflow && most > 1) {
		label->text = set_words(o,
					fold_title(o->setter->run->arena, words,
						   strlen(words), --most),
					STYLE_BOLD);
		label->words = words;
		lines = break_words(o, label->text, i);
	}
	return lines;
}

/* Tells, once, that there is no room for the picture, ROW high at the most. */
static void check_room(const struct overview *o, double row)
{
	const struct profile *p = o->profile;
	struct diag *diag = &o->setter->run->diag;

	if (o->narrow)
		diag_add(diag, MESSAGE_OVERVIEW_NARROW, p->overview.lines.place,
			 diag_number(diag, o->periods), diag_mm(diag, o->cell));
	else if (row > o->room)
		diag_add(diag, MESSAGE_BLOCK_TOO_HIGH, p->overview.lines.place,
			 "overview",
			 diag_mm(diag, o->title.height + o->header + row),
			 diag_mm(diag, paper_body(o->paper)));
}

/* The header is as high as its words need; the highest row has to fit on a
 * page. */
static void lay_overview(const struct section *section, double size)
{
	struct overview *o = section->content;
	const struct profile *p = o->profile;
	size_t high = 1;
	double most = 0;

	o->type = laid_type(p, size);
	o->narrow = false;
	set_labels(o);
	set_rows(o);
	for (size_t i = 0; i < columns_of(o); i++) {
		struct lines lines = break_label(o, i);

		if (lines.count > high)
			high = lines.count;
		o->narrow |= lines.overflow != NULL;
	}
	o->header = o->type.leading * (double)high + 4 * p->padding_y;
	o->top = o->paper->top + o->title.height + p->title.space_after;
	o->room = paper_end(o->paper) - o->top - o->header;
	for (size_t i = 0; i < o->count; i++)
		if (o->row[i].height > most)
			most = o->row[i].height;
	check_room(o, most);
}

/* Returns what the label of column I stands for; NULL when it says it. */
static const char *name_of(const struct overview *o, size_t i)
{
	if (!i || i > o->periods)
		return o->label[i].words;
	if (o->unit == UNIT_MONTH)
		return month_name((unsigned)period_of(o, i) + 1);
	return o->label[i].words || strcmp(o->scale->label[i - 1],
					   o->scale->name[i - 1])
		       ? o->scale->name[i - 1]
		       : NULL;
}

/* Adds a row of cells, of which the first heads it or, in a HEADER, each what
 * is below it. */
static void tag_row(const struct overview *o, struct structure *s,
		    uint32_t parent, struct overview_cell *cell, bool header)
{
	uint32_t row = structure_add(s, parent, ELEMENT_ROW, 0);

	for (size_t i = 0; i < columns_of(o); i++) {
		uint32_t element = structure_cell(s, row, 1, 1);

		if (header || !i)
			structure_make_header(s, element, header ? 'C' : 'R');
		if (header)
			structure_element(s, element)->words = name_of(o, i);
		cell[i].content = structure_content(s, element, cell[i].text);
	}
}

static void tag_overview(const struct section *section, struct structure *s,
			 uint32_t parent)
{
	struct overview *o = section->content;
	uint32_t table, body;

	if (block_has_words(&o->title))
		block_content(&o->title, s, structure_heading(s, parent, 0));
	table = structure_add(s, parent, ELEMENT_TABLE, 0);
	body = structure_add(s, table, ELEMENT_TABLE_HEAD, 0);
	tag_row(o, s, body, o->label, true);
	body = structure_add(s, table, ELEMENT_TABLE_BODY, 0);
	for (size_t i = 0; i < o->count; i++)
		tag_row(o, s, body, o->row[i].cell, false);
}

static double cut_overview(const struct section *section,
			   const struct section_room *room,
			   struct slices *slices)
{
	const struct overview *o = section->content;
	size_t first = 0;

	(void)room;
	while (first < o->count) {
		double left = o->room - o->row[first].height;
		size_t i = first + 1;

		while (i < o->count && o->row[i].height <= left)
			left -= o->row[i++].height;
		slices_add(slices, section, first, i - first);
		first = i;
	}
	return paper_end(o->paper);
}

/* A row on a page. */
struct band {
	const struct overview *overview;
	struct canvas *canvas;
	double y, height; /* [pt] */
	uint32_t number;  /* from 0: the header */
};

/* Puts lines in the middle of the cell of COLUMN. */
static void put(const struct band *band, size_t column, struct placement p)
{
	const struct overview *o = band->overview;
	double x = o->paper->left + (column ? o->name : 0);
	double width = width_of(o, column);
	struct area area = {band->number, 1, (uint16_t)column, 1};

	if (column)
		x += (double)(column - 1) * o->cell;
	p.role = ROLE_OVERVIEW;
	p.type = o->type;
	canvas_cell(band->canvas, area, p.role, false,
		    (double[]){x, band->y, width, band->height});
	p.width = words_room(o, column);
	p.x = x + (width - p.width) / 2;
	p.y = band->y + (band->height - p.type.leading * (double)p.count) / 2;
	canvas_lines(band->canvas, &p);
}

/* Puts a cell in the middle of its column. */
static void put_words(const struct band *band, size_t column,
		      const struct overview_cell *cell)
{
	struct lines lines = break_words(band->overview, cell->text, column);

	put(band, column,
	    (struct placement){.text = lines.text,
			       .line = lines.line,
			       .count = lines.count,
			       .align = ALIGN_CENTER,
			       .content = cell->content});
}

/* Puts the name of an area, and its figures, each month's on the colour of how
 * much is to be done in it. */
static void put_row(const struct band *band, const struct overview_row *row)
{
	const struct overview *o = band->overview;
	const struct stats_group *group = row->group;
	const struct colours *tints = &o->profile->tints;
	const double gap = 4;	    /* [pt] a tint is no value of the picture */
	const double around = 0.75; /* [pt] white, of each colour */

	if (tints->count && group->node)
		canvas_fill(band->canvas,
			    tints->colour[row->area % tints->count], ROLE_TINT,
			    (double[]){o->paper->left, band->y, o->name - gap,
				       band->height});
	put(band, 0,
	    (struct placement){.text = row->lines.text,
			       .line = row->lines.line,
			       .count = row->lines.count,
			       .content = row->cell->content});
	for (size_t i = 1; i < columns_of(o); i++) {
		size_t marks =
			i <= o->periods
				? group->marks[SERIES_TARGET][period_of(o, i)]
				: 0;
		double part = lightest +
			      (1 - lightest) * (double)marks / (double)o->most;

		put_words(band, i, &row->cell[i]);
		if (!marks || !group->node)
			continue;
		canvas_fill(band->canvas,
			    colour_mix(o->profile->overview.colour, part),
			    ROLE_OVERVIEW,
			    (double[]){o->paper->left + o->name +
					       (double)(i - 1) * o->cell +
					       around,
				       band->y + around, o->cell - 2 * around,
				       band->height - 2 * around});
	}
}

static double place_overview(const struct slice *slice, double y,
			     const struct imprint *imprint,
			     struct canvas *canvas)
{
	const struct overview *o = slice->section->content;
	const struct overview_row *row = &o->row[slice->first];
	struct band band = {o, canvas, o->top, o->header, 0};
	const double highest = highest_share * o->paper->height;
	double need = 0, stretch;

	(void)imprint;
	/* what is above the rows of a further page is not read */
	canvas->again = slice->first;
	block_place(&o->title, canvas, o->paper, y, ROLE_TITLE);
	for (size_t i = 0; i < columns_of(o); i++)
		put_words(&band, i, &o->label[i]);
	canvas->again = false;
	for (size_t i = 0; i < slice->count; i++)
		need += row[i].height;
	stretch = (o->room - need) / (double)slice->count;
	for (size_t i = 0; i < slice->count; i++) {
		double most = row[i].height + stretch;

		canvas_rule(canvas, o->paper->left, band.y + band.height,
			    room_of(o), 0);
		band.y += band.height;
		band.height = most < highest ? most : highest;
		if (band.height < row[i].height)
			band.height = row[i].height;
		band.number++;
		put_row(&band, &row[i]);
	}
	canvas_rule(canvas, o->paper->left, band.y + band.height, room_of(o),
		    0);
	return band.y + band.height;
}

const struct section_kind section_overview = {.lay = lay_overview,
					      .cut = cut_overview,
					      .tag = tag_overview,
					      .place = place_overview};
