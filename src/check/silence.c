#include "check/silence.h"

#include "yaml/locate.h"

#include <string.h>

enum { MOST_COMMENTS = 1000 };

/* What a comment silences. */
struct scope {
	unsigned first, last; /* lines */
	bool off[CODE_COUNT];
};

/* Reads the names that a comment says. */
static struct scope read_scope(struct findings *f, const struct remark *remark)
{
	static const char between[] = " ,\t\r";
	struct scope scope = {.first = remark->first, .last = remark->last};
	const char *text = remark->text;

	for (size_t at = 0; at < remark->length; at++) {
		struct place place = remark->place;
		size_t start = at;
		const char *name;
		enum code code;

		while (at < remark->length && !strchr(between, text[at]))
			at++;
		if (at == start)
			continue;
		place.column += (unsigned)start;
		name = arena_copy(f->arena, text + start, at - start);
		if (!strcmp(name, "semua"))
			memset(scope.off, true, sizeof(scope.off));
		else if (code_find(name, at - start, &code))
			scope.off[code] = true;
		else
			findings_add(f, CODE_BAD_SILENCE, place, name,
				     code_names(f->arena, f->catalogue, name));
	}
	return scope;
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
	for (size_t i = first; i < f->count; i++) {
		const struct finding *finding = &f->finding[i];
		unsigned line = finding->place.line;
		bool silent = off && off[finding->code];

		for (size_t k = 0; k < remarks.count; k++)
			silent |= finding->place.source == source &&
				  line >= scope[k].first &&
				  line <= scope[k].last &&
				  scope[k].off[finding->code];
		if (!silent || finding->code == CODE_REFUSED)
			f->finding[kept++] = *finding;
	}
	f->count = kept;
}
