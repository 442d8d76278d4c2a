/*
 * Which words of a decree are put into capitals, and which stay as they are.
 *
 * Knows: deputies, academic degrees and small words, as Indonesian offices
 * write them. Must not know: who wants them.
 */
#ifndef LAMPIRAN_TEXT_CASING_H
#define LAMPIRAN_TEXT_CASING_H

#include "base/arena.h"

#include <stdbool.h>

/* Returns the bytes of the word that LENGTH bytes of TEXT begin with and that
 * stands for another office (Plt., a.n. …), 0 when they do not. */
size_t office_deputy(const char *text, size_t length);

/* Returns where in OFFICE the place begins that it is named after, "Kabupaten
 * Lombok Timur", in whatever case; NULL when it is named after none. */
const char *office_place(const char *office);

/* Returns OFFICE, whose lines are its author's, without what says that another
 * one stands in for it: "Ketua KPU Kabupaten Contoh" of "Plt. Ketua …", and of
 * "a.n. Ketua …" with "Sekretaris" below it. In ARENA. */
const char *office_principal(struct arena *arena, const char *office);

/* Returns an office in capitals, NUL-terminated, in ARENA: what stands for
 * another one (Plt., a.n. …) stays as it is. */
const char *office_upper(struct arena *arena, const char *text, size_t length);

/* The same for a person: academic degrees stay as they are, those before the
 * name (Dr., Ir. …) and all behind its first comma. */
const char *person_upper(struct arena *arena, const char *text, size_t length);

/* Returns a person's name without academic degrees: without those before it
 * and all behind its first comma. */
const char *person_plain(struct arena *arena, const char *text, size_t length);

/* Returns a title with a capital at the beginning of each word, but for small
 * words between others (dan, di, tentang …); the other letters stay. */
const char *title_case(struct arena *arena, const char *text, size_t length);

/* Whether a word of a text in capitals is one in small letters too, "KPU";
 * MEMORY is the asker's. */
typedef bool casing_keeps(const void *memory, const char *word, size_t length);

/* Returns a title, or a person's name if PERSON, that was typed in capitals
 * alone as it is written otherwise: a capital at the beginning of each word but
 * for small words between others. Words that KEEPS says, and what stays as it
 * is in capitals, stay; the result in capitals is TEXT again. */
const char *casing_proper(struct arena *arena, const char *text, bool person,
			  casing_keeps *keeps, const void *memory);

#endif
