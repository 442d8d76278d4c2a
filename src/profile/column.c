#include "profile/column.h"

#include "profile/measure.h"

#include <ctype.h>
#include <math.h>
#include <string.h>
#include <strings.h>

#define AT(member) offsetof(struct column, member)

const struct key column_key[] = {
	{"", "label", KEY_TEXT, AT(label), "", 0, 0, NULL},
	{"", "width", KEY_OTHER, 0, "share 1", 0, 0, NULL},
	{"", "min-width", KEY_LENGTH, AT(least), "0 mm", 0, 1000, NULL},
	{"", "align", KEY_CHOICE, AT(align), "left", 0, 0,
	 "left center right justify"},
	{"", "valign", KEY_CHOICE, AT(valign), "top", 0, 0, "top middle"},
	{"", "kind", KEY_CHOICE, AT(kind), "text", 0, 0,
	 "text counter months section"},
	{"", "counts", KEY_OTHER, 0, "", 0, 0, NULL},
	{"", "number", KEY_NUMBERING, AT(number), "none", 0, 0, NULL},
	{"", "number-alone", KEY_BOOL, AT(number_always), "no", 0, 0, NULL},
	{"", "may-be-empty", KEY_BOOL, AT(may_be_empty), "no", 0, 0, NULL},
	{"", "continue", KEY_CHOICE, AT(carry), "blank", 0, 0,
	 "blank repeat note"},
	{"", "bare-lists", KEY_BOOL, AT(bare_lists), "no", 0, 0, NULL},
	{"", "months", KEY_OTHER, 0, "1 2 3 4 5 6 7 8 9 10 11 12", 0, 0, NULL},
	{"", "mark", KEY_TEXT, AT(mark), "\xE2\x9C\x93", 0, 0, NULL},
	{"", "shade", KEY_COUNT, AT(shade), "0", 0, 60, NULL},
};

const size_t column_key_count = sizeof(column_key) / sizeof(column_key[0]);

_Static_assert(sizeof(enum align) == sizeof(unsigned) &&
		       sizeof(enum corner) == sizeof(unsigned),
	       "choices are stored as unsigned");

struct reader {
	struct profile *profile;
	const struct ini *ini;
	struct diag *diag;
};

