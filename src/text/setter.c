#include "text/setter.h"

#include "base/utf8.h"
#include "text/breaks.h"
#include "text/markup.h"
#include "text/messages.h"

#include <string.h>

/* Between a marker and its text: a third of an em, about a space. */
static const double marker_gap = 0.35;

struct text_builder {
	struct setter *setter;
	const struct manuscript *manuscript;
	struct markup markup;
	size_t foreign_end;  /* [bytes] of the last stretch in italics, and */
	uint8_t foreign;     /* its language */
	struct piece *piece; /* the stick's, as are the paragraphs */
	size_t count;
	struct paragraph *paragraph;
	size_t paragraph_count;
	double number_hang; /* [em]; negative: nobody has asked */
};

void setter_init(struct setter *setter, struct run *run, struct fonts *fonts)
{
	*setter = (struct setter){.fonts = fonts, .run = run};
	shaper_init(&setter->shaper, run);
	arena_init(&setter->stick.arena);
	arena_init(&setter->scratch);
}

void setter_release(struct setter *setter)
{
	shaper_release(&setter->shaper);
	arena_release(&setter->stick.arena);
	arena_release(&setter->scratch);
}

static void add_word(struct text_builder *b, const struct word *word,
		     struct piece like)
{
	struct stick *stick = &b->setter->stick;

	b->piece = stick->piece =
		arena_grow(&stick->arena, b->piece, b->count, &stick->capacity,
			   sizeof(*b->piece));
	like.word = word;
	b->piece[b->count++] = like;
}

/* LIKE: a piece without its word. */
static void add_piece(struct text_builder *b, const struct face *face,
		      const char *text, size_t length, struct piece like)
{
	struct setter *setter = b->setter;
	bool spaced = b->manuscript->style & STYLE_SPACED;

	if (length > WORD_LONGEST) {
		diag_add(&setter->run->diag, MESSAGE_PLAN_WORD_TOO_LONG,
			 diag_find(&setter->run->diag, b->manuscript->place,
				   text, length),
			 diag_number(&setter->run->diag, WORD_LONGEST));
		return;
	}
	add_word(b, shaper_word(&setter->shaper, face, text, length, spaced),
		 like);
}

/* Scripts that run from right to left need an order of their own, which this
 * typesetter does not have: better refused than printed backwards. */
static bool runs_left(uint32_t character)
{
	return (character >= 0x0590 && character <= 0x08FF) ||
	       (character >= 0xFB1D && character <= 0xFDFF) ||
	       (character >= 0xFE70 && character <= 0xFEFC) ||
	       (character >= 0x10800 && character <= 0x10FFF);
}

/* Returns the face that prints CHARACTER, if possible that of a style, USUAL;
 * NULL: none. */
static const struct face *find_face(const struct text_builder *b,
				    const struct face *usual, unsigned style,
				    uint32_t character)
{
	if (runs_left(character))
		return NULL;
	return usual && face_glyph(usual, character)
		       ? usual
		       : fonts_face(b->setter->fonts, style, character);
}

/* Adds a stretch letter by letter, cut where the face changes. */
static void add_letters(struct text_builder *b, const struct face *usual,
			const char *text, size_t length, struct piece like)
{
	unsigned style = b->manuscript->style ^ like.emphasis;
	struct diag *diag = &b->setter->run->diag;
	const struct face *face = NULL;
	size_t start = 0;

	for (size_t i = 0; i < length;) {
		uint32_t character = 0;
		size_t bytes = utf8_decode(text + i, length - i, &character);
		const struct face *next = find_face(
			b, usual, style & STYLE_BOLD_ITALIC, character);

		if (next != face && i > start && face) {
			add_piece(b, face, text + start, i - start, like);
			like.opportunity = OPPORTUNITY_NONE;
		}
		if (next != face)
			start = i;
		if (!next && !b->setter->fonts->broken)
			diag_add(diag, MESSAGE_NO_GLYPH,
				 diag_find(diag, b->manuscript->place, text + i,
					   bytes),
				 diag_text(diag, text + i, bytes),
				 diag_character(diag, character));
		if (!next)
			start = i + bytes;
		face = next;
		i += bytes;
	}
	if (face && length > start)
		add_piece(b, face, text + start, length - start, like);
}

