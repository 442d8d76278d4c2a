/* A plan, in YAML. */
#include "base/input.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
	const struct decree *decree = NULL;
	struct fuzz f;

	if (!fuzz_open(&f, input, size))
		return 0;
	if (input_check(f.source, &f.run.diag))
		decree = plan_read(&f.run, f.source);
	fuzz_make(&f, decree, fuzz_profile(&f));
	fuzz_close(&f);
	return 0;
}
