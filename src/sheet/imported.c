#include "sheet/imported.h"

#include "base/path.h"
#include "plan/tree.h"
#include "sheet/reading.h"
#include "sheet/yaml_write.h"

#include <string.h>

/* A plan that was read from text, and the same as its sheet has it. */
struct pair {
	struct arena *arena;
	struct place whole; /* the file */
};

/* Gives VALUE, which is there, the place of the same one in the sheet. */
static void move(struct value *value, const struct value *cell,
		 struct place otherwise)
{
	value->place = cell && cell->text ? cell->place : otherwise;
}

static struct terms move_terms(const struct pair *pair, struct terms terms,
			       const struct terms *cells)
{
	struct term *term = arena_array(pair->arena, struct term, terms.count);

	for (size_t i = 0; i < terms.count; i++) {
		const struct term *cell =
			i < cells->count ? &cells->term[i] : NULL;

		term[i] = terms.term[i];
		move(&term[i].word, cell ? &cell->word : NULL, pair->whole);
		move(&term[i].meaning, cell ? &cell->meaning : NULL,
		     pair->whole);
	}
	terms.term = term;
	return terms;
}

static const struct months *move_months(const struct pair *pair,
					const struct months *months,
					const struct months *cells)
{
	struct months *moved = arena_new(pair->arena, struct months);
	struct value *label = arena_array(pair->arena, struct value, MONTHS);

	*moved = *months;
	moved->place = cells->place;
	if (!months->label)
		return moved;
	for (size_t i = 0; i < MONTHS; i++) {
		label[i] = months->label[i];
		move(&label[i], cells->label ? &cells->label[i] : NULL,
		     cells->place);
	}
	moved->label = label;
	return moved;
}

static struct node move_node(const struct pair *pair, struct node node,
			     const struct node *cells);

static void move_children(const struct pair *pair, struct node *node,
			  const struct node *cells)
{
	struct node *child =
		arena_array(pair->arena, struct node, node->child_count);

	for (size_t i = 0; i < node->child_count; i++)
		child[i] = move_node(pair, node->child[i],
				     i < cells->child_count ? &cells->child[i]
							    : cells);
	node->child = child;
}

static struct node move_node(const struct pair *pair, struct node node,
			     const struct node *cells)
{
	struct entry *entry =
		arena_array(pair->arena, struct entry, node.entry_count);

	node.place = cells->place;
	for (size_t i = 0; i < node.entry_count; i++) {
		const struct entry *cell = tree_find(cells, node.entry[i].key);

		entry[i] = node.entry[i];
		entry[i].place = cell ? cell->place : cells->place;
		entry[i].value.place = entry[i].place;
	}
	node.entry = entry;
	if (node.months && cells->months)
		node.months = move_months(pair, node.months, cells->months);
	move_children(pair, &node, cells);
	return node;
}

/* A title that is not there is the same as another field, place and all. */
static void move_fields(const struct pair *pair, struct plan *plan,
			const struct plan *cells)
{
	for (size_t i = 0; i < PLAN_FIELD_COUNT; i++) {
		struct place otherwise = pair->whole;

		if (i == PLAN_TITLE)
			otherwise = plan->field[PLAN_TENTANG].place;
		else if (i == PLAN_TABLE_TITLE)
			otherwise = plan->field[PLAN_TITLE].place;
		move(&plan->field[i], &cells->field[i], otherwise);
		plan->section[i] = pair->whole;
	}
}

static void move_plan(const struct pair *pair, struct plan *plan,
		      const struct plan *cells)
{
	move_fields(pair, plan, cells);
	move(&plan->style, &cells->style, pair->whole);
	move(&plan->before, &cells->before, pair->whole);
	move(&plan->after, &cells->after, pair->whole);
	plan->glossary.abbreviations =
		move_terms(pair, plan->glossary.abbreviations,
			   &cells->glossary.abbreviations);
	plan->glossary.foreign = move_terms(pair, plan->glossary.foreign,
					    &cells->glossary.foreign);
	move_children(pair, &plan->root, &cells->root);
	plan->source = pair->whole.source;
}

/* Returns PLAN and those behind it with the places of CELLS. */
static const struct plan *move_all(struct pair pair, const struct plan *plan,
				   const struct plan *cells)
{
	struct plan *moved;
	size_t count = 0;

	for (const struct plan *p = plan; p; p = p->next)
		count++;
	moved = arena_array(pair.arena, struct plan, count);
	for (size_t i = 0; i < count && cells; i++) {
		moved[i] = *plan;
		move_plan(&pair, &moved[i], cells);
		if (i)
			moved[i - 1].next = &moved[i];
		plan = plan->next;
		cells = cells->next;
	}
	return moved;
}

/* Returns what the plan of a file would be called: "rencana.yaml". */
static const char *name_of(struct arena *arena, const char *file)
{
	if (!*path_suffix(file))
		return "rencana.yaml";
	return arena_format(arena, "%s.yaml", path_stem(arena, file));
}

const char *imported_text(struct run *run, const struct book *book,
			  const char *only, size_t *length)
{
	const struct plan *cells = reading_plan(book, only, run);

	return cells ? yaml_write(cells, run->arena, length) : NULL;
}

const struct plan *imported_plan(struct run *run, const struct book *book)
{
	const struct plan *cells = reading_plan(book, NULL, run), *plan;
	const char *name = name_of(run->arena, book->name), *both, *text;
	size_t length = 0;

	text = cells ? yaml_write(cells, run->arena, &length) : NULL;
	if (!text)
		return NULL;
	/* what is wrong with the text alone is told of the text */
	both = arena_format(run->arena, "%s (%s)", book->name, name);
	plan = plan_read(run,
			 source_inside(run->arena, both, name, text, length));
	if (!plan)
		return NULL;
	return move_all(
		(struct pair){run->arena,
			      place_of(source_inside(run->arena, book->name,
						     name, text, length))},
		plan, cells);
}
