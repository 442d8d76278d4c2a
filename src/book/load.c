#include "book/load.h"

#include "base/input.h"
#include "base/path.h"
#include "book/csv.h"
#include "book/messages.h"
#include "book/xlsx.h"

#include <string.h>
#include <strings.h>

/* [bytes] of a file in which the header is looked for. */
enum { LOOKED_AT = 4 << 20 };

static bool begins(const struct source *source, const char *bytes,
		   size_t length)
{
	return source->length >= length && !memcmp(source->text, bytes, length);
}

/* Returns the sign between cells that JUDGE likes best, its score in *MOST. */
static char find_separator(const struct source *source,
			   const struct load_judge *judge, size_t *most)
{
	static const char sign[] = ",;\t";
	size_t length = source->length < LOOKED_AT ? source->length : LOOKED_AT;
	char best = sign[0];

	*most = 0;
	for (const char *at = sign; *at; at++) {
		struct arena scratch;
		struct diag silent;
		struct book book;
		size_t score;

		arena_init(&scratch);
		diag_init(&silent, &scratch);
		book_init(&book, &scratch, source->name);
		csv_sheet_read(&book,
			       source_borrow(&scratch, source->name,
					     source->text, length),
			       *at, &silent);
		score = judge->score(book.sheet[0], judge->data);
		arena_release(&scratch);
		if (score <= *most)
			continue;
		*most = score;
		best = *at;
	}
	return best;
}

static bool is_called(const struct source *source, const char *suffix)
{
	return !strcasecmp(path_suffix(source->name), suffix);
}

bool load_is_table(const struct source *source, const struct load_judge *judge)
{
	size_t score;

	if (is_called(source, ".yaml") || is_called(source, ".yml"))
		return false;
	if (is_called(source, ".csv"))
		return true;
	find_separator(source, judge, &score);
	return score > 0;
}

bool load_book(struct book *book, struct run *run, const struct source *source,
	       const struct load_judge *judge)
{
	size_t score;

	book_init(book, run->arena, source->name);
	if (begins(source, "PK\x03\x04", 4) || begins(source, "PK\x05\x06", 4))
		return xlsx_read(book, source, run);
	/* what old office programs write, or new ones with a password */
	if (begins(source, "\xD0\xCF\x11\xE0", 4)) {
		diag_add(&run->diag, MESSAGE_SHEET_NOT_XLSX, place_of(source),
			 ".xls");
		return false;
	}
	return input_check(source, &run->diag) &&
	       csv_sheet_read(book, source,
			      find_separator(source, judge, &score),
			      &run->diag);
}
