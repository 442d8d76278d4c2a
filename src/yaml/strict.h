/*
 * What libyaml takes though YAML 1.2 forbids it, and slips that are YAML but
 * lose a text.
 *
 * Knows: the text of a plan, in and between its values. Must not know:
 * libyaml, what a plan means.
 * Invariants: places come in the order of the text; what is wrong is told in
 * the run, and then failed is true.
 */
#ifndef LAMPIRAN_YAML_STRICT_H
#define LAMPIRAN_YAML_STRICT_H

#include "base/run.h"
#include "yaml/words.h"

enum strict_kind { STRICT_PLAIN, STRICT_QUOTED, STRICT_BLOCK, STRICT_ALIAS };

/* A place as a parser counts it. */
struct yaml_mark {
	struct place place;
	size_t before; /* [characters] of the source that stand before it */
};

/* A place, and the text there. */
struct spot {
	const char *at;
	struct place place;
};

/* A further line of a text that may have been meant as a key of its own. */
struct swallowed {
	struct place place;
	const char *line; /* where it begins */
	const char *word, *colon;
	size_t drop;	/* bytes of odd spaces behind the colon */
	size_t spaces;	/* before the keys around it */
	unsigned above; /* the line that the text begins in */
};

struct strict {
	const struct source *source;
	const struct yaml_words *words;
	struct run *run;
	const char *reached; /* by looking for places, */
	size_t before;	     /* [characters] before that */
	struct spot last;    /* where the last value ended */
	struct swallowed *swallowed;
	size_t swallowed_count, capacity;
	bool failed;
};

void strict_init(struct strict *strict, const struct source *source,
		 const struct yaml_words *words, struct run *run);

/* Looks at a scalar from START to END and at what stands before it. In a block
 * its lines need LEAST spaces. */
void strict_scalar(struct strict *strict, enum strict_kind kind,
		   struct yaml_mark start, struct yaml_mark end, size_t least);

/* Returns the spot of a bracket that opens. */
struct spot strict_open(struct strict *strict, struct yaml_mark mark);

/* Looks at the lines from OPENED to END, where that is closed: they need LEAST
 * spaces. */
void strict_close(struct strict *strict, struct spot opened,
		  struct yaml_mark end, size_t least);

/* Looks at what stands behind the last value. */
void strict_end(struct strict *strict, struct yaml_mark end);

/* Tells lines that became words of a text above though they look like a key
 * that is known, or one of the COUNT of KEY, which the file has elsewhere: that
 * sorts them. */
void strict_keys(struct strict *strict, const char **key, size_t count);

#endif
