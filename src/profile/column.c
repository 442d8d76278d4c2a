#include "profile/column.h"

#include "base/search.h"
#include "profile/blame.h"
#include "profile/figures.h"
#include "profile/measure.h"
#include "profile/messages.h"
#include "profile/others.h"
#include "profile/scale.h"
#include "profile/scale_series.h"

#include <assert.h>
#include <ctype.h>
#include <math.h>
#include <string.h>
#include <strings.h>

#define INTO(type, member) KEY_INTO(type, struct column, member)

/* In the order of the words below. */
static const struct column_kind kinds[] = {
	{"text", .takes_text = true, .orders = true},
	{"counter", .counts = true},
	{"months", .takes_periods = true},
	{"periods", .takes_periods = true},
	{"section", .over = true, .announces = true, .bold = true},
	{"amount", .takes_text = true, .takes_amounts = true,
	 .align = ALIGN_RIGHT},
	{"total", .over = true, .closes = true, .bold = true,
	 .align = ALIGN_CENTER},
	{"note", .over = true, .closes = true, .over_all = true},
	{"reached", .reaches = true},
};

/* The words of plans that begin rows which are not counted (plan/keys.h), and
 * what these are where a profile does not say it. */
static const struct {
	const char *name;
	const char *kind;
} asides[PROFILE_ASIDES] = {
	{"jumlah", "total"},
	{"total", "total"},
	{"catatan", "note"},
};

const struct key column_key[] = {
	{"", "label", INTO(TEXT, label), "", 0, 0, NULL},
	{"", "other-labels", INTO(TEXT, others), "", 0, 0, NULL},
	{"", "group", KEY_OTHER, 0, "", 0, 0, NULL},
	{"", "width", KEY_OTHER, 0, "share 1", 0, 0, NULL},
	{"", "min-width", INTO(LENGTH, least), "0 mm", 0, 1000, NULL},
	{"", "align", INTO(CHOICE, align), "left", 0, 0,
	 "left center right justify comma"},
	{"", "valign", INTO(CHOICE, valign), "top", 0, 0, "top middle"},
	{"", "bold", INTO(BOOL, bold), "no", 0, 0, NULL},
	{"", "kind", INTO(CHOICE, kind_word), "text", 0, 0,
	 "text counter months periods section amount total note reached"},
	{"", "counts", KEY_OTHER, 0, "", 0, 0, NULL},
	{"", "number", INTO(NUMBERING, number), "none", 0, 0, NULL},
	{"", "restart", INTO(CHOICE, again), "list", 0, 0,
	 "list section area table"},
	{"", "number-alone", INTO(BOOL, number_always), "no", 0, 0, NULL},
	{"", "number-with", KEY_OTHER, 0, "", 0, 0, NULL},
	{"", "nested", INTO(BOOL, nested), "no", 0, 0, NULL},
	{"", "may-be-empty", INTO(BOOL, may_be_empty), "no", 0, 0, NULL},
	{"", "continue", INTO(CHOICE, carry), "blank", 0, 0,
	 "blank repeat note"},
	{"", "bare-lists", INTO(BOOL, bare_lists), "no", 0, 0, NULL},
	{"", "months", KEY_OTHER, 0, "1 2 3 4 5 6 7 8 9 10 11 12", 0, 0, NULL},
	{"", "periods", INTO(CHOICE, unit), "months", 0, 0, SCALE_UNITS},
	{"", "labels", KEY_OTHER, 0, "", 0, 0, NULL},
	{"", "weeks", KEY_OTHER, 0, "", 0, 0, NULL},
	{"", "years", KEY_OTHER, 0, "", 0, 0, NULL},
	{"", "series", KEY_OTHER, 0, "target", 0, 0, NULL},
	{"", "series-order", INTO(CHOICE, series_order), "periods", 0, 0,
	 "periods series"},
	{"", "series-labels", KEY_OTHER, 0, "Target | Realisasi", 0, 0, NULL},
	{"", "mark", INTO(TEXT, mark), "\xE2\x9C\x93", 0, 0, NULL},
	{"", "shade", INTO(COUNT, shade), "0", 0, 60, NULL},
	{"", "realisasi-mark", INTO(TEXT, done_mark), "", 0, 0, NULL},
	{"", "realisasi-shade", INTO(COUNT, done_shade), "0", 0, 60, NULL},
	{"", "prefix", INTO(TEXT, prefix), "", 0, 0, NULL},
	{"", "format", INTO(TEXT, format), "{persen}%", 0, 0, NULL},
	{"", "decimals", INTO(COUNT, decimals), "0", 0, AMOUNT_MOST_DECIMALS,
	 NULL},
	{"", "sum", INTO(CHOICE, sum), "no", 0, 0, "no area table yes"},
	{"", "unit-words", INTO(TEXT, units), "", 0, 0, NULL},
};

