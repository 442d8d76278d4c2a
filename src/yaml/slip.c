#include "yaml/slip.h"

#include "base/limits.h"
#include "yaml/brackets.h"
#include "yaml/messages.h"
#include "yaml/scrawl.h"
#include "yaml/slip_word.h"

#include <string.h>

enum { MOST_LEVELS = 2 * YAML_DEEPEST };

/* A list or mapping without brackets that is open. */
struct open_level {
	size_t column; /* of its dashes or keys, from 1 */
	unsigned line; /* of the last of them */
	bool list;
	const char *key; /* the first one, */
	size_t length;	 /* [bytes] */
};

/* What may come below the line at work, deeper than it. */
enum below {
	BELOW_ANYTHING, /* nothing is behind its key or dash */
	BELOW_TEXT,	/* more of its text */
	BELOW_BLOCK,	/* nothing, but a text with | was there */
	BELOW_NOTHING,
};

struct slip_reader {
	struct scrawl scrawl;
	struct open_level level[MOST_LEVELS];
	size_t depth;
	enum below below;
	struct scrawl text_line; /* where the text begins that may go on, */
	const char *text;
	struct open_level block; /* where the lines of a text with | are */
	unsigned left;		 /* the last line that left levels */
	bool lost;		 /* this is beyond us */
};

static struct open_level *innermost(struct slip_reader *reader)
{
	return reader->depth ? &reader->level[reader->depth - 1] : NULL;
}

/* Returns the column that lines of a value are behind. */
static size_t base(struct slip_reader *reader)
{
	const struct open_level *top = innermost(reader);

	return top ? top->column : 0;
}

static size_t column_of(const struct slip_reader *reader, const char *at)
{
	return (size_t)(at - reader->scrawl.line) + 1;
}

static void tell(struct slip_reader *reader, const char *at,
		 const struct message *message, const char *remedy)
{
	const char sign[] = {*at, 0};

	scrawl_tell(&reader->scrawl, at, message, sign, remedy);
}

/* Whether a key of LENGTH bytes may be in one mapping with those of LEVEL. */
static bool is_like(const struct slip_reader *reader,
		    const struct open_level *level, const char *key,
		    size_t length)
{
	const struct yaml_words *words = reader->scrawl.words;

	return !words || !level->key ||
	       words->is_apart(key, length) ==
		       words->is_apart(level->key, level->length);
}

/* Returns which level a line at COLUMN was meant for: one of its kind, the
 * nearest; with a KEY of LENGTH bytes, one of the like. It may have been left
 * just now. */
static const struct open_level *meant(const struct slip_reader *reader,
				      size_t levels, size_t column, bool list,
				      const char *key, size_t length)
{
	const struct open_level *best = NULL;
	size_t least = SIZE_MAX;

	for (size_t i = levels; i-- > 0;) {
		const struct open_level *level = &reader->level[i];
		size_t far = level->column > column ? level->column - column
						    : column - level->column;

		if (level->list != list || far >= least)
			continue;
		if (key && !is_like(reader, level, key, length))
			continue;
		best = level;
		least = far;
	}
	return best || !key ? best
			    : meant(reader, levels, column, list, NULL, 0);
}

/* The column of a line was told: those that are deeper go with it, or not. */
static void move_along(struct scrawl *scrawl)
{
	if (scrawl->mend)
		scrawl->mend->along = true;
	scrawl_doubt(scrawl);
}

static void tell_column(struct slip_reader *reader, const char *at,
			const struct open_level *level)
{
	struct scrawl *scrawl = &reader->scrawl;
	const char *end = scrawl_plain_end(at);

	diag_add(&scrawl->run->diag, MESSAGE_YAML_COLUMN,
		 scrawl_place(scrawl, at),
		 diag_number(&scrawl->run->diag, column_of(reader, at)),
		 diag_number(&scrawl->run->diag, level->column),
		 diag_number(&scrawl->run->diag, level->line),
		 scrawl_indented(scrawl, level->column - 1, at,
				 (size_t)(end - at)));
	move_along(scrawl);
	scrawl->found = true;
}

/* Whether the text above the line at work is told, because that has a key that
 * belongs below it: the text takes the room, or begins too far left. AT has the
 * first key. */
