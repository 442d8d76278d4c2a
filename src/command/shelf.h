/*
 * Where the program finds what is not in memory: profiles on the disk, fonts
 * that are installed.
 *
 * Knows: files; fontconfig, which is loaded when the first family is looked
 * for: a render with a built-in family does not pay for it. Must not know: what
 * is in a profile or a font.
 */
#ifndef LAMPIRAN_COMMAND_SHELF_H
#define LAMPIRAN_COMMAND_SHELF_H

#include "base/run.h"

extern const struct resolver shelf;

#endif
