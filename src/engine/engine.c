#include "engine/engine.h"

#include "pdf/pdf.h"
#include "typeset/document.h"

void engine_open(struct engine *e, const struct job *job, struct run *run)
{
	const struct wordline *family = &job->layouts->profile[0]->family;

	*e = (struct engine){.job = job, .run = run};
	fonts_init(&e->fonts, family->text, family->place, run);
	setter_init(&e->setter, run, &e->fonts);
	e->setter.shaper.lexicon = document_lexicon(job->decree, run);
}

void engine_close(struct engine *e)
{
	pdf_close(e->pdf);
	setter_release(&e->setter);
	fonts_release(&e->fonts);
}

void engine_ended(const struct engine *e, enum stage stage)
{
	if (e->job->ended)
		e->job->ended(e->job->listener, stage);
}

bool engine_set(struct engine *e, const struct decree *decree)
{
	const struct layouts *layouts = e->job->layouts;

	e->document = NULL;
	if (!e->run->diag.count)
		e->document = document_build(decree, layouts->profile,
					     layouts->count, &e->setter);
	return e->document;
}

const struct pages *engine_compose(struct engine *e, enum form form)
{
	const struct pages *pages = document_compose(e->document, form);

	engine_ended(e, STAGE_SET);
	return pages;
}

void engine_check_words(const struct engine *e)
{
	if (!e->job->selection && e->job->part == PART_ALL)
		lexicon_check(e->setter.shaper.lexicon, &e->run->diag);
}

const struct pages *engine_pages(struct engine *e)
{
	const struct job *job = e->job;
	const struct decree *decree = job->decree;

	if (job->selection)
		decree = select_rows(decree, job->selection, e->run, NULL);
	if (!decree || !engine_set(e, decree))
		return NULL;
	return engine_compose(e, job->form);
}
