#include "command/command.h"

#include "base/input.h"
#include "base/path.h"
#include "base/printout.h"
#include "check/check.h"
#include "check/print.h"
#include "check/silence.h"
#include "command/edition.h"
#include "command/language.h"
#include "command/messages.h"
#include "command/shelf.h"
#include "engine/messages.h"
#include "engine/review.h"
#include "system/system.h"

#include <errno.h>
#include <string.h>

enum { MOST_PLANS = 1000 };

struct checking {
	struct task task; /* its inputs: what all plans have in common */
	const char *plan[MOST_PLANS];
	size_t plans;
	const char *words; /* NULL: beside the plan, or the built-in ones */
	enum print_format format;
	enum gravity fail_on;
	bool off[CODE_COUNT];
	bool codes;
	struct findings findings;
	int status; /* the worst that a plan made */
	size_t unread;
};

/* Reads a list of codes. */
static void take_ignored(void *command, const char *list)
{
	struct checking *c = command;

	while (*list) {
		size_t length = strcspn(list, ",");
		const char *name = arena_copy(&c->task.arena, list, length);
		enum code code;

		if (code_find(list, length, &code))
			c->off[code] = true;
		else
			diag_add(&c->task.run.diag, MESSAGE_USAGE_BAD_CHOICE,
				 (struct place){0}, name, "--ignore",
				 code_names(&c->task.arena, language_spoken(),
					    name));
		list += length + (list[length] == ',');
	}
}

static void take_level(void *command, const char *word)
{
	struct checking *c = command;

	for (unsigned i = 0; i < LEVEL_COUNT; i++)
		if (!strcmp(level_name((enum gravity)i), word)) {
			c->fail_on = (enum gravity)i;
			return;
		}
	diag_add(&c->task.run.diag, MESSAGE_USAGE_BAD_CHOICE, (struct place){0},
		 word, "--fail-on", "saran, peringatan, galat");
}

static void take_format(void *command, const char *word)
{
	struct checking *c = command;

	if (!print_find(word, &c->format))
		diag_add(&c->task.run.diag, MESSAGE_USAGE_BAD_CHOICE,
			 (struct place){0}, word, "--format",
			 print_names(&c->task.run.diag, word));
}

static void take_plan(void *command, const char *plan)
{
	struct checking *c = command;

	if (c->plans == MOST_PLANS) {
		inputs_complain(&c->task.inputs, MESSAGE_USAGE_TOO_MANY_PLANS,
				plan);
		return;
	}
	c->plan[c->plans++] = plan;
}

static void check_usage(struct checking *c)
{
	size_t stdins = c->words && !strcmp(c->words, "-");

	if (!c->plans) {
		inputs_complain(&c->task.inputs, MESSAGE_USAGE_NO_PLAN, "");
		return;
	}
	for (size_t i = 0; i < c->plans; i++)
		stdins += !strcmp(c->plan[i], "-");
	/* they are read anew for each plan */
	for (size_t i = 0; i < c->task.inputs.layouts.count; i++)
		stdins += c->plans *
			  inputs_stdins(c->task.inputs.layouts.name[i]);
	if (stdins > 1)
		inputs_complain(&c->task.inputs, MESSAGE_USAGE_STDIN_TWICE, "");
}

/* Returns the list of misspellings for a plan: the one that was named, else the
 * one beside the plan, else the built-in one. NULL when something is wrong with
 * it. */
static const struct wordlist *read_words(struct checking *c, struct run *run,
					 const char *plan)
{
	const char *path = path_beside(run->arena, plan, wordlist_name);
	const struct source *source;
	enum system_kind kind;

	if (c->words)
		source = input_read(run->arena, c->words, WORDLIST_LONGEST,
				    &run->diag);
	else if (!strcmp(plan, "-") || system_look(path, &kind) == ENOENT)
		source = wordlist_builtin(run->arena);
	else
		source = input_read_named(run->arena, path, (struct place){0},
					  WORDLIST_LONGEST, &run->diag);
	return source && input_check(source, &run->diag)
		       ? wordlist_read(run, source)
		       : NULL;
}

/* Checks what the plan in the file NAME says, and whether it can be printed.
 * Files that cannot be read are no findings. */
