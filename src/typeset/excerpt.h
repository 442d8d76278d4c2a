/*
 * What an excerpt is of, in words.
 *
 * Knows: the labels and numbers of columns. Must not know: how entries are
 * chosen.
 */
#ifndef LAMPIRAN_TYPESET_EXCERPT_H
#define LAMPIRAN_TYPESET_EXCERPT_H

#include "plan/select.h"
#include "profile/profile.h"

/* Returns the wording of the kind of excerpt that PLAN is, NULL when it is the
 * whole. */
const struct excerpt_style *excerpt_style(const struct plan *plan,
					  const struct profile *profile);

/* Returns "Area Perubahan 7: Penguatan Pengawasan", "Kegiatan 2 dan 3",
 * "Triwulan II (April sampai dengan Juni)" …, "" for the whole. */
const char *excerpt_words(const struct plan *plan,
			  const struct profile *profile, struct arena *arena);

/* Returns the label of the column that KEY fills, or its name, as words: "Sub
 * Kegiatan". */
const char *excerpt_label(const struct profile *profile, const char *key,
			  struct arena *arena);

#endif
