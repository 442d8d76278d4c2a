#include "check/wordlist.h"

#include "plan/fold.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LONGEST = 100 }; /* [bytes] of what is wrong, or right */

const char wordlist_name[] = "salah-eja.txt";

extern const char misspellings[], misspellings_end[];

const struct source *wordlist_builtin(struct arena *arena)
{
	return source_borrow(arena, wordlist_name, misspellings,
			     (size_t)(misspellings_end - misspellings));
}

static int compare(const void *left, const void *right)
{
	const struct lemma *a = left, *b = right;
	int order = strcmp(a->wrong, b->wrong);

	return order ? order : strcmp(a->right, b->right);
}

struct reader {
	struct wordlist *list;
	struct arena *arena;
	struct diag *diag;
	bool outermost; /* it is not the built-in list */
	bool added;	/* that one, once is enough */
};

static void read_source(struct reader *r, const struct source *source);

static void read_builtin(struct reader *r)
{
	struct reader inner = *r;

	if (r->added)
		return;
	r->added = true;
	inner.outermost = false;
	read_source(&inner, wordlist_builtin(r->arena));
}

/* Reads the LENGTH bytes of a line, at PLACE. */
static void read_line(struct reader *r, const char *line, size_t length,
		      struct place place)
{
	const char *equals = memchr(line, '=', length), *end = line + length;
	const char *all = fold(r->arena, line, length), *wrong, *right;
	struct wordlist *list = r->list;

	if (!*all || *line == '#')
		return;
	if (r->outermost && !strcmp(all, "@bawaan")) {
		read_builtin(r);
		return;
	}
	if (!equals)
		equals = line; /* then nothing is wrong */
	wrong = fold(r->arena, line, (size_t)(equals - line));
	right = fold_title(r->arena, equals + 1, (size_t)(end - equals - 1),
			   LONGEST);
	right += *right == ' ';
	if (!*wrong || !*right || strlen(wrong) > LONGEST) {
		diag_add(r->diag, MESSAGE_WORDLIST_SYNTAX, place, "");
		return;
	}
	list->lemma = arena_grow(r->arena, list->lemma, list->count,
				 &list->capacity, sizeof(*list->lemma));
	list->lemma[list->count++] = (struct lemma){wrong, right};
}

static void read_source(struct reader *r, const struct source *source)
{
	const char *at = source->text, *end = at + source->length;
	struct place place = {source, 1, 1};

	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		if (!stop)
			stop = end;
		read_line(r, at, (size_t)(stop - at), place);
		place.line++;
		at = stop + 1;
	}
}

const struct wordlist *wordlist_read(struct arena *arena,
				     const struct source *source,
				     struct diag *diag)
{
	struct wordlist *list = arena_new(arena, struct wordlist);
	struct reader reader = {list, arena, diag, true, false};
	size_t before = diag->count;

	read_source(&reader, source);
	if (list->count)
		qsort(list->lemma, list->count, sizeof(*list->lemma), compare);
	return diag->count == before ? list : NULL;
}

bool wordlist_has(const struct wordlist *list, const char *wrong)
{
	const struct lemma key = {wrong, ""};
	size_t low = 0, high = list->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare(&key, &list->lemma[middle]) > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < list->count && !strcmp(list->lemma[low].wrong, wrong);
}

/* Whether LEMMA is what stands from word I on; returns how many words, 0 when
 * it is not. */
static size_t match(const struct lemma *lemma, const struct reading *text,
		    size_t i)
{
	const char *at = lemma->wrong;
	size_t count = 0;

	while (*at) {
		size_t length = strcspn(at, " ");
		const struct token *word = &text->word[i + count];

		if (i + count >= text->count || word->length != length ||
		    strncasecmp(text->text + word->start, at, length) != 0 ||
		    (count && !text_is_apart(text, i + count - 1)))
			return 0;
		at += length + (at[length] == ' ');
		count++;
	}
	return count;
}

/* Returns how the word compares with the first one of LEMMA. */
static int order(const struct reading *text, const struct token *word,
		 const struct lemma *lemma)
{
	size_t length = strcspn(lemma->wrong, " ");
	size_t least = word->length < length ? word->length : length;
	int order = strncasecmp(text->text + word->start, lemma->wrong, least);

	return order ? order : (int)word->length - (int)length;
}

/* Returns the first lemma that may begin with the word: those that do stand
 * together. */
static size_t lower_bound(const struct wordlist *list,
			  const struct reading *text, const struct token *word)
{
	size_t low = 0, high = list->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (order(text, word, &list->lemma[middle]) > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct lemma *wordlist_find(const struct wordlist *list,
				  const struct reading *text, size_t i,
				  size_t *count)
{
	const struct token *word = &text->word[i];
	const struct lemma *best = NULL;

	*count = 0;
	for (size_t k = lower_bound(list, text, word);
	     k < list->count && !order(text, word, &list->lemma[k]); k++) {
		size_t words = match(&list->lemma[k], text, i);

		if (words > *count) {
			*count = words;
			best = &list->lemma[k];
		}
	}
	return best;
}
