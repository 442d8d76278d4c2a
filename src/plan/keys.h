/*
 * The keys of a plan that are no columns, and the names of copies.
 *
 * Knows: how they are written. Must not know: what stands below them.
 * Invariants: profiles refuse columns with the names of those in an entry
 * (profile/column.c, which knows no plans).
 */
#ifndef LAMPIRAN_PLAN_KEYS_H
#define LAMPIRAN_PLAN_KEYS_H

#include "base/arena.h"
#include "yaml/words.h"

#include <stdbool.h>

/* At the top of a file. */
#define KEY_DECREE	  "keputusan"
#define KEY_SIGNER	  "penandatangan"
#define KEY_COPY	  "salinan"
#define KEY_ABBREVIATIONS "singkatan"
#define KEY_FOREIGN	  "bahasa_asing"
#define KEY_LAMPIRAN	  "lampiran" /* several of the decree */

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
#define KEY_CHILDREN "rincian"
#define KEY_MONTHS   "bulan"

/* The keys that are mistyped mostly, some columns among them. */
extern const struct yaml_words keys_words;

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
