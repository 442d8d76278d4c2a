#include "typeset/document.h"

#include "block/furniture.h"
#include "block/template.h"
#include "calendar/date.h"
#include "text/markup.h"
#include "typeset/attachment.h"
#include "typeset/enactment.h"
#include "typeset/messages.h"

#include <math.h>
#include <string.h>

/* Returns a text without marks of emphasis, on one line; NULL for none. */
static const char *plain(struct arena *arena, const struct value *value)
{
	return value->text ? markup_line(arena, value->text, value->length)
			   : NULL;
}

struct lexicon *document_lexicon(const struct decree *decree, struct run *run)
{
	struct lexicon *lexicon = lexicon_new(run->arena);
	const struct terms *known = &decree->glossary.abbreviations;
	const struct terms *foreign = &decree->glossary.foreign;
	struct arena *arena = run->arena;

	for (size_t i = 0; i < known->count; i++)
		lexicon_abbreviate(lexicon, plain(arena, &known->term[i].word),
				   plain(arena, &known->term[i].meaning),
				   known->term[i].word.place);
	for (size_t i = 0; i < foreign->count; i++)
		lexicon_foreign(lexicon, plain(arena, &foreign->term[i].word),
				plain(arena, &foreign->term[i].meaning),
				foreign->term[i].word.place, &run->diag);
	return lexicon;
}

/* A page: the folio of a quire, and its number. */
struct numbered {
	struct quire *quire;
	size_t folio;
	struct imprint imprint;
};

struct document {
	const struct decree *decree;
	struct setter *setter;
	struct enactment *body; /* NULL: there is none */
	struct attachment *attachment;
	size_t attachment_count;
	struct quire **quire; /* in the order of their pages */
	size_t quire_count;
	struct numbered *numbered;
	size_t count; /* pages */
	struct bookmarks bookmarks;
	bool outlined; /* they are all there: copies have the same */
	struct structure structure;
	uint32_t part; /* element of it: the lampiran that is read */
	struct pages pages;
	enum form form; /* of the pages */
};

/* A column that no node of any lampiran fills is a slip, unless the profile
 * allows it. */
static void check_columns(const struct document *c, const struct profile *p)
{
	struct diag *diag = &c->setter->run->diag;

	for (size_t i = 0; i < p->column_count; i++) {
		const struct column *column = &p->column[i];
		bool filled = !column->kind->takes_text;

		for (size_t k = 0; k < c->attachment_count; k++)
			filled |= c->attachment[k].quire.profile == p &&
				  c->attachment[k].table.grid->filled[i];
		if (!filled && !column->may_be_empty)
			diag_add(diag, MESSAGE_COLUMN_EMPTY, column->place,
				 column->name);
	}
}

/* Numbers the pages, if all lampiran have them; else what is wrong is in the
 * setter's run. The picture of the year is no page of the decree: it has no
 * number. */
static bool number_pages(struct document *c)
{
	struct diag *diag = &c->setter->run->diag;
	size_t page = 0, number = 0;

	if (diag->count)
		return false;
	c->count = 0;
	for (size_t i = 0; i < c->quire_count; i++)
		c->count += c->quire[i]->count;
	if (c->count > PAGES_MOST) {
		diag_add(diag, MESSAGE_TOO_MANY_PAGES,
			 place_of(c->decree->source),
			 diag_number(diag, PAGES_MOST));
		return false;
	}

	c->numbered = arena_array(c->setter->run->arena, struct numbered,
				  c->count + 1);
	for (size_t i = 0; i < c->quire_count; i++) {
		struct quire *q = c->quire[i];

		for (size_t k = 0; k < q->count; k++, page++) {
			bool numbered = q->folio[k].numbered;

			if (q->folio[k].restarts)
				number = 0;
			number += numbered;
			c->numbered[page] = (struct numbered){
				q,
				k,
				{.index = page,
				 .number = numbered ? number : 0}};
		}
	}
	for (size_t total = 0; page-- > 0;) {
		struct imprint *imprint = &c->numbered[page].imprint;

		if (imprint->number > total)
			total = imprint->number;
		imprint->total = total;
		if (imprint->number == 1)
			total = 0;
	}
	return true;
}

