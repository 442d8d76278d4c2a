/*
 * Regions of Indonesia, as far as a place of signing can be judged by them.
 *
 * Knows: provinces with their capitals, cities. Must not know: decrees.
 */
#ifndef LAMPIRAN_CHECK_REGION_H
#define LAMPIRAN_CHECK_REGION_H

#include <stdbool.h>

/* Whether PLACE may be where the office OFFICE ("… Kabupaten Belitung Timur")
 * has its seat: its name says so, or nothing speaks against it. The seats of
 * regencies are not known; but what is another province or city, or nearly the
 * region's own name, is none. */
bool region_is_seat(const char *office, const char *place);

#endif
