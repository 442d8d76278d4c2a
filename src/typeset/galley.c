#include "typeset/galley.h"

#include "base/units.h"
#include "text/lines.h"

#include <string.h>

struct caster {
	struct galley *galley;
	const struct galley_frame *frame;
	const struct prose_style *style; /* of the frame */
	struct setter *setter;		 /* likewise */
	unsigned outermost;		 /* the highest level of a heading */
	double hang[PROSE_DEEPEST + 1];	 /* [pt] of the list at each depth */
	const char *widest[PROSE_DEEPEST + 1]; /* number of it */
};

static void set_marker(struct caster *c, const struct prose_block *block,
		       struct manuscript *manuscript)
{
	struct arena *arena = c->setter->run->arena;
	const struct numbering *form;

	if (!block->item)
		return;
	if (block->typed) {
		manuscript->number = block->typed;
		manuscript->widest = c->widest[block->depth];
		return;
	}
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

/* Adds the lines of a block. Those that stay on one page: headings with what
 * they head, the first two and the last two of a paragraph (orphan, widow), the
 * parts of a word, and what ends with a colon, or is a marker alone, with what
 * follows. */
static void cast(struct caster *c, const struct prose_block *block,
		 const struct lines *lines, const struct slug *like)
{
	struct galley *g = c->galley;
	const struct markup *markup = &block->markup;
	bool leads = markup->length ? markup->text[markup->length - 1] == ':'
				    : block->item;
	size_t last = lines->count - 1;

	for (size_t i = 0; i < lines->count; i++) {
		const struct line *line = &lines->line[i];
		struct slug *slug;

		g->slug = arena_grow(c->setter->run->arena, g->slug, g->count,
				     &g->capacity, sizeof(*g->slug));
		slug = &g->slug[g->count++];
		*slug = *like;
		slug->text = lines->text;
		slug->line = line;
		slug->keeps = block->heading || (i == last && leads);
		if (i < last)
			slug->keeps |= !i || i + 1 == last ||
				       section_ends_in_word(lines->text, line);
		if (i) {
			slug->space = 0;
			slug->heading = 0;
		} else if (!block->heading && !block->depth) {
			slug->x += c->style->first_line;
		}
	}
}

/* Returns the text of a block, whose lines are in the galley. */
static const struct text *set_block(struct caster *c,
				    const struct prose_block *block)
{
	const struct prose_style *style = c->style;
	struct galley *g = c->galley;
	double size = style->type.size;
	struct manuscript manuscript = {.markup = &block->markup,
					.place = block->place,
					.keep = c->frame->keep,
					.hang = style->hang / size};
	struct slug slug = {.role = ROLE_PROSE,
			    .block = (size_t)(block - g->prose.block),
			    .space = block->tight ? 0 : style->space,
			    .x = style->left};
	bool justify = style->justify && !block->heading;
	struct fit fit = {.justify = justify, .divide = justify};
	const struct text *text;
	struct lines *lines = arena_new(c->setter->run->arena, struct lines);

	if (block->heading) {
		unsigned depth = block->heading - c->outermost;

		slug.role = ROLE_PROSE_HEADING;
		slug.heading = depth + 1;
		slug.space = style->heading_space;
		slug.x = 0;
		for (size_t i = depth + 1; i < PROSE_LEVELS; i++)
			g->number[i] = 0;
		manuscript.number =
			numbering_format(c->setter->run->arena,
					 numberings_at(&style->headings, depth),
					 ++g->number[depth]);
		manuscript.style =
			style->heading_bold ? STYLE_BOLD : STYLE_REGULAR;
	}
	for (unsigned i = 1; i <= block->depth; i++) /* the lists around it */
		if (i < block->depth || !block->item)
			slug.x += c->hang[i];
	set_marker(c, block, &manuscript);
	text = text_new(c->setter, &manuscript);
	if (block->item && text->paragraph_count)
		c->hang[block->depth] = text->paragraph[0].indent * size;
	slug.width = paper_room(g->paper) - slug.x;
	fit.width = slug.width / size;
	if (!block->heading && !block->depth)
		fit.first = style->first_line / size;
	*lines = text_fit(c->setter, text, &fit);
	if (lines->overflow)
		text_report_overflow(lines, size, block->place,
				     c->frame->section, c->setter->run);
	cast(c, block, lines, &slug);
	return text;
}

/* Headings are bold, besides what the author made so. */
static void embolden(const struct prose_block *block)
{
	for (size_t i = 0; i < block->markup.length; i++)
		block->markup.style[i] |= STYLE_BOLD;
}

/* Sets PROSE, its headings counted on from those of BEFORE, or from 1. */
static void set_prose(struct galley *g, const struct prose *prose,
		      const struct galley_frame *frame,
		      const struct galley *before)
{
	const struct prose_style *style = frame->style;
	struct arena *arena = frame->setter->run->arena;
	struct caster c = {.galley = g,
			   .frame = frame,
			   .style = style,
			   .setter = frame->setter,
			   .outermost = PROSE_LEVELS};

	*g = (struct galley){
		.prose = *prose,
		.text = arena_array(arena, const struct text *, prose->count),
		.content = arena_array(arena, uint32_t, prose->count),
		.paper = frame->paper,
		.type = style->type,
		.style = style};
	if (before)
		memcpy(g->number, before->number, sizeof(g->number));
	for (unsigned i = 0; i <= PROSE_DEEPEST; i++)
		c.hang[i] = style->hang;
	for (size_t i = 0; i < prose->count; i++)
		if (prose->block[i].heading &&
		    prose->block[i].heading < c.outermost)
			c.outermost = prose->block[i].heading;
	for (size_t i = 0; i < prose->count; i++) {
		const struct prose_block *block = &prose->block[i];

		if (block->heading && style->heading_bold)
			embolden(block);
		for (unsigned d = block->depth + !block->quote;
		     d <= PROSE_DEEPEST; d++)
			c.hang[d] = style->hang;
		g->text[i] = set_block(&c, block);
	}
}

void galley_set(struct galley *g, const struct prose *prose,
		const struct galley_frame *frame)
{
	set_prose(g, prose, frame, NULL);
}

void galley_build(struct galley *g, const struct value *value,
		  const struct block_source *source,
		  const struct galley *before)
{
	struct setter *setter = source->setter;
	const struct prose prose = prose_read(setter->run, value->text,
					      value->length, value->place);
	const struct galley_frame frame = {.style = &source->profile->prose,
					   .paper = source->paper,
					   .section = "prose",
					   .setter = setter};

	set_prose(g, &prose, &frame, before);
}

void galley_tag(struct galley *g, struct structure *s, uint32_t parent)
{
	struct nest nest = {.structure = s, .body = {parent}};

	for (size_t i = 0; i < g->prose.count; i++) {
		const struct prose_block *block = &g->prose.block[i];
		const struct text *text = g->text[i];
		uint32_t element;
		char mark = 0; /* how the list that it begins is numbered */

		if (block->number == block->first)
			mark = '-';
		if (mark && block->numbered)
			mark = numbering_mark(numberings_at(
				&g->style->lists, block->ordered - 1));
		/* a list begins with an item: what is new around that are
		 * quotes */
		for (unsigned d = block->kept + 1; d <= block->depth; d++)
			if (d < block->depth || block->quote)
				nest.body[d] = structure_add(
					s, nest.body[d - 1], ELEMENT_QUOTE, 0);
		if (block->item && text->paragraph_count) {
			g->content[i] = structure_words(
				s, nest_item(&nest, block->depth, mark), text);
			continue;
		}
		element = nest.body[block->depth];
		element =
			block->heading && text->piece_count
				? structure_heading(s, element, block->heading)
				: structure_add(s, element, ELEMENT_PARAGRAPH,
						0);
		g->content[i] = structure_content(s, element, text);
	}
}

static void tag_text(const struct section *section, struct structure *s,
		     uint32_t parent)
{
	galley_tag(section->content, s, parent);
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
			section_report(below, below->height,
				       paper_body(g->paper) - g->type.leading,
				       room->run);
		}
	}
	slices_add(slices, section, from, count);
	return top;
}

void galley_place(const struct galley *g, size_t i, double y,
		  struct canvas *canvas)
{
	const struct slug *slug = &g->slug[i];
	const struct placement placement = {.text = slug->text,
					    .line = slug->line,
					    .count = 1,
					    .x = g->paper->left + slug->x,
					    .y = y,
					    .width = slug->width,
					    .type = g->type,
					    .role = slug->role,
					    .content = g->content[slug->block]};

	canvas_lines(canvas, &placement);
}

static double place_text(const struct slice *slice, double y,
			 const struct imprint *imprint, struct canvas *canvas)
{
	const struct galley *g = slice->section->content;
	size_t from = slice->first;

	(void)imprint;
	for (size_t i = from; i < from + slice->count; i++) {
		y += i > from ? g->slug[i].space : 0;
		galley_place(g, i, y, canvas);
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
