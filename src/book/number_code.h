/*
 * Format codes of numbers, taken apart (ECMA-376 part 1, 18.8.31).
 *
 * Knows: what the signs of a code are. Must not know: what is written by them.
 * Invariants: tokens follow each other without a gap; whatever a code says, it
 * has a section.
 */
#ifndef LAMPIRAN_BOOK_NUMBER_CODE_H
#define LAMPIRAN_BOOK_NUMBER_CODE_H

#include <stdbool.h>
#include <stddef.h>

enum code_kind {
	CODE_END,
	CODE_LITERAL, /* text as it stands */
	CODE_BLANK,   /* as wide as a letter, or as the column has room */
	CODE_DIGIT,   /* 0 # ? */
	CODE_POINT,
	CODE_COMMA,
	CODE_PERCENT,
	CODE_EXPONENT, /* E+ E- */
	CODE_STROKE,   /* of a fraction, or of a date */
	CODE_TEXT,     /* @ */
	CODE_GENERAL,
	CODE_DATE, /* a letter, several times */
	CODE_NOON, /* AM/PM */
	CODE_BRACKET,
};

struct code_token {
	enum code_kind kind;
	const char *at;
	size_t length;
	const char *next; /* what stands behind it */
};

/* Returns the token at AT; CODE_END at END. */
struct code_token number_code_token(const char *at, const char *end);

enum language { LANGUAGE_OPEN, LANGUAGE_INDONESIAN, LANGUAGE_ENGLISH };

/* One of those that semicolons divide. */
struct code_section {
	const char *at, *end;
	bool date, text;  /* what is in it */
	char operator[3]; /* of its condition, "" for none */
	double limit;
	enum language language;
	unsigned whole, decimals; /* placeholders before, behind the point */
	unsigned exponent;	  /* placeholders in it */
	unsigned percent, scale;  /* signs; commas behind the last figure */
	bool grouped, powers, fraction, clock, rupiah;
	const char *own; /* the code that the system has for it; NULL: none */
};

enum { MOST_SECTIONS = 4 };

/* A code, taken apart. */
struct code_sections {
	struct code_section of[MOST_SECTIONS];
	size_t count, numbers; /* the others are of texts */
};

/* Returns CODE taken apart; what it points into is CODE. */
struct code_sections number_code_read(const char *code);

#endif
