#include "check/code.h"

#include "base/diag.h"
#include "base/search.h"

#include <string.h>

struct row {
	const char *name;
	enum gravity level;
	const char *text, *remedy; /* NULL: none */
};

#define ROW(name, word, level, text, remedy) \
	{word, LEVEL_##level, text, remedy},
static const struct row table[] = {CODES(ROW)};

static const char *const levels[LEVEL_COUNT] = {
	[LEVEL_SARAN] = "saran",
	[LEVEL_PERINGATAN] = "peringatan",
	[LEVEL_GALAT] = "galat",
};

const char *code_name(enum code code)
{
	return table[code].name;
}

enum gravity code_level(enum code code)
{
	return table[code].level;
}

const char *code_text(enum code code)
{
	return table[code].text;
}

const char *code_remedy(enum code code)
{
	return table[code].remedy ? table[code].remedy : "";
}

const char *code_about(struct arena *arena, const struct catalogue *catalogue,
		       enum code code)
{
	static const char dots[] = "\xE2\x80\xA6";
	static const char *const any[] = {dots, dots, dots, dots, NULL};

	return diag_expand(arena, catalogue_text(catalogue, code_text(code)),
			   any);
}

bool code_find(const char *name, size_t length, enum code *code)
{
	for (unsigned i = 0; i < CODE_COUNT; i++) {
		if (strlen(table[i].name) != length ||
		    strncmp(table[i].name, name, length))
			continue;
		*code = (enum code)i;
		return true;
	}
	return false;
}

const char *code_names(struct arena *arena, const struct catalogue *catalogue,
		       const char *name)
{
	const char *known[CODE_COUNT];

	for (unsigned i = 0; i < CODE_COUNT; i++)
		known[i] = table[i].name;
	return nearest_list(arena, catalogue, name, known, CODE_COUNT);
}

const char *level_name(enum gravity level)
{
	return levels[level];
}

const char *level_word(enum gravity level)
{
	static const char *const word[LEVEL_COUNT] = {
		[LEVEL_SARAN] = N_("suggestion"),
		[LEVEL_PERINGATAN] = N_("warning"),
		[LEVEL_GALAT] = N_("error"),
	};

	return word[level];
}
