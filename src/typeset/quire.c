#include "typeset/quire.h"

#include <assert.h>

void quire_add(struct quire *q, struct section section)
{
	assert(q->section_count < QUIRE_SECTIONS);
	q->section[q->section_count++] = section;
}

bool quire_lay(struct quire *q, double size)
{
	for (size_t i = 0; i < q->section_count; i++)
		if (q->section[i].kind->lay)
			q->section[i].kind->lay(&q->section[i], size);
	return q->setter->run->diag.count == 0;
}

/* One section after the other. */
bool quire_cut(struct quire *q)
{
	struct slices *slices = &q->slices;
	struct run *run = q->setter->run;
	double end = 0;

	slices->arena = run->arena;
	slices->count = q->count = 0;
	for (size_t i = 0; i < q->section_count && !run->diag.count; i++) {
		const struct section *s = &q->section[i], *next = s + 1;
		bool begins = s->start == SECTION_BEGINS;
		struct section_room room = {.top = end, .run = run};
		size_t first = slices->count;

		if (begins)
			room.top = s->furniture->paper->top;
		if (i + 1 < q->section_count && next->start == SECTION_STICKS)
			room.below = next;
		end = s->kind->cut(s, &room, slices);
		for (size_t k = first; k < slices->count; k++) {
			if (k == first && !begins) { /* on the page there is */
				q->folio[q->count - 1].count++;
				continue;
			}
			q->folio = arena_grow(run->arena, q->folio, q->count,
					      &q->capacity, sizeof(*q->folio));
			q->folio[q->count++] = (struct folio){
				.furniture = s->furniture,
				.first = k,
				.count = 1,
				.numbered = !s->unnumbered,
				.restarts = s->restarts && k == first,
				.apart = s->apart};
		}
	}
	return !run->diag.count;
}

void quire_check(const struct quire *q, enum form form)
{
	struct diag *diag = &q->setter->run->diag;

	for (size_t i = 0; i < q->section_count; i++)
		if (q->section[i].kind->check)
			q->section[i].kind->check(&q->section[i], form, diag);
	for (size_t i = 0; i < q->count && !diag->count; i++)
		furniture_check(q->folio[i].furniture, form);
}

bool quire_differs(const struct quire *q, size_t i, enum form form,
		   enum form other)
{
	const struct folio *folio = &q->folio[i];
	const struct slice *slice = &q->slices.slice[folio->first];
	bool differs = furniture_footer(folio->furniture, form) !=
		       furniture_footer(folio->furniture, other);
	bool draft = (form == FORM_RANCANGAN) != (other == FORM_RANCANGAN);

	for (size_t k = 0; k < folio->count; k++) {
		enum section_copies copies = slice[k].section->copies;

		differs |= copies == SECTION_DIFFERS ||
			   (copies == SECTION_DRAFTED && draft);
	}
	return differs;
}

void quire_begin(struct quire *q, struct structure *s, uint32_t parent)
{
	q->reading = (struct reading_state){.structure = s, .parent = parent};
}

/* Begins the section that is read. */
static void begin_section(struct quire *q)
{
	struct reading_state *r = &q->reading;
	const struct section *section = &q->section[r->section];

	if (r->begun)
		return;
	r->begun = true;
	r->stretch = structure_stretch(r->structure);
	section->kind->tag(section, r->structure, r->parent);
	structure_close(r->structure, &r->stretch);
}

/* Ends the sections before section LAST; one of them may be on no page, a table
 * without rows. */
static void end_sections(struct quire *q, size_t last)
{
	struct reading_state *r = &q->reading;

	for (; r->section < last; r->section++) {
		begin_section(q);
		structure_end(r->structure, r->stretch);
		r->begun = false;
	}
}

/* Returns the place of the section that SLICE is of. */
static size_t place_of_section(const struct quire *q, const struct slice *slice)
{
	return (size_t)(slice->section - q->section);
}

void quire_read(struct quire *q, size_t i)
{
	const struct folio *folio = &q->folio[i];
	const struct slice *slice = &q->slices.slice[folio->first];

	for (size_t k = 0; k < folio->count; k++) {
		end_sections(q, place_of_section(q, &slice[k]));
		begin_section(q);
		if (slice[k].section->kind->read)
			slice[k].section->kind->read(&slice[k]);
	}
	if (i + 1 == q->count)
		end_sections(q, q->section_count);
	else /* what the next one begins with may be of the same section */
		end_sections(q, place_of_section(q, &slice[folio->count]));
}

void quire_place(const struct quire *q, size_t i, const struct imprint *imprint,
		 struct canvas *canvas, struct bookmarks *bookmarks)
{
	const struct folio *folio = &q->folio[i];
	double y = folio->furniture->paper->top;

	furniture_place(folio->furniture, canvas, imprint->form,
			imprint->number, imprint->total);
	for (size_t k = folio->first; k < folio->first + folio->count; k++) {
		const struct slice *slice = &q->slices.slice[k];
		const struct section_kind *kind = slice->section->kind;

		if (bookmarks && kind->outline)
			kind->outline(slice, y, imprint->index, bookmarks);
		y = kind->place(slice, y, imprint, canvas);
	}
}

struct quality quire_quality(const struct quire *q, struct arena *arena)
{
	struct quality quality = {.pages = q->count};

	for (size_t i = 0; i < q->section_count; i++)
		if (q->section[i].kind->judge && !q->section[i].apart)
			q->section[i].kind->judge(&q->section[i], &quality,
						  arena);
	return quality;
}
