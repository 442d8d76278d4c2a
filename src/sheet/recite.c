#include "sheet/recite.h"

#include "plan/keys.h"
#include "sheet/messages.h"
#include "sheet/phrases.h"
#include "sheet/running.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
	PAGE_LONGEST = 3,  /* [digits] of the number of a page */
	CATCH_WORDS = 4,   /* of a catchword, at most */
	LIST_KINDS = 8,	   /* of lists inside a clause */
	CLAUSES_MOST = 999 /* of a part, as ordinals go */
};

/* A clause that is put together. */
struct recite_clause {
	const char *typed;  /* what stood before it; NULL: nothing */
	unsigned number;    /* that this is; 0: none */
	struct place place; /* where it begins */
	struct strip_line *line;
	size_t count, capacity;
};

struct reciter {
	struct said *said;
	struct arena *arena;
	enum beside_label label; /* of the part at work */
	struct recite_part {
		struct recite_clause *clause;
		size_t count, capacity;
		enum marker marker; /* of its items, as they are typed */
		struct place place;
	} part[BODY_PARTS];
	struct recite_part *at; /* NULL: none of a clause */
	/* the last item of each list inside the clause at work */
	enum marker inner[LIST_KINDS];
	unsigned inner_number[LIST_KINDS];
	size_t inner_count;
	const char *menetapkan;
	const struct cells_cell *menetapkan_cell;
	struct strips rest; /* what nobody understands */
};

/* --- what pages have by themselves -----------------------------------------
 */

/* Whether a text is "- 2 -" or "2". */
static bool is_page_number(const char *text)
{
	size_t n;

	text += strspn(text, "- \xE2\x80\x93\x94");
	n = strspn(text, "0123456789");
	text += n;
	text += strspn(text, "- \xE2\x80\x93\x94");
	return n && n <= PAGE_LONGEST && !*text;
}

bool recite_is_furniture(const struct beside_line *line)
{
	const char *text = line->typed + strspn(line->typed, "*");

	return line->only &&
	       (is_page_number(text) ||
		(strip_is_capitals(text, strlen(text)) &&
		 phrase_is(PHRASE_FORM, text, strcspn(text, "*"))));
}

/* Returns the bytes of TEXT before the dots of a catchword that it ends with,
 * without blanks; its length where there are none. */
static size_t before_dots(const char *text)
{
	size_t length = strlen(text), at = length, dots = 0;

	for (;;) {
		if (at && strchr(" *", text[at - 1])) {
			at--;
		} else if (at && text[at - 1] == '.') {
			dots++;
			at--;
		} else if (at >= 3 &&
			   !memcmp(text + at - 3, "\xE2\x80\xA6", 3)) {
			dots += 3;
			at -= 3;
		} else {
			return dots >= 3 ? at : length;
		}
	}
}

/* Whether TEXT begins with the LENGTH bytes of WORDS, but for emphasis, colons
 * and blanks. */
static bool begins_with(const char *text, const char *words, size_t length)
{
	const char *end = words + length;

	for (;;) {
		text += strspn(text, "* :");
		while (words < end && strchr("* :", *words))
			words++;
		if (words == end)
			return !isalnum((unsigned char)*text) ||
			       !isalnum((unsigned char)text[-1]);
		if (tolower((unsigned char)*text++) !=
		    tolower((unsigned char)*words++))
			return false;
	}
}

static size_t count_words(const char *text, size_t length)
{
	size_t count = length > 0;

	for (size_t i = 0; i < length; i++)
		count += text[i] == ' ';
	return count;
}

/* Whether a line can be nothing but a catchword: some words with dots behind
 * them. */
static bool may_catch(const struct beside_line *line)
{
	size_t n = before_dots(line->typed);

	return n && line->typed[n] &&
	       count_words(line->typed, n) <= CATCH_WORDS;
}

/* Returns TEXT without a catchword that was glued to its end, which NEXT begins
 * with. */
