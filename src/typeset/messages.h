/*
 * What there is to say of the pages as a whole.
 *
 * Knows: parts and their order. Must not know: PDF, commands.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_TYPESET_MESSAGES_H
#define LAMPIRAN_TYPESET_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define TYPESET_MESSAGES(X)                                                    \
	X(TOO_MANY_PAGES, INPUT, "there are too many pages; the limit is %1")  \
	X(COLUMN_EMPTY, WARNING,                                               \
	  "nothing in the plan fills the column \"%1\"; fill it, take it out " \
	  "of [table] columns, or say may-be-empty = yes in its section")      \
	X(HEADER_TOO_HIGH, INPUT,                                              \
	  "the header of the table is %1 mm high, but the page has room for "  \
	  "%2 mm; shorten its labels, above all this one, or widen columns")   \
	X(FIT_PAGES, INPUT,                                                    \
	  "even with a table in %1 pt there are %2 pages, %3 too many; allow " \
	  "more, or a smaller size in [font] table-size")                      \
	X(SIGNATURE_NO_TTD, INPUT,                                             \
	  "no line of [%1] is {ttd}, so there is no room for a "               \
	  "signature; write {ttd} where \"ttd.\" stands")                      \
	X(BODY_HEADING, INPUT,                                                 \
	  "\"%1\" is a heading, and the body of a decree has none; take the "  \
	  "# away")                                                            \
	X(CLAUSE_EMPTY, INPUT,                                                 \
	  "this has no words, and would be a number alone; write them, or "    \
	  "delete it")                                                         \
	X(CATCHWORD_ROOM, INPUT,                                               \
	  "a catchword is %1 mm high, but below the text there are %2 mm; "    \
	  "make margin-bottom in [decree] larger, or say text = in "           \
	  "[catchword]")                                                       \
	X(OVERVIEW_EMPTY, WARNING,                                             \
	  "no month is set, so there is no overview of the year; set "         \
	  "\"bulan\", or say page = no in [overview]")                         \
	X(OVERVIEW_NO_PERIODS, WARNING,                                        \
	  "nothing in the plan says \"%1\", so there is no overview of it; "   \
	  "write it, or say page = no in [overview]")                          \
	X(OVERVIEW_NARROW, INPUT,                                              \
	  "the overview has %1 periods, each %2 mm wide, and no room for "     \
	  "their words or figures; make the paper wider or its margins "       \
	  "narrower in [page], or say page = no in [overview]")

TYPESET_MESSAGES(MESSAGE_DECLARATION)

#endif
