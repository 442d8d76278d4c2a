#include "base/guard.h"

#include <assert.h>
#include <setjmp.h>
#include <stddef.h>

struct guard {
	struct guard *outer;
	struct held *newest;
	jmp_buf back;
};

static _Thread_local struct guard *innermost;

enum guard_end guard_run(void (*work)(void *context), void *context)
{
	struct guard guard = {.outer = innermost};
	enum guard_end end;

	innermost = &guard;
	switch (setjmp(guard.back)) {
	case GUARD_DONE:
		work(context);
		/* what is still held belongs to whoever called, and to no
		 * guard any more: not to one around either, whose work may
		 * end while the owner goes on */
		while (guard.newest)
			guard_drop(guard.newest);
		end = GUARD_DONE;
		break;
	case GUARD_NO_MEMORY:
		end = GUARD_NO_MEMORY;
		break;
	default:
		end = GUARD_CANCELLED;
		break;
	}
	innermost = guard.outer;
	return end;
}

bool guard_stands(void)
{
	return innermost != NULL;
}

void guard_hold(struct held *held, void (*release)(void *object), void *object)
{
	assert(!held->newer);
	if (!innermost)
		return;
	*held = (struct held){innermost->newest, &innermost->newest, release,
			      object};
	if (held->older)
		held->older->newer = &held->older;
	innermost->newest = held;
}

void guard_drop(struct held *held)
{
	if (!held->newer)
		return;
	*held->newer = held->older;
	if (held->older)
		held->older->newer = held->newer;
	*held = (struct held){0};
}

void guard_leave(enum guard_end end)
{
	struct guard *guard = innermost;

	assert(guard && end != GUARD_DONE);
	while (guard->newest) {
		struct held held = *guard->newest;

		guard_drop(guard->newest);
		held.release(held.object);
	}
	longjmp(guard->back, (int)end);
}
