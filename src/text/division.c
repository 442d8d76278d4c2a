#include "text/division.h"

#include <string.h>

const struct word *division_part(struct shaper *shaper, const struct word *word,
				 size_t from, size_t to)
{
	char text[WORD_LONGEST + sizeof(WORD_SOFT_HYPHEN)];
	size_t length = to - from;

	memcpy(text, word->text + from, length);
	if (to < word->length) {
		memcpy(text + length, WORD_SOFT_HYPHEN,
		       sizeof(WORD_SOFT_HYPHEN) - 1);
		length += sizeof(WORD_SOFT_HYPHEN) - 1;
	}
	return shaper_word(shaper, word->face, text, length, false);
}

size_t divisions_until(const struct divisions *d, size_t piece, size_t bytes)
{
	size_t low = 0, high = d->count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		const struct division *one = &d->division[middle];

		if (one->piece < piece ||
		    (one->piece == piece && one->bytes <= bytes))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Pieces further back have other numbers now. */
static void renumber(const struct divisions *d, struct paragraph *p)
{
	size_t end = p->first + p->count;

	end += divisions_until(d, end, 0);
	p->first += divisions_until(d, p->first, 0);
	p->count = end - p->first;
	p->marker += divisions_until(d, p->marker, 0);
}

struct text *divisions_make(const struct divisions *d, const struct text *text,
			    struct setter *setter)
{
	struct arena *arena = setter->run->arena;
	size_t count = text->piece_count + d->count, to = 0, next = 0;
	struct piece *piece = arena_array(arena, struct piece, count);
	struct text *divided = arena_new(arena, struct text);

	for (size_t i = 0; i < text->piece_count; i++) {
		const struct word *word = text->piece[i].word;
		struct piece rest = text->piece[i];
		size_t from = 0;

		for (; next < d->count && d->division[next].piece == i;
		     next++) {
			size_t at = d->division[next].bytes;

			rest.word =
				division_part(&setter->shaper, word, from, at);
			piece[to++] = rest;
			rest.opportunity = OPPORTUNITY_HYPHEN;
			from = at;
		}
		if (from)
			rest.word = division_part(&setter->shaper, word, from,
						  word->length);
		piece[to++] = rest;
	}
	*divided = (struct text){
		piece, count,
		arena_array(arena, struct paragraph, text->paragraph_count),
		text->paragraph_count};
	for (size_t i = 0; i < text->paragraph_count; i++) {
		divided->paragraph[i] = text->paragraph[i];
		renumber(d, &divided->paragraph[i]);
	}
	return divided;
}
