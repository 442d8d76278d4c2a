#include "typeset/quality.h"

#include "typeset/attachment.h"

static const struct laid_cell *cell_of(const struct laid *laid,
				       const struct fragment *fragment)
{
	return &laid->cell[fragment->column][fragment->cell];
}

/* Counts texts of which a single line stands above or below a page's end. */
static void count_single_lines(struct quality *q, const struct laid *laid,
			       const struct table_page *page)
{
	for (size_t i = 0; i < page->count; i++) {
		const struct fragment *fragment = &page->fragment[i];
		const struct laid_cell *cell = cell_of(laid, fragment);
		bool last = fragment->first + fragment->count == cell->count;

		if (fragment->count != 1 || cell->count == 1)
			continue;
		q->orphans += !last && !fragment->first;
		q->widows += last;
	}
}

/* Whether the last row of a page, which is parted, would fit on one. */
static bool would_fit(const struct laid *laid, const struct table_page *page,
		      double body)
{
	size_t row = page->first_row + page->rows - 1;

	for (size_t i = 0; i < page->count; i++) {
		const struct fragment *fragment = &page->fragment[i];
		const struct cell *cell =
			&laid->grid->cell[fragment->column][fragment->cell];

		if (cell->row == row && cell->rows == 1 &&
		    laid_height(laid, cell_of(laid, fragment)->count) > body)
			return false;
	}
	return true;
}

static void look_at_pages(struct quality *q, const struct attachment *a)
{
	const struct pagination *p = &a->pagination;
	const struct paper *paper = &a->profile->paper;
	double bottom = paper_end(paper), sum = 0;
	double full = paper_body(paper) - a->laid->header.total;

	for (size_t i = 0; i < p->count; i++) {
		const struct table_page *page = &p->page[i];
		double body = bottom - page->top - a->laid->header.total;
		double white = (bottom - page->end) / body;

		count_single_lines(q, a->laid, page);
		q->split += page->split && would_fit(a->laid, page, full);
		if (!page->count || i + 1 == p->count)
			continue;
		sum += white;
		q->white_worst =
			white > q->white_worst ? white : q->white_worst;
	}
	if (p->count > 1)
		q->white_mean = sum / (double)(p->count - 1);
}

static bool ends_in_word(const struct text *text, const struct line *line)
{
	return !line->ends &&
	       piece_is_rest(&text->piece[line->first + line->count]);
}

static size_t count_hyphens(const struct galley *galley)
{
	size_t count = 0;

	for (size_t i = 0; i < galley->count; i++)
		count += ends_in_word(galley->slug[i].text,
				      galley->slug[i].line);
	return count;
}

static void look_at_lines(struct quality *q, const struct attachment *a)
{
	const struct grid *grid = a->grid;

	q->hyphens = count_hyphens(&a->before) + count_hyphens(&a->after);
	for (size_t c = 0; c < a->profile->column_count; c++) {
		for (size_t i = 0; i < grid->count[c]; i++) {
			const struct laid_cell *cell = &a->laid->cell[c][i];

			for (size_t k = 0; k < cell->count; k++)
				q->hyphens += ends_in_word(cell->text,
							   &cell->line[k]);
		}
	}
}

struct quality quality_of(const struct attachment *a, struct arena *arena)
{
	const struct profile *profile = a->profile;
	struct quality q = {.pages = a->count,
			    .table_pages = a->pagination.count,
			    .rows = a->grid->rows,
			    .cost = a->pagination.cost,
			    .column_count = profile->column_count};

	q.column = arena_array(arena, struct quality_column, q.column_count);
	for (size_t c = 0; c < q.column_count; c++)
		q.column[c] = (struct quality_column){profile->column[c].name,
						      a->laid->widths.width[c]};
	look_at_pages(&q, a);
	look_at_lines(&q, a);
	return q;
}
