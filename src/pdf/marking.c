#include "pdf/marking.h"

enum speech marking_speech(const struct piece *piece)
{
	if (piece->word->spaced || piece_expansion(piece))
		return SPEECH_WORD;
	return piece->word->divided ? SPEECH_HYPHEN : SPEECH_PLAIN;
}

static void add(struct marking *marking, const struct box *box)
{
	marking->of = arena_grow(marking->arena, marking->of, marking->count,
				 &marking->capacity, sizeof(*marking->of));
	marking->of[marking->count++] =
		(struct marked){box->run.element, box->emphasis, box->language};
}

bool marking_text(struct marking *marking, const struct box *box)
{
	const struct box *last = marking->box;

	if (last && (last == box || (last->run.element == box->run.element &&
				     (!box->run.element ||
				      (last->emphasis == box->emphasis &&
				       last->language == box->language)))))
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
