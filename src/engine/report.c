#include "engine/report.h"

#include "base/json.h"
#include "base/units.h"
#include "engine/engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* In the language of those who are told. */
#define _(text) catalogue_text(catalogue, (text))

static void write_columns(const struct quality *q, FILE *file)
{
	fputs("\"columns\": [", file);
	for (size_t c = 0; c < q->column_count; c++) {
		fputs(c ? ", {\"name\": " : "{\"name\": ", file);
		json_string(q->column[c].name, strlen(q->column[c].name), file);
		fprintf(file, ", \"width_mm\": %.2f}",
			MM_OF_POINTS(q->column[c].width));
	}
	fputs("]", file);
}

static void write_quality(const struct quality *q, FILE *file)
{
	fprintf(file,
		"    {\"pages\": %zu, \"table_pages\": %zu, \"rows\": %zu,\n"
		"     \"rows_split_though_fitting\": %zu, "
		"\"hyphenated_lines\": %zu,\n"
		"     \"orphans\": %zu, \"widows\": %zu,\n"
		"     \"white_mean\": %.4f, \"white_worst\": %.4f, "
		"\"price\": %.1f,\n     ",
		q->pages, q->table_pages, q->rows, q->split, q->hyphens,
		q->orphans, q->widows, q->white_mean, q->white_worst, q->price);
	write_columns(q, file);
	fputs("}", file);
}

static void write_times(const struct times *times, FILE *file)
{
	static const char *const name[STAGE_COUNT] = {"read", "set", "draw",
						      "write"};

	fputs(",\n  \"time_ms\": {", file);
	for (unsigned i = 0; i < STAGE_COUNT; i++)
		fprintf(file, "%s\"%s\": %.2f", i ? ", " : "", name[i],
			times->stage[i] * 1e3);
	fputs("}", file);
}

static void write_json(const struct pages *pages, const struct times *times,
		       const struct catalogue *catalogue, FILE *file)
{
	(void)catalogue; /* names are not translated */
	fprintf(file, "{\n  \"pages\": %zu,\n  \"lampiran\": [\n",
		pages->count);
	for (size_t i = 0; i < pages->quality_count; i++) {
		write_quality(&pages->quality[i], file);
		fputs(i + 1 < pages->quality_count ? ",\n" : "\n", file);
	}
	fprintf(file, "  ],\n  \"table_size_pt\": %.2f", pages->table_size);
	if (times)
		write_times(times, file);
	fputs("\n}\n", file);
}

static void tell(const struct quality *q, const struct catalogue *catalogue,
		 FILE *file)
{
	size_t wide = 0, narrow = 0;

	for (size_t c = 1; c < q->column_count; c++) {
		if (q->column[c].width > q->column[wide].width)
			wide = c;
		if (q->column[c].width < q->column[narrow].width)
			narrow = c;
	}
	fprintf(file, _("%zu pages, %zu of them with the table of %zu rows\n"),
		q->pages, q->table_pages, q->rows);
	fprintf(file, _("widest column: %s, %.1f mm; narrowest: %s, %.1f mm\n"),
		q->column[wide].name, MM_OF_POINTS(q->column[wide].width),
		q->column[narrow].name, MM_OF_POINTS(q->column[narrow].width));
	fprintf(file, _("rows parted though they fit on a page: %zu\n"),
		q->split);
	fprintf(file,
		_("single lines: %zu at the foot, %zu at the head of a page\n"),
		q->orphans, q->widows);
	fprintf(file, _("lines that end inside a word: %zu\n"), q->hyphens);
	fprintf(file,
		_("white at the foot of pages: %.0f %% on average, %.0f %% at "
		  "most\n"),
		q->white_mean * 100, q->white_worst * 100);
	fprintf(file, _("price of the page ends: %.0f\n"), q->price);
}

static void write_words(const struct pages *pages, const struct times *times,
			const struct catalogue *catalogue, FILE *file)
{
	for (size_t i = 0; i < pages->quality_count; i++)
		tell(&pages->quality[i], catalogue, file);
	fprintf(file, _("type of the table: %.2f pt\n"), pages->table_size);
	fprintf(file,
		_("time: %.1f ms reading, %.1f setting, %.1f drawing, %.1f "
		  "writing\n"),
		times->stage[STAGE_READ] * 1e3, times->stage[STAGE_SET] * 1e3,
		times->stage[STAGE_DRAW] * 1e3,
		times->stage[STAGE_WRITE] * 1e3);
}

/* Returns what WRITE writes, in RUN. */
static const char *collect(const struct pages *pages, const struct times *times,
			   struct run *run, size_t *length,
			   void (*write)(const struct pages *pages,
					 const struct times *times,
					 const struct catalogue *catalogue,
					 FILE *file))
{
	char *text = NULL;
	const char *copy;
	FILE *file = open_memstream(&text, length);

	if (!file)
		return NULL;
	write(pages, times, run->diag.catalogue, file);
	if (fclose(file)) {
		free(text);
		return NULL;
	}
	copy = arena_copy(run->arena, text, *length);
	free(text);
	return copy;
}

const char *report_json(const struct pages *pages, const struct times *times,
			struct run *run, size_t *length)
{
	return collect(pages, times, run, length, write_json);
}

const char *report_words(const struct pages *pages, const struct times *times,
			 struct run *run, size_t *length)
{
	return collect(pages, times, run, length, write_words);
}

static struct bytes write(struct engine *e, const struct pages *pages)
{
	struct bytes bytes = {0};

	bytes.data = report_json(pages, NULL, e->run, &bytes.length);
	return bytes;
}

extern const struct format format_report;
const struct format format_report = {"report", ".json", true, write};
