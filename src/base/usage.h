/*
 * The texts of the messages on the command line, which are the last ones.
 *
 * Knows: how an entry of the table of messages is written. Must not know: who
 * reports.
 */
#ifndef LAMPIRAN_BASE_USAGE_H
#define LAMPIRAN_BASE_USAGE_H

#include "base/message.h"

struct message_entry {
	enum severity severity;
	const char *text;
};

#define WARNING(string)                      \
	{                                    \
		SEVERITY_WARNING, N_(string) \
	}
#define INPUT(string)                      \
	{                                  \
		SEVERITY_INPUT, N_(string) \
	}
#define USAGE(string)                      \
	{                                  \
		SEVERITY_USAGE, N_(string) \
	}
#define SYSTEM(string)                      \
	{                                   \
		SEVERITY_SYSTEM, N_(string) \
	}

/* From MESSAGE_USAGE_UNKNOWN_COMMAND on. */
extern const struct message_entry message_usage[];

#endif
