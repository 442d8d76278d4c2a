#include "sheet/typescript.h"

#include "base/search.h"
#include "plan/keys.h"
#include "plan/value.h"
#include "sheet/above.h"
#include "sheet/below.h"
#include "sheet/beside.h"
#include "sheet/messages.h"
#include "sheet/phrases.h"
#include "sheet/recite.h"
#include "text/casing.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
	OPENING_LINES = 4, /* of the line above Menimbang */
	HEAD_ROWS = 40,	   /* of what stands above it */
};

/* --- where it is ------------------------------------------------------------
 */

/* Returns the row that the head of a body begins at whose first label is in
 * ROW: lines in capitals, with blank ones between them. */
static uint32_t find_head(const struct cells *cells, uint32_t row)
{
	size_t i = cells_row(cells, row);
	uint32_t head = row;

	while (i > 0 && row - cells->cell[i - 1].row < HEAD_ROWS) {
		const struct cells_cell *cell = &cells->cell[--i];

		if (!cell->length)
			continue;
		if (!strip_is_capitals(cell->text, cell->length))
			break;
		head = cell->row;
	}
	return head;
}

bool typescript_find(struct typescript *script, const struct cells *cells,
		     const uint32_t *row, size_t count, struct arena *arena)
{
	bool reason = false, found = false, enacts = false;
	enum beside_label last = BESIDE_NONE;
	size_t labels = 0;

	*script =
		(struct typescript){.stop = cells->rows, .other = cells->rows};
	for (size_t i = 0; i < cells->count; i++) {
		const struct cells_cell *cell = &cells->cell[i];
		enum beside_label label = beside_label(cell, arena);

		while (count && *row <= script->label) {
			row++;
			count--;
		}
		if (found && count && *row <= cell->row && *row < script->stop)
			script->stop = *row;
		if (label == BESIDE_NONE ||
		    (i && cells->cell[i - 1].row == cell->row &&
		     cells->cell[i - 1].length))
			continue;
		if (label == BESIDE_MENIMBANG && enacts) {
			script->other = find_head(cells, cell->row);
			break;
		}
		if (script->stop < cells->rows)
			continue;
		enacts |= label >= BESIDE_MEMUTUSKAN;
		reason |= label <= BESIDE_MENGINGAT;
		labels += label != last;
		if (!found)
			script->first = cell->row;
		found = true;
		script->label = cell->row;
		last = label;
	}
	if (script->other < script->stop)
		script->stop = script->other;
	return reason && labels >= 2;
}

/* --- its head ---------------------------------------------------------------
 */

/* Returns lines from FIRST to before STOP as one text, SIGN between them. */
static const char *join(struct said *said, struct strips *strips, size_t first,
			size_t stop, const char *sign)
{
	const char *text = "";

	for (size_t i = first; i < stop; i++) {
		text = arena_format(said->run->arena, "%s%s%s", text,
				    *text ? sign : "", strips->line[i].text);
		strips->line[i].taken = true;
	}
	return text;
}

static bool begins(const struct strips *strips, size_t i, enum phrase phrase)
{
	return phrase_at(phrase, strips->line[i].text, strips->line[i].length) >
	       0;
}

/* Returns the first line of the opening, which ends in a comma and begins with
 * an office; the count of all when there is none. */
static size_t find_opening(const struct strips *strips)
{
	size_t count = strips->count, i = count;

	while (i && recite_is_furniture(&(struct beside_line){
			    .typed = strips->line[i - 1].text, .only = true}))
		i--;
	if (!i ||
	    strips->line[i - 1].text[strips->line[i - 1].length - 1] != ',')
		return count;
	for (size_t k = i; k > 0 && i - k < OPENING_LINES; k--)
		if (begins(strips, k - 1, PHRASE_OFFICE))
			return k - 1;
	return count;
}

/* Returns a text without commas and blanks at its end. */
static const char *bare(struct said *said, const char *text)
{
	size_t length = strlen(text);

	while (length && strchr(" ,", text[length - 1]))
		length--;
	return arena_copy(said->run->arena, text, length);
}

/* Says the letterhead, lines in capitals above the title, if it is not the
 * office that decrees. */
