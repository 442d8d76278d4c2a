#include "sheet/above.h"

#include "plan/value.h"
#include "sheet/below.h"
#include "sheet/messages.h"
#include "sheet/phrases.h"
#include "sheet/running.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
	HEADING_LINES = 6,    /* in which a heading says what it is of */
	ABOUT_LONGEST = 2000, /* [bytes] of what a decree is about */
	NUMBER_LONGEST = 5,   /* [bytes] "VIII." */
	WORD_COUNTS = 4,      /* [bytes] of one that no title has small */
	TITLE_SHORTEST = 10,  /* [bytes] */
	TITLE_LINES = 8,      /* a title has no more, */
	TITLE_LONGEST = 160,  /* [bytes] nor longer ones */
	PROSE_ENOUGH = 80,    /* [bytes] of a line that is a sentence */
};

static const char small_letters[] = "abcdefghijklmnopqrstuvwxyz";

/* --- the heading -----------------------------------------------------------
 */

/* What a heading has said last, and may go on with. */
enum above_part {
	ABOVE_NONE,
	ABOVE_LAMPIRAN,
	ABOVE_OFFICE,
	ABOVE_NUMBER,
	ABOVE_DATED,
	ABOVE_ABOUT,
};

struct above_reader {
	struct said *said;
	struct strips *strips;
	enum above_part part;
	const char *text;	       /* of the part, so far */
	const struct strip_line *line; /* that begins it */
	uint32_t rows[2];  /* of the heading: the first, one behind the last */
	const char *about; /* what the decree is about; "" */
};

/* Returns where "NEEDLE " stands as a word of TEXT, in letters of either case;
 * NULL when it does not. */
static const char *find_word(const char *text, const char *needle)
{
	size_t length = strlen(needle);

	for (const char *at = text; *at; at++)
		if ((at == text || at[-1] == ' ') &&
		    !strncasecmp(at, needle, length) &&
		    (!at[length] || at[length] == ' '))
			return at;
	return NULL;
}

/* Returns the bytes from FIRST to before END without blanks around them. */
static const char *between(const struct above_reader *o, const char *first,
			   const char *end)
{
	while (first < end && *first == ' ')
		first++;
	while (end > first && strchr(" :,", end[-1]))
		end--;
	return arena_copy(o->said->run->arena, first, (size_t)(end - first));
}

/* Says the part at work, a number with what is behind it. */
static void say_number(struct above_reader *o)
{
	const char *text = o->text, *end = text + strlen(text);
	const char *date = find_word(text, "tanggal");
	const char *year = find_word(text, "tahun"), *day;

	if (date) {
		day = said_date(o->said, between(o, date + 7, end));
		if (day)
			said_field(o->said, PLAN_TANGGAL, day, o->line);
		end = day ? date : end;
	}
	if (year && year < end) {
		said_field(o->said, PLAN_TAHUN, between(o, year + 5, end),
			   o->line);
		end = year;
	}
	said_field(o->said, PLAN_NOMOR, between(o, text, end), o->line);
}

/* Says what the part at work does; another one may begin. */
static void end_part(struct above_reader *o)
{
	const char *day;

	switch (o->part) {
	case ABOVE_OFFICE:
		if (*o->text)
			said_field(o->said, PLAN_LEMBAGA, o->text, o->line);
		break;
	case ABOVE_NUMBER:
		say_number(o);
		break;
	case ABOVE_DATED:
		day = said_date(o->said, o->text);
		if (day)
			said_field(o->said, PLAN_TANGGAL, day, o->line);
		break;
	case ABOVE_ABOUT:
		if (*o->text)
			said_field(o->said, PLAN_TENTANG, o->text, o->line);
		o->about = o->text;
		break;
	default:
		break;
	}
	o->part = ABOVE_NONE;
}

static void begin_part(struct above_reader *o, enum above_part part,
		       const struct strip_line *line, size_t at)
{
	end_part(o);
	o->part = part;
	o->line = line;
	o->text = arena_copy(o->said->run->arena, line->text + at,
			     line->length - at);
}

