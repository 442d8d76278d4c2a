/*
 * What there is to say when a part of a plan is taken, or the next is made.
 *
 * Knows: entries, their keys, years. Must not know: profiles, pages.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_REVISE_MESSAGES_H
#define LAMPIRAN_REVISE_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define MESSAGES_OF_SELECTIONS(X)                                              \
	X(SELECT_EMPTY, INPUT,                                                 \
	  "the excerpt has no rows: nothing of what is asked for is there, "   \
	  "or to be done in these months")                                     \
	X(SELECT_NO_KEY, USAGE,                                                \
	  "no entry of the plan has \"%1\" there; possible: %2")               \
	X(SELECT_NO_NUMBER, USAGE,                                             \
	  "not all of \"%1\" are there; there are (line): %2")                 \
	X(SELECT_BAD_NUMBERS, USAGE,                                           \
	  "\"%1\" is no list of numbers like 3,5 or 2-4; there are (line): "   \
	  "%2")                                                                \
	X(SELECT_NO_WORDS, USAGE,                                              \
	  "no entry contains \"%1\"; there are (line): %2")                    \
	X(SELECT_AMBIGUOUS, USAGE,                                             \
	  "\"%1\" could be several entries (line): %2; say more of its "       \
	  "words, or name its area by its number with --area")                 \
	X(SELECT_NO_MONTH, USAGE,                                              \
	  "there are no months \"%1\"; write 3, 4-6, Mar, Apr-Jun, a list of " \
	  "these, or triwulan-1 to triwulan-4")                                \
	X(SELECT_MEANT, USAGE,                                                 \
	  "there are no months \"%1\"; write what you mean: %2")               \
	X(SELECT_ALL_MONTHS, USAGE,                                            \
	  "there are no months \"%1\"; write 1-12 for one excerpt with all "   \
	  "of them, or semua for one of each month")                           \
	X(SELECT_NO_PERIOD, USAGE,                                             \
	  "there are no periods \"%1\"; write months (3, Apr-Jun), quarters "  \
	  "(TW II), half-years (semester I), weeks (Mar 2) or years (2027)")   \
	X(SELECT_NO_LABEL, USAGE,                                              \
	  "there are no periods \"%1\"; the plan has: %2")

#define MESSAGES_OF_SUCCESSORS(X)                                             \
	X(NEXT_NO_YEAR, INPUT,                                                \
	  "the year of the decree is needed, in four figures: \"tahun: "      \
	  "2026\" below \"keputusan:\"")                                      \
	X(NEXT_YEAR_BACK, USAGE,                                              \
	  "the plan is that of %1 already; name another year with --year")    \
	X(NEXT_NO_VALUE, INPUT,                                               \
	  "\"%1\" has no value on a line of its own below \"keputusan:\" "    \
	  "that could be changed; write it there")                            \
	X(NEXT_UNSAFE, INPUT,                                                 \
	  "the new value of \"%1\" would change more than itself; write the " \
	  "value on one line, in quotes")

#define MESSAGES_OF_PARTS(X)                                    \
	X(PART_NO_BODY, INPUT,                                  \
	  "the plan has no body of the decree; write it below " \
	  "\"menimbang:\", "                                    \
	  "\"mengingat:\" and \"diktum:\"")                     \
	X(PART_NO_LAMPIRAN, INPUT,                              \
	  "the decree has no lampiran; write its table below \"rencana:\"")

#define MESSAGES_OF_MERGES(X)                                                  \
	X(MERGE_CONFLICT, INPUT,                                               \
	  "%1 was changed here and in the sheet (%2): here it says \"%3\", "   \
	  "there \"%4\"; let both say the same, and import again")             \
	X(MERGE_GONE, INPUT,                                                   \
	  "%1 was changed in the sheet (%2), but what it stands in is no "     \
	  "longer in the plan; take it out of the sheet, or put it into the "  \
	  "plan again, and import again")                                      \
	X(MERGE_REMOVED, INPUT,                                                \
	  "%1 (%2) was removed in the sheet, but the plan has changed in it "  \
	  "since: %3; remove it here or keep it there, and import again")      \
	X(MERGE_NO_PLACE, INPUT,                                               \
	  "%1 was changed in the sheet, but cannot be changed here without "   \
	  "changing more; write this entry with a line for each key, without " \
	  "{ }, [ ] and *names, and import again, or change it by hand")       \
	X(MERGE_LAMPIRAN, INPUT,                                               \
	  "the plan and the sheet do not have the same number of lampiran; "   \
	  "import the sheet into a new file with -o")                          \
	X(MERGE_UNSAFE, INPUT,                                                 \
	  "what the sheet changed cannot be put into this plan without "       \
	  "changing more than that; import it into a new file with -o, and "   \
	  "compare both with lampiran diff")                                   \
	X(MERGE_NO_COLUMN, WARNING,                                            \
	  "there is nothing about \"%1\" in the sheet; what the plan says of " \
	  "it stays")

#define REVISE_MESSAGES(X)        \
	MESSAGES_OF_SELECTIONS(X) \
	MESSAGES_OF_SUCCESSORS(X) \
	MESSAGES_OF_PARTS(X)      \
	MESSAGES_OF_MERGES(X)

REVISE_MESSAGES(MESSAGE_DECLARATION)

#endif