static void say_letterhead(struct said *said, struct strips *strips,
			   size_t stop)
{
	const struct value *office = &said->pairs->field[PLAN_LEMBAGA];
	size_t first = stop;
	const char *text;

	while (first &&
	       strip_is_capitals(strips->line[first - 1].text,
				 strips->line[first - 1].length) &&
	       !begins(strips, first - 1, PHRASE_FORM))
		first--;
	if (first == stop)
		return;
	text = join(said, strips, first, stop, " ");
	if (office->length && !strcasecmp(text, office->text))
		return;
	said_field(said, PLAN_KOP, join(said, strips, first, stop, "\n"),
		   &strips->line[first]);
}

/* Returns the line from FROM to before STOP that begins with PHRASE, STOP for
 * none. */
static size_t find_line(const struct strips *strips, size_t from, size_t stop,
			enum phrase phrase)
{
	while (from < stop && !begins(strips, from, phrase))
		from++;
	return from;
}

/* Says the title: KEPUTUSAN …, NOMOR … TAHUN …, TENTANG …, each with the lines
 * that go on with it. */
static void say_title(struct said *said, struct strips *strips, size_t stop)
{
	size_t decree = find_line(strips, 0, stop, PHRASE_DECREE);
	size_t number = find_line(strips, decree, stop, PHRASE_NUMBER);
	size_t about = find_line(strips, number, stop, PHRASE_ABOUT);
	const char *text;

	if (number == stop)
		about = find_line(strips, decree, stop, PHRASE_ABOUT);
	if (decree < stop) {
		text = join(said, strips, decree,
			    number < stop ? number : about, " ");
		text += phrase_at(PHRASE_DECREE, text, strlen(text));
		if (*text)
			said_field(said, PLAN_LEMBAGA, text,
				   &strips->line[decree]);
	}
	if (number < stop) {
		text = join(said, strips, number, about, " ");
		above_number(
			said,
			text + phrase_at(PHRASE_NUMBER, text, strlen(text)),
			&strips->line[number]);
	}
	if (about < stop) {
		text = join(said, strips, about, stop, " ");
		text += phrase_at(PHRASE_ABOUT, text, strlen(text));
		if (*text)
			said_field(said, PLAN_TENTANG, text,
				   &strips->line[about]);
	}
	say_letterhead(said, strips, decree < stop ? decree : number);
}

static void take_furniture(struct strips *strips)
{
	for (size_t i = 0; i < strips->count; i++) {
		struct beside_line line = {.typed = strips->line[i].text,
					   .only = true};

		strips->line[i].taken |= recite_is_furniture(&line);
	}
}

static void read_head(struct said *said, const uint32_t rows[2])
{
	struct strips strips = {.arena = said->run->arena};
	size_t opening;

	strips_read(&strips, said->cells, rows);
	opening = find_opening(&strips);
	say_title(said, &strips, opening);
	if (opening < strips.count)
		said_field(said, PLAN_DECREE_OFFICE,
			   bare(said, join(said, &strips, opening, strips.count,
					   " ")),
			   &strips.line[opening]);
	take_furniture(&strips);
	said_left_out(said, &strips, MESSAGE_SHEET_BODY_REST);
}

/* --- its end ----------------------------------------------------------------
 */

/* Whether what ends a body begins with LINE: place and date, an office. */
static bool closes(struct said *said, const struct beside_line *line)
{
	size_t length = strlen(line->typed);

	if (line->label != BESIDE_NONE || line->mark)
		return false;
	return below_begins(said, line->typed, false) ||
	       (phrase_at(PHRASE_OFFICE, line->typed, length) &&
		strip_is_capitals(line->typed, length));
}

/* Returns the line of a body that its end begins with. */
static size_t find_closing(struct said *said, const struct beside *lines,
			   const struct typescript *script)
{
	size_t i = lines->count, closing;

	while (i && lines->line[i - 1].cell->row > script->label)
		i--;
	for (closing = i; closing < lines->count; closing++)
		if (closes(said, &lines->line[closing]))
			break;
	return closing;
}

/* Takes the list below "Tembusan" out of what ends the body, and returns the
 * row that it begins at, STOP for none. */
