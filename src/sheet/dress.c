#include "sheet/dress.h"

#include "plan/numbers.h"
#include "plan/tree.h"
#include "sheet/fit.h"
#include "sheet/season.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

enum {
	COUNTER_WORD = 3, /* [letters] over a narrow column of numbers */
	EACH_PAGE = 10000 /* as many pages as a document may have */
};

/* Where the base prints on F4 across, in letters of this size [pt]; and how
 * much has room [em] there, and upright. */
static const double table_size = 8.5;
static const double room = 93, upright_room = 55;

/* What is certain to fit, and what the smallest letters that are tried are of
 * those that seem to. */
static const double certain = 1.05, smallest = 0.78;

/* Papers, and how much has room there [em]: the next is taken where letters
 * would become smaller [pt]; larger than A3 is for what would not be read. */
static const struct {
	const char *name; /* "": the base's */
	double room, least;
} papers[] = {
	{"", 93, 5.5},
	{"A3", 122, 4.6},
	{"420 mm x 594 mm", 181, 4.6},
	{"594 mm x 841 mm", 263, 4.6},
	{"841 mm x 1189 mm", 379, 0},
};

/* --- one that is written ------------------------------------------------ */

/* Returns the width of the columns of the sheet that heading I has, up to the
 * next one, [characters]; 0: it does not say it. */
static double width_of(const struct tailor *t, size_t i)
{
	const struct cells_looks *looks = &t->h->cells->looks;
	const struct heading *column = &t->h->column[i];
	uint32_t end = column->column + 1;
	double width = 0;

	if (i + 1 == t->h->count || t->h->column[i + 1].cell != column->cell)
		end = column->cell->column + column->cell->columns;
	for (uint32_t c = column->column; c < end; c++) {
		if (c >= looks->columns || looks->width[c] <= 0)
			return 0;
		width += looks->width[c];
	}
	return width;
}

/* Returns the room that the words of COLUMN need [em]; of its title, or of all
 * texts. */
static double need_of(const struct tailor *t, const struct heading *column,
		      bool all)
{
	size_t at = tailor_below(t);
	const struct cells_cell *cell = column->cell;
	double need =
		TAILOR_LETTER * (double)tailor_word(cell->text, cell->length);

	while (all && (cell = tailor_next(t, column, &at))) {
		double word = TAILOR_SMALL *
			      (double)tailor_word(cell->text, cell->length);

		need = word > need ? word : need;
	}
	return need + TAILOR_PADDING;
}

/* Whether the sheet says the widths of all columns of texts, and their words
 * have room in them where months stand beside them or the paper is upright. */
static bool has_widths(const struct tailor *t)
{
	double sum = 0, left = upright_room;

	for (size_t i = 0; i < t->h->count; i++)
		if (heading_has_periods(&t->h->column[i]))
			left = room;
	for (size_t i = 0; i < t->h->count; i++)
		if (t->h->column[i].kind == HEADING_TEXT)
			sum += width_of(t, i);
		else
			left -= TAILOR_LETTER * COUNTER_WORD;
	for (size_t i = 0; i < t->h->count; i++) {
		const struct heading *column = &t->h->column[i];
		double width = width_of(t, i);

		if (column->kind == HEADING_TEXT &&
		    (width <= 0 ||
		     left * width / sum < need_of(t, column, true)))
			return false;
	}
	return sum > 0 && !t->levels;
}

/* Writes how wide a column of texts is, beside the others. */
static void put_width(struct tailor *t, const struct heading *column)
{
	double width = width_of(t, (size_t)(column - t->h->column));

	t->needed += need_of(t, column, false);
	t->most += need_of(t, column, true);
	if (t->wide)
		buffer_format(&t->body, "width = share %u\n",
			      (unsigned)(width < 1 ? 1 : width + 0.5));
	else
		buffer_text(&t->body, "width = auto\n");
	buffer_text(&t->body, "min-width = 0 mm\n");
}

/* --- columns of numbers ------------------------------------------------- */

/* Writes a number of the sheet as a profile says how to count: "(1)", "I.".
 * Whether it is one. */
