#include "plan/calendar.h"

#include "base/search.h"
#include "base/utf8.h"
#include "plan/keys.h"
#include "plan/messages.h"
#include "plan/numbers.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { ALL = 0xFFF, QUARTERS = 1 << 2 | 1 << 5 | 1 << 8 | 1 << 11 };

static const char *const name[MONTHS] = {
	"Januari", "Februari", "Maret",	    "April",   "Mei",	   "Juni",
	"Juli",	   "Agustus",  "September", "Oktober", "November", "Desember",
};

/* Spellings that are no beginning of the name. */
static const struct {
	const char *text;
	unsigned month;
} spelling[] = {
	{"agt", 8}, {"ags", 8},	      {"pebruari", 2},
	{"peb", 2}, {"nopember", 11}, {"nop", 11},
};

const char *months_name(unsigned month)
{
	return name[month - 1];
}

unsigned months_find(const char *text, size_t length)
{
	for (size_t i = 0; i < sizeof(spelling) / sizeof(spelling[0]); i++)
		if (strlen(spelling[i].text) == length &&
		    !strncasecmp(text, spelling[i].text, length))
			return spelling[i].month;
	for (unsigned i = 0; i < MONTHS; i++)
		if (length >= 3 && length <= strlen(name[i]) &&
		    !strncasecmp(text, name[i], length))
			return i + 1;
	return 0;
}

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
	if (months_find(word, length))
		return months_find(word, length);
	for (unsigned i = 0; i < MONTHS; i++)
		if (length >= 3 && length <= strlen(english[i]) &&
		    !strncasecmp(word, english[i], length))
			return i + 1;
	for (unsigned i = 0; i < MONTHS; i++)
		known[i] = months_name(i + 1);
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
	return meant_name(word) ? months_name(meant_name(word)) : NULL;
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
		unsigned one = months_find(text, length);

		if (one && found)
			return NULL;
		found = one ? one : found;
		text += length + strspn(text + length, " ");
	}
	return found ? months_name(found) : NULL;
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

struct month_reader {
	struct months *months;
	const struct yaml *node; /* the scalar at work */
	struct run *run;
	bool key;     /* it is one of a mapping */
	bool hint;    /* what was meant by an entry of it is told */
	bool overlap; /* a month may be named twice */
	bool failed;
	unsigned quarter; /* [1..4] the last entry is that one, else 0 */
};

/* The place of a byte of the scalar: exact where it is written on one line
 * without escapes, else that of the scalar. */
static struct place place_in(const struct month_reader *reader, const char *at,
			     size_t length)
{
	struct place place = reader->node->place;
	const char *text = reader->node->text;

	if (diag_is_full(&reader->run->diag))
		return place;
	place.column += (unsigned)utf8_count(text, (size_t)(at - text)) +
			!reader->node->plain;
	return place_starts(place, at, length) ? place : reader->node->place;
}

static void report(struct month_reader *reader, const struct message *message,
		   const char *at, size_t length)
{
	reader->failed = true;
	diag_add(&reader->run->diag, message, place_in(reader, at, length),
		 diag_text(&reader->run->diag, at, length));
}

/* Returns the month [1..12] that stands at AT, 0 on failure. */
static unsigned read_month(struct month_reader *reader, const char *at,
			   size_t length)
{
	unsigned month = 0;
	size_t digits = 0;

	while (digits < length && isdigit((unsigned char)at[digits]))
		digits++;
	if (!length) {
		report(reader, MESSAGE_MONTH_EMPTY, at, 0);
		return 0;
	}
	if (!digits || digits < length) {
		month = months_find(at, length);
		if (!month)
			report(reader, MESSAGE_MONTH_UNKNOWN, at, length);
		return month;
	}
	for (size_t i = 0; i < digits && month < 100; i++)
		month = month * 10 + (unsigned)(at[i] - '0');
	if (month >= 1 && month <= MONTHS)
		return month;
	report(reader, MESSAGE_MONTH_OUT_OF_RANGE, at, length);
	return 0;
}

