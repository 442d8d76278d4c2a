/*
 * Bytes that grow, and the few forms that PDF writes numbers and names in.
 *
 * Knows: PDF's lexical rules (ISO 32000-1, 7.2 and 7.3). Must not know:
 * objects, pages.
 * Invariants: memory is memory_grow()'s and is kept over buffer_clear(),
 * so that a page's content is built without allocating.
 */
#ifndef LAMPIRAN_PDF_BUFFER_H
#define LAMPIRAN_PDF_BUFFER_H

#include <stddef.h>
#include <stdint.h>

struct buffer {
	char *data;
	size_t length;
	size_t capacity;
};

void buffer_release(struct buffer *buffer);
void buffer_clear(struct buffer *buffer);

/* Makes room for MORE bytes. */
void buffer_reserve(struct buffer *buffer, size_t more);

void buffer_add(struct buffer *buffer, const void *data, size_t length);
void buffer_text(struct buffer *buffer, const char *text);
void buffer_format(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Writes an integer, and one that counts hundredths as "12.3". */
void buffer_integer(struct buffer *buffer, long value);
void buffer_hundredths(struct buffer *buffer, long value);

/* Writes POINTS rounded to hundredths, and a space. */
void buffer_points(struct buffer *buffer, double points);

/* Writes LENGTH bytes of UTF-8 as UTF-16 in hexadecimal digits. */
void buffer_utf16(struct buffer *buffer, const char *text, size_t length);

/* Writes UTF-8 as a text string, "(…)" or "<FEFF…>" (ISO 32000-1, 7.9.2.2). */
void buffer_text_string(struct buffer *buffer, const char *text);

#endif
