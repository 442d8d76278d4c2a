#include "plan/meant.h"

#include "base/search.h"
#include "plan/when.h"

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

/* --- Other units ----------------------------------------------------------
 */

/* What is said of all periods of a unit, behind one of the words for each. */
static bool means_all(const char *text, enum unit unit)
{
	static const char *const each[] = {
		"setiap ", "tiap ",    "tiap-tiap ",  "per ",
		"semua ",  "seluruh ", "setiap-tiap "};
	const char *word = unit_word(unit);
	size_t length = strlen(word);

	for (size_t i = 0; i < sizeof(each) / sizeof(each[0]); i++)
		if (!strncasecmp(text, each[i], strlen(each[i])) &&
		    !strcasecmp(text + strlen(each[i]), word))
			return true;
	/* "triwulanan", "mingguan" */
	return (!strncasecmp(text, word, length) &&
		!strcasecmp(text + length, "an")) ||
	       !strcasecmp(text, "all");
}

/* Whether WORD, LENGTH bytes, is one of the words that end with NULL. */
static bool is_any(const char *const *known, const char *word, size_t length)
{
	for (; *known; known++)
		if (strlen(*known) == length &&
		    !strncasecmp(*known, word, length))
			return true;
	return false;
}

/* What people put before the number of a period. */
static const char *const before_part[] = {
	"triwulan", "tribulan", "trwln", "kuartal", "kwartal", "quarter",
	"tw",	    "tri",	"q",	 "kw",	    "ke",      NULL};
static const char *const before_half[] = {"semester", "smt", "sem", "sm",
					  "s",	      "ke",  NULL};
static const char *const before_week[] = {
	"minggu", "pekan", "mgg", "mg", "m", "week", "w", "ke", "bulan", NULL};
static const char *const before_year[] = {"tahun", "thn",      "th", "ta",
					  "t.a",   "anggaran", NULL};

static const char *const *words_before(enum unit unit)
{
	return unit == UNIT_QUARTER    ? before_part
	       : unit == UNIT_SEMESTER ? before_half
	       : unit == UNIT_WEEK     ? before_week
				       : before_year;
}

/* What one period is made of: a number, and the month of a week. */
struct parts {
	unsigned number, month;
	unsigned numbers, months, others;
};

/* Takes the LENGTH bytes of WORD, without a sign in it: "TW1" too. */
static void take_word(struct arena *arena, struct parts *parts, enum unit unit,
		      const char *word, size_t length)
{
	const char *const *known = words_before(unit);
	size_t letters = 0;
	unsigned number;

	if (is_any(known, word, length))
		return;
	while (letters < length && isalpha((unsigned char)word[letters]))
		letters++;
	if (letters < length && is_any(known, word, letters)) {
		word += letters;
		length -= letters;
	}
	if (unit == UNIT_YEAR)
		number = length == 4 ? (unsigned)strtoul(word, NULL, 10) : 0;
	else
		number = meant_number(arena_copy(arena, word, length));
	if (number) {
		parts->number = number;
		parts->numbers++;
	} else if (unit == UNIT_WEEK && month_find(word, length)) {
		parts->month = month_find(word, length);
		parts->months++;
	} else {
		parts->others++;
	}
}

/* Returns the one period that TEXT was meant as, as a plan has it; NULL when
 * it is none. Weeks have a month besides, or GO ON with one. */
static const char *meant_one(struct arena *arena, enum unit unit,
			     const char *text, bool goes_on)
{
	static const char *const roman[] = {"I", "II", "III", "IV"};
	struct parts parts = {.number = 0};

	while (*text) {
		size_t length = strcspn(text, " .-/()");

		if (length)
			take_word(arena, &parts, unit, text, length);
		text += length + (text[length] != 0);
	}
	if (parts.numbers != 1 || parts.others || parts.months > 1)
		return NULL;
	if (unit == UNIT_YEAR)
		return parts.number >= FIRST_YEAR && parts.number <= LAST_YEAR
			       ? arena_format(arena, "%u", parts.number)
			       : NULL;
	if (unit != UNIT_WEEK)
		return parts.number <= unit_count(unit)
			       ? roman[parts.number - 1]
			       : NULL;
	if (parts.number > MONTH_WEEKS || (!parts.months && !goes_on))
		return NULL;
	return parts.months
		       ? arena_format(arena, "%.3s %u", month_name(parts.month),
				      parts.number)
		       : arena_format(arena, "%u", parts.number);
}

