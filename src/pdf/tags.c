#include "pdf/tags.h"

#include "pdf/element.h"
#include "pdf/marking.h"

#include <string.h>

/* What an element has in it: content of a page, another element, a field. */
enum kid_kind { KID_CONTENT, KID_ELEMENT, KID_FIELD };

struct kid {
	uint32_t next;	    /* 0: the last one */
	uint32_t page : 30; /* from 0 */
	uint32_t kind : 2;  /* enum kid_kind */
	uint32_t value; /* number on the page, element, object of the field */
};

/* An element in this document. */
struct node {
	uint32_t first, last; /* kids; 0: none */
	uint32_t number;      /* of its object; 0: it is not in the tree */
	uint32_t inside;      /* the emphasis that its text is in; 0: in none */
};

struct tags {
	const struct pages *pages;
	struct arena *arena;
	struct element *element; /* the structure's, then emphasis */
	struct node *node;	 /* of each */
	size_t count, capacity, node_capacity;
	struct kid *kid; /* from 1 */
	size_t kid_count, kid_capacity;
	uint32_t *content; /* of all pages: the elements they belong to */
	size_t content_count, content_capacity;
	size_t *begin;	/* per page, and at the end: first in content[] */
	uint32_t *kept; /* the elements in the tree */
	size_t kept_count;
	uint32_t *field; /* elements of the fields */
	size_t field_count, field_capacity;
	const unsigned *page; /* object numbers */
	unsigned root, first; /* objects: of the tree, of what is made late */
};

/* Returns the kind of element that emphasis makes. */
static enum element_kind emphasis_of(const struct box *box)
{
	return box->emphasis & STYLE_BOLD ? ELEMENT_STRONG : ELEMENT_EMPHASIS;
}

const char *tags_name(const struct structure *structure, const struct box *box)
{
	const struct element emphasis = {.kind = (uint8_t)emphasis_of(box)};

	return element_name(box->run.element && box->emphasis
				    ? &emphasis
				    : &structure->element[box->run.element]);
}

/* Adds an element of no text yet, and its node. */
static uint32_t add_element(struct tags *t, const struct element *element)
{
	t->element = arena_grow(t->arena, t->element, t->count, &t->capacity,
				sizeof(*t->element));
	t->node = arena_grow(t->arena, t->node, t->count, &t->node_capacity,
			     sizeof(*t->node));
	t->element[t->count] = *element;
	t->node[t->count] = (struct node){0};
	return (uint32_t)t->count++;
}

static void add_kid(struct tags *t, uint32_t element, enum kid_kind kind,
		    size_t page, uint32_t value)
{
	struct node *node = &t->node[element];
	uint32_t at = (uint32_t)t->kid_count++;

	t->kid = arena_grow(t->arena, t->kid, at, &t->kid_capacity,
			    sizeof(*t->kid));
	t->kid[at] = (struct kid){.page = (uint32_t)page & 0x3FFFFFFF,
				  .kind = kind & 3u,
				  .value = value};
	if (node->last)
		t->kid[node->last].next = at;
	else
		node->first = at;
	node->last = at;
}

/* Returns the element that a box belongs to: emphasis is one in that of its
 * text, and goes on over lines and pages. */
static uint32_t element_of(struct tags *t, const struct box *box)
{
	uint32_t element = box->run.element;
	struct element emphasis = {.kind = (uint8_t)emphasis_of(box),
				   .mark = (char)box->language,
				   .parent = element};
	uint32_t inside = t->node[element].inside;

	if (!box->emphasis) {
		t->node[element].inside = 0;
		return element;
	}
	if (inside && t->element[inside].kind == emphasis.kind &&
	    t->element[inside].mark == emphasis.mark)
		return inside;
	inside = add_element(t, &emphasis);
	t->node[element].inside = inside;
	add_kid(t, element, KID_ELEMENT, 0, inside);
	return inside;
}

/* A page that is gone through as it is drawn. */
struct visit {
	struct tags *tags;
	size_t page; /* from 0 */
	struct marking marking;
	const struct box *box;
};

/* Notes that the content counted last belongs to the box. */
static void note(struct visit *v)
{
	struct tags *t = v->tags;
	uint32_t element = element_of(t, v->box);

	t->content = arena_grow(t->arena, t->content, t->content_count,
				&t->content_capacity, sizeof(*t->content));
	t->content[t->content_count++] = element;
	add_kid(t, element, KID_CONTENT, v->page, v->marking.count - 1);
}

