#include "command/diff.h"

#include "command/command.h"

#include "base/buffer.h"
#include "command/language.h"
#include "command/loader.h"
#include "command/messages.h"
#include "engine/messages.h"
#include "plan/value.h"
#include "revise/worddiff.h"
#include "system/system.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { TITLE_LONGEST = 72 };

struct diff {
	struct task task;
	struct arena *arena; /* borrowed */
	const char *file[2]; /* before, after */
	size_t files;
	struct loaded loaded[2];
	struct layouts layouts[2];
	bool json, colour;
};

/* How each kind of change is told. */
static const struct {
	const char *sign, *name;
	const char *colour; /* SGR parameters (ECMA-48, 8.3.117) */
} kinds[CHANGE_KINDS] = {
	[CHANGE_FIELD] = {"=", "field", "36"},
	[CHANGE_CLAUSE] = {"=", "clause", "36"},
	[CHANGE_ADDED] = {"+", "added", "32"},
	[CHANGE_REMOVED] = {"-", "removed", "31"},
	[CHANGE_MOVED] = {">", "moved", "35"},
	[CHANGE_WORDS] = {"~", "words", "33"},
	[CHANGE_MONTHS] = {"#", "months", "34"},
	[CHANGE_REALISASI] = {"#", "realisasi", "34"},
};

/* Prints TEXT, in the colour if there are any. */
static void paint(const struct diff *d, const char *colour, const char *text)
{
	if (d->colour)
		printf("\033[%sm%s\033[0m", colour, text);
	else
		fputs(text, stdout);
}

static void print_wording(struct diff *d, const struct change *change)
{
	struct word_runs all =
		worddiff_compare(change->before, change->after, d->arena);

	for (size_t i = 0; i < all.count; i++) {
		const struct word_run *s = &all.run[i];
		const char *text =
			fold_title(d->arena, s->text, s->length, SIZE_MAX);

		putchar(' ');
		if (s->kind == WORDING_SAME)
			fputs(text, stdout);
		else if (s->kind == WORDING_GONE)
			paint(d, "31", arena_format(d->arena, "[-%s-]", text));
		else
			paint(d, "32", arena_format(d->arena, "{+%s+}", text));
	}
}

static const char mark[] = "\xE2\x9C\x93"; /* U+2713 */

/* Returns what stands in period I: "", or its own text, or the mark; a text
 * that is just the mark in quotes. */
static const char *label(struct diff *d, const struct periods *periods,
			 size_t i)
{
	const struct value *value = periods_label(periods, i);

	if (!periods || !(periods->set >> i & 1))
		return "";
	if (!value || !value->length)
		return mark;
	if (value->length == sizeof(mark) - 1 &&
	    !memcmp(value->text, mark, value->length))
		return arena_format(d->arena, "\"%s\"", mark);
	return fold_title(d->arena, value->text, value->length, SIZE_MAX);
}

/* Whether a change of a target says months, before or now. */
static bool of_months(const struct change *change)
{
	const struct periods *before, *after;

	before = change->old_periods;
	after = change->new_periods;
	return (!before || before->unit == UNIT_MONTH) &&
	       (!after || after->unit == UNIT_MONTH);
}

/* Prints that period I of PERIODS says NEW, and something else, OLD, before;
 * "": nothing. */
static void print_period(struct diff *d, const struct periods *periods,
			 size_t i, const char *old, const char *new)
{
	struct arena *arena = d->arena;
	const char *name = period_short(arena, periods->unit, i);

	if (!name)
		name = periods_name(arena, periods, i);
	putchar(' ');
	if (*old && *new)
		printf("%s %s > %s", name, old, new);
	else if (*new)
		paint(d, "32", arena_format(arena, "+%s", name));
	else
		paint(d, "31", arena_format(arena, "-%s", name));
}