bool column_is_section(const struct profile *profile, const char *name)
{
	return profile->section.name && !strcmp(profile->section.name, name);
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

const char *column_names(const struct profile *profile, struct arena *arena)
{
	const char *list = "";

	for (size_t i = 0; i < profile->column_count; i++)
		list = arena_format(arena, "%s%s%s", list, i ? ", " : "",
				    profile->column[i].name);
	return list;
}

static struct ini_key value_of(const struct reader *r, const char *name,
			       const char *section)
{
	for (size_t i = 0; i < column_key_count; i++)
		if (!strcmp(column_key[i].name, name))
			return key_value(&column_key[i], r->ini, section);
	return (struct ini_key){0};
}

static void read_width(const struct reader *r, struct column *column,
		       const char *section)
{
	struct ini_key entry = value_of(r, "width", section);

	column->automatic = !strcasecmp(entry.value, "auto");
	if (column->automatic)
		return;
	column->relative = measure_em(entry.value, &column->width);
	if (column->relative)
		column->width *= r->profile->table_type.size;
	else if (!measure_width(entry.value, &column->width, &column->share))
		column->width = (double)INFINITY;
	if (column->width > 5670)
		diag_add(r->diag, MESSAGE_PROFILE_BAD_WIDTH, entry.value_place,
			 entry.value);
}

static void read_months(const struct reader *r, struct column *column,
			const char *section)
{
	struct ini_key entry = value_of(r, "months", section);
	const char *at = entry.value;
	size_t count = 0;

	for (at += strspn(at, " \t"); *at; at += strspn(at, " \t")) {
		size_t bytes = strcspn(at, " \t");

		if (count < PROFILE_MONTHS)
			column->month[count] =
				arena_copy(r->diag->arena, at, bytes);
		count++;
		at += bytes;
	}
	if (count != PROFILE_MONTHS)
		diag_add(r->diag, MESSAGE_PROFILE_BAD_TWELVE, entry.value_place,
			 diag_number(r->diag, count));
}

static void read_column(const struct reader *r, struct column *column,
			struct place place)
{
	struct arena *arena = r->diag->arena;
	const char *section = arena_format(arena, "column %s", column->name);
	struct key_set set = {column_key, column_key_count, column, arena,
			      r->diag};
	const struct ini_section *found = ini_find_section(r->ini, section);

	if (!found) {
		diag_add(r->diag, MESSAGE_PROFILE_COLUMN_UNDESCRIBED, place,
			 column->name);
		return;
	}
	column->place = found->place;
	key_fill(&set, r->ini, section);
	if (!ini_find(r->ini, section, "continue"))
		column->carry = r->profile->carry;
	read_width(r, column, section);
	read_months(r, column, section);
}

/* Adds the column that LENGTH bytes of the list at AT name. */
static void add_column(const struct reader *r, const struct ini_key *order,
		       const char *at, size_t length)
{
	struct profile *profile = r->profile;
	char *name = arena_copy(r->diag->arena, at, length);
	struct place place = order->value_place;
	struct column *column;

	if (place.line)
		place = place_find(place, at, length);
	for (char *c = name; *c; c++) /* as iniparser does with sections */
		*c = (char)tolower((unsigned char)*c);
	if (column_find(profile, name, length) < profile->column_count) {
		diag_add(r->diag, MESSAGE_PROFILE_COLUMN_TWICE, place, name);
		return;
	}
	if (profile->column_count == PROFILE_MOST_COLUMNS) {
		diag_add(r->diag, MESSAGE_PROFILE_TOO_MANY_COLUMNS, place,
			 diag_number(r->diag, PROFILE_MOST_COLUMNS));
		return;
	}
	column = &profile->column[profile->column_count];
	column->name = name;
	read_column(r, column, place);
	if (column->kind != COLUMN_SECTION) {
		profile->column_count++;
		return;
	}
	if (profile->section.name)
		diag_add(r->diag, MESSAGE_PROFILE_SECTION_TWICE, column->place,
			 profile->section.name);
	else
		profile->section = *column;
	*column = (struct column){0};
}

/* What a counter counts is known once all columns are. */
static void link_counter(const struct reader *r, struct column *column)
{
	struct profile *profile = r->profile;
	const char *section =
		arena_format(r->diag->arena, "column %s", column->name);
	struct ini_key entry = value_of(r, "counts", section);
	size_t found = column_find(profile, entry.value, strlen(entry.value));

	if (!column->number.figure)
		numbering_read(r->diag->arena, "1.", &column->number);
	if (found < profile->column_count &&
	    profile->column[found].kind == COLUMN_TEXT)
		column->counts = found;
	else
		diag_add(r->diag, MESSAGE_PROFILE_COUNTS_UNKNOWN,
			 entry.value_place.line ? entry.value_place
						: column->place,
			 entry.value);
}

/* The keys of a plan's tree that fill no column (src/plan/tree.c). */
static bool is_reserved(const char *name)
{
	return !strcmp(name, "rincian") || !strcmp(name, "bulan");
}

static void link_columns(const struct reader *r)
{
	struct profile *profile = r->profile;

	profile->months = profile->column_count;
	for (size_t i = 0; i < profile->column_count; i++) {
		struct column *column = &profile->column[i];

		if (column->kind == COLUMN_COUNTER)
			link_counter(r, column);
		if (column->kind == COLUMN_TEXT && is_reserved(column->name))
			diag_add(r->diag, MESSAGE_PROFILE_RESERVED_COLUMN,
				 column->place, column->name);
		if (column->kind == COLUMN_MONTHS &&
		    !column->mark.text[strspn(column->mark.text, " \n")])
			diag_add(r->diag, MESSAGE_PROFILE_EMPTY_VALUE,
				 column->mark.place, "mark");
		if (column->kind != COLUMN_MONTHS)
			continue;
		if (profile->months < profile->column_count)
			diag_add(r->diag, MESSAGE_PROFILE_MONTHS_TWICE,
				 column->place,
				 profile->column[profile->months].name);
		profile->months = i;
	}
}

void column_read_all(struct profile *profile, const struct ini *ini,
		     const struct ini_key *order, struct diag *diag)
{
	struct reader r = {profile, ini, diag};
	const char *at = order->value;

	for (at += strspn(at, " ,\t"); *at; at += strspn(at, " ,\t")) {
		size_t bytes = strcspn(at, " ,\t");

		add_column(&r, order, at, bytes);
		at += bytes;
	}
	if (!profile->column_count)
		diag_add(diag, MESSAGE_PROFILE_NO_COLUMNS, order->value_place);
	link_columns(&r);
}
