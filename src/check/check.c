#include "check/check.h"

#include "check/rule.h"
#include "plan/date.h"

#include <string.h>

enum rules {
	RULE_DECREE,
	RULE_OFFICE,
	RULE_YEARS,
	RULE_NUMBERING,
	RULE_ENTRIES,
	RULE_LEVELS,
	RULE_ENDINGS,
	RULE_ROWS,
	RULE_SIGNS,
	RULE_DOUBLED,
	RULE_NAMES,
	RULE_MONTHS,
	RULE_SPELLING,
	/* the last ones are of render, too */
	RULE_UNFILLED,
	RULE_PRINTED,
	RULES
};

static const struct rule *const all_rules[RULES] = {
	[RULE_DECREE] = &rule_decree,	  [RULE_OFFICE] = &rule_office,
	[RULE_YEARS] = &rule_years,	  [RULE_NUMBERING] = &rule_numbering,
	[RULE_ENTRIES] = &rule_entries,	  [RULE_LEVELS] = &rule_levels,
	[RULE_ENDINGS] = &rule_endings,	  [RULE_ROWS] = &rule_rows,
	[RULE_SIGNS] = &rule_signs,	  [RULE_DOUBLED] = &rule_doubled,
	[RULE_NAMES] = &rule_names,	  [RULE_MONTHS] = &rule_months,
	[RULE_SPELLING] = &rule_spelling, [RULE_UNFILLED] = &rule_unfilled,
	[RULE_PRINTED] = &rule_printed,
};

/* Whether the decree may plan the year after YEAR, its own: when it is late in
 * the year, or nobody knows yet when it is. A date in the next year says that
 * the number's year is the wrong one, which another rule tells. */
static bool may_plan_ahead(const struct value *date, unsigned year)
{
	enum { OCTOBER = 10 };
	struct date read;

	if (!date->text || !date_read(&read, date->text, date->length))
		return true;
	return read.year == year + 1 ||
	       (read.year == year && read.month >= OCTOBER);
}

/* The year of the decree: that of its number, else of its date. A decree of
 * December may plan the next year, then its title says so. */
static void find_years(struct checker *c)
{
	const char *year = rule_field(c, PLAN_TAHUN);
	const struct value *date = &c->decree->field[PLAN_TANGGAL];
	const struct passage about = {PASSAGE_FIELD, PLAN_TENTANG, "tentang",
				      &c->decree->field[PLAN_TENTANG]};
	struct date read;
	struct reading text;

	year += strcspn(year, "0123456789");
	c->year = date_year(year, strlen(year));
	if (!c->year && date->text &&
	    date_read(&read, date->text, date->length))
		c->year = read.year;
	c->planned = c->year;
	if (!about.value->text || !may_plan_ahead(date, c->year))
		return;
	text = text_open(&about, c->arena);
	for (size_t i = 0; c->year && i < text.count; i++)
		if (rule_year(&text, i) == c->year + 1)
			c->planned = c->year + 1;
}

/* Shows each rule each passage. */
static void run(struct checker *c, const struct rule *const rule[],
		size_t rules)
{
	void *memory[RULES] = {NULL};

	for (size_t r = 0; r < rules; r++) {
		c->memory = NULL;
		if (rule[r]->begin)
			rule[r]->begin(c);
		memory[r] = c->memory;
	}
	for (size_t i = 0; i < c->passages.count; i++) {
		struct reading text =
			text_open(&c->passages.passage[i], c->scratch);

		for (size_t r = 0; r < rules; r++) {
			c->memory = memory[r];
			if (rule[r]->passage)
				rule[r]->passage(c, &text);
		}
		arena_clear(c->scratch);
	}
	for (size_t r = 0; r < rules; r++) {
		c->memory = memory[r];
		if (rule[r]->end)
			rule[r]->end(c);
		arena_clear(c->scratch);
	}
}

static void look(const struct check *check, const struct decree *decree,
		 struct findings *findings, const struct rule *const rule[],
		 size_t rules)
{
	struct arena scratch;
	struct checker c = {.decree = decree,
			    .findings = findings,
			    .wordlist = check->wordlist,
			    .bare = check->bare,
			    .bare_count = check->bare_count,
			    .label = check->label,
			    .label_count = check->label_count,
			    .frame = check->frame,
			    .frame_count = check->frame_count,
			    .optional = check->optional,
			    .optional_count = check->optional_count,
			    .months = check->months,
			    .months_count = check->months_count,
			    .arena = findings->arena,
			    .scratch = &scratch};

	arena_init(&scratch);
	locator_init(&c.locator, c.arena);
	c.passages = passages_of(decree, c.arena);
	find_years(&c);
	run(&c, rule, rules);
	arena_release(&scratch);
}

void check_plan(const struct check *check, const struct decree *decree,
		struct findings *findings)
{
	look(check, decree, findings, all_rules, RULES);
}

void check_fields(const struct check *check, const struct decree *decree,
		  struct findings *findings)
{
	look(check, decree, findings, &all_rules[RULE_UNFILLED],
	     RULES - RULE_UNFILLED);
}
