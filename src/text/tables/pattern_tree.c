/*
 * Prints the tree of text/pattern_tree.h, made of the list that is the
 * argument: a line with its encoding, then patterns, a line each. Of
 * libhyphen's format a list of plain patterns is all that is known: commands
 * (LEFTHYPHENMIN, NEXTLEVEL …) and spellings that change where a word is
 * divided fail.
 */
#include "text/pattern_tree.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	MOST_NODES = UINT16_MAX,
	MOST_FIGURES = UINT16_MAX,
	LONGEST = 100, /* [bytes] of a line */
};

struct branch {
	char letter;
	unsigned figures;     /* where those of its pattern begin, or 0 */
	unsigned child, next; /* 0: none */
};

struct tree {
	struct branch node[MOST_NODES];
	size_t count;
	unsigned char figure[MOST_FIGURES]; /* as pattern_figure */
	size_t figure_count;
};

static _Noreturn void fail(const char *why, const char *what)
{
	fprintf(stderr, "pattern_tree: %s: %s\n", why, what);
	exit(EXIT_FAILURE);
}

/* Returns the child of node AT for LETTER, a new one among its siblings where
 * it had none. */
static unsigned enter(struct tree *tree, unsigned at, char letter)
{
	unsigned *link = &tree->node[at].child;

	while (*link && tree->node[*link].letter < letter)
		link = &tree->node[*link].next;
	if (*link && tree->node[*link].letter == letter)
		return *link;
	if (tree->count == MOST_NODES)
		fail("too many nodes", "at most 65535");
	tree->node[tree->count].letter = letter;
	tree->node[tree->count].next = *link;
	*link = (unsigned)tree->count++;
	return *link;
}

/* Returns where COUNT figures behind BEFORE letters stand, which are added
 * where no pattern had them; 0 for none. */
static unsigned find_figures(struct tree *tree, size_t before,
			     const unsigned char *figure, size_t count)
{
	unsigned char *all = tree->figure;
	size_t at = 1;

	if (!count)
		return 0;
	for (; at < tree->figure_count; at += 2 + all[at + 1])
		if (all[at] == before && all[at + 1] == count &&
		    !memcmp(all + at + 2, figure, count))
			return (unsigned)at;
	if (at + 2 + count > MOST_FIGURES)
		fail("too many figures", "at most 65535");
	all[at] = (unsigned char)before;
	all[at + 1] = (unsigned char)count;
	memcpy(all + at + 2, figure, count);
	tree->figure_count = at + 2 + count;
	return (unsigned)at;
}

/* Adds the pattern of a line. Of several figures in a row the last counts, of
 * several patterns with the same letters, too. */
static void add_pattern(struct tree *tree, const char *line)
{
	unsigned char figure[LONGEST] = {0};
	size_t letters = 0, first = 0, end;
	unsigned at = 0;

	for (; *line && !strchr(" \t\r\n", *line); line++) {
		if (*line >= '0' && *line <= '9') {
			figure[letters] = (unsigned char)(*line - '0');
			continue;
		}
		if (*line != '.' && (*line < 'a' || *line > 'z'))
			fail("no plain pattern", line);
		at = enter(tree, at, *line);
		letters++;
	}
	for (end = letters + 1; end && !figure[end - 1];)
		end--;
	while (first < end && !figure[first])
		first++;
	tree->node[at].figures =
		find_figures(tree, first, figure + first, end - first);
}

static void read_list(struct tree *tree, const char *name)
{
	FILE *file = fopen(name, "r");
	char line[LONGEST];

	if (!file || !fgets(line, sizeof(line), file))
		fail("cannot be read", name);
	/* the letters of patterns are the same in both */
	if (strcmp(line, "ISO8859-1\n") != 0 && strcmp(line, "UTF-8\n") != 0)
		fail("another encoding", line);
	while (fgets(line, sizeof(line), file)) {
		if (!strchr(line, '\n') && !feof(file))
			fail("too long a line", line);
		add_pattern(tree, line);
	}
	if (ferror(file))
		fail("cannot be read", name);
	fclose(file);
}

/* Where the nodes of a tree stand in the double array. */
struct slots {
	uint16_t base[MOST_NODES], parent[MOST_NODES], figures[MOST_NODES];
	size_t count, full; /* up to there; up to there none is free */
};

static size_t slot_of(char letter, size_t base)
{
	return base + PATTERN_LETTER(letter);
}

/* Whether all children from CHILD on find their slots free behind BASE. */
static bool fits(const struct tree *tree, const struct slots *slots,
		 unsigned child, size_t base)
{
	for (; child; child = tree->node[child].next)
		if (slots->parent[slot_of(tree->node[child].letter, base)] !=
		    PATTERN_NONE)
			return false;
	return true;
}

/* Puts the children of NODE, which stands in slot AT, into slots, and theirs.
 */
static void place_children(const struct tree *tree, struct slots *slots,
			   unsigned node, size_t at)
{
	unsigned child = tree->node[node].child;
	size_t base = 1;

	slots->figures[at] = (uint16_t)tree->node[node].figures;
	if (!child)
		return;
	while (slots->parent[slots->full] != PATTERN_NONE || !slots->full)
		slots->full++;
	if (slots->full > PATTERN_LETTERS)
		base = slots->full - PATTERN_LETTERS;
	while (!fits(tree, slots, child, base))
		if (++base + PATTERN_LETTERS >= MOST_NODES)
			fail("too many nodes", "at most 65535");
	if (slots->count < base + PATTERN_LETTERS)
		slots->count = base + PATTERN_LETTERS;
	slots->base[at] = (uint16_t)base;
	for (unsigned i = child; i; i = tree->node[i].next)
		slots->parent[slot_of(tree->node[i].letter, base)] =
			(uint16_t)at;
	for (unsigned i = child; i; i = tree->node[i].next)
		place_children(tree, slots, i,
			       slot_of(tree->node[i].letter, base));
}

static void print_numbers(const char *name, const uint16_t *number,
			  size_t count)
{
	printf("const uint16_t pattern_%s[] = {", name);
	for (size_t i = 0; i < count; i++)
		printf("%u,", number[i]);
	printf("};\n");
}

int main(int count, char **argument)
{
	static struct tree tree = {.count = 1, .figure_count = 1};
	static struct slots slots = {.count = 1};

	if (count != 2)
		fail("needs", "a list of patterns");
	read_list(&tree, argument[1]);
	for (size_t i = 0; i < MOST_NODES; i++)
		slots.parent[i] = PATTERN_NONE;
	place_children(&tree, &slots, 0, 0);
	printf("#include \"text/pattern_tree.h\"\n");
	print_numbers("base", slots.base, slots.count);
	print_numbers("parent", slots.parent, slots.count);
	print_numbers("figures", slots.figures, slots.count);
	printf("const unsigned char pattern_figure[] = {");
	for (size_t i = 0; i < tree.figure_count; i++)
		printf("%u,", tree.figure[i]);
	printf("};\n");
	return fflush(stdout) || ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