/* Prints what a change of periods is: those of another unit are others. */
static void print_series(struct diff *d, const struct change *change)
{
	const struct periods *before, *after;

	before = change->old_periods;
	after = change->new_periods;
	for (size_t i = 0; i < PERIODS_MOST; i++) {
		bool was = before && before->set >> i & 1;
		size_t twin =
			was ? periods_twin(before, i, after) : PERIODS_MOST;

		if (was && twin == PERIODS_MOST)
			print_period(d, before, i, label(d, before, i), "");
		else if (was && !value_same(periods_label(before, i),
					    periods_label(after, twin)))
			print_period(d, before, i, label(d, before, i),
				     label(d, after, twin));
		if (after && after->set >> i & 1 &&
		    periods_twin(after, i, before) == PERIODS_MOST)
			print_period(d, after, i, "", label(d, after, i));
	}
}

/* Returns where something was in the old plan, whose numbers and lines are not
 * those of the new one. */
static const char *old_place(struct diff *d, const struct change *change)
{
	unsigned line = 0;

	if (change->old)
		line = change->old->place.line;
	else if (change->before)
		line = change->before->place.line;
	return arena_format(d->arena, _("%s (old plan, line %u)"),
			    change->old_path, line);
}

/* Prints what became of a clause of the body. */
static void print_clause(struct diff *d, const struct change *change)
{
	const char *sign = change->before ? "~" : "+";
	bool same = value_same(change->before, change->after);

	if (!change->after)
		sign = "-";
	else if (change->shifted)
		sign = ">";
	paint(d, kinds[CHANGE_CLAUSE].colour, sign);
	printf(" %s", change->after ? change->new_path : old_place(d, change));
	if (change->after)
		printf(_(" (line %u)"), change->after->place.line);
	if (change->shifted)
		printf(_(", was %s"), old_place(d, change));
	putchar(':');
	if (!same)
		print_wording(d, change);
	else
		printf(" %s", fold_title(d->arena, change->text->text,
					 change->text->length, TITLE_LONGEST));
	putchar('\n');
}

static void print_place(struct diff *d, const struct change *change)
{
	const char *path = change->kind == CHANGE_REMOVED ? old_place(d, change)
							  : change->new_path;

	fputs(path, stdout);
	if (change->key)
		printf("%s%s", *path ? ", " : "", change->key);
	if (change->kind == CHANGE_MONTHS || change->kind == CHANGE_REALISASI)
		printf(", %s", compare_word(change));
	if (change->new)
		printf(_(" (line %u)"), change->new->place.line);
	if (change->kind == CHANGE_MOVED)
		printf(_(", was %s"), old_place(d, change));
	putchar(':');
}

static void print_change(struct diff *d, const struct change *change)
{
	const struct node *node = change->new ? change->new : change->old;

	if (change->kind == CHANGE_CLAUSE) {
		print_clause(d, change);
		return;
	}
	paint(d, kinds[change->kind].colour, kinds[change->kind].sign);
	putchar(' ');
	print_place(d, change);
	switch (change->kind) {
	case CHANGE_FIELD:
	case CHANGE_WORDS:
		print_wording(d, change);
		break;
	case CHANGE_MONTHS:
	case CHANGE_REALISASI:
		print_series(d, change);
		break;
	default:
		if (change->text)
			printf(" %s",
			       fold_title(d->arena, change->text->text,
					  change->text->length, TITLE_LONGEST));
		if (node->rows > 1)
			printf(_(" (%zu rows)"), node->rows);
	}
	putchar('\n');
}

static void print_words(struct diff *d, const struct comparison *found)
{
	bool months = true;

	if (!found->count)
		return;
	printf("--- %s\n+++ %s\n", d->file[0], d->file[1]);
	for (size_t i = 0; i < found->count; i++)
		print_change(d, &found->change[i]);
	for (size_t i = 0; i < found->count; i++)
		months &= found->change[i].kind != CHANGE_MONTHS ||
			  of_months(&found->change[i]);
	printf(months ? _("%zu added, %zu removed, %zu moved, %zu reworded, "
			  "%zu in other "
			  "months, %zu of the decree\n")
		      : _("%zu added, %zu removed, %zu moved, %zu reworded, "
			  "%zu in other "
			  "periods, %zu of the decree\n"),
	       found->kinds[CHANGE_ADDED], found->kinds[CHANGE_REMOVED],
	       found->kinds[CHANGE_MOVED], found->kinds[CHANGE_WORDS],
	       found->kinds[CHANGE_MONTHS],
	       found->kinds[CHANGE_FIELD] + found->kinds[CHANGE_CLAUSE]);
	if (found->kinds[CHANGE_REALISASI])
		printf(_("%zu of what was realised\n"),
		       found->kinds[CHANGE_REALISASI]);
}