/* Returns the part that a line begins at byte *AT, where its text does. */
static enum above_part find_part(const struct strip_line *line, size_t *at)
{
	static const struct {
		enum phrase phrase;
		enum above_part part;
	} known[] = {{PHRASE_DECREE, ABOVE_OFFICE},
		     {PHRASE_NUMBER, ABOVE_NUMBER},
		     {PHRASE_ABOUT, ABOVE_ABOUT},
		     {PHRASE_DATE, ABOVE_DATED}};
	const char *text = line->text + *at;
	size_t length = line->length - *at;

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		size_t n = phrase_at(known[i].phrase, text, length);

		if (!n)
			continue;
		*at += n;
		return known[i].part;
	}
	return ABOVE_NONE;
}

/* Returns the bytes of "LAMPIRAN II :", 0 when a line has other words. */
static size_t read_lampiran(const struct strip_line *line)
{
	size_t at = phrase_at(PHRASE_LAMPIRAN, line->text, line->length);
	size_t more = 0, next;

	if (!at || strncmp(line->text, "L", 1) != 0)
		return 0;
	if (at < line->length &&
	    phrase_number(line->text + at, line->length - at, &more))
		at += more;
	next = at;
	if (at < line->length && find_part(line, &next) == ABOVE_NONE)
		return 0;
	return at;
}

/* Keeps the number of the lampiran, "II", where there is one. */
static void say_lampiran(struct above_reader *o, const struct strip_line *line)
{
	struct pairs *pairs = o->said->pairs;
	size_t at = phrase_at(PHRASE_LAMPIRAN, line->text, line->length), n;
	unsigned number = phrase_number(line->text + at, line->length - at, &n);

	pairs->own[pairs->at].number = number;
	pairs->own[pairs->at].heading = strip_place(o->strips, line);
}

void above_number(struct said *said, const char *text,
		  const struct strip_line *line)
{
	struct above_reader o = {.said = said, .text = text, .line = line};

	say_number(&o);
}

bool above_begins(const struct strips *strips, size_t at)
{
	const struct strip_line *line = &strips->line[at];
	size_t begin = read_lampiran(line);

	if (!begin)
		return false;
	for (size_t i = at; i < strips->count && i < at + HEADING_LINES; i++) {
		size_t from = i == at ? begin : 0;
		enum above_part part = find_part(&strips->line[i], &from);

		if (strips->line[i].strip != line->strip)
			return false;
		if (part == ABOVE_NUMBER || part == ABOVE_ABOUT ||
		    part == ABOVE_OFFICE)
			return true;
	}
	return false;
}

/* Returns where the words of TEXT behind the second of them begin. */
static size_t two_words(const char *text)
{
	size_t n = strcspn(text, " ");

	return text[n] ? n + 1 + strcspn(text + n + 1, " ") : n;
}

/* Whether a line begins a title, by the words that the decree is about. */
static bool repeats(const char *about, const char *text)
{
	size_t n = two_words(text), length = strlen(about);
	bool year = length > 4 && isdigit((unsigned char)about[length - 1]) &&
		    isdigit((unsigned char)about[length - 4]);

	if (!n || !*about)
		return false;
	if (!strncasecmp(about, text, n) && (!about[n] || about[n] == ' '))
		return true;
	for (const char *at = about; year && *at; at++)
		if ((at == about || at[-1] == ' ') && !strncasecmp(at, text, n))
			return true;
	return false;
}

/* Whether a line goes on with the part of the heading at work. */
static bool goes_on(const struct above_reader *o, const struct strip_line *line)
{
	if (o->part == ABOVE_NONE || o->part == ABOVE_LAMPIRAN)
		return false;
	if (!*o->text)
		return true;
	if ((line->apart && !line->more) || strlen(o->text) > ABOUT_LONGEST)
		return false;
	if (o->part == ABOVE_ABOUT)
		return !repeats(o->text, line->text);
	return o->part == ABOVE_OFFICE;
}

/* Reads the heading that begins with line AT; returns the first line that is
 * not of it. */
