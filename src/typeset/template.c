#include "typeset/template.h"

#include "base/nearest.h"
#include "plan/messages.h"
#include "profile/measure.h"
#include "profile/numbering.h"
#include "text/upper.h"
#include "typeset/excerpt.h"
#include "typeset/messages.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

struct filler {
	const struct template_source *from;
	struct place place;
	struct run *run;
};

/* Fields that are no text of the plan. */
static const char lampiran[] = "lampiran", kutipan[] = "kutipan",
		  isi_kutipan[] = "isi_kutipan", ttd[] = "ttd";

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

static enum plan_field find_field(const char *name)
{
	unsigned i = 0;

	while (i < PLAN_FIELD_COUNT &&
	       strcasecmp(plan_field_name((enum plan_field)i), name))
		i++;
	return (enum plan_field)i;
}

static void report_unknown(struct run *run, struct place place,
			   const char *name)
{
	enum { OWN = 4 };
	const char *known[PLAN_FIELD_COUNT + OWN] = {lampiran, kutipan,
						     isi_kutipan, ttd};

	for (unsigned i = 0; i < PLAN_FIELD_COUNT; i++)
		known[i + OWN] = plan_field_name((enum plan_field)i);
	diag_add(&run->diag, MESSAGE_TEMPLATE_UNKNOWN_FIELD, place, name,
		 nearest_list(run->arena, name, known, PLAN_FIELD_COUNT + OWN));
}

/* Several lampiran are LAMPIRAN I, II … (UU 12/2011, Lampiran II, 193); of an
 * excerpt it is said that it is one. */
static const char *fill_lampiran(const struct filler *filler, const char *name)
{
	const struct template_source *from = filler->from;
	const struct excerpt_style *style =
		excerpt_style(from->plan, from->profile);
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
	const char *words = excerpt_words(
		filler->from->plan, filler->from->profile, filler->run->arena);

	if (isupper((unsigned char)name[0]) && isupper((unsigned char)name[1]))
		return text_upper(filler->run->arena, words, strlen(words));
	return words;
}

/* Returns what stands for a field that is no text of the plan, NULL when NAME
 * is none such. */
