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
#define LAW_MESSAGES(X)                                                        \
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
	  "\"%1\" cannot have changed itself; delete it here")

LAW_MESSAGES(MESSAGE_DECLARATION)

#endif
