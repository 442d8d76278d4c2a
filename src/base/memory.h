/*
 * How memory grows, and what happens when the system has none left.
 *
 * Knows: steps, guards, and how to end. Must not know: who asked for memory.
 * Invariants: nothing that is written anywhere depends on the steps, as a
 * hostile build shows. Work under a guard ends alone; else the program does.
 * Libraries that go on without the memory they asked for (HarfBuzz leaves a
 * glyph or a table out, and says nothing) never see a failure in the program:
 * its malloc() ends it first, in src/malloc.c. In another program they do, and
 * whoever calls them looks behind their backs: memory_watch().
 */
#ifndef LAMPIRAN_BASE_MEMORY_H
#define LAMPIRAN_BASE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

/* 1 in a hostile build ("make hostile"): there is never more room than was
 * asked for, so that the sanitizers see whoever takes more. */
#ifndef HOSTILE
#define HOSTILE 0
#endif

/* Returns the capacity that follows CAPACITY: FIRST after none, else twice as
 * much, SIZE_MAX where that would be more; in a hostile build one more, up to
 * some hundred. */
size_t memory_step(size_t capacity, size_t first);

/* Ends the work of the guard that stands, else the program: memory_end(). */
_Noreturn void memory_exhausted(void);

/* Says so, tidies up and ends the program with status 3. */
_Noreturn void memory_end(void);

/* Returns a block of SIZE bytes that begins with what OLD (NULL: nothing) has,
 * which is gone; without memory memory_exhausted(). A guard that stands holds
 * it, wherever its address is kept. */
void *memory_grow(void *old, size_t size);

/* Gives back a block of memory_grow(), or NULL. */
void memory_free(void *block);

/*
 * Calls of a library that may hide that it got no memory stand between these
 * two: the second ends the work if one of them did not get any. malloc() says
 * so in errno, as POSIX has it, and these libraries leave errno alone. It may
 * say so also when it found memory in another place at last; that is near the
 * end of memory, and then an end too many is better than a wrong page.
 */
void memory_watch(void);
void memory_check(void);

/* Whether one of them did not get any. */
bool memory_missed(void);

/* Sets what is called before the program ends so. It must not allocate. */
void memory_tidy(void (*tidy)(void));

/* A library that reports failures is at work, on a file that may make it ask
 * for too much: from now on they go to it if it would have the program use more
 * than ROOM [bytes]. 0: no more. */
void memory_allow_failure(size_t room);

/* Whether a failure to get SIZE more bytes goes to whoever asked. */
bool memory_may_fail(size_t size);

#endif
