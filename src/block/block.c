#include "block/block.h"

#include "base/search.h"
#include "base/units.h"
#include "block/messages.h"
#include "block/template.h"
#include "text/casing.h"
#include "text/markup.h"

#include <string.h>

/* "a.n." or "Plt." before an office hangs: what follows on further lines stands
 * below the office. */
static void set_part(struct block *block, struct block_part *part,
		     const struct template_line *line, struct setter *setter)
{
	struct manuscript manuscript = {.text = line->text,
					.length = line->length,
					.keep = block->keep,
					.place = line->place};
	size_t deputy =
		line->text ? office_deputy(line->text, line->length) : 0;

	if (deputy && deputy + 1 < line->length &&
	    block->style->align == ALIGN_LEFT) {
		manuscript.number =
			arena_copy(setter->run->arena, line->text, deputy);
		manuscript.text += deputy + 1;
		manuscript.length -= deputy + 1;
	}
	if (line->spaced)
		manuscript.style |= STYLE_SPACED;
	part->height = block->type.leading;
	if (!line->text) {
		part->height = line->space;
		part->signing = line->signing;
		return;
	}
	if (!line->length)
		return;
	part->text = text_new(setter, &manuscript);
	part->lines = text_wrap_balanced(setter, part->text,
					 block->width / block->type.size);
	part->height = block->type.leading * (double)part->lines.count;
	if (part->lines.overflow)
		text_report_overflow(&part->lines, block->type.size,
				     line->place, block->style->section,
				     setter->run);
}

/* Returns the phrases that blocks do not break: the profile's, and the place
 * that the office is named after, "Kabupaten Lombok Timur". */
static const char *keep_phrases(const struct block_source *source)
{
	static const char *const kind[] = {"Kabupaten ", "Kota ", "Provinsi "};
	const char *phrases = source->profile->keep.text;
	const char *office = source->plan->decree->field[PLAN_LEMBAGA].text;

	for (size_t i = 0; office && i < sizeof(kind) / sizeof(kind[0]); i++) {
		const char *place = search_folded(office, kind[i]);

		if (place)
			return arena_format(source->setter->run->arena,
					    "%s\n%.*s", phrases,
					    (int)strcspn(place, "\n"), place);
	}
	return phrases;
}

/* Returns a field of the plan on one line, behind SIGN unless it is empty. */
static const char *behind(const char *sign, const struct block_source *source,
			  enum plan_field field)
{
	struct arena *arena = source->setter->run->arena;
	const struct value *value = &source->plan->decree->field[field];

	if (!value->length)
		return "";
	return arena_format(arena, "%s%s", sign,
			    markup_line(arena, value->text, value->length));
}

/* Makes a block no wider than MOST [pt], 0 being no limit. */
static void narrow(struct block *block, double most)
{
	if (most > 0 && most < block->width)
		block->width = most;
}

void block_build(struct block *block, const struct block_style *style,
		 struct type type, const struct block_source *source)
{
	struct setter *setter = source->setter;
	double room = paper_room(source->paper);
	const struct template_source from = {source->plan, source->profile,
					     source->form, style->section,
					     setter->run};
	struct template template = template_fill(&style->lines, &from);
	const struct signing_style *asli = &source->profile->asli;

	*block = (struct block){.style = style,
				.type = type,
				.width = room,
				.of_body = source->of_body};
	block->framed = asli->signing == SIGNING_ELECTRONIC;
	if (source->form == FORM_ASLI) /* as a tooltip says it */
		block->field =
			arena_format(setter->run->arena, "Tanda tangan%s%s",
				     behind(" ", source, PLAN_SIGNER_OFFICE),
				     behind(", ", source, PLAN_SIGNER_NAME));
	block->keep = keep_phrases(source);
	if (source->most > 0)
		block->width = source->most;
	narrow(block, style->width.length);
	narrow(block, style->width.share * room);
	block->signing =
		asli->width < block->width ? asli->width : block->width;
	block->part = arena_array(setter->run->arena, struct block_part,
				  template.count);
	block->count = template.count;
	for (size_t i = 0; i < template.count; i++) {
		set_part(block, &block->part[i], &template.line[i], setter);
		block->height += block->part[i].height;
	}
}

