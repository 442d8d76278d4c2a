#include "revise/successor.h"

#include "base/input.h"
#include "calendar/date.h"
#include "plan/keys.h"
#include "plan/tree.h"
#include "revise/messages.h"
#include "yaml/write.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What decrees have in drafts for a number that nobody has given yet. */
static const char unknown[] = "\xE2\x80\xA6";

struct successor_maker {
	const struct source *source;
	const struct successor_wish *wish;
	struct run *run;
	const struct yaml *root, *section; /* "keputusan" */
	struct successor *result;
};

/* Adds the value of KEY, which becomes AFTER unless that is NULL. */
static struct successor_value *add(struct successor_maker *m, const char *key,
				   const char *after)
{
	const struct yaml *node = yaml_value(m->section, key);
	struct successor_value *value = &m->result->value[m->result->count++];
	struct value text = {.text = NULL};

	*value = (struct successor_value){.key = key, .after = after};
	if (node && !yaml_is_empty(node))
		text = value_read(node, key, m->run);
	if (text.text) {
		value->node = node;
		value->before =
			arena_copy(m->run->arena, text.text, text.length);
	}
	return value;
}

unsigned successor_year(const struct decree *decree)
{
	const struct value *year = &decree->field[PLAN_TAHUN];

	return year->text ? date_year(year->text, year->length) : 0;
}

static struct place place_in(const struct successor_maker *m,
			     const struct successor_value *value)
{
	return value->node ? value->node->place : m->section->place;
}

/* Whether the old year is known, and what the new one is. */
static bool add_year(struct successor_maker *m)
{
	struct successor *s = m->result;
	struct successor_value *value =
		add(m, plan_key_of(PLAN_TAHUN)->word, NULL);

	if (value->before)
		s->before = date_year(value->before, strlen(value->before));
	if (!s->before) {
		diag_add(&m->run->diag, MESSAGE_NEXT_NO_YEAR,
			 place_in(m, value));
		return false;
	}
	s->year = m->wish->year ? m->wish->year : s->before + 1;
	value->after = arena_format(m->run->arena, "%u", s->year);
	if (s->year != s->before)
		return true;
	diag_add(&m->run->diag, MESSAGE_NEXT_YEAR_BACK, (struct place){0},
		 value->before);
	return false;
}

/* Adds what else is the decree's own. */
static void add_others(struct successor_maker *m)
{
	const char *number = m->wish->number;
	const struct date date = m->wish->date;
	enum form form = FORM_SALINAN;
	struct successor_value *value;

	/* A number of last year in a decree of this year is wrong but looks
	 * right, so none is left standing. */
	value = add(m, plan_key_of(PLAN_NOMOR)->word,
		    number ? number : unknown);
	value->open = !number;
	if (!number && !value->before)
		m->result->count--;
	/* A date can be no dots, but one of last year shows that it is none. */
	value = add(m, plan_key_of(PLAN_TANGGAL)->word, NULL);
	value->open = !date.year;
	if (!date.year && !value->before)
		m->result->count--;
	if (date.year && value->before)
		value->after =
			date_in_figures(value->before, strlen(value->before))
				? date_figures(m->run->arena, date)
				: date_format(m->run->arena, date);
	/* What is to be decreed is a draft, but the plan may say otherwise. */
	value = add(m, KEY_FORM, NULL);
	if (value->before)
		form_find(value->before, strlen(value->before), &form);
	value->open = true;
	if (form == FORM_RANCANGAN)
		m->result->count--;
}

/* Whether NEW says the same as OLD but for the changed values. */
static bool is_same(const struct successor_maker *m, const struct yaml *old,
		    const struct yaml *new)
{
	for (size_t i = 0; i < m->result->count; i++)
		if (m->result->value[i].after &&
		    m->result->value[i].node == old)
			return new->kind == YAML_TEXT;
	if (old->kind != new->kind || old->count != new->count ||
	    old->length != new->length)
		return false;
	if (old->length && memcmp(old->text, new->text, old->length))
		return false;
	for (size_t i = 0; i < old->count; i++)
		if (!is_same(m, old->item[i], new->item[i]))
			return false;
	return true;
}

/* Reads the new text again, where the values are: it has to be a plan, the
 * same but for what was to change. Returns the key of what went wrong, NULL
 * when nothing did. */
static const char *check(struct successor_maker *m)
{
	const struct source *source = m->result->source;
	const struct yaml *root = NULL, *section;
	struct run found;

	run_init(&found, m->run->arena);
	if (source && input_check(source, &found.diag))
		m->result->decree = plan_read(&found, source);
	if (m->result->decree)
		root = yaml_read(&found, found.arena, source, &plan_words);
	if (!root || !is_same(m, m->root, root))
		return KEY_DECREE;
	section = yaml_value(root, KEY_DECREE);
	for (size_t i = 0; i < m->result->count; i++) {
		struct successor_value *value = &m->result->value[i];
		const struct yaml *node = yaml_value(section, value->key);
		size_t length = value->after ? strlen(value->after) : 0;

		value->place = node ? node->place : section->place;
		if (value->after &&
		    (!node || node->kind != YAML_TEXT ||
		     node->length < length ||
		     memcmp(node->text, value->after, length) ||
		     node->text[length + strspn(node->text + length, "\n")]))
			return value->key;
	}
	return NULL;
}

