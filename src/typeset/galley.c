#include "typeset/galley.h"

#include "base/units.h"
#include "text/lines.h"

#include <string.h>

struct caster {
	struct galley *galley;
	const struct prose_style *style;
	struct place place;
	struct setter *setter;
	unsigned outermost;		/* the highest level of a heading */
	double hang[PROSE_DEEPEST + 1]; /* [pt] of the list at each depth */
	const char *widest[PROSE_DEEPEST + 1]; /* number of it */
};

static unsigned outermost(const struct prose *prose)
{
	unsigned level = PROSE_LEVELS;

	for (size_t i = 0; i < prose->count; i++)
		if (prose->block[i].heading && prose->block[i].heading < level)
			level = prose->block[i].heading;
	return level;
}

/* Counts a heading and returns its number, NULL for none. */
static const char *number_heading(struct caster *c, unsigned depth)
{
	for (size_t i = depth + 1; i < PROSE_LEVELS; i++)
		c->galley->number[i] = 0;
	return numbering_format(c->setter->run->arena,
				numberings_at(&c->style->headings, depth),
				++c->galley->number[depth]);
}

static void set_marker(struct caster *c, const struct prose_block *block,
		       struct manuscript *manuscript)
{
	struct arena *arena = c->setter->run->arena;
	const struct numbering *form;

	if (!block->item)
		return;
	if (!block->numbered) {
		manuscript->number = c->style->bullet.text;
		return;
	}
	form = numberings_at(&c->style->lists, block->ordered - 1);
	manuscript->number = numbering_format(arena, form, block->number);
	if (block->number == block->first) {
		size_t count;
		const char *const *wide = numbering_wide(
			arena, form, block->first, block->last, &count);

		c->widest[block->depth] = text_widest(c->setter, wide, count);
	}
	manuscript->widest = c->widest[block->depth];
}

/* Returns how far the lists around a block put it to the right [pt]. */
static double left_of(const struct caster *c, const struct prose_block *block)
{
	double left = block->heading ? 0 : c->style->left;

	for (unsigned i = 1; i <= block->depth; i++)
		if (i < block->depth || !block->item)
			left += c->hang[i];
	return left;
}

static bool ends_with_colon(const struct markup *markup)
{
	return markup->length && markup->text[markup->length - 1] == ':';
}

/* Whether line I of COUNT stays with the next: no line of a paragraph alone on
 * a page (orphan, widow), no word divided between pages. */
static bool keeps_next(const struct text *text, const struct lines *lines,
		       size_t i)
{
	const struct line *line = &lines->line[i];

	if (i + 1 == lines->count)
		return false;
	if (i == 0 || i + 2 == lines->count)
		return true;
	return section_ends_in_word(text, line);
}

static struct slug *add_slug(struct caster *c)
{
	struct galley *g = c->galley;

	g->slug = arena_grow(c->setter->run->arena, g->slug, g->count,
			     &g->capacity, sizeof(*g->slug));
	return &g->slug[g->count++];
}

/* Adds the lines of a block. */
static void cast(struct caster *c, const struct prose_block *block,
		 const struct text *text, const struct lines *lines,
		 const struct slug *like)
{
	bool joins = block->heading || ends_with_colon(&block->markup);
	double first_line =
		!block->heading && !block->depth ? c->style->first_line : 0;

	for (size_t i = 0; i < lines->count; i++) {
		struct slug *slug = add_slug(c);

		*slug = *like;
		slug->text = text;
		slug->line = &lines->line[i];
		if (i) {
			slug->space = 0;
			slug->heading = 0;
		} else {
			slug->x += first_line;
		}
		slug->keeps = block->heading || keeps_next(text, lines, i) ||
			      (i + 1 == lines->count && joins);
	}
}

static double space_above(const struct caster *c,
			  const struct prose_block *block)
{
	if (block->heading)
		return c->style->heading_space;
	return block->tight ? 0 : c->style->space;
}

