#include "sheet/pairs.h"

#include "calendar/date.h"
#include "plan/keys.h"
#include "plan/leftover.h"
#include "plan/messages.h"
#include "sheet/messages.h"
#include "sheet/phrases.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Days from 1899-12-30, as spreadsheets count, to 1970-01-01. */
enum { EPOCH = 25569, MOST_DAYS = 99999, LONGEST_PART = 32000 };

static const char *const part_key[PARTS] = {
	[PART_STYLE] = KEY_STYLE,
	[PART_TITLE] = KEY_TITLE,
	[PART_TABLE_TITLE] = KEY_TABLE_TITLE,
	[PART_BEFORE] = KEY_BEFORE,
	[PART_AFTER] = KEY_AFTER,
};

const char *pairs_key(enum pairs_part part)
{
	return part_key[part];
}

/* The cells of a row that is a key with a value. */
struct key_row {
	const struct cells_cell *key, *value; /* NULL: not there */
	bool more;			      /* cells behind them */
	const char *name;		      /* of the key */
	size_t length;
};

static struct key_row pair_at(const struct cells *cells, uint32_t row)
{
	struct key_row pair = {.name = ""};

	for (size_t i = cells_row(cells, row);
	     i < cells->count && cells->cell[i].row == row; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (!cell->length)
			continue;
		if (!pair.key)
			pair.key = cell;
		else if (!pair.value)
			pair.value = cell;
		else
			pair.more = true;
	}
	if (pair.key)
		pair.name = cells_trim(pair.key, &pair.length);
	return pair;
}

static bool is_named(const struct key_row *pair, const char *name)
{
	size_t length = strlen(name);

	return pair->length == length && !strncasecmp(pair->name, name, length);
}

/* Returns the field that a row names, DECREE_FIELDS for none. The section
 * "keputusan." may be left out. */
static size_t field_of(const struct key_row *pair)
{
	static const char section[] = KEY_DECREE ".";
	size_t before = strlen(section);
	struct key_row rest = *pair;
	enum plan_field field = plan_field_find(pair->name, pair->length);

	if (field == PLAN_FIELD_COUNT && pair->length > before &&
	    !strncasecmp(pair->name, section, before)) {
		rest.name += before;
		rest.length -= before;
	}
	field = plan_field_find(rest.name, rest.length);
	return field < PLAN_TITLE ? field : DECREE_FIELDS;
}

static struct value text_of(const struct cells *cells,
			    const struct cells_cell *cell)
{
	struct value value = {.text = cell->text,
			      .length = cell->length,
			      .place = cells_place(cells, cell)};

	while (value.length && strchr(" \n", value.text[value.length - 1]))
		value.length--;
	return value;
}

/* A key that is there again goes on with its text, after an empty line. */
static void keep(struct value *value, const struct cells *cells,
		 const struct cells_cell *cell)
{
	struct value more;

	if (!cell)
		return;
	more = text_of(cells, cell);
	if (!value->text) {
		*value = more;
		return;
	}
	value->text =
		arena_format(cells->arena, "%.*s\n\n%.*s", (int)value->length,
			     value->text, (int)more.length, more.text);
	value->length += 2 + more.length;
}

/* Whether a row says how a word is read aloud, KEY_ABBREVIATIONS ".RB", and of
 * which kind: the word is all behind the dot. */
static bool is_term(const struct key_row *pair, bool foreign)
{
	const char *key = foreign ? KEY_FOREIGN : KEY_ABBREVIATIONS;
	size_t length = strlen(key);

	return pair->length >= length &&
	       !strncasecmp(pair->name, key, length) &&
	       (pair->length > length ? pair->name[length] == '.' : foreign);
}

static void read_term(struct pairs *pairs, const struct cells *cells,
		      const struct key_row *pair, bool foreign, struct run *run)
{
	size_t key = strlen(foreign ? KEY_FOREIGN : KEY_ABBREVIATIONS);
	struct place place = cells_place(cells, pair->key);
	struct term term = {.word = {.place = place},
			    .meaning = {.text = "", .place = place}};

	if (pair->length > key) {
		term.word.text = arena_copy(cells->arena, pair->name + key + 1,
					    pair->length - key - 1);
		term.word.length = pair->length - key - 1;
	}
	if (pair->value)
		term.meaning = text_of(cells, pair->value);
	glossary_add(&pairs->glossary, foreign, term, run);
}

