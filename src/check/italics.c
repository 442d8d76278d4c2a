#include "check/rule.h"
#include "text/fonts.h"

#include <string.h>

/*
 * Phrases of the body that are in italics in one place and not in another:
 * those that are once, and those that the plan calls foreign. Titles of rules
 * are cited as they are; one spelling for one phrase is all that is asked for.
 */

enum { MOST = 200, MOST_BYTES = 100 };

struct italic_phrase {
	const char *text; /* small letters, one space between words */
	size_t words;
	bool told;
};

struct italics {
	struct italic_phrase *phrase;
	size_t count, capacity;
};

/* Returns COUNT words of TEXT from I on as a phrase has them. */
static const char *phrase_of(const struct reading *text, size_t i, size_t count,
			     struct arena *arena)
{
	const char *phrase = "";

	for (size_t k = 0; k < count; k++)
		phrase = arena_format(arena, "%s%s%.*s", phrase, k ? " " : "",
				      (int)text->word[i + k].length,
				      text->small + text->word[i + k].start);
	return phrase;
}

static void note(struct checker *c, const char *text, size_t words)
{
	struct italics *italics = c->memory;

	if (!words || italics->count == MOST || strlen(text) > MOST_BYTES)
		return;
	for (size_t i = 0; i < italics->count; i++)
		if (!strcmp(italics->phrase[i].text, text))
			return;
	italics->phrase =
		arena_grow(c->arena, italics->phrase, italics->count,
			   &italics->capacity, sizeof(*italics->phrase));
	italics->phrase[italics->count++] = (struct italic_phrase){
		arena_copy(c->arena, text, strlen(text)), words, false};
}

static bool is_italic(const struct reading *text, size_t i)
{
	return text->style[text->word[i].start] & STYLE_ITALIC;
}

static void begin(struct checker *c)
{
	const struct terms *foreign = &c->decree->glossary.foreign;

	c->memory = arena_new(c->arena, struct italics);
	for (size_t i = 0; i < foreign->count; i++) {
		const struct passage passage = {
			.kind = PASSAGE_TERM, .value = &foreign->term[i].word};
		struct reading text;

		if (!passage.value->text || !plan_has_body(c->decree))
			continue;
		text = passage_open(&passage, c->scratch);
		note(c, phrase_of(&text, 0, text.count, c->scratch),
		     text.count);
		arena_clear(c->scratch);
	}
}

static bool is_clause(const struct passage *passage)
{
	return passage->kind == PASSAGE_CLAUSE;
}

/* Words that stand in italics side by side are one phrase; a word by itself may
 * be stressed. */
static void collect(struct checker *c, const struct reading *text)
{
	for (size_t i = 0, n; i < text->count; i += n) {
		n = 1;
		if (!is_italic(text, i))
			continue;
		while (i + n < text->count && is_italic(text, i + n) &&
		       passage_is_apart(text, i + n - 1))
			n++;
		if (n > 1)
			note(c, phrase_of(text, i, n, c->scratch), n);
	}
}

/* Whether the words from I on are PHRASE. */
static bool is_phrase(const struct reading *text, size_t i,
		      const struct italic_phrase *phrase)
{
	const char *at = phrase->text;

	if (i + phrase->words > text->count)
		return false;
	for (size_t k = 0; k < phrase->words; k++) {
		const struct token *word = &text->word[i + k];

		if (strncmp(at, text->small + word->start, word->length) != 0 ||
		    at[word->length] != (k + 1 < phrase->words ? ' ' : '\0') ||
		    (k && !passage_is_apart(text, i + k - 1)))
			return false;
		at += word->length + 1;
	}
	return true;
}

/* Reports each phrase once, where it first stands upright. */
static void check(struct checker *c, const struct reading *text)
{
	struct italics *italics = c->memory;

	for (size_t i = 0; i < text->count; i++)
		for (size_t k = 0; k < italics->count; k++) {
			struct italic_phrase *phrase = &italics->phrase[k];

			if (phrase->told || is_italic(text, i) ||
			    !is_phrase(text, i, phrase))
				continue;
			phrase->told = true;
			rule_report(c, CODE_ITALIC, text, text->word[i].start,
				    passage_words(text, i, phrase->words,
						  c->arena));
		}
}

static void end(struct checker *c)
{
	const struct italics *italics = c->memory;

	for (size_t i = 0; italics->count && i < c->passages.count; i++) {
		const struct passage *passage = &c->passages.passage[i];
		struct reading text;

		if (!is_clause(passage) || !plan_has_body(c->decree))
			continue;
		text = passage_open(passage, c->scratch);
		check(c, &text);
		arena_clear(c->scratch);
	}
}

const struct rule rule_italics = {
	.begin = begin, .wants = is_clause, .passage = collect, .end = end};
