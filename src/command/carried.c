#include "command/carried.h"

#include "base/messages.h"
#include "command/messages.h"

const struct pdf_file *carried_find(const struct extracted *extracted,
				    enum file_kind kind, size_t i)
{
	for (size_t k = 0; k < extracted->count; k++)
		if (extracted->file[k].kind == kind && !i--)
			return &extracted->file[k];
	return NULL;
}

/* Returns the plan that a PDF carries, named after both. */
static const struct source *take_out(struct run *run, const struct source *pdf)
{
	const struct extracted *all = extract_files(run, pdf);
	const struct pdf_file *plan =
		all ? carried_find(all, FILE_PLAN, 0) : NULL;

	if (plan)
		return source_inside(run->arena, pdf, plan->data, plan->length);
	if (all)
		diag_add(&run->diag, MESSAGE_PDF_NO_PLAN, place_of(pdf));
	return NULL;
}

/* Returns the text of the plan in the file PATH. */
static const struct source *read_text(struct run *run, const char *path)
{
	const struct source *source =
		source_read(run->arena, path, CARRIED_LONGEST, &run->diag);

	if (source && extract_is_pdf(source))
		source = take_out(run, source);
	if (source && source->length > PLAN_LONGEST) {
		diag_add(&run->diag, MESSAGE_FILE_TOO_LONG, place_of(source),
			 diag_size(&run->diag, PLAN_LONGEST));
		return NULL;
	}
	return source && source_check(source, &run->diag) ? source : NULL;
}

const struct plan *carried_load(struct run *run, const char *path)
{
	const struct source *source = read_text(run, path);

	return source ? plan_read(run, source) : NULL;
}
