#include "text/texts.h"

#include "base/fingerprint.h"
#include "base/memory.h"

#include <string.h>

enum { FIRST_BUCKETS = HOSTILE ? 1 : 256 };

struct set_text {
	const struct text *text;
	struct manuscript from;
	uint64_t key;
	struct set_text *next;
};

void texts_init(struct texts *texts, struct setter *setter)
{
	*texts =
		(struct texts){.setter = setter, .bucket_count = FIRST_BUCKETS};
	texts->bucket = arena_array(setter->run->arena, struct set_text *,
				    FIRST_BUCKETS);
}

static bool same(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

/* Whether A and B become the same text. What the program itself writes has no
 * line, and no foreign words. */
static bool equal(const struct manuscript *a, const struct manuscript *b)
{
	return a->length == b->length && a->style == b->style &&
	       a->typed == b->typed && a->bare_lists == b->bare_lists &&
	       a->lists == b->lists && a->hang == b->hang &&
	       !a->place.line == !b->place.line && same(a->number, b->number) &&
	       same(a->widest, b->widest) && same(a->keep, b->keep) &&
	       !memcmp(a->text, b->text, a->length);
}

/* A long list may say the same under each of its numbers. */
static uint64_t key_of(const struct manuscript *from)
{
	uint64_t key = fingerprint(from->text, from->length, FINGERPRINT_SEED);

	return from->number
		       ? fingerprint(from->number, strlen(from->number), key)
		       : key;
}

static void put(struct texts *texts, struct set_text *one)
{
	struct set_text **bucket =
		&texts->bucket[one->key & (texts->bucket_count - 1)];

	one->next = *bucket;
	*bucket = one;
}

static void widen(struct texts *texts)
{
	struct set_text **old = texts->bucket;
	size_t count = texts->bucket_count;

	texts->bucket_count = count * 4;
	texts->bucket = arena_array(texts->setter->run->arena,
				    struct set_text *, texts->bucket_count);
	for (size_t i = 0; i < count; i++)
		for (struct set_text *one = old[i], *next; one; one = next) {
			next = one->next;
			put(texts, one);
		}
}

const struct text *texts_set(struct texts *texts, const struct manuscript *from)
{
	struct setter *setter = texts->setter;
	size_t told = setter->run->diag.told;
	struct set_text *one;
	const struct text *text;
	uint64_t key;

	if (from->markup)
		return text_new(setter, from);
	key = key_of(from);
	one = texts->bucket[key & (texts->bucket_count - 1)];
	for (; one; one = one->next)
		if (one->key == key && equal(&one->from, from))
			return one->text;
	text = text_new(setter, from);
	if (setter->run->diag.told != told)
		return text;
	one = arena_new(setter->run->arena, struct set_text);
	*one = (struct set_text){.text = text, .from = *from, .key = key};
	if (++texts->count > texts->bucket_count)
		widen(texts);
	put(texts, one);
	return text;
}
