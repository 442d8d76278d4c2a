#include "profile/figures.h"

#include "profile/blame.h"
#include "profile/braces.h"
#include "profile/messages.h"

#include <string.h>

static struct ini_key value_of(const struct scale_source *source,
			       const char *name)
{
	return key_named(source->set, source->ini, name, source->section);
}

/* Finds out whether a share could be written as COLUMN says. */
static void check_format(const struct column *column, struct run *run)
{
	static const struct brace_text percent = {"persen", "100"};

	if (braces_words(&column->format, &percent, 1, run) &&
	    !braces_have(column->format.text, percent.name))
		diag_add(&run->diag, MESSAGE_PROFILE_FORMAT_WITHOUT,
			 column->format.place, column->format.text);
}

/* Tells of keys of COLUMN that are about amounts, which it has not: but not of
 * those of a base, which says another kind. Then it looks as its own. */
static void refuse_amounts(struct column *column,
			   const struct scale_source *source)
{
	const struct ini_key *kind =
		ini_find(source->ini, source->section, "kind");
	const struct ini_key *align =
		ini_find(source->ini, source->section, "align");
	const struct ini_key *sum =
		ini_find(source->ini, source->section, "sum");
	struct diag *diag = &source->set->run->diag;

	if (column->align == ALIGN_COMMA) {
		if (!blame_covered(source->ini, align, kind))
			diag_add(diag, MESSAGE_PROFILE_NO_COMMAS,
				 value_of(source, "align").value_place,
				 column->name);
		column->align = column->kind->align;
	}
	if (column->sum) {
		if (!blame_covered(source->ini, sum, kind))
			diag_add(diag, MESSAGE_PROFILE_SUM_OF_TEXTS,
				 value_of(source, "sum").value_place,
				 column->name);
		column->sum = 0;
	}
}

/* Finds how the amounts of COLUMN are written and said. */
static void read_amounts(struct column *column,
			 const struct scale_source *source)
{
	const char *units = column->units.text;
	size_t unit = strcspn(units, "\n"), part = unit;

	if (!column->kind->takes_amounts) {
		refuse_amounts(column, source);
		return;
	}
	while (unit && units[unit - 1] == ' ')
		unit--;
	part += strspn(units + part, " \n");
	column->form = (struct amount_form){
		.prefix = column->prefix.text,
		.decimals = column->decimals,
		.ragged = column->align == ALIGN_COMMA,
		.unit = arena_copy(source->set->run->arena, units, unit),
		.part = units + part};
}

void figures_read(struct column *column, const struct scale_source *source)
{
	if (column->kind->reaches)
		check_format(column, source->set->run);
	read_amounts(column, source);
}
