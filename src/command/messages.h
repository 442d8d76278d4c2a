/*
 * What there is to say of the command line.
 *
 * Knows: options, operands, names of outputs. Must not know: how a thing is
 * made.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_COMMAND_MESSAGES_H
#define LAMPIRAN_COMMAND_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define MESSAGES_OF_COMMANDS(X)                                                \
	X(STOPPED, SYSTEM, "stopped; no file was written")                     \
	X(PDF_NO_PLAN, INPUT,                                                  \
	  "this PDF carries no plan: it is an excerpt, or was made with "      \
	  "--no-source or by another program; name the plan's own file, or "   \
	  "a PDF of the whole plan")                                           \
	X(PDF_NO_PROFILE, INPUT,                                               \
	  "this PDF carries no layout profile: it is an excerpt, or was made " \
	  "with --no-source or by another program; name a PDF of the whole "   \
	  "plan")                                                              \
	X(SELECT_SKIPPED, WARNING,                                             \
	  "\"%1\" has nothing of what is asked for, so there is no excerpt "   \
	  "of it")                                                             \
	X(CANNOT_WATCH, SYSTEM, "changes of files cannot be watched here: %1") \
	X(FOLDER_UNWATCHED, WARNING,                                           \
	  "changes in the folder of this file are not noticed: %1")            \
	X(PROFILE_STYLE_FILE, INPUT,                                           \
	  "the profile \"%1\" cannot be read: %2; \"gaya\" names a file "      \
	  "beside the plan, or a built-in one: %3")

#define MESSAGES_OF_NAMES(X)                                                   \
	X(NAME_TWICE, USAGE,                                                   \
	  "two files would have the name \"%1\"; put {nomor} into --name")     \
	X(NAME_LEAVES_FOLDER, USAGE,                                           \
	  "\"%1\" is no name for a file in a folder; leave out strokes, and "  \
	  "dots at its beginning")                                             \
	X(USAGE_WATCH_STANDARD, USAGE,                                         \
	  "--watch reads and writes files only; name one for %1")              \
	X(USAGE_FILE_EXISTS, USAGE,                                            \
	  "\"%1\" is there already; name another file with -o, or replace it " \
	  "with --force")                                                      \
	X(SHEET_FORMAT, USAGE,                                                 \
	  "\"%1\" is of no format that is known; give it a name that ends in " \
	  ".csv or .xlsx")                                                     \
	X(SHEET_NO_OUTPUT, USAGE,                                              \
	  "where to is not said; add \"-o FILE.xlsx\" or \"-o FILE.csv\"")     \
	X(USAGE_STDOUT_TWICE, USAGE,                                           \
	  "the PDF and the report cannot both go to the standard output; "     \
	  "name a file for one of them")                                       \
	X(USAGE_TERMINAL, USAGE,                                               \
	  "a PDF is not for the terminal; write it to a file with -o")         \
	X(USAGE_SAME_FILE, USAGE,                                              \
	  "the output \"%1\" is the plan or the profile itself; name another " \
	  "file with -o")                                                      \
	X(MERGE_BASE_DAMAGED, WARNING,                                         \
	  "the plan that this sheet was made of is no longer whole in it, so " \
	  "all that differs was taken from the sheet; name that plan with "    \
	  "--base")                                                            \
	X(USAGE_INTO_NO_PLAN, USAGE,                                           \
	  "--into takes a plan that is a text in YAML, and \"%1\" is none")    \
	X(USAGE_BASE_ALONE, USAGE,                                             \
	  "--base is the plan that the sheet was made of, for --into PLAN")    \
	X(USAGE_ALL_TO_STDOUT, USAGE,                                          \
	  "several PDFs cannot go to the standard output; name a folder with " \
	  "-o")                                                                \
	X(USAGE_ALL_TO_FILE, USAGE,                                            \
	  "several PDFs are made here, and \"%1\" is the name of one; name a " \
	  "folder with -o")                                                    \
	X(USAGE_BAD_NAME, USAGE,                                               \
	  "\"%1\" is no name for files; between { and } there can stand: "     \
	  "nomor, nama, pilihan, rencana")                                     \
	X(USAGE_SAME_OUTPUT, USAGE,                                            \
	  "two files would be written to \"%1\"; name another one")            \
	X(USAGE_NAME_ONE, USAGE,                                               \
	  "--name is for several excerpts; name a single one with -o")

#define MESSAGES_OF_OPTIONS(X)                                                 \
	X(USAGE_NEW_WORD, USAGE,                                               \
	  "new begins without a plan; name its file with -o: \"%1\"")          \
	X(USAGE_BAD_YEAR, USAGE,                                               \
	  "\"%1\" is no year; write four figures, like 2027")                  \
	X(USAGE_BAD_DATE, USAGE,                                               \
	  "\"%1\" is no date; write year-month-day, like 2027-01-06")          \
	X(USAGE_DATE_MEANT, USAGE,                                             \
	  "\"%1\" is no date; write year-month-day: %2")                       \
	X(USAGE_BAD_NUMBER, USAGE,                                             \
	  "the number has characters that cannot be printed on a line; leave " \
	  "them out")                                                          \
	X(USAGE_UNKNOWN_COMMAND, USAGE,                                        \
	  "there is no command \"%1\"; possible: %2")                          \
	X(USAGE_COMMAND_FIRST, USAGE,                                          \
	  "\"%1\" is no command; the command comes first: \"lampiran render "  \
	  "%1\"")                                                              \
	X(USAGE_UNKNOWN_OPTION, USAGE,                                         \
	  "there is no option \"%1\" here; possible: %2")                      \
	X(USAGE_DASHES, USAGE,                                                 \
	  "\"%1\" is an option with the wrong dashes; write %2")               \
	X(USAGE_BLANKS, USAGE,                                                 \
	  "the name of a file with spaces needs quotes; write \"%1\"")         \
	X(USAGE_OPTION_WANTS_VALUE, USAGE,                                     \
	  "the option \"%1\" needs a value; write it behind the option "       \
	  "(--help says which)")                                               \
	X(USAGE_NO_PLAN, USAGE,                                                \
	  "no plan is named; write its file behind the command: PLAN.yaml")    \
	X(USAGE_TOO_MANY_PLANS, USAGE,                                         \
	  "one plan at a time; \"%1\" is one too many")                        \
	X(USAGE_TWO_PLANS, USAGE,                                              \
	  "two plans are compared; write \"lampiran diff OLD NEW\"")           \
	X(USAGE_NO_PDF, USAGE,                                                 \
	  "no PDF is named; write \"lampiran extract FILE.pdf\"")              \
	X(USAGE_STDIN_TWICE, USAGE,                                            \
	  "plan and profile cannot both come from standard input")             \
	X(USAGE_NO_VERB, USAGE, "bases does not know \"%1\"; possible: %2")    \
	X(USAGE_NO_CITATION, USAGE,                                            \
	  "no rule is cited in \"%1\"; write all of it in quotes: lampiran "   \
	  "bases add "                                                         \
	  "\"Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum "         \
	  "(Lembaran "                                                         \
	  "Negara \xE2\x80\xA6)\"")                                            \
	X(USAGE_ONE_CITATION, USAGE,                                           \
	  "there is more than one citation: %1; write it in quotes")           \
	X(USAGE_ONE_LAYOUT, USAGE,                                             \
	  "one layout profile at a time; \"%1\" is one too many")              \
	X(USAGE_ALL_ELSE, USAGE,                                               \
	  "\"%1\" is for a single PDF; several are made here")                 \
	X(USAGE_MONTHS_IN_ONE, USAGE,                                          \
	  "--bulan all or semua makes a PDF of each month, and -o names "      \
	  "their folder; for one of all twelve write --bulan 1-12")            \
	X(USAGE_MONTHS_OR_PERIODS, USAGE,                                      \
	  "--bulan and --periode both say when; keep one of them")             \
	X(USAGE_TWICE, USAGE, "%1 is there twice; write a list: %1 3,5")

#define MESSAGES_OF_IMPORT(X)                                                  \
	X(IMPORT_PROFILE, WARNING,                                             \
	  "no profile prints the columns of the sheet as they are; this one "  \
	  "is written beside the plan, which names it")                        \
	X(IMPORT_BODY_OTHER, WARNING,                                          \
	  "%1 of the decree's body is otherwise here than in the plan, which " \
	  "keeps its own; import the document into a new file with -o, and "   \
	  "take over by hand what is to change")                               \
	X(EXPORT_BODY, WARNING,                                                \
	  "the body of the decree is left out, for sheets have tables alone; " \
	  "change it in the plan, and bring the sheet back with import "       \
	  "--into, which keeps it")                                            \
	X(EXPORT_NO_TABLE, INPUT,                                              \
	  "this decree has no lampiran, and only their tables can be "         \
	  "exported; render prints it")                                        \
	X(IMPORT_NO_PROFILE, WARNING,                                          \
	  "no profile prints the columns of the sheet as they are; with -o "   \
	  "PLAN.yaml one is written beside the plan; it begins with "          \
	  "\"[profile]\", \"base = %1\", \"[table]\", \"columns = %2\", and "  \
	  "the plan names it with \"gaya: NAME.ini\"")

#define COMMAND_MESSAGES(X)     \
	MESSAGES_OF_IMPORT(X)   \
	MESSAGES_OF_COMMANDS(X) \
	MESSAGES_OF_NAMES(X)    \
	MESSAGES_OF_OPTIONS(X)

COMMAND_MESSAGES(MESSAGE_DECLARATION)

#endif
