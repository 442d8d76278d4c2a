#include "typeset/attachment.h"

#include "base/units.h"
#include "block/messages.h"
#include "block/revision.h"
#include "profile/messages.h"
#include "typeset/messages.h"

/* Whether there is a page with the heading. */
static bool is_open(const struct attachment *a)
{
	return a->count && a->leaf[a->count - 1].kind != LEAF_OVERVIEW;
}

static struct leaf *add_leaf(struct attachment *a, enum leaf_kind kind,
			     const struct paper *paper)
{
	struct leaf *leaf;
	bool opens = kind != LEAF_OVERVIEW && !is_open(a);

	a->leaf = arena_grow(a->setter->run->arena, a->leaf, a->count,
			     &a->capacity, sizeof(*a->leaf));
	leaf = &a->leaf[a->count++];
	*leaf = (struct leaf){.kind = kind, .paper = paper, .opens = opens};
	return leaf;
}

/* Returns where things begin on a leaf [pt]. */
static double top_of(const struct attachment *a, const struct leaf *leaf)
{
	return leaf->opens ? a->opening.end : leaf->paper->top;
}

/* Returns the height of the title above the table with its space [pt]. */
static double table_title_height(const struct attachment *a)
{
	return a->table_title.count
		       ? a->table_title.height +
				 a->profile->table_title.space_after
		       : 0;
}

/* Parts a text into leaves. */
static void cut_text(struct attachment *a, const struct galley *galley,
		     enum leaf_kind kind)
{
	for (size_t at = 0; at < galley->count;) {
		struct leaf *leaf = add_leaf(a, kind, galley->paper);
		double top = top_of(a, leaf);
		double room = paper_end(galley->paper);

		leaf->first = at;
		leaf->count = galley_cut(galley, at, room - top, !leaf->opens);
		at += leaf->count;
	}
}

/* Whether the closing fits on a page below COUNT lines from FIRST on. */
static bool closing_fits(const struct attachment *a, size_t first, size_t count)
{
	const struct galley *g = &a->after;

	return galley_height(g, first, count) + a->closing_height <=
	       paper_body(g->paper) + SUM_SLACK;
}

/* Reports a block of STYLE, called NAME, that is HEIGHT high but has ROOM
 * [pt]. */
static void report_too_high(const struct attachment *a,
			    const struct block_style *style, const char *name,
			    double height, double room)
{
	struct diag *diag = &a->setter->run->diag;

	diag_add(diag, MESSAGE_BLOCK_TOO_HIGH, style->lines.place, name,
		 diag_mm(diag, height), diag_mm(diag, room));
}

/* The closing goes below the text if there is room; else the last lines go
 * with it to a page of their own. */
static void close_text(struct attachment *a)
{
	const struct galley *g = &a->after;
	struct leaf *last = &a->leaf[a->count - 1], *next;
	double body = paper_body(g->paper);
	size_t keep = last->count > 2 ? last->count - 2 : 0;

	if (closing_fits(a, last->first, last->count))
		return;
	while (keep && g->slug[last->first + keep - 1].keeps)
		keep--;
	if (!closing_fits(a, last->first + keep, last->count - keep))
		keep = last->count - 1; /* better than none of it */
	if (!keep || !closing_fits(a, last->first + keep, last->count - keep)) {
		report_too_high(a, &a->profile->signature, "closing",
				a->closing_height, body - g->type.leading);
		return;
	}
	next = add_leaf(a, LEAF_AFTER, g->paper);
	last = next - 1;
	next->first = last->first + keep;
	next->count = last->count - keep;
	last->count = keep;
}

/* Returns the room for the table, which begins below TOP [pt]. */
static struct room room_below(const struct attachment *a, double top)
{
	const struct paper *paper = &a->profile->paper;
	struct room room = {.first = top + table_title_height(a),
			    .top = paper->top,
			    .bottom = paper_end(paper)};

	if (a->after.count)
		return room;
	room.closing = a->closing_height;
	room.rows = a->profile->closing_rows;
	return room;
}

/* Whether the table's first page has no room for a row of it. */
static bool is_bare(const struct pagination *pagination)
{
	return pagination->count && !pagination->page->count;
}

