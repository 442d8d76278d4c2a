#include "sheet/tailor.h"

#include "plan/tree.h"
#include "sheet/messages.h"

#include <string.h>

/* [bytes] of a value: a line of a profile has 1000 at most */
enum { VALUE_MOST = 900 };

/* Writes TEXT as the value of KEY: a line of it is one of the profile, too. */
static void put(struct tailor *t, const char *key, const char *text,
		size_t length)
{
	bool quotes = memchr(text, '"', length) != NULL;
	char quote = quotes && !memchr(text, '\'', length) ? '\'' : '"';

	if (length > VALUE_MOST)
		for (length = VALUE_MOST;
		     ((unsigned char)text[length] & 0xC0) == 0x80;)
			length--;
	buffer_format(&t->body, "%s = %c", key, quote);
	for (size_t i = 0; i < length; i++) {
		size_t divided = styles_divided(text, length, i);
		char c = text[i + divided];

		i += divided;
		if (c == '\r')
			continue;
		if (c == '|')
			c = '/';
		if (c == quote) /* both kinds are in it */
			c = '`';
		if (c == '\n' || c == '\t')
			c = c == '\n' ? '|' : ' ';
		buffer_byte(&t->body, c);
	}
	buffer_format(&t->body, "%c\n", quote);
}

void tailor_label(struct tailor *t, const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	put(t, "label", text, length);
}

void tailor_begin(struct tailor *t, const char *name)
{
	buffer_format(&t->list, "%s%s", t->list.length ? " " : "", name);
	buffer_format(&t->body, "\n[column %s]\n", name);
}

const struct cells_cell *tailor_next(const struct tailor *t,
				     const struct heading *column, size_t *at)
{
	const struct cells *cells = t->h->cells;

	for (size_t i = *at; i < cells->count; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (cell->column != column->column || !cell->length ||
		    cell->outside)
			continue;
		*at = i + 1;
		return cell;
	}
	*at = cells->count;
	return NULL;
}

const struct cells_cell *tailor_numbers(const struct tailor *t, bool *each)
{
	const struct headings *h = t->h;
	const struct cells *cells = h->cells;
	uint32_t row = h->row;
	size_t count = 0;

	while (row < h->stop && !headings_is_number_row(h, row))
		row++;
	if (row == h->stop)
		return NULL;
	for (size_t i = cells_row(cells, row); i < cells_row(cells, row + 1);
	     i++)
		count += cells->cell[i].length > 0;
	*each = count >= h->count;
	return &cells->cell[cells_row(cells, row)];
}

size_t tailor_below(const struct tailor *t)
{
	return cells_row(t->h->cells, t->h->stop);
}

/* --- what the plan has besides its headings ------------------------------ */

/* Whether a heading, or a level so far, has KEY. */
static bool has_key(const struct tailor *t, const char *key)
{
	for (size_t i = 0; i < t->h->count; i++) {
		const struct heading *column = &t->h->column[i];

		if ((column->key && !strcmp(column->key, key)) ||
		    (column->word && !strcmp(column->word, key)))
			return true;
	}
	for (size_t i = 0; i < t->levels; i++)
		if (!strcmp(t->level[i].key, key))
			return true;
	return false;
}

const struct cells_cell *tailor_cell(const struct tailor *t,
				     const struct entry *entry)
{
	const struct cells *cells = t->h->cells;

	for (size_t i = 0; i < cells->count; i++)
		if (cells->cell[i].length &&
		    place_same(cells_place(cells, &cells->cell[i]),
			       entry->place))
			return &cells->cell[i];
	return NULL;
}

const struct entry *tailor_entry(const struct tailor *t, const char *key)
{
	const struct node *node;
	const struct entry *entry = NULL;
	struct tree_walk walk;

	tree_walk(&walk, &t->plan->root);
	while (!entry && (node = tree_enter(&walk)))
		entry = tree_find(node, key);
	return entry;
}

/* Returns the heading that has what HEADING of another sheet has, the count of
 * them when none does. */
static size_t find_same(const struct headings *h, const struct heading *heading)
{
	size_t i = 0;

	for (; i < h->count; i++) {
		const struct heading *column = &h->column[i];

		if (heading_has_periods(heading)
			    ? heading_has_periods(column) &&
				      column->unit == heading->unit
			    : column->kind == HEADING_TEXT &&
				      heading->kind == HEADING_TEXT &&
				      !strcmp(column->key, heading->key))
			break;
	}
	return i;
}

/* Returns the level of KEY, which no cell of the sheet has: the column of
 * another sheet, behind what is before it there, or the name of a sheet. */
static struct tailor_level foreign_level(const struct tailor *t,
					 const char *key)
{
	struct tailor_level level = {.key = key, .above = true};

	for (const struct headings *h = t->h->next; h; h = h->next)
		for (size_t i = 0; i < h->count && !level.label; i++) {
			if (h->column[i].kind != HEADING_TEXT ||
			    strcmp(h->column[i].key, key) != 0)
				continue;
			level.label = h->column[i].cell;
			while (i > 0 && level.above) {
				level.heading =
					find_same(t->h, &h->column[--i]);
				level.above = level.heading == t->h->count;
			}
			break;
		}
	if (level.above)
		level.heading = 0;
	return level;
}

