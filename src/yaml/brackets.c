#include "yaml/brackets.h"

#include "base/limits.h"
#include "yaml/messages.h"

#include <string.h>

struct bracket {
	const char *at;
	struct scrawl opened; /* the line that it is in */
	bool colon;	      /* one stands between its last comma and here */
};

struct bracket_reader {
	struct scrawl *scrawl;
	size_t base;
	struct bracket open[YAML_DEEPEST];
	size_t depth;
	const char *text; /* a text without quotes that goes on; NULL */
	struct scrawl word, before; /* the lines of its last words, and of those
				       in an earlier line */
	const char *word_end, *before_end; /* of them */
};

static struct bracket *innermost(struct bracket_reader *reader)
{
	return &reader->open[reader->depth - 1];
}

static void tell(struct bracket_reader *reader, const struct scrawl *where,
		 const char *at, const struct message *message,
		 const char *remedy)
{
	const char sign[] = {*at, 0};
	struct scrawl scrawl = *where;

	scrawl_tell(&scrawl, at, message, sign, remedy);
	reader->scrawl->found = true;
}

/* Returns the # in the line of SCRAWL that makes a comment of what closes OPEN,
 * NULL when there is none: "{indikator: Target #1, bulan: 2}". */
static const char *cut(const struct scrawl *scrawl, const struct bracket *open)
{
	const char *text = scrawl_text(scrawl), *end = scrawl_plain_end(text);
	const char *hash = end + strspn(end, " \t");
	size_t length = strcspn(hash, "\r\n");

	return *hash == '#' && hash[1] != ' ' &&
			       memchr(hash, *open->at == '[' ? ']' : '}',
				      length)
		       ? hash
		       : NULL;
}

/* The innermost bracket is never closed: that could be before END, in the line
 * of LAST; or it is behind a # there. */
static const char *tell_open(struct bracket_reader *reader,
			     const struct scrawl *last, const char *end)
{
	const struct bracket *open = innermost(reader);
	const char *sign = *open->at == '[' ? "]" : "}";
	const char *hash = cut(last, open);

	if (hash) {
		tell(reader, last, hash, MESSAGE_YAML_COMMENT_CUTS, "");
		mend_one(last->mend, hash, 1, "");
		return NULL;
	}
	diag_add(&reader->scrawl->run->diag, MESSAGE_YAML_OPEN_BRACKET,
		 scrawl_place(&open->opened, open->at),
		 *open->at == '[' ? "[" : "{", sign,
		 diag_number(&reader->scrawl->run->diag, last->number),
		 scrawl_mended(last, end, 0, sign));
	scrawl_doubt(last);
	reader->scrawl->found = true;
	return NULL;
}

/* Goes on to the next line; one that does not belong here says that a bracket
 * is open. */
static const char *new_line(struct bracket_reader *reader)
{
	struct scrawl *scrawl = reader->scrawl, last = *scrawl;
	const char *text = "";
	bool more = true;

	while (more && (!*text || strchr("#\r\n", *text))) {
		more = scrawl_next(scrawl);
		text = scrawl_text(scrawl);
	}
	if (!more || (!strchr("]}", *text) &&
		      (scrawl_dash(text) ||
		       (size_t)(text - scrawl->line) < reader->base)))
		return tell_open(reader, &last,
				 scrawl_plain_end(scrawl_text(&last)));
	return text;
}

static const char *push(struct bracket_reader *reader, const char *at)
{
	if (reader->depth == YAML_DEEPEST)
		return NULL;
	reader->open[reader->depth++] =
		(struct bracket){at, *reader->scrawl, false};
	return at + 1;
}

/* Returns where a value ends in whose midst AT is. */
static const char *value_end(const char *at)
{
	at += strcspn(at, ",]}\r\n");
	while (at[-1] == ' ')
		at--;
	return at;
}

/* The sign at AT, in the text from FROM on, needs quotes. */
static const char *tell_sign(struct bracket_reader *reader, const char *from,
			     const char *at)
{
	const char *end = at + 1;

	if (strchr("[{", *at)) {
		end += strcspn(end, *at == '[' ? "]\r\n" : "}\r\n");
		end += *end == ']' || *end == '}';
	}
	tell(reader, reader->scrawl, at, MESSAGE_YAML_SIGN_BETWEEN,
	     scrawl_quoted(reader->scrawl, from, value_end(end)));
	return NULL;
}

static bool closes(const struct bracket *open, char sign)
{
	return sign == (*open->at == '[' ? ']' : '}');
}

/* Returns where the text that goes on begins in the line at work. */
static const char *text_here(struct bracket_reader *reader, const char *at)
{
	const char *text = scrawl_text(reader->scrawl);

	if (!reader->text)
		return at;
	return reader->text > text ? reader->text : text;
}

static const char *pop(struct bracket_reader *reader, const char *at)
{
	struct bracket *open = innermost(reader);

	if (!closes(open, *at)) {
		if (!reader->text ||
		    (reader->depth > 1 && closes(open - 1, *at)))
			return tell_open(reader, reader->scrawl, at);
		return tell_sign(reader, text_here(reader, at), at);
	}
	reader->text = NULL;
	at++;
	if (--reader->depth && !scrawl_blank(*at) && !strchr(",]}:", *at) &&
	    open->opened.number == reader->scrawl->number)
		return tell_sign(reader, open->at, open->at);
	return at;
}