static size_t read_heading(struct above_reader *o, size_t at)
{
	size_t end = strip_end(o->strips, at);

	o->part = ABOVE_NONE;
	o->rows[0] = o->rows[1] = o->strips->line[at].row;
	for (; at < end; at++) {
		struct strip_line *line = &o->strips->line[at];
		size_t begin = o->part == ABOVE_ABOUT ? 0 : read_lampiran(line);
		size_t from = begin;
		enum above_part part = o->part == ABOVE_ABOUT
					       ? ABOVE_NONE
					       : find_part(line, &from);

		if (begin)
			say_lampiran(o, line);
		if (part != ABOVE_NONE)
			begin_part(o, part, line, from);
		else if (begin && o->part == ABOVE_NONE)
			o->part = ABOVE_LAMPIRAN;
		else if (goes_on(o, line))
			o->text = arena_format(o->said->run->arena, "%s%s%s",
					       o->text, *o->text ? " " : "",
					       line->text);
		else
			break;
		line->taken = true;
		o->rows[1] = line->row + 1;
	}
	end_part(o);
	return at;
}

/* Returns the line from FROM on that the heading begins with, the count of all
 * when none does. */
static size_t find_heading(const struct strips *strips, size_t from)
{
	for (size_t i = from; i < strips->count; i++) {
		const struct strip_line *line = &strips->line[i];
		size_t at = read_lampiran(line);
		enum above_part part = find_part(line, &at);

		if (part == ABOVE_OFFICE ||
		    (part == ABOVE_NUMBER &&
		     (at == line->length ||
		      strpbrk(line->text + at, "0123456789._"))) ||
		    (part == ABOVE_ABOUT &&
		     isupper((unsigned char)*line->text)))
			return i;
	}
	return strips->count;
}

/* Returns the line that the heading of the last lampiran begins with, the count
 * of all when none does. */
static size_t find_lampiran(const struct strips *strips)
{
	for (size_t i = strips->count; i > 0; i--)
		if (above_begins(strips, i - 1))
			return i - 1;
	return strips->count;
}

/* --- the body of the decree ------------------------------------------------
 */

/* Returns the first line before STOP that only a body has; STOP for none. */
static size_t find_body(const struct strips *strips, size_t stop)
{
	size_t at = 0;

	while (at < stop && !phrase_at(PHRASE_BODY, strips->line[at].text,
				       strips->line[at].length))
		at++;
	return at;
}

/* Reads the body, which ends before line STOP: its heading and signature say
 * what no lampiran does; all else is left out. */
static void read_body(struct above_reader *o, size_t first, size_t stop)
{
	struct strips body = *o->strips;
	struct above_reader weak = {
		.said = o->said, .strips = o->strips, .about = ""};
	bool quiet = o->said->quiet;
	size_t heading = find_heading(&body, 0);

	o->said->quiet = true;
	if (heading < first)
		read_heading(&weak, heading);
	body.line += first;
	body.count = stop - first;
	below_signatures(o->said, &body);
	o->said->quiet = quiet;
	diag_add(&o->said->run->diag, MESSAGE_SHEET_BODY,
		 strip_place(&body, body.line),
		 diag_text(&o->said->run->diag, body.line->text,
			   body.line->length));
	for (size_t i = 0; i < stop; i++)
		o->strips->line[i].taken = true;
}

/* --- titles, and text before the table
 * ---------------------------------------- */

/* Lines that follow each other without a gap. */
struct above_block {
	size_t first, stop;
};

static struct above_block next_block(const struct strips *strips, size_t at)
{
	struct above_block block = {at, at};

	while (block.first < strips->count && strips->line[block.first].taken)
		block.first++;
	block.stop = block.first;
	while (block.stop < strips->count && !strips->line[block.stop].taken &&
	       (block.stop == block.first ||
		(strips->line[block.stop].strip ==
			 strips->line[block.first].strip &&
		 (!strips->line[block.stop].apart ||
		  strips->line[block.stop].more))))
		block.stop++;
	return block;
}

/* Whether a line begins with a number, as those of lists and texts do. */
static bool is_numbered(const struct strip_line *line)
{
	size_t n = strcspn(line->text, " ");

	return n > 1 && n <= NUMBER_LONGEST && line->text[n] &&
	       strchr(".)", line->text[n - 1]);
}

