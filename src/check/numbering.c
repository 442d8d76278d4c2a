#include "check/points.h"
#include "check/rule.h"
#include "plan/fold.h"

#include <stdlib.h>
#include <string.h>

/* Numbers that were typed by hand: they jump, repeat, number a list of one. */

/* The numbers before texts of one column go on from cell to cell. */
struct run {
	const char *key;
	enum marker marker;
	unsigned last;
	/* a number before an only child: is it a list of one? */
	const struct value *single;
	const char *label;
};

enum { MOST_RUNS = 32 };

struct memory {
	struct run run[MOST_RUNS];
	size_t count;
};

static void check_numbers(struct checker *c, const struct reading *text,
			  const struct points *points)
{
	unsigned last[LIST_DEEPEST + 1] = {0};

	for (size_t i = 0; i < points->count; i++) {
		const struct point *point = &points->point[i];
		unsigned expected = point->begins ? 1 : last[point->depth] + 1;
		unsigned number = point_number(point, expected);

		last[point->depth] = number;
		/* the first of the cell may go on with another cell's */
		if (!number || number == expected ||
		    (point->begins && point->start == 0))
			continue;
		rule_report(c, CODE_NUMBER_JUMPS, text, point->start,
			    point->label,
			    point_label(point, expected, c->arena));
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
		if (!point->begins || !*point->label || !point->start ||
		    point_number(point, 1) != 1 ||
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

static void check(struct checker *c, const struct reading *text)
{
	const struct passage *passage = text->passage;
	struct points points;

	if (passage->kind != PASSAGE_CELL && passage->kind != PASSAGE_PROSE)
		return;
	points = points_read(text->text, text->length,
			     rule_is_bare(c, passage->key), c->scratch);
	check_twice(c, text, &points);
	check_items(c, text, &points);
	if (passage->kind == PASSAGE_PROSE) /* CommonMark counts by itself */
		return;
	check_numbers(c, text, &points);
	check_single(c, text, &points);
}

static struct run *find_run(struct memory *memory, const char *key)
{
	for (size_t i = 0; i < memory->count; i++)
		if (!strcmp(memory->run[i].key, key))
			return &memory->run[i];
	if (memory->count == MOST_RUNS)
		return NULL;
	memory->run[memory->count].key = key;
	return &memory->run[memory->count++];
}

static void report_single(struct checker *c, struct run *run)
{
	if (run->single)
		findings_add(c->findings, CODE_LIST_OF_ONE, run->single->place,
			     run->label);
	run->single = NULL;
}

/* The number before a whole cell: it is that of its place among its siblings,
 * or goes on with the one before, or begins. POSITION from 1. */
static void check_entry(struct checker *c, struct memory *memory,
			const struct entry *entry, size_t position, bool only)
{
	struct run *run = find_run(memory, entry->key);
	struct points points =
		points_read(entry->value.text, entry->value.length,
			    rule_is_bare(c, entry->key), c->scratch);
	const struct point *point = points.point;
	unsigned number, expected;
	bool goes_on;

	if (!run || !points.count || point->start || !*point->label)
		return;
	expected = run->last + 1;
	number = point_number(point, expected);
	goes_on = run->marker == point->marker && number == expected;
	if (goes_on)
		run->single = NULL;
	else
		report_single(c, run);
	if (!goes_on && number != 1 && number != position)
		findings_add(c->findings, CODE_NUMBER_JUMPS, entry->value.place,
			     point->label,
			     point_label(point, position == 1 ? 1 : expected,
					 c->arena));
	/* a list in the cell begins there, then its number is the list's */
	run->last = points.count > 1 ? 0 : number;
	run->marker = point->marker;
	if (only && !goes_on && number == 1 && points.count == 1) {
		run->single = &entry->value;
		run->label =
			arena_copy(c->arena, entry->value.text, point->body);
	}
	arena_clear(c->scratch);
}

/* Numbers of areas go on, those below begin anew in each. */
static void begin_area(struct checker *c, struct memory *memory,
		       const struct node *area)
{
	for (size_t i = 0; i < memory->count; i++) {
		bool own = false;

		for (size_t k = 0; k < area->entry_count; k++)
			own |= !strcmp(area->entry[k].key, memory->run[i].key);
		if (own && area->child_count)
			continue;
		report_single(c, &memory->run[i]);
		memory->run[i].last = 0;
	}
}

static void walk(struct checker *c, struct memory *memory,
		 const struct node *parent, bool outermost)
{
	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *child = &parent->child[i];

		if (outermost)
			begin_area(c, memory, child);
		for (size_t k = 0; k < child->entry_count; k++)
			if (child->entry[k].value.length)
				check_entry(c, memory, &child->entry[k], i + 1,
					    k || parent->child_count == 1);
		walk(c, memory, child, false);
	}
}

static void end(struct checker *c)
{
	for (const struct plan *plan = c->plan; plan; plan = plan->next) {
		struct memory memory = {.count = 0};

		walk(c, &memory, &plan->root, true);
		for (size_t k = 0; k < memory.count; k++)
			report_single(c, &memory.run[k]);
	}
}

const struct rule rule_numbering = {.passage = check, .end = end};
