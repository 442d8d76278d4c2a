#include "text/breaks.h"

#include "text/break_table.h"
#include "text/unibreak.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

/* Letters outside ASCII count: whatever is no ASCII sign is a letter here. */
static bool letter(char c)
{
	return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Whether WORD stands before the space. */
static bool follows(const char *text, size_t space, const char *word)
{
	size_t n = strlen(word);

	return space >= n && !strncasecmp(text + space - n, word, n) &&
	       (space == n || !letter(text[space - n - 1]));
}

/* "Tahun 2022" and "Nomor 14" are one thing: nobody wants the number on the
 * next line. */
static bool number_follows(const char *text, size_t length, size_t space)
{
	static const char *const word[] = {"tahun", "nomor", "pasal", "ayat",
					   "angka"};

	if (space + 1 >= length || !isdigit((unsigned char)text[space + 1]))
		return false;
	for (size_t i = 0; i < sizeof(word) / sizeof(word[0]); i++)
		if (follows(text, space, word[i]))
			return true;
	return false;
}

static void add_signs(const char *text, size_t length, char *breaks)
{
	for (size_t i = 1; i + 1 < length; i++) {
		if (text[i] == ' ') {
			if (number_follows(text, length, i))
				breaks[i] = BREAK_NO;
		} else if (text[i] == '/') {
			if (letter(text[i + 1]))
				breaks[i] = BREAK_YES;
		} else if (text[i] == '-') {
			bool lone = i == 1 || !letter(text[i - 2]);

			if (letter(text[i - 1]) && letter(text[i + 1]))
				breaks[i] = lone ? BREAK_NO : BREAK_YES;
		}
	}
}

/* Whether a word begins at I. */
static bool word_begins(const char *text, size_t i)
{
	return !i || (!letter(text[i - 1]) && text[i - 1] != '-');
}

void breaks_keep(const char *text, size_t length, const char *phrase,
		 char *breaks)
{
	for (size_t bytes; *phrase; phrase += bytes + (phrase[bytes] != 0)) {
		size_t alike = bytes = strcspn(phrase, "\n");
		bool any = bytes > 2 && !memcmp(phrase + bytes - 2, " *", 2);

		alike -= any;
		for (size_t i = 0; alike && i + alike <= length; i++)
			if (!strncasecmp(text + i, phrase, alike) &&
			    (!any || word_begins(text, i)))
				memset(breaks + i, BREAK_NO,
				       any ? alike : alike - 1);
	}
}

/* Where the library is not there the run fails, and lines end at spaces until
 * it does. */
static void ask_library(const char *text, size_t length, char *breaks,
			struct diag *diag)
{
	if (!unibreak_open(diag)) {
		for (size_t i = 0; i < length; i++)
			breaks[i] = text[i] == ' ' ? BREAK_YES : BREAK_NO;
		return;
	}
	unibreak.set((const utf8_t *)text, length, "id", breaks);
	for (size_t i = 0; i < length; i++)
		breaks[i] = breaks[i] == LINEBREAK_ALLOWBREAK ||
					    breaks[i] == LINEBREAK_MUSTBREAK
				    ? BREAK_YES
				    : BREAK_NO;
}

void breaks_find(const char *text, size_t length, char *breaks,
		 struct diag *diag)
{
	if (!length)
		return;
	if (!break_table_find(text, length, breaks))
		ask_library(text, length, breaks, diag);
	add_signs(text, length, breaks);
}
