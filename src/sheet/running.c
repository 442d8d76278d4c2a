#include "sheet/running.h"

#include "base/buffer.h"
#include "text/markup.h"

#include <ctype.h>
#include <string.h>

enum { HEADING_LONGEST = 80, HEADING_KINDS = 6 };

/* How a line begins that is numbered by hand. */
struct running_number {
	enum marker marker;
	bool roman;
	size_t bytes; /* of the marker and blanks behind it; 0: it is not */
	unsigned number;
};

struct running {
	struct buffer out;
	struct list list;
	/* of each depth that is open: */
	size_t indent[LIST_DEEPEST + 1]; /* [characters] of what is inside */
	unsigned number[LIST_DEEPEST + 1];
	char sign[LIST_DEEPEST + 1]; /* behind its numbers */
	struct running_number
		heading[HEADING_KINDS]; /* a level for each kind */
	size_t headings;
	/* there is a block; it is an item; a line can go on with it */
	bool begun, item, open;
	bool plain; /* nothing is a heading, nor as bold as one */
};

/* --- how lines begin ----------------------------------------------------- */

static size_t read_roman(const char *text)
{
	size_t n = strspn(text, "IVX");

	return n && !strncmp(text + n, ". ", 2) ? n + 2 : 0;
}

static struct running_number read_number(const struct running *r,
					 const struct strip_line *line)
{
	const char *text = line->text;
	struct running_number begin = {.marker = MARKER_NONE};
	size_t at;

	begin.bytes = list_marker(text, line->length,
				  list_is_open(&r->list, MARKER_UPPER_DOT),
				  &begin.marker);
	begin.bytes += begin.bytes > 0; /* the blank */
	if (!begin.bytes || begin.marker == MARKER_UPPER_DOT) {
		at = read_roman(text);
		begin.roman = at && (*text == 'I' || at > 3);
		begin.bytes = begin.roman ? at : begin.bytes;
	}
	/* the marks of emphasis must not begin before its end */
	if (!begin.bytes || strncmp(line->marked, text, begin.bytes) != 0)
		return (struct running_number){.marker = MARKER_NONE};
	at = *text == '(';
	for (; isdigit((unsigned char)text[at]) && at < 5; at++)
		begin.number = begin.number * 10 + (unsigned)(text[at] - '0');
	if (!begin.number && isalpha((unsigned char)text[at]))
		begin.number =
			(unsigned)(tolower((unsigned char)text[at])) - 'a' + 1;
	return begin;
}

static bool is_alike(const struct running_number *a,
		     const struct running_number *b)
{
	return a->bytes && b->bytes && a->roman == b->roman &&
	       a->marker == b->marker;
}

/* Whether a line goes on with the list or with the headings that are open: its
 * number is the next one. */
static bool is_next_item(const struct running *r,
			 const struct running_number *begin)
{
	for (size_t i = r->list.depth; i > 0; i--)
		if (r->list.level[i - 1].marker == begin->marker)
			return begin->number == r->number[i] + 1;
	return false;
}

static bool is_next_heading(const struct running *r,
			    const struct running_number *begin)
{
	for (size_t i = 0; i < r->headings; i++)
		if (is_alike(&r->heading[i], begin))
			return begin->number == r->heading[i].number + 1;
	return false;
}

/* Whether a line that is numbered heads what follows: it is in capitals, or
 * short and no sentence, and goes on with headings or no list. */
static bool is_heading(const struct running *r, const struct strip_line *line,
		       const struct running_number *begin,
		       const struct running_number *next)
{
	const char *text = line->text + begin->bytes;
	size_t length = line->length - begin->bytes;

	if (!begin->bytes || begin->marker == MARKER_DASH || !length ||
	    line->more || r->plain)
		return false;
	if (strip_is_capitals(text, length) || begin->roman)
		return true;
	if (length > HEADING_LONGEST || !isupper((unsigned char)*text) ||
	    strchr(".;:,", text[length - 1]) || is_next_item(r, begin))
		return false;
	return is_next_heading(r, begin) ||
	       (!next->bytes && begin->marker != MARKER_NUMBER_PAREN &&
		begin->marker != MARKER_LOWER_PAREN);
}

/* --- text ---------------------------------------------------------------- */

/* Whether CommonMark would read the sign at TEXT as one of its own, which
 * begins a line if FIRST. */
