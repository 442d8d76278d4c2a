/*
 * A table as the shape that its merged cells make, between the tree of a plan
 * and a sheet.
 *
 * Knows: fields (the columns of a plan, and periods of a unit and a series),
 * the items in them and the rows that each covers; how people write numbers
 * before texts. Must not know: cells, file formats. Invariants: an item covers
 * rows that follow each other; at each row a field has one item or none.
 *
 * A block is a run of rows that no item leaves. Blocks beside each other are
 * the entries of one list; the items that cover a block just so are those of
 * its entry, or of one alone below it: then they are not counted.
 */
#ifndef LAMPIRAN_SHEET_SHAPE_H
#define LAMPIRAN_SHEET_SHAPE_H

#include "base/limits.h"
#include "plan/plan.h"
#include "sheet/styles.h"

/* Twice as many levels and one fit into the depth of YAML that is read. */
struct shape_field {
	const char *key;
	bool periods; /* of this unit and series; else texts */
	enum unit unit;
	enum series series;
	uint64_t shown; /* the periods that have a column of their own */
	const struct value *name; /* of labels, what they are */
	bool note;	/* behind the periods: says something of a row */
	bool given;	/* a column of numbers says what its items are */
	bool merged;	/* its column has merged cells, so they say it */
	bool companion; /* its items are those of the field before it */
	bool section;	/* its items head the rows that they cover */
	bool aside;	/* an item that is the first of its block makes this
			 * an entry that is not counted */
	bool apart;	/* such items have no column, but lie over others */
	struct style_number number;
	bool told;	  /* that they are printed otherwise */
	const char *form; /* as its numbers were typed, "a."; NULL: unknown */
};

struct shape_item {
	uint32_t row, rows;
	uint32_t field;
	struct value value;
	const struct periods *periods; /* of a field of these */
	bool numbered;		       /* a number was given for it */
	bool merged;		       /* a merged cell says its rows */
	bool counted;		       /* with its siblings */
	uint32_t number; /* among them, from 1; 0: alone, or not counted */
};

struct shape {
	struct arena *arena; /* borrowed, and so are */
	struct styles *styles;
	bool bare; /* no room for months where a plan says nothing of periods */
	struct shape_field field[SHAPE_MOST_FIELDS];
	size_t field_count;
	struct shape_item *item; /* from 1; 0 is none */
	size_t item_count, item_capacity;
	uint32_t *at; /* the item of each row and field */
	size_t rows, row_capacity;
	size_t worded; /* of the headings the one whose texts say when, from 1;
			* 0: none */
};

/* Makes SHAPE one without rows, whose fields are as STYLES have them. */
void shape_init(struct shape *shape, struct styles *styles,
		struct arena *arena);

/* Adds a field, if there is room, at place AT: those from there on move. */
void shape_add_field(struct shape *shape, const char *key, size_t at);

/* Whether ITEM is what an entry that is not counted begins with: nothing to the
 * left of it covers its rows, and no others. */
bool shape_leads(const struct shape *shape, uint32_t item);

/* Adds one for periods behind all others. */
void shape_add_periods(struct shape *shape, enum unit unit, enum series series);

/* Returns the field of texts of KEY, field_count when there is none. */
size_t shape_find(const struct shape *shape, const char *key);

/* Returns the field of periods, field_count when there is none. */
size_t shape_find_periods(const struct shape *shape, enum unit unit,
			  enum series series);

/* Appends a row without items. */
void shape_add_row(struct shape *shape);

/* Returns the number of a new item of FIELD in the last row. */
uint32_t shape_add_item(struct shape *shape, size_t field);

/* Returns the number of a new item of FIELD in ROWS that are there already,
 * from ROW on. */
uint32_t shape_put(struct shape *shape, size_t field, uint32_t row,
		   uint32_t rows);

/* Whether ITEM covers the rows from FIRST to before STOP and no others. */
bool shape_fits(const struct shape *shape, uint32_t item, uint32_t first,
		uint32_t stop);

/* A list: the blocks of rows that are its entries. */
struct shape_blocks {
	uint32_t *start; /* of each block, and the end of the last one */
	size_t count;
};

/* Returns the blocks of the rows from FIRST to before STOP; items that cover
 * all of these are passed over, unless OUTERMOST. */
struct shape_blocks shape_split(const struct shape *shape, uint32_t first,
				uint32_t stop, bool outermost);

/* Returns the item of FIELD in ROW as its number, 0 when there is none. */
uint32_t shape_at(const struct shape *shape, size_t row, size_t field);

/* Puts ITEM into the last row, which it reaches. */
void shape_reach(struct shape *shape, uint32_t item);

/* Takes out the rows in which nothing begins, and those that only head the one
 * below them. */
void shape_squeeze(struct shape *shape);

/* Returns the first field that one and the other do not print alike; -1 when
 * they are equal, -2 when they have other rows. */
int shape_differs(const struct shape *one, const struct shape *other);

/*
 * Finds for each item whether it is counted, and its number. The first item
 * of a block is; one that only repeats the rows of the item before it is
 * counted if fields always do so, else it stands alone below that, unless
 * numbers were given for its field: then they say it. Numbers that were typed
 * before texts are taken away where counting gives the same. Whether the
 * items make a tree; if not the reason is in DIAG.
 */
bool shape_count(struct shape *shape, struct diag *diag);

/* Says how the items, of which is known whether they are counted, are
 * numbered. */
void shape_number(struct shape *shape);

#endif