const size_t column_key_count = sizeof(column_key) / sizeof(column_key[0]);

struct column_reader {
	struct profile *profile;
	const struct ini *ini;
	struct run *run;
	bool too_many; /* columns, which is said already */
};

bool column_is_bagian(const struct profile *profile, const char *name)
{
	return profile->bagian.name && !strcmp(profile->bagian.name, name);
}

bool column_begins_again(const struct column *column, bool bagian,
			 bool outermost)
{
	return (column->again == AGAIN_SECTION && bagian) ||
	       (column->again == AGAIN_AREA && outermost);
}

const struct column *column_aside(const struct profile *profile,
				  const char *name)
{
	for (size_t i = 0; i < PROFILE_ASIDES; i++)
		if (profile->aside[i].name &&
		    !strcmp(profile->aside[i].name, name))
			return &profile->aside[i];
	return NULL;
}

bool column_is_unprinted(const struct profile *profile, const char *name)
{
	const char *at = profile->unprinted.text, *const blanks = " ,\t\n";
	size_t length = strlen(name);

	for (at += strspn(at, blanks); *at; at += strspn(at, blanks)) {
		size_t bytes = strcspn(at, blanks);

		if (bytes == length && !strncasecmp(at, name, bytes))
			return true;
		at += bytes;
	}
	return false;
}

bool column_has_periods(const struct profile *profile)
{
	for (size_t i = 0; i < profile->column_count; i++)
		if (profile->column[i].kind->takes_periods)
			return true;
	return false;
}

bool column_takes(const struct column *column, enum series series)
{
	for (size_t i = 0; i < column->series_count; i++)
		if (column->series[i] == series)
			return true;
	return false;
}

bool column_prints(const struct profile *profile, enum series series)
{
	for (size_t i = 0; i < profile->column_count; i++)
		if (column_takes(&profile->column[i], series))
			return true;
	return false;
}

const struct wordline *column_mark(const struct column *column,
				   enum series series)
{
	return column->series_count > 1 && series == SERIES_REALISASI
		       ? &column->done_mark
		       : &column->mark;
}

unsigned column_shade(const struct column *column, enum series series)
{
	return column->series_count > 1 && series == SERIES_REALISASI
		       ? column->done_shade
		       : column->shade;
}

const struct column *column_of_target(const struct profile *profile)
{
	for (size_t i = 0; i < profile->column_count; i++)
		if (column_takes(&profile->column[i], SERIES_TARGET))
			return &profile->column[i];
	return NULL;
}

enum unit column_pictured(const struct profile *profile)
{
	const struct column *column = column_of_target(profile);

	return !column || column->unit == UNIT_WEEK ? UNIT_MONTH : column->unit;
}

const char *column_unit_key(enum unit unit)
{
	static const char *const key[UNIT_COUNT] = {
		[UNIT_MONTH] = "months",       [UNIT_QUARTER] = "quarters",
		[UNIT_SEMESTER] = "semesters", [UNIT_WEEK] = "weeks",
		[UNIT_YEAR] = "years",	       [UNIT_LABEL] = "labels",
	};

	return key[unit];
}

size_t column_levels(const struct column *column)
{
	if (!column->kind->takes_periods)
		return 0;
	return (column->scale->unit == UNIT_WEEK ? 2 : 1) +
	       (size_t)(column->series_count > 1);
}

/* Returns the label of the month over the week at PLACE, and over those that
 * follow it in the month. */
static struct sublabel month_over(const struct scale *scale, size_t place)
{
	size_t month = scale->period[place] / MONTH_WEEKS, span = 0;

	while (place + span < scale->count &&
	       scale->period[place + span] / MONTH_WEEKS == month)
		span++;
	return (struct sublabel){span, scale->month[month],
				 month_name((unsigned)month + 1)};
}

/* Returns the label in row LEVEL of a scale alone. */
static struct sublabel period_over(const struct scale *scale, size_t level,
				   size_t place)
{
	if (scale->unit == UNIT_WEEK && !level)
		return month_over(scale, place);
	return (struct sublabel){1, scale->label[place], scale->name[place]};
}

