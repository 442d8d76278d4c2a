/* A PDF that carries a plan and a profile. */
#include "base/input.h"
#include "command/loader.h"
#include "fuzz.h"
#include "profile/layers.h"

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

static void make(struct fuzz *f, const struct carried *carried)
{
	const struct profile *profile = NULL;
	const struct decree *decree;

	if (carried->plan->length > PLAN_LONGEST ||
	    !input_check(carried->plan, &f->run.diag))
		return;
	decree = plan_read(&f->run, carried->plan);
	if (carried->count)
		profile_read_files(&f->run, carried->profile, carried->count,
				   &profile, 1);
	else
		profile = fuzz_profile(f);
	fuzz_make(f, decree, profile);
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
	struct carried carried;
	struct fuzz f;
	bool found;

	if (!fuzz_open(&f, input, size))
		return 0;
	found = carried_read(&carried, &f.run, f.source);
	fuzz_claim(found || f.run.diag.count,
		   "a PDF that is refused has a reason");
	if (found)
		make(&f, &carried);
	fuzz_close(&f);
	return 0;
}
