#include "check/print.h"

#include "base/buffer.h"
#include "base/printout.h"

#include <ctype.h>
#include <string.h>

#ifndef VERSION
#define VERSION "0"
#endif

static const char *const names[PRINT_COUNT] = {
	[PRINT_TEXT] = "text",
	[PRINT_JSON] = "json",
	[PRINT_SARIF] = "sarif",
	[PRINT_GITHUB] = "github",
};

const char *print_name(enum print_format format)
{
	return names[format];
}

bool print_find(const char *word, enum print_format *format)
{
	for (unsigned i = 0; i < PRINT_COUNT; i++)
		if (!strcmp(names[i], word)) {
			*format = (enum print_format)i;
			return true;
		}
	return false;
}

const char *print_names(struct diag *diag, const char *word)
{
	return diag_nearest(diag, word, names, PRINT_COUNT);
}

static const char *file_of(const struct finding *finding)
{
	return finding->place.source ? finding->place.source->name : "";
}

static void print_text(const struct findings *f, FILE *file)
{
	struct line_walk walk = {.source = NULL};

	for (size_t i = 0; i < f->count; i++) {
		const struct finding *finding = &f->finding[i];
		enum gravity level = code_level(finding->code);

		diag_print_at(
			&walk, finding->place,
			catalogue_text(f->catalogue, level_word(level)),
			arena_format(f->arena, "%s%s%s [%s]", finding->text,
				     *finding->remedy ? "; " : "",
				     finding->remedy, code_name(finding->code)),
			file);
	}
	if (f->dropped)
		fprintf(file,
			catalogue_text(f->catalogue,
				       "lampiran: %zu more messages\n"),
			f->dropped);
	fprintf(file,
		catalogue_text(
			f->catalogue,
			"errors: %zu, warnings: %zu, suggestions: %zu\n"),
		findings_count(f, LEVEL_GALAT),
		findings_count(f, LEVEL_PERINGATAN),
		findings_count(f, LEVEL_SARAN));
}

static void print_member(const char *name, const char *text, FILE *file)
{
	fprintf(file, ", \"%s\": ", name);
	json_print(text, strlen(text), file);
}

static void print_json(const struct findings *f, FILE *file)
{
	fputs("[", file);
	for (size_t i = 0; i < f->count; i++) {
		const struct finding *finding = &f->finding[i];

		fprintf(file, "%s\n {\"code\": \"%s\", \"level\": \"%s\"",
			i ? "," : "", code_name(finding->code),
			level_name(code_level(finding->code)));
		print_member("file", file_of(finding), file);
		fprintf(file, ", \"line\": %u, \"column\": %u",
			finding->place.line, finding->place.column);
		print_member("text", finding->text, file);
		print_member("remedy", finding->remedy, file);
		fputs("}", file);
	}
	fputs("\n]\n", file);
}

/* Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format,
 * 2020): what code hosts and editors show beside the lines of a file. */

static const char *level_of(enum code code)
{
	static const char *const name[LEVEL_COUNT] = {
		[LEVEL_SARAN] = "note",
		[LEVEL_PERINGATAN] = "warning",
		[LEVEL_GALAT] = "error",
	};

	return name[code_level(code)];
}

static void print_message(const char *name, const char *text, FILE *file)
{
	fprintf(file, "\"%s\": {\"text\": ", name);
	json_print(text, strlen(text), file);
	fputs("}", file);
}

/* A path is printed as a relative reference (RFC 3986). */
static void print_result(const struct findings *f,
			 const struct finding *finding, FILE *file)
{
	const char *text =
		*finding->remedy ? arena_format(f->arena, "%s; %s",
						finding->text, finding->remedy)
				 : finding->text;

	fprintf(file,
		"\n    {\"ruleId\": \"%s\", \"ruleIndex\": %u, \"level\": "
		"\"%s\", ",
		code_name(finding->code), (unsigned)finding->code,
		level_of(finding->code));
	print_message("message", text, file);
	if (finding->place.source) {
		const char *path = finding->place.source->name;

		fputs(", \"locations\": [{\"physicalLocation\": "
		      "{\"artifactLocation\": {\"uri\": \"",
		      file);
		for (; *path; path++)
			if (isalnum((unsigned char)*path) ||
			    strchr("/-._~", *path))
				fputc(*path, file);
			else
				fprintf(file, "%%%02X", (unsigned char)*path);
		fputs("\"}", file);
		if (finding->place.line)
			fprintf(file,
				", \"region\": {\"startLine\": %u, "
				"\"startColumn\": %u}",
				finding->place.line, finding->place.column);
		fputs("}}]", file);
	}
	fputs("}", file);
}

static void print_sarif(const struct findings *f, FILE *file)
{
	fputs("{\"$schema\": "
	      "\"https://json.schemastore.org/sarif-2.1.0.json\",\n"
	      " \"version\": \"2.1.0\",\n"
	      " \"runs\": [\n"
	      "  {\"tool\": {\"driver\": {\"name\": \"lampiran\", "
	      "\"version\": \"" VERSION "\", \"rules\": [",
	      file);
	for (unsigned i = 0; i < CODE_COUNT; i++) {
		enum code code = (enum code)i;

		fprintf(file, "%s\n     {\"id\": \"%s\", ", i ? "," : "",
			code_name(code));
		print_message("shortDescription",
			      code_about(f->arena, f->catalogue, code), file);
		fprintf(file,
			", \"defaultConfiguration\": {\"level\": \"%s\"}}",
			level_of(code));
	}
	fputs("]}},\n"
	      "   \"columnKind\": \"unicodeCodePoints\",\n"
	      "   \"results\": [",
	      file);
	for (size_t i = 0; i < f->count; i++) {
		fputs(i ? "," : "", file);
		print_result(f, &f->finding[i], file);
	}
	fputs("]}]}\n", file);
}

/* Prints TEXT with SPECIAL characters and line ends as GitHub wants them. */
static void print_escaped(const char *text, const char *special, FILE *file)
{
	for (; *text; text++)
		if (*text == '%' || *text == '\n' || *text == '\r' ||
		    strchr(special, *text))
			fprintf(file, "%%%02X", (unsigned char)*text);
		else
			fputc(*text, file);
}

static void print_github(const struct findings *f, FILE *file)
{
	static const char *const command[LEVEL_COUNT] = {
		[LEVEL_SARAN] = "notice",
		[LEVEL_PERINGATAN] = "warning",
		[LEVEL_GALAT] = "error",
	};

	for (size_t i = 0; i < f->count; i++) {
		const struct finding *finding = &f->finding[i];

		fprintf(file, "::%s file=", command[code_level(finding->code)]);
		print_escaped(file_of(finding), ":,", file);
		if (finding->place.line)
			fprintf(file, ",line=%u,col=%u", finding->place.line,
				finding->place.column);
		fprintf(file, ",title=%s::", code_name(finding->code));
		print_escaped(finding->text, "", file);
		if (*finding->remedy)
			fputs("; ", file);
		print_escaped(finding->remedy, "", file);
		fputc('\n', file);
	}
}

void print_findings(const struct findings *f, enum print_format format,
		    FILE *file)
{
	static void (*const print[PRINT_COUNT])(const struct findings *,
						FILE *) = {
		[PRINT_TEXT] = print_text,
		[PRINT_JSON] = print_json,
		[PRINT_SARIF] = print_sarif,
		[PRINT_GITHUB] = print_github,
	};

	print[format](f, file);
}
