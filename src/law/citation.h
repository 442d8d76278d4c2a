/*
 * Citations of rules and papers, as decrees write them: "Undang-Undang Nomor 7
 * Tahun 2017 tentang Pemilihan Umum (Lembaran Negara …) sebagaimana telah
 * diubah dengan …".
 *
 * Knows: the grammar of UU 12/2011, lampiran II, and how people depart from it.
 * Must not know: plans, what is wrong with a citation.
 * Invariants: every text can be read, and parts lie inside of it; citations
 * stand in its order; one stands behind the one that it belongs to.
 */
#ifndef LAMPIRAN_LAW_CITATION_H
#define LAMPIRAN_LAW_CITATION_H

#include "calendar/date.h"
#include "law/gazette.h"

/* Why a rule is cited. */
enum citation_role {
	CITATION_ITSELF,
	CITATION_AMENDING, /* "sebagaimana telah diubah dengan": it changed the
			      rule, or made law of it */
	CITATION_NAMED,	   /* in the title of the rule */
};

struct citation {
	enum law_kind kind;
	enum citation_role role;
	size_t of;	       /* which citation it amends or is named in */
	struct law_part whole; /* from its kind to what it ends with */
	struct law_part kind_part;
	struct law_part issuer; /* behind its kind: "Komisi Pemilihan Umum" */
	const char *made_by;	/* that, or whom its kind names, in small
				   letters and without abbreviations */
	struct law_part number; /* "612/ORT.04-Kpt/05/KPU/XII/2020" */
	struct law_part year_part, date_part, title;
	unsigned year;	  /* of "Tahun", else in the number; 0: none */
	struct date date; /* the year alone where it is no day that exists; its
			     year is 0 without any */
	bool cut; /* nothing but words ends the title, it may be longer */
	struct gazettes gazettes;
	/* "sebagaimana telah beberapa kali diubah terakhir dengan" before one
	 * that amends; none before another one of the same chain */
	struct law_part joint;
	bool several, last; /* that it says "beberapa kali", "terakhir" */
	unsigned change;    /* 3 of "Perubahan Ketiga atas", 1 of "Perubahan
			       atas" in its title; 0: it changes nothing */
};

struct citations {
	struct citation *citation;
	size_t count;
};

/* Whether the LENGTH bytes TEXT may cite anything: a quick look, for most texts
 * of a plan do not. */
bool citations_are_likely(const char *text, size_t length);

/* Returns what the LENGTH bytes TEXT, CommonMark or without its marks, cite; in
 * ARENA, as long as TEXT. A paper that has neither number nor date is cited
 * where the text begins with it. */
struct citations citations_read(const char *text, size_t length,
				struct arena *arena);

#endif
