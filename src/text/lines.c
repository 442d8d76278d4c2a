#include "text/lines.h"

#include "text/hyphenation.h"
#include "text/messages.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* --- First-fit: as many words as a line has room for. */

struct breaker {
	const struct text *text;
	struct arena *scratch;
	struct lines lines;
	size_t capacity;
};

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
		.count = count & LINE_MOST_PIECES,
		.opens = first == paragraph->first,
		.ends = first + count == end,
	};
	if (width + paragraph->indent > lines->widest)
		lines->widest = width + paragraph->indent;
}

/* Returns how many pieces from FIRST on fit into ROOM, at least one. The best
 * break is the last legal one; where a stretch without one is too wide, a
 * tied space gives way before a word would stick out. */
static size_t count_fitting(const struct piece *piece, size_t first, size_t end,
			    double room)
{
	size_t best = 0, tied = 0, i = first + 1;
	double width;

	assert(piece && piece[first].word);
	width = piece[first].word->width;

	for (; i < end; i++) {
		const struct face *before = piece[i - 1].word->face;

		if (width > room + WRAP_SLACK)
			break;
		if (opportunity_is_free(piece[i].opportunity))
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
			count = count_fitting(text->piece, first, end, room);
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
			     !opportunity_is_free(
				     text->piece[next].opportunity);)
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
		 /* padding may take more than there is */
		 diag_mm(&run->diag, fmax(0, lines->room) * size),
		 arena_format(run->arena, "[%s]", section));
}

/* --- Words divided at the ends of lines: each part a piece. */

/* Where a word is divided: its piece and the bytes of it before. */
struct division {
	uint32_t piece;
	uint32_t bytes;
};

/* Divisions of one text, in its order. */
struct divisions {
	struct division *division;
	size_t count, capacity;
};

/* Returns the bytes FROM to TO of a word as a word; what goes on has a soft
 * hyphen. */
static const struct word *division_part(struct shaper *shaper,
					const struct word *word, size_t from,
					size_t to)
{
	char text[WORD_LONGEST + sizeof(WORD_SOFT_HYPHEN)];
	size_t length = to - from;

	memcpy(text, word->text + from, length);
	if (to < word->length) {
		memcpy(text + length, WORD_SOFT_HYPHEN,
		       sizeof(WORD_SOFT_HYPHEN) - 1);
		length += sizeof(WORD_SOFT_HYPHEN) - 1;
	}
	return shaper_word(shaper, word->face, text, length, false);
}

/* Returns how many divisions lie before a piece, or before its part that
 * begins with byte BYTES. */
