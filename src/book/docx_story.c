#include "book/docx_story.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "book/messages.h"

#include <string.h>

/* STEP [twips]: an eighth of an inch; from SLACK less on it is one. MOST_WORDS
 * [bytes] of what is left out. */
enum { STEP = 180, SLACK = 60, MOST_STEPS = 200, MOST_WORDS = 60 };

static void begin_text(struct docx_text *text, struct arena *arena)
{
	*text = (struct docx_text){.first = true};
	showing_begin(&text->showing, arena);
}

void story_begin(struct docx_story *story, struct docx_story *outer,
		 struct docx_desk *desk)
{
	*story = (struct docx_story){.outer = outer, .text = &story->own};
	docx_paragraph_init(&story->paragraph);
	begin_text(&story->own, desk->run->arena);
	if (outer && (outer->depth || outer->text != &outer->own)) {
		story->text = outer->text;
		story->silent = outer->silent || outer->gone || outer->gone_row;
	}
}

static bool in_cell(const struct docx_story *s)
{
	return s->depth || s->text != &s->own;
}

/* Whether what is said now is text at all. */
static bool shows(const struct docx_story *s)
{
	return !s->silent && !s->gone && !s->gone_row && !s->code;
}

/* Returns where in the document the story is. */
static struct place place_of_story(const struct docx_story *s,
				   const struct docx_desk *desk)
{
	while (s->outer && !s->depth)
		s = s->outer;
	if (s->depth)
		return docx_table_place(&s->table);
	return (struct place){desk->cells->source, desk->paragraphs + 1, 1};
}

void story_lose(struct docx_story *s, struct docx_desk *desk,
		enum docx_loss loss)
{
	if (!shows(s) || (loss == LOSS_PICTURE && !in_cell(s)))
		return;
	if (!desk->losses[loss]++)
		desk->lost[loss] = place_of_story(s, desk);
}

void story_tell_losses(struct docx_desk *desk)
{
	static const char *const what[DOCX_LOSSES] = {
		[LOSS_HIDDEN] = N_("hidden text"),
		[LOSS_STRUCK] = N_("struck-out text"),
		[LOSS_PICTURE] = N_("a picture or drawing"),
		[LOSS_NOTE] = N_("a footnote"),
		[LOSS_EMBEDDED] = N_("an embedded document"),
	};
	struct diag *diag = &desk->run->diag;

	for (size_t i = 0; i < DOCX_LOSSES; i++) {
		const char *words = desk->words[i];

		if (!desk->losses[i])
			continue;
		diag_add(diag, MESSAGE_DOCUMENT_LEFT_OUT, desk->lost[i],
			 arena_format(desk->run->arena,
				      words ? "%s, %s," : "%s",
				      diag_word(diag, what[i]), words),
			 diag_number(diag, desk->losses[i]));
	}
}

/* Whether nothing of a text says anything: no-break spaces, what has no width,
 * and boxes that nobody has ticked. */
static bool is_blank(const char *text, size_t length)
{
	for (size_t i = 0, bytes; i < length; i += bytes) {
		uint32_t c = 0;

		bytes = utf8_decode(text + i, length - i, &c);
		if (!bytes ||
		    (c != ' ' && c != '\t' && c != '\n' && c != 0xA0 &&
		     c != 0x200B && c != 0x2060 && c != 0xFEFF && c != 0x2610 &&
		     c != 0x25A1 && c != 0x25FB))
			return false;
	}
	return true;
}

/* The same, of a text, whose first words are kept. */
static void lose_text(struct docx_story *s, struct docx_desk *desk,
		      enum docx_loss loss, const char *text, size_t length)
{
	size_t size = length;

	if (is_blank(text, length))
		return;
	story_lose(s, desk, loss);
	if (desk->words[loss])
		return;
	if (size > MOST_WORDS)
		for (size = MOST_WORDS; (text[size] & 0xC0) == 0x80;)
			size--;
	desk->words[loss] =
		arena_format(desk->run->arena, "\"%.*s%s\"", (int)size, text,
			     size < length ? "\xE2\x80\xA6" : "");
}

