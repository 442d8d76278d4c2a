#include "block/preamble.h"

#include "block/messages.h"
#include "text/casing.h"

#include <string.h>

static void set(struct block *block, const struct block_style *style,
		const struct block_source *source)
{
	if (*style->lines.text)
		block_build(block, style, source->profile->body_type, source);
}

/* Returns the height of a block with the space below it [pt]. */
static double height_of(const struct block *block)
{
	return block->count ? block->height + block->style->space_after : 0;
}

void preamble_build(struct preamble *p, const struct block_source *source)
{
	const struct body_style *style = &source->profile->body;
	struct diag *diag = &source->setter->run->diag;
	double room = paper_body(source->paper);
	struct block *const block[] = {&p->copy_mark, &p->letterhead, &p->title,
				       &p->opening};
	const struct block *highest = &p->copy_mark;

	*p = (struct preamble){.paper = source->paper,
			       .copied = source->plan->decree->copy};
	set(&p->copy_mark, &style->copy_mark, source);
	set(&p->letterhead, &style->letterhead, source);
	set(&p->title, &style->title, source);
	set(&p->opening, &style->opening, source);
	for (size_t i = 0; i < sizeof(block) / sizeof(block[0]); i++) {
		p->height += height_of(block[i]);
		if (height_of(block[i]) > height_of(highest))
			highest = block[i];
	}
	if (p->height > room && highest->count)
		diag_add(diag, MESSAGE_BLOCK_TOO_HIGH,
			 highest->style->lines.place, highest->style->section,
			 diag_mm(diag, p->height), diag_mm(diag, room));
}

void preamble_tag(struct preamble *p, struct structure *s, uint32_t parent)
{
	if (p->copied) {
		structure_limit(s, 1u << FORM_SALINAN);
		block_tag(&p->copy_mark, s, parent);
		structure_limit(s, STRUCTURE_EVERY_COPY);
	}
	block_tag(&p->letterhead, s, parent);
	if (block_has_words(&p->title))
		block_content(&p->title, s, structure_heading(s, parent, 0));
	block_tag(&p->opening, s, parent);
}

void preamble_place(const struct preamble *p, enum form form,
		    struct canvas *canvas, double y)
{
	if (p->copied && form == FORM_SALINAN)
		block_place(&p->copy_mark, canvas, p->paper, y, ROLE_COPY);
	y += height_of(&p->copy_mark);
	block_place(&p->letterhead, canvas, p->paper, y, ROLE_HEADING);
	y += height_of(&p->letterhead);
	block_place(&p->title, canvas, p->paper, y, ROLE_TITLE);
	y += height_of(&p->title);
	block_place(&p->opening, canvas, p->paper, y, ROLE_HEADING);
}

/* --- MEMUTUSKAN, and what is decreed --------------------------------------
 */

void resolution_build(struct resolution *r, const struct block_source *source)
{
	*r = (struct resolution){.paper = source->paper};
	set(&r->block, &source->profile->body.memutuskan, source);
	r->height = height_of(&r->block);
}

void resolution_tag(struct resolution *r, struct structure *s, uint32_t parent)
{
	block_tag(&r->block, s, parent);
}

void resolution_place(const struct resolution *r, struct canvas *canvas,
		      double y)
{
	block_place(&r->block, canvas, r->paper, y, ROLE_HEADING);
}

/* Returns the LENGTH bytes of TEXT with spaces for line ends. */
static const char *one_line(struct arena *arena, const char *text,
			    size_t length)
{
	char *line = arena_copy(arena, text, length);

	for (char *at = line; (at = strchr(at, '\n'));)
		*at = ' ';
	return line;
}

struct template_line preamble_decreed(const struct block_source *source)
{
	const struct value *own = &source->plan->decree->field[PLAN_MENETAPKAN];
	struct run *run = source->setter->run;
	struct lexicon *lexicon = source->setter->shaper.lexicon;
	const struct template_source from = {source->plan, source->profile,
					     source->form, "menetapkan",
					     run,	   lexicon};
	struct template_line line = {.place = own->place};
	struct template template;

	if (own->text) {
		lexicon_capitals(lexicon, own->text, own->length);
		line.text = office_upper(run->arena, own->text, own->length);
		line.length = strlen(line.text);
		return line;
	}
	template = template_fill(&source->profile->body.menetapkan_text, &from);
	/* lines that its author gave a title are none of a running text */
	line = template.line[0];
	for (size_t i = 1; i < template.count; i++)
		line.text = arena_format(run->arena, "%s %s", line.text,
					 template.line[i].text);
	line.length = strlen(line.text);
	line.text = one_line(run->arena, line.text, line.length);
	return line;
}
