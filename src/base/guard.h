/*
 * A way out of work that cannot go on: no memory is left, or the caller does
 * not want it any more.
 *
 * Knows: what is to be given back by hand. Must not know: what the work is.
 * Invariants: a guard stands for one thread, and for the work that it runs;
 * guards may stand inside each other. What is held by the innermost is given
 * back newest first, while the functions that held it are still there to be
 * pointed into; only then does guard_run() return. Whoever holds something
 * drops it before it, or the memory that its node is in, goes. Arenas hold
 * themselves (base/arena.h), so all that lives in one is safe. Work that is
 * done keeps what it has, held or not, whatever becomes of a guard around it. A
 * library's function that calls us back must survive never to be returned to:
 * it allocates from an arena, or what it works on is held. Where no guard
 * stands, nothing is held, and the program ends without memory: base/memory.h.
 */
#ifndef LAMPIRAN_BASE_GUARD_H
#define LAMPIRAN_BASE_GUARD_H

#include <stdbool.h>

enum guard_end {
	GUARD_DONE,
	GUARD_NO_MEMORY,
	GUARD_CANCELLED,
};

/* A thing that is held. Zero: nothing is. It stays where it is. */
struct held {
	struct held *older, **newer; /* NEWER points to what points here */
	void (*release)(void *object);
	void *object;
};

/* Calls WORK with CONTEXT under a guard. Returns how it ended; unless it is
 * done, all that it held is released. */
enum guard_end guard_run(void (*work)(void *context), void *context);

/* Whether a guard stands in this thread. */
bool guard_stands(void);

/* From now on RELEASE is called with OBJECT should the work end early. It must
 * neither allocate nor hold or drop anything else but what is its own. */
void guard_hold(struct held *held, void (*release)(void *object), void *object);

/* OBJECT goes, or is somebody else's from now on. Legal if it is not held. */
void guard_drop(struct held *held);

/* Ends the work of the innermost guard early, which has to stand. */
_Noreturn void guard_leave(enum guard_end end);

#endif
