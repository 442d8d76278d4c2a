/*
 * What there is to say of amounts.
 *
 * Knows: how amounts are written. Must not know: plans, profiles, tables.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_AMOUNT_MESSAGES_H
#define LAMPIRAN_AMOUNT_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define AMOUNT_MESSAGES(X)                                                   \
	X(AMOUNT_NONE, INPUT,                                                \
	  "\"%1\" is no amount; write figures, with dots between thousands " \
	  "and a comma before decimals, such as 1.500.000 or 2,5; for none " \
	  "write \"-\"")                                                     \
	X(AMOUNT_MEANT, INPUT,                                               \
	  "\"%1\" is no amount, which has dots between thousands and a "     \
	  "comma before decimals; write what you mean: %2")                  \
	X(AMOUNT_EITHER, INPUT,                                              \
	  "\"%1\" can be read in two ways; write %2 or %3")                  \
	X(AMOUNT_DECIMALS, INPUT,                                            \
	  "\"%1\" has more decimals than are printed, which are %2; round "  \
	  "it, or raise \"decimals\" of its column in the profile")          \
	X(AMOUNT_TOO_LARGE, INPUT,                                           \
	  "the amount \"%1\" is too large; the limit is %2 figures, those "  \
	  "behind the comma among them")

AMOUNT_MESSAGES(MESSAGE_DECLARATION)

#endif
