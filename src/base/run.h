/*
 * What a job has at hand, passed from its first function to its last: memory
 * that ends with the work at hand, memory that ends with the job, messages, and
 * whom to tell how far it is.
 *
 * Knows: arenas, messages, progress. Must not know: what the job is.
 * Invariants: both arenas are borrowed. A function that needs memory and
 * messages takes a run, one that only reports takes a diag, one that only
 * builds takes an arena. What "lives in RUN" is in the arena of the work at
 * hand, what is "reported to RUN" goes to its diag; what outlives a part, such
 * as fonts and words, is made in the kept arena.
 */
#ifndef LAMPIRAN_BASE_RUN_H
#define LAMPIRAN_BASE_RUN_H

#include "base/arena.h"
#include "base/diag.h"

/*
 * How far long work has come, told to whoever wants to know, who may have
 * enough of it: often enough that work which is not wanted any more ends soon,
 * a page or a hundred cells at the latest. Nobody to be told costs nothing.
 */
struct progress {
	/* Told that DONE of TOTAL parts of WORK (English, to be translated) are
	 * done; not 0: the work is to end. NULL: nobody is told. */
	int (*tell)(void *user, const char *work, size_t done, size_t total);
	void *user;
};

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

/* Who is asked for what is not in memory: files that a job names, fonts that
 * are not built in. The program looks on the disk, a library's caller wherever
 * it likes. */
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

struct run {
	struct arena *arena; /* of the work at hand */
	struct arena *kept;  /* as long as the job; often the same */
	struct diag diag;
	struct progress progress;
	/* borrowed, has what is not in memory; NULL: nobody has it */
	const struct resolver *resolver;
};

/* Begins a job whose memory is KEPT, its messages too; nobody is told of its
 * progress. */
void run_init(struct run *run, struct arena *kept);

/* From now on the work at hand is a part of the job, one of several: what it
 * needs lives in PART. */
void run_begin_part(struct run *run, struct arena *part);

/* The part is over: forgets all that it needed. */
void run_end_part(struct run *run);

/* From now on what lives in RUN lives in ARENA. Returns where it has lived, to
 * be given back. */
struct arena *run_live_in(struct run *run, struct arena *arena);

/* Tells that DONE of TOTAL parts of WORK are done. Does not return when the
 * work is to end and a guard stands that can end it. */
void progress_note(const struct progress *progress, const char *work,
		   size_t done, size_t total);

#endif
