#include "sheet/strips.h"

#include "sheet/phrases.h"
#include "text/markup.h"

#include <ctype.h>
#include <string.h>

enum {
	MOST_CUTS = 8,
	SPACED_ENOUGH = 3,
	PARTS_MOST = 4,
	MARKER_LONGEST = 4,   /* [bytes] "10)" */
	SIGN_LONGEST = 3,     /* [bytes] of one sign */
	TABBED_LONGEST = 160, /* [bytes] of a line that is set with tabs */
};

/* --- texts -------------------------------------------------------------- */

bool strip_is_capitals(const char *text, size_t length)
{
	bool letters = false;

	for (size_t i = 0; i < length; i++) {
		if (islower((unsigned char)text[i]))
			return false;
		letters |= isupper((unsigned char)text[i]) != 0;
	}
	return letters;
}

/* Returns how many letters from TEXT on stand apart by one blank each, as in
 * "K E T U A,". */
static size_t count_spaced(const char *text)
{
	size_t count = 0;

	while (isalpha((unsigned char)text[0])) {
		count++;
		if (text[1] != ' ')
			return isalnum((unsigned char)text[1]) ? count - 1
							       : count;
		if (!isalpha((unsigned char)text[2]))
			return count;
		text += 2;
	}
	return count;
}

const char *strip_tidy(struct arena *arena, const char *text)
{
	char *result = arena_array(arena, char, strlen(text) + 1), *to = result;

	for (; *text; text++) {
		bool begins = to == result || to[-1] == ' ';
		size_t spaced = begins ? count_spaced(text) : 0;

		if (spaced >= SPACED_ENOUGH) {
			for (size_t i = 0; i < spaced; i++)
				*to++ = text[2 * i];
			text += 2 * (spaced - 1);
		} else if (!strncmp(text, "\xC2\xA0", 2)) {
			text++;
			if (!begins)
				*to++ = ' ';
		} else if (!strchr(" \t", *text)) {
			*to++ = *text;
		} else if (!begins) {
			*to++ = ' ';
		}
	}
	while (to > result && to[-1] == ' ')
		to--;
	*to = '\0';
	return result;
}

/* --- which cells are one line ------------------------------------------- */

/* Returns the filled cell from index *I on, before row STOP; NULL for none. */
static const struct cells_cell *next_filled(const struct cells *cells,
					    size_t *i, uint32_t stop)
{
	for (; *i < cells->count && cells->cell[*i].row < stop; ++*i)
		if (cells->cell[*i].length)
			return &cells->cell[*i];
	return NULL;
}

/* Whether a key with a colon ends in the one or begins in the other cell, or
 * the one is such a key without: they are one line. */
static bool is_pair(const struct cells_cell *one,
		    const struct cells_cell *other)
{
	size_t length, after;
	const char *text = cells_trim(one, &length);
	const char *behind = cells_trim(other, &after);

	if (!length || !after)
		return false;
	/* the number of an item, typed with a tab behind it */
	if (length <= MARKER_LONGEST && strchr(".)-", text[length - 1]))
		return true;
	/* a sign beside what it means: "v", "●" */
	if ((length == 1 && isalpha((unsigned char)*text)) ||
	    (length <= SIGN_LONGEST && (unsigned char)*text >= 0x80))
		return true;
	/* "Contoh," beside its date */
	if (text[length - 1] == ',' && isdigit((unsigned char)*behind))
		return true;
	return *behind == ':' || text[length - 1] == ':' ||
	       phrase_is(PHRASE_LAMPIRAN, text, length) ||
	       phrase_is(PHRASE_DECREE, text, length) ||
	       phrase_is(PHRASE_NUMBER, text, length) ||
	       phrase_is(PHRASE_ABOUT, text, length) ||
	       phrase_is(PHRASE_PLACE, text, length) ||
	       phrase_is(PHRASE_DATE, text, length);
}

/* --- which lines go below each other ------------------------------------ */

/* Columns at which a strip ends and another begins, ascending. */
struct strip_cuts {
	uint32_t column[MOST_CUTS];
	size_t count;
};

static uint32_t strip_of(const struct strip_cuts *cuts, uint32_t column)
{
	uint32_t n = 0;

	while (n < cuts->count && cuts->column[n] <= column)
		n++;
	return n;
}

/* Lines that stand side by side are of different strips. Each cut lies as far
 * to the right as the one that it must be made for allows: so there are few. */
static void find_cuts(struct strip_cuts *cuts, const struct cells *cells,
		      const uint32_t rows[2])
{
	while (cuts->count < MOST_CUTS) {
		uint32_t from = cuts->count ? cuts->column[cuts->count - 1] : 0;
		uint32_t least = UINT32_MAX;
		const struct cells_cell *one = NULL, *other;
		size_t i = cells_row(cells, rows[0]);

		for (; (other = next_filled(cells, &i, rows[1])); i++) {
			if (one && one->row == other->row &&
			    one->column >= from && other->column < least &&
			    !is_pair(one, other))
				least = other->column;
			one = other;
		}
		if (least == UINT32_MAX)
			return;
		cuts->column[cuts->count++] = least;
	}
}

/* --- lines --------------------------------------------------------------- */

static void add(struct strips *strips, struct strip_line line)
{
	struct strip_line *to;

	line.text = strip_tidy(
		strips->arena,
		markup_line(strips->arena, line.marked, strlen(line.marked)));
	line.length = strlen(line.text);
	if (!line.length)
		return;
	to = arena_grow(strips->arena, strips->line, strips->count,
			&strips->capacity, sizeof(line));
	strips->line = to;
	strips->line[strips->count++] = line;
}

