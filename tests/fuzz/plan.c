/* A plan, in YAML. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
	const struct plan *plan = NULL;
	struct fuzz f;

	if (!fuzz_open(&f, input, size))
		return 0;
	if (source_check(f.source, &f.run.diag))
		plan = plan_read(&f.run, f.source);
	fuzz_make(&f, plan, fuzz_profile(&f));
	fuzz_close(&f);
	return 0;
}
