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

static void write_reference(uint32_t number, struct buffer *out)
{
	buffer_integer(out, number);
	buffer_text(out, " 0 R ");
}

/* Ends a list; no space is needed before that. */
static void end_list(struct buffer *out)
{
	if (out->data[out->length - 1] == ' ')
		out->length--;
	buffer_byte(out, ']');
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
		syntax_integer(out, "/RowSpan ", element->row_span);
	if (element->column_span > 1)
		syntax_integer(out, "/ColSpan ", element->column_span);
	buffer_text(out, ">>");
}

static void write_list(const struct element *element, struct buffer *out)
{
	const char *name = "Disc";

	switch (element->mark) {
	case '1':
	case 'K': /* KESATU and the like: their numbers in words */
	case 'k':
	case 'P':
	case 'p':
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
	buffer_text(out, "/A<</O/List/ListNumbering/");
	buffer_text(out, name);
	buffer_text(out, ">>");
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

/* Appends its kind and attributes. */
static void write_kind(const struct element *element, struct buffer *out)
{
	buffer_text(out, "/S/");
	buffer_text(out, element_name(element));
	if (element->kind == ELEMENT_CELL || element->kind == ELEMENT_HEADER)
		write_cell(element, out);
	else if (element->kind == ELEMENT_LIST)
		write_list(element, out);
}

/* Where words of an utterance, and of those behind it in the same voice, are: a
 * sequence of marked content. */
struct sequence {
	uint32_t next; /* of the utterance; 0: the last one */
	uint32_t page; /* from 0 */
	uint32_t number;
};

/* An utterance that others in its voice follow; emphasis is an element. */
struct voiced {
	uint32_t first, last; /* sequences; 0: none */
	uint32_t number;      /* of its object, if it is emphasized */
};

/* An element in this document. */
struct tag_node {
	uint32_t number;      /* of its object, if it is in the tree */
	uint32_t at;	      /* utterance that its last sequence is of */
	uint32_t field;	      /* that is its content, from 1 */
	uint32_t child, next; /* in its stretch: first of it, sibling */
	bool kept;	      /* it is in the tree */
};

/* An element whose children end before it, each with its stretch. */
struct tag_parent {
	uint32_t element; /* 0: it is over */
	uint32_t *child;  /* numbers of their objects, as they are read */
	size_t count, capacity;
};

struct tagged_field {
	uint32_t page;
	unsigned object;
	uint32_t number; /* of its element's object */
};

struct tags {
	const struct pages *pages;
	const struct structure *structure;
	struct objects *objects;
	struct arena *arena;
	const unsigned *page;	/* object numbers */
	struct object *root;	/* of the tree */
	uint32_t document;	/* object of element 1 */
	struct window node;	/* of each element */
	struct window voiced;	/* of each utterance */
	struct window sequence; /* from 1 */
	struct tag_parent *parent;
	size_t parent_count, parent_capacity;
	uint32_t *list; /* per page, object: what its content belongs to */
	struct tagged_field *field;
	size_t field_count, field_capacity;
};

static struct tag_node *node_at(const struct tags *t, uint32_t element)
{
	return window_at(&t->node, element);
}

static struct voiced *voiced_at(const struct tags *t, uint32_t utterance)
{
	return window_at(&t->voiced, utterance);
}

static struct sequence *sequence_at(const struct tags *t, uint32_t sequence)
{
	return window_at(&t->sequence, sequence);
}

/* Returns what sounds alike as one number, 0 for what is not emphasized. */
static unsigned voice(uint8_t emphasis, uint8_t language)
{
	return emphasis ? (emphasis & STYLE_BOLD ? 2u : 1u) | language * 4u : 0;
}

static unsigned voice_of(const struct tags *t, uint32_t utterance)
{
	const struct piece *piece =
		structure_utterance(t->structure, utterance)->piece;

	return voice(piece->emphasis, piece->language);
}

const char *tags_name(const struct structure *structure, const struct box *box)
{
	const struct element strong = {.kind = ELEMENT_STRONG};
	const struct element emphasis = {.kind = ELEMENT_EMPHASIS};

	if (!box->run.element || !box->emphasis)
		return element_name(
			structure_element(structure, box->run.element));
	return element_name(box->emphasis & STYLE_BOLD ? &strong : &emphasis);
}

/* Returns the first utterance behind UTTERANCE that is in another voice, 0 for
 * none. */
static uint32_t next_voice(const struct tags *t, uint32_t utterance)
{
	unsigned last = voice_of(t, utterance);

	do
		utterance = structure_utterance(t->structure, utterance)->next;
	while (utterance && voice_of(t, utterance) == last);
	return utterance;
}

/* Returns the utterance of a sequence: words come on pages in the order that
 * their element has them in. Where they come again it begins anew. */
static uint32_t utterance_of(struct tags *t, const struct marked *marked)
{
	struct tag_node *node = node_at(t, marked->element);
	unsigned wanted = voice(marked->emphasis, marked->language);
	uint32_t at = node->at;

	while (at && voice_of(t, at) != wanted)
		at = next_voice(t, at);
	if (!at) /* from the beginning again */
		at = structure_element(t->structure, marked->element)->first;
	while (at && voice_of(t, at) != wanted)
		at = next_voice(t, at);
	assert(at); /* its element has these words */
	return node->at = at;
}

struct tags *tags_new(const struct pages *pages, const unsigned *page,
		      struct objects *objects, struct arena *arena)
{
	struct tags *t = arena_new(arena, struct tags);
	struct object *marked = objects_add(objects);
	struct buffer body = {0};

	*t = (struct tags){
		.pages = pages,
		.structure = pages->structure,
		.objects = objects,
		.arena = arena,
		.page = page,
		.root = objects_add(objects),
		.list = arena_array(arena, uint32_t, pages->count),
	};
	window_init(&t->node, arena, sizeof(struct tag_node));
	window_init(&t->voiced, arena, sizeof(struct voiced));
	window_init(&t->sequence, arena, sizeof(struct sequence));
	window_add(&t->sequence);
	objects_catalog(objects, "StructTreeRoot", t->root);
	objects_catalog(objects, "MarkInfo", marked);
	buffer_text(&body, "/Marked true\n");
	object_fill(marked, &body);
	buffer_release(&body);
	return t;
}

/* Takes note of what has begun in the structure. All elements get a number at
 * once: then those in the tree, which are most, have them in its order, which
 * takes least room. */
static void follow(struct tags *t)
{
	const struct structure *s = t->structure;
	uint32_t next =
		objects_reserve(t->objects, s->element.count - t->node.count);

	while (t->node.count < s->element.count)
		node_at(t, window_add(&t->node))->number = next ? next++ : 0;
	while (t->voiced.count < s->utterance.count)
		window_add(&t->voiced);
	if (!t->document)
		t->document = node_at(t, STRUCTURE_DOCUMENT)->number;
}

/* Adds sequence NUMBER of page PAGE to the words that it is of. Returns the
 * object that it belongs to. */
static uint32_t add_sequence(struct tags *t, const struct marked *marked,
			     size_t page, uint32_t number)
{
	struct tag_node *node = node_at(t, marked->element);
	struct voiced *voiced = voiced_at(t, utterance_of(t, marked));
	uint32_t at = window_add(&t->sequence);

	*sequence_at(t, at) = (struct sequence){0, (uint32_t)page, number};
	if (voiced->last)
		sequence_at(t, voiced->last)->next = at;
	else
		voiced->first = at;
	voiced->last = at;
	node->kept = true;
	if (marked->emphasis && !voiced->number)
		voiced->number = objects_reserve(t->objects, 1);
	return voiced->number ? voiced->number : node->number;
}

void tags_page(struct tags *t, size_t page, const struct marking *marking)
{
	struct buffer list = {0};
	struct buffer *out;

	follow(t);
	buffer_text(&list, "[");
	for (uint32_t i = 0; i < marking->count; i++)
		write_reference(add_sequence(t, &marking->of[i], page, i),
				&list);
	end_list(&list);
	t->list[page] = objects_reserve(t->objects, 1);
	out = objects_put(t->objects, t->list[page]);
	buffer_add(out, list.data, list.length);
	buffer_release(&list);
}

size_t tags_field(struct tags *t, uint32_t element, size_t page,
		  const struct object *field)
{
	struct tag_node *node = node_at(t, element);

	t->field = arena_grow(t->arena, t->field, t->field_count,
			      &t->field_capacity, sizeof(*t->field));
	t->field[t->field_count] = (struct tagged_field){
		(uint32_t)page, object_number(field), node->number};
	node->kept = true;
	node->field = (uint32_t)++t->field_count;
	return t->pages->count + t->field_count - 1;
}

/* The page of an element is that of its first content; what is on others says
 * so. */
static long write_page(const struct tags *t, uint32_t sequence,
		       struct buffer *out)
{
	long page = sequence_at(t, sequence)->page;

	syntax_integer(out, "/Pg ", t->page[page]);
	buffer_text(out, " 0 R");
	return page;
}

static void write_sequences(const struct tags *t, uint32_t utterance, long page,
			    struct buffer *out)
{
	const struct sequence *sequence;

	for (uint32_t i = voiced_at(t, utterance)->first; i;
	     i = sequence->next) {
		sequence = sequence_at(t, i);
		if (sequence->page == page) {
			buffer_integer(out, sequence->number);
			buffer_text(out, " ");
			continue;
		}
		syntax_integer(out, "<</Type/MCR/Pg ", t->page[sequence->page]);
		syntax_integer(out, " 0 R/MCID ", sequence->number);
		buffer_text(out, ">>");
	}
}

/* Appends words of ELEMENT that are emphasized. */
static void write_emphasis(const struct tags *t, uint32_t element,
			   uint32_t utterance, struct buffer *out)
{
	const struct piece *piece =
		structure_utterance(t->structure, utterance)->piece;
	long page;

	buffer_text(out,
		    piece->emphasis & STYLE_BOLD ? "<</S/Strong" : "<</S/Em");
	if (piece->language)
		buffer_format(out, "/Lang(%s)",
			      lexicon_language_name(t->pages->lexicon,
						    piece->language));
	syntax_integer(out, "/P ", node_at(t, element)->number);
	buffer_text(out, " 0 R");
	page = write_page(t, voiced_at(t, utterance)->first, out);
	buffer_text(out, "/K[");
	write_sequences(t, utterance, page, out);
	end_list(out);
	buffer_text(out, ">>");
}

/* Returns the children of ELEMENT that have ended before it, NULL: they end
 * with it. */
static struct tag_parent *find_parent(const struct tags *t, uint32_t element)
{
	for (size_t i = t->parent_count; i-- > 0;)
		if (t->parent[i].element == element)
			return &t->parent[i];
	return NULL;
}

/* Appends what an element has in it: words, a field, elements. */
static void write_kids(const struct tags *t, uint32_t element, long page,
		       struct buffer *out)
{
	const struct tag_node *node = node_at(t, element);
	const struct tag_parent *parent = find_parent(t, element);
	uint32_t at =
		node->at ? structure_element(t->structure, element)->first : 0;

	for (; at; at = next_voice(t, at))
		if (voiced_at(t, at)->number)
			write_reference(voiced_at(t, at)->number, out);
		else
			write_sequences(t, at, page, out);
	if (node->field) {
		const struct tagged_field *field = &t->field[node->field - 1];

		syntax_integer(out, "<</Type/OBJR/Obj ", field->object);
		syntax_integer(out, " 0 R/Pg ", t->page[field->page]);
		buffer_text(out, " 0 R>>");
	}
	for (uint32_t i = node->child; i; i = node_at(t, i)->next)
		write_reference(node_at(t, i)->number, out);
	for (size_t i = 0; parent && i < parent->count; i++)
		write_reference(parent->child[i], out);
}

/* Appends an element. What neighbours have in common comes first, so that it
 * is packed as one. */
static void write_element(const struct tags *t, uint32_t element,
			  struct buffer *out)
{
	const struct element *e = structure_element(t->structure, element);
	const struct tag_node *node = node_at(t, element);
	long page = -1;

	syntax_integer(out, "<</P ",
		       e->parent ? node_at(t, e->parent)->number
				 : object_number(t->root));
	buffer_text(out, " 0 R");
	write_kind(e, out);
	for (uint32_t at = node->at ? e->first : 0; at && page < 0;
	     at = next_voice(t, at))
		if (!voice_of(t, at) && voiced_at(t, at)->first)
			page = write_page(t, voiced_at(t, at)->first, out);
	write_words(e, out);
	if (!node->at && !node->child && !node->field &&
	    !find_parent(t, element)) {
		buffer_text(out, ">>");
		return;
	}
	buffer_text(out, "/K[");
	write_kids(t, element, page, out);
	end_list(out);
	buffer_text(out, ">>");
}

/* Notes a child of PARENT, which ends later. Children end about in the order
 * in which they are read, which is that of their numbers. */
static void add_child(struct tags *t, uint32_t parent, uint32_t number)
{
	struct tag_parent *p = find_parent(t, parent);
	size_t i;

	if (!p)
		p = find_parent(t, 0); /* one that is over */
	if (!p) {
		t->parent = arena_grow(t->arena, t->parent, t->parent_count,
				       &t->parent_capacity, sizeof(*t->parent));
		p = &t->parent[t->parent_count++];
		*p = (struct tag_parent){0};
	}
	p->element = parent;
	p->child = arena_grow(t->arena, p->child, p->count, &p->capacity,
			      sizeof(*p->child));
	for (i = p->count++; i && p->child[i - 1] > number; i--)
		p->child[i] = p->child[i - 1];
	p->child[i] = number;
}

/* Hangs the elements of a stretch that have something in them under those that
 * they belong to. */
static void hang(struct tags *t, const struct stretch *stretch)
{
	/* from the last to the first: an element stands behind its parent */
	for (uint32_t i = stretch->last; i-- > stretch->first;) {
		const struct element *e = structure_element(t->structure, i);
		struct tag_node *node = node_at(t, i);

		/* a table has all of its cells */
		node->kept |= (e->kind >= ELEMENT_TABLE_HEAD &&
			       e->kind <= ELEMENT_CELL) ||
			      node->child || find_parent(t, i);
		if (!node->kept || !e->parent)
			continue;
		if (e->parent < stretch->first) {
			add_child(t, e->parent, node->number);
			continue;
		}
		node->next = node_at(t, e->parent)->child;
		node_at(t, e->parent)->child = i;
	}
}

/* Writes an element with its emphasized words, if it is in the tree. */
static void write_whole(struct tags *t, uint32_t element)
{
	const struct tag_node *node = node_at(t, element);
	uint32_t at = structure_element(t->structure, element)->first;

	if (!node->kept)
		return;
	write_element(t, element, objects_put(t->objects, node->number));
	for (; at; at = structure_utterance(t->structure, at)->next)
		if (voiced_at(t, at)->number)
			write_emphasis(t, element, at,
				       objects_put(t->objects,
						   voiced_at(t, at)->number));
}

/* Forgets an element with its words. */
static void forget(struct tags *t, uint32_t element)
{
	uint32_t at = structure_element(t->structure, element)->first;
	struct tag_parent *parent = find_parent(t, element);

	for (; at; at = structure_utterance(t->structure, at)->next) {
		for (uint32_t i = voiced_at(t, at)->first, next; i; i = next) {
			next = sequence_at(t, i)->next;
			window_drop(&t->sequence, i);
		}
		window_drop(&t->voiced, at);
	}
	window_drop(&t->node, element);
	if (parent) {
		parent->element = 0;
		parent->count = 0;
	}
}

void tags_flush(struct tags *t)
{
	const struct structure *s = t->structure;

	for (size_t i = 0; i < s->ended_count; i++) {
		const struct stretch *stretch = &s->ended[i];

		hang(t, stretch);
		for (uint32_t k = stretch->first; k < stretch->last; k++)
			write_whole(t, k);
		for (uint32_t k = stretch->first; k < stretch->last; k++)
			forget(t, k);
	}
}

void tags_finish(struct tags *t)
{
	size_t pages = t->pages->count;
	struct buffer body = {0};

	buffer_format(&body,
		      "/Type /StructTreeRoot /K [%u 0 R]\n"
		      "/RoleMap <</Em /Span /Strong /Span>>\n",
		      (unsigned)t->document);
	/* what all marked content belongs to, by its place: pages, then
	 * fields */
	buffer_text(&body, "/ParentTree <</Nums [");
	for (size_t i = 0; i < pages; i++)
		buffer_format(&body, "%zu %u 0 R ", i, (unsigned)t->list[i]);
	for (size_t i = 0; i < t->field_count; i++)
		buffer_format(&body, "%zu %u 0 R ", pages + i,
			      (unsigned)t->field[i].number);
	buffer_format(&body, "]>> /ParentTreeNextKey %zu\n",
		      pages + t->field_count);
	object_fill(t->root, &body);
	buffer_release(&body);
}
