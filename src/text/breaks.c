#include "text/breaks.h"

#include "system/system.h"
#include "text/break_table.h"

#include <ctype.h>
#include <linebreak.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

/* Letters outside ASCII count: whatever is no ASCII sign is a letter here. */
static bool letter(char c)
{
	return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Whether WORD stands before the space. */
static bool follows(const char *text, size_t space, const char *word)
{
	size_t n = strlen(word);

	return space >= n && !strncasecmp(text + space - n, word, n) &&
	       (space == n || !letter(text[space - n - 1]));
}

/* "Tahun 2022" and "Nomor 14" are one thing: nobody wants the number on the
 * next line. */
static bool number_follows(const char *text, size_t length, size_t space)
{
	static const char *const word[] = {"tahun", "nomor", "pasal", "ayat",
					   "angka"};

	if (space + 1 >= length || !isdigit((unsigned char)text[space + 1]))
		return false;
	for (size_t i = 0; i < sizeof(word) / sizeof(word[0]); i++)
		if (follows(text, space, word[i]))
			return true;
	return false;
}

static void add_signs(const char *text, size_t length, char *breaks)
{
	for (size_t i = 1; i + 1 < length; i++) {
		bool between = letter(text[i - 1]) && letter(text[i + 1]);
		bool lone = i == 1 || !letter(text[i - 2]);

		if (text[i] == '/' && letter(text[i + 1]))
			breaks[i] = BREAK_YES;
		else if (text[i] == '-' && between)
			breaks[i] = lone ? BREAK_NO : BREAK_YES;
		else if (text[i] == ' ' && number_follows(text, length, i))
			breaks[i] = BREAK_NO;
	}
}

void breaks_keep(const char *text, size_t length, const char *phrase,
		 char *breaks)
{
	for (size_t bytes; *phrase; phrase += bytes + (phrase[bytes] != 0)) {
		bytes = strcspn(phrase, "\n");
		for (size_t i = 0; bytes && i + bytes <= length; i++)
			if (!strncasecmp(text + i, phrase, bytes))
				memset(breaks + i, BREAK_NO, bytes - 1);
	}
}

static void ask_library(const char *text, size_t length, char *breaks)
{
	static atomic_bool started;

	system_once(&started, init_linebreak);
	set_linebreaks_utf8((const utf8_t *)text, length, "id", breaks);
	for (size_t i = 0; i < length; i++)
		breaks[i] = breaks[i] == LINEBREAK_ALLOWBREAK ||
					    breaks[i] == LINEBREAK_MUSTBREAK
				    ? BREAK_YES
				    : BREAK_NO;
}

void breaks_find(const char *text, size_t length, char *breaks)
{
	if (!length)
		return;
	if (!break_table_find(text, length, breaks))
		ask_library(text, length, breaks);
	add_signs(text, length, breaks);
}

/* The first line says in which encoding the letters are; all are ASCII. */
extern const char hyphens_id[], hyphens_id_end[];

/* A node of the tree of patterns: a letter, or "." at an end of a word. The way
 * from node 0, the root, is the beginning of one pattern or more. */
struct pattern_node {
	const char *pattern; /* that ends here, with its figures; or NULL */
	uint16_t child, next;
	char letter;
};

static size_t add_node(struct hyphenator *h, char letter)
{
	h->node = arena_grow(h->arena, h->node, h->count, &h->capacity,
			     sizeof(*h->node));
	h->node[h->count] = (struct pattern_node){.letter = letter};
	return h->count++;
}

/* Returns the node that LETTER leads to from node AT, 0 when none does. */
static size_t step(const struct hyphenator *h, size_t at, char letter)
{
	size_t child = h->node[at].child;

	while (child && h->node[child].letter != letter)
		child = h->node[child].next;
	return child;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || c == '.';
}

static bool is_figure(char c)
{
	return c >= '0' && c <= '9';
}

static void read_patterns(struct hyphenator *h)
{
	const char *at = strchr(hyphens_id, '\n');

	add_node(h, 0);
	while (++at < hyphens_id_end) {
		const char *end = at;
		size_t node = 0, child;

		for (; is_letter(*end) || is_figure(*end); end++) {
			if (is_figure(*end))
				continue;
			child = step(h, node, *end);
			if (!child) {
				child = add_node(h, *end);
				h->node[child].next = h->node[node].child;
				h->node[node].child = (uint16_t)child;
			}
			node = child;
		}
		h->node[node].pattern = at;
		at = memchr(end, '\n', (size_t)(hyphens_id_end - end));
	}
}

/* Finds the letters between the signs around a word, and puts them between two
 * "." into LETTERS. Returns their number, 0 when the word is not one to be
 * divided. */
static size_t strip(const char *word, size_t length, size_t *start,
		    char *letters)
{
	size_t first = 0, last = length;

	while (first < last && !isalnum((unsigned char)word[first]))
		first++;
	while (first < last && !isalnum((unsigned char)word[last - 1]))
		last--;
	*start = first;
	*letters++ = '.';
	for (size_t i = first; i < last; i++) {
		if (word[i] < 'a' || word[i] > 'z')
			return 0;
		*letters++ = word[i];
	}
	*letters = '.';
	return last - first;
}

/* Raises the values of a word's places, from VALUE on, to the figures that
 * PATTERN has between its letters; the last of several figures counts. */
static void apply(const char *pattern, char *value)
{
	for (; is_letter(*pattern) || is_figure(*pattern); pattern++) {
		if (is_letter(*pattern))
			value++;
		else if (*value < *pattern && !is_figure(pattern[1]))
			*value = *pattern;
	}
}

/*
 * Fills VALUE with the figure before each of the LENGTH letters: odd where the
 * word may be divided. Where several patterns end, or begin to, only the
 * longest counts: it was given the figures of those inside it when the file was
 * made (substrings.pl of libhyphen, which reads it so too).
 */
static void find_values(const struct hyphenator *h, const char *letters,
			size_t length, char *value)
{
	bool taken[HYPHEN_LONGEST + 2] = {false};

	for (size_t i = 0; i < length; i++) {
		size_t at = 0;

		for (size_t k = i; k < length; k++) {
			at = step(h, at, letters[k]);
			if (!at)
				break;
			if (!taken[k] && h->node[at].pattern)
				apply(h->node[at].pattern, value + i);
			taken[k] = true;
		}
	}
}

static bool vowel(char c)
{
	return strchr("aeiou", c) != NULL;
}

/* Whether the letters from FIRST to I may end a line: the patterns also cut
 * off lone consonants (mi-l-uan) and vowels from their onset (rif-i-kasi). */
static bool syllable_ends(const char *letter, size_t first, size_t i)
{
	bool sounds = false;

	for (size_t k = first; k < i; k++)
		sounds |= vowel(letter[k]);
	return sounds && !(vowel(letter[i]) && !vowel(letter[i - 1]));
}

size_t hyphenator_divide(struct hyphenator *h, const char *word, size_t length,
			 unsigned char point[HYPHEN_LONGEST])
{
	char letters[HYPHEN_LONGEST + 2], value[HYPHEN_LONGEST + 3] = "";
	const char *letter = letters + 1; /* behind the "." */
	size_t start, count = 0, last = 0, n;

	if (length > HYPHEN_LONGEST)
		return 0;
	n = strip(word, length, &start, letters);
	if (n < (size_t)2 * HYPHEN_LEAST)
		return 0;
	if (!h->node)
		read_patterns(h);
	find_values(h, letters, n + 2, value);
	for (size_t i = 2; i + HYPHEN_LEAST <= n; i++) {
		if (!(value[i + 1] & 1) || !syllable_ends(letter, last, i))
			continue;
		last = i;
		if (i >= HYPHEN_LEAST)
			point[count++] = (unsigned char)(start + i);
	}
	return count;
}
