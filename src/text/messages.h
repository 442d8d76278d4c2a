/*
 * What there is to say of fonts, words and running text.
 *
 * Knows: fonts, words, CommonMark. Must not know: plans, tables, pages.
 * Invariants: a message stands in the room that tells it, or in the lowest
 * one of several; %1 … %4 stand for the arguments.
 */
#ifndef LAMPIRAN_TEXT_MESSAGES_H
#define LAMPIRAN_TEXT_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. */
#define MESSAGES_OF_FONTS(X)                                                   \
	X(FONT_BROKEN, SYSTEM, "the font \"%1\" cannot be used")               \
	X(FONT_MISSING, WARNING,                                               \
	  "the font family \"%1\" is not installed here; \"%2\" stands in "    \
	  "for it; built in: %3")                                              \
	X(FONT_NO_STYLE, WARNING,                                              \
	  "the font family \"%1\" has no %2 face installed here; its regular " \
	  "one stands in")                                                     \
	X(NO_GLYPH, INPUT,                                                     \
	  "no font has the character \"%1\" (%2); write it in another way")

#define MESSAGES_OF_WORDS(X)                                                  \
	X(PLAN_WORD_TOO_LONG, INPUT,                                          \
	  "a word is too long; the limit is %1 bytes")                        \
	X(GLOSSARY_TOO_MANY_LANGUAGES, INPUT,                                 \
	  "there are too many languages; the limit is %1")                    \
	X(GLOSSARY_NOT_PRINTED, WARNING,                                      \
	  "the abbreviation \"%1\" is printed nowhere; compare its letters "  \
	  "and dots (a word ends behind / and -), or delete it")              \
	X(GLOSSARY_NOT_ITALIC, WARNING,                                       \
	  "\"%1\" is printed in italics nowhere; put stars around it in the " \
	  "text (*%1*), or delete it here")

#define MESSAGES_OF_PROSE(X)                                                 \
	X(PROSE_HTML, INPUT,                                                 \
	  "HTML cannot be printed: %1; write \\< for the sign itself")       \
	X(PROSE_IMAGE, INPUT,                                                \
	  "a picture cannot be printed here: %1; leave it out")              \
	X(PROSE_CODE, INPUT,                                                 \
	  "this is a block of program text to CommonMark: %1; indent it by " \
	  "less than four spaces, or as its list, and without ```")          \
	X(PROSE_RULE, INPUT,                                                 \
	  "a line of --- or *** is a rule across the page to CommonMark, "   \
	  "which decrees do not have; leave it out")                         \
	X(PROSE_DEFINITION, INPUT,                                           \
	  "\"%1\" is a link's definition to CommonMark and would not be "    \
	  "printed; write \\[ for the sign itself")                          \
	X(PROSE_TOO_DEEP, INPUT,                                             \
	  "lists are nested too deeply; the limit is %1 levels")

#define MESSAGES_OF_LINES(X)                                                  \
	X(WORD_TOO_WIDE, INPUT,                                               \
	  "\"%1\" is wider (%2 mm) than its room (%3 mm); widen %4 or write " \
	  "it in another way")

#define TEXT_MESSAGES(X)     \
	MESSAGES_OF_FONTS(X) \
	MESSAGES_OF_WORDS(X) \
	MESSAGES_OF_PROSE(X) \
	MESSAGES_OF_LINES(X)

TEXT_MESSAGES(MESSAGE_DECLARATION)

#endif