unsigned long pairs_lampiran(const struct cells *cells, uint32_t row)
{
	struct key_row pair = pair_at(cells, row);
	unsigned long number = 0;
	const char *text;
	size_t length;

	if (!pair.value || pair.more || !is_named(&pair, KEY_LAMPIRAN))
		return 0;
	text = cells_trim(pair.value, &length);
	if (length > 3)
		return 0;
	for (; length; text++, length--) {
		if (*text < '0' || *text > '9')
			return 0;
		number = number * 10 + (unsigned long)(*text - '0');
	}
	return number <= SHEET_MOST_SHEETS ? number : 0;
}

/* Whether a key is written as a plan has it. */
static bool is_verbatim(const struct key_row *pair)
{
	for (size_t i = 0; i < pair->length; i++)
		if (isupper((unsigned char)pair->name[i]))
			return false;
	return pair->length > 0;
}

/* Whether the row says something that a plan has. */
static bool read_pair(struct pairs *pairs, const struct cells *cells,
		      const struct key_row *pair, struct run *run)
{
	size_t field = field_of(pair);

	if (pair->more)
		return false;
	for (int foreign = 0; foreign < 2; foreign++) {
		if (!is_term(pair, foreign))
			continue;
		read_term(pairs, cells, pair, foreign, run);
		return true;
	}
	for (size_t i = 0; i < PARTS; i++) {
		if (!is_named(pair, part_key[i]))
			continue;
		keep(&pairs->own[pairs->at].part[i], cells, pair->value);
		return true;
	}
	if (field < DECREE_FIELDS)
		keep(&pairs->field[field], cells, pair->value);
	else if (is_named(pair, KEY_FORM) ||
		 is_named(pair, KEY_DECREE "." KEY_FORM))
		keep(&pairs->form, cells, pair->value);
	else
		return false;
	pairs->met = true;
	pairs->keyed |= is_verbatim(pair);
	pairs->copy |= field >= PLAN_COPY_UNIT && field <= PLAN_COPY_NAME;
	return true;
}

/* Reports a row that begins with no key of a plan. */
static void report(const struct cells *cells, const struct key_row *pair,
		   struct diag *diag)
{
	const char *key[DECREE_FIELDS + PARTS + 3];
	size_t count = 0;

	for (size_t i = 0; i < DECREE_FIELDS; i++)
		key[count++] = plan_key_of((enum plan_field)i)->name;
	for (size_t i = 0; i < PARTS; i++)
		key[count++] = part_key[i];
	key[count++] = KEY_FORM;
	key[count++] = KEY_ABBREVIATIONS ".RB"; /* for example */
	key[count++] = KEY_FOREIGN;
	diag_add(diag, MESSAGE_PLAN_UNKNOWN_KEY, cells_place(cells, pair->key),
		 diag_text(diag, pair->name, pair->length),
		 diag_nearest(diag, diag_text(diag, pair->name, pair->length),
			      key, count));
}

bool pairs_take(struct pairs *pairs, const struct cells *cells, uint32_t row,
		struct run *run)
{
	struct key_row pair = pair_at(cells, row);
	unsigned long number = pairs_lampiran(cells, row);

	if (number)
		pairs->at = number - 1;
	if (number || !pair.key)
		return true;
	/* those of a heading may go on below */
	if ((!is_verbatim(&pair) || !pair.value) &&
	    (phrase_is(PHRASE_NUMBER, pair.name, pair.length) ||
	     phrase_is(PHRASE_ABOUT, pair.name, pair.length)))
		return false;
	return read_pair(pairs, cells, &pair, run);
}

/* Whether a text is what VALUE says, as a heading is repeated: in letters of
 * either case, over other lines. */
static bool says(const struct pairs *pairs, const struct value *value,
		 const struct value *text)
{
	return !strcmp(fold(pairs->arena, value->text, value->length),
		       fold(pairs->arena, text->text, text->length));
}

