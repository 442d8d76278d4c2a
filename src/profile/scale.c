#include "profile/scale.h"

#include "base/search.h"
#include "profile/blame.h"
#include "profile/messages.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>
#include <strings.h>

/* What heads the periods of each unit where no profile says it; years head
 * themselves, labels have no others. */
static const char *const standard[UNIT_COUNT] = {
	[UNIT_QUARTER] = "I II III IV",
	[UNIT_SEMESTER] = "I II",
	[UNIT_WEEK] = "1 2 3 4 5",
};

/* The names of the months over their weeks. */
static const char months_over[] =
	"JAN FEB MAR APR MEI JUN JUL AGT SEP OKT NOV DES";

/* How wide each period is where no profile says it; months as texts are. */
static const char *const standard_width[UNIT_COUNT] = {
	[UNIT_QUARTER] = "3 em", [UNIT_SEMESTER] = "5 em",
	[UNIT_WEEK] = "1.25 em", [UNIT_YEAR] = "4.5 em",
	[UNIT_LABEL] = "auto",
};

/* The keys that say something of each unit. */
static const char *const keys_of[UNIT_COUNT] = {
	[UNIT_MONTH] = "months",      [UNIT_QUARTER] = "labels",
	[UNIT_SEMESTER] = "labels",   [UNIT_WEEK] = "weeks months labels",
	[UNIT_YEAR] = "years labels", [UNIT_LABEL] = "labels",
};

static const char *const scale_key[] = {"months", "labels", "weeks", "years"};

enum { SCALE_KEYS = sizeof(scale_key) / sizeof(scale_key[0]) };

struct scale_reader {
	const struct scale_source *source;
	struct run *run;
	struct scale *scale;
};

/* Returns the word in WORDS, with spaces between, of index I. */
static const char *word_at(struct arena *arena, const char *words, size_t i)
{
	for (; i; i--)
		words += strcspn(words, " ") + 1;
	return arena_copy(arena, words, strcspn(words, " "));
}

static bool has_word(const char *words, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = words; *at; at += strcspn(at, " "), at += !!*at)
		if (strcspn(at, " ") == length && !strncmp(at, word, length))
			return true;
	return false;
}

/* Returns the unit of SOURCE's column as the layer that ENTRY is in has it. */
static enum unit unit_below(const struct scale_source *source,
			    const struct ini_key *entry)
{
	const struct ini *layer = source->ini;
	const struct ini_key *found;
	const char *at = SCALE_UNITS;
	unsigned unit = 0;

	while (layer && layer->source != entry->place.source)
		layer = layer->base;
	found = layer ? ini_find(layer, source->section, "periods") : NULL;
	if (!found)
		return UNIT_MONTH;
	for (size_t bytes; *at; at += bytes + !!at[bytes], unit++) {
		bytes = strcspn(at, " ");
		if (strlen(found->value) == bytes &&
		    !strncasecmp(found->value, at, bytes))
			break;
	}
	return unit;
}

/* Returns the entry of the key NAME where it is said of UNIT; NULL: it is not,
 * or only of another unit. */
static const struct ini_key *find_key(const struct scale_source *source,
				      const char *name, enum unit unit)
{
	const struct ini_key *entry =
		ini_find(source->ini, source->section, name);

	return entry && unit_below(source, entry) == unit ? entry : NULL;
}

/* Returns the entry of the key NAME where it is said of the scale's unit, with
 * the places to tell of it; its value is STANDARD where nobody says it. */
static struct ini_key key_of(const struct scale_reader *r, const char *name,
			     const char *otherwise)
{
	const struct scale_source *source = r->source;
	struct ini_key entry =
		key_named(source->set, source->ini, name, source->section);

	if (!find_key(source, name, r->scale->unit)) {
		entry.value = otherwise;
		entry.value_place = source->place;
	}
	return entry;
}

static size_t skip_blanks(const char *at)
{
	return strspn(at, " \t");
}

/* Reads words with "|" between, or with blanks where there is none, into at
 * most MOST places of WORD. Returns how many there are; one that is empty is
 * told. */
static size_t read_words(const struct scale_reader *r,
			 const struct ini_key *entry, const char **word,
			 size_t most)
{
	const char *ends = strchr(entry->value, '|') ? "|" : " \t";
	const char *at = entry->value + skip_blanks(entry->value);
	size_t count = 0;

	while (*at) {
		size_t all = strcspn(at, ends), bytes = all;

		while (bytes && isspace((unsigned char)at[bytes - 1]))
			bytes--;
		if (!bytes)
			diag_add(&r->run->diag, MESSAGE_PROFILE_LABEL_EMPTY,
				 entry->value_place);
		if (count < most)
			word[count] = arena_copy(r->run->arena, at, bytes);
		count++;
		at += all;
		at += *at == '|';
		at += skip_blanks(at);
	}
	return count;
}