static void check_file(struct checking *c, const char *name)
{
	struct edition edition = {.inputs = c->task.inputs,
				  .job = job_usual(NULL)};
	const struct layouts *layouts = &edition.inputs.layouts;
	size_t first = c->findings.count;
	const struct decree *decree;
	struct brief brief;
	struct run run;

	run_init(&run, &c->task.arena);
	run.resolver = &shelf;
	edition.job.leftovers_told = true; /* leftovers are findings */
	run.diag.catalogue = language_spoken();
	edition.inputs.plan = name;
	edition.inputs.run = &run;
	decree = inputs_read(&edition.inputs);
	if (decree) {
		brief = review_brief(layouts->profile, layouts->count,
				     run.arena);
		brief.wordlist = read_words(c, &run, name);
	}
	if (decree && !run.diag.count) {
		check_plan(&brief, decree, &c->findings);
		edition_set(&edition, decree);
	}
	if (run.diag.worst < SEVERITY_USAGE)
		findings_add_diag(&c->findings, &run.diag);
	if (decree)
		silence(&c->findings, first, decree->source, c->off);
	if (run.diag.worst < SEVERITY_USAGE)
		return;
	diag_print(&run.diag, stderr);
	c->unread++;
	if (diag_status(&run.diag) > c->status)
		c->status = diag_status(&run.diag);
}

static int check(int argc, char **argv)
{
	struct checking c = {.fail_on = LEVEL_PERINGATAN};
	size_t grave = 0;

	task_open(&c.task, &command_check);
	c.findings.arena = &c.task.arena;
	c.findings.catalogue = language_spoken();
	if (task_read(&c.task, &c, argc, argv) && !c.codes)
		check_usage(&c);
	if (!task_ready(&c.task))
		return task_close(&c.task);
	for (unsigned i = 0; c.codes && i < CODE_COUNT; i++)
		printf("%-22s %-10s %s\n", code_name((enum code)i),
		       level_name(code_level((enum code)i)),
		       code_about(&c.task.arena, language_spoken(),
				  (enum code)i));
	if (c.codes)
		return task_close(&c.task);
	for (size_t i = 0; i < c.plans; i++)
		check_file(&c, c.plan[i]);
	findings_sort(&c.findings);
	/* of no plan nothing can be said, not even "errors: 0" */
	if (c.format != PRINT_TEXT || c.unread < c.plans)
		print_findings(&c.findings, c.format, stdout);
	for (unsigned i = c.fail_on; i < LEVEL_COUNT; i++)
		grave += findings_count(&c.findings, (enum gravity)i);
	c.task.status = c.status ? c.status : grave > 0;
	return task_close(&c.task);
}

static const char *printing_at(size_t i)
{
	return i < PRINT_COUNT ? print_name((enum print_format)i) : NULL;
}

static const char *code_at(size_t i)
{
	return i < CODE_COUNT ? code_name((enum code)i) : NULL;
}

static const char *level_at(size_t i)
{
	return i < LEVEL_COUNT ? level_name((enum gravity)i) : NULL;
}

static const struct option_argument format = {N_("F"), NULL, printing_at};
static const struct option_argument codes = {N_("CODES"), NULL, code_at};
static const struct option_argument level = {N_("LEVEL"), NULL, level_at};

static const struct option_row rows[] = {
	OPTION_LAYOUT_ROW,
	{"format", 0, &format, N_("text (default), json, sarif, github"),
	 OPTION_TAKES, 0, take_format},
	{"ignore", 0, &codes, N_("what not to tell: ejaan,akhir-butir"),
	 OPTION_TAKES, 0, take_ignored},
	{"fail-on", 0, &level,
	 N_("exit status 1 from here on: saran, peringatan (default), galat"),
	 OPTION_TAKES, 0, take_level},
	{"words", 0, &option_file,
	 N_("misspellings instead of the built-in ones"), OPTION_KEEPS,
	 offsetof(struct checking, words), NULL},
	{"codes", 0, NULL, N_("lists all codes"), OPTION_SETS,
	 offsetof(struct checking, codes), NULL},
	{.name = NULL},
};

const struct command command_check = {
	.name = "check",
	.operands = N_("PLAN ... [OPTION ...]"),
	.about = N_("finds mistakes before anybody signs"),
	.operand = &option_plan,
	.option = rows,
	.run = check,
	.take = take_plan,
};
