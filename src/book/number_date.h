/*
 * Moments as format codes write them.
 *
 * Knows: how sheets count days, the names of months and days. Must not know:
 * cells.
 */
#ifndef LAMPIRAN_BOOK_NUMBER_DATE_H
#define LAMPIRAN_BOOK_NUMBER_DATE_H

#include "base/buffer.h"
#include "book/number_code.h"

/* Writes the moment that is VALUE days behind the first one, which lies in 1904
 * or, as Excel has it, in 1900, in the way of SECTION. Whether there is such a
 * moment. */
bool number_date_write(struct buffer *out, const struct code_section *section,
		       double value, bool from_1904);

/* Returns the days that "2027-05-31T12:00:00" is behind the first one; -1 when
 * it is no date that sheets have. */
double number_date_days(const char *text, bool from_1904);

/* Writes a blank, unless one is there, or nothing. */
void number_blank_write(struct buffer *out);

#endif
