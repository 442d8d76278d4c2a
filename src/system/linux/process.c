#define _GNU_SOURCE

#include "system/system.h"

#include "system/linux/inside.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* Only what a handler may touch (C11, 7.14.1.1): the two are set and read. */
static volatile sig_atomic_t asked, held;

static void handle(int signal)
{
	asked = 1;
	if (!held)
		_exit(128 + signal);
}

void system_start(void)
{
	static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
	struct sigaction action = {.sa_handler = handle};

	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	for (unsigned i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
		struct sigaction old;

		/* as nohup(1) left it */
		if (!sigaction(signals[i], NULL, &old) &&
		    old.sa_handler != SIG_IGN)
			sigaction(signals[i], &action, NULL);
	}
}

void hold(int count)
{
	held += count;
}

bool system_asked_to_stop(void)
{
	return asked;
}

void system_once(atomic_bool *done, void (*start)(void))
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

	if (atomic_load_explicit(done, memory_order_acquire))
		return;
	pthread_mutex_lock(&lock);
	if (!atomic_load_explicit(done, memory_order_relaxed)) {
		start();
		atomic_store_explicit(done, true, memory_order_release);
	}
	pthread_mutex_unlock(&lock);
}

/* glibc and musl have the C locale ready: nothing is made that would have to be
 * freed. */
void *system_plain_locale(void)
{
	return uselocale(newlocale(LC_ALL_MASK, "C", (locale_t)0));
}

void system_restore_locale(void *before)
{
	uselocale(before);
}

/* As Debian names them: these releases of theirs are those that we were tried
 * with. */
static const struct {
	const char *file, *package;
} libraries[] = {
	[SYSTEM_FONTCONFIG] = {"libfontconfig.so.1", "libfontconfig1"},
	[SYSTEM_HARFBUZZ] = {"libharfbuzz.so.0", "libharfbuzz0b"},
	[SYSTEM_HARFBUZZ_SUBSET] = {"libharfbuzz-subset.so.0",
				    "libharfbuzz-subset0"},
	[SYSTEM_HARU] = {"libhpdf-2.3.0.so", "libhpdf-2.3.0"},
	[SYSTEM_QPDF] = {"libqpdf.so.29", "libqpdf29"},
	[SYSTEM_UNIBREAK] = {"libunibreak.so.1", "libunibreak1"},
	[SYSTEM_XLSXWRITER] = {"libxlsxwriter.so.4", "libxlsxwriter4"},
};

const char *system_library_file(enum system_library library)
{
	return libraries[library].file;
}

const char *system_library_package(enum system_library library)
{
	return libraries[library].package;
}

bool system_load_library(enum system_library library,
			 const struct system_symbol *symbol, size_t count)
{
	void *handle = dlopen(libraries[library].file, RTLD_NOW);

	if (!handle)
		return false;
	for (size_t i = 0; i < count; i++) {
		void *found = dlsym(handle, symbol[i].name);

		/* POSIX has functions and data of one size; C has no word for
		 * it */
		memcpy(symbol[i].target, &found, sizeof(found));
		if (!found)
			return false;
	}
	return true;
}

size_t system_memory_used(void)
{
	char text[32] = "";
	int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);

	if (file < 0 || read(file, text, sizeof(text) - 1) <= 0)
		*text = 0;
	if (file >= 0)
		close(file);
	return strtoul(text, NULL, 10) * (size_t)sysconf(_SC_PAGESIZE);
}

uintmax_t system_limit_memory(uintmax_t size)
{
	struct rlimit before = {RLIM_INFINITY, RLIM_INFINITY}, now;

	getrlimit(RLIMIT_AS, &before);
	now = before;
	if (before.rlim_cur == RLIM_INFINITY || before.rlim_cur > size)
		now.rlim_cur = (rlim_t)size;
	setrlimit(RLIMIT_AS, &now);
	return before.rlim_cur;
}

void system_restore_memory(uintmax_t before)
{
	struct rlimit now;

	if (getrlimit(RLIMIT_AS, &now))
		return;
	now.rlim_cur = (rlim_t)before;
	setrlimit(RLIMIT_AS, &now);
}
