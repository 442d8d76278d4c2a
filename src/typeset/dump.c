#include "typeset/dump.h"

#include <math.h>
#include <stdlib.h>

const char *role_name(enum role role)
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

static void dump_place(const struct box *box, FILE *file)
{
	fprintf(file, " %.2f %.2f %.2f %.2f", (double)box->x, (double)box->y,
		(double)box->width, (double)box->height);
}

static void dump_cell(const struct box *box, FILE *file)
{
	const struct area *area = &box->area;

	fprintf(file, "cell %s", role_name((enum role)box->role));
	dump_place(box, file);
	fprintf(file, " row %u+%u column %u+%u%s\n", (unsigned)area->row,
		(unsigned)area->row_span, (unsigned)area->column,
		(unsigned)area->column_span, box->again ? " again" : "");
}

/* Writes what those hear who cannot see a run, in lines of their own. */
static void dump_speech(const struct box *box, const struct lexicon *lexicon,
			FILE *file)
{
	const struct text_run *run = &box->run;

	if (box->language)
		fprintf(file, "language %s\n",
			lexicon_language_name(lexicon, box->language));
	for (uint32_t i = 0; i < run->count; i++) {
		const char *expansion = piece_expansion(&run->piece[i]);

		if (expansion)
			fprintf(file, "read |%s|\n", expansion);
	}
}

static void dump_text(const struct box *box, const struct lexicon *lexicon,
		      struct arena *arena, FILE *file)
{
	const struct face *face = box->run.piece[0].word->face;

	fprintf(file, "text %s", role_name((enum role)box->role));
	dump_place(box, file);
	fprintf(file, " base %.2f %s %.2f |%s|%s%s", (double)box->baseline,
		face->name, (double)box->run.size,
		text_join(box->run.piece, box->run.count, arena),
		box->space ? "" : " joined", box->hidden ? " hidden" : "");
	if (fabsf(box->run.spread) >= 0.005f)
		fprintf(file, " spread %.2f", (double)box->run.spread);
	fputc('\n', file);
	dump_speech(box, lexicon, file);
}

static void dump_fill(const struct box *box, FILE *file)
{
	const struct colour *c = &box->colour;
	bool grey = c->red == c->green && c->green == c->blue;

	fprintf(file, "fill %s", role_name((enum role)box->role));
	dump_place(box, file);
	if (grey)
		fprintf(file, " black %.0f\n", 100 - 100 * (double)c->red);
	else
		fprintf(file, " colour %.3f %.3f %.3f\n", (double)c->red,
			(double)c->green, (double)c->blue);
}

static void dump_watermark(const struct watermark *mark, struct arena *arena,
			   FILE *file)
{
	fprintf(file, "watermark %.2f %.2f angle %.4f %s %.2f black %u |%s|\n",
		mark->x, mark->y, mark->angle,
		mark->run.piece[0].word->face->name, (double)mark->run.size,
		mark->shade,
		text_join(mark->run.piece, mark->run.count, arena));
}

static void dump_box(const struct box *box, const struct lexicon *lexicon,
		     struct arena *arena, FILE *file)
{
	switch ((enum box_kind)box->kind) {
	case BOX_CELL:
		dump_cell(box, file);
		break;
	case BOX_TEXT:
		dump_text(box, lexicon, arena, file);
		break;
	case BOX_FILL:
		dump_fill(box, file);
		break;
	case BOX_FRAME:
		fprintf(file, "frame %s", role_name((enum role)box->role));
		dump_place(box, file);
		fputc('\n', file);
		break;
	case BOX_FIELD:
		fprintf(file, "field %s", role_name((enum role)box->role));
		dump_place(box, file);
		fputc('\n', file);
		break;
	case BOX_RULE:
		fprintf(file, "rule");
		dump_place(box, file);
		fputc('\n', file);
		break;
	}
}

static void dump_to(const struct pages *pages, struct arena *arena, FILE *file)
{
	fprintf(file, "pages %zu\n", pages->count);
	fprintf(file, "title |%s|\nauthor |%s|\nsubject |%s|\n", pages->title,
		pages->author, pages->subject);
	for (size_t i = 0; i < pages->count; i++) {
		const struct page *page = &pages->page[i];

		fprintf(file, "page %zu %.2f %.2f\n", i + 1, page->width,
			page->height);
		if (page->watermark)
			dump_watermark(page->watermark, arena, file);
		for (size_t k = 0; k < page->count; k++)
			dump_box(&page->box[k], pages->lexicon, arena, file);
	}
	for (size_t i = 0; i < pages->bookmark_count; i++)
		fprintf(file, "bookmark %u page %zu at %.2f |%s|\n",
			pages->bookmark[i].level, pages->bookmark[i].page + 1,
			pages->bookmark[i].y, pages->bookmark[i].title);
}

char *dump_pages(const struct pages *pages, struct arena *arena, size_t *length)
{
	char *text = NULL, *copy;
	FILE *file = open_memstream(&text, length);

	if (!file)
		return NULL;
	dump_to(pages, arena, file);
	fclose(file);
	copy = arena_copy(arena, text, *length);
	free(text);
	return copy;
}