static bool put_figure(struct tailor *t, const char *text, size_t length)
{
	size_t before = strspn(text, "("), n = 0;
	char figure = 0;

	if (length > 8 || before > 1)
		return false;
	while (before + n < length && isalnum((unsigned char)text[before + n]))
		n++;
	if (n && strspn(text + before, "0123456789") >= n)
		figure = '1';
	else if (n && typed_roman(text + before, n))
		figure = islower((unsigned char)text[before]) ? 'i' : 'I';
	else if (n == 1)
		figure = islower((unsigned char)text[before]) ? 'a' : 'A';
	if (!figure || length - before - n > 1 ||
	    (length > before + n && !strchr(".)", text[before + n])))
		return false;
	buffer_format(&t->body, "number = %.*s%c%.*s\n", (int)before, text,
		      figure, (int)(length - before - n), text + before + n);
	return true;
}

/* Whether the table is that of several sheets, whose names are above all. */
static bool is_joined(const struct tailor *t)
{
	for (size_t k = 0; k < t->levels; k++)
		if (t->level[k].above)
			return true;
	return false;
}

/* Whether the numbers in COLUMN go on from list to list, of a sheet. */
static bool goes_on(const struct tailor *t, const struct heading *column)
{
	unsigned long last = 0;
	size_t at = tailor_below(t);
	const struct cells_cell *cell;

	while ((cell = tailor_next(t, column, &at))) {
		struct cells_cell bare = *cell;
		unsigned long number;

		bare.text = cells_trim(cell, &at);
		bare.length = (uint32_t)at;
		if (bare.length && strchr(".)", bare.text[bare.length - 1]))
			bare.length--;
		number = heading_number(&bare);
		at = (size_t)(cell - t->h->cells->cell) + 1;
		if (number && number != ++last)
			return false;
	}
	return last > 1;
}

/* Whether heading I is of numbers that stand below the label of the texts
 * behind them: they are printed before these. */
static bool is_before_text(const struct tailor *t, size_t i)
{
	const struct headings *h = t->h;

	return h->column[i].kind == HEADING_ORDER && i + 1 < h->count &&
	       h->column[i + 1].kind == HEADING_TEXT &&
	       h->column[i + 1].cell == h->column[i].cell;
}

/* Writes a column of numbers, which are those of KEY. */
static void put_counter(struct tailor *t, const struct heading *column,
			const char *key)
{
	const char *name =
		t->counters ? arena_format(t->arena, "no_%zu", t->counters + 1)
			    : "no";
	const struct entry *entry = tailor_entry(t, key);
	size_t at = tailor_below(t), length = 0;
	const struct cells_cell *cell = entry ? tailor_cell(t, entry) : NULL;
	const char *text;
	size_t word = tailor_word(column->cell->text, column->cell->length);
	bool wide = word > COUNTER_WORD;

	cell = cell ? cells_find(t->h->cells, cell->row, column->column) : NULL;
	if (!cell)
		cell = tailor_next(t, column, &at);
	text = cell ? cells_trim(cell, &length) : "";
	t->counters++;
	tailor_begin(t, name);
	tailor_label(t, column->cell);
	buffer_format(&t->body, "kind = counter\ncounts = %s\n", key);
	t->formed[column - t->h->column] = put_figure(t, text, length);
	if (!t->formed[column - t->h->column])
		buffer_text(&t->body, "number = 1\n");
	t->running[column - t->h->column] = goes_on(t, column);
	if (t->running[column - t->h->column])
		buffer_format(&t->body, "restart = %s\n",
			      is_joined(t) ? "area" : "table");
	buffer_format(&t->body, "align = center\nwidth = %s\n",
		      wide ? "auto" : "3.4 em");
	t->needed += wide ? TAILOR_LETTER * (double)word : 3.4;
	t->most += wide ? TAILOR_LETTER * (double)word + TAILOR_PADDING : 3.4;
}

/* Returns the key of the first column of texts behind heading I, or of any;
 * NULL when there is none. */
static const char *counted(const struct tailor *t, size_t i)
{
	const struct headings *h = t->h;

	for (size_t k = i + 1; k < h->count; k++)
		if (h->column[k].kind == HEADING_TEXT)
			return h->column[k].key;
	for (size_t k = 0; k < i; k++)
		if (h->column[k].kind == HEADING_TEXT)
			return h->column[k].key;
	return NULL;
}

/* --- columns of texts --------------------------------------------------- */

/* Writes the number that was typed before the text of ENTRY in CELL, and is not
 * in the plan. Whether there is one. */
