/*
 * The picture of the year: areas down, periods across, and how much is to be
 * done as a figure and as a colour.
 *
 * Knows: the figures of a plan. Must not know: the pages around it.
 * Invariants: more to do is never lighter.
 */
#ifndef LAMPIRAN_TYPESET_OVERVIEW_H
#define LAMPIRAN_TYPESET_OVERVIEW_H

#include "revise/stats.h"
#include "typeset/section.h"

/* Columns, at the most: the names, the periods, their sum. */
enum { OVERVIEW_COLUMNS = PERIODS_MOST + 2 };

struct overview_cell {
	struct text *text;
	const char *words; /* of a label of which TEXT is a part; NULL */
	uint32_t content;  /* of the structure */
};

/* One area, or all of them. */
struct overview_row {
	const struct stats_group *group;
	struct overview_cell *cell; /* of each column */
	struct lines lines;	    /* of the name */
	size_t area;		    /* from 0, as the whole plan counts them */
	double height;		    /* [pt] at least */
};

struct overview {
	const struct profile *profile;
	const struct paper *paper;
	struct setter *setter;
	struct block title;
	struct block_style style;
	const struct node *root; /* what the rows are the children of */
	struct stats stats;
	enum unit unit;
	const struct scale *scale; /* NULL: months, in whatever columns */
	size_t periods;
	const char *key; /* that areas are known by, or NULL */
	/* once it is laid */
	struct type type;
	struct overview_row *row;
	size_t count;	  /* the last one: all of them */
	size_t most;	  /* to do in one period of one area */
	double name;	  /* [pt] width of the names */
	double cell;	  /* [pt] width of a period */
	bool narrow;	  /* something is wider than its column */
	double top, room; /* [pt] where its header begins; for rows below it */
	double header;	  /* [pt] */
	struct overview_cell label[OVERVIEW_COLUMNS]; /* in it */
};

/* Begins the overview of the source's plan, which is to be laid. Whether there
 * is one: a plan that sets no period has none, and then the source's run has a
 * warning. */
bool overview_build(struct overview *overview,
		    const struct block_source *source);

/* A struct overview that there is. */
extern const struct section_kind section_overview;

#endif