/* Reads what is read of page I; of several lampiran each is a part. */
static void read_page(struct document *c, size_t i)
{
	const struct numbered *n = &c->numbered[i];
	struct structure *s = &c->structure;
	struct stretch stretch = structure_stretch(s);
	bool several = c->quire_count > 1;

	if (!n->folio) {
		c->part = several ? structure_add(s, STRUCTURE_DOCUMENT,
						  ELEMENT_PART, 0)
				  : STRUCTURE_DOCUMENT;
		quire_begin(n->quire, s, c->part);
	}
	quire_read(n->quire, n->folio);
	stretch.first = c->part;
	stretch.last = c->part + 1;
	stretch.last_content = stretch.first_content;
	if (several && n->folio + 1 == n->quire->count)
		structure_end(s, stretch);
	stretch.first = STRUCTURE_DOCUMENT;
	stretch.last = STRUCTURE_DOCUMENT + 1;
	if (i + 1 == c->count)
		structure_end(s, stretch);
}

/* Puts page I on CANVAS. What only its boxes need lives as long as they do. */
static void place_page(struct document *c, size_t i, struct canvas *canvas)
{
	const struct numbered *n = &c->numbered[i];
	struct bookmarks *bookmarks = c->outlined ? NULL : &c->bookmarks;
	struct imprint imprint = n->imprint;
	struct run *run = c->setter->run;
	struct arena *before;

	imprint.form = c->form;
	/* of several quires each has an entry of its own in the outline */
	if (bookmarks && !n->folio && n->quire->title) {
		bookmarks->level = 0;
		bookmarks_add(bookmarks, n->quire->title, i, 0, 0);
		bookmarks->level = 1;
	}
	before = run_live_in(run, &canvas->work);
	quire_place(n->quire, n->folio, &imprint, canvas, bookmarks);
	run_live_in(run, before);
	if (i + 1 < c->count || c->outlined)
		return;
	c->outlined = true;
	c->pages.bookmark = c->bookmarks.bookmark;
	c->pages.bookmark_count = c->bookmarks.count;
}

/* Begins with the first page. */
static void begin(void *document)
{
	struct document *c = document;

	structure_restart(&c->structure, 1u << c->form);
	if (!c->outlined)
		c->bookmarks =
			(struct bookmarks){.arena = c->setter->run->arena};
}

static void compose(void *document, size_t i, struct canvas *canvas)
{
	struct document *c = document;

	structure_forget(&c->structure);
	read_page(c, i);
	if (canvas)
		place_page(c, i, canvas);
}

/* Returns the value of a field on one line. */
static const char *one_line(const struct document *c, enum plan_field field)
{
	const struct value *value = plan_field(c->decree->lampiran, field);

	return markup_line(c->setter->run->arena, value->text, value->length);
}

/* Returns the title of the document; an excerpt says so. */
static const char *title_of(const struct document *c)
{
	const struct profile *profile = c->quire[0]->profile;
	const struct excerpt_style *style =
		phrases_style(c->decree->lampiran, profile);
	struct arena *arena = c->setter->run->arena;
	const char *title = one_line(c, PLAN_TITLE), *words;

	if (!style)
		return title;
	words = phrases_excerpt(c->decree->lampiran, profile, arena);
	return arena_format(arena, "%s (%s%s%s)", title, style->word.text,
			    *style->word.text ? ": " : "",
			    markup_line(arena, words, strlen(words)));
}

/* Returns the decree's date in figures; "" when it has none yet. */
static const char *date_of(const struct document *c)
{
	const struct value *value = &c->decree->field[PLAN_TANGGAL];
	struct date date;

	return value->text && date_read(&date, value->text, value->length)
		       ? date_figures(c->setter->run->arena, date)
		       : "";
}

/* Returns the first copy that page I looks the same in as in the one at work.
 */