static const char *unglue(struct reciter *r, const char *text, const char *next)
{
	size_t n = before_dots(text), at = n;

	if (!text[n] || !next)
		return text;
	for (size_t words = 0; at && words < CATCH_WORDS; words++) {
		while (at && text[at - 1] != ' ')
			at--;
		if (at && begins_with(next, text + at, n - at))
			return arena_copy(r->arena, text, at - 1);
		at -= at > 0;
	}
	return text;
}

/* --- clauses ---------------------------------------------------------------
 */

static struct recite_clause *last_clause(const struct reciter *r)
{
	return r->at && r->at->count ? &r->at->clause[r->at->count - 1] : NULL;
}

/* Returns the text that the part at work ends with, "" when there is none. */
static const char *last_text(const struct reciter *r)
{
	const struct recite_clause *clause = last_clause(r);

	if (r->label == BESIDE_MENETAPKAN)
		return r->menetapkan ? r->menetapkan : "";
	return clause && clause->count ? clause->line[clause->count - 1].marked
				       : "";
}

/* Whether a text is whole: it ends in a stop, or in a word behind one, "; dan".
 */
static bool is_ended(const char *text)
{
	static const char *const ends[] = {"dan", "atau", "dan/atau"};
	size_t length = strlen(text);

	while (length && strchr(" *", text[length - 1]))
		length--;
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		size_t n = strlen(ends[i]);

		if (length > n + 2 && !memcmp(text + length - n, ends[i], n) &&
		    !memcmp(text + length - n - 2, "; ", 2))
			return true;
	}
	return length && strchr(".;:", text[length - 1]);
}

static bool ends_with(const char *text, char sign)
{
	size_t length = strlen(text);

	while (length && text[length - 1] == '*')
		length--;
	return length && text[length - 1] == sign;
}

static void begin_clause(struct reciter *r, const char *typed, unsigned number,
			 const struct beside_line *line)
{
	struct recite_part *part = r->at;
	struct recite_clause *clause;

	part->clause = arena_grow(r->arena, part->clause, part->count,
				  &part->capacity, sizeof(*clause));
	clause = &part->clause[part->count++];
	*clause = (struct recite_clause){
		.typed = typed,
		.number = number,
		.place = cells_place(r->said->cells, line->cell)};
	if (part->count == 1)
		part->place = clause->place;
	r->inner_count = 0;
}

static struct strip_line strip_line_of(struct reciter *r, const char *text,
				       const struct beside_line *line)
{
	const char *plain = markup_line(r->arena, text, strlen(text));

	return (struct strip_line){.text = plain,
				   .length = strlen(plain),
				   .marked = text,
				   .cell = line->cell,
				   .row = line->cell->row};
}

/* Adds a line of its own to the clause at work. */
static void add_line(struct reciter *r, const char *text,
		     const struct beside_line *line)
{
	struct recite_clause *clause = last_clause(r);

	if (!*text)
		return;
	clause->line = arena_grow(r->arena, clause->line, clause->count,
				  &clause->capacity, sizeof(*clause->line));
	clause->line[clause->count++] = strip_line_of(r, text, line);
}

/* Returns two texts as one line. Emphasis that ends one and begins the other is
 * one emphasis. */
static const char *join(struct reciter *r, const char *one, const char *other)
{
	size_t length = strlen(one);
	bool whole = length > 2 && one[length - 1] == '*' &&
		     one[length - 2] != '*' && *other == '*' && other[1] != '*';

	return arena_format(r->arena, "%.*s%s%s",
			    (int)(whole ? length - 1 : length), one,
			    length ? " " : "", other + whole);
}

/* Goes on with the last line. */
static void go_on(struct reciter *r, const char *text,
		  const struct beside_line *line)
{
	struct recite_clause *clause = last_clause(r);
	struct strip_line *last;

	if (!clause->count) {
		add_line(r, text, line);
		return;
	}
	last = &clause->line[clause->count - 1];
	*last = strip_line_of(r, join(r, last->marked, text),
			      &(struct beside_line){.cell = last->cell});
}

