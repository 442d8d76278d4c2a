#include "law/growth.h"

#include "law/messages.h"
#include "yaml/pieces.h"

#include <stdlib.h>
#include <string.h>

void growth_init(struct growth *g, const struct bases *before, struct run *run)
{
	size_t count = before ? before->count : 0;

	*g = (struct growth){
		.run = run, .before = before, .capacity = count + 1};
	g->base = arena_array(run->arena, struct legal_base, g->capacity);
	for (size_t i = 0; i < count; i++)
		g->base[i] = before->base[i];
	g->bases.source = before ? before->source : NULL;
	g->bases.base = g->base;
	g->bases.count = count;
}

/* Returns the base that citation C of TEXT is of, which is added if it is not
 * there. */
static size_t find_or_add(struct growth *g, const char *text,
			  const struct citation *c)
{
	const struct legal_base *known =
		entry_find(&g->bases, text, c, g->run->arena);
	struct legal_base base;

	if (known)
		return (size_t)(known - g->base);
	base = entry_of(text, c, &g->bases, g->run->arena);
	g->base = arena_grow(g->run->arena, g->base, g->bases.count,
			     &g->capacity, sizeof(*g->base));
	g->bases.base = g->base;
	g->base[g->bases.count] = base;
	return g->bases.count++;
}

/* Adds CHANGE to those of BASE, in the order of law: before the first one that
 * is later. */
static void add_change(struct growth *g, size_t base, size_t change)
{
	struct legal_base *to = &g->base[base];
	const struct legal_base *one = &g->base[change];
	struct base_text *all;
	size_t at = to->changes;

	for (size_t i = 0; i < to->changes; i++)
		if (bases_find(&g->bases, to->change[i].text,
			       strlen(to->change[i].text)) == one)
			return;
	while (at &&
	       base_compare(one, bases_find(&g->bases, to->change[at - 1].text,
					    strlen(to->change[at - 1].text))) <
		       0)
		at--;
	all = arena_array(g->run->arena, struct base_text, to->changes + 1);
	for (size_t i = 0; i <= to->changes; i++)
		if (i == at)
			all[i] = one->name[0];
		else
			all[i] = to->change[i - (i > at)];
	to->change = all;
	to->changes++;
}

size_t growth_add(struct growth *g, const char *text,
		  const struct citations *all, size_t i)
{
	size_t base = find_or_add(g, text, &all->citation[i]);

	for (size_t k = i + 1; k < all->count; k++) {
		const struct citation *c = &all->citation[k];

		if (c->role == CITATION_AMENDING && c->of == i &&
		    entry_is_base(c)) {
			size_t change = find_or_add(g, text, c);

			if (change != base)
				add_change(g, base, change);
		}
	}
	return base;
}

static size_t count_before(const struct growth *g)
{
	return g->before ? g->before->count : 0;
}

bool growth_is_new(const struct growth *g, size_t i)
{
	return i >= count_before(g);
}

bool growth_is_changed(const struct growth *g, size_t i)
{
	return !growth_is_new(g, i) &&
	       g->base[i].changes > g->before->base[i].changes;
}

/* Returns BASE alone as a list in pieces. */
static struct pieces *pieces_of(const struct growth *g, size_t base)
{
	struct arena *arena = g->run->arena;
	const char *text = entries_write(&g->base[base], 1, arena);
	const struct source *source =
		source_borrow(arena, "", text, strlen(text));

	return pieces_read(source, yaml_read(g->run, arena, source, NULL),
			   arena);
}

/* Puts what is new of the bases into PIECES, those of the list. Whether there
 * is room. */
static bool put(const struct growth *g, struct pieces *pieces)
{
	struct piece_key *top = pieces_key(pieces->root, BASES_LIST);
	const char *changes = base_key(BASE_CHANGES);

	for (size_t i = 0; i < g->bases.count; i++) {
		struct piece_list *list = top->list;
		struct piece_key *from;
		struct piece_map *map, *last;

		if (!growth_is_new(g, i) && !growth_is_changed(g, i))
			continue;
		from = pieces_key(pieces_of(g, i)->root, BASES_LIST);
		if (!list && g->before->count)
			return false;
		map = from->list->map[0];
		if (!list) {
			top->list = from->list; /* its line stays */
		} else if (growth_is_new(g, i)) {
			last = list->count ? list->map[list->count - 1] : NULL;
			pieces_insert(pieces, list, map, last);
		} else {
			last = pieces_find(pieces, g->base[i].place, &list);
			from = pieces_key(map, changes);
			top = last ? pieces_key(last, changes) : NULL;
			if (!last)
				return false;
			if (top)
				pieces_replace(pieces, top, from);
			else
				pieces_add(pieces, last, NULL, from);
		}
		top = pieces_key(pieces->root, BASES_LIST);
	}
	return true;
}

const char *growth_write(const struct growth *g)
{
	struct arena *arena = g->run->arena;
	size_t before = count_before(g), length;
	const char *more;
	const struct source *source = g->bases.source;
	const struct yaml *root = NULL;
	struct pieces *pieces;

	if (source)
		root = yaml_read(g->run, arena, source, NULL);
	if (!root || root->kind == YAML_NOTHING) {
		more = entries_write(g->base + before, g->bases.count - before,
				     arena);
		return arena_format(
			arena, "%s%s%s", source ? source->text : "",
			source && source->length &&
					source->text[source->length - 1] != '\n'
				? "\n"
				: "",
			more);
	}
	pieces = pieces_read(source, root, arena);
	if (pieces && put(g, pieces))
		return pieces_write(pieces, &length);
	diag_add(&g->run->diag, MESSAGE_BASES_NO_ROOM, root->place);
	return NULL;
}
