#include "sheet/load.h"

#include "sheet/csv.h"
#include "sheet/reading.h"
#include "sheet/xlsx.h"

#include <string.h>

static bool begins(const struct source *source, const char *bytes,
		   size_t length)
{
	return source->length >= length && !memcmp(source->text, bytes, length);
}

/* Whether it is what old office programs write, or new ones with a password. */
static bool is_compound(const struct source *source)
{
	return begins(source, "\xD0\xCF\x11\xE0", 4);
}

/* Returns the sign that gives the header with the most columns. */
static char find_separator(const struct source *source, struct arena *arena)
{
	static const char sign[] = ",;\t";
	char best = sign[0];
	size_t most = 0;

	for (const char *at = sign; *at; at++) {
		struct diag silent;
		struct book book;
		size_t score;

		diag_init(&silent, arena);
		book_init(&book, arena, source->name);
		csv_sheet_read(&book, source, *at, &silent);
		score = reading_score(book.sheet[0]);
		if (score > most) {
			most = score;
			best = *at;
		}
	}
	return best;
}

bool load_book(struct book *book, struct arena *arena, const char *path,
	       struct diag *diag)
{
	const struct source *source =
		source_read(arena, path, SHEET_MOST_FILE, diag);

	if (!source)
		return false;
	book_init(book, arena, source->name);
	if (begins(source, "PK\x03\x04", 4) || begins(source, "PK\x05\x06", 4))
		return xlsx_read(book, source, diag);
	if (is_compound(source)) {
		diag_add(diag, MESSAGE_SHEET_NOT_XLSX, place_of(source),
			 ".xls");
		return false;
	}
	return source_check(source, diag) &&
	       csv_sheet_read(book, source, find_separator(source, arena),
			      diag);
}
