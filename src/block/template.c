#include "block/template.h"

#include "block/messages.h"
#include "plan/periods_write.h"
#include "plan/value.h"
#include "profile/braces.h"
#include "profile/column.h"
#include "profile/measure.h"
#include "profile/numbering.h"
#include "text/capital.h"
#include "text/casing.h"
#include "text/lexicon.h"
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
	lexicon_capitals(filler->from->lexicon, value, length);
	if (part && !strncasecmp(part, ".nama", 5))
		return person_upper(arena, value, length);
	return office_upper(arena, value, length);
}

/* Fields that are no text of the plan. */
enum own_field {
	OWN_LAMPIRAN,
	OWN_KUTIPAN,
	OWN_WORDS,
	OWN_PERIOD,
	OWN_TTD,
	OWN_FIELDS
};
enum { ALL_FIELDS = OWN_FIELDS + PLAN_FIELD_COUNT };

static const char *const own[OWN_FIELDS] = {
	[OWN_LAMPIRAN] = "lampiran", [OWN_KUTIPAN] = "kutipan",
	[OWN_WORDS] = "isi_kutipan", [OWN_PERIOD] = "masa",
	[OWN_TTD] = "ttd",
};

/* Returns what stands for one of these, written as NAME. */
static const char *fill_own(const struct filler *filler, const char *name,
			    enum own_field field)
{
	const struct plan *plan = filler->from->plan;
	const struct profile *profile = filler->from->profile;
	const struct excerpt_style *style = phrases_style(plan, profile);
	const struct numbering roman = {"", 'I', ""};
	struct arena *arena = filler->run->arena;
	const char *text = style ? style->word.text : "";

	switch (field) {
	case OWN_LAMPIRAN: /* several are LAMPIRAN I, II … (UU 12/2011,
			      Lampiran II, 193); an excerpt says that it is
			      one */
		text = arena_format(arena, "%s%sLampiran", text,
				    *text ? " " : "");
		text = in_letters(filler, name, text, strlen(text));
		if (!plan->number)
			return text;
		return arena_format(
			arena, "%s %s", text,
			numbering_format(arena, &roman, plan->number));
	case OWN_KUTIPAN:
		return in_letters(filler, name, text, strlen(text));
	case OWN_WORDS: /* in capitals all of it, as in a title */
		text = phrases_excerpt(plan, profile, arena);
		if (!isupper((unsigned char)name[0]) ||
		    !isupper((unsigned char)name[1]))
			return text;
		return capital_text(arena, text, strlen(text));
	case OWN_PERIOD:
		text = unit_word(column_pictured(profile));
		return in_letters(filler, name, text, strlen(text));
	default:
		diag_add(&filler->run->diag, MESSAGE_TEMPLATE_TTD_ALONE,
			 filler->place);
		return "";
	}
}

/* Whether NAME wants a person without degrees: {penandatangan.nama_tanpa_gelar}
 */
static bool is_plain(const char *name)
{
	static const enum plan_field person[] = {PLAN_SIGNER_NAME,
						 PLAN_COPY_NAME};

	for (size_t i = 0; i < 2; i++) {
		const char *whole = plan_key_of(person[i])->name;
		size_t length = strlen(whole);

		if (!strncasecmp(name, whole, length) &&
		    !strcasecmp(name + length, no_degrees))
			return true;
	}
	return false;
}

/* Returns what is printed for a FIELD of the body that the plan does not say:
 * the letterhead is the office, its place on a line of its own, and whoever
 * signs decrees, or the one whom he stands in for. */
static struct value stand_in(const struct filler *filler, enum plan_field field)
{
	const struct decree *decree = filler->from->plan->decree;
	struct arena *arena = filler->run->arena;
	struct value value = {.text = NULL};
	const char *place;

