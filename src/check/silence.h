/*
 * Comments in a plan that silence findings: "# lampiran: abaikan KODE".
 *
 * Knows: codes, what a comment is about. Must not know: rules.
 */
#ifndef LAMPIRAN_CHECK_SILENCE_H
#define LAMPIRAN_CHECK_SILENCE_H

#include "check/finding.h"

/*
 * Takes away the findings from number FIRST on that OFF (NULL: none) or a
 * comment in SOURCE silences, and reports comments that name no code. A comment
 * behind a value counts for its line; one on a line of its own for the next
 * line and what is indented deeper below it; one before everything else for the
 * whole file. What render refuses cannot be silenced.
 */
void silence(struct findings *findings, size_t first,
	     const struct source *source, const bool off[CODE_COUNT]);

#endif