/* Adds a stretch of one style without spaces. One that was a word before, in
 * the usual face, is that word again. LIKE: its first piece without the word.
 */
static void add_stretch(struct text_builder *b, const char *text, size_t length,
			struct piece like)
{
	unsigned style = b->manuscript->style ^ like.emphasis;
	const struct face *usual =
		fonts_style(b->setter->fonts, style & STYLE_BOLD_ITALIC);
	const struct word *word =
		usual ? shaper_find(&b->setter->shaper, usual, text, length,
				    b->manuscript->style & STYLE_SPACED)
		      : NULL;

	if (word)
		add_word(b, word, like);
	else
		add_letters(b, usual, text, length, like);
}

/* Returns the bytes of the space at TEXT: ' ' or U+00A0, else 0. */
static size_t space_at(const char *text, size_t length)
{
	if (length && *text == ' ')
		return 1;
	return length > 1 && !memcmp(text, "\xC2\xA0", 2) ? 2 : 0;
}

/* Returns the emphasis that the author gave byte AT of the markup. */
static uint8_t emphasis_at(const struct text_builder *b, size_t at)
{
	return (b->markup.style[at] ^ b->manuscript->style) & STYLE_BOLD_ITALIC;
}

/* Returns the language of byte AT: that of the stretch in italics around it,
 * which is looked up where it begins. What the program itself writes is no
 * line of a plan, and in no other language. */
static uint8_t language_at(struct text_builder *b, size_t at)
{
	size_t end = at;

	if (!(emphasis_at(b, at) & STYLE_ITALIC) || !b->manuscript->place.line)
		return 0;
	if (at < b->foreign_end)
		return b->foreign;
	while (end < b->markup.length && emphasis_at(b, end) & STYLE_ITALIC)
		end++;
	b->foreign_end = end;
	b->foreign = lexicon_language(b->setter->shaper.lexicon,
				      b->markup.text + at, end - at);
	return b->foreign;
}

/* Returns the end of the stretch that begins at I: of one style, without spaces
 * and without a place where a line may end. */
static size_t stretch_end(const char *text, const unsigned char *style,
			  const char *breaks, size_t i, size_t length)
{
	unsigned char same = style[i];

	do
		i++;
	while (i < length && breaks[i - 1] != BREAK_YES && style[i] == same &&
	       text[i] != ' ' &&
	       (text[i] != '\xC2' || !space_at(text + i, length - i)));
	return i;
}

/* Adds the bytes FROM..TO of the markup as pieces, and returns how many. */
static size_t add_pieces(struct text_builder *b, size_t from, size_t to)
{
	const char *text = b->markup.text + from;
	const unsigned char *style = b->markup.style + from;
	size_t length = to - from, before = b->count, end;
	char *breaks = arena_array(&b->setter->scratch, char, length + 1);
	struct piece like = {.opportunity = OPPORTUNITY_NONE};

	breaks_find(text, length, breaks, &b->setter->run->diag);
	if (b->manuscript->keep)
		breaks_keep(text, length, b->manuscript->keep, breaks);
	for (size_t i = 0; i < length; i = end) {
		size_t space = space_at(text + i, length - i);

		end = i + space;
		if (space) {
			like.opportunity =
				space == 1 && breaks[i] == BREAK_YES
					? OPPORTUNITY_SPACE
				: like.opportunity == OPPORTUNITY_SPACE
					? OPPORTUNITY_SPACE
					: OPPORTUNITY_TIE;
			continue;
		}
		end = stretch_end(text, style, breaks, i, length);
		if (b->count == before)
			like.opportunity = OPPORTUNITY_NONE;
		like.emphasis = emphasis_at(b, from + i);
		like.language = language_at(b, from + i);
		add_stretch(b, text + i, end - i, like);
		like.opportunity = breaks[end - 1] == BREAK_YES
					   ? OPPORTUNITY_SIGN
					   : OPPORTUNITY_NONE;
	}
	return b->count - before;
}

