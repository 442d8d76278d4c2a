/*
 * Being asked to stop, by Ctrl-C or the system.
 *
 * Knows: signals. Must not know: what has to be put away first.
 * Invariants: while nothing is held the program ends at once; else it goes on
 * until whoever holds something has seen the request.
 */
#ifndef LAMPIRAN_BASE_STOP_H
#define LAMPIRAN_BASE_STOP_H

#include <stdbool.h>

/* Watches for the request from now on. */
void stop_watch(void);

/* Something has to be put away before the program ends: COUNT more of it, or
 * fewer. */
void stop_hold(int count);

/* Whether the request came. */
bool stop_asked(void);

#endif