static void visit_text(struct visit *v)
{
	if (marking_text(&v->marking, v->box))
		note(v);
}

static void visit_piece(struct visit *v, const struct piece *piece)
{
	enum speech speech = marking_speech(piece);

	if (speech == SPEECH_PLAIN ||
	    (speech == SPEECH_HYPHEN && piece->word->count > 1))
		visit_text(v);
	if (speech == SPEECH_PLAIN)
		return;
	marking_span(&v->marking);
	note(v);
}

/* Numbers the content of page I. */
static void collect(struct tags *t, size_t i)
{
	const struct page *page = &t->pages->page[i];
	struct visit v = {.tags = t, .page = i};

	for (size_t k = 0; k < page->count; k++) {
		const struct text_run *run = &page->box[k].run;

		v.box = &page->box[k];
		if (v.box->kind != BOX_TEXT)
			continue;
		if (!run->element) {
			marking_text(&v.marking, v.box);
			continue;
		}
		for (uint32_t n = 0; n < run->count; n++) {
			if (n && piece_has_space(&run->piece[n]))
				visit_text(&v);
			visit_piece(&v, &run->piece[n]);
		}
		if (v.box->space)
			visit_text(&v);
	}
	t->begin[i + 1] = t->content_count;
}

struct tags *tags_new(const struct pages *pages, struct arena *arena)
{
	const struct structure *structure = pages->structure;
	struct tags *t = arena_new(arena, struct tags);

	*t = (struct tags){
		.pages = pages,
		.arena = arena,
		.element = arena_array(arena, struct element, structure->count),
		.node = arena_array(arena, struct node, structure->count),
		.count = structure->count,
		.capacity = structure->count,
		.node_capacity = structure->count,
		.kid = arena_array(arena, struct kid, 2 * structure->count),
		.kid_count = 1,
		.kid_capacity = 2 * structure->count,
		.begin = arena_array(arena, size_t, pages->count + 1),
	};
	memcpy(t->element, structure->element,
	       structure->count * sizeof(*structure->element));
	for (size_t i = 0; i < pages->count; i++)
		collect(t, i);
	return t;
}

size_t tags_field(struct tags *t, uint32_t element, size_t page,
		  const struct object *field)
{
	t->field = arena_grow(t->arena, t->field, t->field_count,
			      &t->field_capacity, sizeof(*t->field));
	t->field[t->field_count] = element;
	add_kid(t, element, KID_FIELD, page, object_number(field));
	return t->pages->count + t->field_count++;
}

/* Whether an element is in the tree even when nothing is in it. */
static bool is_part_of_table(const struct element *element)
{
	return element->kind >= ELEMENT_TABLE_HEAD &&
	       element->kind <= ELEMENT_CELL;
}

/* Hangs the elements that have something in them under those that they belong
 * to, behind their text, and numbers them: emphasis hangs already. */
static void grow(struct tags *t)
{
	size_t own = t->pages->structure->count;
	unsigned next = t->first + (unsigned)t->pages->count;

	/* from the last to the first: an element stands behind its parent */
	for (size_t i = t->count; i-- > STRUCTURE_DOCUMENT;) {
		struct node *node = &t->node[i];

		node->number = node->first ||
			       is_part_of_table(&t->element[i]) || node->number;
		if (node->number)
			t->node[t->element[i].parent].number = 1;
	}
	t->kept = arena_array(t->arena, uint32_t, t->count);
	for (size_t i = STRUCTURE_DOCUMENT; i < t->count; i++) {
		if (!t->node[i].number)
			continue;
		t->kept[t->kept_count++] = (uint32_t)i;
		t->node[i].number = next++;
		if (i > STRUCTURE_DOCUMENT && i < own)
			add_kid(t, t->element[i].parent, KID_ELEMENT, 0,
				(uint32_t)i);
	}
}

/* Appends the list of what the content of page I belongs to. */
static void write_content(const struct tags *t, size_t i, struct buffer *out)
{
	buffer_text(out, "[");
	for (size_t k = t->begin[i]; k < t->begin[i + 1]; k++) {
		buffer_integer(out, t->node[t->content[k]].number);
		buffer_text(out, " 0 R ");
	}
	buffer_text(out, "]");
}

