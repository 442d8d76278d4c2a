#include "yaml/scrawl.h"

#include "base/utf8.h"
#include "yaml/messages.h"

#include <ctype.h>
#include <string.h>

/* What is shown of a line: enough to find it, and both its ends. [bytes] */
enum { LONGEST_SHOWN = 150, HEAD = 90, TAIL = 45 };

size_t lookalike_space(const char *at, const char *end, uint32_t *character)
{
	size_t bytes = utf8_decode(at, (size_t)(end - at), character);
	uint32_t c = *character;
	bool odd;

	if (!bytes)
		return 0;
	odd = c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200D) ||
	      c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 ||
	      c == 0xAD || c == 0xFEFF;
	return odd ? bytes : 0;
}

/* Whether a space that is none to YAML takes no room. */
static bool is_unseen(uint32_t c)
{
	return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xAD ||
	       c == 0xFEFF;
}

size_t lookalike_bullet(const char *at, const char *end)
{
	uint32_t c = 0;
	size_t bytes = utf8_decode(at, (size_t)(end - at), &c);
	bool bullet;

	if (!bytes)
		return 0;
	bullet = c == 0xB7 || c == 0x2022 || c == 0x2023 || c == 0x2043 ||
		 c == 0x2219 || c == 0x2212 || (c >= 0x2010 && c <= 0x2015) ||
		 (c >= 0x25A0 && c <= 0x25FF) || c == 0x2713 || c == 0x2714 ||
		 (c >= 0x2794 && c <= 0x27BE) ||
		 /* what Symbol and Wingdings leave */
		 (c >= 0xF000 && c <= 0xF0FF);
	return bullet ? bytes : 0;
}