static bool tell_text_above(struct slip_reader *reader, const char *at)
{
	struct scrawl *above = &reader->text_line;
	const char *key = scrawl_text(above), *end;
	const struct open_level *left = &reader->level[reader->depth];

	while (scrawl_dash(key))
		key += 1 + strspn(key + 1, " ");
	end = scrawl_word_end(key);
	if (scrawl_is_section(above, key, (size_t)(end - key)) && *end == ':') {
		const char *name =
			diag_text(&above->run->diag, key, (size_t)(end - key));
		const char *stop = scrawl_stop(reader->text);

		scrawl_tell(above, reader->text, MESSAGE_YAML_TEXT_ABOVE, name,
			    scrawl_mended(above, end + 1,
					  (size_t)(stop - end) - 1, ""));
	} else if (reader->left == above->number && !left->list &&
		   left->column == column_of(reader, at) &&
		   (size_t)(key - above->line) + 1 < left->column) {
		diag_add(
			&above->run->diag, MESSAGE_YAML_COLUMN,
			scrawl_place(above, key),
			diag_number(&above->run->diag,
				    (unsigned long)(key - above->line) + 1),
			diag_number(&above->run->diag, left->column),
			diag_number(&above->run->diag, left->line),
			scrawl_indented(above, left->column - 1, key,
					(size_t)(scrawl_plain_end(key) - key)));
		move_along(above);
		above->found = true;
	}
	return above->found;
}

/* The line at work, with an entry or key at AT, fits nowhere: LEVELS were open
 * above it. */
static void tell_misfit(struct slip_reader *reader, const char *at,
			size_t levels)
{
	struct scrawl *scrawl = &reader->scrawl;
	size_t column = column_of(reader, at);
	const struct open_level *top = innermost(reader);
	const struct open_level *level, *left = &reader->level[reader->depth];
	const char *colon = scrawl_colon(at);

	if (reader->text && reader->below == BELOW_TEXT &&
	    slip_tell_word(&reader->text_line, reader->text)) {
		scrawl->found = true;
		return;
	}
	if (reader->text && reader->below == BELOW_TEXT &&
	    column > base(reader) && tell_text_above(reader, at)) {
		scrawl->found = true;
		return;
	}
	if (reader->below == BELOW_BLOCK && column > base(reader)) {
		tell_column(reader, at, &reader->block);
		return;
	}
	if (scrawl_dash(at) || !top || !top->list || top->column != column) {
		bool list = scrawl_dash(at);

		level = meant(reader, levels, column, list,
			      list || !colon ? NULL : at,
			      colon ? (size_t)(colon - at) : 0);
		if (level)
			tell_column(reader, at, level);
		else
			tell(reader, at, MESSAGE_YAML_SYNTAX, "");
		return;
	}
	if (reader->depth < levels && !left->list && left->key && colon &&
	    ((size_t)(colon - at) != left->length ||
	     memcmp(at, left->key, left->length)))
		tell_column(reader, at, left);
	else
		tell(reader, at, MESSAGE_YAML_NO_DASH,
		     scrawl_mended(scrawl, at, 0, "- "));
}

/* Enters an entry or key at AT of the line at work. Whether it fits. */
static bool enter(struct slip_reader *reader, const char *at, bool list,
		  size_t levels)
{
	size_t column = column_of(reader, at);
	struct open_level *top = innermost(reader);

	if (top && top->column == column && top->list && !list &&
	    reader->depth > 1 && top[-1].column == column) {
		reader->depth--;
		top--;
	}
	if (top && top->column == column && top->list == list) {
		top->line = reader->scrawl.number;
		return true;
	}
	if (reader->below != BELOW_ANYTHING ||
	    (top && top->column == column && (top->list || !list))) {
		tell_misfit(reader, at, levels);
		return false;
	}
	if (reader->depth == MOST_LEVELS) {
		reader->lost = true;
		return false;
	}
	reader->level[reader->depth++] = (struct open_level){
		.column = column, .line = reader->scrawl.number, .list = list};
	return true;
}

