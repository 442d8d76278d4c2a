/*
 * The word that a line begins with, which was meant as a key or an entry: what
 * is wrong with it, and the line as it should have been written.
 *
 * Knows: signs that people write for dashes and colons. Must not know: which
 * lists and mappings are open.
 */
#ifndef LAMPIRAN_YAML_KEYWORD_H
#define LAMPIRAN_YAML_KEYWORD_H

#include "yaml/scrawl.h"

/* Whether something is wrong with the word at AT. */
bool keyword_is_faulty(const char *at, const char *end);

/* Tells what is wrong with the word at AT, in the line at work: a bullet, a
 * number, no blank behind dash or colon, an odd space. Whether something is. */
bool keyword_tell(struct scrawl *scrawl, const char *at);

/* Tells of a key at AT without its colon, "nomor = 14" or a bare "rincian", or
 * of the row of a table from a word processor. Whether it is one. */
bool keyword_tell_bare(struct scrawl *scrawl, const char *at);

#endif
