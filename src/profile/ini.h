/*
 * An INI file as a list of keys with places.
 *
 * Knows: iniparser, and what it leaves unsaid: lines, duplicates, lengths.
 * Must not know: which keys there are.
 * Invariants: section and key are lower case and different as a pair; values
 * are without quotes and comments.
 */
#ifndef LAMPIRAN_PROFILE_INI_H
#define LAMPIRAN_PROFILE_INI_H

#include "base/limits.h"
#include "base/run.h"

struct ini_key {
	const char *section;
	const char *key;
	const char *full; /* both, as iniparser has them: "table:columns" */
	const char *value;
	struct place place;	  /* of the key */
	struct place value_place; /* of its value */
};

struct ini_section {
	const char *name;
	struct place place;
};

struct ini {
	const struct source *source;
	struct ini *base; /* has what this one leaves out, or NULL */
	struct ini_section *section;
	size_t section_count, section_capacity;
	struct ini_key *key;
	size_t count, capacity;
	uint32_t
		*slot; /* by what a key is hashed to: its number + 1; 0: free */
	size_t slots;  /* a power of two, more than there are keys */
};

/* Returns the keys of SOURCE, which live in RUN; NULL when it is no INI file or
 * has duplicates, which is reported to RUN. */
struct ini *ini_read(struct run *run, const struct source *source);

/* Returns the entry of a key, from the base if not its own; NULL when neither
 * has it. */
const struct ini_key *ini_find(const struct ini *ini, const char *section,
			       const char *key);

/* Returns a section, from the base if not its own; NULL when neither has it. */
const struct ini_section *ini_find_section(const struct ini *ini,
					   const char *name);

#endif
