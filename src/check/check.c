#include "check/check.h"

#include "calendar/date.h"
#include "check/rule.h"

#include <string.h>

static const struct rule *const all_rules[] = {
	&rule_decree,
	&rule_office,
	&rule_years,
	&rule_citations,
	&rule_lists,
	&rule_entries,
	&rule_totals,
	&rule_series,
	&rule_signs,
	&rule_names,
	&rule_spelling,
	&rule_numerals,
	&rule_references,
	&rule_recitals,
	&rule_titles,
	&rule_sentences,
	&rule_wording,
	&rule_decreed,
	&rule_italics,
	&rule_degrees,
	/* the last ones are of render, too */
	&rule_unfilled,
	&rule_printed,
};

enum { RULES = sizeof(all_rules) / sizeof(all_rules[0]), RULES_OF_RENDER = 2 };

/*
 * The year of the decree: that of its number, else of its date. Late in the
 * year, or when nobody knows yet when it is, it may plan the next one, then its
 * title says so. A date in the next year says that the number's year is the
 * wrong one, which a rule tells.
 */
static void find_years(struct checker *c)
{
	enum { OCTOBER = 10 };
	const char *year = rule_field(c, PLAN_TAHUN);
	const struct value *date = &c->decree->field[PLAN_TANGGAL];
	const struct passage about = passage_of_field(c->decree, PLAN_TENTANG);
	struct date read;
	bool dated = date->text && date_read(&read, date->text, date->length);
	struct reading text;

	year += strcspn(year, "0123456789");
	c->year = date_year(year, strlen(year));
	if (!c->year && dated)
		c->year = read.year;
	c->planned = c->year;
	if (!about.value->text ||
	    (dated && read.year != c->year + 1 &&
	     (read.year != c->year || read.month < OCTOBER)))
		return;
	text = passage_open(&about, c->arena);
	for (size_t i = 0; c->year && i < text.count; i++)
		if (rule_year(&text, i) == c->year + 1)
			c->planned = c->year + 1;
}

/* Shows each of RULES rules each passage. */
static void look(const struct brief *brief, const struct decree *decree,
		 struct findings *findings, const struct rule *const rule[],
		 size_t rules)
{
	struct arena scratch, held; /* as long as the findings are made */
	struct checker c = {.decree = decree,
			    .brief = brief,
			    .findings = findings,
			    .arena = findings->arena,
			    .scratch = &scratch};
	void *memory[RULES] = {NULL};

	arena_init(&scratch);
	arena_init(&held);
	locator_init(&c.locator, &held);
	c.passages = passages_of(decree, &held);
	find_years(&c);
	for (size_t r = 0; r < rules; r++) {
		c.memory = NULL;
		if (rule[r]->begin)
			rule[r]->begin(&c);
		memory[r] = c.memory;
	}
	for (size_t i = 0; i < c.passages.count; i++) {
		const struct passage *passage = &c.passages.passage[i];
		struct reading text = {.passage = NULL};

		for (size_t r = 0; r < rules; r++) {
			if (!rule[r]->passage ||
			    (rule[r]->wants && !rule[r]->wants(passage)))
				continue;
			if (!text.passage)
				text = passage_open(passage, &scratch);
			c.memory = memory[r];
			rule[r]->passage(&c, &text);
		}
		arena_clear(&scratch);
	}
	for (size_t r = 0; r < rules; r++) {
		c.memory = memory[r];
		if (rule[r]->end)
			rule[r]->end(&c);
		arena_clear(&scratch);
	}
	arena_release(&scratch);
	arena_release(&held);
}

void check_plan(const struct brief *brief, const struct decree *decree,
		struct findings *findings)
{
	look(brief, decree, findings, all_rules, RULES);
}

void check_fields(const struct brief *brief, const struct decree *decree,
		  struct findings *findings)
{
	look(brief, decree, findings, &all_rules[RULES - RULES_OF_RENDER],
	     RULES_OF_RENDER);
}
