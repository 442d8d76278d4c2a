#include "page/canvas.h"

#include "base/memory.h"

enum { FIRST_BOXES = 64 };

void canvas_init(struct canvas *canvas, const struct structure *structure)
{
	*canvas = (struct canvas){.structure = structure};
	arena_init(&canvas->work);
}

void canvas_release(struct canvas *canvas)
{
	arena_release(&canvas->work);
	memory_free(canvas->box);
}

static struct box *add(struct canvas *canvas, enum box_kind kind,
		       enum role role)
{
	struct box *box;

	if (canvas->count == canvas->capacity) {
		canvas->capacity = memory_step(canvas->capacity, FIRST_BOXES);
		canvas->box = memory_grow(
			canvas->box, canvas->capacity * sizeof(*canvas->box));
	}
	box = &canvas->box[canvas->count++];
	*box = (struct box){.kind = (uint8_t)kind, .role = (uint8_t)role};
	return box;
}

static void put(struct box *box, const double rectangle[4])
{
	box->x = (float)rectangle[0];
	box->y = (float)rectangle[1];
	box->width = (float)rectangle[2];
	box->height = (float)rectangle[3];
}

void canvas_cell(struct canvas *canvas, struct area area, enum role role,
		 bool again, const double rectangle[4])
{
	struct box *box = add(canvas, BOX_CELL, role);

	box->area = area;
	box->again = again;
	put(box, rectangle);
}

void canvas_fill(struct canvas *canvas, struct colour colour, enum role role,
		 const double rectangle[4])
{
	struct box *box = add(canvas, BOX_FILL, role);

	box->colour = colour;
	put(box, rectangle);
}

void canvas_frame(struct canvas *canvas, enum role role,
		  const double rectangle[4])
{
	put(add(canvas, BOX_FRAME, role), rectangle);
}

void canvas_field(struct canvas *canvas, uint32_t element,
		  const double rectangle[4])
{
	struct box *box = add(canvas, BOX_FIELD, ROLE_SIGNING);

	box->field = element;
	put(box, rectangle);
}

void canvas_rule(struct canvas *canvas, double x, double y, double width,
		 double height)
{
	struct box *box = add(canvas, BOX_RULE, ROLE_RULE);

	box->x = (float)x;
	box->y = (float)y;
	box->width = (float)width;
	box->height = (float)height;
}

/* Pieces of one line. */
struct strip {
	const struct piece *piece;
	size_t count;
	double x, y;   /* [pt] */
	double spread; /* [em] */
	enum role role;
	uint32_t element;
	bool ends; /* with a space, unseen: readers need it to tell the words
		      of two lines apart */
};

static size_t count_spaces(const struct piece *piece, size_t count)
{
	size_t spaces = 0;

	for (size_t i = 1; i < count; i++)
		spaces += piece_has_space(&piece[i]);
	return spaces;
}

/* Whether two pieces look and sound alike, so that a run can have both. */
static bool alike(const struct piece *a, const struct piece *b)
{
	return a->word->face == b->word->face && a->emphasis == b->emphasis &&
	       a->language == b->language;
}

/* Adds a strip as runs of one face each. */
static void add_runs(struct canvas *canvas, const struct placement *p,
		     const struct strip *s)
{
	double x = s->x, spread = s->spread * p->type.size;

	for (size_t i = 0, n; i < s->count; i += n) {
		const struct piece *piece = s->piece + i;
		const struct face *face = piece->word->face;
		double space = p->type.size * face_space(face);
		struct box *box = add(canvas, BOX_TEXT, s->role);
		double width;

		for (n = 1; i + n < s->count && alike(piece, &piece[n]);)
			n++;
		width = text_width(piece, n) * p->type.size +
			spread * (double)count_spaces(piece, n);
		put(box, (double[]){x, s->y, width, p->type.leading});
		box->hidden = p->hidden;
		/* capitals stand in the middle of the line, as the eye sees */
		box->baseline =
			(float)(s->y +
				(p->type.leading +
				 p->type.size * face->cap_height / face->upem) /
					2);
		box->emphasis = piece->emphasis;
		box->language = piece->language;
		box->run = (struct text_run){piece, (uint32_t)n,
					     (float)p->type.size, (float)spread,
					     s->element};
		box->space =
			i + n < s->count ? piece_has_space(&piece[n]) : s->ends;
		x += width + (box->space ? space + spread : 0);
	}
}

void canvas_lines(struct canvas *canvas, const struct placement *p)
{
	for (size_t i = 0; i < p->count; i++) {
		const struct piece *piece = p->text->piece;
		const struct line *line = &p->line[i];
		const struct paragraph *paragraph = line->paragraph;
		size_t place = (size_t)(paragraph - p->text->paragraph);
		size_t at = canvas->again ? 0 : p->content;
		const struct content *content = structure_paragraph(
			canvas->structure, (uint32_t)(at ? at + place : 0));
		double indent = paragraph->indent * p->type.size;
		double slack = p->width - indent - line->width * p->type.size;
		struct strip marker = {
			.piece = piece + paragraph->marker,
			.count = paragraph->marker_count,
			.x = p->x + paragraph->marker_at * p->type.size,
			.y = p->y + (double)i * p->type.leading,
			.role = p->role == ROLE_CELL_AGAIN ? p->role
							   : ROLE_LABEL,
			.element = content->label,
			.ends = true,
		};
		struct strip strip = {
			.piece = piece + line->first,
			.count = line->count,
			.x = p->x + indent,
			.y = marker.y,
			.spread = line->spread,
			.role = p->role,
			.element = content->element,
			/* a word may go on behind its hyphen or stroke */
			.ends = line->ends ||
				piece[line->first + line->count].opportunity >=
					OPPORTUNITY_SPACE,
		};

		if (line->opens && marker.count)
			add_runs(canvas, p, &marker);
		if (p->align == ALIGN_CENTER)
			strip.x += slack / 2;
		else if (p->align == ALIGN_RIGHT)
			strip.x += slack;
		add_runs(canvas, p, &strip);
	}
}

void canvas_clear(struct canvas *canvas)
{
	arena_clear(&canvas->work);
	canvas->count = 0;
}
