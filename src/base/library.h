/*
 * Libraries of others that are loaded when they are first needed: most commands
 * and many renders do without them, and what is never loaded costs nothing.
 *
 * Each has a door of its own in the room that uses it (text/harfbuzz.h): a list
 * of the functions that are called, a struct of pointers to them that the list
 * and the library's own header make, and a function that opens it.
 * Knows: the system's libraries, memory. Must not know: what they do.
 * Invariants: a library is looked for once in the life of the process. With
 * LAMPIRAN_LINKED the doors are filled by the linker, and nothing is loaded: so
 * it is in the library that other programs get, and for systems that load none.
 */
#ifndef LAMPIRAN_BASE_LIBRARY_H
#define LAMPIRAN_BASE_LIBRARY_H

#include "base/diag.h"
#include "system/system.h"

/* LIBRARY_SYMBOL() is a function of a library, and the pointer that is to point
 * to it. */
#ifdef LAMPIRAN_LINKED
struct library_symbol {
	void (*function)(void);
	void *target;
};
#define LIBRARY_SYMBOL(function, pointer)              \
	{                                              \
		(void (*)(void))(function), &(pointer) \
	}
#else
#define library_symbol system_symbol
#define LIBRARY_SYMBOL(function, pointer) \
	{                                 \
#function, &(pointer)     \
	}
#endif

struct library {
	enum system_library which;
	const struct library_symbol *symbol;
	size_t count;
	bool loaded, starved; /* there was no memory for it */
};

/* Loads the library; to be called by system_once(). Whether it is there, with
 * all its functions. */
bool library_load(struct library *library);

/* Whether the library is loaded; if not, DIAG says so. Ends the work if it was
 * memory that it lacked. */
bool library_check(const struct library *library, struct diag *diag);

#endif
