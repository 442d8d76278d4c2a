#include "calendar/date.h"
#include "command/command.h"

#include "base/input.h"
#include "command/language.h"
#include "command/loader.h"
#include "command/messages.h"
#include "revise/successor.h"

#include <string.h>

struct next {
	struct task task;
	const char *output; /* NULL: not said */
	struct successor_wish wish;
	bool force;
};

static void take_date(void *command, const char *text)
{
	struct next *n = command;
	struct date date;

	if (date_read(&n->wish.date, text, strlen(text)))
		return;
	if (date_guess(&date, text, strlen(text)))
		diag_add(&n->task.run.diag, MESSAGE_USAGE_DATE_MEANT,
			 (struct place){0}, text,
			 date_figures(&n->task.arena, date));
	else
		inputs_complain(&n->task.inputs, MESSAGE_USAGE_BAD_DATE, text);
}

/* A number stands on a line of the heading. */
static void take_number(void *command, const char *text)
{
	struct next *n = command;
	const struct source *source =
		source_borrow(&n->task.arena, "--number", text, strlen(text));
	struct diag ignored;

	diag_init(&ignored, &n->task.arena);
	n->wish.number = text;
	if (strpbrk(text, "\t\r\n") || source->marked ||
	    !text[strspn(text, " ")] || !input_check(source, &ignored))
		inputs_complain(&n->task.inputs, MESSAGE_USAGE_BAD_NUMBER,
				text);
}

/* Returns the plan's name with the new year in it, in the current folder:
 * rencana-2026.yaml becomes rencana-2027.yaml, rencana.yaml the same. */
static const char *default_output(struct next *n, unsigned before)
{
	unsigned year = n->wish.year ? n->wish.year : before + 1;
	const char *name = inputs_name(&n->task.inputs);
	const char *figures = arena_format(&n->task.arena, "%u", before);
	const char *old = strstr(name, figures);

	if (!before || !strcmp(n->task.inputs.plan, "-"))
		return "-";
	if (!old)
		return arena_format(&n->task.arena, "%s-%u.yaml", name, year);
	return arena_format(&n->task.arena, "%.*s%u%s.yaml", (int)(old - name),
			    name, year, old + strlen(figures));
}

static void print_place(struct place place, FILE *file)
{
	char at[PLACE_LONGEST];

	fprintf(file, "%s%s: ", place.source->name, place_name(place, at));
}

static void print_changes(const struct successor *s, FILE *file)
{
	fputs(_("Changed:\n"), file);
	for (size_t i = 0; i < s->count; i++) {
		const struct successor_value *value = &s->value[i];

		if (!value->after || !strcmp(value->before, value->after))
			continue;
		print_place(value->place, file);
		fprintf(file, "%s: %s -> %s%s\n", value->key, value->before,
			value->after,
			value->shared ? _(" (also where an alias, *name, "
					  "repeats it)")
				      : "");
	}
}

static void print_open(const struct successor *s, FILE *file)
{
	bool any = false;

	for (size_t i = 0; i < s->count; i++) {
		const struct successor_value *value = &s->value[i];

		if (!value->open)
			continue;
		fputs(any ? "" : _("\nTo be filled in or decided:\n"), file);
		any = true;
		print_place(value->place, file);
		if (!strcmp(value->key, KEY_FORM))
			fprintf(file, "%s:%s%s%s\n", value->key,
				value->before ? " " : "",
				value->before ? value->before : "",
				_(" (a draft says \"naskah: rancangan\")"));
		else
			fprintf(file, "%s: %s\n", value->key,
				value->after ? value->after : value->before);
	}
}

/* Whether PLACE is inside a value that is to be filled in anyway. */
static bool is_listed(const struct successor *s, struct place place)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct successor_value *value = &s->value[i];

		if (value->open && value->before && !value->after &&
		    place.line == value->place.line &&
		    place.column >= value->place.column &&
		    place.column <= value->place.column + strlen(value->before))
			return true;
	}
	return false;
}

/* Prints PLACE with its line. */
static void print_line(struct place place, FILE *file)
{
	size_t length = 0;
	const char *line = place_line(place, &length);
	size_t indent = strspn(line, " \t");

	print_place(place, file);
	fprintf(file, "%.*s\n", (int)(length - indent), line + indent);
}

/* Whether PLACE lies in the name of a profile, which stays what it is called.
 */
static bool is_style(const struct decree *decree, struct place place)
{
	for (size_t i = 0; i < decree->lampiran_count; i++) {
		const struct value *style = &decree->lampiran[i].style;

		if (style->text && style->place.line == place.line &&
		    place.column >= style->place.column &&
		    place.column < style->place.column + style->length + 1)
			return true;
	}
	return false;
}

/* Prints where YEAR stands in DECREE, but for what was REACHED: that is printed
 * already. */
static void print_mentions(struct next *n, const struct successor *s,
			   const struct decree *decree, unsigned year,
			   const struct mentions *reached, FILE *file)
{
	struct mentions found = mentions_find(&n->task.arena, s->source, year);
	bool any = false;

	for (size_t i = 0; i < found.count; i++) {
		if (is_listed(s, found.place[i]) ||
		    mentions_cover(reached, found.place[i]) ||
		    is_style(decree, found.place[i]))
			continue;
		if (!any)
			fprintf(file, _("\nStill %u:\n"), year);
		any = true;
		print_line(found.place[i], file);
	}
}

