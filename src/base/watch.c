#include "base/watch.h"

#include "base/clock.h"
#include "base/messages.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
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
	const char *path, *name;
	const char *parent; /* the folder's path, with its stroke */
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

bool watch_open(struct watch *w, struct diag *diag)
{
	sigset_t set = stopping();

	*w = (struct watch){.changes = -1, .signals = -1};
	arena_init(&w->arena);
	w->changes = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (w->changes >= 0 && !sigprocmask(SIG_BLOCK, &set, NULL))
		w->signals = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
	if (w->signals >= 0)
		return true;
	diag_add(diag, MESSAGE_CANNOT_WATCH, (struct place){0},
		 strerror(errno));
	return false;
}

void watch_close(struct watch *w)
{
	if (w->changes >= 0)
		close(w->changes);
	if (w->signals >= 0)
		close(w->signals);
	arena_release(&w->arena);
}

/* Returns the folder of PATH with its stroke, "./" when it names none. */
static const char *folder_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? arena_copy(arena, path, (size_t)(slash - path) + 1)
		     : "./";
}

/* Asks for the changes in a file's folder: of one folder inotify has one
 * number, however often it is asked. Returns whether they are told. */
static bool ask(struct watch *w, struct watched *file)
{
	file->folder = inotify_add_watch(w->changes, file->parent, mask);
	return file->folder >= 0;
}

static void add(struct watch *w, const char *path, struct diag *diag)
{
	const char *slash = strrchr(path, '/');
	struct watched *file;

	w->file = arena_grow(&w->arena, w->file, w->count, &w->capacity,
			     sizeof(*w->file));
	file = &w->file[w->count++];
	file->path = arena_copy(&w->arena, path, strlen(path));
	file->name = file->path + (slash ? slash - path + 1 : 0);
	file->parent = folder_of(&w->arena, path);
	if (!ask(w, file) && errno != ENOENT && errno != ENOTDIR)
		diag_add(diag, MESSAGE_FOLDER_UNWATCHED,
			 place_of(source_borrow(diag->arena, path, "", 0)),
			 strerror(errno));
}

/* Returns what the link PATH points to, NULL when it is none. */
static const char *follow(struct arena *arena, const char *path)
{
	char to[PATH_MAX];
	ssize_t length = readlink(path, to, sizeof(to) - 1);

	if (length <= 0)
		return NULL;
	to[length] = 0;
	return *to == '/' ? arena_copy(arena, to, (size_t)length)
			  : arena_format(arena, "%s%s", folder_of(arena, path),
					 to);
}

/* Forgets the folders of the COUNT files of OLD in which no file is now. */
static void forget(const struct watch *w, const struct watched *old,
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

void watch_files(struct watch *w, const char *const *path, size_t count,
		 struct diag *diag)
{
	struct watch old = *w;

	arena_init(&w->arena);
	w->file = NULL;
	w->count = w->capacity = 0;
	for (size_t i = 0; i < count; i++) {
		const char *at = path[i];

		for (int links = 0; at && links < MOST_LINKS; links++) {
			add(w, at, diag);
			at = follow(&w->arena, at);
		}
	}
	forget(w, old.file, old.count);
	arena_release(&old.arena);
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
static bool concerns(struct watch *w, const struct inotify_event *event)
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
static bool read_changes(struct watch *w)
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
static bool find_missing(struct watch *w)
{
	bool found = false;

	for (size_t i = 0; i < w->count; i++)
		if (w->file[i].folder < 0)
			found |= ask(w, &w->file[i]);
	return found;
}

static bool is_missing(const struct watch *w)
{
	for (size_t i = 0; i < w->count; i++)
		if (w->file[i].folder < 0)
			return true;
	return false;
}

/* Waits for SECONDS at most, less than 0: without end. Returns whether anything
 * came; *CHANGED becomes true when that is a change of a file. */
static bool wait_for(struct watch *w, double seconds, bool *changed)
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

bool watch_wait(struct watch *w)
{
	bool changed = false;
	double end;

	while (!changed && !w->stopped)
		if (!wait_for(w, is_missing(w) ? missing : -1.0, &changed))
			changed = find_missing(w);
	w->noticed = clock_now();
	end = w->noticed + patience;
	while (!w->stopped && wait_for(w, quiet, &changed) && clock_now() < end)
		;
	return !w->stopped;
}
