#include "sheet/legend.h"

#include "base/utf8.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { LABEL_LONGEST = 256, CENTURY = 2000 };

/* What else may stand in a label of periods. */
static const char *const filler[] = {
	"pelaksanaan", "waktu", "jadwal", "ke", "per", "dan", "bulan",
};

static const struct {
	const char *text;
	enum unit unit;
} unit_words[] = {
	{"bulan", UNIT_MONTH},
	{"bulanan", UNIT_MONTH},
	{"bln", UNIT_MONTH},
	{"triwulan", UNIT_QUARTER},
	{"triwulanan", UNIT_QUARTER},
	{"tw", UNIT_QUARTER},
	{"tribulan", UNIT_QUARTER},
	{"kuartal", UNIT_QUARTER},
	{"semester", UNIT_SEMESTER},
	{"smt", UNIT_SEMESTER},
	{"sem", UNIT_SEMESTER},
	{"minggu", UNIT_WEEK},
	{"mingguan", UNIT_WEEK},
	{"mgg", UNIT_WEEK},
	{"mg", UNIT_WEEK},
	{"m", UNIT_WEEK},
	{"tahun", UNIT_YEAR},
	{"tahunan", UNIT_YEAR},
	{"thn", UNIT_YEAR},
	{"periode", UNIT_LABEL},
};

static const struct {
	const char *text;
	enum series series;
} series_words[] = {
	{"target", SERIES_TARGET},
	{"rencana", SERIES_TARGET},
	{"realisasi", SERIES_REALISASI},
};

/* Months as they are called in English, where that is another word. */
static const struct {
	const char *text;
	unsigned month;
} english[] = {
	{"january", 1}, {"february", 2}, {"march", 3}, {"may", 5},
	{"june", 6},	{"july", 7},	 {"aug", 8},   {"august", 8},
	{"oct", 10},	{"october", 10}, {"dec", 12},  {"december", 12},
};

static bool is(const char *word, const char *text, size_t length)
{
	return strlen(word) == length && !strncasecmp(word, text, length);
}

