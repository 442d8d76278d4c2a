#include "typeset/vocabulary.h"

#include "text/markup.h"

/* Returns a text without marks of emphasis, on one line; NULL for none. */
static const char *plain(struct arena *arena, const struct value *value)
{
	return value->text ? markup_line(arena, value->text, value->length)
			   : NULL;
}

static void add_glossary(struct lexicon *lexicon,
			 const struct glossary *glossary, struct diag *diag)
{
	const struct terms *known = &glossary->abbreviations;
	const struct terms *foreign = &glossary->foreign;
	struct arena *arena = lexicon->arena;

	for (size_t i = 0; i < known->count; i++)
		lexicon_abbreviate(lexicon, plain(arena, &known->term[i].word),
				   plain(arena, &known->term[i].meaning),
				   known->term[i].word.place);
	for (size_t i = 0; i < foreign->count; i++)
		lexicon_foreign(lexicon, plain(arena, &foreign->term[i].word),
				plain(arena, &foreign->term[i].meaning),
				foreign->term[i].word.place, diag);
}

struct lexicon *vocabulary_of(const struct decree *decree, struct run *run)
{
	struct lexicon *lexicon = lexicon_new(run->arena);

	add_glossary(lexicon, &decree->glossary, &run->diag);
	return lexicon;
}
