/*
 * What there is to say when plan and profile become pages.
 *
 * Knows: entries in columns, templates, room. Must not know: PDF, commands.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_TYPESET_MESSAGES_H
#define LAMPIRAN_TYPESET_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define MESSAGES_OF_TEMPLATES(X)                                             \
	X(TEMPLATE_BRACE, INPUT,                                             \
	  "a { has no } in \"%1\"; a brace itself is written {{")            \
	X(TEMPLATE_UNKNOWN_FIELD, INPUT,                                     \
	  "the field {%1} is unknown; possible: %2")                         \
	X(TEMPLATE_MISSING_FIELD, INPUT,                                     \
	  "\"%1:\" is missing below \"%2:\"; the profile prints it in [%3]") \
	X(TEMPLATE_TTD_ALONE, INPUT,                                         \
	  "{ttd} stands for a whole line; put it between two |")

#define MESSAGES_OF_ENTRIES(X)                                                \
	X(NODE_UNKNOWN_COLUMN, INPUT,                                         \
	  "the profile \"%3\" has no column \"%1\"; possible: %2; another "   \
	  "profile is named with -l, or with \"gaya:\" in the plan")          \
	X(NODE_OTHER_PROFILE, INPUT,                                          \
	  "the profile \"%3\" has no column \"%1\", but \"%2\" has all that " \
	  "this plan fills; put \"gaya: %2\" above \"rencana:\", or use -l "  \
	  "%2")                                                               \
	X(NODE_COUNTED_COLUMN, INPUT,                                         \
	  "the column \"%1\" is counted by the tool; delete this")            \
	X(NODE_FILLS_TWICE, INPUT,                                            \
	  "the column \"%1\" is filled already in line %2, for the entry "    \
	  "that this one belongs to; keep one")                               \
	X(NODE_TOO_DEEP, INPUT,                                               \
	  "this entry, with \"%1\", stands below the one in line %2, which "  \
	  "has \"%1\" too; if both belong side by side, begin the dash of "   \
	  "this one in column %3 and its keys in column %4; otherwise keep "  \
	  "one of the two")                                                   \
	X(NODE_NO_MONTHS_COLUMN, INPUT,                                       \
	  "the profile has no column for months; delete \"bulan\" or give a " \
	  "column \"kind = months\"")                                         \
	X(NODE_SECTION_INSIDE, INPUT,                                         \
	  "the section \"%1\" is a row of its own, but \"%2\" stands in it "  \
	  "or around it; put the section alone above its entries")

#define MESSAGES_OF_ROOM(X)                                                   \
	X(WORD_TOO_WIDE, INPUT,                                               \
	  "\"%1\" is wider (%2 mm) than its room (%3 mm); widen %4 or write " \
	  "it in another way")                                                \
	X(COLUMNS_TOO_WIDE, INPUT,                                            \
	  "the columns need %1 mm, but the page has %2 mm between its "       \
	  "margins; narrow columns or margins")                               \
	X(COLUMN_TOO_NARROW, INPUT,                                           \
	  "the column \"%1\" is %2 mm wide, but needs at least %3 mm; widen " \
	  "it or narrow others")                                              \
	X(BLOCKS_TOO_WIDE, INPUT,                                             \
	  "the closing blocks side by side need %1 mm, but the page has %2 "  \
	  "mm; narrow them, or put one left and one right")                   \
	X(NUMBER_TOO_LARGE, INPUT,                                            \
	  "the page number does not fit into the margin; shorten its format " \
	  "or its distance from the edge")                                    \
	X(FOOTER_ROOM, INPUT,                                                 \
	  "the footer, %1 mm high, finds no room in the bottom margin; "      \
	  "shorten it, or move it or the page number")                        \
	X(NO_ROOM_ON_PAGE, INPUT,                                             \
	  "the page has no room: between margins and table header %1 mm are " \
	  "left, %2 mm are needed")                                           \
	X(BLOCK_TOO_HIGH, INPUT,                                              \
	  "the block [%1] is %2 mm high, but the page has room for %3 mm")

#define MESSAGES_OF_PAGES(X)                                                   \
	X(TOO_MANY_PAGES, INPUT, "there are too many pages; the limit is %1")  \
	X(COLUMN_EMPTY, WARNING,                                               \
	  "nothing in the plan fills the column \"%1\"; fill it, take it out " \
	  "of [table] columns, or say may-be-empty = yes in its section")      \
	X(FIT_PAGES, INPUT,                                                    \
	  "even with a table in %1 pt there are %2 pages, %3 too many; allow " \
	  "more, or a smaller size in [font] table-size")                      \
	X(SIGNATURE_NO_TTD, INPUT,                                             \
	  "no line of [signature] is {ttd}, so there is no room for a "        \
	  "signature; write {ttd} where \"ttd.\" stands")                      \
	X(OVERVIEW_EMPTY, WARNING,                                             \
	  "no month is set, so there is no overview of the year; set "         \
	  "\"bulan\", or say page = no in [overview]")

#define TYPESET_MESSAGES(X)      \
	MESSAGES_OF_TEMPLATES(X) \
	MESSAGES_OF_ENTRIES(X)   \
	MESSAGES_OF_ROOM(X)      \
	MESSAGES_OF_PAGES(X)

TYPESET_MESSAGES(MESSAGE_DECLARATION)

#endif
