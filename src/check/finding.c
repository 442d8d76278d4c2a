#include "check/finding.h"

#include <stdlib.h>
#include <string.h>

/* The same file may have been read for several plans. */
static int compare_files(const struct finding *a, const struct finding *b)
{
	const struct source *s = a->place.source, *t = b->place.source;

	return s && t ? strcmp(s->name, t->name) : !!s - !!t;
}

static bool same_place(const struct finding *a, const struct finding *b)
{
	return !compare_files(a, b) && a->place.line == b->place.line &&
	       a->place.column == b->place.column;
}

bool findings_are_full(struct findings *f)
{
	bool full = f->count == FINDINGS_MOST;

	f->dropped += full;
	return full;
}

/* Appends a finding with complete texts, unless it was found before in another
 * way. */
static void add(struct findings *f, enum code code, struct place place,
		const char *text, const char *remedy)
{
	const struct finding newest = {.code = code,
				       .place = place,
				       .text = text,
				       .remedy = remedy,
				       .order = f->count};

	if (findings_are_full(f))
		return;
	for (size_t i = 0; i < f->count; i++)
		if (f->finding[i].code == code &&
		    same_place(&f->finding[i], &newest) &&
		    !strcmp(f->finding[i].text, text))
			return;
	f->finding = arena_grow(f->arena, f->finding, f->count, &f->capacity,
				sizeof(*f->finding));
	f->finding[f->count++] = newest;
}

void findings_add_arguments(struct findings *f, enum code code,
			    struct place place, const char *const *argument)
{
	const char *text = catalogue_text(f->catalogue, code_text(code));
	const char *remedy = catalogue_text(f->catalogue, code_remedy(code));

	add(f, code, place, diag_expand(f->arena, text, argument),
	    diag_expand(f->arena, remedy, argument));
}

/* The texts of render's messages have their remedies in them. */
void findings_add_diag(struct findings *f, const struct diag *diag)
{
	for (size_t i = 0; i < diag->report_count; i++) {
		const struct report *report = &diag->report[i];
		bool warns = report->message->severity == SEVERITY_WARNING;

		add(f, warns ? CODE_WARNED : CODE_REFUSED, report->place,
		    report->text, "");
	}
	f->dropped += diag->dropped;
}

static int compare(const void *left, const void *right)
{
	const struct finding *a = left, *b = right;
	int files = compare_files(a, b);
	int places = place_compare(a->place, b->place);

	if (files)
		return files;
	if (places)
		return places;
	if (a->code != b->code)
		return a->code < b->code ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static bool is_of_words(enum code code)
{
	return code == CODE_OFFICE ||
	       (code >= CODE_NAME && code <= CODE_JOINED);
}

/* Whether findings of both kinds at one place are about one mistake. */
static bool is_one(enum code a, enum code b)
{
	return (is_of_words(a) && is_of_words(b)) ||
	       (a == CODE_NUMBER_COLON && b == CODE_SPACE_COLON);
}

/* Of two findings about the same mistake the first is the better one. In a file
 * that is no text places are those of whole cells, not of words. */
void findings_sort(struct findings *f)
{
	size_t kept = 0;

	if (f->count)
		qsort(f->finding, f->count, sizeof(*f->finding), compare);
	for (size_t i = 0; i < f->count; i++) {
		const struct finding *a = &f->finding[kept ? kept - 1 : 0];
		const struct finding *b = &f->finding[i];

		if (!kept || !is_one(a->code, b->code) || !same_place(a, b) ||
		    !a->place.source || !a->place.source->length)
			f->finding[kept++] = *b;
	}
	f->count = kept;
}

size_t findings_count(const struct findings *f, enum gravity level)
{
	size_t count = 0;

	for (size_t i = 0; i < f->count; i++)
		count += code_level(f->finding[i].code) == level;
	return count;
}
