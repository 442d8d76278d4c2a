/* A PDF that carries a plan and a profile. */
#include "fuzz.h"

#include "command/carried.h"

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

/* Returns the first file of KIND that ALL have, if it is text. */
static const struct source *take(struct fuzz *f, const struct extracted *all,
				 enum file_kind kind)
{
	const struct pdf_file *file = carried_find(all, kind, 0);
	const struct source *source;

	if (!file || file->length > PLAN_LONGEST)
		return NULL;
	source = source_borrow(&f->arena, file->name, file->data, file->length);
	return source_check(source, &f->run.diag) ? source : NULL;
}

static void press(struct fuzz *f, const struct extracted *all)
{
	const struct source *plan = take(f, all, FILE_PLAN);
	const struct source *profile = take(f, all, FILE_PROFILE);

	if (!plan || f->run.diag.count)
		return;
	fuzz_press(f, plan_read(&f->run, plan),
		   profile ? profile_read(&f->run, profile) : fuzz_profile(f));
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
	const struct extracted *all;
	struct fuzz f;

	if (!fuzz_open(&f, input, size))
		return 0;
	all = extract_files(&f.run, f.source);
	fuzz_claim(all || f.run.diag.count,
		   "a PDF that is refused has a reason");
	if (all)
		press(&f, all);
	fuzz_close(&f);
	return 0;
}
