/*
 * The word that lies across the pages of a draft.
 *
 * Knows: how large it can be. Must not know: what it lies on.
 */
#ifndef LAMPIRAN_BLOCK_WATERMARK_H
#define LAMPIRAN_BLOCK_WATERMARK_H

#include "page/page.h"
#include "profile/profile.h"

/* Returns the word of PROFILE from corner to corner of PAPER, in the setter's
 * run; NULL when it has none. What cannot be printed is in its diag. */
const struct watermark *watermark_new(const struct profile *profile,
				      const struct paper *paper,
				      struct setter *setter);

#endif
