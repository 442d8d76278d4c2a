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

/* Returns what a table has; of periods, those of what is planned where it has
 * them, and months where it has some. */
static struct brief_table read_table(const struct profile *p,
				     struct arena *arena)
{
	struct brief_amount *amount =
		arena_array(arena, struct brief_amount, p->column_count);
	struct brief_table table = {
		.unit = UNIT_MONTH, .amount = amount, .bagian = p->bagian.name};
	bool plans = column_prints(p, SERIES_TARGET);

	for (size_t k = 0; k < p->column_count; k++) {
		const struct column *column = &p->column[k];

		table.reached |= column->kind->reaches;
		if (column->kind->takes_amounts)
			amount[table.amount_count++] = (struct brief_amount){
				column->name, column->form, column->sum != 0};
		for (enum series s = 0; s < SERIES_COUNT; s++)
			if (column_takes(column, s))
				table.units[s] |= 1U << column->unit;
		if (!column->kind->takes_periods ||
		    (plans && !column_takes(column, SERIES_TARGET)))
			continue;
		if (!table.periods || column->scale->unit == UNIT_MONTH)
			table.unit = column->scale->unit;
		table.periods = true;
	}
	return table;
}

/* A brief that is being written: its lists, which it only shows. */
struct brief_writer {
	struct brief brief;
	struct brief_label *label;
	struct brief_frame *frame;
	const char **bare, **optional, **going, **note;
};

/* Writes what column C of P says. BEHIND: it stands behind the periods. */
static void write_column(struct brief_writer *w, const struct profile *p,
			 size_t c, bool behind)
{
	const struct column *column = &p->column[c];
	const char *name = column->name;
	bool last = c + 1 == p->column_count;

	w->label[w->brief.label_count++] =
		(struct brief_label){name, column->label.text};
	if (column->bare_lists)
		w->bare[w->brief.bare_count++] = name;
	if (goes_on(p, c))
		w->going[w->brief.going_count++] = name;
	if (column->may_be_empty)
		w->optional[w->brief.optional_count++] = name;
	if (behind && column->kind->takes_text &&
	    (column->may_be_empty || last))
		w->note[w->brief.note_count++] = name;
}

/* Writes what P says. */
static void write_profile(struct brief_writer *w, const struct profile *p,
			  struct arena *arena)
{
	struct frame printed[FRAME_MOST];
	size_t frames = frame_read(p, arena, printed);
	bool behind = false; /* the periods */

	for (size_t c = 0; c < p->column_count; c++) {
		write_column(w, p, c, behind);
		behind |= p->column[c].kind->takes_periods;
	}
	if (p->bagian.name)
		w->label[w->brief.label_count++] =
			(struct brief_label){p->bagian.name, p->bagian.name};
	for (size_t k = 0; k < frames; k++)
		w->frame[w->brief.frame_count++] = (struct brief_frame){
			printed[k].field, printed[k].before, printed[k].behind,
			printed[k].year, printed[k].body};
}

struct brief review_brief(const struct profile *const *profile, size_t count,
			  struct arena *arena)
{
	size_t most = count * (PROFILE_MOST_COLUMNS + 1);
	struct brief_table *table =
		arena_array(arena, struct brief_table, count);
	struct brief_writer w = {
		.label = arena_array(arena, struct brief_label, most),
		.frame = arena_array(arena, struct brief_frame,
				     count * FRAME_MOST),
		.bare = arena_array(arena, const char *, most),
		.optional = arena_array(arena, const char *, most),
		.going = arena_array(arena, const char *, most),
		.note = arena_array(arena, const char *, most)};

	w.brief = (struct brief){.label = w.label,
				 .frame = w.frame,
				 .bare = w.bare,
				 .optional = w.optional,
				 .going = w.going,
				 .note = w.note,
				 .table = table,
				 .table_count = count};
	for (size_t i = 0; i < count; i++) {
		table[i] = read_table(profile[i], arena);
		write_profile(&w, profile[i], arena);
	}
	return w.brief;
}