static void write_key(struct buffer *out, const char *key, long value)
{
	buffer_text(out, key);
	buffer_integer(out, value);
}

static void write_kid(const struct tags *t, const struct kid *kid, long page,
		      struct buffer *out)
{
	if (kid->kind == KID_ELEMENT) {
		buffer_integer(out, t->node[kid->value].number);
		buffer_text(out, " 0 R ");
	} else if (kid->kind == KID_FIELD) {
		write_key(out, "<</Type/OBJR/Obj ", kid->value);
		write_key(out, " 0 R/Pg ", t->page[kid->page]);
		buffer_text(out, " 0 R>>");
	} else if (kid->page == page) {
		buffer_integer(out, kid->value);
		buffer_text(out, " ");
	} else {
		write_key(out, "<</Type/MCR/Pg ", t->page[kid->page]);
		write_key(out, " 0 R/MCID ", kid->value);
		buffer_text(out, ">>");
	}
}

/* The page of an element is that of its first content; what is on others says
 * so. */
static void write_kids(const struct tags *t, const struct node *node,
		       struct buffer *out)
{
	long page = -1;

	for (uint32_t i = node->first; i; i = t->kid[i].next)
		if (page < 0 && t->kid[i].kind == KID_CONTENT)
			page = t->kid[i].page;
	if (page >= 0) {
		write_key(out, "/Pg ", t->page[page]);
		buffer_text(out, " 0 R");
	}
	if (!node->first)
		return;
	buffer_text(out, "/K[");
	for (uint32_t i = node->first; i; i = t->kid[i].next)
		write_kid(t, &t->kid[i], page, out);
	buffer_text(out, "]");
}

static void write_element(const struct tags *t, size_t i, struct buffer *out)
{
	const struct element *element = &t->element[i];

	buffer_text(out, "<<");
	element_write(element, out);
	if ((element->kind == ELEMENT_EMPHASIS ||
	     element->kind == ELEMENT_STRONG) &&
	    element->mark)
		buffer_format(out, "/Lang(%s)",
			      lexicon_language_name(t->pages->lexicon,
						    (uint8_t)element->mark));
	write_key(out, "/P ",
		  element->parent ? t->node[element->parent].number : t->root);
	buffer_text(out, " 0 R");
	write_kids(t, &t->node[i], out);
	buffer_text(out, ">>");
}

/* Appends the late object I: first the pages' lists, then elements. */
static void write_late(const void *data, unsigned i, struct buffer *out)
{
	const struct tags *t = data;

	if (i < t->pages->count)
		write_content(t, i, out);
	else
		write_element(t, t->kept[i - t->pages->count], out);
}

/* What all marked content belongs to, by its place: pages, then fields. */
static void write_parents(const struct tags *t, struct buffer *out)
{
	size_t pages = t->pages->count;

	buffer_text(out, "/ParentTree <</Nums [");
	for (size_t i = 0; i < pages; i++)
		buffer_format(out, "%zu %zu 0 R ", i, t->first + i);
	for (size_t i = 0; i < t->field_count; i++)
		buffer_format(out, "%zu %u 0 R ", pages + i,
			      (unsigned)t->node[t->field[i]].number);
	buffer_format(out, "]>> /ParentTreeNextKey %zu\n",
		      pages + t->field_count);
}

void tags_add(struct tags *t, struct objects *objects, const unsigned *number)
{
	struct object *root = objects_add(objects);
	struct object *marked = objects_add(objects);
	struct buffer body = {0};
	struct bulk late = {.write = write_late, .data = t};

	objects_catalog(objects, "StructTreeRoot", root);
	objects_catalog(objects, "MarkInfo", marked);
	buffer_text(&body, "/Marked true\n");
	object_fill(marked, &body);
	t->page = number;
	t->root = object_number(root);
	t->first = objects_next(objects);
	grow(t);
	late.count = (unsigned)(t->pages->count + t->kept_count);
	objects_bulk(objects, &late);
	buffer_clear(&body);
	buffer_format(&body,
		      "/Type /StructTreeRoot /K [%u 0 R]\n"
		      "/RoleMap <</Em /Span /Strong /Span>>\n",
		      (unsigned)t->node[STRUCTURE_DOCUMENT].number);
	write_parents(t, &body);
	object_fill(root, &body);
	buffer_release(&body);
}
