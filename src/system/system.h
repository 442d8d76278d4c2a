/*
 * What differs between systems: all of it. Another system is another folder
 * beside linux/ with these functions, and nothing is changed elsewhere.
 *
 * Knows: paths, files, the user's wishes, the process. Must not know: arenas,
 * messages, what a file is for.
 * Invariants: names and paths are UTF-8 (bytes on Linux), "/" is always a
 * stroke; an int that is returned is 0, or says as errno does why something
 * failed; nothing is printed.
 */
#ifndef LAMPIRAN_SYSTEM_SYSTEM_H
#define LAMPIRAN_SYSTEM_SYSTEM_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

/* --- Paths: base/path.h has what is made of these. */

/* Whether C separates the names in a path. */
bool system_is_stroke(char c);

/* Whether PATH does not start from the working folder. */
bool system_is_absolute(const char *path);

/* Returns the length of PATH [bytes] up to and with the stroke before its last
 * name; 0 when it is a name alone. */
size_t system_folder_length(const char *path);

/* --- Files and folders that are there. */

enum system_kind { SYSTEM_FILE, SYSTEM_FOLDER, SYSTEM_DEVICE };

/* Stores in *KIND what PATH is; links are followed, a pipe is a device. */
int system_look(const char *path, enum system_kind *kind);

/* Whether there is something at PATH. */
bool system_exists(const char *path);

/* Returns why PATH cannot be read, 0 if it can. */
int system_may_read(const char *path);

/* Whether OUTPUT is an ordinary file and INPUT (NULL: standard input) is the
 * same one, whatever their names are. */
bool system_is_same(const char *output, const char *input);

/* Calls TAKE with each name in FOLDER ("": the working one) that is neither
 * hidden nor a folder, in any order, as long as it returns true. */
int system_list(const char *folder, bool (*take)(void *user, const char *name),
		void *user);

/* Makes a folder unless it is there already; *MADE says which. It fails when
 * something else is there. */
int system_make_folder(const char *path, bool *made);

/* Removes a folder, if it is empty. */
void system_remove_folder(const char *path);

/* --- Reading. */

struct system_input {
	int file;
	bool ordinary;	/* a file whose size is known */
	uintmax_t size; /* [bytes] */
};

/* Returned for something that is not an ordinary file; it is no errno. */
enum { SYSTEM_NOT_ORDINARY = -1 };

/* Opens PATH (NULL: standard input) to be read as bytes. ORDINARY: only if it
 * is an ordinary file, so that reading ends and does nothing else: a device may
 * do anything when it is opened, and a pipe waits. */
int system_open(struct system_input *input, const char *path, bool ordinary);

/* Reads up to ROOM bytes; *GOT is 0 at the end. */
int system_read(struct system_input *input, void *to, size_t room, size_t *got);

void system_close(struct system_input *input);

/* --- Files that appear whole or not at all: base/output.h. */

struct system_output {
	FILE *file;   /* NULL when finished */
	char *target; /* what is written to, links resolved */
	struct system_temporary *temporary; /* NULL: straight into the target (a
					     * device) */
};

/* A file that is not in its place yet. */
struct system_temporary {
	char *name; /* beside the file it is to become */
	struct system_temporary *next;
};

/*
 * Opens a file that is to become PATH (NULL: standard output), or what PATH is
 * a link to; until then the old file stays as it is. The new file gets the
 * rights of the old one. After a failure nothing is left behind. A temporary
 * file is removed when the program ends, unless that is by SIGKILL or with the
 * machine; then the next program that makes one in the same folder removes it.
 */
int system_output_open(struct system_output *output, const char *path);

/* Brings all to the disk. */
int system_output_finish(struct system_output *output);

/* Puts the finished file into its place. If that fails, the old file is as it
 * was. */
int system_output_move(struct system_output *output);

/* Forgets the output and removes what was not moved. Legal after any of the
 * above. */
void system_output_abort(struct system_output *output);

/* Removes all temporary files: the program ends. Does not allocate. */
void system_output_tidy(void);

/* --- Files for libraries that know no bytes. */

