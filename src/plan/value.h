/*
 * Texts of a plan, with the places they were written at.
 *
 * Knows: YAML nodes. Must not know: what a text is for.
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
 * Returns an absent value on failure, which is in RUN. */
struct value value_read(const struct yaml *node, const char *name,
			struct run *run);

/* Whether two values say the same, byte by byte; NULL and an absent one say
 * nothing, as an empty one does. */
bool value_same(const struct value *a, const struct value *b);

/* Complains of KEY, which is none of the COUNT known ones. */
void value_unknown_key(const struct yaml *key, const char *const *known,
		       size_t count, struct run *run);

/* Reports the keys of MAPPING that are not among the COUNT ones of KNOWN. */
void value_check_keys(const struct yaml *mapping, const char *const *known,
		      size_t count, struct run *run);

#endif
