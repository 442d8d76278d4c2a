#include "engine/job.h"

#include "engine/leftovers.h"
#include "engine/messages.h"
#include "revise/compare.h"

struct job job_usual(const struct plan *plan)
{
	return (struct job){.plan = plan, .standard = STANDARD_A_3A_UA_1};
}

/* Returns a copy of the plan, which knows what changed since the other one. */
static const struct plan *compare(const struct job *job, struct run *run)
{
	size_t count = 0, i = 0;
	struct plan *copy;

	for (const struct plan *p = job->plan; p; p = p->next)
		count++;
	copy = arena_array(run->arena, struct plan, count);
	for (const struct plan *p = job->plan; p; p = p->next, i++) {
		copy[i] = *p;
		if (i)
			copy[i - 1].next = &copy[i];
	}
	copy[0].since = compare_plans(job->since, copy, run->arena);
	for (i = 1; i < count; i++)
		copy[i].since = copy[0].since;
	return copy;
}

/* Shows what changed. Whether the plans can be compared. */
static bool revise(struct job *job, struct run *run)
{
	if (!compare_share_columns(job->since, job->plan)) {
		diag_add(&run->diag, MESSAGE_COMPARE_OTHER_COLUMNS,
			 place_of(job->plan->source), job->since->source->name);
		return false;
	}
	job->plan = compare(job, run);
	return true;
}

/* What is CERTIFIED needs somebody who does it. */
static void check_copy(const struct job *job, bool certified, struct diag *diag)
{
	if (certified && !job->plan->copy)
		diag_add(diag, MESSAGE_PLAN_NO_COPY,
			 place_of(job->plan->source));
}

/* Only a draft shows what changed. */
static void settle_whole(struct job *job, struct run *run)
{
	bool asked = job->form_named || job->every_form;
	bool named = job->plan->form_named;

	if (!job->form_named)
		job->form = job->since ? FORM_RANCANGAN : job->plan->form;
	check_copy(job,
		   (asked || named) &&
			   (job->every_form || job->form == FORM_SALINAN),
		   &run->diag);
	asked |= named && !job->since;
	if (!job->leftovers_told)
		job->form = leftovers_settle(
			job, job->every_form ? FORM_ASLI : job->form, asked,
			run);
}

/* What is taken from a draft is one too; nobody signs an excerpt by itself, but
 * it can be certified. */
static void settle_excerpt(struct job *job, struct run *run)
{
	struct selection *selection = job->selection;
	const struct plan *plan = job->plan;

	if (!job->kind_named)
		selection->certified = job->layouts->profile[0]->certified;
	job->form =
		plan->form == FORM_RANCANGAN ? FORM_RANCANGAN : FORM_SALINAN;
	check_copy(job, selection->certified, &run->diag);
	if (!job->leftovers_told)
		job->form = leftovers_settle(
			job, job->form,
			plan->form_named || selection->certified, run);
}

bool job_settle(struct job *job, struct run *run)
{
	if (job->since && !revise(job, run))
		return false;
	if (job->selection)
		settle_excerpt(job, run);
	else
		settle_whole(job, run);
	return !run->diag.count;
}