/* Parts the table into leaves. Its title does not stay behind on a page that
 * has no room for a row: then heading and title have that page alone, unless
 * the table's title would have the next one alone. */
static void cut_table(struct attachment *a)
{
	const struct profile *p = a->profile;
	struct room room =
		room_below(a, is_open(a) ? p->paper.top : a->opening.end);
	double least = a->laid->header.total + laid_height(a->laid, 1);
	bool titled = !is_open(a) && a->table_title.count;
	bool fits = !titled || room.first + least <= room.bottom;
	struct pagination below;

	if (fits)
		a->pagination = paginate(a->laid, &room);
	if (!fits || (titled && is_bare(&a->pagination))) {
		room = room_below(a, p->paper.top);
		below = paginate(a->laid, &room);
		if (!fits || !is_bare(&below)) {
			add_leaf(a, LEAF_OPENING, &p->paper);
			a->pagination = below;
		}
	}
	if (a->pagination.closing_too_high)
		report_too_high(a, &p->signature, "closing", room.closing,
				room.bottom - room.top - least);
	for (size_t i = 0; i < a->pagination.count; i++)
		add_leaf(a, LEAF_TABLE, &p->paper)->first = i;
}

static const struct paper *opening_paper(const struct attachment *a)
{
	if (a->profile->own_page != OWN_PAGE_NO)
		return &a->profile->own_paper;
	return a->before.count ? &a->profile->prose.paper : &a->profile->paper;
}

/* The list of changes stands behind the last lampiran. */
static bool has_changes(const struct plan *plan)
{
	const struct decree *decree = plan->decree;

	return decree->since &&
	       plan + 1 == decree->lampiran + decree->lampiran_count;
}

static bool has_text(const struct plan *plan)
{
	return plan->before.length || plan->after.length || has_changes(plan);
}

/* What is in the margins depends on how a page lies. */
static void build_furniture(struct attachment *a)
{
	const struct profile *p = a->profile;
	struct block_source source = {.plan = a->plan,
				      .profile = p,
				      .paper = &p->paper,
				      .setter = a->setter};

	furniture_build(&a->furniture, &source);
	if (a->setter->run->diag.count)
		return; /* the same would be said again */
	source.paper = &p->prose.paper;
	if (has_text(a->plan))
		furniture_build(&a->text_furniture, &source);
	source.paper = &p->own_paper;
	if (p->own_page != OWN_PAGE_NO)
		furniture_build(&a->own_furniture, &source);
}

/* Returns the text that a kind of leaf is cut from, NULL when it has none. */
static const struct galley *galley_of(const struct attachment *a,
				      enum leaf_kind kind)
{
	if (kind == LEAF_BEFORE)
		return &a->before;
	if (kind == LEAF_AFTER)
		return &a->after;
	return kind == LEAF_CHANGES ? &a->changes : NULL;
}

static const struct furniture *furniture_of(const struct attachment *a,
					    enum leaf_kind kind)
{
	if (kind == LEAF_OPENING && a->profile->own_page != OWN_PAGE_NO)
		return &a->own_furniture;
	return galley_of(a, kind) ? &a->text_furniture : &a->furniture;
}

/* A page of text has room for a line of it at least. */
static void check_line(const struct attachment *a)
{
	const struct prose_style *style = &a->profile->prose;
	const struct paper *paper = &style->paper;
	double body = paper_body(paper);
	struct diag *diag = &a->setter->run->diag;

	if (has_text(a->plan) && style->type.leading > body)
		diag_add(diag, MESSAGE_PROFILE_MARGINS, style->place,
			 diag_mm(diag, paper_room(paper)), diag_mm(diag, body));
}

/* The copies have the same pages: the one that is certified has to agree with
 * the original. */
static void build_closings(struct attachment *a, struct block_source source)
{
	size_t before = a->setter->run->diag.count;

	for (unsigned i = 0;
	     i < FORM_COUNT && a->setter->run->diag.count == before; i++) {
		source.form = (enum form)i;
		closing_build(&a->closing[i], &source);
		if (a->closing[i].height > a->closing_height)
			a->closing_height = a->closing[i].height;
	}
}

