/*
 * The copies in which a lampiran is made.
 *
 * Knows: their names. Must not know: how they look.
 */
#ifndef LAMPIRAN_PLAN_FORM_H
#define LAMPIRAN_PLAN_FORM_H

#include <stdbool.h>
#include <stddef.h>

enum form {
	FORM_SALINAN,	/* certified copy, for publication: "ttd." */
	FORM_ASLI,	/* original, for signing */
	FORM_RANCANGAN, /* draft */
	FORM_COUNT
};

/* Returns the name of a copy, "asli". */
const char *form_name(enum form form);

/* Returns the names of all, "salinan, asli, rancangan". */
const char *form_names(void);

/* Whether LENGTH bytes of TEXT name a copy, which is then in *FORM. */
bool form_find(const char *text, size_t length, enum form *form);

#endif