static void read_months(const struct scale_reader *r)
{
	struct ini_key entry = key_named(r->source->set, r->source->ini,
					 "months", r->source->section);
	const char *at = entry.value;
	size_t count = 0;

	for (at += skip_blanks(at); *at; at += skip_blanks(at)) {
		size_t bytes = strcspn(at, " \t");

		if (count < MONTHS)
			r->scale->label[count] =
				arena_copy(r->run->arena, at, bytes);
		count++;
		at += bytes;
	}
	if (count != MONTHS)
		diag_add(&r->run->diag, MESSAGE_PROFILE_BAD_TWELVE,
			 entry.value_place, diag_number(&r->run->diag, count));
}

static void add_period(struct scale *scale, size_t period)
{
	scale->period[scale->count++] = (uint8_t)period;
}

/* Returns how many weeks MONTH [0..11] has, of WORD: one for all, or twelve; 0
 * when no month has so many. */
static size_t weeks_of(const char *const *word, size_t count, size_t month)
{
	const char *text = word[count == 1 ? 0 : month];

	if (!*text || !strchr("45", *text) || text[1])
		return 0;
	return (size_t)(text[0] - '0');
}

/* Reads how many weeks each month has, and what stands over them. */
static void read_weeks(const struct scale_reader *r)
{
	struct ini_key entry = key_of(r, "weeks", "4");
	const char *word[MONTHS];
	size_t count = read_words(r, &entry, word, MONTHS);

	for (size_t m = 0; m < MONTHS; m++) {
		size_t weeks = count == 1 || count == MONTHS
				       ? weeks_of(word, count, m)
				       : 0;

		if (!weeks) {
			diag_add(&r->run->diag, MESSAGE_PROFILE_BAD_WEEKS,
				 entry.value_place, entry.value);
			return;
		}
		for (size_t i = 0; i < weeks; i++)
			add_period(r->scale, m * MONTH_WEEKS + i);
	}
	entry = key_of(r, "months", months_over);
	count = read_words(r, &entry, r->scale->month, MONTHS);
	if (count != MONTHS)
		diag_add(&r->run->diag, MESSAGE_PROFILE_BAD_TWELVE,
			 entry.value_place, diag_number(&r->run->diag, count));
}

/* Reads four figures at *AT; 0 when no year of those that count stands
 * there. */
static unsigned read_year(const char **at)
{
	unsigned year = 0;
	size_t digits = 0;

	for (; isdigit((unsigned char)**at) && digits < 5; digits++)
		year = year * 10 + (unsigned)(*(*at)++ - '0');
	return digits == 4 && year >= FIRST_YEAR && year <= LAST_YEAR ? year
								      : 0;
}

/* Reads years and ranges of them, "2025-2027, 2029", each later than those
 * before. */
static void read_years(const struct scale_reader *r)
{
	static const char dash[] = "\xE2\x80\x93";
	struct ini_key entry = key_of(r, "years", "");
	const char *at = entry.value;
	unsigned last = 0;

	if (!*at) {
		diag_add(&r->run->diag, MESSAGE_PROFILE_NO_PERIODS,
			 r->source->place, r->source->name,
			 "years = 2025-2029");
		return;
	}
	at += strspn(at, " \t,");
	do { /* a list of commas alone names no year, which is as wrong */
		unsigned first = read_year(&at), end = first;
		const char *sign = at + skip_blanks(at);
		size_t bytes = *sign == '-' ? 1 : strlen(dash);

		if (*sign == '-' || !strncmp(sign, dash, bytes)) {
			at = sign + bytes;
			at += skip_blanks(at);
			end = read_year(&at);
		}
		if (first <= last || end < first || !strchr(" \t,", *at)) {
			diag_add(&r->run->diag, MESSAGE_PROFILE_BAD_YEARS,
				 entry.value_place, entry.value,
				 diag_number(&r->run->diag, FIRST_YEAR),
				 diag_number(&r->run->diag, LAST_YEAR));
			return;
		}
		for (last = first; last < end; last++)
			add_period(r->scale, last - FIRST_YEAR);
		add_period(r->scale, last - FIRST_YEAR);
		at += strspn(at, " \t,");
	} while (*at);
}

