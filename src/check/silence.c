#include "check/silence.h"

#include "base/search.h"

#include <limits.h>
#include <string.h>

static const char sign[] = "# lampiran: abaikan ";

enum { MOST_COMMENTS = 1000 };

/* What a comment silences. */
struct scope {
	unsigned first, last; /* lines */
	bool off[CODE_COUNT];
};

struct scopes {
	struct scope *scope;
	size_t count, capacity;
	unsigned content, below; /* the last line found below comments, and the
				    last one below that */
};

struct line {
	const char *text;
	size_t length;
	size_t indent;
};

static struct line line_at(const struct source *source, const char *at)
{
	const char *end = source->text + source->length;
	const char *stop = memchr(at, '\n', (size_t)(end - at));
	struct line line = {at, (size_t)((stop ? stop : end) - at), 0};

	while (line.indent < line.length && at[line.indent] == ' ')
		line.indent++;
	return line;
}

static bool is_bare(const struct line *line)
{
	return line->indent == line->length ||
	       strchr("#\r", line->text[line->indent]);
}

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

/* Reads the names in the comment that begins at byte AT of LINE. */
static void read_names(struct findings *f, struct scope *scope,
		       const struct line *line, size_t at, struct place place)
{
	static const char between[] = " ,\t\r";

	at += sizeof(sign) - 1;
	while (at < line->length) {
		size_t start = at;

		while (at < line->length && !strchr(between, line->text[at]))
			at++;
		place.column = (unsigned)start + 1;
		if (at > start)
			read_name(f, scope, line->text + start, at - start,
				  place);
		else
			at++;
	}
}

/* Returns the last line that the one at AT, number LINE, has below it. */
static unsigned last_below(const struct source *source, const char *at,
			   unsigned number)
{
	const char *end = source->text + source->length;
	struct line line = line_at(source, at);
	size_t indent = line.indent;
	unsigned last = number;

	for (at = line.text + line.length + 1; at < end;
	     at = line.text + line.length + 1) {
		line = line_at(source, at);
		number++;
		if (line.indent == line.length)
			continue;
		if (line.indent <= indent)
			break;
		last = number;
	}
	return last;
}

/* Finds the first line with content from AT on, which is behind line NUMBER,
 * unless that is known from a comment before. */
static void find_content(struct scopes *scopes, const struct source *source,
			 const char *at, unsigned number)
{
	const char *end = source->text + source->length;

	if (number < scopes->content)
		return;
	scopes->content = scopes->below = number;
	while (at < end) {
		struct line line = line_at(source, at);

		number++;
		if (!is_bare(&line)) {
			scopes->content = number;
			scopes->below = last_below(source, at, number);
			return;
		}
		at = line.text + line.length + 1;
	}
}

/* Returns where in LINE the comment begins, its length when there is none. */
static size_t find_sign(const struct line *line)
{
	const size_t size = sizeof(sign) - 1;
	const char *found = search_bytes(line->text, line->length, sign, size);

	if (!found || (found > line->text && found[-1] != ' '))
		return line->length;
	return (size_t)(found - line->text);
}

static struct scopes read_scopes(struct findings *f,
				 const struct source *source)
{
	const char *end = source->text + source->length;
	struct scopes scopes = {.count = 0};
	unsigned number = 1;
	bool begun = false;
	struct line line;

	for (const char *at = source->text;
	     at < end && scopes.count < MOST_COMMENTS; number++) {
		struct scope scope = {.first = number, .last = number};
		size_t comment;

		line = line_at(source, at);
		at = line.text + line.length + 1;
		comment = find_sign(&line);
		if (comment < line.length) {
			read_names(f, &scope, &line, comment,
				   (struct place){source, number, 1});
			if (comment == line.indent && begun) {
				find_content(&scopes, source, at, number);
				scope.last = scopes.below;
			} else if (comment == line.indent) {
				scope.first = 0;
				scope.last = UINT_MAX;
			}
			scopes.scope = arena_grow(
				f->arena, scopes.scope, scopes.count,
				&scopes.capacity, sizeof(*scopes.scope));
			scopes.scope[scopes.count++] = scope;
		}
		begun |= !is_bare(&line);
	}
	return scopes;
}

static bool is_silent(const struct finding *finding,
		      const struct scopes *scopes, const struct source *source,
		      const bool off[CODE_COUNT])
{
	if (finding->code == CODE_REFUSED)
		return false;
	if (off[finding->code])
		return true;
	for (size_t i = 0; i < scopes->count; i++) {
		const struct scope *scope = &scopes->scope[i];

		if (finding->place.source == source &&
		    finding->place.line >= scope->first &&
		    finding->place.line <= scope->last &&
		    scope->off[finding->code])
			return true;
	}
	return false;
}

void silence(struct findings *f, size_t first, const struct source *source,
	     const bool off[CODE_COUNT])
{
	struct scopes scopes = read_scopes(f, source);
	size_t kept = first;

	for (size_t i = first; i < f->count; i++)
		if (!is_silent(&f->finding[i], &scopes, source, off))
			f->finding[kept++] = f->finding[i];
	f->count = kept;
}
