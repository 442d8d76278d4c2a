/* Running text and the text of a cell, as an author's words come out of YAML:
 * they need not be written as it would want them. */
#include "base/input.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

/* Returns DECREE with the words before, after and in its table. */
static const struct decree *put(struct fuzz *f, const struct decree *decree)
{
	const struct value words = {f->source->text, f->source->length,
				    (struct place){f->source, 1, 1}};
	struct plan *copy =
		plan_copy(decree, 0, decree->lampiran_count, &f->arena)
			->lampiran;
	struct node *area;

	area = &copy->root.child[copy->root.child_count - 1];
	if (f->choice[1] & 64)
		copy->before = words;
	if (f->choice[1] & 32)
		copy->after = words;
	if (f->choice[1] & 16)
		copy->title = words;
	else if (words.length <= VALUE_LONGEST)
		area->child[0].entry[0].value = words;
	return copy->decree;
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
	const struct decree *decree = NULL;
	struct fuzz f;

	if (!fuzz_open(&f, input, size))
		return 0;
	if (f.source->length && input_check(f.source, &f.run.diag))
		decree = put(&f, fuzz_plan(&f));
	if (decree)
		fuzz_make(&f, decree, fuzz_profile(&f));
	fuzz_close(&f);
	return 0;
}
