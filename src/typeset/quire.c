#include "typeset/quire.h"

#include "base/units.h"
#include "typeset/catchword.h"

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

/* Begins a page with the slice that was added last, of SECTION. */
static void add_folio(struct quire *q, const struct section *section,
		      bool restarts)
{
	q->folio = arena_grow(q->setter->run->arena, q->folio, q->count,
			      &q->capacity, sizeof(*q->folio));
	q->folio[q->count++] = (struct folio){.furniture = section->furniture,
					      .first = q->slices.count - 1,
					      .count = 1,
					      .numbered = !section->unnumbered,
					      .restarts = restarts,
					      .apart = section->apart};
}

/* So many lines stay with what sticks to them, or all of their part. */
enum { LINES_ABOVE = 2 };

/* Binds the last bars to what comes next, which sticks to them. */
static void bind_last(struct bars *bars)
{
	for (size_t i = 0; i < LINES_ABOVE && i < bars->count; i++) {
		struct bar *bar = &bars->bar[bars->count - 1 - i];
		enum tie tie = i ? TIE_LINES : TIE_CLOSING;

		if (bar->tie < tie)
			bar->tie = tie;
		if (bar->begins)
			break;
	}
}

/* Reports the first bar that no page of ROOM [pt] holds, with one line of what
 * it sticks to. Whether there is none. */
static bool check_room(const struct quire *q, const struct bars *bars,
		       double room)
{
	for (size_t i = 0; i < bars->count; i++) {
		const struct bar *bar = &bars->bar[i];
		const struct section *section = &q->section[bar->section];
		double rest = room;

		if (i && section->start == SECTION_STICKS)
			rest -= bar[-1].height;
		if (bar->height > rest + SUM_SLACK) {
			section_report(section, bar->height, rest,
				       q->setter->run);
			return false;
		}
	}
	return true;
}

/* Cuts the sections that go together: page ends are the best of all. */
static void cut_together(struct quire *q)
{
	struct bars bars = {.arena = q->setter->run->arena};
	double room = paper_body(q->section->furniture->paper);
	const size_t *first;
	size_t pages;

	for (size_t i = 0; i < q->together; i++) {
		if (q->section[i].start == SECTION_STICKS)
			bind_last(&bars);
		q->section[i].kind->bars(&q->section[i], &bars, i);
	}
	if (!check_room(q, &bars, room))
		return;
	pages = bars_cut(&bars, room, &first);
	for (size_t page = 0, i = 0; page < pages; page++) {
		size_t stop = page + 1 < pages ? first[page + 1] : bars.count;

		for (bool fresh = true; i < stop; fresh = false) {
			const struct bar *bar = &bars.bar[i];
			const struct section *section =
				&q->section[bar->section];
			size_t count = 0;

			while (i < stop && bars.bar[i].section == bar->section)
				i++, count++;
			slices_add(&q->slices, section, bar->index, count);
			if (fresh)
				add_folio(q, section,
					  !page && section->restarts);
			else
				q->folio[q->count - 1].count++;
		}
	}
}

/* Cuts section I, whose predecessor ends at END [pt]. Returns where it ends. */
static double cut_section(struct quire *q, size_t i, double end)
{
	const struct section *s = &q->section[i], *next = s + 1;
	struct slices *slices = &q->slices;
	bool begins = s->start == SECTION_BEGINS;
	struct section_room room = {.top = end, .run = q->setter->run};
	size_t first = slices->count, last;

	if (begins)
		room.top = s->furniture->paper->top;
	if (i + 1 < q->section_count && next->start == SECTION_STICKS)
		room.below = next;
	end = s->kind->cut(s, &room, slices);
	last = slices->count;
	for (slices->count = first; slices->count < last;) {
		bool whole = slices->count++ == first;

		if (whole && !begins) /* on the page there is */
			q->folio[q->count - 1].count++;
		else
			add_folio(q, s, s->restarts && whole);
	}
	return end;
}

bool quire_cut(struct quire *q)
{
	struct run *run = q->setter->run;
	double end = 0;

	q->slices.arena = run->arena;
	q->slices.count = q->count = 0;
	if (q->together)
		cut_together(q);
	for (size_t i = q->together; i < q->section_count && !run->diag.count;
	     i++)
		end = cut_section(q, i, end);
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
	if (folio->catchword)
		catchword_place(folio->catchword, canvas);
	for (size_t k = folio->first; k < folio->first + folio->count; k++) {
		const struct slice *slice = &q->slices.slice[k];
		const struct section_kind *kind = slice->section->kind;

		y += k > folio->first ? slice->section->above : 0;
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
