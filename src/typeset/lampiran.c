#include "typeset/lampiran.h"

#include "text/markup.h"
#include "typeset/block.h"
#include "typeset/draw.h"
#include "typeset/furniture.h"

#include <stdlib.h>
#include <string.h>

struct composer {
	const struct plan *plan;
	const struct profile *profile;
	struct setter *setter;
	struct pages *pages;
	struct page *page;
	struct table table;
	struct pagination pagination;
	size_t count; /* pages of all */
	struct block heading, title, table_title, signature, copy;
	struct furniture furniture;
	double left, room; /* [pt] between the margins */
	double bottom;	   /* [pt] the bottom margin */
	struct bookmark *bookmark;
	size_t bookmark_count, bookmark_capacity;
};

static double larger(double a, double b)
{
	return a > b ? a : b;
}

static void build_blocks(struct composer *c)
{
	const struct profile *p = c->profile;
	const struct plan *plan = c->plan;

	block_build(&c->heading, &p->heading, p->heading_type, plan, p,
		    c->setter);
	block_build(&c->title, &p->title, p->body_type, plan, p, c->setter);
	if (*p->table_title.lines.text)
		block_build(&c->table_title, &p->table_title, p->body_type,
			    plan, p, c->setter);
	block_build(&c->signature, &p->signature, p->body_type, plan, p,
		    c->setter);
	if (plan->copy)
		block_build(&c->copy, &p->copy, p->body_type, plan, p,
			    c->setter);
}

/* Returns the height of the closing blocks with the space above them [pt]. */
static double closing_height(const struct composer *c)
{
	const struct profile *p = c->profile;
	double blocks = c->signature.height;

	if (c->plan->copy && p->arrangement == ARRANGE_STACKED)
		blocks += p->closing_gap + c->copy.height;
	else if (c->plan->copy)
		blocks = larger(blocks, c->copy.height);
	return p->closing_before + blocks;
}

static void place_closing(struct composer *c, struct sheet *sheet, double y)
{
	const struct profile *p = c->profile;

	y += p->closing_before;
	block_place(&c->signature, sheet, c->left, c->room, y, ROLE_SIGNATURE);
	if (!c->plan->copy)
		return;
	if (p->arrangement == ARRANGE_STACKED)
		y += c->signature.height + p->closing_gap;
	block_place(&c->copy, sheet, c->left, c->room, y, ROLE_COPY);
}

/* Puts the heading and title on SHEET, if there is one. Returns where they
 * end [pt]. */
static double place_opening(const struct composer *c, struct sheet *sheet)
{
	const struct profile *p = c->profile;
	double y = p->margin_top;

	if (sheet)
		block_place(&c->heading, sheet, c->left, c->room, y,
			    ROLE_HEADING);
	y += c->heading.height + p->heading.space_after;
	if (sheet)
		block_place(&c->title, sheet, c->left, c->room, y, ROLE_TITLE);
	return y + c->title.height + p->title.space_after;
}

/* Returns the height of the title above the table with its space [pt]. */
static double table_title_height(const struct composer *c)
{
	return c->table_title.count
		       ? c->table_title.height +
				 c->profile->table_title.space_after
		       : 0;
}

/* Returns where the table may begin on its first page [pt]. */
static double table_top(const struct composer *c)
{
	double y = c->profile->own_page ? c->profile->margin_top
					: place_opening(c, NULL);

	return y + table_title_height(c);
}

static int by_row(const void *left, const void *right)
{
	const struct part *const *a = left, *const *b = right;

	if ((*a)->y < (*b)->y || (*a)->y > (*b)->y)
		return (*a)->y < (*b)->y ? -1 : 1;
	return (*a)->column < (*b)->column ? -1 : (*a)->column > (*b)->column;
}

/* Returns how many bookmarked columns stand left of COLUMN. */
static unsigned level_of(const struct profile *profile, size_t column)
{
	unsigned level = 0;

	for (size_t i = 0; i < column; i++)
		level += profile->bookmark[i];
	return level;
}

static void add_bookmark(struct composer *c, const struct part *part,
			 size_t page)
{
	const struct cell *cell = &c->table.grid.cell[part->column][part->cell];

	if (!cell->value || !cell->value->length || cell->section)
		return;
	c->bookmark =
		arena_grow(c->setter->arena, c->bookmark, c->bookmark_count,
			   &c->bookmark_capacity, sizeof(*c->bookmark));
	c->bookmark[c->bookmark_count++] = (struct bookmark){
		text_plain(cell->text, c->setter->arena), page, part->y,
		level_of(c->profile, part->column)};
}

/* The cells that begin on a page, from the top: parts come by their lower
 * edges. */
static void add_bookmarks(struct composer *c, const struct table_page *table,
			  size_t page)
{
	const struct part **part = arena_array(
		c->setter->arena, const struct part *, table->count);
	size_t count = 0;

	for (size_t i = 0; i < table->count; i++)
		if (c->profile->bookmark[table->part[i].column] &&
		    !table->part[i].again)
			part[count++] = &table->part[i];
	if (count)
		qsort(part, count, sizeof(*part), by_row);
	for (size_t i = 0; i < count; i++)
		add_bookmark(c, part[i], page);
}