void diff_print(const char *before, const char *after,
		const struct comparison *found, struct arena *arena)
{
	struct diff d = {.arena = arena,
			 .file = {before, after},
			 .colour = system_is_terminal(stdout) &&
				   !getenv("NO_COLOR")};

	print_words(&d, found);
}

/* Prints a member of an object whose value is a text, if there is one. */
static void print_member(const char *name, const char *text, size_t length)
{
	if (!text)
		return;
	printf(", \"%s\": ", name);
	json_print(text, length, stdout);
}

static void print_value(const char *name, const struct value *value)
{
	if (value)
		print_member(name, value->text, value->length);
}

/* Prints the periods of an entry as an object: {"3": "(check mark)", "6":
 * "50%"}, or {"Triwulan I": ... }. */
static void print_json_periods(struct diff *d, const char *name,
			       const struct periods *periods)
{
	const char *comma = "";
	size_t count = periods ? unit_count(periods->unit) : 0;

	printf(", \"%s\": {", name);
	for (size_t i = 0; i < count; i++) {
		const char *text = label(d, periods, i);
		const char *key;

		if (!*text)
			continue;
		key = periods->unit == UNIT_MONTH
			      ? arena_format(d->arena, "%zu", i + 1)
			      : periods_name(d->arena, periods, i);
		fputs(comma, stdout);
		json_print(key, strlen(key), stdout);
		fputs(": ", stdout);
		json_print(text, strlen(text), stdout);
		comma = ", ";
	}
	putchar('}');
}

/* Prints where something is, at PLACE, if it is there. */
static void print_side(const char *path_name, const char *line_name,
		       const char *path, const struct place *place)
{
	if (!place)
		return;
	print_member(path_name, path, strlen(path));
	printf(", \"%s\": %u", line_name, place->line);
}

/* Returns the place of a clause or of an entry, NULL where it is none. */
static const struct place *place_in(const struct change *change,
				    const struct value *clause,
				    const struct node *node)
{
	if (change->kind == CHANGE_CLAUSE && clause)
		return &clause->place;
	return node ? &node->place : NULL;
}

static void print_json_change(struct diff *d, const struct change *change)
{
	const struct node *node = change->new ? change->new : change->old;

	printf("{\"kind\": \"%s\"",
	       change->kind == CHANGE_MONTHS && !of_months(change)
		       ? "periods"
		       : kinds[change->kind].name);
	if (change->key)
		print_member("key", change->key, strlen(change->key));
	print_side("old_path", "old_line", change->old_path,
		   place_in(change, change->before, change->old));
	print_side("new_path", "new_line", change->new_path,
		   place_in(change, change->after, change->new));
	if (change->text)
		print_value("text", change->text);
	else if (node && !change->key && node->entry_count)
		print_value("text", &node->entry[0].value);
	if (change->kind == CHANGE_MONTHS || change->kind == CHANGE_REALISASI) {
		print_json_periods(d, "before", change->old_periods);
		print_json_periods(d, "after", change->new_periods);
	}
	print_value("before", change->before);
	print_value("after", change->after);
	putchar('}');
}

/* Settles both plans with their profiles; one that has none of its own, with
 * those of the other. Where that cannot be done they stay as they are: what is
 * wrong with a profile is no difference. Returns what the newer one's count
 * columns, or the usual ones. */
