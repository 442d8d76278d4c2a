/*
 * Texts in JSON.
 *
 * Knows: how RFC 8259 escapes. Must not know: what is written.
 */
#ifndef LAMPIRAN_BASE_JSON_H
#define LAMPIRAN_BASE_JSON_H

#include "base/buffer.h"

#include <stdio.h>

/* Writes LENGTH bytes of UTF-8 as a string, with its quotes. */
void json_string(const char *text, size_t length, struct buffer *out);

/* The same, to FILE. */
void json_print(const char *text, size_t length, FILE *file);

#endif
