#define _GNU_SOURCE

#include "system/system.h"

#include "system/linux/inside.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { RANDOM = 6 }; /* characters that mkstemp() chooses */

/* All temporary files: the program may end without coming back to whoever made
 * them. */
static struct system_temporary *first;

void system_output_tidy(void)
{
	for (; first; first = first->next)
		unlink(first->name);
}

/* Returns ".lampiran-MACHINE-PROCESS-"; *LENGTH [bytes] is without the process.
 * Machines may share a folder, and containers, with processes of their own, a
 * machine. The name says who made a file, so that only those of processes that
 * have ended, on this machine, are removed. */
static char *own_prefix(size_t *length)
{
	char name[HOST_NAME_MAX + 1] = "", *prefix, *place;
	uint64_t machine = 14695981039346656037ull; /* by FNV-1a */
	struct stat space = {0};

	gethostname(name, sizeof(name) - 1);
	stat("/proc/self/ns/pid", &space);
	if (asprintf(&place, "%s%llu", name, (unsigned long long)space.st_ino) <
	    0)
		return NULL;
	for (const char *at = place; *at; at++)
		machine = (machine ^ (unsigned char)*at) * 1099511628211ull;
	free(place);
	if (asprintf(&prefix, ".lampiran-%08lx-%ld-",
		     (unsigned long)(machine & 0xFFFFFFFF), (long)getpid()) < 0)
		return NULL;
	*length = sizeof(".lampiran-12345678-") - 1;
	return prefix;
}

/* Whether NAME, behind the prefix, was made by a process that has ended. */
static bool is_orphan(const char *name)
{
	char *end;
	long process;

	if (!isdigit((unsigned char)*name))
		return false;
	errno = 0;
	process = strtol(name, &end, 10);
	if (errno || process <= 0 || process > INT_MAX || *end != '-' ||
	    strlen(end + 1) != RANDOM)
		return false;
	return kill((pid_t)process, 0) && errno == ESRCH;
}

/* Removes temporary files that were left in the folder of TARGET, but nothing
 * that others put there under such a name. */
static void sweep(const char *target, const char *prefix, size_t length)
{
	char *folder = strndup(target, system_folder_length(target));
	DIR *list = folder ? opendir(*folder ? folder : ".") : NULL;
	const struct dirent *entry;

	while (list && (entry = readdir(list))) {
		struct stat status;
		char *path;

		if (strncmp(entry->d_name, prefix, length) ||
		    !is_orphan(entry->d_name + length) ||
		    asprintf(&path, "%s%s", folder, entry->d_name) < 0)
			continue;
		if (!lstat(path, &status) && S_ISREG(status.st_mode) &&
		    status.st_uid == geteuid() && status.st_nlink == 1)
			unlink(path);
		free(path);
	}
	if (list)
		closedir(list);
	free(folder);
}

static void release(struct system_temporary *temporary)
{
	if (temporary)
		free(temporary->name);
	free(temporary);
}

/* Returns a name beside TARGET, which mkstemp() is to complete. */
static struct system_temporary *name(const char *target)
{
	struct system_temporary *temporary = calloc(1, sizeof(*temporary));
	size_t length = 0;
	char *prefix = own_prefix(&length);

	if (temporary && prefix &&
	    asprintf(&temporary->name, "%.*s%sXXXXXX",
		     (int)system_folder_length(target), target, prefix) < 0)
		temporary->name = NULL;
	if (prefix && !first)
		sweep(target, prefix, length);
	free(prefix);
	if (temporary && temporary->name)
		return temporary;
	release(temporary);
	return NULL;
}

/* Makes a file in the folder of TARGET: only there is a rename sure to be one
 * step. Returns its descriptor; -1 on failure, which is in errno. */
static int open_temporary(const char *target, struct system_temporary **made)
{
	struct system_temporary *temporary = name(target);
	int file, reason;

	if (!temporary) {
		errno = ENOMEM;
		return -1;
	}
	hold(1); /* before there is anything */
	file = mkstemp(temporary->name);
	if (file < 0) {
		reason = errno;
		hold(-1);
		release(temporary);
		errno = reason;
		return -1;
	}
	temporary->next = first;
	first = temporary;
	*made = temporary;
	return file;
}

