/*
 * What there is to say of an office's list of legal bases.
 *
 * Knows: the keys of that list. Must not know: plans, commands.
 * Invariants: %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_LAW_MESSAGES_H
#define LAMPIRAN_LAW_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define MESSAGES_OF_LISTS(X)                                                   \
	X(BASES_WANTS_LIST, INPUT,                                             \
	  "this is no list of legal bases, which begins with "                 \
	  "\"dasar_hukum:\" and has below it an entry for each, \"- nama: uu " \
	  "7/2017\" with its other keys; lampiran bases add writes one")       \
	X(BASES_TOO_MANY, INPUT,                                               \
	  "there are too many legal bases; the limit is %1")                   \
	X(BASES_UNKNOWN_KEY, INPUT,                                            \
	  "the key \"%1\" is unknown here; possible: %2")                      \
	X(BASES_MISSING_KEY, INPUT, "this base has no \"%1:\"; add it")        \
	X(BASES_WANTS_TEXT, INPUT, "\"%1\" must be a text on one line")        \
	X(BASES_BAD_KIND, INPUT, "\"%1\" is no kind of rule; possible: %2")    \
	X(BASES_BAD_YEAR, INPUT,                                               \
	  "\"%1\" is no year; write its four figures, as 2017")                \
	X(BASES_BAD_DATE, INPUT,                                               \
	  "\"%1\" is no date; write it as 2021-06-21 or 21 Juni 2021")         \
	X(BASES_BAD_GAZETTE, INPUT,                                            \
	  "\"%1: %2\" is neither a number nor a year and a number; write "     \
	  "182, "                                                              \
	  "or 2017/182 where the year is not that of the rule")                \
	X(BASES_NAME_TWICE, INPUT,                                             \
	  "\"%1\" is the name of the base in line %2, too; give one of them "  \
	  "another name")                                                      \
	X(BASES_UNKNOWN_CHANGE, INPUT,                                         \
	  "\"diubah\" names \"%1\", which is not in this list; add it, or "    \
	  "write one of: %2")                                                  \
	X(BASES_CHANGES_ITSELF, INPUT,                                         \
	  "\"%1\" cannot have changed itself; delete it here")                 \
	X(BASES_NO_ROOM, INPUT,                                                \
	  "the bases of this list do not stand one below the other, so "       \
	  "nothing can be put between them; begin each in a line of its own "  \
	  "with \"- \"")

#define MESSAGES_OF_SURVEYS(X)                                              \
	X(BASES_NOT_ANNOUNCED, WARNING,                                     \
	  "\"%1\" has no \"%2:\", where rules of its kind are announced")   \
	X(BASES_OTHER_YEAR, WARNING,                                        \
	  "\"%1: %2\" is another year than that of \"%3\"; check both")     \
	X(BASES_DISORDER, WARNING,                                          \
	  "\"%1\" is older than \"%2\", which stands before it; the last "  \
	  "change is the one that is cited")                                \
	X(BASES_SUPPLEMENT, WARNING,                                        \
	  "Tambahan %1 is lower than %3 of \"%2\", which is of an earlier " \
	  "year; check both")                                               \
	X(BASES_NOT_LISTED, WARNING,                                        \
	  "this base is not in the list: %1; lampiran bases take adds it")  \
	X(BASES_CHANGE_NOT_LISTED, WARNING,                                 \
	  "\"%1\" is cited with a change that the list does not have: %2; " \
	  "lampiran bases take adds it")                                    \
	X(BASES_CHANGED_SINCE, WARNING,                                     \
	  "\"%1\" is cited without its last change, \"%2\"; write: %3")     \
	X(BASES_OTHER_WORDS, WARNING,                                       \
	  "the list cites \"%1\" in other words: %2")

#define LAW_MESSAGES(X)      \
	MESSAGES_OF_LISTS(X) \
	MESSAGES_OF_SURVEYS(X)

LAW_MESSAGES(MESSAGE_DECLARATION)

#endif
