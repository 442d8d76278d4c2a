#include "command/task.h"

#include "base/printout.h"
#include "command/language.h"
#include "command/shelf.h"

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