static void skip_block(struct slip_reader *reader, const char *at)
{
	size_t least = base(reader);
	struct scrawl *scrawl = &reader->scrawl;
	const char *behind = at + 1 + strspn(at + 1, "+-123456789");
	const char *next = behind + strspn(behind, " \t");

	if (!scrawl_blank(*behind) || !strchr("#\r\n", *next)) {
		tell(reader, at, MESSAGE_YAML_FIRST_SIGN,
		     scrawl_quoted(scrawl, at, scrawl_plain_end(at)));
		return;
	}
	reader->below = BELOW_NOTHING;
	while (scrawl_next(scrawl)) {
		const char *text = scrawl_text(scrawl);

		if (strchr("\r\n", *text))
			continue;
		if (column_of(reader, text) <= least)
			break;
		if (reader->below == BELOW_BLOCK &&
		    column_of(reader, text) < reader->block.column)
			break;
		if (reader->below == BELOW_NOTHING)
			reader->block.column = column_of(reader, text);
		reader->below = BELOW_BLOCK;
		reader->block.line = scrawl->number;
	}
}

/* What stands behind a closed value at AT must be a comment. Whether it is. */
static bool is_clean(const char *at)
{
	const char *next = at + strspn(at, " \t");

	return !*next || strchr("\r\n", *next) || (*next == '#' && next > at);
}

static void read_quoted(struct slip_reader *reader, const char *at)
{
	struct scrawl opened = reader->scrawl;
	bool entry;
	const char *close = scrawl_close(&reader->scrawl, at, &entry);

	reader->below = BELOW_NOTHING;
	if (close && is_clean(close + 1)) {
		scrawl_next(&reader->scrawl);
	} else if (!close || entry) {
		const char quote[] = {*at, 0};
		const char *end = scrawl_plain_end(at);

		scrawl_tell(&opened, at, MESSAGE_YAML_OPEN_QUOTE, quote,
			    scrawl_mended(&opened, end, 0, quote));
		reader->scrawl.found = true;
	} else {
		const char *end = scrawl_plain_end(close + 1);
		bool one = opened.number == reader->scrawl.number;

		tell(reader, close, MESSAGE_YAML_BEHIND_QUOTE,
		     one ? scrawl_quoted(&reader->scrawl, at, end)
			 : scrawl_mended(&reader->scrawl, close, 1, ""));
		if (!one)
			scrawl_go_on(&reader->scrawl, close, end);
	}
}

static void read_brackets(struct slip_reader *reader, const char *at)
{
	struct scrawl opened = reader->scrawl;
	struct scrawl *scrawl = &reader->scrawl;
	const char *end = brackets_read(scrawl, at, base(reader));

	reader->below = BELOW_NOTHING;
	if (end && is_clean(end)) {
		scrawl_next(scrawl);
	} else if (end && opened.number == scrawl->number &&
		   end[strspn(end, " ")] != ':') {
		tell(reader, at, MESSAGE_YAML_FIRST_SIGN,
		     scrawl_quoted(scrawl, at, scrawl_plain_end(at)));
	} else {
		reader->lost = true;
	}
}

/* Whether a text must not begin as at AT. */
static bool needs_quotes(const char *at)
{
	if (*at == '*')
		return at + strcspn(at, " \t\r\n") < scrawl_plain_end(at) ||
		       memchr(at + 1, '*', strcspn(at + 1, " \t\r\n"));
	return strchr("%@`,]}", *at) ||
	       (strchr("-?&!", *at) && scrawl_blank(at[1]));
}

/* Returns the bracket that opens what SIGN closes, 0 when that is none. */
static char opener(char sign)
{
	return sign == '}' ? '{' : sign == ']' ? '[' : 0;
}

/* Whether the text from AT to END, with a key in its midst, is closed by a
 * bracket that nothing in it opens: "keputusan: nomor: 1, tahun: 2027}". */
static bool closes_nothing(const char *at, const char *end)
{
	size_t length = (size_t)(end - at);

	return opener(end[-1]) && scrawl_entry(at) &&
	       !memchr(at, opener(end[-1]), length);
}

