/*
 * The files that one run makes: all of them appear, or none, as far as can be
 * told before the first one takes its place.
 *
 * Knows: folders, names that fit into one. Must not know: what is in a file.
 */
#ifndef LAMPIRAN_COMMAND_OUTPUTS_H
#define LAMPIRAN_COMMAND_OUTPUTS_H

#include "base/output.h"
#include "command/inputs.h"

struct outputs {
	const struct inputs *inputs; /* not to be replaced; their run */
	struct output **output;
	size_t count, capacity;
	struct sink sink;   /* of the one that is open */
	const char *folder; /* that was made for them; NULL: none was */
};

/* Begins a file that is to become PATH with outputs_commit(). Returns where its
 * bytes go, until outputs_close(); NULL when something is wrong, which is
 * reported. */
const struct sink *outputs_open(struct outputs *outputs, const char *path);

/* Brings it to the disk, or forgets it when something is wrong by now. What
 * goes to the standard output waits for outputs_commit(). */
void outputs_close(struct outputs *outputs);

/* The same with all of its bytes, DATA. */
void outputs_add(struct outputs *outputs, const char *path, const void *data,
		 size_t length);

/* Reports a file that PATH would replace, unless FORCE: what people have
 * written by hand cannot be made again. */
void outputs_spare(struct outputs *outputs, const char *path, bool force);

/* Returns the path of NAME in FOLDER, which is made if it is not there; NULL
 * when NAME is no name for a file or is taken already, or when the folder
 * cannot be made, which is reported. */
const char *outputs_path(struct outputs *outputs, const char *folder,
			 const char *name);

/* Whether PATH names a file, by its end SUFFIX, where a folder may be wanted;
 * no if it is NULL. */
bool outputs_is_file(const char *path, const char *suffix);

/* Puts all files into their places, if nothing is wrong; else none of them is
 * there. */
void outputs_commit(struct outputs *outputs);

/* Does WORK, which makes the files, and commits them. It tells its run's
 * progress how far it is, and ends there when the program is asked to stop,
 * which is reported. */
void outputs_make(struct outputs *outputs, void (*work)(void *context),
		  void *context);

#endif
