/*
 * Lengths, papers, leadings and numbers of a profile.
 *
 * Knows: units and paper sizes. Must not know: which key they belong to.
 * Invariants: lengths leave this file in points; nowhere else in the program
 * is a unit converted for layout.
 */
#ifndef LAMPIRAN_PROFILE_MEASURE_H
#define LAMPIRAN_PROFILE_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

/* Reads "20 mm", "2,5 cm", "1in", "11 pt" as [pt]. Whether it is one. */
bool measure_length(const char *text, double *points);

/* Reads a number without a unit, with a point or a comma. */
bool measure_number(const char *text, double *number);

/* Reads "25 mm" as a fixed width [pt], "share 2" as a share. */
bool measure_width(const char *text, double *fixed, double *share);

/* Reads "120 mm" as a length [pt], "50 %" as a share of 1, "120 mm 50 %" as
 * both; what is not there is 0. */
bool measure_span(const char *text, double *length, double *share);

/* Reads "3 em", a multiple of the size of the type, more than 0. Whether it is
 * one. */
bool measure_em(const char *text, double *times);

/* Reads "11 pt", or "1.2" as a factor of SIZE [pt], as [pt]. */
bool measure_leading(const char *text, double size, double *points);

/* Reads a paper's name or "215 mm x 330 mm" as [pt], upright. */
bool measure_paper(const char *text, double *width, double *height);

/* Returns the names of the papers: "F4, A4, A3, Legal, Folio". */
const char *measure_papers(void);

#endif
