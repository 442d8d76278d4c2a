#include "check/rule.h"
#include "plan/fold.h"

#include <string.h>

/* Numbers inside a text: they jump, repeat, number a list of one. */

/* Whether POINT begins the text: then its number is one of the entry. */
static bool is_first(const struct reading *text, const struct point *point)
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
		unsigned number = point_number(point, expected);

		last[point->depth] = number;
		/* the first of the cell may go on with another cell's */
		if (!number || number == expected ||
		    (point->begins && is_first(text, point)))
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
		if (!point->begins || !*point->label || is_first(text, point) ||
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
	struct points points;

	if (!rule_points(c, text, &points))
		return;
	check_twice(c, text, &points);
	check_items(c, text, &points);
	if (text->passage->kind ==
	    PASSAGE_PROSE) /* CommonMark counts by itself */
		return;
	check_numbers(c, text, &points);
	check_single(c, text, &points);
}

const struct rule rule_numbering = {.passage = check};
