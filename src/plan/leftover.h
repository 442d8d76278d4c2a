/*
 * What a new plan says until somebody writes what belongs there.
 *
 * Knows: the words that stand in for others. Must not know: who writes them,
 * who looks for them.
 * Invariants: what is written with these words is found by these functions:
 * there is no other list of them.
 */
#ifndef LAMPIRAN_PLAN_LEFTOVER_H
#define LAMPIRAN_PLAN_LEFTOVER_H

#include "plan/keys.h"

/* In place of a word or a number, in the texts of the decree. */
#define LEFTOVER_DOTS "\xE2\x80\xA6"

/* One of the two is to be struck out, in the names of offices. */
#define LEFTOVER_EITHER "Kabupaten/Kota"

/* The names of those who sign the decree and its copy. */
#define LEFTOVER_SIGNER "Nama Ketua"
#define LEFTOVER_COPIER "Nama Pejabat"

/* Text before the table. */
#define LEFTOVER_PROSE \
	"Satu paragraf. Baris kosong memulai paragraf berikutnya."

/* Returns the text of a cell, "Kegiatan A", for the column that is labelled
 * LABEL, in ARENA. */
const char *leftover_cell(struct arena *arena, const char *label, char letter);

/* Returns the capital letter of such a cell, "C" of "Kegiatan C", 0 when TEXT
 * is none. */
char leftover_letter(struct arena *arena, const char *label, const char *text);

/* Whether the text of a cell, as it is written with its marks of emphasis, may
 * be one that is left over; of most it is known at once that they are not. */
bool leftover_may_be(const char *text, size_t length);

/* Returns the dots in TEXT where something is to be written, NULL without. */
const char *leftover_dots(const char *text);

/* Return what is left of it in TEXT, which is without marks of emphasis: in a
 * field of the decree; in a cell of the column labelled LABEL (NULL: none that
 * is known); in text around the table. NULL when nothing is. */
const char *leftover_in_field(enum plan_field field, const char *text);
const char *leftover_in_cell(struct arena *arena, const char *label,
			     const char *text);
const char *leftover_in_prose(const char *text);

#endif
