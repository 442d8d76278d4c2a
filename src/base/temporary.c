#include "base/temporary.h"

#include "base/fingerprint.h"
#include "base/memory.h"
#include "base/stop.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { RANDOM = 6 }; /* characters that mkstemp() chooses */

/* All that are there: the program may end without coming back to whoever made
 * them. */
static struct temporary *first;

static void remove_all(void)
{
	for (; first; first = first->next)
		unlink(first->name);
}

/* Returns ".lampiran-MACHINE-": a folder may be shared by machines, and a
 * machine by containers, with processes of their own. */
static const char *own_prefix(struct arena *arena)
{
	char name[HOST_NAME_MAX + 1] = "";
	struct stat space = {0};
	uint64_t machine;
	char number[32];

	gethostname(name, sizeof(name) - 1);
	stat("/proc/self/ns/pid", &space);
	snprintf(number, sizeof(number), "%llu",
		 (unsigned long long)space.st_ino);
	machine = fingerprint(name, strlen(name), FINGERPRINT_SEED);
	machine = fingerprint(number, strlen(number), machine);
	return arena_format(arena, ".lampiran-%08lx-",
			    (unsigned long)(machine & 0xFFFFFFFF));
}

/* Whether NAME, behind the prefix, is one that a process made which is no
 * more. */
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

/* Whether PATH is a file as we make them, not what somebody else put there. */
static bool is_own(const char *path)
{
	struct stat status;

	return !lstat(path, &status) && S_ISREG(status.st_mode) &&
	       status.st_uid == geteuid() && status.st_nlink == 1;
}

/* Removes what was left in FOLDER, "" or with its stroke. */
static void sweep(struct arena *arena, const char *folder, const char *prefix)
{
	DIR *list = opendir(*folder ? folder : ".");
	const struct dirent *entry;
	size_t length = strlen(prefix);

	while (list && (entry = readdir(list))) {
		const char *path;

		if (strncmp(entry->d_name, prefix, length) ||
		    !is_orphan(entry->d_name + length))
			continue;
		path = arena_format(arena, "%s%s", folder, entry->d_name);
		if (is_own(path))
			unlink(path);
	}
	if (list)
		closedir(list);
}

int temporary_open(struct arena *arena, const char *target,
		   struct temporary **made)
{
	const char *slash = strrchr(target, '/');
	const char *folder = arena_copy(
		arena, target, slash ? (size_t)(slash - target) + 1 : 0);
	const char *prefix = own_prefix(arena);
	struct temporary *temporary = arena_new(arena, struct temporary);
	char *name = arena_format(arena, "%s%s%ld-XXXXXX", folder, prefix,
				  (long)getpid());
	int file;

	if (!first)
		sweep(arena, folder, prefix);
	memory_tidy(remove_all);
	stop_hold(1); /* before there is anything */
	file = mkstemp(name);
	if (file < 0) {
		stop_hold(-1);
		return -1;
	}
	*temporary = (struct temporary){name, first};
	first = temporary;
	*made = temporary;
	return file;
}

/* The file is no more. */
static void forget(struct temporary *temporary)
{
	struct temporary **at = &first;

	while (*at != temporary)
		at = &(*at)->next;
	*at = temporary->next;
	stop_hold(-1);
}

void temporary_remove(struct temporary *temporary)
{
	unlink(temporary->name);
	forget(temporary);
}

bool temporary_move(struct temporary *temporary, const char *target)
{
	if (rename(temporary->name, target))
		return false;
	forget(temporary);
	return true;
}
