#include "command/task.h"

void task_open(struct task *task, const struct command *command)
{
	*task = (struct task){.command = command};
	arena_init(&task->arena);
	diag_init(&task->diag, &task->arena);
	task->inputs.arena = &task->arena;
	task->inputs.diag = &task->diag;
	task->outputs =
		(struct outputs){.inputs = &task->inputs, .diag = &task->diag};
}

bool task_ready(const struct task *task)
{
	return !task->diag.count && !task->help;
}

int task_close(struct task *task)
{
	int status = task->status;

	diag_print(&task->diag, stderr);
	if (task->diag.count)
		status = diag_status(&task->diag);
	else if (task->help)
		status = command_help(task->command);
	arena_release(&task->arena);
	return status;
}
