#include "engine/press.h"

#include "base/path.h"
#include "engine/engine.h"
#include "profile/find.h"

#include <string.h>

void press_close(struct press *p)
{
	pdf_close(p->pdf);
}

/* Returns the name of SOURCE without its folder, or that which it had inside of
 * a file; one that is built in, or came from the standard input, gets one. */
static const char *name_of(const struct source *source, enum file_kind kind,
			   struct arena *arena)
{
	if (source->inside)
		return source->inside;
	if (!strcmp(source->name, "(stdin)"))
		return kind == FILE_PLAN ? "rencana.yaml" : "profil.ini";
	if (kind == FILE_PROFILE && !profile_is_path(source->name))
		return arena_format(arena, "%s.ini", source->name);
	return path_name(source->name);
}

static struct pdf_file describe(const struct source *source,
				enum file_kind kind, struct arena *arena)
{
	struct pdf_file file = {.kind = kind,
				.name = name_of(source, kind, arena)};

	file.data = source_bytes(source, &file.length);
	return file;
}

/* Whether the profile before I was the same. */
static bool is_again(const struct layouts *l, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (l->profile[k]->file[0] == l->profile[i]->file[0])
			return true;
	return false;
}

/* Gives the PDFs what they carry: the plan, then the profiles, each before what
 * it builds on. An excerpt is for those who are to have a part of the plan, and
 * carries none of it. */
static void load(const struct press *p, const struct job *job,
		 struct arena *arena)
{
	const struct layouts *l = job->layouts;
	struct pdf_file *file = arena_array(arena, struct pdf_file,
					    1 + l->count * PROFILE_MOST_FILES);
	size_t count = 0;

	file[count++] = describe(job->plan->source, FILE_PLAN, arena);
	for (size_t i = 0; i < l->count; i++)
		for (size_t k = 0; k < l->profile[i]->file_count; k++)
			if (!is_again(l, i))
				file[count++] = describe(l->profile[i]->file[k],
							 FILE_PROFILE, arena);
	pdf_carry(p->pdf, file, count);
}

/* Opens what draws. Whether that worked. */
static bool open(struct press *p, const struct engine *e)
{
	const struct job *job = e->job;
	const struct pdf_options options = {.standard = job->standard,
					    .field = !job->no_field,
					    .several = job->every_form,
					    .made = job->made};

	if (p->pdf)
		return true;
	p->pdf = pdf_open(&e->fonts, &options, e->run);
	if (p->pdf && !job->no_source && !job->selection)
		load(p, job, e->run->kept);
	return p->pdf;
}

static struct bytes write(struct engine *e, const struct pages *pages)
{
	struct pdf_bytes bytes;

	if (!open(&e->press, e))
		return (struct bytes){0};
	bytes = pdf_draw(e->press.pdf, pages, e->setter.shaper.word_count);
	return (struct bytes){bytes.data, bytes.length, bytes.data};
}

extern const struct format format_pdf;
const struct format format_pdf = {"pdf", ".pdf", false, write};
