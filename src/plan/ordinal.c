#include "plan/ordinal.h"

#include "amount/amount.h"
#include "profile/numbering.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const char *const unit[] = {"satu",     "dua",	  "tiga",   "empat",
				   "lima",     "enam",	  "tujuh",  "delapan",
				   "sembilan", "sepuluh", "sebelas"};
enum { UNITS = sizeof(unit) / sizeof(unit[0]), WORDS_MOST = 6 };

static bool is_word(const char *known, const char *text, size_t length)
{
	return strlen(known) == length && !strncasecmp(known, text, length);
}

/* Takes the word of LENGTH bytes at TEXT, the next one of a number, into
 * *NUMBER. Whether it can be one: what is no number is found out by those who
 * say it. */
static bool take_word(unsigned *number, const char *text, size_t length)
{
	unsigned last = *number % 10, rest = *number - last;

	for (unsigned i = 0; i < UNITS; i++)
		if (is_word(unit[i], text, length)) {
			*number += i + 1;
			return true;
		}
	if (is_word("seratus", text, length))
		*number += 100;
	else if (is_word("belas", text, length))
		*number += 10;
	else if (is_word("puluh", text, length))
		*number = rest + last * 10;
	else if (is_word("ratus", text, length))
		*number = rest + last * 100;
	else
		return false;
	return true;
}

/* Whether the LENGTH bytes of TEXT say the ordinal NUMBER. */
static bool says(const char *text, size_t length, unsigned number,
		 struct arena *scratch)
{
	static const struct amount_form plain = {
		.prefix = "", .unit = "", .part = ""};
	const struct amount amount = {.units = number};
	const char *words = arena_format(
		scratch, "ke%s", amount_words(&amount, &plain, scratch));

	return is_word(words, text, length) ||
	       (number == 1 && is_word("pertama", text, length));
}

/* Whether each letter of the LENGTH bytes of TEXT is a capital. */
static bool is_capital(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (islower((unsigned char)text[i]))
			return false;
	return true;
}

/* Finds what stands behind the words of ORDINAL in TEXT, and whether that makes
 * them a label: a sign, the end of a line, or, behind capitals, other words
 * than such. */
static void look_behind(struct ordinal *ordinal, const char *text,
			size_t length)
{
	size_t at = ordinal->length, word;

	while (at < length && strchr(" \t", text[at]))
		at++;
	ordinal->labels = at == length || text[at] == '\n';
	if (at < length && strchr(":.)", text[at])) {
		ordinal->labels = true;
		at++;
	} else if (!ordinal->labels && at > ordinal->length) {
		for (word = at;
		     word < length && isalpha((unsigned char)text[word]);)
			word++;
		ordinal->labels = is_capital(text, ordinal->length) &&
				  !is_capital(text + at, word - at);
	}
	while (at < length && strchr(" \t\n", text[at]))
		at++;
	ordinal->bytes = at;
}

struct ordinal ordinal_read(const char *text, size_t length,
			    struct arena *scratch)
{
	struct ordinal found = {0, 0, 0, false};
	unsigned number = 0;
	size_t at = 0;

	if (length < 2 || !isupper((unsigned char)*text))
		return found;
	for (size_t words = 0; words < WORDS_MOST; words++) {
		size_t from = at + (words != 0), end;

		if (words && (at >= length || text[at] != ' '))
			break;
		for (end = from;
		     end < length && isalpha((unsigned char)text[end]);)
			end++;
		if (!words && is_word("pertama", text, end))
			number = 1;
		else if ((!words && strncasecmp(text, "ke", 2) != 0) ||
			 !take_word(&number, text + from + (words ? 0 : 2),
				    end - from - (words ? 0 : 2)))
			break;
		at = end;
		if (number > ORDINAL_MOST || !says(text, at, number, scratch))
			continue;
		found.number = number;
		found.length = at;
	}
	if (found.number)
		look_behind(&found, text, length);
	return found;
}

const char *ordinal_write(struct arena *arena, unsigned number)
{
	static const struct numbering ordinals = {"", 'K', ""};

	return numbering_format(arena, &ordinals, number);
}
