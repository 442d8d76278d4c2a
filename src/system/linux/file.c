#define _GNU_SOURCE

#include "system/system.h"

#include "system/linux/inside.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool system_is_stroke(char c)
{
	return c == '/';
}

bool system_is_absolute(const char *path)
{
	return *path == '/';
}

size_t system_folder_length(const char *path)
{
	const char *stroke = strrchr(path, '/');

	return stroke ? (size_t)(stroke - path) + 1 : 0;
}

char *follow(const char *path)
{
	char to[PATH_MAX], *joined;
	ssize_t length = readlink(path, to, sizeof(to) - 1);
	int folder = (int)system_folder_length(path);

	if (length <= 0)
		return NULL;
	to[length] = 0;
	if (system_is_absolute(to))
		return strdup(to);
	return asprintf(&joined, "%.*s%s", folder, path, to) < 0 ? NULL
								 : joined;
}

int system_look(const char *path, enum system_kind *kind)
{
	struct stat status;

	if (stat(path, &status))
		return errno;
	*kind = S_ISREG(status.st_mode)	  ? SYSTEM_FILE
		: S_ISDIR(status.st_mode) ? SYSTEM_FOLDER
					  : SYSTEM_DEVICE;
	return 0;
}

bool system_exists(const char *path)
{
	return !access(path, F_OK);
}

int system_may_read(const char *path)
{
	return access(path, R_OK) ? errno : 0;
}

bool system_is_same(const char *output, const char *input)
{
	struct stat a, b;
	int failed = input ? stat(input, &b) : fstat(STDIN_FILENO, &b);

	return !failed && !stat(output, &a) && S_ISREG(a.st_mode) &&
	       a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

int system_list(const char *folder, bool (*take)(void *user, const char *name),
		void *user)
{
	DIR *stream = opendir(*folder ? folder : ".");
	const struct dirent *entry;

	if (!stream)
		return errno;
	while ((entry = readdir(stream)))
		if (*entry->d_name != '.' && entry->d_type != DT_DIR &&
		    !take(user, entry->d_name))
			break;
	closedir(stream);
	return 0;
}

int system_make_folder(const char *path, bool *made)
{
	enum system_kind kind = SYSTEM_DEVICE;
	int reason;

	*made = !mkdir(path, 0777);
	if (*made)
		return 0;
	reason = errno;
	if (reason != EEXIST || system_look(path, &kind))
		return reason == EEXIST ? 0 : reason;
	return kind == SYSTEM_FOLDER ? 0 : ENOTDIR;
}

void system_remove_folder(const char *path)
{
	rmdir(path);
}

int system_open(struct system_input *input, const char *path, bool ordinary)
{
	/* does not wait, should it have become something else meanwhile */
	int flags = O_RDONLY | O_CLOEXEC | (ordinary ? O_NONBLOCK : 0);
	enum system_kind kind = SYSTEM_DEVICE;
	int reason = ordinary ? system_look(path, &kind) : 0;
	struct stat status;

	*input = (struct system_input){.file = STDIN_FILENO};
	if (reason)
		return reason;
	if (ordinary && kind != SYSTEM_FILE)
		return SYSTEM_NOT_ORDINARY;
	if (path)
		input->file = open(path, flags);
	if (input->file < 0)
		return errno;
	input->ordinary =
		!fstat(input->file, &status) && S_ISREG(status.st_mode);
	if (input->ordinary)
		input->size = (uintmax_t)status.st_size;
	return 0;
}

int system_read(struct system_input *input, void *to, size_t room, size_t *got)
{
	ssize_t count;

	do
		count = read(input->file, to, room);
	while (count < 0 && errno == EINTR);
	*got = count > 0 ? (size_t)count : 0;
	return count < 0 ? errno : 0;
}

void system_close(struct system_input *input)
{
	if (input->file != STDIN_FILENO)
		close(input->file);
}
