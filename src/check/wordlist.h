/*
 * Common misspellings, and what is right: a file that can be replaced.
 *
 * Knows: lines "wrong = right". Must not know: where words are sought.
 */
#ifndef LAMPIRAN_CHECK_WORDLIST_H
#define LAMPIRAN_CHECK_WORDLIST_H

#include "base/limits.h"
#include "base/run.h"
#include "check/passage.h"

struct lemma {
	const char *wrong; /* one word or several, in small letters */
	const char *right;
};

struct wordlist {
	struct lemma *lemma; /* in the order of their wrong words */
	size_t count, capacity;
	const char **right; /* all of them, in their order */
	/* by what the first words of the wrong ones are hashed to: that of a
	 * lemma, from 1; 0: free */
	uint32_t *first;
	size_t firsts; /* a power of two, more than there are lemmas */
};

/* The file beside a plan that is read even if nobody asks for it. */
extern const char wordlist_name[];

/* Returns the list that is built in, as text. */
const struct source *wordlist_builtin(struct arena *arena);

/* Returns the list in SOURCE, which is text; "@bawaan" on a line adds the one
 * that is built in. NULL when something is wrong with it, which is reported to
 * RUN. */
const struct wordlist *wordlist_read(struct run *run,
				     const struct source *source);

/* What a misspelling was found as. */
struct misspelling {
	const struct lemma *lemma;
	size_t count; /* words */
	const char
		*tail; /* what the last of them has behind it: "nya"; or "" */
};

/* Whether WRONG, in small letters, is in the list. */
bool wordlist_has(const struct wordlist *list, const char *wrong);

/* Whether RIGHT is the right spelling of a word in the list. */
bool wordlist_advises(const struct wordlist *list, const char *right);

/* Returns the misspelling that begins with word I of TEXT, also with "nya" at
 * its end, and a verb whose "di" stands apart also with "kan" or "i"; no lemma
 * when there is none. Its tail lives in ARENA. */
struct misspelling wordlist_find(const struct wordlist *list,
				 const struct reading *text, size_t i,
				 struct arena *arena);

#endif
