#include "sheet/styles.h"

#include "base/search.h"
#include "base/utf8.h"
#include "profile/column.h"
#include "profile/find.h"
#include "profile/key.h"
#include "profile/layers.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_LONGEST = 40 }; /* [bytes] */

/* A label as a key, and whose it is. */
struct style_word {
	const char *folded;
	size_t style;
};

/* A label of a period, and what it heads. */
struct style_slot {
	const char *folded;
	struct style_period period;
};

struct styles {
	struct arena *arena; /* borrowed, and so is */
	struct run *run;
	const struct profile **profile;
	size_t profile_count, named; /* the first so many are */
	bool built_in;		     /* those behind them are being added */
	struct style_column *style;
	size_t count, capacity;
	struct style_word *word;
	const char **folded; /* of each of them */
	size_t word_count, word_capacity;
	size_t word_named; /* the first so many are of profiles named */
	struct style_slot *slot;
	size_t slot_count, slot_capacity;
	size_t slot_named; /* the first so many are of profiles named */
	const char **key;  /* in the order of messages, */
	size_t keys;	   /* without what no plan has */
};

const char *styles_periods(enum unit unit, enum series series)
{
	return series == SERIES_TARGET ? unit_word(unit) : series_word(series);
}

/* Returns how many of the LENGTH bytes at AT are a blank, *NONE if they are
 * there to be seen by nobody; 0 when they are a sign. */
static size_t blank_at(const char *at, size_t length, bool *none)
{
	uint32_t c = 0;
	size_t bytes = utf8_decode(at, length, &c);

	/* a star is emphasis, which can be that of a part of a title */
	*none = c == '*' || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
		c == 0x2060 || c == 0xFEFF;
	if (*none || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
	    c == 0x202F)
		return bytes;
	return bytes == 1 && strchr(" \t\n\r._-/():*", (int)c) ? 1 : 0;
}

size_t styles_divided(const char *text, size_t length, size_t at)
{
	size_t end = at + 1;

	if (text[at] != '-' || !at || !isalpha((unsigned char)text[at - 1]))
		return 0;
	while (end < length && strchr(" \t\r", text[end]))
		end++;
	if (end == length || text[end] != '\n')
		return 0;
	while (end < length && isspace((unsigned char)text[end]))
		end++;
	return end < length && isalpha((unsigned char)text[end]) ? end - at : 0;
}

const char *styles_fold(struct arena *arena, const char *label, size_t length)
{
	char *key = arena_array(arena, char, length + 1);
	size_t n = 0;

	for (size_t i = 0, bytes; i < length; i += bytes) {
		unsigned char c = (unsigned char)label[i];
		bool inside, none = false;

		if (c < 0x80 && isalnum(c)) { /* as most are */
			key[n++] = (char)tolower(c);
			bytes = 1;
			continue;
		}
		bytes = styles_divided(label, length, i);
		if (bytes)
			continue;
		inside = i + 1 < length &&
			 isalnum((unsigned char)label[i + 1]) && n &&
			 key[n - 1] != '_';
		bytes = blank_at(label + i, length - i, &none);
		if (!bytes || (c == '-' && inside)) {
			key[n++] = (char)tolower(c);
			bytes = 1;
		} else if (!none && n && key[n - 1] != '_') {
			key[n++] = '_';
		}
	}
	while (n && key[n - 1] == '_')
		n--;
	key[n] = 0;
	return key;
}

const char *styles_key(struct arena *arena, const char *folded)
{
	static const char other[] = "kolom";
	size_t length = strlen(folded), n = sizeof(other);
	char *key = arena_array(arena, char, length + sizeof(other) + 1);

	memcpy(key, "kolom_", sizeof(other));
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)folded[i];

		if (c < 0x80 && (isalnum(c) || (c == '-' && key[n - 1] != '_')))
			key[n++] = (char)c;
		else if (key[n - 1] != '_')
			key[n++] = '_';
	}
	if (n > sizeof(other) && isalpha((unsigned char)key[sizeof(other)])) {
		key += sizeof(other);
		n -= sizeof(other);
	}
	if (n > KEY_LONGEST)
		for (n = KEY_LONGEST; n > KEY_LONGEST / 2 && key[n] != '_';)
			n--;
	while (n && strchr("_-", key[n - 1]))
		n--;
	key[n] = 0;
	return key;
}

/* --- what profiles say ------------------------------------------------- */

/* Returns a label as the head of a column in a sheet: on one line, without the
 * full stop of "KET." and signs of emphasis; NULL when nothing is left. */
static const char *head_of(struct arena *arena, const char *label)
{
	char *head = arena_copy(arena, label, strlen(label));
	size_t n = 0;

	for (const char *at = label; *at; at++)
		if (*at != '*')
			head[n++] = *at == '\n' ? ' ' : *at;
	while (n && strchr(" .", head[n - 1]))
		n--;
	head[n] = 0;
	return n ? head : NULL;
}

