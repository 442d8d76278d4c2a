#include "sheet/load.h"

#include "sheet/csv.h"
#include "sheet/messages.h"
#include "sheet/reading.h"
#include "sheet/xlsx.h"

#include <string.h>

/* [bytes] of a file in which the header is looked for. */
enum { LOOKED_AT = 4 << 20 };

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

/* Returns how many columns the header has if SEPARATOR is between them. */
static size_t score(const struct source *source, char separator)
{
	struct arena scratch;
	struct diag silent;
	struct book book;
	const struct source *head;
	size_t columns, length = source->length;

	if (length > LOOKED_AT)
		length = LOOKED_AT;
	arena_init(&scratch);
	diag_init(&silent, &scratch);
	book_init(&book, &scratch, source->name);
	head = source_borrow(&scratch, source->name, source->text, length);
	csv_sheet_read(&book, head, separator, &silent);
	columns = reading_score(book.sheet[0]);
	arena_release(&scratch);
	return columns;
}

/* Returns the sign that gives the header with the most columns. */
static char find_separator(const struct source *source)
{
	static const char sign[] = ",;\t";
	char best = sign[0];
	size_t most = 0;

	for (const char *at = sign; *at; at++) {
		size_t columns = score(source, *at);

		if (columns > most) {
			most = columns;
			best = *at;
		}
	}
	return best;
}

bool load_book(struct book *book, struct run *run, const char *path)
{
	const struct source *source =
		source_read(run->arena, path, SHEET_MOST_FILE, &run->diag);

	if (!source)
		return false;
	book_init(book, run->arena, source->name);
	if (begins(source, "PK\x03\x04", 4) || begins(source, "PK\x05\x06", 4))
		return xlsx_read(book, source, run);
	if (is_compound(source)) {
		diag_add(&run->diag, MESSAGE_SHEET_NOT_XLSX, place_of(source),
			 ".xls");
		return false;
	}
	return source_check(source, &run->diag) &&
	       csv_sheet_read(book, source, find_separator(source), &run->diag);
}
