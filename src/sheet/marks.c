#include "sheet/marks.h"

#include "base/utf8.h"
#include "sheet/messages.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

const char marks_sign[] = "\xE2\x9C\x93";

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

static bool is_one_of(const char *text, size_t length, char figure)
{
	return length == 1 && *text == figure;
}

/* Whether a text is a number. */
static bool is_figure(const char *text, size_t length)
{
	return length && isdigit((unsigned char)*text) &&
	       strspn(text, "0123456789.,%") >= length;
}

bool marks_count(const struct cells_cell *cell)
{
	size_t length;
	const char *text = cells_trim(cell, &length);

	return is_figure(text, length) && !is_one_of(text, length, '0') &&
	       !is_one_of(text, length, '1');
}

/* Whether a text has nothing but dashes, be they long or short, and boxes that
 * nobody has ticked. */
static bool is_void(const char *text, size_t length)
{
	const uint32_t box = 0x2610;

	for (size_t i = 0, bytes; i < length; i += bytes) {
		uint32_t c = 0;

		bytes = utf8_decode(text + i, length - i, &c);
		if (!bytes || (c != '-' && (c < 0x2010 || c > 0x2015) &&
			       c != 0x2212 && c != box))
			return false;
	}
	return true;
}

/* A dash says that there is nothing, so does 0 among ticks. */
static bool is_nothing(const struct cells_cell *cell, bool counted)
{
	size_t length;
	const char *text;

	if (!cell)
		return true;
	text = cells_trim(cell, &length);
	return is_void(text, length) ||
	       (!counted && is_one_of(text, length, '0'));
}

/* A text in quotes is to be printed as it is, though it looks like a mark. */
static struct value label_of(const struct cells *cells,
			     const struct cells_cell *cell, bool counted)
{
	struct value label = {.place = cells_place(cells, cell)};

	label.text = cells_trim(cell, &label.length);
	if (is_mark(label.text, label.length) ||
	    (!counted && is_one_of(label.text, label.length, '1'))) {
		label.text = "";
		label.length = 0;
	} else if (label.length > 2 && *label.text == '"' &&
		   label.text[label.length - 1] == '"') {
		label.text++;
		label.length -= 2;
	}
	return label;
}

const struct periods *marks_read(
	const struct cells *cells, const struct periods *like,
	const struct cells_cell *const cell[PERIODS_MOST], bool counted,
	struct diag *diag)
{
	struct value label[PERIODS_MOST] = {{.length = 0}}, *kept;
	struct periods *periods;
	uint64_t set = 0;
	size_t labels = 0;
	struct place place = {0};

	for (size_t p = 0; p < PERIODS_MOST; p++) {
		if (is_nothing(cell[p], counted))
			continue;
		label[p] = label_of(cells, cell[p], counted);
		labels += label[p].length > 0;
		if (!set)
			place = label[p].place;
		set |= UINT64_C(1) << p;
		if (label[p].length > MARKS_LONGEST)
			diag_add(diag, MESSAGE_SHEET_LONG_MARK, label[p].place,
				 diag_number(diag, MARKS_LONGEST));
	}
	if (!set)
		return NULL;
	periods = arena_new(cells->arena, struct periods);
	*periods = *like;
	periods->place = place;
	periods->set = set;
	if (labels) {
		kept = arena_array(cells->arena, struct value, PERIODS_MOST);
		memcpy(kept, label, sizeof(label));
		periods->label = kept;
	}
	return periods;
}

const struct periods *marks_read_words(const struct cells *cells,
				       const struct cells_cell *cell,
				       enum unit unit, struct run *run)
{
	struct yaml node = {.kind = YAML_TEXT, .plain = true};
	const char *text;
	size_t length;

	if (!cell)
		return NULL;
	node.place = cells_place(cells, cell);
	text = cells_trim(cell, &length);
	node.text = arena_copy(cells->arena, text, length);
	node.length = (uint32_t)length;
	return periods_read_as(&node, unit_word(unit), unit, unit, run);
}

const char *marks_write(struct arena *arena, const struct value *label,
			const char *mark)
{
	int length = (int)label->length;

	if (!length)
		return mark;
	if (is_mark(label->text, label->length) || *label->text == '"' ||
	    is_one_of(label->text, label->length, '0') ||
	    is_one_of(label->text, label->length, '1') ||
	    strchr(" \t\r\n", *label->text))
		return arena_format(arena, "\"%.*s\"", length, label->text);
	return arena_format(arena, "%.*s", length, label->text);
}
