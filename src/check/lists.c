#include "check/ending.h"
#include "check/rule.h"
#include "plan/numbers.h"
#include "plan/tree.h"
#include "plan/value.h"
#include "text/markup.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/*
 * Lists inside a text, and texts that are a list: numbers that jump, repeat or
 * number a list of one, items that say the same, and how items end.
 */

/* --- The items of a text, with the numbers that were typed -----------------
 */

enum { POINT_LABEL = 8 }; /* [bytes] */

struct point {
	size_t start;		 /* [bytes] of its marker in the text */
	size_t body, end;	 /* [bytes] of what it says */
	char label[POINT_LABEL]; /* "9", "c", "iv"; "" of a dash */
	enum marker marker;
	size_t depth; /* from 1 */
	bool begins;  /* a list: no item of it is before it */
};

struct points {
	struct point *point;
	size_t count;
};

struct point_reader {
	struct list list;
	struct points points;
	const char *text;
	size_t capacity;
	bool bare;
	struct arena *arena;
};

/* Adds the item whose marker of SIZE bytes stands INDENT bytes behind START,
 * where its line begins. */
static void add(struct point_reader *r, size_t start, size_t indent,
		size_t size, enum marker marker)
{
	const struct list *list = &r->list;
	struct point *point;
	size_t n = 0;

	r->points.point = arena_grow(r->arena, r->points.point, r->points.count,
				     &r->capacity, sizeof(*r->points.point));
	point = &r->points.point[r->points.count++];
	*point = (struct point){.start = start + indent,
				.body = start + indent + size,
				.marker = marker,
				.begins = true};
	for (size_t i = 0; i < size && n + 1 < POINT_LABEL; i++)
		if (isalnum((unsigned char)r->text[point->start + i]))
			point->label[n++] = r->text[point->start + i];
	for (size_t i = 0; i < list->depth; i++)
		if (list->level[i].marker == marker &&
		    list->level[i].indent == indent)
			point->begins = false;
	point->depth = list_enter(&r->list, marker, indent);
}

static void read_line(struct point_reader *r, size_t start, size_t end)
{
	enum marker marker = MARKER_NONE;
	size_t indent = 0, size, left;
	const char *line;

	while (start + indent < end && r->text[start + indent] == ' ')
		indent++;
	line = r->text + start + indent;
	left = end - start - indent;
	if (!left)
		return;
	size = list_marker(line, left, list_is_open(&r->list, MARKER_UPPER_DOT),
			   &marker);
	if (!size && r->bare)
		size = list_bare_marker(&r->list, line, left, &marker);
	if (size)
		add(r, start, indent, size, marker);
	else if (!list_continues(&r->list, indent) || !r->points.count)
		return;
	r->points.point[r->points.count - 1].end = end;
}

/* Returns the items in LENGTH bytes of TEXT; BARE: markers need no sign. They
 * live in ARENA. */
static struct points read_points(const char *text, size_t length, bool bare,
				 struct arena *arena)
{
	struct point_reader r = {.text = text, .bare = bare, .arena = arena};

	for (size_t at = 0; at < length;) {
		const char *end = memchr(text + at, '\n', length - at);
		size_t stop = end ? (size_t)(end - text) : length;

		read_line(&r, at, stop);
		at = stop + 1;
	}
	return r.points;
}

/* Returns what number the label of POINT stands for when NUMBER is expected, 0
 * for a dash. "i" is 1 or 9. */
static unsigned number_of(const struct point *point, unsigned number)
{
	const char *label = point->label;
	unsigned letter, roman;

	if (!*label)
		return 0;
	if (isdigit((unsigned char)*label))
		return (unsigned)(label[1] ? (label[0] - '0') * 10 + label[1] -
						     '0'
					   : label[0] - '0');
	roman = islower((unsigned char)*label)
			? typed_roman(label, strlen(label))
			: 0;
	if (label[1])
		return roman;
	letter = (unsigned)(tolower((unsigned char)*label) - 'a') + 1;
	return roman && roman == number ? roman : letter;
}

/* --- Their numbers ----------------------------------------------------------
 */

/* Whether POINT begins the text: then its number is the entry's. */
static bool begins_text(const struct reading *text, const struct point *point)
{
	for (size_t i = 0; i < point->start; i++)
		if (!strchr(" \n", text->text[i]))
			return false;
	return true;
}

