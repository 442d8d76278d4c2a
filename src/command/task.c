#include "command/task.h"

#include "command/command.h"

void task_open(struct task *task)
{
	*task = (struct task){0};
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
		status = command_help();
	arena_release(&task->arena);
	return status;
}
