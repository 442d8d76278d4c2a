#include "command/loader.h"

#include "base/input.h"
#include "base/kind.h"
#include "base/messages.h"
#include "base/path.h"
#include "base/utf8.h"
#include "command/messages.h"
#include "profile/find.h"
#include "profile/layers.h"
#include "sheet/reading.h"

#include <string.h>

const struct pdf_file *carried_find(const struct extracted *extracted,
				    enum file_kind kind)
{
	for (size_t i = 0; i < extracted->count; i++)
		if (extracted->file[i].kind == kind)
			return &extracted->file[i];
	return NULL;
}

/* Whether NAME, which the PDF says, is harmless: a plain name in this folder,
 * that is no option. */
static bool is_plain(const char *name)
{
	size_t length = strlen(name);

	for (size_t i = 0, bytes; i < length; i += bytes) {
		uint32_t character = 0;

		bytes = utf8_decode(name + i, length - i, &character);
		if (!bytes || character < 0x20 || source_forbids(character) ||
		    strchr("/\\", name[i]))
			return false;
	}
	return *name && !strchr(".-", *name) && length < 200;
}

const char *carried_name(const struct pdf_file *file)
{
	if (is_plain(file->name))
		return file->name;
	return file->kind == FILE_PROFILE ? "profil.ini" : "rencana.yaml";
}

static const struct source *take(struct run *run, const struct source *pdf,
				 const struct pdf_file *file)
{
	const char *inside = carried_name(file), *name = pdf->name;

	/* there is one plan, and several profiles */
	if (file->kind == FILE_PROFILE)
		name = arena_format(run->arena, "%s (%s)", name, inside);
	return source_inside(run->arena, name, inside, file->data,
			     file->length);
}

bool carried_read(struct carried *carried, struct run *run,
		  const struct source *pdf)
{
	const struct extracted *all = extract_files(run, pdf);
	const struct pdf_file *plan = all ? carried_find(all, FILE_PLAN) : NULL;

	*carried = (struct carried){.plan = NULL};
	if (all && !plan)
		diag_add(&run->diag, MESSAGE_PDF_NO_PLAN, place_of(pdf));
	if (!plan)
		return false;
	carried->plan = take(run, pdf, plan);
	carried->profile =
		arena_array(run->arena, const struct source *, all->count);
	for (size_t i = 0; i < all->count; i++)
		if (all->file[i].kind == FILE_PROFILE)
			carried->profile[carried->count++] =
				take(run, pdf, &all->file[i]);
	return true;
}

/* Finds the COUNT profiles of the PDF by the names that the plan has for them,
 * which are the layouts. Whether it names these, and no others. */
static bool match(struct layouts *l, const struct profile *const *all,
		  size_t count, struct arena *arena)
{
	size_t met = 0;

	for (size_t i = 0; i < l->count; i++) {
		const char *plus, *name;
		size_t k = 0;

		while (k < i && strcmp(l->name[k], l->name[i]))
			k++;
		if (k < i) {
			l->profile[i] = l->profile[k];
			continue;
		}
		/* the PDF has the name of the uppermost file */
		plus = strrchr(l->name[i], '+');
		name = path_name(plus ? plus + 1 : l->name[i]);
		if (!profile_is_path(name))
			name = arena_format(arena, "%s.ini", name);
		if (met == count || strcmp(name, all[met]->file[0]->inside))
			return false;
		l->profile[i] = all[met++];
	}
	return met == count;
}

void carried_choose(const struct carried *carried, struct layouts *l,
		    const struct decree *decree, struct run *run)
{
	const struct profile *all[LAYOUTS_MOST];
	size_t count, most = decree->lampiran_count;

	if (most > LAYOUTS_MOST)
		most = LAYOUTS_MOST;
	count = profile_read_files(run, carried->profile, carried->count, all,
				   most);
	layouts_choose(l, decree, run);
	if (match(l, all, count, run->arena))
		return;
	l->count = count;
	for (size_t i = 0; i < count; i++) {
		l->profile[i] = all[i];
		l->name[i] = all[i]->name;
		l->named[i] = (struct place){0};
	}
}

/* Whether SOURCE is short enough for what it is. */
static bool is_short(struct run *run, const struct source *source, size_t limit)
{
	if (source->length <= limit)
		return true;
	diag_add(&run->diag, MESSAGE_FILE_TOO_LONG, place_of(source),
		 diag_size(&run->diag, limit));
	return false;
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

/* Returns what the NAMED profiles say of columns, which are read, and those
 * that are built in; NULL when they cannot be read. */
static struct styles *read_styles(struct layouts *named, struct run *run)
{
	size_t before = run->diag.count;

	if (!named || !named->count)
		return styles_new(run, NULL, 0);
	layouts_read(named, NULL, run);
	if (run->diag.count == before)
		return styles_new(run, named->profile, named->count);
	named->count = 0;
	return NULL;
}

bool loader_load(struct loaded *loaded, struct run *run, const char *path,
		 struct layouts *named)
{
	const struct source *source =
		input_read(run->arena, path, CARRIED_LONGEST, &run->diag);
	struct styles *styles = NULL;
	struct book book;
	enum kind kind;
	const char *name;
	bool sheet, text;

	*loaded = (struct loaded){.decree = NULL};
	if (!source)
		return false;
	kind = kind_signed(source->text, source->length, &name);
	sheet = kind == KIND_SHEET || kind == KIND_DOCUMENT ||
		kind == KIND_LOCKED || kind == KIND_PAGE;
	text = kind == KIND_TEXT || kind == KIND_WIDE;
	if (sheet || (text && !plan_begins(source->text, source->length))) {
		styles = read_styles(named, run);
		if (!styles)
			return false;
	}
	if (sheet || (styles && reading_is_table(source, styles))) {
		if (is_short(run, source, SHEET_MOST_FILE) &&
		    reading_book(&book, run, source, styles))
			loaded->decree =
				reading_plan(run, styles, &book, NULL, NULL);
	} else if (kind != KIND_PDF) {
		loaded->decree = read_text(run, source);
	} else if (carried_read(&loaded->carried, run, source)) {
		loaded->decree = read_text(run, loaded->carried.plan);
	}
	return loaded->decree;
}

static bool names_layouts(const struct decree *decree)
{
	for (size_t i = 0; i < decree->lampiran_count; i++)
		if (decree->lampiran[i].style.text)
			return true;
	return false;
}

bool loader_layouts(const struct loaded *loaded, struct layouts *l,
		    struct run *run)
{
	const struct diag_mark before = diag_mark(&run->diag);
	bool read;

	*l = (struct layouts){.count = 0};
	if (loaded->carried.count)
		carried_choose(&loaded->carried, l, loaded->decree, run);
	else if (!names_layouts(loaded->decree))
		return false;
	layouts_read(l, loaded->decree, run);
	read = l->count && run->diag.count == before.count;
	diag_rewind(&run->diag, before);
	return read;
}

const struct decree *loader_plan(struct run *run, const char *path,
				 struct layouts *named)
{
	struct loaded loaded;

	return loader_load(&loaded, run, path, named) ? loaded.decree : NULL;
}

bool loader_book(struct book *book, struct run *run, const char *path,
		 struct styles *styles)
{
	const struct source *source =
		input_read(run->arena, path, SHEET_MOST_FILE, &run->diag);

	return source && reading_book(book, run, source, styles);
}

const struct extracted *loader_pdf(struct run *run, const char *path,
				   const struct source **pdf)
{
	*pdf = input_read(run->arena, path, CARRIED_LONGEST, &run->diag);
	return *pdf ? extract_files(run, *pdf) : NULL;
}
