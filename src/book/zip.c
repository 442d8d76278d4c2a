#include "book/zip.h"

#include "base/memory.h"
#include "book/book.h"
#include "book/messages.h"

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* LONGEST_NAME [bytes]: parts of office programs have at most a tenth. */
enum { PIECE = HOSTILE ? 61 : 64 * 1024, LONGEST_NAME = 512 };

struct zip_entry {
	const char *name; /* with / between folders */
	unz64_file_pos at;
};

struct zip {
	const struct source *source;
	struct run *run;
	unzFile file;
	size_t at;	 /* [bytes] where minizip reads */
	size_t unpacked; /* [bytes] of all that was read of it */
	struct zip_entry *entry;
	size_t count, capacity;
};

static voidpf open_memory(voidpf zip, const void *name, int mode)
{
	(void)name;
	(void)mode;
	return zip;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *to, uLong size)
{
	struct zip *zip = stream;
	size_t left = zip->source->length - zip->at;

	(void)opaque;
	if (size > left)
		size = left;
	memcpy(to, zip->source->text + zip->at, size);
	zip->at += size;
	return size;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *from,
			  uLong size)
{
	(void)opaque;
	(void)stream;
	(void)from;
	(void)size;
	return 0;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream)
{
	(void)opaque;
	return ((struct zip *)stream)->at;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset,
			int origin)
{
	struct zip *zip = stream;
	ZPOS64_T base = 0;

	(void)opaque;
	if (origin == ZLIB_FILEFUNC_SEEK_CUR)
		base = zip->at;
	else if (origin == ZLIB_FILEFUNC_SEEK_END)
		base = zip->source->length;
	if (offset > zip->source->length || base + offset > zip->source->length)
		return -1;
	zip->at = base + offset;
	return 0;
}

static int close_memory(voidpf opaque, voidpf stream)
{
	(void)opaque;
	(void)stream;
	return 0;
}

static void report(struct zip *zip, const char *what)
{
	diag_add(&zip->run->diag, MESSAGE_SHEET_NOT_XLSX, place_of(zip->source),
		 what, book_suffix(zip->source));
}

static void limit(struct zip *zip, const char *what, const char *most)
{
	diag_add(&zip->run->diag, MESSAGE_SHEET_LIMIT, place_of(zip->source),
		 diag_word(&zip->run->diag, what), most);
}

/* Lists the files: minizip looks for each one from the first on, and takes
 * names as they stand. Some programs write \\ between folders. */
static void list(struct zip *zip)
{
	int got = unzGoToFirstFile(zip->file);

	for (; got == UNZ_OK; got = unzGoToNextFile(zip->file)) {
		char name[LONGEST_NAME + 1] = "";
		struct zip_entry entry;
		unz_file_info64 info;

		if (unzGetCurrentFileInfo64(zip->file, &info, name,
					    sizeof(name), NULL, 0, NULL,
					    0) != UNZ_OK ||
		    unzGetFilePos64(zip->file, &entry.at) != UNZ_OK)
			return;
		if (info.size_filename > LONGEST_NAME)
			continue;
		for (char *at = name; *at; at++)
			if (*at == '\\')
				*at = '/';
		entry.name = arena_copy(zip->run->arena, name, strlen(name));
		zip->entry = arena_grow(zip->run->arena, zip->entry, zip->count,
					&zip->capacity, sizeof(entry));
		zip->entry[zip->count++] = entry;
	}
}

/* Returns the first file of that NAME; NULL when there is none. */
static const struct zip_entry *find(const struct zip *zip, const char *name)
{
	for (size_t i = 0; i < zip->count; i++)
		if (!strcasecmp(zip->entry[i].name, name))
			return &zip->entry[i];
	return NULL;
}

bool zip_has(const struct zip *zip, const char *name)
{
	return find(zip, name);
}

struct zip *zip_open(const struct source *source, struct run *run)
{
	struct zip *zip = arena_new(run->arena, struct zip);
	unz_global_info64 info;
	zlib_filefunc64_def memory = {
		.zopen64_file = open_memory,
		.zread_file = read_memory,
		.zwrite_file = write_memory,
		.ztell64_file = tell_memory,
		.zseek64_file = seek_memory,
		.zclose_file = close_memory,
		/* minizip has no other name for it than a letter */
		.zerror_file = close_memory,
		.opaque = zip,
	};

	size_t before = run->diag.count;

	*zip = (struct zip){.source = source, .run = run};
	zip->file = unzOpen2_64(source->name, &memory);
	if (!zip->file) {
		report(zip, "zip");
		return NULL;
	}
	if (unzGetGlobalInfo64(zip->file, &info) != UNZ_OK)
		report(zip, "zip");
	else if (info.number_entry > SHEET_MOST_ENTRIES)
		limit(zip, N_("files inside it"),
		      diag_number(&run->diag, SHEET_MOST_ENTRIES));
	else
		list(zip);
	if (zip->run->diag.count == before)
		return zip;
	zip_close(zip);
	return NULL;
}

void zip_close(struct zip *zip)
{
	if (zip && zip->file)
		unzClose(zip->file);
}

bool zip_unpack(struct zip *zip, const char *name, zip_sink *sink, void *data)
{
	const struct zip_entry *entry = find(zip, name);
	unz_file_info64 info;
	char piece[PIECE];
	size_t all = 0;
	int got;

	if (!entry)
		return false;
	if (unzGoToFilePos64(zip->file, &entry->at) != UNZ_OK ||
	    unzGetCurrentFileInfo64(zip->file, &info, NULL, 0, NULL, 0, NULL,
				    0) != UNZ_OK ||
	    unzOpenCurrentFile(zip->file) != UNZ_OK) {
		report(zip, name);
		return true;
	}
	do {
		bool going = false;

		got = unzReadCurrentFile(zip->file, piece, sizeof(piece));
		all += got > 0 ? (size_t)got : 0;
		zip->unpacked += got > 0 ? (size_t)got : 0;
		if (got < 0)
			report(zip, "deflate");
		else if (zip->unpacked > SHEET_MOST_UNPACKED)
			limit(zip, N_("bytes in the files inside it"),
			      diag_size(&zip->run->diag, SHEET_MOST_UNPACKED));
		else if (all > SHEET_FREE_UNPACKED &&
			 all / SHEET_MOST_RATIO > info.compressed_size)
			limit(zip, N_("bytes for so small a file"),
			      arena_format(zip->run->arena, "%d : 1",
					   SHEET_MOST_RATIO));
		else
			going = sink(data, piece, (size_t)got, !got);
		if (!going) {
			unzCloseCurrentFile(zip->file);
			return true;
		}
	} while (got);
	if (unzCloseCurrentFile(zip->file) != UNZ_OK)
		report(zip, "CRC");
	return true;
}
