/*
 * What there is to say of plans.
 *
 * Knows: keys, months, dates. Must not know: profiles, pages, commands.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_PLAN_MESSAGES_H
#define LAMPIRAN_PLAN_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
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
	X(PLAN_UNKNOWN_BASE, INPUT,                                            \
	  "%2 does not know the legal base \"%1\"; add it there, or write "    \
	  "one "                                                               \
	  "of: %3")                                                            \
	X(PLAN_NO_BASES, INPUT,                                                \
	  "\"%1\" is the short name of a legal base, but there is no %2 "      \
	  "beside the plan that says what it cites; write the full citation, " \
	  "or make that list: lampiran bases add \"Undang-Undang Nomor "       \
	  "\xE2\x80\xA6\"")                                                    \
	X(PLAN_EMPTY_NODE, INPUT,                                              \
	  "this entry fills no column; give it a text")                        \
	X(PLAN_CLAUSE_KEY, INPUT,                                              \
	  "because of its colon YAML takes this text of \"%1\" for a key; "    \
	  "write \"|\" in its place, and the text itself in the lines below, " \
	  "two spaces further in: %2")                                         \
	X(PLAN_CLAUSE_LIST, INPUT,                                             \
	  "a text of \"%1\" is a list to YAML; write \"|\" in its place, and " \
	  "the text with its list in the lines below, two spaces further in")  \
	X(PLAN_CLAUSE_FOLDED, INPUT,                                           \
	  "YAML joins the lines of this text of \"%1\", with the numbers in "  \
	  "them, into one paragraph; write \"|\" in its place, and the text "  \
	  "with its list in the lines below, two spaces further in: %2")       \
	X(PLAN_EMPTY_CLAUSE, INPUT,                                            \
	  "a text of \"%1\" is empty; fill it in or delete it")                \
	X(PLAN_NO_DIKTUM, INPUT,                                               \
	  "the decree has \"%1:\" but no \"diktum:\"; say there what is "      \
	  "decreed, or delete \"%1:\"")                                        \
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
	X(MONTH_TWICE, INPUT, "month %1 is marked twice; keep one")

#define MESSAGES_OF_PERIODS(X)                                               \
	X(QUARTER_UNKNOWN, INPUT,                                            \
	  "\"%1\" is no quarter; use I to IV, a range such as I-III, or "    \
	  "\"semua\"")                                                       \
	X(SEMESTER_UNKNOWN, INPUT,                                           \
	  "\"%1\" is no half-year; use I, II or \"semua\"")                  \
	X(WEEK_UNKNOWN, INPUT,                                               \
	  "\"%1\" is no week; use a month and its weeks, Mar 2 or Mar 2-4, " \
	  "a month for all of them, or \"semua\"")                           \
	X(YEAR_UNKNOWN, INPUT,                                               \
	  "\"%1\" is no year; use four figures, a range such as 2026-2028, " \
	  "or \"semua\"")                                                    \
	X(LABEL_UNKNOWN, INPUT,                                              \
	  "the profile has no period \"%1\"; possible: %2")                  \
	X(PERIOD_UNKNOWN, INPUT,                                             \
	  "\"%1\" is no period; use months (1-3), quarters (I-III), "        \
	  "half-years (semester I), weeks (Mar 2-3) or years (2026)")        \
	X(PERIOD_MEANT, INPUT,                                               \
	  "\"%1\" is nothing that \"%2\" takes; write what you mean: %3")    \
	X(PERIOD_NONE, INPUT,                                                \
	  "\"%1\" is nothing that \"%2\" takes; for none leave it out")      \
	X(PERIOD_ELSEWHERE, INPUT,                                           \
	  "\"%1\" is nothing that \"%2\" takes; it belongs below \"%3:\"")   \
	X(PERIOD_MIXED, INPUT,                                               \
	  "\"%1\" says \"%2\", but \"%3\" before it says \"%4\"; keep to "   \
	  "one of the two")                                                  \
	X(QUARTER_OUT_OF_RANGE, INPUT,                                       \
	  "there is no quarter %1; quarters go from I to IV")                \
	X(SEMESTER_OUT_OF_RANGE, INPUT,                                      \
	  "there is no half-year %1; there are I and II")                    \
	X(WEEK_OUT_OF_RANGE, INPUT,                                          \
	  "there is no week %1; a month has five at the most")               \
	X(YEAR_OUT_OF_RANGE, INPUT,                                          \
	  "there is no year %1 here; years go from 2000 to 2063")            \
	X(PERIOD_BACKWARDS, INPUT,                                           \
	  "the range %1 runs backwards; write the earlier period first")     \
	X(PERIOD_EMPTY, INPUT,                                               \
	  "a period is missing here; delete the comma or name one")          \
	X(PERIOD_TWICE, INPUT, "%1 is marked twice; keep one")               \
	X(PERIOD_TWO_KEYS, INPUT,                                            \
	  "\"%1:\" says when, as \"%2:\" does; keep one of them, or join "   \
	  "them")                                                            \
	X(PERIODS_TOO_MANY, INPUT,                                           \
	  "there are too many periods; the limit is %1")

#define MESSAGES_OF_DATES(X)                                                 \
	X(DATE_BAD, INPUT,                                                   \
	  "\"%1\" is no day of the calendar; write it like 2023-01-06 or 6 " \
	  "Januari 2023")                                                    \
	X(DATE_MEANT, INPUT,                                                 \
	  "the date is written with the month in words, or as "              \
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

#define PLAN_MESSAGES(X)       \
	MESSAGES_OF_PLANS(X)   \
	MESSAGES_OF_MONTHS(X)  \
	MESSAGES_OF_PERIODS(X) \
	MESSAGES_OF_DATES(X)   \
	MESSAGES_OF_GLOSSARIES(X)

PLAN_MESSAGES(MESSAGE_DECLARATION)

#endif
