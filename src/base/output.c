#include "base/output.h"

#include "base/messages.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(struct output *output, int reason)
{
	struct arena *arena = output->diag->arena;
	const struct source *file = source_borrow(arena, output->path, "", 0);

	if (!output->failed)
		diag_add(output->diag,
			 reason == ENOENT   ? MESSAGE_FOLDER_MISSING
			 : reason == EISDIR ? MESSAGE_FILE_IS_FOLDER
					    : MESSAGE_CANNOT_WRITE,
			 place_of(file), strerror(reason));
	output->failed = true;
}

/* Returns what a link that points to nothing yet points to, else PATH. */
static const char *follow(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	int folder = slash ? (int)(slash - path) + 1 : 0;
	char to[PATH_MAX];
	ssize_t length = readlink(path, to, sizeof(to) - 1);

	if (length <= 0)
		return path;
	to[length] = 0;
	if (*to == '/')
		return arena_copy(arena, to, (size_t)length);
	return arena_format(arena, "%.*s%s", folder, path, to);
}

/* A link stays a link: what it points to is what gets written. */
static const char *resolve(struct arena *arena, const char *path)
{
	char *real = realpath(path, NULL);
	const char *copy = real ? arena_copy(arena, real, strlen(real))
				: follow(arena, path);

	free(real);
	return copy;
}

/* The mode an ordinary open() would have given, or that of the old file. */
static mode_t mode_for(const char *target)
{
	struct stat old;
	mode_t mask = umask(0);

	umask(mask);
	if (!stat(target, &old))
		return old.st_mode & 0777;
	return 0666 & ~mask;
}

/* Returns the descriptor of a new file beside the target. */
static int open_temporary(struct output *output)
{
	int file = temporary_open(output->diag->arena, output->target,
				  &output->temporary);

	if (file >= 0 && fchmod(file, mode_for(output->target))) {
		close(file);
		file = -1;
	}
	return file;
}

static bool is_special(const char *path)
{
	struct stat status;

	return !stat(path, &status) && !S_ISREG(status.st_mode) &&
	       !S_ISDIR(status.st_mode);
}

/* An old file that its owner has made read-only is not to be replaced, even
 * though a rename could. */
static bool may_replace(const char *target)
{
	struct stat status;

	if (stat(target, &status))
		return errno == ENOENT;
	if (S_ISDIR(status.st_mode)) {
		errno = EISDIR;
		return false;
	}
	return access(target, W_OK) == 0;
}

bool output_open(struct output *output, const char *path, struct diag *diag)
{
	int file;

	*output = (struct output){.path = path, .diag = diag};
	output->target = resolve(diag->arena, path);
	if (!strcmp(path, "-"))
		file = dup(STDOUT_FILENO);
	else if (is_special(path))
		file = open(path, O_WRONLY | O_CLOEXEC);
	else if (may_replace(output->target))
		file = open_temporary(output);
	else
		file = -1;
	if (file >= 0)
		output->file = fdopen(file, "wb");
	if (!output->file) {
		fail(output, errno);
		if (file >= 0)
			close(file);
		output_abort(output);
	}
	return output->file != NULL;
}

void output_write(struct output *output, const void *data, size_t length)
{
	if (fwrite(data, 1, length, output->file) != length)
		fail(output, errno);
}

/* A pipe or a terminal cannot be synced; that is no failure. */
static bool sync_file(const struct output *output)
{
	return !output->temporary || !fsync(fileno(output->file));
}

bool output_finish(struct output *output)
{
	FILE *file = output->file;

	if (fflush(file) || !sync_file(output))
		fail(output, errno);
	output->file = NULL;
	if (fclose(file))
		fail(output, errno);
	return !output->failed;
}

bool output_commit(struct output *output)
{
	if (output->file)
		output_finish(output);
	if (!output->failed && output->temporary) {
		if (temporary_move(output->temporary, output->target))
			output->temporary = NULL;
		else
			fail(output, errno);
	}
	output_abort(output);
	return !output->failed;
}

void output_abort(struct output *output)
{
	if (output->file)
		fclose(output->file);
	output->file = NULL;
	if (output->temporary)
		temporary_remove(output->temporary);
	output->temporary = NULL;
}