bool block_has_words(const struct block *block)
{
	for (size_t i = 0; i < block->count; i++)
		if (block->part[i].text && block->part[i].text->piece_count)
			return true;
	return false;
}

void block_content(struct block *block, struct structure *s, uint32_t element)
{
	for (size_t i = 0; i < block->count; i++)
		block->part[i].content =
			structure_content(s, element, block->part[i].text);
}

/* Adds the lines to the structure, each a paragraph under PARENT. */
static void tag_block(struct block *block, struct structure *s, uint32_t parent)
{
	for (size_t i = 0; i < block->count; i++) {
		struct block_part *part = &block->part[i];

		if (part->signing && block->field) {
			part->field = structure_add(
				s, parent, ELEMENT_FORM,
				block->of_body ? FIELD_OF_BODY : 0);
			structure_element(s, part->field)->words = block->field;
		} else if (part->text) {
			part->content = structure_content(
				s,
				structure_add(s, parent, ELEMENT_PARAGRAPH, 0),
				part->text);
		}
	}
}

/* Puts what a signature goes into: the box for an electronic one, aligned as
 * the lines are, and the field. */
static void place_signing(const struct block *block,
			  const struct block_part *part, struct canvas *canvas,
			  double x, double y)
{
	double width = block->signing;
	const double *rectangle;

	if (block->style->align == ALIGN_CENTER)
		x += (block->width - width) / 2;
	else if (block->style->align == ALIGN_RIGHT)
		x += block->width - width;
	rectangle = (double[]){x, y, width, part->height};
	if (block->framed)
		canvas_frame(canvas, ROLE_SIGNING, rectangle);
	if (part->field)
		canvas_field(canvas, part->field, rectangle);
}

void block_place(const struct block *block, struct canvas *canvas,
		 const struct paper *paper, double y, enum role role)
{
	double slack = paper_room(paper) - block->width;
	double left = paper->left;

	if (!block->count)
		return;
	if (block->style->place == ALIGN_CENTER)
		left += slack / 2;
	else if (block->style->place == ALIGN_RIGHT)
		left += slack;
	for (size_t i = 0; i < block->count; i++) {
		const struct block_part *part = &block->part[i];
		struct placement placement = {
			.text = part->text,
			.line = part->lines.line,
			.count = part->lines.count,
			.x = left,
			.y = y,
			.width = block->width,
			.type = block->type,
			.align = block->style->align,
			.role = role,
			.content = part->content,
		};

		if (i && i + 1 == block->count)
			placement.y += block->stretch;
		canvas_lines(canvas, &placement);
		if (part->signing)
			place_signing(block, part, canvas, left, y);
		y += part->height;
	}
}

/* --- heading and title ----------------------------------------------
 */

void opening_build(struct opening *o, const struct block_source *source)
{
	const struct profile *p = source->profile;
	const struct excerpt_style *style = phrases_style(source->plan, p);
	struct diag *diag = &source->setter->run->diag;
	double room = paper_body(source->paper);

	*o = (struct opening){.profile = p, .paper = source->paper};
	block_build(&o->heading, &p->heading, p->heading_type, source);
	block_build(&o->title, &p->title, p->body_type, source);
	/* below the title an excerpt says what it is of, in its style */
	if (style && *style->lines.text) {
		o->excerpt_style = p->title;
		o->excerpt_style.lines = style->lines;
		block_build(&o->excerpt, &o->excerpt_style, p->body_type,
			    source);
	}
	o->height = o->heading.height + p->heading.space_after +
		    o->title.height + o->excerpt.height + p->title.space_after;
	if (o->height > room) {
		bool heading = o->heading.height > room;

		diag_add(diag, MESSAGE_BLOCK_TOO_HIGH,
			 heading ? p->heading.lines.place
				 : p->title.lines.place,
			 heading ? "heading" : "title",
			 diag_mm(diag, o->height), diag_mm(diag, room));
	}
}

