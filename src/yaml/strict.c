#include "yaml/strict.h"

#include "base/utf8.h"
#include "yaml/messages.h"
#include "yaml/scrawl.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_SWALLOWED = 10000 };

void strict_init(struct strict *strict, const struct source *source,
		 const struct yaml_words *words, struct run *run)
{
	*strict = (struct strict){.source = source,
				  .words = words,
				  .run = run,
				  .reached = source->text,
				  .last = {source->text, {source, 1, 1}}};
}

/* Returns where the line behind the one that AT is in begins: for YAML a lone
 * CR ends one, too. */
static const char *next_line(const char *at)
{
	at += strcspn(at, "\r\n");
	at += *at == '\r' && at[1] == '\n';
	return at + (*at != 0);
}

/* The same for the line that AT is in, END where none ends before that: a line
 * may be as long as the file, and have a million texts. */
static const char *line_before(const char *at, const char *end)
{
	const char *feed, *back;

	if (at >= end)
		return end;
	feed = memchr(at, '\n', (size_t)(end - at));
	back = memchr(at, '\r', (size_t)((feed ? feed : end) - at));
	if (!feed && !back)
		return end;
	return next_line(back ? back : feed);
}

/* Returns the place of MARK with its text, which is looked for from the last
 * one on: a line may be as long as the file. */
static struct spot reach(struct strict *strict, struct yaml_mark mark)
{
	const char *end = strict->source->text + strict->source->length;

	if (mark.before > strict->before) {
		strict->reached = utf8_skip(strict->reached, end,
					    mark.before - strict->before);
		strict->before = mark.before;
	}
	return (struct spot){strict->reached, mark.place};
}

static bool is_blank(char c)
{
	return !c || strchr(" \t\r\n", c);
}

/* Complains of WHERE, which is behind FROM. */
static void deny(struct strict *strict, struct spot from, const char *where,
		 const struct message *message, const char *detail)
{
	place_skip(&from.place, from.at, where);
	diag_add(&strict->run->diag, message, from.place, detail, "");
	strict->failed = true;
}

/* Complains of the text at WHERE, which needs quotes. */
static void deny_sign(struct strict *strict, struct spot from,
		      const char *where)
{
	const char sign[] = {*where, 0};
	size_t length = strcspn(where, ",]}:\r\n");

	place_skip(&from.place, from.at, where);
	diag_add(&strict->run->diag, MESSAGE_YAML_FIRST_SIGN, from.place, sign,
		 arena_format(strict->run->arena, "\"%.*s\"",
			      length > 100 ? 100 : (int)length, where));
	strict->failed = true;
}

/* "Publik"#1 loses its number to a comment, [?ya] its sign to a key: from the
 * last value to END neither may cling to anything. */
static void check_gap(struct strict *strict, struct spot end)
{
	struct spot from = strict->last;

	for (const char *at = from.at; at < end.at; at++) {
		if (*at == '?' && !is_blank(at[1])) {
			deny_sign(strict, from, at);
			return;
		}
		if (*at != '#')
			continue;
		if (at > strict->source->text && !is_blank(at[-1])) {
			deny(strict, from, at, MESSAGE_YAML_COMMENT_CUTS, "");
			return;
		}
		at += strcspn(at, "\r\n");
	}
}

/* Tells that the quote at START is not closed in its line, in whose midst a
 * new entry begins. */
static void deny_quote(struct strict *strict, struct spot start)
{
	const char quote[] = {*start.at, 0}, *line = start.at;
	struct scrawl scrawl;

	while (line > strict->source->text && !strchr("\r\n", line[-1]))
		line--;
	scrawl = scrawl_line(strict->source, line, start.place.line,
			     strict->run);
	scrawl_tell(
		&scrawl, start.at, MESSAGE_YAML_OPEN_QUOTE, quote,
		scrawl_mended(&scrawl, scrawl_plain_end(start.at), 0, quote));
	strict->failed = true;
}

/* Lines that are less deep than what they belong to: a quote or bracket was
 * forgotten above them. A closing bracket may be as deep as the key. */
static void check_lines(struct strict *strict, struct spot start,
			const char *end, size_t least)
{
	for (const char *at = line_before(start.at, end); at < end;
	     at = line_before(at, end)) {
		size_t spaces = strspn(at, " ");
		const char *text = at + spaces;
		const char *first = text + strspn(text, " \t");

		if (first >= end || strchr("\r\n#", *first) ||
		    spaces + (*text == ']' || *text == '}') >= least)
			continue;
		if (strchr("\"'", *start.at) && scrawl_entry(first))
			deny_quote(strict, start);
		else
			deny(strict, start, text, MESSAGE_YAML_NOT_INDENTED,
			     diag_number(&strict->run->diag, least));
		return;
	}
}

/* Returns the first line of a block that is not blank, behind its spaces; NULL
 * if no blank line above it has more. */
static const char *shallow_line(const char *at, size_t least)
{
	size_t most = 0;

	for (; *at; at = next_line(at)) {
		size_t spaces = strspn(at, " ");

		if (!is_blank(at[spaces]))
			return spaces >= least && spaces < most ? at + spaces
								: NULL;
		most = spaces > most ? spaces : most;
	}
	return NULL;
}

