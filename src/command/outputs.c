#include "command/outputs.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void complain(struct outputs *o, enum message message, const char *text)
{
	diag_add(o->diag, message, (struct place){0}, text);
}

void outputs_check(struct outputs *o, const char *path, bool force)
{
	struct stat status;

	if (!force && strcmp(path, "-") && !lstat(path, &status) &&
	    !S_ISCHR(status.st_mode) && !S_ISFIFO(status.st_mode))
		complain(o, MESSAGE_SHEET_EXISTS, path);
}

void outputs_add(struct outputs *o, const char *path, const void *data,
		 size_t length)
{
	struct output *output;

	if (inputs_have(o->inputs, path))
		complain(o, MESSAGE_USAGE_SAME_FILE, path);
	if (o->diag->count)
		return;
	o->output = arena_grow(o->inputs->arena, o->output, o->count,
			       &o->capacity, sizeof(*o->output));
	output = &o->output[o->count];
	if (!output_open(output, path, o->diag))
		return;
	o->count++;
	output_write(output, data, length);
	output_finish(output);
}

/* Makes the folder, if it is not there. Whether it is now. */
static bool make_folder(struct outputs *o, const char *folder)
{
	struct stat status;

	if (!mkdir(folder, 0777)) {
		o->folder = folder;
		return true;
	}
	if (errno == EEXIST && !stat(folder, &status) &&
	    !S_ISDIR(status.st_mode))
		errno = ENOTDIR;
	else if (errno == EEXIST)
		return true;
	diag_add(o->diag, MESSAGE_CANNOT_WRITE,
		 place_of(source_borrow(o->inputs->arena, folder, "", 0)),
		 strerror(errno));
	return false;
}

const char *outputs_path(struct outputs *o, const char *folder,
			 const char *name)
{
	size_t length = strlen(folder);
	const char *path;

	while (length > 1 && folder[length - 1] == '/')
		length--;
	path = arena_format(o->inputs->arena, "%.*s/%s", (int)length, folder,
			    name);
	if (!*name || *name == '.' || strchr(name, '/')) {
		complain(o, MESSAGE_NAME_LEAVES_FOLDER, name);
		return NULL;
	}
	for (size_t i = 0; i < o->count; i++) {
		if (strcmp(o->output[i].path, path))
			continue;
		complain(o, MESSAGE_NAME_TWICE, name);
		return NULL;
	}
	return o->diag->count || !make_folder(o, folder) ? NULL : path;
}

void outputs_commit(struct outputs *o)
{
	for (size_t i = 0; i < o->count; i++) {
		if (o->diag->count)
			output_abort(&o->output[i]);
		else
			output_commit(&o->output[i]);
	}
	if (o->diag->count && o->folder)
		rmdir(o->folder); /* only if it is empty */
}
