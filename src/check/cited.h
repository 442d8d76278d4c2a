/*
 * Years that belong to something said elsewhere: a regulation, a letter, a
 * period.
 *
 * Knows: how decrees cite. Must not know: which year a plan is for.
 * Invariants: a text has been split by cited_split(), so that a year is a
 * word of its own.
 */
#ifndef LAMPIRAN_CHECK_CITED_H
#define LAMPIRAN_CHECK_CITED_H

#include "check/passage.h"

/* Returns TEXT with words parted at hyphens ("2020-2024", "RB-2022") and
 * between "Tahun" and a year that clings to it. It lives in ARENA. */
struct reading cited_split(const struct reading *text, struct arena *arena);

/* Whether a line, a sentence or a part of it ends behind word I. */
bool cited_ends(const struct reading *text, size_t i);

/* Whether one of the words of LIST stands among the twelve before word END, in
 * its part of a sentence and with no SIGN between. */
bool cited_has_before(const struct reading *text, size_t end, char sign,
		      const char *const *list);

/* Whether there is nothing but figures in word I. */
bool cited_is_figures(const struct reading *text, size_t i);

/* Whether word I names a month. */
bool cited_names_month(const struct reading *text, size_t i);

/* Whether word I may be a verb: "dibentuk", "menetapkan". */
bool cited_is_verb(const struct reading *text, size_t i);

/* Returns the first word of what ends with the year I: "Tahun Anggaran 2022",
 * I when nothing says that it is one. */
size_t cited_start(const struct reading *text, size_t i);

/* Whether a period begins or ends with the year I: "2020-2024", "2020 s.d.
 * 2024". */
bool cited_is_period(const struct reading *text, size_t i);

/* Whether the year I is that of a regulation, a letter or a gazette ("Nomor 81
 * Tahun 2010", "tanggal 12 April 2021", "Lembaran Negara … Tahun 2017 Nomor
 * 182"), or stands in the title of a regulation of about that year, which is
 * not OWN. */
bool cited_has(const struct reading *text, size_t i, unsigned own);

#endif
