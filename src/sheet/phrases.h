/*
 * The words that every decree has around its tables: LAMPIRAN, NOMOR, TENTANG,
 * "Ditetapkan di", "Salinan sesuai dengan aslinya".
 *
 * Knows: how decrees are worded, in letters of either case. Must not know:
 * cells, the names of offices or people.
 */
#ifndef LAMPIRAN_SHEET_PHRASES_H
#define LAMPIRAN_SHEET_PHRASES_H

#include <stdbool.h>
#include <stddef.h>

enum phrase {
	PHRASE_LAMPIRAN,
	PHRASE_DECREE,	/* KEPUTUSAN … */
	PHRASE_NUMBER,	/* NOMOR … */
	PHRASE_YEAR,	/* TAHUN … */
	PHRASE_ABOUT,	/* TENTANG … */
	PHRASE_BODY,	/* what only the body of a decree begins with */
	PHRASE_PLACE,	/* Ditetapkan di … */
	PHRASE_DATE,	/* pada tanggal … */
	PHRASE_SIGNED,	/* ttd. */
	PHRASE_COPY,	/* Salinan sesuai dengan aslinya */
	PHRASE_FORM,	/* SALINAN, above all else */
	PHRASE_WITNESS, /* Mengetahui, … */
	PHRASE_UNIT,	/* whose copy it is: Sekretariat … */
	PHRASE_OFFICE,	/* Ketua …, Kepala … */
	PHRASE_STAFF,	/* NIP. … */
	PHRASE_NOTE,	/* Catatan: … */
};

/* Returns the bytes of the PHRASE that LENGTH bytes of TEXT begin with, whole
 * words, and of the colon and blanks behind it; 0 when they do not. */
size_t phrase_at(enum phrase phrase, const char *text, size_t length);

/* Whether TEXT is the PHRASE and nothing else but stops and brackets. */
bool phrase_is(enum phrase phrase, const char *text, size_t length);

/* Returns the number of a lampiran, "II" or "2", that LENGTH bytes of TEXT
 * begin with, and its bytes with the blanks behind it in *BYTES; 0 for none. */
unsigned phrase_number(const char *text, size_t length, size_t *bytes);

#endif
