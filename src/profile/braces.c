#include "profile/braces.h"

#include "base/buffer.h"
#include "base/limits.h"
#include "profile/messages.h"

#include <assert.h>
#include <string.h>

bool braces_next(const char **text, const char *end, struct brace_piece *piece)
{
	const char *at = *text, *close;
	const char *brace = memchr(at, '{', (size_t)(end - at));

	if (at == end)
		return false;
	if (brace != at) {
		*text = brace ? brace : end;
		*piece = (struct brace_piece){BRACE_PLAIN, at,
					      (size_t)(*text - at)};
		return true;
	}
	if (end - at > 1 && at[1] == '{') {
		*text = at + 2;
		*piece = (struct brace_piece){BRACE_PLAIN, at, 1};
		return true;
	}
	close = memchr(at, '}', (size_t)(end - at));
	*text = close ? close + 1 : end;
	*piece = close ? (struct brace_piece){BRACE_FIELD, at + 1,
					      (size_t)(close - at) - 1}
		       : (struct brace_piece){BRACE_OPEN, at,
					      (size_t)(end - at)};
	return true;
}

/* Adds what stands for a field. Whether there is room for more. */
static bool add_field(struct braces *f, const struct brace_piece *piece,
		      struct buffer *buffer)
{
	const char *name =
		arena_copy(f->run->arena, piece->text, piece->length);
	const char *text = f->look_up(f, name);

	if (!text) {
		f->failed = true;
		diag_add(&f->run->diag, MESSAGE_TEMPLATE_UNKNOWN_FIELD,
			 f->place, name,
			 diag_nearest(&f->run->diag, name, f->known, f->count));
		return true;
	}
	buffer_text(buffer, text);
	if (buffer->length <= VALUE_LONGEST)
		return true;
	f->failed = true;
	diag_too_long(&f->run->diag, f->value, VALUE_LONGEST);
	return false;
}

const char *braces_fill(struct braces *f, const char *text, size_t length)
{
	const char *end = text + length;
	struct brace_piece piece;
	struct buffer buffer = {0};
	bool room = true;

	while (room && braces_next(&text, end, &piece)) {
		if (piece.kind == BRACE_PLAIN) {
			buffer_add(&buffer, piece.text, piece.length);
		} else if (piece.kind == BRACE_FIELD) {
			room = add_field(f, &piece, &buffer);
		} else {
			f->failed = true;
			diag_add(&f->run->diag, MESSAGE_TEMPLATE_BRACE,
				 f->place,
				 diag_text(&f->run->diag, piece.text,
					   piece.length));
		}
	}
	return buffer_take(&buffer, f->run->arena, &length);
}

bool braces_have(const char *text, const char *name)
{
	const char *end = text + strlen(text);
	struct brace_piece piece;

	while (braces_next(&text, end, &piece))
		if (piece.kind == BRACE_FIELD && piece.length == strlen(name) &&
		    !memcmp(piece.text, name, piece.length))
			return true;
	return false;
}

/* The fields of braces_words() as they are looked up. */
struct brace_list {
	const struct brace_text *field;
	size_t count;
};

static const char *find_text(struct braces *braces, const char *name)
{
	const struct brace_list *list = braces->user;

	for (size_t i = 0; i < list->count; i++)
		if (!strcmp(list->field[i].name, name))
			return list->field[i].text;
	return NULL;
}

const char *braces_words(const struct wordline *words,
			 const struct brace_text *field, size_t count,
			 struct run *run)
{
	const char *known[BRACES_MOST], *text;
	struct brace_list list = {field, count};
	struct braces braces = {.place = words->place,
				.value = words->place,
				.run = run,
				.look_up = find_text,
				.user = &list,
				.known = known,
				.count = count};

	assert(count <= BRACES_MOST);
	for (size_t i = 0; i < count; i++)
		known[i] = field[i].name;
	text = braces_fill(&braces, words->text, strlen(words->text));
	return braces.failed ? NULL : text;
}
