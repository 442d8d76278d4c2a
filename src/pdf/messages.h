/*
 * What there is to say of PDFs, written and read.
 *
 * Knows: the PDF library, files inside PDFs. Must not know: commands.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_PDF_MESSAGES_H
#define LAMPIRAN_PDF_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define PDF_MESSAGES(X)                                                       \
	X(PDF_LIBRARY, SYSTEM,                                                \
	  "the PDF library failed with code %1; please report this")          \
	X(PDF_NO_READER, SYSTEM,                                              \
	  "another program has made or changed this PDF, so %1 is needed to " \
	  "read it; install the package %2")                                  \
	X(PDF_DAMAGED, INPUT,                                                 \
	  "this PDF is damaged and cannot be read; take another copy of it")  \
	X(PDF_NONE, INPUT,                                                    \
	  "this is no PDF; name one that \"lampiran render\" has made")       \
	X(PDF_BAD_FILE, INPUT,                                                \
	  "a file that this PDF carries is damaged, or longer than %1")

PDF_MESSAGES(MESSAGE_DECLARATION)

#endif
