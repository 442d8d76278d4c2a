/*
 * Sequences of marked content, counted as a page is drawn.
 *
 * Knows: where one sequence ends and the next begins. Must not know:
 * operators, objects.
 * Invariants: sequences are not nested: some readers lose what follows the
 * inner one.
 */
#ifndef LAMPIRAN_PDF_MARKING_H
#define LAMPIRAN_PDF_MARKING_H

#include "page/page.h"

/* What a sequence is of that is read: words that sound alike. */
struct marked {
	uint32_t element;
	uint8_t emphasis, language; /* as a box has them */
};

struct marking {
	struct arena *arena;
	const struct box *box; /* whose sequence is open; NULL: none is */
	struct marked *of;     /* each that is read */
	size_t count, capacity;
};

/* How a piece is read. */
enum speech {
	SPEECH_PLAIN,  /* as it is printed */
	SPEECH_WORD,   /* the whole of it otherwise */
	SPEECH_HYPHEN, /* but for the hyphen that divides it */
};

enum speech marking_speech(const struct piece *piece);

/* Notes words or a space of BOX. Whether a sequence begins with them, the last
 * one counted; if the box is not to be read, it is an artifact. */
bool marking_text(struct marking *marking, const struct box *box);

/* Notes what is read of BOX otherwise: a sequence by itself, the last one
 * counted. */
void marking_span(struct marking *marking, const struct box *box);

#endif
