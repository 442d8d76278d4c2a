#include "sheet/tiers.h"

#include "plan/numbers.h"
#include "sheet/rows.h"

#include <ctype.h>
#include <string.h>

enum {
	MOST_PARTS = TIERS_MOST, /* of 1.2.3 */
	MOST_DIGITS = 4,
	MOST_ROMAN = 5,
	LOUD_LETTERS = 4,   /* fewer in capitals are an abbreviation */
	SPACES_OF_STEP = 4, /* of an indent that the file has */
	READINGS = 2,	    /* "I" is a Roman numeral or a letter */
};

/* What a number looks like; of texts without one, what there is instead. */
struct tiers_form {
	char figure;	    /* '1', 'a', 'A', 'i', 'I'; '-' of a dash; ' ' of an
			     * indented text; 'H' of a heading */
	char before, after; /* "(", ")"; a full stop is the same as none */
	uint8_t parts;	    /* of 1.2.3 */
	bool apart;	    /* it has a column of its own */
};

struct tiers_number {
	struct tiers_form form;
	unsigned part[MOST_PARTS]; /* the last one counts */
};

/* What a row says of its level. */
struct tiers_source {
	struct tiers_number reading[READINGS];
	size_t readings;
	const struct cells_cell *number; /* in a column of its own; or NULL */
	size_t bytes;			 /* else of it before the text */
	bool dotted;
	bool begins; /* numbers begin again here */
	bool loud;   /* all in capitals, with nothing beside */
	unsigned indent;
};

/* --- reading a number --------------------------------------------------- */

/* Reads "1" or "1.2.3". Returns its bytes, 0 when it is none. */
static size_t read_figures(struct tiers_number *n, const char *text,
			   size_t length)
{
	size_t at = 0;

	n->form.figure = '1';
	n->form.parts = 0;
	while (at < length && isdigit((unsigned char)text[at])) {
		unsigned value = 0;
		size_t digits = 0;

		for (; at < length && isdigit((unsigned char)text[at]); at++) {
			value = value * 10 + (unsigned)(text[at] - '0');
			if (++digits > MOST_DIGITS)
				return 0;
		}
		if (n->form.parts == MOST_PARTS || !value)
			return 0;
		n->part[n->form.parts++] = value;
		if (at + 1 >= length || text[at] != '.' ||
		    !isdigit((unsigned char)text[at + 1]))
			break;
		at++;
	}
	return n->form.parts ? at : 0;
}

/* Reads letters, as a Roman numeral and as a letter. Returns their bytes, 0
 * when they are neither. */
static size_t read_letters(struct tiers_source *source, const char *text,
			   size_t length)
{
	bool capital = length && isupper((unsigned char)*text);
	size_t n = 0;
	unsigned roman;

	while (n < length && isalpha((unsigned char)text[n]) &&
	       (isupper((unsigned char)text[n]) != 0) == capital)
		n++;
	if (!n || n > MOST_ROMAN)
		return 0;
	roman = typed_roman(text, n);
	if (roman)
		source->reading[source->readings++] = (struct tiers_number){
			{.figure = capital ? 'I' : 'i', .parts = 1}, {roman}};
	if (n == 1)
		source->reading[source->readings++] = (struct tiers_number){
			{.figure = capital ? 'A' : 'a', .parts = 1},
			{(unsigned)(tolower((unsigned char)*text) - 'a') + 1}};
	return source->readings ? n : 0;
}

/* Reads the number that the LENGTH bytes of TEXT begin with. Returns the bytes
 * of it with its signs, 0 when there is none. */
static size_t read_number(struct tiers_source *source, const char *text,
			  size_t length)
{
	bool open = length && *text == '(';
	char after = 0;
	size_t at = open, used;

	source->readings = 0;
	used = read_figures(source->reading, text + at, length - at);
	if (used)
		source->readings = 1;
	else
		used = read_letters(source, text + at, length - at);
	at += used;
	if (!used || (open && (at == length || text[at] != ')')))
		source->readings = 0;
	if (!source->readings)
		return 0;
	if (at < length && (text[at] == '.' || text[at] == ')'))
		after = text[at++];
	source->dotted = after == '.';
	for (size_t i = 0; i < source->readings; i++) {
		source->reading[i].form.before = open ? '(' : 0;
		source->reading[i].form.after = after == ')' ? after : 0;
	}
	return at;
}

