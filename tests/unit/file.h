/*
 * What unit tests of PDF files share: objects, found as the cross-reference
 * stream says.
 *
 * Knows: object streams and cross-reference streams (ISO 32000-1, 7.5.7 and
 * 7.5.8), without the code that writes them.
 */
#ifndef LAMPIRAN_TESTS_FILE_H
#define LAMPIRAN_TESTS_FILE_H

#include "unit.h"

#include "pdf/deflate.h"

enum { ROW = 7, OBJECTS_A_STREAM = 400 };

/* A file, and what its cross-reference stream says, a row for each object. */
struct file {
	struct arena *arena;
	const char *data; /* with a NUL behind it */
	size_t length;
	size_t size; /* rows */
	const unsigned char *row;
};

/* Returns the number behind KEY in the dictionary at AT. */
static inline size_t file_number_at(const char *at, const char *key)
{
	const char *end = strstr(at, "stream\n");
	const char *found = strstr(at, key);

	assert_non_null(found);
	assert_true(found < end);
	return strtoul(found + strlen(key), NULL, 10);
}

/* Returns what the stream at byte WHERE of the file was before; its length in
 * *GOT. */
static inline const char *file_inflate(const struct file *file, size_t where,
				       size_t *got)
{
	const char *at = file->data + where;
	const char *data = strstr(at, "stream\n") + strlen("stream\n");
	size_t length = file_number_at(at, "/Length ");
	const char *found =
		inflate_all(file->arena, data, length, 1 << 24, got);

	assert_non_null(found);
	assert_memory_equal(data + length, "\nendstream\nendobj\n",
			    strlen("\nendstream\nendobj\n"));
	return found;
}

/* Reads the cross-reference stream at byte WHERE: rows of 1, 4 and 2 bytes,
 * each as the difference to the one above it. */
static inline void file_read(struct file *file, size_t where)
{
	size_t got;
	const char *rows = file_inflate(file, where, &got);
	unsigned char *table;

	file->size = file_number_at(file->data + where, "/Size ");
	assert_int_equal(strtoul(file->data + where, NULL, 10), file->size - 1);
	assert_int_equal(got, file->size * (1 + ROW));
	table = arena_alloc(file->arena, file->size, ROW);
	for (size_t i = 0; i < file->size; i++) {
		const char *row = rows + i * (1 + ROW);
		unsigned char *at = table + i * ROW;

		assert_int_equal(row[0], 2);
		for (size_t k = 0; k < ROW; k++)
			at[k] = (unsigned char)(row[1 + k] +
						(i ? at[k - ROW] : 0));
	}
	file->row = table;
}

/* Returns LENGTH bytes of DATA as a file, in ARENA. */
static inline struct file file_open(struct arena *arena, const char *data,
				    size_t length)
{
	struct file file = {arena, arena_copy(arena, data, length), length, 0,
			    NULL};
	const char *end = file.data + length - strlen("%%EOF\n");
	const char *start = strstr(end - 32, "startxref\n");

	assert_memory_equal(data, "%PDF-1.7\n%", 10);
	assert_string_equal(end, "%%EOF\n");
	assert_non_null(start);
	file_read(&file, strtoul(start + strlen("startxref\n"), NULL, 10));
	return file;
}

static inline unsigned file_kind(const struct file *file, size_t number)
{
	return file->row[number * ROW];
}

static inline size_t file_where(const struct file *file, size_t number)
{
	const unsigned char *row = file->row + number * ROW;

	return (size_t)row[1] << 24 | (size_t)row[2] << 16 |
	       (size_t)row[3] << 8 | row[4];
}

static inline unsigned file_index(const struct file *file, size_t number)
{
	const unsigned char *row = file->row + number * ROW;

	return (unsigned)row[5] << 8 | row[6];
}

/* Returns where object NUMBER, which is by itself, begins, behind "5 0 obj". */
static inline size_t file_alone(const struct file *file, size_t number)
{
	const char *begin = arena_format(file->arena, "%zu 0 obj\n", number);
	size_t where = file_where(file, number);

	assert_int_equal(file_kind(file, number), 1);
	assert_memory_equal(file->data + where, begin, strlen(begin));
	return where + strlen(begin);
}

/* Returns the value of object NUMBER, which is in a stream of them. */
static inline const char *file_packed(const struct file *file, size_t number)
{
	size_t where = file_alone(file, file_where(file, number)), got;
	const char *keys = file->data + where;
	const char *all = file_inflate(file, where, &got);
	size_t count = file_number_at(keys, "/N "), from, to;
	char *at = (char *)all;

	assert_int_equal(file_kind(file, number), 2);
	assert_memory_equal(keys, "<</Type/ObjStm", 14);
	assert_in_range(count, 1, OBJECTS_A_STREAM);
	assert_in_range(file_index(file, number), 0, count - 1);
	for (unsigned i = 0; i < 2 * file_index(file, number); i++)
		strtoul(at, &at, 10);
	assert_int_equal(strtoul(at, &at, 10), number);
	from = strtoul(at, &at, 10);
	all += file_number_at(keys, "/First ");
	to = got - file_number_at(keys, "/First ");
	if (file_index(file, number) + 1 < count) {
		strtoul(at, &at, 10);
		to = strtoul(at, &at, 10);
	}
	return arena_copy(file->arena, all + from, to - from);
}

/* Returns the value of object NUMBER; of a stream its keys. */
static inline const char *file_object(const struct file *file, size_t number)
{
	const char *value, *end;

	if (file_kind(file, number) == 2)
		return file_packed(file, number);
	value = file->data + file_alone(file, number);
	end = strstr(value, "stream\n");
	assert_non_null(end);
	return arena_copy(file->arena, value, (size_t)(end - value));
}

#endif
