#include "sheet/beside.h"

#include "plan/ordinal.h"
#include "sheet/strips.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
	COLUMNS_MOST = 8,    /* of a row; what is behind them is one */
	LABEL_LONGEST = 120, /* [bytes] with what is looked at behind it */
	MARK_LONGEST = 6,    /* [bytes] "(10)" */
};

/* --- labels ----------------------------------------------------------------
 */

static const struct {
	const char *word;
	enum beside_label label;
} labels[] = {
	{"menimbang", BESIDE_MENIMBANG},
	{"mengingat", BESIDE_MENGINGAT},
	{"memperhatikan", BESIDE_MEMPERHATIKAN},
	{"memerhatikan", BESIDE_MEMPERHATIKAN},
	{"memutuskan", BESIDE_MEMUTUSKAN},
	{"menetapkan", BESIDE_MENETAPKAN},
};

enum { LABELS = sizeof(labels) / sizeof(labels[0]) };

/* Whether what stands behind a label of a part, without a colon, is what such a
 * part begins with: an item, or "bahwa". */
static bool begins_part(const char *text)
{
	enum marker marker;

	return !strncasecmp(text, "bahwa ", 6) ||
	       list_marker(text, strlen(text), false, &marker) > 0;
}

/* Returns the bytes of the word of a label, 0 for none; LINE says which. */
static size_t read_word(struct beside_line *line, const char *text,
			struct arena *arena)
{
	struct ordinal ordinal;
	size_t most = 0;
	char *copy;

	for (size_t i = 0; i < LABELS; i++) {
		size_t n = strlen(labels[i].word);

		if (strncasecmp(text, labels[i].word, n) != 0 ||
		    isalnum((unsigned char)text[n]))
			continue;
		line->label = labels[i].label;
		return n;
	}
	/* ordinals begin with capitals */
	while (most < LABEL_LONGEST && text[most])
		most++;
	copy = arena_copy(arena, text, most);
	*copy = (char)toupper((unsigned char)*copy);
	ordinal = ordinal_read(copy, strlen(copy), arena);
	if (!ordinal.number || !ordinal.labels)
		return 0;
	line->label = BESIDE_DIKTUM;
	line->ordinal = ordinal.number;
	line->ordered = arena_copy(arena, text, ordinal.length);
	return ordinal.length;
}

/* Returns the bytes behind a label: colons, blanks and as many signs of
 * emphasis as STARS stand before it. */
static size_t skip_behind(const char *text, size_t stars, bool *colon)
{
	size_t n = 0;

	for (;; n++) {
		if (text[n] == '*' && stars)
			stars--;
		else if (text[n] == ':')
			*colon = true;
		else if (!text[n] || !strchr(" \t", text[n]))
			return n;
	}
}

/* Returns the bytes of a label with all that belongs to it which TEXT begins
 * with, 0 for none; LINE says which. */
static size_t read_label(struct beside_line *line, const char *text,
			 struct arena *arena)
{
	struct beside_line found = {.label = BESIDE_NONE};
	size_t stars = strspn(text, "*"), length = strlen(text), n;
	const char *plain;
	bool colon = false;

	n = read_word(&found, text + stars, arena);
	if (n) {
		n += stars;
		n += skip_behind(text + n, stars, &colon);
		if (!colon && text[n] && found.label != BESIDE_DIKTUM &&
		    !begins_part(text + n))
			return 0;
	} else {
		/* S P A C E D  O U T, and nothing else */
		if (length > LABEL_LONGEST)
			return 0;
		plain = strip_tidy(arena, markup_line(arena, text, length));
		n = read_word(&found, plain, arena);
		if (!n || plain[n + skip_behind(plain + n, 0, &colon)])
			return 0;
		n = length;
	}
	line->label = found.label;
	line->ordinal = found.ordinal;
	line->ordered = found.ordered;
	return n;
}

/* --- marks -----------------------------------------------------------------
 */

static unsigned number_of(const char *mark)
{
	unsigned number = 0;

	mark += *mark == '(';
	if (islower((unsigned char)*mark))
		return (unsigned)(*mark - 'a') + 1;
	if (isupper((unsigned char)*mark))
		return (unsigned)(*mark - 'A') + 1;
	for (; isdigit((unsigned char)*mark) && number < 1000; mark++)
		number = number * 10 + (unsigned)(*mark - '0');
	return number;
}

/* Returns the bytes of the mark that TEXT begins with or is, with the blanks
 * behind it; 0 for none. */