static void leave_out(struct reciter *r, const struct beside_line *line)
{
	struct strip_line left = strip_line_of(r, line->typed, line);

	r->rest.line = arena_grow(r->arena, r->rest.line, r->rest.count,
				  &r->rest.capacity, sizeof(left));
	r->rest.line[r->rest.count++] = left;
}

/* --- which clause a line belongs to ------------------------------------------
 */

/* Returns the list inside the clause at work whose items LINE is marked like;
 * their count when there is none. */
static size_t find_inner(const struct reciter *r,
			 const struct beside_line *line)
{
	size_t i = 0;

	while (i < r->inner_count && r->inner[i] != line->marker)
		i++;
	return i;
}

/* Whether a marked line is an item of the part itself, not of a list inside of
 * one. */
static bool is_item(const struct reciter *r, const struct beside_line *line)
{
	const struct recite_clause *clause = last_clause(r);
	const struct recite_part *part = r->at;
	size_t inner = find_inner(r, line);

	if (r->label == BESIDE_DIKTUM)
		return false;
	if (!clause)
		return true;
	if (line->marker == MARKER_DASH)
		return part->marker == MARKER_DASH;
	if (part->marker == MARKER_NONE)
		return ends_with(last_text(r), ';');
	if (part->marker != line->marker)
		return false;
	if (inner < r->inner_count &&
	    line->number == r->inner_number[inner] + 1)
		return false;
	return line->number > clause->number || !ends_with(last_text(r), ':');
}

/* Adds an item of a list inside the clause at work. */
static void add_inner(struct reciter *r, const struct beside_line *line)
{
	size_t at = find_inner(r, line);

	if (at == LIST_KINDS)
		at--;
	r->inner[at] = line->marker;
	r->inner_number[at] = line->number;
	r->inner_count = at + 1;
	add_line(r,
		 arena_format(r->arena, "%s %s", line->mark,
			      *line->text ? line->text : ""),
		 line);
}

/* Adds the text of a line that has no label of its own. */
static void add_text(struct reciter *r, const struct beside_line *line,
		     const char *text)
{
	bool ended = is_ended(last_text(r));
	bool list = r->label != BESIDE_DIKTUM;

	if (line->mark && is_item(r, line)) {
		if (r->at->marker == MARKER_NONE)
			r->at->marker = line->marker;
		begin_clause(r, line->mark, line->number, line);
		add_line(r, text, line);
	} else if (line->mark && last_clause(r)) {
		add_inner(r, line);
	} else if (!last_clause(r) || (list && !r->inner_count && ended &&
				       (ends_with(last_text(r), ';') ||
					!strncasecmp(text, "bahwa ", 6)))) {
		begin_clause(r, NULL, 0, line);
		add_line(r, text, line);
	} else if (ended) {
		add_line(r, text, line);
	} else {
		go_on(r, text, line);
	}
}

/* Begins the part or diktum that a line has the label of. */
static void begin_label(struct reciter *r, const struct beside_line *line)
{
	static const enum body_part parts[] = {
		[BESIDE_MENIMBANG] = BODY_MENIMBANG,
		[BESIDE_MENGINGAT] = BODY_MENGINGAT,
		[BESIDE_MEMPERHATIKAN] = BODY_MEMPERHATIKAN,
		[BESIDE_DIKTUM] = BODY_DIKTUM,
	};

	r->label = line->label;
	r->at = NULL;
	if (line->label == BESIDE_MEMUTUSKAN ||
	    line->label == BESIDE_MENETAPKAN)
		return;
	r->at = &r->part[parts[line->label]];
	if (line->label == BESIDE_DIKTUM)
		begin_clause(r, line->ordered, line->ordinal, line);
}