static void trim(const char **at, size_t *length)
{
	while (*length && isspace((unsigned char)**at)) {
		++*at;
		--*length;
	}
	while (*length && isspace((unsigned char)(*at)[*length - 1]))
		--*length;
}

/* Returns the quarter [1..4] that LENGTH bytes name, "triwulan-2" or
 * "triwulan II", 0 when they name none. */
static unsigned find_quarter(const char *text, size_t length)
{
	static const char *const roman[] = {"I", "II", "III", "IV"};
	const size_t word = sizeof("triwulan") - 1;

	if (length < word + 2 || strncasecmp(text, "triwulan", word) ||
	    !strchr("- ", text[word]))
		return 0;
	text += word + 1;
	length -= word + 1;
	if (length == 1 && *text >= '1' && *text <= '4')
		return (unsigned)(*text - '0');
	for (unsigned i = 0; i < 4; i++)
		if (strlen(roman[i]) == length &&
		    !strncasecmp(roman[i], text, length))
			return i + 1;
	return 0;
}

/* Returns the months of one entry: a month, a range or a word; 0 on failure. */
static unsigned read_words(struct month_reader *reader, const char *at,
			   size_t length)
{
	size_t bytes = 0, left, right;
	const char *dash, *second;
	unsigned first, last;

	if (length == 5 && !strncasecmp(at, "semua", 5))
		return ALL;
	if (length == 8 && !strncasecmp(at, "triwulan", 8))
		return QUARTERS;
	reader->quarter = find_quarter(at, length);
	if (reader->quarter)
		return 7u << (reader->quarter - 1) * 3;
	dash = numbers_sign(at, length, &bytes);
	if (!dash) {
		first = read_month(reader, at, length);
		return first ? 1u << (first - 1) : 0;
	}
	left = (size_t)(dash - at);
	second = dash + bytes;
	right = length - left - bytes;
	trim(&at, &left);
	trim(&second, &right);
	first = read_month(reader, at, left);
	last = read_month(reader, second, right);
	if (first && last && first > last)
		report(reader, MESSAGE_MONTH_BACKWARDS, at,
		       (size_t)(second + right - at));
	if (!first || !last || first > last)
		return 0;
	return (1u << last) - (1u << (first - 1));
}

/* Says what was meant by the LENGTH bytes at AT, if that is clear, instead of
 * what came since BEFORE. */
static void hint(struct month_reader *reader, struct diag_mark before,
		 const char *at, size_t length)
{
	struct run *run = reader->run;
	const char *meant;

	if (run->diag.report_count ==
	    before.report_count) /* no room was left */
		return;
	meant = meant_months(run->arena, at, length);
	if (!meant || (strlen(meant) == length && !memcmp(meant, at, length)))
		return;
	if (reader->key && *meant == '{')
		meant = arena_copy(run->arena, meant + 1, strlen(meant) - 2);
	else if (strchr(meant, ',') && reader->node->plain &&
		 length == reader->node->length)
		meant = arena_format(run->arena, "\"%s\"", meant);
	reader->hint = true;
	diag_rewind(&run->diag, before);
	diag_add(&run->diag, *meant ? MESSAGE_MONTH_MEANT : MESSAGE_MONTH_NONE,
		 place_in(reader, at, length),
		 diag_text(&run->diag, at, length), meant);
}

static void report_twice(struct month_reader *reader, struct place place,
			 unsigned twice)
{
	reader->failed = true;
	diag_add(&reader->run->diag, MESSAGE_MONTH_TWICE, place,
		 months_name((unsigned)__builtin_ctz(twice) + 1));
}

