#include "yaml/mend.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <string.h>

void mend_one(struct mend *mend, const char *at, size_t drop, const char *put)
{
	if (mend)
		*mend = (struct mend){
			.at = at, .drop = drop, .put = {put}, .count = 1};
}

void mend_indent(struct mend *mend, struct arena *arena, const char *at,
		 size_t drop, size_t spaces)
{
	if (!mend || mend->count == MEND_CHOICES)
		return;
	for (size_t i = 0; i < mend->count; i++)
		if (strlen(mend->put[i]) == spaces)
			return;
	mend->at = at;
	mend->drop = drop;
	mend->put[mend->count++] = arena_format(arena, "%*s", (int)spaces, "");
}

/* Returns where the line behind the one that AT is in begins, or the end: for
 * YAML a lone CR ends a line, too. */
static const char *next_line(const char *at)
{
	at += strcspn(at, "\r\n");
	at += *at == '\r' && at[1] == '\n';
	return at + (*at != 0);
}

static void add(struct buffer *text, const char *from, const char *to)
{
	buffer_add(text, from, (size_t)(to - from));
}

/* Adds the lines from AT on that have LEAST spaces or more, SHIFT of them more
 * or less before each. Returns what is behind them. */
static const char *move_along(struct buffer *text, const char *at, size_t least,
			      long shift, unsigned *last)
{
	for (const char *next; *at; at = next, (*last)++) {
		size_t spaces = strspn(at, " ");
		bool blank = !at[spaces] || strchr("\r\n", at[spaces]);

		if (spaces < least && !blank)
			break;
		next = next_line(at);
		for (long i = 0; i < shift && !blank; i++)
			buffer_byte(text, ' ');
		add(text, shift < 0 && !blank ? at - shift : at, next);
	}
	return at;
}

/* Leaves out what is in the rows of a table from AT on: lines with a tab
 * between words. Returns what is behind them. */
static const char *empty_rows(struct buffer *text, const char *at,
			      unsigned *last)
{
	for (const char *end; *at; at = next_line(at), (*last)++) {
		const char *word = at + strspn(at, " \t");

		end = word + strcspn(word, "\r\n");
		if (!memchr(word, '\t', (size_t)(end - word)))
			break;
		add(text, end, next_line(at));
	}
	return at;
}

const struct mended *mend_text(struct arena *arena, const struct source *source,
			       const struct mended *before,
			       const struct mend *mend, size_t choice,
			       enum mend_way way)
{
	struct mended *mended = arena_new(arena, struct mended);
	struct source *copy = arena_new(arena, struct source);
	const char *put = mend->put[choice], *line = source->text;
	const char *next = next_line(mend->at + mend->drop);
	const long shift = (long)strlen(put) - (long)mend->drop;
	struct buffer text = {0};

	mended->line = 1;
	for (const char *at; (at = next_line(line)) <= mend->at && at > line;
	     line = at)
		mended->line++;
	mended->last = mended->line;
	mended->column =
		(unsigned)utf8_count(line, (size_t)(mend->at - line)) + 1;
	mended->dropped = (unsigned)utf8_count(mend->at, mend->drop);
	mended->put = (unsigned)utf8_count(put, strlen(put));
	mended->before = before;
	add(&text, source->text, mend->at);
	buffer_text(&text, put);
	add(&text, mend->at + mend->drop, next);
	if (way != MEND_ALONE)
		next = move_along(&text, next,
				  mend->drop + (way == MEND_DEEPER), shift,
				  &mended->last);
	else if (mend->rows)
		next = empty_rows(&text, next, &mended->last);
	buffer_text(&text, next);
	*copy = *source;
	copy->text = buffer_take(&text, arena, &copy->length);
	mended->source = copy;
	return mended;
}

bool mend_wrote(const struct mended *mended, struct place place)
{
	return place.line == mended->line && place.column >= mended->column &&
	       place.column < mended->column + mended->put;
}

/* Returns where PLACE of MENDED was before. */
static struct place place_before(const struct mended *mended,
				 struct place place)
{
	unsigned behind = mended->column + mended->put;

	if (place.line < mended->line || place.line > mended->last ||
	    place.column <= mended->column)
		return place;
	if (place.column >= behind)
		place.column += mended->dropped - mended->put;
	else if (place.column > mended->column + mended->dropped)
		place.column = mended->column + mended->dropped;
	return place;
}

void mend_places(struct diag *diag, struct diag_mark mark,
		 const struct mended *mended, const struct source *source)
{
	for (size_t i = mark.report_count; i < diag->report_count; i++) {
		struct report *report = &diag->report[i];

		if (report->place.source != mended->source)
			continue;
		for (const struct mended *m = mended; m; m = m->before)
			report->place = place_before(m, report->place);
		report->place.source = source;
	}
}
