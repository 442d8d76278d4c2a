/*
 * What house styles say of columns: what heads them, what they hold, how their
 * texts are numbered.
 *
 * Knows: profiles. Must not know: cells.
 * Invariants: profiles that somebody names are asked before those that are
 * built in, each kind in its order: a column is what the first one says that
 * has it.
 */
#ifndef LAMPIRAN_SHEET_STYLES_H
#define LAMPIRAN_SHEET_STYLES_H

#include "profile/profile.h"

/* What a column holds, in the order in which messages name columns. */
enum style_kind {
	STYLE_SECTION,	 /* heads rows */
	STYLE_OUTERMOST, /* text, the first from the left */
	STYLE_TEXT,
	STYLE_PERIODS,
	STYLE_NOTE, /* text behind periods: says something of a row */
	STYLE_COUNTER,
	STYLE_DERIVED, /* what is reckoned of others, and is in no plan */
};

struct style_column {
	enum style_kind kind;
	enum unit unit;	    /* of periods, and */
	enum series series; /* if they have but one that is no target */
	const char *key;    /* of a plan; of a counter its name */
	const char *label;  /* on one line; NULL: none */
};

/* A period as a profile heads it. */
struct style_period {
	enum unit unit;
	size_t period;	   /* of the unit */
	const char *label; /* its name, where the unit is of labels */
};

/* How the texts of a column are numbered. */
struct style_number {
	bool printed; /* before them or by a counter, in the style of the table
		       */
	bool own;     /* before them, in some style */
	const char
		*with; /* there: the key that they are counted with, or NULL */
	bool counter;  /* beside them, in the style of the table, where it is */
	char figure;   /* 'a' of "a.", 0 of none, with its */
	char sign;     /* '.', ')', '(' of "(a)"; 0: none */
};

struct styles;

/* Returns what COUNT profiles that are NAMED say, and those that are built in:
 * the latter are read when something is asked for the first time. */
struct styles *styles_new(struct run *run, const struct profile *const *named,
			  size_t count);

/* Returns the key that an entry has its periods behind. */
const char *styles_periods(enum unit unit, enum series series);

/* Returns a label as a key: "Sub Kegiatan" is sub_kegiatan, and so is one that
 * is divided at the end of a line. */
const char *styles_fold(struct arena *arena, const char *label, size_t length);

/* Returns the bytes of a hyphen at AT that divides a word at the end of its
 * line, with all up to the rest of that; 0 when it does not. */
size_t styles_divided(const char *text, size_t length, size_t at);

/* Returns what is FOLDED as a key that a plan and a profile can have, whatever
 * signs there are in it: "%_capaian" is capaian. */
const char *styles_key(struct arena *arena, const char *folded);

/* Returns the column whose key is FOLDED, or one of whose LABELS is, if these
 * count; NULL for none. */
const struct style_column *styles_find(struct styles *styles,
				       const char *folded, bool labels);

/* Returns the period that a profile, one that is NAMED if only these count,
 * heads with FOLDED, which is no number; NULL for none. */
const struct style_period *styles_find_period(struct styles *styles,
					      const char *folded, bool named);

/* Returns the series that a profile which is named heads with FOLDED,
 * SERIES_COUNT when none does. */
enum series styles_find_series(struct styles *styles, const char *folded);

/* Whether a profile that is named heads a column with FOLDED. */
bool styles_is_named(const struct styles *styles, const char *folded);

/* Whether a label, FOLDED, is so near to a known one that it must be a slip of
 * the pen. */
bool styles_is_slip(struct styles *styles, const char *folded);

/* Returns the label that such a slip must be of, on one line. */
const char *styles_meant(struct styles *styles, const char *folded);

/* Returns profile I, those that are named before those that are built in; NULL
 * behind the last. */
const struct profile *styles_profile(struct styles *styles, size_t i);

/* Whether a title, FOLDED, says what the label of COLUMN says. */
bool styles_heads(struct styles *styles, const struct column *column,
		  const char *folded);

/* Returns the key of the rows that head others. */
const char *styles_section(struct styles *styles);

/* Whether KEY is one that stands behind periods. */
bool styles_is_note(struct styles *styles, const char *key);

/* Returns how a row looks that is not counted, of an entry that begins with
 * KEY; NULL when it begins no such row. */
const struct column *styles_aside(struct styles *styles, const char *key);

/* Returns the same of a row whose text, FOLDED, begins with the word of one,
 * "sub" before it or not; EXACT: and that is all of it. */
const struct column *styles_find_aside(struct styles *styles,
				       const char *folded, bool *exact);

/* Returns the key of what is outermost in the style of a table with COUNT
 * columns: sections, or the first column of texts. */
const char *styles_outermost(struct styles *styles, const char *const *key,
			     size_t count);

/* Says in NUMBER how COUNT columns of one table are numbered. Its style is that
 * of the profile that has most of them; what that lacks is as in another. */
void styles_number(struct styles *styles, const char *const *key, size_t count,
		   struct style_number *number);

#endif
