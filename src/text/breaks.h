/*
 * Where a line of Indonesian text may break between words.
 *
 * Knows: libunibreak and the habits of decrees. Must not know: widths, how
 * words are divided.
 */
#ifndef LAMPIRAN_TEXT_BREAKS_H
#define LAMPIRAN_TEXT_BREAKS_H

#include "base/diag.h"

#include <stddef.h>

enum { BREAK_NO, BREAK_YES };

/*
 * Fills BREAKS[i] for each byte of TEXT: whether a line may end behind it.
 * Rules: Unicode Standard Annex 14 (libunibreak, or the table of it); besides,
 * behind / and - in front of a letter, never behind the first letter of a word
 * with a hyphen (e-Lapkin), never between "Tahun" or "Nomor" and the number.
 */
void breaks_find(const char *text, size_t length, char *breaks,
		 struct diag *diag);

/* Takes the breaks out of each PHRASE (lines of it, in capitals or small)
 * that stands in TEXT: a name is not to be torn apart in a heading. One that
 * ends with " *" is a word that stays with the one behind it: "Nomor *". */
void breaks_keep(const char *text, size_t length, const char *phrase,
		 char *breaks);

#endif
