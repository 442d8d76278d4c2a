/*
 * What the fuzzing targets share: the whole way from bytes to a PDF, in
 * memory, and what must hold of it whatever the bytes are.
 */
#ifndef LAMPIRAN_TESTS_FUZZ_H
#define LAMPIRAN_TESTS_FUZZ_H

#include "engine/format.h"

/* The first bytes of an input choose what is asked for. They are letters in
 * the seeds, so that a text stays one. */
enum { FUZZ_CHOICES = 4 };

/* One run. */
struct fuzz {
	struct arena arena;
	struct run run;
	struct layouts layouts;
	struct selection selection;
	const unsigned char *choice; /* FUZZ_CHOICES of them */
	const char *data;	     /* the rest of the input */
	size_t length;
	const struct source *source; /* the same; NULL: it is no text */
};

/* Begins a run with SIZE bytes of INPUT. Whether it is long enough; the caller
 * must fuzz_close() it, then. */
bool fuzz_open(struct fuzz *fuzz, const uint8_t *input, size_t size);
void fuzz_close(struct fuzz *fuzz);

/* Returns the built-in profile that the input chooses. */
const struct profile *fuzz_profile(struct fuzz *fuzz);

/* Sets PLAN as PROFILE says, draws it and looks at what came of it. Either may
 * be NULL, and then the diag has to say why. */
void fuzz_make(struct fuzz *fuzz, const struct decree *decree,
	       const struct profile *profile);

/* Returns a plan that has a bit of everything. */
const struct decree *fuzz_plan(struct fuzz *fuzz);

/* Ends the program as a crash does when CLAIM does not hold. */
void fuzz_claim(bool claim, const char *words);

#endif
