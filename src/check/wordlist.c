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

bool wordlist_advises(const struct wordlist *list, const char *right)
{
	for (size_t i = 0; i < list->count; i++)
		if (!strcasecmp(list->lemma[i].right, right))
			return true;
	return false;
}

/* Whether the LENGTH bytes TAIL may follow what is wrong in LEMMA. */
static bool is_tail(const struct lemma *lemma, const char *tail, size_t length)
{
	static const char *const of_all[] = {"", "nya", NULL};
	static const char *const of_verbs[] = {"",  "nya",  "kan", "kannya",
					       "i", "inya", "lah", NULL};
	const char *const *known =
		strncmp(lemma->wrong, "di ", 3) ? of_all : of_verbs;

	for (; *known; known++)
		if (strlen(*known) == length &&
		    !strncasecmp(*known, tail, length))
			return true;
	return false;
}

/* Returns how many words from word I on are what is wrong in LEMMA, 0 when they
 * are not; *TAIL is the number of bytes that the last one has more. */
static size_t match(const struct lemma *lemma, const struct reading *text,
		    size_t i, size_t *tail)
{
	const char *at = lemma->wrong;
	size_t count = 0;

	while (*at) {
		size_t length = strcspn(at, " ");
		const struct token *word = &text->word[i + count];
		const char *written;

		if (i + count >= text->count || word->length < length)
			return 0;
		written = text->text + word->start;
		*tail = word->length - length;
		if (strncasecmp(written, at, length) != 0 ||
		    (at[length] && *tail) ||
		    (count && !text_is_apart(text, i + count - 1)) ||
		    !is_tail(lemma, written + length, *tail))
			return 0;
		at += length + (at[length] == ' ');
		count++;
	}
	return count;
}

/* Returns how the LENGTH bytes WORD compare with the first word of LEMMA. */
static int order(const char *word, size_t length, const struct lemma *lemma)
{
	size_t first = strcspn(lemma->wrong, " ");
	int order = strncasecmp(word, lemma->wrong,
				length < first ? length : first);

	return order ? order : (length > first) - (length < first);
}

/* Returns the first lemma that may begin with the word: those that do stand
 * together. */
static size_t lower_bound(const struct wordlist *list, const char *word,
			  size_t length)
{
	size_t low = 0, high = list->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (order(word, length, &list->lemma[middle]) > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Keeps in BEST the longest misspelling at word I that begins with the LENGTH
 * first bytes of that word. */
static void seek(const struct wordlist *list, const struct reading *text,
		 size_t i, size_t length, struct misspelling *best)
{
	const char *word = text->text + text->word[i].start;

	for (size_t k = lower_bound(list, word, length);
	     k < list->count && !order(word, length, &list->lemma[k]); k++) {
		size_t tail, words = match(&list->lemma[k], text, i, &tail);
		const struct token *last;

		if (words <= best->count)
			continue;
		last = &text->word[i + words - 1];
		best->count = words;
		best->lemma = &list->lemma[k];
		best->tail = text->text + last->start + last->length - tail;
	}
}

struct misspelling wordlist_find(const struct wordlist *list,
				 const struct reading *text, size_t i,
				 struct arena *arena)
{
	const struct token *word = &text->word[i], *last;
	struct misspelling best = {NULL, 0, ""};

	seek(list, text, i, word->length, &best);
	if (!best.count && word->length > 3)
		seek(list, text, i, word->length - 3, &best);
	if (!best.count)
		return best;
	last = &text->word[i + best.count - 1];
	best.tail = arena_copy(
		arena, best.tail,
		(size_t)(text->text + last->start + last->length - best.tail));
	return best;
}
