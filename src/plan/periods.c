#include "plan/periods.h"

#include "base/utf8.h"
#include "plan/keys.h"
#include "plan/meant.h"
#include "plan/messages.h"
#include "plan/numbers.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { ALL = 0xFFF, QUARTER_ENDS = 1 << 2 | 1 << 5 | 1 << 8 | 1 << 11 };

struct month_reader {
	struct periods *months;
	const struct yaml *node; /* the scalar at work */
	struct run *run;
	bool key;     /* it is one of a mapping */
	bool hint;    /* what was meant by an entry of it is told */
	bool overlap; /* a month may be named twice */
	bool failed;
	unsigned quarter; /* [1..4] the last entry is that one, else 0 */
};

/* The place of a byte of the scalar: exact where it is written on one line
 * without escapes, else that of the scalar. */
static struct place place_in(const struct month_reader *reader, const char *at,
			     size_t length)
{
	struct place place = reader->node->place;
	const char *text = reader->node->text;

	if (diag_is_full(&reader->run->diag))
		return place;
	place.column += (unsigned)utf8_count(text, (size_t)(at - text)) +
			!reader->node->plain;
	return place_starts(place, at, length) ? place : reader->node->place;
}

static void report(struct month_reader *reader, const struct message *message,
		   const char *at, size_t length)
{
	reader->failed = true;
	diag_add(&reader->run->diag, message, place_in(reader, at, length),
		 diag_text(&reader->run->diag, at, length));
}

/* Returns the month [1..12] that stands at AT, 0 on failure. */
static unsigned read_month(struct month_reader *reader, const char *at,
			   size_t length)
{
	unsigned month = 0;
	size_t digits = 0;

	while (digits < length && isdigit((unsigned char)at[digits]))
		digits++;
	if (!length) {
		report(reader, MESSAGE_MONTH_EMPTY, at, 0);
		return 0;
	}
	if (!digits || digits < length) {
		month = month_find(at, length);
		if (!month)
			report(reader, MESSAGE_MONTH_UNKNOWN, at, length);
		return month;
	}
	for (size_t i = 0; i < digits && month < 100; i++)
		month = month * 10 + (unsigned)(at[i] - '0');
	if (month >= 1 && month <= MONTHS)
		return month;
	report(reader, MESSAGE_MONTH_OUT_OF_RANGE, at, length);
	return 0;
}

static void trim(const char **at, size_t *length)
{
	while (*length && isspace((unsigned char)**at)) {
		++*at;
		--*length;
	}
	while (*length && isspace((unsigned char)(*at)[*length - 1]))
		--*length;
}

/* Returns the quarter [1..4] that LENGTH bytes name, "triwulan-2" or
 * "triwulan II", 0 when they name none. */
static unsigned find_quarter(const char *text, size_t length)
{
	static const char *const roman[] = {"I", "II", "III", "IV"};
	const size_t word = sizeof("triwulan") - 1;

	if (length < word + 2 || strncasecmp(text, "triwulan", word) ||
	    !strchr("- ", text[word]))
		return 0;
	text += word + 1;
	length -= word + 1;
	if (length == 1 && *text >= '1' && *text <= '4')
		return (unsigned)(*text - '0');
	for (unsigned i = 0; i < 4; i++)
		if (strlen(roman[i]) == length &&
		    !strncasecmp(roman[i], text, length))
			return i + 1;
	return 0;
}

/* Returns the months of one entry: a month, a range or a word; 0 on failure. */
static unsigned read_words(struct month_reader *reader, const char *at,
			   size_t length)
{
	size_t bytes = 0, left, right;
	const char *dash, *second;
	unsigned first, last;

	if (length == 5 && !strncasecmp(at, "semua", 5))
		return ALL;
	if (length == 8 && !strncasecmp(at, "triwulan", 8))
		return QUARTER_ENDS;
	reader->quarter = find_quarter(at, length);
	if (reader->quarter)
		return 7u << (reader->quarter - 1) * 3;
	dash = numbers_sign(at, length, &bytes);
	if (!dash) {
		first = read_month(reader, at, length);
		return first ? 1u << (first - 1) : 0;
	}
	left = (size_t)(dash - at);
	second = dash + bytes;
	right = length - left - bytes;
	trim(&at, &left);
	trim(&second, &right);
	first = read_month(reader, at, left);
	last = read_month(reader, second, right);
	if (first && last && first > last)
		report(reader, MESSAGE_MONTH_BACKWARDS, at,
		       (size_t)(second + right - at));
	if (!first || !last || first > last)
		return 0;
	return (1u << last) - (1u << (first - 1));
}

/* Says what was meant by the LENGTH bytes at AT, if that is clear, instead of
 * what came since BEFORE. */
static void hint(struct month_reader *reader, struct diag_mark before,
		 const char *at, size_t length)
{
	struct run *run = reader->run;
	const char *meant;

	if (run->diag.report_count ==
	    before.report_count) /* no room was left */
		return;
	meant = meant_months(run->arena, at, length);
	if (!meant || (strlen(meant) == length && !memcmp(meant, at, length)))
		return;
	if (reader->key && *meant == '{')
		meant = arena_copy(run->arena, meant + 1, strlen(meant) - 2);
	else if (strchr(meant, ',') && reader->node->plain &&
		 length == reader->node->length)
		meant = arena_format(run->arena, "\"%s\"", meant);
	reader->hint = true;
	diag_rewind(&run->diag, before);
	diag_add(&run->diag, *meant ? MESSAGE_MONTH_MEANT : MESSAGE_MONTH_NONE,
		 place_in(reader, at, length),
		 diag_text(&run->diag, at, length), meant);
}

