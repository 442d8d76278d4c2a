#include "base/progress.h"

#include "base/guard.h"

void progress_note(const struct progress *progress, const char *work,
		   size_t done, size_t total)
{
	if (progress->tell &&
	    progress->tell(progress->user, work, done, total) && guard_stands())
		guard_leave(GUARD_CANCELLED);
}
