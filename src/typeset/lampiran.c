#include "typeset/lampiran.h"

#include "text/markup.h"
#include "typeset/attachment.h"

/* A page: the leaf of an attachment, and its number. */
struct numbered {
	struct attachment *attachment;
	size_t leaf;
	struct page_number page;
};

struct composer {
	const struct plan *plan;
	struct setter *setter;
	struct attachment *attachment;
	size_t attachment_count;
	struct numbered *numbered;
	size_t count; /* pages */
	struct bookmarks bookmarks;
};

/* Builds every lampiran of the decree, each with the profile of its place or
 * the last one. Whether all is well. */
static bool build(struct composer *c, const struct profile *const *profile,
		  size_t profiles)
{
	struct diag *diag = c->setter->diag;
	size_t i = 0;

	for (const struct plan *plan = c->plan; plan; plan = plan->next)
		c->attachment_count++;
	c->attachment = arena_array(c->setter->arena, struct attachment,
				    c->attachment_count);
	for (const struct plan *plan = c->plan; plan; plan = plan->next, i++) {
		/* a profile's own faults are the same in each */
		size_t which = i < profiles ? i : profiles - 1;

		if (i && diag->count)
			return false;
		attachment_build(&c->attachment[i], plan, profile[which],
				 c->setter);
		c->count += c->attachment[i].count;
	}
	return diag->count == 0;
}

/* A column that no node of any lampiran fills is a slip, unless the profile
 * allows it. */
static void check_columns(const struct composer *c, const struct profile *p)
{
	struct diag *diag = c->setter->diag;

	for (size_t i = 0; i < p->column_count; i++) {
		const struct column *column = &p->column[i];
		bool filled = column->kind != COLUMN_TEXT;

		for (size_t k = 0; k < c->attachment_count; k++)
			filled |= c->attachment[k].profile == p &&
				  c->attachment[k].table.grid.filled[i];
		if (!filled && !column->may_be_empty)
			diag_add(diag, MESSAGE_COLUMN_EMPTY, column->place,
				 column->name);
	}
}

/* Whether the pages are counted from 1 again at LEAF. */
static bool restarts(const struct attachment *a, size_t leaf)
{
	if (a->profile->restart == RESTART_NONE)
		return false;
	return leaf == 0 || (a->profile->restart == RESTART_TABLE &&
			     a->leaf[leaf].kind == LEAF_TABLE &&
			     a->leaf[leaf - 1].kind == LEAF_BEFORE);
}

static void number_pages(struct composer *c)
{
	size_t page = 0, first = 0;

	c->numbered =
		arena_array(c->setter->arena, struct numbered, c->count + 1);
	for (size_t i = 0; i < c->attachment_count; i++) {
		struct attachment *a = &c->attachment[i];

		for (size_t k = 0; k < a->count; k++, page++) {
			if (restarts(a, k))
				first = page;
			c->numbered[page] = (struct numbered){
				a, k, {page, page - first + 1, 0}};
		}
	}
	for (size_t total = 0; page-- > 0;) {
		struct page_number *number = &c->numbered[page].page;

		if (number->number > total)
			total = number->number;
		number->total = total;
		if (number->number == 1)
			total = 0;
	}
}

/* Of several lampiran each has an entry of its own in the outline. */
static void open_bookmark(struct composer *c, const struct attachment *a,
			  size_t page)
{
	struct arena *arena = c->setter->arena;
	const struct numbering roman = {"Lampiran ", 'I', ""};

	if (!a->plan->number)
		return;
	c->bookmarks.level = 0;
	bookmarks_add(&c->bookmarks,
		      numbering_format(arena, &roman, a->plan->number), page, 0,
		      0);
	c->bookmarks.level = 1;
}

static void compose_page(struct composer *c, struct sheet *sheet, size_t i,
			 struct page *page)
{
	const struct numbered *n = &c->numbered[i];
	const struct leaf *leaf = &n->attachment->leaf[n->leaf];

	sheet->width = leaf->paper->width;
	sheet->height = leaf->paper->height;
	if (!n->leaf)
		open_bookmark(c, n->attachment, i);
	attachment_place(n->attachment, n->leaf, &n->page, sheet,
			 &c->bookmarks);
	*page = sheet_finish(sheet, c->setter->arena);
	page->number = n->page.number;
	page->rule = n->attachment->profile->rule;
}

/* Returns the value of a field on one line. */
static const char *one_line(const struct composer *c, enum plan_field field)
{
	const struct value *value = &c->plan->field[field];

	return markup_line(c->setter->arena, value->text, value->length);
}

static const struct quality *judge(struct composer *c)
{
	struct quality *quality = arena_array(c->setter->arena, struct quality,
					      c->attachment_count);

	for (size_t i = 0; i < c->attachment_count; i++)
		quality[i] = quality_of(&c->attachment[i], c->setter->arena);
	return quality;
}

static const struct pages *compose(struct composer *c)
{
	struct sheet sheet;
	struct pages *pages = arena_new(c->setter->arena, struct pages);
	struct page *page =
		arena_array(c->setter->arena, struct page, c->count);

	c->bookmarks.arena = c->setter->arena;
	sheet_init(&sheet);
	for (size_t i = 0; i < c->count; i++)
		compose_page(c, &sheet, i, &page[i]);
	sheet_release(&sheet);
	*pages = (struct pages){
		.page = page,
		.count = c->count,
		.bookmark = c->bookmarks.bookmark,
		.bookmark_count = c->bookmarks.count,
		.quality = judge(c),
		.quality_count = c->attachment_count,
		.table_size = c->attachment->profile->table_type.size,
		.title = one_line(c, PLAN_TITLE),
		.author = one_line(c, PLAN_LEMBAGA),
		.subject = one_line(c, PLAN_TENTANG),
	};
	return pages;
}

const struct pages *lampiran_set(const struct plan *plan,
				 const struct profile *const *profile,
				 size_t profiles, struct setter *setter)
{
	struct composer *c = arena_new(setter->arena, struct composer);
	const struct pages *pages;

	*c = (struct composer){.plan = plan, .setter = setter};
	if (build(c, profile, profiles))
		for (size_t i = 0; i < profiles && i < c->attachment_count; i++)
			check_columns(c, profile[i]);
	if (setter->diag->count)
		return NULL;
	number_pages(c);
	pages = compose(c);
	return setter->diag->count ? NULL : pages;
}
