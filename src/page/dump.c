#include "page/dump.h"

#include "base/buffer.h"

#include <math.h>

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
		[ROLE_MARK] = "mark",
		[ROLE_PROSE_HEADING] = "prose-heading",
		[ROLE_PROSE] = "prose",
		[ROLE_SIGNATURE] = "signature",
		[ROLE_COPY] = "copy",
		[ROLE_PAGE_NUMBER] = "page-number",
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

static void dump_cell(const struct box *box, struct buffer *out)
{
	const struct area *area = &box->area;

	buffer_format(out, "cell %s", role_name((enum role)box->role));
	dump_place(box, out);
	buffer_format(out, " row %u+%u column %u+%u%s\n", (unsigned)area->row,
		      (unsigned)area->row_span, (unsigned)area->column,
		      (unsigned)area->column_span, box->again ? " again" : "");
}

/* Writes what those hear who cannot see a run, in lines of their own. */
static void dump_speech(const struct box *box, const struct lexicon *lexicon,
			struct buffer *out)
{
	const struct text_run *run = &box->run;

	if (box->language)
		buffer_format(out, "language %s\n",
			      lexicon_language_name(lexicon, box->language));
	for (uint32_t i = 0; i < run->count; i++) {
		const char *expansion = piece_expansion(&run->piece[i]);

		if (expansion)
			buffer_format(out, "read |%s|\n", expansion);
	}
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
	dump_speech(box, lexicon, out);
}

static void dump_fill(const struct box *box, struct buffer *out)
{
	const struct colour *c = &box->colour;
	bool grey = c->red == c->green && c->green == c->blue;

	buffer_format(out, "fill %s", role_name((enum role)box->role));
	dump_place(box, out);
	if (grey)
		buffer_format(out, " black %.0f\n", 100 - 100 * (double)c->red);
	else
		buffer_format(out, " colour %.3f %.3f %.3f\n", (double)c->red,
			      (double)c->green, (double)c->blue);
}

static void dump_watermark(const struct watermark *mark, struct arena *arena,
			   struct buffer *out)
{
	buffer_format(out,
		      "watermark %.2f %.2f angle %.4f %s %.2f black %u |%s|\n",
		      mark->x, mark->y, mark->angle,
		      mark->run.piece[0].word->face->name,
		      (double)mark->run.size, mark->shade,
		      text_join(mark->run.piece, mark->run.count, arena));
}

static void dump_box(const struct box *box, const struct lexicon *lexicon,
		     struct arena *arena, struct buffer *out)
{
	switch ((enum box_kind)box->kind) {
	case BOX_CELL:
		dump_cell(box, out);
		break;
	case BOX_TEXT:
		dump_text(box, lexicon, arena, out);
		break;
	case BOX_FILL:
		dump_fill(box, out);
		break;
	case BOX_FRAME:
		buffer_format(out, "frame %s", role_name((enum role)box->role));
		dump_place(box, out);
		buffer_byte(out, '\n');
		break;
	case BOX_FIELD:
		buffer_format(out, "field %s", role_name((enum role)box->role));
		dump_place(box, out);
		buffer_byte(out, '\n');
		break;
	case BOX_RULE:
		buffer_text(out, "rule");
		dump_place(box, out);
		buffer_byte(out, '\n');
		break;
	}
}

static void dump_to(const struct pages *pages, struct arena *arena,
		    struct buffer *out)
{
	buffer_format(out, "pages %zu\n", pages->count);
	buffer_format(out, "title |%s|\nauthor |%s|\nsubject |%s|\n",
		      pages->title, pages->author, pages->subject);
	for (size_t i = 0; i < pages->count; i++) {
		const struct page *page = &pages->page[i];

		buffer_format(out, "page %zu %.2f %.2f\n", i + 1, page->width,
			      page->height);
		if (page->watermark)
			dump_watermark(page->watermark, arena, out);
		for (size_t k = 0; k < page->count; k++)
			dump_box(&page->box[k], pages->lexicon, arena, out);
	}
	for (size_t i = 0; i < pages->bookmark_count; i++)
		buffer_format(out, "bookmark %u page %zu at %.2f |%s|\n",
			      pages->bookmark[i].level,
			      pages->bookmark[i].page + 1, pages->bookmark[i].y,
			      pages->bookmark[i].title);
}

char *dump_pages(const struct pages *pages, struct arena *arena, size_t *length)
{
	struct buffer out = {0};

	dump_to(pages, arena, &out);
	return buffer_take(&out, arena, length);
}
