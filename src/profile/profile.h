/*
 * What a layout says: paper, type, columns, wording of the blocks.
 *
 * Knows: the keys of a profile. Must not know: plans.
 * Invariants: plain data, all of it in one arena; every length is in points;
 * every key has a value, its own or its default.
 */
#ifndef LAMPIRAN_PROFILE_PROFILE_H
#define LAMPIRAN_PROFILE_PROFILE_H

#include "amount/amount.h"
#include "base/limits.h"
#include "base/run.h"
#include "calendar/period.h"
#include "profile/body.h"
#include "profile/colour.h"

#include <stdint.h>

enum {
	PROFILE_MOST_FILES = PROFILE_MOST_BASES + 1,
	PROFILE_ASIDES = 3, /* words of plans for rows that are not counted */
};

enum valign { VALIGN_TOP, VALIGN_MIDDLE };

/* What a merged cell says on the pages behind the one where its text ended. */
enum carry { CARRY_BLANK, CARRY_REPEAT, CARRY_NOTE };

/* When a table row that does not fit may be broken over two pages. */
enum split {
	SPLIT_NEVER,  /* only when no page is high enough for it */
	SPLIT_NEEDED, /* also where much of the page would stay empty */
	SPLIT_FILL,   /* wherever the page ends */
};

/* Whether heading and title have the first page alone, and how it lies. */
enum own_page {
	OWN_PAGE_NO,
	OWN_PAGE_YES, /* as the pages of the table lie */
	OWN_PAGE_PORTRAIT,
	OWN_PAGE_LANDSCAPE,
};

/* Where page numbers begin again at 1. */
enum restart {
	RESTART_NONE,
	RESTART_LAMPIRAN, /* with each lampiran */
	RESTART_TABLE,	  /* and with its table, behind the text before it */
};

/* Where the numbers of a column begin again at 1. */
enum again {
	AGAIN_LIST, /* in each list of the plan */
	AGAIN_SECTION,
	AGAIN_AREA,  /* with each outermost entry */
	AGAIN_TABLE, /* nowhere in a table */
};

/* Where the page number stands. */
enum corner {
	CORNER_NONE,
	CORNER_TOP_LEFT,
	CORNER_TOP_CENTER,
	CORNER_TOP_RIGHT,
	CORNER_BOTTOM_LEFT,
	CORNER_BOTTOM_CENTER,
	CORNER_BOTTOM_RIGHT,
};

/* What the tool adds up; both may be asked for. */
enum sum_of { SUM_AREA = 1, SUM_TABLE = 2 };

/* What a kind of column does; the kinds are in profile/column.c. */
struct column_kind {
	const char *name;   /* "months" */
	bool over;	    /* it lies over all columns, and is none itself */
	bool announces;	    /* its cells are rows that head what follows */
	bool closes;	    /* its cells are in rows that are not counted and
			     * belong to what is above */
	bool over_all;	    /* and they take all of such a row */
	bool bold;	    /* unless the profile says something else */
	enum align align;   /* likewise */
	bool takes_text;    /* entries fill it under its name, and have to */
	bool takes_amounts; /* and these are amounts */
	bool takes_periods; /* the periods of entries fill it, with marks */
	bool reaches; /* the share that is reached of the target of entries */
	bool counts;  /* the cells of another column, and lies beside them */
	bool orders; /* its cells are numbered and counted, name their rows, and
		      * keep them on a page the more the further left it is */
};

/* The periods that a column has on paper, from left to right. */
struct scale {
	enum unit unit;
	uint64_t set; /* all of them */
	size_t count;
	uint8_t period[PERIODS_MOST];	 /* which of the unit each is */
	const char *label[PERIODS_MOST]; /* what heads each */
	const char *name[PERIODS_MOST];	 /* what each is called */
	const char *month[MONTHS];	 /* of weeks: what heads each month's */
};

/* How two series lie side by side: both in each period, or all periods of one
 * after those of the other. */
enum { SERIES_IN_PERIODS, SERIES_IN_BLOCKS };

/* What is in one column on paper: a period of a scale. */
struct slot {
	enum series series;
	size_t place;  /* in the scale */
	size_t period; /* of the unit */
};

/* Text before and after the table. */
struct prose_style {
	struct paper paper;
	struct place place; /* of its margins */
	struct type type;
	bool justify;
	double first_line;    /* [pt] indent of a paragraph's first line */
	double space;	      /* [pt] above a paragraph */
	double heading_space; /* [pt] above a heading */
	double left;	      /* [pt] of paragraphs, from the margin */
	double hang;	      /* [pt] of headings' and items' texts, at least */
	struct numberings headings, lists;
	struct wordline bullet;
	bool heading_bold;
};

/* How the original is signed. */
enum signing {
	SIGNING_WET,	    /* by hand, into an empty room */
	SIGNING_ELECTRONIC, /* its picture is put into a box */
};

struct signing_style {
	enum signing signing;
	double room;		/* [pt] height for a hand */
	double width, height;	/* [pt] of the box */
	struct wordline sign;	/* in the middle of it; empty: none */
	struct wordline footer; /* of electronic originals */
};

/* The word across a draft. */
struct draft_style {
	struct wordline mark;
	unsigned shade;	  /* [% black] */
	bool row_numbers; /* in the margin */
};

/* What an excerpt says of itself. */
struct excerpt_style {
	struct wordline word;	     /* before "Lampiran": "Kutipan" */
	struct wordline lines;	     /* below the title */
	bool signature;		     /* the official who signed is named */
	struct wordline certificate; /* empty: not certified */
};

