#include "text/tape.h"

#include "text/lines.h"

/* Returns how many stretches COUNT pieces are: words with what is joined to
 * them. */
static uint32_t count_stretches(const struct piece *piece, size_t count)
{
	uint32_t stretches = count > 0;

	for (size_t i = 1; i < count; i++)
		stretches += piece[i].opportunity != OPPORTUNITY_NONE;
	return stretches;
}

/* Measures COUNT pieces, which are a paragraph, into STRETCH. */
static void measure(struct tape_stretch *stretch, const struct piece *piece,
		    size_t count)
{
	struct tape_stretch sum = {0};
	uint32_t at = 0;

	for (size_t i = 0; i < count; i++) {
		enum opportunity opportunity = piece[i].opportunity;

		if (i && opportunity != OPPORTUNITY_NONE) {
			stretch[at++] = sum;
			if (piece_has_space(&piece[i]))
				sum.end += face_space(piece[i - 1].word->face);
			sum.begin = sum.end;
		}
		if (i && opportunity_is_free(opportunity))
			sum.free = at;
		else if (i && opportunity == OPPORTUNITY_TIE)
			sum.tied = at;
		sum.end += piece[i].word->width;
	}
	if (count)
		stretch[at] = sum;
}

struct tape tape_make(const struct text *text, struct arena *arena)
{
	struct tape_paragraph *paragraph = arena_array(
		arena, struct tape_paragraph, text->paragraph_count);

	for (size_t i = 0; i < text->paragraph_count; i++) {
		const struct paragraph *p = &text->paragraph[i];
		const struct piece *piece = text->piece + p->first;
		uint32_t count = count_stretches(piece, p->count);
		struct tape_stretch *stretch =
			arena_array(arena, struct tape_stretch, count);

		measure(stretch, piece, p->count);
		paragraph[i] =
			(struct tape_paragraph){p->indent, count, stretch};
	}
	return (struct tape){paragraph, text->paragraph_count};
}

/* Returns the stretch with which the line behind the one ends that begins with
 * number FIRST and has room up to LIMIT [em]. The last one does not fit. */
static uint32_t line_end(const struct tape_stretch *stretch, uint32_t first,
			 double limit)
{
	uint32_t over = first;

	while (stretch[over].end <= limit)
		over++;
	if (stretch[over].free > first)
		return stretch[over].free;
	return stretch[over].tied > first ? stretch[over].tied : first + 1;
}

size_t tape_lines(const struct tape *tape, double width)
{
	size_t lines = tape->count;

	for (size_t i = 0; i < tape->count; i++) {
		const struct tape_paragraph *p = &tape->paragraph[i];
		const struct tape_stretch *stretch = p->stretch;
		double room = width - p->indent + WRAP_SLACK;
		uint32_t at = 0;

		while (at + 1 < p->count &&
		       stretch[p->count - 1].end > stretch[at].begin + room) {
			at = line_end(stretch, at, stretch[at].begin + room);
			lines++;
		}
	}
	return lines;
}