static bool is_sign(const char *text, bool first)
{
	if (first && strchr("#>+=-~", *text))
		return true;
	if (first && *text == '*' && strchr(" )*", text[1]))
		return true;
	return strchr("`[<_", *text) || (*text == '&' && text[1] != ' ') ||
	       (*text == '\\' && text[1] != '*');
}

/* Writes a text as one line, whose number at the beginning is none of a list.
 */
static void put_text(struct running *r, const char *text)
{
	const char *digit = text + strspn(text, "0123456789");
	bool first = true;

	while (*text == ' ')
		text++;
	if (digit > text && strchr(".)", *digit) && *digit) {
		buffer_add(&r->out, text, (size_t)(digit - text));
		buffer_byte(&r->out, '\\');
		text = digit;
	}
	for (; *text; text++, first = false) {
		if (is_sign(text, first))
			buffer_byte(&r->out, '\\');
		buffer_byte(&r->out, *text);
	}
}

static void put_blanks(struct running *r, size_t count)
{
	while (count--)
		buffer_byte(&r->out, ' ');
}

static void begin_block(struct running *r)
{
	if (r->begun)
		buffer_text(&r->out, "\n\n");
	r->begun = true;
	r->item = false;
}

static void put_heading(struct running *r, const struct strip_line *line,
			const struct running_number *begin)
{
	size_t level = 0;

	while (level < r->headings && !is_alike(&r->heading[level], begin))
		level++;
	if (level == HEADING_KINDS)
		level--;
	r->heading[level] = *begin;
	r->headings = level + 1;
	r->list.depth = 0;
	begin_block(r);
	for (size_t i = 0; i <= level; i++)
		buffer_byte(&r->out, '#');
	buffer_byte(&r->out, ' ');
	put_text(r, line->marked + begin->bytes);
	r->open = false;
}

/* A list that begins anew beside one that has just ended has another sign. */
static void put_item(struct running *r, const struct strip_line *line,
		     const struct running_number *begin)
{
	size_t open = r->list.depth;
	size_t depth = list_enter(&r->list, begin->marker, 0);
	bool dash = begin->marker == MARKER_DASH;
	bool fresh = depth > open || begin->number != r->number[depth] + 1;
	size_t before;

	if (!r->item || (fresh && !dash && begin->number != 1))
		begin_block(r);
	else
		buffer_byte(&r->out, '\n');
	if (depth > open)
		r->sign[depth] = '.';
	else if (fresh)
		r->sign[depth] = r->sign[depth] == '.' ? ')' : '.';
	r->number[depth] = begin->number;
	put_blanks(r, r->indent[depth - 1]);
	before = r->out.length;
	if (dash)
		buffer_text(&r->out, "- ");
	else
		buffer_format(&r->out, "%u%c ", begin->number, r->sign[depth]);
	r->indent[depth] = r->indent[depth - 1] + r->out.length - before;
	put_text(r, line->marked + begin->bytes);
	r->item = true;
	r->open = true;
}

static void put_paragraph(struct running *r, const struct strip_line *line)
{
	bool bold = !r->plain && strip_is_capitals(line->text, line->length) &&
		    !strchr(line->marked, '*');

	if (line->more && r->open) {
		buffer_text(&r->out, "\\\n");
		put_blanks(r, r->item ? r->indent[r->list.depth] : 0);
		put_text(r, line->marked);
		return;
	}
	r->list.depth = 0;
	begin_block(r);
	buffer_text(&r->out, bold ? "**" : "");
	put_text(r, line->marked);
	buffer_text(&r->out, bold ? "**" : "");
	r->open = true;
}

static const char *write(struct arena *arena,
			 const struct strip_line *const *line, size_t count,
			 bool plain)
{
	struct running r = {.plain = plain};
	size_t length;

	for (size_t i = 0; i < count; i++) {
		struct running_number begin = read_number(&r, line[i]);
		struct running_number next = {.bytes = 0};

		if (i + 1 < count)
			next = read_number(&r, line[i + 1]);
		if (is_heading(&r, line[i], &begin, &next))
			put_heading(&r, line[i], &begin);
		else if (begin.bytes && !begin.roman)
			put_item(&r, line[i], &begin);
		else
			put_paragraph(&r, line[i]);
	}
	return buffer_take(&r.out, arena, &length);
}

const char *running_text(struct arena *arena,
			 const struct strip_line *const *line, size_t count)
{
	return write(arena, line, count, false);
}

const char *running_clause(struct arena *arena,
			   const struct strip_line *const *line, size_t count)
{
	return write(arena, line, count, true);
}
