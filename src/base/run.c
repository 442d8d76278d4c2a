#include "base/run.h"

#include "base/guard.h"

#include <assert.h>

void run_init(struct run *run, struct arena *kept)
{
	*run = (struct run){.arena = kept, .kept = kept};
	diag_init(&run->diag, kept);
}

void run_begin_part(struct run *run, struct arena *part)
{
	assert(run->arena == run->kept);
	run->arena = part;
}

void run_end_part(struct run *run)
{
	assert(run->arena != run->kept);
	arena_clear(run->arena);
	run->arena = run->kept;
}

struct arena *run_live_in(struct run *run, struct arena *arena)
{
	struct arena *before = run->arena;

	run->arena = arena;
	return before;
}

void progress_note(const struct progress *progress, const char *work,
		   size_t done, size_t total)
{
	if (progress->tell &&
	    progress->tell(progress->user, work, done, total) && guard_stands())
		guard_leave(GUARD_CANCELLED);
}
