/*
 * Slips of the pen between brackets.
 *
 * Knows: lists and mappings that YAML has in brackets. Must not know: lines
 * that stand in none.
 */
#ifndef LAMPIRAN_YAML_BRACKETS_H
#define LAMPIRAN_YAML_BRACKETS_H

#include "yaml/scrawl.h"

/* Reads from the bracket at AT, in the line at work, to the one that closes
 * it; lines that begin in column BASE or before it belong to none. Returns
 * what stands behind that, in the line at work then; NULL when a slip has been
 * told, or nothing can be said. */
const char *brackets_read(struct scrawl *scrawl, const char *at, size_t base);

#endif
