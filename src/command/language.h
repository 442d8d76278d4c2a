/*
 * The language that the command line speaks.
 *
 * Knows: names of locales. Must not know: where the user says so, what is said.
 */
#ifndef LAMPIRAN_COMMAND_LANGUAGE_H
#define LAMPIRAN_COMMAND_LANGUAGE_H

#include "base/catalogue.h"

#define _(text) catalogue_text(language_spoken(), (text))

/* Chooses the user's language, whether this machine knows the locale or not. */
void language_choose(void);

/* Returns what was chosen; NULL: English. */
const struct catalogue *language_spoken(void);

#endif
