#include "text/lexicon.h"

#include "base/utf8.h"
#include "text/capital.h"
#include "text/messages.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

struct lexicon *lexicon_new(struct arena *arena)
{
	struct lexicon *lexicon = arena_new(arena, struct lexicon);

	lexicon->arena = arena;
	return lexicon;
}

/* Returns the bytes of the sign of punctuation at TEXT: ASCII's, Latin-1's,
 * or from U+2010 to U+206F (dashes, quotes, dots …); else 0. */
static size_t sign_at(const char *text, size_t length)
{
	uint32_t c = 0;
	size_t bytes = utf8_decode(text, length, &c);
	bool sign = c < 0x80 ? ispunct((int)c) != 0
			     : (c > 0xA0 && c < 0xC0) ||
				       (c >= 0x2010 && c <= 0x206F);

	return sign ? bytes : 0;
}

static bool all_signs(const char *text, size_t length)
{
	size_t bytes = 1;

	for (; length && bytes; text += bytes, length -= bytes)
		bytes = sign_at(text, length);
	return bytes;
}

/* Returns the bytes of the space at TEXT, U+00A0 among them, else 0. */
static size_t space_at(const char *text, size_t length)
{
	if (length && isspace((unsigned char)*text))
		return 1;
	return length > 1 && !memcmp(text, "\xC2\xA0", 2) ? 2 : 0;
}

/* Takes spaces and signs away from both ends of *TEXT. Returns what is left
 * of its LENGTH. */
static size_t trim(const char **text, size_t length)
{
	const char *at = *text;
	size_t kept = 0, bytes;

	while ((bytes = space_at(at, length) + sign_at(at, length)) != 0) {
		at += bytes;
		length -= bytes;
	}
	*text = at;
	for (size_t i = 0; i < length; i += bytes ? bytes : 1) {
		bytes = space_at(at + i, length - i) +
			sign_at(at + i, length - i);
		if (!bytes)
			kept = i + 1;
	}
	return kept;
}

/* Returns the letter at *AT in small, any spaces as one, and moves behind. */
static int next_letter(const char **at, const char *end)
{
	size_t bytes = space_at(*at, (size_t)(end - *at));

	if (!bytes)
		return tolower((unsigned char)*(*at)++);
	for (; bytes; bytes = space_at(*at, (size_t)(end - *at)))
		*at += bytes;
	return ' ';
}

/* Whether two phrases are the same, capitals and spaces aside. */
static bool same_phrase(const struct meaning *phrase, const char *text,
			size_t length)
{
	const char *a = phrase->text, *a_end = a + phrase->length;
	const char *b = text, *b_end = text + length;

	while (a < a_end && b < b_end)
		if (next_letter(&a, a_end) != next_letter(&b, b_end))
			return false;
	return a == a_end && b == b_end;
}

static struct meaning *find_phrase(const struct lexicon *lexicon,
				   const char *text, size_t length)
{
	const struct meanings *phrases = &lexicon->phrases;

	for (size_t i = 0; i < phrases->count; i++)
		if (same_phrase(&phrases->meaning[i], text, length))
			return &phrases->meaning[i];
	return NULL;
}

static void add(struct lexicon *lexicon, struct meanings *list,
		struct meaning meaning)
{
	list->meaning = arena_grow(lexicon->arena, list->meaning, list->count,
				   &list->capacity, sizeof(*list->meaning));
	list->meaning[list->count++] = meaning;
}

/* Notes that words may begin as the abbreviation TEXT does. */
static void may_begin(struct lexicon *lexicon, const char *text)
{
	if (*text)
		lexicon->begins[(unsigned char)*text] = true;
	else /* one that vanishes is before any sign */
		memset(lexicon->begins, true, sizeof(lexicon->begins));
}

void lexicon_abbreviate(struct lexicon *lexicon, const char *text,
			const char *expansion, struct place place)
{
	const struct meanings *known = &lexicon->abbreviations;
	struct meaning meaning = {.text = text,
				  .length = strlen(text),
				  .expansion = expansion,
				  .place = place,
				  .of = known->count};

	for (size_t i = 0; i < known->count; i++)
		if (!strcmp(known->meaning[i].text, text))
			return;
	add(lexicon, &lexicon->abbreviations, meaning);
	may_begin(lexicon, text);
}

/* Returns the number of a language, 0 when there are too many. */
static uint8_t number_of(struct lexicon *lexicon, const char *language)
{
	size_t i = 0;

	while (i < lexicon->language_count &&
	       strcasecmp(lexicon->language[i], language))
		i++;
	if (i == LEXICON_MOST_LANGUAGES)
		return 0;
	if (i == lexicon->language_count)
		lexicon->language[lexicon->language_count++] = language;
	return (uint8_t)(i + 1);
}

