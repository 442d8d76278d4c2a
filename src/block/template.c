#include "block/template.h"

#include "block/messages.h"
#include "block/phrases.h"
#include "profile/braces.h"
#include "profile/measure.h"
#include "profile/numbering.h"
#include "text/upper.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

struct filler {
	const struct template_source *from;
	struct place place;
	struct run *run;
	struct braces braces; /* of the line at work */
};

/* Behind the name of a person's field: the name without degrees. */
static const char no_degrees[] = "_tanpa_gelar";

/* Returns the value in the letters that its NAME is written in: {lembaga} as
 * it is, {Lembaga} as a title, {LEMBAGA} in capitals. */
static const char *in_letters(const struct filler *filler, const char *name,
			      const char *value, size_t length)
{
	struct arena *arena = filler->run->arena;
	const char *part = strrchr(name, '.');

	if (!isupper((unsigned char)name[0]))
		return arena_copy(arena, value, length);
	if (!isupper((unsigned char)name[1]))
		return text_title(arena, value, length);
	if (part && !strncasecmp(part, ".nama", 5))
		return text_upper_name(arena, value, length);
	return text_upper_office(arena, value, length);
}

/* Several lampiran are LAMPIRAN I, II … (UU 12/2011, Lampiran II, 193); of an
 * excerpt it is said that it is one. */
static const char *fill_lampiran(const struct filler *filler, const char *name)
{
	const struct template_source *from = filler->from;
	const struct excerpt_style *style =
		phrases_style(from->plan, from->profile);
	const struct numbering roman = {"", 'I', ""};
	const char *text = "Lampiran";

	if (style && *style->word.text)
		text = arena_format(filler->run->arena, "%s %s",
				    style->word.text, text);
	text = in_letters(filler, name, text, strlen(text));
	if (!from->plan->number)
		return text;
	return arena_format(filler->run->arena, "%s %s", text,
			    numbering_format(filler->run->arena, &roman,
					     from->plan->number));
}

/* Returns what an excerpt is of; in capitals all of it, as in a title. */
static const char *fill_words(const struct filler *filler, const char *name)
{
	const char *words = phrases_excerpt(
		filler->from->plan, filler->from->profile, filler->run->arena);

	if (isupper((unsigned char)name[0]) && isupper((unsigned char)name[1]))
		return text_upper(filler->run->arena, words, strlen(words));
	return words;
}

/* Returns the word for an excerpt. */
static const char *fill_kutipan(const struct filler *filler, const char *name)
{
	const struct excerpt_style *style =
		phrases_style(filler->from->plan, filler->from->profile);
	const char *text = style ? style->word.text : "";

	return in_letters(filler, name, text, strlen(text));
}

static const char *refuse_ttd(const struct filler *filler, const char *name)
{
	(void)name;
	diag_add(&filler->run->diag, MESSAGE_TEMPLATE_TTD_ALONE, filler->place);
	return "";
}

/* Fields that are no text of the plan. */
static const struct own_field {
	const char *name;
	const char *(*fill)(const struct filler *filler, const char *name);
} own[] = {
	{"lampiran", fill_lampiran},
	{"kutipan", fill_kutipan},
	{"isi_kutipan", fill_words},
	{"ttd", refuse_ttd},
};
enum { OWN = sizeof(own) / sizeof(own[0]), ALL = OWN + PLAN_FIELD_COUNT };

/* Writes the names of all fields into KNOWN. */
static void list_fields(const char *known[ALL])
{
	for (unsigned i = 0; i < OWN; i++)
		known[i] = own[i].name;
	for (unsigned i = 0; i < PLAN_FIELD_COUNT; i++)
		known[OWN + i] = plan_field_name((enum plan_field)i);
}

/* Whether NAME wants a person without degrees: {penandatangan.nama_tanpa_gelar}
 */
static bool is_plain(const char *name)
{
	static const char *const person[] = {"penandatangan.nama",
					     "salinan.nama"};

	for (size_t i = 0; i < 2; i++) {
		size_t length = strlen(person[i]);

		if (!strncasecmp(name, person[i], length) &&
		    !strcasecmp(name + length, no_degrees))
			return true;
	}
	return false;
}