/* Returns the text of a block, whose lines are in the galley. */
static const struct text *set_block(struct caster *c,
				    const struct prose_block *block)
{
	const struct prose_style *style = c->style;
	double size = style->type.size;
	struct manuscript manuscript = {.markup = &block->markup,
					.place = c->place,
					.hang = style->hang / size};
	struct slug slug = {.role = block->heading ? ROLE_PROSE_HEADING
						   : ROLE_PROSE,
			    .block = (size_t)(block - c->galley->prose.block),
			    .heading = block->heading,
			    .space = space_above(c, block),
			    .x = left_of(c, block)};
	bool justify = style->justify && !block->heading;
	struct fit fit = {.justify = justify, .divide = justify};
	const struct text *text;
	struct lines *lines = arena_new(c->setter->run->arena, struct lines);

	if (block->heading) {
		slug.heading -= c->outermost - 1;
		manuscript.number = number_heading(c, slug.heading - 1);
		manuscript.style =
			style->heading_bold ? STYLE_BOLD : STYLE_REGULAR;
	}
	set_marker(c, block, &manuscript);
	text = text_new(c->setter, &manuscript);
	if (block->item && text->paragraph_count)
		c->hang[block->depth] = text->paragraph[0].indent * size;
	slug.width = paper_room(c->galley->paper) - slug.x;
	fit.width = slug.width / size;
	if (!block->heading && !block->depth)
		fit.first = style->first_line / size;
	*lines = text_fit(c->setter, text, &fit);
	if (lines->overflow)
		text_report_overflow(lines, size, c->place, "prose",
				     c->setter->run);
	cast(c, block, lines->text, lines, &slug);
	return text;
}

/* Headings are bold, besides what the author made so. */
static void embolden(const struct prose_block *block)
{
	for (size_t i = 0; i < block->markup.length; i++)
		block->markup.style[i] |= STYLE_BOLD;
}

void galley_build(struct galley *g, const struct value *value,
		  const struct block_source *source,
		  const struct galley *before)
{
	const struct prose_style *style = &source->profile->prose;
	struct setter *setter = source->setter;
	const struct prose prose = prose_read(setter->run, value->text,
					      value->length, value->place);
	struct caster c = {.galley = g,
			   .style = style,
			   .place = value->place,
			   .setter = setter,
			   .outermost = outermost(&prose)};

	*g = (struct galley){
		.prose = prose,
		.text = arena_array(setter->run->arena, const struct text *,
				    prose.count),
		.content =
			arena_array(setter->run->arena, uint32_t, prose.count),
		.paper = source->paper,
		.type = style->type,
		.style = style};
	if (before)
		memcpy(g->number, before->number, sizeof(g->number));
	for (unsigned i = 0; i <= PROSE_DEEPEST; i++)
		c.hang[i] = style->hang;
	for (size_t i = 0; i < prose.count; i++) {
		if (prose.block[i].heading && style->heading_bold)
			embolden(&prose.block[i]);
		for (unsigned d = prose.block[i].depth + !prose.block[i].quote;
		     d <= PROSE_DEEPEST; d++)
			c.hang[d] = style->hang;
		g->text[i] = set_block(&c, &prose.block[i]);
	}
}

/* How the list that a block begins is numbered; 0: it begins none. */
static char mark_of(const struct prose_block *block,
		    const struct prose_style *style)
{
	if (block->number != block->first)
		return 0;
	return block->numbered
		       ? numberings_at(&style->lists, block->ordered - 1)
				 ->figure
		       : '-';
}

/* Adds a block, and returns the number of its content. */
static uint32_t tag_block(struct nest *nest, const struct prose_block *block,
			  const struct text *text, char mark)
{
	struct structure *s = nest->structure;
	uint32_t element;

	/* a list begins with an item: what is new around that are quotes */
	for (unsigned d = block->kept + 1; d <= block->depth; d++)
		if (d < block->depth || block->quote)
			nest->body[d] = structure_add(s, nest->body[d - 1],
						      ELEMENT_QUOTE, 0);
	if (block->item && text->paragraph_count)
		return structure_words(s, nest_item(nest, block->depth, mark),
				       text);
	element = nest->body[block->depth];
	element = block->heading && text->piece_count
			  ? structure_heading(s, element, block->heading)
			  : structure_add(s, element, ELEMENT_PARAGRAPH, 0);
	return structure_content(s, element, text);
}

static void tag_text(const struct section *section, struct structure *s,
		     uint32_t parent)
{
	struct galley *g = section->content;
	struct nest nest = {.structure = s, .body = {parent}};

	for (size_t i = 0; i < g->prose.count; i++) {
		const struct prose_block *block = &g->prose.block[i];

		g->content[i] = tag_block(&nest, block, g->text[i],
					  mark_of(block, g->style));
	}
}