/* Reads the number before a text, which has a sign, or parts, and a space
 * behind it. */
static void read_before(struct tiers_source *source, const char *text,
			size_t length)
{
	size_t at = read_number(source, text, length);
	bool parts = at && source->reading[0].form.parts > 1;

	if (at && (source->dotted || source->reading[0].form.after || parts) &&
	    at + 1 < length && text[at] == ' ') {
		source->bytes = at + strspn(text + at, " ");
		return;
	}
	source->readings = 0;
	source->dotted = false;
	if (length > 2 && *text == '-' && text[1] == ' ') {
		source->reading[0] =
			(struct tiers_number){{.figure = '-', .parts = 1}, {0}};
		source->readings = 1;
	}
}

void tiers_init(struct tiers *o, bool apart, struct arena *arena)
{
	*o = (struct tiers){.arena = arena, .apart = apart};
}

/* Returns what CELL says, "" where it is NULL. */
static struct value said_by(const struct cells_cell *cell)
{
	struct value value = {.text = ""};

	if (cell)
		value.text = cells_trim(cell, &value.length);
	return value;
}

/* Whether a row says what the one above says, too: cells that belong together
 * are not always merged. */
static bool is_repeated(const struct tiers *o, const struct cells_cell *number,
			const struct cells_cell *text)
{
	struct value above, value = said_by(number);

	if (!o->apart || !o->count || o->again)
		return false;
	above = said_by(o->source[o->count - 1].number);
	if (number && !value_same(&above, &value))
		return false;
	value = said_by(text);
	above = said_by(o->row[o->count - 1].cell);
	return rows_is_ditto(text) || rows_is_again(&above, &value);
}

/* Returns how far a cell's WORDS are indented; one space is a slip. */
static unsigned indent_of(const struct cells_cell *cell, const char *words)
{
	unsigned spaces = (unsigned)(words - cell->text);

	return cell->indent * SPACES_OF_STEP + (spaces > 1 ? spaces : 0);
}

/* Whether a text is all in capitals. */
static bool is_loud(const char *text, size_t length)
{
	size_t letters = 0;

	for (size_t i = 0; i < length; i++) {
		if (islower((unsigned char)text[i]))
			return false;
		letters += isupper((unsigned char)text[i]) != 0;
	}
	return letters >= LOUD_LETTERS;
}

bool tiers_speaks(const struct cells_cell *text)
{
	struct tiers_source source = {.readings = 0};
	size_t length;
	const char *words = cells_trim(text, &length);

	read_before(&source, words, length);
	return source.readings || indent_of(text, words) ||
	       is_loud(words, length);
}

void tiers_add(struct tiers *o, const struct cells_cell *number,
	       const struct cells_cell *text, bool alone)
{
	struct tiers_source source = {.number = number, .begins = o->again};
	size_t length;
	const char *words = cells_trim(text, &length), *typed;
	bool loud = alone && is_loud(words, length);

	if (is_repeated(o, number, text))
		return;
	o->again = false;
	source.indent = indent_of(text, words);
	if (!number) {
		read_before(&source, words, length);
	} else {
		typed = cells_trim(number, &length);
		if (read_number(&source, typed, length) != length)
			source.readings = 0;
		if (!o->first)
			o->first = number;
		for (size_t i = 0; i < source.readings; i++)
			source.reading[i].form.apart = true;
	}
	source.loud = loud && !source.readings;
	o->row = arena_grow(o->arena, o->row, o->count, &o->capacity,
			    sizeof(*o->row));
	o->source = arena_grow(o->arena, o->source, o->count,
			       &o->source_capacity, sizeof(*o->source));
	o->source[o->count] = source;
	o->row[o->count++] = (struct tiers_row){
		.row = text->row, .cell = text, .alone = alone};
}

void tiers_break(struct tiers *o)
{
	o->again = true;
}

/* --- levels ------------------------------------------------------------- */

