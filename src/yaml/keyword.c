#include "yaml/keyword.h"

#include "base/utf8.h"
#include "yaml/lookalike.h"
#include "yaml/messages.h"

#include <string.h>

/* What is wrong with a word that was meant as a key or entry. */
struct fault {
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

static struct fault find_fault(const char *at, const char *end)
{
	uint32_t ignored;
	size_t bytes = lookalike_space(at, end, &ignored);
	const char *colon;

	if (bytes)
		return (struct fault){MESSAGE_YAML_ODD_SPACE, at, bytes, " "};
	bytes = bullet(at, end);
	if (!bytes)
		bytes = number_sign(at);
	if (bytes)
		return (struct fault){MESSAGE_YAML_BULLET, at, bytes, "- "};
	if (*at == '-' && at + 1 < end && !strchr("- \t", at[1])) {
		bytes = lookalike_space(at + 1, end, &ignored);
		return (struct fault){bytes ? MESSAGE_YAML_ODD_SPACE
					    : MESSAGE_YAML_DASH,
				      at + (bytes ? 1 : 0), bytes, " "};
	}
	colon = scrawl_tight_colon(at, end, &bytes);
	if (colon)
		return (struct fault){bytes ? MESSAGE_YAML_ODD_SPACE
					    : MESSAGE_YAML_NO_BLANK,
				      colon + (bytes ? 1 : 0), bytes, " "};
	return (struct fault){NULL, at, 0, ""};
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

bool keyword_tell(struct scrawl *scrawl, const char *at)
{
	struct fault fault = find_fault(at, scrawl_stop(at));
	bool behind = fault.message == MESSAGE_YAML_DASH ||
		      fault.message == MESSAGE_YAML_NO_BLANK;

	if (fault.message == MESSAGE_YAML_ODD_SPACE)
		scrawl_tell_space(scrawl, fault.at);
	else if (fault.message)
		scrawl_tell(scrawl, fault.at, fault.message,
			    first_sign(scrawl, fault.at),
			    scrawl_mended(scrawl, fault.at + behind, fault.drop,
					  fault.put));
	return fault.message != NULL;
}

bool keyword_is_faulty(const char *at, const char *end)
{
	return find_fault(at, end).message != NULL;
}

bool keyword_tell_bare(struct scrawl *scrawl, const char *at)
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
	bare &= scrawl_is_key(at, length) || scrawl_is_section(at, length);
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
	return true;
}
