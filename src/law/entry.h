/*
 * From a citation to the entry of a list of legal bases, and on to its YAML.
 *
 * Knows: how bases are named for short, the keys of the list. Must not know:
 * files.
 * Invariants: what an entry is printed as has the words of the citation, unless
 * that departs from UU 12/2011.
 */
#ifndef LAMPIRAN_LAW_ENTRY_H
#define LAMPIRAN_LAW_ENTRY_H

#include "law/bases.h"
#include "law/citation.h"

/* Whether C is of a rule, which may be the base of a decree, and not of a
 * letter or minutes; named with its number, not only in a title. */
bool entry_is_base(const struct citation *c);

/* Returns the base that citation C of TEXT is of, in ARENA; its names are those
 * that it is known by in BASES, else a new one; it has no changes. */
struct legal_base entry_of(const char *text, const struct citation *c,
			   const struct bases *bases, struct arena *arena);

/* Returns the base of BASES that citation C of TEXT is of, NULL when there is
 * none. */
const struct legal_base *entry_find(const struct bases *bases, const char *text,
				    const struct citation *c,
				    struct arena *arena);

/* Returns COUNT bases as a list in YAML, with its key. */
const char *entries_write(const struct legal_base *base, size_t count,
			  struct arena *arena);

/* Returns PART of TEXT on one line, in ARENA. */
const char *entry_text(const char *text, struct law_part part,
		       struct arena *arena);

/* Returns the words of LENGTH bytes TEXT with a space between, without signs
 * and marks: what is the same to who hears it. In ARENA. */
const char *entry_words(const char *text, size_t length, struct arena *arena);

#endif
