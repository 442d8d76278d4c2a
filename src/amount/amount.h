/*
 * Amounts: numbers of rupiah and other quantities, as Indonesians write them.
 *
 * Knows: figures, dots between thousands, the comma before decimals, signs,
 * words for numbers. Must not know: plans, profiles, what is bought.
 * Invariants: exact; an amount is a whole number of the smallest unit that its
 * form has, and no more of them than AMOUNT_MOST_FIGURES can say; there is no
 * floating point.
 */
#ifndef LAMPIRAN_AMOUNT_AMOUNT_H
#define LAMPIRAN_AMOUNT_AMOUNT_H

#include "base/limits.h"
#include "base/run.h"

enum {
	AMOUNT_MOST_DECIMALS = 6,
	AMOUNT_MOST_STARS = 3, /* of emphasis around it */
};

/* How amounts that belong together are written and said. */
struct amount_form {
	const char *prefix; /* "Rp", "" */
	unsigned decimals;  /* at most, and those of the smallest unit */
	bool ragged;	    /* each has as many as its author wrote */
	const char *unit;   /* in words, "rupiah"; "": none */
	const char *part;   /* the smallest unit in words, "sen"; "": none */
};

struct amount {
	int64_t units;	   /* the smallest, of its form */
	unsigned decimals; /* that its author wrote */
	unsigned stars;	   /* of emphasis around it */
};

/* What a text is where an amount should be. */
enum amount_reading {
	AMOUNT_NOTHING, /* empty, a dash, or dots */
	AMOUNT_READ,
	AMOUNT_REFUSED,
};

/* Reads LENGTH bytes of TEXT, written at PLACE, into *AMOUNT, which says 0
 * where there is none. What is refused is told in RUN; NULL: it is not. */
enum amount_reading amount_read(struct amount *amount,
				const struct amount_form *form,
				const char *text, size_t length,
				struct place place, struct run *run);

/* Adds MORE, of the same form, to *SUM. Whether there is room for it; if not,
 * *SUM stays. */
bool amount_add(struct amount *sum, const struct amount *more);

/* Returns AMOUNT as it is printed, "-Rp1.500.000,00", in ARENA. */
const char *amount_write(const struct amount *amount,
			 const struct amount_form *form, struct arena *arena);

/* Returns AMOUNT in words, "satu juta lima ratus ribu rupiah", in ARENA: what
 * is behind the comma as so many parts ("lima puluh sen"), or figure by figure
 * where those have no name ("dua koma lima"). */
const char *amount_words(const struct amount *amount,
			 const struct amount_form *form, struct arena *arena);

#endif