/* Whether LENGTH more bytes have room. */
static bool has_room(struct docx_story *s, struct docx_desk *desk,
		     size_t length)
{
	struct diag *diag = &desk->run->diag;

	s->text->bytes += length;
	desk->bytes += length;
	if (s->text->bytes > VALUE_LONGEST)
		diag_too_long(diag, place_of_story(s, desk), VALUE_LONGEST);
	else if (desk->bytes > SHEET_MOST_TEXT)
		diag_add(diag, MESSAGE_SHEET_LIMIT, place_of_story(s, desk),
			 diag_word(diag, "bytes of text"),
			 diag_number(diag, SHEET_MOST_TEXT));
	else
		return true;
	desk->failed = true;
	return false;
}

/* --- runs ---------------------------------------------------------------- */

void story_run(struct docx_story *s)
{
	s->run = (struct docx_run){.style = NULL};
	s->known = false;
}

/* Fills in what the styles say of the run. */
static void complete_run(struct docx_story *s, struct docx_desk *desk)
{
	const int8_t *toggle = s->run.toggle;

	if (s->known)
		return;
	s->known = true;
	docx_styles_run(desk->styles, s->paragraph.style, &s->run);
	s->letters = (struct letters){
		.font = s->run.font,
		.bold = toggle[DOCX_BOLD] > 0,
		.italic = toggle[DOCX_ITALIC] > 0,
		.struck = toggle[DOCX_STRUCK] > 0 ||
			  toggle[DOCX_STRUCK_TWICE] > 0,
	};
}

/* Adds a text whose looks are known. */
static void put(struct docx_story *s, struct docx_desk *desk, const char *text,
		size_t length, const struct letters *letters)
{
	if (!length || !has_room(s, desk, length))
		return;
	showing_add(&s->text->showing, text, length, letters);
	s->text->begun = true;
	s->text->boxed = false;
	s->text->spaced = text[length - 1] == ' ' || text[length - 1] == '\n';
}

/* Writes the number of the paragraph before what comes first in it. ALONE: it
 * is all there is. */
static void put_number(struct docx_story *s, struct docx_desk *desk, bool alone)
{
	static const char dash[] = "-";
	struct docx_paragraph *p = &s->paragraph;
	struct letters letters = s->letters;
	struct docx_number number;

	if (s->listed)
		return;
	s->listed = true;
	if (!docx_numbers_place(desk->numbers, p))
		return;
	number = docx_numbers_next(desk->numbers, p);
	letters.struck = false;
	letters.font = NULL;
	if (alone)
		letters = (struct letters){.font = number.bullet ? number.font
								 : NULL};
	if (number.bullet && !alone && *number.text)
		number.text = dash;
	put(s, desk, number.text, strlen(number.text), &letters);
	if (!alone && *number.text && (number.apart || number.bullet))
		put(s, desk, " ", 1, &letters);
}

/* Fills in what the styles say of the paragraph; where the first one of a text
 * begins, the text does. */
static void settle(struct docx_story *s, struct docx_desk *desk)
{
	struct docx_paragraph *p = &s->paragraph;

	if (s->settled)
		return;
	s->settled = true;
	docx_styles_paragraph(desk->styles, p);
	if (!s->text->first)
		return;
	s->text->first = false;
	docx_numbers_place(desk->numbers, p);
	s->text->indent = p->left == DOCX_UNSAID ? 0 : p->left;
	s->text->indent -= p->hanging == DOCX_UNSAID ? 0 : p->hanging;
}

