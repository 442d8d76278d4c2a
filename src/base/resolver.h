/*
 * Who is asked for what is not in memory: files that a job names, fonts that
 * are not built in. The program looks on the disk, a library's caller wherever
 * it likes.
 *
 * Knows: how to ask. Must not know: who answers.
 * Invariants: a run without a resolver has no files and no further fonts.
 */
#ifndef LAMPIRAN_BASE_RESOLVER_H
#define LAMPIRAN_BASE_RESOLVER_H

#include "base/source.h"

struct run;
struct face_file; /* of text/face.h */

/* A file that is asked for. */
struct request {
	const char *name;   /* as it was written, "gaya/kami.ini" */
	const char *path;   /* from where the file lies that names it */
	struct place place; /* where; nowhere: whoever asks for the job does */
	bool beside;	    /* a plan names it, which may be anybody's */
	size_t limit;	    /* [bytes] */
};

struct resolver {
	void *user; /* of whoever answers */
	/* Whether there is a file PATH. */
	bool (*has)(const struct resolver *resolver, const char *path);
	/* Returns what is asked for, with the path as its name, in the run's
	 * arena; NULL when there is none, and then the run's diag says so. */
	const struct source *(*read)(const struct resolver *resolver,
				     const struct request *request,
				     struct run *run);
	/* Whether there is a face of FAMILY that is italic and bold as asked
	 * for; it is then in *FILE, for as long as the run's arena. Without
	 * data it could not be read, and then the run's diag says so. */
	bool (*font)(const struct resolver *resolver, const char *family,
		     const bool style[2], struct face_file *file,
		     struct run *run);
};

#endif
