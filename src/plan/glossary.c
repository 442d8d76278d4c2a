#include "plan/glossary.h"

#include "plan/keys.h"
#include "plan/messages.h"
#include "yaml/messages.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { LONGEST_LANGUAGE = 35 }; /* [bytes] BCP 47, 4.4.1 */

/* Capitals tell abbreviations apart, not phrases. */
static bool same(const struct value *a, const struct value *b, bool foreign)
{
	if (a->length != b->length)
		return false;
	if (!a->text || !b->text)
		return a->text == b->text;
	return !(foreign ? strncasecmp(a->text, b->text, a->length)
			 : strncmp(a->text, b->text, a->length));
}

const struct term *glossary_find(const struct glossary *glossary, bool foreign,
				 const struct value *word)
{
	const struct terms *terms =
		foreign ? &glossary->foreign : &glossary->abbreviations;

	for (size_t i = 0; i < terms->count; i++)
		if (same(&terms->term[i].word, word, foreign))
			return &terms->term[i];
	return NULL;
}

/* Whether there is something in a word that can be heard. */
static bool has_letter(const struct value *word)
{
	for (size_t i = 0; i < word->length; i++)
		if (isalnum((unsigned char)word->text[i]) ||
		    (unsigned char)word->text[i] >= 0x80)
			return true;
	return false;
}

static bool has_space(const struct value *word)
{
	for (size_t i = 0; i < word->length; i++)
		if (isspace((unsigned char)word->text[i]) ||
		    !strncmp(word->text + i, "\xC2\xA0", 2))
			return true;
	return false;
}

/* Whether a text has the shape of a language tag: two or three letters, then
 * subtags of one to eight letters and figures (BCP 47, 2.1). */
static bool is_language(const struct value *value)
{
	size_t at = 0, part = 0, parts = 0;

	if (value->length > LONGEST_LANGUAGE)
		return false;
	for (; at <= value->length; at++) {
		unsigned char c = (unsigned char)value->text[at];

		if (at < value->length && c != '-') {
			if (parts ? !isalnum(c) : !isalpha(c))
				return false;
			part++;
			continue;
		}
		if (parts++ ? part < 1 || part > 8 : part < 2 || part > 3)
			return false;
		part = 0;
	}
	return true;
}

/* Whether the two texts of a term are what they should be. */
static bool check_texts(const struct term *term, bool foreign,
			struct diag *diag)
{
	const struct value *word = &term->word, *meaning = &term->meaning;
	bool silent = word->text && !has_letter(word);

	if (silent || (word->text && !foreign && has_space(word)))
		diag_add(diag,
			 silent ? MESSAGE_GLOSSARY_NO_WORD
				: MESSAGE_GLOSSARY_SPACE,
			 word->place,
			 diag_text(diag, word->text, word->length));
	else if (word->length > GLOSSARY_LONGEST ||
		 meaning->length > GLOSSARY_LONGEST)
		diag_too_long(diag, word->place, GLOSSARY_LONGEST);
	else if (foreign && !is_language(meaning))
		diag_add(diag, MESSAGE_GLOSSARY_BAD_LANGUAGE, meaning->place,
			 diag_text(diag, meaning->text, meaning->length));
	else if (!meaning->length)
		diag_add(diag, MESSAGE_PLAN_EMPTY_LIST, meaning->place,
			 diag_text(diag, word->text, word->length));
	else
		return true;
	return false;
}

/* Whether a term can stand beside the others: one language for all of them is
 * alone, and no word is there twice. */
static bool check_others(const struct glossary *glossary, bool foreign,
			 const struct term *term, struct diag *diag)
{
	const struct value *word = &term->word;
	const struct term *known = glossary_find(glossary, foreign, word);
	const struct term *other =
		glossary->foreign.count ? glossary->foreign.term : NULL;

	if (known)
		diag_add(diag, MESSAGE_YAML_DUPLICATE_KEY, word->place,
			 word->text ? diag_text(diag, word->text, word->length)
				    : KEY_FOREIGN,
			 diag_number(diag, known->word.place.line));
	else if (foreign && other && !other->word.text != !word->text)
		diag_add(diag, MESSAGE_GLOSSARY_WANTS_LANGUAGE, word->place,
			 KEY_FOREIGN);
	else
		return true;
	return false;
}

void glossary_add(struct glossary *glossary, bool foreign, struct term term,
		  struct run *run)
{
	struct terms *terms =
		foreign ? &glossary->foreign : &glossary->abbreviations;

	if (!check_texts(&term, foreign, &run->diag) ||
	    !check_others(glossary, foreign, &term, &run->diag))
		return;
	terms->term = arena_grow(run->arena, terms->term, terms->count,
				 &terms->capacity, sizeof(*terms->term));
	terms->term[terms->count++] = term;
}

/* Reads the keys of MAPPING as words, their values as meanings. */
static void read_terms(struct glossary *glossary, bool foreign,
		       const struct yaml *mapping, struct run *run)
{
	for (size_t i = 0; i + 1 < mapping->count; i += 2) {
		const struct yaml *key = mapping->item[i];
		const struct yaml *value = mapping->item[i + 1];
		size_t before = run->diag.count;
		struct term term = {
			.word = {key->text, key->length, key->place},
			.meaning = value_read(value, key->text, run)};

		if (run->diag.count == before)
			glossary_add(glossary, foreign, term, run);
	}
}

void glossary_read(struct glossary *glossary, const struct yaml *root,
		   struct run *run)
{
	const struct yaml *node = yaml_value(root, KEY_ABBREVIATIONS);
	struct term all = {.word = {.text = NULL}};

	if (node && node->kind == YAML_MAPPING)
		read_terms(glossary, false, node, run);
	else if (node && !yaml_is_empty(node))
		diag_add(&run->diag, MESSAGE_PLAN_WANTS_MAPPING, node->place,
			 KEY_ABBREVIATIONS);
	node = yaml_value(root, KEY_FOREIGN);
	if (!node || yaml_is_empty(node))
		return;
	if (node->kind == YAML_MAPPING) {
		read_terms(glossary, true, node, run);
	} else if (node->kind == YAML_TEXT) {
		all.word.place = node->place;
		all.meaning = value_read(node, KEY_FOREIGN, run);
		glossary_add(glossary, true, all, run);
	} else {
		diag_add(&run->diag, MESSAGE_GLOSSARY_WANTS_LANGUAGE,
			 node->place, KEY_FOREIGN);
	}
}
