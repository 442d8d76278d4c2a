/*
 * The language of messages, through gettext.
 *
 * Knows: where the catalogues lie. Must not know: what is said.
 */
#ifndef LAMPIRAN_BASE_LOCALE_H
#define LAMPIRAN_BASE_LOCALE_H

#include <libintl.h>

#define _(text)	 gettext(text)
#define N_(text) text

/*
 * Chooses the user's language by LC_ALL, LC_MESSAGES, LANG and LANGUAGE.
 * Numbers keep the C locale. Catalogues lie in ../share/locale beside the
 * program, so a build that is not installed finds its own.
 */
void locale_start(void);

#endif
