/*
 * What there is to say of spreadsheets.
 *
 * Knows: cells, headers, file formats. Must not know: pages, commands.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_SHEET_MESSAGES_H
#define LAMPIRAN_SHEET_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define SHEET_MESSAGES(X)                                                      \
	X(SHEET_LIMIT, INPUT, "there are too many %1; the limit is %2")        \
	X(SHEET_NO_HEADER, INPUT,                                              \
	  "no row names the columns; put a row above the table with names "    \
	  "such as AREA PERUBAHAN, KEGIATAN, SUB KEGIATAN, INDIKATOR, the "    \
	  "months 1 to 12 or JAN to DES, KET")                                 \
	X(SHEET_NO_ROWS, INPUT,                                                \
	  "there are no rows below this header; fill them in")                 \
	X(SHEET_UNKNOWN_COLUMN, INPUT,                                         \
	  "the column \"%1\" is unknown; write a key of the plan, with "       \
	  "letters, figures and _ only; known: %2")                            \
	X(SHEET_COLUMN_TWICE, INPUT,                                           \
	  "the column \"%1\" is here twice; keep one")                         \
	X(SHEET_OUTSIDE, INPUT,                                                \
	  "this cell stands outside the columns that the header names; name "  \
	  "its column, move it to one of the months, or delete it")            \
	X(SHEET_LONG_MARK, INPUT,                                              \
	  "a text this long cannot stand in a month; put a mark there, or a "  \
	  "text of at most %1 bytes")                                          \
	X(SHEET_BROKEN_TREE, INPUT,                                            \
	  "this cell of \"%1\" reaches beyond the end of one of \"%2\"; "      \
	  "merge cells so that each lies inside one cell of the other column") \
	X(SHEET_LEFT_OUT, WARNING,                                             \
	  "what stands here, above the table, is left out; a row for the "     \
	  "decree has a key of the plan and its value")                        \
	X(SHEET_OTHER_SHEETS, WARNING,                                         \
	  "the sheet \"%1\" and those behind it are left out; --sheet takes "  \
	  "another one")                                                       \
	X(SHEET_NO_SHEET, USAGE, "there is no sheet \"%1\"; there are: %2")    \
	X(SHEET_QUOTE, INPUT,                                                  \
	  "a double quote stands wrong here; put the whole cell into double "  \
	  "quotes, and write each one inside it twice")                        \
	X(SHEET_NOT_XLSX, INPUT,                                               \
	  "this is no .xlsx, or it is damaged (%1); open it in an office "     \
	  "program and save it as .xlsx, without a password")                  \
	X(SHEET_ENTITIES, INPUT,                                               \
	  "this .xlsx declares a document type, which no office program "      \
	  "writes; open it in one and save it again")                          \
	X(SHEET_CELL_TOO_LONG, INPUT,                                          \
	  "the text is too long for a cell of an .xlsx, which holds %1 "       \
	  "characters; shorten it or export to .csv")                          \
	X(SHEET_NOT_EQUAL, INPUT,                                              \
	  "\"%1\" cannot be written so that it is read back equal; does an "   \
	  "entry say nothing, or has a column the name of a month?")           \
	X(SHEET_LIBRARY, SYSTEM, "the library for .xlsx failed: %1")           \
	X(SHEET_NO_LIBRARY, SYSTEM,                                            \
	  "%1 cannot be loaded; install libxlsxwriter, or export to .csv")

SHEET_MESSAGES(MESSAGE_DECLARATION)

#endif
