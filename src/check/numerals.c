#include "check/numerals.h"

#include "check/rule.h"
#include "plan/numbers.h"
#include "plan/ordinal.h"

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

/* Returns the ordinal that the author typed before a diktum; its number is 0
 * where there is none, or nothing behind it. */
static struct ordinal typed_ordinal(const struct value *clause,
				    struct arena *arena)
{
	struct ordinal typed =
		ordinal_read(clause->text, clause->length, arena);

	if (!typed.labels || typed.bytes >= clause->length)
		typed.number = 0;
	return typed;
}

unsigned *numerals_of(const struct decree *decree, enum body_part part,
		      struct arena *arena)
{
	const struct clauses *clauses = &decree->body[part];
	unsigned *number = arena_array(arena, unsigned, clauses->count);
	struct typed *typed;

	if (!clauses->count)
		return number;
	typed = read_typed(clauses, arena);
	for (size_t i = 0; i < clauses->count; i++) {
		const unsigned place = (unsigned)i + 1;

		if (part == BODY_DIKTUM)
			number[i] = typed_ordinal(&clauses->clause[i], arena)
					    .number;
		else
			number[i] = number_of(&typed[i], place);
		number[i] = number[i] ? number[i] : place;
	}
	return number;
}

size_t numerals_find(const unsigned *numeral, size_t count, unsigned number)
{
	for (size_t i = 0; i < count; i++)
		if (numeral[i] == number)
			return i + 1;
	return 0;
}

size_t numerals_skip(const struct reading *text, struct arena *scratch)
{
	const struct value *value = text->passage->value;
	struct typed typed = typed_read(value, false);
	struct ordinal ordinal = {.number = 0};
	size_t i = 0, bytes = 0;

	if (text->passage->part == BODY_DIKTUM)
		ordinal = typed_ordinal(value, scratch);
	if (ordinal.number)
		bytes = ordinal.bytes;
	else if (typed.figure && typed.figure != '-')
		bytes = typed.bytes;
	while (i < text->count && text->word[i].start < bytes)
		i++;
	return i;
}

/* Returns number N as TYPED has it, "3", "c", or as PART counts: "KETIGA". */
static const char *label_like(struct checker *c, enum body_part part,
			      const struct typed *like, unsigned n)
{
	if (part == BODY_DIKTUM)
		return ordinal_write(c->arena, n);
	if (!typed_is_clause(like) || like->figure == '1' || n > 26)
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
	number = numerals_of(c->decree, part, c->scratch);
	typed = read_typed(clauses, c->scratch);
	for (size_t i = 0; i < clauses->count; i++) {
		unsigned expected = i ? number[i - 1] + 1 : 1;
		struct place place = clauses->clause[i].place;
		const char *label = label_like(c, part, &typed[i], number[i]);

		if (number[i] == expected)
			continue;
		if (numerals_find(number, i, number[i]))
			findings_add(c->findings, CODE_NUMBER_TWICE, place,
				     label);
		else if (number[i] != i + 1) /* it is no counted one */
			findings_add(c->findings, CODE_NUMBER_JUMPS, place,
				     label,
				     label_like(c, part, &typed[i], expected));
	}
}

static void end(struct checker *c)
{
	for (enum body_part part = 0; part < BODY_PARTS; part++)
		check_part(c, part);
}

const struct rule rule_numerals = {.end = end};
