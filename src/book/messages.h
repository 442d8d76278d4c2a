/*
 * What there is to say of files with sheets.
 *
 * Knows: cells, file formats. Must not know: what the cells mean.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_BOOK_MESSAGES_H
#define LAMPIRAN_BOOK_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define BOOK_MESSAGES(X)                                                      \
	X(SHEET_LIMIT, INPUT, "there are too many %1; the limit is %2")       \
	X(SHEET_QUOTE, INPUT,                                                 \
	  "a double quote stands wrong here; put the whole cell into double " \
	  "quotes, and write each one inside it twice")                       \
	X(SHEET_NOT_XLSX, INPUT,                                              \
	  "this is no %2, or it is damaged (%1); open it in an office "       \
	  "program and save it as %2, without a password")                    \
	X(SHEET_ENTITIES, INPUT,                                              \
	  "this %1 declares a document type, which no office program "        \
	  "writes; open it in one and save it again")                         \
	X(BOOK_OTHER, INPUT,                                                  \
	  "this is a file of the kind %1; open it in an office program and "  \
	  "save it as %2")                                                    \
	X(BOOK_ENCODING, WARNING,                                             \
	  "this text has the encoding %1 and is read so; save it with the "   \
	  "encoding UTF-8 if letters are wrong")                              \
	X(BOOK_LOCKED, INPUT,                                                 \
	  "this file has a password; open it in an office program and save "  \
	  "it without one")                                                   \
	X(DOCUMENT_NO_TABLE, INPUT,                                           \
	  "there is no table in this document; name one that has the table "  \
	  "of the plan")                                                      \
	X(DOCUMENT_ROW, WARNING,                                              \
	  "this row has %1 columns, and the first one of the table %2, so "   \
	  "that its cells may stand in wrong ones; divide them in the "       \
	  "document as those above and below")                                \
	X(DOCUMENT_LEFT_OUT, WARNING,                                         \
	  "%1 is left out, %2 times in all; what of it belongs into the "     \
	  "plan is to be typed as text")                                      \
	X(SHEET_HIDDEN, WARNING,                                              \
	  "what is hidden in the sheet is left out: %1; show it if it "       \
	  "belongs to the plan")                                              \
	X(SHEET_STRUCK, WARNING,                                              \
	  "what is struck out is left out: %1; take the stroke away if it "   \
	  "is to stay")                                                       \
	X(SHEET_NO_VALUE, INPUT,                                              \
	  "the results of these formulas are not stored: %1; open the file "  \
	  "in an office program and save it there")                           \
	X(SHEET_ERROR_VALUE, INPUT,                                           \
	  "these cells show an error, and no value: %1; correct what they "   \
	  "reckon with, or delete them")                                      \
	X(SHEET_GUESSED_DATE, WARNING,                                        \
	  "these cells hold a day: %1; office programs make one of a typed "  \
	  "\"1-5\"; if that was meant, type it with ' before it")             \
	X(SHEET_RULES, WARNING,                                               \
	  "rules colour these cells: %1; such colours are not read, so put "  \
	  "a mark where one of them is to be a mark")                         \
	X(SHEET_CELL_TOO_LONG, INPUT,                                         \
	  "the text is too long for a cell of an .xlsx, which holds %1 "      \
	  "characters; shorten it or export to .csv")                         \
	X(SHEET_LIBRARY, SYSTEM, "the library for .xlsx failed: %1")          \
	X(SHEET_NO_LIBRARY, SYSTEM,                                           \
	  "%1 cannot be loaded; install libxlsxwriter, or export to .csv")

BOOK_MESSAGES(MESSAGE_DECLARATION)

#endif