/* A text without quotes. */
static void read_plain(struct slip_reader *reader, const char *at)
{
	struct scrawl *scrawl = &reader->scrawl;
	const char *end = scrawl_plain_end(at), *colon = scrawl_colon(at);
	size_t curly = lookalike_curly(at, end);

	if (*at == '-' && end == at + 1) { /* instead of a value */
		const char *from = at;

		while (from > scrawl->line && scrawl_blank(from[-1]))
			from--;
		tell(reader, at, MESSAGE_YAML_LONE_DASH,
		     scrawl_mended(scrawl, from, (size_t)(end - from), ""));
	} else if (needs_quotes(at)) {
		tell(reader, at, MESSAGE_YAML_FIRST_SIGN,
		     scrawl_quoted(scrawl, at, end));
	} else if (colon && closes_nothing(at, end)) {
		const char sign[] = {opener(end[-1]), 0};

		tell(reader, end - 1, MESSAGE_YAML_FORGOTTEN_BRACKET,
		     scrawl_mended(scrawl, at, 0, sign));
	} else if (colon && curly) {
		tell(reader, at, MESSAGE_YAML_CURLY,
		     scrawl_straight(scrawl, at, end));
	} else if (colon) {
		tell(reader, colon, MESSAGE_YAML_COLON,
		     scrawl_quoted(scrawl, at, end));
	}
	reader->below =
		end[strspn(end, " \t")] == '#' ? BELOW_NOTHING : BELOW_TEXT;
	reader->text_line = *scrawl;
	reader->text = at;
	scrawl_next(scrawl);
}

/* Skips anchors and tags. */
static const char *skip_properties(const char *at)
{
	while (strchr("&!", *at) && *at && !scrawl_blank(at[1])) {
		at += strcspn(at, " \t\r\n");
		at += strspn(at, " \t");
	}
	return at;
}

/* Reads the value at AT, and goes on to the line behind it. */
static void read_value(struct slip_reader *reader, const char *at)
{
	at = skip_properties(at + strspn(at, " \t"));
	if (!*at || strchr("#\r\n", *at)) {
		reader->below = BELOW_ANYTHING;
		scrawl_next(&reader->scrawl);
	} else if (strchr("\"'", *at)) {
		read_quoted(reader, at);
	} else if (strchr("[{", *at)) {
		read_brackets(reader, at);
	} else if (strchr("|>", *at)) {
		skip_block(reader, at);
	} else {
		read_plain(reader, at);
	}
}

/* Returns the colon behind the key at AT, NULL when there is no key. */
static const char *key_end(struct slip_reader *reader, const char *at)
{
	struct scrawl ahead = reader->scrawl;
	const char *close, *colon;
	bool ignored;

	if (*at && strchr("[{|>", *at))
		return NULL;
	if (*at != '"' && *at != '\'')
		return scrawl_colon(at);
	close = scrawl_close(&ahead, at, &ignored);
	if (!close || ahead.number != reader->scrawl.number)
		return NULL;
	colon = close + 1 + strspn(close + 1, " \t");
	return *colon == ':' && scrawl_blank(colon[1]) ? colon : NULL;
}

static void read_key(struct slip_reader *reader, const char *at,
		     const char *colon, size_t levels)
{
	struct open_level *top;

	if (slip_tell_word(&reader->scrawl, at) ||
	    !enter(reader, at, false, levels))
		return;
	top = innermost(reader);
	if (!top->key) {
		top->key = at;
		top->length = (size_t)(colon - at);
	}
	read_value(reader, colon + 1);
}

/* A line that is neither an entry nor a key, where one has to be; LEVELS were
 * open above it. */
static void tell_no_key(struct slip_reader *reader, const char *at,
			size_t levels)
{
	struct scrawl *scrawl = &reader->scrawl;
	const struct open_level *top = innermost(reader);

	if (slip_tell_word(scrawl, at) || slip_tell_bare_key(scrawl, at))
		return;
	if (reader->below == BELOW_BLOCK &&
	    column_of(reader, at) > base(reader))
		tell_column(reader, at, &reader->block);
	else if (top && top->list && top->column == column_of(reader, at) &&
		 (levels == reader->depth || top[1].list))
		tell(reader, at, MESSAGE_YAML_NO_DASH,
		     scrawl_mended(scrawl, at, 0, "- "));
	else {
		scrawl_tell(
			scrawl, at, MESSAGE_YAML_NO_KEY,
			diag_number(&scrawl->run->diag,
				    levels ? reader->level[levels - 1].column +
						     1
					   : 1),
			"");
		slip_leave_out(scrawl, at);
	}
}