/* Returns TEXT in small letters without blanks: how names are compared. */
static const char *folded(struct arena *arena, const char *text, size_t length)
{
	char *out = arena_array(arena, char, length + 1), *end = out;

	for (size_t i = 0; i < length; i++)
		if (!isspace((unsigned char)text[i]))
			*end++ = (char)tolower((unsigned char)text[i]);
	return out;
}

/* Labels are the names of their periods, so that each is another; and none is
 * the word for all of them. */
static void check_names(const struct scale_reader *r,
			const struct ini_key *entry)
{
	const struct scale *scale = r->scale;
	const char *name[PERIODS_MOST];

	for (size_t i = 0; i < scale->count; i++) {
		size_t k = 0;

		name[i] = folded(r->run->arena, scale->label[i],
				 strlen(scale->label[i]));
		if (!strcmp(name[i], "semua"))
			diag_add(&r->run->diag, MESSAGE_PROFILE_LABEL_ALL,
				 entry->value_place, scale->label[i]);
		while (strcmp(name[k], name[i]))
			k++;
		if (k < i)
			diag_add(&r->run->diag, MESSAGE_PROFILE_LABEL_TWICE,
				 entry->value_place, scale->label[i]);
	}
}

static void read_labels(const struct scale_reader *r)
{
	struct scale *scale = r->scale;
	struct ini_key entry = key_of(r, "labels", "");

	scale->count = read_words(r, &entry, scale->label, PERIODS_MOST);
	if (!scale->count) {
		diag_add(&r->run->diag, MESSAGE_PROFILE_NO_PERIODS,
			 r->source->place, r->source->name,
			 "labels = Tahap I | Tahap II");
		return;
	}
	if (scale->count > PERIODS_MOST) {
		diag_add(&r->run->diag, MESSAGE_PROFILE_TOO_MANY_LABELS,
			 entry.value_place,
			 diag_number(&r->run->diag, scale->count),
			 diag_number(&r->run->diag, PERIODS_MOST));
		scale->count = PERIODS_MOST;
	}
	for (size_t i = 0; i < scale->count; i++)
		scale->period[i] = (uint8_t)i;
	check_names(r, &entry);
}

/* Returns which of the labels of a unit heads place I of the scale: in each
 * month its weeks have the same. */
static size_t label_of(const struct scale *scale, size_t i)
{
	return scale->unit == UNIT_WEEK ? scale->period[i] % MONTH_WEEKS : i;
}

/* Reads what heads the periods of a unit that has names of its own. */
static void head_periods(const struct scale_reader *r)
{
	struct scale *scale = r->scale;
	struct arena *arena = r->run->arena;
	const char *word[PERIODS_MOST];
	struct ini_key entry = key_of(r, "labels", standard[scale->unit]);
	size_t need = 0, count;

	for (size_t i = 0; i < scale->count; i++)
		if (label_of(scale, i) >= need)
			need = label_of(scale, i) + 1;
	if (!entry.value) { /* years */
		for (size_t i = 0; i < scale->count; i++)
			scale->label[i] = period_name(arena, scale->unit,
						      scale->period[i]);
		return;
	}
	count = read_words(r, &entry, word, PERIODS_MOST);
	if (count < need ||
	    (count > need && entry.value != standard[UNIT_WEEK])) {
		diag_add(&r->run->diag, MESSAGE_PROFILE_BAD_LABELS,
			 entry.value_place, diag_number(&r->run->diag, count),
			 diag_number(&r->run->diag, need));
		return;
	}
	for (size_t i = 0; i < scale->count; i++)
		scale->label[i] = word[label_of(scale, i)];
}

/* Reports keys that say nothing of the unit, where they are said of it. */
static void check_keys(const struct scale_reader *r)
{
	const struct scale_source *source = r->source;
	enum unit unit = r->scale->unit;
	const char *words = keys_of[unit];
	size_t count = 1;

	for (const char *at = words; *at; at++)
		count += *at == ' ';
	for (size_t i = 0; i < SCALE_KEYS; i++) {
		const char *known[SCALE_KEYS];

		if (has_word(words, scale_key[i]) ||
		    !find_key(source, scale_key[i], unit))
			continue;
		for (size_t k = 0; k < count; k++)
			known[k] = word_at(r->run->arena, words, k);
		diag_add(&r->run->diag, MESSAGE_PROFILE_PERIODS_KEY,
			 key_named(source->set, source->ini, scale_key[i],
				   source->section)
				 .place,
			 scale_key[i],
			 word_at(r->run->arena, SCALE_UNITS, unit),
			 diag_nearest(&r->run->diag, "", known, count));
	}
}