static void add_word(struct styles *s, size_t style, const char *label,
		     size_t length)
{
	const char *folded = styles_fold(s->arena, label, length);

	if (!*folded)
		return;
	for (size_t i = 0; i < s->word_count; i++)
		if (!strcmp(s->word[i].folded, folded))
			return;
	s->word = arena_grow(s->arena, s->word, s->word_count,
			     &s->word_capacity, sizeof(*s->word));
	s->word[s->word_count++] = (struct style_word){folded, style};
}

/* Whether two labels are one word, longer or shorter: "KET" and "KETERANGAN",
 * "SUBKEGIATAN" and "SUB KEGIATAN". */
static bool is_akin(struct arena *arena, const char *one, const char *other,
		    size_t length)
{
	const char *a = styles_fold(arena, one, strlen(one));
	const char *b = styles_fold(arena, other, length);

	for (; *a && *b; a++, b++) {
		a += *a == '_';
		b += *b == '_';
		if (*a != *b)
			return false;
	}
	return true;
}

/* Adds a column, unless a profile before has it, and what heads it. A profile
 * that nobody names does not make another word of one that is written: who says
 * TUJUAN does not mean SASARAN. */
static void add_column(struct styles *s, const struct column *column,
		       enum style_kind kind)
{
	enum unit unit = column->scale ? column->scale->unit : UNIT_MONTH;
	bool reached = column->series_count == 1 &&
		       column->series[0] == SERIES_REALISASI;
	const char *key =
		kind == STYLE_PERIODS
			? styles_periods(unit, reached ? SERIES_REALISASI
						       : SERIES_TARGET)
			: column->name;
	const char *label = column->label.text, *at = column->others.text;
	size_t i = 0;

	while (i < s->count && strcmp(s->style[i].key, key))
		i++;
	if (i == s->count) {
		s->style = arena_grow(s->arena, s->style, s->count++,
				      &s->capacity, sizeof(*s->style));
		s->style[i] = (struct style_column){
			.kind = kind,
			.unit = unit,
			.series = reached ? SERIES_REALISASI : SERIES_COUNT,
			.key = key};
	}
	if (!s->style[i].label)
		s->style[i].label = head_of(s->arena, label);
	add_word(s, i, label, strlen(label));
	if (kind == STYLE_PERIODS)
		add_word(s, i, column->name, strlen(column->name));
	while (*at) {
		size_t length = strcspn(at, "\n");

		if (!s->style[i].label)
			s->style[i].label = head_of(
				s->arena, arena_copy(s->arena, at, length));
		if (!s->built_in || kind == STYLE_PERIODS ||
		    is_akin(s->arena, *label ? label : column->name, at,
			    length))
			add_word(s, i, at, length);
		at += length + (at[length] != 0);
	}
}

/* Adds what heads the periods of SCALE; numbers say nothing by themselves. */
static void add_scale(struct styles *s, const struct scale *scale)
{
	for (size_t i = 0; i < scale->count; i++) {
		const char *label = head_of(s->arena, scale->label[i]);
		struct style_slot slot = {
			.period = {scale->unit, scale->period[i],
				   scale->unit == UNIT_LABEL ? label : NULL}};

		if (!label)
			continue;
		slot.folded = styles_fold(s->arena, label, strlen(label));
		if (strspn(slot.folded, "0123456789") == strlen(slot.folded))
			continue;
		s->slot = arena_grow(s->arena, s->slot, s->slot_count,
				     &s->slot_capacity, sizeof(*s->slot));
		s->slot[s->slot_count++] = slot;
	}
}

static void add_profile(struct styles *s, const struct profile *profile)
{
	bool outermost = true, behind = false; /* periods */

	s->profile[s->profile_count++] = profile;
	if (profile->bagian.name)
		add_column(s, &profile->bagian, STYLE_SECTION);
	for (size_t i = 0; i < profile->column_count; i++) {
		const struct column *column = &profile->column[i];
		enum style_kind kind = STYLE_TEXT;

		if (column->kind->counts)
			kind = STYLE_COUNTER;
		else if (column->kind->takes_periods)
			kind = STYLE_PERIODS;
		else if (column->kind->reaches)
			kind = STYLE_DERIVED;
		else if (behind)
			kind = STYLE_NOTE;
		else if (outermost)
			kind = STYLE_OUTERMOST;
		outermost &= !column->kind->takes_text;
		behind |= column->kind->takes_periods;
		add_column(s, column, kind);
		if (column->scale)
			add_scale(s, column->scale);
	}
}

