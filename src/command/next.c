#include "command/command.h"

#include "command/carried.h"

#include "base/locale.h"
#include "command/task.h"
#include "plan/mentions.h"
#include "plan/successor.h"

#include <getopt.h>
#include <string.h>

struct next {
	struct task task;
	const char *output; /* NULL: not said */
	struct successor_wish wish;
	bool force;
};

/* Options without a letter. */
enum { OPTION_YEAR = 256, OPTION_NUMBER, OPTION_DATE, OPTION_FORCE };

static void read_year(struct next *n, const char *text)
{
	n->wish.year = date_year(text, strlen(text));
	if (!n->wish.year)
		inputs_complain(&n->task.inputs, MESSAGE_USAGE_BAD_YEAR, text);
}

static void read_date(struct next *n, const char *text)
{
	if (!date_read(&n->wish.date, text, strlen(text)))
		inputs_complain(&n->task.inputs, MESSAGE_USAGE_BAD_DATE, text);
}

/* A number stands on a line of the heading. */
static void read_number(struct next *n, const char *text)
{
	const struct source *source =
		source_borrow(&n->task.arena, "--number", text, strlen(text));
	struct diag ignored;

	diag_init(&ignored, &n->task.arena);
	n->wish.number = text;
	if (strpbrk(text, "\t\r\n") || source->marked ||
	    !text[strspn(text, " ")] || !source_check(source, &ignored))
		inputs_complain(&n->task.inputs, MESSAGE_USAGE_BAD_NUMBER,
				text);
}

static void take_option(void *command, int option, const char *argument)
{
	struct next *n = command;

	switch (option) {
	case 'o':
		n->output = argument;
		break;
	case OPTION_YEAR:
		read_year(n, argument);
		break;
	case OPTION_NUMBER:
		read_number(n, argument);
		break;
	case OPTION_DATE:
		read_date(n, argument);
		break;
	case OPTION_FORCE:
		n->force = true;
		break;
	default: /* h */
		n->task.help = true;
	}
}

static void read_arguments(struct next *n, int argc, char **argv)
{
	static const struct option option[] = {
		{"output", required_argument, NULL, 'o'},
		{"year", required_argument, NULL, OPTION_YEAR},
		{"number", required_argument, NULL, OPTION_NUMBER},
		{"date", required_argument, NULL, OPTION_DATE},
		{"force", no_argument, NULL, OPTION_FORCE},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	const struct options options = {":o:h", option, take_option, n};

	inputs_parse(&n->task.inputs, argc, argv, &options);
	if (!n->task.inputs.plan && task_ready(&n->task))
		inputs_complain(&n->task.inputs, MESSAGE_USAGE_NO_PLAN, "");
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
	fprintf(file, "%s:%u:%u: ", place.source->name, place.line,
		place.column);
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
		if (!strcmp(value->key, "naskah"))
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

static void print_mentions(struct next *n, const struct successor *s,
			   unsigned year, FILE *file)
{
	struct mentions found = mentions_find(&n->task.arena, s->source, year);
	bool any = false;

	for (size_t i = 0; i < found.count; i++) {
		size_t length = 0;
		const char *line = place_line(found.place[i], &length);
		size_t indent = strspn(line, " \t");

		if (is_listed(s, found.place[i]))
			continue;
		if (!any)
			fprintf(file, _("\nStill %u:\n"), year);
		any = true;
		print_place(found.place[i], file);
		fprintf(file, "%.*s\n", (int)(length - indent), line + indent);
	}
}

/* Says what was done and what is left to a human: on the standard output,
 * unless the plan goes there. */
static bool print(struct next *n, const struct successor *s)
{
	FILE *file = strcmp(n->output, "-") ? stdout : stderr;

	print_changes(s, file);
	print_open(s, file);
	print_mentions(n, s, s->before, file);
	print_mentions(n, s, s->before - 1, file);
	return !fflush(file) && !ferror(file);
}

static void write_plan(struct next *n, const struct source *source)
{
	static const char mark[] = "\xEF\xBB\xBF";
	const char *text =
		arena_format(&n->task.arena, "%s%s", source->marked ? mark : "",
			     source->text);

	outputs_add(&n->task.outputs, n->output, text, strlen(text));
	outputs_commit(&n->task.outputs);
}

/* Returns the exit status. */
static int run(struct next *n)
{
	const struct plan *plan = carried_load(
		&n->task.arena, n->task.inputs.plan, &n->task.diag);
	const struct successor *s;

	if (plan && !n->output)
		n->output = default_output(n, successor_year(plan));
	if (plan)
		outputs_spare(&n->task.outputs, n->output, n->force);
	if (!plan || n->task.diag.count)
		return diag_status(&n->task.diag);
	n->wish.name = strcmp(n->output, "-") ? n->output : "(stdout)";
	s = successor_make(&n->task.arena, plan->source, &n->wish,
			   &n->task.diag);
	if (!s)
		return diag_status(&n->task.diag);
	write_plan(n, s->source);
	if (n->task.diag.count || print(n, s))
		return diag_status(&n->task.diag);
	return SEVERITY_SYSTEM;
}

int command_next_year(int argc, char **argv)
{
	struct next n = {.output = NULL};

	task_open(&n.task);
	read_arguments(&n, argc, argv);
	if (task_ready(&n.task))
		n.task.status = run(&n);
	return task_close(&n.task);
}
