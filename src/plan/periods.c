#include "plan/periods.h"

#include "base/utf8.h"
#include "plan/keys.h"
#include "plan/meant.h"
#include "plan/messages.h"
#include "plan/numbers.h"
#include "plan/when.h"
#include "yaml/slip_word.h"

#include <string.h>
#include <strings.h>

struct period_reader {
	struct periods *periods;
	struct when_way way;
	const char *key;	 /* whose value it is */
	const struct yaml *node; /* the scalar at work */
	struct value *name;	 /* of labels: room for all */
	struct run *run;
	bool of_mapping; /* it is a key of one */
	bool going_on;	 /* the entry at work is behind a comma */
	bool hint;	 /* what was meant by an entry of it is told */
	bool odd;	 /* a space in the last entry is told */
	bool overlap;	 /* a period may be named twice */
	bool failed;
	unsigned quarter; /* [1..4] the last entry is that one, else 0 */
};

/* The place of a byte of the scalar: exact where it is written on one line
 * without escapes, else that of the scalar. */
static struct place place_in(const struct period_reader *reader, const char *at,
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

static void report(struct period_reader *reader, const struct message *message,
		   const char *at, size_t length)
{
	struct place place = place_in(reader, at, length);

	reader->failed = true;
	if (slip_in_space(place, at, length, reader->run))
		reader->odd = true;
	else
		diag_add(&reader->run->diag, message, place,
			 diag_text(&reader->run->diag, at, length));
}

static bool is_months(const struct period_reader *reader)
{
	return reader->way.unit == UNIT_MONTH;
}

static uint64_t bit(size_t period)
{
	return UINT64_C(1) << period;
}

static bool is_set(uint64_t set, size_t period)
{
	return set >> period & 1;
}

/* --- Entries of a list ----------------------------------------------------
 */

/* A label is known by the profile alone: its words are kept, those that are
 * there already too, as labels with commas may share them. Returns its place
 * among them. */
static uint64_t keep_name(struct period_reader *reader, const char *at,
			  size_t length)
{
	struct periods *periods = reader->periods;
	struct run *run = reader->run;

	if (periods->name_count == PERIODS_MOST) {
		reader->failed = true;
		diag_add(&run->diag, MESSAGE_PERIODS_TOO_MANY,
			 place_in(reader, at, length),
			 diag_number(&run->diag, PERIODS_MOST));
		return 0;
	}
	if (reader->going_on)
		periods->going_on |= bit(periods->name_count);
	reader->name[periods->name_count] =
		(struct value){arena_copy(run->arena, at, length), length,
			       place_in(reader, at, length)};
	return bit(periods->name_count++);
}

/* Returns the periods of one entry: a period, a range or a word; 0 on
 * failure. */
static uint64_t read_words(struct period_reader *reader, const char *at,
			   size_t length)
{
	struct when when;

	if (reader->way.unit == UNIT_LABEL)
		return keep_name(reader, at, length);
	when = when_read(&reader->way, at, length);
	reader->quarter = when.quarter;
	for (size_t i = 0; i < when.wrongs; i++)
		report(reader, when.wrong[i].message, when.wrong[i].at,
		       when.wrong[i].length);
	if (reader->periods)
		reader->periods->implied |= when.implied;
	return when.set;
}

/* Whether the LENGTH bytes at AT are periods of another unit than the key says,
 * which is told instead of what came since BEFORE. */
static bool is_elsewhere(struct period_reader *reader, struct diag_mark before,
			 const char *at, size_t length)
{
	struct diag *diag = &reader->run->diag;
	enum unit unit = when_unit(at, length);

	if (plan_key_unit(reader->key) == UNIT_COUNT || is_months(reader) ||
	    unit == UNIT_COUNT || unit == reader->way.unit)
		return false;
	if (unit == UNIT_MONTH && strchr("0123456789", *at))
		return false; /* rather a quarter that there is not */
	diag_rewind(diag, before);
	diag_add(diag, MESSAGE_PERIOD_ELSEWHERE, place_in(reader, at, length),
		 diag_text(diag, at, length), reader->key, unit_word(unit));
	return true;
}

/* Says what was meant by the LENGTH bytes at AT, if that is clear, instead of
 * what came since BEFORE. */
static void hint(struct period_reader *reader, struct diag_mark before,
		 const char *at, size_t length)
{
	struct run *run = reader->run;
	const char *meant;

	if (run->diag.report_count ==
	    before.report_count) /* no room was left */
		return;
	if (is_elsewhere(reader, before, at, length))
		return;
	meant = meant_periods(run->arena, reader->way.unit, at, length);
	if (!meant || (strlen(meant) == length && !memcmp(meant, at, length)))
		return;
	if (reader->of_mapping && *meant == '{')
		meant = arena_copy(run->arena, meant + 1, strlen(meant) - 2);
	else if (strchr(meant, ',') && reader->node->plain &&
		 length == reader->node->length)
		meant = arena_format(run->arena, "\"%s\"", meant);
	reader->hint = true;
	diag_rewind(&run->diag, before);
	if (is_months(reader) && !strcmp(reader->key, KEY_MONTHS))
		diag_add(&run->diag,
			 *meant ? MESSAGE_MONTH_MEANT : MESSAGE_MONTH_NONE,
			 place_in(reader, at, length),
			 diag_text(&run->diag, at, length), meant);
	else
		diag_add(&run->diag,
			 *meant ? MESSAGE_PERIOD_MEANT : MESSAGE_PERIOD_NONE,
			 place_in(reader, at, length),
			 diag_text(&run->diag, at, length), reader->key, meant);
}

static void report_twice(struct period_reader *reader, struct place place,
			 uint64_t twice)
{
	const struct periods *periods = reader->periods;
	const char *name = periods_name(reader->run->arena, periods,
					(size_t)__builtin_ctzll(twice));

	reader->failed = true;
	diag_add(&reader->run->diag,
		 is_months(reader) ? MESSAGE_MONTH_TWICE : MESSAGE_PERIOD_TWICE,
		 place, name);
}

/* Returns the periods of a scalar: entries with commas between. */
static uint64_t read_scalar(struct period_reader *reader,
			    const struct yaml *node)
{
	const char *at = node->text, *end = node->text + node->length;
	const struct diag_mark before = diag_mark(&reader->run->diag);
	uint64_t set = 0;
	bool odd = false;

	reader->node = node;
	reader->hint = false;
	reader->way.month = 0;
	while (at <= end) {
		const char *comma = memchr(at, ',', (size_t)(end - at));
		const char *stop = comma ? comma : end, *entry = at;
		size_t length = (size_t)(stop - at);
		const struct diag_mark one = diag_mark(&reader->run->diag);
		uint64_t more = 0;

		reader->odd = false;
		when_trim(&entry, &length);
		reader->going_on = at > node->text;
		if (length)
			more = read_words(reader, entry, length);
		else
			report(reader,
			       is_months(reader) ? MESSAGE_MONTH_EMPTY
						 : MESSAGE_PERIOD_EMPTY,
			       at, 0);
		if (length && !more && !reader->odd) /* perhaps it is clear */
			hint(reader, one, entry, length);
		odd |= reader->odd;
		if (more & set && !reader->overlap)
			report_twice(reader, place_in(reader, entry, length),
				     more & set);
		set |= more;
		at = stop + 1;
	}
	if (reader->hint && !odd && memchr(node->text, ',', node->length))
		hint(reader, before, node->text, node->length);
	return set;
}

/* --- Values ---------------------------------------------------------------
 */

static void read_pair(struct period_reader *reader, const struct yaml *key,
		      const struct yaml *node, struct value *label)
{
	struct periods *periods = reader->periods;
	struct value value = value_read(node, reader->key, reader->run);
	uint64_t set;

	reader->of_mapping = true;
	set = read_scalar(reader, key);
	reader->of_mapping = false;
	reader->failed |= !value.text;
	if (set & periods->set)
		report_twice(reader, key->place, set & periods->set);
	periods->set |= set;
	for (size_t i = 0; i < PERIODS_MOST; i++)
		if (is_set(set, i))
			label[i] = value;
}

static void report_empty(struct period_reader *reader, const struct yaml *node)
{
	reader->failed = true;
	diag_add(&reader->run->diag, MESSAGE_PLAN_EMPTY_LIST, node->place,
		 reader->key);
}

static void read_mapping(struct period_reader *reader, const struct yaml *node)
{
	size_t most = unit_count(reader->way.unit);
	struct value *label =
		arena_array(reader->run->arena, struct value, most);

	if (!node->count)
		report_empty(reader, node);
	for (size_t i = 0; i + 1 < node->count; i += 2)
		read_pair(reader, node->item[i], node->item[i + 1], label);
	reader->periods->label = label;
}

static void read_list(struct period_reader *reader, const struct yaml *node)
{
	struct periods *periods = reader->periods;

	if (!node->count)
		report_empty(reader, node);
	for (size_t i = 0; i < node->count; i++) {
		const struct yaml *item = node->item[i];
		uint64_t more;

		if (item->kind != YAML_TEXT) {
			diag_add(&reader->run->diag, MESSAGE_PLAN_WANTS_TEXT,
				 item->place, reader->key);
			reader->failed = true;
			continue;
		}
		more = read_scalar(reader, item);
		if (more & periods->set)
			report_twice(reader, item->place, more & periods->set);
		periods->set |= more;
	}
}

static const struct periods *read_value(struct period_reader *reader,
					const struct yaml *node)
{
	struct periods *periods = reader->periods;

	periods->place = node->place;
	periods->unit = reader->way.unit;
	if (periods->unit == UNIT_LABEL)
		periods->name = reader->name = arena_array(
			reader->run->arena, struct value, PERIODS_MOST);
	if (node->kind == YAML_TEXT)
		periods->set = read_scalar(reader, node);
	else if (node->kind == YAML_LIST)
		read_list(reader, node);
	else
		read_mapping(reader, node);
	return reader->failed ? NULL : periods;
}

const struct periods *periods_read(const struct yaml *node, struct run *run)
{
	return periods_read_as(node, KEY_MONTHS, UNIT_MONTH, UNIT_MONTH, run);
}

/* --- Words that say of which unit they are --------------------------------
 */

/* An entry of a value, and the unit that it says. */
struct entry_of {
	const struct yaml *node;
	const char *at;
	size_t length;
	enum unit unit; /* UNIT_COUNT: none */
};

struct unit_finder {
	struct entry_of first;	/* that says one; without text: none does */
	struct entry_of other;	/* the first that says another one */
	struct entry_of nobody; /* the first that says none */
	unsigned units;		/* that are said, as bits */
};

/* Takes the unit of each entry of a scalar. */
static void look_at(struct unit_finder *f, const struct yaml *node)
{
	const char *at = node->text, *end = node->text + node->length;

	for (; at <= end; at++) {
		const char *comma = memchr(at, ',', (size_t)(end - at));
		size_t length = (size_t)((comma ? comma : end) - at);
		struct entry_of entry = {node, at, length, UNIT_COUNT};

		at += length;
		when_trim(&entry.at, &entry.length);
		if (!entry.length ||
		    (entry.length == 5 && !strncasecmp(entry.at, "semua", 5)))
			continue;
		entry.unit = when_unit(entry.at, entry.length);
		if (entry.unit == UNIT_COUNT)
			f->nobody = f->nobody.at ? f->nobody : entry;
		else if (!f->first.at)
			f->first = entry;
		else if (entry.unit != f->first.unit && !f->other.at)
			f->other = entry;
		if (entry.unit < UNIT_COUNT)
			f->units |= 1u << entry.unit;
	}
}

static void look_at_all(struct unit_finder *f, const struct yaml *node)
{
	size_t step = node->kind == YAML_MAPPING ? 2 : 1;

	if (node->kind == YAML_TEXT)
		look_at(f, node);
	for (size_t i = 0; node->kind != YAML_TEXT && i < node->count;
	     i += step)
		if (node->item[i]->kind == YAML_TEXT)
			look_at(f, node->item[i]);
}

/* Reports words that are of no unit, with what was meant if that is clear. */
static void report_nobody(struct period_reader *reader,
			  const struct entry_of *entry)
{
	static const enum unit order[] = {UNIT_QUARTER, UNIT_WEEK, UNIT_YEAR,
					  UNIT_SEMESTER, UNIT_MONTH};
	struct diag *diag = &reader->run->diag;
	struct arena *arena = reader->run->arena;
	const char *meant = NULL;
	size_t i = 0;

	if (slip_in_space(place_in(reader, entry->at, entry->length), entry->at,
			  entry->length, reader->run))
		return;
	for (; i < sizeof(order) / sizeof(order[0]) && !meant; i++)
		meant = meant_periods(arena, order[i], entry->at,
				      entry->length);
	if (!meant || !*meant || *meant == '{') {
		report(reader, MESSAGE_PERIOD_UNKNOWN, entry->at,
		       entry->length);
		return;
	}
	if (order[i - 1] == UNIT_SEMESTER)
		meant = arena_format(arena, "semester %s", meant);
	diag_add(diag, MESSAGE_PERIOD_MEANT,
		 place_in(reader, entry->at, entry->length),
		 diag_text(diag, entry->at, entry->length), reader->key, meant);
}

/* Returns the unit that the words of NODE are of, OTHERWISE when they do not
 * say it; UNIT_COUNT when they are of none or of several, which is reported.
 * Weeks may be named by their month alone, or without it. */
static enum unit find_unit(struct period_reader *reader,
			   const struct yaml *node, enum unit otherwise)
{
	struct unit_finder f = {.units = 0};
	struct diag *diag = &reader->run->diag;
	const struct entry_of *wrong = &f.other;

	if (otherwise == UNIT_LABEL)
		return otherwise;
	look_at_all(&f, node);
	if (f.units == (1u << UNIT_WEEK | 1u << UNIT_MONTH))
		return UNIT_WEEK;
	if (!f.other.at && f.first.at)
		return f.first.unit;
	if (!f.other.at && (!f.nobody.at || otherwise < UNIT_COUNT))
		return otherwise < UNIT_COUNT ? otherwise : UNIT_MONTH;
	if (!f.other.at)
		wrong = &f.nobody;
	reader->node = wrong->node;
	if (f.other.at)
		diag_add(diag, MESSAGE_PERIOD_MIXED,
			 place_in(reader, wrong->at, wrong->length),
			 diag_text(diag, wrong->at, wrong->length),
			 unit_word(wrong->unit),
			 diag_text(diag, f.first.at, f.first.length),
			 unit_word(f.first.unit));
	else
		report_nobody(reader, wrong);
	return UNIT_COUNT;
}

const struct periods *periods_read_as(const struct yaml *node, const char *key,
				      enum unit unit, enum unit otherwise,
				      struct run *run)
{
	struct period_reader reader = {
		.periods = arena_new(run->arena, struct periods),
		.way = {.unit = unit, .alone = unit == UNIT_COUNT},
		.key = key,
		.run = run};

	if (yaml_is_empty(node))
		return NULL;
	if (unit == UNIT_COUNT)
		reader.way.unit = find_unit(&reader, node, otherwise);
	return reader.way.unit < UNIT_COUNT ? read_value(&reader, node) : NULL;
}

unsigned periods_read_words(const char *words, unsigned *quarter,
			    struct run *run)
{
	const struct yaml node = {.kind = YAML_TEXT,
				  .text = words,
				  .length = (uint32_t)strlen(words),
				  .plain = true};
	const struct diag_mark before = diag_mark(&run->diag);
	struct period_reader reader = {
		.key = KEY_MONTHS, .run = run, .overlap = true};
	uint64_t set = read_scalar(&reader, &node);

	diag_rewind(&run->diag, before);
	*quarter = strchr(words, ',') ? 0 : reader.quarter;
	return reader.failed ? 0 : (unsigned)set;
}

/* --- Labels ---------------------------------------------------------------
 */

/* Two labels and what stands between them [bytes]. */
#define LONGEST_RUN(longest) (2 * (longest) + 8)

struct label_finder {
	const char *const *label; /* of the profile */
	size_t count;
	size_t longest;		    /* label [bytes] */
	const struct periods *from; /* with names of the plan */
	struct run *run;
	bool failed;
};

/* Returns which label the LENGTH bytes at AT are, COUNT when they are none. */
static size_t find_label(const struct label_finder *f, const char *at,
			 size_t length)
{
	size_t i = 0;

	while (i < f->count && (strlen(f->label[i]) != length ||
				strncasecmp(f->label[i], at, length)))
		i++;
	return i;
}

/* Returns the labels from one to another, "Tahap I - Tahap III"; 0 when it is
 * no such run. */
static uint64_t find_run(struct label_finder *f, const struct value *name)
{
	for (size_t i = 1; i < name->length; i++) {
		size_t bytes =
			numbers_sign_at(name->text + i, name->length - i);
		const char *from = name->text, *to = from + i + bytes;
		size_t left = i, right = name->length - i - bytes, first, last;

		if (!bytes)
			continue;
		when_trim(&from, &left);
		when_trim(&to, &right);
		first = find_label(f, from, left);
		last = find_label(f, to, right);
		if (first == f->count || last == f->count)
			continue;
		if (first <= last)
			return (UINT64_MAX >> (PERIODS_MOST - 1 - last)) &
			       UINT64_MAX << first;
		f->failed = true;
		diag_add(&f->run->diag, MESSAGE_PERIOD_BACKWARDS, name->place,
			 diag_text(&f->run->diag, name->text, name->length));
		return 0;
	}
	return 0;
}

/* Returns the labels that a name of the plan says. */
static uint64_t find_name(struct label_finder *f, const struct value *name)
{
	size_t one = find_label(f, name->text, name->length);
	struct diag *diag = &f->run->diag;
	uint64_t set;

	if (one < f->count)
		return bit(one);
	if (name->length == 5 && !strncasecmp(name->text, "semua", 5))
		return f->count ? UINT64_MAX >> (PERIODS_MOST - f->count) : 0;
	set = find_run(f, name);
	if (!set && !f->failed)
		f->failed = slip_in_space(name->place, name->text, name->length,
					  f->run);
	if (!set && !f->failed)
		diag_add(diag, MESSAGE_LABEL_UNKNOWN, name->place,
			 diag_text(diag, name->text, name->length),
			 diag_nearest(diag, name->text, f->label, f->count));
	f->failed |= !set;
	return set;
}

/* Returns the longest label with commas in it, or run from or to such a one,
 * that the names from I on make together, *COUNT of them; 0 when they make
 * none. */
static uint64_t find_joined(struct label_finder *f, size_t i, size_t *count)
{
	const struct value *name = f->from->name;
	struct value joined = name[i];
	uint64_t set = 0;

	for (size_t k = i + 1;
	     k < f->from->name_count && is_set(f->from->going_on, k); k++) {
		uint64_t found;
		size_t one;

		if (joined.length + name[k].length > LONGEST_RUN(f->longest))
			break;
		joined.text = arena_format(f->run->arena, "%.*s, %s",
					   (int)joined.length, joined.text,
					   name[k].text);
		joined.length = strlen(joined.text);
		one = find_label(f, joined.text, joined.length);
		found = one < f->count ? bit(one) : find_run(f, &joined);
		if (!found && !f->failed)
			continue;
		set = found;
		*count = k + 1 - i;
		if (f->failed) /* it runs backwards */
			break;
	}
	return set;
}

const struct periods *periods_find_labels(const struct periods *periods,
					  const char *const *label,
					  size_t count, struct run *run)
{
	struct periods *found = arena_new(run->arena, struct periods);
	struct value *name = arena_array(run->arena, struct value, count);
	struct value *text = arena_array(run->arena, struct value, count);
	struct label_finder f = {label, count, 0, periods, run, false};
	bool failed = false;

	*found = *periods;
	found->set = found->going_on = 0;
	for (size_t i = 0; i < count; i++) {
		name[i] = (struct value){label[i], strlen(label[i]),
					 periods->place};
		f.longest =
			name[i].length > f.longest ? name[i].length : f.longest;
	}
	for (size_t i = 0, used; i < periods->name_count; i += used) {
		uint64_t set;

		used = 1;
		set = find_joined(&f, i, &used);
		if (!set && !f.failed)
			set = find_name(&f, &periods->name[i]);
		if (set & found->set)
			diag_add(&run->diag, MESSAGE_PERIOD_TWICE,
				 periods->name[i].place,
				 label[__builtin_ctzll(set & found->set)]);
		failed |= f.failed || (set & found->set);
		f.failed = false;
		found->set |= set;
		for (size_t k = 0; periods->label && k < count; k++)
			if (is_set(set, k))
				text[k] = periods->label[i];
	}
	found->label = periods->label ? text : NULL;
	found->name = name;
	found->name_count = count;
	return failed ? NULL : found;
}

/* --- What they say --------------------------------------------------------
 */

const struct value *periods_label(const struct periods *periods, size_t i)
{
	return periods && periods->label ? &periods->label[i] : NULL;
}

const char *periods_name(struct arena *arena, const struct periods *periods,
			 size_t i)
{
	enum unit unit = periods ? periods->unit : UNIT_MONTH;

	if (unit != UNIT_LABEL)
		return period_name(arena, unit, i);
	return arena_copy(arena, periods->name[i].text,
			  periods->name[i].length);
}

size_t periods_twin(const struct periods *periods, size_t i,
		    const struct periods *other)
{
	const struct value *name;

	if (!other || periods->unit != other->unit)
		return PERIODS_MOST;
	if (periods->unit != UNIT_LABEL || periods->name == other->name)
		return is_set(other->set, i) ? i : PERIODS_MOST;
	name = &periods->name[i];
	for (size_t k = 0; k < other->name_count; k++)
		if (is_set(other->set, k) &&
		    other->name[k].length == name->length &&
		    !strncasecmp(other->name[k].text, name->text, name->length))
			return k;
	return PERIODS_MOST;
}

const struct periods *periods_folded(const struct periods *periods,
				     enum unit unit, struct arena *arena)
{
	struct periods *out;
	struct value *label;

	if (periods->unit == unit)
		return periods;
	out = arena_new(arena, struct periods);
	*out = *periods;
	out->unit = unit;
	out->set = period_folded(periods->unit, periods->set, unit);
	if (!periods->label)
		return out;
	label = arena_array(arena, struct value, PERIODS_MOST);
	for (size_t i = 0; i < PERIODS_MOST; i++) {
		struct value *to;

		if (!(periods->set >> i & 1))
			continue;
		to = &label[period_fold(periods->unit, i, unit)];
		if (!to->length)
			*to = periods->label[i];
	}
	out->label = label;
	return out;
}

bool periods_meet(const struct periods *a, const struct periods *b)
{
	if (unit_folds(a->unit, b->unit))
		return period_folded(a->unit, a->set, b->unit) & b->set;
	if (unit_folds(b->unit, a->unit))
		return period_folded(b->unit, b->set, a->unit) & a->set;
	for (uint64_t set = a->set; set; set &= set - 1)
		if (periods_twin(a, (size_t)__builtin_ctzll(set), b) <
		    PERIODS_MOST)
			return true;
	return false;
}

bool periods_same(const struct periods *a, const struct periods *b)
{
	uint64_t set = a ? a->set : 0;

	if (__builtin_popcountll(set) != __builtin_popcountll(b ? b->set : 0))
		return false;
	for (; set; set &= set - 1)
		if (periods_twin(a, (size_t)__builtin_ctzll(set), b) ==
		    PERIODS_MOST)
			return false;
	return !periods_relabelled(a, b);
}

bool periods_relabelled(const struct periods *before,
			const struct periods *after)
{
	uint64_t set = before && after ? before->set : 0;

	for (; set; set &= set - 1) {
		size_t i = (size_t)__builtin_ctzll(set);
		size_t k = periods_twin(before, i, after);

		if (k < PERIODS_MOST && !value_same(periods_label(before, i),
						    periods_label(after, k)))
			return true;
	}
	return false;
}
