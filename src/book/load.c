#include "book/load.h"

#include "base/input.h"
#include "base/kind.h"
#include "base/path.h"
#include "book/csv.h"
#include "book/docx.h"
#include "book/encoding.h"
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

/* Returns how many cells the widest row has. */
static size_t widest(const struct cells *cells)
{
	size_t most = 0, first = 0;

	for (size_t i = 0; i < cells->count; i++) {
		if (cells->cell[i].row != cells->cell[first].row)
			first = i;
		if (i - first >= most)
			most = i - first + 1;
	}
	return most;
}

/* Returns the sign between cells that JUDGE likes best, its score in *MOST. */
static char find_separator(const struct source *source,
			   const struct load_judge *judge, size_t *most)
{
	static const char sign[] = ",;\t";
	const char own[2] = {csv_separator(source), 0};
	size_t length = source->length < LOOKED_AT ? source->length : LOOKED_AT;
	char best = *own ? *own : sign[0];

	*most = 0;
	for (const char *at = *own ? own : sign; *at; at++) {
		struct arena scratch;
		struct diag silent;
		struct book book;
		size_t score = 0;

		arena_init(&scratch);
		diag_init(&silent, &scratch);
		book_init(&book, &scratch, source->name);
		csv_sheet_read(&book,
			       source_borrow(&scratch, source->name,
					     source->text, length),
			       *at, &silent);
		/* of no other sign a text has as many, mostly */
		if (widest(book.sheet[0]) > *most)
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

/* Whether SOURCE is called a plan: then it is no table in another encoding. */
static bool is_yaml(const struct source *source)
{
	return is_called(source, ".yaml") || is_called(source, ".yml");
}

bool load_is_table(const struct source *source, const struct load_judge *judge)
{
	struct arena scratch;
	struct diag silent;
	size_t score;

	if (is_yaml(source))
		return false;
	if (is_called(source, ".csv"))
		return true;
	arena_init(&scratch);
	diag_init(&silent, &scratch);
	find_separator(encoding_read(&scratch, source, &silent), judge, &score);
	arena_release(&scratch);
	return score > 0;
}

/* Reads what is in an archive: a workbook, or a document. */
static bool read_archive(struct book *book, struct run *run,
			 const struct source *source)
{
	struct package *package = package_open(source, run);
	const char *path, *type;
	bool read;

	if (!package)
		return false;
	path = package_main(package);
	type = path ? package_content(package, path) : "";
	if (strstr(type, "wordprocessingml") || strstr(type, "ms-word") ||
	    (path && !*type && strstr(path, "document")))
		read = docx_read(book, package, source, run);
	else
		read = xlsx_read(book, package, source, run);
	package_close(package);
	return read;
}

/* Whether SOURCE is of a kind that office programs can save as one that is
 * read here; that is told then. */
static bool is_other(const struct source *source, struct diag *diag)
{
	const char *name, *wanted = ".xlsx";
	enum kind kind = kind_signed(source->text, source->length, &name);

	if (kind == KIND_LOCKED) {
		diag_add(diag, MESSAGE_BOOK_LOCKED, place_of(source));
		return true;
	}
	if (kind != KIND_DOCUMENT && kind != KIND_SHEET && kind != KIND_PAGE)
		return false;
	if (!strcmp(name, ".docx") || !strcmp(name, ".xlsx"))
		return false;
	if (kind == KIND_DOCUMENT ||
	    !strncasecmp(path_suffix(source->name), ".doc", 4))
		wanted = ".docx";
	diag_add(diag, MESSAGE_BOOK_OTHER, place_of(source), name, wanted);
	return true;
}

bool load_book(struct book *book, struct run *run, const struct source *source,
	       const struct load_judge *judge)
{
	size_t score;

	book_init(book, run->arena, source->name);
	if (is_other(source, &run->diag))
		return false;
	if (begins(source, "PK\x03\x04", 4) || begins(source, "PK\x05\x06", 4))
		return read_archive(book, run, source);
	/* what no office program writes any more */
	if (begins(source, "\xD0\xCF\x11\xE0", 4)) {
		diag_add(&run->diag, MESSAGE_BOOK_OTHER, place_of(source),
			 ".xls", ".xlsx");
		return false;
	}
	if (!is_yaml(source))
		source = encoding_read(run->arena, source, &run->diag);
	return input_check(source, &run->diag) &&
	       csv_sheet_read(book, source,
			      find_separator(source, judge, &score),
			      &run->diag);
}
