/*
 * What there is to say of the blocks around a table.
 *
 * Knows: templates, room. Must not know: tables.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_BLOCK_MESSAGES_H
#define LAMPIRAN_BLOCK_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define MESSAGES_OF_TEMPLATES(X)                                             \
	X(TEMPLATE_MISSING_FIELD, INPUT,                                     \
	  "\"%1:\" is missing below \"%2:\"; the profile prints it in [%3]") \
	X(TEMPLATE_TTD_ALONE, INPUT,                                         \
	  "{ttd} stands for a whole line; put it between two |")

#define MESSAGES_OF_BLOCKS(X)                                                 \
	X(BLOCKS_TOO_WIDE, INPUT,                                             \
	  "the closing blocks side by side need %1 mm, but the page has %2 "  \
	  "mm; narrow them, or put one left and one right")                   \
	X(NUMBER_TOO_LARGE, INPUT,                                            \
	  "the page number does not fit into the margin; shorten its format " \
	  "or its distance from the edge")                                    \
	X(FOOTER_ROOM, INPUT,                                                 \
	  "the footer, %1 mm high, finds no room in the bottom margin; "      \
	  "shorten it, or move it or the page number")                        \
	X(SIGN_TOO_HIGH, INPUT,                                               \
	  "the text of the box for a signature is %1 mm high, but the box "   \
	  "%2 mm; shorten it, or make [asli] box-height larger")              \
	X(BLOCK_TOO_HIGH, INPUT,                                              \
	  "the block [%1] is %2 mm high, but the page has room for %3 mm")

#define BLOCK_MESSAGES(X)        \
	MESSAGES_OF_TEMPLATES(X) \
	MESSAGES_OF_BLOCKS(X)

BLOCK_MESSAGES(MESSAGE_DECLARATION)

#endif