/* A file that nobody else knows by name, in memory where the system has such
 * files. */
struct system_scratch {
	char *path; /* to open and write it by */
	int file;   /* -1: none */
	struct system_temporary *temporary;
};

int system_scratch_open(struct system_scratch *scratch);
void system_scratch_close(struct system_scratch *scratch);

/* --- Watching files that people change. */

struct system_watch;

/* Begins without files; but from now on a request to stop only ends
 * system_watch_wait(). */
int system_watch_open(struct system_watch **watch);
void system_watch_close(struct system_watch *watch);

/* From now on watches the COUNT files PATH and what they are links to, and no
 * others. A file may be replaced by a rename, or not be there yet. TELL is
 * called with each file whose folder cannot be watched, and why. */
void system_watch_files(struct system_watch *watch, const char *const *path,
			size_t count,
			void (*tell)(void *user, const char *path, int reason),
			void *user);

/* Waits until one of the files has changed, stores when in *NOTICED [s] on the
 * clock, and waits until they are quiet for a moment: some editors save twice.
 * Returns false after a request to stop, also an earlier one. */
bool system_watch_wait(struct system_watch *watch, double *noticed);

/* --- The process. */

/* Makes a program of it: a write that fails is an error with a reason, not a
 * death that leaves half a file; standard input and output are bytes; a request
 * to stop (Ctrl-C, the end of the session) is heard. */
void system_start(void);

/* Whether there was such a request while an output was open; otherwise it has
 * ended the program. */
bool system_asked_to_stop(void);

/*
 * Gives up all rights that no command needs, for good; OVERWRITE keeps the
 * right to empty an existing file and write it anew, as a library does. Returns
 * whether that worked; if not, the rights are as before and the run goes on.
 */
bool system_drop_rights(bool overwrite);

/* Calls START once in the life of the process, however many threads come here;
 * *DONE, false at first, remembers it. */
void system_once(atomic_bool *done, void (*start)(void));

/* Makes this thread read and write numbers and letters as C does, whatever the
 * process's locale is. Returns the locale that it had, for
 * system_restore_locale(). */
void *system_plain_locale(void);
void system_restore_locale(void *before);

/* A function of a library, and where the pointer to it is to be stored. */
struct system_symbol {
	const char *name;
	void *target;
};

/* Libraries that are loaded where they are needed. */
enum system_library {
	SYSTEM_FONTCONFIG,
	SYSTEM_HARFBUZZ,
	SYSTEM_HARFBUZZ_SUBSET,
	SYSTEM_HARU,
	SYSTEM_QPDF,
	SYSTEM_UNIBREAK,
	SYSTEM_XLSXWRITER,
};

/* Return the name of a library's file, and of the package that brings it. */
const char *system_library_file(enum system_library library);
const char *system_library_package(enum system_library library);

/* Loads a library for the rest of the run and fills the targets of COUNT
 * symbols. Whether it is there and has them all. */
bool system_load_library(enum system_library library,
			 const struct system_symbol *symbol, size_t count);

/* Returns how much memory the process has for itself [bytes]; 0: nobody knows,
 * as without /proc. */
size_t system_memory_used(void);

/* Limits the process to SIZE [bytes], unless its limit is lower already.
 * Returns the old limit, for system_restore_memory(). */
uintmax_t system_limit_memory(uintmax_t size);
void system_restore_memory(uintmax_t before);

/* --- The user. */

/* Returns the languages that the user prefers, the best first: names of locales
 * with ":" between, "id_ID.UTF-8:en"; "" or "C" for none. */
const char *system_language(void);

/* Whether STREAM is a terminal, where a person reads or types. */
bool system_is_terminal(FILE *stream);

/* Writes TEXT to standard error at once, without allocating. */
void system_say(const char *text);

/* Returns a time [s] of which only differences mean something. */
double system_clock(void);

/* Store the time of SECOND, local or UTC. Whether there is such a time. */
bool system_local_time(time_t second, struct tm *time);
bool system_universal_time(time_t second, struct tm *time);

#endif