static enum form look_of(const struct document *c, size_t i)
{
	const struct numbered *n = &c->numbered[i];
	unsigned form = 0;

	while (form < c->form &&
	       quire_differs(n->quire, n->folio, c->form, (enum form)form))
		form++;
	return (enum form)form;
}

/* Whether page I of a draft has the same watermark as PAGE[-1]: on paper like
 * that, of the same quire. */
static bool shares_mark(const struct document *c, const struct page *page,
			size_t i)
{
	return i && c->numbered[i - 1].quire == c->numbered[i].quire &&
	       page[-1].width == page->width && page[-1].height == page->height;
}

/* Returns what is known of the pages before they are composed. Those of a draft
 * have a watermark; equal ones share it. */
static const struct page *list_pages(const struct document *c)
{
	struct page *all =
		arena_array(c->setter->run->arena, struct page, c->count);

	for (size_t i = 0; i < c->count; i++) {
		const struct quire *q = c->numbered[i].quire;
		const struct folio *folio = &q->folio[c->numbered[i].folio];
		const struct paper *paper = folio->furniture->paper;
		struct page *page = &all[i];

		*page = (struct page){.width = paper->width,
				      .height = paper->height,
				      .rule = q->profile->rule,
				      .number = c->numbered[i].imprint.number,
				      .look = look_of(c, i)};
		if (shares_mark(c, page, i)) {
			page->watermark = page[-1].watermark;
			page->mark = page[-1].mark;
			continue;
		}
		page->mark = i ? page[-1].mark + 1 : 0;
		if (c->form == FORM_RANCANGAN)
			page->watermark =
				watermark_new(q->profile, paper, c->setter);
	}
	return all;
}

/* Returns how many pages the lampiran have, but for a list of changes. */
static size_t count_pages(const struct document *c)
{
	size_t count = 0;

	for (size_t i = 0; i < c->count; i++) {
		const struct numbered *n = &c->numbered[i];
		bool body = c->body && n->quire == &c->body->quire;

		count += !body && !n->quire->folio[n->folio].apart;
	}
	return count;
}

/* Sets the body of the decree, if it has one, with the first profile. */
static void set_body(struct document *c, const struct profile *profile)
{
	if (!plan_has_body(c->decree))
		return;
	c->body = arena_new(c->setter->run->arena, struct enactment);
	enactment_build(c->body, c->decree, profile, c->setter);
	c->quire[c->quire_count++] = &c->body->quire;
}

/* Sets the body and every lampiran of the decree, each with the profile of its
 * place or the last one, the tables in SIZE [pt]; 0: as each profile says.
 * Whether all is well. */
static bool set(struct document *c, const struct profile *const *profile,
		size_t profiles, double size)
{
	struct diag *diag = &c->setter->run->diag;

	c->attachment_count = c->decree->lampiran_count;
	c->attachment = arena_array(c->setter->run->arena, struct attachment,
				    c->attachment_count);
	c->quire = arena_array(c->setter->run->arena, struct quire *,
			       c->attachment_count + 1);
	c->quire_count = 0;
	set_body(c, profile[0]);
	for (size_t i = 0; i < c->attachment_count; i++) {
		const struct plan *plan = &c->decree->lampiran[i];
		/* an excerpt may begin with a later one; a profile's own
		 * faults are the same in each */
		size_t place = plan->number ? plan->number - 1 : i;
		size_t which = place < profiles ? place : profiles - 1;

		if (c->quire_count && diag->count)
			return false;
		attachment_build(&c->attachment[i], plan, profile[which], size,
				 c->setter);
		c->quire[c->quire_count++] = &c->attachment[i].quire;
	}
	if (!diag->count && !c->decree->excerpt)
		for (size_t i = 0; i < profiles && i < c->attachment_count; i++)
			check_columns(c, profile[i]);
	return number_pages(c);
}

/* Lays the tables of all lampiran in SIZE [pt] instead, and cuts them into
 * pages anew. Whether that takes no more than MOST pages; if not, or what does
 * not fit is in the setter's run, there are no pages until another size
 * does. */
