/*
 * What time it is.
 *
 * Knows: the clocks of the system, SOURCE_DATE_EPOCH. Must not know: what the
 * time is for; of it, only what SOURCE_DATE_EPOCH says may come into a PDF.
 */
#ifndef LAMPIRAN_BASE_CLOCK_H
#define LAMPIRAN_BASE_CLOCK_H

/* Room for "2027-01-04T07:31:02Z". */
struct clock_text {
	char text[24];
};

/* Returns the time of day here. */
struct clock_text clock_of_day(void);

/* Returns the year here, or that of the second that SOURCE_DATE_EPOCH names
 * (reproducible-builds.org/specs/source-date-epoch). */
unsigned clock_year(void);

/* Returns the second that SOURCE_DATE_EPOCH names, "2027-01-04T07:31:02Z" (ISO
 * 8601, in UTC); "" when it names none of the years 1000 to 9999. */
struct clock_text clock_told(void);

#endif
