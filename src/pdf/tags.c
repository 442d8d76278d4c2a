#include "pdf/tags.h"

#include "pdf/syntax.h"

#include <assert.h>

const char *element_name(const struct element *element)
{
	static const char *const heading[] = {"H1", "H2", "H3",
					      "H4", "H5", "H6"};
	static const char *const name[ELEMENT_KINDS] = {
		[ELEMENT_NONE] = "Artifact",	[ELEMENT_DOCUMENT] = "Document",
		[ELEMENT_PART] = "Part",	[ELEMENT_PARAGRAPH] = "P",
		[ELEMENT_QUOTE] = "BlockQuote", [ELEMENT_LIST] = "L",
		[ELEMENT_ITEM] = "LI",		[ELEMENT_LABEL] = "Lbl",
		[ELEMENT_BODY] = "LBody",	[ELEMENT_TABLE] = "Table",
		[ELEMENT_CAPTION] = "Caption",	[ELEMENT_TABLE_HEAD] = "THead",
		[ELEMENT_TABLE_BODY] = "TBody", [ELEMENT_ROW] = "TR",
		[ELEMENT_HEADER] = "TH",	[ELEMENT_CELL] = "TD",
		[ELEMENT_EMPHASIS] = "Em",	[ELEMENT_STRONG] = "Strong",
		[ELEMENT_FORM] = "Form",
	};

	if (element->kind == ELEMENT_HEADING)
		return heading[element->mark - '1'];
	return name[element->kind];
}

static void write_cell(const struct element *element, struct buffer *out)
{
	bool header = element->kind == ELEMENT_HEADER;

	if (!header && element->row_span == 1 && element->column_span == 1)
		return;
	buffer_text(out, "/A<</O/Table");
	if (header)
		buffer_text(out, element->mark == 'R' ? "/Scope/Row"
						      : "/Scope/Column");
	if (element->row_span > 1)
		buffer_format(out, "/RowSpan %u", (unsigned)element->row_span);
	if (element->column_span > 1)
		buffer_format(out, "/ColSpan %u",
			      (unsigned)element->column_span);
	buffer_text(out, ">>");
}

static void write_list(const struct element *element, struct buffer *out)
{
	const char *name = "Disc";

	switch (element->mark) {
	case '1':
		name = "Decimal";
		break;
	case 'a':
		name = "LowerAlpha";
		break;
	case 'A':
		name = "UpperAlpha";
		break;
	case 'i':
		name = "LowerRoman";
		break;
	case 'I':
		name = "UpperRoman";
		break;
	default:
		break;
	}
	buffer_format(out, "/A<</O/List/ListNumbering/%s>>", name);
}

/* What is read in place of the content, or besides (14.9.3 to 14.9.5). */
static void write_words(const struct element *element, struct buffer *out)
{
	if (!element->words)
		return;
	buffer_text(out, element->kind == ELEMENT_HEADER ? "/E"
			 : element->kind == ELEMENT_FORM ? "/Alt"
							 : "/ActualText");
	syntax_text_string(out, element->words);
}

/* Appends its kind, attributes, and what is read for it. */
static void element_write(const struct element *element, struct buffer *out)
{
	buffer_text(out, "/S/");
	buffer_text(out, element_name(element));
	if (element->kind == ELEMENT_CELL || element->kind == ELEMENT_HEADER)
		write_cell(element, out);
	else if (element->kind == ELEMENT_LIST)
		write_list(element, out);
	write_words(element, out);
}

/* Where words of a utterance, and of those behind it in the same voice, are: a
 * sequence of marked content. */
struct sequence {
	uint32_t next; /* of the utterance; 0: the last one */
	uint32_t page; /* from 0 */
	uint32_t number;
};

/* A utterance that others in its voice follow; emphasis is an element. */
struct voiced {
	uint32_t first, last; /* sequences; 0: none */
	uint32_t number;      /* of its object, if it is emphasized */
};

/* An element in this document. */
struct tag_node {
	uint32_t at;	      /* utterance that its last sequence is of */
	uint32_t child, next; /* in the tree: first of it, sibling */
	uint32_t number;      /* of its object; 0: it is not in the tree */
};

struct tagged_field {
	uint32_t element;
	uint32_t page;
	unsigned object;
};