bool pairs_say(struct pairs *pairs, enum plan_field field, struct value value)
{
	struct value *said = &pairs->field[field];

	if (said->text && said->length)
		return says(pairs, said, &value);
	*said = value;
	pairs->copy |= field >= PLAN_COPY_UNIT && field <= PLAN_COPY_NAME;
	return true;
}

bool pairs_say_own(struct pairs *pairs, enum pairs_part part,
		   struct value value)
{
	struct value *said = &pairs->own[pairs->at].part[part];

	if (said->text && said->length)
		return says(pairs, said, &value);
	*said = value;
	return true;
}

void pairs_read(struct pairs *pairs, const struct cells *cells,
		const uint32_t rows[2], struct run *run)
{
	for (size_t i = cells_row(cells, rows[0]);
	     i < cells->count && cells->cell[i].row < rows[1];
	     i = cells_row(cells, cells->cell[i].row + 1)) {
		uint32_t row = cells->cell[i].row;
		struct key_row pair = pair_at(cells, row);
		unsigned long number = pairs_lampiran(cells, row);

		if (number)
			pairs->at = number - 1;
		if (number || !pair.key || read_pair(pairs, cells, &pair, run))
			continue;
		report(cells, &pair, &run->diag);
	}
}

/* A date that a spreadsheet took for one is a count of days. */
static void read_date(struct value *value, struct run *run)
{
	unsigned long days = 0;
	struct date date;

	if (!value->length || leftover_dots(value->text))
		return;
	for (size_t i = 0; i < value->length && days <= MOST_DAYS; i++) {
		if (value->text[i] < '0' || value->text[i] > '9') {
			days = 0;
			break;
		}
		days = days * 10 + (unsigned long)(value->text[i] - '0');
	}
	if (days > EPOCH && days <= MOST_DAYS) {
		/* civil date of a day, after Howard Hinnant */
		unsigned long z = days - EPOCH + 719468, era = z / 146097;
		unsigned long d = z - era * 146097;
		unsigned long y = (d - d / 1460 + d / 36524 - d / 146096) / 365;
		unsigned long n = d - (365 * y + y / 4 - y / 100);
		unsigned long m = (5 * n + 2) / 153;

		date.day = (unsigned)(n - (153 * m + 2) / 5 + 1);
		date.month = (unsigned)(m < 10 ? m + 3 : m - 9);
		date.year = (unsigned)(y + era * 400 + (date.month <= 2));
		value->text = date_format(run->arena, date);
		value->length = strlen(value->text);
	} else if (!date_read(&date, value->text, value->length)) {
		diag_add(&run->diag, MESSAGE_DATE_BAD, value->place,
			 diag_text(&run->diag, value->text, value->length));
	}
}

/* Tells of a heading with another number than the lampiran will have. */
static void check_number(const struct pairs_own *own, const struct plan *plan,
			 struct diag *diag)
{
	if (!own->number || own->number == plan->number)
		return;
	if (plan->number)
		diag_add(diag, MESSAGE_SHEET_OTHER_NUMBER, own->heading,
			 diag_number(diag, own->number),
			 diag_number(diag, plan->number));
	else
		diag_add(diag, MESSAGE_SHEET_ONLY_LAMPIRAN, own->heading,
			 diag_number(diag, own->number));
}

void pairs_apply(const struct pairs *pairs, struct decree *decree,
		 struct run *run)
{
	const struct value *form = &pairs->form;

	memcpy(decree->field, pairs->field, sizeof(decree->field));
	memcpy(decree->body, pairs->body, sizeof(decree->body));
	read_date(&decree->field[PLAN_TANGGAL], run);
	decree->copy = pairs->copy;
	decree->glossary = pairs->glossary;
	if (form->length) {
		decree->form_named =
			form_find(form->text, form->length, &decree->form);
		if (!decree->form_named)
			diag_add(
				&run->diag, MESSAGE_PLAN_UNKNOWN_FORM,
				form->place,
				diag_text(&run->diag, form->text, form->length),
				form_names(run->arena));
	}
	for (size_t i = 0; i < decree->lampiran_count; i++) {
		const struct value *part = pairs->own[i].part;
		struct plan *plan = &decree->lampiran[i];

		check_number(&pairs->own[i], plan, &run->diag);
		plan->style = part[PART_STYLE];
		plan->title = part[PART_TITLE];
		plan->table_title = part[PART_TABLE_TITLE];
		plan->before = part[PART_BEFORE];
		plan->after = part[PART_AFTER];
	}
}

