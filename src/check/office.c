#include "check/region.h"
#include "check/rule.h"
#include "plan/fold.h"

#include <string.h>
#include <strings.h>

/* Whose decree it is: the office's name, its place, the titles of those who
 * sign. */

struct office {
	const char *lembaga;
	struct reading name;
	size_t kind;  /* the word "Kabupaten" in it */
	size_t words; /* of the region's name behind it; 0: none */
	const char *line, *previous; /* paragraphs of running text */
	size_t at;		     /* [bytes] of that line */
};

static const char *const kinds[] = {"kabupaten", "kota", "provinsi", NULL};

static void begin(struct checker *c)
{
	struct office *office = arena_new(c->arena, struct office);
	struct passage *passage = arena_new(c->arena, struct passage);

	*passage = (struct passage){PASSAGE_FIELD, PLAN_LEMBAGA, "lembaga",
				    &c->plan->field[PLAN_LEMBAGA]};
	c->memory = office;
	office->lembaga = rule_field(c, PLAN_LEMBAGA);
	if (!passage->value->text)
		return;
	office->name = text_open(passage, c->arena);
	for (size_t i = 0; i + 1 < office->name.count && !office->words; i++) {
		if (!text_is_among(&office->name, i, kinds) ||
		    text_between(&office->name, i, '/'))
			continue;
		office->kind = i;
		office->words = office->name.count - i - 1;
	}
}

/* Whether words I of TEXT and K of the office's name are the same. */
static bool is_word(const struct reading *text, size_t i,
		    const struct reading *name, size_t k)
{
	const struct token *word = &name->word[k];

	return i < text->count && text->word[i].length == word->length &&
	       !strncasecmp(text->text + text->word[i].start,
			    name->text + word->start, word->length);
}

static bool is_kind(const struct reading *text, size_t i,
		    const struct office *office)
{
	return is_word(text, i, &office->name, office->kind) ||
	       (text_is(text, i, "kab") &&
		text_is(&office->name, office->kind, "kabupaten")) ||
	       (text_is(text, i, "prov") &&
		text_is(&office->name, office->kind, "provinsi"));
}

/* "KPU Kabupaten Belitang Timur" where the office is Belitung Timur. */
static void check_region(struct checker *c, const struct reading *text,
			 size_t i)
{
	const struct office *office = c->memory;
	size_t same = 0, shown = 1;

	if (!text_is_capital(text, i + 1) || text_between(text, i, '/') ||
	    text_between(text, i, '\n'))
		return;
	while (same < office->words &&
	       is_word(text, i + 1 + same, &office->name,
		       office->kind + 1 + same))
		same++;
	if (same == office->words)
		return;
	while (shown < office->words && text_is_capital(text, i + 1 + shown) &&
	       text_is_apart(text, i + shown))
		shown++;
	rule_report(c, CODE_OFFICE, text, text->word[i + 1].start,
		    text_words(text, i, 1 + shown, c->arena),
		    text_words(&office->name, office->kind, 1 + office->words,
			       c->arena));
}

static void check_regions(struct checker *c, const struct reading *text)
{
	static const char *const office_words[] = {"kpu", "umum", "kip", NULL};
	const struct office *office = c->memory;

	for (size_t i = 1; office->words && i + 1 < text->count; i++)
		if (is_kind(text, i, office) && text_is_apart(text, i - 1) &&
		    text_is_among(text, i - 1, office_words))
			check_region(c, text, i);
}

/* "Ditetapkan di Bengkayang" in a text, another place in the decree. */
static void check_said_place(struct checker *c, const struct reading *text)
{
	const char *place = rule_field(c, PLAN_TEMPAT);

	for (size_t i = 0; *place && i + 2 < text->count; i++) {
		const char *at = text->text + text->word[i + 2].start;

		if (text_is(text, i, "ditetapkan") &&
		    text_is(text, i + 1, "di") &&
		    text_is_capital(text, i + 2) &&
		    strncasecmp(at, place, strlen(place)) != 0)
			findings_add(c->findings, CODE_PLACE,
				     c->plan->field[PLAN_TEMPAT].place, place,
				     text_words(text, i, 3, c->arena));
	}
}

/* A title above the name of an official who has another one. */
static void check_title(struct checker *c, const struct reading *text,
			enum plan_field of_name, enum plan_field of_title)
{
	const struct office *office = c->memory;
	const char *own = rule_field(c, of_title), *before = office->previous;
	size_t length = before ? strlen(before) : 0;

	if (!length || !*own ||
	    strcasecmp(office->line, rule_field(c, of_name)) != 0)
		return;
	if (before[length - 1] == ',')
		length--;
	if (strlen(own) == length && !strncasecmp(own, before, length))
		return;
	if (strncasecmp(before, "ketua", 5) &&
	    strncasecmp(before, "kepala", 6) &&
	    strncasecmp(before, "sekretaris", 10) &&
	    strncasecmp(before, "plt", 3) && strncasecmp(before, "kasub", 5))
		return;
	rule_report(c, CODE_TITLE, text, office->at, office->line,
		    arena_copy(c->arena, before, length), own);
}

/* Running text may have closing blocks of its own. */
static void check_titles(struct checker *c, const struct reading *text)
{
	struct office *office = c->memory;
	size_t length;

	office->previous = NULL;
	for (office->at = 0; office->at < text->length;
	     office->at += length + 1) {
		const char *line = text->text + office->at;

		length = strcspn(line, "\n");
		line = fold(c->scratch, line, length);
		line += *line == ' ';
		office->line = line;
		check_title(c, text, PLAN_SIGNER_NAME, PLAN_SIGNER_OFFICE);
		check_title(c, text, PLAN_COPY_NAME, PLAN_COPY_OFFICE);
		if (*line && strcmp(line, "ttd") && strcmp(line, "ttd."))
			office->previous = line;
	}
}

static void check(struct checker *c, const struct reading *text)
{
	if (text->passage->kind == PASSAGE_TERM)
		return;
	check_regions(c, text);
	if (text->passage->kind != PASSAGE_PROSE)
		return;
	check_said_place(c, text);
	check_titles(c, text);
}

/* One person in two blocks under two titles. */
static void check_blocks(struct checker *c)
{
	const char *name = rule_field(c, PLAN_SIGNER_NAME);
	const char *first = rule_field(c, PLAN_SIGNER_OFFICE);
	const char *second = rule_field(c, PLAN_COPY_OFFICE);

	if (*name && *first && *second &&
	    !strcasecmp(name, rule_field(c, PLAN_COPY_NAME)) &&
	    strcasecmp(first, second) != 0)
		findings_add(c->findings, CODE_TITLE,
			     c->plan->field[PLAN_COPY_OFFICE].place, name,
			     second, first);
}

static void end(struct checker *c)
{
	const struct office *office = c->memory;
	const struct value *place = &c->plan->field[PLAN_TEMPAT];

	check_blocks(c);
	if (place->text && *office->lembaga &&
	    !region_is_seat(office->lembaga, rule_field(c, PLAN_TEMPAT)))
		findings_add(c->findings, CODE_PLACE, place->place,
			     rule_field(c, PLAN_TEMPAT), office->lembaga);
}

const struct rule rule_office = {.begin = begin, .passage = check, .end = end};
