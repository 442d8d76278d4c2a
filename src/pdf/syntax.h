/*
 * The few forms that PDF writes numbers and names in.
 *
 * Knows: PDF's lexical rules (ISO 32000-1, 7.2 and 7.3). Must not know:
 * objects, pages.
 */
#ifndef LAMPIRAN_PDF_SYNTAX_H
#define LAMPIRAN_PDF_SYNTAX_H

#include "base/buffer.h"

/* Returns the integer that is nearest to VALUE, as lround() does without asking
 * how to round: of two the one farther from 0. What is cut off is exact. */
static inline long syntax_nearest(double value)
{
	long whole = (long)value;
	double rest = value - (double)whole;

	return whole + (rest >= 0.5) - (rest <= -0.5);
}

/* Writes an integer that counts hundredths as "12.3". */
void syntax_hundredths(struct buffer *buffer, long value);

/* Writes KEY as it stands, and an integer behind it. */
static inline void syntax_integer(struct buffer *buffer, const char *key,
				  long value)
{
	buffer_text(buffer, key);
	buffer_integer(buffer, value);
}

/* Writes POINTS rounded to hundredths, and a space. */
void syntax_points(struct buffer *buffer, double points);

/* Writes LENGTH bytes of UTF-8 as UTF-16 in hexadecimal digits. */
void syntax_utf16(struct buffer *buffer, const char *text, size_t length);

/* Writes UTF-8 as a text string, "(…)" or "<FEFF…>" (ISO 32000-1, 7.9.2.2). */
void syntax_text_string(struct buffer *buffer, const char *text);

#endif
