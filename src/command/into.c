#include "command/into.h"

#include "base/input.h"
#include "base/kind.h"
#include "book/carry.h"
#include "command/diff.h"
#include "command/language.h"
#include "command/loader.h"
#include "command/messages.h"
#include "revise/bodies.h"
#include "revise/merge.h"
#include "revise/messages.h"
#include "sheet/reading.h"

#include <string.h>

/* Returns the plan that is to be changed; NULL when it is no text, or not a
 * sound one, which is reported. */
static const struct decree *read_plan(const struct into *into)
{
	struct run *run = &into->task->run;
	const struct source *source =
		input_read(run->arena, into->plan, PLAN_LONGEST, &run->diag);
	const char *name;

	if (!source)
		return NULL;
	if (kind_signed(source->text, source->length, &name) != KIND_TEXT ||
	    !plan_begins(source->text, source->length)) {
		diag_add(&run->diag, MESSAGE_USAGE_INTO_NO_PLAN,
			 (struct place){0}, into->plan);
		return NULL;
	}
	return input_check(source, &run->diag) ? plan_read(run, source) : NULL;
}

/* Reads the profiles: those that are named, else the plan's, else the usual
 * ones. */
static void read_layouts(const struct into *into, struct layouts *layouts,
			 const struct decree *plan)
{
	struct run *run = &into->task->run;
	const struct loaded loaded = {.decree = plan};

	*layouts = into->task->inputs.layouts;
	if (!layouts->count && !loader_layouts(&loaded, layouts, run))
		layouts->count = 0;
	layouts_read(layouts, plan, run);
}

/* Reads the text that the plan has become. NULL when it is no sound plan, which
 * is the tool's fault and reported as such. */
static const struct decree *read_result(const struct into *into,
					const struct layouts *layouts,
					const struct source *source)
{
	struct run *run = &into->task->run;
	const struct diag_mark before = diag_mark(&run->diag);
	const struct decree *decree = plan_read(run, source);

	if (decree)
		decree = layouts_settle(layouts, decree, run);
	if (decree && run->diag.count == before.count)
		return decree;
	diag_rewind(&run->diag, before);
	diag_add(&run->diag, MESSAGE_MERGE_UNSAFE, place_of(source));
	return NULL;
}

/* Returns the plan as it was when the sheet was made of it: the one that is
 * named, else that which BOOK carries; NULL when nobody knows. */
static const struct decree *read_base(const struct into *into,
				      const struct book *book)
{
	struct run *run = &into->task->run, unheard;
	const struct decree *base = NULL;
	const char *text;
	size_t length = 0;
	bool damaged;

	if (into->base)
		return loader_plan(run, into->base,
				   &into->task->inputs.layouts);
	text = carry_take(book, &length, &damaged);
	run_init(&unheard, run->arena);
	if (text)
		base = plan_read(&unheard,
				 source_inside(run->arena, book->name,
					       "rencana.yaml", text, length));
	if (damaged || (text && !base))
		diag_add(&run->diag, MESSAGE_MERGE_BASE_DAMAGED,
			 diag_file(&run->diag, book->name));
	return base;
}

static bool is_same_part(const struct clauses *one, const struct clauses *other,
			 struct arena *arena)
{
	if (one->count != other->count)
		return false;
	for (size_t i = 0; i < one->count; i++)
		if (strcmp(bodies_words(&one->clause[i], arena),
			   bodies_words(&other->clause[i], arena)) != 0)
			return false;
	return true;
}

/* Tells once that the document has another body than the plan it was made of:
 * its texts have no keys of their own that could be taken over one by one. */
static void tell_body(const struct into *into, const struct merge_wish *wish)
{
	const struct decree *base = wish->base ? wish->base : wish->plan;

	if (!base || !wish->cells || !plan_has_body(wish->cells))
		return;
	for (unsigned i = 0; i < BODY_PARTS; i++) {
		const struct clauses *part = &wish->cells->body[i];

		if (is_same_part(part, &base->body[i], &into->task->arena))
			continue;
		diag_add(&into->task->run.diag, MESSAGE_IMPORT_BODY_OTHER,
			 part->place,
			 plan_key_of_part((enum body_part)i)->word);
		return;
	}
}

static void write(const struct into *into, const struct merged *merged,
		  const struct comparison *changes)
{
	struct task *task = into->task;
	const char *path = into->output ? into->output : into->plan;
	const char *text =
		arena_format(&task->arena, "%s%s",
			     merged->source->marked ? "\xEF\xBB\xBF" : "",
			     merged->source->text);

	if (changes->count || into->output) {
		outputs_add(&task->outputs, path, text, strlen(text));
		outputs_commit(&task->outputs);
	}
	if (task->run.diag.count || !strcmp(path, "-"))
		return;
	if (changes->count)
		diff_print(into->plan, path, changes, &task->arena);
	else
		fputs(_("the sheet has changed nothing that the plan does not "
			"say\n"),
		      stdout);
}

void into_run(const struct into *into)
{
	struct task *task = into->task;
	struct run *run = &task->run;
	struct layouts *named = &task->inputs.layouts, layouts;
	struct merge_wish wish = {.name = into->plan};
	const struct comparison *changes;
	const struct decree *result;
	const struct merged *merged;
	struct styles *styles;
	struct book book;

	layouts_read(named, NULL, run);
	wish.plan = read_plan(into);
	if (run->diag.count || !wish.plan)
		return;
	read_layouts(into, &layouts, wish.plan);
	styles = styles_new(run, layouts.profile, layouts.count);
	if (run->diag.count ||
	    !loader_book(&book, run, task->inputs.plan, styles))
		return;
	wish.cells = reading_plan(run, styles, &book, into->sheet, into->block);
	if (wish.cells)
		wish.copy = plan_read(run, wish.cells->source);
	wish.base = read_base(into, &book);
	if (run->diag.count)
		return;
	wish.columns = layouts_columns(&layouts, wish.plan->lampiran_count,
				       run->arena);
	wish.plan = layouts_settle(&layouts, wish.plan, run);
	wish.copy = layouts_settle(&layouts, wish.copy, run);
	if (wish.base)
		wish.base = layouts_settle(&layouts, wish.base, run);
	merged = run->diag.count ? NULL : merge_plans(run, &wish);
	result = merged ? read_result(into, &layouts, merged->source) : NULL;
	if (!result || !merge_holds(run, &wish, merged, result, &changes))
		return;
	tell_body(into, &wish);
	write(into, merged, changes);
}