/* What is left of the text of a cell. */
struct strip_part {
	const char *text;
	size_t length;
};

/* Returns the next line of a text, NULL behind the last one. */
static const char *next_line(struct arena *arena, struct strip_part *part)
{
	const char *line = part->text, *end;
	size_t length = part->length;

	if (!line)
		return NULL;
	end = memchr(line, '\n', length);
	part->text = end ? end + 1 : NULL;
	part->length = end ? (size_t)(line + length - end - 1) : 0;
	return arena_copy(arena, line, end ? (size_t)(end - line) : length);
}

/* Adds the lines of COUNT cells that are one line, or that have as many lines
 * each: the keys in one, what they are in another. */
static void add_cells(struct strips *strips, struct strip_line line,
		      const struct cells_cell *const *cell, size_t count)
{
	struct strip_part part[PARTS_MOST];

	for (size_t i = 0; i < count; i++)
		part[i].text = cells_trim(cell[i], &part[i].length);
	for (;; line.more = true, line.apart = false) {
		char *text = NULL;

		for (size_t i = 0; i < count; i++) {
			const char *next = next_line(strips->arena, &part[i]);

			if (next)
				text = arena_format(strips->arena, "%s%s%s",
						    text ? text : "",
						    text ? " " : "", next);
		}
		if (!text)
			return;
		line.marked = text;
		add(strips, line);
	}
}

/* Whether one of two cells, which follow each other in a strip, stands apart
 * from the other. */
static bool is_apart(const struct cells_cell *above,
		     const struct cells_cell *cell)
{
	return !above || above->row + above->rows < cell->row ||
	       above->source != cell->source ||
	       above->outside != cell->outside ||
	       (!cell->outside && (above->column != cell->column ||
				   above->columns != cell->columns));
}

static void read_strip(struct strips *strips, const struct strip_cuts *cuts,
		       const uint32_t rows[2], uint32_t strip)
{
	const struct cells *cells = strips->cells;
	/* the first and the last cell of the line above */
	const struct cells_cell *above = NULL, *end = NULL, *cell;
	const struct cells_cell *part[PARTS_MOST];
	size_t i = cells_row(cells, rows[0]);

	while ((cell = next_filled(cells, &i, rows[1]))) {
		struct strip_line line = {
			.cell = cell, .row = cell->row, .strip = strip};
		size_t count = 0;

		do {
			part[count++] = cell;
			i++;
			cell = next_filled(cells, &i, rows[1]);
		} while (cell && cell->row == line.row && count < PARTS_MOST &&
			 is_pair(part[count - 1], cell));
		if (strip_of(cuts, line.cell->column) != strip)
			continue;
		line.apart =
			is_apart(above, line.cell) && is_apart(end, line.cell);
		add_cells(strips, line, part, count);
		above = line.cell;
		end = part[count - 1];
	}
}

/* Adds what stands between the tabs of a line as cells beside each other. */
static void add_tabbed(struct cells *to, const struct cells_cell *cell)
{
	const char *text = cell->text, *end = text + cell->length;
	struct cells_cell part = *cell;

	for (; text <= end; part.column++) {
		const char *tab = memchr(text, '\t', (size_t)(end - text));

		part.text = text;
		part.length = (uint32_t)((tab ? tab : end) - text);
		to->cell = arena_grow(to->arena, to->cell, to->count,
				      &to->capacity, sizeof(part));
		to->cell[to->count] = part;
		to->count += part.length > 0;
		text = tab ? tab + 1 : end + 1;
	}
}

/* Returns the cells of ROWS, lines of a document that are set with tabs as
 * several. */
static const struct cells *split_tabs(const struct cells *cells,
				      const uint32_t rows[2])
{
	size_t first = cells_row(cells, rows[0]), stop = first;
	struct cells *split;
	bool tabs = false;

	for (; stop < cells->count && cells->cell[stop].row < rows[1]; stop++)
		tabs |= cells->cell[stop].outside &&
			memchr(cells->cell[stop].text, '\t',
			       cells->cell[stop].length);
	if (!tabs)
		return cells;
	split = arena_new(cells->arena, struct cells);
	*split = *cells;
	split->cell = NULL;
	split->count = split->capacity = 0;
	for (size_t i = first; i < stop; i++) {
		const struct cells_cell *cell = &cells->cell[i];

		if (cell->outside && cell->length <= TABBED_LONGEST) {
			add_tabbed(split, cell);
			continue;
		}
		split->cell =
			arena_grow(cells->arena, split->cell, split->count,
				   &split->capacity, sizeof(*cell));
		split->cell[split->count++] = *cell;
	}
	return split;
}

void strips_read(struct strips *strips, const struct cells *cells,
		 const uint32_t rows[2])
{
	struct strip_cuts cuts = {.count = 0};

	cells = split_tabs(cells, rows);
	strips->cells = cells;
	find_cuts(&cuts, cells, rows);
	for (uint32_t strip = 0; strip <= cuts.count; strip++)
		read_strip(strips, &cuts, rows, strip);
}

struct place strip_place(const struct strips *strips,
			 const struct strip_line *line)
{
	return cells_place(strips->cells, line->cell);
}

size_t strip_end(const struct strips *strips, size_t from)
{
	size_t end = from;

	while (end < strips->count &&
	       strips->line[end].strip == strips->line[from].strip)
		end++;
	return end;
}
