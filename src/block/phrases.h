/*
 * What an excerpt is of, in words.
 *
 * Knows: the labels and numbers of columns. Must not know: how entries are
 * chosen.
 */
#ifndef LAMPIRAN_BLOCK_PHRASES_H
#define LAMPIRAN_BLOCK_PHRASES_H

#include "profile/profile.h"
#include "revise/select.h"

/* Returns the wording of the kind of excerpt that PLAN is, NULL when it is the
 * whole. */
const struct excerpt_style *phrases_style(const struct plan *plan,
					  const struct profile *profile);

/* Returns "Area Perubahan 7: Penguatan Pengawasan", "Kegiatan 2 dan 3",
 * "Triwulan II (April sampai dengan Juni)" …, "" for the whole. */
const char *phrases_excerpt(const struct plan *plan,
			    const struct profile *profile, struct arena *arena);

/* Returns the label of the column that KEY fills, or its name, as words: "Sub
 * Kegiatan". */
const char *phrases_label(const struct profile *profile, const char *key,
			  struct arena *arena);

#endif