/* The deepest line decides how deep an empty block is: what is a comment to
 * libyaml was meant as its text. */
static void check_block(struct strict *strict, struct spot start, size_t least)
{
	const char *at = start.at + strcspn(start.at, "|>"), *where;
	size_t signs = *at ? 1 + strspn(at + 1, "+-123456789") : 0;
	bool counted = strcspn(at, "123456789") < signs;

	where = counted ? NULL : shallow_line(next_line(at), least);
	if (at[signs] == '#')
		where = at + signs;
	if (where)
		deny(strict, start, where,
		     *where == '#' ? MESSAGE_YAML_COMMENT_CUTS
				   : MESSAGE_YAML_NOT_INDENTED,
		     diag_number(&strict->run->diag, least));
}

/* Keeps a line, at TEXT, that may have been meant as a key. */
static void keep(struct strict *strict, struct spot line, const char *text,
		 struct swallowed one)
{
	const char *end = strict->source->text + strict->source->length;

	one.word = text;
	one.colon = scrawl_tight_colon(text, end, &one.drop);
	if (!one.colon || strict->swallowed_count == MOST_SWALLOWED)
		return;
	one.place = line.place;
	one.line = line.at;
	place_skip(&one.place, line.at, text);
	strict->swallowed = arena_grow(
		strict->run->arena, strict->swallowed, strict->swallowed_count,
		&strict->capacity, sizeof(*strict->swallowed));
	strict->swallowed[strict->swallowed_count++] = one;
}

/* Further lines of a text without quotes that were meant as something else:
 * they stand too deep. */
static void check_more(struct strict *strict, struct spot start,
		       const char *end, size_t least)
{
	struct spot line = start;
	struct swallowed one = {.spaces = least ? least - 1 : 0,
				.above = start.place.line};

	for (const char *at = line_before(start.at, end); at < end;
	     at = line_before(at, end)) {
		const char *text = at + strspn(at, " \t");
		uint32_t character;

		place_skip(&line.place, line.at, at);
		line.at = at;
		if (scrawl_dash(text) && text < end) {
			deny(strict, line, text, MESSAGE_YAML_SWALLOWED_ENTRY,
			     diag_number(&strict->run->diag, start.place.line));
			return;
		}
		if (lookalike_space(text, end, &character)) {
			struct scrawl scrawl =
				scrawl_line(strict->source, at, line.place.line,
					    strict->run);

			scrawl_tell_space(&scrawl, text);
			strict->failed = true;
			return;
		}
		keep(strict, line, text, one);
	}
}

void strict_scalar(struct strict *strict, enum strict_kind kind,
		   struct yaml_mark from, struct yaml_mark to, size_t least)
{
	struct spot start = reach(strict, from), end = reach(strict, to);

	check_gap(strict, start);
	if (kind == STRICT_BLOCK)
		check_block(strict, start, least);
	if (kind == STRICT_QUOTED)
		check_lines(strict, start, end.at, least);
	if (kind == STRICT_PLAIN) {
		const char *at = end.at + strspn(end.at, " ");

		check_more(strict, start, end.at, least);
		/* "Publik #1" loses its number to a comment that nobody meant:
		 * a comment has a space behind its # */
		if (*at == '#' && !strchr(" #\r\n", at[1]))
			deny(strict, end, at, MESSAGE_YAML_COMMENT_CUTS, "");
	}
	/* only between brackets can that be a value */
	if (kind == STRICT_PLAIN && end.at - start.at == 1 && *start.at == '-')
		deny_sign(strict, start, start.at);
	strict->last = end;
}

struct spot strict_open(struct strict *strict, struct yaml_mark mark)
{
	return reach(strict, mark);
}

void strict_close(struct strict *strict, struct spot opened,
		  struct yaml_mark end, size_t least)
{
	check_lines(strict, opened, reach(strict, end).at, least);
}

void strict_end(struct strict *strict, struct yaml_mark end)
{
	check_gap(strict, reach(strict, end));
}

static int order(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void tell_swallowed(struct strict *strict, const struct swallowed *one)
{
	struct scrawl scrawl = scrawl_line(strict->source, one->line,
					   one->place.line, strict->run);

	diag_add(&strict->run->diag, MESSAGE_YAML_SWALLOWED_KEY, one->place,
		 diag_number(&strict->run->diag, one->above),
		 arena_format(strict->run->arena, "%*s%s", (int)one->spaces, "",
			      scrawl_mended(&scrawl, one->colon + 1, one->drop,
					    " ")));
	strict->failed = true;
}

void strict_keys(struct strict *strict, const char **key, size_t count)
{
	struct scrawl scrawl;

	if (!strict->swallowed_count)
		return;
	scrawl_init(&scrawl, strict->source, strict->words, strict->run);
	if (count)
		qsort(key, count, sizeof(*key), order);
	for (size_t i = 0; i < strict->swallowed_count; i++) {
		const struct swallowed *one = &strict->swallowed[i];
		size_t length = (size_t)(one->colon - one->word);
		const char *word =
			arena_copy(strict->run->arena, one->word, length);

		if (scrawl_is_key(&scrawl, word, length) ||
		    (count && bsearch(&word, key, count, sizeof(*key), order)))
			tell_swallowed(strict, one);
	}
}
