#include "check/passage.h"

#include "plan/keys.h"
#include "plan/tree.h"
#include "text/markup.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { MOST_ADDRESS = 60 }; /* [bytes] to either side that are looked at */

static void add(struct passages *list, struct passage passage,
		struct arena *arena)
{
	if (!passage.value->text)
		return;
	list->passage = arena_grow(arena, list->passage, list->count,
				   &list->capacity, sizeof(*list->passage));
	list->passage[list->count++] = passage;
}

/* Adds the fields of PLAN from FIRST on. Where a title is left out, another
 * field stands for it, and is there already. */
static void add_fields(struct passages *list, const struct plan *plan,
		       size_t first, struct arena *arena)
{
	for (size_t i = first; i < PLAN_FIELD_COUNT; i++) {
		enum plan_field field = (enum plan_field)i;
		const struct value *value = plan_field(plan, field);
		bool borrowed = false;

		for (size_t k = 0; k < i; k++) {
			const struct value *other =
				plan_field(plan, (enum plan_field)k);

			borrowed |= other->text &&
				    !place_compare(other->place, value->place);
		}
		if (!borrowed)
			add(list,
			    (struct passage){.kind = PASSAGE_FIELD,
					     .field = field,
					     .key = plan_key_of(field)->word,
					     .value = value},
			    arena);
	}
}

static void add_prose(struct passages *list, const char *key,
		      const struct value *value, struct arena *arena)
{
	add(list,
	    (struct passage){.kind = PASSAGE_PROSE,
			     .field = PLAN_FIELD_COUNT,
			     .key = key,
			     .value = value},
	    arena);
}

/* Adds the clauses of the decree's body. */
static void add_clauses(struct passages *list, const struct decree *decree,
			struct arena *arena)
{
	for (enum body_part part = 0; part < BODY_PARTS; part++) {
		const struct clauses *clauses = &decree->body[part];

		for (size_t i = 0; i < clauses->count; i++)
			add(list,
			    (struct passage){PASSAGE_CLAUSE, PLAN_FIELD_COUNT,
					     plan_key_of_part(part)->word,
					     &clauses->clause[i], part, i + 1},
			    arena);
	}
}

struct passage passage_of_field(const struct decree *decree,
				enum plan_field field)
{
	return (struct passage){.kind = PASSAGE_FIELD,
				.field = field,
				.key = plan_key_of(field)->word,
				.value = plan_field(decree->lampiran, field)};
}

struct passages passages_of(const struct decree *decree, struct arena *arena)
{
	const struct terms *terms = &decree->glossary.abbreviations;
	struct passages list = {NULL, 0, 0};

	add_fields(&list, decree->lampiran, 0, arena);
	add_clauses(&list, decree, arena);
	for (size_t i = 0; i < terms->count; i++)
		add(&list,
		    (struct passage){.kind = PASSAGE_TERM,
				     .field = PLAN_FIELD_COUNT,
				     .key = KEY_ABBREVIATIONS,
				     .value = &terms->term[i].meaning},
		    arena);
	for (size_t i = 0; i < decree->lampiran_count; i++) {
		const struct plan *plan = &decree->lampiran[i];
		const struct node *node;
		struct tree_walk walk;

		if (i)
			add_fields(&list, plan, PLAN_TITLE, arena);
		add_prose(&list, KEY_BEFORE, &plan->before, arena);
		tree_walk(&walk, &plan->root);
		while ((node = tree_enter(&walk)))
			for (size_t k = 0; k < node->entry_count; k++)
				add(&list,
				    (struct passage){
					    .kind = PASSAGE_CELL,
					    .field = PLAN_FIELD_COUNT,
					    .key = node->entry[k].key,
					    .value = &node->entry[k].value},
				    arena);
		add_prose(&list, KEY_AFTER, &plan->after, arena);
	}
	return list;
}

/* Whether the line end at AT is inside of a paragraph of CommonMark: there are
 * lines on both sides, the first is no heading and the second begins nothing.
 */
static bool is_inside(const char *text, const char *at, const char *end)
{
	const char *line = at, *next = at + 1;
	enum marker marker;

	if (at == text || at[-1] == '\n')
		return false;
	while (line > text && line[-1] != '\n')
		line--;
	while (*line == ' ')
		line++;
	while (next < end && *next == ' ')
		next++;
	return *line != '#' && next < end && *next != '\n' && *next != '#' &&
	       !list_marker(next, (size_t)(end - next), true, &marker);
}

/* Returns how many bytes of a word begin at TEXT, 0 if none: dashes, quotation
 * marks and ticks are no part of a word. */
static size_t count_letter(const char *text, size_t length)
{
	unsigned char c = (unsigned char)*text;

	if (c < 0x80)
		return isalnum(c) ? 1 : 0;
	if (length >= 3 && c == 0xE2)
		return 0;
	return 1;
}

