#include "page/structure.h"

#include "text/list.h"

void structure_init(struct structure *s, struct arena *arena)
{
	*s = (struct structure){.arena = arena};
	structure_add(s, 0, ELEMENT_NONE, 0);
	structure_add(s, 0, ELEMENT_DOCUMENT, 0);
}

uint32_t structure_add(struct structure *s, uint32_t parent,
		       enum element_kind kind, char mark)
{
	s->element = arena_grow(s->arena, s->element, s->count, &s->capacity,
				sizeof(*s->element));
	s->element[s->count] = (struct element){.kind = (uint8_t)kind,
						.mark = mark,
						.column_span = 1,
						.row_span = 1,
						.parent = parent};
	return (uint32_t)s->count++;
}

uint32_t structure_heading(struct structure *s, uint32_t parent, unsigned level)
{
	while (s->open_count && s->open[s->open_count - 1] >= level)
		s->open_count--;
	if (s->open_count == STRUCTURE_HEADINGS)
		s->open_count--;
	s->open[s->open_count++] = level;
	return structure_add(s, parent, ELEMENT_HEADING,
			     (char)('0' + s->open_count));
}

uint32_t structure_cell(struct structure *s, uint32_t row, uint32_t row_span,
			uint16_t column_span)
{
	uint32_t cell = structure_add(s, row, ELEMENT_CELL, 0);

	s->element[cell].row_span = row_span;
	s->element[cell].column_span = column_span;
	return cell;
}

void structure_make_header(struct structure *s, uint32_t element, char mark)
{
	s->element[element].kind = ELEMENT_HEADER;
	s->element[element].mark = mark;
}

void structure_content(struct text *text, uint32_t element)
{
	for (size_t i = 0; text && i < text->paragraph_count; i++) {
		text->paragraph[i].label = element;
		text->paragraph[i].element = element;
	}
}

/* How the items of a list are numbered, as numberings say it. */
static char mark_of(enum marker marker)
{
	static const char mark[] = {
		[MARKER_NONE] = '-',	     [MARKER_DASH] = '-',
		[MARKER_NUMBER_DOT] = '1',   [MARKER_NUMBER_PAREN] = '1',
		[MARKER_NUMBER_ROUND] = '1', [MARKER_NUMBER_BARE] = '1',
		[MARKER_LOWER_DOT] = 'a',    [MARKER_LOWER_PAREN] = 'a',
		[MARKER_LOWER_ROUND] = 'a',  [MARKER_LOWER_BARE] = 'a',
		[MARKER_UPPER_DOT] = 'A',
	};

	return mark[marker];
}

/* The lists that are open, by their depth from 1. */
struct nest {
	uint32_t list[LIST_DEEPEST + 1];
	uint32_t body[LIST_DEEPEST + 1]; /* of the last item; at 0 the whole */
	enum marker marker[LIST_DEEPEST + 1];
	unsigned depth;
};

/* Adds an item, in a list of its own if none of its kind is open there. */
static void add_item(struct structure *s, struct nest *nest,
		     struct paragraph *p)
{
	bool goes_on = p->depth <= nest->depth &&
		       nest->marker[p->depth] == p->marker_kind;
	uint32_t item;

	if (!goes_on)
		nest->list[p->depth] =
			structure_add(s, nest->body[p->depth - 1], ELEMENT_LIST,
				      mark_of(p->marker_kind));
	nest->marker[p->depth] = p->marker_kind;
	nest->depth = p->depth;
	item = structure_add(s, nest->list[p->depth], ELEMENT_ITEM, 0);
	p->label = structure_add(s, item, ELEMENT_LABEL, 0);
	p->element = structure_add(s, item, ELEMENT_BODY, 0);
	nest->body[p->depth] = p->element;
}

void structure_text(struct structure *s, struct text *text, uint32_t element)
{
	struct nest nest = {.body = {element}};

	if (!text || text->paragraph_count < 2) {
		structure_content(text, element);
		return;
	}
	for (size_t i = 0; i < text->paragraph_count; i++) {
		struct paragraph *p = &text->paragraph[i];

		if (p->depth) {
			add_item(s, &nest, p);
			continue;
		}
		nest.depth = 0;
		p->element = structure_add(s, element, ELEMENT_PARAGRAPH, 0);
		p->label = p->element;
	}
}