struct tags {
	const struct pages *pages;
	const struct structure *structure;
	struct arena *arena;
	struct tag_node *node;	   /* of each element */
	struct voiced *voiced;	   /* of each utterance */
	struct sequence *sequence; /* from 1 */
	size_t sequence_count, sequence_capacity;
	uint32_t *content; /* of all pages: the utterances they are of */
	size_t content_count, content_capacity;
	size_t *begin;	    /* per page, and at the end: first in content[] */
	uint32_t *emphasis; /* utterances that are, as they come on pages */
	size_t emphasis_count, emphasis_capacity;
	uint32_t *kept; /* elements in the tree */
	size_t kept_count;
	struct tagged_field *field;
	size_t field_count, field_capacity;
	const unsigned *page; /* object numbers */
	unsigned root, first; /* objects: of the tree, of what is made late */
};

/* Returns what sounds alike as one number, 0 for what is not emphasized. */
static unsigned voice(uint8_t emphasis, uint8_t language)
{
	return emphasis ? (emphasis & STYLE_BOLD ? 2u : 1u) | language * 4u : 0;
}

static unsigned voice_of(const struct tags *t, uint32_t utterance)
{
	const struct piece *piece = t->structure->utterance[utterance].piece;

	return voice(piece->emphasis, piece->language);
}

const char *tags_name(const struct structure *structure, const struct box *box)
{
	const struct element strong = {.kind = ELEMENT_STRONG};
	const struct element emphasis = {.kind = ELEMENT_EMPHASIS};

	if (!box->run.element || !box->emphasis)
		return element_name(&structure->element[box->run.element]);
	return element_name(box->emphasis & STYLE_BOLD ? &strong : &emphasis);
}

/* Returns the first utterance behind STRETCH that is in another voice, 0 for
 * none. */
static uint32_t next_voice(const struct tags *t, uint32_t utterance)
{
	unsigned last = voice_of(t, utterance);

	do
		utterance = t->structure->utterance[utterance].next;
	while (utterance && voice_of(t, utterance) == last);
	return utterance;
}

/* Returns the utterance of a box: words come on pages in the order that their
 * element has them in. Where they come again it begins anew. */
static uint32_t utterance_of(struct tags *t, const struct box *box)
{
	struct tag_node *node = &t->node[box->run.element];
	unsigned wanted = voice(box->emphasis, box->language);
	uint32_t at = node->at;

	while (at && voice_of(t, at) != wanted)
		at = next_voice(t, at);
	if (!at) /* from the beginning again */
		at = t->structure->element[box->run.element].first;
	while (at && voice_of(t, at) != wanted)
		at = next_voice(t, at);
	assert(at); /* its element has these words */
	return node->at = at;
}

struct tags *tags_new(const struct pages *pages, struct arena *arena)
{
	const struct structure *s = pages->structure;
	struct tags *t = arena_new(arena, struct tags);

	*t = (struct tags){
		.pages = pages,
		.structure = s,
		.arena = arena,
		.node = arena_array(arena, struct tag_node, s->count),
		.voiced = arena_array(arena, struct voiced, s->utterance_count),
		.sequence = arena_array(arena, struct sequence,
					s->utterance_count + 1),
		.sequence_count = 1,
		.sequence_capacity = s->utterance_count + 1,
		.begin = arena_array(arena, size_t, pages->count + 1),
	};
	return t;
}

void tags_page(struct tags *t, size_t page, const struct marking *marking)
{
	for (uint32_t i = 0; i < marking->count; i++) {
		const struct box *box = marking->of[i];
		uint32_t utterance = utterance_of(t, box);
		struct voiced *voiced = &t->voiced[utterance];
		uint32_t at = (uint32_t)t->sequence_count++;

		t->content =
			arena_grow(t->arena, t->content, t->content_count,
				   &t->content_capacity, sizeof(*t->content));
		t->content[t->content_count++] = utterance;
		t->sequence =
			arena_grow(t->arena, t->sequence, at,
				   &t->sequence_capacity, sizeof(*t->sequence));
		t->sequence[at] = (struct sequence){0, (uint32_t)page, i};
		if (voiced->last)
			t->sequence[voiced->last].next = at;
		else
			voiced->first = at;
		voiced->last = at;
		t->node[box->run.element].number = true;
		if (voiced->first != at || !box->emphasis)
			continue;
		t->emphasis =
			arena_grow(t->arena, t->emphasis, t->emphasis_count,
				   &t->emphasis_capacity, sizeof(*t->emphasis));
		t->emphasis[t->emphasis_count++] = utterance;
	}
	t->begin[page + 1] = t->content_count;
}

