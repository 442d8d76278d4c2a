#include "base/printout.h"

#include "base/utf8.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_PRINTED = 100, LINE_WIDTH = 120 };

static bool is_warning(const struct report *report)
{
	return report->message->severity == SEVERITY_WARNING;
}

static int compare(const void *left, const void *right)
{
	const struct report *a = left, *b = right;
	const struct source *s = a->place.source, *t = b->place.source;
	int names = s && t ? strcmp(s->name, t->name) : !!s - !!t;
	int places = place_compare(a->place, b->place);
	bool warns = a->message->severity == SEVERITY_WARNING;

	/* errors first: of many messages only the first are printed */
	if (warns != (b->message->severity == SEVERITY_WARNING))
		return warns ? 1 : -1;
	if (names)
		return names;
	if (places)
		return places;
	return (a->order > b->order) - (a->order < b->order);
}

/* Prints LENGTH bytes harmless to terminals: what is no printable character
 * becomes a question mark, a tab a space. Characters before FIRST and from
 * LAST on are left out. */
static void print_text(const char *text, size_t length, unsigned first,
		       unsigned last, FILE *file)
{
	const char *end = text + length;
	size_t bytes;

	text = utf8_skip(text, end, first - 1);
	for (unsigned at = first; text < end && at < last; text += bytes) {
		size_t most = (size_t)(end - text);
		uint32_t character = 0;

		/* mostly there is nothing else */
		bytes = utf8_printed(text, most < last - at ? most : last - at);
		if (bytes) {
			fwrite(text, 1, bytes, file);
			at += (unsigned)bytes;
			continue;
		}
		bytes = utf8_decode(text, most, &character);
		if (bytes && character >= 0x20 && !source_forbids(character))
			fwrite(text, 1, bytes, file);
		else
			fputc(character == '\t' ? ' ' : '?', file);
		bytes = bytes ? bytes : 1;
		at++;
	}
}

/* Prints a window of the line with the column in it. */
static void print_line(struct line_walk *walk, struct place place, FILE *file)
{
	size_t length;
	const char *line = place_next_line(walk, place, &length);
	unsigned column = place.column ? place.column : 1, first = 1;

	if (!line)
		return;
	if (column > LINE_WIDTH - 20)
		first = column - LINE_WIDTH / 2;
	fprintf(file, "%5u | ", place.line);
	print_text(line, length, first, first + LINE_WIDTH, file);
	fprintf(file, "\n      | %*s^\n", (int)(column - first), "");
}

void diag_print_at(struct line_walk *walk, struct place place,
		   const char *label, const char *text, FILE *file)
{
	const char *name = place.source ? place.source->name : "lampiran";
	char at[PLACE_LONGEST];

	print_text(name, strlen(name), 1, UINT_MAX, file);
	fprintf(file, "%s: %s: ", place_name(place, at), label);
	print_text(text, strlen(text), 1, UINT_MAX, file);
	fputc('\n', file);
	print_line(walk, place, file);
}

static size_t less(size_t a, size_t b)
{
	return a < b ? a : b;
}

void diag_print(const struct diag *diag, FILE *file)
{
	size_t errors = less(diag->report_count - diag->warnings, MOST_PRINTED);
	size_t warnings = less(diag->warnings, MOST_PRINTED - errors);
	size_t more = diag->report_count - errors - warnings;
	struct line_walk walk = {.source = NULL};

	if (diag->report_count)
		qsort(diag->report, diag->report_count, sizeof(*diag->report),
		      compare);
	for (size_t i = 0; i < diag->report_count; i++) {
		const struct report *report = &diag->report[i];
		size_t *left = is_warning(report) ? &warnings : &errors;
		const char *label;

		if (!*left)
			continue;
		label = is_warning(report) ? N_("warning") : N_("error");
		diag_print_at(&walk, report->place, diag_word(diag, label),
			      report->text, file);
		--*left;
	}
	if (more)
		fprintf(file, diag_word(diag, "lampiran: %zu more messages\n"),
			more + diag->dropped);
}
