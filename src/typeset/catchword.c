#include "typeset/catchword.h"

#include "base/units.h"
#include "profile/braces.h"
#include "typeset/messages.h"

#include <string.h>

struct gleaning {
	struct piece *piece;
	size_t count, capacity;
	bool tied; /* a space comes before what is next */
	struct arena *arena;
};

/* Adds COUNT pieces, of which only the first does not stand as it did. */
static void add(struct gleaning *g, const struct piece *piece, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct piece *new;

		g->piece = arena_grow(g->arena, g->piece, g->count,
				      &g->capacity, sizeof(*g->piece));
		new = &g->piece[g->count++];
		*new = piece[i];
		new->opportunity = OPPORTUNITY_NONE;
		if ((i && piece_has_space(&piece[i])) || (!i && g->tied))
			new->opportunity = OPPORTUNITY_TIE;
	}
	if (count)
		g->tied = false;
}

/* Adds a word that a line has only the beginning of, COUNT pieces from PIECE
 * on, as it is where it is not divided. */
static void add_whole(struct gleaning *g, const struct piece *piece,
		      size_t count, const struct catchword_frame *frame)
{
	const char *word = text_join(piece, count, g->arena);
	const char *plain = markup_escape(g->arena, word);
	const struct manuscript manuscript = {.text = plain,
					      .length = strlen(plain),
					      .style = piece->emphasis,
					      .place =
						      frame->style->text.place};
	const struct text *text = text_new(frame->setter, &manuscript);

	add(g, text->piece, text->piece_count);
}

/* Returns how many of COUNT pieces the word that they begin with has. */
static size_t word_end(const struct piece *piece, size_t count)
{
	size_t end = count > 0;

	while (end < count && !piece_has_space(&piece[end]))
		end++;
	return end;
}

static bool is_divided(const struct piece *piece, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (piece_is_rest(&piece[i]))
			return true;
	return false;
}

/* Adds the number that LINE begins with, and so many words of the COUNT pieces
 * from there on. */
static void add_words(struct gleaning *g, const struct text *text,
		      const struct line *line, size_t count,
		      const struct catchword_frame *frame)
{
	const struct paragraph *paragraph = line->paragraph;
	const struct piece *piece = &text->piece[line->first];

	if (line->opens && paragraph->marker_count) {
		add(g, &text->piece[paragraph->marker],
		    paragraph->marker_count);
		g->tied = true;
	}
	for (unsigned i = 0; i < frame->style->words && count; i++) {
		size_t end = word_end(piece, count);

		g->tied |= i > 0;
		if (is_divided(piece, end))
			add_whole(g, piece, end, frame);
		else
			add(g, piece, end);
		piece += end;
		count -= end;
	}
}

/* Adds what the profile has around the words, as it stands. */
static void add_plain(struct gleaning *g, const struct brace_piece *plain,
		      const struct catchword_frame *frame)
{
	const struct manuscript manuscript = {.text = plain->text,
					      .length = plain->length,
					      .place =
						      frame->style->text.place};
	const struct text *text = text_new(frame->setter, &manuscript);

	g->tied |= plain->length && *plain->text == ' ';
	add(g, text->piece, text->piece_count);
	g->tied |= plain->length && plain->text[plain->length - 1] == ' ';
}

/* Puts C together from the COUNT pieces of TEXT that LINE begins with. Whether
 * it has room on one line. */
static bool compose(struct catchword *c, const struct text *text,
		    const struct line *line, size_t count,
		    const struct catchword_frame *frame)
{
	struct arena *arena = frame->setter->run->arena;
	struct paragraph *paragraph = arena_new(arena, struct paragraph);
	struct gleaning g = {.arena = arena};
	const char *at = frame->style->text.text, *end = at + strlen(at);
	struct brace_piece piece;

	while (braces_next(&at, end, &piece)) {
		if (piece.kind == BRACE_FIELD)
			add_words(&g, text, line, count, frame);
		else
			add_plain(&g, &piece, frame);
	}
	paragraph->count = g.count;
	c->text = (struct text){g.piece, g.count, paragraph, 1};
	c->lines = text_wrap(frame->setter, &c->text,
			     paper_room(frame->paper) / frame->type.size);
	return !c->lines.overflow && c->lines.count == 1;
}

const struct catchword *catchword_build(const struct text *text,
					const struct line *line,
					const struct catchword_frame *frame)
{
	const struct wordline *words = &frame->style->text;
	const struct brace_text known = {"kata", ""};
	struct run *run = frame->setter->run;
	struct catchword *c = arena_new(run->arena, struct catchword);
	const struct paragraph *all = line->paragraph;
	size_t count = all->first + all->count - line->first;

	if (!*words->text || !braces_words(words, &known, 1, run))
		return NULL;
	if (frame->type.leading > frame->paper->bottom) {
		diag_add(&run->diag, MESSAGE_CATCHWORD_ROOM, words->place,
			 diag_mm(&run->diag, frame->type.leading),
			 diag_mm(&run->diag, frame->paper->bottom));
		return NULL;
	}
	c->paper = frame->paper;
	c->type = frame->type;
	c->place = frame->style->place;
	/* words may go on below the line, which has room itself */
	return compose(c, text, line, count, frame) ||
			       compose(c, text, line, line->count, frame)
		       ? c
		       : NULL;
}

void catchword_place(const struct catchword *c, struct canvas *canvas)
{
	const struct placement placement = {.text = &c->text,
					    .line = c->lines.line,
					    .count = 1,
					    .x = c->paper->left,
					    .y = paper_end(c->paper),
					    .width = paper_room(c->paper),
					    .type = c->type,
					    .align = c->place,
					    .role = ROLE_CATCHWORD};

	canvas_lines(canvas, &placement);
}
