#include "check/wordlist.h"

#include "base/fingerprint.h"
#include "check/messages.h"
#include "plan/value.h"

#include <ctype.h>
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

static int compare_right(const void *left, const void *right)
{
	const char *a = *(const char *const *)left;
	const char *b = *(const char *const *)right;
	int order = strcasecmp(a, b);

	return order ? order : strcmp(a, b);
}

struct wordlist_reader {
	struct wordlist *list;
	struct run *run;
	bool outermost; /* it is not the built-in list */
	bool added;	/* that one, once is enough */
};

/* Adds WRONG and RIGHT. If either is empty, the line at PLACE is reported. */
static void add(struct wordlist_reader *r, const char *wrong, const char *right,
		struct place place)
{
	struct wordlist *list = r->list;

	right += *right == ' ';
	if (!*wrong || !*right || strlen(wrong) > LONGEST) {
		diag_add(&r->run->diag, MESSAGE_WORDLIST_SYNTAX, place, "");
		return;
	}
	list->lemma = arena_grow(r->run->arena, list->lemma, list->count,
				 &list->capacity, sizeof(*list->lemma));
	list->lemma[list->count++] = (struct lemma){wrong, right};
}

/* Whether the line from AT to STOP asks for the built-in list. */
static bool is_builtin(struct arena *arena, const char *at, const char *stop)
{
	size_t length = (size_t)(stop - at);

	return memchr(at, '@', length) &&
	       !strcmp(fold(arena, at, length), "@bawaan");
}

/* Whether nothing would be left of it. */
static bool is_empty(const char *at, const char *stop)
{
	while (at < stop && (*at == '*' || isspace((unsigned char)*at)))
		at++;
	return at == stop;
}

static void read_source(struct wordlist_reader *r, const struct source *source)
{
	const char *line = source->text, *end = line + source->length, *stop;
	struct place place = {source, 1, 1};
	struct arena *arena = r->run->arena;

	for (; line < end; line = stop + 1, place.line++) {
		const char *equals;

		stop = memchr(line, '\n', (size_t)(end - line));
		if (!stop)
			stop = end;
		equals = memchr(line, '=', (size_t)(stop - line));
		if (!equals)
			equals = line; /* then nothing is wrong */
		if (r->outermost && is_builtin(arena, line, stop)) {
			struct wordlist_reader inner = *r;

			inner.outermost = false;
			if (!r->added)
				read_source(&inner, wordlist_builtin(arena));
			r->added = true;
		} else if (*line != '#' && !is_empty(line, stop))
			add(r, fold(arena, line, (size_t)(equals - line)),
			    fold_title(arena, equals + 1,
				       (size_t)(stop - equals - 1), LONGEST),
			    place);
	}
}

/* Returns where the lemmas are whose wrong words begin with WORD, of LENGTH, or
 * where they would be. */
static uint32_t *first_of(const struct wordlist *list, const char *word,
			  size_t length)
{
	size_t at = fingerprint(word, length, FINGERPRINT_SEED) &
		    (list->firsts - 1);

	for (; list->first[at]; at = (at + 1) & (list->firsts - 1)) {
		const char *other = list->lemma[list->first[at] - 1].wrong;

		if (!strncmp(other, word, length) &&
		    (!other[length] || other[length] == ' '))
			break;
	}
	return &list->first[at];
}

static void note_firsts(struct wordlist *list, struct arena *arena)
{
	for (list->firsts = 2; list->firsts < 2 * list->count;)
		list->firsts *= 2;
	list->first = arena_array(arena, uint32_t, list->firsts);
	for (size_t i = 0; i < list->count; i++) {
		const char *wrong = list->lemma[i].wrong;

		*first_of(list, wrong, strcspn(wrong, " ")) = (uint32_t)i + 1;
	}
}

