#include "block/watermark.h"

#include <math.h>
#include <string.h>

/* So much of the diagonal, and of the page's height, the word takes up. */
static const double length_share = 0.68, height_share = 0.28;

/* Returns how dark the word is [% black]: darker than all that it lies on. */
static unsigned shade_of(const struct profile *profile)
{
	const struct colours *tints = &profile->tints;
	const double darker = 8; /* [% black] */
	double shade = profile->rancangan.shade;

	for (size_t i = 0; i < tints->count; i++) {
		double black = colour_black(tints->colour[i]) + darker;

		if (black > shade)
			shade = black;
	}
	return (unsigned)(shade + 0.5);
}

const struct watermark *watermark_new(const struct profile *profile,
				      const struct paper *paper,
				      struct setter *setter)
{
	const struct wordline *words = &profile->rancangan.mark;
	char *line = arena_copy(setter->run->arena, words->text,
				strlen(words->text));
	struct manuscript manuscript = {.text = line,
					.length = strlen(line),
					.style = STYLE_BOLD,
					.place = words->place};
	struct watermark *mark =
		arena_new(setter->run->arena, struct watermark);
	const struct text *text;
	const struct face *face;
	double width, size, high, across, up;

	for (char *at = strchr(line, '\n'); at; at = strchr(at, '\n'))
		*at = ' ';
	text = text_new(setter, &manuscript);
	width = text_width(text->piece, text->piece_count);
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
	mark->shade = shade_of(profile);
	mark->run = (struct text_run){.piece = text->piece,
				      .count = (uint32_t)text->piece_count,
				      .size = (float)size};
	return mark;
}
