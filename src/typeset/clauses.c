#include "typeset/clauses.h"

#include "plan/numbers.h"
#include "text/messages.h"
#include "typeset/messages.h"

#include <string.h>

struct gathering {
	struct prose prose;
	size_t capacity;
	struct run *run;
};

static struct prose_block *add(struct gathering *g, struct prose_block block)
{
	struct prose *prose = &g->prose;

	prose->block = arena_grow(g->run->arena, prose->block, prose->count,
				  &g->capacity, sizeof(*prose->block));
	prose->block[prose->count] = block;
	return &prose->block[prose->count++];
}

/* Whether PROSE has neither words nor the numbers of a list. */
static bool is_empty(const struct prose *prose)
{
	for (size_t i = 0; i < prose->count; i++)
		if (prose->block[i].markup.length || prose->block[i].item)
			return false;
	return true;
}

/* Reads a clause from byte SKIP on. A heading has no place in it, and a clause
 * without words would be lost. */
static struct prose read(const struct value *clause, size_t skip,
			 struct run *run)
{
	size_t before = run->diag.count;
	struct prose prose = prose_read(run, clause->text + skip,
					clause->length - skip, clause->place);

	if (is_empty(&prose) && run->diag.count == before)
		diag_add(&run->diag, MESSAGE_CLAUSE_EMPTY, clause->place);
	for (size_t i = 0; i < prose.count; i++) {
		const struct prose_block *block = &prose.block[i];

		if (block->heading)
			diag_add(&run->diag, MESSAGE_BODY_HEADING, block->place,
				 diag_text(&run->diag, block->markup.text,
					   block->markup.length));
	}
	return prose;
}

/* Returns the number that CLAUSE begins with, as it is typed, without the space
 * behind it. */
static const char *typed_number(const struct value *clause,
				const struct typed *typed, struct arena *arena)
{
	size_t length = typed->bytes;

	while (length && strchr(" \t\n", clause->text[length - 1]))
		length--;
	return arena_copy(arena, clause->text, length);
}

/* Adds CLAUSE, number N of COUNT, as an item of the list around all. */
static void add_item(struct gathering *g, const struct value *clause, size_t n,
		     size_t count, const struct typed *typed)
{
	bool own = typed_is_clause(typed);
	const struct prose prose = read(clause, own ? typed->bytes : 0, g->run);
	struct prose_block outer = {.depth = 1,
				    .ordered = 1,
				    .numbered = true,
				    .number = n,
				    .first = 1,
				    .last = count,
				    .place = clause->place};
	struct prose_block head = outer;

	head.kept = n > 1;
	head.item = true;
	if (own)
		head.typed = typed_number(clause, typed, g->run->arena);
	/* one that begins with a list has nothing of its own to carry the
	 * marker */
	if (!prose.count || prose.block->depth)
		add(g, head);
	for (size_t i = 0; i < prose.count; i++) {
		const struct prose_block *inner = &prose.block[i];
		struct prose_block block = inner->depth ? *inner : outer;

		if (inner->depth == PROSE_DEEPEST) {
			diag_add(&g->run->diag, MESSAGE_PROSE_TOO_DEEP,
				 clause->place,
				 diag_number(&g->run->diag, PROSE_DEEPEST - 1));
			return;
		}
		if (!i && !inner->depth)
			block = head;
		if (inner->depth) {
			block.depth++;
			block.ordered++;
		}
		if (i || inner->depth)
			block.kept = inner->kept + 1;
		block.markup = inner->markup;
		add(g, block);
	}
}

struct prose clauses_prose(const struct clauses *clauses, struct run *run)
{
	struct gathering g = {.run = run};
	struct typed *typed;

	if (clauses->lone)
		return clauses_alone(clauses, 0, 0, run);
	typed = arena_array(run->arena, struct typed, clauses->count);
	for (size_t i = 0; i < clauses->count; i++)
		typed[i] = typed_read(&clauses->clause[i], false);
	typed_decide(typed, clauses->count);
	for (size_t i = 0; i < clauses->count; i++)
		add_item(&g, &clauses->clause[i], i + 1, clauses->count,
			 &typed[i]);
	return g.prose;
}

struct prose clauses_alone(const struct clauses *clauses, size_t i, size_t skip,
			   struct run *run)
{
	return read(&clauses->clause[i], skip, run);
}
