/*
 * Capitals.
 *
 * Knows: Unicode's simple case mapping, by the C library; what Indonesian
 * offices do not put into capitals. Must not know: who wants them.
 */
#ifndef LAMPIRAN_TEXT_UPPER_H
#define LAMPIRAN_TEXT_UPPER_H

#include "base/arena.h"

/* Returns LENGTH bytes of UTF-8 in capitals, NUL-terminated, in ARENA. */
char *text_upper(struct arena *arena, const char *text, size_t length);

/* Returns the bytes of the word that LENGTH bytes of TEXT begin with and that
 * stands for another office (Plt., a.n. …), 0 when they do not. */
size_t text_deputy(const char *text, size_t length);

/* The same for the wording of a decree: what stands for another office (Plt.,
 * a.n. …) stays as it is. */
const char *text_upper_office(struct arena *arena, const char *text,
			      size_t length);

/* The same for a person: academic degrees stay as they are, those before the
 * name (Dr., Ir. …) and all behind its first comma. */
const char *text_upper_name(struct arena *arena, const char *text,
			    size_t length);

/* Returns a person's name without academic degrees: without those before it
 * and all behind its first comma. */
const char *text_plain_name(struct arena *arena, const char *text,
			    size_t length);

/* Returns the text with a capital at the beginning of each word, but for
 * small words between others (dan, di, tentang …); the other letters stay. */
const char *text_title(struct arena *arena, const char *text, size_t length);

#endif
