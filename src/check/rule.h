/*
 * A rule: what it looks at, and what it is given.
 *
 * Knows: the texts and the tree of a plan. Must not know: other rules, how
 * findings are shown.
 */
#ifndef LAMPIRAN_CHECK_RULE_H
#define LAMPIRAN_CHECK_RULE_H

#include "check/brief.h"
#include "check/finding.h"
#include "check/passage.h"
#include "yaml/locate.h"

/* What rules have at hand. */
struct checker {
	const struct decree *decree;
	const struct brief *brief;
	struct passages passages;
	struct locator locator;
	struct findings *findings;
	struct arena *arena;   /* of the run */
	struct arena *scratch; /* of one passage */
	unsigned year;	       /* of the decree; 0: none is said */
	unsigned planned;      /* of what it plans, the same or the next one */
	void *memory;	       /* of the rule at work */
};

/* Each part may be missing. MEMORY is what begin() put there. */
struct rule {
	void (*begin)(struct checker *checker);
	/* whether it has to see a passage at all: to read it takes long, and
	 * most are nothing to a rule that looks for one thing */
	bool (*wants)(const struct passage *passage);
	void (*passage)(struct checker *checker, const struct reading *text);
	void (*end)(struct checker *checker);
};

extern const struct rule rule_decree, rule_office, rule_years, rule_citations,
	rule_lists, rule_entries, rule_totals, rule_series, rule_signs,
	rule_names, rule_spelling, rule_numerals, rule_references,
	rule_recitals, rule_titles, rule_sentences, rule_wording, rule_decreed,
	rule_italics, rule_degrees, rule_unfilled, rule_printed;

/* Returns where byte AT of TEXT stands in the file, or where the text does. */
struct place rule_place(struct checker *checker, const struct reading *text,
			size_t at);

/* Reports CODE at byte AT of TEXT. */
#define rule_report(checker, code, text, at, ...)                         \
	do {                                                              \
		if (!findings_are_full((checker)->findings))              \
			findings_add((checker)->findings, (code),         \
				     rule_place((checker), (text), (at)), \
				     __VA_ARGS__);                        \
	} while (0)

/* Whether lists in the column KEY need no sign: "1 Tim". */
bool rule_is_bare(const struct checker *checker, const char *key);

/* Whether the numbers of the column KEY go on from one area to the next. */
bool rule_goes_on(const struct checker *checker, const char *key);

/* Whether the column KEY may be empty. */
bool rule_is_optional(const struct checker *checker, const char *key);

/* Whether the column KEY has notes on rows: it stands behind the months, and
 * may be empty or is the last. */
bool rule_is_note(const struct checker *checker, const char *key);

/* Returns what the table of lampiran I, from 0, has; nobody knows better:
 * months. */
struct brief_table rule_table(const struct checker *checker, size_t i);

/* Returns the value of a field of the decree as one line. */
const char *rule_field(const struct checker *checker, enum plan_field field);

/* Returns word I as a year [1900..2099], 0 if it is none. */
unsigned rule_year(const struct reading *text, size_t i);

/* Returns a number as text. */
const char *rule_number(struct checker *checker, unsigned long number);

/* Returns how many letters or figures have to be inserted, deleted, replaced or
 * swapped to turn one word into the other; 2 stands for any number above 1.
 * Case does not count. */
unsigned rule_distance(const char *a, size_t a_length, const char *b,
		       size_t b_length);

#endif