void lexicon_foreign(struct lexicon *lexicon, const char *phrase,
		     const char *language, struct place place,
		     struct diag *diag)
{
	struct meaning meaning = {.text = phrase,
				  .language = number_of(lexicon, language),
				  .place = place};

	if (!meaning.language) {
		diag_add(diag, MESSAGE_GLOSSARY_TOO_MANY_LANGUAGES, place,
			 diag_number(diag, LEXICON_MOST_LANGUAGES));
		return;
	}
	if (!phrase) {
		if (!lexicon->italics)
			lexicon->italics = meaning.language;
		return;
	}
	meaning.length = trim(&meaning.text, strlen(phrase));
	if (!find_phrase(lexicon, meaning.text, meaning.length))
		add(lexicon, &lexicon->phrases, meaning);
}

/* Returns the longest of those KNOWN that WORD is but for signs behind it, NULL
 * when it is none. */
static struct meaning *find_longest(const struct meanings *known,
				    const char *word, size_t length)
{
	struct meaning *found = NULL;

	for (size_t i = 0; i < known->count; i++) {
		struct meaning *one = &known->meaning[i];

		if (one->length <= length &&
		    (!found || one->length > found->length) &&
		    !memcmp(one->text, word, one->length) &&
		    all_signs(word + one->length, length - one->length))
			found = one;
	}
	return found;
}

/* Returns the abbreviation that WORD is, as it is said or in capitals. */
static struct meaning *find_abbreviation(const struct lexicon *lexicon,
					 const char *word, size_t length)
{
	struct meaning *found;

	if (length && !lexicon->begins[(unsigned char)*word])
		return NULL;
	found = find_longest(&lexicon->abbreviations, word, length);
	if (!found)
		found = find_longest(&lexicon->capitals, word, length);
	return found;
}

/* The same with signs before it, whose bytes are put into *BEFORE: an
 * abbreviation may begin or end with a sign itself, "a.n.". */
static struct meaning *find_inside(const struct lexicon *lexicon,
				   const char *word, size_t length,
				   size_t *before)
{
	struct meaning *found = NULL;
	size_t signs = 0;

	*before = 0;
	do {
		*before += signs;
		found = find_abbreviation(lexicon, word + *before,
					  length - *before);
		signs = sign_at(word + *before, length - *before);
	} while (!found && signs);
	return found;
}

const char *lexicon_expand(struct lexicon *lexicon, const char *word,
			   size_t length)
{
	struct meaning *found;
	size_t before, after;

	if (!lexicon || !lexicon->abbreviations.count)
		return NULL;
	found = find_inside(lexicon, word, length, &before);
	if (!found)
		return NULL;
	lexicon->abbreviations.meaning[found->of].met = true;
	after = before + found->length;
	return arena_format(lexicon->arena, "%.*s%s%.*s", (int)before, word,
			    found->expansion, (int)(length - after),
			    word + after);
}

void lexicon_capitals(struct lexicon *lexicon, const char *text, size_t length)
{
	static const char between[] = " \t\n/-*";

	if (!lexicon || !lexicon->abbreviations.count)
		return;
	for (size_t end, at = 0; at < length; at = end + 1) {
		struct meaning *found, capital;
		size_t before;

		end = at;
		while (end < length && !strchr(between, text[end]))
			end++;
		found = end > at ? find_inside(lexicon, text + at, end - at,
					       &before)
				 : NULL;
		if (!found)
			continue;
		capital = *found;
		capital.text = capital_text(lexicon->arena, found->text,
					    found->length);
		capital.length = strlen(capital.text);
		if (find_abbreviation(lexicon, capital.text, capital.length))
			continue;
		add(lexicon, &lexicon->capitals, capital);
		may_begin(lexicon, capital.text);
	}
}

uint8_t lexicon_language(struct lexicon *lexicon, const char *text,
			 size_t length)
{
	struct meaning *found = NULL;

	if (!lexicon)
		return 0;
	length = trim(&text, length);
	if (length)
		found = find_phrase(lexicon, text, length);
	if (!found)
		return lexicon->italics;
	found->met = true;
	return found->language;
}

const char *lexicon_language_name(const struct lexicon *lexicon,
				  uint8_t language)
{
	return language ? lexicon->language[language - 1] : NULL;
}

static void check(const struct meanings *list, const struct message *message,
		  struct diag *diag)
{
	for (size_t i = 0; i < list->count; i++)
		if (!list->meaning[i].met)
			diag_add(diag, message, list->meaning[i].place,
				 diag_text(diag, list->meaning[i].text,
					   list->meaning[i].length));
}

void lexicon_check(const struct lexicon *lexicon, struct diag *diag)
{
	check(&lexicon->abbreviations, MESSAGE_GLOSSARY_NOT_PRINTED, diag);
	check(&lexicon->phrases, MESSAGE_GLOSSARY_NOT_ITALIC, diag);
}
