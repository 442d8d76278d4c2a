#include "typeset/attachment.h"

#include "block/revision.h"
#include "profile/messages.h"

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
	const struct profile *p = a->quire.profile;
	struct diag *diag = &a->quire.setter->run->diag;
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
	if (a->quire.profile->own_page != OWN_PAGE_NO)
		return &a->own_furniture;
	return a->before.count ? &a->text_furniture : &a->furniture;
}

/* Sets what the sections are made of, whatever the size of the table's type.
 * Whether there is a paper for it. */
static bool build_parts(struct attachment *a)
{
	const struct profile *p = a->quire.profile;
	const struct plan *plan = a->plan;
	struct run *run = a->quire.setter->run;
	bool text =
		plan->before.length || plan->after.length || has_changes(plan);
	struct block_source source = {.plan = plan,
				      .profile = p,
				      .paper = &p->prose.paper,
				      .setter = a->quire.setter};
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

static void add_text(struct attachment *a, struct galley *galley,
		     struct section section)
{
	section.kind = &section_text;
	section.content = galley;
	section.furniture = &a->text_furniture;
	if (galley->count)
		quire_add(&a->quire, section);
}

/* Lists the sections of a lampiran in their order. */
static void list_sections(struct attachment *a)
{
	const struct profile *p = a->quire.profile;
	enum section_start start = SECTION_BEGINS;
	struct section closing = {.kind = &section_closing,
				  .content = a->closing,
				  .start = SECTION_STICKS,
				  .copies = SECTION_DIFFERS,
				  .rows = p->closing_rows,
				  .name = "closing",
				  .place = p->closing.signature.lines.place};

	/* the copies have the same pages: the one that is certified has to
	 * agree with the original */
	for (unsigned i = 0; i < FORM_COUNT; i++)
		if (a->closing[i].height > closing.height)
			closing.height = a->closing[i].height;
	if (a->overview_page)
		quire_add(&a->quire,
			  (struct section){.kind = &section_overview,
					   .content = &a->overview,
					   .furniture = &a->furniture,
					   .unnumbered = true});
	quire_add(&a->quire,
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
	quire_add(&a->quire,
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
	quire_add(&a->quire, closing);
	add_text(a, &a->changes, (struct section){.apart = true});
}

size_t attachment_least(const struct attachment *a)
{
	return titled_table_least(&a->table);
}

bool attachment_build(struct attachment *a, const struct plan *plan,
		      const struct profile *profile, double size,
		      struct setter *setter)
{
	const struct numbering roman = {"Lampiran ", 'I', ""};

	*a = (struct attachment){
		.quire = {.profile = profile, .setter = setter}, .plan = plan};
	if (plan->number)
		a->quire.title = numbering_format(setter->run->arena, &roman,
						  plan->number);
	else if (plan_has_body(plan->decree))
		a->quire.title = "Lampiran";
	if (!build_parts(a))
		return false;
	list_sections(a);
	return quire_lay(&a->quire,
			 size > 0 ? size : profile->table_type.size) &&
	       quire_cut(&a->quire);
}
