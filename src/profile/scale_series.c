#include "profile/scale_series.h"

#include "profile/blame.h"
#include "profile/messages.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const char blanks[] = " \t,";

static struct ini_key value_of(const struct scale_source *source,
			       const char *name)
{
	return key_named(source->set, source->ini, name, source->section);
}

/* Returns the series that LENGTH bytes of WORD name, SERIES_COUNT when they
 * name none. */
static enum series find_series(const char *word, size_t length)
{
	enum series series = 0;

	while (series < SERIES_COUNT &&
	       (strlen(series_word(series)) != length ||
		strncasecmp(series_word(series), word, length) != 0))
		series++;
	return series;
}

/* Reads which series there are, from left to right. */
static void read_series(struct column *column,
			const struct scale_source *source)
{
	struct ini_key entry = value_of(source, "series");
	const char *at = entry.value;

	for (at += strspn(at, blanks); *at; at += strspn(at, blanks)) {
		size_t length = strcspn(at, blanks);
		enum series series = find_series(at, length);

		if (series == SERIES_COUNT ||
		    (column->series_count && column->series[0] == series) ||
		    column->series_count == SERIES_COUNT)
			break;
		column->series[column->series_count++] = series;
		at += length;
	}
	if (!*at && column->series_count)
		return;
	column->series[0] = SERIES_TARGET;
	column->series_count = 1;
	diag_add(&source->set->run->diag, MESSAGE_PROFILE_BAD_SERIES,
		 entry.value_place, entry.value);
}

/* Reads what stands over each series, with "|" between. */
static void read_labels(struct column *column,
			const struct scale_source *source)
{
	struct ini_key entry = value_of(source, "series-labels");
	struct run *run = source->set->run;
	const char *at = entry.value;
	size_t count = 0;

	while (*at) {
		size_t bytes = strcspn(at, "|"), length = bytes;
		const char *word = at;

		for (; length && isspace((unsigned char)*word); length--)
			word++;
		while (length && isspace((unsigned char)word[length - 1]))
			length--;
		if (length && count < SERIES_COUNT)
			column->series_label[count] =
				arena_copy(run->arena, word, length);
		count += length > 0;
		at += bytes + (at[bytes] == '|');
	}
	if (count != column->series_count)
		diag_add(&run->diag, MESSAGE_PROFILE_SERIES_LABELS,
			 entry.value_place, diag_number(&run->diag, count),
			 diag_number(&run->diag, column->series_count));
}

/* Reports the keys of SOURCE that are about two series, where there is one: but
 * not those of a base, which has two. */
static void refuse_keys(const struct scale_source *source,
			const struct ini_key *over)
{
	static const char *const name[] = {"series-order", "series-labels",
					   "realisasi-mark", "realisasi-shade"};

	for (size_t i = 0; i < sizeof(name) / sizeof(name[0]); i++) {
		const struct ini_key *entry =
			ini_find(source->ini, source->section, name[i]);

		if (entry && !blame_covered(source->ini, entry, over))
			diag_add(&source->set->run->diag,
				 MESSAGE_PROFILE_ONE_SERIES,
				 blame(source->ini, entry->place), name[i],
				 source->name);
	}
}

void scale_series_read(struct column *column, const struct scale_source *source)
{
	read_series(column, source);
	if (column->series_count > 1)
		read_labels(column, source);
	else
		refuse_keys(source,
			    ini_find(source->ini, source->section, "series"));
	if (!*column->done_mark.text)
		column->done_mark = column->mark;
}

void scale_series_refuse(const struct scale_source *source)
{
	const struct ini_key *entry =
		ini_find(source->ini, source->section, "series");

	if (entry &&
	    !blame_covered(source->ini, entry,
			   ini_find(source->ini, source->section, "kind")))
		diag_add(&source->set->run->diag, MESSAGE_PROFILE_NO_SCALE,
			 blame(source->ini, entry->place), source->name);
}
