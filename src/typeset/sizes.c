#include "typeset/sizes.h"

#include "typeset/messages.h"

#include <math.h>

/* Sizes are tried in steps of so many points, the largest first. */
static const double step = 0.1;

/* Tables are set in 8 to 10 pt: without a range nothing smaller is tried. */
static const double least_size = 8;

struct trial {
	const struct decree *decree;
	const struct profile *const *profile;
	size_t profiles;
	struct setter *setter;
	size_t pages; /* of the last try, 0: something did not fit */
};

/* Returns copies of the profiles with their tables in SIZE [pt]. */
static const struct profile *const *resize(const struct trial *t, double size)
{
	struct arena *arena = t->setter->run->arena;
	const struct profile **copy =
		arena_array(arena, const struct profile *, t->profiles);

	for (size_t i = 0; i < t->profiles; i++) {
		struct profile *one = arena_new(arena, struct profile);

		*one = *t->profile[i];
		for (size_t c = 0; c < one->column_count; c++)
			if (one->column[c].relative)
				one->column[c].width *=
					size / one->table_type.size;
		one->table_type.leading *= size / one->table_type.size;
		one->table_type.size = size;
		copy[i] = one;
	}
	return copy;
}

/* Returns the lampiran with tables in SIZE, or NULL when something does not
 * fit, or there are more than MOST pages; then the diag is as it was before. */
static struct document *try(struct trial *t, double size, size_t most)
{
	const struct diag_mark before = diag_mark(&t->setter->run->diag);
	struct document *document = document_build(t->decree, resize(t, size),
						   t->profiles, t->setter);

	t->pages = document ? document_count(document) : 0;
	if (document && t->pages <= most)
		return document;
	diag_rewind(&t->setter->run->diag, before);
	return NULL;
}

static void report(const struct trial *t, double least, size_t most)
{
	struct run *run = t->setter->run;

	diag_add(&run->diag, MESSAGE_FIT_PAGES, t->profile[0]->fit_place,
		 arena_format(run->arena, "%g", least),
		 diag_number(&run->diag, t->pages),
		 diag_number(&run->diag, t->pages - most));
}

/* Returns the lampiran in the largest size above LEAST [pt] that takes no more
 * than MOST pages, FOUND when there is none. */
static struct document *try_larger(struct trial *t, double least, size_t most,
				   struct document *found)
{
	double largest = t->profile[0]->table_type.size;
	long steps = lround((largest - least) / step);

	for (long i = 0; i < steps; i++) {
		struct document *larger =
			try(t, largest - (double)i * step, most);

		if (larger)
			return larger;
	}
	return found;
}

struct document *sizes_build(const struct decree *decree,
			     const struct profile *const *profile,
			     size_t profiles, struct setter *setter)
{
	struct trial t = {decree, profile, profiles, setter, 0};
	const struct type *type = &profile[0]->table_type;
	size_t most = profile[0]->fit_pages;
	double least = type->least;
	struct document *document;

	if (least <= 0 && !most)
		return document_build(decree, profile, profiles, setter);
	if (least <= 0)
		least = type->size < least_size ? type->size : least_size;
	document = try(&t, least, most ? most : SIZE_MAX);
	if (!document && !t.pages) /* to say what does not fit */
		return document_build(decree, resize(&t, least), profiles,
				      setter);
	if (!document) {
		report(&t, least, most);
		return NULL;
	}
	if (!most)
		most = document_count(document);
	return try_larger(&t, least, most, document);
}
