#include "engine/format.h"

#include "base/path.h"
#include "engine/report.h"
#include "page/dump.h"
#include "page/leafing.h"
#include "pdf/pdf.h"
#include "profile/find.h"

#include <string.h>

/* --- PDF -------------------------------------------------------------------
 */

/* Returns SOURCE as a file to be carried. Its name is that of its file without
 * the folder, or the one that it had inside another file; what is built in or
 * came from the standard input gets one. */
static struct pdf_file describe(const struct source *source,
				enum file_kind kind, struct arena *arena)
{
	struct pdf_file file = {.kind = kind, .name = source->inside};

	if (!file.name && !strcmp(source->name, "(stdin)"))
		file.name = kind == FILE_PLAN ? "rencana.yaml" : "profil.ini";
	else if (!file.name && kind == FILE_PROFILE &&
		 !profile_is_path(source->name))
		file.name = arena_format(arena, "%s.ini", source->name);
	else if (!file.name)
		file.name = path_name(source->name);
	file.data = source_bytes(source, &file.length);
	return file;
}

/* Gives the PDFs what they carry: the plan, then the profiles, each once and
 * before what it builds on. */
static void load(struct pdf *pdf, const struct job *job, struct arena *arena)
{
	const struct layouts *l = job->layouts;
	struct pdf_file *file = arena_array(arena, struct pdf_file,
					    1 + l->count * PROFILE_MOST_FILES);
	size_t count = 0;

	file[count++] = describe(job->decree->whole, FILE_PLAN, arena);
	for (size_t i = 0; i < l->count; i++) {
		const struct profile *profile = l->profile[i];
		size_t before = 0;

		while (l->profile[before]->file[0] != profile->file[0])
			before++;
		for (size_t k = 0; before == i && k < profile->file_count; k++)
			file[count++] =
				describe(profile->file[k], FILE_PROFILE, arena);
	}
	pdf_carry(pdf, file, count);
}

/* An excerpt is for those who are to have a part of the plan, and carries none
 * of it. */
static void write_pdf(struct engine *e, const struct pages *pages,
		      const struct sink *sink)
{
	const struct job *job = e->job;
	const struct pdf_options options = {.standard = job->standard,
					    .field = !job->no_field,
					    .several = job->every_form,
					    .quick = job->passing,
					    .made = job->made};

	if (!e->pdf) {
		e->pdf = pdf_open(&e->fonts, &options, e->run);
		if (e->pdf && !job->no_source && !job->selection)
			load(e->pdf, job, e->run->kept);
	}
	if (e->pdf)
		pdf_draw(e->pdf, pages, sink);
}

/* --- Text -----------------------------------------------------------------
 */

/* The pages as text, to be read and compared. */
static void write_dump(struct engine *e, const struct pages *pages,
		       const struct sink *sink)
{
	size_t length;
	const char *text = dump_pages(pages, e->run->arena, &length);

	sink_add(sink, text, length);
}

/* What is read of them as text. */
static void write_structure(struct engine *e, const struct pages *pages,
			    const struct sink *sink)
{
	size_t length;
	const char *text = dump_structure(pages, e->run->arena, &length);

	sink_add(sink, text, length);
}

static void write_report(struct engine *e, const struct pages *pages,
			 const struct sink *sink)
{
	const struct qualities found = document_quality(e->document);
	size_t length = 0;
	const char *text = report_json(&found, NULL, e->run, &length);

	leafing_through(pages);
	if (text)
		sink_add(sink, text, length);
}

/* --- The table ------------------------------------------------------------
 */

static const struct format table[] = {
	{"pdf", ".pdf", false, write_pdf},
	{"dump", ".txt", true, write_dump},
	{"report", ".json", true, write_report},
	{"structure", ".txt", true, write_structure},
};

enum { COUNT = sizeof(table) / sizeof(table[0]) };

const struct format *format_at(size_t i)
{
	return i < COUNT ? &table[i] : NULL;
}

const struct format *format_find(const char *name)
{
	for (size_t i = 0; i < COUNT; i++)
		if (!strcmp(table[i].name, name))
			return &table[i];
	return NULL;
}

const char *format_names(struct diag *diag, const char *word)
{
	const char *known[COUNT];

	for (size_t i = 0; i < COUNT; i++)
		known[i] = table[i].name;
	return diag_nearest(diag, word, known, COUNT);
}

void format_write(const struct format *format, struct engine *e,
		  const struct pages *pages, const struct sink *sink)
{
	format->write(e, pages, sink);
	engine_ended(e, STAGE_DRAW);
}

void format_try(struct engine *e, const struct pages *pages)
{
	pdf_try(&e->fonts, pages, e->run);
	engine_ended(e, STAGE_DRAW);
}
