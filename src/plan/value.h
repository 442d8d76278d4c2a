/*
 * Texts of a plan, with the places they were written at, and as people compare
 * and name them.
 *
 * Knows: YAML nodes; capitals, spaces, marks of emphasis. Must not know: what a
 * text is for.
 */
#ifndef LAMPIRAN_PLAN_VALUE_H
#define LAMPIRAN_PLAN_VALUE_H

#include "base/limits.h"
#include "yaml/yaml.h"

struct value {
	const char *text; /* lines end with \n; NULL: not there */
	size_t length;	  /* [bytes] */
	struct place place;
};

/* Reads a scalar, or a list of scalars as lines; NAME is for the message.
 * Returns an absent value on failure, which is told in RUN. */
struct value value_read(const struct yaml *node, const char *name,
			struct run *run);

/* Whether two values say the same, byte by byte; NULL and an absent one say
 * nothing, as an empty one does. */
bool value_same(const struct value *a, const struct value *b);

/* Complains of KEY, which is none of the COUNT known ones. */
void value_unknown_key(const struct yaml *key, const char *const *known,
		       size_t count, struct run *run);

/* Returns LENGTH bytes of TEXT in small letters, without marks of emphasis,
 * on one line with single spaces. */
const char *fold(struct arena *arena, const char *text, size_t length);

/* Returns the beginning of a text, at most MOST characters and then dots, on
 * one line without marks of emphasis. */
const char *fold_title(struct arena *arena, const char *text, size_t length,
		       size_t most);

/* Returns the text as a name for a file: small letters, figures and hyphens,
 * at most MOST of them. "" when nothing else is left. */
const char *fold_slug(struct arena *arena, const char *text, size_t length,
		      size_t most);

#endif
