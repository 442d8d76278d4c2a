/*
 * The rows of a table in a sheet, read as a shape.
 *
 * Knows: merged, blank and repeated cells, marks of periods. Must not know:
 * file formats, the plan's other keys.
 *
 * Which cells belong together: a merged cell is one. In a column without any,
 * blank cells, and those that repeat the one above, go on with it until one to
 * their left changes; the last filled one before the periods never goes on.
 * Where a column "NO KEY" stands, it says it: a number begins an entry that is
 * counted with its siblings, a text without a number one that is not, and the
 * ditto mark goes on.
 */
#ifndef LAMPIRAN_SHEET_TABLE_H
#define LAMPIRAN_SHEET_TABLE_H

#include "base/limits.h"
#include "base/run.h"
#include "sheet/headings.h"
#include "sheet/shape.h"

/* Reads the rows below HEADINGS, up to before STOP. Whether all is well; if
 * not, what is wrong is in RUN. */
bool shape_read(struct shape *shape, const struct headings *headings,
		uint32_t stop, struct run *run);

#endif