static const char *quoted(struct bracket_reader *reader, const char *at)
{
	struct scrawl opened = *reader->scrawl;
	bool entry;
	const char *close = scrawl_close(reader->scrawl, at, &entry);
	const char quote[] = {*at, 0}, *next;

	next = close ? close + 1 + strspn(close + 1, " \t") : NULL;
	if (close && (!*next || strchr(",]}:\r\n", *next) ||
		      (*next == '#' && next > close + 1)))
		return close + 1;
	if (!close || entry)
		tell(reader, &opened, at, MESSAGE_YAML_OPEN_QUOTE,
		     scrawl_mended(&opened, value_end(at + 1), 0, quote));
	else if (opened.number == reader->scrawl->number)
		tell(reader, &opened, close, MESSAGE_YAML_BEHIND_QUOTE,
		     scrawl_quoted(&opened, at, value_end(close + 1)));
	else {
		tell(reader, reader->scrawl, close, MESSAGE_YAML_BEHIND_QUOTE,
		     scrawl_mended(reader->scrawl, close, 1, ""));
		scrawl_go_on(reader->scrawl, close, value_end(close + 1));
	}
	return NULL;
}

/* Returns the last word before AT, where a key is behind a forgotten comma;
 * NULL when it is none. */
static const char *last_word(const struct scrawl *scrawl, const char *from,
			     const char *at)
{
	const char *word = at;

	while (word > from && !scrawl_blank(word[-1]))
		word--;
	return word > from && scrawl_is_key(scrawl, word, (size_t)(at - word))
		       ? word
		       : NULL;
}

/* A second colon: a comma was forgotten before its key, or the text has one. */
static const char *second_colon(struct bracket_reader *reader, const char *at)
{
	struct scrawl *scrawl = reader->scrawl;
	const char *from = text_here(reader, at);
	const char *word = last_word(scrawl, from, at);
	size_t curly = lookalike_curly(from, scrawl_end(scrawl));

	if (reader->word.number < scrawl->number) {
		reader->before = reader->word;
		reader->before_end = reader->word_end;
	}
	if (reader->before.number < scrawl->number) {
		tell(reader, &reader->before, reader->before_end,
		     MESSAGE_YAML_NO_COMMA,
		     scrawl_mended(&reader->before, reader->before_end, 0,
				   ","));
		return NULL;
	}
	while (word && scrawl_blank(word[-1]))
		word--;
	if (word)
		tell(reader, scrawl, word, MESSAGE_YAML_NO_COMMA,
		     scrawl_mended(scrawl, word, 0, ","));
	else if (curly)
		tell(reader, scrawl, from, MESSAGE_YAML_CURLY,
		     scrawl_straight(scrawl, from, value_end(at)));
	else
		tell(reader, scrawl, at, MESSAGE_YAML_COLON,
		     scrawl_quoted(scrawl, from, value_end(at)));
	return NULL;
}

static const char *colon(struct bracket_reader *reader, const char *at)
{
	struct bracket *open = innermost(reader);

	if (open->colon && reader->text)
		return second_colon(reader, at);
	open->colon = true;
	reader->text = NULL;
	return at + 1;
}

static bool is_colon(const char *at)
{
	return *at == ':' && (scrawl_blank(at[1]) || strchr(",[]{}", at[1]));
}

/* A text without quotes, or what is left of its line. */
static const char *plain(struct bracket_reader *reader, const char *at)
{
	struct scrawl *scrawl = reader->scrawl;
	bool first = !reader->text;

	if (first && strchr("%@`|>", *at))
		return tell_sign(reader, at, at);
	if (first)
		reader->text = at;
	if (!first && reader->word.number < scrawl->number) {
		reader->before = reader->word;
		reader->before_end = reader->word_end;
	}
	if (first)
		reader->before = *scrawl;
	reader->word = *scrawl;
	while (*at && !strchr("\r\n,[]{}", *at) && !is_colon(at) &&
	       !(*at == '#' && scrawl_blank(at[-1]))) {
		if (!scrawl_blank(*at))
			reader->word_end = at + 1;
		at++;
	}
	return at;
}

/* Reads one thing at AT. Returns what is behind it. */
static const char *step(struct bracket_reader *reader, const char *at)
{
	if (*at == '#' && scrawl_blank(at[-1]))
		return scrawl_stop(at);
	if (!*at || strchr("\r\n", *at))
		return new_line(reader);
	if (strchr(" \t", *at))
		return at + 1;
	if (strchr("]}", *at))
		return pop(reader, at);
	if (*at == ',') {
		innermost(reader)->colon = false;
		reader->text = NULL;
		return at + 1;
	}
	if (is_colon(at) || (*at == ':' && strchr("\"'", at[-1])))
		return colon(reader, at);
	if (strchr("[{", *at))
		return reader->text
			       ? tell_sign(reader, text_here(reader, at), at)
			       : push(reader, at);
	if (strchr("\"'", *at) && !reader->text)
		return quoted(reader, at);
	return plain(reader, at);
}

const char *brackets_read(struct scrawl *scrawl, const char *at, size_t base)
{
	struct bracket_reader
		reader; /* most of it counts only when it is open */

	reader.scrawl = scrawl;
	reader.base = base;
	reader.depth = 0;
	reader.text = NULL;
	reader.word_end = at;
	at = push(&reader, at);
	while (at && reader.depth)
		at = step(&reader, at);
	return at;
}
