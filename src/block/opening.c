#include "block/opening.h"

#include "block/messages.h"

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
	block_tag(&o->heading, s, parent);
	if (block_has_words(&o->title))
		block_content(&o->title, s, structure_heading(s, parent, 0));
	block_tag(&o->excerpt, s, parent);
}

void opening_place(const struct opening *o, struct canvas *canvas, double y)
{
	block_place(&o->heading, canvas, o->paper, y, ROLE_HEADING);
	y += o->heading.height + o->profile->heading.space_after;
	block_place(&o->title, canvas, o->paper, y, ROLE_TITLE);
	y += o->title.height;
	block_place(&o->excerpt, canvas, o->paper, y, ROLE_TITLE);
}
