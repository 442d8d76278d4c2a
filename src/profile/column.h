/*
 * The columns of a profile: [table] columns, and a [column …] for each.
 *
 * Knows: what a column can say. Must not know: the rest of a profile.
 */
#ifndef LAMPIRAN_PROFILE_COLUMN_H
#define LAMPIRAN_PROFILE_COLUMN_H

#include "profile/key.h"
#include "profile/profile.h"

extern const struct key column_key[];
extern const size_t column_key_count;

/* Fills the columns of PROFILE in the order of the words in ORDER; what is
 * wrong is reported to RUN. */
void column_read_all(struct profile *profile, const struct ini *ini,
		     const struct ini_key *order, struct run *run);

/* Returns the index of the column NAME, column_count when there is none. */
size_t column_find(const struct profile *profile, const char *name,
		   size_t length);

/* Whether the list of columns names NAME, be it too late or twice. */
bool column_is_listed(const struct ini *ini, const char *name);

/* Whether INI itself, none of its bases, keeps a column NAME for profiles on
 * top of it. */
bool column_is_spare(const struct ini *ini, const char *name);

/* Whether NAME is what the rows over the whole width are filled by. */
bool column_is_bagian(const struct profile *profile, const char *name);

/* Whether the numbers of COLUMN begin again at an entry of the plan that is a
 * BAGIAN, or an OUTERMOST one; where they do so in each list is not said. */
bool column_begins_again(const struct column *column, bool bagian,
			 bool outermost);

/* Returns how a row looks that is not counted, of an entry that begins with
 * NAME: "jumlah", "total", "catatan"; NULL when it begins no such row. */
const struct column *column_aside(const struct profile *profile,
				  const char *name);

/* Whether PROFILE leaves out what entries say under NAME. */
bool column_is_unprinted(const struct profile *profile, const char *name);

/* Whether a column of PROFILE takes the periods of entries. */
bool column_has_periods(const struct profile *profile);

/* Whether COLUMN takes what entries say of periods in SERIES. */
bool column_takes(const struct column *column, enum series series);

/* Whether a column of PROFILE does. */
bool column_prints(const struct profile *profile, enum series series);

/* Return what marks a period that is set in SERIES, and how dark it is then
 * [% black], 0: it is not. */
const struct wordline *column_mark(const struct column *column,
				   enum series series);
unsigned column_shade(const struct column *column, enum series series);

/* Returns the first column of PROFILE that takes the target, NULL without
 * one. */
const struct column *column_of_target(const struct profile *profile);

/* Returns the unit that a picture of all PROFILE's periods counts by: that of
 * its first column for the target, but months for weeks. */
enum unit column_pictured(const struct profile *profile);

/* Returns what the key "periods" calls UNIT, "quarters". */
const char *column_unit_key(enum unit unit);

/* A label below the one of its column, over a part of it. */
struct sublabel {
	size_t span; /* columns on paper */
	const char *words;
	const char *name; /* what they stand for: "Januari" for "1" */
};

/* Returns how many rows of labels stand below the one of COLUMN. */
size_t column_levels(const struct column *column);

/* Returns the label in row LEVEL of these, from 0, that begins over column I on
 * paper, from 0, of COLUMN. */
struct sublabel column_level(const struct column *column, size_t level,
			     size_t i);

/* Returns what is in column I on paper, from 0, of a COLUMN with a scale. */
struct slot column_slot(const struct column *column, size_t i);

/* Returns the names of all columns, for messages: "no, area, kegiatan". */
const char *column_names(const struct profile *profile, struct arena *arena);

#endif