static const char *fill_own(const struct filler *filler, const char *name)
{
	const struct template_source *from = filler->from;
	const struct excerpt_style *style =
		excerpt_style(from->plan, from->profile);
	const char *text;

	if (!strcasecmp(name, lampiran))
		return fill_lampiran(filler, name);
	if (!strcasecmp(name, kutipan))
		text = style ? style->word.text : "";
	else if (!strcasecmp(name, isi_kutipan))
		return fill_words(filler, name);
	else
		return NULL;
	return in_letters(filler, name, text, strlen(text));
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

/* Returns what stands for the field NAME, "" when there is nothing. */
static const char *fill_field(const struct filler *filler, const char *name,
			      struct template_line *line)
{
	bool bare = is_plain(name);
	enum plan_field field =
		find_field(bare ? arena_copy(filler->run->arena, name,
					     strlen(name) - strlen(no_degrees))
				: name);
	const struct value *value;
	const char *text = fill_own(filler, name);

	if (text)
		return text;
	if (!strcasecmp(name, ttd)) {
		diag_add(&filler->run->diag, MESSAGE_TEMPLATE_TTD_ALONE,
			 filler->place);
		return "";
	}
	if (field == PLAN_FIELD_COUNT) {
		report_unknown(filler->run, filler->place, name);
		return "";
	}
	value = &filler->from->plan->field[field];
	if (!value->text) {
		if (!*plan_field_section(
			    field)) /* a title: what it stems from */
			field = PLAN_TENTANG;
		diag_add(&filler->run->diag, MESSAGE_TEMPLATE_MISSING_FIELD,
			 filler->from->plan->section[field],
			 plan_field_key(field), plan_field_section(field),
			 filler->from->section);
		return "";
	}
	if (line->place.source == filler->place.source)
		line->place = value->place;
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

/* Adds what stands for the brace at TEXT. Returns where to go on, NULL when
 * it is not closed. */
static const char *fill_brace(const struct filler *filler, const char *text,
			      const char *end, struct template_line *line)
{
	const char *close = memchr(text, '}', (size_t)(end - text));
	const char *name;

	if (end - text > 1 && text[1] == '{') {
		line->text =
			arena_format(filler->run->arena, "%s{", line->text);
		return text + 2;
	}
	if (!close) {
		diag_add(&filler->run->diag, MESSAGE_TEMPLATE_BRACE,
			 filler->place,
			 diag_text(&filler->run->diag, text,
				   (size_t)(end - text)));
		return NULL;
	}
	name = diag_text(&filler->run->diag, text + 1,
			 (size_t)(close - text - 1));
	line->text = arena_format(filler->run->arena, "%s%s", line->text,
				  fill_field(filler, name, line));
	if (strlen(line->text) > VALUE_LONGEST) {
		diag_add(&filler->run->diag, MESSAGE_PLAN_CELL_TOO_LONG,
			 line->place,
			 diag_number(&filler->run->diag, VALUE_LONGEST));
		return NULL;
	}
	return close + 1;
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
static struct template_line fill_line(const struct filler *filler,
				      const char *text, size_t length)
{
	struct template_line line = {.place = filler->place};
	const char *end = text + length;

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
	}
	line.text = "";
	while (text && text < end) {
		size_t plain = strcspn(text, "{\n");

		if (plain > (size_t)(end - text))
			plain = (size_t)(end - text);
		line.text = arena_format(filler->run->arena, "%s%.*s",
					 line.text, (int)plain, text);
		text += plain;
		if (text < end)
			text = fill_brace(filler, text, end, &line);
	}
	line.length = strlen(line.text);
	return line;
}

struct template template_fill(const struct wordline *words,
			      const struct template_source *source)
{
	struct run *run = source->run;
	struct filler filler = {source, words->place, run};
	struct template template = {.count = 0};
	const char *at = words->text;
	size_t lines = 1;

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

/* Returns the index of the FIELD that LENGTH bytes name, COUNT when none. */
static size_t find_text(const struct template_text *field, size_t count,
			const char *name, size_t length)
{
	size_t i = 0;

	while (i < count && (strlen(field[i].name) != length ||
			     strncmp(name, field[i].name, length)))
		i++;
	return i;
}

static const char *report_text(const struct wordline *words, const char *at,
			       const struct template_text *field, size_t count,
			       struct run *run)
{
	size_t length = strcspn(at, "}");
	const char *known[4] = {NULL}, *name;

	if (!at[length]) {
		diag_add(&run->diag, MESSAGE_TEMPLATE_BRACE, words->place, at);
		return NULL;
	}
	for (size_t i = 0; i < count && i < 4; i++)
		known[i] = field[i].name;
	name = diag_text(&run->diag, at + 1, length - 1);
	diag_add(&run->diag, MESSAGE_TEMPLATE_UNKNOWN_FIELD, words->place, name,
		 nearest_list(run->arena, name, known, count));
	return NULL;
}

const char *template_words(const struct wordline *words,
			   const struct template_text *field, size_t count,
			   struct run *run)
{
	const char *result = "", *at = words->text;

	while (*at) {
		size_t plain = strcspn(at, "{"), length, i;

		result = arena_format(run->arena, "%s%.*s", result, (int)plain,
				      at);
		at += plain;
		if (at[0] == '{' && at[1] == '{') {
			result = arena_format(run->arena, "%s{", result);
			at += 2;
			continue;
		}
		if (!*at)
			break;
		length = strcspn(at, "}");
		i = find_text(field, count, at + 1, length - 1);
		if (!at[length] || i == count)
			return report_text(words, at, field, count, run);
		result =
			arena_format(run->arena, "%s%s", result, field[i].text);
		at += length + 1;
	}
	return result;
}