struct sublabel column_level(const struct column *column, size_t level,
			     size_t i)
{
	const struct scale *scale = column->scale;
	struct slot slot = column_slot(column, i);
	bool blocks = column->series_order == SERIES_IN_BLOCKS;
	size_t last = column_levels(column) - 1;
	struct sublabel label;

	if (column->series_count > 1 && level == (blocks ? 0 : last)) {
		size_t k = column->series[0] != slot.series;

		return (struct sublabel){blocks ? scale->count : 1,
					 column->series_label[k],
					 series_name(slot.series)};
	}
	if (column->series_count > 1 && blocks)
		level--;
	label = period_over(scale, level, slot.place);
	if (column->series_count > 1 && !blocks)
		label.span *= column->series_count;
	return label;
}

size_t column_find(const struct profile *profile, const char *name,
		   size_t length)
{
	for (size_t i = 0; i < profile->column_count; i++)
		if (!strncmp(profile->column[i].name, name, length) &&
		    !profile->column[i].name[length])
			return i;
	return profile->column_count;
}

struct slot column_slot(const struct column *column, size_t i)
{
	bool blocks = column->series_order == SERIES_IN_BLOCKS;
	size_t part = blocks ? column->scale->count : column->series_count;
	size_t place;

	if (column->series_count == 1)
		return (struct slot){column->series[0], i,
				     column->scale->period[i]};
	place = blocks ? i % part : i / part;
	return (struct slot){column->series[blocks ? i / part : i % part],
			     place, column->scale->period[place]};
}

const char *column_names(const struct profile *profile, struct arena *arena)
{
	const char *list = "";

	for (size_t i = 0; i < profile->column_count; i++)
		list = arena_format(arena, "%s%s%s", list, i ? ", " : "",
				    profile->column[i].name);
	return list;
}

static struct ini_key value_of(const struct column_reader *r, const char *name,
			       const char *section)
{
	const struct key_set set = {column_key, column_key_count, NULL, r->run};

	return key_named(&set, r->ini, name, section);
}

/* Reads what the column is wide; one of periods, each of these: what a base
 * says of other ones says nothing of them. */
static void read_width(const struct column_reader *r, struct column *column,
		       const struct scale_source *source)
{
	struct ini_key entry = value_of(r, "width", source->section);
	const char *own =
		column->scale ? scale_width(source, column->unit) : NULL;

	if (own && column->series_count > 1 &&
	    column->series_order == SERIES_IN_PERIODS)
		own = "5.5 em"; /* their words stand over each */
	if (own)
		entry.value = own;
	column->automatic = !strcasecmp(entry.value, "auto");
	if (column->automatic)
		return;
	column->relative = measure_em(entry.value, &column->width);
	if (column->relative)
		column->width *= r->profile->table_type.size;
	else if (!measure_width(entry.value, &column->width, &column->share))
		column->width = (double)INFINITY;
	if (column->width > 5670)
		diag_add(&r->run->diag, MESSAGE_PROFILE_BAD_WIDTH,
			 entry.value_place, entry.value);
}

/* Reads the periods of COLUMN, which are of the unit that it says. */
static void read_scale(struct column *column, const struct scale_source *source)
{
	if (!column->kind->takes_periods) {
		scale_refuse(source);
		scale_series_refuse(source);
		return;
	}
	scale_series_read(column, source);
	column->scale = scale_read(source, column->unit);
	column->columns = column->scale->count * column->series_count;
	column->label.text =
		scale_label(source, column->unit, column->label.text);
}

/* Whether the names AT have NAME. */
static bool has_name(const char *at, const char *name)
{
	size_t length = strlen(name);

	for (at += strspn(at, " ,\t"); *at; at += strspn(at, " ,\t")) {
		size_t bytes = strcspn(at, " ,\t");

		if (bytes == length && !strncasecmp(at, name, bytes))
			return true;
		at += bytes;
	}
	return false;
}

bool column_is_listed(const struct ini *ini, const char *name)
{
	const struct ini_key *order = ini_find(ini, "table", "columns");

	return order && has_name(order->value, name);
}

/* A base's spare columns do not count: who describes one means to print it. */
bool column_is_spare(const struct ini *ini, const char *name)
{
	const struct ini_key *spare = ini_find(ini, "table", "spare-columns");

	return spare && spare->place.source == ini->source &&
	       has_name(spare->value, name);
}

/* Whether one of the user's sections is meant to be SECTION, be it misspelt:
 * that is said where it stands. */
