#include "check/mention.h"

#include "base/search.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { MARKER = 3 }; /* [letters and figures] "12." before an item */

static void begin(struct checker *c)
{
	c->memory = arena_new(c->arena, struct cited_rules);
}

static bool wants(const struct passage *passage)
{
	return passage->kind == PASSAGE_CLAUSE ||
	       (passage->kind != PASSAGE_TERM &&
		citations_are_likely(passage->value->text,
				     passage->value->length));
}

/* Whether an item of TEXT begins at byte AT, or with "Pasal" that is of what
 * stands there: "Pasal 22E Undang-Undang Dasar". */
static bool begins_item(const struct reading *text, size_t at)
{
	static const char pasal[] = "pasal ";
	size_t from = at, letters = 0;

	while (from && !strchr(";\n", text->text[from - 1]))
		from--;
	while (from < at && isspace((unsigned char)text->text[from]))
		from++;
	if (at - from > strlen(pasal) &&
	    !strncasecmp(text->text + from, pasal, strlen(pasal)))
		return true;
	for (; from < at; from++)
		letters += isalnum((unsigned char)text->text[from]) != 0;
	return letters <= MARKER;
}

static void collect(struct checker *c, const struct reading *text)
{
	struct cited_rules *all = c->memory;
	const struct passage *passage = text->passage;
	bool bases = passage->kind == PASSAGE_CLAUSE &&
		     passage->part == BODY_MENGINGAT;
	struct citations read =
		citations_read(text->text, text->length, c->scratch);
	struct citation *citation;
	struct reading *kept;

	if (!read.count)
		return;
	citation = arena_array(c->arena, struct citation, read.count);
	kept = arena_new(c->arena, struct reading);
	*kept = (struct reading){
		.passage = passage,
		.text = arena_copy(c->arena, text->text, text->length),
		.length = text->length};
	for (size_t i = 0; i < read.count; i++) {
		bool itself = read.citation[i].role == CITATION_ITSELF;
		const char *name = read.citation[i].made_by;

		citation[i] = read.citation[i];
		if (name)
			citation[i].made_by =
				arena_copy(c->arena, name, strlen(name));

		all->mention =
			arena_grow(c->arena, all->mention, all->count,
				   &all->capacity, sizeof(*all->mention));
		all->mention[all->count++] = (struct mention){
			.citation = &citation[i],
			.text = kept,
			.base = bases && itself &&
				begins_item(kept, citation[i].whole.start)};
	}
}

const char *mention_part(struct checker *c, const struct mention *mention,
			 struct law_part part)
{
	const char *from = mention->text->text + part.start;
	char *line = arena_copy(c->arena, from, part.length), *to = line;
	bool blank = false;

	for (size_t i = 0; i < part.length; i++) {
		bool space = isspace((unsigned char)from[i]) != 0;

		if (!space && blank)
			*to++ = ' ';
		if (!space)
			*to++ = from[i];
		blank = space && to > line;
	}
	*to = 0;
	return line;
}

const char *mention_name(struct checker *c, const struct mention *mention)
{
	const struct citation *cited = mention->citation;
	const struct law_part *last[] = {&cited->kind_part, &cited->issuer,
					 &cited->number, &cited->year_part};
	struct law_part name = cited->kind_part;

	for (size_t i = 0; i < sizeof(last) / sizeof(last[0]); i++)
		if (last[i]->length &&
		    last[i]->start + last[i]->length > name.start + name.length)
			name.length =
				last[i]->start + last[i]->length - name.start;
	return mention_part(c, mention, name);
}

static void end(struct checker *c)
{
	const struct cited_rules *all = c->memory;

	mention_check_bases(c, all);
	mention_check_gazettes(c, all);
	mention_check_numbers(c, all);
	mention_check_identity(c, all);
}

const struct rule rule_citations = {begin, wants, collect, end};
