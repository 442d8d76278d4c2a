#include "typeset/ledger.h"

#include "base/units.h"
#include "plan/ordinal.h"
#include "revise/compare.h"
#include "typeset/clauses.h"

#include <string.h>

/* Between a label and its colon, and behind that [em]. */
static const double before_colon = 0.3, behind_colon = 0.7;

/* --- columns --------------------------------------------------------------
 */

/* Returns a label of STYLE, set; NULL for none. */
static struct text *set_label(const char *words,
			      const struct body_part_style *style,
			      struct setter *setter)
{
	const struct manuscript manuscript = {
		.text = words,
		.length = words ? strlen(words) : 0,
		.style = style->bold ? STYLE_BOLD : STYLE_REGULAR,
		.place = style->label.place};

	return manuscript.length ? text_new(setter, &manuscript) : NULL;
}

/* Returns the label of diktum I, NULL for none: the ordinal that its author
 * typed before it, of *SKIP bytes with what is behind that, else the one that
 * is counted. */
static const char *ordinal_of(const struct body_part_style *style,
			      const struct clauses *clauses, size_t i,
			      size_t *skip, struct arena *arena)
{
	const struct value *clause = &clauses->clause[i];
	struct ordinal typed;

	*skip = 0;
	if (numbering_is_ordinal(&style->number)) {
		typed = ordinal_read(clause->text, clause->length, arena);
		if (typed.labels && typed.bytes < clause->length) {
			*skip = typed.bytes;
			return arena_copy(arena, clause->text, typed.length);
		}
	}
	return clauses->lone ? NULL
			     : numbering_format(arena, &style->number, i + 1);
}

/* Widens *WIDTH [em] to that of LABEL, which may be NULL. */
static void widen(double *width, const struct text *label)
{
	double needs = label ? text_width(label->piece, label->piece_count) : 0;

	if (needs > *width)
		*width = needs;
}

struct ledger_columns ledger_measure(const struct block_source *source)
{
	const struct body_style *style = &source->profile->body;
	const struct decree *decree = source->plan->decree;
	struct setter *setter = source->setter;
	double size = style->type.size, width = 0, colon = 0;
	struct ledger_columns columns = {.label = style->label_width};
	size_t skip;

	for (unsigned i = 0; i < BODY_PARTS && columns.label <= 0; i++) {
		const struct body_part_style *part = &style->part[i];
		const struct clauses *clauses = &decree->body[i];
		bool counts = i == BODY_DIKTUM;

		if (!counts && clauses->count)
			widen(&width,
			      set_label(part->label.text, part, setter));
		for (size_t k = 0; counts && k < clauses->count; k++)
			widen(&width,
			      set_label(ordinal_of(part, clauses, k, &skip,
						   setter->run->arena),
					part, setter));
	}
	if (columns.label <= 0) {
		widen(&width, set_label(style->menetapkan.label.text,
					&style->menetapkan, setter));
		columns.label = width * size + SUM_SLACK;
	}
	widen(&colon, set_label(style->colon.text, &(struct body_part_style){0},
				setter));
	columns.colon = columns.label + before_colon * size;
	columns.text = columns.colon + (colon + behind_colon) * size;
	return columns;
}

/* --- parts ----------------------------------------------------------------
 */

void ledger_begin(struct ledger *s, const struct ledger_columns *columns,
		  const struct block_source *source)
{
	const struct body_style *style = &source->profile->body;

	*s = (struct ledger){.style = style,
			     .columns = *columns,
			     .since = source->plan->decree->since,
			     .paper = source->paper,
			     .prose = source->profile->prose,
			     .setter = source->setter};
	s->prose.type = style->type;
	s->prose.justify = style->justify;
	s->prose.first_line = 0;
	s->prose.space = style->space;
	s->prose.left = columns->text;
	s->prose.hang = style->hang;
	s->colon = set_label(style->colon.text, &(struct body_part_style){0},
			     source->setter);
	if (s->colon)
		s->colon_lines =
			text_wrap(source->setter, s->colon, behind_colon + 1);
}

/* Sets the label of PART, which may be NULL, beside its text. */
static void label(struct ledger *s, struct ledger_part *part, const char *words)
{
	double size = s->style->type.size;

	part->label = set_label(words, part->style, s->setter);
	if (!part->label)
		return;
	part->lines =
		text_wrap(s->setter, part->label, s->columns.label / size);
	if (part->lines.overflow)
		text_report_overflow(&part->lines, size,
				     part->style->label.place, "decree",
				     s->setter->run);
}

