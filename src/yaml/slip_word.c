#include "yaml/slip_word.h"

#include "base/utf8.h"
#include "yaml/messages.h"

#include <ctype.h>
#include <string.h>

/* What is wrong with a word that was meant as a key or entry. */
struct word_fault {
	const struct message *message; /* NULL: nothing */
	const char *at;
	size_t drop;	 /* bytes there, */
	const char *put; /* for which this is to be written */
};

/* Returns the bullet at AT with the spaces behind it. */
static size_t bullet(const char *at, const char *end)
{
	size_t bytes = lookalike_bullet(at, end), more = 1;
	uint32_t ignored;

	if (*at == '*' && at[1] == ' ')
		bytes = 1;
	for (size_t all = bytes; bytes && more; all = bytes) {
		more = lookalike_space(at + all, end, &ignored);
		if (!more && all < (size_t)(end - at) && at[all] == ' ')
			more = 1;
		bytes += more;
	}
	return at + bytes < end && at[bytes] != ':' ? bytes : 0;
}

/* Returns the number at AT ("1." or "a)") before a key, with the spaces behind
 * it. */
static size_t number_sign(const char *at)
{
	const char *sign = scrawl_word_end(at), *key, *end;

	if (sign == at || sign - at > 3 || !strchr(".)", *sign) || !*sign)
		return 0;
	key = sign + 1 + strspn(sign + 1, " ");
	end = scrawl_word_end(key);
	return end > key && *end == ':' && scrawl_blank(end[1])
		       ? (size_t)(key - at)
		       : 0;
}

/* Returns the bytes of a key at AT between curly quotes, 0 when there is none.
 * Words of a glossary, which may have them, are no such keys mostly. */
static size_t curly_key(const char *at, const char *end)
{
	const char *word = at + lookalike_curly(at, end);
	const char *close = scrawl_word_end(word);
	size_t bytes = lookalike_curly(close, end);

	return word > at && bytes && islower((unsigned char)*word) &&
			       (close + bytes == end ||
				(close[bytes] == ':' &&
				 scrawl_blank(close[bytes + 1])))
		       ? (size_t)(close - at) + bytes
		       : 0;
}

static struct word_fault find_fault(const char *at, const char *end)
{
	uint32_t ignored;
	size_t bytes = lookalike_space(at, end, &ignored);
	const char *colon;

	if (bytes)
		return (struct word_fault){MESSAGE_YAML_ODD_SPACE, at, bytes,
					   " "};
	bytes = bullet(at, end);
	if (!bytes)
		bytes = number_sign(at);
	if (bytes)
		return (struct word_fault){MESSAGE_YAML_BULLET, at, bytes,
					   "- "};
	bytes = curly_key(at, end);
	if (bytes)
		return (struct word_fault){MESSAGE_YAML_CURLY, at, bytes, NULL};
	if (*at == '-' && at + 1 < end && !strchr("- \t", at[1])) {
		bytes = lookalike_space(at + 1, end, &ignored);
		return (struct word_fault){bytes ? MESSAGE_YAML_ODD_SPACE
						 : MESSAGE_YAML_DASH,
					   at + (bytes ? 1 : 0), bytes, " "};
	}
	colon = scrawl_tight_colon(at, end, &bytes);
	if (colon)
		return (struct word_fault){bytes ? MESSAGE_YAML_ODD_SPACE
						 : MESSAGE_YAML_NO_BLANK,
					   colon + (bytes ? 1 : 0), bytes, " "};
	return (struct word_fault){NULL, at, 0, ""};
}

/* Returns the character at AT, a number whole. */
static const char *first_sign(const struct scrawl *scrawl, const char *at)
{
	uint32_t ignored;
	size_t bytes =
		utf8_decode(at, (size_t)(scrawl_end(scrawl) - at), &ignored);

	if (number_sign(at))
		bytes = (size_t)(scrawl_word_end(at) - at) + 1;

	return diag_text(&scrawl->run->diag, at, bytes);
}