static const struct printed_columns *settle(struct diff *d,
					    const struct decree *plan[2])
{
	struct run *run = &d->task.run;
	const struct diag_mark before = diag_mark(&run->diag);
	const struct printed_columns *columns;
	const struct decree *settled[2];
	bool has[2], named = d->task.inputs.layouts.count > 0;

	for (size_t i = 0; i < 2; i++) {
		d->layouts[i] = d->task.inputs.layouts;
		has[i] = named ||
			 loader_layouts(&d->loaded[i], &d->layouts[i], run);
	}
	if (!has[0] && !has[1]) {
		d->layouts[1].count = 0;
		layouts_read(&d->layouts[1], plan[1], run);
	}
	columns = layouts_columns(&d->layouts[has[1] || !has[0]],
				  plan[1]->lampiran_count, run->arena);
	for (size_t i = 0; (has[0] || has[1]) && i < 2; i++)
		settled[i] = layouts_settle(&d->layouts[has[i] ? i : 1 - i],
					    plan[i], run);
	if ((has[0] || has[1]) && run->diag.count == before.count)
		memcpy(plan, settled, sizeof(settled));
	diag_rewind(&run->diag, before);
	return columns;
}

/* Whether two names are those of one file: what is wrong with it is told
 * once. */
static bool is_same(const char *one, const char *other)
{
	return !strcmp(one, other) || (strcmp(one, "-") && strcmp(other, "-") &&
				       system_is_same(one, other));
}

static void take_file(void *command, const char *name)
{
	struct diff *d = command;

	if (d->files == 2)
		inputs_complain(&d->task.inputs, MESSAGE_USAGE_TWO_PLANS, name);
	else
		d->file[d->files++] = name;
}

static int diff(int argc, char **argv)
{
	struct diff d = {.colour = system_is_terminal(stdout) &&
				   !getenv("NO_COLOR")};
	const struct decree *plan[2] = {NULL, NULL};
	const struct comparison *found = NULL;
	int status;

	d.arena = &d.task.arena;
	task_open(&d.task, &command_diff);
	if (task_read(&d.task, &d, argc, argv)) {
		if (d.files < 2)
			inputs_complain(&d.task.inputs, MESSAGE_USAGE_TWO_PLANS,
					"");
		else if (!strcmp(d.file[0], "-") && !strcmp(d.file[1], "-"))
			inputs_complain(&d.task.inputs,
					MESSAGE_USAGE_STDIN_TWICE, "");
	}
	if (task_ready(&d.task))
		layouts_read(&d.task.inputs.layouts, NULL, &d.task.run);
	if (task_ready(&d.task)) {
		for (size_t i = 0; i < 2; i++) {
			if (i && is_same(d.file[0], d.file[1]))
				d.loaded[1] = d.loaded[0];
			else
				loader_load(&d.loaded[i], &d.task.run,
					    d.file[i], &d.task.inputs.layouts);
			plan[i] = d.loaded[i].decree;
		}
	}
	if (plan[0] && plan[1]) {
		const struct printed_columns *columns = settle(&d, plan);

		if (compare_share_columns(plan[0], plan[1]))
			found = compare_plans(plan[0], plan[1], columns,
					      d.arena);
		else
			diag_add(&d.task.run.diag,
				 MESSAGE_COMPARE_OTHER_COLUMNS,
				 place_of(plan[1]->source), d.file[0]);
	}
	if (found && !d.json)
		print_words(&d, found);
	if (found && d.json) {
		fputs("[", stdout);
		for (size_t i = 0; i < found->count; i++) {
			fputs(i ? ",\n " : "\n ", stdout);
			print_json_change(&d, &found->change[i]);
		}
		fputs("\n]\n", stdout);
	}
	d.task.status = found && found->count;
	status = task_close(&d.task);
	if (d.task.run.diag.count && status < SEVERITY_USAGE)
		status = SEVERITY_USAGE; /* as diff(1): 1 says they differ */
	return status;
}

static const struct option_row rows[] = {
	{"layout", 'l', &option_profile,
	 N_("a profile whose columns the plans have; may be repeated; default: "
	    "those that they name"),
	 OPTION_LAYOUT, 0, NULL},
	{"json", 0, NULL, N_("as JSON"), OPTION_SETS,
	 offsetof(struct diff, json), NULL},
	{.name = NULL},
};

const struct command command_diff = {
	.name = "diff",
	.operands = N_("OLD NEW [OPTION ...]"),
	.about = N_("tells what a revision changed, in the words of the plan"),
	.operand = &option_plan,
	.option = rows,
	.run = diff,
	.take = take_file,
	.status = N_("\nExit status: 0 the plans are equal, 1 they differ, 2 "
		     "or 3 they cannot be\ncompared.\n"),
};