static void build_parts(struct attachment *a)
{
	const struct profile *p = a->profile;
	struct block_source source = {.plan = a->plan,
				      .profile = p,
				      .paper = &p->prose.paper,
				      .setter = a->setter};
	struct value changes;

	if (has_text(a->plan) && !paper_check(&p->prose.paper, p->prose.place,
					      &a->setter->run->diag))
		return;
	build_furniture(a);
	check_line(a);
	galley_build(&a->before, &a->plan->before, &source, NULL);
	galley_build(&a->after, &a->plan->after, &source, &a->before);
	if (has_changes(a->plan)) {
		changes = revision_list(a->plan->decree->since,
					a->setter->run->arena);
		galley_build(&a->changes, &changes, &source, NULL);
	}
	source.paper = opening_paper(a);
	opening_build(&a->opening, &source);
	source.paper = &p->prose.paper;
	if (!a->after.count)
		source.paper = &p->paper;
	build_closings(a, source);
	source.paper = &p->paper;
	if (*p->table_title.lines.text)
		block_build(&a->table_title, &p->table_title, p->body_type,
			    &source);
	if (p->overview.page && overview_build(&a->overview, &source))
		a->overview_page = true;
	a->grid = grid_build(a->plan, p, a->setter->run);
	a->changed = changed_find(a->grid, a->plan, a->setter->run->arena);
	a->shaped = shaped_build(a->grid, a->setter);
	a->laid = laid_build(a->shaped, p->table_type.size);
}

/* The title above the table has to leave room for it. */
static void check_table_title(const struct attachment *a)
{
	const struct paper *paper = &a->profile->paper;
	double room = paper_body(paper) - a->laid->header.total -
		      laid_height(a->laid, 1);
	double height = table_title_height(a);

	if (height > room)
		report_too_high(a, &a->profile->table_title, "table-title",
				height, room);
}

static void cut_overview(struct attachment *a)
{
	for (size_t at = 0; at < a->overview.count;) {
		struct leaf *leaf =
			add_leaf(a, LEAF_OVERVIEW, a->overview.paper);

		leaf->first = at;
		leaf->count = overview_cut(&a->overview, at);
		at += leaf->count;
	}
}

bool attachment_build(struct attachment *a, const struct plan *plan,
		      const struct profile *profile, struct setter *setter)
{
	*a = (struct attachment){
		.plan = plan, .profile = profile, .setter = setter};
	build_parts(a);
	if (!setter->run->diag.count)
		check_table_title(a);
	if (setter->run->diag.count)
		return false;
	if (a->overview_page)
		cut_overview(a);
	if (profile->own_page != OWN_PAGE_NO)
		add_leaf(a, LEAF_OPENING, &profile->own_paper);
	cut_text(a, &a->before, LEAF_BEFORE);
	cut_table(a);
	cut_text(a, &a->after, LEAF_AFTER);
	if (a->after.count && !setter->run->diag.count)
		close_text(a);
	if (a->count)
		a->leaf[a->count - 1].closes = true;
	cut_text(a, &a->changes, LEAF_CHANGES);
	return setter->run->diag.count == 0;
}

void attachment_tag(struct attachment *a, struct structure *s, uint32_t parent)
{
	uint32_t element;

	if (a->overview_page)
		overview_tag(&a->overview, s, parent);
	opening_tag(&a->opening, s, parent);
	galley_tag(&a->before, s, parent);
	element = structure_add(s, parent, ELEMENT_TABLE, 0);
	if (a->table_title.count)
		block_content(&a->table_title, s,
			      structure_add(s, element, ELEMENT_CAPTION, 0));
	a->tagged = table_tag(a->shaped, s, element);
	galley_tag(&a->after, s, parent);
	for (unsigned i = 0; i < FORM_COUNT; i++)
		closing_tag(&a->closing[i], s, parent);
	galley_tag(&a->changes, s, parent);
}

