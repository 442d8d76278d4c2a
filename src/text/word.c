#include "text/word.h"

#include "base/memory.h"
#include "base/utf8.h"
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

void shaper_init(struct shaper *shaper, struct run *run)
{
	*shaper = (struct shaper){.run = run};
	shaper->bucket_count = FIRST_BUCKETS;
	shaper->bucket = arena_array(run->kept, struct word *, FIRST_BUCKETS);
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
	shaper->bucket = arena_array(shaper->run->kept, struct word *,
				     shaper->bucket_count);
	for (size_t i = 0; i < count; i++) {
		struct word *next;

		for (struct word *word = old[i]; word; word = next) {
			next = word->next;
			put(shaper, word);
		}
	}
}

/* Returns the character AT, as it is drawn, and moves on: a hyphen for the soft
 * one. */
static uint32_t next_character(const struct word *word, size_t *at)
{
	uint32_t character = (unsigned char)word->text[*at];
	size_t bytes = 1;

	if (character >= 0x80) {
		character = 0xFFFD; /* for what is not UTF-8 */
		bytes = utf8_decode(word->text + *at, word->length - *at,
				    &character);
	}
	*at += bytes ? bytes : 1;
	return word->divided && *at == word->length ? '-' : character;
}

/* Returns the ligature of FIRST, the character before AT, and of all that join
 * it, and moves on; FIRST itself if none does, NULL if there is no ligature. */
static const struct prepared_letter *join(const struct word *word, size_t *at,
					  uint32_t first)
{
	const struct prepared *prepared = word->face->prepared;
	const struct prepared_letter *letter = prepared_letter(prepared, first);
	uint32_t part[PREPARED_JOINED] = {first};
	unsigned count = 1;

	for (size_t end = *at; end < word->length; *at = end) {
		uint32_t character = next_character(word, &end);
		const struct prepared_letter *next =
			prepared_letter(prepared, character);

		if (!(prepared_pair(prepared, letter, next) & 1))
			break;
		if (count == PREPARED_JOINED)
			return NULL;
		part[count++] = character;
		letter = next;
	}
	if (count == 1)
		return letter;
	for (unsigned i = 0; i < prepared->ligature_count; i++)
		if (!memcmp(prepared->ligature[i].character, part,
			    sizeof(part)))
			return &prepared->ligature[i].letter;
	return NULL;
}

/* Returns the letter or ligature AT, and moves on; NULL if it is not plain. */
static const struct prepared_letter *next_letter(const struct word *word,
						 size_t *at)
{
	const struct prepared *prepared = word->face->prepared;
	uint32_t character = next_character(word, at);
	const struct prepared_letter *letter =
		prepared_letter(prepared, character);

	if (letter->left <= prepared->joining && letter->left && !word->spaced)
		letter = join(word, at, character);
	return letter && letter->left ? letter : NULL;
}

/* Sets a word as its face is prepared for it. Whether it is, wholly. */
static bool set_plain(struct shaper *shaper, struct word *word)
{
	const struct prepared *prepared = word->face->prepared;
	const struct prepared_letter *before = NULL, *letter;
	struct glyph glyph[WORD_LONGEST];
	unsigned count = 0;

	if (!prepared || word->length > WORD_LONGEST)
		return false;
	for (size_t at = 0; at < word->length; before = letter, count++) {
		glyph[count] = (struct glyph){.cluster = (uint16_t)at};
		letter = next_letter(word, &at);
		if (!letter)
			return false;
		glyph[count].id = letter->glyph;
		glyph[count].advance = prepared->advance[letter->glyph];
		if (before)
			glyph[count - 1].advance += prepared_kern(
				prepared_pair(prepared, before, letter));
	}
	word->count = count;
	word->glyph = arena_array(shaper->run->kept, struct glyph, count);
	memcpy(word->glyph, glyph, count * sizeof(*glyph));
	return true;
}

/* Puts the text into the buffer, a hyphen in place of the soft one, which
 * HarfBuzz would hide. */
static void fill_buffer(hb_buffer_t *buffer, const struct word *word)
{
	size_t length = word->length;

	hb.buffer_clear_contents(buffer);
	if (word->divided)
		length -= sizeof(soft_hyphen) - 1;
	hb.buffer_add_utf8(buffer, word->text, (int)length, 0, -1);
	if (word->divided)
		hb.buffer_add(buffer, '-', (unsigned)length);
	hb.buffer_set_cluster_level(
		buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
	hb.buffer_set_direction(buffer, HB_DIRECTION_LTR);
	hb.buffer_set_script(buffer, HB_SCRIPT_LATIN);
	hb.buffer_set_language(buffer, hb.language_from_string("id", -1));
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

/* Has HarfBuzz set a word. Where it is not there, which is reported once, the
 * word gets no glyphs. */
static void ask(struct shaper *shaper, struct word *word)
{
	static const hb_feature_t apart = {HB_TAG('l', 'i', 'g', 'a'), 0, 0,
					   (unsigned)-1};
	const hb_glyph_info_t *info;
	const hb_glyph_position_t *position;
	hb_font_t *font = NULL;
	hb_buffer_t *buffer;
	unsigned count;

	if (!shaper->broken)
		font = face_font(word->face, &shaper->run->diag);
	shaper->broken = !font;
	if (!font)
		return;
	memory_watch();
	buffer = find_buffer(shaper);
	fill_buffer(buffer, word);
	hb.shape(font, buffer, &apart, word->spaced);
	info = hb.buffer_get_glyph_infos(buffer, &count);
	position = hb.buffer_get_glyph_positions(buffer, &count);
	if (!hb.buffer_allocation_successful(buffer))
		memory_exhausted();
	memory_check();
	word->glyph = arena_array(shaper->run->kept, struct glyph, count);
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

static void shape(struct shaper *shaper, struct word *word)
{
	const size_t tail = sizeof(soft_hyphen) - 1;
	int64_t advance = 0;

	word->divided =
		word->length > tail &&
		!memcmp(word->text + word->length - tail, soft_hyphen, tail);
	if (!set_plain(shaper, word))
		ask(shaper, word);
	if (word->spaced)
		space_out(word);
	for (size_t i = 0; i < word->count; i++)
		advance += word->glyph[i].advance;
	word->width = (double)advance / word->face->upem;
}

const struct word *shaper_find(const struct shaper *shaper,
			       const struct face *face, const char *text,
			       size_t length, bool spaced)
{
	struct word *word = shaper->bucket[hash(face->number, text, length) &
					   (shaper->bucket_count - 1)];

	while (word && (word->face != face || word->length != length ||
			word->spaced != spaced ||
			memcmp(word->text, text, length) != 0))
		word = word->next;
	return word;
}

const struct word *shaper_word(struct shaper *shaper, const struct face *face,
			       const char *text, size_t length, bool spaced)
{
	struct arena *arena = shaper->run->kept;
	const struct word *known =
		shaper_find(shaper, face, text, length, spaced);
	struct word *word;

	if (known)
		return known;
	word = arena_new(arena, struct word);
	word->face = face;
	word->text = arena_copy(arena, text, length);
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
