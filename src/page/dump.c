#include "page/dump.h"

#include "base/buffer.h"
#include "page/leafing.h"

#include <math.h>
#include <string.h>

static const char *role_name(enum role role)
{
	static const char *const name[] = {
		[ROLE_HEADING] = "heading",
		[ROLE_TITLE] = "title",
		[ROLE_HEADER] = "header",
		[ROLE_HEADER_AGAIN] = "header-again",
		[ROLE_CELL] = "cell",
		[ROLE_CELL_AGAIN] = "cell-again",
		[ROLE_LABEL] = "label",
		[ROLE_COLON] = "colon",
		[ROLE_MARK] = "mark",
		[ROLE_PROSE_HEADING] = "prose-heading",
		[ROLE_PROSE] = "prose",
		[ROLE_SIGNATURE] = "signature",
		[ROLE_COPY] = "copy",
		[ROLE_PAGE_NUMBER] = "page-number",
		[ROLE_CATCHWORD] = "catchword",
		[ROLE_FOOTER] = "footer",
		[ROLE_SIGNING] = "signing",
		[ROLE_ROW_NUMBER] = "row-number",
		[ROLE_REVISION] = "revision",
		[ROLE_REMOVED] = "removed",
		[ROLE_OVERVIEW] = "overview",
		[ROLE_SHADE] = "shade",
		[ROLE_TINT] = "tint",
		[ROLE_RULE] = "rule",
	};

	_Static_assert(sizeof(name) / sizeof(name[0]) == ROLE_COUNT,
		       "a role has no name");
	return name[role];
}

/* Writes a space and VALUE as "%.2f" would, to which half of a dump would go: a
 * float times 100 is exact, so that both round alike. */
static void dump_number(float value, struct buffer *out)
{
	double hundredths = fabs(rint((double)value * 100));
	long whole = hundredths < 1e9 ? (long)hundredths : -1;

	if (whole < 0) {
		buffer_format(out, " %.2f", (double)value);
		return;
	}
	buffer_text(out, signbit(value) ? " -" : " ");
	buffer_integer(out, whole / 100);
	buffer_byte(out, '.');
	buffer_byte(out, (char)('0' + whole / 10 % 10));
	buffer_byte(out, (char)('0' + whole % 10));
}

static void dump_place(const struct box *box, struct buffer *out)
{
	dump_number(box->x, out);
	dump_number(box->y, out);
	dump_number(box->width, out);
	dump_number(box->height, out);
}

static void dump_text(const struct box *box, const struct lexicon *lexicon,
		      struct arena *arena, struct buffer *out)
{
	const struct face *face = box->run.piece[0].word->face;

	buffer_format(out, "text %s", role_name((enum role)box->role));
	dump_place(box, out);
	buffer_text(out, " base");
	dump_number(box->baseline, out);
	buffer_format(out, " %s", face->name);
	dump_number(box->run.size, out);
	buffer_format(out, " |%s|%s%s",
		      text_join(box->run.piece, box->run.count, arena),
		      box->space ? "" : " joined",
		      box->hidden ? " hidden" : "");
	if (fabsf(box->run.spread) >= 0.005f) {
		buffer_text(out, " spread");
		dump_number(box->run.spread, out);
	}
	buffer_byte(out, '\n');
	/* what those hear who cannot see it has lines of its own */
	if (box->language)
		buffer_format(out, "language %s\n",
			      lexicon_language_name(lexicon, box->language));
	for (uint32_t i = 0; i < box->run.count; i++) {
		const char *expansion = piece_expansion(&box->run.piece[i]);

		if (expansion)
			buffer_format(out, "read |%s|\n", expansion);
	}
}

static void dump_box(const struct box *box, const struct lexicon *lexicon,
		     struct arena *arena, struct buffer *out)
{
	static const char *const name[] = {
		[BOX_CELL] = "cell ",	[BOX_FILL] = "fill ",
		[BOX_RULE] = "rule",	[BOX_FRAME] = "frame ",
		[BOX_FIELD] = "field ",
	};
	const struct colour *c = &box->colour;
	const struct area *area = &box->area;

