#include "block/closing.h"

#include "base/units.h"
#include "block/messages.h"

/* Reports blocks side by side of which each has not a side of its own. */
static void check_sides(const struct closing *c, struct diag *diag)
{
	const struct block_style *one = c->signature.style;
	const struct block_style *two = c->copy.style;
	double need = c->signature.width + c->copy.width;
	double room = paper_room(c->paper);

	if (one->place == two->place || one->place == ALIGN_CENTER ||
	    two->place == ALIGN_CENTER || need > room + SUM_SLACK)
		diag_add(diag, MESSAGE_BLOCKS_TOO_WIDE, one->lines.place,
			 diag_mm(diag, need), diag_mm(diag, room));
}

/* Levels blocks side by side: the names stand in one line, and so do the first
 * lines; but where the left one is to begin lower, it is as high as it is. */
static void level(struct closing *c)
{
	bool left = c->signature.style->place == ALIGN_LEFT;
	double lower = c->copy.height - c->signature.height;

	if (c->style->drop > 0)
		*(left ? &c->signature_lower : &c->copy_lower) = c->style->drop;
	else if (lower > 0)
		c->signature.stretch = lower;
	else
		c->copy.stretch = -lower;
}

/* Finds where the blocks stand, and how high they are together. */
static void arrange(struct closing *c, bool beside)
{
	double one = c->signature.height, two = c->copy.height;
	double height = one > two ? one : two;

	if (beside) {
		level(c);
		if (height < one + c->signature_lower)
			height = one + c->signature_lower;
		if (height < two + c->copy_lower)
			height = two + c->copy_lower;
	} else if (c->copied && c->signature.count) {
		c->copy_lower = one + c->style->gap;
		height = c->copy_lower + two;
	}
	if (c->signature.count || c->copied)
		c->height = c->style->before + height;
}

void closing_build(struct closing *c, const struct block_source *from)
{
	const struct profile *p = from->profile;
	const struct excerpt_style *excerpt = phrases_style(from->plan, p);
	struct block_source source = *from;
	bool beside;

	*c = (struct closing){.style = from->of_body ? &p->body.closing
						     : &p->closing,
			      .paper = from->paper};
	c->copy_style = c->style->copy;
	c->copied = from->form == FORM_SALINAN && from->plan->decree->copy;
	if (excerpt)
		c->copied =
			from->form == FORM_SALINAN && excerpt == &p->petikan;
	if (excerpt && c->copied) {
		c->copy_style.section = "petikan";
		c->copy_style.lines = excerpt->certificate;
	}
	beside = c->copied && c->style->arrangement == ARRANGE_SIDE_BY_SIDE;
	/* on the pages of the text, which may be narrower than those of the
	 * table that the widths were chosen for, they share the room */
	if (beside && c->paper != &p->paper)
		source.most = paper_room(c->paper) / 2;
	if (!excerpt || excerpt->signature)
		block_build(&c->signature, &c->style->signature, p->body_type,
			    &source);
	if (c->copied)
		block_build(&c->copy, &c->copy_style, p->body_type, &source);
	for (size_t i = 0; i < c->signature.count; i++)
		c->signing |= c->signature.part[i].signing;
	beside = beside && c->signature.count;
	arrange(c, beside);
	if (beside)
		check_sides(c, &from->setter->run->diag);
}

void closing_tag(struct closing *c, struct structure *s, uint32_t parent)
{
	block_tag(&c->signature, s, parent);
	block_tag(&c->copy, s, parent);
}

void closing_place(const struct closing *c, struct canvas *canvas, double y)
{
	y += c->style->before;
	block_place(&c->signature, canvas, c->paper, y + c->signature_lower,
		    ROLE_SIGNATURE);
	if (c->copied)
		block_place(&c->copy, canvas, c->paper, y + c->copy_lower,
			    ROLE_COPY);
}