/* Returns the height of COUNT lines from FROM on, on one page [pt]. */
static double height_of(const struct galley *g, size_t from, size_t count)
{
	double height = 0;

	for (size_t i = from; i < from + count; i++)
		height += g->type.leading + (i > from ? g->slug[i].space : 0);
	return height;
}

/* Returns how many lines from FROM on to put on a page with so much ROOM
 * [pt], without parting what stays together. FRESH: the page has room for
 * nothing else, so that something has to go on it; otherwise 0 is possible. */
static size_t count_lines(const struct galley *g, size_t from, double room,
			  bool fresh)
{
	double height = 0;
	size_t most = 0, count;

	for (size_t i = from; i < g->count; i++) {
		height += g->type.leading + (i > from ? g->slug[i].space : 0);
		if (height > room + SUM_SLACK)
			break;
		most++;
	}
	if (from + most == g->count)
		return most;
	count = most;
	while (count && g->slug[from + count - 1].keeps)
		count--;
	if (count || !fresh)
		return count;
	return most ? most : 1;
}

/* So many of the last lines go with what sticks to them, if there is no room
 * for it below all; better one than none. */
enum { LINES_ABOVE = 2 };

/* Returns how many of the last lines, from FROM on, stay on their page when
 * BELOW goes to another one with the rest of them; all when it cannot. */
static size_t count_staying(const struct galley *g, size_t from,
			    const struct section *below)
{
	size_t count = g->count - from;
	size_t keep = count > LINES_ABOVE ? count - LINES_ABOVE : 0;
	double room = paper_body(g->paper) - below->height + SUM_SLACK;

	while (keep && g->slug[from + keep - 1].keeps)
		keep--;
	if (height_of(g, from + keep, count - keep) > room)
		keep = count - 1;
	return height_of(g, from + keep, count - keep) > room ? count : keep;
}

static double cut_text(const struct section *section,
		       const struct section_room *room, struct slices *slices)
{
	const struct galley *g = section->content;
	const struct section *below = room->below;
	double top = room->top, bottom = paper_end(g->paper);
	bool fresh = section->start == SECTION_BEGINS;
	size_t from = 0, count, keep;

	while ((count = count_lines(g, from, bottom - top, fresh)) + from <
	       g->count) {
		slices_add(slices, section, from, count);
		from += count;
		top = g->paper->top;
		fresh = true;
	}
	top += height_of(g, from, count);
	if (below && top + below->height > bottom + SUM_SLACK) {
		keep = count_staying(g, from, below);
		if (keep < count) {
			slices_add(slices, section, from, keep);
			from += keep;
			count -= keep;
			top = g->paper->top + height_of(g, from, count);
		} else {
			section_report(below,
				       paper_body(g->paper) - g->type.leading,
				       room->run);
		}
	}
	slices_add(slices, section, from, count);
	return top;
}

static double place_text(const struct slice *slice, double y,
			 const struct imprint *imprint, struct canvas *canvas)
{
	const struct galley *g = slice->section->content;
	size_t from = slice->first;

	(void)imprint;
	for (size_t i = from; i < from + slice->count; i++) {
		const struct slug *slug = &g->slug[i];
		struct placement placement = {.text = slug->text,
					      .line = slug->line,
					      .count = 1,
					      .x = g->paper->left + slug->x,
					      .width = slug->width,
					      .type = g->type,
					      .role = slug->role,
					      .content =
						      g->content[slug->block]};

		y += i > from ? slug->space : 0;
		placement.y = y;
		canvas_lines(canvas, &placement);
		y += g->type.leading;
	}
	return y;
}

/* The headings have entries. */
static void outline_text(const struct slice *slice, double y, size_t page,
			 struct bookmarks *b)
{
	const struct galley *g = slice->section->content;

	for (size_t i = 0; i < slice->count; i++) {
		const struct slug *slug = &g->slug[slice->first + i];

		if (slug->heading)
			bookmarks_add(b, text_plain(slug->text, b->arena), page,
				      y + height_of(g, slice->first, i),
				      slug->heading - 1);
	}
}

static void judge_text(const struct section *section, struct quality *q,
		       struct arena *arena)
{
	const struct galley *g = section->content;

	(void)arena;
	for (size_t i = 0; i < g->count; i++)
		q->hyphens +=
			section_ends_in_word(g->slug[i].text, g->slug[i].line);
}

const struct section_kind section_text = {.cut = cut_text,
					  .tag = tag_text,
					  .place = place_text,
					  .outline = outline_text,
					  .judge = judge_text};