/* Reports that the plan lacks a text that the profile prints. */
static void report_missing(const struct filler *filler, enum plan_field field)
{
	if (!*plan_field_section(field)) /* a title: what it stems from */
		field = PLAN_TENTANG;
	diag_add(&filler->run->diag, MESSAGE_TEMPLATE_MISSING_FIELD,
		 filler->from->plan->decree->section[field],
		 plan_field_key(field), plan_field_section(field),
		 filler->from->section);
}

/* Returns what stands for the field NAME, "" when there is nothing. */
static const char *fill_field(struct braces *braces, const char *name)
{
	struct filler *filler = braces->user;
	bool bare = is_plain(name);
	size_t length = strlen(name) - (bare ? strlen(no_degrees) : 0);
	enum plan_field field = plan_field_find(name, length);
	const struct value *value;
	const char *text;

	for (size_t i = 0; i < OWN; i++)
		if (!strcasecmp(name, own[i].name))
			return own[i].fill(filler, name);
	if (field == PLAN_FIELD_COUNT)
		return NULL;
	value = plan_field(filler->from->plan, field);
	if (!value->text) {
		report_missing(filler, field);
		return "";
	}
	if (braces->value.source == filler->place.source)
		braces->value = value->place;
	text = bare ? text_plain_name(filler->run->arena, value->text,
				      value->length)
		    : value->text;
	return in_letters(filler, name, text,
			  bare ? strlen(text) : value->length);
}

/* Reads "{space 25 mm}" as the whole of a line. */
static bool read_space(const char *text, size_t length, double *space)
{
	char copy[32] = "";
	const size_t word = sizeof("{space") - 1;

	if (length < word + 2 || length >= sizeof(copy) ||
	    strncmp(text, "{space ", word + 1) || text[length - 1] != '}')
		return false;
	memcpy(copy, text + word, length - word - 1);
	return measure_length(copy, space);
}

/* A line that begins so has its letters far apart: K E T U A. */
static const char spaced[] = "{spaced}";

/* Makes LINE the one where the original is signed: a room or a box there, the
 * sign that it was signed in a copy, nothing in a draft. */
static void fill_signing(const struct filler *filler,
			 struct template_line *line)
{
	const struct profile *profile = filler->from->profile;
	const struct signing_style *asli = &profile->asli;

	line->text = "";
	if (filler->from->form == FORM_SALINAN)
		line->text = profile->ttd.text;
	line->length = strlen(line->text);
	if (filler->from->form != FORM_ASLI)
		return;
	line->text = NULL;
	line->signing = true;
	line->space =
		asli->signing == SIGNING_ELECTRONIC ? asli->height : asli->room;
}

/* A line that is this and nothing else. */
static const char signing[] = "{ttd}";

/* Returns one line, LENGTH bytes of its template at TEXT, filled in. */
static struct template_line fill_line(struct filler *filler, const char *text,
				      size_t length)
{
	struct template_line line = {.place = filler->place};

	if (read_space(text, length, &line.space))
		return line;
	if (length == strlen(signing) && !strncmp(text, signing, length)) {
		fill_signing(filler, &line);
		return line;
	}
	if (length >= strlen(spaced) &&
	    !strncmp(text, spaced, strlen(spaced))) {
		line.spaced = true;
		text += strlen(spaced);
		length -= strlen(spaced);
	}
	filler->braces.value = filler->place;
	line.text = braces_fill(&filler->braces, text, length);
	line.length = strlen(line.text);
	line.place = filler->braces.value;
	return line;
}

struct template template_fill(const struct wordline *words,
			      const struct template_source *source)
{
	struct run *run = source->run;
	struct filler filler = {
		.from = source, .place = words->place, .run = run};
	struct template template = {.count = 0};
	const char *known[ALL], *at = words->text;
	size_t lines = 1;

	filler.braces = (struct braces){.place = words->place,
					.run = run,
					.look_up = fill_field,
					.user = &filler,
					.known = known,
					.count = ALL};
	list_fields(known);
	for (const char *c = at; *c; c++)
		lines += *c == '\n';
	template.line = arena_array(run->arena, struct template_line, lines);
	while (template.count < lines) {
		size_t length = strcspn(at, "\n");

		template.line[template.count++] =
			fill_line(&filler, at, length);
		at += length + (at[length] != 0);
	}
	return template;
}
