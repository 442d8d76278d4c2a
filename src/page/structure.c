#include "page/structure.h"

#include "text/markup.h"

uint32_t structure_add(struct structure *s, uint32_t parent,
		       enum element_kind kind, char mark)
{
	uint32_t added = window_add(&s->element);

	*structure_element(s, added) = (struct element){.kind = (uint8_t)kind,
							.mark = mark,
							.copies = s->copies,
							.column_span = 1,
							.row_span = 1,
							.parent = parent};
	return added;
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

	structure_element(s, cell)->row_span = row_span;
	structure_element(s, cell)->column_span = column_span;
	return cell;
}

void structure_make_header(struct structure *s, uint32_t element, char mark)
{
	structure_element(s, element)->kind = ELEMENT_HEADER;
	structure_element(s, element)->mark = mark;
}

/* Adds COUNT pieces to the words of ELEMENT. LIKE: an utterance without them.
 */
static void add_words(struct structure *s, uint32_t element,
		      struct utterance like, const struct piece *piece,
		      size_t count)
{
	struct element *of = structure_element(s, element);

	for (size_t i = 0, n; i < count; i += n) {
		uint32_t added = window_add(&s->utterance);

		for (n = 1; i + n < count &&
			    piece[i + n].emphasis == piece[i].emphasis &&
			    piece[i + n].language == piece[i].language;)
			n++;
		like.piece = &piece[i];
		like.count = (uint32_t)n;
		*structure_utterance(s, added) = like;
		if (of->last)
			structure_utterance(s, of->last)->next = added;
		else
			of->first = added;
		of->last = added;
	}
}

/* Adds paragraph I of TEXT, which may have none, as words of elements. Returns
 * its number. */
static uint32_t add_paragraph(struct structure *s, struct content content,
			      const struct text *text, size_t i)
{
	struct utterance like = {.content = window_add(&s->content)};
	const struct paragraph *p;

	*structure_paragraph(s, like.content) = content;
	if (!text || i >= text->paragraph_count)
		return like.content;
	p = &text->paragraph[i];
	like.marker = true;
	add_words(s, content.label, like, text->piece + p->marker,
		  p->marker_count);
	like.marker = false;
	add_words(s, content.element, like, text->piece + p->first, p->count);
	return like.content;
}

uint32_t structure_words(struct structure *s, struct content content,
			 const struct text *text)
{
	uint32_t first = add_paragraph(s, content, text, 0);

	for (size_t i = 1; text && i < text->paragraph_count; i++)
		add_paragraph(s, content, text, i);
	return first;
}

uint32_t structure_content(struct structure *s, uint32_t element,
			   const struct text *text)
{
	return structure_words(s, (struct content){element, element}, text);
}

void structure_init(struct structure *s, struct arena *arena)
{
	*s = (struct structure){.arena = arena};
	window_init(&s->element, arena, sizeof(struct element));
	window_init(&s->utterance, arena, sizeof(struct utterance));
	window_init(&s->content, arena, sizeof(struct content));
	structure_restart(s, STRUCTURE_EVERY_COPY);
}

void structure_restart(struct structure *s, unsigned copy)
{
	window_clear(&s->element);
	window_clear(&s->utterance);
	window_clear(&s->content);
	s->open_count = 0;
	s->ended_count = 0;
	s->copies = STRUCTURE_EVERY_COPY;
	s->copy = (uint8_t)copy;
	structure_add(s, 0, ELEMENT_NONE, 0);
	structure_content(s, 0, NULL);
	window_add(&s->utterance);
	structure_add(s, 0, ELEMENT_DOCUMENT, 0);
}

void structure_limit(struct structure *s, unsigned copies)
{
	s->copies = (uint8_t)copies;
}

struct stretch structure_stretch(const struct structure *s)
{
	return (struct stretch){.first = s->element.count,
				.first_content = s->content.count};
}

void structure_close(const struct structure *s, struct stretch *stretch)
{
	stretch->last = s->element.count;
	stretch->last_content = s->content.count;
}

void structure_end(struct structure *s, struct stretch stretch)
{
	s->ended = arena_grow(s->arena, s->ended, s->ended_count,
			      &s->ended_capacity, sizeof(*s->ended));
	s->ended[s->ended_count++] = stretch;
}

/* Forgets ELEMENT with its words. */
static void forget(struct structure *s, uint32_t element)
{
	uint32_t at = structure_element(s, element)->first;

	while (at) {
		uint32_t next = structure_utterance(s, at)->next;

		window_drop(&s->utterance, at);
		at = next;
	}
	window_drop(&s->element, element);
}

void structure_forget(struct structure *s)
{
	for (size_t i = 0; i < s->ended_count; i++) {
		const struct stretch *ended = &s->ended[i];

		for (uint32_t k = ended->first; k < ended->last; k++)
			forget(s, k);
		for (uint32_t k = ended->first_content; k < ended->last_content;
		     k++)
			window_drop(&s->content, k);
	}
	s->ended_count = 0;
}

uint32_t structure_next(const struct structure *s, uint32_t element)
{
	while (++element < s->element.count)
		if (structure_element(s, element)->copies & s->copy)
			return element;
	return 0;
}

bool structure_space(const struct utterance *before,
		     const struct utterance *behind)
{
	return before->content != behind->content ||
	       before->marker != behind->marker ||
	       behind->piece->opportunity >= OPPORTUNITY_SPACE;
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

struct content nest_item(struct nest *nest, unsigned depth, char mark)
{
	struct structure *s = nest->structure;
	struct content content;
	uint32_t item;

	if (mark)
		nest->list[depth] = structure_add(s, nest->body[depth - 1],
						  ELEMENT_LIST, mark);
	item = structure_add(s, nest->list[depth], ELEMENT_ITEM, 0);
	content.label = structure_add(s, item, ELEMENT_LABEL, 0);
	content.element = structure_add(s, item, ELEMENT_BODY, 0);
	nest->body[depth] = content.element;
	return content;
}

uint32_t structure_text(struct structure *s, uint32_t element,
			const struct text *text)
{
	struct nest nest = {.structure = s, .body = {element}};
	enum marker marker[LIST_DEEPEST + 1] = {MARKER_NONE}; /* of lists */
	uint32_t first = s->content.count;
	unsigned depth = 0;

	if (!text || text->paragraph_count < 2)
		return structure_content(s, element, text);
	for (size_t i = 0; i < text->paragraph_count; i++) {
		const struct paragraph *p = &text->paragraph[i];
		bool goes_on =
			p->depth <= depth && marker[p->depth] == p->marker_kind;
		struct content content;

		depth = p->depth;
		marker[depth] = p->marker_kind;
		if (depth)
			content = nest_item(&nest, depth,
					    goes_on ? 0
						    : mark_of(p->marker_kind));
		else
			content.element = content.label =
				structure_add(s, element, ELEMENT_PARAGRAPH, 0);
		add_paragraph(s, content, text, i);
	}
	return first;
}