static bool resize(struct document *c, double size, size_t most)
{
	size_t pages = 0;

	for (size_t i = 0; i < c->attachment_count; i++) {
		if (!quire_lay(&c->attachment[i].quire, size))
			return false;
		pages += attachment_least(&c->attachment[i]);
	}
	if (pages > most)
		return false;
	for (size_t i = 0; i < c->attachment_count; i++)
		if (!quire_cut(&c->attachment[i].quire))
			return false;
	return number_pages(c) && count_pages(c) <= most;
}

/* Sizes are tried in steps of so many points, the largest first. */
static const double step = 0.1;

/* Tables are set in 8 to 10 pt: without a range nothing smaller is tried. */
static const double least_size = 8;

struct document *document_build(const struct decree *decree,
				const struct profile *const *profile,
				size_t profiles, struct setter *setter)
{
	const struct type *type = &profile[0]->table_type;
	struct document *c = arena_new(setter->run->arena, struct document);
	struct diag *diag = &setter->run->diag;
	const struct diag_mark before = diag_mark(diag);
	double least = type->least;
	size_t most = profile[0]->fit_pages, pages;
	struct diag_mark tried;
	long steps;

	*c = (struct document){.decree = decree, .setter = setter};
	if (least <= 0 && !most)
		return set(c, profile, profiles, 0) ? c : NULL;
	if (least <= 0)
		least = type->size < least_size ? type->size : least_size;
	if (!set(c, profile, profiles, least))
		return NULL;
	pages = count_pages(c);
	if (most && pages > most) {
		diag_rewind(diag, before);
		diag_add(diag, MESSAGE_FIT_PAGES, profile[0]->fit_place,
			 arena_format(setter->run->arena, "%g", least),
			 diag_number(diag, pages),
			 diag_number(diag, pages - most));
		return NULL;
	}
	/* the largest size in which there are as few, else the least; what was
	 * said of sizes that were only tried is taken back */
	if (!most)
		most = pages;
	tried = diag_mark(diag);
	steps = lround((type->size - least) / step);
	for (long i = 0; i < steps; i++) {
		if (resize(c, type->size - (double)i * step, most))
			return c;
		diag_rewind(diag, tried);
	}
	if (steps > 0)
		resize(c, least, most);
	return c;
}

const struct pages *document_compose(struct document *c, enum form form)
{
	struct run *run = c->setter->run;

	for (size_t i = 0; i < c->quire_count; i++)
		if (!run->diag.count)
			quire_check(c->quire[i], form);
	if (run->diag.count)
		return NULL;
	c->form = form;
	if (!c->pages.page) {
		structure_init(&c->structure, run->arena);
		c->pages = (struct pages){
			.count = c->count,
			.composer = {begin, compose, c},
			.structure = &c->structure,
			.title = title_of(c),
			.author = one_line(c, PLAN_LEMBAGA),
			.subject = one_line(c, PLAN_TENTANG),
			.date = date_of(c),
			.duplex = c->quire[0]->profile->duplex,
			.lexicon = c->setter->shaper.lexicon,
		};
	}
	c->pages.page = list_pages(c);
	return run->diag.count ? NULL : &c->pages;
}

struct qualities document_quality(const struct document *c)
{
	struct arena *arena = c->setter->run->arena;
	struct quality *quality =
		arena_array(arena, struct quality, c->attachment_count);
	struct quality *body = NULL;

	for (size_t i = 0; i < c->attachment_count; i++)
		quality[i] = quire_quality(&c->attachment[i].quire, arena);
	if (c->body) {
		body = arena_new(arena, struct quality);
		*body = quire_quality(&c->body->quire, arena);
	}
	return (struct qualities){
		.quality = quality,
		.count = c->attachment_count,
		.body = body,
		.pages = c->count,
		.table_size = c->attachment_count
				      ? c->attachment->table.laid->type.size
				      : 0,
	};
}