/* Returns the months of a scalar: entries with commas between. */
static unsigned read_scalar(struct month_reader *reader,
			    const struct yaml *node)
{
	const char *at = node->text, *end = node->text + node->length;
	const struct diag_mark before = diag_mark(&reader->run->diag);
	unsigned set = 0;

	reader->node = node;
	reader->hint = false;
	while (at <= end) {
		const char *comma = memchr(at, ',', (size_t)(end - at));
		const char *stop = comma ? comma : end, *entry = at;
		size_t length = (size_t)(stop - at);
		const struct diag_mark one = diag_mark(&reader->run->diag);
		unsigned more = 0;

		trim(&entry, &length);
		if (length)
			more = read_words(reader, entry, length);
		else
			report(reader, MESSAGE_MONTH_EMPTY, at, 0);
		if (length && !more) /* perhaps it is clear what was meant */
			hint(reader, one, entry, length);
		if (more & set && !reader->overlap)
			report_twice(reader, place_in(reader, entry, length),
				     more & set);
		set |= more;
		at = stop + 1;
	}
	if (reader->hint && memchr(node->text, ',', node->length))
		hint(reader, before, node->text, node->length);
	return set;
}

static void read_pair(struct month_reader *reader, const struct yaml *key,
		      const struct yaml *node, struct value *label)
{
	unsigned set;
	struct value value = value_read(node, KEY_MONTHS, reader->run);

	reader->key = true;
	set = read_scalar(reader, key);
	reader->key = false;
	reader->failed |= !value.text;
	if (set & reader->months->set)
		report_twice(reader, key->place, set & reader->months->set);
	reader->months->set |= set;
	for (unsigned i = 0; i < MONTHS; i++)
		if (set & 1u << i)
			label[i] = value;
}

static void read_mapping(struct month_reader *reader, const struct yaml *node)
{
	struct value *label =
		arena_array(reader->run->arena, struct value, MONTHS);

	if (!node->count) {
		diag_add(&reader->run->diag, MESSAGE_PLAN_EMPTY_LIST,
			 node->place, KEY_MONTHS);
		reader->failed = true;
	}
	for (size_t i = 0; i + 1 < node->count; i += 2)
		read_pair(reader, node->item[i], node->item[i + 1], label);
	reader->months->label = label;
}

static void read_list(struct month_reader *reader, const struct yaml *node)
{
	struct months *months = reader->months;

	if (!node->count) {
		diag_add(&reader->run->diag, MESSAGE_PLAN_EMPTY_LIST,
			 node->place, KEY_MONTHS);
		reader->failed = true;
	}
	for (size_t i = 0; i < node->count; i++) {
		const struct yaml *item = node->item[i];
		unsigned more;

		if (item->kind != YAML_TEXT) {
			diag_add(&reader->run->diag, MESSAGE_PLAN_WANTS_TEXT,
				 item->place, KEY_MONTHS);
			reader->failed = true;
			continue;
		}
		more = read_scalar(reader, item);
		if (more & months->set)
			report_twice(reader, item->place, more & months->set);
		months->set |= more;
	}
}

const struct months *months_read(const struct yaml *node, struct run *run)
{
	struct months *months = arena_new(run->arena, struct months);
	struct month_reader reader = {.months = months, .run = run};

	if (yaml_is_empty(node))
		return NULL;
	months->place = node->place;
	if (node->kind == YAML_TEXT)
		months->set = read_scalar(&reader, node);
	else if (node->kind == YAML_LIST)
		read_list(&reader, node);
	else
		read_mapping(&reader, node);
	return reader.failed ? NULL : months;
}

unsigned months_read_words(const char *words, unsigned *quarter,
			   struct run *run)
{
	const struct yaml node = {.kind = YAML_TEXT,
				  .text = words,
				  .length = strlen(words),
				  .plain = true};
	const struct diag_mark before = diag_mark(&run->diag);
	struct month_reader reader = {.run = run, .overlap = true};
	unsigned set = read_scalar(&reader, &node);

	diag_rewind(&run->diag, before);
	*quarter = strchr(words, ',') ? 0 : reader.quarter;
	return reader.failed ? 0 : set;
}

