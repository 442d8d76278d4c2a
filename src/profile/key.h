/*
 * Keys of a profile: what type a value has, and where it is put.
 *
 * Knows: types, bounds, defaults. Must not know: what a value means.
 * Invariants: a key's default has its type.
 */
#ifndef LAMPIRAN_PROFILE_KEY_H
#define LAMPIRAN_PROFILE_KEY_H

#include "profile/ini.h"
#include "profile/profile.h"

enum key_type {
	KEY_TEXT,	/* struct wordline; "|" becomes a line end */
	KEY_BLOCK,	/* struct block_style: its lines, and its section */
	KEY_LENGTH,	/* double [pt] */
	KEY_AUTO,	/* double [pt]: a length, or 0 for "auto" */
	KEY_SPAN,	/* struct span */
	KEY_SIZES,	/* struct type: its size, or least and most */
	KEY_SIZE,	/* struct type: its size */
	KEY_LEADING,	/* struct type: its leading, after all sizes */
	KEY_CHOICE,	/* unsigned: index among choices */
	KEY_BOOL,	/* bool */
	KEY_COUNT,	/* unsigned */
	KEY_COST,	/* double */
	KEY_NUMBERING,	/* struct numbering */
	KEY_NUMBERINGS, /* struct numberings */
	KEY_COLOUR,	/* struct colour */
	KEY_COLOURS,	/* struct colours */
	KEY_OTHER,	/* read by hand */
};

/* What each type is in C, and the type and offset of a key that fills MEMBER of
 * TARGET: the compiler refuses a member of another type. An enum is compatible
 * with unsigned. */
#define KEY_C_TEXT	 struct wordline
#define KEY_C_BLOCK	 struct block_style
#define KEY_C_LENGTH	 double
#define KEY_C_AUTO	 double
#define KEY_C_SPAN	 struct span
#define KEY_C_SIZES	 struct type
#define KEY_C_SIZE	 struct type
#define KEY_C_LEADING	 struct type
#define KEY_C_CHOICE	 unsigned
#define KEY_C_BOOL	 bool
#define KEY_C_COUNT	 unsigned
#define KEY_C_COST	 double
#define KEY_C_NUMBERING	 struct numbering
#define KEY_C_NUMBERINGS struct numberings
#define KEY_C_COLOUR	 struct colour
#define KEY_C_COLOURS	 struct colours
#define KEY_INTO(type, target, member)                              \
	KEY_##type, _Generic(&((target *)0)->member, KEY_C_##type * \
			     : offsetof(target, member))

struct key {
	const char *section; /* "" in a column */
	const char *name;
	enum key_type type;
	size_t offset;	      /* in the struct that is filled */
	const char *standard; /* the default */
	double least, most;   /* [mm] or [pt] or a count */
	const char *choice;   /* names with spaces between, in enum order */
};

/* The rows of a block of lines that fills MEMBER of TARGET, with their
 * defaults; TO is KEY_INTO for it. */
#define KEY_BLOCK_ROWS(section, to, member, side, room, direction, after,        \
		       wording)                                                  \
	{section, "place", to(CHOICE, member.place), side, 0, 0, key_sides},     \
		{section, "width", to(SPAN, member.width), room, 0, 2000, NULL}, \
		{section, "align",  to(CHOICE, member.align), direction, 0,      \
		 0,	  key_sides},                                            \
		{section,                                                        \
		 "space-after",                                                  \
		 to(LENGTH, member.space_after),                                 \
		 after,                                                          \
		 0,                                                              \
		 200,                                                            \
		 NULL},                                                          \
	{                                                                        \
		section, "lines", to(BLOCK, member), wording, 0, 0, NULL         \
	}

/* The names of sides, in the order of enum align. */
#define key_sides "left center right"

/* Where and with what a set of keys is filled. */
struct key_set {
	const struct key *key;
	size_t count;
	void *target;
	struct run *run;
};

/* Fills all keys of SET from section SECTION of INI (NULL: each key's own);
 * what is wrong is reported to the set's run. */
void key_fill(const struct key_set *set, const struct ini *ini,
	      const char *section);

/* Whether SET has keys of SECTION. */
bool key_has_section(const struct key_set *set, const char *section);

/* Whether two names are the same. */
bool key_is(const char *name, const char *other);

/* Whether SECTION has a key NAME. */
bool key_has(const struct key_set *set, const char *name, const char *section);

/* Reports that SECTION has no KEY, with the names that are possible. */
void key_report(const struct key_set *set, const struct ini_key *key,
		const char *section);

/* Returns KEY's entry in INI, or one made of its default, at the place that an
 * error about it is shown at. */
struct ini_key key_value(const struct key *key, const struct ini *ini,
			 const char *section);

/* The same of SET's key NAME; one without a value when there is none. */
struct ini_key key_named(const struct key_set *set, const struct ini *ini,
			 const char *name, const char *section);

#endif
