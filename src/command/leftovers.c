#include "command/leftovers.h"

#include "check/silence.h"

void leftovers_label(struct check *check, const struct inputs *in)
{
	struct check_label *label =
		arena_array(in->arena, struct check_label,
			    in->layout_count * (PROFILE_MOST_COLUMNS + 1));
	size_t count = 0;

	for (size_t i = 0; i < in->layout_count; i++) {
		const struct profile *p = in->profile[i];

		for (size_t k = 0; k < p->column_count; k++)
			label[count++] = (struct check_label){
				p->column[k].name, p->column[k].label.text};
		if (p->section.name)
			label[count++] = (struct check_label){p->section.name,
							      p->section.name};
	}
	check->label = label;
	check->label_count = count;
}

/* Finds them, but those that the author says are meant so. */
static struct findings find(const struct inputs *in, const struct plan *plan)
{
	static const bool off[CODE_COUNT] = {false};
	struct check check = {.wordlist = NULL};
	struct findings all = {.arena = in->arena},
			found = {.arena = in->arena};

	leftovers_label(&check, in);
	check_unfilled(&check, plan, &all);
	if (!all.count)
		return all;
	silence(&all, 0, plan->source, off);
	findings_sort(&all);
	found.finding = arena_array(in->arena, struct finding,
				    all.count ? all.count : 1);
	for (size_t i = 0; i < all.count; i++)
		if (all.finding[i].code == CODE_UNFILLED)
			found.finding[found.count++] = all.finding[i];
	return found;
}

enum form leftovers_settle(const struct inputs *in, const struct plan *plan,
			   enum form form, bool asked)
{
	struct findings found = find(in, plan);
	bool draft = form == FORM_RANCANGAN || !asked;

	if (!found.count)
		return form;
	if (draft) {
		diag_add(in->diag, MESSAGE_LEFTOVER_DRAFT,
			 found.finding[0].place,
			 diag_number(in->diag, found.count));
		return FORM_RANCANGAN;
	}
	for (size_t i = 0; i < found.count; i++)
		diag_add(in->diag, MESSAGE_LEFTOVER_REFUSED,
			 found.finding[i].place, found.finding[i].text);
	return form;
}
