#include "typeset/sizes.h"

#include "typeset/messages.h"

#include <math.h>

/* Sizes are tried in steps of so many points, the largest first. */
static const double step = 0.1;

/* Tables are set in 8 to 10 pt: without a range nothing smaller is tried. */
static const double least_size = 8;

/* Lays DOCUMENT in the largest size from LARGEST down to above LEAST [pt] in
 * which it takes no more than MOST pages, in LEAST if there is none. What was
 * said of sizes that were only tried is taken back. */
static void enlarge(struct document *document, double largest, double least,
		    size_t most, struct diag *diag)
{
	const struct diag_mark before = diag_mark(diag);
	long steps = lround((largest - least) / step);

	for (long i = 0; i < steps; i++) {
		if (document_resize(document, largest - (double)i * step, most))
			return;
		diag_rewind(diag, before);
	}
	if (steps > 0)
		document_resize(document, least, most);
}

struct document *sizes_build(const struct decree *decree,
			     const struct profile *const *profile,
			     size_t profiles, struct setter *setter)
{
	const struct type *type = &profile[0]->table_type;
	size_t most = profile[0]->fit_pages, pages;
	struct run *run = setter->run;
	const struct diag_mark before = diag_mark(&run->diag);
	double least = type->least;
	struct document *document;

	if (least <= 0 && !most)
		return document_build(decree, profile, profiles, 0, setter);
	if (least <= 0)
		least = type->size < least_size ? type->size : least_size;
	document = document_build(decree, profile, profiles, least, setter);
	if (!document)
		return NULL;
	pages = document_count(document);
	if (most && pages > most) {
		diag_rewind(&run->diag, before);
		diag_add(&run->diag, MESSAGE_FIT_PAGES, profile[0]->fit_place,
			 arena_format(run->arena, "%g", least),
			 diag_number(&run->diag, pages),
			 diag_number(&run->diag, pages - most));
		return NULL;
	}
	enlarge(document, type->size, least, most ? most : pages, &run->diag);
	return document;
}
