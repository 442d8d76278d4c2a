/* A layout profile, in INI. */
#include "base/input.h"
#include "fuzz.h"
#include "profile/layers.h"

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
	const struct profile *profile = NULL;
	struct fuzz f;

	if (!fuzz_open(&f, input, size))
		return 0;
	if (input_check(f.source, &f.run.diag))
		profile = profile_read(&f.run, f.source);
	fuzz_make(&f, fuzz_plan(&f), profile);
	fuzz_close(&f);
	return 0;
}