	if (box->kind == BOX_TEXT) {
		dump_text(box, lexicon, arena, out);
		return;
	}
	buffer_text(out, name[box->kind]);
	if (box->kind != BOX_RULE)
		buffer_text(out, role_name((enum role)box->role));
	dump_place(box, out);
	if (box->kind == BOX_CELL)
		buffer_format(out, " row %u+%u column %u+%u%s",
			      (unsigned)area->row, (unsigned)area->row_span,
			      (unsigned)area->column,
			      (unsigned)area->column_span,
			      box->again ? " again" : "");
	else if (box->kind == BOX_FILL && c->red == c->green &&
		 c->green == c->blue)
		buffer_format(out, " black %.0f", 100 - 100 * (double)c->red);
	else if (box->kind == BOX_FILL)
		buffer_format(out, " colour %.3f %.3f %.3f", (double)c->red,
			      (double)c->green, (double)c->blue);
	buffer_byte(out, '\n');
}

char *dump_pages(const struct pages *pages, struct arena *arena, size_t *length)
{
	const struct page *page;
	struct leafing leafing;
	struct buffer out = {0};

	buffer_format(&out, "pages %zu\n", pages->count);
	buffer_format(&out, "title |%s|\nauthor |%s|\nsubject |%s|\n",
		      pages->title, pages->author, pages->subject);
	leafing_begin(&leafing, pages);
	while ((page = leafing_next(&leafing))) {
		const struct watermark *mark = page->watermark;

		buffer_format(&out, "page %zu %.2f %.2f\n", leafing.next,
			      page->width, page->height);
		if (mark)
			buffer_format(&out,
				      "watermark %.2f %.2f angle %.4f %s %.2f "
				      "black %u |%s|\n",
				      mark->x, mark->y, mark->angle,
				      mark->run.piece[0].word->face->name,
				      (double)mark->run.size, mark->shade,
				      text_join(mark->run.piece,
						mark->run.count,
						&leafing.canvas.work));
		for (size_t k = 0; k < page->count; k++)
			dump_box(&page->box[k], pages->lexicon,
				 &leafing.canvas.work, &out);
	}
	leafing_end(&leafing);
	for (size_t i = 0; i < pages->bookmark_count; i++)
		buffer_format(&out, "bookmark %u page %zu at %.2f |%s|\n",
			      pages->bookmark[i].level,
			      pages->bookmark[i].page + 1, pages->bookmark[i].y,
			      pages->bookmark[i].title);
	return buffer_take(&out, arena, length);
}

/* --- the structure -------------------------------------------------------- */

static const char *element_kind_name(enum element_kind kind)
{
	static const char *const name[ELEMENT_KINDS] = {
		[ELEMENT_NONE] = "",
		[ELEMENT_DOCUMENT] = "document",
		[ELEMENT_PART] = "part",
		[ELEMENT_HEADING] = "heading",
		[ELEMENT_PARAGRAPH] = "paragraph",
		[ELEMENT_QUOTE] = "quote",
		[ELEMENT_LIST] = "list",
		[ELEMENT_ITEM] = "item",
		[ELEMENT_LABEL] = "label",
		[ELEMENT_BODY] = "body",
		[ELEMENT_TABLE] = "table",
		[ELEMENT_CAPTION] = "caption",
		[ELEMENT_TABLE_HEAD] = "table-head",
		[ELEMENT_TABLE_BODY] = "table-body",
		[ELEMENT_ROW] = "row",
		[ELEMENT_HEADER] = "header",
		[ELEMENT_CELL] = "cell",
		[ELEMENT_EMPHASIS] = "",
		[ELEMENT_STRONG] = "",
		[ELEMENT_FORM] = "form",
	};

	return name[kind];
}

