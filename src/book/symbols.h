/*
 * Fonts whose letters are signs: Wingdings, Webdings, Symbol.
 *
 * Knows: what each of their codes draws, Windows-1252, in which they are typed.
 * Must not know: cells, documents.
 */
#ifndef LAMPIRAN_BOOK_SYMBOLS_H
#define LAMPIRAN_BOOK_SYMBOLS_H

#include <stdint.h>

struct symbols;

/* Returns the signs of the font of that NAME, capitals or not; NULL when its
 * letters are letters, or NAME is NULL. */
const struct symbols *symbols_of(const char *name);

/* Returns the character that looks like CHARACTER in the font of SYMBOLS, NULL
 * for any font: what is typed there, or its code from U+F020 on, which office
 * programs store as well. What no table has comes back as it is. */
uint32_t symbols_sign(const struct symbols *symbols, uint32_t character);

/* Returns the character that has the code BYTE in Windows-1252; a control
 * character where there is none. */
uint32_t symbols_western(unsigned char byte);

#endif
