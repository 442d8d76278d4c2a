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
#include "yaml/mend.h"
#include "yaml/words.h"

/* Tells the first slip in SOURCE that begins in line LAST or above; WORDS are
 * the keys that it has mostly. MEND says what makes it right. Whether there is
 * one. */
bool slip_find(const struct source *source, unsigned last,
	       const struct yaml_words *words, struct run *run,
	       struct mend *mend);

#endif
