#include "parts.h"

#include "base/buffer.h"
#include "sheet/reading.h"

#include <string.h>

enum { MOST_PARTS = 40, LONGEST_NAME = 100 };

/* A file of the archive. */
struct packed {
	const char *name, *data;
	size_t name_length, length, at;
	uint32_t crc;
};

struct archive {
	struct packed file[MOST_PARTS];
	size_t count;
	struct buffer bytes;
};

static uint32_t crc_of(const char *data, size_t length)
{
	uint32_t crc = ~UINT32_C(0);

	for (size_t i = 0; i < length; i++) {
		crc ^= (unsigned char)data[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? UINT32_C(0xEDB88320) : 0);
	}
	return ~crc;
}

static void put(struct buffer *bytes, uint64_t number, size_t size)
{
	for (size_t i = 0; i < size; i++)
		buffer_byte(bytes, i < 8 ? (char)(number >> 8 * i & 0xFF) : 0);
}

/* Writes what the head of an entry and its line in the directory share. */
static void put_head(struct buffer *bytes, const struct packed *file)
{
	put(bytes, 20, 2); /* version; no flags, stored, no time */
	put(bytes, 0, 8);
	put(bytes, file->crc, 4);
	put(bytes, file->length, 4);
	put(bytes, file->length, 4);
	put(bytes, file->name_length, 2);
	put(bytes, 0, 2);
}

static void add(struct archive *archive, const char *name, size_t name_length,
		const char *data, size_t length)
{
	struct packed *file = &archive->file[archive->count];

	if (archive->count == MOST_PARTS || name_length > LONGEST_NAME)
		return;
	archive->count++;
	*file = (struct packed){.name = name,
				.data = data,
				.name_length = name_length,
				.length = length,
				.at = archive->bytes.length,
				.crc = crc_of(data, length)};
	put(&archive->bytes, 0x04034B50, 4);
	put_head(&archive->bytes, file);
	buffer_add(&archive->bytes, name, name_length);
	buffer_add(&archive->bytes, data, length);
}

/* Ends the archive with its directory. */
static void end(struct archive *archive)
{
	struct buffer *bytes = &archive->bytes;
	size_t at = bytes->length, size;

	for (size_t i = 0; i < archive->count; i++) {
		put(bytes, 0x02014B50, 4);
		put(bytes, 20, 2);
		put_head(bytes, &archive->file[i]);
		put(bytes, 0, 10); /* no remark; disk, kinds */
		put(bytes, archive->file[i].at, 4);
		buffer_add(bytes, archive->file[i].name,
			   archive->file[i].name_length);
	}
	size = bytes->length - at;
	put(bytes, 0x06054B50, 4);
	put(bytes, 0, 4);
	put(bytes, archive->count, 2);
	put(bytes, archive->count, 2);
	put(bytes, size, 4);
	put(bytes, at, 4);
	put(bytes, 0, 2);
}

/* Returns the next "==" that begins a line at or behind AT, END when there is
 * none. */
static const char *find_part(const char *from, const char *at, const char *end)
{
	for (; at + 1 < end; at++)
		if (at[0] == '=' && at[1] == '=' &&
		    (at == from || at[-1] == '\n'))
			return at;
	return end;
}

static void add_input(struct archive *archive, const char *text, size_t length)
{
	const char *stop = text + length, *next;

	for (const char *at = find_part(text, text, stop); at < stop;
	     at = next) {
		const char *name = at + 2;
		const char *line = memchr(name, '\n', (size_t)(stop - name));

		if (!line)
			return;
		next = find_part(text, line, stop);
		add(archive, name, (size_t)(line - name), line + 1,
		    next > line + 1 ? (size_t)(next - line) - 1 : 0);
	}
}

static bool has(const struct archive *archive, const char *name)
{
	for (size_t i = 0; i < archive->count; i++)
		if (archive->file[i].name_length == strlen(name) &&
		    !memcmp(archive->file[i].name, name, strlen(name)))
			return true;
	return false;
}

void parts_read(struct fuzz *f, const char *name, const struct part *skeleton)
{
	struct styles *styles = styles_new(&f->run, NULL, 0);
	const struct decree *decree = NULL;
	struct archive archive = {.count = 0};
	const struct source *source;
	struct book book;
	size_t length;
	char *bytes;

	add_input(&archive, f->data, f->length);
	for (; skeleton->name; skeleton++)
		if (!has(&archive, skeleton->name))
			add(&archive, skeleton->name, strlen(skeleton->name),
			    skeleton->text, strlen(skeleton->text));
	end(&archive);
	bytes = buffer_take(&archive.bytes, &f->arena, &length);
	source = source_borrow(&f->arena, name, bytes, length);
	if (reading_book(&book, &f->run, source, styles))
		decree = reading_plan(&f->run, styles, &book, NULL, NULL);
	fuzz_claim(decree || f->run.diag.count,
		   "an office file that is refused has a reason");
	if (decree && (f->choice[0] & 7) == 1) /* it takes long */
		fuzz_make(f, decree, fuzz_profile(f));
}
