#include "sheet/marks.h"

#include "base/utf8.h"
#include "sheet/messages.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Whether a text only ticks: a letter that people tick with, or nothing but
 * signs. */
static bool is_mark(const char *text, size_t length)
{
	static const char *const word[] = {"v", "x", "ya", "true", "benar"};

	for (size_t i = 0; i < sizeof(word) / sizeof(word[0]); i++)
		if (strlen(word[i]) == length &&
		    !strncasecmp(word[i], text, length))
			return true;
	for (size_t i = 0, bytes; i < length; i += bytes) {
		uint32_t c = 0;

		bytes = utf8_decode(text + i, length - i, &c);
		/* letters and figures up to those of Greek and Cyrillic, and
		 * the percent sign, are there to be read */
		if (!bytes || c == '%' || (c < 0x80 && isalnum((int)c)) ||
		    (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7))
			return false;
	}
	return length > 0 && *text != '"';
}

/* A hyphen says that there is nothing. */
static bool is_nothing(const struct cells_cell *cell)
{
	size_t length;
	const char *text;

	if (!cell)
		return true;
	text = cells_trim(cell, &length);
	return !length || (length == 1 && *text == '-') ||
	       (length == 3 && !memcmp(text, "\xE2\x80\x93", 3));
}

/* A text in quotes is to be printed as it is, though it looks like a mark. */
static struct value label_of(const struct cells *cells,
			     const struct cells_cell *cell)
{
	struct value label = {.place = cells_place(cells, cell)};

	label.text = cells_trim(cell, &label.length);
	if (is_mark(label.text, label.length)) {
		label.text = "";
		label.length = 0;
	} else if (label.length > 2 && *label.text == '"' &&
		   label.text[label.length - 1] == '"') {
		label.text++;
		label.length -= 2;
	}
	return label;
}

const struct periods *marks_read(const struct cells *cells,
				 const struct cells_cell *const cell[MONTHS],
				 struct diag *diag)
{
	struct value label[MONTHS] = {{.length = 0}}, *kept;
	struct periods *months;
	unsigned set = 0;
	size_t labels = 0;
	struct place place = {0};

	for (unsigned m = 0; m < MONTHS; m++) {
		if (is_nothing(cell[m]))
			continue;
		label[m] = label_of(cells, cell[m]);
		labels += label[m].length > 0;
		if (!set)
			place = label[m].place;
		set |= 1u << m;
		if (label[m].length > MARKS_LONGEST)
			diag_add(diag, MESSAGE_SHEET_LONG_MARK, label[m].place,
				 diag_number(diag, MARKS_LONGEST));
	}
	if (!set)
		return NULL;
	months = arena_new(cells->arena, struct periods);
	*months = (struct periods){.place = place, .set = set};
	if (labels) {
		kept = arena_array(cells->arena, struct value, MONTHS);
		memcpy(kept, label, sizeof(label));
		months->label = kept;
	}
	return months;
}

const struct periods *marks_read_words(const struct cells *cells,
				       const struct cells_cell *cell,
				       struct run *run)
{
	struct yaml node = {.kind = YAML_TEXT, .plain = true};

	if (!cell)
		return NULL;
	node.place = cells_place(cells, cell);
	node.text = cells_trim(cell, &node.length);
	node.text = arena_copy(cells->arena, node.text, node.length);
	return periods_read(&node, run);
}

const char *marks_write(struct arena *arena, const struct value *label,
			const char *mark)
{
	int length = (int)label->length;

	if (!length)
		return mark;
	if (is_mark(label->text, label->length) || *label->text == '"' ||
	    strchr(" \t\r\n", *label->text))
		return arena_format(arena, "\"%.*s\"", length, label->text);
	return arena_format(arena, "%.*s", length, label->text);
}
