#include "command/meter.h"

#include "command/language.h"
#include "system/system.h"

#include <stdio.h>

/* When the line appears, so that short work shows nothing, and how often it
 * then changes. */
static const double patience = 0.4, pause_between = 0.1; /* [s] */

static int tell(void *user, const char *work, size_t done, size_t total)
{
	struct meter *meter = user;

	if (!meter->hushed)
		meter_show(meter, work, done, total);
	return system_asked_to_stop();
}

void meter_begin(struct meter *meter, struct progress *progress)
{
	*meter = (struct meter){.terminal = system_is_terminal(stderr)};
	if (meter->terminal)
		meter->next = system_clock() + patience;
	*progress = (struct progress){tell, meter};
}

void meter_show(struct meter *meter, const char *work, size_t done,
		size_t total)
{
	double time;

	if (!meter->terminal)
		return;
	time = system_clock();
	if (time < meter->next)
		return;
	meter->next = time + pause_between;
	meter->shown = true;
	fprintf(stderr, "\r%s %zu/%zu\033[K", _(work), done, total);
	fflush(stderr);
}

void meter_end(struct meter *meter, struct progress *progress)
{
	if (meter->shown)
		fputs("\r\033[K", stderr);
	meter->shown = false;
	*progress = (struct progress){0};
}
