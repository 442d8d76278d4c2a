/*
 * Texts in other languages: the catalogues that are built in.
 *
 * Knows: the format of .mo files, without plurals and contexts, which no text
 * has. Must not know: what is said, who is spoken to.
 * Invariants: a language is a value, of a list of messages or a run; the
 * process has none, so that two runs in it may speak two. A text that no
 * catalogue has is said in English, as it stands in the sources.
 */
#ifndef LAMPIRAN_BASE_CATALOGUE_H
#define LAMPIRAN_BASE_CATALOGUE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* NULL is English. */
struct catalogue;

/* Marks a text in a table, which is to be translated where it is said. */
#define N_(text) text

/* Whether LANGUAGE, whose name has LENGTH bytes, can be spoken ("id", "en"):
 * its catalogue is in *CATALOGUE then, else NULL is. */
bool catalogue_find(const char *language, size_t length,
		    const struct catalogue **catalogue);

/* Returns the names of all, in ARENA: "en, id". */
const char *catalogue_names(struct arena *arena);

/* Returns what CATALOGUE says for TEXT. It lives as long as the program, or as
 * TEXT if it is that. */
const char *catalogue_text(const struct catalogue *catalogue, const char *text)
	__attribute__((format_arg(2)));

/* Returns what ERROR, an errno, means, in CATALOGUE's language if it is one of
 * those that files know: the words of the GNU C library, on every system. They
 * stand until the next call. */
const char *catalogue_reason(const struct catalogue *catalogue, int error);

#endif
