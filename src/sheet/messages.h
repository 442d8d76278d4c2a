/*
 * What there is to say when sheets become plans.
 *
 * Knows: headers, cells. Must not know: file formats, pages.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_SHEET_MESSAGES_H
#define LAMPIRAN_SHEET_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define SHEET_MESSAGES(X)                                                      \
	X(SHEET_NO_HEADER, INPUT,                                              \
	  "no row names the columns; put a row above the table with names "    \
	  "such as AREA PERUBAHAN, KEGIATAN, SUB KEGIATAN, INDIKATOR, the "    \
	  "months 1 to 12 or JAN to DES, KET")                                 \
	X(SHEET_NO_ROWS, INPUT,                                                \
	  "there are no rows below this header; fill them in")                 \
	X(SHEET_UNKNOWN_COLUMN, WARNING,                                       \
	  "the column \"%1\" becomes the key \"%2\" of the plan; if \"%3\" "   \
	  "is "                                                                \
	  "meant, correct the title")                                          \
	X(SHEET_PERHAPS_HEADER, WARNING,                                       \
	  "the row with \"%1\" has nothing in the first column and is read "   \
	  "as an entry; if it is one of the header, merge the labels of each " \
	  "column with the cells below them")                                  \
	X(SHEET_COLUMN_TWICE, INPUT,                                           \
	  "the column \"%1\" is here twice; keep one")                         \
	X(SHEET_BLOCKS, INPUT,                                                 \
	  "\"%1\" and the periods beside it are here for each of several "     \
	  "blocks; choose one with --block, by its label or number: %2")       \
	X(SHEET_NO_BLOCK, USAGE,                                               \
	  "there is no block \"%1\" of periods; there are: %2")                \
	X(SHEET_WEEKS_ALONE, INPUT,                                            \
	  "below \"%1\" are weeks of no month; put a row with their months "   \
	  "above them, or have columns of months instead")                     \
	X(SHEET_WEEKS_TOO_MANY, INPUT,                                         \
	  "below \"%1\" are numbers above 5, which are no weeks of a month; "  \
	  "number its weeks 1 to 5, or leave one column for the month")        \
	X(SHEET_WHICH_PERIODS, INPUT,                                          \
	  "\"%1\" and the columns beside it may be months, quarters or "       \
	  "half-years; put a row above them that says BULAN, TRIWULAN or "     \
	  "SEMESTER")                                                          \
	X(SHEET_TWO_UNITS, INPUT,                                              \
	  "this row has marks for \"%1\" and for \"%2\"; an entry has one of " \
	  "them, so leave the other out")                                      \
	X(SHEET_OUTSIDE, INPUT,                                                \
	  "this cell stands outside the columns that the header names; name "  \
	  "its column, move it to one of the months, or delete it")            \
	X(SHEET_OUTSIDE_ALL, INPUT,                                            \
	  "from here down %1 cells stand in a column that the header does "    \
	  "not name; name the column, or delete what stands in it")            \
	X(SHEET_ALL_COLOURED, WARNING,                                         \
	  "the cells from here on have one colour in all rows, so it is no "   \
	  "mark; leave white what is not planned, or tick what is")            \
	X(SHEET_COLOURS, WARNING,                                              \
	  "below this are cells of several colours; each of them is a mark, "  \
	  "whatever it means")                                                 \
	X(SHEET_TEXTS, WARNING,                                                \
	  "this is no month, so all that stands below \"%1\" is kept as "      \
	  "texts, and nothing is marked")                                      \
	X(SHEET_LONG_MARK, INPUT,                                              \
	  "a text this long cannot stand in a month; put a mark there, or a "  \
	  "text of at most %1 bytes")                                          \
	X(SHEET_BROKEN_TREE, INPUT,                                            \
	  "this cell of \"%1\" reaches beyond the end of one of \"%2\"; "      \
	  "merge cells so that each lies inside one cell of the other column") \
	X(SHEET_REST, WARNING,                                                 \
	  "\"%1\" is an entry of its own, though it looks like the rest of "   \
	  "the text above it; if it is, put both into one cell")               \
	X(SHEET_LEVELS, WARNING,                                               \
	  "the texts below \"%1\" are of several levels, by their numbers or " \
	  "indents; in the plan these are: %2")                                \
	X(SHEET_NUMBER_ODD, WARNING,                                           \
	  "\"%1\" stands here where %2 would be; numbers are left out and "    \
	  "counted when the plan is printed, so see whether that is right")    \
	X(SHEET_NUMBER_NONE, WARNING,                                          \
	  "this has no number, but those above and below it have; it is "      \
	  "counted as they are, so see whether it belongs below one of them")  \
	X(SHEET_NUMBER_RUNNING, WARNING,                                       \
	  "\"%1\" goes on here with the numbers above, which begin with 1 "    \
	  "again in each list when the plan is printed, unless its profile "   \
	  "says for the column: restart = table")                              \
	X(SHEET_NUMBER_FORM, WARNING,                                          \
	  "numbers like \"%1\" are left out; the plan is printed with "        \
	  "\"%2\", "                                                           \
	  "unless its profile says for the column: number = %1")               \
	X(SHEET_DERIVED, WARNING,                                              \
	  "what stands below \"%1\" is left out; it is reckoned when the "     \
	  "plan "                                                              \
	  "is printed")                                                        \
	X(SHEET_LEFT_OUT, WARNING,                                             \
	  "what stands here, above the table, is left out: \"%1\"; a row for " \
	  "the decree has a key of the plan and its value")                    \
	X(SHEET_BELOW, WARNING,                                                \
	  "what stands here, below the table, is left out: \"%1\"; put it "    \
	  "into the plan by hand if it is to be printed")                      \
	X(SHEET_BETWEEN, WARNING,                                              \
	  "what stands here, between two tables, is left out: \"%1\"; put it " \
	  "into the plan by hand if it is to be printed")                      \
	X(SHEET_NO_TABLE, WARNING,                                             \
	  "the lampiran that begins here has no table, and is left out: "      \
	  "\"%1\"")                                                            \
	X(SHEET_OTHER_NUMBER, WARNING,                                         \
	  "this is lampiran %1, but %2 of the plan, which counts them itself") \
	X(SHEET_ONLY_LAMPIRAN, WARNING,                                        \
	  "this is lampiran %1, but the only one of the plan, which prints "   \
	  "it without a number")                                               \
	X(SHEET_BODY, WARNING,                                                 \
	  "the body of the decree, from \"%1\" on, is left out, for its "      \
	  "labels Menimbang, Mengingat, KESATU cannot be told apart; begin a " \
	  "line with each of them")                                            \
	X(SHEET_BODY_REST, WARNING,                                            \
	  "what stands here, in the body of the decree, is left out: "         \
	  "\"%1\"; put it into the plan by hand if it is to be printed")       \
	X(SHEET_OTHER_DECREE, WARNING,                                         \
	  "here the body of another decree begins, which is left out with "    \
	  "all that follows; save each decree as a file of its own")           \
	X(SHEET_SAID_OTHERWISE, WARNING,                                       \
	  "for %1, this says \"%2\" and another place \"%3\"; the plan has "   \
	  "the latter")                                                        \
	X(SHEET_OTHER_SHEETS, WARNING,                                         \
	  "the sheet \"%1\" and those behind it are left out; --sheet takes "  \
	  "another one")                                                       \
	X(SHEET_TABLELESS, WARNING,                                            \
	  "the sheet \"%1\" has no table, and is left out")                    \
	X(SHEET_NO_SHEET, USAGE, "there is no sheet \"%1\"; there are: %2")    \
	X(SHEET_NOT_EQUAL, INPUT,                                              \
	  "\"%1\" cannot be written so that it is read back equal; does an "   \
	  "entry say nothing, or has a column the name of a month?")

SHEET_MESSAGES(MESSAGE_DECLARATION)

#endif
