#include "check/print.h"

#include "base/buffer.h"

#include <ctype.h>
#include <string.h>

#ifndef VERSION
#define VERSION "0"
#endif

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

static void print_text(const char *name, const char *text, FILE *file)
{
	fprintf(file, "\"%s\": {\"text\": ", name);
	json_print(text, strlen(text), file);
	fputs("}", file);
}

static void print_rules(const struct findings *f, FILE *file)
{
	for (unsigned i = 0; i < CODE_COUNT; i++) {
		enum code code = (enum code)i;

		fprintf(file, "%s\n     {\"id\": \"%s\", ", i ? "," : "",
			code_name(code));
		print_text("shortDescription",
			   code_about(f->arena, f->catalogue, code), file);
		fprintf(file,
			", \"defaultConfiguration\": {\"level\": \"%s\"}}",
			level_of(code));
	}
}

/* Prints a path as a relative reference (RFC 3986). */
static void print_uri(const char *path, FILE *file)
{
	fputc('"', file);
	for (; *path; path++)
		if (isalnum((unsigned char)*path) || strchr("/-._~", *path))
			fputc(*path, file);
		else
			fprintf(file, "%%%02X", (unsigned char)*path);
	fputc('"', file);
}

static void print_location(struct place place, FILE *file)
{
	fputs("\"locations\": [{\"physicalLocation\": {\"artifactLocation\": "
	      "{\"uri\": ",
	      file);
	print_uri(place.source->name, file);
	fputs("}", file);
	if (place.line)
		fprintf(file,
			", \"region\": {\"startLine\": %u, \"startColumn\": "
			"%u}",
			place.line, place.column);
	fputs("}}]", file);
}

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
	print_text("message", text, file);
	if (finding->place.source) {
		fputs(", ", file);
		print_location(finding->place, file);
	}
	fputs("}", file);
}

void print_sarif(const struct findings *f, FILE *file)
{
	fputs("{\"$schema\": "
	      "\"https://json.schemastore.org/sarif-2.1.0.json\",\n"
	      " \"version\": \"2.1.0\",\n"
	      " \"runs\": [\n"
	      "  {\"tool\": {\"driver\": {\"name\": \"lampiran\", "
	      "\"version\": \"" VERSION "\", \"rules\": [",
	      file);
	print_rules(f, file);
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
