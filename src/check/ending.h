/*
 * What a text ends with: a sign, or a word that leads to the next item.
 *
 * Knows: signs, abbreviations that end with a full stop. Must not know: which
 * ending belongs where.
 */
#ifndef LAMPIRAN_CHECK_ENDING_H
#define LAMPIRAN_CHECK_ENDING_H

#include "check/rule.h"

enum ending {
	END_NONE,
	END_SEMICOLON,
	END_STOP,
	END_COMMA,
	END_AND,   /* "; dan" */
	END_OTHER, /* a colon, an abbreviation: nothing can be said */
	END_COUNT
};

/* Returns how the LENGTH bytes of TEXT end. */
enum ending ending_of(const char *text, size_t length);

/* Whether the LENGTH bytes of TEXT end with the full stop of an abbreviation:
 * "S.E.", "a.n.", "dll.": nothing says whether the sentence has one, too. */
bool ending_is_shortened(const char *text, size_t length);

/* Returns what people call an ending, in the language of the findings; not of
 * END_OTHER. */
const char *ending_name(const struct checker *checker, enum ending ending);

#endif
