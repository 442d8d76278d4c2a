/*
 * The keys that the texts of one kind have mostly: who knows them sees what
 * was meant where one is written wrongly.
 *
 * Knows: that a key has a text, or keys and entries below it. Must not know:
 * which keys there are; who reads a text says that.
 */
#ifndef LAMPIRAN_YAML_WORDS_H
#define LAMPIRAN_YAML_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the LENGTH bytes of WORD are such a key; whether they are one that
 * has no text of its own; whether they are one of those that are never in one
 * mapping with others. */
struct yaml_words {
	bool (*is_key)(const char *word, size_t length);
	bool (*is_section)(const char *word, size_t length);
	bool (*is_apart)(const char *word, size_t length);
};

#endif
