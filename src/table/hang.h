/*
 * How far counted numbers hang: as far as the widest of their list.
 *
 * Knows: numbers, their widths. Must not know: cells, running text.
 */
#ifndef LAMPIRAN_TABLE_HANG_H
#define LAMPIRAN_TABLE_HANG_H

#include "profile/numbering.h"
#include "text/text.h"

/* Returns the widest of the numbers FIRST to LAST in the form NUMBER, NULL
 * when it has none. Of very long lists it is taken to be the last. */
const char *hang_widest(struct setter *setter, const struct numbering *number,
			size_t first, size_t last);

#endif