/* Returns how much of a text fits into a cell: up to an empty line. */
static size_t piece(const char *text, size_t length)
{
	size_t at = LONGEST_PART;

	if (length <= LONGEST_PART)
		return length;
	while (at > 1 && memcmp(text + at - 2, "\n\n", 2))
		at--;
	return at > 2 ? at - 2 : length;
}

static uint32_t put(struct cells *cells, uint32_t row, const char *key,
		    const struct value *value, struct diag *diag)
{
	const char *text = value->text ? value->text : "";
	size_t left = value->length;

	do {
		size_t length = piece(text, left);
		struct cells_cell cell = {.row = row,
					  .text = key,
					  .length = (uint32_t)strlen(key),
					  .line = row + 1,
					  .character = 1};

		cells_add(cells, cell, diag);
		cell.column = 1;
		cell.character = 2;
		cell.text = text;
		cell.length = (uint32_t)length;
		if (length)
			cells_add(cells, cell, diag);
		row++;
		if (length + 2 > left)
			break;
		text += length + 2;
		left -= length + 2;
	} while (true);
	return row;
}

static uint32_t put_terms(struct cells *cells, const struct terms *terms,
			  const char *key, uint32_t row, struct diag *diag)
{
	for (size_t i = 0; i < terms->count; i++) {
		const struct term *term = &terms->term[i];
		const char *word = term->word.text;

		row = put(cells, row,
			  arena_format(cells->arena, "%s%s%s", key,
				       word ? "." : "", word ? word : ""),
			  &term->meaning, diag);
	}
	return row;
}

uint32_t pairs_write(struct cells *cells, const struct decree *decree,
		     uint32_t row, struct diag *diag)
{
	const char *form = form_name(decree->form);
	const struct value named = {.text = form, .length = strlen(form)};

	for (const struct plan_key *key = plan_keys; key->word; key++) {
		const struct value *value = &named;
		bool there = key->holds == HOLDS_FORM && decree->form_named;

		/* what is decreed is of the body, which sheets do not have */
		if (key->name && key->field < PLAN_TITLE &&
		    key->field != PLAN_MENETAPKAN) {
			value = &decree->field[key->field];
			there = value->length ||
				(decree->copy && key->field == PLAN_COPY_UNIT);
		}
		if (there)
			row = put(cells, row, key->name ? key->name : key->word,
				  value, diag);
	}
	row = put_terms(cells, &decree->glossary.abbreviations,
			KEY_ABBREVIATIONS, row, diag);
	return put_terms(cells, &decree->glossary.foreign, KEY_FOREIGN, row,
			 diag);
}

uint32_t pairs_write_own(struct cells *cells, const struct plan *plan,
			 uint32_t row, struct diag *diag)
{
	const struct value *value[PARTS] = {
		[PART_STYLE] = &plan->style,
		[PART_TITLE] = &plan->title,
		[PART_TABLE_TITLE] = &plan->table_title,
		[PART_BEFORE] = &plan->before,
		[PART_AFTER] = &plan->after,
	};
	const char *number;

	if (plan->number) {
		number = diag_number(diag, plan->number);
		row = put(cells, row, KEY_LAMPIRAN,
			  &(struct value){.text = number,
					  .length = strlen(number)},
			  diag);
	}
	/* what is not said is the same as what stands above it */
	for (size_t i = 0; i < PARTS; i++) {
		if (i == PART_TITLE &&
		    value_same(value[i], plan_field(plan, PLAN_TENTANG)))
			continue;
		if (i == PART_TABLE_TITLE && value_same(value[i], &plan->title))
			continue;
		if (value[i]->length)
			row = put(cells, row, part_key[i], value[i], diag);
	}
	return row;
}
