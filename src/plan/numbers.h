/*
 * Numbers as people type them: in lists, 3,5 and 2-4, and before texts which
 * stand below each other.
 *
 * Knows: the signs of a range; how people number entries; initials and offices,
 * which only look like it. Must not know: what is numbered, columns, how
 * numbers are counted or printed.
 */
#ifndef LAMPIRAN_PLAN_NUMBERS_H
#define LAMPIRAN_PLAN_NUMBERS_H

#include "plan/value.h"

enum { NUMBERS_MOST = 64 };

struct numbers {
	struct {
		size_t first, last;
		size_t taken; /* the highest of it that was there */
		bool met;     /* its first was there */
	} range[NUMBERS_MOST];
	size_t count;
};

/* Returns where in the LENGTH bytes of TEXT the sign of a range stands, "-",
 * "s.d." and others, and its length in *BYTES; NULL without one. */
const char *numbers_sign(const char *text, size_t length, size_t *bytes);

/* Returns the length of the sign of a range that the LENGTH bytes of TEXT begin
 * with, 0 when they begin with none. */
size_t numbers_sign_at(const char *text, size_t length);

/* Whether TEXT is made of figures, commas, spaces and signs of ranges; a sign
 * in letters stands behind a figure, for "SD 3" is a school. */
bool numbers_are(const char *text);

/* Reads a list, "3, 5 s.d. 7". Whether it is one. */
bool numbers_read(struct numbers *numbers, const char *text);

/* Whether N is in the list; then it is noted. */
bool numbers_take(struct numbers *numbers, size_t n);

/* Whether the ends of each range have been taken. */
bool numbers_all_taken(const struct numbers *numbers);

enum { TYPED_READINGS = 2 }; /* "i." is a letter or a Roman numeral */

/* What a text begins with, if that may be a number of its own. */
struct typed {
	char figure;	    /* '1', 'a', 'A', '-' of a dash; 0: nothing */
	char sign;	    /* '.', ')', '(' of "(1)", ' ' of none */
	bool spaced;	    /* behind it comes a space, as in lists */
	bool inner;	    /* it begins a list inside the text */
	bool own;	    /* it is the number of the text: typed_decide() */
	uint32_t place;	    /* which number would be counted there */
	uint16_t bytes;	    /* of it in the text, with the space behind */
	const char *prefix; /* "1." of "1.2." */
	uint16_t prefix_length;
	/* the first number, and the last of a list inside; 0: none */
	uint16_t first[TYPED_READINGS], last[TYPED_READINGS];
};

/* Returns what VALUE begins with. BARE: numbers need no sign, "1 Tim". */
struct typed typed_read(const struct value *value, bool bare);

/*
 * Decides which of the COUNT texts of a list have numbers of their own: those
 * that begin a list inside, those whose neighbours carry on, and "2." at the
 * place that is counted 2. "A. Yani" and "a. n. Ketua" are words.
 */
void typed_decide(struct typed *typed, size_t count);

/* Whether TYPED, which has been decided, is the number of the clause that
 * begins with it, and not a list inside: figures with a sign are no words. */
bool typed_is_clause(const struct typed *typed);

/* Returns the value of N figures I, V and X of a Roman numeral, in capitals or
 * not; 0 when they are none. */
unsigned typed_roman(const char *text, size_t n);

/* Whether B carries on with the numbers of A. */
bool typed_goes_on(const struct typed *a, const struct typed *b);

#endif
