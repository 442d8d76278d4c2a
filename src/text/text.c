#include "text/text.h"

#include <string.h>

/* Writes the letters of pieces. Returns where they end. */
static char *put_pieces(const struct piece *piece, size_t count, char *to)
{
	for (size_t i = 0; i < count; i++) {
		const struct word *word = piece[i].word;

		if (i && piece_has_space(&piece[i]))
			*to++ = ' ';
		memcpy(to, word->text, word->length);
		to += word->length;
		if (word->divided && i + 1 < count)
			to -= sizeof(WORD_SOFT_HYPHEN) - 1;
	}
	return to;
}

/* Returns the bytes that pieces have with a space behind each. */
static size_t length_of(const struct piece *piece, size_t count)
{
	size_t length = 0;

	for (size_t i = 0; i < count; i++)
		length += piece[i].word->length + 1;
	return length;
}

char *text_join(const struct piece *piece, size_t count, struct arena *arena)
{
	char *text = arena_array(arena, char, length_of(piece, count) + 1);

	*put_pieces(piece, count, text) = 0;
	return text;
}

const char *text_plain(const struct text *text, struct arena *arena)
{
	char *plain = arena_array(arena, char,
				  length_of(text->piece, text->piece_count) +
					  2 * text->paragraph_count + 1);
	char *to = plain;

	for (size_t i = 0; i < text->paragraph_count; i++) {
		const struct paragraph *p = &text->paragraph[i];
		const struct piece *marker = text->piece + p->marker;
		const struct piece *piece = text->piece + p->first;

		if (i)
			*to++ = ' ';
		to = put_pieces(marker, p->marker_count, to);
		if (p->marker_count)
			*to++ = ' ';
		to = put_pieces(piece, p->count, to);
	}
	*to = 0;
	return plain;
}

const char *piece_expansion(const struct piece *piece)
{
	return piece_is_rest(piece) ? NULL : piece->word->expansion;
}

double text_width(const struct piece *piece, size_t count)
{
	double width = 0;

	for (size_t i = 0; i < count; i++) {
		const struct word *word = piece[i].word;

		if (i && piece_has_space(&piece[i]))
			width += face_space(piece[i - 1].word->face);
		width += word->width;
	}
	return width;
}
