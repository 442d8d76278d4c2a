#include "sheet/below.h"

#include "plan/keys.h"
#include "sheet/phrases.h"
#include "sheet/running.h"
#include "text/casing.h"

#include <ctype.h>
#include <string.h>

/* [bytes] */
enum { TOWN_LONGEST = 60, PROSE_ENOUGH = 60, OFFICE_LONGEST = 1000 };

/* --- lines of a signature --------------------------------------------------
 */

enum below_part {
	BELOW_NONE,
	BELOW_UNIT,
	BELOW_OFFICE,
	BELOW_NAME,
	BELOW_STAFF, /* what may stand below a name */
};

/* Who signs, as far as it has been read. */
struct below_reader {
	struct said *said;
	struct strips *strips;
	bool copy;	      /* who certifies the copy, */
	bool stranger;	      /* or somebody of whom a plan does not know */
	enum below_part part; /* that comes next */
	bool ended;	      /* something stands between office and name */
	char *unit, *office, *name; /* NULL: not yet */
	const struct strip_line *unit_line, *office_line, *name_line;
	const struct strip_line *last; /* that was read */
};

/* Returns where the date of "Contoh, 6 Januari 2026" begins, NULL when a line
 * is none of those. */
static const char *find_date(struct said *said, const char *text)
{
	const char *comma = strchr(text, ',');

	if (!comma || comma - text > TOWN_LONGEST || comma == text ||
	    strcspn(text, "0123456789:;") < (size_t)(comma - text))
		return NULL;
	for (comma++; *comma == ' '; comma++)
		;
	return *comma && said_date(said, comma) ? comma : NULL;
}

bool below_begins(struct said *said, const char *text, bool sure)
{
	size_t length = strlen(text), n;

	n = phrase_at(PHRASE_DATE, text, length);
	if (n && said_date(said, text + n))
		return true;
	return phrase_at(PHRASE_PLACE, text, length) ||
	       phrase_at(PHRASE_COPY, text, length) ||
	       phrase_is(PHRASE_SIGNED, text, length) ||
	       phrase_at(PHRASE_WITNESS, text, length) ||
	       find_date(said, text) ||
	       (sure && phrase_at(PHRASE_OFFICE, text, length));
}

/* Returns the bytes of TEXT from FIRST to before END without blanks, commas and
 * brackets around them. */
static const char *trim(struct said *said, const char *first, const char *end)
{
	while (first < end && strchr(" (:", *first))
		first++;
	while (end > first && strchr(" ,):", end[-1]))
		end--;
	return arena_copy(said->run->arena, first, (size_t)(end - first));
}

static void say(struct below_reader *r, enum plan_field field,
		const char *first, const char *end,
		const struct strip_line *line)
{
	said_field(r->said, field, trim(r->said, first, end), line);
}

/* Reads "Ditetapkan di Contoh", "pada tanggal 6 Januari 2026", both in a line,
 * or "Contoh, 6 Januari 2026". */
static bool read_place(struct below_reader *r, const struct strip_line *line)
{
	const char *text = line->text, *end = text + line->length, *date = NULL;
	size_t place = phrase_at(PHRASE_PLACE, text, line->length);
	size_t n = place ? 0 : phrase_at(PHRASE_DATE, text, line->length);
	const char *day;

	if (place) {
		for (const char *at = text + place; at < end && !date; at++)
			if (phrase_at(PHRASE_DATE, at, (size_t)(end - at)))
				date = at;
		if (date)
			n = phrase_at(PHRASE_DATE, date, (size_t)(end - date));
	} else if (n) {
		date = text;
	} else {
		date = find_date(r->said, text);
	}
	if (!place && !date)
		return false;
	day = date ? said_date(r->said, date + n) : NULL;
	if (date && !day)
		return false;
	if (day)
		said_field(r->said, PLAN_TANGGAL, day, line);
	if (place || date > text)
		say(r, PLAN_TEMPAT, text + place, date ? date : end, line);
	return true;
}

