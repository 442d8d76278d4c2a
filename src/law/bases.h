/*
 * An office's list of legal bases: "uu 7/2017" and what it is cited as, with
 * what changed it.
 *
 * Knows: the keys of the list, how UU 12/2011 wants a rule cited. Must not
 * know: plans, where the list lies.
 * Invariants: each name is that of one base; a base that changes another is in
 * the list itself.
 */
#ifndef LAMPIRAN_LAW_BASES_H
#define LAMPIRAN_LAW_BASES_H

#include "base/run.h"
#include "law/kind.h"

#define BASES_FILE "dasar-hukum.yaml" /* as it is called beside a plan */
#define BASES_LIST "dasar_hukum"      /* its one key */

/* What an entry says, in the order in which it is written. */
enum base_field {
	BASE_NAMES, /* one or several */
	BASE_KIND,  /* "Undang-Undang" */
	BASE_ISSUER,
	BASE_NUMBER,
	BASE_YEAR, /* of "Tahun"; not there where the number has it */
	BASE_DATE,
	BASE_TITLE,    /* CommonMark */
	BASE_LEMBARAN, /* "182", "2017/182" */
	BASE_TAMBAHAN, /* "6109" */
	BASE_BERITA,   /* as Lembaran */
	BASE_CHANGES,  /* names of bases, in their order */
	BASE_FIELDS
};

/* A text of an entry. */
struct base_text {
	const char *text; /* NULL: not said */
	struct place place;
};

struct legal_base {
	enum law_kind kind;
	struct base_text field[BASE_FIELDS]; /* but for names and changes */
	struct base_text *name, *change;
	size_t names, changes;
	struct place place;
};

struct bases {
	const struct source *source;
	const struct legal_base *base;
	size_t count;
};

/* Returns the key of FIELD, "nama". */
const char *base_key(enum base_field field);

/* Returns the list in SOURCE, which is text, in RUN; NULL when something is
 * wrong with it, which is told there. */
const struct bases *bases_read(struct run *run, const struct source *source);

/* Returns the base that the LENGTH bytes NAME name, whatever the case of their
 * letters and however many spaces; NULL when there is none. */
const struct legal_base *bases_find(const struct bases *bases, const char *name,
				    size_t length);

/* Whether LENGTH bytes TEXT look like the name of a base: words, a number, a
 * stroke and a year. */
bool base_is_name(const char *text, size_t length);

/* Returns the names of the list as they are offered to whoever wrote NAME: the
 * nearest first, a few. In ARENA. */
const char *bases_offer(const struct bases *bases, const char *name,
			struct arena *arena);

/* Returns how decrees cite BASE, without what changed it. In ARENA. */
const char *base_cite_alone(const struct legal_base *base, struct arena *arena);

/* Returns the same with the last change, "sebagaimana telah beberapa kali
 * diubah terakhir dengan …" where there were several. */
const char *base_cite(const struct bases *bases, const struct legal_base *base,
		      struct arena *arena);

/* Returns the year of BASE; 0: nobody says it. */
unsigned base_year(const struct legal_base *base);

/* Return which of A and B comes first, as qsort() wants it: by their years and
 * numbers; as decrees have them, the higher kind first. */
int base_compare_age(const struct legal_base *a, const struct legal_base *b);
int base_compare(const struct legal_base *a, const struct legal_base *b);

#endif