static bool put_typed(struct tailor *t, const struct cells_cell *cell,
		      const struct entry *entry)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	return length > entry->value.length &&
	       !memcmp(text + length - entry->value.length, entry->value.text,
		       entry->value.length) &&
	       put_figure(t, text, strcspn(text, " "));
}

/* Writes how the texts of KEY in COLUMN are numbered: as those that were typed
 * before them and are not in the plan. Whether they are. */
static bool put_number(struct tailor *t, const struct heading *column,
		       const char *key)
{
	size_t at = tailor_below(t);
	const struct cells_cell *cell = tailor_next(t, column, &at);
	const struct node *node;
	struct tree_walk walk;

	tree_walk(&walk, &t->plan->root);
	while (cell && (node = tree_enter(&walk))) {
		const struct entry *entry = tree_find(node, key);

		while (entry && cell &&
		       place_compare(cells_place(t->h->cells, cell),
				     entry->place) < 0)
			cell = tailor_next(t, column, &at);
		if (entry && cell && put_typed(t, cell, entry)) {
			t->formed[column - t->h->column] = true;
			return true;
		}
	}
	return false;
}

/* Writes how the texts of KEY are numbered that are not what a column of
 * numbers counts, but have theirs there, or before them. Whether they are. */
static bool put_number_beside(struct tailor *t, const char *key)
{
	const struct entry *entry = tailor_entry(t, key);
	const struct cells_cell *cell = entry ? tailor_cell(t, entry) : NULL;
	size_t length;

	if (cell && put_typed(t, cell, entry))
		return true;
	for (size_t i = 0; cell && i < t->h->count; i++) {
		const struct heading *column = &t->h->column[i];
		const struct cells_cell *number =
			column->kind == HEADING_ORDER &&
					column->column < cell->column
				? cells_find(t->h->cells, cell->row,
					     column->column)
				: NULL;
		const char *text = number ? cells_trim(number, &length) : NULL;

		if (text && length && put_figure(t, text, length))
			return true;
	}
	buffer_text(&t->body, "number = none\n");
	return false;
}

/* Whether all texts of COLUMN are figures, and one of them at least. */
static bool has_figures(const struct tailor *t, const struct heading *column)
{
	size_t at = tailor_below(t), count = 0;
	const struct cells_cell *cell;

	while ((cell = tailor_next(t, column, &at))) {
		size_t length;
		const char *text = cells_trim(cell, &length);

		if (length > 1 && !memcmp(text, "Rp", 2)) {
			text += 2;
			length -= 2;
		}
		if (strspn(text, "0123456789.,-% ") < length)
			return false;
		count++;
	}
	return count > 0;
}

static void put_text(struct tailor *t, const struct heading *column)
{
	bool numbered = false;

	tailor_begin(t, column->key);
	tailor_label(t, column->cell);
	buffer_text(&t->body, "kind = text\n");
	put_width(t, column);
	if (column > t->h->column &&
	    is_before_text(t, (size_t)(column - t->h->column) - 1))
		numbered = put_number_beside(t, column->key);
	else if (put_number(t, column, column->key))
		numbered = true;
	else
		buffer_text(&t->body, "number = none\n");
	if (numbered && tailor_alone(t, column->key))
		buffer_text(&t->body, "number-alone = yes\n");
	buffer_format(&t->body, "align = %s\nmay-be-empty = yes\n",
		      has_figures(t, column) ? "right" : "left");
}

/* Whether a column before heading I is reckoned alike. */
static bool is_told(const struct tailor *t, size_t i)
{
	const struct heading *column = t->h->column;

	for (size_t k = 0; k < i; k++)
		if (column[k].kind == HEADING_DERIVED &&
		    !strcmp(column[k].key, column[i].key))
			return true;
	return false;
}

/* Writes the column of what is reckoned. */
static void put_reached(struct tailor *t, const struct heading *column)
{
	tailor_begin(t, column->key);
	tailor_label(t, column->cell);
	buffer_text(&t->body, "kind = reached\nwidth = auto\nalign = center\n");
	t->needed += TAILOR_LETTER * (double)column->cell->length;
	t->most +=
		TAILOR_LETTER * (double)column->cell->length + TAILOR_PADDING;
}