/* What was reached is of the old year. It is left to a human to take it out,
 * as all that is not the decree's own. */
static void print_reached(const struct successor *s,
			  const struct mentions *reached, FILE *file)
{
	if (reached->count)
		fprintf(file,
			_("\nReached in %u, which a new plan does not "
			  "say yet (delete it):\n"),
			s->before);
	for (size_t i = 0; i < reached->count; i++)
		print_line(reached->place[i], file);
}

enum { BASE_MOST = 72 }; /* characters of a legal base */

/* Prints what the body is based on: nobody but a human knows whether it is
 * still in force as it is cited. */
static void print_bases(const struct decree *decree, struct arena *arena,
			FILE *file)
{
	static const enum body_part parts[] = {BODY_MENGINGAT,
					       BODY_MEMPERHATIKAN};
	bool any = false;

	for (size_t p = 0; p < sizeof(parts) / sizeof(parts[0]); p++) {
		const struct clauses *clauses = &decree->body[parts[p]];

		for (size_t i = 0; i < clauses->count; i++) {
			const struct value *clause = &clauses->clause[i];

			if (!any)
				fputs(_("\nStill in force as it is cited?\n"),
				      file);
			any = true;
			print_place(clause->place, file);
			fprintf(file, "%s\n",
				fold_title(arena, clause->text, clause->length,
					   BASE_MOST));
		}
	}
}

static void print_left(struct next *n, const struct successor *s, FILE *file)
{
	struct mentions reached =
		mentions_of_key(&n->task.arena, s->decree, KEY_REALISASI);

	print_reached(s, &reached, file);
	print_mentions(n, s, s->decree, s->before, &reached, file);
	print_mentions(n, s, s->decree, s->before - 1, &reached, file);
	print_bases(s->decree, &n->task.arena, file);
}

/* Writes the new plan, and says what was done and what is left to a human: on
 * the standard output, unless the plan goes there. Returns the exit status. */
static int run(struct next *n)
{
	const struct decree *decree =
		loader_plan(&n->task.run, n->task.inputs.plan, NULL);
	const struct successor *s;
	FILE *file = stdout;
	char *text;

	if (decree && !n->output)
		n->output = default_output(n, successor_year(decree));
	if (decree)
		outputs_spare(&n->task.outputs, n->output, n->force);
	if (!decree || n->task.run.diag.count)
		return diag_status(&n->task.run.diag);
	n->wish.name = strcmp(n->output, "-") ? n->output : "(stdout)";
	s = successor_make(&n->task.run, decree->source, &n->wish);
	if (!s)
		return diag_status(&n->task.run.diag);
	text = arena_format(&n->task.arena, "%s%s",
			    s->source->marked ? "\xEF\xBB\xBF" : "",
			    s->source->text);
	outputs_add(&n->task.outputs, n->output, text, strlen(text));
	outputs_commit(&n->task.outputs);
	if (n->task.run.diag.count)
		return diag_status(&n->task.run.diag);
	if (!strcmp(n->output, "-"))
		file = stderr;
	print_changes(s, file);
	print_open(s, file);
	print_left(n, s, file);
	return fflush(file) || ferror(file) ? SEVERITY_SYSTEM : 0;
}

static int next_year(int argc, char **argv)
{
	struct next n = {.output = NULL};

	task_open(&n.task, &command_next_year);
	if (task_read(&n.task, &n, argc, argv) && !n.task.inputs.plan)
		inputs_complain(&n.task.inputs, MESSAGE_USAGE_NO_PLAN, "");
	if (task_ready(&n.task))
		n.task.status = run(&n);
	return task_close(&n.task);
}

static const struct option_argument text = {N_("TEXT"), NULL, NULL};
static const struct option_argument date = {N_("DATE"), NULL, NULL};

static const struct option_row rows[] = {
	{"output", 'o', &option_file,
	 N_("where the plan goes; default: the old name with the new year; - "
	    "writes standard output"),
	 OPTION_KEEPS, offsetof(struct next, output), NULL},
	{"year", 0, &option_number,
	 N_("the new year; default: the one that follows"), OPTION_YEAR,
	 offsetof(struct next, wish.year), NULL},
	{"number", 0, &text, N_("the number of the new decree"), OPTION_TAKES,
	 0, take_number},
	{"date", 0, &date, N_("the date of the new decree"), OPTION_TAKES, 0,
	 take_date},
	{"force", 0, NULL, N_("replaces a file that is there"), OPTION_SETS,
	 offsetof(struct next, force), NULL},
	{.name = NULL},
};

const struct command command_next_year = {
	.name = "next-year",
	.operands = N_("PLAN [OPTION ...]"),
	.about = N_("begins the next year's plan, and lists what still names "
		    "the old one"),
	.operand = &option_plan,
	.option = rows,
	.run = next_year,
};
