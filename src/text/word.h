/*
 * Words, shaped once each: glyphs, advances, kerning.
 *
 * Knows: what faces are prepared for, and HarfBuzz for all else. Must not know:
 * lines, sizes on paper.
 * Invariants: equal text in the same face is the same struct word, so a word
 * can be compared by its pointer and numbered by its number.
 */
#ifndef LAMPIRAN_TEXT_WORD_H
#define LAMPIRAN_TEXT_WORD_H

#include "base/limits.h"
#include "text/fonts.h"
#include "text/lexicon.h"

struct hb_buffer_t;

/* U+00AD, where a word was divided. */
#define WORD_SOFT_HYPHEN "\xC2\xAD"

struct glyph {
	uint16_t id;
	uint16_t cluster; /* [bytes] where its text begins in the word */
	int32_t advance;  /* [units] with kerning */
	int16_t dx, dy;	  /* [units] where it is drawn, from the pen */
};

struct word {
	const struct face *face;
	const char *text;
	uint32_t length; /* [bytes] */
	uint32_t number; /* counts the words of a run from 0 */
	struct glyph *glyph;
	size_t count;
	double width;	       /* [em] */
	const char *expansion; /* what it is read as; NULL: what it is */
	bool divided;	       /* ends with a hyphen that its text has not */
	bool spaced;	       /* its letters stand far apart */
	struct word *next;
};

struct shaper {
	struct run *run;	 /* borrowed */
	struct lexicon *lexicon; /* borrowed, or NULL */
	struct hb_buffer_t *buffer;
	struct held held; /* the same */
	struct word **bucket;
	size_t bucket_count; /* a power of two */
	uint32_t word_count;
	bool broken; /* HarfBuzz is not there, which is reported */
};

void shaper_init(struct shaper *shaper, struct run *run);
void shaper_release(struct shaper *shaper);

/* Returns the same as shaper_word() if it did before, else NULL. */
const struct word *shaper_find(const struct shaper *shaper,
			       const struct face *face, const char *text,
			       size_t length, bool spaced);

/* Returns the LENGTH bytes (at most WORD_LONGEST) of TEXT set in FACE, which
 * has a glyph for each of their characters; SPACED: with its letters far
 * apart. A soft hyphen (U+00AD) at the end is drawn as a hyphen. Where HarfBuzz
 * is needed and is not there, this is reported, and the word has no glyphs. */
const struct word *shaper_word(struct shaper *shaper, const struct face *face,
			       const char *text, size_t length, bool spaced);

#endif
