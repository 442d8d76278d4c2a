#include "base/progress.h"

#include "base/locale.h"
#include "system/system.h"

#include <stdio.h>

/* Short work shows nothing; after that the line changes so often. */
static const double patience = 0.4, pause_between = 0.1; /* [s] */

void progress_begin(struct progress *progress)
{
	*progress = (struct progress){.terminal = system_is_terminal(stderr)};
	if (progress->terminal)
		progress->next = system_clock() + patience;
}

void progress_note(struct progress *progress, const char *work, size_t done,
		   size_t total)
{
	double time;

	if (!progress || !progress->terminal)
		return;
	time = system_clock();
	if (time < progress->next)
		return;
	progress->next = time + pause_between;
	progress->shown = true;
	fprintf(stderr, "\r%s %zu/%zu\033[K", _(work), done, total);
	fflush(stderr);
}

void progress_end(struct progress *progress)
{
	if (progress->shown)
		fputs("\r\033[K", stderr);
	progress->shown = false;
}
