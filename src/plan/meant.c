#include "plan/meant.h"

#include "base/search.h"
#include "calendar/period.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* What is taken for months of another kind. */
enum { LONGEST = 100, MOST_PARTS = 12 };

/* A word for a part of the year, the months of one, and how many there are. */
static const struct period {
	const char *word;
	unsigned months, count;
} period[] = {
	{"triwulan", 3, 4}, {"tribulan", 3, 4}, {"kuartal", 3, 4},
	{"quarter", 3, 4},  {"tw", 3, 4},	{"tri", 3, 4},
	{"q", 3, 4},	    {"semester", 6, 2}, {"smt", 6, 2},
	{"sem", 6, 2},	    {"sm", 6, 2},	{"caturwulan", 4, 3},
	{"cawu", 4, 3},
};

static const struct phrase {
	const char *text, *months;
} phrase[] = {
	{"setiap bulan", "semua"},
	{"tiap bulan", "semua"},
	{"tiap-tiap bulan", "semua"},
	{"per bulan", "semua"},
	{"semua bulan", "semua"},
	{"seluruh bulan", "semua"},
	{"bulanan", "semua"},
	{"sepanjang tahun", "semua"},
	{"selama setahun", "semua"},
	{"setahun", "semua"},
	{"satu tahun", "semua"},
	{"1 tahun", "semua"},
	{"12 bulan", "semua"},
	{"rutin", "semua"},
	{"setiap saat", "semua"},
	{"all", "semua"},
	{"every month", "semua"},
	{"setiap triwulan", "triwulan"},
	{"tiap triwulan", "triwulan"},
	{"per triwulan", "triwulan"},
	{"triwulanan", "triwulan"},
	{"akhir triwulan", "triwulan"},
	{"3 bulan sekali", "triwulan"},
	{"tiga bulan sekali", "triwulan"},
	{"setiap semester", "6, 12"},
	{"tiap semester", "6, 12"},
	{"per semester", "6, 12"},
	{"6 bulan sekali", "6, 12"},
	{"enam bulan sekali", "6, 12"},
	{"-", ""},
	{"\xE2\x80\x93", ""},
	{"\xE2\x80\x94", ""},
	{"tidak ada", ""},
	{"nihil", ""},
};

static const char *const english[MONTHS] = {
	"January", "February", "March",	    "April",   "May",	   "June",
	"July",	   "August",   "September", "October", "November", "December",
};

static const char *const roman_month[MONTHS] = {
	"i",   "ii",   "iii", "iv", "v",  "vi",
	"vii", "viii", "ix",  "x",  "xi", "xii",
};

/* Returns the number [1..12] in figures of either kind that WORD is, else 0. */
static unsigned meant_number(const char *word)
{
	char *end;
	unsigned long value = strtoul(word, &end, 10);

	if (isdigit((unsigned char)*word) && !*end)
		return value <= MONTHS ? (unsigned)value : 0;
	for (unsigned i = 0; i < MONTHS; i++)
		if (!strcasecmp(word, roman_month[i]))
			return i + 1;
	return 0;
}

/* Returns WORD behind PREFIX and what joins them, NULL without it. */
static const char *behind(const char *word, const char *prefix)
{
	size_t length = strlen(prefix);

	if (strncasecmp(word, prefix, length))
		return NULL;
	return word + length + strspn(word + length, " .-");
}

/* Returns the month [1..12] that WORD was meant as, by a name, else 0. */
static unsigned meant_name(const char *word)
{
	const char *known[MONTHS], *near;
	size_t length = strlen(word);

	if (length >= 3 && word[length - 1] == '.')
		length--;
	if (month_find(word, length))
		return month_find(word, length);
	for (unsigned i = 0; i < MONTHS; i++)
		if (length >= 3 && length <= strlen(english[i]) &&
		    !strncasecmp(word, english[i], length))
			return i + 1;
	for (unsigned i = 0; i < MONTHS; i++)
		known[i] = month_name(i + 1);
	near = length >= 4 ? nearest(word, known, MONTHS) : NULL;
	for (unsigned i = 0; near && i < MONTHS; i++)
		if (near == known[i])
			return i + 1;
	return 0;
}

/* Returns WORD as months are written, NULL when it names none. */
static const char *meant_month(struct arena *arena, const char *word)
{
	static const char *const prefix[] = {"bulan", "bln", "ke"};

	for (size_t i = 0; i < sizeof(prefix) / sizeof(prefix[0]); i++)
		if (behind(word, prefix[i]) && *behind(word, prefix[i]))
			word = behind(word, prefix[i]);
	if (meant_number(word))
		return arena_format(arena, "%u", meant_number(word));
	return meant_name(word) ? month_name(meant_name(word)) : NULL;
}

/* Returns the length of what stands between two months at TEXT, else 0. */
static size_t joint(const char *text)
{
	static const char *const word[] = {
		" dan ", " serta ", " atau ", " and ", ",",
		"&",	 "+",	    "/",      ";",     "."};

	for (size_t i = 0; i < sizeof(word) / sizeof(word[0]); i++)
		if (!strncasecmp(text, word[i], strlen(word[i])))
			return strlen(word[i]);
	return *text == ' ' || *text == '\n';
}