void scale_refuse(const struct scale_source *source)
{
	const struct ini_key *kind =
		ini_find(source->ini, source->section, "kind");
	const struct ini_key *entry =
		ini_find(source->ini, source->section, "periods");

	if (entry && !blame_covered(source->ini, entry, kind))
		diag_add(&source->set->run->diag, MESSAGE_PROFILE_NO_SCALE,
			 blame(source->ini, entry->place), source->name);
}

const struct scale *scale_read(const struct scale_source *source,
			       enum unit unit)
{
	struct run *run = source->set->run;
	struct scale *scale = arena_new(run->arena, struct scale);
	const struct scale_reader r = {source, run, scale};

	scale->unit = unit;
	if (unit == UNIT_WEEK)
		read_weeks(&r);
	else if (unit == UNIT_YEAR)
		read_years(&r);
	else if (unit == UNIT_LABEL)
		read_labels(&r);
	else
		while (scale->count < unit_count(unit))
			add_period(scale, scale->count);
	if (unit == UNIT_MONTH)
		read_months(&r);
	else if (unit != UNIT_LABEL)
		head_periods(&r);
	check_keys(&r);
	for (size_t i = 0; i < scale->count; i++) {
		scale->set |= (uint64_t)1 << scale->period[i];
		scale->name[i] = unit == UNIT_LABEL
					 ? scale->label[i]
					 : period_name(run->arena, unit,
						       scale->period[i]);
	}
	return scale;
}

const char *scale_width(const struct scale_source *source, enum unit unit)
{
	if (find_key(source, "width", unit))
		return NULL;
	if (unit == UNIT_MONTH)
		return ini_find(source->ini, source->section, "width") ? "2 em"
								       : NULL;
	return standard_width[unit];
}

/* Writes the word TO as the LENGTH bytes at LIKE have their letters: BULAN,
 * Bulan, bulan. */
static const char *cased_like(struct arena *arena, const char *to,
			      const char *like)
{
	char *out = arena_copy(arena, to, strlen(to));
	bool first = isupper((unsigned char)like[0]);
	bool rest = isupper((unsigned char)like[1]);

	for (size_t i = 0; out[i]; i++)
		out[i] = (char)((i ? rest : first)
					? toupper((unsigned char)out[i])
					: tolower((unsigned char)out[i]));
	return out;
}

const char *scale_label(const struct scale_source *source, enum unit unit,
			const char *label)
{
	const struct ini_key *entry =
		ini_find(source->ini, source->section, "label");
	struct arena *arena = source->set->run->arena;
	const char *from, *at;
	enum unit old;

	if (!entry)
		return label;
	old = unit_below(source, entry);
	if (old == unit || old >= UNIT_COUNT)
		return label;
	from = unit_word(old);
	at = search_folded(label, from);
	if (!at || (at > label && isalpha((unsigned char)at[-1])) ||
	    isalpha((unsigned char)at[strlen(from)]))
		return label;
	return arena_format(arena, "%.*s%s%s", (int)(at - label), label,
			    cased_like(arena, unit_word(unit), at),
			    at + strlen(from));
}

/* Returns the years of SCALE, "2025-2027, 2029". */
static const char *years_of(const struct scale *scale, struct arena *arena)
{
	const char *words = "";

	for (size_t i = 0, n; i < scale->count; i += n) {
		unsigned year = FIRST_YEAR + scale->period[i];

		for (n = 1; i + n < scale->count &&
			    scale->period[i + n] == scale->period[i] + n;)
			n++;
		words = arena_format(arena, "%s%s%u", words, i ? ", " : "",
				     year);
		if (n > 1)
			words = arena_format(arena, "%s-%zu", words,
					     year + n - 1);
	}
	return words;
}

/* Returns the weeks of SCALE in the month of the week PERIOD. */
static const char *weeks_beside(const struct scale *scale, size_t period,
				struct arena *arena)
{
	size_t month = period / MONTH_WEEKS, count = 0;

	for (size_t i = 0; i < scale->count; i++)
		count += scale->period[i] / MONTH_WEEKS == month;
	return arena_format(arena, "%s 1-%zu", month_name((unsigned)month + 1),
			    count);
}

const char *scale_words(const struct scale *scale, size_t period,
			struct arena *arena)
{
	const char *words = "";

	if (scale->unit == UNIT_YEAR)
		return years_of(scale, arena);
	if (scale->unit == UNIT_WEEK)
		return weeks_beside(scale, period, arena);
	for (size_t i = 0; i < scale->count; i++)
		words = arena_format(arena, "%s%s%s", words, i ? ", " : "",
				     scale->name[i]);
	return words;
}
