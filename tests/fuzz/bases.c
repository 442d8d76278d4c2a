/* A list of legal bases, in YAML, and what its own text cites, added to it. */
#include "base/input.h"
#include "fuzz.h"
#include "law/growth.h"
#include "law/survey.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

/* Adds all that TEXT cites; what is written then can be read. */
static void grow(struct fuzz *f, const struct bases *bases, const char *text)
{
	struct citations all = citations_read(text, strlen(text), &f->arena);
	struct growth growth;
	const char *written;

	growth_init(&growth, bases, &f->run);
	for (size_t i = 0; i < all.count; i++)
		if (all.citation[i].role == CITATION_ITSELF &&
		    entry_is_base(&all.citation[i]))
			growth_add(&growth, text, &all, i);
	if (growth.bases.count == bases->count)
		return;
	written = growth_write(&growth);
	if (written)
		bases_read(&f->run, source_borrow(&f->arena, "", written,
						  strlen(written)));
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
	const struct bases *bases = NULL;
	struct fuzz f;

	if (!fuzz_open(&f, input, size))
		return 0;
	if (input_check(f.source, &f.run.diag))
		bases = bases_read(&f.run, f.source);
	for (size_t i = 0; bases && i < bases->count; i++)
		fuzz_claim(*base_cite(bases, &bases->base[i], &f.arena),
			   "a base is cited");
	if (bases) {
		survey_list(bases, &f.run);
		/* its comments may cite, too */
		grow(&f, bases, f.data);
	}
	fuzz_close(&f);
	return 0;
}
