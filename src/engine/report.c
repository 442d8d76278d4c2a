#include "engine/report.h"

#include "base/buffer.h"
#include "base/units.h"

#include <string.h>

static void write_quality(const struct quality *q, struct buffer *out)
{
	buffer_format(
		out,
		"    {\"pages\": %zu, \"table_pages\": %zu, \"rows\": %zu,\n"
		"     \"rows_split_though_fitting\": %zu, "
		"\"hyphenated_lines\": %zu,\n"
		"     \"orphans\": %zu, \"widows\": %zu,\n"
		"     \"white_mean\": %.4f, \"white_worst\": %.4f, "
		"\"price\": %.1f,\n     \"columns\": [",
		q->pages, q->table_pages, q->rows, q->split, q->hyphens,
		q->orphans, q->widows, q->white_mean, q->white_worst, q->cost);
	for (size_t c = 0; c < q->column_count; c++) {
		buffer_text(out, c ? ", {\"name\": " : "{\"name\": ");
		json_string(q->column[c].name, strlen(q->column[c].name), out);
		buffer_format(out, ", \"width_mm\": %.2f}",
			      MM_OF_POINTS(q->column[c].width));
	}
	buffer_text(out, "]}");
}

const char *report_json(const struct qualities *found,
			const struct times *times, struct run *run,
			size_t *length)
{
	static const char *const name[STAGE_COUNT] = {"read", "set", "draw",
						      "write"};
	struct buffer out = {0};

	buffer_format(&out, "{\n  \"pages\": %zu,\n", found->pages);
	if (found->body)
		buffer_format(&out,
			      "  \"keputusan\": {\"pages\": %zu, "
			      "\"hyphenated_lines\": %zu},\n",
			      found->body->pages, found->body->hyphens);
	buffer_text(&out, "  \"lampiran\": [\n");
	for (size_t i = 0; i < found->count; i++) {
		write_quality(&found->quality[i], &out);
		buffer_text(&out, i + 1 < found->count ? ",\n" : "\n");
	}
	buffer_format(&out, "  ],\n  \"table_size_pt\": %.2f",
		      found->table_size);
	for (unsigned i = 0; times && i < STAGE_COUNT; i++)
		buffer_format(&out, "%s\"%s\": %.2f",
			      i ? ", " : ",\n  \"time_ms\": {", name[i],
			      times->stage[i] * 1e3);
	buffer_text(&out, times ? "}\n}\n" : "\n}\n");
	return buffer_take(&out, run->arena, length);
}

/* In the language of those who are told. */
#define _(text) catalogue_text(catalogue, (text))

/* Writes how well the pages of a lampiran turned out. */
static void write_words(const struct quality *q,
			const struct catalogue *catalogue, struct buffer *out)
{
	size_t wide = 0, narrow = 0;

	for (size_t c = 1; c < q->column_count; c++) {
		if (q->column[c].width > q->column[wide].width)
			wide = c;
		if (q->column[c].width < q->column[narrow].width)
			narrow = c;
	}
	buffer_format(out,
		      _("%zu pages, %zu of them with the table of %zu "
			"rows\n"),
		      q->pages, q->table_pages, q->rows);
	buffer_format(out,
		      _("widest column: %s, %.1f mm; narrowest: %s, "
			"%.1f mm\n"),
		      q->column[wide].name, MM_OF_POINTS(q->column[wide].width),
		      q->column[narrow].name,
		      MM_OF_POINTS(q->column[narrow].width));
	buffer_format(out, _("rows parted though they fit on a page: %zu\n"),
		      q->split);
	buffer_format(out,
		      _("single lines: %zu at the foot, %zu at the "
			"head of a page\n"),
		      q->orphans, q->widows);
	buffer_format(out, _("lines that end inside a word: %zu\n"),
		      q->hyphens);
	buffer_format(out,
		      _("white at the foot of pages: %.0f %% on "
			"average, %.0f %% at most\n"),
		      q->white_mean * 100, q->white_worst * 100);
	buffer_format(out, _("price of the page ends: %.0f\n"), q->cost);
}

const char *report_words(const struct qualities *found,
			 const struct times *times, struct run *run,
			 size_t *length)
{
	const struct catalogue *catalogue = run->diag.catalogue;
	struct buffer out = {0};

	if (found->body)
		buffer_format(&out,
			      _("%zu pages of the body, %zu lines of it end "
				"inside a word\n"),
			      found->body->pages, found->body->hyphens);
	for (size_t i = 0; i < found->count; i++)
		write_words(&found->quality[i], catalogue, &out);
	if (found->count)
		buffer_format(&out, _("type of the table: %.2f pt\n"),
			      found->table_size);
	buffer_format(
		&out,
		_("time: %.1f ms reading, %.1f setting, %.1f drawing, %.1f "
		  "writing\n"),
		times->stage[STAGE_READ] * 1e3, times->stage[STAGE_SET] * 1e3,
		times->stage[STAGE_DRAW] * 1e3,
		times->stage[STAGE_WRITE] * 1e3);
	return buffer_take(&out, run->arena, length);
}
