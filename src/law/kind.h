/*
 * Kinds of rules and papers that decrees cite, and which of them stands above
 * which.
 *
 * Knows: what they are called, UU 12/2011 pasal 7 and 8. Must not know: texts.
 * Invariants: no other list says what a kind is called.
 */
#ifndef LAMPIRAN_LAW_KIND_H
#define LAMPIRAN_LAW_KIND_H

#include <stdbool.h>
#include <stddef.h>

/* From high to low; of neighbours neither need be the higher one:
 * law_outranks(). */
enum law_kind {
	LAW_UUD,
	LAW_TAP_MPR,
	LAW_UU,
	LAW_PERPPU,
	LAW_PP,
	LAW_PERPRES,
	LAW_KEPPRES,
	LAW_INPRES,
	LAW_PERATURAN, /* of a minister, a commission, an agency */
	LAW_PERDA_PROVINSI,
	LAW_PERDA,  /* of nobody knows which region */
	LAW_PERGUB, /* of a governor */
	LAW_PERDA_KABUPATEN,
	LAW_PERBUP, /* of a bupati or walikota */
	LAW_KEPUTUSAN,
	LAW_INSTRUKSI,
	LAW_EDARAN, /* papers that decide nothing, from here on */
	LAW_NOTA,
	LAW_SURAT,
	LAW_BERITA_ACARA,
	LAW_KINDS
};

/* Where the state announces what it has decreed. */
enum law_gazette {
	LAW_LEMBARAN,	/* Lembaran Negara */
	LAW_TAMBAHAN,	/* its supplement, where elucidations are */
	LAW_BERITA,	/* Berita Negara */
	LAW_NO_GAZETTE, /* or one of a region */
};

/* Returns what KIND is called: "Undang-Undang"; "Peraturan" and "Keputusan"
 * stand before who made them. */
const char *law_name(enum law_kind kind);

/* Returns what it is called for short, "UU"; its name where there is nothing
 * shorter. */
const char *law_short(enum law_kind kind);

/* Returns what rules of KIND that MADE_BY makes, in small letters (NULL: not
 * known), are called among those who work with them, "pkpu"; the short name of
 * the kind where there is nothing shorter. */
const char *law_nickname(enum law_kind kind, const char *made_by);

/* Whether A stands above B. Rules of ministers and commissions and those of
 * regions are both below the president's and above decrees; pasal 7 and 8 do
 * not say which of them is the higher. */
bool law_outranks(enum law_kind a, enum law_kind b);

/* Whether papers of KIND are no rules: what they say belongs to Memperhatikan.
 */
bool law_is_paper(enum law_kind kind);

/* Returns where KIND is announced (UU 12/2011, pasal 82 and 83). */
enum law_gazette law_gazette(enum law_kind kind);

/* Words that name a kind, and perhaps who makes it. */
struct law_phrase {
	const char *words; /* small letters, a space between */
	enum law_kind kind;
	bool capital;	    /* they are letters of which each is a capital */
	bool beginning;	    /* longer words may begin so: "permendagri" */
	const char *issuer; /* whom it names besides, small letters, or NULL */
};

/* Returns the phrase that the COUNT words begin with, WORD[i] of LENGTH[i]
 * bytes, and how many words it has in *USED; NULL when there is none. */
const struct law_phrase *law_phrase(const char *const *word,
				    const size_t *length, size_t count,
				    size_t *used);

enum { LAW_PHRASE_WORDS = 5 }; /* of the longest */

#endif