bool slip_tell_word(struct scrawl *scrawl, const char *at)
{
	struct word_fault fault = find_fault(at, scrawl_stop(at));
	bool behind = fault.message == MESSAGE_YAML_DASH ||
		      fault.message == MESSAGE_YAML_NO_BLANK;

	if (fault.message == MESSAGE_YAML_ODD_SPACE)
		scrawl_tell_space(scrawl, fault.at);
	else if (fault.message == MESSAGE_YAML_CURLY)
		scrawl_tell(scrawl, at, fault.message, "",
			    scrawl_straight(scrawl, at, at + fault.drop));
	else if (fault.message)
		scrawl_tell(scrawl, fault.at, fault.message,
			    first_sign(scrawl, fault.at),
			    scrawl_mended(scrawl, fault.at + behind, fault.drop,
					  fault.put));
	return fault.message != NULL;
}

void slip_leave_out(const struct scrawl *scrawl, const char *at)
{
	const char *end = scrawl_stop(at);

	mend_one(scrawl->mend, at, (size_t)(end - at), "");
	if (scrawl->mend)
		scrawl->mend->rows =
			memchr(at, '\t', (size_t)(end - at)) != NULL;
	scrawl_doubt(scrawl);
}

bool slip_tell_bare_key(struct scrawl *scrawl, const char *at)
{
	const char *word = scrawl_word_end(at);
	size_t length = (size_t)(word - at);
	size_t drop = strspn(word, " ");
	bool bare = !word[drop] || strchr("\r\n", word[drop]);

	if (!bare && strchr(";=", word[drop])) {
		drop++;
		drop += strspn(word + drop, " ");
		bare = true;
	}
	bare &= scrawl_is_key(scrawl, at, length) ||
		scrawl_is_section(scrawl, at, length);
	if (bare)
		scrawl_tell(
			scrawl, word, MESSAGE_YAML_NO_COLON,
			diag_text(&scrawl->run->diag, at, length),
			scrawl_mended(scrawl, word, drop,
				      strchr("\r\n", word[drop]) ? ":" : ": "));
	else if (memchr(at, '\t', (size_t)(scrawl_plain_end(at) - at)))
		scrawl_tell(scrawl, at, MESSAGE_YAML_TABLE_ROW, "", "");
	else
		return false;
	if (!bare)
		slip_leave_out(scrawl, at);
	return true;
}

/* Whether TEXT is small letters and strokes, as most keys are. */
static bool is_plain_word(const char *text, size_t length)
{
	size_t i = 0;

	while (i < length &&
	       ((text[i] >= 'a' && text[i] <= 'z') || text[i] == '_'))
		i++;
	return i == length;
}

bool slip_in_word(struct place place, const char *text, size_t length,
		  struct run *run)
{
	struct scrawl scrawl;
	size_t bytes;
	const char *at;

	if (is_plain_word(text, length) ||
	    !find_fault(text, text + length).message ||
	    diag_is_full(&run->diag))
		return false;
	at = place_line(place, &bytes);
	if (!at) /* a lone CR ends lines for YAML only */
		return false;
	scrawl = scrawl_line(place.source, at, place.line, run);
	for (unsigned column = 1; column < place.column; column++) {
		uint32_t ignored;

		at += utf8_decode(at, (size_t)(scrawl_end(&scrawl) - at),
				  &ignored);
	}
	return slip_tell_word(&scrawl, at);
}

bool slip_in_space(struct place place, const char *text, size_t length,
		   struct run *run)
{
	size_t i = 0, bytes = 1;
	uint32_t ignored;

	while (i < length && bytes &&
	       !lookalike_space(text + i, text + length, &ignored)) {
		bytes = utf8_decode(text + i, length - i, &ignored);
		i += bytes;
	}
	if (i >= length || !bytes)
		return false;
	place.column += (unsigned)utf8_count(text, i);
	return place_starts(place, text + i, length - i) &&
	       slip_in_word(place, text + i, length - i, run);
}
