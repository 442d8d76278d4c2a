/*
 * What the tests of the library share. They know of lampiran nothing but
 * lampiran.h, as it is installed, and what the program makes.
 */
#ifndef LAMPIRAN_TESTS_LIBRARY_H
#define LAMPIRAN_TESTS_LIBRARY_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <lampiran.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Bytes that are the test's own: data is to be free()d. */
struct bytes {
	char *data;
	size_t length;
};

/* Returns all that FILE still gives. */
static inline struct bytes bytes_take(FILE *file)
{
	struct bytes bytes = {NULL, 0};
	size_t room = 0, got = 1;

	assert_non_null(file);
	while (got) {
		if (bytes.length == room) {
			room += 1 << 18;
			bytes.data = realloc(bytes.data, room);
			assert_non_null(bytes.data);
		}
		got = fread(bytes.data + bytes.length, 1, room - bytes.length,
			    file);
		bytes.length += got;
	}
	return bytes;
}

/* Returns the file PATH below the folder that tests are run in, for as long as
 * the test runs. */
struct lampiran_file file_read(const char *path);

/* Returns TEXT as a file. */
static inline struct lampiran_file file_of(const char *name, const char *text)
{
	return (struct lampiran_file){name, text, strlen(text)};
}

/* Finds the program: what LAMPIRAN names, else that beside the test SELF. */
void library_begin(const char *self);

/* Returns what the program writes to its standard output when it is called with
 * ARGUMENTS, which it has to accept. */
struct bytes program_makes(const char *arguments);

/* Whether ENGINE has just these bytes. */
static inline bool bytes_are(const struct lampiran *engine, struct bytes bytes)
{
	size_t length = 0;
	const void *data = lampiran_bytes(engine, &length);

	return data && length == bytes.length &&
	       !memcmp(data, bytes.data, length);
}

/* Prints what ENGINE found: for a test that fails. */
static inline void print_findings(const struct lampiran *engine)
{
	size_t count;
	const struct lampiran_finding *finding =
		lampiran_findings(engine, &count);

	for (size_t i = 0; i < count; i++)
		fprintf(stderr, "%s:%u:%u: %d: %s; %s [%s]\n",
			finding[i].file ? finding[i].file : "", finding[i].line,
			finding[i].column, (int)finding[i].level,
			finding[i].text, finding[i].remedy, finding[i].code);
}

#endif