const struct wordlist *wordlist_read(struct run *run,
				     const struct source *source)
{
	struct wordlist *list = arena_new(run->arena, struct wordlist);
	struct wordlist_reader reader = {list, run, true, false};
	size_t before = run->diag.count;

	read_source(&reader, source);
	if (list->count)
		qsort(list->lemma, list->count, sizeof(*list->lemma), compare);
	note_firsts(list, run->arena);
	list->right = arena_array(run->arena, const char *, list->count + 1);
	for (size_t i = 0; i < list->count; i++)
		list->right[i] = list->lemma[i].right;
	if (list->count)
		qsort(list->right, list->count, sizeof(*list->right),
		      compare_right);
	return run->diag.count == before ? list : NULL;
}

/* Returns the first lemma at or behind KEY. */
static size_t lower_bound(const struct wordlist *list, const char *key)
{
	size_t low = 0, high = list->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(key, list->lemma[middle].wrong) > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool wordlist_has(const struct wordlist *list, const char *wrong)
{
	size_t k = lower_bound(list, wrong);

	return k < list->count && !strcmp(list->lemma[k].wrong, wrong);
}

bool wordlist_advises(const struct wordlist *list, const char *right)
{
	size_t low = 0, high = list->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcasecmp(right, list->right[middle]);

		if (!order)
			return true;
		if (order > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* What may follow in a word that begins with a misspelling. */
static const char *const tails[] = {"",	 "nya",	 "kan", "kannya",
				    "i", "inya", "lah", NULL};
enum { TAILS_OF_ALL = 2 }; /* those behind "di " may be any */

/* If KEY, COUNT words in small letters, is a misspelling, stores that in BEST.
 * LAST is the byte at which the last of the words begins. */
static void seek(const struct wordlist *list, char *key, size_t last,
		 size_t count, struct misspelling *best)
{
	size_t length = strlen(key);
	bool verb = !strncmp(key, "di ", 3);

	for (size_t t = 0; tails[t] && (verb || t < TAILS_OF_ALL); t++) {
		size_t bytes = strlen(tails[t]), k;

		if (length - last <= bytes ||
		    strcmp(key + length - bytes, tails[t]) != 0)
			continue;
		key[length - bytes] = 0;
		k = lower_bound(list, key);
		if (k < list->count && !strcmp(list->lemma[k].wrong, key))
			*best = (struct misspelling){&list->lemma[k], count,
						     tails[t]};
		memcpy(key + length - bytes, tails[t], bytes);
		if (best->count == count)
			return;
	}
}

/* Whether a misspelling may begin with the LENGTH bytes WORD, in small letters:
 * few words do. */
static bool may_begin(const struct wordlist *list, const char *word,
		      size_t length)
{
	const char *tail = tails[TAILS_OF_ALL - 1];
	size_t bytes = strlen(tail);

	if (*first_of(list, word, length))
		return true;
	return length > bytes && !memcmp(word + length - bytes, tail, bytes) &&
	       *first_of(list, word, length - bytes);
}

/* Searches by halves, and takes a word more as long as a misspelling goes on
 * so: a user's list may be long, and all of it may begin with "di". */
struct misspelling wordlist_find(const struct wordlist *list,
				 const struct reading *text, size_t i,
				 struct arena *arena)
{
	struct misspelling best = {NULL, 0, ""};
	const struct token *word = &text->word[i];
	char key[LONGEST + sizeof("kannya") + 2];
	size_t length = 0, count = 0, next;

	if (!may_begin(list, text->small + word->start, word->length))
		return best;
	do {
		size_t last = length;

		if (length + word->length + 2 > sizeof(key))
			break;
		memcpy(key + length, text->small + word->start, word->length);
		length += word->length;
		key[length] = 0;
		seek(list, key, last, ++count, &best);
		key[length++] = ' ';
		key[length] = 0;
		word++;
		next = lower_bound(list, key);
	} while (i + count < text->count &&
		 passage_is_apart(text, i + count - 1) && next < list->count &&
		 !strncmp(list->lemma[next].wrong, key, length));
	if (!best.count)
		return best;
	word = &text->word[i + best.count - 1];
	length = strlen(best.tail);
	best.tail = arena_copy(arena,
			       text->text + word->start + word->length - length,
			       length);
	return best;
}
