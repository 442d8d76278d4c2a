/*
 * How memory grows, and the end of the program when the system has none left.
 *
 * Knows: steps, and how to end. Must not know: who asked for memory.
 * Invariants: nothing that is written anywhere depends on the steps, as a
 * hostile build shows. Libraries that go on without the memory they asked for
 * (HarfBuzz leaves a glyph or a table out, and says nothing) never see a
 * failure: the program's malloc() ends it first, in src/malloc.c.
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

/* Says so, tidies up and ends the program with status 3. */
_Noreturn void memory_exhausted(void);

/* Sets what is called before the program ends so. It must not allocate. */
void memory_tidy(void (*tidy)(void));

/* A library that reports failures is at work, on a file that may make it ask
 * for too much: from now on they go to it if it would have the program use more
 * than ROOM [bytes]. 0: no more. */
void memory_allow_failure(size_t room);

/* Whether a failure to get SIZE more bytes goes to whoever asked. */
bool memory_may_fail(size_t size);

#endif
