/*
 * Slips of the pen in a word that was meant as a key or as an entry, which tell
 * themselves: bullets, spaces, curly quotes, a colon that is missing.
 *
 * Knows: how people write keys and entries. Must not know: libyaml, what
 * belongs to what. Invariants: what may be right is left alone.
 */
#ifndef LAMPIRAN_YAML_SLIP_WORD_H
#define LAMPIRAN_YAML_SLIP_WORD_H

#include "yaml/scrawl.h"

/* Tells what is wrong with the word at AT, in the line at work: a bullet, a
 * number, no blank behind dash or colon, an odd space. Whether something is. */
bool slip_tell_word(struct scrawl *scrawl, const char *at);

/* Tells of a key at AT without its colon, "nomor = 14" or a bare "rincian", or
 * of the row of a table from a word processor. Whether it is one. */
bool slip_tell_bare_key(struct scrawl *scrawl, const char *at);

/* What stands at AT was told, and nothing makes it right: lines below are seen
 * without it. */
void slip_leave_out(const struct scrawl *scrawl, const char *at);

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
