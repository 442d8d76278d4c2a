/*
 * What a plan says: the decree, who signs it, and its lampiran with their
 * trees.
 *
 * Knows: the keys of a plan. Must not know: columns, fonts, paper.
 * Invariants: plain data, all of it in one arena; each text has its place;
 * what is said of the decree is said once, and its lampiran know it.
 */
#ifndef LAMPIRAN_PLAN_PLAN_H
#define LAMPIRAN_PLAN_PLAN_H

#include "base/limits.h"
#include "plan/glossary.h"
#include "plan/keys.h"
#include "plan/tree.h"

struct excerpt;
struct comparison;

/* One lampiran of a decree. */
struct plan {
	const struct decree *decree;
	struct value title, table_title;
	struct value style;	    /* its profile: "gaya" */
	struct value before, after; /* the table: CommonMark */
	struct node root; /* fills nothing; its children are the areas */
	unsigned number;  /* of this lampiran, from 1; 0: it is the only one */
};

/* A part of the body: its clauses, each CommonMark. */
struct clauses {
	struct value *clause;
	size_t count;	    /* 0: there is no such part */
	bool lone;	    /* the author wrote a text, no list */
	struct place place; /* of its key; where there is none, of the plan */
};

/* What is said once for all lampiran of a decree, and they. */
struct decree {
	const struct source *source;
	/* the same with what it takes from beside it: what is carried on */
	const struct source *whole;
	struct value field[DECREE_FIELDS];
	struct place section[DECREE_FIELDS]; /* where it would be added */
	bool copy;	 /* there is a salinan: somebody certifies copies */
	enum form form;	 /* which copy is to be made, */
	bool form_named; /* as the author says */
	struct clauses body[BODY_PARTS]; /* of the decree before its lampiran */
	struct glossary glossary;
	const struct excerpt *excerpt;	/* NULL: the whole */
	const struct comparison *since; /* what changed; NULL: not asked */
	/* There is always a first one, which knows its style; a decree that is
	 * a body alone has none that count. */
	struct plan *lampiran;
	size_t lampiran_count;
};

/* Returns what the plan in SOURCE, which is text, says; NULL when something is
 * wrong with it, and then all of that is told in RUN. */
const struct decree *plan_read(struct run *run, const struct source *source);

/* Whether DECREE has a body, and is not its lampiran alone. */
bool plan_has_body(const struct decree *decree);

/* Returns how many lampiran may name a style: one, where none count. */
size_t plan_style_count(const struct decree *decree);

/* Returns a copy of DECREE in ARENA, with lampiran of its own: those from FIRST
 * to before STOP. Texts and trees are the same. */
struct decree *plan_copy(const struct decree *decree, size_t first, size_t stop,
			 struct arena *arena);

/* Returns DECREE as a draft prints it: with dots for number, year and date
 * where nobody knows them yet (UU 12/2011, Lampiran II: "NOMOR ... TAHUN ...");
 * itself when it says all of them. A copy lives in ARENA. */
const struct decree *plan_draft(const struct decree *decree,
				struct arena *arena);

/* Returns what PLAN or its decree says in FIELD. */
const struct value *plan_field(const struct plan *plan, enum plan_field field);

/* Returns what PLAN says below KEY, which is one of a lampiran; NULL when that
 * holds no text. */
const struct value *plan_own(const struct plan *plan,
			     const struct plan_key *key);

/* Whether TEXT begins as a plan does: its first line that is neither comment
 * nor mark of YAML has a key that stands at the left of one. */
bool plan_begins(const char *text, size_t length);

#endif