static void report_twice(struct month_reader *reader, struct place place,
			 unsigned twice)
{
	reader->failed = true;
	diag_add(&reader->run->diag, MESSAGE_MONTH_TWICE, place,
		 month_name((unsigned)__builtin_ctz(twice) + 1));
}

/* Returns the months of a scalar: entries with commas between. */
static unsigned read_scalar(struct month_reader *reader,
			    const struct yaml *node)
{
	const char *at = node->text, *end = node->text + node->length;
	const struct diag_mark before = diag_mark(&reader->run->diag);
	unsigned set = 0;

	reader->node = node;
	reader->hint = false;
	while (at <= end) {
		const char *comma = memchr(at, ',', (size_t)(end - at));
		const char *stop = comma ? comma : end, *entry = at;
		size_t length = (size_t)(stop - at);
		const struct diag_mark one = diag_mark(&reader->run->diag);
		unsigned more = 0;

		trim(&entry, &length);
		if (length)
			more = read_words(reader, entry, length);
		else
			report(reader, MESSAGE_MONTH_EMPTY, at, 0);
		if (length && !more) /* perhaps it is clear what was meant */
			hint(reader, one, entry, length);
		if (more & set && !reader->overlap)
			report_twice(reader, place_in(reader, entry, length),
				     more & set);
		set |= more;
		at = stop + 1;
	}
	if (reader->hint && memchr(node->text, ',', node->length))
		hint(reader, before, node->text, node->length);
	return set;
}

static void read_pair(struct month_reader *reader, const struct yaml *key,
		      const struct yaml *node, struct value *label)
{
	unsigned set;
	struct value value = value_read(node, KEY_MONTHS, reader->run);

	reader->key = true;
	set = read_scalar(reader, key);
	reader->key = false;
	reader->failed |= !value.text;
	if ((unsigned)(set & reader->months->set))
		report_twice(reader, key->place,
			     (unsigned)(set & reader->months->set));
	reader->months->set |= set;
	for (unsigned i = 0; i < MONTHS; i++)
		if (set & 1u << i)
			label[i] = value;
}

static void read_mapping(struct month_reader *reader, const struct yaml *node)
{
	struct value *label =
		arena_array(reader->run->arena, struct value, MONTHS);

	if (!node->count) {
		diag_add(&reader->run->diag, MESSAGE_PLAN_EMPTY_LIST,
			 node->place, KEY_MONTHS);
		reader->failed = true;
	}
	for (size_t i = 0; i + 1 < node->count; i += 2)
		read_pair(reader, node->item[i], node->item[i + 1], label);
	reader->months->label = label;
}

static void read_list(struct month_reader *reader, const struct yaml *node)
{
	struct periods *months = reader->months;

	if (!node->count) {
		diag_add(&reader->run->diag, MESSAGE_PLAN_EMPTY_LIST,
			 node->place, KEY_MONTHS);
		reader->failed = true;
	}
	for (size_t i = 0; i < node->count; i++) {
		const struct yaml *item = node->item[i];
		unsigned more;

		if (item->kind != YAML_TEXT) {
			diag_add(&reader->run->diag, MESSAGE_PLAN_WANTS_TEXT,
				 item->place, KEY_MONTHS);
			reader->failed = true;
			continue;
		}
		more = read_scalar(reader, item);
		if (more & months->set)
			report_twice(reader, item->place,
				     (unsigned)(more & months->set));
		months->set |= more;
	}
}

const struct periods *periods_read(const struct yaml *node, struct run *run)
{
	struct periods *months = arena_new(run->arena, struct periods);
	struct month_reader reader = {.months = months, .run = run};

	if (yaml_is_empty(node))
		return NULL;
	months->place = node->place;
	if (node->kind == YAML_TEXT)
		months->set = read_scalar(&reader, node);
	else if (node->kind == YAML_LIST)
		read_list(&reader, node);
	else
		read_mapping(&reader, node);
	return reader.failed ? NULL : months;
}

unsigned periods_read_words(const char *words, unsigned *quarter,
			    struct run *run)
{
	const struct yaml node = {.kind = YAML_TEXT,
				  .text = words,
				  .length = strlen(words),
				  .plain = true};
	const struct diag_mark before = diag_mark(&run->diag);
	struct month_reader reader = {.run = run, .overlap = true};
	unsigned set = read_scalar(&reader, &node);

	diag_rewind(&run->diag, before);
	*quarter = strchr(words, ',') ? 0 : reader.quarter;
	return reader.failed ? 0 : set;
}

const struct value *periods_label(const struct periods *months, size_t i)
{
	return months && months->label ? &months->label[i] : NULL;
}

bool periods_same(const struct periods *a, const struct periods *b)
{
	if ((a ? a->set : 0) != (b ? b->set : 0))
		return false;
	return !periods_relabelled(a, b);
}

bool periods_relabelled(const struct periods *before,
			const struct periods *after)
{
	for (unsigned i = 0; before && after && i < MONTHS; i++)
		if ((before->set & after->set) >> i & 1 &&
		    !value_same(periods_label(before, i),
				periods_label(after, i)))
			return true;
	return false;
}
