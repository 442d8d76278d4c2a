/*
 * A file is watched through its folder, so one that is replaced by a rename, is
 * a link, or is not there yet is noticed too.
 */
#define _GNU_SOURCE

#include "system/system.h"

#include "system/linux/inside.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_LINKS = 16 };

/* How long files must be unchanged to be quiet, and how long that is waited
 * for: some programs write on and on. */
static const double quiet = 0.003, patience = 0.015; /* [s] */

/* How often a folder that is not there is looked for. */
static const double missing = 0.25; /* [s] */

static const uint32_t mask =
	IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_MOVE_SELF | IN_ONLYDIR;

struct watched {
	int folder; /* inotify's number; -1: it is not there */
	char *path;
	const char *name;
	char *parent; /* the folder's path, with its stroke */
};

struct system_watch {
	int changes; /* descriptor of inotify; -1: none */
	int signals; /* descriptor of signalfd; -1: none */
	struct watched *file;
	size_t count;
	bool stopped;
};

static void release_files(struct watched *file, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		free(file[i].path);
		free(file[i].parent);
	}
	free(file);
}

int system_watch_open(struct system_watch **watch)
{
	struct system_watch *w = calloc(1, sizeof(*w));
	sigset_t set;
	int reason;

	*watch = NULL;
	if (!w)
		return ENOMEM;
	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGHUP);
	w->signals = -1;
	w->changes = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (w->changes >= 0 && !sigprocmask(SIG_BLOCK, &set, NULL))
		w->signals = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
	reason = errno;
	if (w->signals >= 0) {
		*watch = w;
		return 0;
	}
	system_watch_close(w);
	return reason;
}

void system_watch_close(struct system_watch *w)
{
	if (!w)
		return;
	if (w->changes >= 0)
		close(w->changes);
	if (w->signals >= 0)
		close(w->signals);
	release_files(w->file, w->count);
	free(w);
}

/* Returns the folder of PATH with its stroke, "./" when it names none. */
static char *folder_of(const char *path)
{
	size_t length = system_folder_length(path);

	return length ? strndup(path, length) : strdup("./");
}

/* Asks inotify to report changes in a file's folder; it has one number for a
 * folder, however often it is asked. Returns whether it will. */
static bool ask(struct system_watch *w, struct watched *file)
{
	file->folder = inotify_add_watch(w->changes, file->parent, mask);
	return file->folder >= 0;
}

/* What TELL is told, and where. */
struct watch_teller {
	void (*tell)(void *user, const char *path, int reason);
	void *user;
};

static void add(struct system_watch *w, const char *path,
		const struct watch_teller *teller)
{
	struct watched file = {.path = strdup(path), .parent = folder_of(path)},
		       *all = NULL;

	if (file.path && file.parent)
		all = realloc(w->file, (w->count + 1) * sizeof(file));
	if (!all) {
		free(file.path);
		free(file.parent);
		return;
	}
	file.name = file.path + system_folder_length(path);
	if (!ask(w, &file) && errno != ENOENT && errno != ENOTDIR)
		teller->tell(teller->user, path, errno);
	w->file = all;
	w->file[w->count++] = file;
}

/* Folders that no watched file is in any more are forgotten. */
void system_watch_files(struct system_watch *w, const char *const *path,
			size_t count,
			void (*tell)(void *user, const char *path, int reason),
			void *user)
{
	const struct watch_teller teller = {tell, user};
	struct watched *old = w->file;
	size_t old_count = w->count;

	w->file = NULL;
	w->count = 0;
	for (size_t i = 0; i < count; i++) {
		char *at = strdup(path[i]), *next;

		for (int links = 0; at && links < MOST_LINKS; links++) {
			add(w, at, &teller);
			next = follow(at);
			free(at);
			at = next;
		}
		free(at);
	}
	for (size_t i = 0; i < old_count; i++) {
		bool used = old[i].folder < 0;

		for (size_t k = 0; k < w->count && !used; k++)
			used = w->file[k].folder == old[i].folder;
		if (!used)
			inotify_rm_watch(w->changes, old[i].folder);
	}
	release_files(old, old_count);
}

/* Whether EVENT says that a file has changed. A file that was just made is
 * empty and counts when it is closed; but a link is whole at once. */
static bool concerns(struct system_watch *w, const struct inotify_event *event)
{
	bool changed = event->mask & IN_Q_OVERFLOW;
	struct stat status;

	if (event->mask & IN_MOVE_SELF) /* it has this name no longer */
		inotify_rm_watch(w->changes, event->wd);
	for (size_t i = 0; i < w->count; i++) {
		struct watched *file = &w->file[i];

		if (file->folder != event->wd)
			continue;
		if (event->mask & (IN_IGNORED | IN_MOVE_SELF))
			file->folder = -1;
		else if (event->len && !strcmp(event->name, file->name))
			changed |= !(event->mask & IN_CREATE) ||
				   (!lstat(file->path, &status) &&
				    (S_ISLNK(status.st_mode) ||
				     status.st_nlink > 1));
	}
	return changed;
}

/* Reads inotify's events. Whether a file has changed. */
static bool read_changes(struct system_watch *w)
{
	_Alignas(struct inotify_event) char buffer[16 * 1024];
	bool changed = false;
	ssize_t got;

	while ((got = read(w->changes, buffer, sizeof(buffer))) > 0)
		for (const char *at = buffer; at < buffer + got;) {
			const struct inotify_event *event = (const void *)at;

			changed |= concerns(w, event);
			at += sizeof(*event) + event->len;
		}
	return changed;
}

/* Waits for SECONDS at most, or without end if they are below 0. Returns
 * whether anything came; *CHANGED becomes true if a file has changed. */
static bool wait_for(struct system_watch *w, double seconds, bool *changed)
{
	struct pollfd from[] = {{w->changes, POLLIN, 0},
				{w->signals, POLLIN, 0}};
	struct timespec time = {0, (long)(seconds * 1e9)};

	if (ppoll(from, 2, seconds < 0 ? NULL : &time, NULL) <= 0)
		return false;
	w->stopped |= from[1].revents != 0;
	*changed |= from[0].revents && read_changes(w);
	return true;
}

bool system_watch_wait(struct system_watch *w, double *noticed)
{
	bool changed = false;
	double end;

	while (!changed && !w->stopped) {
		bool gone = false;

		for (size_t i = 0; i < w->count; i++)
			gone |= w->file[i].folder < 0;
		if (wait_for(w, gone ? missing : -1.0, &changed))
			continue;
		/* a folder that is there again has changed */
		for (size_t i = 0; i < w->count; i++)
			changed |= w->file[i].folder < 0 && ask(w, &w->file[i]);
	}
	*noticed = system_clock();
	end = *noticed + patience;
	while (!w->stopped && wait_for(w, quiet, &changed) &&
	       system_clock() < end)
		;
	return !w->stopped;
}