/* Writes LEVEL as a column of its own. */
static void put_level(struct tailor *t, const struct tailor_level *level)
{
	const struct heading *column = &t->h->column[level->heading];
	const struct style_column *known =
		styles_find(t->h->styles, level->key, false);

	tailor_begin(t, level->key);
	if (level->label)
		tailor_label(t, level->label);
	else if (known && known->label)
		buffer_format(&t->body, "label = \"%s\"\n", known->label);
	else if (level->above)
		buffer_format(&t->body, "label = \"%s\"\n", level->key);
	else
		tailor_label(t, column->cell);
	buffer_text(&t->body, "kind = text\n");
	put_width(t, column);
	if (level->above || level->label)
		buffer_text(&t->body, "number = none\n");
	else if ((put_number(t, column, level->key) ||
		  put_number_beside(t, level->key)) &&
		 tailor_alone(t, level->key))
		buffer_text(&t->body, "number-alone = yes\n");
	buffer_text(&t->body, "align = left\nmay-be-empty = yes\n");
}

/* --- what stands over columns ------------------------------------------- */

/* Whether CELL, in ROW, stands over all columns of periods of UNIT, and over no
 * others if it is ALONE. */
static bool is_over(const struct tailor *t, const struct cells_cell *cell,
		    uint32_t row, enum unit unit, bool alone)
{
	const struct headings *h = t->h;

	for (size_t i = 0; i < h->count; i++) {
		const struct heading *column = &h->column[i];
		bool of =
			column->kind == HEADING_PERIOD && column->unit == unit;
		bool over = row < column->cell->row &&
			    headings_over(h, row, column->column) == cell;

		if (of ? !over : alone && over)
			return false;
	}
	return true;
}

/* Returns the label of the periods of UNIT, of which COLUMN is the first; NULL
 * without one. */
static const struct cells_cell *label_over(const struct tailor *t,
					   const struct heading *column)
{
	for (uint32_t r = column->cell->row; r-- > t->h->row;) {
		const struct cells_cell *cell =
			headings_over(t->h, r, column->column);

		if (cell && is_over(t, cell, r, column->unit, true))
			return cell;
	}
	return NULL;
}

/* Writes the group of COLUMN, which begins a column of the profile: the label
 * that stands over it and others. */
static void put_group(struct tailor *t, const struct heading *column,
		      const struct cells_cell *label)
{
	const struct headings *h = t->h;
	const struct cells_cell *over = NULL;
	size_t g = 0;

	for (uint32_t r = label ? label->row : column->cell->row;
	     !over && r-- > h->row;) {
		over = headings_over(h, r, column->column);
		if (over == label ||
		    (over && column->kind == HEADING_PERIOD &&
		     !is_over(t, over, r, column->unit, false)))
			over = NULL;
	}
	if (!over)
		return;
	while (g < t->groups && t->group[g] != over)
		g++;
	buffer_format(&t->body, "group = kelompok_%zu\n", g + 1);
	if (g == t->groups)
		t->group[t->groups++] = over;
}

static void put_groups(struct tailor *t)
{
	for (size_t g = 0; g < t->groups; g++) {
		buffer_format(&t->body, "\n[group kelompok_%zu]\n", g + 1);
		tailor_label(t, t->group[g]);
	}
}

/* --- all of it ---------------------------------------------------------- */

static void put_columns(struct tailor *t)
{
	const struct headings *h = t->h;
	bool written[UNIT_COUNT] = {false};
	const char *key = tailor_section(t);

	if (key) {
		tailor_begin(t, key);
		buffer_text(&t->body, "kind = section\nnumber-alone = yes\n");
		put_number_beside(t, key);
	}
	for (size_t k = 0; k < t->levels; k++)
		if (t->level[k].above)
			put_level(t, &t->level[k]);
	for (size_t i = 0; i < h->count; i++) {
		const struct heading *column = &h->column[i];
		const struct cells_cell *label = NULL;

		if (heading_has_periods(column) ||
		    tailor_is_worded(t, column)) {
			if (written[column->unit])
				continue;
			written[column->unit] = true;
			label = column->kind == HEADING_PERIOD
					? label_over(t, column)
					: column->cell;
			season_put(t, column->unit, label);
		} else if (column->kind == HEADING_TEXT) {
			put_text(t, column);
		} else if (column->kind == HEADING_LEFT_OUT ||
			   is_before_text(t, i) ||
			   (column->kind == HEADING_DERIVED && is_told(t, i))) {
			continue;
		} else if (column->kind != HEADING_DERIVED) {
			key = column->kind == HEADING_GIVEN ? column->key
							    : counted(t, i);
			if (!key)
				continue;
			put_counter(t, column, key);
		} else {
			put_reached(t, column);
		}
		put_group(t, column, label);
		for (size_t k = 0; k < t->levels; k++)
			if (!t->level[k].above && t->level[k].heading == i) {
				put_level(t, &t->level[k]);
				if (!t->level[k].label)
					put_group(t, column, label);
			}
	}
	put_groups(t);
}

