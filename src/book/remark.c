#include "book/remark.h"

#include <string.h>

enum { MOST_NAMED = 10 };

struct cells_remark {
	const struct message *message;
	struct place first;
	size_t count;	   /* of cells */
	const char *names; /* of the first of them */
};

/* Returns the remark that MESSAGE is, a new one unless there is one. */
static struct cells_remark *find(struct cells *cells,
				 const struct message *message)
{
	for (size_t i = 0; i < cells->remark_count; i++)
		if (cells->remark[i].message == message)
			return &cells->remark[i];
	cells->remark =
		arena_grow(cells->arena, cells->remark, cells->remark_count,
			   &cells->remark_capacity, sizeof(*cells->remark));
	cells->remark[cells->remark_count++] =
		(struct cells_remark){.message = message, .names = ""};
	return &cells->remark[cells->remark_count - 1];
}

void cells_remark(struct cells *cells, const struct message *message,
		  struct place place, const char *note, bool alone)
{
	struct cells_remark *remark = find(cells, message);
	const char *comma = remark->count ? ", " : "";
	char name[PLACE_LONGEST];

	place_name(place, name);
	if (!remark->count++)
		remark->first = place;
	if (remark->count > MOST_NAMED)
		return;
	if (alone)
		remark->names = arena_format(cells->arena, "%s%s%s",
					     remark->names, comma, note);
	else
		remark->names = arena_format(
			cells->arena, *note ? "%s%s%s (%s)" : "%s%s%s",
			remark->names, comma, name + (*name == ':'), note);
}

void cells_tell(const struct cells *cells, struct diag *diag)
{
	for (size_t i = 0; i < cells->remark_count; i++) {
		const struct cells_remark *remark = &cells->remark[i];

		diag_add(diag, remark->message, remark->first,
			 arena_format(cells->arena,
				      remark->count > MOST_NAMED
					      ? "%s, \xE2\x80\xA6"
					      : "%s",
				      remark->names));
	}
}
