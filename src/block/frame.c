#include "block/frame.h"

#include "profile/braces.h"

#include <ctype.h>
#include <string.h>

struct reader {
	struct arena *arena;
	struct frame *frame;
	size_t count;
	const char *end; /* of the field before; of the template's beginning */
	bool number;	 /* that field is the decree's number */
};

/* Returns the last word between FROM and TO. */
static const char *last_word(struct arena *arena, const char *from,
			     const char *to)
{
	const char *start;

	while (to > from && strchr(" \n*:.", to[-1]))
		to--;
	for (start = to; start > from && isalpha((unsigned char)start[-1]);)
		start--;
	return arena_copy(arena, start, (size_t)(to - start));
}

static void add(struct reader *r, enum plan_field field, const char *from,
		const char *behind)
{
	struct frame frame = {.field = field,
			      .before = last_word(r->arena, r->end, from)};

	if (*behind && strchr(",;:.", *behind))
		frame.behind = *behind;
	if (field == PLAN_TAHUN && r->number && r->count &&
	    !memchr(r->end, '\n', (size_t)(from - r->end)))
		r->frame[r->count - 1].year = true;
	if (r->count < FRAME_MOST)
		r->frame[r->count++] = frame;
}

static void read_template(struct reader *r, const char *template)
{
	const char *at = template, *end = template + strlen(template);
	struct brace_piece piece;

	r->end = template;
	r->number = false;
	while (braces_next(&at, end, &piece)) {
		enum plan_field field;

		if (piece.kind != BRACE_FIELD)
			continue;
		field = plan_field_find(piece.text, piece.length);
		if (field < PLAN_FIELD_COUNT)
			add(r, field, piece.text - 1, at);
		r->number = field == PLAN_NOMOR;
		r->end = at;
	}
}

size_t frame_read(const struct profile *p, struct arena *arena,
		  struct frame frame[FRAME_MOST])
{
	const struct block_style *block[] = {&p->heading,     &p->title,
					     &p->table_title, &p->signature,
					     &p->copy,	      &p->footer};
	struct reader r = {.arena = arena, .frame = frame};

	for (size_t i = 0; i < sizeof(block) / sizeof(block[0]); i++)
		read_template(&r, block[i]->lines.text);
	return r.count;
}

bool frame_has_year(const struct profile *profile, struct arena *arena)
{
	struct frame frame[FRAME_MOST];
	size_t count = frame_read(profile, arena, frame);

	for (size_t i = 0; i < count; i++)
		if (frame[i].year)
			return true;
	return false;
}
