/*
 * The few forms that PDF writes numbers and names in.
 *
 * Knows: PDF's lexical rules (ISO 32000-1, 7.2 and 7.3). Must not know:
 * objects, pages.
 */
#ifndef LAMPIRAN_PDF_SYNTAX_H
#define LAMPIRAN_PDF_SYNTAX_H

#include "base/buffer.h"

/* Writes an integer that counts hundredths as "12.3". */
void syntax_hundredths(struct buffer *buffer, long value);

/* Writes POINTS rounded to hundredths, and a space. */
void syntax_points(struct buffer *buffer, double points);

/* Writes LENGTH bytes of UTF-8 as UTF-16 in hexadecimal digits. */
void syntax_utf16(struct buffer *buffer, const char *text, size_t length);

/* Writes UTF-8 as a text string, "(…)" or "<FEFF…>" (ISO 32000-1, 7.9.2.2). */
void syntax_text_string(struct buffer *buffer, const char *text);

#endif
