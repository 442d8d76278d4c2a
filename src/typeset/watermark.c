#include "typeset/watermark.h"

#include <math.h>
#include <string.h>

/* So much of the diagonal, and of the page's height, the word takes up. */
static const double length_share = 0.68, height_share = 0.28;

const struct watermark *watermark_new(const struct profile *profile,
				      const struct paper *paper,
				      struct setter *setter)
{
	const struct wordline *words = &profile->rancangan.mark;
	struct wording wording = {.text = words->text,
				  .length = strlen(words->text),
				  .style = STYLE_BOLD,
				  .place = words->place};
	struct watermark *mark = arena_new(setter->arena, struct watermark);
	const struct text *text = text_new(setter, &wording);
	double width = text_width(text->piece, text->piece_count);
	const struct face *face;
	double size, high, across, up;

	if (!text->piece_count || width <= 0)
		return NULL;
	face = text->piece->word->face;
	size = length_share * hypot(paper->width, paper->height) / width;
	if (size > height_share * paper->height)
		size = height_share * paper->height;
	high = size * face->cap_height / face->upem;
	mark->angle = atan2(paper->height, paper->width);
	across = cos(mark->angle);
	up = sin(mark->angle);
	mark->x = (paper->width - width * size * across + high * up) / 2;
	mark->y = (paper->height + width * size * up + high * across) / 2;
	mark->shade = profile->rancangan.shade;
	mark->run = (struct run){.piece = text->piece,
				 .count = (uint32_t)text->piece_count,
				 .size = (float)size};
	return mark;
}
