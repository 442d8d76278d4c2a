#include "revise/worddiff.h"

#include <ctype.h>
#include <string.h>

/* A table of so many cells is made at most. */
enum { MOST_CELLS = 16 << 20 };

struct word_list {
	struct word_run *word;
	size_t count;
};

static struct word_list split(const struct value *value, struct arena *arena)
{
	size_t length = value ? value->length : 0, at = 0;
	struct word_list words = {
		arena_array(arena, struct word_run, length / 2 + 1), 0};

	while (at < length) {
		size_t end;

		while (at < length && isspace((unsigned char)value->text[at]))
			at++;
		end = at;
		while (end < length &&
		       !isspace((unsigned char)value->text[end]))
			end++;
		if (end > at)
			words.word[words.count++] = (struct word_run){
				WORDING_SAME, value->text + at, end - at};
		at = end;
	}
	return words;
}

static bool same(const struct word_run *a, const struct word_run *b)
{
	return a->length == b->length && !memcmp(a->text, b->text, a->length);
}

/* Adds COUNT words to the last run, if it is of that kind, else as a new
 * one: the words of one text follow each other in it. */
static void join(struct word_runs *out, const struct word_run *word,
		 size_t count, enum wording_kind kind)
{
	const struct word_run *end;
	struct word_run *last;

	if (!count)
		return;
	end = &word[count - 1];
	if (!out->count || out->run[out->count - 1].kind != kind)
		out->run[out->count++] = (struct word_run){kind, word->text, 0};
	last = &out->run[out->count - 1];
	last->length = (size_t)(end->text + end->length - last->text);
}

/* Joins the words between what is the same at both ends. */
static void join_middle(struct word_runs *out, const struct word_list *a,
			const struct word_list *b)
{
	struct arena scratch;
	size_t width = b->count + 1, i = 0, k = 0;
	bool large = (a->count + 1) > MOST_CELLS / width || a->count > 60000;
	uint16_t *lengths = NULL; /* what the rests have in common, in words */

	arena_init(&scratch);
	if (!large)
		lengths =
			arena_array(&scratch, uint16_t, (a->count + 1) * width);
	for (size_t n = a->count; lengths && n-- > 0;)
		for (size_t m = b->count; m-- > 0;) {
			uint16_t *cell = &lengths[n * width + m];

			if (same(&a->word[n], &b->word[m]))
				*cell = (uint16_t)(cell[width + 1] + 1);
			else
				*cell = cell[width] > cell[1] ? cell[width]
							      : cell[1];
		}
	while (i < a->count || k < b->count) {
		size_t from, to = k;

		while (i < a->count && k < b->count && lengths &&
		       same(&a->word[i], &b->word[k]))
			i++, k++;
		join(out, &b->word[to], k - to, WORDING_SAME);
		from = i;
		to = k;
		while ((i < a->count || k < b->count) &&
		       !(i < a->count && k < b->count && lengths &&
			 same(&a->word[i], &b->word[k]))) {
			const uint16_t *cell =
				lengths ? &lengths[i * width + k] : NULL;

			if (k == b->count ||
			    (i < a->count && (!cell || cell[width] >= cell[1])))
				i++;
			else
				k++;
		}
		join(out, &a->word[from], i - from, WORDING_GONE);
		join(out, &b->word[to], k - to, WORDING_NEW);
	}
	arena_release(&scratch);
}

struct word_runs worddiff_compare(const struct value *before,
				  const struct value *after,
				  struct arena *arena)
{
	struct word_list a = split(before, arena), b = split(after, arena);
	struct word_runs out = {
		arena_array(arena, struct word_run, a.count + b.count + 2), 0};
	size_t start = 0, end = 0;
	struct word_list left, right;

	while (start < a.count && start < b.count &&
	       same(&a.word[start], &b.word[start]))
		start++;
	while (end < a.count - start && end < b.count - start &&
	       same(&a.word[a.count - 1 - end], &b.word[b.count - 1 - end]))
		end++;
	join(&out, b.word, start, WORDING_SAME);
	left = (struct word_list){a.word + start, a.count - start - end};
	right = (struct word_list){b.word + start, b.count - start - end};
	join_middle(&out, &left, &right);
	join(&out, b.word + b.count - end, end, WORDING_SAME);
	return out;
}
