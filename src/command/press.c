#include "command/press.h"

#include "typeset/sizes.h"

void press_open(struct press *p, const struct inputs *inputs, bool several)
{
	const struct wordline *family = &inputs->profile[0]->family;

	*p = (struct press){.inputs = inputs, .several = several};
	progress_begin(&p->progress);
	fonts_init(&p->fonts, family->text, family->place, inputs->arena,
		   inputs->diag);
	setter_init(&p->setter, inputs->arena, &p->fonts, inputs->diag);
	p->setter.progress = &p->progress;
}

void press_close(struct press *p)
{
	progress_end(&p->progress);
	pdf_close(p->pdf);
	setter_release(&p->setter);
	fonts_release(&p->fonts);
}

void press_hush(struct press *p)
{
	p->setter.progress = NULL;
}

struct lampiran *press_set(struct press *p, const struct plan *plan)
{
	return sizes_build(plan, p->inputs->profile, p->inputs->layout_count,
			   &p->setter);
}

struct pdf_bytes press_draw(struct press *p, const struct pages *pages)
{
	if (!p->pdf)
		p->pdf = pdf_open(&p->fonts, p->several, p->inputs->diag);
	if (!p->pdf)
		return (struct pdf_bytes){0};
	pdf_watch(p->pdf, p->setter.progress);
	return pdf_draw(p->pdf, pages, p->setter.shaper.word_count);
}
