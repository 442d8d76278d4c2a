#include "pdf/marking.h"

enum speech marking_speech(const struct piece *piece)
{
	if (piece->word->spaced || piece_expansion(piece))
		return SPEECH_WORD;
	return piece->word->divided ? SPEECH_HYPHEN : SPEECH_PLAIN;
}

/* Whether the words of B go on with the sequence of A. */
static bool join(const struct box *a, const struct box *b)
{
	return a->run.element == b->run.element &&
	       (!a->run.element ||
		(a->emphasis == b->emphasis && a->language == b->language));
}

static void add(struct marking *marking, const struct box *box)
{
	marking->of = arena_grow(marking->arena, marking->of, marking->count,
				 &marking->capacity, sizeof(*marking->of));
	marking->of[marking->count++] = box;
}

bool marking_text(struct marking *marking, const struct box *box)
{
	if (marking->box && (marking->box == box || join(marking->box, box)))
		return false;
	marking->box = box;
	if (box->run.element)
		add(marking, box);
	return true;
}

void marking_span(struct marking *marking, const struct box *box)
{
	marking->box = NULL;
	add(marking, box);
}
