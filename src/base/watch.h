/*
 * Files that people change, and the signal to stop.
 *
 * Knows: inotify, links, signals. Must not know: what the files are for.
 * Invariants: a file is watched through its folder, so one that is replaced by
 * a rename, is a link, or is not there yet is noticed too; from watch_open() on
 * SIGINT, SIGTERM and SIGHUP end nothing but watch_wait().
 */
#ifndef LAMPIRAN_BASE_WATCH_H
#define LAMPIRAN_BASE_WATCH_H

#include "base/diag.h"

struct watch {
	int changes;	    /* descriptor of inotify; -1: none */
	int signals;	    /* descriptor of signalfd; -1: none */
	struct arena arena; /* of the names */
	struct watched *file;
	size_t count, capacity;
	bool stopped;
	double noticed; /* [s] on the clock: when watch_wait() saw a change */
};

/* Returns whether the system can watch; if not, the reason is in DIAG. The
 * caller must watch_close() in both cases. */
bool watch_open(struct watch *watch, struct diag *diag);
void watch_close(struct watch *watch);

/* Watches the COUNT files of PATH from now on, and what they are links to, and
 * no others. A folder that cannot be watched is a warning in DIAG. */
void watch_files(struct watch *watch, const char *const *path, size_t count,
		 struct diag *diag);

/* Waits until one of the files has changed, and then until they are quiet for
 * a moment: some editors save twice. Returns false when a signal came, at once
 * also if that was before. */
bool watch_wait(struct watch *watch);

#endif