/* Returns a block up to its first line that is not in capitals, if it begins
 * with some that are, or that has a number. */
static struct above_block capitals_of(const struct strips *strips,
				      struct above_block block)
{
	size_t at = block.first;

	while (at < block.stop &&
	       !strpbrk(strips->line[at].text, small_letters))
		at++;
	if (at > block.first)
		block.stop = at;
	for (at = block.first + 1; at < block.stop; at++)
		if (is_numbered(&strips->line[at]))
			block.stop = at;
	return block;
}

/* Whether a cell of a document stands beside others in a table. */
static bool is_of_table(const struct cells_cell *cell)
{
	return cell->source && cell->columns < cell->source->labels;
}

/* Whether the words of a line that count begin with capitals. */
static bool is_entitled(const char *text)
{
	for (size_t n; *text; text += n + (text[n] == ' ')) {
		n = strcspn(text, " ");
		if (n >= WORD_COUNTS && islower((unsigned char)*text))
			return false;
	}
	return true;
}

/* Whether a block is a title: in capitals, at least at the beginnings of its
 * words, or by the words of the decree. */
static bool is_title(const struct strips *strips, struct above_block block,
		     const char *about)
{
	bool entitled = true, capitals = true;
	size_t length = 0;

	if (block.stop - block.first > TITLE_LINES ||
	    is_numbered(&strips->line[block.first]))
		return false;
	for (size_t i = block.first; i < block.stop; i++) {
		const struct strip_line *line = &strips->line[i];

		entitled &= is_entitled(line->text);
		capitals &= !strpbrk(line->text, small_letters);
		length += line->length;
		if (is_of_table(line->cell) || line->length > TITLE_LONGEST ||
		    strchr(line->text, ':') ||
		    strchr(".;", line->text[line->length - 1]))
			return false;
	}
	return capitals || (entitled && length >= TITLE_SHORTEST) ||
	       repeats(about, strips->line[block.first].text);
}

static void say_title(struct said *said, struct strips *strips,
		      struct above_block block, enum pairs_part part)
{
	const struct strip_line *first = &strips->line[block.first];
	const char *text = "";
	bool capitals = true;

	for (size_t i = block.first; i < block.stop; i++) {
		struct strip_line *line = &strips->line[i];
		const char *words =
			strchr(line->marked, '*') ? line->marked : line->text;

		capitals &= !strpbrk(words, small_letters);
		text = arena_format(said->run->arena, "%s%s%s", text,
				    *text ? "\n" : "", words);
		line->taken = true;
	}
	said_part(said, part, capitals ? said_proper(said, text) : text, first);
}

/* Whether a line of a sheet is text rather than anything else: a sentence, or
 * of a list. */
static bool is_prose(const struct strip_line *line)
{
	if (line->cell->outside || line->length >= PROSE_ENOUGH)
		return true;
	return strchr(".;", line->text[line->length - 1]) &&
	       strchr(line->text, ' ');
}

/* Says what lines of text from FIRST on there are, in order. */
static void say_text(struct said *said, struct strips *strips, size_t first)
{
	const struct strip_line **line = arena_array(
		said->run->arena, const struct strip_line *, strips->count + 1);
	size_t count = 0;

	for (size_t i = first; i < strips->count; i++) {
		struct strip_line *at = &strips->line[i];
		bool follows =
			count && i && line[count - 1] == at - 1 && !at->apart;

		if (at->taken || (!is_prose(at) && !follows && !at->more))
			continue;
		line[count++] = at;
		at->taken = true;
	}
	if (count)
		said_part(said, PART_BEFORE,
			  running_text(said->run->arena, line, count), *line);
}

/* Takes the blocks that are no more than the name of the office, as above a
 * letter: the heading has said it. */
