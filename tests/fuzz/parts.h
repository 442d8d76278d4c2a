/*
 * The parts of an office file as a fuzzer writes them: one text, in which each
 * begins with a line "==NAME". What it leaves out is as in a skeleton.
 */
#ifndef LAMPIRAN_TESTS_PARTS_H
#define LAMPIRAN_TESTS_PARTS_H

#include "fuzz.h"

struct part {
	const char *name, *text;
};

/* Makes an archive of the input's parts and those of SKELETON, which a NULL
 * ends, that are not among them; reads it as a file called NAME, and what it
 * says as a plan. */
void parts_read(struct fuzz *fuzz, const char *name,
		const struct part *skeleton);

#endif
