/*
 * The patterns that say where Indonesian words may be divided, as a tree that
 * text/tables/pattern_tree.c has made of hyphen-id's list.
 *
 * Knows: how Liang's patterns are read. Must not know: syllables, lines.
 * Invariants: node 0 is the root, with no letter; the way from it to a node is
 * the beginning of one pattern or more. The children of a node stand next to
 * each other, and those of the next node behind them.
 */
#ifndef LAMPIRAN_TEXT_PATTERN_TREE_H
#define LAMPIRAN_TEXT_PATTERN_TREE_H

#include <stddef.h>
#include <stdint.h>

/* Per node: the letter that leads to it, or "." at an end of a word; the first
 * of its children; and where the figures of the pattern that ends there begin,
 * 0 when none does. All made by tables/pattern_tree.c. */
extern const char pattern_letter[];
extern const uint16_t pattern_child[], pattern_figures[];

/* Per kind of pattern: how many letters stand before its first figure, how many
 * figures it has, and these, the one before each letter. */
extern const unsigned char pattern_figure[];

/*
 * Raises VALUE[i], all 0 at first, to the figure before each of the LENGTH
 * LETTERS, "." among them at both ends of a word, and behind the last: odd
 * where the word may be divided.
 * Rule: where several patterns end, or begin to, only the longest counts: it
 * was given the figures of those inside it when the list was made
 * (substrings.pl of libhyphen, which reads it so too).
 */
void pattern_tree_rate(const char *letters, size_t length,
		       unsigned char *value);

#endif
