#include "base/diag.h"

#include "base/locale.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_PRINTED = 100, MOST_KEPT = 1000, LINE_WIDTH = 120 };

struct report {
	enum message message;
	struct place place;
	const char *text; /* complete, in the user's language */
	size_t order;	  /* in which it came: keeps the sort stable */
};

void diag_init(struct diag *diag, struct arena *arena)
{
	*diag = (struct diag){.arena = arena};
}

/* Returns the text of MESSAGE with %1 … %4 filled in. */
static char *expand(struct arena *arena, const char *format,
		    const char *const *argument)
{
	size_t length = strlen(format) + 1, used = 0;
	size_t count = 0;
	char *text;

	for (; argument[count]; count++)
		length += 4 * strlen(argument[count]);
	text = arena_array(arena, char, length);
	for (const char *at = format; *at; at++) {
		size_t which = (size_t)(at[1] - '1');

		if (*at != '%' || which >= count) {
			text[used++] = *at;
			continue;
		}
		memcpy(text + used, argument[which], strlen(argument[which]));
		used += strlen(argument[which]);
		at++;
	}
	return text;
}

void diag_add_arguments(struct diag *diag, enum message message,
			struct place place, const char *const *argument)
{
	struct report *report;

	if (message_severity(message) > diag->worst)
		diag->worst = message_severity(message);
	if (diag->count >= MOST_KEPT)
		return;
	diag->report = arena_grow(diag->arena, diag->report, diag->count,
				  &diag->capacity, sizeof(*diag->report));
	report = &diag->report[diag->count];
	report->message = message;
	report->place = place;
	report->text = expand(diag->arena, message_text(message), argument);
	report->order = diag->count++;
}

const char *diag_number(struct diag *diag, unsigned long number)
{
	return arena_format(diag->arena, "%lu", number);
}

const char *diag_hex(struct diag *diag, unsigned number)
{
	return arena_format(diag->arena, "0x%02X", number);
}

const char *diag_character(struct diag *diag, unsigned number)
{
	return arena_format(diag->arena, "U+%04X", number);
}

const char *diag_size(struct diag *diag, size_t bytes)
{
	return bytes >= 1 << 20
		       ? arena_format(diag->arena, "%zu MB", bytes >> 20)
		       : arena_format(diag->arena, "%zu KB", bytes >> 10);
}

const char *diag_mm(struct diag *diag, double points)
{
	return arena_format(diag->arena, "%.1f", points / 72 * 25.4);
}

const char *diag_text(struct diag *diag, const char *text, size_t length)
{
	return arena_copy(diag->arena, text, length);
}

static int compare(const void *left, const void *right)
{
	const struct report *a = left, *b = right;
	const struct source *s = a->place.source, *t = b->place.source;
	int names = s && t ? strcmp(s->name, t->name) : !!s - !!t;

	if (names)
		return names;
	if (a->place.line != b->place.line)
		return a->place.line < b->place.line ? -1 : 1;
	if (a->place.column != b->place.column)
		return a->place.column < b->place.column ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

static bool printable(uint32_t character)
{
	return character >= 0x20 && !(character >= 0x7F && character < 0xA0) &&
	       !(character >= 0x2028 && character <= 0x202E) &&
	       !(character >= 0x2066 && character <= 0x2069);
}

/* Prints a window of the line with the column in it, harmless to terminals:
 * what is no printable character becomes a question mark, a tab a space. */
static void print_line(struct place place, FILE *file)
{
	size_t length, bytes;
	const char *line = place_line(place, &length);
	unsigned column = place.column ? place.column : 1, first = 1, at = 1;

	if (!line)
		return;
	if (column > LINE_WIDTH - 20)
		first = column - LINE_WIDTH / 2;
	fprintf(file, "%5u | ", place.line);
	for (size_t i = 0; i < length && at < first + LINE_WIDTH; at++) {
		uint32_t character = 0;

		bytes = utf8_decode(line + i, length - i, &character);
		if (at >= first && bytes && printable(character))
			fwrite(line + i, 1, bytes, file);
		else if (at >= first)
			fputc(character == '\t' ? ' ' : '?', file);
		i += bytes ? bytes : 1;
	}
	fprintf(file, "\n      | %*s^\n", (int)(column - first), "");
}

static void print_report(const struct report *report, FILE *file)
{
	const struct place *place = &report->place;

	if (!place->source)
		fprintf(file, "lampiran: ");
	else if (!place->line)
		fprintf(file, "%s: ", place->source->name);
	else
		fprintf(file, "%s:%u:%u: ", place->source->name, place->line,
			place->column);
	fprintf(file, "%s: %s\n", _("error"), report->text);
	print_line(*place, file);
}

void diag_print(const struct diag *diag, FILE *file)
{
	size_t shown = diag->count < MOST_PRINTED ? diag->count : MOST_PRINTED;

	if (diag->count)
		qsort(diag->report, diag->count, sizeof(*diag->report),
		      compare);
	for (size_t i = 0; i < shown; i++)
		print_report(&diag->report[i], file);
	if (shown < diag->count)
		fprintf(file, _("lampiran: %zu more messages\n"),
			diag->count - shown);
}

int diag_status(const struct diag *diag)
{
	return (int)diag->worst;
}
