#include "typeset/closing.h"

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
	if (!sides || need > paper_room(c->paper))
		diag_add(diag, MESSAGE_BLOCKS_TOO_WIDE,
			 p->signature.lines.place, diag_mm(diag, need),
			 diag_mm(diag, paper_room(c->paper)));
}

static double blocks_height(const struct closing *c)
{
	double one = c->signature.height, two = c->copy.height;

	if (!c->copied)
		return one;
	if (c->profile->arrangement == ARRANGE_STACKED)
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

void closing_build(struct closing *c, const struct block_source *from)
{
	const struct profile *p = from->profile;
	struct block_source source = *from;

	*c = (struct closing){
		.profile = p, .paper = from->paper, .copied = from->plan->copy};
	source.most = most_width(c);
	block_build(&c->signature, &p->signature, p->body_type, &source);
	if (c->copied)
		block_build(&c->copy, &p->copy, p->body_type, &source);
	c->height = p->closing_before + blocks_height(c);
	if (c->copied && p->arrangement == ARRANGE_SIDE_BY_SIDE)
		level_names(c);
	check(c, from->setter->diag);
}

void closing_place(const struct closing *c, struct sheet *sheet, double y)
{
	const struct profile *p = c->profile;

	y += p->closing_before;
	block_place(&c->signature, sheet, c->paper, y, ROLE_SIGNATURE);
	if (!c->copied)
		return;
	if (p->arrangement == ARRANGE_STACKED)
		y += c->signature.height + p->closing_gap;
	block_place(&c->copy, sheet, c->paper, y, ROLE_COPY);
}
