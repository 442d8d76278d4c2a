/*
 * Archives that tests make: .zip, each file stored as it is.
 */
#ifndef LAMPIRAN_TESTS_ARCHIVE_H
#define LAMPIRAN_TESTS_ARCHIVE_H

#include "unit.h"

#include "base/buffer.h"

struct archive {
	struct buffer body, index;
	unsigned count;
};

static inline void archive_number(struct buffer *out, uint32_t value,
				  unsigned bytes)
{
	for (; bytes; bytes--, value >>= 8)
		buffer_byte(out, (char)(value & 0xFF));
}

/* CRC-32 as archives have it. */
static inline uint32_t archive_sum(const char *text, size_t length)
{
	uint32_t sum = UINT32_MAX;

	for (size_t i = 0; i < length; i++) {
		sum ^= (unsigned char)text[i];
		for (int bit = 0; bit < 8; bit++)
			sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
	}
	return ~sum;
}

/* What the header of a file and its line in the index both say. */
static inline void archive_describe(struct buffer *out, const char *name,
				    const char *text)
{
	uint32_t length = (uint32_t)strlen(text);

	archive_number(out, 20, 2);
	archive_number(out, 0, 8);
	archive_number(out, archive_sum(text, length), 4);
	archive_number(out, length, 4);
	archive_number(out, length, 4);
	archive_number(out, (uint32_t)strlen(name), 2);
	archive_number(out, 0, 2);
}

/* Adds the file NAME. */
static inline void archive_add(struct archive *archive, const char *name,
			       const char *text)
{
	uint32_t at = (uint32_t)archive->body.length;

	buffer_text(&archive->body, "PK\3\4");
	archive_describe(&archive->body, name, text);
	buffer_text(&archive->body, name);
	buffer_text(&archive->body, text);
	buffer_text(&archive->index, "PK\1\2");
	archive_number(&archive->index, 20, 2);
	archive_describe(&archive->index, name, text);
	archive_number(&archive->index, 0, 10);
	archive_number(&archive->index, at, 4);
	buffer_text(&archive->index, name);
	archive->count++;
}

/* Ends ARCHIVE, which is empty again. Returns it as a file NAME. */
static inline const struct source *archive_source(struct archive *archive,
						  struct world *world,
						  const char *name)
{
	uint32_t at = (uint32_t)archive->body.length;
	uint32_t size = (uint32_t)archive->index.length;
	struct buffer *out = &archive->body;
	size_t length;
	char *bytes;

	buffer_add(out, archive->index.data, archive->index.length);
	buffer_text(out, "PK\5\6");
	archive_number(out, 0, 4);
	archive_number(out, archive->count, 2);
	archive_number(out, archive->count, 2);
	archive_number(out, size, 4);
	archive_number(out, at, 4);
	archive_number(out, 0, 2);
	bytes = buffer_take(out, &world->arena, &length);
	buffer_release(&archive->index);
	*archive = (struct archive){.count = 0};
	return source_borrow(&world->arena, name, bytes, length);
}

#endif
