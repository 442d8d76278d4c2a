#include "text/word.h"

#include "base/memory.h"
#include "text/harfbuzz.h"

#include <math.h>
#include <string.h>

enum { FIRST_BUCKETS = HOSTILE ? 1 : 1024 };

/* How far apart letters stand that are to: a word space or so [em]. */
static const double tracking = 0.33;

static const char soft_hyphen[] = WORD_SOFT_HYPHEN;

static void release(void *buffer)
{
	hb.buffer_destroy(buffer);
}

void shaper_init(struct shaper *shaper, struct arena *arena)
{
	*shaper = (struct shaper){.arena = arena};
	shaper->bucket_count = FIRST_BUCKETS;
	shaper->bucket = arena_array(arena, struct word *, FIRST_BUCKETS);
}

void shaper_release(struct shaper *shaper)
{
	if (!shaper->buffer)
		return;
	guard_drop(&shaper->held);
	hb.buffer_destroy(shaper->buffer);
	shaper->buffer = NULL;
}

/* FNV-1a, 32 bits (Fowler, Noll, Vo). */
static uint32_t hash(unsigned face, const char *text, size_t length)
{
	uint32_t value = 2166136261u ^ face;

	for (size_t i = 0; i < length; i++)
		value = (value ^ (unsigned char)text[i]) * 16777619u;
	return value;
}

static void put(struct shaper *shaper, struct word *word)
{
	uint32_t key = hash(word->face->number, word->text, word->length);
	struct word **bucket =
		&shaper->bucket[key & (shaper->bucket_count - 1)];

	word->next = *bucket;
	*bucket = word;
}

static void widen(struct shaper *shaper)
{
	struct word **old = shaper->bucket;
	size_t count = shaper->bucket_count;

	shaper->bucket_count = count * 4;
	shaper->bucket =
		arena_array(shaper->arena, struct word *, shaper->bucket_count);
	for (size_t i = 0; i < count; i++) {
		struct word *next;

		for (struct word *word = old[i]; word; word = next) {
			next = word->next;
			put(shaper, word);
		}
	}
}

/* Puts the text into the buffer, a hyphen in place of the soft one, which
 * HarfBuzz would hide. */
static void fill_buffer(hb_buffer_t *buffer, struct word *word)
{
	const size_t tail = sizeof(soft_hyphen) - 1;
	size_t length = word->length;

	word->divided = length > tail &&
			!memcmp(word->text + length - tail, soft_hyphen, tail);
	hb.buffer_clear_contents(buffer);
	if (word->divided)
		length -= tail;
	hb.buffer_add_utf8(buffer, word->text, (int)length, 0, -1);
	if (word->divided)
		hb.buffer_add(buffer, '-', (unsigned)length);
	hb.buffer_set_cluster_level(
		buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
	hb.buffer_set_direction(buffer, HB_DIRECTION_LTR);
	hb.buffer_set_script(buffer, HB_SCRIPT_LATIN);
	hb.buffer_set_language(buffer, hb.language_from_string("id", -1));
}

/* Moves letters apart: each from the next one, the last from the next word; but
 * a comma stays with the letter before it. */
static void space_out(struct word *word)
{
	for (size_t i = 0; i < word->count; i++) {
		struct glyph *glyph = &word->glyph[i];
		bool last = i + 1 == word->count;
		char next = last ? 'a' : word->text[glyph[1].cluster];

		/* an accent stays with its letter, too (U+0300 to U+036F) */
		if (!strchr(".,;:\xCC\xCD", next))
			glyph->advance +=
				(int32_t)lround(tracking * word->face->upem);
	}
}

/* Returns the buffer, which is made when there is a face, and so HarfBuzz. */
static hb_buffer_t *find_buffer(struct shaper *shaper)
{
	if (!shaper->buffer) {
		shaper->buffer = hb.buffer_create();
		guard_hold(&shaper->held, release, shaper->buffer);
	}
	return shaper->buffer;
}

static void shape(struct shaper *shaper, struct word *word)
{
	static const hb_feature_t apart = {HB_TAG('l', 'i', 'g', 'a'), 0, 0,
					   (unsigned)-1};
	const hb_glyph_info_t *info;
	const hb_glyph_position_t *position;
	hb_buffer_t *buffer;
	unsigned count;
	int64_t advance = 0;

	memory_watch();
	buffer = find_buffer(shaper);
	fill_buffer(buffer, word);
	hb.shape(word->face->font, buffer, &apart, word->spaced);
	info = hb.buffer_get_glyph_infos(buffer, &count);
	position = hb.buffer_get_glyph_positions(buffer, &count);
	if (!hb.buffer_allocation_successful(buffer))
		memory_exhausted();
	memory_check();
	word->glyph = arena_array(shaper->arena, struct glyph, count);
	word->count = count;
	for (unsigned i = 0; i < count; i++) {
		word->glyph[i] = (struct glyph){
			.id = (uint16_t)info[i].codepoint,
			.cluster = (uint16_t)info[i].cluster,
			.advance = position[i].x_advance,
			.dx = (int16_t)position[i].x_offset,
			.dy = (int16_t)position[i].y_offset,
		};
	}
	if (word->spaced)
		space_out(word);
	for (unsigned i = 0; i < count; i++)
		advance += word->glyph[i].advance;
	word->width = (double)advance / word->face->upem;
}

const struct word *shaper_word(struct shaper *shaper, const struct face *face,
			       const char *text, size_t length, bool spaced)
{
	uint32_t key = hash(face->number, text, length);
	struct word *word = shaper->bucket[key & (shaper->bucket_count - 1)];

	for (; word; word = word->next)
		if (word->face == face && word->length == length &&
		    word->spaced == spaced && !memcmp(word->text, text, length))
			return word;
	word = arena_new(shaper->arena, struct word);
	word->face = face;
	word->text = arena_copy(shaper->arena, text, length);
	word->length = (uint32_t)length;
	word->spaced = spaced;
	word->number = shaper->word_count++;
	shape(shaper, word);
	if (!word->divided)
		word->expansion = lexicon_expand(shaper->lexicon, text, length);
	if (shaper->word_count > shaper->bucket_count)
		widen(shaper);
	put(shaper, word);
	return word;
}