size_t tags_field(struct tags *t, uint32_t element, size_t page,
		  const struct object *field)
{
	t->field = arena_grow(t->arena, t->field, t->field_count,
			      &t->field_capacity, sizeof(*t->field));
	t->field[t->field_count] = (struct tagged_field){
		element, (uint32_t)page, object_number(field)};
	t->node[element].number = true;
	return t->pages->count + t->field_count++;
}

/* Hangs the elements that have something in them under those that they belong
 * to. */
static void grow(struct tags *t)
{
	const struct structure *s = t->structure;

	/* from the last to the first: an element stands behind its parent */
	for (size_t i = s->count; i-- > STRUCTURE_DOCUMENT;) {
		struct tag_node *parent = &t->node[s->element[i].parent];

		/* a table has all of its cells */
		if (s->element[i].kind >= ELEMENT_TABLE_HEAD &&
		    s->element[i].kind <= ELEMENT_CELL)
			t->node[i].number = true;
		if (!t->node[i].number)
			continue;
		t->node[i].number = true;
		t->node[i].next = parent->child;
		parent->child = (uint32_t)i;
		parent->number = true;
	}
	t->kept = arena_array(t->arena, uint32_t, s->count);
	for (size_t i = STRUCTURE_DOCUMENT; i < s->count; i++)
		if (t->node[i].number)
			t->kept[t->kept_count++] = (uint32_t)i;
}

/* Numbers the pages' lists, then elements, then emphasis. Returns how many. */
static size_t give_numbers(struct tags *t, struct objects *objects)
{
	size_t count = t->pages->count + t->kept_count + t->emphasis_count;
	unsigned number;

	t->first = objects_reserve(objects, (unsigned)count);
	number = t->first + (unsigned)t->pages->count;
	for (size_t i = 0; i < t->kept_count; i++)
		t->node[t->kept[i]].number = number++;
	for (size_t i = 0; i < t->emphasis_count; i++)
		t->voiced[t->emphasis[i]].number = number++;
	return t->first ? count : 0;
}

/* Returns the element that has a utterance. */
static uint32_t element_of(const struct tags *t, uint32_t utterance)
{
	const struct utterance *one = &t->structure->utterance[utterance];
	const struct content *content = &t->structure->content[one->content];

	return one->marker ? content->label : content->element;
}

static void write_key(struct buffer *out, const char *key, long value)
{
	buffer_text(out, key);
	buffer_integer(out, value);
}

static void write_reference(uint32_t number, struct buffer *out)
{
	buffer_integer(out, number);
	buffer_text(out, " 0 R ");
}

/* The page of an element is that of its first content; what is on others says
 * so. */
static long write_page(const struct tags *t, uint32_t sequence,
		       struct buffer *out)
{
	long page = t->sequence[sequence].page;

	write_key(out, "/Pg ", t->page[page]);
	buffer_text(out, " 0 R");
	return page;
}

static void write_sequences(const struct tags *t, uint32_t utterance, long page,
			    struct buffer *out)
{
	const struct sequence *sequence;

	for (uint32_t i = t->voiced[utterance].first; i; i = sequence->next) {
		sequence = &t->sequence[i];
		if (sequence->page == page) {
			buffer_integer(out, sequence->number);
			buffer_text(out, " ");
			continue;
		}
		write_key(out, "<</Type/MCR/Pg ", t->page[sequence->page]);
		write_key(out, " 0 R/MCID ", sequence->number);
		buffer_text(out, ">>");
	}
}

static void write_emphasis(const struct tags *t, uint32_t utterance,
			   struct buffer *out)
{
	const struct piece *piece = t->structure->utterance[utterance].piece;
	long page;

