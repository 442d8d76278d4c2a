#include "typeset/attachment.h"

#include "block/revision.h"
#include "profile/messages.h"

#include <assert.h>

/* The list of changes stands behind the last lampiran. */
static bool has_changes(const struct plan *plan)
{
	const struct decree *decree = plan->decree;

	return decree->since &&
	       plan + 1 == decree->lampiran + decree->lampiran_count;
}

/* Sets what stands in the margins of each kind of paper. A page of TEXT has
 * room for a line at least. */
static void build_furniture(struct attachment *a, struct block_source source,
			    bool text)
{
	const struct profile *p = a->profile;
	struct diag *diag = &a->setter->run->diag;
	double body = paper_body(&p->prose.paper);

	/* how the pages lie is asked for, whatever is wrong with a margin */
	a->text_furniture.paper = &p->prose.paper;
	a->own_furniture.paper = &p->own_paper;
	source.paper = &p->paper;
	furniture_build(&a->furniture, &source);
	if (!diag->count) { /* else the same would be said again */
		source.paper = &p->prose.paper;
		if (text)
			furniture_build(&a->text_furniture, &source);
		source.paper = &p->own_paper;
		if (p->own_page != OWN_PAGE_NO)
			furniture_build(&a->own_furniture, &source);
	}
	if (text && p->prose.type.leading > body)
		diag_add(diag, MESSAGE_PROFILE_MARGINS, p->prose.place,
			 diag_mm(diag, paper_room(&p->prose.paper)),
			 diag_mm(diag, body));
}

/* Returns what stands in the margins of the page that heading and title are
 * on: their own one, or that of what follows. */
static const struct furniture *opening_furniture(const struct attachment *a)
{
	if (a->profile->own_page != OWN_PAGE_NO)
		return &a->own_furniture;
	return a->before.count ? &a->text_furniture : &a->furniture;
}

/* Sets what the sections are made of, whatever the size of the table's type.
 * Whether there is a paper for it. */
static bool build_parts(struct attachment *a)
{
	const struct profile *p = a->profile;
	const struct plan *plan = a->plan;
	struct run *run = a->setter->run;
	bool text =
		plan->before.length || plan->after.length || has_changes(plan);
	struct block_source source = {.plan = plan,
				      .profile = p,
				      .paper = &p->prose.paper,
				      .setter = a->setter};
	struct value changes;
	size_t before;

	if (text && !paper_check(&p->prose.paper, p->prose.place, &run->diag))
		return false;
	build_furniture(a, source, text);
	galley_build(&a->before, &plan->before, &source, NULL);
	galley_build(&a->after, &plan->after, &source, &a->before);
	if (has_changes(plan)) {
		changes = revision_list(plan->decree->since, run->arena);
		galley_build(&a->changes, &changes, &source, NULL);
	}
	source.paper = opening_furniture(a)->paper;
	opening_build(&a->opening, &source);
	source.paper = a->after.count ? &p->prose.paper : &p->paper;
	before = run->diag.count;
	for (unsigned i = 0; i < FORM_COUNT && run->diag.count == before; i++) {
		struct block_source copy = source;

		copy.form = (enum form)i;
		closing_build(&a->closing[i], &copy);
	}
	source.paper = &p->paper;
	if (*p->table_title.lines.text)
		block_build(&a->table.title, &p->table_title, p->body_type,
			    &source);
	a->overview_page =
		p->overview.page && overview_build(&a->overview, &source);
	titled_table_build(&a->table, &source);
	return true;
}

static void add_section(struct attachment *a, const struct section section)
{
	assert(a->section_count < ATTACHMENT_SECTIONS);
	a->section[a->section_count++] = section;
}

static void add_text(struct attachment *a, struct galley *galley,
		     struct section section)
{
	section.kind = &section_text;
	section.content = galley;
	section.furniture = &a->text_furniture;
	if (galley->count)
		add_section(a, section);
}

/* Lists the sections of a lampiran in their order. */
static void list_sections(struct attachment *a)
{
	const struct profile *p = a->profile;
	enum section_start start = SECTION_BEGINS;
	struct section closing = {.kind = &section_closing,
				  .content = a->closing,
				  .start = SECTION_STICKS,
				  .copies = SECTION_DIFFERS,
				  .rows = p->closing_rows,
				  .name = "closing",
				  .place = p->signature.lines.place};

	/* the copies have the same pages: the one that is certified has to
	 * agree with the original */
	for (unsigned i = 0; i < FORM_COUNT; i++)
		if (a->closing[i].height > closing.height)
			closing.height = a->closing[i].height;
	if (a->overview_page)
		add_section(a, (struct section){.kind = &section_overview,
						.content = &a->overview,
						.furniture = &a->furniture,
						.unnumbered = true});
	add_section(a,
		    (struct section){.kind = &section_opening,
				     .content = &a->opening,
				     .furniture = opening_furniture(a),
				     .height = a->opening.height,
				     .restarts = p->restart != RESTART_NONE});
	if (p->own_page == OWN_PAGE_NO)
		start = SECTION_FOLLOWS;
	add_text(a, &a->before, (struct section){.start = start});
	if (a->before.count)
		start = SECTION_BEGINS;
	add_section(a,
		    (struct section){.kind = &section_table,
				     .content = &a->table,
				     .furniture = &a->furniture,
				     .start = start,
				     .copies = p->rancangan.row_numbers
						       ? SECTION_DRAFTED
						       : SECTION_SAME,
				     .restarts = a->before.count &&
						 p->restart == RESTART_TABLE});
	add_text(a, &a->after, (struct section){.start = SECTION_BEGINS});
	add_section(a, closing);
	add_text(a, &a->changes, (struct section){.apart = true});
}