static size_t count_word(const char *text, size_t length)
{
	size_t n = 0, more;

	while (n < length && (more = count_letter(text + n, length - n))) {
		n += more;
		if (n + 1 < length && text[n] == '-' &&
		    count_letter(text + n + 1, length - n - 1))
			n++;
	}
	return n;
}

static void find_words(struct reading *text, struct arena *arena)
{
	struct token *word = NULL;
	size_t capacity = 0;

	for (size_t at = 0; at < text->length;) {
		size_t n = count_word(text->text + at, text->length - at);

		if (n) {
			word = arena_grow(arena, word, text->count, &capacity,
					  sizeof(*word));
			word[text->count++] =
				(struct token){(unsigned)at, (unsigned)n};
			at += n;
			continue;
		}
		for (at++; at < text->length; at++)
			if ((text->text[at] & 0xC0) != 0x80)
				break;
	}
	text->word = word;
}

/* Letters beyond ASCII stay as they are: Indonesian has none. */
static const char *in_small_letters(const char *text, size_t length,
				    struct arena *arena)
{
	char *small = arena_copy(arena, text, length);

	for (size_t i = 0; i < length; i++)
		small[i] |= small[i] >= 'A' && small[i] <= 'Z' ? 0x20 : 0;
	return small;
}

bool passage_is_prose(const struct passage *passage)
{
	return passage->kind == PASSAGE_PROSE ||
	       passage->kind == PASSAGE_CLAUSE;
}

bool passage_is_clause(const struct passage *passage, enum body_part part)
{
	return passage->kind == PASSAGE_CLAUSE && passage->part == part;
}

struct reading passage_open(const struct passage *passage, struct arena *arena)
{
	struct markup markup = markup_read(arena, passage->value->text,
					   passage->value->length, 0);
	bool field = passage->kind == PASSAGE_FIELD;
	bool prose = passage_is_prose(passage);
	char *end = markup.text + markup.length, *at = markup.text;
	struct reading text = {.passage = passage,
			       .text = markup.text,
			       .length = markup.length,
			       .style = markup.style};

	for (; (field || prose) && (at = memchr(at, '\n', (size_t)(end - at)));
	     at++)
		if (field || is_inside(markup.text, at, end))
			*at = ' ';
	text.small = in_small_letters(text.text, text.length, arena);
	find_words(&text, arena);
	return text;
}

bool passage_is(const struct reading *text, size_t i, const char *word)
{
	const struct token *token = text->word + i;

	/* most begin otherwise */
	return i < text->count && text->small[token->start] == *word &&
	       strlen(word) == token->length &&
	       !memcmp(text->small + token->start, word, token->length);
}

bool passage_is_among(const struct reading *text, size_t i,
		      const char *const *word)
{
	for (; *word; word++)
		if (passage_is(text, i, *word))
			return true;
	return false;
}

bool passage_is_capital(const struct reading *text, size_t i)
{
	return i < text->count &&
	       isupper((unsigned char)text->text[text->word[i].start]);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n';
}

/* Whether the LENGTH bytes TEXT begin with a sign of an address. */
static bool is_sign(const char *text, size_t length)
{
	static const char *const signs[] = {"://",  "@",    ".id",
					    ".com", ".org", ".net"};

	for (size_t k = 0; k < sizeof(signs) / sizeof(signs[0]); k++) {
		size_t n = strlen(signs[k]);

		if (n <= length && !strncasecmp(text, signs[k], n) &&
		    (*text != '.' || n == length ||
		     !isalnum((unsigned char)text[n])))
			return true;
	}
	return false;
}

bool passage_is_address(const struct reading *text, size_t i)
{
	const struct token *word = &text->word[i];
	size_t from = word->start, to = word->start + word->length;

	while (from && word->start - from < MOST_ADDRESS &&
	       !is_blank(text->text[from - 1]))
		from--;
	while (to < text->length && to - word->start < MOST_ADDRESS &&
	       !is_blank(text->text[to]))
		to++;
	for (size_t at = from; at < to && to - from > word->length; at++)
		if (strchr(":@.", text->text[at]) &&
		    is_sign(text->text + at, to - at))
			return true;
	return false;
}

const char *passage_gap(const struct reading *text, size_t i, size_t *length)
{
	size_t end = text->word[i].start + text->word[i].length;

	*length = text->word[i + 1].start - end;
	return text->text + end;
}

bool passage_is_apart(const struct reading *text, size_t i)
{
	size_t length;
	const char *between = passage_gap(text, i, &length);

	for (size_t k = 0; k < length; k++)
		if (between[k] != ' ')
			return false;
	return length > 0;
}

bool passage_between(const struct reading *text, size_t i, char c)
{
	size_t length;
	const char *between = passage_gap(text, i, &length);

	return memchr(between, c, length) != NULL;
}

const char *passage_words(const struct reading *text, size_t i, size_t count,
			  struct arena *arena)
{
	size_t start = text->word[i].start;
	const struct token *last = &text->word[i + count - 1];

	return arena_copy(arena, text->text + start,
			  last->start + last->length - start);
}