/* Writes the row of the numbers of the columns, if the sheet has one. */
static void put_number_row(const struct tailor *t, struct buffer *out)
{
	bool each;
	const struct cells_cell *cell = tailor_numbers(t, &each);
	size_t length;
	const char *text;

	if (!cell) {
		buffer_text(out, "number-row = \"\"\n");
		return;
	}
	text = cells_trim(cell, &length);
	buffer_format(out, "number-row = \"%s\"\nnumber-months = %s\n",
		      length && *text == '(' ? "({nomor})" : "{nomor}",
		      each ? "yes" : "no");
}

/* Writes the paper, and the largest type in which all columns have room on it:
 * the base has room for some. Whether cells are to be crowded. */
static bool put_paper(const struct tailor *t, struct buffer *out, bool upright)
{
	double size;
	size_t paper = 0;

	if (upright && t->needed < upright_room / 2 &&
	    t->most * certain < upright_room) {
		buffer_text(out, "\n[page]\norientation = portrait\n");
		return false;
	}
	if (t->most * certain < room)
		return false;
	while (table_size * papers[paper].room / t->most < papers[paper].least)
		paper++;
	size = table_size * papers[paper].room / t->most;
	buffer_text(out, "\n[page]\n");
	if (paper)
		buffer_format(out, "paper = %s\n", papers[paper].name);
	size = fmin(fmax(size * smallest, 4), table_size - 0.1);
	buffer_format(
		out,
		"orientation = landscape\n\n[font]\n"
		"; huruf terbesar yang muat\ntable-size = %.1f..%.1f pt\n",
		size, table_size);
	return true;
}

static void write(struct tailor *t, struct dress *dress)
{
	const struct headings *h = t->h;
	struct buffer out = {.length = 0};
	bool periods = false, crowded;
	const char *first = NULL;

	for (size_t i = 0; i < h->count; i++) {
		periods |= heading_has_periods(&h->column[i]);
		if (!first && h->column[i].kind == HEADING_TEXT)
			first = h->column[i].key;
	}
	put_columns(t);
	dress->columns = buffer_take(&t->list, t->arena, &dress->length);
	buffer_format(&out,
		      "; Kolom, label, dan lebar seperti di lembar kerja; yang "
		      "lain seperti %s.\n"
		      "; Kunci-kuncinya: man lampiran-profile\n\n"
		      "[profile]\nbase = %s\n",
		      dress->base, dress->base);
	crowded = put_paper(t, &out, !periods);
	buffer_format(&out, "\n[table]\ncolumns = %s\nbookmarks = %s\n",
		      dress->columns, first ? first : "");
	put_number_row(t, &out);
	if (crowded)
		buffer_format(&out, "fit-pages = %d\npadding-x = 0.6 mm\n",
			      EACH_PAGE);
	buffer_add(&out, t->body.data, t->body.length);
	buffer_release(&t->body);
	dress->text = buffer_take(&out, t->arena, &dress->length);
}

void dress_make(struct dress *dress, const struct headings *headings,
		const struct plan *plan, const char *base, bool loose,
		struct diag *diag)
{
	struct tailor t = {
		.h = headings, .plan = plan, .arena = headings->cells->arena};
	const struct profile *profile;

	*dress = (struct dress){.base = base};
	tailor_find_levels(&t);
	t.wide = has_widths(&t);
	for (size_t i = 0; (profile = styles_profile(headings->styles, i)); i++)
		if (loose ? fit_has_room(&t, profile)
			  : fit_prints(&t, profile)) {
			dress->profile = profile;
			return;
		}
	write(&t, dress);
	if (diag)
		tailor_settle(&t, diag);
}
