#include "block/block.h"

#include "base/search.h"
#include "base/units.h"
#include "block/messages.h"
#include "block/template.h"
#include "text/casing.h"
#include "text/markup.h"

#include <ctype.h>
#include <string.h>

/* Returns the LENGTH bytes of TEXT with a line end in place of the space before
 * each of the phrases in BREAKS. */
static const char *broken(struct arena *arena, const char *text, size_t length,
			  const char *breaks)
{
	char *result = arena_copy(arena, text, length);

	while (*breaks) {
		size_t bytes = strcspn(breaks, "\n");
		const char *phrase =
			arena_format(arena, " %.*s", (int)bytes, breaks);
		const char *at = bytes ? search_folded(result, phrase) : NULL;

		for (; at; at = search_folded(at + 1, phrase))
			if (!isalnum((unsigned char)at[bytes + 1]))
				result[at - result] = '\n';
		breaks += bytes + (breaks[bytes] != 0);
	}
	return result;
}

/* Sets the words of LINE in PART. A text that is longer than a line begins new
 * ones by its sense, unless its author has done so. */
static void wrap(struct block *block, struct block_part *part,
		 struct manuscript *manuscript, struct setter *setter)
{
	const double room = block->width / block->type.size;

	part->text = text_new(setter, manuscript);
	part->lines = text_wrap_balanced(setter, part->text, room);
	if (!block->breaks || part->lines.count < 2 ||
	    memchr(manuscript->text, '\n', manuscript->length))
		return;
	manuscript->text = broken(setter->run->arena, manuscript->text,
				  manuscript->length, block->breaks);
	part->text = text_new(setter, manuscript);
	part->lines = text_wrap_balanced(setter, part->text, room);
}

/* Takes the stars off a text that is bold from end to end, and has no others.
 */
static void take_stars(struct manuscript *manuscript)
{
	const char *end = manuscript->text + manuscript->length;

	if (manuscript->length < 5 || strncmp(manuscript->text, "**", 2) != 0 ||
	    strncmp(end - 2, "**", 2) != 0 ||
	    memchr(manuscript->text + 2, '*', manuscript->length - 4))
		return;
	manuscript->style |= STYLE_BOLD;
	manuscript->text += 2;
	manuscript->length -= 4;
}

/* "a.n." or "Plt." before an office hangs: what follows on further lines stands
 * below the office. */
static void hang_deputy(struct manuscript *manuscript, struct arena *arena)
{
	struct manuscript inside = *manuscript;
	size_t deputy;

	take_stars(&inside);
	deputy = office_deputy(inside.text, inside.length);
	if (!deputy || deputy + 1 >= inside.length)
		return;
	inside.number = arena_copy(arena, inside.text, deputy);
	inside.text += deputy + 1;
	inside.length -= deputy + 1;
	*manuscript = inside;
}

static void set_part(struct block *block, struct block_part *part,
		     const struct template_line *line, struct setter *setter)
{
	struct manuscript manuscript = {.text = line->text,
					.length = line->length,
					.keep = block->keep,
					.place = line->place};

	if (line->text && block->style->align == ALIGN_LEFT)
		hang_deputy(&manuscript, setter->run->arena);
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
	wrap(block, part, &manuscript, setter);
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
	const char *phrases = source->profile->keep.text;
	const char *office = source->plan->decree->field[PLAN_LEMBAGA].text;
	const char *place = office ? office_place(office) : NULL;

	if (!place)
		return phrases;
	return arena_format(source->setter->run->arena, "%s\n%.*s", phrases,
			    (int)strcspn(place, "\n"), place);
}

/* Returns the phrases that begin a line of a block in STYLE, NULL without. */
static const char *break_phrases(const struct block_style *style,
				 const struct template_source *from)
{
	struct template template;
	const char *phrases = "";

	if (!style->breaks.text || !*style->breaks.text)
		return NULL;
	template = template_fill(&style->breaks, from);
	for (size_t i = 0; i < template.count; i++)
		if (template.line[i].text)
			phrases = arena_format(from->run->arena, "%s%s\n",
					       phrases, template.line[i].text);
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

/* Sets the sign that a program for signing looks for in the box. */
static void set_sign(struct block *block, const struct signing_style *asli,
		     struct setter *setter)
{
	const struct wordline *sign = &asli->sign;
	struct diag *diag = &setter->run->diag;
	struct block_part *part = &block->sign;
	struct manuscript manuscript = {.text = sign->text,
					.length = strlen(sign->text),
					.place = sign->place};

	part->text = text_new(setter, &manuscript);
	part->lines = text_wrap_balanced(setter, part->text,
					 block->signing / block->type.size);
	part->height = block->type.leading * (double)part->lines.count;
	if (part->lines.overflow)
		text_report_overflow(&part->lines, block->type.size,
				     sign->place, "asli", setter->run);
	else if (part->height > asli->height + SUM_SLACK)
		diag_add(diag, MESSAGE_SIGN_TOO_HIGH, sign->place,
			 diag_mm(diag, part->height),
			 diag_mm(diag, asli->height));
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
	const struct template_source from = {
		source->plan,	source->profile, source->form,
		style->section, setter->run,	 setter->shaper.lexicon};
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
	block->breaks = break_phrases(style, &from);
	if (source->most > 0)
		block->width = source->most;
	narrow(block, style->width.length);
	narrow(block, style->width.share * room);
	block->signing =
		asli->width < block->width ? asli->width : block->width;
	if (block->framed && block->field && *asli->sign.text)
		set_sign(block, asli, setter);
	block->part = arena_array(setter->run->arena, struct block_part,
				  template.count);
	block->count = template.count;
	for (size_t i = 0; i < template.count; i++) {
		set_part(block, &block->part[i], &template.line[i], setter);
		if (i + 1 < template.count)
			block->part[i].height += style->line_space;
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

void block_tag(struct block *block, struct structure *s, uint32_t parent)
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

/* Puts the sign into the middle of the box; nobody hears it. */
static void place_sign(const struct block *block, struct canvas *canvas,
		       const double box[4])
{
	const struct block_part *sign = &block->sign;
	struct placement placement = {
		.text = sign->text,
		.line = sign->lines.line,
		.count = sign->lines.count,
		.x = box[0],
		.y = box[1] + (box[3] - sign->height) / 2,
		.width = box[2],
		.type = block->type,
		.align = ALIGN_CENTER,
		.role = ROLE_SIGNING,
	};

	canvas_lines(canvas, &placement);
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
	if (block->sign.text)
		place_sign(block, canvas, rectangle);
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