/* Reads an entry, a key or a text at AT, which begins the line at work. */
static void read_item(struct slip_reader *reader, const char *at)
{
	size_t levels = reader->depth;
	const char *colon;

	while (base(reader) > column_of(reader, at)) {
		reader->depth--;
		reader->left = reader->scrawl.number;
		if (reader->below == BELOW_ANYTHING)
			reader->below = BELOW_NOTHING;
	}
	while (scrawl_dash(at)) {
		if (!enter(reader, at, true, levels))
			return;
		reader->below = BELOW_ANYTHING;
		levels = reader->depth;
		at++;
		at += strspn(at, " ");
		if (*at == '\t') {
			tell(reader, at, MESSAGE_YAML_TAB, "");
			mend_one(reader->scrawl.mend, at, strspn(at, " \t"),
				 " ");
			return;
		}
	}
	if (*at == '?' && scrawl_blank(at[1])) {
		reader->lost = true;
		return;
	}
	colon = key_end(reader, skip_properties(at));
	if (colon)
		read_key(reader, at, colon, levels);
	else if (reader->below == BELOW_ANYTHING &&
		 column_of(reader, at) > base(reader))
		read_value(reader, at);
	else
		tell_no_key(reader, at, levels);
}

/* A further line of a text. */
static void read_more(struct slip_reader *reader, const char *at)
{
	const char *colon = scrawl_colon(at);
	const char *end = scrawl_plain_end(at);

	if (colon && (scrawl_entry(at) || scrawl_dash(at))) {
		tell_misfit(reader, at, reader->depth);
	} else if (colon && slip_tell_word(&reader->text_line, reader->text)) {
		reader->scrawl.found = true;
	} else if (colon && !slip_tell_word(&reader->scrawl, at)) {
		tell(reader, colon, MESSAGE_YAML_COLON,
		     scrawl_quoted(&reader->scrawl, at, end));
	}
	if (end[strspn(end, " \t")] == '#')
		reader->below = BELOW_NOTHING;
	scrawl_next(&reader->scrawl);
}

static bool is_marker(const char *line)
{
	return (!strncmp(line, "---", 3) || !strncmp(line, "...", 3)) &&
	       scrawl_blank(line[3]);
}

/* A tab at AT indents the line at work. It may have been meant for each level
 * that is open, the innermost mostly, or for one more. */
static void tell_tab(struct slip_reader *reader, const char *at)
{
	struct scrawl *scrawl = &reader->scrawl;
	size_t drop = strspn(scrawl->line, " \t");
	bool list = scrawl_dash(scrawl->line + drop);

	if (reader->text && reader->below == BELOW_TEXT &&
	    slip_tell_word(&reader->text_line, reader->text)) {
		scrawl->found = true;
		return;
	}
	tell(reader, at, MESSAGE_YAML_TAB, "");
	if (reader->below == BELOW_ANYTHING)
		mend_indent(scrawl->mend, scrawl->run->arena, scrawl->line,
			    drop, base(reader) + 1);
	for (size_t i = reader->depth; i-- > 0;)
		if (reader->level[i].list == list)
			mend_indent(scrawl->mend, scrawl->run->arena,
				    scrawl->line, drop,
				    reader->level[i].column - 1);
	scrawl_doubt(scrawl);
}

static void read_line(struct slip_reader *reader)
{
	struct scrawl *scrawl = &reader->scrawl;
	const char *at = scrawl_text(scrawl);
	uint32_t ignored;

	if (is_clean(at) || *at == '#') {
		if (*at == '#' && reader->below == BELOW_TEXT)
			reader->below = BELOW_NOTHING;
		scrawl_next(scrawl);
	} else if (is_marker(scrawl->line) ||
		   (*scrawl->line == '%' && !reader->depth)) {
		reader->lost |= *at != '%' && !is_clean(scrawl->line + 3);
		reader->depth = 0;
		reader->below = BELOW_ANYTHING;
		scrawl_next(scrawl);
	} else if (lookalike_space(at, scrawl_end(scrawl), &ignored)) {
		scrawl_tell_space(scrawl, at);
	} else if (reader->below == BELOW_TEXT &&
		   column_of(reader, at) > base(reader)) {
		read_more(reader, at + strspn(at, "\t"));
	} else if (*at == '\t') {
		tell_tab(reader, at);
	} else {
		read_item(reader, at);
	}
}

bool slip_find(const struct source *source, unsigned last,
	       const struct yaml_words *words, struct run *run,
	       struct mend *mend)
{
	struct slip_reader *reader = arena_new(run->arena, struct slip_reader);

	scrawl_init(&reader->scrawl, source, words, run);
	*mend = (struct mend){0};
	reader->scrawl.mend = mend;
	while (!reader->scrawl.found && !reader->lost && *reader->scrawl.line &&
	       reader->scrawl.number <= last)
		read_line(reader);
	return reader->scrawl.found;
}