const struct value *months_label(const struct months *months, unsigned i)
{
	return months && months->label ? &months->label[i] : NULL;
}

bool months_same(const struct months *a, const struct months *b)
{
	if ((a ? a->set : 0) != (b ? b->set : 0))
		return false;
	return !months_relabelled(a, b);
}

bool months_relabelled(const struct months *before, const struct months *after)
{
	for (unsigned i = 0; before && after && i < MONTHS; i++)
		if ((before->set & after->set) >> i & 1 &&
		    !value_same(months_label(before, i),
				months_label(after, i)))
			return true;
	return false;
}

/* Reads at most MOST digits; returns how many. */
static size_t read_digits(const char *text, size_t length, size_t most,
			  unsigned *value)
{
	size_t n = 0;

	*value = 0;
	while (n < length && n < most && text[n] >= '0' && text[n] <= '9')
		*value = *value * 10 + (unsigned)(text[n++] - '0');
	return n;
}

static bool read_iso(struct date *date, const char *text, size_t length)
{
	return length == 10 && read_digits(text, 4, 4, &date->year) == 4 &&
	       text[4] == '-' &&
	       read_digits(text + 5, 2, 2, &date->month) == 2 &&
	       text[7] == '-' && read_digits(text + 8, 2, 2, &date->day) == 2;
}

static bool read_in_words(struct date *date, const char *text, size_t length)
{
	size_t day = read_digits(text, length, 2, &date->day);
	const char *end = text + length, *word = text + day + 1, *space;

	if (!day || day >= length || text[day] != ' ')
		return false;
	space = memchr(word, ' ', (size_t)(end - word));
	if (!space || end - space != 5)
		return false;
	date->month = months_find(word, (size_t)(space - word));
	return read_digits(space + 1, 4, 4, &date->year) == 4;
}

unsigned date_year(const char *text, size_t length)
{
	unsigned year;

	if (length != 4 || read_digits(text, length, 4, &year) != 4)
		return 0;
	return year >= 1000 ? year : 0;
}

bool date_in_figures(const char *text, size_t length)
{
	struct date date;

	return read_iso(&date, text, length);
}

static bool exists(const struct date *date)
{
	static const unsigned char days[] = {31, 28, 31, 30, 31, 30,
					     31, 31, 30, 31, 30, 31};
	unsigned year = date->year, month = date->month;
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return year > 0 && month >= 1 && month <= 12 && date->day >= 1 &&
	       date->day <= days[month - 1] + (unsigned)(month == 2 && leap);
}

bool date_read(struct date *date, const char *text, size_t length)
{
	if (!read_iso(date, text, length) && !read_in_words(date, text, length))
		return false;
	return exists(date);
}

bool date_guess(struct date *date, const char *text, size_t length)
{
	unsigned part[3], parts = 0;
	bool century = false, year_first = false;

	for (size_t i = 0, word = 0; i < length; i += word + !word) {
		unsigned value = 0;

		word = 0;
		while (i + word < length &&
		       isalnum((unsigned char)text[i + word]))
			word++;
		if (!word)
			continue;
		if (read_digits(text + i, word, 4, &value) != word)
			value = months_find(text + i, word);
		if (!value)
			continue; /* the day of the week */
		if (parts == 3)
			return false;
		year_first |= !parts && word == 4;
		century |= parts == 2 && word == 2;
		part[parts++] = value;
	}
	if (parts < 3)
		return false;
	date->year = part[year_first ? 0 : 2] + (century ? 2000 : 0);
	date->month = part[1];
	date->day = part[year_first ? 2 : 0];
	return date->year >= 1900 && exists(date);
}

const char *date_format(struct arena *arena, struct date date)
{
	return arena_format(arena, "%u %s %u", date.day,
			    months_name(date.month), date.year);
}

const char *date_figures(struct arena *arena, struct date date)
{
	return arena_format(arena, "%04u-%02u-%02u", date.year, date.month,
			    date.day);
}
