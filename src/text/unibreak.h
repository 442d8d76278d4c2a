/*
 * The door to libunibreak, which is loaded when a text has a character that
 * text/break_table.h has not.
 *
 * Knows: which of its functions are called. Must not know: what for.
 * Invariants: unibreak is filled when unibreak_open() has said so, and not
 * before.
 */
#ifndef LAMPIRAN_TEXT_UNIBREAK_H
#define LAMPIRAN_TEXT_UNIBREAK_H

#include "base/diag.h"

#include <linebreak.h>

struct unibreak {
	__typeof__(init_linebreak) *init;
	__typeof__(set_linebreaks_utf8) *set;
};

extern struct unibreak unibreak;

/* Loads libunibreak, unless that is done. Whether it is there; if not, DIAG
 * says so. */
bool unibreak_open(struct diag *diag);

#endif
