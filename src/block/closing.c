#include "block/closing.h"

#include "base/units.h"
#include "block/messages.h"
#include "block/phrases.h"

/* Blocks side by side have to have a side each. */
static void check(const struct closing *c, struct diag *diag)
{
	const struct profile *p = c->profile;
	double need = c->signature.width + c->copy.width;
	bool sides = p->signature.place != p->copy.place &&
		     p->signature.place != ALIGN_CENTER &&
		     p->copy.place != ALIGN_CENTER;

	if (p->arrangement == ARRANGE_STACKED || !c->copied)
		return;
	if (!sides || need > paper_room(c->paper) + SUM_SLACK)
		diag_add(diag, MESSAGE_BLOCKS_TOO_WIDE,
			 p->signature.lines.place, diag_mm(diag, need),
			 diag_mm(diag, paper_room(c->paper)));
}

static double blocks_height(const struct closing *c)
{
	double one = c->signature.height, two = c->copy.height;

	if (!c->copied)
		return one;
	if (c->profile->arrangement == ARRANGE_STACKED && c->signature.count)
		return one + c->profile->closing_gap + two;
	return one > two ? one : two;
}

/* On the pages of the text, which may be narrower than those of the table that
 * the widths were chosen for, blocks side by side share the room. */
static double most_width(const struct closing *c)
{
	if (c->profile->arrangement == ARRANGE_STACKED || !c->copied ||
	    c->paper == &c->profile->paper)
		return 0;
	return paper_room(c->paper) / 2;
}

/* The names stand in one line, and so do the first lines. */
static void level_names(struct closing *c)
{
	double lower = c->copy.height - c->signature.height;

	if (lower > 0)
		c->signature.stretch = lower;
	else
		c->copy.stretch = -lower;
}

/* Returns whether somebody certifies the copy, and how. */
static bool is_certified(const struct block_source *source,
			 struct block_style *style)
{
	const struct excerpt_style *excerpt =
		phrases_style(source->plan, source->profile);

	*style = source->profile->copy;
	if (!excerpt)
		return source->form == FORM_SALINAN &&
		       source->plan->decree->copy;
	if (excerpt != &source->profile->petikan)
		return false;
	style->section = "petikan";
	style->lines = excerpt->certificate;
	return source->form == FORM_SALINAN;
}

static bool is_signed(const struct block_source *source)
{
	const struct excerpt_style *excerpt =
		phrases_style(source->plan, source->profile);

	return !excerpt || excerpt->signature;
}

static void build_signature(struct closing *c, const struct block_source *from)
{
	block_build(&c->signature, &c->profile->signature,
		    c->profile->body_type, from);
	for (size_t i = 0; i < c->signature.count; i++)
		c->signing |= c->signature.part[i].signing;
}

void closing_build(struct closing *c, const struct block_source *from)
{
	const struct profile *p = from->profile;
	struct block_source source = *from;

	*c = (struct closing){.profile = p, .paper = from->paper};
	c->copied = is_certified(from, &c->copy_style);
	source.most = most_width(c);
	if (is_signed(from))
		build_signature(c, &source);
	if (c->copied)
		block_build(&c->copy, &c->copy_style, p->body_type, &source);
	if (c->signature.count || c->copied)
		c->height = p->closing_before + blocks_height(c);
	if (c->copied && p->arrangement == ARRANGE_SIDE_BY_SIDE)
		level_names(c);
	check(c, &from->setter->run->diag);
}

void closing_tag(struct closing *c, struct structure *s, uint32_t parent)
{
	block_tag(&c->signature, s, parent);
	block_tag(&c->copy, s, parent);
}

void closing_place(const struct closing *c, struct canvas *canvas, double y)
{
	const struct profile *p = c->profile;

	y += p->closing_before;
	block_place(&c->signature, canvas, c->paper, y, ROLE_SIGNATURE);
	if (!c->copied)
		return;
	if (p->arrangement == ARRANGE_STACKED && c->signature.count)
		y += c->signature.height + p->closing_gap;
	block_place(&c->copy, canvas, c->paper, y, ROLE_COPY);
}
