/*
 * What there is to say of plans.
 *
 * Knows: YAML, keys, months, dates, entries. Must not know: profiles,
 * pages, commands.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_PLAN_MESSAGES_H
#define LAMPIRAN_PLAN_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define MESSAGES_OF_YAML(X)                                                    \
	X(YAML_SYNTAX, INPUT,                                                  \
	  "this line does not fit in here; begin the keys of one entry, and "  \
	  "the entries of one list, in the same column")                       \
	X(YAML_TAB, INPUT,                                                     \
	  "this line is indented with a tab; delete the tab and indent the "   \
	  "line with spaces")                                                  \
	X(YAML_COLON, INPUT,                                                   \
	  "a text that contains \": \" needs quotes around it; write: %2")     \
	X(YAML_FIRST_SIGN, INPUT,                                              \
	  "a text that begins with %1 needs quotes around all of it; write: "  \
	  "%2")                                                                \
	X(YAML_OPEN_QUOTE, INPUT,                                              \
	  "the quote %1 that is opened here is not closed; close it where "    \
	  "the text ends: %2")                                                 \
	X(YAML_BEHIND_QUOTE, INPUT,                                            \
	  "the text ends with this quote, %1, yet something stands behind "    \
	  "it; put quotes around the whole text: %2")                          \
	X(YAML_CURLY, INPUT,                                                   \
	  "curly quotes do not count here; write straight ones: %2")           \
	X(YAML_OPEN_BRACKET, INPUT,                                            \
	  "the bracket %1 that is opened here is not closed; put %2 where it " \
	  "ends, perhaps in line %3: %4")                                      \
	X(YAML_SIGN_BETWEEN, INPUT,                                            \
	  "between brackets a text with %1 needs quotes around all of it; "    \
	  "write: %2")                                                         \
	X(YAML_FORGOTTEN_BRACKET, INPUT,                                       \
	  "the bracket %1 closes nothing; open it where it begins: %2")        \
	X(YAML_LONE_DASH, INPUT,                                               \
	  "a dash alone begins a list; for nothing write nothing: %2 (for a "  \
	  "dash on paper write \"-\")")                                        \
	X(YAML_NO_COMMA, INPUT, "a comma is missing here; write: %2")          \
	X(YAML_NO_BLANK, INPUT,                                                \
	  "a space is missing behind this colon; write: %2")                   \
	X(YAML_ODD_SPACE, INPUT,                                               \
	  "a special space stands here (%1), as word processors and web "      \
	  "pages write it; type an ordinary one: %2")                          \
	X(YAML_BULLET, INPUT,                                                  \
	  "a list is written with -, not with %1; write: %2")                  \
	X(YAML_DASH, INPUT, "a space is missing behind this dash; write: %2")  \
	X(YAML_NO_DASH, INPUT,                                                 \
	  "here every entry begins with a dash and a space; write: %2")        \
	X(YAML_NO_KEY, INPUT,                                                  \
	  "this line has no key, such as \"ket: \"; write one before it, or, " \
	  "if it goes on with the text above, begin it in column %1")          \
	X(YAML_NO_COLON, INPUT,                                                \
	  "a colon and a space are missing behind \"%1\"; write: %2")          \
	X(YAML_TABLE_ROW, INPUT,                                               \
	  "this is a row of a table, with tabs between its cells; write each " \
	  "cell in a line of its own behind its key, or put the table into a " \
	  "spreadsheet for \"lampiran import\"")                               \
	X(YAML_TEXT_ABOVE, INPUT,                                              \
	  "this text stands where the keys below \"%1\" belong; delete it, "   \
	  "so that the line is: %2")                                           \
	X(YAML_COLUMN, INPUT,                                                  \
	  "this line begins in column %1, and what it belongs to, such as "    \
	  "line %3, in column %2; write: \"%4\"")                              \
	X(YAML_SWALLOWED_KEY, INPUT,                                           \
	  "this line would become words of the text that begins in line %1; "  \
	  "if it is a key of its own, write: \"%2\"; otherwise put quotes "    \
	  "around the whole text")                                             \
	X(YAML_SWALLOWED_ENTRY, INPUT,                                         \
	  "this line would become words of the text that begins in line %1; "  \
	  "begin an entry in the column of the others, or, for a list inside " \
	  "the text, write | behind its key and the whole text below it")      \
	X(YAML_NOT_INDENTED, INPUT,                                            \
	  "this line goes on with what is opened above it; close the quote "   \
	  "or the bracket there, or begin this line with %1 or more spaces")   \
	X(YAML_COMMENT_CUTS, INPUT,                                            \
	  "what stands behind # would be lost; put the whole text into "       \
	  "quotes (a comment has a space behind its #)")                       \
	X(YAML_TAG, INPUT,                                                     \
	  "a text that begins with ! needs quotes around all of it")           \
	X(YAML_UNUSED_ANCHOR, INPUT,                                           \
	  "\"&%1\" would be lost; a text that begins with & needs quotes "     \
	  "around all of it")                                                  \
	X(YAML_TOO_DEEP, INPUT,                                                \
	  "the nesting is too deep; the limit is %1 levels")                   \
	X(YAML_TOO_MANY_NODES, INPUT,                                          \
	  "there are too many values; the limit is %1")                        \
	X(YAML_ALIAS_BOMB, INPUT,                                              \
	  "the aliases (*name) repeat too much; the limit is %1 values")       \
	X(YAML_UNKNOWN_ALIAS, INPUT,                                           \
	  "nothing above is named \"&%1\"; a text that begins with * needs "   \
	  "quotes")                                                            \
	X(YAML_SEVERAL_DOCUMENTS, INPUT,                                       \
	  "a second document begins here; put each plan into a file of its "   \
	  "own")                                                               \
	X(YAML_DUPLICATE_KEY, INPUT,                                           \
	  "the key \"%1\" is here twice, first in line %2; keep one")          \
	X(YAML_FORGOTTEN_DASH, INPUT,                                          \
	  "the key \"%1\" is here twice, first in line %2; if a new entry "    \
	  "begins here, write: \"%3\"; otherwise keep one")                    \
	X(YAML_KEY_NOT_TEXT, INPUT, "a key must be a word")                    \
	X(YAML_TOO_MANY_KEYS, INPUT,                                           \
	  "there are too many keys at one place; the limit is %1")             \
	X(YAML_TOO_MANY_ANCHORS, INPUT,                                        \
	  "there are too many anchors (&name); the limit is %1")               \
	X(YAML_TOO_MANY_DIRECTIVES, INPUT,                                     \
	  "there are too many directives (%); the limit is %1")

#define MESSAGES_OF_PLANS(X)                                                   \
	X(PLAN_EMPTY, INPUT,                                                   \
	  "the plan is empty; it needs \"keputusan:\" and \"rencana:\"")       \
	X(PLAN_WITHOUT_KEYS, INPUT,                                            \
	  "this is no plan, which begins with keys; it needs \"keputusan:\" "  \
	  "and \"rencana:\"")                                                  \
	X(PLAN_UNKNOWN_KEY, INPUT,                                             \
	  "the key \"%1\" is unknown here; possible: %2")                      \
	X(PLAN_MISSING_KEY, INPUT, "\"%1:\" is missing; add it")               \
	X(PLAN_WANTS_TEXT, INPUT,                                              \
	  "\"%1\" must be a text; a text that contains \": \" or begins with " \
	  "a special character needs quotes")                                  \
	X(PLAN_WANTS_MAPPING, INPUT,                                           \
	  "\"%1\" must hold keys with values (\"key: value\")")                \
	X(PLAN_WANTS_SECTION, INPUT,                                           \
	  "\"%1\" has keys of its own; leave nothing behind the colon, and "   \
	  "write below it, each in a line of its own behind two spaces: %2")   \
	X(PLAN_CURLY, INPUT,                                                   \
	  "the quotes %1 and %2 around this would be printed; write it "       \
	  "without them: %3")                                                  \
	X(PLAN_KEY_BELOW, INPUT,                                               \
	  "the key \"%1\" belongs below \"%2:\", with two spaces before it; "  \
	  "move it there")                                                     \
	X(PLAN_KEY_AT_TOP, INPUT,                                              \
	  "the key \"%1\" does not belong below another one; begin it in "     \
	  "column 1")                                                          \
	X(PLAN_WANTS_LIST, INPUT,                                              \
	  "\"%1\" must be a list; begin each entry with \"- \"")               \
	X(PLAN_WANTS_LINES, INPUT, "\"%1\" must be a text or a list of lines") \
	X(PLAN_EMPTY_LIST, INPUT, "\"%1\" is empty; fill it in or delete it")  \
	X(PLAN_BESIDE_LAMPIRAN, INPUT,                                         \
	  "\"%1:\" cannot stand beside \"lampiran:\"; move it into the entry " \
	  "that it belongs to")                                                \
	X(PLAN_TOO_MANY_PARTS, INPUT,                                          \
	  "there are too many lampiran; the limit is %1")                      \
	X(PLAN_UNKNOWN_FORM, INPUT, "there is no copy \"%1\"; possible: %2")   \
	X(PLAN_WANTS_STYLE, INPUT,                                             \
	  "\"gaya\" is the name of a profile, or a list of them, one for "     \
	  "each lampiran")                                                     \
	X(PLAN_MORE_STYLES, INPUT,                                             \
	  "there are more profiles than lampiran; the plan has %1")            \
	X(PLAN_EMPTY_NODE, INPUT,                                              \
	  "this entry fills no column; give it a text")                        \
	X(PLAN_CELL_TOO_LONG, INPUT,                                           \
	  "the text is too long; the limit is %1 bytes")                       \
	X(PROSE_TOO_LONG, INPUT,                                               \
	  "there is too much running text; the limit is %1")                   \
	X(TOO_MANY_ROWS, INPUT, "the plan has too many rows; the limit is %1")

#define MESSAGES_OF_MONTHS(X)                                                  \
	X(MONTH_UNKNOWN, INPUT,                                                \
	  "\"%1\" is no month; use 1 to 12, Jan to Des, a range such as 3-6, " \
	  "\"semua\" or \"triwulan\"")                                         \
	X(MONTH_MEANT, INPUT, "\"%1\" is no month; write what you mean: %2")   \
	X(MONTH_NONE, INPUT,                                                   \
	  "\"%1\" is no month; for none leave out \"bulan\"")                  \
	X(MONTH_OUT_OF_RANGE, INPUT,                                           \
	  "there is no month %1; months go from 1 to 12")                      \
	X(MONTH_BACKWARDS, INPUT,                                              \
	  "the range %1 runs backwards; write the earlier month first")        \
	X(MONTH_EMPTY, INPUT,                                                  \
	  "a month is missing here; delete the comma or name a month")         \
	X(MONTH_TWICE, INPUT, "month %1 is marked twice; keep one")            \
	X(DATE_BAD, INPUT,                                                     \
	  "\"%1\" is no day of the calendar; write it like 2023-01-06 or 6 "   \
	  "Januari 2023")                                                      \
	X(DATE_MEANT, INPUT,                                                   \
	  "the date is written with the month in words, or as "                \
	  "year-month-day; write \"%2\" for \"%1\"")

#define MESSAGES_OF_GLOSSARIES(X)                                             \
	X(GLOSSARY_SPACE, INPUT,                                              \
	  "an abbreviation is one word, but \"%1\" has a space in it; write " \
	  "it like this: \"RB: Reformasi Birokrasi\"")                        \
	X(GLOSSARY_NO_WORD, INPUT,                                            \
	  "\"%1\" has neither a letter nor a figure; write what is printed, " \
	  "or delete the line")                                               \
	X(GLOSSARY_BAD_LANGUAGE, INPUT,                                       \
	  "\"%1\" is no language code; write its two or three letters, such " \
	  "as en (English), ar (Arabic), la (Latin), with a country if need " \
	  "be: en-GB")                                                        \
	X(GLOSSARY_WANTS_LANGUAGE, INPUT,                                     \
	  "\"%1\" must be a language code (en), or hold phrases with a code " \
	  "each (\"kick off: en\")")

#define MESSAGES_OF_SELECTIONS(X)                                              \
	X(SELECT_EMPTY, INPUT,                                                 \
	  "the excerpt has no rows: nothing of what is asked for is there, "   \
	  "or to be done in these months")                                     \
	X(SELECT_NO_KEY, USAGE,                                                \
	  "no entry of the plan has \"%1\" there; possible: %2")               \
	X(SELECT_NO_NUMBER, USAGE,                                             \
	  "not all of \"%1\" are there; there are (line): %2")                 \
	X(SELECT_BAD_NUMBERS, USAGE,                                           \
	  "\"%1\" is no list of numbers like 3,5 or 2-4; there are (line): "   \
	  "%2")                                                                \
	X(SELECT_NO_WORDS, USAGE,                                              \
	  "no entry contains \"%1\"; there are (line): %2")                    \
	X(SELECT_AMBIGUOUS, USAGE,                                             \
	  "\"%1\" could be several entries (line): %2; say more of its "       \
	  "words, or name its area by its number with --area")                 \
	X(SELECT_NO_MONTH, USAGE,                                              \
	  "there are no months \"%1\"; write 3, 4-6, Mar, Apr-Jun, a list of " \
	  "these, or triwulan-1 to triwulan-4")                                \
	X(SELECT_MEANT, USAGE,                                                 \
	  "there are no months \"%1\"; write what you mean: %2")               \
	X(SELECT_ALL_MONTHS, USAGE,                                            \
	  "there are no months \"%1\"; write 1-12 for one excerpt with all "   \
	  "of them, or semua for one of each month")

#define MESSAGES_OF_SUCCESSORS(X)                                             \
	X(NEXT_NO_YEAR, INPUT,                                                \
	  "the year of the decree is needed, in four figures: \"tahun: "      \
	  "2026\" below \"keputusan:\"")                                      \
	X(NEXT_YEAR_BACK, USAGE,                                              \
	  "the plan is that of %1 already; name another year with --year")    \
	X(NEXT_NO_VALUE, INPUT,                                               \
	  "\"%1\" has no value on a line of its own below \"keputusan:\" "    \
	  "that could be changed; write it there")                            \
	X(NEXT_UNSAFE, INPUT,                                                 \
	  "the new value of \"%1\" would change more than itself; write the " \
	  "value on one line, in quotes")

#define PLAN_MESSAGES(X)          \
	MESSAGES_OF_YAML(X)       \
	MESSAGES_OF_PLANS(X)      \
	MESSAGES_OF_MONTHS(X)     \
	MESSAGES_OF_GLOSSARIES(X) \
	MESSAGES_OF_SELECTIONS(X) \
	MESSAGES_OF_SUCCESSORS(X)

PLAN_MESSAGES(MESSAGE_DECLARATION)

#endif
