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
	if (strcmp(line, "ISO8859-1\n") != 0)
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

/* Puts the numbers of the nodes into ORDER, children behind their parents and
 * next to each other. */
static void sort_nodes(const struct tree *tree, unsigned *order)
{
	size_t count = 1;

	order[0] = 0;
	for (size_t i = 0; i < tree->count; i++)
		for (unsigned child = tree->node[order[i]].child; child;
		     child = tree->node[child].next)
			order[count++] = child;
}

static void print(const struct tree *tree, const unsigned *order)
{
	size_t child = 1;

	printf("#include \"text/pattern_tree.h\"\nconst char pattern_letter[] "
	       "= {");
	for (size_t i = 0; i < tree->count; i++)
		printf("%d,", tree->node[order[i]].letter);
	printf("};\nconst uint16_t pattern_child[] = {");
	for (size_t i = 0; i < tree->count; i++) {
		printf("%zu,", child);
		for (unsigned one = tree->node[order[i]].child; one;
		     one = tree->node[one].next)
			child++;
	}
	printf("%zu};\nconst uint16_t pattern_figures[] = {", child);
	for (size_t i = 0; i < tree->count; i++)
		printf("%u,", tree->node[order[i]].figures);
	printf("};\nconst unsigned char pattern_figure[] = {");
	for (size_t i = 0; i < tree->figure_count; i++)
		printf("%u,", tree->figure[i]);
	printf("};\n");
}

int main(int count, char **argument)
{
	static struct tree tree = {.count = 1, .figure_count = 1};
	static unsigned order[MOST_NODES];

	if (count != 2)
		fail("needs", "a list of patterns");
	read_list(&tree, argument[1]);
	sort_nodes(&tree, order);
	print(&tree, order);
	return fflush(stdout) || ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
