/*
 * A column of texts that are periods, though only a profile which nobody names
 * has its label for them.
 *
 * Knows: how periods are said in words. Must not know: rows, the shape that
 * they make.
 */
#ifndef LAMPIRAN_SHEET_WORDED_H
#define LAMPIRAN_SHEET_WORDED_H

#include "base/run.h"
#include "sheet/headings.h"

/* Returns the column of texts that says periods by its cells alone, above STOP:
 * the only one that does, as an entry has no others besides. NULL for none.
 * Where but some say months that is a warning. */
const struct heading *worded_find(const struct headings *headings,
				  uint32_t stop, struct run *run);

#endif
