/*
 * What a message is. Each room has its own in its messages.h.
 *
 * Knows: severities. Must not know: any message, who reports.
 * Invariants: a message is one object, wherever it is named; its name is there
 * once in the program.
 */
#ifndef LAMPIRAN_BASE_MESSAGE_H
#define LAMPIRAN_BASE_MESSAGE_H

#include "base/arena.h"

/* Ordered from harmless to grave: the worst one met is what the program says
 * with its exit status. */
enum severity {
	SEVERITY_WARNING = -1, /* done, but look at it */
	SEVERITY_NONE,
	SEVERITY_INPUT,	 /* a bad plan or profile: exit status 1 */
	SEVERITY_USAGE,	 /* a bad command line: 2 */
	SEVERITY_SYSTEM, /* files, memory, libraries: 3 */
};

struct message {
	const char *name; /* "PLAN_NO_COPY" */
	enum severity severity;
	const char *text; /* in English, with its %1 … %4 */
};

/*
 * A room's messages.h lists them as X(NAME, SEVERITY, TEXT), and declares them;
 * its messages.c defines them. MESSAGE_NAME, an array of one, then is a pointer
 * to its message: no numbers, so none is there twice, and none goes from room
 * to room.
 */
#define MESSAGE_DECLARATION(name, severity, text) \
	extern const struct message MESSAGE_##name[1];
#define MESSAGE_DEFINITION(name, severity, text)   \
	const struct message MESSAGE_##name[1] = { \
		{#name, SEVERITY_##severity, text}};

#endif
