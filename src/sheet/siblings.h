/*
 * Which items of a shape are counted with their siblings.
 *
 * Knows: lists and blocks; how people write numbers before texts. Must not
 * know: cells.
 */
#ifndef LAMPIRAN_SHEET_SIBLINGS_H
#define LAMPIRAN_SHEET_SIBLINGS_H

#include "sheet/shape.h"

/*
 * Finds for each item whether it is counted, and its number. The first item
 * of a block is; one that only repeats the rows of the item before it is
 * counted if fields always do so, else it stands alone below that, unless
 * numbers were given for its field: then they say it. Numbers that were typed
 * before texts are taken away where counting gives the same. Whether the
 * items make a tree; if not the reason is in DIAG.
 */
bool siblings_count(struct shape *shape, struct diag *diag);

/* Numbers the items that are counted already. */
void siblings_number(struct shape *shape);

#endif