static void read_line(struct reciter *r, const struct beside_line *line,
		      const char *next)
{
	const char *text = unglue(r, line->text, next);

	if (line->label != BESIDE_NONE)
		begin_label(r, line);
	if (r->label == BESIDE_MENETAPKAN) {
		text = line->mark ? line->typed : text;
		if (!r->menetapkan)
			r->menetapkan_cell = line->cell;
		r->menetapkan = join(r, last_text(r), text);
	} else if (!r->at) {
		if (line->label == BESIDE_NONE || *text)
			leave_out(r, line);
	} else if (line->mark && !*text) {
		leave_out(r, line);
	} else if (*text) {
		add_text(r, line, text);
	}
}

/* --- what comes out ---------------------------------------------------------
 */

/* Returns what stood before clause N of PART if counting does not give it; ""
 * if it does. */
static const char *kept(struct reciter *r, const struct recite_clause *clause,
			size_t n)
{
	bool ordinal = clause->typed && isupper((unsigned char)*clause->typed);
	bool counted = clause->number == n &&
		       strncasecmp(clause->typed ? clause->typed : "",
				   "pertama", 7) != 0;

	if (!clause->typed || !clause->number || counted)
		return "";
	return arena_format(r->arena, "%s%s ", clause->typed,
			    ordinal && strlen(clause->typed) > 2 ? ":" : "");
}

/* Fills CLAUSES with those of PART; one without any text is told. */
static void take(struct reciter *r, struct clauses *clauses,
		 const struct recite_part *part)
{
	const struct strip_line **line;
	bool typed = false;

	*clauses = (struct clauses){.place = part->place};
	clauses->clause = arena_array(r->arena, struct value, part->count + 1);
	for (size_t i = 0; i < part->count; i++) {
		const struct recite_clause *clause = &part->clause[i];
		struct value *value = &clauses->clause[clauses->count];

		if (!clause->count)
			continue;
		line = arena_array(r->arena, const struct strip_line *,
				   clause->count);
		for (size_t k = 0; k < clause->count; k++)
			line[k] = &clause->line[k];
		value->text = arena_format(
			r->arena, "%s%s", kept(r, clause, clauses->count + 1),
			running_clause(r->arena, line, clause->count));
		value->length = strlen(value->text);
		value->place = clause->place;
		clauses->count++;
		typed |= clause->typed != NULL;
	}
	clauses->lone = clauses->count == 1 && !typed;
}

static void begin(struct reciter *r, struct said *said)
{
	*r = (struct reciter){.said = said, .arena = said->run->arena};
	r->rest.arena = r->arena;
	r->rest.cells = said->cells;
}

static void read_lines(struct reciter *r, const struct beside_line *line,
		       size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *next = NULL;

		if (recite_is_furniture(&line[i]))
			continue;
		for (size_t k = i + 1; k < count && !next; k++)
			if (!recite_is_furniture(&line[k]))
				next = line[k].typed;
		if (may_catch(&line[i]) && next &&
		    begins_with(next, line[i].typed,
				before_dots(line[i].typed)))
			continue;
		if (may_catch(&line[i]) && line[i].only)
			leave_out(r, &line[i]);
		else
			read_line(r, &line[i], next);
	}
}

struct recited recite(struct said *said, const struct beside_line *line,
		      size_t count)
{
	struct recited recited = {.menetapkan = NULL};
	struct reciter r;

	begin(&r, said);
	read_lines(&r, line, count);
	for (size_t i = 0; i < BODY_PARTS; i++)
		take(&r, &recited.body[i], &r.part[i]);
	if (r.menetapkan && *r.menetapkan)
		recited.menetapkan = r.menetapkan;
	recited.menetapkan_cell = r.menetapkan_cell;
	said_left_out(said, &r.rest, MESSAGE_SHEET_BODY_REST);
	return recited;
}

struct clauses recite_list(struct said *said, const struct beside_line *line,
			   size_t count)
{
	struct clauses clauses;
	struct reciter r;

	begin(&r, said);
	r.label = BESIDE_MEMPERHATIKAN;
	r.at = &r.part[BODY_TEMBUSAN];
	read_lines(&r, line, count);
	take(&r, &clauses, r.at);
	said_left_out(said, &r.rest, MESSAGE_SHEET_BODY_REST);
	return clauses;
}