/* Returns both periods of a range, in whatever words. */
static const char *meant_run(struct arena *arena, enum unit unit,
			     const char *text)
{
	static const char *const sign[] = {" sampai dengan ",
					   " sampai ",
					   " hingga ",
					   " s.d. ",
					   " s/d ",
					   " s.d ",
					   " sd ",
					   " to ",
					   " - ",
					   "-",
					   "\xE2\x80\x93",
					   "\xE2\x80\x94",
					   "~"};

	for (size_t i = 0; i < sizeof(sign) / sizeof(sign[0]); i++) {
		const char *at = search_folded(text, sign[i]), *from, *to;

		if (!at || at == text)
			continue;
		from = trimmed(arena, text, (size_t)(at - text));
		at += strlen(sign[i]);
		from = meant_one(arena, unit, from, false);
		to = meant_one(arena, unit, at, true);
		if (from && to)
			return arena_format(arena, "%s-%s", from, to);
	}
	return NULL;
}

/* Returns the periods of a list, whatever stands between them; a word may be
 * said once for all, "TW I dan II". */
static const char *meant_all(struct arena *arena, enum unit unit,
			     const char *text)
{
	static const char *const joint_word[] = {
		" dan ", " serta ", " atau ", "&", "+", ";", ",", "/"};
	const char *all = "";
	unsigned parts = 0;

	while (*text) {
		const char *end = text + strlen(text), *one;
		size_t skip = 0;

		for (size_t i = 0; i < sizeof(joint_word) / sizeof(*joint_word);
		     i++) {
			const char *at = search_folded(text, joint_word[i]);

			if (at && at < end) {
				end = at;
				skip = strlen(joint_word[i]);
			}
		}
		one = trimmed(arena, text, (size_t)(end - text));
		one = meant_one(arena, unit, one, *all);
		if (!one || ++parts > MOST_PARTS)
			return NULL;
		all = arena_format(arena, "%s%s%s", all, *all ? ", " : "", one);
		text = end + skip;
	}
	return parts > 1 ? all : NULL;
}

/* "I:25%" is a period with a text. */
static const char *meant_label(struct arena *arena, enum unit unit,
			       const char *text)
{
	size_t length = strcspn(text, ":");
	const char *key, *label;

	if (!text[length] || !length)
		return NULL;
	key = meant_one(arena, unit, arena_copy(arena, text, length), false);
	label = text + length + 1 + strspn(text + length + 1, " ");
	return key ? arena_format(arena, "{%s: %.*s}", key,
				  (int)strcspn(label, " "), label)
		   : NULL;
}

/* Whether a plan may have TEXT, a list: "III-I" is still wrong. */
static bool is_right(enum unit unit, const char *text)
{
	struct when_way way = {.unit = unit};
	bool right = true;

	while (*text) {
		size_t length = strcspn(text, ",");

		right &= !when_read(&way, text, length).wrongs;
		text += length + strspn(text + length, ", ");
	}
	return right;
}

const char *meant_periods(struct arena *arena, enum unit unit, const char *text,
			  size_t length)
{
	static const char *const whole[] = {"semua"};
	const char *found;

	if (unit == UNIT_MONTH)
		return meant_months(arena, text, length);
	if (length > LONGEST || unit == UNIT_LABEL)
		return NULL;
	text = trimmed(arena, text, length);
	if (strlen(text) > 1 && text[strlen(text) - 1] == '-')
		return NULL; /* half a range */
	for (size_t i = 0; i < sizeof(phrase) / sizeof(phrase[0]); i++)
		if (!*phrase[i].months && !strcasecmp(text, phrase[i].text))
			return "";
	if (means_all(text, unit))
		return whole[0];
	if (strchr(text, ':'))
		return meant_label(arena, unit, text);
	found = meant_one(arena, unit, text, false);
	if (!found)
		found = meant_run(arena, unit, text);
	if (!found)
		found = meant_all(arena, unit, text);
	if (found && !is_right(unit, found))
		return NULL;
	return found || strchr(text, ' ') ? found : nearest(text, whole, 1);
}