/* --- who it is -------------------------------------------------------------
 */

/* Returns lines as one; whoever signs for another office stands in lines. */
static char *join(struct below_reader *r, const char *lines)
{
	char *text = arena_copy(r->said->run->arena, lines, strlen(lines));

	for (char *at = text; !office_deputy(lines, strlen(lines)) && *at; at++)
		if (*at == '\n')
			*at = ' ';
	return text;
}

/* Says who signed, as far as it was read, and begins anew. */
static void end_signer(struct below_reader *r)
{
	enum plan_field office =
		r->copy ? PLAN_COPY_OFFICE : PLAN_SIGNER_OFFICE;
	enum plan_field name = r->copy ? PLAN_COPY_NAME : PLAN_SIGNER_NAME;
	char *cut = r->office ? strrchr(r->office, '\n') : NULL;

	/* the last of several lines without anything between is the name */
	if (cut && !r->name && !r->ended) {
		r->name = cut + 1;
		r->name_line = r->last;
		*cut = '\0';
	}
	if (r->unit)
		said_field(r->said, PLAN_COPY_UNIT, join(r, r->unit),
			   r->unit_line);
	if (r->office)
		said_field(r->said, office, join(r, r->office), r->office_line);
	if (r->name)
		said_field(r->said, name, r->name, r->name_line);
	*r = (struct below_reader){.said = r->said, .strips = r->strips};
}

/* Goes on with *TEXT, which *FIRST begins. */
static void append(struct below_reader *r, char **text,
		   const struct strip_line **first, struct strip_line *line)
{
	const char *words =
		trim(r->said, line->text, line->text + line->length);

	if (*text && strlen(*text) > OFFICE_LONGEST)
		return;
	if (!*text)
		*first = line;
	*text = arena_format(r->said->run->arena, "%s%s%s", *text ? *text : "",
			     *text ? "\n" : "", words);
	r->last = line;
	line->taken = true;
}

/* Whether an office is complete where LINE comes: its last line ended in a
 * comma, or there is room for a signature. */
static bool is_complete(const struct below_reader *r,
			const struct strip_line *line)
{
	const struct strip_line *last = r->last;

	return r->office &&
	       (last->text[last->length - 1] == ',' ||
		(line->row > last->row + last->cell->rows && !line->more));
}

/* Whether a line goes on with the unit of whoever certifies. */
static bool is_unit(const struct below_reader *r, const struct strip_line *line)
{
	if (phrase_at(PHRASE_OFFICE, line->text, line->length) &&
	    !phrase_at(PHRASE_UNIT, line->text, line->length))
		return false;
	return !r->unit || strip_is_capitals(line->text, line->length) ||
	       !strip_is_capitals(r->unit, strlen(r->unit));
}

static void read_office(struct below_reader *r, struct strip_line *line)
{
	if (r->part == BELOW_UNIT && is_unit(r, line)) {
		append(r, &r->unit, &r->unit_line, line);
		return;
	}
	r->part = BELOW_OFFICE;
	if (!is_complete(r, line)) {
		append(r, &r->office, &r->office_line, line);
		return;
	}
	r->ended = true;
	r->part = BELOW_STAFF;
	append(r, &r->name, &r->name_line, line);
}

/* Whether the line below LINE is the number of whoever signs. */
static bool is_above_staff(const struct below_reader *r,
			   const struct strip_line *line)
{
	const struct strip_line *next = line + 1;

	return next < r->strips->line + r->strips->count &&
	       next->strip == line->strip &&
	       phrase_at(PHRASE_STAFF, next->text, next->length);
}

