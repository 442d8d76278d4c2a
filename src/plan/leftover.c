#include "plan/leftover.h"

#include "plan/value.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { WORD_MOST = 40 };

/* No wider than the label: that is in the column too, mostly in capitals. */
const char *leftover_cell(struct arena *arena, const char *label, char letter)
{
	const char *slug = fold_slug(arena, label, strlen(label), WORD_MOST);
	char *words;

	if (!isalpha((unsigned char)*slug))
		slug = "contoh";
	words = arena_copy(arena, slug, strlen(slug));
	for (char *c = words; *c; c++)
		*c = *c == '-' ? ' ' : *c;
	*words = (char)toupper((unsigned char)*words);
	return arena_format(arena, "%s %c", words, letter);
}

const char *leftover_dots(const char *text)
{
	const char *dots = strstr(text, LEFTOVER_DOTS);

	return dots ? dots : strstr(text, "...");
}

const char *leftover_in_field(enum plan_field field, const char *text)
{
	const char *dots = leftover_dots(text);
	bool signer = !strcasecmp(text, LEFTOVER_SIGNER) ||
		      !strcasecmp(text, LEFTOVER_COPIER);

	if (dots)
		return dots;
	if (field == PLAN_SIGNER_NAME || field == PLAN_COPY_NAME)
		return signer ? text : NULL;
	return field == PLAN_LEMBAGA || field == PLAN_SIGNER_OFFICE ||
			       field == PLAN_COPY_UNIT ||
			       field == PLAN_COPY_OFFICE
		       ? strstr(text, LEFTOVER_EITHER)
		       : NULL;
}

static bool has_word(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (isalnum((unsigned char)text[i]))
			return true;
	return false;
}

char leftover_letter(struct arena *arena, const char *label, const char *text)
{
	size_t length = strlen(text);
	char letter;

	if (length < 2 || text[length - 2] != ' ' ||
	    !isalpha((unsigned char)text[length - 1]))
		return 0;
	letter = (char)toupper((unsigned char)text[length - 1]);
	return strcasecmp(text, leftover_cell(arena, label, letter)) ? 0
								     : letter;
}

/* Whether a byte may be gone when marks are. */
static bool is_mark(char c)
{
	return c == '*' || c == '\\' || c & 0x80;
}

/* Without its marks such a text has no words, or a letter by itself at its end.
 */
bool leftover_may_be(const char *text, size_t length)
{
	if (!has_word(text, length))
		return true;
	while (length && is_mark(text[length - 1]))
		length--;
	if (!length || !isalpha((unsigned char)text[length - 1]))
		return false;
	for (length--; length && is_mark(text[length - 1]);)
		length--;
	return length && isspace((unsigned char)text[length - 1]);
}

/* A cell that is nothing but dots was meant to be filled in; among words they
 * may be meant. */
const char *leftover_in_cell(struct arena *arena, const char *label,
			     const char *text)
{
	char letter;

	if (!has_word(text, strlen(text)))
		return leftover_dots(text);
	letter = label ? leftover_letter(arena, label, text) : 0;
	return letter == 'A' || letter == 'B' ? text : NULL;
}

const char *leftover_in_prose(const char *text)
{
	return strstr(text, LEFTOVER_PROSE);
}
