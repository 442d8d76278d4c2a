/*
 * Plans that are named on the command line: a file of text, or a PDF that
 * carries one.
 *
 * Knows: where a plan can be. Must not know: what is done with it.
 */
#ifndef LAMPIRAN_COMMAND_CARRIED_H
#define LAMPIRAN_COMMAND_CARRIED_H

#include "base/limits.h"
#include "pdf/extract.h"
#include "plan/plan.h"

/* Generous: a decree's PDF has 80 KB. */
/* Returns the plan in the file PATH ("-": standard input), which may be a PDF
 * that carries it; NULL when there is none or something is wrong with it, which
 * is in RUN. */
const struct plan *carried_load(struct run *run, const char *path);

/* Returns file I of those in EXTRACTED that are of KIND, NULL when there are
 * not so many. */
const struct pdf_file *carried_find(const struct extracted *extracted,
				    enum file_kind kind, size_t i);

#endif
