/*
 * Libraries that only some runs need: loaded when they do.
 *
 * Knows: the dynamic linker. Must not know: what a library is for.
 */
#ifndef LAMPIRAN_BASE_LIBRARY_H
#define LAMPIRAN_BASE_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/* A function of a library, and the pointer that is to call it. */
struct library_symbol {
	const char *name;
	void *target;
};

/* Loads the library NAME for the rest of the run and fills the targets of COUNT
 * symbols. Whether it is there and has them all. */
bool library_load(const char *name, const struct library_symbol *symbol,
		  size_t count);

#endif