static size_t divisions_until(const struct divisions *d, size_t piece,
			      size_t bytes)
{
	size_t low = 0, high = d->count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		const struct division *one = &d->division[middle];

		if (one->piece < piece ||
		    (one->piece == piece && one->bytes <= bytes))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Returns TEXT, which has paragraphs, with a piece for each part of its
 * divided words. */
static struct text *divisions_make(const struct divisions *d,
				   const struct text *text,
				   struct setter *setter)
{
	struct arena *arena = setter->run->arena;
	size_t count = text->piece_count + d->count, to = 0, next = 0;
	struct piece *piece = arena_array(arena, struct piece, count);
	struct text *divided = arena_new(arena, struct text);

	for (size_t i = 0; i < text->piece_count; i++) {
		const struct word *word = text->piece[i].word;
		struct piece rest = text->piece[i];
		size_t from = 0;

		for (; next < d->count && d->division[next].piece == i;
		     next++) {
			size_t at = d->division[next].bytes;

			rest.word =
				division_part(&setter->shaper, word, from, at);
			piece[to++] = rest;
			rest.opportunity = OPPORTUNITY_HYPHEN;
			from = at;
		}
		if (from)
			rest.word = division_part(&setter->shaper, word, from,
						  word->length);
		piece[to++] = rest;
	}
	*divided = (struct text){
		piece, count,
		arena_array(arena, struct paragraph, text->paragraph_count),
		text->paragraph_count};
	for (size_t i = 0; i < text->paragraph_count; i++) {
		struct paragraph *p = &divided->paragraph[i];
		size_t end;

		/* pieces further back have other numbers now */
		*p = text->paragraph[i];
		end = p->first + p->count;
		end += divisions_until(d, end, 0);
		p->first += divisions_until(d, p->first, 0);
		p->count = end - p->first;
		p->marker += divisions_until(d, p->marker, 0);
	}
	return divided;
}

/* --- All lines of a paragraph together. */

/* How far a space may stretch and shrink, in its own width: as in TeX's text
 * fonts. A line stretched by STRETCH has a ratio of 1. */
static const double stretch = 0.5, shrink = 0.25;

static const double never = 1e18;

/* What a break costs besides the looks of its line. */
enum {
	HYPHEN_PENALTY = 400,
	STUB_PENALTY = 2000, /* the last line is the rest of a word */
	TIE_PENALTY = 3000000,
	LINE_PENALTY = 1000000,
	PAIR_PENALTY = 200000, /* hyphens below each other */
};

/* The tries at a paragraph, each allowing what the one before did not. */
enum effort {
	EFFORT_SPACES,	/* good lines without dividing words */
	EFFORT_GAPS,	/* any, where words are not to be divided */
	EFFORT_HYPHENS, /* passable lines, with words divided */
	EFFORT_LOOSE,	/* any line */
	EFFORT_TIES,	/* tied spaces give way */
	EFFORT_ALL,	/* words stick out */
	EFFORT_COUNT
};

/* How much a line may be stretched [ratio]. */
static const double tolerance[EFFORT_COUNT] = {1.8, 1e9, 3, 1e9, 1e9, 1e9};

/* Where a line may end. Widths are sums from the paragraph's beginning. */
struct stop {
	uint32_t piece;	      /* the next line begins with it */
	uint32_t split;	      /* or with its bytes from here on */
	double before, after; /* [em] up to the break, and up to what follows */
	double spaces_before, spaces_after; /* [em] of them, spaces */
	double penalty;
	double demerits; /* of the best way here */
	size_t from;	 /* the stop before it on that way */
};

struct fitter {
	struct setter *setter;
	const struct text *text;
	const struct fit *fit;
	const struct paragraph *paragraph;
	struct stop *stop; /* of the paragraph at work */
	size_t count, capacity;
	enum effort effort;
	struct division *chosen; /* of all paragraphs: what lines end before */
	size_t chosen_count, chosen_capacity;
	struct divisions divisions; /* those of them inside words */
};

static void add_stop(struct fitter *f, const struct stop *stop)
{
	f->stop = arena_grow(&f->setter->scratch, f->stop, f->count,
			     &f->capacity, sizeof(*f->stop));
	f->stop[f->count++] = *stop;
}

/* Makes room for as many stops as a paragraph has that is not divided. */
static void reserve_stops(struct fitter *f)
{
	size_t most = f->paragraph->count + 2;

	if (f->capacity >= most)
		return;
	f->stop = arena_array(&f->setter->scratch, struct stop, most);
	f->capacity = most;
}

/* Whether the pieces from I on up to a space are an address, which nobody
 * could type with a hyphen in it. */
static bool is_address(const struct fitter *f, size_t i)
{
	size_t end = f->paragraph->first + f->paragraph->count;

	do {
		const char *text = f->text->piece[i++].word->text;

		if (strstr(text, "://") || strchr(text, '@') ||
		    strstr(text, "www."))
			return true;
	} while (i < end && !piece_has_space(&f->text->piece[i]));
	return false;
}

static double room_for(const struct fitter *f, bool first)
{
	return f->fit->width - f->paragraph->indent -
	       (first && f->paragraph == f->text->paragraph ? f->fit->first
							    : 0);
}

/* Whether piece I may be divided: any, or in lines that are filled without
 * that one of those that no line has room for. */
static bool may_divide(const struct fitter *f, size_t i)
{
	const struct piece *piece = f->text->piece;
	size_t first = f->paragraph->first, end = first + f->paragraph->count;
	double width = piece[i].word->width;

	if (f->fit->divide || !f->fit->justify)
		return true;
	for (size_t k = i; k > first && piece[k].opportunity < OPPORTUNITY_SIGN;
	     k--)
		width += piece[k - 1].word->width;
	for (size_t k = i + 1;
	     k < end && piece[k].opportunity < OPPORTUNITY_SIGN; k++)
		width += piece[k].word->width;
	return width > room_for(f, false) + WRAP_SLACK;
}

/* Adds the stops inside piece I, no address, which begins at SUM. */
static void add_divisions(struct fitter *f, size_t i, const struct stop *sum)
{
	const struct word *word = f->text->piece[i].word;
	bool last = i + 1 == f->paragraph->first + f->paragraph->count;
	struct shaper *shaper = &f->setter->shaper;
	unsigned char point[HYPHEN_LONGEST];
	size_t count;

	if (!face_glyph(word->face, '-'))
		return;
	count = hyphenation_divide(word->text, word->length, point);
	for (size_t k = 0; k < count; k++) {
		struct stop stop = *sum;

		stop.piece = (uint32_t)i;
		stop.split = point[k];
		stop.before = stop.after +
			      division_part(shaper, word, 0, point[k])->width;
		stop.after +=
			word->width -
			division_part(shaper, word, point[k], word->length)
				->width;
		stop.penalty = last ? STUB_PENALTY : HYPHEN_PENALTY;
		add_stop(f, &stop);
	}
}

/* Lists the places where the paragraph's lines may end, its beginning the
 * first and its end the last of them. */
static void list_stops(struct fitter *f)
{
	size_t first = f->paragraph->first;
	size_t end = first + f->paragraph->count;
	const struct piece *piece = f->text->piece;
	struct stop sum = {.piece = (uint32_t)first};
	bool divide = f->effort >= EFFORT_HYPHENS, address = false;

	f->count = 0;
	reserve_stops(f);
	add_stop(f, &sum);
	for (size_t i = first; i < end; i++) {
		enum opportunity opportunity =
			i > first ? piece[i].opportunity : OPPORTUNITY_NONE;
		bool space = opportunity >= OPPORTUNITY_SPACE;
		double width = space ? face_space(piece[i - 1].word->face) : 0;

		sum.piece = (uint32_t)i;
		sum.spaces_before = sum.spaces_after;
		sum.before = sum.after;
		sum.after += width;
		sum.spaces_after += width;
		sum.penalty = opportunity == OPPORTUNITY_TIE ? TIE_PENALTY : 0;
		if (opportunity == OPPORTUNITY_SPACE ||
		    opportunity == OPPORTUNITY_SIGN ||
		    (opportunity == OPPORTUNITY_TIE &&
		     f->effort >= EFFORT_TIES))
			add_stop(f, &sum);
		sum.spaces_before = sum.spaces_after;
		if (divide && (i == first || space))
			address = is_address(f, i);
		if (divide && !address && may_divide(f, i))
			add_divisions(f, i, &sum);
		sum.after += piece[i].word->width;
	}
	sum.piece = (uint32_t)end;
	sum.before = sum.after;
	sum.spaces_before = sum.spaces_after;
	sum.penalty = 0;
	add_stop(f, &sum);
}

/* Returns how far the spaces of a line with ROOM are stretched (> 0) or shrunk,
 * 1 and -1 being as much as looks well. A last line is not filled. */
static double ratio(const struct stop *from, const struct stop *to, double room,
		    bool justify, bool last)
{
	double spare = room - (to->before - from->after);
	double spaces;

	if (spare >= -WRAP_SLACK && (last || spare <= WRAP_SLACK))
		return 0;
	if (!justify)
		return spare < 0 ? -never : spare / room;
	spaces = to->spaces_before - from->spaces_after;
	if (spare < 0)
		return spaces > 0 ? spare / (spaces * shrink) : -never;
	return spaces > 0 ? spare / (spaces * stretch) : spare / WRAP_SLACK;
}

/* Returns the demerits of a line between two stops. R is its ratio, or, if it
 * is not justified, the share of its room that is empty; then a line more
 * counts more than all looks. */
static double judge(const struct stop *from, const struct stop *to, double r,
		    bool justify)
{
	double badness = 100 * fabs(r) * r * r;
	double demerits;

	if (!justify)
		return LINE_PENALTY + 1000 * r * r + to->penalty +
		       (from->split && to->split ? HYPHEN_PENALTY : 0);
	if (badness > 1e6)
		badness = 1e6;
	demerits = (10 + badness + to->penalty);
	demerits *= demerits;
	if (from->split && to->split)
		demerits += PAIR_PENALTY;
	return demerits;
}

/* Finds the best way to stop J. */
static void reach(struct fitter *f, size_t j)
{
	const bool last = j + 1 == f->count, justify = f->fit->justify;
	const double first = room_for(f, true), others = room_for(f, false);
	struct stop *to = &f->stop[j];

	to->demerits = never;
	for (size_t i = j; i-- > 0;) {
		const struct stop *from = &f->stop[i];
		double r = ratio(from, to, i ? others : first, justify, last);
		double demerits;
		/* what is too long from here is so from further back */
		bool over = r < -1 - WRAP_SLACK;

		if (over && (f->effort < EFFORT_ALL || i + 1 < j))
			break;
		if (r > tolerance[f->effort] || from->demerits >= never)
			continue;
		demerits = from->demerits +
			   (over ? never / 1e4 : judge(from, to, r, justify));
		if (demerits < to->demerits) {
			to->demerits = demerits;
			to->from = i;
		}
		if (over)
			break;
	}
}

static bool try(struct fitter *f, enum effort effort)
{
	f->effort = effort;
	list_stops(f);
	f->stop[0].demerits = 0;
	for (size_t j = 1; j < f->count; j++)
		reach(f, j);
	return f->stop[f->count - 1].demerits < never;
}

/* Returns how many lines the paragraph has that was tried last. */
static size_t count_lines(const struct fitter *f)
{
	size_t lines = 0;

	for (size_t at = f->count - 1; at; at = f->stop[at].from)
		lines++;
	return lines;
}

/* Takes over that a line ends before PIECE, or inside it behind BYTES. */
static void add_end(struct fitter *f, size_t piece, size_t bytes)
{
	f->chosen = arena_grow(&f->setter->scratch, f->chosen, f->chosen_count,
			       &f->chosen_capacity, sizeof(*f->chosen));
	f->chosen[f->chosen_count++] =
		(struct division){(uint32_t)piece, (uint32_t)bytes};
}

/* Takes over the ends of the lines, from the first to the last. */
static void choose(struct fitter *f)
{
	struct divisions *d = &f->divisions;
	size_t lines = count_lines(f), at;

	for (size_t i = 0; i < lines; i++)
		add_end(f, 0, 0);
	at = f->count - 1;
	for (size_t i = 1; i <= lines; i++, at = f->stop[at].from)
		f->chosen[f->chosen_count - i] =
			(struct division){f->stop[at].piece, f->stop[at].split};
	for (size_t i = f->chosen_count - lines; i < f->chosen_count; i++) {
		if (!f->chosen[i].bytes)
			continue;
		d->division =
			arena_grow(&f->setter->scratch, d->division, d->count,
				   &d->capacity, sizeof(*d->division));
		d->division[d->count++] = f->chosen[i];
	}
}

/* Whether the paragraph could do with a line less than LINES, if words were
 * like sand. */
static bool could_save(const struct fitter *f, size_t lines)
{
	double room = room_for(f, false);

	return f->fit->divide && lines > 1 &&
	       f->stop[f->count - 1].before <
		       room * (double)(lines - 1) - f->fit->first;
}

static void fit_paragraph(struct fitter *f, const struct paragraph *paragraph)
{
	enum effort effort = EFFORT_SPACES;
	double width;
	size_t lines;

	f->paragraph = paragraph;
	/* nothing looks better than one line, which is the last and not filled:
	 * each more has demerits */
	width = text_width(f->text->piece + paragraph->first, paragraph->count);
	if (room_for(f, true) - width >= -WRAP_SLACK) {
		add_end(f, paragraph->first + paragraph->count, 0);
		return;
	}
	while (!try(f, effort) && effort < EFFORT_ALL) {
		effort++;
		if (effort == EFFORT_GAPS && f->fit->divide)
			effort++;
	}
	lines = count_lines(f);
	if (effort == EFFORT_SPACES && !f->fit->justify &&
	    could_save(f, lines)) {
		try(f, EFFORT_HYPHENS);
		if (count_lines(f) == lines)
			try(f, EFFORT_SPACES);
	}
	choose(f);
}

/* Returns how much wider each space of a line has to be [em]. */
static double spread_of(const struct fitter *f, const struct line *line,
			double room)
{
	const struct piece *piece = f->text->piece + line->first;
	double spare = room - line->width, spaces = 0;

	for (size_t i = 1; i < line->count; i++)
		spaces += piece_has_space(&piece[i]);
	if (!f->fit->justify || spaces <= 0 || (line->ends && spare > 0))
		return 0;
	return spare / spaces;
}

static void note_overflow(struct lines *lines, const struct fitter *f,
			  const struct line *line, double room)
{
	const struct piece *piece = f->text->piece + line->first;
	double least = room;

	for (size_t i = 1; i < line->count; i++)
		if (f->fit->justify && piece_has_space(&piece[i]))
			least += shrink * face_space(piece[i - 1].word->face);
	if (lines->overflow || line->width <= least + WRAP_SLACK)
		return;
	lines->overflow = f->text->piece + line->first;
	lines->overflow_count = line->count;
	lines->room = room;
}

/* Makes the lines of one paragraph from the stops at its lines' ends. */
static const struct division *make_lines(struct fitter *f, struct lines *lines,
					 const struct paragraph *p,
					 const struct division *stop)
{
	size_t first = p->first, end = p->first + p->count;

	f->paragraph = p;
	do {
		size_t next =
			stop->piece + divisions_until(&f->divisions,
						      stop->piece, stop->bytes);
		struct line *line = &lines->line[lines->count++];
		double room = room_for(f, first == p->first);

		*line = (struct line){.paragraph = p,
				      .first = (uint32_t)first,
				      .count =
					      (next - first) & LINE_MOST_PIECES,
				      .opens = first == p->first,
				      .ends = next == end};
		line->width = text_width(f->text->piece + first, next - first);
		line->spread = spread_of(f, line, room);
		if (line->width + p->indent > lines->widest)
			lines->widest = line->width + p->indent;
		note_overflow(lines, f, line, room);
		first = next;
		stop++;
	} while (first < end);
	return stop;
}

size_t text_fit_lines(struct setter *setter, const struct text *text,
		      const struct fit *fit)
{
	struct fitter f = {.setter = setter, .text = text, .fit = fit};
	size_t lines;

	for (size_t i = 0; i < text->paragraph_count; i++)
		fit_paragraph(&f, &text->paragraph[i]);
	lines = f.chosen_count;
	arena_clear(&setter->scratch);
	return lines;
}

struct lines text_fit(struct setter *setter, const struct text *text,
		      const struct fit *fit)
{
	struct fitter f = {.setter = setter, .text = text, .fit = fit};
	struct lines lines = {0};
	const struct division *stop;

	for (size_t i = 0; i < text->paragraph_count; i++)
		fit_paragraph(&f, &text->paragraph[i]);
	if (f.divisions.count)
		f.text = text = divisions_make(&f.divisions, text, setter);
	lines.text = text;
	lines.line =
		arena_array(setter->run->arena, struct line, f.chosen_count);
	stop = f.chosen;
	for (size_t i = 0; i < text->paragraph_count; i++)
		stop = make_lines(&f, &lines, &text->paragraph[i], stop);
	arena_clear(&setter->scratch);
	return lines;
}
