/*
 * Values of a YAML text changed where they stand.
 *
 * Knows: how scalars are written. Must not know: what they say.
 * Invariants: every byte outside of the changed values stays as it was.
 */
#ifndef LAMPIRAN_YAML_EDIT_H
#define LAMPIRAN_YAML_EDIT_H

#include "yaml/yaml.h"

/* A range of bytes with a text in its place. */
struct edit {
	size_t start, end; /* [bytes] in the source */
	const char *text;
	bool shared; /* the value has an anchor: it stands elsewhere too */
};

/* Returns in EDIT what makes the scalar NODE of SOURCE say TEXT, in the quotes
 * that it has; a plain one gets some if it needs them. Returns false when its
 * text is not there in one piece: it is empty, or folded over lines. */
bool edit_value(struct edit *edit, const struct source *source,
		const struct yaml *node, const char *text, struct arena *arena);

/* Returns SOURCE, named NAME, with COUNT edits, which are sorted by their
 * places; NULL when two of them overlap. */
const struct source *edit_apply(struct arena *arena,
				const struct source *source, const char *name,
				struct edit *edit, size_t count);

#endif