static void check_numbers(struct checker *c, const struct reading *text,
			  const struct points *points)
{
	unsigned last[LIST_DEEPEST + 1] = {0};

	for (size_t i = 0; i < points->count; i++) {
		const struct point *point = &points->point[i];
		unsigned expected = point->begins ? 1 : last[point->depth] + 1;
		unsigned number = number_of(point, expected);
		char first = islower((unsigned char)*point->label) ? 'a' : 'A';
		bool letter = !isdigit((unsigned char)*point->label) &&
			      expected >= 1 && expected <= 26;

		last[point->depth] = number;
		/* the first one of a cell may continue another cell's */
		if (!number || number == expected ||
		    (point->begins && begins_text(text, point)))
			continue;
		rule_report(c, CODE_NUMBER_JUMPS, text, point->start,
			    point->label,
			    letter ? arena_format(c->arena, "%c",
						  first + (int)expected - 1)
				   : rule_number(c, expected));
	}
}

/* "9. 9. Atribut": the same marker again. */
static void check_twice(struct checker *c, const struct reading *text,
			const struct points *points)
{
	for (size_t i = 0; i < points->count; i++) {
		const struct point *point = &points->point[i];
		size_t size = point->body - point->start, next = point->body;

		while (next < point->end && text->text[next] == ' ')
			next++;
		if (!*point->label || next + size >= point->end ||
		    memcmp(text->text + next, text->text + point->start,
			   size) != 0 ||
		    text->text[next + size] != ' ')
			continue;
		rule_report(
			c, CODE_NUMBER_TWICE, text, point->start,
			arena_copy(c->arena, text->text + point->start, size));
	}
}

/* A list inside a cell that has one item. */
static void check_single(struct checker *c, const struct reading *text,
			 const struct points *points)
{
	for (size_t i = 0; i < points->count; i++) {
		const struct point *point = &points->point[i];
		size_t next = i + 1;

		while (next < points->count &&
		       points->point[next].depth > point->depth)
			next++;
		if (!point->begins || !*point->label ||
		    begins_text(text, point) || number_of(point, 1) != 1 ||
		    (next < points->count &&
		     points->point[next].depth == point->depth &&
		     !points->point[next].begins))
			continue;
		rule_report(c, CODE_LIST_OF_ONE, text, point->start,
			    arena_copy(c->arena, text->text + point->start,
				       point->body - point->start));
	}
}

/* Two items that say the same. */
static void check_items(struct checker *c, const struct reading *text,
			const struct points *points)
{
	const char *before = NULL;

	for (size_t i = 0; i < points->count; i++) {
		const struct point *point = &points->point[i];
		const char *body = fold(c->scratch, text->text + point->body,
					point->end - point->body);
		size_t length = strlen(body);

		while (length && strchr(" ;.,", body[length - 1]))
			length--;
		body = arena_copy(c->scratch, body + (*body == ' '), length);
		if (before && !point->begins && strlen(body) > 3 &&
		    !strcmp(body, before))
			rule_report(
				c, CODE_ITEM_TWICE, text, point->start,
				fold_title(c->arena, body, strlen(body), 40));
		before = body;
	}
}

/* --- Their endings: none has a sign, or ; … ; dan … . -----------------------
 */

struct list_item {
	enum ending ending;
	const struct reading *text; /* NULL: a whole cell */
	size_t at;		    /* [bytes] its last one */
	const struct value *value;
};

/* Returns how most of the items end; the last one counts only if there are no
 * more than two. */
static enum ending usual(const struct list_item *item, size_t count)
{
	size_t met[END_COUNT] = {0};
	enum ending best = END_NONE;
	size_t most = count > 2 ? count - 1 : count;

	for (size_t i = 0; i < most; i++)
		met[item[i].ending == END_AND ? END_SEMICOLON
					      : item[i].ending]++;
	for (unsigned e = END_SEMICOLON; e <= END_COMMA; e++)
		if (met[e] > met[best] ||
		    (met[e] == met[best] && e == END_SEMICOLON && met[e]))
			best = (enum ending)e;
	return best;
}

/* Whether item I of COUNT may end as it does where BASE is usual. */
static bool fits(const struct list_item *item, size_t i, size_t count,
		 enum ending base)
{
	enum ending ending = item[i].ending;

	if (ending == END_AND)
		return i + 2 == count &&
		       (base == END_SEMICOLON || base == END_COMMA);
	if (i + 1 == count && (base == END_SEMICOLON || base == END_COMMA))
		return ending == base || ending == END_STOP;
	return ending == base;
}

static void check_list(struct checker *c, struct list_item *item, size_t count)
{
	size_t kept = 0;
	enum ending base;

	for (size_t i = 0; i < count; i++)
		if (item[i].ending != END_OTHER)
			item[kept++] = item[i];
	if (kept < 2)
		return;
	base = usual(item, kept);
	for (size_t i = 0; i < kept; i++) {
		if (fits(item, i, kept, base))
			continue;
		if (findings_are_full(c->findings))
			return;
		findings_add(
			c->findings, CODE_ENDING,
			item[i].text ? rule_place(c, item[i].text, item[i].at)
				     : item[i].value->place,
			ending_name(c, item[i].ending), ending_name(c, base));
		return; /* once a list */
	}
}

