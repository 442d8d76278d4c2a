/*
 * UTF-8, one character at a time.
 *
 * Knows: the encoding of RFC 3629, and UTF-16. Must not know: what characters
 * mean.
 */
#ifndef LAMPIRAN_BASE_UTF8_H
#define LAMPIRAN_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* Returns the number of bytes [1..4] of the character at TEXT and puts it
 * into *CHARACTER; 0 when LENGTH is 0 or the bytes are not UTF-8 (overlong
 * forms, surrogates and values beyond U+10FFFF included). */
size_t utf8_decode(const char *text, size_t length, uint32_t *character);

/* Writes CHARACTER to OUT (4 bytes of room) and returns its length. */
size_t utf8_encode(uint32_t character, char *out);

/* Takes the first character off *TEXT, which ends at END, as UTF-16 (RFC 2781).
 * Returns its units [1..2]; 0 at the end, or where the bytes are not UTF-8. */
size_t utf16_next(const char **text, const char *end, uint16_t unit[2]);

/* Returns the characters in LENGTH valid bytes. */
size_t utf8_count(const char *text, size_t length);

/* Returns where the first COUNT characters of AT end, END if there are fewer; a
 * byte that is not UTF-8 counts as one. */
const char *utf8_skip(const char *at, const char *end, size_t count);

/* Returns how many bytes at the beginning of LENGTH are ASCII that is printed:
 * mostly these are all. */
size_t utf8_printed(const char *text, size_t length);

#endif
