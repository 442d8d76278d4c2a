/*
 * The texts of a plan, one by one, and their words.
 *
 * Knows: which texts a plan prints. Must not know: what is wrong with them.
 * Invariants: passages stand in the order in which a plan is read, the clauses
 * of a body before its lampiran; a text that several lampiran share is there
 * once.
 */
#ifndef LAMPIRAN_CHECK_PASSAGE_H
#define LAMPIRAN_CHECK_PASSAGE_H

#include "plan/plan.h"

enum passage_kind {
	PASSAGE_FIELD,
	PASSAGE_CELL,
	PASSAGE_PROSE,
	PASSAGE_CLAUSE, /* of the decree's body */
	PASSAGE_TERM
};

struct passage {
	enum passage_kind kind;
	enum plan_field field; /* of a field */
	const char *key;       /* of its value in the file */
	const struct value *value;
	enum body_part part; /* of a clause */
	size_t clause;	     /* its place in the part, from 1 */
};

struct passages {
	struct passage *passage;
	size_t count, capacity;
};

struct token {
	unsigned start, length; /* [bytes] in the text */
};

/*
 * A passage as it is read: without marks of emphasis, lines in running text
 * and in titles joined. Words are runs of letters and figures, with hyphens
 * inside.
 */
struct reading {
	const struct passage *passage;
	const char *text;
	const char *small; /* the same in small letters */
	size_t length;
	const unsigned char *style; /* enum style, of each byte */
	const struct token *word;
	size_t count;
};

/* Returns FIELD of DECREE as a passage; its value may have no text. */
struct passage passage_of_field(const struct decree *decree,
				enum plan_field field);

/* Returns the passages of DECREE. */
struct passages passages_of(const struct decree *decree, struct arena *arena);

/* Whether PASSAGE is CommonMark: running text, or a clause. */
bool passage_is_prose(const struct passage *passage);

/* Whether PASSAGE is a clause of PART. */
bool passage_is_clause(const struct passage *passage, enum body_part part);

/* Returns the text of PASSAGE, in ARENA. */
struct reading passage_open(const struct passage *passage, struct arena *arena);

/* Whether there is a word I and it is WORD (in small letters), or one of
 * several words that end with a NULL. */
bool passage_is(const struct reading *text, size_t i, const char *word);
bool passage_is_among(const struct reading *text, size_t i,
		      const char *const *word);

/* Whether word I begins with a capital. */
bool passage_is_capital(const struct reading *text, size_t i);

/* Whether word I is part of an address: jdih.kpu.go.id/sleman. */
bool passage_is_address(const struct reading *text, size_t i);

/* Returns the bytes between words I and I + 1, which are there; *LENGTH of
 * them. */
const char *passage_gap(const struct reading *text, size_t i, size_t *length);

/* Whether only spaces stand between words I and I + 1, which are there. */
bool passage_is_apart(const struct reading *text, size_t i);

/* Whether the byte C stands between words I and I + 1. */
bool passage_between(const struct reading *text, size_t i, char c);

/* Returns the text of COUNT words from I on, in ARENA. */
const char *passage_words(const struct reading *text, size_t i, size_t count,
			  struct arena *arena);

#endif
