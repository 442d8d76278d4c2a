#include "base/catalogue.h"

#include <assert.h>
#include <errno.h>
#include <stdint.h>
#include <string.h>

struct catalogue {
	const char *language;
	const unsigned char *file, *end;
};

/* src/locale/builtin.S */
extern const unsigned char catalogue_id[], catalogue_id_end[];

static const struct catalogue builtin[] = {
	{"en", NULL, NULL}, /* as texts stand in the sources */
	{"id", catalogue_id, catalogue_id_end},
};

enum { COUNT = sizeof(builtin) / sizeof(builtin[0]) };

/*
 * A file, as the manual of GNU gettext has it ("The Format of GNU MO Files"):
 * numbers of four bytes, the lowest first, as the Makefile orders them. The
 * first HEADER bytes say where two tables are, and how many texts these have: a
 * length and an offset for each. The originals are in the order of strcmp().
 */
enum {
	MAGIC = 0,
	REVISION = 4,
	TEXTS = 8,
	ORIGINALS = 12,
	TRANSLATIONS = 16,
	HEADER = 28
};
static const uint32_t magic = 0x950412DE;

static uint32_t number_at(const struct catalogue *c, size_t offset)
{
	const unsigned char *at = c->file + offset;

	assert(offset + 4 <= (size_t)(c->end - c->file));
	return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 |
	       (uint32_t)at[3] << 24;
}

/* Returns text I of TABLE, which the header names. */
static const char *text_at(const struct catalogue *c, size_t table, uint32_t i)
{
	size_t row = (size_t)number_at(c, table) + 8 * (size_t)i;
	size_t length = number_at(c, row), offset = number_at(c, row + 4);

	assert(offset + length < (size_t)(c->end - c->file));
	assert(!c->file[offset + length]);
	return (const char *)c->file + offset;
}

bool catalogue_find(const char *language, size_t length,
		    const struct catalogue **catalogue)
{
	*catalogue = NULL;
	for (size_t i = 0; i < COUNT; i++) {
		const struct catalogue *c = &builtin[i];

		if (strlen(c->language) != length ||
		    memcmp(c->language, language, length))
			continue;
		if (c->file) {
			assert((size_t)(c->end - c->file) >= HEADER);
			assert(number_at(c, MAGIC) == magic);
			assert(number_at(c, REVISION) == 0);
			*catalogue = c;
		}
		return true;
	}
	return false;
}

const char *catalogue_names(struct arena *arena)
{
	const char *list = builtin[0].language;

	for (size_t i = 1; i < COUNT; i++)
		list = arena_format(arena, "%s, %s", list, builtin[i].language);
	return list;
}

const char *catalogue_text(const struct catalogue *catalogue, const char *text)
{
	uint32_t from = 0, to;

	if (!catalogue || !*text) /* the empty text is the catalogue's head */
		return text;
	to = number_at(catalogue, TEXTS);
	while (from < to) {
		uint32_t middle = from + (to - from) / 2;
		int order = strcmp(text, text_at(catalogue, ORIGINALS, middle));

		if (!order)
			return text_at(catalogue, TRANSLATIONS, middle);
		if (order < 0)
			to = middle;
		else
			from = middle + 1;
	}
	return text;
}

const char *catalogue_reason(const struct catalogue *catalogue, int error)
{
	static const struct {
		int error;
		const char *text;
	} known[] = {
		{EPERM, N_("Operation not permitted")},
		{ENOENT, N_("No such file or directory")},
		{EINTR, N_("Interrupted system call")},
		{EIO, N_("Input/output error")},
		{ENXIO, N_("No such device or address")},
		{EBADF, N_("Bad file descriptor")},
		{EAGAIN, N_("Resource temporarily unavailable")},
		{ENOMEM, N_("Cannot allocate memory")},
		{EACCES, N_("Permission denied")},
		{EBUSY, N_("Device or resource busy")},
		{EEXIST, N_("File exists")},
		{EXDEV, N_("Invalid cross-device link")},
		{ENODEV, N_("No such device")},
		{ENOTDIR, N_("Not a directory")},
		{EISDIR, N_("Is a directory")},
		{EINVAL, N_("Invalid argument")},
		{ENFILE, N_("Too many open files in system")},
		{EMFILE, N_("Too many open files")},
		{ETXTBSY, N_("Text file busy")},
		{EFBIG, N_("File too large")},
		{ENOSPC, N_("No space left on device")},
		{ESPIPE, N_("Illegal seek")},
		{EROFS, N_("Read-only file system")},
		{EMLINK, N_("Too many links")},
		{EPIPE, N_("Broken pipe")},
		{ENAMETOOLONG, N_("File name too long")},
		{ENOSYS, N_("Function not implemented")},
		{ENOTEMPTY, N_("Directory not empty")},
		{ELOOP, N_("Too many levels of symbolic links")},
		{EOVERFLOW, N_("Value too large for defined data type")},
		{EOPNOTSUPP, N_("Operation not supported")},
		{ETIMEDOUT, N_("Connection timed out")},
	/* Windows' C library does not have these two. */
#ifdef EDQUOT
		{EDQUOT, N_("Disk quota exceeded")},
#endif
#ifdef ESTALE
		{ESTALE, N_("Stale file handle")},
#endif
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (known[i].error == error)
			return catalogue_text(catalogue, known[i].text);
	return strerror(error);
}