/* Adds a part in STYLE, whose label is WORDS, with PROSE. */
static struct ledger_part *add(struct ledger *s,
			       const struct body_part_style *style,
			       const char *words, const struct prose *prose)
{
	struct run *run = s->setter->run;
	struct ledger_part *part = &s->part[s->count++];
	struct prose_style *own = arena_new(run->arena, struct prose_style);
	const struct galley_frame frame = {.style = own,
					   .paper = s->paper,
					   .section = "decree",
					   .keep = s->style->keep.text,
					   .setter = s->setter};

	*own = s->prose;
	*part = (struct ledger_part){.style = style, .first = s->bars};
	if (!run->diag.count)
		label(s, part, words);
	if (run->diag.count || !prose->count)
		return part;
	galley_set(&part->galley, prose, &frame);
	s->bars += part->galley.count;
	return part;
}

/* The numbers of the clauses are outside of all lists; a list that is a text by
 * itself has them, too. */
static struct numberings lists_of(const struct body_part_style *style,
				  bool marked)
{
	struct numberings all = style->lists;
	size_t most = NUMBERING_LEVELS - 1;

	if (!marked)
		return all;
	memmove(all.level + 1, all.level, most * sizeof(*all.level));
	all.level[0] = style->number;
	all.count += all.count < NUMBERING_LEVELS;
	return all;
}

/* Makes room for COUNT parts more. */
static void reserve(struct ledger *s, size_t count)
{
	struct ledger_part *part = arena_array(
		s->setter->run->arena, struct ledger_part, s->count + count);

	if (s->count)
		memcpy(part, s->part, s->count * sizeof(*part));
	s->part = part;
}

void ledger_add(struct ledger *s, enum body_part which,
		const struct block_source *source)
{
	const struct body_part_style *style = &s->style->part[which];
	const struct clauses *clauses = &source->plan->decree->body[which];
	struct run *run = s->setter->run;
	bool counts = which == BODY_DIKTUM;
	struct prose prose;

	if (!clauses->count)
		return;
	reserve(s, clauses->count);
	s->prose.lists = lists_of(style, !counts);
	if (!counts) {
		prose = clauses_prose(clauses, run);
		add(s, style, style->label.text, &prose);
		return;
	}
	for (size_t i = 0; i < clauses->count; i++) {
		size_t skip;
		const char *label =
			ordinal_of(style, clauses, i, &skip, run->arena);

		prose = clauses_alone(clauses, i, skip, run);
		add(s, style, label, &prose)->counted = label != NULL;
	}
}

void ledger_add_text(struct ledger *s, const struct body_part_style *style,
		     const struct template_line *text,
		     const struct block_source *source)
{
	struct arena *arena = source->setter->run->arena;
	struct prose_block *block = arena_new(arena, struct prose_block);
	const struct prose prose = {block, 1};

	block->markup =
		markup_read(arena, text->text, text->length, STYLE_REGULAR);
	block->place = text->place;
	reserve(s, 1);
	add(s, style, style->label.text, &prose);
}

/* --- lines ----------------------------------------------------------------
 */

/* Returns the part of bar I, and in *AT which line of it that is. */
static const struct ledger_part *part_at(const struct ledger *s, size_t i,
					 size_t *at)
{
	size_t low = 0, high = s->count;

	while (high - low > 1) { /* the last one that begins at I or before */
		size_t middle = (low + high) / 2;

		if (s->part[middle].first <= i)
			low = middle;
		else
			high = middle;
	}
	*at = i - s->part[low].first;
	return &s->part[low];
}

bool ledger_begins_part(const struct ledger *s, size_t i)
{
	size_t at;

	part_at(s, i, &at);
	return !at;
}

const struct line *ledger_line(const struct ledger *s, size_t i,
			       const struct text **text)
{
	size_t at;
	const struct ledger_part *part = part_at(s, i, &at);

	*text = part->galley.slug[at].text;
	return part->galley.slug[at].line;
}

const struct line *ledger_label(const struct ledger *s, size_t i,
				const struct text **text)
{
	size_t at;
	const struct ledger_part *part = part_at(s, i, &at);

	*text = part->label;
	return part->label ? part->lines.line : NULL;
}

/* Returns the height of a line, with what its label needs below it [pt]. */
static double height_at(const struct ledger *s, const struct ledger_part *part,
			size_t at)
{
	double leading = s->style->type.leading;
	size_t lines = part->lines.count;

	if (at + 1 < part->galley.count || lines <= part->galley.count)
		return leading;
	return leading * (double)(lines - at);
}

/* Returns the space above a line that is not the first of a page [pt]. */
static double space_at(const struct ledger *s, const struct ledger_part *part,
		       size_t at)
{
	if (at)
		return part->galley.slug[at].space;
	if (part == s->part)
		return 0;
	return part->counted && part[-1].counted ? s->style->space
						 : s->style->part_space;
}

/* Returns what holds line AT of PART to the next one: a label stays with two
 * lines beside it and with all of its own, what is decreed with how. */
static enum tie tie_at(const struct ledger *s, const struct ledger_part *part,
		       size_t at)
{
	const struct slug *slug = &part->galley.slug[at];
	bool last = at + 1 == part->galley.count;
	bool decreed = part->style == &s->style->menetapkan;

	if (section_ends_in_word(slug->text, slug->line))
		return TIE_WORD;
	if (decreed && last)
		return TIE_BLOCK;
	if (slug->keeps || decreed)
		return TIE_LINES;
	return !last && (!at || at + 1 < part->lines.count) ? TIE_LINES
							    : TIE_NONE;
}