/* Appends LENGTH bytes of TEXT, with a backslash before what means something
 * in a dump. */
static void put_plain(const char *text, size_t length, struct buffer *out)
{
	for (size_t i = 0; i < length; i++) {
		if (strchr("\\|*{}", text[i]))
			buffer_byte(out, '\\');
		buffer_byte(out, text[i]);
	}
}

/* Appends words as a plan has them, "*kick off*", with their language, each
 * followed by what it is read as. */
static void put_utterance(const struct utterance *utterance,
			  const struct lexicon *lexicon, struct buffer *out)
{
	static const char *const sign[] = {"", "*", "**", "***"};
	const struct piece *piece = utterance->piece;

	buffer_text(out, sign[piece->emphasis]);
	for (uint32_t i = 0; i < utterance->count; i++) {
		const struct word *word = piece[i].word;
		const char *expansion = piece_expansion(&piece[i]);

		if (i && piece[i].opportunity >= OPPORTUNITY_SPACE)
			buffer_byte(out, ' ');
		put_plain(word->text, word->length, out);
		if (!expansion)
			continue;
		buffer_text(out, "{read ");
		put_plain(expansion, strlen(expansion), out);
		buffer_byte(out, '}');
	}
	buffer_text(out, sign[piece->emphasis]);
	if (piece->language)
		buffer_format(out, "{language %s}",
			      lexicon_language_name(lexicon, piece->language));
}

/* Appends the words of ELEMENT, each paragraph of them between bars. */
static void put_words(const struct structure *s, const struct element *element,
		      const struct lexicon *lexicon, struct buffer *out)
{
	const struct utterance *before = NULL, *utterance;

	for (uint32_t i = element->first; i; i = utterance->next) {
		utterance = structure_utterance(s, i);
		if (!before || before->content != utterance->content)
			buffer_text(out, before ? "| |" : " |");
		else if (structure_space(before, utterance))
			buffer_byte(out, ' ');
		put_utterance(utterance, lexicon, out);
		before = utterance;
	}
	buffer_text(out, before ? "|" : "");
}

static void put_attributes(const struct element *element, struct buffer *out)
{
	if (element->kind == ELEMENT_HEADER)
		buffer_text(out, element->mark == 'R' ? " row" : " column");
	else if (element->mark)
		buffer_format(out, " %c", element->mark);
	if (element->row_span > 1)
		buffer_format(out, " rows %u", (unsigned)element->row_span);
	if (element->column_span > 1)
		buffer_format(out, " columns %u",
			      (unsigned)element->column_span);
	if (!element->words)
		return;
	buffer_text(out, " read |");
	put_plain(element->words, strlen(element->words), out);
	buffer_byte(out, '|');
}

/* Appends ELEMENT as far in as others are around it. */
static void dump_element(const struct structure *s,
			 const struct element *element,
			 const struct lexicon *lexicon, struct buffer *out)
{
	for (uint32_t around = element->parent; around;
	     around = structure_element(s, around)->parent)
		buffer_text(out, "  ");
	buffer_text(out, element_kind_name(element->kind));
	put_attributes(element, out);
	put_words(s, element, lexicon, out);
	buffer_byte(out, '\n');
}

/* What is read of a page is in the structure when it is its turn, behind what
 * is read of those before. */
char *dump_structure(const struct pages *pages, struct arena *arena,
		     size_t *length)
{
	const struct structure *s = pages->structure;
	struct leafing leafing;
	struct buffer out = {0};
	uint32_t last = 0, i;

	leafing_begin(&leafing, pages);
	while (leafing_next(&leafing)) {
		for (i = last; (i = structure_next(s, i));)
			dump_element(s, structure_element(s, i), pages->lexicon,
				     &out);
		/* what other copies have is forgotten, too */
		last = s->element.count - 1;
	}
	leafing_end(&leafing);
	return buffer_take(&out, arena, length);
}
