/*
 * What there is to say when a plan becomes a table.
 *
 * Knows: entries in columns, room. Must not know: the pages around it.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_TABLE_MESSAGES_H
#define LAMPIRAN_TABLE_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
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
	X(NODE_ASIDE_LATER, INPUT,                                            \
	  "the profile \"%2\" has no column \"%1\"; if this is a row that "   \
	  "is not counted, it has an entry of its own, which begins with "    \
	  "\"%1:\"")                                                          \
	X(NODE_BELOW_ASIDE, INPUT,                                            \
	  "the row \"%1\" is not counted and has no entries below it; put "   \
	  "them above it, beside the others")                                 \
	X(NODE_BESIDE_ASIDE, INPUT,                                           \
	  "\"%2\" does not stand in the row \"%1\"; begin an entry of its "   \
	  "own with it, or delete it")                                        \
	X(NODE_ASIDE_NO_ROOM, INPUT,                                          \
	  "the text of \"%1\" takes the columns left of \"%2\", but none "    \
	  "is free there; delete \"%2\", or give the profile a column "       \
	  "\"%1\"")                                                           \
	X(NODE_ASIDE_NOWHERE, INPUT,                                          \
	  "the entries that this row belongs to fill all columns, so \"%1\" " \
	  "has no room; let its dash begin two columns further left")         \
	X(SUM_TOO_LARGE, INPUT,                                               \
	  "with this the sum of the column \"%1\" is too large; the limit "   \
	  "is %2 figures, those behind the comma among them")                 \
	X(NODE_SECTION_INSIDE, INPUT,                                         \
	  "the section \"%1\" is a row of its own, but \"%2\" stands in it "  \
	  "or around it; put the section alone above its entries")

#define MESSAGES_OF_FOLDING(X)                                                 \
	X(NODE_NO_PERIODS_COLUMN, INPUT,                                       \
	  "the profile has no column for \"%1\"; delete it, or give a column " \
	  "\"kind = periods\" and \"periods = %2\"")                           \
	X(NODE_OTHER_PERIODS, INPUT,                                           \
	  "the profile has no column for \"%1\": its column \"%2\" holds "     \
	  "\"%3\"; write that, or give a column \"periods = %4\"")             \
	X(NODE_COARSE_PERIODS, INPUT,                                          \
	  "\"%1\" is coarser than what the column \"%2\" holds, and does "     \
	  "not say which of it; write \"%3\"")                                 \
	X(NODE_NO_SUCH_PERIOD, INPUT,                                          \
	  "the column \"%1\" has no \"%2\"; it has: %3")                       \
	X(NODE_TEXTS_MEET, INPUT,                                              \
	  "\"%1\", and \"%2\" in line %3, are both in %4, which has one "      \
	  "column here; write one of them, or the same text")                  \
	X(NODE_SERIES_APART, INPUT,                                            \
	  "the column \"%1\" has target and realisasi in one cell, and it is " \
	  "filled already by the entry in line %3, that this one belongs to; " \
	  "write \"%2\" there, or give both a column of their own")

#define MESSAGES_OF_ROOM(X)                                                    \
	X(COLUMNS_TOO_WIDE, INPUT,                                             \
	  "the columns need %1 mm, but the page has %2 mm between its "        \
	  "margins; narrow columns or margins")                                \
	X(COLUMN_TOO_NARROW, INPUT,                                            \
	  "the column \"%1\" is %2 mm wide, but needs at least %3 mm; widen "  \
	  "it or narrow others")                                               \
	X(NUMBERS_TOO_WIDE, INPUT,                                             \
	  "the numbers below the header are wider (%2 mm) than their room "    \
	  "(%3 mm) in the periods of \"%1\"; widen them, or give all of them " \
	  "one number: number-months = no in [table]")                         \
	X(NO_ROOM_ON_PAGE, INPUT,                                              \
	  "the page has no room: between margins and table header %1 mm are "  \
	  "left, %2 mm are needed")

#define TABLE_MESSAGES(X)      \
	MESSAGES_OF_ENTRIES(X) \
	MESSAGES_OF_FOLDING(X) \
	MESSAGES_OF_ROOM(X)

TABLE_MESSAGES(MESSAGE_DECLARATION)

#endif
