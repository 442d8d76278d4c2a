/*
 * The patterns that say where Indonesian words may be divided, as a tree that
 * text/tables/pattern_tree.c has made of hyphen-id's list.
 *
 * Knows: how Liang's patterns are read. Must not know: syllables, lines.
 * Invariants: node 0 is the root, with no letter; the way from it to a node is
 * the beginning of one pattern or more.
 */
#ifndef LAMPIRAN_TEXT_PATTERN_TREE_H
#define LAMPIRAN_TEXT_PATTERN_TREE_H

#include <stddef.h>
#include <stdint.h>

/* Of a letter, "." at an end of a word among them. */
#define PATTERN_LETTER(letter) \
	((letter) == '.' ? 0u : (unsigned)((letter) - 'a') + 1)

enum {
	PATTERN_LETTERS = 27,
	PATTERN_NONE = UINT16_MAX, /* the parent of the root, and of no node */
};

/*
 * A double array (Aoe 1989): the child of a node for a letter has the number
 * pattern_base[] of the node and PATTERN_LETTER() of the letter give together,
 * if that has the node for its parent. Per node besides: where the figures of
 * the pattern that ends there begin, 0 when none does. All made by
 * tables/pattern_tree.c.
 */
extern const uint16_t pattern_base[], pattern_parent[], pattern_figures[];

/* Per kind of pattern: how many letters stand before its first figure, how many
 * figures it has, and these, the one before each letter. */
extern const unsigned char pattern_figure[];

/*
 * Raises VALUE[i], all 0 at first, to the figure before each of the LENGTH
 * LETTERS, a to z, "." at both ends of a word, and behind the last: odd
 * where the word may be divided.
 * Rule: where several patterns end, or begin to, only the longest counts: it
 * was given the figures of those inside it when the list was made
 * (substrings.pl of libhyphen, which reads it so too).
 */
void pattern_tree_rate(const char *letters, size_t length,
		       unsigned char *value);

#endif