static bool make(struct successor_maker *m)
{
	struct edit edit[SUCCESSOR_MOST];
	const char *wrong;
	size_t count = 0;

	if (!add_year(m))
		return false;
	add_others(m);
	for (size_t i = 0; i < m->result->count; i++) {
		struct successor_value *value = &m->result->value[i];

		if (!value->after && (value->before || value->open))
			continue;
		if (value->node &&
		    edit_value(&edit[count], m->source, value->node,
			       value->after, m->run->arena))
			value->shared = edit[count++].shared;
		else
			diag_add(&m->run->diag, MESSAGE_NEXT_NO_VALUE,
				 place_in(m, value), value->key);
	}
	if (m->run->diag.count)
		return false;
	m->result->source = edit_apply(m->run->arena, m->source, m->wish->name,
				       edit, count);
	wrong = check(m);
	if (wrong)
		diag_add(&m->run->diag, MESSAGE_NEXT_UNSAFE, m->section->place,
			 wrong);
	return !wrong;
}

const struct successor *successor_make(struct run *run,
				       const struct source *source,
				       const struct successor_wish *wish)
{
	struct successor_maker m = {.source = source, .wish = wish, .run = run};

	m.root = yaml_read(run, run->arena, source, &plan_words);
	m.section = m.root ? yaml_value(m.root, KEY_DECREE) : NULL;
	m.result = arena_new(run->arena, struct successor);
	return m.section && make(&m) ? m.result : NULL;
}

static bool is_figure(char c)
{
	return isdigit((unsigned char)c);
}

struct mentions mentions_find(struct arena *arena, const struct source *source,
			      unsigned year)
{
	struct mentions found = {.count = 0};
	struct place place = {source, 1, 1}, *list = NULL;
	const char *at = source->text, *next;
	size_t capacity = 0, length;
	char figures[16];

	length = (size_t)snprintf(figures, sizeof(figures), "%u", year);
	while ((next = strstr(at, figures))) {
		bool alone = (next == source->text || !is_figure(next[-1])) &&
			     !is_figure(next[length]);

		place_skip(&place, at, next + length);
		at = next + length;
		if (!alone)
			continue;
		list = arena_grow(arena, list, found.count, &capacity,
				  sizeof(*list));
		list[found.count] = place;
		list[found.count++].column -= (unsigned)length;
	}
	found.place = list;
	return found;
}

static int compare_places(struct place a, struct place b)
{
	return a.line != b.line ? (a.line > b.line) - (a.line < b.line)
				: (a.column > b.column) - (a.column < b.column);
}

static int compare_values(const void *a, const void *b)
{
	const struct yaml *const *one = a, *const *other = b;

	return compare_places((*one)->place, (*other)->place);
}

struct mentions mentions_of_key(struct arena *arena,
				const struct decree *decree, const char *key)
{
	const struct yaml **list = NULL;
	size_t capacity = 0, count = 0;
	struct place *place;
	struct tree_walk walk;
	const struct node *node;

	for (size_t i = 0; i < decree->lampiran_count; i++) {
		tree_walk(&walk, &decree->lampiran[i].root);
		while ((node = tree_enter(&walk))) {
			const struct yaml *value =
				node->yaml ? yaml_value(node->yaml, key) : NULL;

			if (!value || yaml_is_empty(value))
				continue;
			list = arena_grow(arena, list, count, &capacity,
					  sizeof(*list));
			list[count++] = value;
		}
	}
	if (count) /* what is above others may stand behind them */
		qsort(list, count, sizeof(*list), compare_values);
	place = arena_array(arena, struct place, count);
	for (size_t i = 0; i < count; i++)
		place[i] = list[i]->place;
	return (struct mentions){place, list, count};
}

/* Returns the place behind VALUE. */
static struct place end_of(const struct yaml *value)
{
	struct place end;

	while (value->kind != YAML_TEXT && value->count)
		value = value->item[value->count - 1];
	end = value->place;
	end.column += (unsigned)(value->end - value->start);
	return end;
}

bool mentions_cover(const struct mentions *mentions, struct place place)
{
	size_t first = 0, last = mentions->count; /* that begins behind it */

	while (first < last) {
		size_t middle = first + (last - first) / 2;

		if (compare_places(mentions->place[middle], place) > 0)
			last = middle;
		else
			first = middle + 1;
	}
	return first &&
	       compare_places(place, end_of(mentions->value[first - 1])) < 0;
}