static void add_bars(const struct section *section, struct bars *bars,
		     size_t place)
{
	const struct ledger *s = section->content;

	for (size_t i = 0; i < s->bars; i++) {
		size_t at;
		const struct ledger_part *part = part_at(s, i, &at);

		bars_add(bars, (struct bar){.section = place,
					    .index = i,
					    .height = height_at(s, part, at),
					    .space = i ? space_at(s, part, at)
						       : section->above,
					    .tie = tie_at(s, part, at),
					    .begins = !at});
	}
}

/* --- what is read ---------------------------------------------------------
 */

static void tag_ledger(const struct section *section, struct structure *s,
		       uint32_t parent)
{
	const struct ledger *ledger = section->content;
	struct nest nest = {.structure = s, .body = {parent}};

	for (size_t i = 0; i < ledger->count; i++) {
		struct ledger_part *part = &ledger->part[i];
		struct content item = {.element = parent};

		if (part->counted) {
			bool begins = !i || !part[-1].counted;

			item = nest_item(
				&nest, 1,
				begins ? numbering_mark(&part->style->number)
				       : 0);
			part->content =
				structure_content(s, item.label, part->label);
		} else if (part->label) {
			part->content = structure_content(
				s, structure_heading(s, parent, 1),
				part->label);
		}
		galley_tag(&part->galley, s, item.element);
	}
}

/* --- on paper -------------------------------------------------------------
 */

/* Puts what stands at the left of PART on CANVAS, beside a line at Y. */
static void place_label(const struct ledger *s, const struct ledger_part *part,
			double y, struct canvas *canvas)
{
	struct placement placement = {.text = part->label,
				      .line = part->lines.line,
				      .count = part->lines.count,
				      .x = s->paper->left,
				      .y = y,
				      .width = s->columns.label,
				      .type = s->style->type,
				      .role = ROLE_LABEL,
				      .content = part->content};

	if (!part->label)
		return;
	canvas_lines(canvas, &placement);
	if (!s->colon)
		return;
	placement.text = s->colon;
	placement.line = s->colon_lines.line;
	placement.count = s->colon_lines.count;
	placement.x += s->columns.colon;
	placement.content = 0;
	placement.role = ROLE_COLON;
	canvas_lines(canvas, &placement);
}

/* Puts a bar in the right margin beside a line of HEIGHT [pt] at Y whose clause
 * has changed. */
static void place_revision(const struct ledger *s,
			   const struct ledger_part *part, size_t at, double y,
			   double height, struct canvas *canvas)
{
	const double width = 1.5, gap = 3; /* [pt] */
	const struct slug *slug = &part->galley.slug[at];
	struct place place = part->galley.prose.block[slug->block].place;
	double x = s->paper->width - s->paper->right + gap;

	if (s->since && compare_clause_changed(s->since, place))
		canvas_fill(canvas, colour_grey(100), ROLE_REVISION,
			    (double[]){x, y, width, height});
}

static double place_ledger(const struct slice *slice, double y,
			   const struct imprint *imprint, struct canvas *canvas)
{
	const struct ledger *s = slice->section->content;

	(void)imprint;
	for (size_t i = slice->first; i < slice->first + slice->count; i++) {
		size_t at;
		const struct ledger_part *part = part_at(s, i, &at);

		y += i > slice->first ? space_at(s, part, at) : 0;
		if (!at)
			place_label(s, part, y, canvas);
		galley_place(&part->galley, at, y, canvas);
		place_revision(s, part, at, y, height_at(s, part, at), canvas);
		y += height_at(s, part, at);
	}
	return y;
}

static void outline_ledger(const struct slice *slice, double y, size_t page,
			   struct bookmarks *b)
{
	const struct ledger *s = slice->section->content;

	for (size_t i = slice->first; i < slice->first + slice->count; i++) {
		size_t at;
		const struct ledger_part *part = part_at(s, i, &at);

		y += i > slice->first ? space_at(s, part, at) : 0;
		if (!at && part->label)
			bookmarks_add(b, text_plain(part->label, b->arena),
				      page, y, 0);
		y += height_at(s, part, at);
	}
}

static void judge_ledger(const struct section *section, struct quality *q,
			 struct arena *arena)
{
	const struct ledger *s = section->content;

	(void)arena;
	for (size_t i = 0; i < s->bars; i++) {
		const struct text *text;
		const struct line *line = ledger_line(s, i, &text);

		q->hyphens += section_ends_in_word(text, line);
	}
}

const struct section_kind section_ledger = {.bars = add_bars,
					    .tag = tag_ledger,
					    .place = place_ledger,
					    .outline = outline_ledger,
					    .judge = judge_ledger};
