#include "block/opening.h"

#include "block/messages.h"
#include "block/phrases.h"

/* The heading and title have to be on one page. */
static void check(const struct opening *o, struct diag *diag)
{
	const struct profile *p = o->profile;
	double room = paper_body(o->paper);
	double height = o->end - o->paper->top;
	bool heading = o->heading.height > room;

	if (height > room)
		diag_add(diag, MESSAGE_BLOCK_TOO_HIGH,
			 heading ? p->heading.lines.place
				 : p->title.lines.place,
			 heading ? "heading" : "title", diag_mm(diag, height),
			 diag_mm(diag, room));
}

/* Below the title an excerpt says what it is of, in the title's style. */
static void build_excerpt(struct opening *o, const struct block_source *source)
{
	const struct excerpt_style *style =
		phrases_style(source->plan, o->profile);

	if (!style || !*style->lines.text)
		return;
	o->excerpt_style = o->profile->title;
	o->excerpt_style.lines = style->lines;
	block_build(&o->excerpt, &o->excerpt_style, o->profile->body_type,
		    source);
}

void opening_build(struct opening *o, const struct block_source *source)
{
	const struct profile *p = source->profile;

	*o = (struct opening){.profile = p, .paper = source->paper};
	block_build(&o->heading, &p->heading, p->heading_type, source);
	block_build(&o->title, &p->title, p->body_type, source);
	build_excerpt(o, source);
	o->end = o->paper->top + o->heading.height + p->heading.space_after +
		 o->title.height + o->excerpt.height + p->title.space_after;
	check(o, &source->setter->run->diag);
}

void opening_tag(struct opening *o, struct structure *s, uint32_t parent)
{
	block_tag(&o->heading, s, parent);
	if (block_has_words(&o->title))
		block_content(&o->title, s, structure_heading(s, parent, 0));
	block_tag(&o->excerpt, s, parent);
}

void opening_place(const struct opening *o, struct canvas *canvas)
{
	double y = o->paper->top;

	block_place(&o->heading, canvas, o->paper, y, ROLE_HEADING);
	y += o->heading.height + o->profile->heading.space_after;
	block_place(&o->title, canvas, o->paper, y, ROLE_TITLE);
	y += o->title.height;
	block_place(&o->excerpt, canvas, o->paper, y, ROLE_TITLE);
}
