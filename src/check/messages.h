/*
 * What there is to say of what a check needs, beside its findings.
 *
 * Knows: lists of words. Must not know: commands.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_CHECK_MESSAGES_H
#define LAMPIRAN_CHECK_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define CHECK_MESSAGES(X)         \
	X(WORDLIST_SYNTAX, INPUT, \
	  "this line names no misspelling; write: wrong = right")

CHECK_MESSAGES(MESSAGE_DECLARATION)

#endif
