/*
 * Which slip of the pen made a text no YAML: where it is, what it is, and the
 * line as it should have been written.
 *
 * Knows: how people write lists and mappings, and how they go wrong. Must not
 * know: libyaml, what a plan means.
 * Invariants: a text that is YAML has none.
 */
#ifndef LAMPIRAN_YAML_SLIP_H
#define LAMPIRAN_YAML_SLIP_H

#include "base/run.h"
#include "yaml/words.h"

/* Tells the first slip in SOURCE that begins in line LAST or above; WORDS are
 * the keys that it has mostly. Whether there is one. */
bool slip_find(const struct source *source, unsigned last,
	       const struct yaml_words *words, struct run *run);

/* Tells what is wrong with the LENGTH bytes of TEXT at PLACE, which were meant
 * as a key or an entry: a bullet, no blank behind dash or colon, an odd space.
 * Whether something is. */
bool slip_in_word(struct place place, const char *text, size_t length,
		  struct run *run);

/* Tells of the first odd space among the LENGTH bytes of TEXT, which stands at
 * PLACE as it is. Whether there is one. */
bool slip_in_space(struct place place, const char *text, size_t length,
		   struct run *run);

#endif
