#include "block/template.h"

#include "block/messages.h"
#include "plan/fold.h"
#include "profile/braces.h"
#include "profile/column.h"
#include "profile/measure.h"
#include "profile/numbering.h"
#include "text/capital.h"
#include "text/casing.h"
#include "text/markup.h"

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
		return title_case(arena, value, length);
	if (part && !strncasecmp(part, ".nama", 5))
		return person_upper(arena, value, length);
	return office_upper(arena, value, length);
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
		return capital_text(filler->run->arena, words, strlen(words));
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
	text = bare ? person_plain(filler->run->arena, value->text,
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

/* --- what stands right beside the fields ----------------------------
 */

struct frame_reader {
	struct arena *arena;
	struct frame *frame;
	size_t count;
	const char *end; /* of the field before; of the template's beginning */
	bool number;	 /* that field is the decree's number */
};

/* Returns the last word between FROM and TO. */
static const char *last_word(struct arena *arena, const char *from,
			     const char *to)
{
	const char *start;

	while (to > from && strchr(" \n*:.", to[-1]))
		to--;
	for (start = to; start > from && isalpha((unsigned char)start[-1]);)
		start--;
	return arena_copy(arena, start, (size_t)(to - start));
}

static void add_frame(struct frame_reader *r, enum plan_field field,
		      const char *from, const char *behind)
{
	struct frame frame = {.field = field,
			      .before = last_word(r->arena, r->end, from)};

	if (*behind && strchr(",;:.", *behind))
		frame.behind = *behind;
	if (field == PLAN_TAHUN && r->number && r->count &&
	    !memchr(r->end, '\n', (size_t)(from - r->end)))
		r->frame[r->count - 1].year = true;
	if (r->count < FRAME_MOST)
		r->frame[r->count++] = frame;
}

static void read_template(struct frame_reader *r, const char *template)
{
	const char *at = template, *end = template + strlen(template);
	struct brace_piece piece;

	r->end = template;
	r->number = false;
	while (braces_next(&at, end, &piece)) {
		enum plan_field field;

		if (piece.kind != BRACE_FIELD)
			continue;
		field = plan_field_find(piece.text, piece.length);
		if (field < PLAN_FIELD_COUNT)
			add_frame(r, field, piece.text - 1, at);
		r->number = field == PLAN_NOMOR;
		r->end = at;
	}
}

size_t frame_read(const struct profile *p, struct arena *arena,
		  struct frame frame[FRAME_MOST])
{
	const struct block_style *block[] = {&p->heading,     &p->title,
					     &p->table_title, &p->signature,
					     &p->copy,	      &p->footer};
	struct frame_reader r = {.arena = arena, .frame = frame};

	for (size_t i = 0; i < sizeof(block) / sizeof(block[0]); i++)
		read_template(&r, block[i]->lines.text);
	return r.count;
}

bool frame_has_year(const struct profile *profile, struct arena *arena)
{
	struct frame frame[FRAME_MOST];
	size_t count = frame_read(profile, arena, frame);

	for (size_t i = 0; i < count; i++)
		if (frame[i].year)
			return true;
	return false;
}

/* --- what an excerpt is of ------------------------------------------
 */

const struct excerpt_style *phrases_style(const struct plan *plan,
					  const struct profile *profile)
{
	if (!plan->decree->excerpt)
		return NULL;
	return plan->decree->excerpt->certified ? &profile->petikan
						: &profile->kutipan;
}

/* Returns the column that KEY fills, NULL when there is none. */
static const struct column *column_of(const struct profile *profile,
				      const char *key)
{
	size_t i = column_find(profile, key, strlen(key));

	if (column_is_section(profile, key))
		return &profile->section;
	return i < profile->column_count ? &profile->column[i] : NULL;
}

const char *phrases_label(const struct profile *profile, const char *key,
			  struct arena *arena)
{
	const struct column *column = column_of(profile, key);
	const char *text = column && column->label.text && *column->label.text
				   ? column->label.text
				   : key;
	char *words = arena_copy(arena, text, strlen(text));

	for (char *at = words; *at; at++)
		if (*at == '_')
			*at = ' ';
	text = fold(arena, words, strlen(words));
	return title_case(arena, text, strlen(text));
}

/* Returns how the numbers of KEY's entries are written, without signs. */
static struct numbering numbering(const struct profile *profile,
				  const char *key)
{
	const struct column *column = column_of(profile, key);
	struct numbering form = {"", '1', ""};

	for (size_t i = 0; column && i < profile->column_count; i++) {
		const struct column *counter = &profile->column[i];

		if (counter->kind->counts &&
		    &profile->column[counter->counts] == column)
			form.figure = counter->number.figure;
	}
	if (column && column->number.figure)
		form.figure = column->number.figure;
	return form;
}

/* Returns the word before item I of COUNT in a list: ", " or " dan ". */
static const char *joint(size_t i, size_t count)
{
	if (!i)
		return "";
	if (i + 1 < count)
		return ", ";
	return count > 2 ? ", dan " : " dan ";
}

/* Returns the numbers of LEVEL in order, each once: of several lampiran they
 * come again. */
static size_t list_numbers(const struct choices *level, size_t *number)
{
	size_t count = 0;

	for (size_t i = 0; i < level->count; i++)
		if (!count || level->choice[i].number > number[count - 1])
			number[count++] = level->choice[i].number;
	return count;
}

/* Returns "3 dan 5", "2 sampai dengan 4". */
static const char *number_words(const struct choices *level,
				const struct numbering *form,
				struct arena *arena)
{
	size_t *number = arena_array(arena, size_t, level->count);
	size_t count = list_numbers(level, number);
	const char *words = "";

	if (count > 2 && number[count - 1] - number[0] + 1 == count)
		return arena_format(
			arena, "%s sampai dengan %s",
			numbering_format(arena, form, number[0]),
			numbering_format(arena, form, number[count - 1]));
	for (size_t i = 0; i < count; i++)
		words = arena_format(arena, "%s%s%s", words, joint(i, count),
				     numbering_format(arena, form, number[i]));
	return words;
}

/* Returns "Area Perubahan 7: Penguatan …" or "Area Perubahan 3 dan 5". */
static const char *level_words(const struct choices *level,
			       const struct profile *profile,
			       struct arena *arena)
{
	const struct entry *entry = level->choice->entry;
	const char *key = entry ? entry->key : "bagian";
	const struct numbering form = numbering(profile, key);
	const char *words =
		arena_format(arena, "%s %s", phrases_label(profile, key, arena),
			     number_words(level, &form, arena));

	if (level->count > 1 || !entry || !entry->value.length)
		return words;
	return arena_format(
		arena, "%s: %s", words,
		markup_line(arena, entry->value.text, entry->value.length));
}

/* Whether SET is one run of months. */
static bool is_run(unsigned set)
{
	unsigned from = set >> __builtin_ctz(set);

	return !(from & (from + 1));
}

/* Returns "Maret", "April sampai dengan Juni", "Maret, Juni, dan Juli". */
static const char *month_names(unsigned set, struct arena *arena)
{
	size_t count = (size_t)__builtin_popcount(set), shown = 0;
	const char *names = "";

	if (count > 2 && is_run(set)) {
		unsigned first = (unsigned)__builtin_ctz(set) + 1;

		return arena_format(arena, "%s sampai dengan %s",
				    months_name(first),
				    months_name(first + (unsigned)count - 1));
	}
	for (unsigned i = 0; i < MONTHS; i++)
		if (set >> i & 1)
			names = arena_format(arena, "%s%s%s", names,
					     joint(shown++, count),
					     months_name(i + 1));
	return names;
}

static const char *month_words(const struct excerpt *excerpt,
			       struct arena *arena)
{
	static const char *const roman[] = {"I", "II", "III", "IV"};
	const char *names = month_names(excerpt->months, arena);

	if (!excerpt->quarter)
		return arena_format(arena, "Bulan %s", names);
	return arena_format(arena, "Triwulan %s (%s)",
			    roman[excerpt->quarter - 1], names);
}

const char *phrases_excerpt(const struct plan *plan,
			    const struct profile *profile, struct arena *arena)
{
	const struct excerpt *excerpt = plan->decree->excerpt;
	const char *words = "";

	if (!excerpt)
		return words;
	for (size_t i = 0; i < excerpt->count; i++)
		words = arena_format(
			arena, "%s%s%s", words, i ? ", " : "",
			level_words(&excerpt->level[i], profile, arena));
	if (excerpt->months)
		words = arena_format(arena, "%s%s%s", words, *words ? ", " : "",
				     month_words(excerpt, arena));
	return words;
}
