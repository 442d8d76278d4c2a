/*
 * How far long work has come, told to whoever wants to know, who may have
 * enough of it.
 *
 * Knows: whom to tell. Must not know: what is being done, terminals, clocks.
 * Invariants: told often enough that work which is not wanted any more ends
 * soon, a page or a hundred cells at the latest; nobody to be told costs
 * nothing.
 */
#ifndef LAMPIRAN_BASE_PROGRESS_H
#define LAMPIRAN_BASE_PROGRESS_H

#include <stddef.h>

struct progress {
	/* Told that DONE of TOTAL parts of WORK (English, to be translated) are
	 * done; not 0: the work is to end. NULL: nobody is told. */
	int (*tell)(void *user, const char *work, size_t done, size_t total);
	void *user;
};

/* Says so. Does not return when the work is to end and a guard stands that can
 * end it. */
void progress_note(const struct progress *progress, const char *work,
		   size_t done, size_t total);

#endif