/* The levels that are open, while rows are walked through. */
struct tiers_walk {
	struct tiers *tiers;
	bool numbered; /* some row has a number */
	size_t base;   /* where numbers begin: below headings to come */
	struct tiers_level {
		bool open, met, mixed;
		struct tiers_number last;
		unsigned indent;
		bool dotted;
		struct tiers_form form; /* of the first one */
	} level[TIERS_MOST];
	size_t deepest; /* behind the last one that is open */
};

static bool same_form(const struct tiers_form *a, const struct tiers_form *b)
{
	return a->figure == b->figure && a->before == b->before &&
	       a->after == b->after && a->apart == b->apart &&
	       a->parts == b->parts;
}

/* Whether all parts of A but its last COUNT are those of B. */
static bool same_parts(const struct tiers_number *a,
		       const struct tiers_number *b, size_t count)
{
	return !memcmp(a->part, b->part,
		       (a->form.parts - count) * sizeof(a->part[0]));
}

static unsigned last_part(const struct tiers_number *n)
{
	return n->part[n->form.parts - 1];
}

/* Returns the level that NUMBER goes on with, TIERS_MOST for none. */
static size_t find_open(const struct tiers_walk *w,
			const struct tiers_number *number)
{
	for (size_t i = w->deepest; i-- > 0;) {
		const struct tiers_level *level = &w->level[i];

		if (!level->open ||
		    !same_form(&level->last.form, &number->form))
			continue;
		if (strchr(" -H", number->form.figure) ||
		    (last_part(number) == last_part(&level->last) + 1 &&
		     same_parts(number, &level->last, 1)))
			return i;
	}
	return TIERS_MOST;
}

/* Whether a number of several parts has its first ones above it. */
static bool has_parent(const struct tiers_walk *w,
		       const struct tiers_number *number)
{
	bool has = number->form.figure != '1' || number->form.parts == 1;

	for (size_t i = 0; i < w->deepest; i++)
		has |= w->level[i].open &&
		       w->level[i].last.form.figure == '1' &&
		       w->level[i].last.form.parts + 1 == number->form.parts &&
		       same_parts(number, &w->level[i].last, 1);
	return has;
}

/* Returns the level that NUMBER goes on with though something begins anew above
 * it, TIERS_MOST for none. */
static size_t find_running(const struct tiers_walk *w,
			   const struct tiers_number *number)
{
	for (size_t i = w->deepest; i < TIERS_MOST; i++) {
		const struct tiers_level *level = &w->level[i];

		if (level->met && number->form.parts == 1 &&
		    !strchr("- H", number->form.figure) &&
		    same_form(&level->last.form, &number->form) &&
		    last_part(number) == last_part(&level->last) + 1)
			return i;
	}
	return TIERS_MOST;
}

/* Returns the level that NUMBER begins below those that are open, TIERS_MOST
 * when it does not. */
static size_t find_new(const struct tiers_walk *w,
		       const struct tiers_number *number)
{
	bool counted = !strchr(" -H", number->form.figure);

	if ((counted && last_part(number) != 1) || !has_parent(w, number))
		return TIERS_MOST;
	for (size_t i = 0; i < w->deepest; i++)
		if (w->level[i].open &&
		    same_form(&w->level[i].last.form, &number->form))
			return TIERS_MOST;
	for (size_t i = w->deepest; i < TIERS_MOST; i++)
		if (w->level[i].met &&
		    same_form(&w->level[i].form, &number->form))
			return i;
	return counted && w->deepest < w->base ? w->base : w->deepest;
}

/* Comes to a row at level I, where NUMBER stands. */
static void open_level(struct tiers_walk *w, size_t i,
		       const struct tiers_number *number,
		       const struct tiers_source *source)
{
	struct tiers_level *level = &w->level[i];

	if (level->met && !same_form(&level->form, &number->form))
		level->mixed = true;
	if (!level->met) {
		level->form = number->form;
		level->dotted = source->dotted;
	}
	for (size_t k = w->deepest; k < i; k++)
		w->level[k].open = false;
	level->met = level->open = true;
	level->last = *number;
	level->indent = source->indent;
	w->deepest = i + 1;
	if (w->tiers->levels <= i)
		w->tiers->levels = (unsigned)i + 1;
}

/* Whether row I, which has no number, heads those below it: it says nothing
 * else, and they are counted from 1. */
