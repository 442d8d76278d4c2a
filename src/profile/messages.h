/*
 * What there is to say of layout profiles.
 *
 * Knows: sections, keys, values, columns. Must not know: the plan's text.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_PROFILE_MESSAGES_H
#define LAMPIRAN_PROFILE_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define MESSAGES_OF_INI(X)                                                    \
	X(PROFILE_SYNTAX, INPUT,                                              \
	  "this line is neither \"[section]\" nor \"key = value\" nor a "     \
	  "comment (;)")                                                      \
	X(PROFILE_COLON, INPUT,                                               \
	  "between key and value stands =, not a colon; write: %1")           \
	X(PROFILE_LIST_SIGN, INPUT,                                           \
	  "the names behind \"%1\" have spaces between them, not ; or #; "    \
	  "write spaces alone")                                               \
	X(PROFILE_NONE, INPUT,                                                \
	  "this is no layout profile, which begins with a section such as "   \
	  "[profile]; name another file")                                     \
	X(PROFILE_LINE_TOO_LONG, INPUT,                                       \
	  "the line is too long; the limit is %1 bytes")                      \
	X(PROFILE_NO_SECTION, INPUT,                                          \
	  "the key \"%1\" stands before the first [section]; write the line " \
	  "of its section above it")                                          \
	X(PROFILE_DUPLICATE_KEY, INPUT,                                       \
	  "the key \"%1\" is here twice, first in line %2; keep one")         \
	X(PROFILE_DUPLICATE_SECTION, INPUT,                                   \
	  "the section [%1] is here twice, first in line %2; join them")      \
	X(PROFILE_EMPTY_VALUE, INPUT,                                         \
	  "\"%1\" has no value; write one behind the =, or delete the line "  \
	  "to have the default; an empty text is \"\"")                       \
	X(PROFILE_COMMENT_VALUE, INPUT,                                       \
	  "what is behind the = of \"%1\" counts as a comment; if it is the " \
	  "value, put it into double quotes")                                 \
	X(PROFILE_QUOTES, INPUT,                                              \
	  "this value would be cut; put all of it into double quotes, or "    \
	  "into single ones if it contains double ones")

#define MESSAGES_OF_VALUES(X)                                                  \
	X(PROFILE_UNKNOWN_SECTION, INPUT,                                      \
	  "the section [%1] is unknown; possible: %2")                         \
	X(PROFILE_UNKNOWN_KEY, INPUT,                                          \
	  "the key \"%1\" is unknown in [%2]; possible: %3")                   \
	X(PROFILE_KEY_ELSEWHERE, INPUT,                                        \
	  "the key \"%1\" does not stand in [%2], but in: %3")                 \
	X(PROFILE_BLANK_MARK, INPUT,                                           \
	  "such a mark cannot be seen; write a sign such as X")                \
	X(PROFILE_BAD_LENGTH, INPUT,                                           \
	  "\"%1\" is no length; write a number and a unit: mm, cm, in, pt")    \
	X(PROFILE_LENGTH_RANGE, INPUT,                                         \
	  "%1 is out of bounds; possible: %2 to %3")                           \
	X(PROFILE_BAD_NUMBER, INPUT,                                           \
	  "\"%1\" is no possible number; possible: %2 to %3")                  \
	X(PROFILE_BAD_CHOICE, INPUT,                                           \
	  "\"%1\" is not possible here; possible: %2")                         \
	X(PROFILE_BAD_PAPER, INPUT,                                            \
	  "\"%1\" is no paper; possible: %2, or a size such as 215 mm x 330 "  \
	  "mm")                                                                \
	X(PROFILE_BAD_WIDTH, INPUT,                                            \
	  "\"%1\" is no width; write a length (25 mm), times the size of the " \
	  "type (3 em), auto, or a share of the rest (share 2)")               \
	X(PROFILE_BAD_SPAN, INPUT,                                             \
	  "\"%1\" is no width of a block; write a length (120 mm), a share "   \
	  "of the room between the margins (45 %), or both, and the narrower " \
	  "counts (120 mm 45 %)")                                              \
	X(PROFILE_BAD_SIZES, INPUT,                                            \
	  "\"%1\" is no range of sizes; write the least and the most, like "   \
	  "8..10 pt")                                                          \
	X(PROFILE_BAD_LEADING, INPUT,                                          \
	  "\"%1\" is no leading; write a length (11 pt) or a factor from 0.8 " \
	  "to 3 (1.2)")                                                        \
	X(PROFILE_BAD_NUMBERING, INPUT,                                        \
	  "\"%1\" is no numbering; write none or one of 1 a A i I KESATU "     \
	  "Kesatu PERTAMA Pertama with signs around it: 1. 1) (1) a. I.")      \
	X(PROFILE_BAD_NUMBERINGS, INPUT,                                       \
	  "\"%1\" is no list of numbers; write the forms of one to six "       \
	  "levels, like \"A. 1. a.\" or \"none\"")                             \
	X(PROFILE_BAD_TWELVE, INPUT,                                           \
	  "%1 names stand here; twelve are needed, one a month, separated by " \
	  "spaces")                                                            \
	X(PROFILE_BAD_COLOUR, INPUT,                                           \
	  "\"%1\" is no colour; write # and six hexadecimal digits: #E3EEF7")  \
	X(PROFILE_TOO_MANY_COLOURS, INPUT,                                     \
	  "there are too many colours; the limit is %1")                       \
	X(PROFILE_DARK_COLOUR, INPUT,                                          \
	  "\"%1\" is too dark for the black text on it; take a lighter "       \
	  "colour")                                                            \
	X(PROFILE_MARGINS, INPUT,                                              \
	  "the margins leave %1 mm x %2 mm of the paper; narrow them")

#define MESSAGES_OF_COLUMNS(X)                                                 \
	X(PROFILE_NO_COLUMNS, INPUT,                                           \
	  "[table] has no columns; name them in \"columns =\"")                \
	X(PROFILE_TOO_MANY_COLUMNS, INPUT,                                     \
	  "there are too many columns; the limit is %1")                       \
	X(PROFILE_COLUMN_TWICE, INPUT,                                         \
	  "the column \"%1\" is named twice; keep one")                        \
	X(PROFILE_COLUMN_UNDESCRIBED, INPUT,                                   \
	  "the column \"%1\" is not described; add a section [column %1]")     \
	X(PROFILE_COLUMN_UNUSED, INPUT,                                        \
	  "the column \"%1\" is not among the columns of [table]: %2")         \
	X(PROFILE_COUNTS_UNKNOWN, INPUT,                                       \
	  "\"%1\" cannot be counted here; it is no other column that holds "   \
	  "text; possible: %2")                                                \
	X(PROFILE_COUNTS_MISSING, INPUT,                                       \
	  "the column \"%1\" does not say what it counts; add a line such as " \
	  "\"counts = %2\"")                                                   \
	X(PROFILE_COUNTS_NOTHING, INPUT,                                       \
	  "the column \"%1\" counts the cells of a column that holds text, "   \
	  "but there is none; name one in [table] columns")                    \
	X(PROFILE_COLUMN_BLANK, INPUT,                                         \
	  "the name of a column has no blank in it; write [column %1], and "   \
	  "%1 in [table] columns and in the plan")                             \
	X(PROFILE_NUMBER_WITH, INPUT,                                          \
	  "\"%1\" is no column that holds texts and stands left of \"%2\", "   \
	  "so \"%2\" cannot be counted with it; name one that does, or leave " \
	  "number-with away")                                                  \
	X(PROFILE_MONTHS_TWICE, INPUT,                                         \
	  "the column \"%1\" holds months already; only one can")              \
	X(PROFILE_SECTION_TWICE, INPUT,                                        \
	  "the column \"%1\" holds sections already; only one can")            \
	X(PROFILE_NO_COMMAS, INPUT,                                            \
	  "the column \"%1\" has no commas to align; only \"kind = amount\" "  \
	  "has, so give it that, or align it right")                           \
	X(PROFILE_ASIDE_NAME, INPUT,                                           \
	  "rows that are not counted begin with one of: %2; name \"%1\" so, "  \
	  "or give it another kind")                                           \
	X(PROFILE_SUM_OF_TEXTS, INPUT,                                         \
	  "the column \"%1\" holds no amounts, so it has no sum; give it "     \
	  "\"kind = amount\", or delete \"sum\"")                              \
	X(PROFILE_SUM_ALONE, INPUT,                                            \
	  "the column \"%1\" has a sum, but the words of that have no column " \
	  "to stand in; list a column of texts beside it, or delete \"sum\"")  \
	X(PROFILE_RESERVED_COLUMN, INPUT,                                      \
	  "\"%1\" has a meaning of its own in a plan; give the column "        \
	  "another name")

#define MESSAGES_OF_GROUPS(X)                                                 \
	X(PROFILE_GROUP_UNDESCRIBED, INPUT,                                   \
	  "the group \"%1\" is not described; add a section [group %1] with " \
	  "its \"label\"")                                                    \
	X(PROFILE_GROUP_UNKNOWN, INPUT,                                       \
	  "the group \"%1\" is not described; add a section [group %1], or "  \
	  "name another: %2")                                                 \
	X(PROFILE_GROUP_UNUSED, INPUT,                                        \
	  "no column is in the group \"%1\"; write \"group = %1\" in the "    \
	  "sections of its columns, or delete this one")                      \
	X(PROFILE_GROUP_BLANK, INPUT,                                         \
	  "the group \"%1\" has no label; add a line such as "                \
	  "\"label = TARGET\"")                                               \
	X(PROFILE_GROUP_LOOP, INPUT,                                          \
	  "the group \"%1\" would be in itself; name another group for "      \
	  "\"group\", or delete this line")                                   \
	X(PROFILE_GROUP_DEEP, INPUT,                                          \
	  "the group \"%1\" is in \"%2\" already, and only two can stand "    \
	  "above each other; delete one of these \"group\" lines")            \
	X(PROFILE_GROUP_APART, INPUT,                                         \
	  "the column \"%1\" is in the group \"%2\", but stands apart from "  \
	  "it; move it behind \"%3\" in [table] columns, or take it out of "  \
	  "the group (group = \"\")")                                         \
	X(PROFILE_GROUP_OVER, INPUT,                                          \
	  "\"%1\" is no column but rows of their own, and in no group; "      \
	  "delete "                                                           \
	  "this line")

#define MESSAGES_OF_SCALES(X)                                                  \
	X(PROFILE_NO_PERIODS, INPUT,                                           \
	  "the column \"%1\" does not say which periods it has; add a line "   \
	  "such as \"%2\"")                                                    \
	X(PROFILE_NO_SCALE, INPUT,                                             \
	  "the column \"%1\" has no periods; add \"kind = periods\", or "      \
	  "delete this line")                                                  \
	X(PROFILE_PERIODS_KEY, INPUT,                                          \
	  "the key \"%1\" says nothing of \"periods = %2\"; delete the line; " \
	  "possible: %3")                                                      \
	X(PROFILE_BAD_LABELS, INPUT,                                           \
	  "%1 labels stand here; %2 are needed, separated by | or by spaces")  \
	X(PROFILE_LABEL_EMPTY, INPUT,                                          \
	  "a label is empty; write it, or delete its |")                       \
	X(PROFILE_LABEL_TWICE, INPUT,                                          \
	  "the label \"%1\" stands here twice, but plans name the period by "  \
	  "it; give one of them another")                                      \
	X(PROFILE_OTHER_LABEL, WARNING,                                        \
	  "\"%1\" heads the column \"%2\" already, so in a sheet it means "    \
	  "that one, not \"%3\"; take it out of these other-labels, or give "  \
	  "one of the columns another label")                                  \
	X(PROFILE_LABEL_ALL, INPUT,                                            \
	  "no period can be called \"%1\", which plans say for all of them; "  \
	  "give it another label")                                             \
	X(PROFILE_FORMAT_WITHOUT, INPUT,                                       \
	  "\"%1\" does not say what is reached; write {persen} where that "    \
	  "shall stand")                                                       \
	X(PROFILE_TOO_MANY_LABELS, INPUT,                                      \
	  "%1 labels stand here; the limit is %2")                             \
	X(PROFILE_BAD_WEEKS, INPUT,                                            \
	  "\"%1\" is no number of weeks; write 4 or 5 for each month, or "     \
	  "twelve of them, such as 4 4 5 4 4 5 4 4 5 4 4 5")                   \
	X(PROFILE_BAD_YEARS, INPUT,                                            \
	  "\"%1\" is no list of years; write years from %2 to %3, the "        \
	  "earlier "                                                           \
	  "before the later, such as 2025-2029 or 2025 2027 2029")             \
	X(PROFILE_PERIODS_TWICE, INPUT,                                        \
	  "the column \"%1\" holds these periods already; give one of them "   \
	  "others, or delete it")                                              \
	X(PROFILE_BAD_SERIES, INPUT,                                           \
	  "\"%1\" says no series; write target, realisasi, or both")           \
	X(PROFILE_SERIES_LABELS, INPUT,                                        \
	  "%1 labels stand here; %2 are needed, separated by |, such as "      \
	  "Target | Realisasi")                                                \
	X(PROFILE_ONE_SERIES, INPUT,                                           \
	  "\"%1\" is about two series, but the column \"%2\" has one; write "  \
	  "\"series = target realisasi\", or delete this line")                \
	X(PROFILE_TOO_MANY_ON_PAPER, INPUT,                                    \
	  "the table has %1 columns on paper, with each period; the limit is " \
	  "%2")

#define MESSAGES_OF_PROFILES(X)                                               \
	X(PROFILE_UNKNOWN_NAME, INPUT,                                        \
	  "there is no built-in profile \"%1\"; built in: %2; the path of a " \
	  "file needs a \"/\" or ends in \".ini\"")                           \
	X(PROFILE_UNKNOWN_STYLE, INPUT,                                       \
	  "there is no built-in profile \"%1\"; built in: %2; a file beside " \
	  "the plan ends in \".ini\"")                                        \
	X(PROFILE_STYLE_PATH, INPUT,                                          \
	  "a plan cannot use the profile \"%1\": \"gaya\" names a file that " \
	  "ends in \".ini\", beside the plan or below its folder, or a "      \
	  "built-in one: %2; others are named with -l")                       \
	X(PROFILE_BASE_LOOP, INPUT,                                           \
	  "too many profiles build on each other; the limit is %1; does one " \
	  "build on itself?")

#define MESSAGES_OF_BRACES(X)                                     \
	X(TEMPLATE_BRACE, INPUT,                                  \
	  "a { has no } in \"%1\"; a brace itself is written {{") \
	X(TEMPLATE_UNKNOWN_FIELD, INPUT,                          \
	  "the field {%1} is unknown; possible: %2")

#define PROFILE_MESSAGES(X)     \
	MESSAGES_OF_INI(X)      \
	MESSAGES_OF_VALUES(X)   \
	MESSAGES_OF_COLUMNS(X)  \
	MESSAGES_OF_GROUPS(X)   \
	MESSAGES_OF_SCALES(X)   \
	MESSAGES_OF_PROFILES(X) \
	MESSAGES_OF_BRACES(X)

PROFILE_MESSAGES(MESSAGE_DECLARATION)

#endif
