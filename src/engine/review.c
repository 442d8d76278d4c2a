#include "engine/review.h"

#include "block/template.h"
#include "profile/column.h"

struct check review_check(const struct profile *const *profile, size_t count,
			  struct arena *arena)
{
	size_t most = count * (PROFILE_MOST_COLUMNS + 1);
	struct check_label *label =
		arena_array(arena, struct check_label, most);
	struct check_frame *frame =
		arena_array(arena, struct check_frame, count * FRAME_MOST);
	const char **bare = arena_array(arena, const char *, most);
	const char **optional = arena_array(arena, const char *, most);
	bool *months = arena_array(arena, bool, count);
	struct check check = {.label = label,
			      .frame = frame,
			      .bare = bare,
			      .optional = optional,
			      .months = months,
			      .months_count = count};

	for (size_t i = 0; i < count; i++) {
		const struct profile *p = profile[i];
		struct frame printed[FRAME_MOST];
		size_t frames = frame_read(p, arena, printed);

		months[i] = column_has_months(p);
		for (size_t k = 0; k < p->column_count; k++) {
			const struct column *column = &p->column[k];

			label[check.label_count++] = (struct check_label){
				column->name, column->label.text};
			if (column->bare_lists)
				bare[check.bare_count++] = column->name;
			if (column->may_be_empty)
				optional[check.optional_count++] = column->name;
		}
		if (p->section.name)
			label[check.label_count++] = (struct check_label){
				p->section.name, p->section.name};
		for (size_t k = 0; k < frames; k++)
			frame[check.frame_count++] = (struct check_frame){
				printed[k].field, printed[k].before,
				printed[k].behind, printed[k].year};
	}
	return check;
}
