#include "base/memory.h"

#include "base/guard.h"
#include "system/system.h"

#include <errno.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>

/* Up to here a hostile build grows one by one; beyond it would take too long.
 */
enum { MOST_SINGLE_STEPS = 256 };

/* In front of what memory_grow() returns. */
struct memory_block {
	struct held held;
	max_align_t first[];
};

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
	if (guard_stands())
		guard_leave(GUARD_NO_MEMORY);
	memory_end();
}

void memory_end(void)
{
	if (wish)
		wish();
	system_say("lampiran: out of memory\n");
	_Exit(3);
}

static struct memory_block *block_of(void *first)
{
	return (struct memory_block *)(void *)((char *)first -
					       offsetof(struct memory_block,
							first));
}

void *memory_grow(void *old, size_t size)
{
	struct memory_block *block = old ? block_of(old) : NULL, *larger;

	if (size > SIZE_MAX - sizeof(*block))
		memory_exhausted();
	if (block) /* it may move */
		guard_drop(&block->held);
	larger = realloc(block, sizeof(*block) + size);
	if (!larger && block)
		guard_hold(&block->held, free, block);
	if (!larger)
		memory_exhausted();
	larger->held = (struct held){0};
	guard_hold(&larger->held, free, larger);
	return larger->first;
}

void memory_free(void *first)
{
	if (!first)
		return;
	guard_drop(&block_of(first)->held);
	free(block_of(first));
}

void memory_watch(void)
{
	errno = 0;
}

void memory_check(void)
{
	if (memory_missed())
		memory_exhausted();
}

bool memory_missed(void)
{
	return errno == ENOMEM;
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