static void put_capitals(struct docx_story *s, struct docx_desk *desk,
			 const char *text, size_t length,
			 const struct letters *letters)
{
	char *copy = arena_copy(desk->run->arena, text, length);

	for (char *at = copy; *at; at++) {
		bool latin = at > copy && at[-1] == '\xC3' && *at != '\xB7' &&
			     *at >= '\xA0' && *at <= '\xBE';

		if (latin || (*at >= 'a' && *at <= 'z'))
			*at = (char)(*at & ~0x20);
	}
	put(s, desk, copy, length, letters);
}

void story_add(struct docx_story *s, struct docx_desk *desk, const char *text,
	       size_t length, const char *font)
{
	struct letters letters;

	if (!s->open || !shows(s) || !length)
		return;
	complete_run(s, desk);
	if (s->run.toggle[DOCX_HIDDEN] > 0) {
		lose_text(s, desk, LOSS_HIDDEN, text, length);
		return;
	}
	if (s->letters.struck) {
		lose_text(s, desk, LOSS_STRUCK, text, length);
		return;
	}
	if (!s->text->fill)
		s->text->fill = s->run.fill;
	settle(s, desk);
	put_number(s, desk, false);
	letters = s->letters;
	if (font)
		letters.font = font;
	if (s->run.toggle[DOCX_CAPITALS] > 0 && !font)
		put_capitals(s, desk, text, length, &letters);
	else
		put(s, desk, text, length, &letters);
}

void story_tab(struct docx_story *s, struct docx_desk *desk)
{
	if (!shows(s))
		return;
	if (!in_cell(s))
		story_add(s, desk, "\t", 1, NULL);
	else if (!s->text->spaced && s->text->begun)
		story_add(s, desk, " ", 1, NULL);
}

void story_break(struct docx_story *s, struct docx_desk *desk)
{
	story_add(s, desk, "\n", 1, NULL);
}

/* --- paragraphs ---------------------------------------------------------- */

/* Returns what TEXT shows as a cell, trimmed; none of it if it is blank. */
static struct cells_cell take_text(struct docx_text *text)
{
	struct cells_cell cell = {.text = "", .columns = 1};
	int32_t steps = (text->indent + SLACK) / STEP;
	size_t length;

	if (!text->showing.length)
		return cell;
	cell.text = showing_end(&text->showing, &length);
	cell.length = (uint32_t)length;
	cell.text = cells_trim(&cell, &length);
	cell.length = is_blank(cell.text, length) ? 0 : (uint32_t)length;
	if (steps > 0)
		cell.indent =
			(uint8_t)(steps < MOST_STEPS ? steps : MOST_STEPS);
	return cell;
}

void story_paragraph(struct docx_story *s, struct docx_desk *desk)
{
	s->goes_on = s->unended;
	if (!in_cell(s) && !s->goes_on)
		begin_text(&s->own, desk->run->arena);
	else if (s->text->begun && !s->goes_on && !s->text->boxed && shows(s))
		put(s, desk, "\n", 1, NULL);
	if (!s->goes_on)
		s->listed = false;
	docx_paragraph_init(&s->paragraph);
	s->mark = (struct docx_run){.style = NULL};
	s->open = true;
	s->settled = s->unended = s->paged = s->ends = false;
	story_run(s);
}

/* Adds the paragraph as a row. */
static void add_row(struct docx_story *s, struct docx_desk *desk)
{
	struct cells_cell cell = take_text(&s->own);

	if (s->header && (s->paged || !cell.length))
		return;
	if (cell.length) {
		cell.row = desk->row;
		cell.outside = true;
		cell.line = ++desk->paragraphs;
		cell.character = 1;
		desk->failed |= !cells_add(desk->cells, cell, &desk->run->diag);
	}
	desk->row++;
}

