/*
 * Numbers as cells show them: the format codes of sheets (ECMA-376 part 1,
 * 18.8.30 and 18.8.31).
 *
 * Knows: codes, with their sections, conditions, figures, dates and locales,
 * and how Excel reads them. Must not know: cells, files.
 * Rule: codes do not say what stands between thousands: that is the reader's
 * habit. Where a code groups figures, has Rp or is of Indonesia they are
 * written as there, "Rp1.500.000,50"; where it is English as in English; else
 * the point stays as it is typed, "1.10", but not before three figures, which
 * would be taken for thousands. Months and days have their Indonesian
 * names, unless the code is English.
 */
#ifndef LAMPIRAN_BOOK_NUMBER_FORMAT_H
#define LAMPIRAN_BOOK_NUMBER_FORMAT_H

#include "base/arena.h"

#include <stdbool.h>

/* Returns the code of a format that sheets know by its number alone [0..49];
 * NULL when there is none. */
const char *number_format_code(unsigned id);

/* Returns what VALUE shows in the format CODE; "" for nothing, NULL when it is
 * no number, or no date that can be shown. Days are counted FROM_1904 or as
 * Excel does from 1900. */
const char *number_format_write(struct arena *arena, const char *code,
				double value, bool from_1904);

/* Finds what stands before and behind a text in the format CODE. Whether the
 * text is shown at all. */
bool number_format_text(struct arena *arena, const char *code,
			const char **before, const char **behind);

/* Whether CODE shows numbers as a day and a month without a year, "5-Jan": what
 * Excel makes of "1-5" that is typed. */
bool number_format_guesses(const char *code);

#endif
