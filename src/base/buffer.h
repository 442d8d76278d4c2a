/*
 * Bytes that grow.
 *
 * Knows: bytes, how printf writes, how JSON quotes (RFC 8259). Must not know:
 * what they mean.
 * Invariants: zero is an empty buffer; memory is memory_grow()'s and is kept
 * over buffer_clear(), so that what is written over and over needs none.
 */
#ifndef LAMPIRAN_BASE_BUFFER_H
#define LAMPIRAN_BASE_BUFFER_H

#include "base/arena.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct buffer {
	char *data;
	size_t length;
	size_t capacity;
};

void buffer_release(struct buffer *buffer);
void buffer_clear(struct buffer *buffer);

/* Makes room for MORE bytes where there is none. */
void buffer_widen(struct buffer *buffer, size_t more);

/* These are here so that the compiler sees how long a literal is. */

/* Makes room for MORE bytes. */
static inline void buffer_reserve(struct buffer *buffer, size_t more)
{
	if (buffer->capacity - buffer->length < more)
		buffer_widen(buffer, more);
}

static inline void buffer_add(struct buffer *buffer, const void *data,
			      size_t length)
{
	if (!length)
		return;
	/* an empty one has no room, but analyzers do not reckon */
	if (!buffer->data || buffer->capacity - buffer->length < length)
		buffer_widen(buffer, length);
	memcpy(buffer->data + buffer->length, data, length);
	buffer->length += length;
}

static inline void buffer_byte(struct buffer *buffer, char byte)
{
	buffer_add(buffer, &byte, 1);
}

static inline void buffer_text(struct buffer *buffer, const char *text)
{
	buffer_add(buffer, text, strlen(text));
}

void buffer_format(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Writes an integer. */
void buffer_integer(struct buffer *buffer, long value);

/* Writes the lowest BYTES bytes of VALUE, the highest of them first, as fonts
 * have their numbers. */
void buffer_number(struct buffer *buffer, size_t value, unsigned bytes);

/* Writes the digits of VALUE to where there is room for DIGITS_MOST. Returns
 * their end. */
enum { DIGITS_MOST = 20 };
char *digits_write(char *to, unsigned long value);

/* Returns what is in BUFFER, *LENGTH bytes and a NUL, as a copy in ARENA, and
 * releases it. */
char *buffer_take(struct buffer *buffer, struct arena *arena, size_t *length);

/* Writes LENGTH bytes of UTF-8 as a string of JSON, with its quotes. */
void json_string(const char *text, size_t length, struct buffer *out);

/* The same, to FILE. */
void json_print(const char *text, size_t length, FILE *file);

#endif
