/*
 * What a plan says of its words to those who hear them: what abbreviations
 * stand for, and the language of words in italics.
 *
 * Knows: the keys "singkatan" and "bahasa_asing". Must not know: where such
 * words are printed.
 * Invariants: no word is there twice; a language has the shape of BCP 47.
 */
#ifndef LAMPIRAN_PLAN_GLOSSARY_H
#define LAMPIRAN_PLAN_GLOSSARY_H

#include "base/limits.h"
#include "plan/value.h"

struct term {
	struct value word;    /* an abbreviation; a phrase in italics, no text:
				 all of them */
	struct value meaning; /* what it stands for; its language */
};

struct terms {
	struct term *term;
	size_t count, capacity;
};

struct glossary {
	struct terms abbreviations, foreign;
};

/* Reads what ROOT, a mapping, says. What is wrong is told in RUN. */
void glossary_read(struct glossary *glossary, const struct yaml *root,
		   struct run *run);

/* Adds a term to the abbreviations or, if FOREIGN, to the phrases, unless
 * something is wrong with it, which is told in RUN. */
void glossary_add(struct glossary *glossary, bool foreign, struct term term,
		  struct run *run);

/* Returns the term with the same word, NULL when there is none. */
const struct term *glossary_find(const struct glossary *glossary, bool foreign,
				 const struct value *word);

#endif