/* Returns the page of the table that is page I, NULL for the first page of
 * all when heading and title have it alone. */
static const struct table_page *table_page(const struct composer *c, size_t i)
{
	if (c->profile->own_page)
		return i ? &c->pagination.page[i - 1] : NULL;
	return &c->pagination.page[i];
}

static void compose_table(struct composer *c, struct sheet *sheet, size_t i)
{
	const struct table_page *page = table_page(c, i);
	size_t first = c->profile->own_page;
	bool again =
		i > first && (i > first + 1 || c->pagination.page[0].count);

	if (i == first && c->table_title.count)
		block_place(&c->table_title, sheet, c->left, c->room,
			    table_top(c) - table_title_height(c), ROLE_TITLE);
	draw_table(&c->table, page, again, sheet);
	if (i + 1 == c->count)
		place_closing(c, sheet, page->end);
	add_bookmarks(c, page, i);
}

static void compose_page(struct composer *c, struct sheet *sheet, size_t i)
{
	if (!i)
		place_opening(c, sheet);
	furniture_place(&c->furniture, sheet, i);
	if (table_page(c, i))
		compose_table(c, sheet, i);
	c->page[i] = sheet_finish(sheet, c->setter->arena);
}

/* Returns the value of a field on one line. */
static const char *one_line(const struct composer *c, enum plan_field field)
{
	const struct value *value = &c->plan->field[field];
	struct markup markup =
		markup_read(c->setter->arena, value->text ? value->text : "",
			    value->length, 0);

	for (size_t i = 0; i < markup.length; i++)
		if (markup.text[i] == '\n')
			markup.text[i] = ' ';
	return markup.text;
}

static void compose(struct composer *c)
{
	struct sheet sheet;
	struct pages *pages = c->pages;

	sheet_init(&sheet);
	c->page = arena_array(c->setter->arena, struct page, c->count);
	for (size_t i = 0; i < c->count; i++)
		compose_page(c, &sheet, i);
	sheet_release(&sheet);
	pages->width = c->profile->page_width;
	pages->height = c->profile->page_height;
	pages->page = c->page;
	pages->count = c->count;
	pages->bookmark = c->bookmark;
	pages->bookmark_count = c->bookmark_count;
	pages->title = one_line(c, PLAN_TITLE);
	pages->author = one_line(c, PLAN_LEMBAGA);
	pages->subject = one_line(c, PLAN_TENTANG);
	pages->rule = c->profile->rule;
}

/* The heading and title have to be on one page. */
static void check_opening(const struct composer *c)
{
	const struct profile *p = c->profile;
	struct diag *diag = c->setter->diag;
	double room = c->bottom - p->margin_top;
	double end =
		larger(place_opening(c, NULL), table_top(c)) - p->margin_top;
	bool heading = c->heading.height > room;

	if (end > room)
		diag_add(diag, MESSAGE_BLOCK_TOO_HIGH,
			 heading ? p->heading.lines.place
				 : p->title.lines.place,
			 heading ? "heading" : "title", diag_mm(diag, end),
			 diag_mm(diag, room));
}

/* Blocks side by side have to have a side each. */
static void check_closing(const struct composer *c)
{
	const struct profile *p = c->profile;
	double need = c->signature.width + c->copy.width;
	bool sides = p->signature.place != p->copy.place;

	if (p->arrangement == ARRANGE_STACKED || !c->plan->copy)
		return;
	if (!sides || need > c->room)
		diag_add(c->setter->diag, MESSAGE_BLOCKS_TOO_WIDE,
			 p->signature.lines.place,
			 diag_mm(c->setter->diag, need),
			 diag_mm(c->setter->diag, c->room));
}

const struct pages *lampiran_set(const struct plan *plan,
				 const struct profile *profile,
				 struct setter *setter)
{
	struct composer *c = arena_new(setter->arena, struct composer);
	struct diag *diag = setter->diag;
	struct room room;

	*c = (struct composer){
		.plan = plan, .profile = profile, .setter = setter};
	c->pages = arena_new(setter->arena, struct pages);
	c->left = profile->margin_left;
	c->room = profile->page_width - profile->margin_left -
		  profile->margin_right;
	c->bottom = profile->page_height - profile->margin_bottom;
	build_blocks(c);
	furniture_build(&c->furniture, plan, profile, setter);
	table_build(&c->table, plan, profile, setter);
	check_opening(c);
	check_closing(c);
	if (diag->count)
		return NULL;
	room = (struct room){.first = table_top(c),
			     .top = profile->margin_top,
			     .bottom = c->bottom,
			     .closing = closing_height(c),
			     .rows = profile->closing_rows};
	c->pagination = paginate(&c->table, &room);
	c->count = c->pagination.count + profile->own_page;
	c->furniture.pages = c->count;
	if (diag->count)
		return NULL;
	compose(c);
	return diag->count ? NULL : c->pages;
}