size_t lookalike_curly(const char *at, const char *end)
{
	uint32_t c = 0;
	size_t bytes = utf8_decode(at, (size_t)(end - at), &c);

	return bytes && ((c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB)
		       ? bytes
		       : 0;
}

void scrawl_init(struct scrawl *scrawl, const struct source *source,
		 const struct yaml_words *words, struct run *run)
{
	*scrawl = scrawl_line(source, source->text, 1, run);
	scrawl->words = words;
}

struct scrawl scrawl_line(const struct source *source, const char *line,
			  unsigned number, struct run *run)
{
	return (struct scrawl){
		.source = source, .run = run, .line = line, .number = number};
}

const char *scrawl_stop(const char *at)
{
	return at + strcspn(at, "\r\n");
}

/* For YAML a lone CR ends a line, too. */
bool scrawl_next(struct scrawl *scrawl)
{
	const char *at = scrawl_stop(scrawl->line);

	at += *at == '\r' && at[1] == '\n';
	scrawl->line = at + (*at != 0);
	scrawl->number++;
	return *scrawl->line != 0;
}

const char *scrawl_end(const struct scrawl *scrawl)
{
	return scrawl->source->text + scrawl->source->length;
}

const char *scrawl_text(const struct scrawl *scrawl)
{
	return scrawl->line + strspn(scrawl->line, " ");
}

bool scrawl_blank(char c)
{
	return !c || strchr(" \t\r\n", c);
}

struct place scrawl_place(const struct scrawl *scrawl, const char *at)
{
	size_t before = utf8_count(scrawl->line, (size_t)(at - scrawl->line));

	return (struct place){scrawl->source, scrawl->number,
			      (unsigned)before + 1};
}

void scrawl_doubt(const struct scrawl *scrawl)
{
	if (scrawl->mend)
		scrawl->mend->doubtful = true;
}

void scrawl_tell(struct scrawl *scrawl, const char *at,
		 const struct message *message, const char *detail,
		 const char *remedy)
{
	diag_add(&scrawl->run->diag, message, scrawl_place(scrawl, at), detail,
		 remedy);
	scrawl->found = true;
}

static bool is_inside(const char *at)
{
	return (*at & 0xC0) == 0x80;
}

/* Returns TEXT, or its beginning and its end. */
static const char *shorten(struct arena *arena, const char *text)
{
	size_t length = strlen(text);
	const char *head = text + HEAD, *tail = text + length - TAIL;

	if (length <= LONGEST_SHOWN)
		return text;
	while (is_inside(head))
		head--;
	while (is_inside(tail))
		tail++;
	return arena_format(arena, "%.*s\xE2\x80\xA6%s", (int)(head - text),
			    text, tail);
}

const char *scrawl_mended(const struct scrawl *scrawl, const char *cut,
			  size_t drop, const char *put)
{
	struct arena *arena = scrawl->run->arena;
	const char *text = scrawl_text(scrawl), *stop = scrawl_stop(cut);
	const char *head = arena_copy(arena, text, (size_t)(cut - text));
	const char *tail =
		arena_copy(arena, cut + drop, (size_t)(stop - cut) - drop);

	mend_one(scrawl->mend, cut, drop, arena_copy(arena, put, strlen(put)));
	return shorten(arena, arena_format(arena, "%s%s%s", head, put, tail));
}

const char *scrawl_in_quotes(struct arena *arena, const char *text,
			     size_t length, char sign)
{
	char *quoted = arena_array(arena, char, 2 * length + 3), *out = quoted;

	*out++ = sign;
	for (size_t i = 0; i < length; i++) {
		if (sign == '"' ? strchr("\"\\", text[i]) != NULL
				: text[i] == sign)
			*out++ = sign == '"' ? '\\' : sign;
		*out++ = text[i];
	}
	*out = sign;
	return quoted;
}

/* Returns the LENGTH bytes of TEXT in quotes: double ones, unless it has such
 * ones itself. */
static const char *put_in_quotes(struct arena *arena, const char *text,
				 size_t length)
{
	bool single = memchr(text, '"', length) || memchr(text, '\\', length);

	return scrawl_in_quotes(arena, text, length, single ? '\'' : '"');
}

/* Returns the line at work with ordinary spaces before its first word. */
static const char *reindented(const struct scrawl *scrawl)
{
	const char *at = scrawl->line, *end = scrawl_end(scrawl);
	size_t spaces = 0, bytes = 1;

	for (; bytes; at += bytes) {
		uint32_t character = 0;

		bytes = lookalike_space(at, end, &character);
		spaces += bytes && !is_unseen(character);
		if (*at == ' ' || *at == '\t') {
			bytes = 1;
			spaces++;
		}
	}
	spaces = spaces > LONGEST_SHOWN ? LONGEST_SHOWN : spaces;
	return scrawl_indented(scrawl, spaces, at,
			       (size_t)(scrawl_stop(at) - at));
}

void scrawl_tell_space(struct scrawl *scrawl, const char *at)
{
	const char *end = scrawl_end(scrawl);
	uint32_t character = 0, ignored;
	size_t bytes = lookalike_space(at, end, &character), all;

	for (all = bytes; bytes; all += bytes)
		bytes = lookalike_space(at + all, end, &ignored);
	scrawl_tell(scrawl, at, MESSAGE_YAML_ODD_SPACE,
		    diag_character(&scrawl->run->diag, character),
		    at == scrawl->line + strspn(scrawl->line, " \t")
			    ? reindented(scrawl)
			    : scrawl_mended(scrawl, at, all, " "));
}

const char *scrawl_quoted(const struct scrawl *scrawl, const char *from,
			  const char *to)
{
	size_t length = (size_t)(to - from);

	return scrawl_mended(scrawl, from, length,
			     put_in_quotes(scrawl->run->arena, from, length));
}

void scrawl_go_on(const struct scrawl *scrawl, const char *close,
		  const char *end)
{
	const char *quoted = scrawl_in_quotes(scrawl->run->arena, close,
					      (size_t)(end - close), *close);

	mend_one(scrawl->mend, close, (size_t)(end - close), quoted + 1);
}

const char *scrawl_straight(const struct scrawl *scrawl, const char *from,
			    const char *to)
{
	const char *inside = from + lookalike_curly(from, to), *last = to;

	while (last > inside && is_inside(--last))
		;
	if (!lookalike_curly(last, to))
		last = to;
	return scrawl_mended(scrawl, from, (size_t)(to - from),
			     put_in_quotes(scrawl->run->arena, inside,
					   (size_t)(last - inside)));
}

const char *scrawl_indented(const struct scrawl *scrawl, size_t spaces,
			    const char *text, size_t length)
{
	struct arena *arena = scrawl->run->arena;
	const char *copy = shorten(arena, arena_copy(arena, text, length));

	mend_one(scrawl->mend, scrawl->line, (size_t)(text - scrawl->line),
		 arena_format(arena, "%*s", (int)spaces, ""));
	return arena_format(arena, "%*s%s", (int)spaces, "", copy);
}

const char *scrawl_colon(const char *at)
{
	const char *from = at;

	for (; *at && !strchr("\r\n", *at); at++) {
		if (*at == '#' && at > from && scrawl_blank(at[-1]))
			return NULL;
		if (*at == ':' && scrawl_blank(at[1]))
			return at;
	}
	return NULL;
}

const char *scrawl_plain_end(const char *at)
{
	const char *end = at;

	for (; *at && !strchr("\r\n", *at); at++) {
		if (*at == '#' && scrawl_blank(at[-1]))
			break;
		if (!scrawl_blank(*at))
			end = at + 1;
	}
	return end;
}

const char *scrawl_word_end(const char *at)
{
	while (isalnum((unsigned char)*at) || *at == '_')
		at++;
	return at;
}

const char *scrawl_tight_colon(const char *at, const char *end, size_t *bytes)
{
	const char *colon = scrawl_word_end(at);
	uint32_t ignored;

	*bytes = 0;
	if (!isalpha((unsigned char)*at) || *colon != ':' || colon + 1 >= end ||
	    scrawl_blank(colon[1]) || !strncmp(colon, "://", 3))
		return NULL;
	*bytes = lookalike_space(colon + 1, end, &ignored);
	return colon;
}

bool scrawl_is_key(const struct scrawl *scrawl, const char *word, size_t length)
{
	return scrawl->words && scrawl->words->is_key(word, length);
}

bool scrawl_is_section(const struct scrawl *scrawl, const char *word,
		       size_t length)
{
	return scrawl->words && scrawl->words->is_section(word, length);
}

bool scrawl_dash(const char *at)
{
	return *at == '-' && scrawl_blank(at[1]);
}

bool scrawl_entry(const char *at)
{
	const char *end = scrawl_word_end(at);

	return scrawl_dash(at) ||
	       (end > at && *end == ':' && scrawl_blank(end[1]));
}

const char *scrawl_close(struct scrawl *scrawl, const char *at, bool *entry)
{
	char quote = *at++;

	for (*entry = false; *at; at++) {
		bool twice = *at == quote && quote == '\'' && at[1] == quote;
		bool escape = *at == '\\' && quote == '"' && at[1] &&
			      !strchr("\r\n", at[1]);

		if (twice || escape) {
			at++;
		} else if (*at == quote) {
			return at;
		} else if (strchr("\r\n", *at)) {
			if (!scrawl_next(scrawl))
				return NULL;
			*entry |= *scrawl_text(scrawl) == '#' ||
				  scrawl_entry(scrawl_text(scrawl));
			at = scrawl->line - 1;
		}
	}
	return NULL;
}