/* Whether the text that item I belongs to goes on behind the list, as in "1. x;
 * dan 2. y, yang merupakan …": there it ends with a comma by rights. */
static bool goes_on(const struct reading *text, const struct points *points,
		    size_t i)
{
	size_t next = points->point[i].end;

	while (next < text->length && strchr(" \n", text->text[next]))
		next++;
	return next < text->length &&
	       (i + 1 == points->count || points->point[i + 1].start > next);
}

/* Returns how item I ends, without what is below it. The last one of a list
 * inside an item may end as that does: "2. y; dan". */
static struct list_item item_of(const struct reading *text,
				const struct points *points, size_t i)
{
	const struct point *point = &points->point[i];
	size_t end = point->end;
	size_t next = points->point[i + 1 < points->count ? i + 1 : i].depth;
	struct list_item item = {.text = text};

	while (end > point->body + 1 && text->text[end - 1] == ' ')
		end--;
	item.at = end - 1;
	while (item.at && (text->text[item.at] & 0xC0) == 0x80)
		item.at--;
	item.ending = ending_of(text->text + point->body, end - point->body);
	if (next > point->depth ||
	    (next < point->depth && item.ending == END_AND) ||
	    (item.ending == END_COMMA && goes_on(text, points, i)))
		item.ending = END_OTHER;
	return item;
}

/* Checks how the items of each list end; what is below an item is not part of
 * it. */
static void check_endings(struct checker *c, const struct reading *text,
			  const struct points *points)
{
	struct list_item *item =
		arena_array(c->scratch, struct list_item, points->count + 1);

	for (size_t i = 0; i < points->count; i++) {
		size_t depth = points->point[i].depth, count = 0;

		if (!points->point[i].begins)
			continue;
		for (size_t k = i; k < points->count; k++) {
			const struct point *point = &points->point[k];

			if (point->depth < depth ||
			    (k > i && point->depth == depth && point->begins))
				break;
			if (point->depth == depth)
				item[count++] = item_of(text, points, k);
		}
		check_list(c, item, count);
	}
}

static void check(struct checker *c, const struct reading *text)
{
	const struct passage *passage = text->passage;
	struct points points;

	if (passage->kind != PASSAGE_CELL && !passage_is_prose(passage))
		return;
	points = read_points(text->text, text->length,
			     rule_is_bare(c, passage->key), c->scratch);
	check_twice(c, text, &points);
	check_items(c, text, &points);
	if (!passage_is_prose(passage)) { /* CommonMark counts by itself */
		check_numbers(c, text, &points);
		check_single(c, text, &points);
	}
	check_endings(c, text, &points);
}

/* --- Texts of one column below one node may be a list, too ------------------
 */

static const struct value *value_of(const struct node *node, const char *key)
{
	const struct entry *entry = tree_find(node, key);

	return entry && entry->value.length ? &entry->value : NULL;
}

/* Cells are a list when at least half of them end as an item does; sentences
 * may end as they like. A text that is a list itself is left to
 * check_endings(). */
static void check_column(struct checker *c, const struct node *parent,
			 const char *key)
{
	struct list_item *item =
		arena_array(c->scratch, struct list_item, parent->child_count);
	size_t count = 0, signs = 0;

	for (size_t i = 0; i < parent->child_count; i++) {
		const struct value *value = value_of(&parent->child[i], key);
		enum ending ending;

		if (!value || tree_aside(&parent->child[i]) ||
		    read_points(value->text, value->length,
				rule_is_bare(c, key), c->scratch)
				    .count > 1)
			continue;
		ending = ending_of(value->text, value->length);
		signs += ending == END_SEMICOLON || ending == END_AND;
		item[count++] =
			(struct list_item){.ending = ending, .value = value};
	}
	if (signs > 1 && signs * 2 >= count)
		check_list(c, item, count);
}

/* Looks at each column of each list once: where it is first filled. */
static void check_columns(struct checker *c, const struct node *root)
{
	struct tree_walk walk;

	tree_walk(&walk, root);
	while (tree_step(&walk)) {
		const struct node *node = walk.node, *parent = walk.parent;

		if (walk.leaving)
			arena_clear(c->scratch);
		if (tree_aside(node))
			tree_skip(&walk);
		for (size_t k = 0; !walk.leaving && k < node->entry_count;
		     k++) {
			const struct entry *entry = &node->entry[k];
			size_t first = 0;

			if (!entry->value.length || walk.place >= 64)
				continue;
			while (!value_of(&parent->child[first], entry->key))
				first++;
			if (first == walk.place)
				check_column(c, parent, entry->key);
		}
	}
}

static void end(struct checker *c)
{
	for (size_t i = 0; i < c->decree->lampiran_count; i++)
		check_columns(c, &c->decree->lampiran[i].root);
}

const struct rule rule_lists = {.passage = check, .end = end};
