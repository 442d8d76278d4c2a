/*
 * What can be asked for: the same of the library and of the program.
 */
#ifndef LAMPIRAN_TESTS_WISHES_H
#define LAMPIRAN_TESTS_WISHES_H

#include "library.h"

struct wish {
	const char *arguments; /* of the program */
	struct lampiran_job job;
	struct bytes expected; /* what the program made of it */
};

enum { MOST_WISHES = 64 };

extern struct wish wish[MOST_WISHES];
extern size_t wish_count;

/* What file_read() read: here, so that checks for leaks find it. */
extern struct bytes library_files[MOST_WISHES];

/* Asks the program for them all. */
void wishes_make(void);

/* Whether what ENGINE makes of WISH is what the program makes of it. */
bool wish_comes_true(struct lampiran *engine, const struct wish *wish);

#endif
