#include "yaml/repeated.h"

#include "base/fingerprint.h"

#include <string.h>

enum { FIRST_SLOTS = 64 };

struct repeated_slot {
	const char *text; /* NULL: free */
	size_t length;
	uint64_t print;
};

void repeated_init(struct repeated *r, struct arena *arena)
{
	*r = (struct repeated){
		.arena = arena,
		.slot = arena_array(arena, struct repeated_slot, FIRST_SLOTS),
		.slots = FIRST_SLOTS};
}

/* Returns the slot of a text, or where it would be. */
static struct repeated_slot *find(const struct repeated *r,
				  struct repeated_slot want)
{
	size_t at = want.print & (r->slots - 1);

	for (;; at = (at + 1) & (r->slots - 1)) {
		struct repeated_slot *slot = &r->slot[at];

		if (!slot->text ||
		    (slot->print == want.print && slot->length == want.length &&
		     !memcmp(slot->text, want.text, want.length)))
			return slot;
	}
}

/* Makes room for one more. */
static void grow(struct repeated *r)
{
	const struct repeated_slot *old = r->slot, *end = old + r->slots;

	if (2 * r->count < r->slots)
		return;
	r->slots *= 2;
	r->slot = arena_array(r->arena, struct repeated_slot, r->slots);
	for (; old < end; old++)
		if (old->text)
			*find(r, *old) = *old;
}

const char *repeated_text(struct repeated *r, const char *text, size_t length)
{
	const struct repeated_slot want = {
		text, length, fingerprint(text, length, FINGERPRINT_SEED)};
	struct repeated_slot *slot = find(r, want);

	if (slot->text)
		return slot->text;
	grow(r);
	slot = find(r, want);
	*slot = want;
	slot->text = arena_copy(r->arena, text, length);
	r->text = arena_grow(r->arena, r->text, r->count, &r->capacity,
			     sizeof(*r->text));
	r->text[r->count++] = slot->text;
	return slot->text;
}