static bool is_heading(const struct tiers *o, size_t i)
{
	const struct tiers_source *next = &o->source[i + 1];

	if (o->source[i].readings || !o->row[i].alone || i + 1 == o->count)
		return false;
	if (o->source[i].loud)
		return !next->loud;
	for (size_t k = 0; k < next->readings; k++)
		if (next->reading[k].form.figure != '-' &&
		    next->reading[k].form.parts == 1 &&
		    last_part(&next->reading[k]) == 1)
			return next->indent >= o->source[i].indent;
	return false;
}

/* Row I has no number, between others that have one, and is as deep as level
 * LEVEL. */
static bool stay(struct tiers_walk *w, size_t i, size_t level)
{
	if (!w->tiers->bare)
		w->tiers->bare = w->tiers->row[i].cell;
	w->deepest = level + (w->level[level].open);
	w->tiers->row[i].level = (unsigned)level;
	return true;
}

/* Gives row I, which has no number, the level that its indent says. Whether
 * that is one. */
static bool place_bare(struct tiers_walk *w, size_t i)
{
	const struct tiers_source *source = &w->tiers->source[i];
	const struct tiers_number number = {{.figure = ' ', .parts = 1},
					    {source->indent}};
	const struct tiers_level *above = NULL;
	size_t level = w->deepest;

	if (w->numbered && !w->deepest)
		return stay(w, i, w->base);
	while (level > 0 && (!w->level[level - 1].open ||
			     w->level[level - 1].indent > source->indent))
		level--;
	if (level > 0)
		above = &w->level[level - 1];
	if (above && above->last.form.figure == 'H') {
		if (w->numbered)
			return stay(w, i, level);
	} else if (above && above->indent == source->indent) {
		level--;
		if (above->last.form.figure != ' ')
			return stay(w, i, level);
	} else if (level < w->deepest) {
		return false; /* between two levels, or above all */
	}
	if (!w->deepest)
		level = w->base;
	if (level == TIERS_MOST)
		return false;
	w->tiers->row[i].level = (unsigned)level;
	open_level(w, level, &number, source);
	return true;
}

/* Returns the level of the heading in row I, TIERS_MOST for none. */
static size_t find_heading(const struct tiers_walk *w, size_t i,
			   const struct tiers_number *number)
{
	size_t level = find_open(w, number);

	if (level == TIERS_MOST && w->base)
		level = 0;
	if (level == TIERS_MOST && (!w->deepest || w->tiers->row[i - 1].alone))
		level = find_new(w, number);
	return level;
}

/* Gives row I its level. Whether it has one. */
static bool place_row(struct tiers_walk *w, size_t i)
{
	struct tiers *o = w->tiers;
	const struct tiers_number heading = {{.figure = 'H', .parts = 1}, {0}};
	const struct tiers_source *source = &o->source[i];
	const struct tiers_number *number = source->reading;
	size_t readings = source->readings, level = TIERS_MOST, at = 0;

	if ((w->numbered || source->loud) && is_heading(o, i)) {
		number = &heading;
		level = find_heading(w, i, number);
	} else if (!readings) {
		return place_bare(w, i);
	}
	for (size_t k = 0; k < readings && level == TIERS_MOST; k++) {
		level = find_open(w, &number[k]);
		at = k;
	}
	for (size_t k = 0; k < readings && level == TIERS_MOST; k++) {
		level = find_new(w, &number[k]);
		at = k;
	}
	for (size_t k = 0; k < readings && level == TIERS_MOST; k++) {
		level = find_running(w, &number[k]);
		at = k;
		if (level < TIERS_MOST && !o->running)
			o->running = source->number ? source->number
						    : o->row[i].cell;
	}
	if (level == TIERS_MOST)
		return false;
	o->row[i].level = (unsigned)level;
	open_level(w, level, &number[at], source);
	return true;
}

/* Returns what level W is numbered with, NULL when that is no numbering of a
 * column. */
static const char *form_of(const struct tiers *o,
			   const struct tiers_level *level)
{
	const struct tiers_form *form = &level->form;
	const char *after = form->after ? ")" : level->dotted ? "." : "";

	if (!level->met || level->mixed || form->parts > 1 ||
	    strchr("- H", form->figure))
		return NULL;
	return arena_format(o->arena, "%s%c%s", form->before ? "(" : "",
			    form->figure, after);
}

