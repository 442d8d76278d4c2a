#include "check/silence.h"

#include "yaml/locate.h"

#include <string.h>

enum { MOST_COMMENTS = 1000 };

/* What a comment silences. */
struct scope {
	unsigned first, last; /* lines */
	bool off[CODE_COUNT];
};

static void read_name(struct findings *f, struct scope *scope, const char *name,
		      size_t length, struct place place)
{
	const char *copy = arena_copy(f->arena, name, length);
	enum code code;

	if (!strcmp(copy, "semua"))
		memset(scope->off, true, sizeof(scope->off));
	else if (code_find(name, length, &code))
		scope->off[code] = true;
	else
		findings_add(f, CODE_BAD_SILENCE, place, copy,
			     code_names(f->arena, f->catalogue, copy));
}

/* Reads the names that a comment says. */
static struct scope read_scope(struct findings *f, const struct remark *remark)
{
	static const char between[] = " ,\t\r";
	struct scope scope = {.first = remark->first, .last = remark->last};
	const char *text = remark->text;

	for (size_t at = 0; at < remark->length; at++) {
		struct place place = remark->place;
		size_t start = at;

		while (at < remark->length && !strchr(between, text[at]))
			at++;
		place.column += (unsigned)start;
		if (at > start)
			read_name(f, &scope, text + start, at - start, place);
	}
	return scope;
}

static bool is_silent(const struct finding *finding, const struct scope *scope,
		      size_t count, const struct source *source,
		      const bool off[CODE_COUNT])
{
	if (finding->code == CODE_REFUSED)
		return false;
	if (off[finding->code])
		return true;
	for (size_t i = 0; i < count; i++)
		if (finding->place.source == source &&
		    finding->place.line >= scope[i].first &&
		    finding->place.line <= scope[i].last &&
		    scope[i].off[finding->code])
			return true;
	return false;
}

void silence(struct findings *f, size_t first, const struct source *source,
	     const bool off[CODE_COUNT])
{
	struct remarks remarks = locate_remarks(
		f->arena, source, "# lampiran: abaikan ", MOST_COMMENTS);
	struct scope *scope =
		arena_array(f->arena, struct scope, remarks.count);
	size_t kept = first;

	for (size_t i = 0; i < remarks.count; i++)
		scope[i] = read_scope(f, &remarks.remark[i]);
	for (size_t i = first; i < f->count; i++)
		if (!is_silent(&f->finding[i], scope, remarks.count, source,
			       off))
			f->finding[kept++] = f->finding[i];
	f->count = kept;
}
