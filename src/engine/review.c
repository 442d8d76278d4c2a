#include "engine/review.h"

#include "block/frame.h"

/* What the columns are called on paper, and sections. */
static void add_labels(struct check *check, const struct layouts *l,
		       struct arena *arena)
{
	struct check_label *label =
		arena_array(arena, struct check_label,
			    l->count * (PROFILE_MOST_COLUMNS + 1));
	size_t count = 0;

	for (size_t i = 0; i < l->count; i++) {
		const struct profile *p = l->profile[i];

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

/* What they print by themselves. */
static void add_frames(struct check *check, const struct layouts *l,
		       struct arena *arena)
{
	struct check_frame *all =
		arena_array(arena, struct check_frame, l->count * FRAME_MOST);
	size_t count = 0;

	for (size_t i = 0; i < l->count; i++) {
		struct frame frame[FRAME_MOST];
		size_t frames = frame_read(l->profile[i], arena, frame);

		for (size_t k = 0; k < frames; k++)
			all[count++] = (struct check_frame){
				frame[k].field, frame[k].before,
				frame[k].behind, frame[k].year};
	}
	check->frame = all;
	check->frame_count = count;
}

/* Which columns have lists that need no sign, which may be empty, and whether
 * there are months. */
static void add_columns(struct check *check, const struct layouts *l,
			struct arena *arena)
{
	size_t most = l->count * PROFILE_MOST_COLUMNS + 1;
	const char **bare = arena_array(arena, const char *, most);
	const char **optional = arena_array(arena, const char *, most);
	bool *months = arena_array(arena, bool, l->count);

	for (size_t i = 0; i < l->count; i++) {
		const struct profile *profile = l->profile[i];

		months[i] = profile->months < profile->column_count;
		for (size_t k = 0; k < profile->column_count; k++) {
			const struct column *column = &profile->column[k];

			if (column->bare_lists)
				bare[check->bare_count++] = column->name;
			if (column->may_be_empty)
				optional[check->optional_count++] =
					column->name;
		}
	}
	check->bare = bare;
	check->optional = optional;
	check->months = months;
	check->months_count = l->count;
}

struct check review_check(const struct layouts *layouts, struct arena *arena)
{
	struct check check = {.wordlist = NULL};

	add_labels(&check, layouts, arena);
	add_frames(&check, layouts, arena);
	add_columns(&check, layouts, arena);
	return check;
}