static size_t read_mark(struct beside_line *line, const char *text,
			struct arena *arena)
{
	size_t length = strlen(text), n;
	enum marker marker = MARKER_NONE;

	n = list_marker(text, length, false, &marker);
	if (!n && length <= MARK_LONGEST) {
		const char *with = arena_format(arena, "%s x", text);

		n = list_marker(with, strlen(with), false, &marker);
		if (n != length)
			return 0;
	}
	if (!n)
		return 0;
	line->marker = marker;
	line->mark = arena_copy(arena, text, n);
	line->number = number_of(line->mark);
	return n + strspn(text + n, " ");
}

static bool is_mark(const char *text, struct arena *arena)
{
	struct beside_line line = {.mark = NULL};

	return *text && read_mark(&line, text, arena) == strlen(text);
}

/* --- lines -----------------------------------------------------------------
 */

/* Returns LENGTH bytes of TEXT with single blanks, and none around them. */
static const char *close_up(struct arena *arena, const char *text,
			    size_t length)
{
	char *result = arena_array(arena, char, length + 1), *to = result;

	for (size_t i = 0; i < length; i++) {
		bool blank = strchr(" \t\n", text[i]) != NULL;

		if (!text[i])
			continue;
		if (i + 1 < length && text[i] == '\xC2' &&
		    text[i + 1] == '\xA0') {
			blank = true;
			i++;
		}
		if (!blank)
			*to++ = text[i];
		else if (to > result && to[-1] != ' ')
			*to++ = ' ';
	}
	while (to > result && to[-1] == ' ')
		to--;
	*to = '\0';
	return result;
}

/* Returns two texts as one; emphasis goes on where it ended and began. */
static const char *join(struct arena *arena, const char *one, const char *other)
{
	return !*one	 ? other
	       : !*other ? one
			 : arena_format(arena, "%s %s", one, other);
}

/* Adds the line that COUNT PIECES are, which stand beside each other. */
static void add(struct beside *b, const struct cells_cell *cell,
		const char *const *piece, size_t count, bool only)
{
	struct beside_line line = {
		.text = "", .typed = "", .only = only, .cell = cell};
	bool label = true, mark = true;

	for (size_t i = 0; i < count; i++) {
		const char *text = piece[i];
		size_t n = 0;

		line.typed = join(b->arena, line.typed, text);
		if (label)
			n = read_label(&line, text, b->arena);
		label = false;
		text += n;
		if (mark && (line.label != BESIDE_NONE || !strcmp(text, ":")))
			text += strspn(text, ": ");
		if (mark && *text) {
			text += read_mark(&line, text, b->arena);
			mark = !*text && !line.mark;
		}
		line.text = join(b->arena, line.text, text);
	}
	if (!*line.typed)
		return;
	b->line = arena_grow(b->arena, b->line, b->count, &b->capacity,
			     sizeof(line));
	b->line[b->count++] = line;
}

/* Adds the lines of a paragraph that is in no table. */
static void add_paragraph(struct beside *b, const struct cells_cell *cell)
{
	const char *text = cell->text, *end = text + cell->length;

	while (text < end) {
		const char *piece[COLUMNS_MOST];
		const char *stop = memchr(text, '\n', (size_t)(end - text));
		size_t count = 0;

		stop = stop ? stop : end;
		for (const char *at = text; at < stop;) {
			const char *tab = memchr(at, '\t', (size_t)(stop - at));
			const char *words;

			if (!tab || count + 1 == COLUMNS_MOST)
				tab = stop;
			words = close_up(b->arena, at, (size_t)(tab - at));
			if (*words)
				piece[count++] = words;
			at = tab + 1;
		}
		add(b, cell, piece, count, true);
		text = stop + 1;
	}
}

/* The lines of a cell of a table. */
struct beside_column {
	const struct cells_cell *cell;
	const char **line;
	size_t count;
	bool marks; /* each is the mark of an item */
};

static void split(struct beside_column *column, const struct cells_cell *cell,
		  struct arena *arena)
{
	size_t capacity = 0, marks = 0;
	const char *text = cell->text, *end = text + cell->length;

	*column = (struct beside_column){.cell = cell};
	while (text < end) {
		const char *stop = memchr(text, '\n', (size_t)(end - text));
		const char *line;

		stop = stop ? stop : end;
		line = close_up(arena, text, (size_t)(stop - text));
		text = stop + 1;
		if (!*line)
			continue;
		column->line = arena_grow(arena, column->line, column->count,
					  &capacity, sizeof(*column->line));
		column->line[column->count++] = line;
		marks += is_mark(line, arena);
	}
	column->marks = marks && marks == column->count;
}

