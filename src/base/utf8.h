/*
 * UTF-8, one character at a time.
 *
 * Knows: the encoding of RFC 3629. Must not know: what characters mean.
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

/* Writes CHARACTER to OUT as UTF-16 (RFC 2781) and returns its units [1..2]. */
size_t utf16_encode(uint32_t character, uint16_t out[2]);

/* Returns the characters in LENGTH valid bytes. */
size_t utf8_count(const char *text, size_t length);

#endif
