/*
 * A label of a header, read for what it says of periods.
 *
 * Knows: how offices write periods and series. Must not know: cells, profiles,
 * what stands above and below a label.
 */
#ifndef LAMPIRAN_SHEET_LEGEND_H
#define LAMPIRAN_SHEET_LEGEND_H

#include "calendar/period.h"

struct legend {
	bool whole;	    /* it says nothing else, though perhaps nothing */
	enum series series; /* SERIES_COUNT: none */
	enum unit unit;	    /* "TRIWULAN"; UNIT_COUNT: none */
	unsigned month;	    /* [1..12] by its name; 0: none, as are */
	unsigned other;	    /* of a date in figures, if days stand first */
	unsigned number;    /* figures, Roman ones too */
	bool roman;	    /* the number is that */
	unsigned until;	    /* "B06": the month that ends the period */
	unsigned year;	    /* [FIRST_YEAR..LAST_YEAR] */
	const char *label;  /* behind "PERIODE", of no unit; NULL: none */
	size_t length;	    /* [bytes] of it */
};

/* Returns what the LENGTH bytes of LABEL say. */
struct legend legend_read(const char *label, size_t length);

/* Whether LEGEND is a period, alone or by what stands above it. */
bool legend_has_period(const struct legend *legend);

/* Whether LEGEND is a period in words, "TW I", which is no date. */
bool legend_names(const struct legend *legend);

#endif
