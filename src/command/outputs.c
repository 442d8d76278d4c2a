#include "command/outputs.h"

#include "base/memory.h"
#include "base/messages.h"
#include "base/path.h"
#include "command/messages.h"

#include <string.h>
#include <strings.h>

static void complain(struct outputs *o, const struct message *message,
		     const char *text)
{
	diag_add(&o->inputs->run->diag, message, (struct place){0}, text);
}

const struct sink *outputs_open(struct outputs *o, const char *path)
{
	struct run *run = o->inputs->run;
	struct output *output;
	bool taken = false; /* another output goes to the same file */

	if (path && inputs_have(o->inputs, path))
		complain(o, MESSAGE_USAGE_SAME_FILE, path);
	if (!path || run->diag.count)
		return NULL;
	o->output = arena_grow(run->kept, o->output, o->count, &o->capacity,
			       sizeof(struct output *));
	output = arena_new(run->kept, struct output);
	if (!output_open(output, path, &run->diag))
		return NULL;
	for (size_t i = 0; i < o->count; i++)
		taken |= output->to.temporary &&
			 !strcmp(o->output[i]->to.target, output->to.target);
	if (taken) {
		complain(o, MESSAGE_USAGE_SAME_OUTPUT, path);
		output_abort(output);
		return NULL;
	}
	o->output[o->count++] = output;
	o->sink = output_sink(output);
	return &o->sink;
}

void outputs_close(struct outputs *o)
{
	struct output *output = o->output[o->count - 1];

	if (o->inputs->run->diag.count)
		output_abort(output);
	else if (!output_waits(output))
		output_finish(output);
}

void outputs_add(struct outputs *o, const char *path, const void *data,
		 size_t length)
{
	const struct sink *sink = outputs_open(o, path);

	if (!sink)
		return;
	sink_add(sink, data, length);
	outputs_close(o);
}

void outputs_spare(struct outputs *o, const char *path, bool force)
{
	enum system_kind kind;

	if (!force && strcmp(path, "-") && !system_look(path, &kind) &&
	    kind == SYSTEM_FILE)
		complain(o, MESSAGE_USAGE_FILE_EXISTS, path);
}

const char *outputs_path(struct outputs *o, const char *folder,
			 const char *name)
{
	struct diag *diag = &o->inputs->run->diag;
	const char *path = path_inside(o->inputs->run->kept, folder, name);
	bool made;
	int reason;

	if (!path_is_name(name)) {
		complain(o, MESSAGE_NAME_LEAVES_FOLDER, name);
		return NULL;
	}
	for (size_t i = 0; i < o->count; i++) {
		if (strcmp(o->output[i]->path, path))
			continue;
		complain(o, MESSAGE_NAME_TWICE, name);
		return NULL;
	}
	if (diag->count)
		return NULL;
	reason = system_make_folder(folder, &made);
	if (made)
		o->folder = folder;
	if (reason)
		diag_add(diag, MESSAGE_CANNOT_WRITE, diag_file(diag, folder),
			 diag_reason(diag, reason));
	return reason ? NULL : path;
}

bool outputs_is_file(const char *path, const char *suffix)
{
	size_t length = path ? strlen(path) : 0;
	size_t end = strlen(suffix);

	return length > end && !strcasecmp(path + length - end, suffix);
}

void outputs_commit(struct outputs *o)
{
	const struct diag *diag = &o->inputs->run->diag;

	/* those that wait, when all others are on the disk */
	for (size_t i = 0; i < o->count && !diag->count; i++)
		output_finish(o->output[i]);
	for (size_t i = 0; i < o->count; i++) {
		if (diag->count)
			output_abort(o->output[i]);
		else
			output_commit(o->output[i]);
	}
	if (diag->count && o->folder)
		system_remove_folder(o->folder);
}

void outputs_make(struct outputs *o, void (*work)(void *context), void *context)
{
	switch (guard_run(work, context)) {
	case GUARD_NO_MEMORY:
		memory_end();
	case GUARD_CANCELLED:
		/* with all that waited in memory */
		for (size_t i = 0; i < o->count; i++)
			o->output[i]->waiting = (struct buffer){0};
		complain(o, MESSAGE_STOPPED, "");
		break;
	case GUARD_DONE:
		break;
	}
	outputs_commit(o);
}