void opening_tag(struct opening *o, struct structure *s, uint32_t parent)
{
	tag_block(&o->heading, s, parent);
	if (block_has_words(&o->title))
		block_content(&o->title, s, structure_heading(s, parent, 0));
	tag_block(&o->excerpt, s, parent);
}

void opening_place(const struct opening *o, struct canvas *canvas, double y)
{
	block_place(&o->heading, canvas, o->paper, y, ROLE_HEADING);
	y += o->heading.height + o->profile->heading.space_after;
	block_place(&o->title, canvas, o->paper, y, ROLE_TITLE);
	y += o->title.height;
	block_place(&o->excerpt, canvas, o->paper, y, ROLE_TITLE);
}

/* --- signature and certified copy -----------------------------------
 */

/* Levels blocks side by side: the names stand in one line, and so do the first
 * lines. Each has to have a side of its own. */
static void level(struct closing *c, struct diag *diag)
{
	const struct block_style *one = c->signature.style;
	const struct block_style *two = c->copy.style;
	double lower = c->copy.height - c->signature.height;
	double need = c->signature.width + c->copy.width;
	double room = paper_room(c->paper);

	if (lower > 0)
		c->signature.stretch = lower;
	else
		c->copy.stretch = -lower;
	if (one->place == two->place || one->place == ALIGN_CENTER ||
	    two->place == ALIGN_CENTER || need > room + SUM_SLACK)
		diag_add(diag, MESSAGE_BLOCKS_TOO_WIDE, one->lines.place,
			 diag_mm(diag, need), diag_mm(diag, room));
}

void closing_build(struct closing *c, const struct block_source *from)
{
	const struct profile *p = from->profile;
	const struct excerpt_style *excerpt = phrases_style(from->plan, p);
	struct block_source source = *from;
	double one, two, height;
	bool beside;

	*c = (struct closing){.profile = p, .paper = from->paper};
	c->copy_style = p->closing.copy;
	c->copied = from->form == FORM_SALINAN && from->plan->decree->copy;
	if (excerpt)
		c->copied =
			from->form == FORM_SALINAN && excerpt == &p->petikan;
	if (excerpt && c->copied) {
		c->copy_style.section = "petikan";
		c->copy_style.lines = excerpt->certificate;
	}
	beside = c->copied && p->closing.arrangement == ARRANGE_SIDE_BY_SIDE;
	/* on the pages of the text, which may be narrower than those of the
	 * table that the widths were chosen for, they share the room */
	if (beside && c->paper != &p->paper)
		source.most = paper_room(c->paper) / 2;
	if (!excerpt || excerpt->signature)
		block_build(&c->signature, &p->closing.signature, p->body_type,
			    &source);
	if (c->copied)
		block_build(&c->copy, &c->copy_style, p->body_type, &source);
	for (size_t i = 0; i < c->signature.count; i++)
		c->signing |= c->signature.part[i].signing;
	one = c->signature.height;
	two = c->copy.height;
	height = one > two ? one : two;
	if (c->copied && !beside && c->signature.count)
		height = one + p->closing.gap + two;
	if (c->signature.count || c->copied)
		c->height = p->closing.before + height;
	if (beside)
		level(c, &from->setter->run->diag);
}

void closing_tag(struct closing *c, struct structure *s, uint32_t parent)
{
	tag_block(&c->signature, s, parent);
	tag_block(&c->copy, s, parent);
}

void closing_place(const struct closing *c, struct canvas *canvas, double y)
{
	const struct profile *p = c->profile;

	y += p->closing.before;
	block_place(&c->signature, canvas, c->paper, y, ROLE_SIGNATURE);
	if (!c->copied)
		return;
	if (p->closing.arrangement == ARRANGE_STACKED && c->signature.count)
		y += c->signature.height + p->closing.gap;
	block_place(&c->copy, canvas, c->paper, y, ROLE_COPY);
}
