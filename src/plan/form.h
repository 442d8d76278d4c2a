/*
 * The copies in which a lampiran is made.
 *
 * Knows: their names. Must not know: how they look.
 */
#ifndef LAMPIRAN_PLAN_FORM_H
#define LAMPIRAN_PLAN_FORM_H

#include "base/arena.h"

#include <stdbool.h>

enum form {
	FORM_SALINAN,	/* certified copy, for publication: "ttd." */
	FORM_ASLI,	/* original, for signing */
	FORM_RANCANGAN, /* draft */
	FORM_COUNT
};

/* Returns the name of a copy, "asli". */
const char *form_name(enum form form);

/* Returns the names of all, "salinan, asli, rancangan". */
const char *form_names(struct arena *arena);

/* Whether LENGTH bytes of TEXT name a copy, which is then in *FORM. */
bool form_find(const char *text, size_t length, enum form *form);

#endif
