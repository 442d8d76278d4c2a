/*
 * What a check has to know beforehand: how its plan is printed, and which words
 * are wrong.
 *
 * Knows: what profiles and lists of words say, as far as a rule asks for it.
 * Must not know: profiles, rules.
 */
#ifndef LAMPIRAN_CHECK_BRIEF_H
#define LAMPIRAN_CHECK_BRIEF_H

#include "amount/amount.h"
#include "calendar/period.h"
#include "check/wordlist.h"

/* What a column is called on paper. */
struct brief_label {
	const char *key, *text;
};

/* What a profile prints beside a field of the decree. */
struct brief_frame {
	enum plan_field field;
	const char *before; /* the word before it; "": none */
	char behind;	    /* the sign behind it; 0: none */
	bool year;	    /* the year behind it, on its line */
	bool body;	    /* in the body of the decree */
};

/* A column of amounts. */
struct brief_amount {
	const char *key;
	struct amount_form form;
	bool summed; /* the tool adds it up itself */
};

/* What the table of a lampiran has. */
struct brief_table {
	bool periods;		      /* a column of them */
	enum unit unit;		      /* what they are */
	unsigned units[SERIES_COUNT]; /* bits: those of columns of a series */
	bool reached; /* a column for what is reached of a target */
	const struct brief_amount *amount;
	size_t amount_count;
	const char *bagian; /* what rows that head others begin with, or NULL */
};

struct brief {
	const struct wordlist *wordlist; /* NULL: none */
	const char *const *bare;	 /* columns whose lists need no sign */
	size_t bare_count;
	const struct brief_label *label; /* of the profiles' columns */
	size_t label_count;
	const struct brief_frame *frame;
	size_t frame_count;
	const char *const *optional; /* columns that may be empty */
	size_t optional_count;
	const char *const *note; /* columns behind the months that may be
				    empty, or are the last: notes on a row */
	size_t note_count;
	const char *const *going; /* columns whose numbers go on from one area
				     to the next */
	size_t going_count;
	const struct brief_table *table; /* of each lampiran; the last stands
					    for those behind it */
	size_t table_count;		 /* 0: all have months */
};

#endif
