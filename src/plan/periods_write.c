#include "plan/periods_write.h"

#include "plan/keys.h"

#include <string.h>

enum { QUARTER_ENDS = 1 << 2 | 1 << 5 | 1 << 8 | 1 << 11 };

static bool is_set(uint64_t set, size_t i)
{
	return i < PERIODS_MOST && set >> i & 1;
}

/* Returns the last of the run of SET that begins with FIRST. */
static size_t run_end(uint64_t set, size_t first)
{
	while (is_set(set, first + 1))
		first++;
	return first;
}

/* Returns the word for a period, as short as a plan may have it. */
static const char *word(struct arena *arena, const struct periods *periods,
			size_t i)
{
	const char *name = periods_name(arena, periods, i);

	switch (periods->unit) {
	case UNIT_MONTH:
		return arena_format(arena, "%zu", i + 1);
	case UNIT_QUARTER:
	case UNIT_SEMESTER:
		return strchr(name, ' ') + 1;
	default:
		return name;
	}
}

/* Returns a week, without its month if that is clear, BARE. */
static const char *week(struct arena *arena, size_t i, bool bare)
{
	const char *month = month_name((unsigned)(i / MONTH_WEEKS) + 1);
	size_t number = i % MONTH_WEEKS + 1;

	return bare ? arena_format(arena, "%zu", number)
		    : arena_format(arena, "%.3s %zu", month, number);
}

/* Returns a week, or its MONTH. */
static const char *week_or_month(struct arena *arena, size_t i, bool month)
{
	const char *text = week(arena, i, false);

	return month ? arena_format(arena, "%.3s", text) : text;
}

/* Returns the run of weeks from FIRST to LAST, "Mar 2-3", "Mar 4 - Apr", whose
 * fifth weeks are not named where they need not be: a profile may be without
 * them. Months ALONE would be no weeks. */
static const char *weeks_run(struct arena *arena, size_t first, size_t last,
			     bool bare, bool alone)
{
	bool begins = first % MONTH_WEEKS == 0 && !alone;
	bool ends = last % MONTH_WEEKS == MONTH_WEEKS - 1;
	const char *text;

	if (first / MONTH_WEEKS < last / MONTH_WEEKS)
		return arena_format(arena, "%s - %s",
				    week_or_month(arena, first, begins),
				    week_or_month(arena, last, ends));
	if (begins && ends)
		return week_or_month(arena, first, true);
	text = week(arena, first, bare);
	return first < last ? arena_format(arena, "%s-%zu", text,
					   last % MONTH_WEEKS + 1)
			    : text;
}

/* Returns the weeks of SET, "Mar 2-3, 5, Apr"; ALONE as above. */
static const char *weeks_text(struct arena *arena, uint64_t set, bool alone)
{
	const char *text = "";
	size_t month = MONTHS; /* that the run before lies in */

	for (size_t i = 0; i < WEEKS; i++) {
		size_t last = run_end(set, i), ends = last / MONTH_WEEKS;

		if (!is_set(set, i))
			continue;
		text = arena_format(
			arena, "%s%s%s", text, *text ? ", " : "",
			weeks_run(arena, i, last, ends == month, alone));
		month = i / MONTH_WEEKS == ends ? ends : MONTHS;
		i = last;
	}
	return text;
}

/* Returns a word for all of SET, NULL when there is none. All years are those
 * of a profile. */
static const char *one_word(const struct periods *periods, uint64_t set)
{
	bool part = periods->unit < UNIT_YEAR || periods->implied == set;

	if (periods->unit == UNIT_MONTH && set == QUARTER_ENDS)
		return "triwulan";
	return part && periods->unit != UNIT_LABEL &&
			       set == unit_all(periods->unit)
		       ? "semua"
		       : NULL;
}

/* Two periods are no range. */
const char *periods_text(struct arena *arena, const struct periods *periods,
			 uint64_t set, bool alone)
{
	const char *all = alone ? NULL : one_word(periods, set), *text = "";
	bool semester = alone && periods->unit == UNIT_SEMESTER;

	if (all)
		return all;
	if (periods->unit == UNIT_WEEK)
		return weeks_text(arena, set, alone);
	for (size_t i = 0; i < PERIODS_MOST; i++) {
		size_t last = run_end(set, i);

		if (!is_set(set, i))
			continue;
		if (last == i + 1 || periods->unit == UNIT_LABEL)
			last = i;
		text = arena_format(arena, "%s%s%s%s", text, *text ? ", " : "",
				    semester ? "semester " : "",
				    word(arena, periods, i));
		if (last > i)
			text = arena_format(arena, "%s-%s", text,
					    word(arena, periods, last));
		i = last;
	}
	return text;
}

/* Periods with texts: a key a text. */
static void put_labels(struct yaml_writer *w, const struct periods *periods,
		       bool alone, struct arena *arena, size_t indent)
{
	uint64_t left = periods->set;

	while (left) {
		size_t first = (size_t)__builtin_ctzll(left);
		const struct value *label = &periods->label[first];
		const char *text;
		uint64_t set = 0;

		for (size_t i = first; i < unit_count(periods->unit); i++)
			if (is_set(left, i) &&
			    value_same(label, &periods->label[i]))
				set |= UINT64_C(1) << i;
		left &= ~set;
		text = periods_text(arena, periods, set, alone);
		yaml_put_line(w, indent + 2);
		yaml_put_name(w, text, strlen(text));
		yaml_put(w, ":");
		yaml_put_text(w, label->text, label->length, indent + 2);
	}
}

void periods_put(struct yaml_writer *w, struct arena *arena,
		 const struct periods *periods, bool alone, size_t indent)
{
	const char *text = periods_text(arena, periods, periods->set, alone);
	bool labels = false;

	for (size_t i = 0; periods->label && i < unit_count(periods->unit); i++)
		labels |= is_set(periods->set, i) && periods->label[i].length;
	if (labels)
		put_labels(w, periods, alone, arena, indent);
	else
		yaml_put_text(w, text, strlen(text), indent);
}

/* --- As people say them ---------------------------------------------------
 */

/* Returns the name of a period, which is not the first if BEHIND: "Triwulan I
 * dan III". */
static const char *spoken(struct arena *arena, const struct periods *periods,
			  size_t i, bool behind)
{
	bool part =
		periods->unit == UNIT_QUARTER || periods->unit == UNIT_SEMESTER;

	return behind && part ? word(arena, periods, i)
			      : periods_name(arena, periods, i);
}

const char *periods_spoken(struct arena *arena, const struct periods *periods)
{
	size_t count = (size_t)__builtin_popcountll(periods->set), shown = 0;
	size_t first = (size_t)__builtin_ctzll(periods->set);
	const char *names = "";

	if (count > 2 && run_end(periods->set, first) == first + count - 1)
		return arena_format(
			arena, "%s sampai dengan %s",
			spoken(arena, periods, first, false),
			spoken(arena, periods, first + count - 1, true));
	for (size_t i = first; i < PERIODS_MOST; i++) {
		const char *sign = !shown	       ? ""
				   : shown + 1 < count ? ", "
				   : count > 2	       ? ", dan "
						       : " dan ";

		if (!is_set(periods->set, i))
			continue;
		names = arena_format(arena, "%s%s%s", names, sign,
				     spoken(arena, periods, i, shown > 0));
		shown++;
	}
	return names;
}