/* Reads a line that no phrase begins. */
static void read_words(struct below_reader *r, struct strip_line *line)
{
	bool office = phrase_at(PHRASE_OFFICE, line->text, line->length) > 0;

	if (r->stranger)
		return;
	switch (r->part) {
	case BELOW_NONE:
		if (office)
			read_office(r, line);
		break;
	case BELOW_UNIT:
	case BELOW_OFFICE:
		read_office(r, line);
		break;
	case BELOW_NAME:
		append(r, &r->name, &r->name_line, line);
		r->part = BELOW_STAFF;
		break;
	case BELOW_STAFF: /* a rank */
		if (r->name && is_above_staff(r, line))
			append(r, &r->name, &r->name_line, line);
		break;
	}
}

/* Whether a line only says where a signature goes: "#", "${ttd}", or the
 * stroke below a name; dots for a name that is not known yet are none. */
static bool is_sign(const struct below_reader *r, const struct strip_line *line)
{
	const char *text = line->text;
	bool strokes = strspn(text, "_-.= ") == line->length;

	if (r->part == BELOW_NONE || r->part == BELOW_UNIT)
		return false;
	if (*text == '$' || *text == '{' || *text == '#' || *text == '^')
		return true;
	return strokes && r->name;
}

static void read_line(struct below_reader *r, struct strip_line *line)
{
	const char *text = line->text;
	size_t length = line->length;

	if (phrase_at(PHRASE_COPY, text, length)) {
		end_signer(r);
		r->copy = true;
		r->part = BELOW_UNIT;
	} else if (phrase_at(PHRASE_WITNESS, text, length)) {
		end_signer(r);
		r->stranger = true;
		return;
	} else if (!r->copy && read_place(r, line)) {
		if (r->stranger || r->name)
			end_signer(r);
		r->part = r->part ? r->part : BELOW_OFFICE;
	} else if (phrase_is(PHRASE_SIGNED, text, length)) {
		r->ended = true;
		r->part = BELOW_NAME;
		if (r->stranger)
			return;
	} else if (is_sign(r, line)) {
		r->ended = true;
		r->part = r->name ? r->part : BELOW_NAME;
	} else if (phrase_at(PHRASE_STAFF, text, length) && r->name &&
		   !r->stranger) {
		append(r, &r->name, &r->name_line, line);
	} else {
		read_words(r, line);
		return;
	}
	line->taken = true;
}

void below_signatures(struct said *said, struct strips *strips)
{
	struct below_reader r = {.said = said, .strips = strips};

	for (size_t i = 0; i < strips->count; i++) {
		if (i && strips->line[i].strip != strips->line[i - 1].strip)
			end_signer(&r);
		if (!strips->line[i].taken)
			read_line(&r, &strips->line[i]);
	}
	end_signer(&r);
}

/* --- text ------------------------------------------------------------------
 */

/* Whether a line of a sheet is text rather than anything else. */
static bool is_prose(const struct strip_line *line)
{
	const char *text = line->text;

	if (line->cell->outside || line->length >= PROSE_ENOUGH ||
	    phrase_at(PHRASE_NOTE, text, line->length) || *text == '*')
		return true;
	return strchr(".;:", text[line->length - 1]) && strchr(text, ' ');
}

/* Says what text there is above the signatures. */
static void say_text(struct said *said, struct strips *strips, size_t stop)
{
	const struct strip_line **line = arena_array(
		said->run->arena, const struct strip_line *, stop + 1);
	size_t count = 0;

	for (size_t i = 0; i < stop; i++) {
		struct strip_line *at = &strips->line[i];
		bool follows = count && line[count - 1] == at - 1 && !at->apart;

		if (at->taken || (!follows && !at->more && !is_prose(at)))
			continue;
		line[count++] = at;
		at->taken = true;
	}
	if (count)
		said_part(said, PART_AFTER,
			  running_text(said->run->arena, line, count), *line);
}

void below_read(struct said *said, struct strips *strips)
{
	size_t stop = 0;

	while (stop < strips->count &&
	       !below_begins(said, strips->line[stop].text, true))
		stop++;
	say_text(said, strips, stop);
	below_signatures(said, strips);
}
