#include "text/breaks.h"

#include "system/system.h"

#include <ctype.h>
#include <linebreak.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

/* Letters outside ASCII count: whatever is no ASCII sign is a letter here. */
static bool letter(char c)
{
	return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Whether the LENGTH bytes of WORD stand before the space. */
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
		bool between = letter(text[i - 1]) && letter(text[i + 1]);
		bool lone = i == 1 || !letter(text[i - 2]);

		if (text[i] == '/' && letter(text[i + 1]))
			breaks[i] = BREAK_YES;
		else if (text[i] == '-' && between)
			breaks[i] = lone ? BREAK_NO : BREAK_YES;
		else if (text[i] == ' ' && number_follows(text, length, i))
			breaks[i] = BREAK_NO;
	}
}

static void keep_one(const char *text, size_t length, const char *phrase,
		     size_t bytes, char *breaks)
{
	for (size_t i = 0; bytes && i + bytes <= length; i++) {
		if (strncasecmp(text + i, phrase, bytes))
			continue;
		for (size_t k = i; k + 1 < i + bytes; k++)
			breaks[k] = BREAK_NO;
	}
}

void breaks_keep(const char *text, size_t length, const char *phrase,
		 char *breaks)
{
	while (*phrase) {
		size_t bytes = strcspn(phrase, "\n");

		keep_one(text, length, phrase, bytes, breaks);
		phrase += bytes + (phrase[bytes] != 0);
	}
}

void breaks_find(const char *text, size_t length, char *breaks)
{
	static atomic_bool started;

	system_once(&started, init_linebreak);
	if (!length)
		return;
	set_linebreaks_utf8((const utf8_t *)text, length, "id", breaks);
	for (size_t i = 0; i < length; i++)
		breaks[i] = breaks[i] == LINEBREAK_ALLOWBREAK ||
					    breaks[i] == LINEBREAK_MUSTBREAK
				    ? BREAK_YES
				    : BREAK_NO;
	add_signs(text, length, breaks);
}