/* Adds what a report on a plan reckons. */
static void add_derived(struct styles *s, const struct profile *profile)
{
	for (size_t i = 0; i < profile->column_count; i++)
		if (profile->column[i].kind->reaches)
			add_column(s, &profile->column[i], STYLE_DERIVED);
}

struct styles *styles_new(struct run *run, const struct profile *const *named,
			  size_t count)
{
	struct styles *s = arena_new(run->arena, struct styles);
	size_t builtin = 0;

	while (profile_builtin_name(builtin))
		builtin++;
	*s = (struct styles){.arena = run->arena, .run = run, .named = count};
	s->profile = arena_array(run->arena, const struct profile *,
				 count + builtin);
	for (size_t i = 0; i < count; i++)
		add_profile(s, named[i]);
	s->slot_named = s->slot_count;
	s->word_named = s->word_count;
	return s;
}

/* Reads the profiles that are built in, unless that is done: those of plans. A
 * report has words of its own, which nobody means who does not name it. */
static void finish(struct styles *s)
{
	if (s->key)
		return;
	s->built_in = true;
	for (size_t i = 0; profile_builtin_name(i); i++) {
		const struct profile *profile =
			profile_load(s->run, profile_builtin_name(i));

		if (!column_prints(profile, SERIES_REALISASI))
			add_profile(s, profile);
		else
			add_derived(s, profile);
	}
	s->folded = arena_array(s->arena, const char *, s->word_count);
	for (size_t i = 0; i < s->word_count; i++)
		s->folded[i] = s->word[i].folded;
	s->key = arena_array(s->arena, const char *, s->count);
	for (unsigned kind = STYLE_SECTION; kind <= STYLE_COUNTER; kind++)
		for (size_t i = 0; i < s->count; i++)
			if (s->style[i].kind == kind)
				s->key[s->keys++] = s->style[i].key;
}

/* --- what is asked of them --------------------------------------------- */

const struct style_column *styles_find(struct styles *styles,
				       const char *folded, bool labels)
{
	finish(styles);
	for (size_t i = 0; labels && i < styles->word_count; i++)
		if (key_is(styles->word[i].folded, folded))
			return &styles->style[styles->word[i].style];
	for (size_t i = 0; i < styles->count; i++)
		if (key_is(styles->style[i].key, folded))
			return &styles->style[i];
	return NULL;
}

enum series styles_find_series(struct styles *styles, const char *folded)
{
	for (size_t i = 0; i < styles->named; i++)
		for (size_t c = 0; c < styles->profile[i]->column_count; c++) {
			const struct column *column =
				&styles->profile[i]->column[c];

			for (size_t k = 0; k < column->series_count; k++) {
				const char *label = column->series_label[k];

				if (label && column->series_count > 1 &&
				    !strcmp(styles_fold(styles->arena, label,
							strlen(label)),
					    folded))
					return column->series[k];
			}
		}
	return SERIES_COUNT;
}

const struct style_period *styles_find_period(struct styles *styles,
					      const char *folded, bool named)
{
	size_t count;

	finish(styles);
	count = named ? styles->slot_named : styles->slot_count;
	for (size_t i = 0; i < count; i++)
		if (key_is(styles->slot[i].folded, folded))
			return &styles->slot[i].period;
	return NULL;
}

bool styles_is_named(const struct styles *styles, const char *folded)
{
	for (size_t i = 0; i < styles->word_named; i++)
		if (key_is(styles->word[i].folded, folded))
			return true;
	return false;
}

bool styles_is_slip(struct styles *styles, const char *folded)
{
	finish(styles);
	for (size_t i = 0; i < styles->word_count; i++)
		if (key_is(styles->folded[i], folded))
			return false;
	return nearest_slip(folded, styles->folded, styles->word_count);
}

const char *styles_meant(struct styles *styles, const char *folded)
{
	const char *meant;

	finish(styles);
	meant = nearest(folded, styles->folded, styles->word_count);
	for (size_t i = 0; meant && i < styles->word_count; i++) {
		const struct style_column *style =
			&styles->style[styles->word[i].style];

		if (!strcmp(styles->folded[i], meant))
			return style->label ? style->label : style->key;
	}
	return folded;
}

const struct profile *styles_profile(struct styles *styles, size_t i)
{
	finish(styles);
	return i < styles->profile_count ? styles->profile[i] : NULL;
}

bool styles_heads(struct styles *styles, const struct column *column,
		  const char *folded)
{
	const char *label = column->label.text, *at = column->others.text;
	bool heads = !strcmp(folded, column->name) ||
		     is_akin(styles->arena, label, folded, strlen(folded));

	while (*at && !heads) {
		size_t length = strcspn(at, "\n");
		const char *other = styles_fold(styles->arena, at, length);

		heads = !strcmp(other, folded) &&
			(styles_is_named(styles, folded) ||
			 is_akin(styles->arena, label, at, length));
		at += length + (at[length] != 0);
	}
	return heads;
}

