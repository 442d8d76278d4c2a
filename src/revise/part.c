#include "revise/part.h"

#include "revise/messages.h"

#include <string.h>

static const char *const word_of[PART_COUNT] = {
	[PART_ALL] = "all",
	[PART_BODY] = KEY_DECREE,
	[PART_LAMPIRAN] = KEY_LAMPIRAN,
};

const char *part_name(size_t i)
{
	return i < PART_COUNT ? word_of[i] : NULL;
}

const char *part_names(struct arena *arena)
{
	const char *names = word_of[0];

	for (size_t i = 1; i < PART_COUNT; i++)
		names = arena_format(arena, "%s, %s", names, word_of[i]);
	return names;
}

bool part_find(const char *word, enum decree_part *part)
{
	for (unsigned i = 0; i < PART_COUNT; i++) {
		if (strcmp(word_of[i], word))
			continue;
		*part = (enum decree_part)i;
		return true;
	}
	return false;
}

const struct decree *part_of(const struct decree *decree, enum decree_part part,
			     struct arena *arena)
{
	struct decree *copy;

	if (part == PART_ALL)
		return decree;
	copy = plan_copy(decree, 0,
			 part == PART_BODY ? 0 : decree->lampiran_count, arena);
	if (part == PART_LAMPIRAN)
		memset(copy->body, 0, sizeof(copy->body));
	return copy;
}

bool part_check(const struct decree *decree, enum decree_part part,
		struct diag *diag)
{
	if (part == PART_BODY && !plan_has_body(decree))
		diag_add(diag, MESSAGE_PART_NO_BODY, place_of(decree->source));
	else if (part == PART_LAMPIRAN && !decree->lampiran_count)
		diag_add(diag, MESSAGE_PART_NO_LAMPIRAN,
			 place_of(decree->source));
	else
		return true;
	return false;
}
