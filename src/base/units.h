/*
 * Units of length, and how near two lengths have to be to be the same.
 *
 * Knows: points and millimetres. Must not know: what is measured.
 * Invariants: profiles speak in millimetres or points, and so do messages; all
 * between them counts in points.
 */
#ifndef LAMPIRAN_BASE_UNITS_H
#define LAMPIRAN_BASE_UNITS_H

/* An inch has 72 points and 25.4 millimetres. */
#define POINTS_OF_MM(mm)     ((mm)*72 / 25.4)	  /* [pt] */
#define MM_OF_POINTS(points) ((points)*25.4 / 72) /* [mm] */

/* Lengths that differ by less are the same to the reader: pages are written in
 * hundredths of a point. */
#define LENGTH_SLACK 0.01 /* [pt] */

/* Sums that should be equal differ by less, whatever the order in which their
 * parts were added. */
#define SUM_SLACK 0.001 /* [pt] */

#endif
