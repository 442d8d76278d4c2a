#include "typeset/sheet.h"

#include <string.h>

void sheet_init(struct sheet *sheet)
{
	*sheet = (struct sheet){0};
	arena_init(&sheet->scratch);
}

void sheet_release(struct sheet *sheet)
{
	arena_release(&sheet->scratch);
}

static struct box *add(struct sheet *sheet, enum box_kind kind, enum role role)
{
	struct box *box;

	sheet->box = arena_grow(&sheet->scratch, sheet->box, sheet->count,
				&sheet->capacity, sizeof(*sheet->box));
	box = &sheet->box[sheet->count++];
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

void sheet_cell(struct sheet *sheet, struct area area, enum role role,
		bool again, const double rectangle[4])
{
	struct box *box = add(sheet, BOX_CELL, role);

	box->area = area;
	box->again = again;
	put(box, rectangle);
}

void sheet_fill(struct sheet *sheet, unsigned shade, const double rectangle[4])
{
	struct box *box = add(sheet, BOX_FILL, ROLE_SHADE);

	box->shade = (uint8_t)shade;
	put(box, rectangle);
}

void sheet_rule(struct sheet *sheet, double x, double y, double width,
		double height)
{
	struct box *box = add(sheet, BOX_RULE, ROLE_RULE);

	box->x = (float)x;
	box->y = (float)y;
	box->width = (float)width;
	box->height = (float)height;
}

/* Capitals stand in the middle of the line, as the eye sees it. */
static double baseline_in(const struct type *type, const struct face *face)
{
	return (type->leading + type->size * face->cap_height / face->upem) / 2;
}

/* Adds pieces as runs of one face each, from X on. ENDS: the last run ends
 * with a space that readers need to tell the words of two lines apart. */
static void add_runs(struct sheet *sheet, const struct passage *p,
		     const struct piece *piece, size_t count, double x,
		     double y, enum role role, bool ends)
{
	for (size_t i = 0, n; i < count; i += n) {
		const struct face *face = piece[i].word->face;
		double space = (double)face->space / face->upem;
		struct box *box = add(sheet, BOX_TEXT, role);
		double width;

		for (n = 1; i + n < count && piece[i + n].word->face == face;)
			n++;
		width = text_width(piece + i, n) * p->type.size;
		box->x = (float)x;
		box->y = (float)y;
		box->width = (float)width;
		box->height = (float)p->type.leading;
		box->hidden = p->hidden;
		box->baseline = (float)(y + baseline_in(&p->type, face));
		box->run = (struct run){piece + i, (uint32_t)n,
					(float)p->type.size};
		box->space =
			i + n < count ? piece[i + n].glue >= GLUE_SPACE : ends;
		x += width + (box->space ? space * p->type.size : 0);
	}
}

/* Whether the line is followed by a space: not where a word goes on behind
 * its hyphen or stroke. */
static bool ends_word(const struct text *text, const struct line *line)
{
	return line->ends ||
	       text->piece[line->first + line->count].glue >= GLUE_SPACE;
}

void sheet_lines(struct sheet *sheet, const struct passage *p)
{
	for (size_t i = 0; i < p->count; i++) {
		const struct line *line = &p->line[i];
		const struct paragraph *paragraph = line->paragraph;
		double y = p->y + (double)i * p->type.leading;
		double indent = paragraph->indent * p->type.size;
		double slack = p->width - indent - line->width * p->type.size;
		double x = p->x + indent;

		if (line->opens && paragraph->marker_count)
			add_runs(sheet, p, p->text->piece + paragraph->marker,
				 paragraph->marker_count,
				 p->x + paragraph->marker_at * p->type.size, y,
				 p->role == ROLE_CELL_AGAIN ? p->role
							    : ROLE_LABEL,
				 true);
		if (p->align == ALIGN_CENTER)
			x += slack / 2;
		else if (p->align == ALIGN_RIGHT)
			x += slack;
		add_runs(sheet, p, p->text->piece + line->first, line->count, x,
			 y, p->role, ends_word(p->text, line));
	}
}

struct page sheet_finish(struct sheet *sheet, struct arena *arena)
{
	struct box *box = arena_array(arena, struct box, sheet->count);
	struct page page = {box, sheet->count};

	if (sheet->count)
		memcpy(box, sheet->box, sheet->count * sizeof(*box));
	sheet->count = 0;
	return page;
}