/* Returns the cell with another text. */
static const struct cells_cell *say(const struct tiers *o,
				    const struct cells_cell *cell,
				    const char *text, size_t length)
{
	struct cells_cell *other = arena_new(o->arena, struct cells_cell);

	*other = *cell;
	other->text = text;
	other->length = (uint32_t)length;
	return other;
}

/* Has the text of row I stand without its number where the level is numbered,
 * and with it where that cannot be. */
static void settle(struct tiers *o, size_t i)
{
	const struct tiers_source *source = &o->source[i];
	struct tiers_row *row = &o->row[i];
	size_t length, typed;
	const char *words = cells_trim(row->cell, &length), *number, *text;

	row->within = i + 1 < o->count && !o->source[i + 1].begins &&
		      row[1].level > row->level;
	if (o->form[row->level] || !source->number || !source->readings) {
		size_t bytes = o->form[row->level] ? source->bytes : 0;

		row->cell = say(o, row->cell, words + bytes, length - bytes);
		return;
	}
	number = cells_trim(source->number, &typed);
	text = arena_format(o->arena, "%.*s%s %.*s", (int)typed, number,
			    isalnum((unsigned char)number[typed - 1]) &&
					    source->reading->form.parts == 1
				    ? "."
				    : "",
			    (int)length, words);
	row->cell = say(o, row->cell, text, strlen(text));
}

/* Row I has a number that is not the next one. */
static void keep_odd(struct tiers_walk *w, size_t i)
{
	struct tiers *o = w->tiers;
	const struct tiers_source *source = &o->source[i];

	o->odd = source->number ? source->number : o->row[i].cell;
	o->counted = 1;
	for (size_t k = 0; k < w->deepest && source->readings; k++)
		if (w->level[k].open &&
		    same_form(&w->level[k].last.form, &source->reading->form))
			o->counted = last_part(&w->level[k].last) + 1;
}

/* Whether rows before the first heading have no heading. */
static size_t find_base(const struct tiers *o)
{
	for (size_t i = 0; i < o->count; i++)
		if (is_heading(o, i))
			return i && !o->row[i - 1].alone;
	return 0;
}

/* Forgets of texts in capitals that they are loud where but one is. */
static bool find_loud(struct tiers *o)
{
	size_t count = 0;

	for (size_t i = 0; i < o->count; i++)
		count += o->source[i].loud && is_heading(o, i);
	for (size_t i = 0; i < o->count && count < 2; i++)
		o->source[i].loud = false;
	return count > 1;
}

bool tiers_decide(struct tiers *o)
{
	struct tiers_walk w = {.tiers = o};
	bool levels = true, loud;

	for (size_t i = 0; i < o->count; i++)
		w.numbered |= o->source[i].readings &&
			      o->source[i].reading->form.figure != '-';
	loud = find_loud(o);
	w.base = w.numbered || loud ? find_base(o) : 0;
	for (size_t i = 0; i < o->count && levels; i++) {
		if (o->source[i].begins) {
			w.deepest = 0;
			for (size_t k = 0; k < TIERS_MOST; k++)
				w.level[k].open = false;
		}
		levels = place_row(&w, i);
		if (!levels)
			keep_odd(&w, i);
	}
	levels &= o->levels > 1 && (o->apart || !o->bare);
	if (!levels) {
		if (o->levels == 1 && !o->odd)
			o->form[0] = form_of(o, &w.level[0]);
		o->levels = 1;
		return false;
	}
	for (size_t i = 0; i < o->levels; i++)
		o->form[i] = form_of(o, &w.level[i]);
	for (size_t i = 0; i < o->count; i++)
		settle(o, i);
	return true;
}

const struct tiers_row *tiers_find(const struct tiers *o, uint32_t row)
{
	size_t first = 0, stop = o->count;

	while (first < stop) {
		size_t middle = first + (stop - first) / 2;

		if (o->row[middle].row == row)
			return &o->row[middle];
		if (o->row[middle].row < row)
			first = middle + 1;
		else
			stop = middle;
	}
	return NULL;
}