	if (field == PLAN_KOP)
		value = decree->field[PLAN_LEMBAGA];
	else if (field == PLAN_DECREE_OFFICE)
		value = decree->field[PLAN_SIGNER_OFFICE];
	if (!value.text)
		return value;
	place = field == PLAN_KOP ? office_place(value.text) : NULL;
	if (field == PLAN_DECREE_OFFICE)
		value.text = office_principal(arena, value.text);
	else if (place && place > value.text && place[-1] == ' ')
		value.text = arena_format(arena, "%.*s\n%s",
					  (int)(place - value.text) - 1,
					  value.text, place);
	value.length = strlen(value.text);
	return value;
}

/* Returns what stands for the field NAME, "" when there is nothing. */
static const char *fill_field(struct braces *braces, const char *name)
{
	struct filler *filler = braces->user;
	bool bare = is_plain(name);
	size_t length = strlen(name) - (bare ? strlen(no_degrees) : 0);
	enum plan_field field = plan_field_find(name, length);
	struct value value;
	const char *text;

	for (unsigned i = 0; i < OWN_FIELDS; i++)
		if (!strcasecmp(name, own[i]))
			return fill_own(filler, name, (enum own_field)i);
	if (field == PLAN_FIELD_COUNT)
		return NULL;
	value = *plan_field(filler->from->plan, field);
	if (!value.text)
		value = stand_in(filler, field);
	if (!value.text) {
		if (field >= PLAN_TITLE) /* what a title stems from */
			field = PLAN_TENTANG;
		else if (field == PLAN_KOP)
			field = PLAN_LEMBAGA;
		else if (field == PLAN_DECREE_OFFICE)
			field = PLAN_SIGNER_OFFICE;
		diag_add(&filler->run->diag, MESSAGE_TEMPLATE_MISSING_FIELD,
			 filler->from->plan->decree->section[field],
			 plan_key_of(field)->word, plan_key_of(field)->below,
			 filler->from->section);
		return "";
	}
	if (braces->value.source == filler->place.source)
		braces->value = value.place;
	text = bare ? person_plain(filler->run->arena, value.text, value.length)
		    : value.text;
	return in_letters(filler, name, text,
			  bare ? strlen(text) : value.length);
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

/* A line that is this and nothing else is where the original is signed: a room
 * or a box there, the sign that it was signed in a copy, nothing in a draft. */
static const char signing[] = "{ttd}";

/* Returns one line, LENGTH bytes of its template at TEXT, filled in. */
static struct template_line fill_line(struct filler *filler, const char *text,
				      size_t length)
{
	const struct profile *profile = filler->from->profile;
	const struct signing_style *asli = &profile->asli;
	enum form form = filler->from->form;
	struct template_line line = {.place = filler->place};

	if (read_space(text, length, &line.space))
		return line;
	if (length == strlen(signing) && !strncmp(text, signing, length)) {
		line.signing = form == FORM_ASLI;
		if (line.signing) {
			line.space = asli->signing == SIGNING_ELECTRONIC
					     ? asli->height
					     : asli->room;
			return line;
		}
		line.text = form == FORM_SALINAN ? profile->ttd.text : "";
		line.length = strlen(line.text);
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
	const char *known[ALL_FIELDS], *at = words->text;
	size_t lines = 1;

	filler.braces = (struct braces){.place = words->place,
					.run = run,
					.look_up = fill_field,
					.user = &filler,
					.known = known,
					.count = ALL_FIELDS};
	for (unsigned i = 0; i < ALL_FIELDS; i++)
		known[i] =
			i < OWN_FIELDS
				? own[i]
				: plan_key_of((enum plan_field)(i - OWN_FIELDS))
					  ->name;
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

/* The frames that are gathered. */
struct frames {
	struct frame *frame; /* FRAME_MOST of them */
	size_t count;
	struct arena *arena;
};

/* Adds those of one template, TEXT. */
static void add_frames(struct frames *frames, const char *text, bool body)
{
	const char *at = text, *end = at + strlen(at);
	const char *behind = at; /* the field before, or the beginning */
	bool number = false;	 /* that is the decree's number */
	struct brace_piece piece;

	while (braces_next(&at, end, &piece)) {
		struct frame one = {.behind = *at, .body = body};
		const char *open = piece.text - 1; /* its brace */

		if (piece.kind != BRACE_FIELD)
			continue;
		one.field = plan_field_find(piece.text, piece.length);
		one.before = last_word(frames->arena, behind, open);
		if (!*at || !strchr(",;:.", *at))
			one.behind = 0;
		if (one.field == PLAN_TAHUN && number && frames->count &&
		    !memchr(behind, '\n', (size_t)(open - behind)))
			frames->frame[frames->count - 1].year = true;
		if (one.field < PLAN_FIELD_COUNT && frames->count < FRAME_MOST)
			frames->frame[frames->count++] = one;
		number = one.field == PLAN_NOMOR;
		behind = at;
	}
}

size_t frame_read(const struct profile *p, struct arena *arena,
		  struct frame frame[FRAME_MOST])
{
	const struct body_style *body = &p->body;
	const struct block_style *of_lampiran[] = {
		&p->heading,	       &p->title,	 &p->table_title,
		&p->closing.signature, &p->closing.copy, &p->footer};
	const struct block_style *of_body[] = {
		&body->letterhead,	  &body->title,
		&body->opening,		  &body->memutuskan,
		&body->closing.signature, &body->closing.copy};
	struct frames frames = {.frame = frame, .arena = arena};

	for (size_t i = 0; i < sizeof(of_lampiran) / sizeof(of_lampiran[0]);
	     i++)
		add_frames(&frames, of_lampiran[i]->lines.text, false);
	for (size_t i = 0; i < sizeof(of_body) / sizeof(of_body[0]); i++)
		add_frames(&frames, of_body[i]->lines.text, true);
	add_frames(&frames, body->menetapkan_text.text, true);
	return frames.count;
}

bool frame_has_year(const struct profile *profile, struct arena *arena)
{
	struct frame frame[FRAME_MOST];
	size_t count = frame_read(profile, arena, frame);

	for (size_t i = 0; i < count; i++)
		if (frame[i].year && !frame[i].body)
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

	if (column_is_bagian(profile, key))
		return &profile->bagian;
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

/* Returns the numbers of LEVEL, each once, as of several lampiran they come
 * again: "3 dan 5", "2 sampai dengan 4". */
static const char *number_words(const struct choices *level,
				const struct numbering *form,
				struct arena *arena)
{
	size_t *number = arena_array(arena, size_t, level->count);
	size_t count = 0;
	const char *words = "";

	for (size_t i = 0; i < level->count; i++)
		if (!count || level->choice[i].number > number[count - 1])
			number[count++] = level->choice[i].number;
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

/* Returns "Area Perubahan 7: Penguatan …" or "Area Perubahan 3 dan 5", as an
 * author writes it: it is read again. */
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
	const char *line;

	if (level->count > 1 || !entry || !entry->value.length)
		return words;
	line = markup_line(arena, entry->value.text, entry->value.length);
	return arena_format(arena, "%s: %s", words, markup_escape(arena, line));
}

/* Returns the periods of an excerpt as its title has them. */
static const char *period_words(const struct excerpt *excerpt,
				struct arena *arena)
{
	static const char *const quarter[] = {"", "Triwulan I (",
					      "Triwulan II (", "Triwulan III (",
					      "Triwulan IV ("};
	const char *words = periods_spoken(arena, excerpt->when);

	switch (excerpt->when->unit) {
	case UNIT_MONTH:
		return arena_format(arena, "%s%s%s",
				    excerpt->quarter ? quarter[excerpt->quarter]
						     : "Bulan ",
				    words, excerpt->quarter ? ")" : "");
	case UNIT_YEAR:
		return arena_format(arena, "Tahun %s", words);
	case UNIT_WEEK: /* "minggu ke-2 Maret" */
		return arena_format(arena, "M%s", words + 1);
	default:
		return words;
	}
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
	if (excerpt->when)
		words = arena_format(arena, "%s%s%s", words, *words ? ", " : "",
				     period_words(excerpt, arena));
	return words;
}
