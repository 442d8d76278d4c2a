/*
 * A face that is built in, as HarfBuzz knows it: measured and asked for its
 * glyphs when the program was built (text/tables/prepared.c), so that a run
 * needs no library for it.
 *
 * Knows: characters, glyphs, and how two letters stand beside each other. Must
 * not know: HarfBuzz, words.
 * Invariants: it says what HarfBuzz says of the very file that is built in. Of
 * letters beside each other some join; as many as do so in a row are a ligature
 * of the table, or only HarfBuzz knows what becomes of them. A word whose
 * letters and ligatures are all plain is set as their pairs are.
 */
#ifndef LAMPIRAN_TEXT_PREPARED_H
#define LAMPIRAN_TEXT_PREPARED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	PREPARED_PAGE = 64,  /* characters of a page */
	PREPARED_JOINED = 3, /* letters of a ligature, at most */
};

/* A character, or a ligature. Those that stand alike before or behind all
 * others share a class. */
struct prepared_letter {
	uint16_t glyph; /* 0: the face has none */
	uint8_t left;	/* its class before another; 0: it is not plain */
	uint8_t right;	/* its class behind another; the same */
};

struct prepared_ligature {
	uint32_t character[PREPARED_JOINED]; /* 0 behind the last one */
	struct prepared_letter letter;
};

struct prepared {
	size_t length;	/* [bytes] of the font file */
	int upem;	/* [units] */
	int ascent;	/* [units] above the baseline */
	int descent;	/* [units] below it, positive */
	int cap_height; /* [units] */
	unsigned glyph_count;
	const uint16_t *advance; /* [units] of every glyph */
	/* The page of a character, by its number without the last six bits, in
	 * letter; page 0 has no character of the face. */
	const uint8_t *page;
	unsigned page_count;
	const struct prepared_letter (*letter)[PREPARED_PAGE];
	/* By the left class of one letter and the right class of the next,
	 * columns to a row: twice how much farther the next one stands [units],
	 * and 1 for two that join unless letters stand apart. */
	const int16_t *pair;
	unsigned columns;
	unsigned joining; /* up to this one left classes join some letter */
	const struct prepared_ligature *ligature;
	unsigned ligature_count;
};

/* Returns what there is to say of CHARACTER. */
static inline const struct prepared_letter *prepared_letter(
	const struct prepared *prepared, uint32_t character)
{
	uint32_t page = character / PREPARED_PAGE;

	page = page < prepared->page_count ? prepared->page[page] : 0;
	return &prepared->letter[page][character % PREPARED_PAGE];
}

/* Returns the entry of pair for two letters; 0 where one is not plain. */
static inline int prepared_pair(const struct prepared *prepared,
				const struct prepared_letter *one,
				const struct prepared_letter *next)
{
	return prepared->pair[one->left * prepared->columns + next->right];
}

/* Returns how much farther the second of two letters stands by their entry
 * [units]. */
static inline int prepared_kern(int pair)
{
	return (pair - (pair & 1)) / 2;
}

#endif