static bool is_misspelt(const struct ini *ini, const char *section)
{
	const char *name = strchr(section, ' ') + 1;

	for (size_t i = 0; i < ini->section_count; i++) {
		const char *other = ini->section[i].name;
		const char *blank = strchr(other, ' ');

		if (!blank || !strncmp(other, "group ", 6) ||
		    (!strncmp(other, "column ", 7) &&
		     column_is_listed(ini, blank + 1)))
			continue;
		if (nearest(blank + 1, &name, 1) || strstr(blank, name))
			return true;
	}
	return false;
}

static void read_column(const struct column_reader *r, struct column *column,
			struct place place)
{
	struct arena *arena = r->run->arena;
	const char *section = arena_format(arena, "column %s", column->name);
	struct key_set set = {column_key, column_key_count, column, r->run};
	struct scale_source source = {&set, r->ini, section, column->name,
				      place};
	const struct ini_section *found = ini_find_section(r->ini, section);

	if (!found) {
		if (!r->too_many && !is_misspelt(r->ini, section))
			diag_add(&r->run->diag,
				 MESSAGE_PROFILE_COLUMN_UNDESCRIBED, place,
				 column->name);
		return;
	}
	column->place = blame(r->ini, found->place);
	key_fill(&set, r->ini, section);
	column->kind = &kinds[column->kind_word];
	column->unlabelled =
		!*column->label.text && ini_find(r->ini, section, "label");
	if (!ini_find(r->ini, section, "continue"))
		column->carry = r->profile->carry;
	if (!ini_find(r->ini, section, "bold"))
		column->bold = column->kind->bold;
	if (!ini_find(r->ini, section, "align"))
		column->align = column->kind->align;
	source.place = column->place;
	read_scale(column, &source);
	read_width(r, column, &source);
	figures_read(column, &source);
	if (column->kind->over)
		column->columns = 0;
	if (column->kind->over && *value_of(r, "group", section).value)
		diag_add(&r->run->diag, MESSAGE_PROFILE_GROUP_OVER,
			 value_of(r, "group", section).value_place,
			 column->name);
}

/* Returns where LENGTH bytes of the list of columns at AT stand. */
static struct place place_in(const struct ini_key *order, const char *at,
			     size_t length)
{
	return place_find(order->value_place, at, length);
}

/* Keeps COLUMN, which says how the rows that its name begins look. */
static void add_aside(const struct column_reader *r,
		      const struct column *column)
{
	const char *names = "";
	size_t i = 0;

	while (i < PROFILE_ASIDES && strcmp(asides[i].name, column->name))
		i++;
	if (i < PROFILE_ASIDES && r->profile->aside[i].name)
		diag_add(&r->run->diag, MESSAGE_PROFILE_COLUMN_TWICE,
			 column->place, column->name);
	if (i < PROFILE_ASIDES) {
		r->profile->aside[i] = *column;
		return;
	}
	for (i = 0; i < PROFILE_ASIDES; i++)
		names = arena_format(r->run->arena, "%s%s%s", names,
				     i ? ", " : "", asides[i].name);
	diag_add(&r->run->diag, MESSAGE_PROFILE_ASIDE_NAME, column->place,
		 column->name, names);
}

/* Whether the column NAME is none of the table's own, by its kind. */
static bool lies_over(const struct column_reader *r, const char *name)
{
	const char *section = arena_format(r->run->arena, "column %s", name);
	const char *kind = value_of(r, "kind", section).value;

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (!strcasecmp(kind, kinds[i].name))
			return kinds[i].over;
	return false;
}

/* Adds the column that LENGTH bytes of the list at AT name. Whether there was
 * room for it; if not, that is reported. */
static bool add_column(const struct column_reader *r,
		       const struct ini_key *order, const char *at,
		       size_t length)
{
	struct profile *profile = r->profile;
	char *name = arena_copy(r->run->arena, at, length);
	struct place place = place_in(order, at, length);
	struct column column = {.name = name, .kind = kinds, .columns = 1};

	for (char *c = name; *c; c++) /* as iniparser does with sections */
		*c = (char)tolower((unsigned char)*c);
	if (column_find(profile, name, length) < profile->column_count) {
		diag_add(&r->run->diag, MESSAGE_PROFILE_COLUMN_TWICE, place,
			 name);
		return true;
	}
	if (profile->column_count == PROFILE_MOST_COLUMNS &&
	    !lies_over(r, name)) {
		diag_add(&r->run->diag, MESSAGE_PROFILE_TOO_MANY_COLUMNS, place,
			 diag_number(&r->run->diag, PROFILE_MOST_COLUMNS));
		return false;
	}
	read_column(r, &column, place);
	if (!column.kind->over)
		profile->column[profile->column_count++] = column;
	else if (column.kind->closes)
		add_aside(r, &column);
	else if (profile->bagian.name)
		diag_add(&r->run->diag, MESSAGE_PROFILE_SECTION_TWICE,
			 column.place, profile->bagian.name);
	else
		profile->bagian = column;
	return true;
}

