#include "base/memory.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

/* So long a hostile build goes on one by one; all of it would take too long. */
enum { MOST_SINGLE_STEPS = 256 };

static void (*wish)(void);
static size_t allowed; /* [bytes] */

size_t memory_step(size_t capacity, size_t first)
{
	if (HOSTILE && capacity < MOST_SINGLE_STEPS)
		return capacity + 1;
	if (!capacity)
		return first;
	return capacity > SIZE_MAX / 2 ? SIZE_MAX : capacity * 2;
}

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
