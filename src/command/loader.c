#include "command/loader.h"

#include "base/input.h"
#include "base/kind.h"
#include "base/messages.h"
#include "sheet/reading.h"

/* Whether SOURCE is short enough for what it is. */
static bool is_short(struct run *run, const struct source *source, size_t limit)
{
	if (source->length <= limit)
		return true;
	diag_add(&run->diag, MESSAGE_FILE_TOO_LONG, place_of(source),
		 diag_size(&run->diag, limit));
	return false;
}

/* Returns the plan in SOURCE, a spreadsheet. */
static const struct decree *read_sheet(struct run *run,
				       const struct source *source)
{
	struct book book;

	if (!is_short(run, source, SHEET_MOST_FILE) ||
	    !reading_book(&book, run, source))
		return NULL;
	return reading_plan(run, &book);
}

/* Returns the plan in SOURCE, which is text or nothing that is known. */
static const struct decree *read_text(struct run *run,
				      const struct source *source)
{
	if (!is_short(run, source, PLAN_LONGEST) ||
	    !input_check(source, &run->diag))
		return NULL;
	return plan_read(run, source);
}

/* Returns the plan in SOURCE, a PDF. */
static const struct decree *read_pdf(struct loaded *loaded, struct run *run,
				     const struct source *source)
{
	if (!carried_read(&loaded->carried, run, source))
		return NULL;
	return read_text(run, loaded->carried.plan);
}

static const struct decree *read_any(struct loaded *loaded, struct run *run,
				     const struct source *source)
{
	const char *name;

	switch (kind_signed(source->text, source->length, &name)) {
	case KIND_PDF:
		return read_pdf(loaded, run, source);
	case KIND_SHEET:
		return read_sheet(run, source);
	case KIND_TEXT:
		if (reading_is_table(source))
			return read_sheet(run, source);
		return read_text(run, source);
	default:
		return read_text(run, source);
	}
}

bool loader_load(struct loaded *loaded, struct run *run, const char *path)
{
	const struct source *source =
		input_read(run->arena, path, CARRIED_LONGEST, &run->diag);

	*loaded = (struct loaded){.decree = NULL};
	if (source)
		loaded->decree = read_any(loaded, run, source);
	return loaded->decree;
}

const struct decree *loader_plan(struct run *run, const char *path)
{
	struct loaded loaded;

	return loader_load(&loaded, run, path) ? loaded.decree : NULL;
}

bool loader_book(struct book *book, struct run *run, const char *path)
{
	const struct source *source =
		input_read(run->arena, path, SHEET_MOST_FILE, &run->diag);

	return source && reading_book(book, run, source);
}

const struct extracted *loader_pdf(struct run *run, const char *path,
				   const struct source **pdf)
{
	*pdf = input_read(run->arena, path, CARRIED_LONGEST, &run->diag);
	return *pdf ? extract_files(run, *pdf) : NULL;
}