/* Returns the lines of a column as one, and as one line from then on. */
static void close_lines(struct beside_column *column, struct arena *arena)
{
	const char *all = "";

	for (size_t i = 0; i < column->count; i++)
		all = join(arena, all, column->line[i]);
	column->line[0] = all;
	column->count = 1;
}

/* Whether a text ends in one of SIGNS. */
static bool ends_in(const char *text, const char *signs)
{
	size_t length = strlen(text);

	while (length && text[length - 1] == '*')
		length--;
	return length && strchr(signs, text[length - 1]);
}

/* Whether a text ends where an item does, or leads to one. */
static bool ends_item(const char *text)
{
	size_t length = strlen(text);

	return ends_in(text, ".;:") ||
	       (length > 5 && !memcmp(text + length - 5, "; dan", 5)) ||
	       (length > 6 && !memcmp(text + length - 6, "; atau", 6));
}

/* Returns which lines of TEXT, as many as it has, begin an item of a column of
 * COUNT marks: all, where there are as many; else the first, unless it leads to
 * a list, and those behind the end of one, as long as there are marks. */
static const bool *items_of(const struct beside_column *text, size_t count,
			    struct arena *arena)
{
	bool *begins = arena_array(arena, bool, text->count);
	size_t left = count;

	for (size_t i = 0; i < text->count && left; i++) {
		begins[i] = text->count - i <= left ||
			    (i ? ends_item(text->line[i - 1])
			       : !ends_in(text->line[0], ":"));
		left -= begins[i];
	}
	return begins;
}

/* Adds a row of a table: its last column is the text, those before it are
 * labels, colons and marks, one for a line or for all. */
static void add_row(struct beside *b, struct beside_column *column,
		    size_t count)
{
	struct beside_column *text = &column[count - 1];
	const bool *begins = NULL;
	size_t lines = text->count, mark = count;

	for (size_t k = 0; k + 1 < count; k++) {
		struct beside_line line = {.label = BESIDE_NONE};

		if (column[k].marks && mark == count && column[k].count > 1) {
			begins = items_of(text, column[k].count, b->arena);
			mark = k;
			continue;
		}
		if (column[k].count == lines &&
		    read_label(&line, column[k].line[0], b->arena) &&
		    read_label(&line, column[k].line[lines - 1], b->arena))
			continue; /* a label for each line */
		close_lines(&column[k], b->arena);
	}
	for (size_t i = 0, used = 0;
	     i < lines || (mark < count && used < column[mark].count); i++) {
		const char *piece[COLUMNS_MOST];
		size_t pieces = 0;

		for (size_t k = 0; k + 1 < count; k++) {
			if (k == mark && used < column[k].count &&
			    (i >= lines || begins[i]))
				piece[pieces++] = column[k].line[used++];
			else if (k != mark && i < column[k].count)
				piece[pieces++] = column[k].line[i];
		}
		if (i < lines)
			piece[pieces++] = text->line[i];
		add(b, text->cell, piece, pieces, count == 1 && lines == 1);
	}
}

void beside_read(struct beside *b, const struct cells *cells,
		 const uint32_t rows[2])
{
	size_t i = cells_row(cells, rows[0]);

	while (i < cells->count && cells->cell[i].row < rows[1]) {
		struct beside_column column[COLUMNS_MOST];
		uint32_t row = cells->cell[i].row;
		size_t count = 0;

		for (; i < cells->count && cells->cell[i].row == row; i++) {
			const struct cells_cell *cell = &cells->cell[i];

			if (cell->outside && cell->length) {
				add_paragraph(b, cell);
				continue;
			}
			if (count == COLUMNS_MOST) {
				add_row(b, column, count);
				count = 0;
			}
			if (cell->length)
				split(&column[count], cell, b->arena);
			count += cell->length && column[count].count;
		}
		if (count)
			add_row(b, column, count);
	}
}

enum beside_label beside_label(const struct cells_cell *cell,
			       struct arena *arena)
{
	struct beside_line line = {.label = BESIDE_NONE};
	size_t length = 0;

	while (length < cell->length && length < LABEL_LONGEST &&
	       !strchr("\t\n", cell->text[length]))
		length++;
	if (!length || !strchr("MmKkPp*", *cell->text))
		return BESIDE_NONE;
	read_label(&line, close_up(arena, cell->text, length), arena);
	return line.label;
}