/* Adds the headings among the lines of a leaf. */
static void add_headings(const struct attachment *a, const struct leaf *leaf,
			 const struct galley *galley,
			 struct bookmarks *bookmarks, size_t page)
{
	double top = top_of(a, leaf);

	for (size_t i = 0; i < leaf->count; i++) {
		const struct slug *slug = &galley->slug[leaf->first + i];
		double y = top + galley_height(galley, leaf->first, i);

		if (slug->heading)
			bookmarks_add(bookmarks,
				      text_plain(slug->text, bookmarks->arena),
				      page, y, slug->heading - 1);
	}
}

/* Puts the lines of a leaf. Returns where they end [pt]. */
static double place_text(const struct attachment *a, const struct leaf *leaf,
			 struct canvas *canvas, struct bookmarks *bookmarks,
			 size_t page)
{
	const struct galley *galley = galley_of(a, leaf->kind);

	if (!galley)
		return leaf->paper->top;
	add_headings(a, leaf, galley, bookmarks, page);
	return galley_place(galley, canvas, leaf->first, leaf->count,
			    top_of(a, leaf));
}

/* Puts a page of the table. Returns where it ends [pt]. */
static double place_table(const struct attachment *a, const struct leaf *leaf,
			  const struct imprint *imprint, struct canvas *canvas,
			  struct bookmarks *bookmarks)
{
	const struct table_page *page = &a->pagination.page[leaf->first];
	size_t i = leaf->first;
	const struct table_imprint table = {
		/* a first page may have had no room for a row */
		.again = i > 1 || (i == 1 && a->pagination.page[0].count),
		.row_numbers = imprint->form == FORM_RANCANGAN &&
			       a->profile->rancangan.row_numbers,
		.tagged = &a->tagged,
		.changed = a->changed};

	if (!i && a->table_title.count)
		block_place(&a->table_title, canvas, leaf->paper,
			    top_of(a, leaf), ROLE_TITLE);
	draw_table(a->laid, page, &table, canvas, a->setter->run);
	bookmarks_add_table(bookmarks, a->laid, page, imprint->index);
	return page->end;
}

/* Where the original is signed, a draft must not look as if it were. */
static void check_signing(const struct attachment *a)
{
	const struct closing *asli = &a->closing[FORM_ASLI];

	if (asli->signature.count && !asli->signing)
		diag_add(&a->setter->run->diag, MESSAGE_SIGNATURE_NO_TTD,
			 a->profile->signature.lines.place);
}

void attachment_check(const struct attachment *a, enum form form)
{
	if (form != FORM_SALINAN)
		check_signing(a);
	for (size_t i = 0; i < a->count && !a->setter->run->diag.count; i++)
		furniture_check(furniture_of(a, a->leaf[i].kind), form);
}

bool attachment_differs(const struct attachment *a, size_t i, enum form form,
			enum form other)
{
	const struct leaf *leaf = &a->leaf[i];
	const struct furniture *furniture = furniture_of(a, leaf->kind);
	bool numbered =
		a->profile->rancangan.row_numbers && leaf->kind == LEAF_TABLE;

	return leaf->closes ||
	       furniture_footer(furniture, form) !=
		       furniture_footer(furniture, other) ||
	       (numbered &&
		(form == FORM_RANCANGAN) != (other == FORM_RANCANGAN));
}

void attachment_place(struct attachment *a, size_t i,
		      const struct imprint *imprint, struct canvas *canvas,
		      struct bookmarks *bookmarks)
{
	const struct leaf *leaf = &a->leaf[i];
	double end = leaf->paper->top;

	furniture_place(furniture_of(a, leaf->kind), canvas, imprint->form,
			imprint->number, imprint->total);
	if (leaf->opens)
		opening_place(&a->opening, canvas);
	if (leaf->kind == LEAF_OVERVIEW)
		overview_place(&a->overview, canvas, leaf->first, leaf->count);
	else if (leaf->kind == LEAF_TABLE)
		end = place_table(a, leaf, imprint, canvas, bookmarks);
	else
		end = place_text(a, leaf, canvas, bookmarks, imprint->index);
	if (leaf->closes)
		closing_place(&a->closing[imprint->form], canvas, end);
}
