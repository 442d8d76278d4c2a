/*
 * The keys of a plan that are no columns: one table of what each of them is.
 *
 * Knows: where keys stand, what they hold, what a copy is called. Must not
 * know: what is made of what stands behind them.
 * Invariants: no key is listed elsewhere; who reads, compares, writes or
 * imports all of them goes through the table.
 */
#ifndef LAMPIRAN_PLAN_KEYS_H
#define LAMPIRAN_PLAN_KEYS_H

#include "base/arena.h"
#include "calendar/period.h"
#include "profile/part.h"
#include "yaml/words.h"

#include <stdbool.h>

/* At the top of a file. */
#define KEY_DECREE	  "keputusan"
#define KEY_SIGNER	  "penandatangan"
#define KEY_COPY	  "salinan"
#define KEY_ABBREVIATIONS "singkatan"
#define KEY_FOREIGN	  "bahasa_asing"
#define KEY_LAMPIRAN	  "lampiran" /* several of the decree */

/* Of the decree's body, at the top. */
#define KEY_MENIMBANG	  "menimbang"
#define KEY_MENGINGAT	  "mengingat"
#define KEY_MEMPERHATIKAN "memperhatikan"
#define KEY_MENETAPKAN	  "menetapkan"
#define KEY_DIKTUM	  "diktum"
#define KEY_TEMBUSAN	  "tembusan"

/* Of one lampiran; at the top if it is the only one. */
#define KEY_STYLE	"gaya" /* the profile that it is made for */
#define KEY_TITLE	"judul"
#define KEY_TABLE_TITLE "judul_tabel"
#define KEY_BEFORE	"pengantar"
#define KEY_TREE	"rencana"
#define KEY_AFTER	"penutup"

/* In the decree. */
#define KEY_FORM "naskah" /* which copy is to be made */

/* In an entry. */
#define KEY_CHILDREN  "rincian"
#define KEY_MONTHS    "bulan"
#define KEY_QUARTERS  "triwulan"
#define KEY_SEMESTERS "semester"
#define KEY_WEEKS     "minggu"
#define KEY_YEARS     "tahun"
#define KEY_LABELS    "periode"
#define KEY_TARGET    "target"
#define KEY_REALISASI "realisasi"

/* What a profile's templates can print: {lembaga}, {penandatangan.nama} … */
enum plan_field {
	PLAN_LEMBAGA,
	PLAN_NOMOR,
	PLAN_TAHUN,
	PLAN_TENTANG,
	PLAN_TEMPAT,
	PLAN_TANGGAL,	    /* "6 Januari 2023" */
	PLAN_KOP,	    /* the letterhead of the body */
	PLAN_DECREE_OFFICE, /* who decrees, in its opening line */
	PLAN_SIGNER_OFFICE,
	PLAN_SIGNER_NAME,
	PLAN_COPY_UNIT,
	PLAN_COPY_OFFICE,
	PLAN_COPY_NAME,
	PLAN_MENETAPKAN,  /* what is decreed, behind that word */
	PLAN_TITLE,	  /* of a lampiran, as all that follow; those before */
	PLAN_TABLE_TITLE, /* are the decree's; above the table, if not the same
			   */
	PLAN_FIELD_COUNT
};

enum { DECREE_FIELDS = PLAN_TITLE };

/* What stands behind a key. */
enum key_holds {
	HOLDS_TEXT, /* or a list of lines */
	HOLDS_DATE,
	HOLDS_FORM,    /* the name of a copy */
	HOLDS_STYLE,   /* the name of a profile, or a list of them */
	HOLDS_PROSE,   /* running text */
	HOLDS_CLAUSES, /* running text, or a list of such */
	HOLDS_LANGUAGES,
	HOLDS_MONTHS,
	HOLDS_PERIODS, /* where no column of text has that name */
	HOLDS_KEYS,    /* from here on no text of its own */
	HOLDS_TERMS,
	HOLDS_LIST
};

struct plan_key {
	const char *word;
	const char *below; /* the key that it stands below; NULL: at the top.
			    * Those of a lampiran stand there too, if it is
			    * the only one; KEY_CHILDREN: in an entry */
	enum key_holds holds;
	bool usual;	       /* in most plans, so that slips are told by it */
	const char *name;      /* as templates write it; NULL: they cannot */
	enum plan_field field; /* if they can */
	enum body_part part;   /* of HOLDS_CLAUSES */
};

/* All of them, in the order in which plans have them; NULL ends them. */
extern const struct plan_key plan_keys[];

enum { KEYS_MOST = 48 };

/* Returns the key that the LENGTH bytes of WORD are at the top of a plan, where
 * an only lampiran has its own too; NULL when they are none. */
const struct plan_key *plan_key_at_top(const char *word, size_t length);

/* Fills KNOWN with the words of the keys below BELOW, NULL: at the top. Returns
 * their number. */
size_t plan_keys_below(const char *below, const char *known[KEYS_MOST]);

/* Returns the key of an entry that may be of periods, which WORD is, NULL when
 * it is none; KEY_MONTHS is of nothing else, and none of these. */
const struct plan_key *plan_key_of_periods(const char *word);

/* Returns the unit of the periods that the key WORD says, which it is the word
 * of; UNIT_COUNT when it leaves that to them. */
enum unit plan_key_unit(const char *word);

/* Returns the section of a plan, KEY_SIGNER, that has WORD; NULL when none or
 * several have it. */
const char *plan_key_section(const char *word);

/* What people mistype mostly, some columns among them. */
extern const struct yaml_words plan_words;

/* Returns the row of a field. */
const struct plan_key *plan_key_of(enum plan_field field);

/* Returns the row of a part of the body. */
const struct plan_key *plan_key_of_part(enum body_part part);

/* Returns the field that LENGTH bytes name as templates do, in letters of
 * either case; PLAN_FIELD_COUNT when there is none. */
enum plan_field plan_field_find(const char *name, size_t length);

enum form {
	FORM_SALINAN,	/* certified copy, for publication: "ttd." */
	FORM_ASLI,	/* original, for signing */
	FORM_RANCANGAN, /* draft */
	FORM_COUNT
};

/* Returns the name of a copy, "asli". */
const char *form_name(enum form form);

/* Returns the names of all, "salinan, asli, rancangan". */
const char *form_names(struct arena *arena);

/* Whether LENGTH bytes of TEXT name a copy, which is then in *FORM. */
bool form_find(const char *text, size_t length, enum form *form);

#endif
