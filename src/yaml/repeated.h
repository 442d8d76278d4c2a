/*
 * Texts of which a few are there again and again, each held once.
 *
 * Knows: bytes. Must not know: what they say.
 * Invariants: two texts that are held are the same if and only if they stand at
 * the same place.
 */
#ifndef LAMPIRAN_YAML_REPEATED_H
#define LAMPIRAN_YAML_REPEATED_H

#include "base/arena.h"

struct repeated {
	struct arena *arena; /* borrowed */
	const char **text;   /* NUL-terminated, each once; of whoever asks */
	size_t count, capacity;
	struct repeated_slot *slot; /* by what a text is hashed to */
	size_t slots;		    /* a power of two, more than texts */
};

/* Holds nothing yet; what it will hold lives in ARENA. */
void repeated_init(struct repeated *repeated, struct arena *arena);

/* Returns the text that is held and has the LENGTH bytes of TEXT. */
const char *repeated_text(struct repeated *repeated, const char *text,
			  size_t length);

#endif