/* The file is no more. */
static void forget(struct system_temporary *temporary)
{
	struct system_temporary **at = &first;

	while (*at && *at != temporary)
		at = &(*at)->next;
	if (*at)
		*at = temporary->next;
	release(temporary);
	hold(-1);
}

/* Whether TARGET may be replaced: a file that its owner has made read-only may
 * not, even though a rename could do it. *MODE is that of the old file, or the
 * one that an ordinary open() would give. */
static bool may_replace(const char *target, mode_t *mode)
{
	struct stat old;
	mode_t mask = umask(0);

	umask(mask);
	*mode = 0666 & ~mask;
	if (stat(target, &old))
		return errno == ENOENT;
	*mode = old.st_mode & 0777;
	if (S_ISDIR(old.st_mode)) {
		errno = EISDIR;
		return false;
	}
	return access(target, W_OK) == 0;
}

/* Returns a descriptor to write to; -1 on failure, which is in errno. */
static int open_file(struct system_output *output, const char *path)
{
	enum system_kind kind;
	mode_t mode;
	int file;

	if (!system_look(path, &kind) && kind == SYSTEM_DEVICE)
		return open(path, O_WRONLY | O_CLOEXEC);
	if (!may_replace(output->target, &mode))
		return -1;
	file = open_temporary(output->target, &output->temporary);
	if (file >= 0 && fchmod(file, mode)) {
		int reason = errno;

		close(file);
		errno = reason;
		return -1;
	}
	return file;
}

/* A link stays a link: what it points to is written, even if that is not there
 * yet. */
int system_output_open(struct system_output *output, const char *path)
{
	int file = -1, reason;

	*output = (struct system_output){.target = path ? realpath(path, NULL)
							: strdup("-")};
	if (path && !output->target)
		output->target = follow(path);
	if (path && !output->target)
		output->target = strdup(path);
	if (output->target)
		file = path ? open_file(output, path) : dup(STDOUT_FILENO);
	if (file >= 0)
		output->file = fdopen(file, "wb");
	if (output->file)
		return 0;
	reason = errno;
	if (file >= 0)
		close(file);
	system_output_abort(output);
	return reason;
}

/* A pipe or a terminal cannot be synced; that is no failure. */
int system_output_finish(struct system_output *output)
{
	FILE *file = output->file;
	int reason = 0;

	if (fflush(file) || (output->temporary && fsync(fileno(file))))
		reason = errno;
	output->file = NULL;
	if (fclose(file) && !reason)
		reason = errno;
	return reason;
}

int system_output_move(struct system_output *output)
{
	if (!output->temporary)
		return 0;
	if (rename(output->temporary->name, output->target))
		return errno;
	forget(output->temporary);
	output->temporary = NULL;
	return 0;
}

void system_output_abort(struct system_output *output)
{
	if (output->file)
		fclose(output->file);
	output->file = NULL;
	if (output->temporary) {
		unlink(output->temporary->name);
		forget(output->temporary);
	}
	output->temporary = NULL;
	free(output->target);
	output->target = NULL;
}

/* A file in memory has a path only where /proc is mounted. */
int system_scratch_open(struct system_scratch *scratch)
{
	const char *folder = getenv("TMPDIR");
	int reason = 0;

	*scratch = (struct system_scratch){
		.file = memfd_create("lampiran", MFD_CLOEXEC)};
	if (scratch->file >= 0 &&
	    asprintf(&scratch->path, "/proc/self/fd/%d", scratch->file) < 0)
		scratch->path = NULL;
	if (scratch->path && !access(scratch->path, W_OK))
		return 0;
	system_scratch_close(scratch);
	if (asprintf(&scratch->path, "%s/",
		     folder && *folder ? folder : "/tmp") < 0)
		return ENOMEM;
	scratch->file = open_temporary(scratch->path, &scratch->temporary);
	if (scratch->file < 0)
		reason = errno;
	free(scratch->path);
	scratch->path = reason ? NULL : strdup(scratch->temporary->name);
	return reason || scratch->path ? reason : ENOMEM;
}

void system_scratch_close(struct system_scratch *scratch)
{
	if (scratch->file >= 0)
		close(scratch->file);
	if (scratch->temporary) {
		unlink(scratch->temporary->name);
		forget(scratch->temporary);
	}
	free(scratch->path);
	*scratch = (struct system_scratch){.file = -1};
}
