#include "command/command.h"

#include "command/carried.h"

#include "base/locale.h"
#include "command/outputs.h"
#include "plan/mentions.h"
#include "plan/successor.h"

#include <getopt.h>
#include <string.h>

struct next {
	struct inputs inputs; /* the plan alone */
	const char *output;   /* NULL: not said */
	struct successor_wish wish;
	bool force, help;
	struct outputs outputs;
	struct arena arena;
	struct diag diag;
};

/* Options without a letter. */
enum { OPTION_YEAR = 256, OPTION_NUMBER, OPTION_DATE, OPTION_FORCE };

static void read_year(struct next *n, const char *text)
{
	n->wish.year = date_year(text, strlen(text));
	if (!n->wish.year)
		inputs_complain(&n->inputs, MESSAGE_USAGE_BAD_YEAR, text);
}

static void read_date(struct next *n, const char *text)
{
	if (!date_read(&n->wish.date, text, strlen(text)))
		inputs_complain(&n->inputs, MESSAGE_USAGE_BAD_DATE, text);
}

/* A number stands on a line of the heading. */
static void read_number(struct next *n, const char *text)
{
	const struct source *source =
		source_borrow(&n->arena, "--number", text, strlen(text));
	struct diag ignored;

	diag_init(&ignored, &n->arena);
	n->wish.number = text;
	if (strpbrk(text, "\t\r\n") || source->marked ||
	    !text[strspn(text, " ")] || !source_check(source, &ignored))
		inputs_complain(&n->inputs, MESSAGE_USAGE_BAD_NUMBER, text);
}

static void read_option(struct next *n, int option, char **argv)
{
	switch (option) {
	case 'o':
		n->output = optarg;
		break;
	case OPTION_YEAR:
		read_year(n, optarg);
		break;
	case OPTION_NUMBER:
		read_number(n, optarg);
		break;
	case OPTION_DATE:
		read_date(n, optarg);
		break;
	case OPTION_FORCE:
		n->force = true;
		break;
	case 'h':
		n->help = true;
		break;
	default:
		inputs_wrong_option(&n->inputs, option, argv);
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
	int got;

	opterr = 0;
	while ((got = getopt_long(argc, argv, ":o:h", option, NULL)) != -1)
		read_option(n, optarg && !*optarg ? ':' : got, argv);
	for (; optind < argc; optind++)
		inputs_add_plan(&n->inputs, argv[optind]);
	if (!n->inputs.plan && !n->help)
		inputs_complain(&n->inputs, MESSAGE_USAGE_NO_PLAN, "");
}

/* Returns the plan's name with the new year in it, in the current folder:
 * rencana-2026.yaml becomes rencana-2027.yaml, rencana.yaml the same. */
static const char *default_output(struct next *n, unsigned before)
{
	unsigned year = n->wish.year ? n->wish.year : before + 1;
	const char *name = inputs_name(&n->inputs);
	const char *figures = arena_format(&n->arena, "%u", before);
	const char *old = strstr(name, figures);

	if (!before || !strcmp(n->inputs.plan, "-"))
		return "-";
	if (!old)
		return arena_format(&n->arena, "%s-%u.yaml", name, year);
	return arena_format(&n->arena, "%.*s%u%s.yaml", (int)(old - name), name,
			    year, old + strlen(figures));
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
	struct mentions found = mentions_find(&n->arena, s->source, year);
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
	const char *text = arena_format(
		&n->arena, "%s%s", source->marked ? mark : "", source->text);

	outputs_add(&n->outputs, n->output, text, strlen(text));
	outputs_commit(&n->outputs);
}

/* Returns the exit status. */
static int run(struct next *n)
{
	const struct plan *plan =
		carried_load(&n->arena, n->inputs.plan, &n->diag);
	const struct successor *s;

	if (plan && !n->output)
		n->output = default_output(n, successor_year(plan));
	if (plan)
		outputs_spare(&n->outputs, n->output, n->force);
	if (!plan || n->diag.count)
		return diag_status(&n->diag);
	n->wish.name = strcmp(n->output, "-") ? n->output : "(stdout)";
	s = successor_make(&n->arena, plan->source, &n->wish, &n->diag);
	if (s)
		write_plan(n, s->source);
	if (n->diag.count || print(n, s))
		return diag_status(&n->diag);
	return SEVERITY_SYSTEM;
}

int command_next_year(int argc, char **argv)
{
	struct next n = {0};
	int status = 0;

	arena_init(&n.arena);
	diag_init(&n.diag, &n.arena);
	n.inputs.arena = &n.arena;
	n.inputs.diag = &n.diag;
	n.outputs = (struct outputs){.inputs = &n.inputs, .diag = &n.diag};
	read_arguments(&n, argc, argv);
	if (!n.diag.count && n.help)
		status = command_help();
	else if (!n.diag.count)
		status = run(&n);
	else
		status = diag_status(&n.diag);
	diag_print(&n.diag, stderr);
	arena_release(&n.arena);
	return status;
}