static struct paragraph *add_paragraph(struct text_builder *b)
{
	struct stick *stick = &b->setter->stick;
	size_t n = b->paragraph_count;

	b->paragraph = stick->paragraph =
		arena_grow(&stick->arena, b->paragraph, n,
			   &stick->paragraph_capacity, sizeof(*b->paragraph));
	b->paragraph[n] = (struct paragraph){.first = b->count};
	b->paragraph_count++;
	return &b->paragraph[n];
}

/* Returns the bytes of the marker that a line begins with, 0 without one. Where
 * a number hangs before the text its first line has none. */
static size_t find_marker(const struct text_builder *b, const struct list *list,
			  const char *text, size_t length, enum marker *marker)
{
	bool first = !b->paragraph_count;
	size_t bytes;

	if (first && b->manuscript->number && !b->manuscript->typed)
		return 0;
	bytes = list_marker(text, length,
			    (first && b->manuscript->typed) ||
				    list_is_open(list, MARKER_UPPER_DOT),
			    marker);
	if (bytes || !b->manuscript->bare_lists)
		return bytes;
	return list_bare_marker(list, text, length, marker);
}

/* Adds one line of the author's: a paragraph, an item, or more of the item
 * before it. */
static void add_line(struct text_builder *b, struct list *list, size_t from,
		     size_t to)
{
	const char *text = b->markup.text;
	size_t start = from, bytes = 0, depth = 0;
	struct paragraph *paragraph;
	enum marker marker = MARKER_NONE;

	while (start < to && text[start] == ' ')
		start++;
	if (start == to)
		return;
	if (b->manuscript->lists)
		bytes = find_marker(b, list, text + start, to - start, &marker);
	if (bytes)
		depth = list_enter(list, marker, start - from);
	else if (list_continues(list, start - from) && b->paragraph_count) {
		size_t first = b->count;

		paragraph = &b->paragraph[b->paragraph_count - 1];
		if (add_pieces(b, start, to))
			b->piece[first].opportunity = OPPORTUNITY_SPACE;
		paragraph->count += b->count - first;
		return;
	}
	paragraph = add_paragraph(b);
	paragraph->depth = (unsigned)depth;
	paragraph->marker_kind = marker;
	paragraph->marker = b->count;
	if (bytes)
		paragraph->marker_count = add_pieces(b, start, start + bytes);
	paragraph->first = b->count;
	paragraph->count = add_pieces(b, start + bytes, to);
}

/* The width that the markers of the list around paragraph I need [em]. */
static double hang_of(const struct text_builder *b, size_t i)
{
	double widest = 0;

	for (size_t j = i; j < b->paragraph_count; j++) {
		const struct paragraph *p = &b->paragraph[j];
		double width;

		if (p->depth < b->paragraph[i].depth)
			break;
		if (p->depth > b->paragraph[i].depth)
			continue;
		width = text_width(b->piece + p->marker, p->marker_count);
		if (width > widest)
			widest = width;
	}
	return widest + marker_gap;
}

/* Returns the width of TEXT in the style of the manuscript [em]; its pieces are
 * forgotten again. */
static double measure(struct text_builder *b, const char *text)
{
	size_t before = b->count;
	double width;

	add_stretch(b, text, strlen(text),
		    (struct piece){.opportunity = OPPORTUNITY_NONE});
	width = text_width(b->piece + before, b->count - before);
	b->count = before;
	return width;
}

static double find_number_hang(struct text_builder *b)
{
	const struct manuscript *manuscript = b->manuscript;
	const char *widest =
		manuscript->widest ? manuscript->widest : manuscript->number;
	double hang = widest ? measure(b, widest) + marker_gap : 0;
	double own = manuscript->number && widest != manuscript->number
			     ? measure(b, manuscript->number) + marker_gap
			     : 0;

	if (own > hang) /* the widest was taken to be the last */
		hang = own;

	return hang > manuscript->hang ? hang : manuscript->hang;
}

/* Returns how far the number of the text hangs [em]: as far as those of its
 * siblings, so that they stand below each other. */