void story_end_paragraph(struct docx_story *s, struct docx_desk *desk)
{
	if (!s->open)
		return;
	s->open = false;
	/* the code of a field ends where its author forgot to */
	if (s->code)
		s->fields = s->code = 0;
	if (shows(s) && !s->unended) {
		settle(s, desk);
		if (!s->text->fill)
			s->text->fill = s->paragraph.fill;
		docx_styles_run(desk->styles, s->paragraph.style, &s->mark);
		if (s->mark.toggle[DOCX_HIDDEN] <= 0)
			put_number(s, desk, true);
		s->text->begun |= in_cell(s);
	}
	if (!in_cell(s) && !s->unended)
		add_row(s, desk);
}

/* A paragraph whose end was deleted, and that nothing is left to go on in, ends
 * as if it were there. */
static void end_unended(struct docx_story *s, struct docx_desk *desk)
{
	if (!s->unended || in_cell(s))
		return;
	s->unended = false;
	s->open = true;
	story_end_paragraph(s, desk);
}

void story_end(struct docx_story *s, struct docx_desk *desk)
{
	end_unended(s, desk);
	if (s->text == &s->own || !s->text->begun || s->text->boxed ||
	    !shows(s))
		return;
	put(s, desk, "\n", 1, NULL);
	s->text->boxed = true;
}

/* --- tables -------------------------------------------------------------- */

void story_table(struct docx_story *s, struct docx_desk *desk)
{
	struct diag *diag = &desk->run->diag;

	if (in_cell(s)) {
		s->depth++;
		return;
	}
	end_unended(s, desk);
	if (desk->tables == DOCUMENT_MOST_TABLES) {
		diag_add(diag, MESSAGE_SHEET_LIMIT,
			 place_of(desk->cells->source),
			 diag_word(diag, N_("tables")),
			 diag_number(diag, DOCUMENT_MOST_TABLES));
		desk->failed = true;
		return;
	}
	s->depth = 1;
	docx_table_begin(&s->table, desk->cells, desk->row, ++desk->tables,
			 desk->run);
}

static bool is_outermost(const struct docx_story *s)
{
	return s->depth == 1 && s->text == &s->own;
}

void story_end_table(struct docx_story *s, struct docx_desk *desk)
{
	if (is_outermost(s) && !desk->failed)
		desk->row = docx_table_end(&s->table);
	if (s->depth)
		s->depth--;
}

void story_row(struct docx_story *s, struct docx_desk *desk)
{
	if (is_outermost(s)) {
		docx_table_row(&s->table);
		s->gone_row = false;
		s->after = 0;
	} else if (shows(s) && s->text->begun && !s->text->spaced) {
		put(s, desk, "\n", 1, NULL);
	}
}

void story_end_row(struct docx_story *s)
{
	if (!is_outermost(s))
		return;
	if (s->gone_row)
		s->table.rows--;
	else if (s->after > 0)
		s->table.column += (uint32_t)s->after;
	if (!s->gone_row)
		docx_table_end_row(&s->table);
	s->gone_row = false;
}

void story_cell(struct docx_story *s, struct docx_desk *desk)
{
	if (!is_outermost(s)) {
		/* the first paragraph goes on in the line of the row */
		s->unended = shows(s) && s->text->begun;
		s->listed = false;
		if (s->unended && !s->text->spaced)
			put(s, desk, " ", 1, NULL);
		return;
	}
	begin_text(&s->own, desk->run->arena);
	s->cell = (struct cells_cell){.columns = 1};
	s->merge = MERGE_NONE;
	s->silent = s->gone = s->unended = false;
}

void story_end_cell(struct docx_story *s, struct docx_desk *desk)
{
	struct cells_cell cell;

	s->unended = false;
	if (!is_outermost(s))
		return;
	if (s->gone || s->gone_row) {
		s->table.cut |= s->gone;
		s->gone = false;
		return;
	}
	cell = take_text(&s->own);
	if (s->silent)
		cell.length = 0;
	cell.columns = s->cell.columns;
	cell.fill = s->cell.fill ? s->cell.fill : cell.length ? 0 : s->own.fill;
	s->silent = false;
	if (!docx_table_add(&s->table, cell, s->merge))
		desk->failed = true;
}