	buffer_text(out,
		    piece->emphasis & STYLE_BOLD ? "<</S/Strong" : "<</S/Em");
	if (piece->language)
		buffer_format(out, "/Lang(%s)",
			      lexicon_language_name(t->pages->lexicon,
						    piece->language));
	write_key(out, "/P ", t->node[element_of(t, utterance)].number);
	buffer_text(out, " 0 R");
	page = write_page(t, t->voiced[utterance].first, out);
	buffer_text(out, "/K[");
	write_sequences(t, utterance, page, out);
	buffer_text(out, "]>>");
}

/* Appends an element and what it has in it: words, a field, elements. */
static void write_element(const struct tags *t, uint32_t element,
			  struct buffer *out)
{
	const struct element *e = &t->structure->element[element];
	const struct tag_node *node = &t->node[element];
	long page = -1;

	buffer_text(out, "<<");
	element_write(e, out);
	write_key(out, "/P ", e->parent ? t->node[e->parent].number : t->root);
	buffer_text(out, " 0 R");
	for (uint32_t at = node->at ? e->first : 0; at && page < 0;
	     at = next_voice(t, at))
		if (!voice_of(t, at) && t->voiced[at].first)
			page = write_page(t, t->voiced[at].first, out);
	if (!node->at && !node->child && e->kind != ELEMENT_FORM) {
		buffer_text(out, ">>");
		return;
	}
	buffer_text(out, "/K[");
	for (uint32_t at = node->at ? e->first : 0; at; at = next_voice(t, at))
		if (t->voiced[at].number)
			write_reference(t->voiced[at].number, out);
		else
			write_sequences(t, at, page, out);
	for (size_t i = 0; e->kind == ELEMENT_FORM && i < t->field_count; i++) {
		if (t->field[i].element != element)
			continue;
		write_key(out, "<</Type/OBJR/Obj ", t->field[i].object);
		write_key(out, " 0 R/Pg ", t->page[t->field[i].page]);
		buffer_text(out, " 0 R>>");
	}
	for (uint32_t i = node->child; i; i = t->node[i].next)
		write_reference(t->node[i].number, out);
	buffer_text(out, "]>>");
}

/* Appends object I of those that got numbers. */
static void write_object(const struct tags *t, size_t i, struct buffer *out)
{
	size_t pages = t->pages->count;

	if (i < pages) {
		buffer_text(out, "[");
		for (size_t k = t->begin[i]; k < t->begin[i + 1]; k++) {
			uint32_t at = t->content[k];
			uint32_t number = t->voiced[at].number;

			if (!number)
				number = t->node[element_of(t, at)].number;
			write_reference(number, out);
		}
		buffer_text(out, "]");
	} else if (i < pages + t->kept_count)
		write_element(t, t->kept[i - pages], out);
	else
		write_emphasis(t, t->emphasis[i - pages - t->kept_count], out);
}

void tags_add(struct tags *t, struct objects *objects, const unsigned *number)
{
	struct object *root = objects_add(objects);
	struct object *marked = objects_add(objects);
	struct buffer body = {0};
	size_t pages = t->pages->count, count;

	objects_catalog(objects, "StructTreeRoot", root);
	objects_catalog(objects, "MarkInfo", marked);
	buffer_text(&body, "/Marked true\n");
	object_fill(marked, &body);
	t->page = number;
	t->root = object_number(root);
	grow(t);
	count = give_numbers(t, objects);
	for (size_t i = 0; i < count; i++)
		write_object(t, i,
			     objects_put(objects, t->first + (unsigned)i));
	buffer_clear(&body);
	buffer_format(&body,
		      "/Type /StructTreeRoot /K [%u 0 R]\n"
		      "/RoleMap <</Em /Span /Strong /Span>>\n",
		      (unsigned)t->node[STRUCTURE_DOCUMENT].number);
	/* what all marked content belongs to, by its place: pages, then
	 * fields */
	buffer_text(&body, "/ParentTree <</Nums [");
	for (size_t i = 0; i < pages; i++)
		buffer_format(&body, "%zu %zu 0 R ", i, t->first + i);
	for (size_t i = 0; i < t->field_count; i++)
		buffer_format(&body, "%zu %u 0 R ", pages + i,
			      (unsigned)t->node[t->field[i].element].number);
	buffer_format(&body, "]>> /ParentTreeNextKey %zu\n",
		      pages + t->field_count);
	object_fill(root, &body);
	buffer_release(&body);
}
