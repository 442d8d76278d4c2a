#include "table/sums.h"

#include "profile/braces.h"
#include "table/messages.h"
#include "text/capital.h"
#include "text/casing.h"
#include "text/markup.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Whether the amounts of COLUMN are added up in GROUP. */
static bool is_in(const struct column *column, const struct sum_group *group)
{
	return (column->sum & (group->title ? SUM_AREA : SUM_TABLE)) != 0;
}

bool sums_wanted(const struct profile *profile, enum sum_of of)
{
	for (size_t c = 0; c < profile->column_count; c++)
		if (profile->column[c].sum & of)
			return true;
	return false;
}

const struct value *sums_title(const struct profile *profile,
			       const struct node *node)
{
	static const struct value untitled = {.text = "", .length = 0};

	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column *column = &profile->column[c];
		const struct entry *entry =
			column->kind->orders ? tree_find(node, column->name)
					     : NULL;

		if (entry && entry->value.length)
			return &entry->value;
	}
	return &untitled;
}

const struct value *sums_print(struct sum_group *group,
			       const struct profile *profile, size_t c,
			       const struct value *value, struct run *run)
{
	const struct column *column = &profile->column[c];
	struct value *out;
	struct amount amount;

	if (amount_read(&amount, &column->form, value->text, value->length,
			value->place, run) != AMOUNT_READ)
		return value;
	for (; group; group = group->around) {
		if (!is_in(column, group))
			continue;
		group->any[c] = true;
		if (amount_add(&group->sum[c], &amount))
			continue;
		diag_add(&run->diag, MESSAGE_SUM_TOO_LARGE, value->place,
			 column->name,
			 diag_number(&run->diag, AMOUNT_MOST_FIGURES));
		break;
	}
	out = arena_new(run->arena, struct value);
	out->text = amount_write(&amount, &column->form, run->arena);
	out->length = strlen(out->text);
	out->place = value->place;
	return out;
}

void sums_omit(struct sum_group *group)
{
	for (; group; group = group->around)
		group->partial = true;
}

const struct value *sums_value(const struct sum_group *group,
			       const struct profile *profile, size_t c,
			       struct arena *arena)
{
	const struct column *column = &profile->column[c];
	struct value *value;

	if (group->partial || !group->any[c])
		return NULL;
	value = arena_new(arena, struct value);
	value->text = amount_write(&group->sum[c], &column->form, arena);
	value->length = strlen(value->text);
	value->place = column->place;
	return value;
}

/* What fields are filled from. */
struct sum_filler {
	const struct sum_group *group;
	const struct profile *profile;
	unsigned of; /* columns that are added up so may be named */
};

enum sum_field {
	SUM_FIELD_AREA,
	SUM_FIELD_NUMBER,
	SUM_FIELD_FIGURES, /* from here on of a column */
	SUM_FIELD_WORDS,
	SUM_FIELDS
};

static const char *const sum_field[SUM_FIELDS] = {
	[SUM_FIELD_AREA] = "area",
	[SUM_FIELD_NUMBER] = "nomor",
	[SUM_FIELD_FIGURES] = "jumlah",
	[SUM_FIELD_WORDS] = "terbilang",
};

/* Returns the column that NAME is followed by behind a dot, without one the
 * last that has a sum; column_count when there is none. */
static size_t column_of(const struct sum_filler *filler, const char *name)
{
	const struct profile *profile = filler->profile;
	const char *dot = strchr(name, '.');
	size_t c = profile->column_count;

	while (c-- > 0)
		if (dot ? (profile->column[c].sum & filler->of) &&
				    !strcasecmp(dot + 1,
						profile->column[c].name)
			: filler->group->any[c])
			return c;
	return profile->column_count;
}

/* Returns the number of an area without the signs around it. */
static const char *bare_number(const struct sum_group *group,
			       struct arena *arena)
{
	const char *at = group->number ? group->number : "", *end;

	while (*at && !isalnum((unsigned char)*at))
		at++;
	for (end = at; isalnum((unsigned char)*end);)
		end++;
	return arena_copy(arena, at, (size_t)(end - at));
}

