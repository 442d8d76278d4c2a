#include "base/diag.h"

#include "base/messages.h"
#include "base/search.h"
#include "base/units.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum {
	MOST_KEPT = 200,	/* errors, and as many warnings */
	LONGEST_ARGUMENT = 200, /* [bytes] */
	LONGEST_LIST = 4000,	/* [bytes] */
};

void diag_init(struct diag *diag, struct arena *arena)
{
	*diag = (struct diag){.kept = arena};
}

/* Returns the bytes of argument I that are shown: all, or as many whole
 * characters as fit. The first quotes the user, others may be our lists. */
static size_t shown_length(const char *argument, size_t i)
{
	size_t most = i ? LONGEST_LIST : LONGEST_ARGUMENT;
	const char *end = memchr(argument, 0, most + 1);
	size_t length = end ? (size_t)(end - argument) : most + 1;

	if (length <= most)
		return length;
	while (length && (argument[length] & 0xC0) == 0x80)
		length--;
	return length;
}

char *diag_expand(struct arena *arena, const char *format,
		  const char *const *argument)
{
	size_t length = strlen(format) + 1, used = 0, count = 0;
	char *text;

	for (; argument[count]; count++)
		length += 4 * (shown_length(argument[count], count) + 3);
	text = arena_array(arena, char, length);
	for (const char *at = format; *at; at++) {
		size_t which = (size_t)(at[1] - '1'), bytes;

		if (*at != '%' || which >= count) {
			text[used++] = *at;
			continue;
		}
		bytes = shown_length(argument[which], which);
		memcpy(text + used, argument[which], bytes);
		used += bytes;
		if (argument[which][bytes])
			used += (size_t)sprintf(text + used, "\xE2\x80\xA6");
		at++;
	}
	return text;
}

static bool is_warning(const struct message *message)
{
	return message->severity == SEVERITY_WARNING;
}

/* Whether the newest report, a warning, was there before: what is made of a
 * plan several times warns each time. */
static bool was_said(const struct diag *diag)
{
	const struct report *newest = &diag->report[diag->report_count];

	if (!is_warning(newest->message))
		return false;
	for (size_t i = 0; i < diag->report_count; i++) {
		const struct report *old = &diag->report[i];

		if (old->message == newest->message &&
		    place_same(old->place, newest->place) &&
		    !strcmp(old->text, newest->text))
			return true;
	}
	return false;
}

void diag_add_arguments(struct diag *diag, const struct message *message,
			struct place place, const char *const *argument)
{
	struct report *report;

	diag->told++;
	if (message->severity > diag->worst)
		diag->worst = message->severity;
	if (message->severity > SEVERITY_NONE)
		diag->count++;
	/* warnings, however many, take no room from errors */
	if (is_warning(message) ? diag->warnings >= MOST_KEPT
				: diag_is_full(diag)) {
		diag->dropped++;
		return;
	}
	diag->report = arena_grow(diag->kept, diag->report, diag->report_count,
				  &diag->capacity, sizeof(*diag->report));
	report = &diag->report[diag->report_count];
	report->message = message;
	report->place = place;
	report->text = diag_expand(diag->kept, diag_word(diag, message->text),
				   argument);
	report->order = diag->report_count;
	if (was_said(diag))
		return;
	diag->report_count++;
	diag->warnings += is_warning(message);
}

struct diag_mark diag_mark(const struct diag *diag)
{
	return (struct diag_mark){diag->count, diag->report_count,
				  diag->warnings, diag->dropped, diag->worst};
}

void diag_rewind(struct diag *diag, struct diag_mark mark)
{
	diag->count = mark.count;
	diag->report_count = mark.report_count;
	diag->warnings = mark.warnings;
	diag->dropped = mark.dropped;
	diag->worst = mark.worst;
}

void diag_drop(struct diag *diag, size_t first, size_t count)
{
	for (size_t i = first; i < first + count; i++) {
		const struct message *message = diag->report[i].message;

		diag->warnings -= is_warning(message);
		diag->count -= message->severity > SEVERITY_NONE;
	}
	diag->report_count -= count;
	for (size_t i = first; i < diag->report_count; i++) {
		diag->report[i] = diag->report[i + count];
		diag->report[i].order = i;
	}
}

bool diag_is_full(const struct diag *diag)
{
	return diag->report_count - diag->warnings >= MOST_KEPT;
}

void diag_too_long(struct diag *diag, struct place place, unsigned long limit)
{
	diag_add(diag, MESSAGE_PLAN_CELL_TOO_LONG, place,
		 diag_number(diag, limit));
}

struct place diag_find(const struct diag *diag, struct place place,
		       const char *needle, size_t length)
{
	return diag_is_full(diag) ? place : place_find(place, needle, length);
}

const char *diag_number(struct diag *diag, unsigned long number)
{
	return arena_format(diag->kept, "%lu", number);
}

const char *diag_hex(struct diag *diag, unsigned number)
{
	return arena_format(diag->kept, "0x%02X", number);
}

const char *diag_character(struct diag *diag, unsigned number)
{
	return arena_format(diag->kept, "U+%04X", number);
}

const char *diag_size(struct diag *diag, size_t bytes)
{
	return bytes >= 1 << 20
		       ? arena_format(diag->kept, "%zu MB", bytes >> 20)
		       : arena_format(diag->kept, "%zu KB", bytes >> 10);
}

const char *diag_mm(struct diag *diag, double points)
{
	return arena_format(diag->kept, "%.1f", MM_OF_POINTS(points));
}

const char *diag_text(struct diag *diag, const char *text, size_t length)
{
	return arena_copy(diag->kept, text, length);
}

struct place diag_file(struct diag *diag, const char *name)
{
	const char *copy = arena_copy(diag->kept, name, strlen(name));

	return place_of(source_borrow(diag->kept, copy, "", 0));
}

const char *diag_word(const struct diag *diag, const char *text)
{
	return catalogue_text(diag->catalogue, text);
}

const char *diag_reason(const struct diag *diag, int error)
{
	return catalogue_reason(diag->catalogue, error);
}

const char *diag_nearest(struct diag *diag, const char *word,
			 const char *const *known, size_t count)
{
	return nearest_list(diag->kept, diag->catalogue, word, known, count);
}

int diag_status(const struct diag *diag)
{
	return (int)diag->worst;
}

const char *diag_code(struct arena *arena, const struct message *message)
{
	char *code = arena_copy(arena, message->name, strlen(message->name));

	for (char *at = code; *at; at++)
		*at = *at == '_' ? '-' : (char)tolower((unsigned char)*at);
	return code;
}