/* Adds the level of ENTRY. */
static void add_level(struct tailor *t, const struct entry *entry)
{
	const struct cells_cell *cell = tailor_cell(t, entry);
	struct tailor_level level = {.key = entry->key};
	const struct headings *h = t->h;
	size_t i = 0;

	while (cell && i < h->count &&
	       (h->column[i].kind != HEADING_TEXT ||
		h->column[i].column < cell->column))
		i++;
	for (size_t k = 0; i == h->count && k < h->count; k++)
		if (h->column[k].kind == HEADING_TEXT)
			i = k;
	level.heading = i;
	if (!cell)
		level = foreign_level(t, entry->key);
	if (level.heading < h->count && t->levels < SHAPE_MOST_FIELDS)
		t->level[t->levels++] = level;
}

void tailor_find_levels(struct tailor *t)
{
	const char *section = styles_section(t->h->styles);
	const struct node *node;
	struct tree_walk walk;

	tree_walk(&walk, &t->plan->root);
	while ((node = tree_enter(&walk)))
		for (size_t i = 0; i < node->entry_count; i++) {
			const char *key = node->entry[i].key;

			if (strcmp(key, section) != 0 && !has_key(t, key) &&
			    (!styles_aside(t->h->styles, key) ||
			     foreign_level(t, key).label))
				add_level(t, &node->entry[i]);
		}
}

const char *tailor_section(const struct tailor *t)
{
	const char *key = styles_section(t->h->styles);

	return !has_key(t, key) && tailor_entry(t, key) ? key : NULL;
}

bool tailor_is_worded(const struct tailor *t, const struct heading *heading)
{
	return t->h->worded && heading == &t->h->column[t->h->worded - 1];
}

/* Whether ENTRY had a number that is not in the plan. */
static bool had_number(const struct tailor *t, const struct entry *entry)
{
	const struct cells_cell *cell = tailor_cell(t, entry);
	size_t length;

	if (!cell)
		return false;
	cells_trim(cell, &length);
	if (length > entry->value.length)
		return true;
	for (size_t i = 0; i < t->h->count; i++) {
		const struct heading *column = &t->h->column[i];
		const struct cells_cell *number =
			column->kind == HEADING_ORDER &&
					column->column < cell->column
				? cells_find(t->h->cells, cell->row,
					     column->column)
				: NULL;

		if (number && number->length)
			return true;
	}
	return false;
}

/* Returns the entry of KEY that has no others in the list below NODE, NULL
 * when there is none. */
static const struct entry *find_alone(const struct node *node, const char *key)
{
	const struct entry *only = NULL;

	for (size_t i = 0; i < node->child_count; i++) {
		const struct entry *entry = tree_find(&node->child[i], key);

		if (!entry || node->child[i].aside)
			continue;
		if (only)
			return NULL;
		only = entry;
	}
	return only;
}

bool tailor_alone(const struct tailor *t, const char *key)
{
	const struct node *node = &t->plan->root;
	struct tree_walk walk;

	tree_walk(&walk, node);
	for (; node; node = tree_enter(&walk)) {
		const struct entry *beside = tree_find(node, key);
		const struct entry *only = find_alone(node, key);

		/* one beside its parent is alone, too */
		if (beside && beside > node->entry && had_number(t, beside))
			return true;
		if (only && had_number(t, only))
			return true;
	}
	return false;
}

/* Whether the numbers of the column of the cell at PLACE are as COUNTED says of
 * each heading. */
static bool is_settled(const struct tailor *t, struct place place,
		       const bool *counted)
{
	const struct cells *cells = t->h->cells;

	for (size_t i = 0; i < cells->count; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (!cell->length ||
		    place_compare(cells_place(cells, cell), place))
			continue;
		for (size_t c = 0; c < t->h->count; c++)
			if (t->h->column[c].column == cell->column)
				return counted[c];
	}
	return false;
}

void tailor_settle(const struct tailor *t, struct diag *diag)
{
	size_t i = diag->report_count;

	while (i-- > 0) {
		const struct report *report = &diag->report[i];
		const bool *counted = NULL;

		if (report->message == MESSAGE_SHEET_NUMBER_RUNNING)
			counted = t->running;
		else if (report->message == MESSAGE_SHEET_NUMBER_FORM)
			counted = t->formed;
		if (counted && is_settled(t, report->place, counted))
			diag_drop(diag, i, 1);
	}
}

size_t tailor_word(const char *text, size_t length)
{
	size_t longest = 0, word = 0;

	for (size_t i = 0; i < length; i++) {
		word = strchr(" \n\t-/", text[i]) ? 0 : word + 1;
		if (word > longest)
			longest = word;
	}
	return longest;
}