static bool is_letter(char c)
{
	return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

static unsigned find_month(const char *text, size_t length)
{
	for (size_t i = 0; i < sizeof(english) / sizeof(english[0]); i++)
		if (is(english[i].text, text, length))
			return english[i].month;
	return month_find(text, length);
}

/* Returns the number [1..12] that Roman figures are, 0 for none. */
static unsigned find_roman(const char *text, size_t length)
{
	static const char *const roman[] = {"I",  "II", "III", "IV",
					    "V",  "VI", "VII", "VIII",
					    "IX", "X",	"XI",  "XII"};

	for (unsigned i = 0; i < MONTHS; i++)
		if (strlen(roman[i]) == length &&
		    !strncmp(roman[i], text, length))
			return i + 1;
	return 0;
}

static bool read_unit(struct legend *legend, const char *word, size_t length)
{
	for (size_t i = 0; i < sizeof(unit_words) / sizeof(unit_words[0]); i++)
		if (is(unit_words[i].text, word, length)) {
			legend->unit = unit_words[i].unit;
			return true;
		}
	return false;
}

static bool read_series(struct legend *legend, const char *word, size_t length)
{
	for (size_t i = 0; i < sizeof(series_words) / sizeof(series_words[0]);
	     i++)
		if (is(series_words[i].text, word, length)) {
			legend->series = series_words[i].series;
			return true;
		}
	return false;
}

static bool is_filler(const char *word, size_t length)
{
	for (size_t i = 0; i < sizeof(filler) / sizeof(filler[0]); i++)
		if (is(filler[i], word, length))
			return true;
	return false;
}

/* Takes a word of letters; whether it is one of periods. */
static bool take_word(struct legend *legend, const char *word, size_t length)
{
	unsigned month = find_month(word, length);
	unsigned roman = find_roman(word, length);

	/* a number before a month is a day */
	if (month && !legend->month &&
	    (!legend->number || legend->unit == UNIT_WEEK)) {
		legend->month = month;
		return true;
	}
	if (roman && !legend->number) {
		legend->number = roman;
		legend->roman = true;
		return true;
	}
	return (legend->unit == UNIT_COUNT &&
		read_unit(legend, word, length)) ||
	       (legend->series == SERIES_COUNT &&
		read_series(legend, word, length)) ||
	       is_filler(word, length);
}

/* Takes the figures of a year behind a month: "Jan-27", "Mei 2027". */
static bool take_year(struct legend *legend, unsigned number, size_t length)
{
	if (!legend->month || legend->year || length != 2 ||
	    number <= MONTH_WEEKS)
		return false;
	legend->year = CENTURY + number;
	return true;
}

/* Takes figures, which may have a B before them. */
static bool take_figures(struct legend *legend, const char *figures,
			 size_t length, bool until)
{
	unsigned number = 0;

	if (length > 4)
		return false;
	for (size_t i = 0; i < length; i++)
		number = number * 10 + (unsigned)(figures[i] - '0');
	if (until && length < 3 && number >= 1 && number <= MONTHS) {
		legend->until = number;
		return true;
	}
	if (until || legend->number || legend->until)
		return !until && take_year(legend, number, length);
	if (length == 4 && number >= FIRST_YEAR && number <= LAST_YEAR &&
	    !legend->year) {
		legend->year = number;
		return true;
	}
	if (take_year(legend, number, length))
		return true;
	legend->number = number;
	return number > 0 && length < 4;
}

/* Reads figures at *AT; *DIGITS says how many. */
static unsigned read_figures(const char **at, const char *end, size_t *digits)
{
	unsigned number = 0;

	for (*digits = 0;
	     *at < end && *digits < 5 && isdigit((unsigned char)**at);
	     ++*digits)
		number = number * 10 + (unsigned)(*(*at)++ - '0');
	return number;
}

/* Takes a date in figures, whose month it is: 01/02/2027 is of February or,
 * where others beside it say so, of January; 2027-02-01. */
static bool take_date(struct legend *legend, const char *text, size_t length)
{
	const char *at = text, *end = text + length;
	unsigned part[3] = {0}, month;
	size_t digits[3] = {0};
	char sign = 0;

	for (size_t i = 0; i < 3; i++) {
		part[i] = read_figures(&at, end, &digits[i]);
		if (!digits[i] || (i < 2 && at == end))
			return false;
		if (i < 2 && (!strchr("/-.", *at) || (sign && *at != sign)))
			return false;
		if (i < 2)
			sign = *at++;
	}
	if (at < end || (digits[0] != 4 && digits[2] != 4 && digits[2] != 2) ||
	    digits[1] > 2)
		return false;
	month = part[1];
	legend->year = digits[0] == 4 ? part[0] : part[2];
	legend->other = digits[0] != 4 && part[0] <= MONTHS ? part[0] : 0;
	if (month > MONTHS) { /* days stand in the middle */
		month = legend->other;
		legend->other = 0;
	}
	if (digits[0] != 4 && digits[2] == 2)
		legend->year += CENTURY;
	legend->month = month;
	return month > 0;
}

/* Returns TEXT with blanks for the signs beyond ASCII that part words: no-break
 * spaces, dashes, apostrophes; TEXT itself if it has none, or is no label. */
static const char *parted(const char *text, size_t length,
			  char room[LABEL_LONGEST])
{
	if (length > LABEL_LONGEST)
		return text;
	memcpy(room, text, length);
	for (size_t i = 0, bytes; i < length; i += bytes) {
		uint32_t c = 0;

		bytes = utf8_decode(text + i, length - i, &c);
		if (!bytes)
			return text;
		if (c == 0xA0 || c == 0x2212 || (c >= 0x2000 && c <= 0x202F))
			memset(room + i, ' ', bytes);
	}
	return room;
}

/* Takes what stands at REST, behind "PERIODE", as the name of a label. */
static bool take_label(struct legend *legend, const char *rest, size_t length)
{
	if (legend->unit != UNIT_LABEL || length < 2 || *rest != ' ' ||
	    rest[1] == '(')
		return false;
	legend->label = rest + 1;
	legend->length = length - 1;
	return true;
}

struct legend legend_read(const char *label, size_t length)
{
	struct legend legend = {.whole = length > 0,
				.series = SERIES_COUNT,
				.unit = UNIT_COUNT};
	char room[LABEL_LONGEST];
	const char *text = parted(label, length, room);
	size_t i = 0;

	if (take_date(&legend, text, length))
		return legend;
	while (i < length && legend.whole) {
		size_t start = i;

		if (take_label(&legend, text + i, length - i)) {
			legend.label = label + (legend.label - text);
			break;
		}
		if (strchr(" \t\n\r._-/():*,'", text[i])) {
			i++;
			continue;
		}
		if (isdigit((unsigned char)text[i])) {
			while (i < length && isdigit((unsigned char)text[i]))
				i++;
			legend.whole = take_figures(&legend, text + start,
						    i - start, false);
			continue;
		}
		while (i < length && is_letter(text[i]))
			i++;
		if (i == start + 1 &&
		    toupper((unsigned char)text[start]) == 'B' && i < length &&
		    isdigit((unsigned char)text[i])) {
			start = i;
			while (i < length && isdigit((unsigned char)text[i]))
				i++;
			legend.whole = take_figures(&legend, text + start,
						    i - start, true);
		} else {
			legend.whole =
				i > start &&
				take_word(&legend, text + start, i - start);
		}
	}
	return legend;
}

bool legend_has_period(const struct legend *legend)
{
	return legend->whole &&
	       (legend->month || legend->number || legend->until ||
		legend->year || legend->label);
}

bool legend_names(const struct legend *legend)
{
	if (!legend->whole)
		return false;
	if (legend->number)
		return legend->unit != UNIT_COUNT;
	return legend->month || legend->until || legend->label;
}
