#include "command/edition.h"

#include "command/press.h"
#include "typeset/dump.h"

#include <string.h>

static void write_bytes(struct edition *e, const char *file, const char *data,
			size_t length)
{
	outputs_add(&e->outputs, file, data, length);
}

static void write_pdf(struct edition *e, struct press *press,
		      const struct pages *pages, const char *file)
{
	struct pdf_bytes bytes = press_draw(press, pages);

	times_end(&e->times, STAGE_DRAW);
	if (bytes.data && file)
		write_bytes(e, file, bytes.data, bytes.length);
	pdf_release(&bytes);
	times_end(&e->times, STAGE_WRITE);
}

/* Writes the report: for people to the standard output, else in JSON. */
static void write_report(struct edition *e, const struct pages *pages)
{
	const char *text;
	size_t length = 0;

	if (!e->report || e->inputs.diag->count)
		return;
	text = strcmp(e->report, "-")
		       ? report_json(pages, &e->times, e->inputs.arena, &length)
		       : report_words(pages, &e->times, e->inputs.arena,
				      &length);
	if (text)
		write_bytes(e, e->report, text, length);
}

static void write_pages(struct edition *e, struct press *press,
			const struct pages *pages)
{
	size_t length = 0;
	const char *text;

	e->pages = pages->count;
	if (e->dump) {
		text = dump_pages(pages, e->inputs.arena, &length);
		write_bytes(e, e->output, text, length);
	} else {
		write_pdf(e, press, pages, e->output);
	}
	write_report(e, pages);
}

/* Returns the copy that is to be made. */
static enum form form_of(const struct edition *e, const struct plan *plan)
{
	enum form form = plan->form;

	if (e->as)
		form_find(e->as, strlen(e->as), &form);
	return form;
}

/* A certified copy, when somebody asks for one, needs to be certified. */
static void check_copy(struct edition *e, const struct plan *plan)
{
	bool asked = e->as || plan->form_named;
	bool certified = e->all || form_of(e, plan) == FORM_SALINAN;

	if (asked && certified && !plan->copy)
		diag_add(e->inputs.diag, MESSAGE_PLAN_NO_COPY,
			 place_of(plan->source));
}

/* Makes each of the copies, named after it. */
static void make_all(struct edition *e, struct press *press,
		     struct lampiran *lampiran)
{
	for (unsigned i = 0; i < FORM_COUNT && !e->inputs.diag->count; i++) {
		const struct pages *pages =
			lampiran_compose(lampiran, (enum form)i);
		const char *name = arena_format(e->inputs.arena, "%s-%s.pdf",
						inputs_name(&e->inputs),
						form_name((enum form)i));

		if (!pages)
			continue;
		e->pages = pages->count;
		write_pdf(e, press, pages,
			  outputs_path(&e->outputs, e->output, name));
	}
}

static void make(struct edition *e, const struct plan *plan)
{
	const struct pages *pages = NULL;
	struct press press;
	struct lampiran *lampiran;

	press_open(&press, &e->inputs, e->all);
	lampiran = press_set(&press, plan);
	if (lampiran && e->all) {
		make_all(e, &press, lampiran);
	} else if (lampiran) {
		pages = lampiran_compose(lampiran, form_of(e, plan));
		times_end(&e->times, STAGE_SET);
		if (pages)
			write_pages(e, &press, pages);
	}
	press_close(&press);
	outputs_commit(&e->outputs);
}

void edition_make(struct edition *e)
{
	const struct plan *plan;

	e->outputs =
		(struct outputs){.inputs = &e->inputs, .diag = e->inputs.diag};

	times_begin(&e->times);
	plan = inputs_read(&e->inputs);
	times_end(&e->times, STAGE_READ);
	if (plan)
		check_copy(e, plan);
	if (plan && !e->inputs.diag->count)
		make(e, plan);
}
