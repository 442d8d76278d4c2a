/*
 * What there is to say of files, of their names and their bytes, and of
 * libraries.
 *
 * Knows: the system's answers, encodings. Must not know: what a file is
 * for.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_BASE_MESSAGES_H
#define LAMPIRAN_BASE_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define MESSAGES_OF_FILES(X)                                                  \
	X(CANNOT_READ, SYSTEM, "cannot read this file: %1")                   \
	X(FILE_MISSING, SYSTEM,                                               \
	  "there is no such file; look at its name, and at the folder that "  \
	  "you are in")                                                       \
	X(FILE_NEAR, SYSTEM, "there is no such file; maybe you meant \"%1\"") \
	X(FILE_IS_FOLDER, SYSTEM, "this is a folder; name a file in it")      \
	X(FOLDER_MISSING, SYSTEM,                                             \
	  "the folder of this file is not there; make it, or name another "   \
	  "one")                                                              \
	X(CANNOT_WRITE, SYSTEM, "cannot write this file: %1")                 \
	X(FILE_TOO_LONG, INPUT, "the file is too long; the limit is %1")      \
	X(NO_ORDINARY_FILE, INPUT,                                            \
	  "\"%1\" is no ordinary file; name another one")

#define MESSAGES_OF_BYTES(X)                                                   \
	X(BAD_UTF8, INPUT,                                                     \
	  "byte %1 is not UTF-8; save the file with the encoding UTF-8")       \
	X(BAD_UTF8_OFTEN, INPUT,                                               \
	  "byte %1 is not UTF-8, the first of %2 in this file; save the file " \
	  "with the encoding UTF-8")                                           \
	X(CONTROL_CHARACTER, INPUT,                                            \
	  "the control character %1 cannot be printed; delete it")             \
	X(CONTROL_CHARACTER_OFTEN, INPUT,                                      \
	  "the control character %1 cannot be printed; it is in this file %2 " \
	  "times, here first; delete all of them")                             \
	X(PLAN_CELL_TOO_LONG, INPUT,                                           \
	  "the text is too long; the limit is %1 bytes")                       \
	X(FILE_IS_PDF, INPUT,                                                  \
	  "this is a PDF, and text is wanted here; \"lampiran extract %2\" "   \
	  "takes out the plan that it was made from")                          \
	X(FILE_IS_SHEET, INPUT,                                                \
	  "this is a spreadsheet (%1), and text is wanted here; save it as "   \
	  ".xlsx, if it is none, and make a plan of it with \"lampiran "       \
	  "import\"")                                                          \
	X(FILE_IS_DOCUMENT, INPUT,                                             \
	  "this is a document of a word processor (%1), and text is wanted "   \
	  "here; save it as .docx, if it is none, and make a plan of it with " \
	  "\"lampiran import\"")                                               \
	X(FILE_IS_WIDE, INPUT,                                                 \
	  "this text has the encoding %1; save it with the encoding UTF-8 "    \
	  "(Notepad: Save As, Encoding)")                                      \
	X(FILE_IS_OTHER, INPUT,                                                \
	  "this is a file of the kind %1, and text is wanted here; name "      \
	  "another file")                                                      \
	X(FILE_IS_BINARY, INPUT,                                               \
	  "this file is no text, but data of some program; name another file")

#define MESSAGES_OF_LIBRARIES(X)   \
	X(LIBRARY_MISSING, SYSTEM, \
	  "%1 cannot be loaded, which this needs; install the package %2")

#define BASE_MESSAGES(X)     \
	MESSAGES_OF_FILES(X) \
	MESSAGES_OF_BYTES(X) \
	MESSAGES_OF_LIBRARIES(X)

BASE_MESSAGES(MESSAGE_DECLARATION)

#endif