static void take_office(struct above_reader *o)
{
	const struct value *office = &o->said->pairs->field[PLAN_LEMBAGA];
	struct arena *arena = o->said->run->arena;
	struct strips *strips = o->strips;
	struct above_block block = next_block(strips, 0);

	for (; office->length && block.first < strips->count;
	     block = next_block(strips, block.stop)) {
		const char *text = "";

		if (block.stop - block.first > TITLE_LINES)
			continue;
		for (size_t i = block.first; i < block.stop; i++)
			text = arena_format(arena, "%s%s%s", text,
					    *text ? " " : "",
					    strips->line[i].text);
		if (strcasecmp(text, office->text) != 0)
			continue;
		for (size_t i = block.first; i < block.stop; i++)
			strips->line[i].taken = true;
	}
}

/* Returns the first block from TITLE on that is a title, in capitals if ONLY
 * these count; TITLE when none is. */
static struct above_block find_block(const struct strips *strips,
				     struct above_block title,
				     const char *about, bool only)
{
	for (struct above_block next = title; next.first < strips->count;
	     next = next_block(strips, next.stop)) {
		const struct strip_line *line = &strips->line[next.first];

		if ((!only || strip_is_capitals(line->text, line->length)) &&
		    is_title(strips, capitals_of(strips, next), about))
			return next;
	}
	return title;
}

/* Returns the block that may be a title, TITLE or a later one: above a table of
 * a sheet anything may stand, so capitals go before the first line. */
static struct above_block prefer_title(const struct strips *strips,
				       struct above_block title,
				       const char *about)
{
	struct above_block capitals;

	if (strips->line[title.first].cell->outside)
		return title;
	capitals = find_block(strips, title, "", true);
	if (is_title(strips, capitals_of(strips, capitals), ""))
		return capitals;
	return find_block(strips, title, about, false);
}

/* The first block is the title, if it looks so; the last one that of the
 * table; between them is text. */
static void read_rest(struct above_reader *o)
{
	struct strips *strips = o->strips;
	struct above_block title = next_block(strips, 0), last;
	size_t first;

	/* what stands beside the heading is no title */
	while (title.first < strips->count &&
	       strips->line[title.first].row >= o->rows[0] &&
	       strips->line[title.first].row < o->rows[1])
		title = next_block(strips, title.stop);
	if (title.first == strips->count)
		return;
	title = prefer_title(strips, title, o->about);
	last = title;
	for (struct above_block next = title; next.first < strips->count;
	     next = next_block(strips, next.stop))
		last = next;
	first = title.first;
	last = capitals_of(strips, last);
	title = capitals_of(strips, title);
	if (is_title(strips, title, o->about)) {
		say_title(o->said, strips, title, PART_TITLE);
		first = title.stop;
	}
	if (last.first > title.first && is_title(strips, last, o->about))
		say_title(o->said, strips, last,
			  first == title.first ? PART_TITLE : PART_TABLE_TITLE);
	say_text(o->said, strips, first);
}

/* Returns where the last block begins that is a title, behind line FROM; the
 * count of all when none is. */
static size_t find_title(const struct strips *strips, size_t from)
{
	size_t found = strips->count;

	for (struct above_block next = next_block(strips, from);
	     next.first < strips->count; next = next_block(strips, next.stop))
		if (is_title(strips, next, ""))
			found = next.first;
	return found;
}

void above_read(struct said *said, struct strips *strips)
{
	struct above_reader o = {.said = said, .strips = strips, .about = ""};
	size_t lampiran = find_lampiran(strips), heading = lampiran;
	size_t body = find_body(strips, lampiran);

	if (lampiran == strips->count && body == lampiran)
		heading = find_heading(strips, 0);
	if (heading < strips->count)
		read_heading(&o, heading);
	if (body < lampiran)
		read_body(&o, body,
			  lampiran < strips->count ? lampiran
						   : find_title(strips, body));
	for (size_t i = 0; i < strips->count; i++)
		if (phrase_is(PHRASE_FORM, strips->line[i].text,
			      strips->line[i].length))
			strips->line[i].taken = true;
	take_office(&o);
	read_rest(&o);
}

uint32_t above_title(const struct strips *strips, uint32_t stop)
{
	size_t found = find_title(strips, 0);

	return found < strips->count ? strips->line[found].row : stop;
}