const char *styles_section(struct styles *styles)
{
	size_t i = 0;

	finish(styles);
	while (styles->style[i].kind != STYLE_SECTION)
		i++; /* one that is built in has such rows */
	return styles->style[i].key;
}

bool styles_is_note(struct styles *styles, const char *key)
{
	const struct style_column *style = styles_find(styles, key, true);

	return style && style->kind == STYLE_NOTE;
}

const struct column *styles_aside(struct styles *styles, const char *key)
{
	finish(styles);
	for (size_t i = 0; i < styles->profile_count; i++) {
		const struct profile *profile = styles->profile[i];
		const struct column *aside = column_aside(profile, key);

		if (aside || column_find(profile, key, strlen(key)) <
				     profile->column_count)
			return aside;
	}
	return NULL;
}

const struct column *styles_find_aside(struct styles *styles,
				       const char *folded, bool *exact)
{
	if (!strncmp(folded, "sub", 3))
		folded += strspn(folded + 3, "_-") + 3;
	finish(styles);
	for (size_t i = 0; i < PROFILE_ASIDES; i++) {
		const struct column *aside = &styles->profile[0]->aside[i];
		size_t length = aside->name ? strlen(aside->name) : 0;

		if (!length || strncmp(folded, aside->name, length) ||
		    !strchr("_", folded[length]))
			continue;
		*exact = !folded[length];
		return aside;
	}
	return NULL;
}

/* Moves the profile with most of the keys to the front of those from FIRST to
 * before STOP. */
static void put_first(const struct profile **profile, size_t first, size_t stop,
		      const char *const *key, size_t count)
{
	const struct profile *best;
	size_t most = 0, at = first;

	for (size_t i = first; i < stop; i++) {
		size_t found = 0;

		for (size_t k = 0; k < count; k++)
			found += column_is_bagian(profile[i], key[k]) ||
				 column_find(profile[i], key[k],
					     strlen(key[k])) <
					 profile[i]->column_count;
		if (found > most) {
			most = found;
			at = i;
		}
	}
	if (at == first)
		return;
	best = profile[at];
	memmove(profile + first + 1, profile + first,
		(at - first) * sizeof(*profile));
	profile[first] = best;
}

/* Adds to NUMBER how PROFILE, which is perhaps the style of the TABLE, numbers
 * the texts of KEY. Whether it has it. */
static bool add_number(struct style_number *number,
		       const struct profile *profile, const char *key,
		       bool table)
{
	size_t i = column_find(profile, key, strlen(key));
	const struct column *column = &profile->column[i];
	const struct numbering *form = &column->number;
	bool own, counted = false;

	if (i == profile->column_count || !column->kind->takes_text)
		return false;
	own = form->figure != 0;
	if (own && !number->own && column->number_with != i)
		number->with = profile->column[column->number_with].name;
	number->own |= own;
	for (size_t c = 0; c < profile->column_count; c++) {
		if (!profile->column[c].kind->counts ||
		    profile->column[c].counts != i)
			continue;
		counted = true;
		form = own ? form : &profile->column[c].number;
	}
	if (table) {
		number->printed = own || counted;
		number->counter = counted && !own;
		number->figure = form->figure;
		number->sign = 0;
		if (form->figure)
			number->sign =
				*form->before ? *form->before : *form->after;
	}
	return true;
}

/* Returns all profiles, that of a table with COUNT columns first. */
static const struct profile **order(struct styles *styles,
				    const char *const *key, size_t count)
{
	const struct profile **profile;

	finish(styles);
	profile = arena_array(styles->arena, const struct profile *,
			      styles->profile_count);
	memcpy(profile, styles->profile,
	       styles->profile_count * sizeof(*profile));
	put_first(profile, 0, styles->named, key, count);
	put_first(profile, styles->named, styles->profile_count, key, count);
	return profile;
}

const char *styles_outermost(struct styles *styles, const char *const *key,
			     size_t count)
{
	const struct profile *profile = *order(styles, key, count);

	for (size_t i = 0; i < profile->column_count && !profile->bagian.name;
	     i++)
		if (profile->column[i].kind->takes_text)
			return profile->column[i].name;
	return styles_section(styles);
}

void styles_number(struct styles *styles, const char *const *key, size_t count,
		   struct style_number *number)
{
	const struct profile **profile = order(styles, key, count);

	for (size_t k = 0; k < count; k++) {
		bool found = false;

		number[k] = (struct style_number){.with = NULL};
		for (size_t i = 0; i < styles->profile_count; i++)
			found |= add_number(&number[k], profile[i], key[k],
					    !found);
	}
}