static double number_hang(struct text_builder *b)
{
	if (b->number_hang < 0)
		b->number_hang = find_number_hang(b);
	return b->number_hang;
}

/* Indents the items: each list by the widest of its markers, the lists
 * inside it by that much more. A list's hang is found at its first item; one
 * that stands for the number of the text hangs as far as that would. */
static void indent_items(struct text_builder *b)
{
	double hang[LIST_DEEPEST + 2] = {0};
	double left[LIST_DEEPEST + 2] = {0};
	size_t before = 0;

	for (size_t i = 0; i < b->paragraph_count; i++) {
		struct paragraph *p = &b->paragraph[i];
		size_t depth = p->depth;

		for (size_t d = before + 1; d <= depth; d++) {
			left[d] = d > 1 ? left[d - 1] + hang[d - 1] : 0;
			hang[d] = hang_of(b, i);
			if (d == 1 && !i && hang[d] < number_hang(b))
				hang[d] = number_hang(b);
		}
		before = depth;
		p->marker_at = left[depth];
		p->indent = left[depth] + hang[depth];
	}
}

/* Hangs the number that the tool counts before the whole text. */
static void hang_number(struct text_builder *b)
{
	const struct manuscript *manuscript = b->manuscript;
	double hang;

	if (!manuscript->number || manuscript->typed)
		return;
	hang = number_hang(b);
	if (!b->paragraph_count)
		add_paragraph(b);
	for (size_t i = 0; i < b->paragraph_count; i++) {
		b->paragraph[i].marker_at += hang;
		b->paragraph[i].indent += hang;
	}
	b->paragraph[0].marker = b->count;
	add_stretch(b, manuscript->number, strlen(manuscript->number),
		    (struct piece){.opportunity = OPPORTUNITY_NONE});
	b->paragraph[0].marker_count = b->count - b->paragraph[0].marker;
	b->paragraph[0].marker_at = 0;
}

/* Copies what was built out of the scratch, without the room to grow. */
static void keep(const struct text_builder *b, struct text *text)
{
	struct arena *arena = b->setter->run->arena;
	struct piece *piece = arena_array(arena, struct piece, b->count);

	text->paragraph =
		arena_array(arena, struct paragraph, b->paragraph_count);
	text->paragraph_count = b->paragraph_count;
	text->piece = piece;
	text->piece_count = b->count;
	if (b->count)
		memcpy(piece, b->piece, b->count * sizeof(*piece));
	if (b->paragraph_count)
		memcpy(text->paragraph, b->paragraph,
		       b->paragraph_count * sizeof(*b->paragraph));
}

struct text *text_new(struct setter *setter,
		      const struct manuscript *manuscript)
{
	struct text_builder b = {.setter = setter,
				 .manuscript = manuscript,
				 .piece = setter->stick.piece,
				 .paragraph = setter->stick.paragraph,
				 .number_hang = -1};
	struct text *text = arena_new(setter->run->arena, struct text);
	struct list list = {.depth = 0};

	b.markup = manuscript->markup
			   ? *manuscript->markup
			   : markup_read(&setter->scratch, manuscript->text,
					 manuscript->length,
					 (unsigned char)manuscript->style);
	for (size_t from = 0; from < b.markup.length;) {
		const char *start = b.markup.text + from;
		const char *stop = memchr(start, '\n', b.markup.length - from);
		size_t to =
			stop ? (size_t)(stop - b.markup.text) : b.markup.length;

		add_line(&b, &list, from, to);
		from = to + 1;
	}
	indent_items(&b);
	hang_number(&b);
	keep(&b, text);
	arena_clear(&setter->scratch);
	return text;
}

const char *text_widest(struct setter *setter, const char *const *text,
			size_t count)
{
	const char *widest = count ? text[count - 1] : NULL;
	double most = 0;

	for (size_t i = 0; count > 1 && i < count; i++) {
		struct manuscript manuscript = {.text = text[i],
						.length = strlen(text[i])};
		const struct text *set = text_new(setter, &manuscript);
		double width = text_width(set->piece, set->piece_count);

		if (width > most)
			widest = text[i];
		if (width > most)
			most = width;
	}
	return widest;
}