/* Returns USUAL as rows NAME of KIND look that no profile describes. */
static struct column aside_of(const struct column *usual, const char *name,
			      const char *kind)
{
	struct column aside = *usual;

	aside.name = name;
	while (strcmp(aside.kind->name, kind))
		aside.kind++;
	aside.bold = aside.kind->bold;
	aside.align = aside.kind->align;
	return aside;
}

/* Rows that are not counted look as usual where the profile does not list
 * them, unless their word is that of a column. The tool's sums look like those
 * of the plan. */
static void add_asides(const struct column_reader *r)
{
	struct profile *profile = r->profile;
	struct column usual = {.place = place_of(r->ini->source),
			       .kind = kinds};
	const struct key_set set = {column_key, column_key_count, &usual,
				    r->run};

	key_fill(&set, r->ini, "");
	usual.carry = profile->carry;
	for (size_t i = PROFILE_ASIDES; i-- > 0;) {
		struct column *aside = &profile->aside[i];
		const char *name = asides[i].name, *kind = asides[i].kind;
		struct column *row = strcmp(kind, "note") ? &profile->sum_row
							  : &profile->words_row;

		if (!aside->name && !column_is_bagian(profile, name) &&
		    column_find(profile, name, strlen(name)) ==
			    profile->column_count)
			*aside = aside_of(&usual, name, kind);
		if (!row->name || aside->name)
			*row = aside->name ? *aside
					   : aside_of(&usual, name, kind);
	}
}

/* Returns the leftmost column that orders, column_count without one. */
static size_t first_ordering(const struct profile *profile)
{
	size_t i = 0;

	while (i < profile->column_count && !profile->column[i].kind->orders)
		i++;
	return i;
}

/* ENTRY says what COLUMN counts, which cannot be counted. */
static void report_counts(const struct column_reader *r,
			  const struct column *column,
			  const struct ini_key *entry)
{
	const struct profile *profile = r->profile;
	const char *known[PROFILE_MOST_COLUMNS];
	size_t count = 0;

	for (size_t i = 0; i < profile->column_count; i++)
		if (profile->column[i].kind->orders)
			known[count++] = profile->column[i].name;
	if (!count)
		diag_add(&r->run->diag, MESSAGE_PROFILE_COUNTS_NOTHING,
			 column->place, column->name);
	else if (!*entry->value)
		diag_add(&r->run->diag, MESSAGE_PROFILE_COUNTS_MISSING,
			 column->place, column->name, known[0]);
	else
		diag_add(&r->run->diag, MESSAGE_PROFILE_COUNTS_UNKNOWN,
			 entry->value_place, entry->value,
			 diag_nearest(&r->run->diag, entry->value, known,
				      count));
}

/* What a counter counts is known once all columns are. When a base's counted
 * one that is gone, it counts the one in its place. */
static void link_counter(const struct column_reader *r, struct column *column)
{
	struct profile *profile = r->profile;
	const char *section =
		arena_format(r->run->arena, "column %s", column->name);
	struct ini_key entry = value_of(r, "counts", section);
	size_t found = column_find(profile, entry.value, strlen(entry.value));

	if (found == profile->column_count &&
	    blame_outlived(r->ini, ini_find(r->ini, section, "counts")))
		found = first_ordering(profile);
	if (!column->number.figure)
		numbering_read(r->run->arena, "1.", &column->number);
	if (found < profile->column_count &&
	    profile->column[found].kind->orders)
		column->counts = found;
	else
		report_counts(r, column, &entry);
}

/* Column I is counted with one to its left, so there is no circle. What a base
 * says of columns that are not here, or stand elsewhere, is passed over. */
static void link_number(const struct column_reader *r, size_t i)
{
	struct profile *profile = r->profile;
	struct column *column = &profile->column[i];
	const char *section =
		arena_format(r->run->arena, "column %s", column->name);
	struct ini_key entry = value_of(r, "number-with", section);
	size_t found = column_find(profile, entry.value, strlen(entry.value));

	column->number_with = i;
	if (found < i && profile->column[found].kind->orders)
		column->number_with = found;
	else if (*entry.value &&
		 !blame_outlived(r->ini,
				 ini_find(r->ini, section, "number-with")))
		diag_add(&r->run->diag, MESSAGE_PROFILE_NUMBER_WITH,
			 entry.value_place, entry.value, column->name);
}

