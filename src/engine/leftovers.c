#include "engine/leftovers.h"

#include "check/silence.h"
#include "engine/messages.h"
#include "engine/review.h"

/* Finds what is wrong, but what the author says is meant so. */
static struct findings find(const struct job *job, struct run *run)
{
	static const bool off[CODE_COUNT] = {false};
	const struct check check = review_check(job->layouts, run->arena);
	struct findings all = {.arena = run->arena,
			       .catalogue = run->diag.catalogue};

	check_fields(&check, job->plan, &all);
	if (!all.count)
		return all;
	silence(&all, 0, job->plan->source, off);
	findings_sort(&all);
	return all;
}

enum form leftovers_settle(const struct job *job, enum form form, bool asked,
			   struct run *run)
{
	struct findings all = find(job, run);
	bool draft = form == FORM_RANCANGAN || !asked;
	const struct finding *first = NULL;
	size_t count = 0;

	for (size_t i = 0; i < all.count; i++) {
		const struct finding *found = &all.finding[i];

		if (found->code == CODE_WHOLE_NUMBER ||
		    found->code == CODE_PRINTED)
			diag_add(&run->diag, MESSAGE_PLAN_PRINTED_TWICE,
				 found->place, found->text, found->remedy);
		if (found->code != CODE_UNFILLED)
			continue;
		if (!draft)
			diag_add(&run->diag, MESSAGE_LEFTOVER_REFUSED,
				 found->place, found->text);
		first = count++ ? first : found;
	}
	if (!first || !draft)
		return form;
	diag_add(&run->diag, MESSAGE_LEFTOVER_DRAFT, first->place,
		 diag_number(&run->diag, count));
	return FORM_RANCANGAN;
}
