#include "command/command.h"

#include "base/printout.h"
#include "command/language.h"
#include "command/messages.h"
#include "command/shelf.h"
#include "system/system.h"

#include <string.h>

#ifndef VERSION
#define VERSION "0"
#endif

#define POINTER(name) &command_##name,
static const struct command *const all[] = {COMMANDS(POINTER)};
#undef POINTER

enum { COUNT = sizeof(all) / sizeof(all[0]) };

const struct command *command_at(size_t i)
{
	return i < COUNT ? all[i] : NULL;
}

const struct command *command_find(const char *name)
{
	for (size_t i = 0; i < COUNT; i++)
		if (!strcmp(all[i]->name, name))
			return all[i];
	return NULL;
}

void task_open(struct task *task, const struct command *command)
{
	*task = (struct task){.command = command};
	arena_init(&task->arena);
	run_init(&task->run, &task->arena);
	task->run.resolver = &shelf;
	task->run.diag.catalogue = language_spoken();
	task->inputs.run = &task->run;
	task->outputs = (struct outputs){.inputs = &task->inputs};
}

bool task_read(struct task *task, void *self, int argc, char **argv)
{
	task->inputs.take_plan = task->command->take;
	task->inputs.taker = self;
	task->help = options_read(&task->inputs, task->command->option, self,
				  argc, argv);
	return task_ready(task);
}

bool task_ready(const struct task *task)
{
	return !task->run.diag.count && !task->help;
}

int task_close(struct task *task)
{
	int status = task->status;

	diag_print(&task->run.diag, stderr);
	if (task->run.diag.count)
		status = diag_status(&task->run.diag);
	else if (task->help)
		command_help(task->command);
	arena_release(&task->arena);
	/* it may be full or gone; then nobody has read it */
	return fflush(stdout) || ferror(stdout) ? SEVERITY_SYSTEM : status;
}

enum { WIDTH = 78, LEFT = 13, INDENT = 24 }; /* [characters] */

/* Returns the width [characters] of LENGTH bytes. */
static size_t width_of(const char *text, size_t length)
{
	size_t width = 0;

	for (size_t i = 0; i < length; i++)
		width += (text[i] & 0xC0) != 0x80;
	return width;
}

/* Prints TEXT from column AT on, further lines at column INDENT. */
static void print_wrapped(const char *text, size_t at, size_t indent)
{
	while (*text) {
		size_t length = strcspn(text, " ");
		size_t width = width_of(text, length);

		if (at > indent && at + 1 + width > WIDTH) {
			printf("\n%*s", (int)indent, "");
			at = indent;
		} else if (at > indent) {
			putchar(' ');
			at++;
		}
		printf("%.*s", (int)length, text);
		at += width;
		text += length + (text[length] == ' ');
	}
	putchar('\n');
}

/* Prints HEAD, WIDTH_OF_HEAD wide, and behind it what TEXT says. */
static void print_entry(size_t head, size_t indent, const char *text)
{
	if (head + 2 > indent) {
		putchar('\n');
		head = 0;
	}
	printf("%*s", (int)(indent - head), "");
	print_wrapped(text, indent, indent);
}

static void print_option(const struct option_row *row)
{
	const char *argument = row->argument ? _(row->argument->name) : "";
	size_t head = 8 + strlen(row->name);

	if (row->letter)
		printf("  -%c, --%s", row->letter, row->name);
	else
		printf("      --%s", row->name);
	if (*argument)
		printf(option_is_bare(row) ? "[=%s]" : " %s", argument);
	head += *argument ? width_of(argument, strlen(argument)) +
				    (option_is_bare(row) ? 3 : 1)
			  : 0;
	print_entry(head, INDENT, _(row->about));
}

static void print_command(const struct command *c)
{
	printf(_("Usage: lampiran %s %s\n"), c->name, _(c->operands));
	putchar('\n');
	print_wrapped(_(c->about), 0, 0);
	putchar('\n');
	if (c->operand == &option_plan) {
		print_wrapped(_("A plan is a text in YAML, a PDF that carries "
				"one, or a sheet: .xlsx, .csv."),
			      0, 0);
		putchar('\n');
	}
	for (const struct option_row *row = c->option; row->name; row++)
		print_option(row);
	fputs("  -h, --help", stdout);
	print_entry(strlen("  -h, --help"), INDENT, _("shows this"));
}

int command_help(const struct command *command)
{
	static const char usual[] =
		N_("\nExit status: 0 fine, 1 bad plan or profile, 2 wrong "
		   "usage, 3 system error.\n");

	if (command)
		print_command(command);
	else
		fputs(_("Usage: lampiran COMMAND ...\n"
			"       lampiran COMMAND --help\n"
			"       lampiran --help | --version\n"
			"       lampiran --completion bash | fish | zsh\n"
			"\n"),
		      stdout);
	for (size_t i = 0; i < COUNT && !command; i++) {
		printf("  %s", all[i]->name);
		print_entry(2 + strlen(all[i]->name), LEFT, _(all[i]->about));
	}
	fputs(_(command && command->status ? command->status : usual), stdout);
	fputs(_("More: man lampiran, man 5 lampiran-plan, man 5 "
		"lampiran-profile.\n"),
	      stdout);
	/* it may be full or gone; then nobody has read it */
	return fflush(stdout) || ferror(stdout) ? 3 : 0;
}

int command_version(void)
{
	puts("lampiran " VERSION);
	return fflush(stdout) || ferror(stdout) ? 3 : 0;
}

int command_unknown(const char *name)
{
	const char *known[COUNT];
	struct task task;

	for (size_t i = 0; i < COUNT; i++)
		known[i] = all[i]->name;
	task_open(&task, NULL);
	if (*name == '-' || system_exists(name))
		diag_add(&task.run.diag, MESSAGE_USAGE_COMMAND_FIRST,
			 (struct place){0}, name);
	else
		diag_add(&task.run.diag, MESSAGE_USAGE_UNKNOWN_COMMAND,
			 (struct place){0}, name,
			 diag_nearest(&task.run.diag, name, known, COUNT));
	return task_close(&task);
}
