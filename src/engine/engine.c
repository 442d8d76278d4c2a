#include "engine/engine.h"

#include "base/clock.h"
#include "base/path.h"
#include "profile/find.h"
#include "typeset/sizes.h"
#include "typeset/vocabulary.h"

#include <string.h>

void press_open(struct press *p, const struct inputs *inputs,
		const struct pdf_options *options)
{
	const struct wordline *family = &inputs->profile[0]->family;
	struct clock_text told = clock_told();

	*p = (struct press){.inputs = inputs, .options = *options};
	p->options.made =
		arena_copy(inputs->run->kept, told.text, strlen(told.text));
	fonts_init(&p->fonts, family->text, family->place, inputs->run);
	setter_init(&p->setter, inputs->run, &p->fonts);
}

void press_close(struct press *p)
{
	pdf_close(p->pdf);
	setter_release(&p->setter);
	fonts_release(&p->fonts);
}

void press_learn(struct press *p, const struct plan *plan)
{
	p->setter.shaper.lexicon = vocabulary_of(plan, p->inputs->run);
}

void press_check(const struct press *p)
{
	lexicon_check(p->setter.shaper.lexicon, &p->inputs->run->diag);
}

void press_carry(struct press *p, const struct plan *plan)
{
	p->carried = plan;
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
static bool is_again(const struct inputs *in, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (in->profile[k]->file[0] == in->profile[i]->file[0])
			return true;
	return false;
}

/* Gives the PDFs what they carry: the plan, then the profiles, each before what
 * it builds on. */
static void load(const struct press *p)
{
	const struct inputs *in = p->inputs;
	struct pdf_file *file =
		arena_array(in->run->kept, struct pdf_file,
			    1 + in->layout_count * PROFILE_MOST_FILES);
	size_t count = 0;

	file[count++] = describe(p->carried->source, FILE_PLAN, in->run->kept);
	for (size_t i = 0; i < in->layout_count; i++)
		for (size_t k = 0; k < in->profile[i]->file_count; k++)
			if (!is_again(in, i))
				file[count++] =
					describe(in->profile[i]->file[k],
						 FILE_PROFILE, in->run->kept);
	pdf_carry(p->pdf, file, count);
}

/* Opens what draws. Whether that worked. */
static bool open_pdf(struct press *p)
{
	if (p->pdf)
		return true;
	p->pdf = pdf_open(&p->fonts, &p->options, p->inputs->run);
	if (p->pdf && p->carried)
		load(p);
	return p->pdf;
}

struct document *press_set(struct press *p, const struct plan *plan)
{
	if (p->inputs->run->diag.count)
		return NULL;
	return sizes_build(plan, p->inputs->profile, p->inputs->layout_count,
			   &p->setter);
}

struct pdf_bytes press_draw(struct press *p, const struct pages *pages)
{
	if (!open_pdf(p))
		return (struct pdf_bytes){0};
	return pdf_draw(p->pdf, pages, p->setter.shaper.word_count);
}
