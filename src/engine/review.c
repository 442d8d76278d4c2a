#include "engine/review.h"

#include "block/template.h"
#include "profile/column.h"

/* Whether the numbers of column C go on from one outermost entry to the next:
 * its own, or those of what counts it. */
static bool goes_on(const struct profile *profile, size_t c)
{
	for (size_t i = 0; i < profile->column_count; i++) {
		const struct column *column = &profile->column[i];

		if ((i == c || (column->kind->counts && column->counts == c)) &&
		    column->again != AGAIN_LIST && column->again != AGAIN_AREA)
			return true;
	}
	return false;
}

/* Returns what a table has of periods: months where it has some. */
static struct brief_table read_table(const struct profile *p)
{
	struct brief_table table = {.unit = UNIT_MONTH};

	for (size_t k = 0; k < p->column_count; k++) {
		const struct column *column = &p->column[k];

		table.reached |= column->kind->reaches;
		if (!column->kind->takes_periods)
			continue;
		if (!table.periods || column->scale->unit == UNIT_MONTH)
			table.unit = column->scale->unit;
		table.periods = true;
	}
	return table;
}

struct brief review_brief(const struct profile *const *profile, size_t count,
			  struct arena *arena)
{
	size_t most = count * (PROFILE_MOST_COLUMNS + 1);
	struct brief_label *label =
		arena_array(arena, struct brief_label, most);
	struct brief_frame *frame =
		arena_array(arena, struct brief_frame, count * FRAME_MOST);
	const char **bare = arena_array(arena, const char *, most);
	const char **optional = arena_array(arena, const char *, most);
	const char **going = arena_array(arena, const char *, most);
	struct brief_amount *amount =
		arena_array(arena, struct brief_amount, most);
	const char **note = arena_array(arena, const char *, most);
	struct brief_table *table =
		arena_array(arena, struct brief_table, count);
	struct brief brief = {.label = label,
			      .frame = frame,
			      .bare = bare,
			      .optional = optional,
			      .amount = amount,
			      .note = note,
			      .going = going,
			      .table = table,
			      .table_count = count};

	for (size_t i = 0; i < count; i++) {
		const struct profile *p = profile[i];
		struct frame printed[FRAME_MOST];
		size_t frames = frame_read(p, arena, printed);
		bool behind = false; /* the months */

		table[i] = read_table(p);
		for (size_t k = 0; k < p->column_count; k++) {
			const struct column *column = &p->column[k];

			label[brief.label_count++] = (struct brief_label){
				column->name, column->label.text};
			if (column->kind->takes_amounts)
				amount[brief.amount_count++] =
					(struct brief_amount){column->name,
							      column->form,
							      column->sum != 0};
			if (column->bare_lists)
				bare[brief.bare_count++] = column->name;
			if (goes_on(p, k))
				going[brief.going_count++] = column->name;
			if (column->may_be_empty)
				optional[brief.optional_count++] = column->name;
			if (behind && column->kind->takes_text &&
			    (column->may_be_empty || k + 1 == p->column_count))
				note[brief.note_count++] = column->name;
			behind |= column->kind->takes_periods;
		}
		if (p->bagian.name)
			brief.bagian = p->bagian.name;
		if (p->bagian.name)
			label[brief.label_count++] = (struct brief_label){
				p->bagian.name, p->bagian.name};
		for (size_t k = 0; k < frames; k++)
			frame[brief.frame_count++] = (struct brief_frame){
				printed[k].field, printed[k].before,
				printed[k].behind, printed[k].year};
	}
	return brief;
}