/* The picture of the year. */
struct overview_style {
	bool page; /* there is one */
	struct wordline lines;
	struct wordline total, year; /* of the last row, the last column */
	struct colour colour;	     /* of the month with most to do */
};

/* What the ends of pages cost. Pages come first: these decide between ways
 * that need as few. */
struct costs {
	double first, second; /* before an area; before a kegiatan */
	double row;	      /* before any other row */
	double item, line;    /* inside a row, before an item or any line */
	double orphan;	      /* a line of a cell's text alone above or below */
	double alone;	      /* a label with only its first row above */
	double white;	      /* a page without rows, less with the square */
	double closing;	      /* each row that the closing blocks lack */
	double heading;	      /* heading or title on a page without rows */
};

/* A label over neighbours. */
struct column_group {
	const char *name;
	struct place place;
	struct wordline label;
	const struct column_group *outer; /* that it is in; NULL: none */
	struct place outer_place;	  /* where that is said */
};

struct column {
	const char *name;
	struct place place;
	const struct column_group *group; /* NULL: none */
	struct wordline label;
	bool unlabelled;	/* its label is said to be empty */
	struct wordline others; /* what else heads it, in spreadsheets */
	double width;		/* [pt]; of months: of each; 0: not fixed */
	bool relative;		/* the width follows the size of the type */
	double share;		/* of what the fixed columns leave; 0: none */
	bool automatic;		/* the width that makes the table lowest */
	double least;		/* [pt] of an automatic width */
	enum align align;
	enum valign valign;
	enum carry carry;
	bool bold;	    /* its cells' texts */
	unsigned kind_word; /* which kind it is, as keys are read */
	enum unit unit;	    /* of its periods */
	const struct column_kind *kind;
	size_t counts; /* counter: the column whose cells it counts */
	enum again again;
	struct numbering number; /* of the cells; of a counter: its text */
	size_t number_with; /* the column it is counted together with, where
			     * an entry fills both; its own: none */
	bool bare_lists;    /* items in its cells need no sign: "1 Tim" */
	bool number_always; /* also without siblings */
	bool nested;	    /* a new plan has an entry of its own for it */
	bool may_be_empty;  /* all of it: a plan need not fill it */
	size_t columns;	    /* on paper; 0: it lies over all of them */
	const struct scale *scale;	  /* NULL: none */
	enum series series[SERIES_COUNT]; /* of periods, from left to right */
	size_t series_count;
	unsigned series_order; /* SERIES_IN_PERIODS or SERIES_IN_BLOCKS */
	const char *series_label[SERIES_COUNT]; /* over each, in that order */
	struct wordline mark;
	unsigned shade; /* [% black] of a set month; 0: the mark instead */
	struct wordline prefix, units; /* of amounts, and their words */
	/* the same of realisasi that stands beside target */
	struct wordline done_mark;
	unsigned done_shade;
	unsigned decimals;
	unsigned sum;		 /* enum sum_of, added; 0: none */
	struct amount_form form; /* made of these */
	struct wordline format;	 /* of the share reached: "{persen}%" */
};

struct profile {
	/* what it was read from: its own file, then those it is on top of */
	const struct source *file[PROFILE_MOST_FILES];
	size_t file_count;
	const char *name; /* as somebody named it: "kpu-b+sosialisasi" */
	const char *about;
	struct paper paper;
	enum duplex duplex;
	enum corner number_corner;
	struct wordline number_format;
	bool number_first; /* also on the first page */
	enum restart restart;
	double number_distance; /* [pt] from the edge of the paper */
	struct wordline family;
	struct wordline keep; /* phrases that blocks do not break */
	struct type heading_type, body_type, table_type;
	struct block_style heading, title, table_title, footer;
	double footer_distance; /* [pt] from the edge of the paper */
	struct type footer_type;
	enum own_page own_page;
	struct paper own_paper; /* of the page that they have alone */
	struct prose_style prose;
	struct wordline ttd; /* where the signature of the original is */
	struct signing_style asli;
	struct draft_style rancangan;
	struct excerpt_style kutipan, petikan;
	bool certified; /* excerpts are petikan */
	struct overview_style overview;
	struct colours tints; /* of the areas, in turn; none: white */
	struct column column[PROFILE_MOST_COLUMNS];
	size_t column_count;
	struct column bagian; /* without a name when there are none */
	/* what rows that are not counted look like, under each of their words;
	 * without a name where it is a column's or the bagian's */
	struct column aside[PROFILE_ASIDES];
	struct column sum_row, words_row; /* what the tool's sums look like */
	struct wordline unprinted; /* keys of entries that it leaves out */
	bool bookmark[PROFILE_MOST_COLUMNS]; /* its cells are in the outline */
	double rule;			     /* [pt] thickness */
	double padding_x, padding_y;	     /* [pt] inside a cell */
	bool header_bold;
	struct wordline sum_area, sum_table; /* rows of sums */
	struct wordline sum_words;	     /* a row below; empty: none */
	struct wordline number_row;	     /* "{nomor}"; empty: none */
	bool number_months;		     /* the months have a number each */
	enum carry carry;		     /* of columns that do not say it */
	struct wordline carry_note;	     /* "(lanjutan)" */
	bool hyphenate; /* words in cells, where that lowers a row */
	enum split split;
	struct costs costs;
	struct closing_style closing;
	unsigned closing_rows; /* at least so many rows on its page */
	struct body_style body;
	unsigned fit_pages; /* the document is to have at most; 0: any number */
	struct place fit_place;
};

#endif
