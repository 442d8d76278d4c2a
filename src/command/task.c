#include "command/task.h"

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

int task_close(struct task *task, int status)
{
	diag_print(&task->diag, stderr);
	if (task->diag.count)
		status = diag_status(&task->diag);
	arena_release(&task->arena);
	return status;
}