static uint32_t read_recipients(struct said *said, const struct beside *lines,
				size_t from, uint32_t stop)
{
	static const char word[] = "tembusan";
	size_t n = sizeof(word) - 1, i = from;
	struct clauses *body = &said->pairs->body[BODY_TEMBUSAN];
	struct beside_line *first;

	while (i < lines->count &&
	       strncasecmp(lines->line[i].typed, word, n) != 0)
		i++;
	if (i == lines->count)
		return stop;
	first = &lines->line[i];
	first->text = strchr(first->typed, ':');
	first->text = first->text ? first->text + 1 : "";
	first->text += strspn(first->text, " ");
	stop = first->cell->row;
	i += !*first->text;
	if (!body->count)
		*body = recite_list(said, lines->line + i, lines->count - i);
	return stop;
}

static void read_closing(struct said *said, const uint32_t rows[2])
{
	struct strips strips = {.arena = said->run->arena};

	if (rows[0] >= rows[1])
		return;
	strips_read(&strips, said->cells, rows);
	take_furniture(&strips);
	below_signatures(said, &strips);
	said_left_out(said, &strips, MESSAGE_SHEET_BODY_REST);
}

/* --- all of it ---------------------------------------------------------------
 */

/* Whether two texts have the same words, but for case, emphasis and stops. */
static bool is_same(const char *one, const char *other)
{
	for (;;) {
		one += strspn(one, " *.\n");
		other += strspn(other, " *.\n");
		if (!*one || !*other)
			return !*one && !*other;
		if (tolower((unsigned char)*one++) !=
		    tolower((unsigned char)*other++))
			return false;
	}
}

/* Says what is decreed, if it is not what profiles print by themselves, which
 * ends in a full stop. */
static void say_decreed(struct said *said, const struct recited *recited)
{
	const struct value *field = said->pairs->field;
	const struct strip_line line = {.cell = recited->menetapkan_cell};

	if (!recited->menetapkan)
		return;
	if (field[PLAN_LEMBAGA].length && field[PLAN_TENTANG].length &&
	    recited->menetapkan[strlen(recited->menetapkan) - 1] == '.' &&
	    is_same(recited->menetapkan,
		    arena_format(said->run->arena, "keputusan %s tentang %s",
				 field[PLAN_LEMBAGA].text,
				 field[PLAN_TENTANG].text)))
		return;
	said_field(said, PLAN_MENETAPKAN, recited->menetapkan, &line);
}

void typescript_read(struct said *said, const struct typescript *script)
{
	const uint32_t rows[] = {script->first, script->stop};
	struct beside lines = {.arena = said->run->arena};
	struct clauses *body = said->pairs->body;
	struct recited recited;
	bool quiet = said->quiet;
	uint32_t stop = script->stop;
	size_t closing;

	said->quiet = true;
	beside_read(&lines, said->cells, rows);
	closing = find_closing(said, &lines, script);
	read_head(said, (const uint32_t[]){0, script->first});
	recited = recite(said, lines.line, closing);
	for (size_t i = 0; i < BODY_PARTS; i++)
		body[i] = recited.body[i];
	stop = read_recipients(said, &lines, closing, stop);
	if (closing < lines.count)
		read_closing(said,
			     (const uint32_t[]){lines.line[closing].cell->row,
						stop});
	say_decreed(said, &recited);
	said->quiet = quiet;
}

/* Cuts a field short, to LENGTH bytes. */
static void cut(struct value *field, size_t length, struct arena *arena)
{
	field->text = length ? arena_copy(arena, field->text, length) : NULL;
	field->length = length;
}

void typescript_settle(struct decree *decree, const struct profile *profile,
		       struct arena *arena)
{
	struct value *office = &decree->field[PLAN_DECREE_OFFICE];
	const struct value *decrees = &decree->field[PLAN_LEMBAGA];
	const struct value *signer = &decree->field[PLAN_SIGNER_OFFICE];
	const char *opening = profile->body.opening.lines.text;
	size_t all = office->length, rest = decrees->length;

	if (!all)
		return;
	if (opening && search_folded(opening, "{lembaga}") && all > rest + 1 &&
	    office->text[all - rest - 1] == ' ' &&
	    !strcasecmp(office->text + all - rest, decrees->text))
		all -= rest + 1;
	if (signer->length && is_same(arena_copy(arena, office->text, all),
				      office_principal(arena, signer->text)))
		all = 0;
	cut(office, all, arena);
}
