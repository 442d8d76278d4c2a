/* A table in a text: its header, and what stands around it. */
#include "fuzz.h"
#include "sheet/reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
	const struct decree *decree = NULL;
	const struct source *source;
	struct styles *styles;
	struct book book;
	struct fuzz f;

	if (!fuzz_open(&f, input, size))
		return 0;
	styles = styles_new(&f.run, NULL, 0);
	source = source_borrow(&f.arena, "fuzz.csv", f.data, f.length);
	if (reading_book(&book, &f.run, source, styles))
		decree = reading_plan(&f.run, styles, &book, NULL, NULL);
	fuzz_claim(decree || f.run.diag.count,
		   "a table that is refused has a reason");
	if (decree && (f.choice[0] & 7) == 1) /* it takes long */
		fuzz_make(&f, decree, fuzz_profile(&f));
	fuzz_close(&f);
	return 0;
}
