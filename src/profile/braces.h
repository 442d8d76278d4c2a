/*
 * Texts with {fields} in them: the one reader of braces.
 *
 * Knows: {name}, {{ for a brace. Must not know: which fields there are.
 */
#ifndef LAMPIRAN_PROFILE_BRACES_H
#define LAMPIRAN_PROFILE_BRACES_H

#include "base/run.h"
#include "profile/profile.h"

/* A part of such a text. */
struct brace_piece {
	enum {
		BRACE_PLAIN, /* as it stands */
		BRACE_FIELD, /* what is between braces */
		BRACE_OPEN   /* a brace that nothing closes, and the rest */
	} kind;
	const char *text;
	size_t length;
};

/* Takes the next part off *TEXT, which ends at END. Whether there was one. */
bool braces_next(const char **text, const char *end, struct brace_piece *piece);

/* What fields are filled with. */
struct braces {
	struct place place; /* of the text with the fields */
	struct place value; /* of what is too long; where LOOK_UP knows better
			       than PLACE, it puts it here */
	struct run *run;
	/* Returns what stands for NAME, NULL when there is no such field. */
	const char *(*look_up)(struct braces *braces, const char *name);
	void *user;		  /* LOOK_UP's */
	const char *const *known; /* all names, for a message */
	size_t count;
	bool failed; /* something was reported */
};

/*
 * Returns LENGTH bytes of TEXT with each field replaced by what is looked up,
 * in the run of BRACES. Unknown fields, open braces and too long a text are
 * reported, and the text lacks them.
 */
const char *braces_fill(struct braces *braces, const char *text, size_t length);

/* A field and its text. */
struct brace_text {
	const char *name, *text;
};

enum { BRACES_MOST = 4 };

/* Returns WORDS filled from at most BRACES_MOST fields that no plan has: page
 * and column numbers, names of files. NULL when that fails, which is reported
 * to RUN. */
const char *braces_words(const struct wordline *words,
			 const struct brace_text *field, size_t count,
			 struct run *run);

/* Whether TEXT has the field NAME. */
bool braces_have(const char *text, const char *name);

#endif
