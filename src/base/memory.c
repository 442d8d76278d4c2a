#include "base/memory.h"

#include "system/system.h"

#include <stdint.h>
#include <stdlib.h>

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
	if (wish)
		wish();
	system_say("lampiran: out of memory\n");
	_Exit(3);
}

void memory_tidy(void (*tidy)(void))
{
	wish = tidy;
}

void memory_allow_failure(size_t room)
{
	allowed = room;
}

bool memory_may_fail(size_t size)
{
	return allowed &&
	       (size > allowed || system_memory_used() > allowed - size);
}
