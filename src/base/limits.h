/*
 * How much there may be of anything that users can write: the one table.
 *
 * Knows: numbers, and their words in the manual. Must not know: who counts.
 * Invariants: generous (the largest real plan has 300 rows in 60 KB), but so
 * that what is beyond any of them is refused within a second and 256 MB; each
 * message of a limit names it; LIMITS in lampiran(1) is this table, in its
 * order, as a unit test checks.
 */
#ifndef LAMPIRAN_BASE_LIMITS_H
#define LAMPIRAN_BASE_LIMITS_H

/* Name, value, its unit (BYTES are written as MB or KB), words. */
#define LIMITS_OF_FILES(X)                                                  \
	X(PLAN_LONGEST, 24 << 20, BYTES, "a plan")                          \
	X(PROFILE_LONGEST, 64 << 10, BYTES, "a profile")                    \
	X(BASES_LONGEST, 1 << 20, BYTES, "a list of legal bases")           \
	X(WORDLIST_LONGEST, 1 << 20, BYTES, "a list of misspellings")       \
	X(FONT_LONGEST, 64 << 20, BYTES, "an installed font")               \
	X(CARRIED_LONGEST, 64 << 20, BYTES, "a PDF that is read")           \
	X(CARRIED_MENDED, 8 << 20, BYTES, "a damaged one that is mended")   \
	X(EXTRACT_LARGEST, 64 << 20, BYTES, "the files that a PDF carries") \
	X(SHEET_MOST_FILE, 24 << 20, BYTES, "a .csv, .xlsx or .docx")       \
	X(SHEET_MOST_ENTRIES, 2000, ONES, "files inside an .xlsx or .docx") \
	X(SHEET_MOST_UNPACKED, 128 << 20, BYTES, "all of them, unpacked")   \
	X(SHEET_MOST_RATIO, 200, ONES, "times the packed size of one")      \
	X(SHEET_FREE_UNPACKED, 1 << 20, BYTES, "what one may always unpack to")

#define LIMITS_OF_PLANS(X)                                                    \
	X(YAML_DEEPEST, 64, ONES, "levels of lists and mappings in a plan")   \
	X(YAML_MOST_NODES, 1000000, ONES, "values in a plan")                 \
	X(YAML_MOST_KEYS, 64, ONES, "keys in one mapping")                    \
	X(YAML_MOST_ANCHORS, 1000, ONES, "anchors (&name)")                   \
	X(YAML_MOST_UNFOLDED, 100000, ONES, "values that aliases repeat")     \
	X(YAML_MOST_DIRECTIVES, 10, ONES, "directives (%)")                   \
	X(VALUE_LONGEST, 100000, ONES, "bytes of a text or a cell")           \
	X(WORD_LONGEST, 1000, ONES, "bytes of a word")                        \
	X(GLOSSARY_LONGEST, 1000, ONES, "bytes of what is said of a word")    \
	X(LEXICON_MOST_LANGUAGES, 16, ONES, "languages besides Indonesian")   \
	X(PLAN_MOST_PARTS, 256, ONES, "lampiran of a plan")                   \
	X(PROSE_DEEPEST, 8, ONES, "lists inside each other, in running text") \
	X(PROSE_LONGEST, 4 << 20, BYTES, "all running text of a plan")        \
	X(PLAN_MOST_ROWS, 100000, ONES, "rows of all its tables")             \
	X(PAGES_MOST, 50000, ONES, "pages of a PDF")                          \
	X(BASES_MOST, 2000, ONES, "bases in a list of legal bases")

#define LIMITS_OF_PROFILES(X)                                               \
	X(PROFILE_MOST_BASES, 8, ONES, "profiles that a profile builds on") \
	X(PROFILE_MOST_COLUMNS, 32, ONES, "columns of a table")             \
	X(AMOUNT_MOST_FIGURES, 18, ONES, "figures of an amount, or a sum")  \
	X(PAPER_MOST_COLUMNS, 256, ONES, "columns of a table on paper")     \
	X(COLOURS_MOST, 16, ONES, "colours of a key")                       \
	X(INI_LONGEST_LINE, 1000, ONES, "bytes of a line in a profile")     \
	X(LAYOUTS_MOST, 20, ONES, "profiles of a document")                 \
	X(SELECT_MOST, 8, ONES, "options --area and --where")

#define LIMITS_OF_SHEETS(X)                                                    \
	X(SHEET_MOST_SHEETS, 256, ONES, "sheets of a spreadsheet")             \
	X(SHEET_MOST_ROWS, 1048576, ONES, "rows of a sheet")                   \
	X(SHEET_MOST_COLUMNS, 16384, ONES, "columns of a sheet")               \
	X(SHEET_MOST_CELLS, 1000000, ONES, "cells of a sheet")                 \
	X(SHEET_MOST_MERGES, 200000, ONES, "merged cells of a sheet")          \
	X(SHEET_MOST_STRINGS, 1000000, ONES, "texts that its sheets share")    \
	X(SHEET_MOST_TEXT, 48 << 20, BYTES, "all texts of one of these files") \
	X(SHEET_DEEPEST_XML, 200, ONES, "levels of XML in one of them")        \
	X(DOCUMENT_MOST_TABLES, 2000, ONES, "tables of a .docx")               \
	X(DOCUMENT_MOST_COLUMNS, 1000, ONES, "columns of one of them")         \
	X(DOCUMENT_MOST_ELEMENTS, 3000000, ONES, "elements of XML in a .docx") \
	X(SHEET_MOST_LETTERS, 32767, ONES, "letters of a cell in an .xlsx")    \
	X(MARKS_LONGEST, 100, ONES, "bytes of a text in a month of a sheet")   \
	X(HEADER_MOST_COLUMNS, 256, ONES, "columns that the header may name")  \
	X(SHAPE_MOST_FIELDS, 24, ONES, "keys of a table that is imported")     \
	X(TABLE_MOST_ROWS, 100000, ONES, "rows of a table that is imported")

#define LIMITS(X)             \
	LIMITS_OF_FILES(X)    \
	LIMITS_OF_PLANS(X)    \
	LIMITS_OF_PROFILES(X) \
	LIMITS_OF_SHEETS(X)

#define LIMITS_VALUE(name, value, unit, words) name = (value),
enum { LIMITS(LIMITS_VALUE) };
#undef LIMITS_VALUE

#endif
