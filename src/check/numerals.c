#include "check/numerals.h"

#include "check/rule.h"
#include "plan/numbers.h"

#include <string.h>

/* Numbers typed before the clauses of a part: those that jump, those that are
 * there twice. "1. 1. x" is told where lists are. */

/* Returns what the clauses begin with, in ARENA. */
static struct typed *read_typed(const struct clauses *clauses,
				struct arena *arena)
{
	struct typed *typed = arena_array(arena, struct typed, clauses->count);

	for (size_t i = 0; i < clauses->count; i++) {
		typed[i] = typed_read(&clauses->clause[i], false);
		typed[i].place = (uint32_t)(i + 1);
	}
	typed_decide(typed, clauses->count);
	return typed;
}

/* Returns the number of the clause that is counted N; "i." is 1 or 9. */
static unsigned number_of(const struct typed *typed, size_t n)
{
	if (!typed_is_clause(typed))
		return (unsigned)n;
	if (typed->first[1] && (typed->first[1] == n || !typed->first[0]))
		return typed->first[1];
	return typed->first[0];
}

unsigned *numerals_of(const struct clauses *clauses, struct arena *arena)
{
	unsigned *number = arena_array(arena, unsigned, clauses->count);
	struct typed *typed;

	if (!clauses->count)
		return number;
	typed = read_typed(clauses, arena);
	for (size_t i = 0; i < clauses->count; i++)
		number[i] = number_of(&typed[i], i + 1);
	return number;
}

size_t numerals_find(const unsigned *numeral, size_t count, unsigned number)
{
	for (size_t i = 0; i < count; i++)
		if (numeral[i] == number)
			return i + 1;
	return 0;
}

size_t numerals_skip(const struct reading *text)
{
	const struct value *value = text->passage->value;
	struct typed typed = typed_read(value, false);
	size_t i = 0;

	while (typed.figure && typed.figure != '-' && i < text->count &&
	       text->word[i].start < typed.bytes)
		i++;
	return i;
}

/* Returns number N as TYPED has it: "3", "c". */
static const char *label_like(struct checker *c, const struct typed *like,
			      unsigned n)
{
	if (like->figure == '1' || n > 26)
		return rule_number(c, n);
	return arena_format(c->arena, "%c", like->figure + (int)n - 1);
}

/* Checks the numbers of PART, whose clauses are a list. */
static void check_part(struct checker *c, enum body_part part)
{
	const struct clauses *clauses = &c->decree->body[part];
	unsigned *number;
	struct typed *typed;

	if (clauses->lone || !clauses->count)
		return;
	number = numerals_of(clauses, c->scratch);
	typed = read_typed(clauses, c->scratch);
	for (size_t i = 0; i < clauses->count; i++) {
		unsigned expected = i ? number[i - 1] + 1 : 1;
		struct place place = clauses->clause[i].place;
		const char *label = label_like(c, &typed[i], number[i]);

		if (number[i] == expected)
			continue;
		if (numerals_find(number, i, number[i]))
			findings_add(c->findings, CODE_NUMBER_TWICE, place,
				     typed_is_clause(&typed[i])
					     ? label
					     : rule_number(c, number[i]));
		else if (typed_is_clause(&typed[i]))
			findings_add(c->findings, CODE_NUMBER_JUMPS, place,
				     label, label_like(c, &typed[i], expected));
	}
}

/* Diktum have ordinals, and what is typed before one is a list. */
static void end(struct checker *c)
{
	for (enum body_part part = 0; part < BODY_PARTS; part++)
		if (part != BODY_DIKTUM)
			check_part(c, part);
}

const struct rule rule_numerals = {.end = end};
