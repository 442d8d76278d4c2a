/*
 * What there is to say of YAML.
 *
 * Knows: its syntax, and how people slip in it. Must not know: plans.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_YAML_MESSAGES_H
#define LAMPIRAN_YAML_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define YAML_MESSAGES(X)                                                       \
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
	X(YAML_ALIKE, INPUT,                                                   \
	  "lines with the same slip as line %1, from here to line %2: %3")     \
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

YAML_MESSAGES(MESSAGE_DECLARATION)

#endif
