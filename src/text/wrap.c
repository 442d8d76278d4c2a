#include "text/wrap.h"

#include "text/messages.h"

#include <string.h>

struct breaker {
	const struct text *text;
	struct arena *scratch;
	struct lines lines;
	size_t capacity;
};

static bool breakable(enum opportunity opportunity)
{
	return opportunity == OPPORTUNITY_SPACE ||
	       opportunity == OPPORTUNITY_SIGN;
}

static void add_line(struct breaker *b, const struct paragraph *paragraph,
		     size_t first, size_t count)
{
	struct lines *lines = &b->lines;
	size_t end = paragraph->first + paragraph->count;
	double width = text_width(b->text->piece + first, count);

	lines->line = arena_grow(b->scratch, lines->line, lines->count,
				 &b->capacity, sizeof(*lines->line));
	lines->line[lines->count++] = (struct line){
		.paragraph = paragraph,
		.width = width,
		.first = (uint32_t)first,
		.count = (uint32_t)count,
		.opens = first == paragraph->first,
		.ends = first + count == end,
	};
	if (width + paragraph->indent > lines->widest)
		lines->widest = width + paragraph->indent;
}

/* Returns how many pieces from FIRST on fit into ROOM, at least one. The best
 * break is the last legal one; where a stretch without one is too wide, a
 * tied space gives way before a word would stick out. */
static size_t fit(const struct piece *piece, size_t first, size_t end,
		  double room)
{
	size_t best = 0, tied = 0, i = first + 1;
	double width = piece[first].word->width;

	for (; i < end; i++) {
		const struct face *before = piece[i - 1].word->face;

		if (width > room + WRAP_SLACK)
			break;
		if (breakable(piece[i].opportunity))
			best = i;
		else if (piece[i].opportunity == OPPORTUNITY_TIE)
			tied = i;
		if (piece_has_space(&piece[i]))
			width += face_space(before);
		width += piece[i].word->width;
	}
	if (i == end && width <= room + WRAP_SLACK)
		return end - first;
	if (!best)
		best = tied;
	if (best)
		return best - first;
	for (i = first + 1; i < end && piece[i].opportunity == OPPORTUNITY_NONE;
	     i++)
		;
	return i - first;
}

struct lines text_wrap(struct setter *setter, const struct text *text,
		       double width)
{
	struct breaker b = {.text = text, .scratch = &setter->scratch};
	struct line *line;

	for (size_t i = 0; i < text->paragraph_count; i++) {
		const struct paragraph *p = &text->paragraph[i];
		double room = width - p->indent;
		size_t first = p->first, end = p->first + p->count, count;

		if (first == end)
			add_line(&b, p, first, 0);
		for (; first < end; first += count) {
			count = fit(text->piece, first, end, room);
			add_line(&b, p, first, count);
			if (b.lines.overflow ||
			    b.lines.line[b.lines.count - 1].width <=
				    room + WRAP_SLACK)
				continue;
			b.lines.overflow = text->piece + first;
			b.lines.overflow_count = count;
			b.lines.room = room;
		}
	}
	line = arena_array(setter->run->arena, struct line, b.lines.count);
	if (b.lines.count)
		memcpy(line, b.lines.line, b.lines.count * sizeof(*line));
	b.lines.line = line;
	arena_clear(&setter->scratch);
	return b.lines;
}

size_t text_lines(const struct text *text, double width)
{
	size_t lines = 0;

	for (size_t i = 0; i < text->paragraph_count; i++) {
		const struct paragraph *p = &text->paragraph[i];
		size_t first = p->first, end = p->first + p->count;

		lines += !p->count;
		for (; first < end; lines++)
			first +=
				fit(text->piece, first, end, width - p->indent);
	}
	return lines;
}

double text_narrowest(const struct text *text)
{
	double widest = 0;

	for (size_t i = 0; i < text->paragraph_count; i++) {
		const struct paragraph *p = &text->paragraph[i];
		size_t end = p->first + p->count, next;

		for (size_t first = p->first; first < end; first = next) {
			double width;

			for (next = first + 1;
			     next < end &&
			     !breakable(text->piece[next].opportunity);)
				next++;
			width = p->indent +
				text_width(text->piece + first, next - first);
			widest = width > widest ? width : widest;
		}
	}
	return widest;
}

struct lines text_wrap_balanced(struct setter *setter, const struct text *text,
				double width)
{
	struct lines best = text_wrap(setter, text, width);
	double low = best.widest / 2, high = best.widest;

	if (best.overflow)
		return best;
	while (high - low > 0.05) {
		double middle = (low + high) / 2;
		struct lines lines = text_wrap(setter, text, middle);

		if (lines.count > best.count || lines.overflow) {
			low = middle;
		} else {
			high = lines.widest < middle ? lines.widest : middle;
			best = lines;
		}
	}
	return best;
}

void text_report_overflow(const struct lines *lines, double size,
			  struct place place, const char *section,
			  struct run *run)
{
	const char *word =
		text_join(lines->overflow, lines->overflow_count, run->arena);
	double width = text_width(lines->overflow, lines->overflow_count);

	diag_add(&run->diag, MESSAGE_WORD_TOO_WIDE,
		 diag_find(&run->diag, place, word, strlen(word)), word,
		 diag_mm(&run->diag, width * size),
		 diag_mm(&run->diag, lines->room * size),
		 arena_format(run->arena, "[%s]", section));
}
