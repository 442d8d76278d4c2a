#include "base/stop.h"

#include <signal.h>
#include <unistd.h>

/* Only what a handler may touch (C11, 7.14.1.1): the two are set and read, and
 * nothing else is global in this program. */
static volatile sig_atomic_t asked, held;

static void handle(int signal)
{
	asked = 1;
	if (!held)
		_exit(128 + signal);
}

void stop_watch(void)
{
	static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
	struct sigaction action = {.sa_handler = handle};

	for (unsigned i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
		struct sigaction old;

		/* as nohup(1) left it */
		if (!sigaction(signals[i], NULL, &old) &&
		    old.sa_handler != SIG_IGN)
			sigaction(signals[i], &action, NULL);
	}
}

void stop_hold(int count)
{
	held += count;
}

bool stop_asked(void)
{
	return asked;
}