static bool shares_series(const struct column *a, const struct column *b)
{
	bool shares = false;

	for (enum series s = 0; s < SERIES_COUNT; s++)
		shares |= column_takes(a, s) && column_takes(b, s);
	return shares;
}

/* An entry's periods go to one column: no other one has the same. */
static void check_periods(const struct column_reader *r, size_t i)
{
	const struct column *column = r->profile->column;
	size_t k = 0;

	if (!column[i].kind->takes_periods)
		return;
	if (!column[i].mark.text[strspn(column[i].mark.text, " \n")])
		diag_add(&r->run->diag, MESSAGE_PROFILE_BLANK_MARK,
			 column[i].mark.place);
	if (column[i].done_mark.text != column[i].mark.text &&
	    !column[i].done_mark.text[strspn(column[i].done_mark.text, " \n")])
		diag_add(&r->run->diag, MESSAGE_PROFILE_BLANK_MARK,
			 column[i].done_mark.place);
	while (k < i && (column[k].unit != column[i].unit ||
			 !shares_series(&column[k], &column[i])))
		k++;
	if (k == i)
		return;
	diag_add(&r->run->diag,
		 column[i].unit == UNIT_MONTH ? MESSAGE_PROFILE_MONTHS_TWICE
					      : MESSAGE_PROFILE_PERIODS_TWICE,
		 column[i].place, column[k].name);
}

/* A table has so many columns on paper, be they of periods. */
static void check_paper(const struct column_reader *r,
			const struct ini_key *order)
{
	const struct profile *profile = r->profile;
	size_t count = 0;

	for (size_t i = 0; i < profile->column_count; i++)
		count += profile->column[i].columns;
	if (count > PAPER_MOST_COLUMNS)
		diag_add(&r->run->diag, MESSAGE_PROFILE_TOO_MANY_ON_PAPER,
			 order->value_place, diag_number(&r->run->diag, count),
			 diag_number(&r->run->diag, PAPER_MOST_COLUMNS));
}

/* The words of a sum stand in a column that has none itself. */
static void check_sums(const struct column_reader *r)
{
	const struct column *column = r->profile->column;
	unsigned everywhere = r->profile->column_count ? column->sum : 0;

	for (size_t i = 1; i < r->profile->column_count; i++)
		everywhere &= column[i].sum;
	if (everywhere)
		diag_add(&r->run->diag, MESSAGE_PROFILE_SUM_ALONE,
			 column->place, column->name);
}

static void link_columns(const struct column_reader *r)
{
	struct profile *profile = r->profile;

	for (size_t i = 0; i < profile->column_count; i++) {
		struct column *column = &profile->column[i];

		assert(column->kind); /* a default says one */
		if (column->kind->counts)
			link_counter(r, column);
		link_number(r, i);
		/* these keys of a plan's tree fill no column (plan/keys.h) */
		if (column->kind->takes_text &&
		    (!strcmp(column->name, "rincian") ||
		     !strcmp(column->name, "bulan")))
			diag_add(&r->run->diag, MESSAGE_PROFILE_RESERVED_COLUMN,
				 column->place, column->name);
		check_periods(r, i);
		others_check(profile, i, r->run);
	}
}

static size_t count_names(const char *at)
{
	size_t count = 0;

	for (at += strspn(at, " ,\t"); *at; at += strspn(at, " ,\t")) {
		at += strcspn(at, " ,\t");
		count++;
	}
	return count;
}

void column_read_all(struct profile *profile, const struct ini *ini,
		     const struct ini_key *order, struct run *run)
{
	struct column_reader r = {profile, ini, run, false};
	const char *at = order->value;

	r.too_many =
		count_names(at) > PROFILE_MOST_COLUMNS + 1 + PROFILE_ASIDES;
	for (at += strspn(at, " ,\t"); *at; at += strspn(at, " ,\t")) {
		size_t bytes = strcspn(at, " ,\t");

		if (!add_column(&r, order, at, bytes))
			break;
		at += bytes;
	}
	if (!profile->column_count)
		diag_add(&run->diag, MESSAGE_PROFILE_NO_COLUMNS,
			 order->value_place);
	add_asides(&r);
	link_columns(&r);
	check_sums(&r);
	check_paper(&r, order);
}
