#include "base/memory.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static void (*wish)(void);
static size_t allowed; /* [bytes] */

void memory_exhausted(void)
{
	static const char text[] = "lampiran: out of memory\n";

	if (wish)
		wish();
	if (write(STDERR_FILENO, text, sizeof(text) - 1) < 0)
		_Exit(3);
	_Exit(3);
}

void memory_tidy(void (*tidy)(void))
{
	wish = tidy;
}

/* Returns how much of the address space is in use [bytes]. */
static size_t used(void)
{
	char text[32] = "";
	int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);

	if (file < 0 || read(file, text, sizeof(text) - 1) <= 0)
		*text = 0;
	if (file >= 0)
		close(file);
	return strtoul(text, NULL, 10) * (size_t)sysconf(_SC_PAGESIZE);
}

void memory_allow_failure(size_t room)
{
	allowed = room;
}

bool memory_may_fail(size_t size)
{
	return allowed && (size > allowed || used() > allowed - size);
}
