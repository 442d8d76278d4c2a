/*
 * Regions of Indonesia: what their kinds are called, and where they are
 * governed from, as far as a place of signing can be judged by that.
 *
 * Knows: kinds of regions, provinces with their capitals, cities. Must not
 * know: decrees.
 */
#ifndef LAMPIRAN_CHECK_REGION_H
#define LAMPIRAN_CHECK_REGION_H

#include "check/passage.h"

enum region_kind {
	REGION_NONE,
	REGION_KABUPATEN,
	REGION_KOTA,
	REGION_PROVINSI,
};

/* Returns the kind of region that word I of TEXT names. */
enum region_kind region_kind(const struct reading *text, size_t i);

/* The same, but it may be an abbreviation, too: "Kab", "Prov". */
enum region_kind region_kind_for_short(const struct reading *text, size_t i);

/* Whether PLACE may be where the office OFFICE ("… Kabupaten Belitung Timur")
 * has its seat: its name says so, or nothing speaks against it. The seats of
 * regencies are not known; but another province, another city, or what is
 * nearly the region's own name is not one. */
bool region_is_seat(const char *office, const char *place);

#endif
