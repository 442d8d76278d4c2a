/*
 * A file is watched through its folder, so one that is replaced by a rename, is
 * a link, or is not there yet is noticed too.
 */
#define _GNU_SOURCE

#include "system/system.h"

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

/* Files are quiet when nothing came for so long; a program that never is does
 * not keep the user waiting. */
static const double quiet = 0.003, patience = 0.015; /* [s] */

/* A folder that is not there is looked for again so often. */
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

static sigset_t stopping(void)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGHUP);
	return set;
}

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
	sigset_t set = stopping();
	int reason;

	*watch = NULL;
	if (!w)
		return ENOMEM;
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

/* Asks for the changes in a file's folder: of one folder inotify has one
 * number, however often it is asked. Returns whether they are told. */
static bool ask(struct system_watch *w, struct watched *file)
{
	file->folder = inotify_add_watch(w->changes, file->parent, mask);
	return file->folder >= 0;
}

/* What TELL is told, and where. */
struct teller {
	void (*tell)(void *user, const char *path, int reason);
	void *user;
};

static void add(struct system_watch *w, const char *path,
		const struct teller *teller)
{
	struct watched *more = realloc(w->file,
				       (w->count + 1) * sizeof(*w->file)),
		       *file;

	if (!more)
		return;
	w->file = more;
	file = &w->file[w->count];
	file->path = strdup(path);
	file->parent = folder_of(path);
	if (!file->path || !file->parent) {
		free(file->path);
		free(file->parent);
		return;
	}
	w->count++;
	file->name = file->path + system_folder_length(path);
	if (!ask(w, file) && errno != ENOENT && errno != ENOTDIR)
		teller->tell(teller->user, path, errno);
}

/* Returns what the link PATH points to, NULL when it is none. */
static char *follow(const char *path)
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

/* Forgets the folders of the COUNT files of OLD in which no file is now. */
static void forget(const struct system_watch *w, const struct watched *old,
		   size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bool used = old[i].folder < 0;

		for (size_t k = 0; k < w->count && !used; k++)
			used = w->file[k].folder == old[i].folder;
		if (!used)
			inotify_rm_watch(w->changes, old[i].folder);
	}
}

void system_watch_files(struct system_watch *w, const char *const *path,
			size_t count,
			void (*tell)(void *user, const char *path, int reason),
			void *user)
{
	const struct teller teller = {tell, user};
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
	forget(w, old, old_count);
	release_files(old, old_count);
}

/* A file that was just made has nothing in it: it counts when it is closed.
 * But a link is whole at once. */
static bool is_whole(const struct watched *file)
{
	struct stat status;

	return !lstat(file->path, &status) &&
	       (S_ISLNK(status.st_mode) || status.st_nlink > 1);
}

/* Whether EVENT says that a file has changed. */
static bool concerns(struct system_watch *w, const struct inotify_event *event)
{
	bool changed = event->mask & IN_Q_OVERFLOW;

	if (event->mask & IN_MOVE_SELF) /* it has this name no longer */
		inotify_rm_watch(w->changes, event->wd);
	for (size_t i = 0; i < w->count; i++) {
		struct watched *file = &w->file[i];

		if (file->folder != event->wd)
			continue;
		if (event->mask & (IN_IGNORED | IN_MOVE_SELF))
			file->folder = -1;
		else if (event->len && !strcmp(event->name, file->name))
			changed |= !(event->mask & IN_CREATE) || is_whole(file);
	}
	return changed;
}

/* Reads what inotify has to say. Whether a file has changed. */
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

/* Looks for folders that were not there. Whether one is there again. */
static bool find_missing(struct system_watch *w)
{
	bool found = false;

	for (size_t i = 0; i < w->count; i++)
		if (w->file[i].folder < 0)
			found |= ask(w, &w->file[i]);
	return found;
}

static bool is_missing(const struct system_watch *w)
{
	for (size_t i = 0; i < w->count; i++)
		if (w->file[i].folder < 0)
			return true;
	return false;
}

/* Waits for SECONDS at most, less than 0: without end. Returns whether anything
 * came; *CHANGED becomes true when that is a change of a file. */
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

	while (!changed && !w->stopped)
		if (!wait_for(w, is_missing(w) ? missing : -1.0, &changed))
			changed = find_missing(w);
	*noticed = system_clock();
	end = *noticed + patience;
	while (!w->stopped && wait_for(w, quiet, &changed) &&
	       system_clock() < end)
		;
	return !w->stopped;
}