/* Returns the sum of column C in figures or WORDS; "" where it has none. */
static const char *say_sum(const struct sum_filler *filler, size_t c,
			   bool words, struct arena *arena)
{
	const struct column *column = &filler->profile->column[c];
	const struct amount *sum = &filler->group->sum[c];

	if (c == filler->profile->column_count || !filler->group->any[c])
		return "";
	return words ? amount_words(sum, &column->form, arena)
		     : amount_write(sum, &column->form, arena);
}

/* Says which fields FIELD of a column there are, to who asks for another. */
static void name_columns(struct braces *braces, enum sum_field field)
{
	const struct sum_filler *filler = braces->user;
	const struct column *column = filler->profile->column;
	struct arena *arena = braces->run->arena;
	const char **known = arena_array(arena, const char *,
					 filler->profile->column_count + 1);

	braces->count = 0;
	braces->known = known;
	for (size_t c = 0; c < filler->profile->column_count; c++)
		if (column[c].sum & filler->of)
			known[braces->count++] =
				arena_format(arena, "%s.%s", sum_field[field],
					     column[c].name);
}

/* Returns what stands for the field NAME; as everywhere, its capitals say how
 * that is written. */
static const char *look_up(struct braces *braces, const char *name)
{
	const struct sum_filler *filler = braces->user;
	const struct value *title = filler->group->title;
	struct arena *arena = braces->run->arena;
	size_t length = strcspn(name, "."), c = column_of(filler, name);
	enum sum_field field = 0;
	const char *text = "";

	while (field < SUM_FIELDS &&
	       (strlen(sum_field[field]) != length ||
		strncasecmp(name, sum_field[field], length) != 0))
		field++;
	braces->known = sum_field;
	braces->count = SUM_FIELDS;
	if (field == SUM_FIELDS || (name[length] && field < SUM_FIELD_FIGURES))
		return NULL;
	if (name[length] && c == filler->profile->column_count) {
		name_columns(braces, field);
		return NULL;
	}
	if (field == SUM_FIELD_NUMBER)
		text = bare_number(filler->group, arena);
	else if (field != SUM_FIELD_AREA)
		text = say_sum(filler, c, field == SUM_FIELD_WORDS, arena);
	else if (title)
		text = markup_line(arena, title->text, title->length);
	if (isupper((unsigned char)name[0]))
		text = isupper((unsigned char)name[1])
			       ? capital_text(arena, text, strlen(text))
			       : title_case(arena, text, strlen(text));
	/* the row is read as an author's text */
	return field == SUM_FIELD_AREA ? markup_escape(arena, text) : text;
}

/* Returns WORDS filled from GROUP, which may name columns that are added up OF
 * this; NULL when that fails, which is reported to RUN. */
static const char *fill(const struct sum_group *group,
			const struct profile *profile,
			const struct wordline *words, unsigned of,
			struct run *run)
{
	struct sum_filler filler = {group, profile, of};
	struct braces braces = {.place = words->place,
				.value = words->place,
				.run = run,
				.look_up = look_up,
				.user = &filler};
	const char *text =
		braces_fill(&braces, words->text, strlen(words->text));

	return braces.failed ? NULL : text;
}

/* Finds out whether WORDS for sums OF this could be filled: those that are not
 * printed may name any column with a sum. */
static bool check_words(const struct profile *profile,
			const struct wordline *words, enum sum_of of,
			struct run *run)
{
	static const struct sum_group nothing = {.node = NULL};

	return fill(&nothing, profile, words,
		    sums_wanted(profile, of) ? of : SUM_AREA | SUM_TABLE, run);
}

bool sums_check(const struct profile *profile, struct run *run)
{
	bool area = check_words(profile, &profile->sum_area, SUM_AREA, run);
	bool table = check_words(profile, &profile->sum_table, SUM_TABLE, run);

	return check_words(profile, &profile->sum_words, SUM_TABLE, run) &&
	       area && table;
}

const struct value *sums_words(const struct sum_group *group,
			       const struct profile *profile,
			       const struct wordline *words, struct run *run)
{
	const char *text =
		fill(group, profile, words, SUM_AREA | SUM_TABLE, run);
	struct value *value = arena_new(run->arena, struct value);

	value->text = text ? text : ""; /* an area's text may be too long */
	value->length = strlen(value->text);
	value->place = words->place;
	return value;
}
