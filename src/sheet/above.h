/*
 * What stands above a table: the heading of its lampiran, its title, text
 * before it; in a document, the body of the decree too.
 *
 * Knows: how headings are put together. Must not know: tables, file formats.
 */
#ifndef LAMPIRAN_SHEET_ABOVE_H
#define LAMPIRAN_SHEET_ABOVE_H

#include "sheet/said.h"

/* Whether a heading of a lampiran begins with line AT. */
bool above_begins(const struct strips *strips, size_t at);

/* Takes from STRIPS what says something of the decree and the lampiran at work;
 * the other lines are not taken. */
void above_read(struct said *said, struct strips *strips);

/* Says what "12 TAHUN 2026 TANGGAL 6 JANUARI 2026" does, which stands behind
 * NOMOR and begins in LINE. */
void above_number(struct said *said, const char *text,
		  const struct strip_line *line);

/* Returns the row of the last title in STRIPS, STOP when none is. */
uint32_t above_title(const struct strips *strips, uint32_t stop);

#endif
