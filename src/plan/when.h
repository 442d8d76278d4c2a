/*
 * The words for periods: one entry of a list of them, "1-3", "TW II", "Mar 2".
 *
 * Knows: how plans write periods of each unit, and runs of them. Must not know:
 * lists, texts of periods, who tells what is wrong.
 */
#ifndef LAMPIRAN_PLAN_WHEN_H
#define LAMPIRAN_PLAN_WHEN_H

#include "base/message.h"
#include "calendar/period.h"

/* Whose words they are. */
struct when_way {
	enum unit unit;
	/* no key says the unit: words that others have too are theirs, "2" is
	 * February */
	bool alone;
	unsigned month; /* [1..12] a figure goes on with its weeks; 0: none */
};

/* What is wrong in an entry: at the end of a run both may be. */
enum { WHEN_MOST_WRONGS = 2 };

/* What an entry says. */
struct when {
	uint64_t set;	  /* 0: nothing, and what is wrong is said below */
	uint64_t implied; /* see struct periods */
	unsigned quarter; /* of months: [1..4] it is that one, else 0 */
	struct when_wrong {
		const struct message *message;
		const char *at;
		size_t length;
	} wrong[WHEN_MOST_WRONGS];
	size_t wrongs;
};

/* Returns what the LENGTH bytes at AT say, which have no space at either end.
 * WAY, of any unit but labels, then knows the month that goes on. */
struct when when_read(struct when_way *way, const char *at, size_t length);

/* Returns the first unit that the LENGTH bytes at AT are words of by
 * themselves, UNIT_COUNT when there is none. */
enum unit when_unit(const char *at, size_t length);

/* Removes the spaces at both ends of the *LENGTH bytes at *AT. */
void when_trim(const char **at, size_t *length);

#endif
