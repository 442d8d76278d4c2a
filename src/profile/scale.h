/*
 * The periods that a column has on paper: which they are, and what heads them.
 *
 * Knows: the keys of a column that say so. Must not know: the rest of a column,
 * plans.
 * Invariants: what a base says of another unit than the one that counts is
 * passed over; periods follow each other in time, labels as they are written.
 */
#ifndef LAMPIRAN_PROFILE_SCALE_H
#define LAMPIRAN_PROFILE_SCALE_H

#include "profile/key.h"
#include "profile/profile.h"

/* The units that a key can name, in the order of enum unit. */
#define SCALE_UNITS "months quarters semesters weeks years labels"

/* Where a column's keys are read from. */
struct scale_source {
	const struct key_set *set; /* the keys of a column */
	const struct ini *ini;
	const char *section;
	const char *name; /* of the column */
	struct place place;
};

/* Returns the periods of a column with UNIT, in the memory of the set's run,
 * which is told what is wrong. */
const struct scale *scale_read(const struct scale_source *source,
			       enum unit unit);

/* Returns the LABEL that a base has for a column of another unit, with the word
 * of UNIT for that of the other: "PELAKSANAAN (TRIWULAN)"; LABEL itself where
 * it is of this one. */
const char *scale_label(const struct scale_source *source, enum unit unit,
			const char *label);

/* Returns the width of a column of UNIT where nobody says one of this unit;
 * NULL where somebody does, or where widths have another default. */
const char *scale_width(const struct scale_source *source, enum unit unit);

/* Reports that SOURCE's column says which periods it has, but has none. */
void scale_refuse(const struct scale_source *source);

/* Returns what SCALE has instead of PERIOD, for messages: "2025-2029", "Maret
 * 1-4", "Tahap I, Tahap II". */
const char *scale_words(const struct scale *scale, size_t period,
			struct arena *arena);

#endif
