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
#include "plan/calendar.h"
#include "plan/glossary.h"
#include "plan/keys.h"

/* What a profile's templates can print: {lembaga}, {penandatangan.nama} … */
enum plan_field {
	PLAN_LEMBAGA,
	PLAN_NOMOR,
	PLAN_TAHUN,
	PLAN_TENTANG,
	PLAN_TEMPAT,
	PLAN_TANGGAL, /* "6 Januari 2023" */
	PLAN_SIGNER_OFFICE,
	PLAN_SIGNER_NAME,
	PLAN_COPY_UNIT,
	PLAN_COPY_OFFICE,
	PLAN_COPY_NAME,
	PLAN_TITLE,	  /* of a lampiran, as all that follow; those before */
	PLAN_TABLE_TITLE, /* are the decree's; above the table, if not the same
			   */
	PLAN_FIELD_COUNT
};

enum { DECREE_FIELDS = PLAN_TITLE };

struct entry {
	const char *key; /* a column of the profile, if all is well */
	struct place place;
	struct value value;
};

/* A node fills columns; its cells span the rows of all nodes below it. */
struct node {
	struct place place;
	struct entry *entry;
	size_t entry_count;
	const struct months *months; /* NULL: says nothing of them */
	struct node *child;
	size_t child_count;
	size_t rows;  /* leaves below it, 1 for a leaf; that are there */
	bool omitted; /* not in this excerpt, but counted */
};

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

/* What is said once for all lampiran of a decree, and they. */
struct decree {
	const struct source *source;
	struct value field[DECREE_FIELDS];
	struct place section[DECREE_FIELDS]; /* where it would be added */
	bool copy;	 /* there is a salinan: somebody certifies copies */
	enum form form;	 /* which copy is to be made, */
	bool form_named; /* as the author says */
	struct glossary glossary;
	const struct excerpt *excerpt;	/* NULL: the whole */
	const struct comparison *since; /* what changed; NULL: not asked */
	struct plan *lampiran;		/* one at least */
	size_t lampiran_count;
};

/* Returns what the plan in SOURCE, which is text, says; NULL when something is
 * wrong with it, and then all of that is in RUN. */
const struct decree *plan_read(struct run *run, const struct source *source);

/* Returns a copy of DECREE in ARENA, with lampiran of its own: those from FIRST
 * to before STOP. Texts and trees are the same. */
struct decree *plan_copy(const struct decree *decree, size_t first, size_t stop,
			 struct arena *arena);

/* Returns what PLAN or its decree says in FIELD. */
const struct value *plan_field(const struct plan *plan, enum plan_field field);

/* Whether TEXT begins as a plan does: its first line that is neither comment
 * nor mark of YAML has a key that stands at the left of one. */
bool plan_begins(const char *text, size_t length);

/* Returns the key that a field stands below, "penandatangan"; "" for a key of
 * its own. */
const char *plan_field_section(enum plan_field field);

/* Returns the key of a field, "jabatan". */
const char *plan_field_key(enum plan_field field);

/* Returns the name of a field as templates write it, "penandatangan.nama". */
const char *plan_field_name(enum plan_field field);

/* Returns the field that LENGTH bytes name so, in letters of either case;
 * PLAN_FIELD_COUNT when there is none. */
enum plan_field plan_field_find(const char *name, size_t length);

#endif