/* Returns the next word of the list *TEXT, which goes on behind it; NULL at
 * its end. */
static const char *next_word(struct arena *arena, const char **text)
{
	size_t length = 0;
	const char *word = *text;

	while (*word && joint(word))
		word += joint(word);
	while (word[length] && !joint(word + length))
		length++;
	*text = word + length;
	return length ? arena_copy(arena, word, length) : NULL;
}

/* "TW I", "semester 1 dan 2". */
static const char *part_of_the_year(struct arena *arena, const char *text)
{
	for (size_t i = 0; i < sizeof(period) / sizeof(period[0]); i++) {
		const struct period *part = &period[i];
		const char *rest = behind(text, part->word), *word;
		const char *all = "";

		while (rest && (word = next_word(arena, &rest))) {
			unsigned n;

			if (behind(word, part->word))
				word = behind(word, part->word);
			if (behind(word, "ke"))
				word = behind(word, "ke");
			n = meant_number(word);
			if (*word && (!n || n > part->count))
				rest = all = NULL;
			else if (n)
				all = arena_format(arena, "%s%s%u-%u", all,
						   *all ? ", " : "",
						   (n - 1) * part->months + 1,
						   n * part->months);
		}
		if (all && *all)
			return all;
	}
	return NULL;
}

static const char *trimmed(struct arena *arena, const char *text, size_t length)
{
	while (length && strchr(" \t\n", *text)) {
		text++;
		length--;
	}
	while (length && strchr(" \t\n", text[length - 1]))
		length--;
	return arena_copy(arena, text, length);
}

/* Returns both months of a range, in whatever words. */
static const char *meant_range(struct arena *arena, const char *text)
{
	static const char *const sign[] = {
		"sampai dengan", "sampai", "hingga", "s.d.", "s/d",
		"s.d",		 "sd",	   " to ",   "-",    "\xE2\x80\x93",
		"\xE2\x80\x94",	 "~"};

	for (size_t i = 0; i < sizeof(sign) / sizeof(sign[0]); i++) {
		const char *at = search_folded(text, sign[i]);
		const char *from, *to;

		if (!at || at == text)
			continue;
		from = trimmed(arena, text, (size_t)(at - text));
		at += strlen(sign[i]);
		to = trimmed(arena, at, strlen(at));
		from = *from ? meant_month(arena, from) : NULL;
		to = *to ? meant_month(arena, to) : NULL;
		if (from && to)
			return arena_format(arena, "%s-%s", from, to);
	}
	return NULL;
}

/* Returns the months of a list, whatever stands between them. */
static const char *meant_list(struct arena *arena, const char *text)
{
	const char *all = "", *word;
	unsigned parts = 0;

	while ((word = next_word(arena, &text))) {
		const char *one = meant_month(arena, word);

		if (!one || ++parts > MOST_PARTS)
			return NULL;
		all = arena_format(arena, "%s%s%s", all, *all ? ", " : "", one);
	}
	return parts > 1 ? all : NULL;
}

/* Returns the only month that is named among other words: "awal Maret 2026". */
static const char *only_one(const char *text)
{
	unsigned found = 0;

	while (*text && !strchr(text, ',')) {
		size_t length = strcspn(text, " ");
		unsigned one = month_find(text, length);

		if (one && found)
			return NULL;
		found = one ? one : found;
		text += length + strspn(text + length, " ");
	}
	return found ? month_name(found) : NULL;
}

/* "6:50%" and "6: 50%" are months with a text. */
static const char *labelled(struct arena *arena, const char *text)
{
	size_t length = strcspn(text, ":");
	const char *key = arena_copy(arena, text, length), *label;

	if (!text[length] || !length || !meant_month(arena, key))
		return NULL;
	label = text + length + 1 + strspn(text + length + 1, " ");
	return arena_format(arena, "{%s: %.*s}", meant_month(arena, key),
			    (int)strcspn(label, " "), label);
}

const char *meant_months(struct arena *arena, const char *text, size_t length)
{
	static const char *const whole[] = {"semua", "triwulan"};
	const char *found;

	if (length > LONGEST)
		return NULL;
	text = trimmed(arena, text, length);
	if (!strcmp(text, "v") || !strcmp(text, "x"))
		return NULL; /* a tick more likely than 5 or 10 */
	for (size_t i = 0; i < sizeof(phrase) / sizeof(phrase[0]); i++)
		if (!strcasecmp(text, phrase[i].text))
			return phrase[i].months;
	found = part_of_the_year(arena, text);
	if (!found)
		found = labelled(arena, text);
	if (!found)
		found = meant_range(arena, text);
	if (!found)
		found = meant_list(arena, text);
	if (!found && *text)
		found = meant_month(arena, text);
	if (!found)
		found = only_one(text);
	return found || strchr(text, ' ') ? found : nearest(text, whole, 2);
}

const char *meant_periods(struct arena *arena, enum unit unit, const char *text,
			  size_t length)
{
	return unit == UNIT_MONTH ? meant_months(arena, text, length) : NULL;
}
