/*
 * What the rules of a font do to letters beside each other, beyond what pairs
 * show.
 *
 * Knows: HarfBuzz, and as much of OpenType's tables as it does not tell (GSUB,
 * GPOS, Common Table Formats). Must not know: which letters there are.
 * Invariants: a word without glyphs of `beyond` and without a fraction slash
 * (U+2044) is set by ligatures and pairs of neighbours alone.
 */
#ifndef LAMPIRAN_TEXT_TABLES_FACES_RULES_H
#define LAMPIRAN_TEXT_TABLES_FACES_RULES_H

#include <hb.h>
#include <stdbool.h>

enum { RULES_MOST_LIGATURES = 1024, RULES_LONGEST_LIGATURE = 8 };

/* Of glyphs, which may be ligatures, too. */
struct ligature {
	hb_codepoint_t part[RULES_LONGEST_LIGATURE];
	unsigned count;
	hb_codepoint_t glyph;
};

struct rules {
	bool known; /* false: there are others than can be read here */
	hb_set_t *beyond;
	struct ligature ligature[RULES_MOST_LIGATURES];
	unsigned ligature_count;
};

/* Returns what text/word.c sets words as. */
hb_segment_properties_t rules_segment(void);

/* Reads the rules of FACE that HarfBuzz follows. The caller must
 * rules_release() them. */
void rules_read(struct rules *rules, hb_face_t *face);
void rules_release(struct rules *rules);

#endif
