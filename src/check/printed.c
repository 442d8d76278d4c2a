#include "check/rule.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* What the plan says of the decree, and the profile prints by itself: NOMOR 14
 * TAHUN 2026 TAHUN 2026. */

/* Whether the first word of TEXT is WORD, or short for it. */
static bool begins_with(const struct reading *text, const char *word)
{
	bool number = !strcasecmp(word, "nomor");

	if (!*word || !text->count || text->word[0].start)
		return false;
	return (strlen(word) == text->word[0].length &&
		!strncasecmp(text->text, word, text->word[0].length)) ||
	       (number &&
		(text_is(text, 0, "no") || text_is(text, 0, "nomer")));
}

/* Returns what stands behind the first word, "" when there is nothing. */
static const char *rest_of(const struct reading *text)
{
	const char *rest = text->text + text->word[0].length;

	return rest + strspn(rest, " .:");
}

static void check_word(struct checker *c, const struct reading *text,
		       const struct check_frame *frame)
{
	const char *rest =
		begins_with(text, frame->before) ? rest_of(text) : "";

	if (*rest)
		rule_report(c, CODE_PRINTED, text, 0, frame->before, rest);
}

static void check_sign(struct checker *c, const struct reading *text,
		       const struct check_frame *frame)
{
	size_t last = text->length;

	if (last < 2 || !frame->behind || text->text[last - 1] != frame->behind)
		return;
	rule_report(c, CODE_PRINTED, text, last - 1,
		    arena_format(c->arena, "%c", frame->behind),
		    arena_copy(c->arena, text->text, last - 1));
}

/* Returns the first part of a whole number: "14" of "No. 14/HK/2026". */
static const char *first_part(struct checker *c, const struct reading *text)
{
	const char *at =
		begins_with(text, "nomor") ? rest_of(text) : text->text;

	return arena_copy(c->arena, at, strcspn(at, " /"));
}

/* Whether the year, or the word before it, is found and told. */
static bool check_year(struct checker *c, const struct reading *text)
{
	for (size_t i = 0; i < text->count; i++) {
		const char *number = first_part(c, text);

		if (!rule_year(text, i) && !text_is(text, i, "tahun"))
			continue;
		rule_report(c, CODE_WHOLE_NUMBER, text, text->word[i].start,
			    text->text,
			    isdigit((unsigned char)*number) ? number : "14");
		return true;
	}
	return false;
}

static void check(struct checker *c, const struct reading *text)
{
	bool number = text->passage->kind == PASSAGE_FIELD &&
		      text->passage->field == PLAN_NOMOR;
	bool told = false;

	for (size_t i = 0; number && !told && i < c->frame_count; i++)
		told = c->frame[i].field == PLAN_NOMOR && c->frame[i].year &&
		       check_year(c, text);
	for (size_t i = 0; !told && i < c->frame_count; i++) {
		if (text->passage->kind != PASSAGE_FIELD ||
		    c->frame[i].field != text->passage->field)
			continue;
		check_word(c, text, &c->frame[i]);
		check_sign(c, text, &c->frame[i]);
	}
}

const struct rule rule_printed = {.passage = check};
