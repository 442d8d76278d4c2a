#include "profile/numbering.h"

#include "amount/amount.h"
#include "base/buffer.h"

#include <ctype.h>
#include <string.h>

static const char figures[] = "1aAiI";

/* Ordinals, by how a profile writes the first. */
static const struct {
	char figure;
	const char *first;
} ordinal[] = {
	{'K', "KESATU"},
	{'k', "Kesatu"},
	{'P', "PERTAMA"},
	{'p', "Pertama"},
};

/* [bytes] as a profile says it: "1)" */
enum { NUMBERING_LONGEST = 8 };

/* Letters, Roman numerals and words of longer lists are not compared one by
 * one. */
enum { MOST_COMPARED = 200 };

/* Finds the first figure in TEXT. Returns where it stands, and its length in
 * *LENGTH; the end of TEXT when there is none. */
static const char *find_figure(const char *text, char *figure, size_t *length)
{
	const char *at = text + strcspn(text, figures);

	*figure = *at;
	*length = 1;
	for (size_t i = 0; i < sizeof(ordinal) / sizeof(ordinal[0]); i++) {
		const char *word = strstr(text, ordinal[i].first);

		if (!word || word > at)
			continue;
		*figure = ordinal[i].figure;
		*length = strlen(ordinal[i].first);
		return word;
	}
	return at;
}

bool numbering_read(struct arena *arena, const char *text,
		    struct numbering *numbering)
{
	size_t length;
	char figure;
	const char *at = find_figure(text, &figure, &length);

	*numbering = (struct numbering){0};
	if (!strcmp(text, "none"))
		return true;
	if (!figure || strpbrk(at + length, figures) ||
	    strlen(text) > NUMBERING_LONGEST)
		return false;
	numbering->before = arena_copy(arena, text, (size_t)(at - text));
	numbering->figure = figure;
	numbering->after = at + length;
	return true;
}

bool numbering_is_ordinal(const struct numbering *numbering)
{
	return numbering->figure && !strchr(figures, numbering->figure);
}

char numbering_mark(const struct numbering *numbering)
{
	if (!numbering->figure)
		return '-';
	return numbering_is_ordinal(numbering) ? '1' : numbering->figure;
}

/* Returns N as the ordinal that FIGURE writes: KEDUA PULUH SATU, Kedua Belas.
 */
static const char *ordinal_words(struct arena *arena, char figure, size_t n)
{
	static const struct amount_form plain = {
		.prefix = "", .unit = "", .part = ""};
	bool small = islower((unsigned char)figure);
	const struct amount amount = {.units = (int64_t)n};
	const char *words = amount_words(&amount, &plain, arena);
	char *text = arena_format(arena, "ke%s", words);

	if (n == 1 && toupper((unsigned char)figure) == 'P')
		text = arena_format(arena, "pertama");
	for (char *at = text; *at; at++)
		if (!small || at == text || at[-1] == ' ')
			*at = (char)toupper((unsigned char)*at);
	return text;
}

/* Appends TEXT at AT. Returns the end. */
static char *put(char *at, const char *text)
{
	size_t length = strlen(text);

	memcpy(at, text, length);
	return at + length;
}

/* Each of these puts a figure of N at AT, FIGURE_LONGEST bytes at most, and
 * returns its end. */
enum { FIGURE_LONGEST = 24 };

/* 26 letters and then two: a … z, aa, ab … as in a spreadsheet. */
static char *put_letters(char *at, char first, size_t n)
{
	char text[FIGURE_LONGEST], *from = text + sizeof(text) - 1;

	*from = 0;
	for (; n > 0; n = (n - 1) / 26)
		*--from = (char)(first + (char)((n - 1) % 26));
	return put(at, from);
}

static char *put_roman(char *at, bool small, size_t n)
{
	static const struct {
		unsigned value;
		const char *large, *small;
	} part[] = {
		{1000, "M", "m"},  {900, "CM", "cm"}, {500, "D", "d"},
		{400, "CD", "cd"}, {100, "C", "c"},   {90, "XC", "xc"},
		{50, "L", "l"},	   {40, "XL", "xl"},  {10, "X", "x"},
		{9, "IX", "ix"},   {5, "V", "v"},     {4, "IV", "iv"},
		{1, "I", "i"},
	};

	if (n >= 4000)
		return digits_write(at, n);
	for (size_t i = 0; i < sizeof(part) / sizeof(part[0]); i++)
		for (; n >= part[i].value; n -= part[i].value)
			at = put(at, small ? part[i].small : part[i].large);
	return at;
}

const char *numbering_format(struct arena *arena,
			     const struct numbering *numbering, size_t n)
{
	char text[NUMBERING_LONGEST + FIGURE_LONGEST], *at = text;

	if (!numbering->figure)
		return NULL;
	if (n && numbering_is_ordinal(numbering))
		return arena_format(arena, "%s%s%s", numbering->before,
				    ordinal_words(arena, numbering->figure, n),
				    numbering->after);
	at = put(at, numbering->before);
	switch (n ? numbering->figure : '1') {
	case 'a':
	case 'A':
		at = put_letters(at, numbering->figure, n);
		break;
	case 'i':
	case 'I':
		at = put_roman(at, numbering->figure == 'i', n);
		break;
	default:
		at = digits_write(at, n);
	}
	at = put(at, numbering->after);
	return arena_copy(arena, text, (size_t)(at - text));
}

const char *const *numbering_wide(struct arena *arena,
				  const struct numbering *numbering,
				  size_t first, size_t last, size_t *count)
{
	const char **text;

	if (numbering->figure == '1' || last - first > MOST_COMPARED)
		first = last;
	*count = numbering->figure ? last - first + 1 : 0;
	text = arena_array(arena, const char *, *count + 1);
	for (size_t i = 0; i < *count; i++)
		text[i] = numbering_format(arena, numbering, first + i);
	return text;
}

bool numberings_read(struct arena *arena, const char *text,
		     struct numberings *numberings)
{
	*numberings = (struct numberings){.count = 0};
	for (text += strspn(text, " "); *text; text += strspn(text, " ")) {
		size_t length = strcspn(text, " ");

		if (numberings->count == NUMBERING_LEVELS ||
		    !numbering_read(arena, arena_copy(arena, text, length),
				    &numberings->level[numberings->count++]))
			return false;
		text += length;
	}
	return numberings->count > 0;
}

const struct numbering *numberings_at(const struct numberings *numberings,
				      size_t depth)
{
	size_t last = numberings->count - 1;

	return &numberings->level[depth < last ? depth : last];
}