bool attachment_lay(struct attachment *a, double size)
{
	for (size_t i = 0; i < a->section_count; i++)
		if (a->section[i].kind->lay)
			a->section[i].kind->lay(&a->section[i], size);
	return a->setter->run->diag.count == 0;
}

size_t attachment_least(const struct attachment *a)
{
	return titled_table_least(&a->table);
}

/* One section after the other. */
bool attachment_cut(struct attachment *a)
{
	struct slices *slices = &a->slices;
	struct run *run = a->setter->run;
	double end = 0;

	slices->arena = run->arena;
	slices->count = a->count = 0;
	for (size_t i = 0; i < a->section_count && !run->diag.count; i++) {
		const struct section *s = &a->section[i], *next = s + 1;
		bool begins = s->start == SECTION_BEGINS;
		struct section_room room = {.top = end, .run = run};
		size_t first = slices->count;

		if (begins)
			room.top = s->furniture->paper->top;
		if (i + 1 < a->section_count && next->start == SECTION_STICKS)
			room.below = next;
		end = s->kind->cut(s, &room, slices);
		for (size_t k = first; k < slices->count; k++) {
			if (k == first && !begins) { /* on the page there is */
				a->folio[a->count - 1].count++;
				continue;
			}
			a->folio = arena_grow(run->arena, a->folio, a->count,
					      &a->capacity, sizeof(*a->folio));
			a->folio[a->count++] = (struct folio){
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

bool attachment_build(struct attachment *a, const struct plan *plan,
		      const struct profile *profile, double size,
		      struct setter *setter)
{
	*a = (struct attachment){
		.plan = plan, .profile = profile, .setter = setter};
	if (!build_parts(a))
		return false;
	list_sections(a);
	return attachment_lay(a, size > 0 ? size : profile->table_type.size) &&
	       attachment_cut(a);
}

void attachment_check(const struct attachment *a, enum form form)
{
	struct diag *diag = &a->setter->run->diag;

	for (size_t i = 0; i < a->section_count; i++)
		if (a->section[i].kind->check)
			a->section[i].kind->check(&a->section[i], form, diag);
	for (size_t i = 0; i < a->count && !diag->count; i++)
		furniture_check(a->folio[i].furniture, form);
}

bool attachment_differs(const struct attachment *a, size_t i, enum form form,
			enum form other)
{
	const struct folio *folio = &a->folio[i];
	const struct slice *slice = &a->slices.slice[folio->first];
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

void attachment_begin(struct attachment *a, struct structure *s,
		      uint32_t parent)
{
	a->reading = (struct reading_state){.structure = s, .parent = parent};
}

/* Begins the section that is read. */
static void begin_section(struct attachment *a)
{
	struct reading_state *r = &a->reading;
	const struct section *section = &a->section[r->section];

	if (r->begun)
		return;
	r->begun = true;
	r->stretch = structure_stretch(r->structure);
	section->kind->tag(section, r->structure, r->parent);
	structure_close(r->structure, &r->stretch);
}

/* Ends the sections before section LAST; one of them may be on no page, a table
 * without rows. */
static void end_sections(struct attachment *a, size_t last)
{
	struct reading_state *r = &a->reading;

	for (; r->section < last; r->section++) {
		begin_section(a);
		structure_end(r->structure, r->stretch);
		r->begun = false;
	}
}

/* Returns the place of the section that SLICE is of. */
static size_t place_of_section(const struct attachment *a,
			       const struct slice *slice)
{
	return (size_t)(slice->section - a->section);
}

void attachment_read(struct attachment *a, size_t i)
{
	const struct folio *folio = &a->folio[i];
	const struct slice *slice = &a->slices.slice[folio->first];

	for (size_t k = 0; k < folio->count; k++) {
		end_sections(a, place_of_section(a, &slice[k]));
		begin_section(a);
		if (slice[k].section->kind->read)
			slice[k].section->kind->read(&slice[k]);
	}
	if (i + 1 == a->count)
		end_sections(a, a->section_count);
	else /* what the next one begins with may be of the same section */
		end_sections(a, place_of_section(a, &slice[folio->count]));
}

void attachment_place(const struct attachment *a, size_t i,
		      const struct imprint *imprint, struct canvas *canvas,
		      struct bookmarks *bookmarks)
{
	const struct folio *folio = &a->folio[i];
	double y = folio->furniture->paper->top;

	furniture_place(folio->furniture, canvas, imprint->form,
			imprint->number, imprint->total);
	for (size_t k = folio->first; k < folio->first + folio->count; k++) {
		const struct slice *slice = &a->slices.slice[k];
		const struct section_kind *kind = slice->section->kind;

		if (bookmarks && kind->outline)
			kind->outline(slice, y, imprint->index, bookmarks);
		y = kind->place(slice, y, imprint, canvas);
	}
}

struct quality attachment_quality(const struct attachment *a,
				  struct arena *arena)
{
	struct quality q = {.pages = a->count};

	for (size_t i = 0; i < a->section_count; i++)
		if (a->section[i].kind->judge && !a->section[i].apart)
			a->section[i].kind->judge(&a->section[i], &q, arena);
	return q;
}
