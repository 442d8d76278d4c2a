/*
 * YAML as it is written: new texts with their quotes, lines and blocks, and
 * values of an old one changed where they stand.
 *
 * Knows: how scalars are written. Must not know: what they say.
 * Invariants: what is written is read as the same text again; of an old text,
 * every byte outside of the changed values stays as it was.
 */
#ifndef LAMPIRAN_YAML_WRITE_H
#define LAMPIRAN_YAML_WRITE_H

#include "base/buffer.h"
#include "yaml/yaml.h"

/* A text that grows. */
struct yaml_writer {
	struct buffer out;
	size_t column; /* [characters] written on the line */
};

/* Writes WORD as it is. */
void yaml_put(struct yaml_writer *writer, const char *word);

/* Begins a line with INDENT spaces; yaml_put_key() with a key behind them, for
 * which the line has been ended. */
void yaml_put_line(struct yaml_writer *writer, size_t indent);
void yaml_put_key(struct yaml_writer *writer, const char *key, size_t indent);

/* Writes LENGTH bytes of TEXT as a key, in quotes if need be. */
void yaml_put_name(struct yaml_writer *writer, const char *text, size_t length);

/* Writes LENGTH bytes of TEXT as the value of the key before, which stands
 * INDENT characters from the left: in as many lines as it needs; one of several
 * lines as a block, or, with yaml_put_list(), as a list of them. */
void yaml_put_text(struct yaml_writer *writer, const char *text, size_t length,
		   size_t indent);
void yaml_put_list(struct yaml_writer *writer, const char *text, size_t length,
		   size_t indent);

/* Returns NAME as a key: in quotes, unless letters and figures make it. */
const char *yaml_key(struct arena *arena, const char *name);

/* A range of bytes with a text in its place. */
struct edit {
	size_t start, end; /* [bytes] in the source */
	const char *text;
	bool shared; /* the value has an anchor: it stands elsewhere too */
};

/* Returns in EDIT what makes the scalar NODE of SOURCE say TEXT, in the quotes
 * that it has; a plain one gets some if it needs them. Returns false when its
 * text is not there in one piece: it is empty, or folded over lines. */
bool edit_value(struct edit *edit, const struct source *source,
		const struct yaml *node, const char *text, struct arena *arena);

/* Returns SOURCE, named NAME, with COUNT edits, which are sorted by their
 * places; NULL when two of them overlap. */
const struct source *edit_apply(struct arena *arena,
				const struct source *source, const char *name,
				struct edit *edit, size_t count);

#endif
