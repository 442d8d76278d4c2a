#include "engine/leftovers.h"

#include "check/silence.h"
#include "plan/messages.h"
#include "typeset/frame.h"

void leftovers_label(struct check *check, const struct inputs *in)
{
	struct check_label *label =
		arena_array(in->run->arena, struct check_label,
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

void leftovers_frame(struct check *check, const struct inputs *in)
{
	struct check_frame *all =
		arena_array(in->run->arena, struct check_frame,
			    in->layout_count * FRAME_MOST);
	size_t count = 0;

	for (size_t i = 0; i < in->layout_count; i++) {
		struct frame frame[FRAME_MOST];
		size_t frames =
			frame_read(in->profile[i], in->run->arena, frame);

		for (size_t k = 0; k < frames; k++)
			all[count++] = (struct check_frame){
				frame[k].field, frame[k].before,
				frame[k].behind, frame[k].year};
	}
	check->frame = all;
	check->frame_count = count;
}

/* Finds what is wrong, but what the author says is meant so. */
static struct findings find(const struct inputs *in, const struct plan *plan)
{
	static const bool off[CODE_COUNT] = {false};
	struct check check = {.wordlist = NULL};
	struct findings all = {.arena = in->run->arena};

	leftovers_label(&check, in);
	leftovers_frame(&check, in);
	check_fields(&check, plan, &all);
	if (!all.count)
		return all;
	silence(&all, 0, plan->source, off);
	findings_sort(&all);
	return all;
}

enum form leftovers_settle(const struct inputs *in, const struct plan *plan,
			   enum form form, bool asked)
{
	struct findings all = find(in, plan);
	bool draft = form == FORM_RANCANGAN || !asked;
	const struct finding *first = NULL;
	size_t count = 0;

	for (size_t i = 0; i < all.count; i++) {
		const struct finding *found = &all.finding[i];

		if (found->code == CODE_WHOLE_NUMBER ||
		    found->code == CODE_PRINTED)
			diag_add(&in->run->diag, MESSAGE_PLAN_PRINTED_TWICE,
				 found->place, found->text, found->remedy);
		if (found->code != CODE_UNFILLED)
			continue;
		if (!draft)
			diag_add(&in->run->diag, MESSAGE_LEFTOVER_REFUSED,
				 found->place, found->text);
		first = count++ ? first : found;
	}
	if (!first || !draft)
		return form;
	diag_add(&in->run->diag, MESSAGE_LEFTOVER_DRAFT, first->place,
		 diag_number(&in->run->diag, count));
	return FORM_RANCANGAN;
}
