#include "sheet/load.h"

#include "base/path.h"
#include "book/csv.h"
#include "book/messages.h"
#include "book/xlsx.h"
#include "plan/plan.h"
#include "sheet/reading.h"

#include <string.h>
#include <strings.h>

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

static bool is_called(const struct source *source, const char *suffix)
{
	return !strcasecmp(path_suffix(source->name), suffix);
}

/* Whether the first line that is no comment and no mark of YAML begins with a
 * key of a plan. */
static bool begins_as_plan(const struct source *source)
{
	const char *at = source->text, *end = at + source->length;

	while (at < end && strchr("#%-\r\n", *at)) {
		at = memchr(at, '\n', (size_t)(end - at));
		if (!at)
			return false;
		at++;
	}
	return plan_begins(at, (size_t)(end - at));
}

bool load_is_table(const struct source *source)
{
	if (begins_as_plan(source) || is_called(source, ".yaml") ||
	    is_called(source, ".yml"))
		return false;
	return is_called(source, ".csv") ||
	       score(source, find_separator(source)) > 0;
}

bool load_book(struct book *book, struct run *run, const struct source *source)
{
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
