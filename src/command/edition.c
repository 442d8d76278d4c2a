#include "command/edition.h"

#include "command/loader.h"
#include "command/messages.h"
#include "command/meter.h"
#include "engine/engine.h"
#include "engine/leftovers.h"
#include "plan/compare.h"
#include "plan/messages.h"
#include "system/system.h"
#include "typeset/dump.h"

#include <string.h>

static void write_pdf(struct edition *e, struct press *press,
		      const struct pages *pages, const char *file)
{
	struct pdf_bytes bytes = press_draw(press, pages);

	times_end(&e->times, STAGE_DRAW);
	if (bytes.data && file)
		outputs_add(&e->outputs, file, bytes.data, bytes.length);
	pdf_release(&bytes);
	times_end(&e->times, STAGE_WRITE);
}

/* Writes the report: for people to the standard output, else in JSON. */
static void write_report(struct edition *e, const struct pages *pages)
{
	const char *text;
	size_t length = 0;

	if (!e->report || e->inputs.run->diag.count)
		return;
	text = strcmp(e->report, "-")
		       ? report_json(pages, &e->times, e->inputs.run->arena,
				     &length)
		       : report_words(pages, &e->times, e->inputs.run->arena,
				      &length);
	if (text)
		outputs_add(&e->outputs, e->report, text, length);
}

static void write_pages(struct edition *e, struct press *press,
			const struct pages *pages)
{
	size_t length = 0;
	const char *text;

	e->pages = pages->count;
	if (e->dump) {
		text = dump_pages(pages, e->inputs.run->arena, &length);
		outputs_add(&e->outputs, e->output, text, length);
	} else {
		write_pdf(e, press, pages, e->output);
	}
	write_report(e, pages);
}

/* Returns the copy that is to be made. */
static enum form form_of(const struct edition *e, const struct plan *plan)
{
	enum form form = plan->form;

	if (e->inputs.since) /* only a draft shows what changed */
		form = FORM_RANCANGAN;
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
		diag_add(&e->inputs.run->diag, MESSAGE_PLAN_NO_COPY,
			 place_of(plan->source));
}

/* Settles which copy it is to be. */
static void choose(struct edition *e, const struct plan *plan)
{
	bool asked = e->all || e->as || (plan->form_named && !e->inputs.since);

	e->form = form_of(e, plan);
	if (!e->leftovers_told)
		e->form = leftovers_settle(&e->inputs, plan,
					   e->all ? FORM_ASLI : e->form, asked);
}

/* Makes each of the copies, named after it. */
static void make_all(struct edition *e, struct press *press,
		     struct document *document)
{
	for (unsigned i = 0; i < FORM_COUNT && !e->inputs.run->diag.count;
	     i++) {
		const struct pages *pages =
			document_compose(document, (enum form)i);
		const char *name = arena_format(
			e->inputs.run->arena, "%s-%s.pdf",
			inputs_name(&e->inputs), form_name((enum form)i));

		if (!pages)
			continue;
		e->pages = pages->count;
		write_pdf(e, press, pages,
			  outputs_path(&e->outputs, e->output, name));
		if (system_asked_to_stop())
			inputs_complain(&e->inputs, MESSAGE_STOPPED, "");
	}
}

static void make(struct edition *e, const struct plan *plan)
{
	const struct pages *pages = NULL;
	struct press press;
	struct meter meter;
	struct document *document;

	meter_begin(&meter, &e->inputs.run->progress);
	e->pdf.several = e->all;
	press_open(&press, &e->inputs, &e->pdf);
	press_learn(&press, plan);
	if (!e->no_source)
		press_carry(&press, plan);
	document = press_set(&press, plan);
	if (document && e->all) {
		make_all(e, &press, document);
	} else if (document) {
		pages = document_compose(document, e->form);
		times_end(&e->times, STAGE_SET);
		if (pages)
			write_pages(e, &press, pages);
	}
	if (!e->inputs.run->diag.count)
		press_check(&press);
	press_close(&press);
	meter_end(&meter, &e->inputs.run->progress);
	outputs_commit(&e->outputs);
}

/* Returns PLAN with what changed since the other one, NULL when they cannot be
 * compared. */
static const struct plan *revise(struct edition *e, const struct plan *plan)
{
	const struct plan *before = loader_plan(e->inputs.run, e->inputs.since);
	size_t count = 0;
	struct plan *copy;

	if (before && !compare_share_columns(before, plan))
		diag_add(&e->inputs.run->diag, MESSAGE_COMPARE_OTHER_COLUMNS,
			 place_of(plan->source), e->inputs.since);
	if (e->inputs.run->diag.count)
		return NULL;
	for (const struct plan *p = plan; p; p = p->next)
		count++;
	copy = arena_array(e->inputs.run->arena, struct plan, count);
	for (size_t i = 0; i < count; i++, plan = plan->next) {
		copy[i] = *plan;
		if (i)
			copy[i - 1].next = &copy[i];
	}
	copy[0].since = compare_plans(before, copy, e->inputs.run->arena);
	for (size_t i = 1; i < count; i++)
		copy[i].since = copy[0].since;
	return copy;
}

void edition_set(struct edition *e, const struct plan *plan)
{
	e->outputs = (struct outputs){.inputs = &e->inputs};
	check_copy(e, plan);
	choose(e, plan);
	if (!e->inputs.run->diag.count)
		make(e, plan);
}

void edition_make(struct edition *e)
{
	const struct plan *plan;

	times_begin(&e->times);
	plan = inputs_read(&e->inputs);
	times_end(&e->times, STAGE_READ);
	if (plan && e->inputs.since)
		plan = revise(e, plan);
	if (plan)
		edition_set(e, plan);
}
