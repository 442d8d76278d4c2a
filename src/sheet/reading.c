#include "sheet/reading.h"

#include "base/path.h"
#include "book/load.h"
#include "book/messages.h"
#include "book/remark.h"
#include "plan/keys.h"
#include "plan/tree.h"
#include "profile/find.h"
#include "sheet/above.h"
#include "sheet/around.h"
#include "sheet/below.h"
#include "sheet/blocks.h"
#include "sheet/joined.h"
#include "sheet/messages.h"
#include "sheet/pairs.h"
#include "sheet/pasted.h"
#include "sheet/rows.h"
#include "sheet/seek.h"
#include "sheet/spread.h"
#include "sheet/table.h"
#include "sheet/typescript.h"
#include "sheet/yaml_write.h"

#include <string.h>
#include <strings.h>

static const char decree_name[] = "keputusan";
static const char all_sheets[] = "all";

struct book_reader {
	struct joined *joined; /* all sheets; NULL: each is one by itself */
	struct run *run;
	struct styles *styles;
	struct pairs *pairs;
	struct decree *decree;
	size_t capacity;
	const char *block;	   /* NULL: nobody chose one */
	struct headings *headings; /* of each lampiran */
	size_t heading_capacity;
};

/* Returns how well a sheet looks like a table: the columns that its header has,
 * 0 without one. */
static size_t score(const struct cells *cells, void *styles)
{
	struct headings headings = {.styles = styles, .cells = cells};

	if (!seek_header(&headings, 0, cells->rows))
		return 0;
	return cells_row(cells, headings.row + 1) -
	       cells_row(cells, headings.row);
}

bool reading_is_table(const struct source *source, struct styles *styles)
{
	return !plan_begins(source->text, source->length) &&
	       load_is_table(source, &(struct load_judge){score, styles});
}

bool reading_book(struct book *book, struct run *run,
		  const struct source *source, struct styles *styles)
{
	return load_book(book, run, source,
			 &(struct load_judge){score, styles});
}

/* Makes the tree below ROOT from SHAPE, and from the sheets before where all
 * are one. */
static void gather(struct book_reader *r, const struct cells *cells,
		   struct node *root, const struct shape *shape)
{
	if (!r->joined) {
		spread_gather(root, shape);
		return;
	}
	joined_add(r->joined, shape, cells->name, place_of(cells->source));
	*root = r->joined->root;
}

static void add_plan(struct book_reader *r, const struct cells *cells,
		     const struct headings *headings, const struct shape *shape)
{
	struct decree *decree = r->decree;
	struct plan *plan;

	if (r->joined && decree->lampiran_count) {
		struct headings *last =
			arena_new(r->run->arena, struct headings);

		*last = *headings;
		last->next = r->headings->next;
		r->headings->next = last;
		gather(r, cells, &decree->lampiran->root, shape);
		return;
	}
	if (decree->lampiran_count == SHEET_MOST_SHEETS) {
		diag_add(&r->run->diag, MESSAGE_SHEET_LIMIT,
			 place_of(cells->source), "lampiran",
			 diag_number(&r->run->diag, SHEET_MOST_SHEETS));
		return;
	}
	decree->lampiran =
		arena_grow(r->run->arena, decree->lampiran,
			   decree->lampiran_count, &r->capacity, sizeof(*plan));
	r->headings =
		arena_grow(r->run->arena, r->headings, decree->lampiran_count,
			   &r->heading_capacity, sizeof(*headings));
	r->headings[decree->lampiran_count] = *headings;
	r->headings[decree->lampiran_count].worded = shape->worded;
	plan = &decree->lampiran[decree->lampiran_count++];
	plan->decree = decree;
	if (!decree->source)
		decree->source = decree->whole = cells->source;
	gather(r, cells, &plan->root, shape);
}

/* Warns of a row that may be one of the header, and is read as an entry. */
static void tell_doubtful(const struct headings *h, struct diag *diag)
{
	const struct cells_cell *cell = rows_doubtful(h);

	if (cell)
		diag_add(diag, MESSAGE_SHEET_PERHAPS_HEADER,
			 cells_place(h->cells, cell), heading_text(cell, diag));
}

/* Reads the table in ROWS with what stands around it; whether there is one. */
static bool read_table(struct book_reader *r, const struct cells *cells,
		       const uint32_t rows[2])
{
	struct headings headings = {
		.styles = r->styles, .cells = cells, .block = r->block};
	struct said said = {.run = r->run, .pairs = r->pairs, .cells = cells};
	struct shape shape;
	size_t before = r->run->diag.count;
	uint32_t end;
	bool read;

	if (!seek_header(&headings, rows[0], rows[1]) &&
	    !seek_guess(&headings, rows[0], rows[1]))
		return false;
	read = blocks_read(&headings, &r->run->diag);
	end = around_end(&said, &headings, rows[1]);
	around_below(&said, (const uint32_t[]){end, rows[1]});
	around_above(&said, (const uint32_t[]){rows[0], headings.row});
	headings.cells = around_between(&said, &headings, end);
	headings.cells = pasted_join(&headings, end, r->run->arena);
	rows_keep_texts(&headings, end);
	shape_init(&shape, r->styles, r->run->arena);
	if (read)
		tell_doubtful(&headings, &r->run->diag);
	if (read && shape_read(&shape, &headings, end, r->run) &&
	    r->run->diag.count == before)
		add_plan(r, cells, &headings, &shape);
	return true;
}

/* Reads the tables of a sheet where each begins with a row "lampiran | 2", at
 * one of COUNT rows. */
static void read_numbered(struct book_reader *r, const struct cells *cells,
			  const uint32_t *row, size_t count)
{
	pairs_read(r->pairs, cells, (const uint32_t[]){0, row[0]}, r->run);
	for (size_t i = 0; i < count; i++)
		if (!read_table(r, cells,
				(const uint32_t[]){
					row[i], i + 1 < count ? row[i + 1]
							      : cells->rows}))
			diag_add(&r->run->diag, MESSAGE_SHEET_NO_HEADER,
				 place_of(cells->source));
}

/* Tells that a sheet has no table, or a document none at all. */
static void tell_no_table(struct book_reader *r, const struct cells *cells)
{
	size_t i = 0;

	while (i < cells->count && cells->cell[i].outside)
		i++;
	diag_add(&r->run->diag,
		 i && i == cells->count ? MESSAGE_DOCUMENT_NO_TABLE
					: MESSAGE_SHEET_NO_HEADER,
		 place_of(cells->source));
}

/* Reads the tables of a sheet where each begins below the heading of a
 * lampiran, at one of COUNT rows; all the sheet from row FIRST on may be one. A
 * lampiran without a table is told. */
static void read_headed(struct book_reader *r, const struct cells *cells,
			uint32_t first, const uint32_t *row, size_t count)
{
	struct said said = {.run = r->run, .pairs = r->pairs, .cells = cells};
	uint32_t without[SHEET_MOST_SHEETS + 1][2];
	uint32_t rows[2] = {first, first};
	size_t missing = 0;

	for (size_t i = 0; i < count; i++, rows[0] = rows[1]) {
		rows[1] = i + 1 < count ? row[i + 1] : cells->rows;
		r->pairs->at = r->joined ? 0 : r->decree->lampiran_count;
		if (!read_table(r, cells, rows))
			memcpy(without[missing++], rows, sizeof(rows));
	}
	if (missing < count || first)
		around_nothing(&said, without, missing);
	else
		tell_no_table(r, cells);
}

/* Returns the row that the table of HEADINGS begins at below a body, with its
 * title, if no heading of a lampiran is above it; all rows when there is none.
 */
static uint32_t find_table(struct book_reader *r, struct headings *headings,
			   const struct typescript *script)
{
	const struct cells *cells = headings->cells;
	struct strips strips = {.arena = r->run->arena};
	struct pairs unheard = *r->pairs;
	struct said said = {.run = r->run,
			    .pairs = &unheard,
			    .cells = cells,
			    .quiet = true};
	uint32_t rows[2] = {script->label + 1, 0};

	if (!seek_header(headings, rows[0], cells->rows))
		return cells->rows;
	rows[1] = headings->row;
	strips_read(&strips, cells, rows);
	below_signatures(&said, &strips);
	return above_title(&strips, headings->row);
}

/* Reads the body of a decree with the lampiran below it, which begin at COUNT
 * rows. What they say of the decree goes first. */
static void read_decree(struct book_reader *r, const struct cells *cells,
			struct typescript *script, const uint32_t *row,
			size_t count)
{
	struct cells *own = arena_new(r->run->arena, struct cells);
	struct said said = {.run = r->run, .pairs = r->pairs, .cells = own};

	*own = *cells;
	if (script->other < cells->rows)
		diag_add(
			&r->run->diag, MESSAGE_SHEET_OTHER_DECREE,
			cells_place(
				cells,
				&cells->cell[cells_row(cells, script->other)]));
	own->rows = script->other;
	own->count = cells_row(cells, script->other);
	while (count && *row < script->stop) {
		row++;
		count--;
	}
	while (count && row[count - 1] >= own->rows)
		count--;
	if (!count)
		script->stop = find_table(
			r,
			&(struct headings){.styles = r->styles, .cells = own},
			script);
	if (script->stop < own->rows)
		read_headed(r, own, script->stop, row, count ? count : 1);
	r->pairs->at = 0;
	typescript_read(&said, script);
	if (!r->decree->source)
		r->decree->source = cells->source;
}

/* Reads a sheet, which may have several lampiran. */
static void read_sheet(struct book_reader *r, const struct cells *cells)
{
	uint32_t row[SHEET_MOST_SHEETS + 1] = {0};
	struct typescript script;
	size_t count = 0;

	cells_tell(cells, &r->run->diag);
	for (size_t i = 0; i < cells->count && count < SHEET_MOST_SHEETS;
	     i = cells_row(cells, cells->cell[i].row + 1))
		if (pairs_lampiran(cells, cells->cell[i].row))
			row[count++] = cells->cell[i].row;
	if (count) {
		read_numbered(r, cells, row, count);
		return;
	}
	count = around_begins(cells, row, SHEET_MOST_SHEETS, r->run->arena);
	if (typescript_find(&script, cells, row, count, r->run->arena))
		read_decree(r, cells, &script, row, count);
	else
		read_headed(r, cells, 0, row, count ? count : 1);
}

/* Without a sheet for the decree there is no telling which others are meant:
 * the first one is. */
static void read_tables(struct book_reader *r, const struct book *book,
			bool all)
{
	bool read = false, warned = false;

	for (size_t i = 0; i < book->count; i++) {
		const struct cells *cells = book->sheet[i];

		if (!cells->rows || !strcasecmp(cells->name, decree_name))
			continue;
		if (!read || all) {
			r->pairs->at = all ? r->decree->lampiran_count : 0;
			read_sheet(r, cells);
		} else if (!warned) {
			diag_add(&r->run->diag, MESSAGE_SHEET_OTHER_SHEETS,
				 place_of(cells->source), cells->name);
			warned = true;
		}
		read = true;
	}
	if (!read)
		diag_add(&r->run->diag, MESSAGE_SHEET_NO_HEADER,
			 diag_file(&r->run->diag, book->name));
}

static bool has_table(const struct book_reader *r, const struct cells *cells)
{
	struct headings headings = {.styles = r->styles, .cells = cells};

	return seek_header(&headings, 0, cells->rows) ||
	       seek_guess(&headings, 0, cells->rows);
}

/* Reads the tables of all sheets as one. */
static void read_joined(struct book_reader *r, const struct book *book)
{
	struct joined joined = {.arena = r->run->arena};
	bool read = false;

	r->joined = &joined;
	for (size_t i = 0; i < book->count; i++) {
		const struct cells *cells = book->sheet[i];

		if (!cells->rows || !strcasecmp(cells->name, decree_name))
			continue;
		if (has_table(r, cells))
			read_sheet(r, cells);
		else
			diag_add(&r->run->diag, MESSAGE_SHEET_TABLELESS,
				 place_of(cells->source), cells->name);
		read |= has_table(r, cells);
	}
	r->joined = NULL;
	if (!read)
		diag_add(&r->run->diag, MESSAGE_SHEET_NO_HEADER,
			 diag_file(&r->run->diag, book->name));
}

/* Fills in what the plan says that is in BOOK, or on its sheet ONLY if that is
 * not NULL, with its cells as places. Whether all is well; if not, all that is
 * wrong is in the run. */
static bool read_book(struct book_reader *r, const struct book *book,
		      const char *only)
{
	const struct cells *cells = book_find(book, decree_name);
	struct decree *decree = arena_new(r->run->arena, struct decree);

	r->pairs = arena_new(book->arena, struct pairs);
	r->pairs->arena = r->run->arena;
	r->decree = decree;
	if (cells) {
		cells_tell(cells, &r->run->diag);
		pairs_read(r->pairs, cells, (const uint32_t[]){0, cells->rows},
			   r->run);
	}
	if (!only)
		read_tables(r, book, cells != NULL);
	else if (book_find(book, only))
		read_sheet(r, book_find(book, only));
	else if (!strcasecmp(only, all_sheets))
		read_joined(r, book);
	else
		diag_add(&r->run->diag, MESSAGE_SHEET_NO_SHEET,
			 diag_file(&r->run->diag, book->name), only,
			 book_names(book));
	for (size_t i = 0; i < decree->lampiran_count; i++)
		decree->lampiran[i].number =
			decree->lampiran_count > 1 ? (unsigned)i + 1 : 0;
	if (decree->lampiran_count || decree->source)
		pairs_apply(r->pairs, decree, r->run);
	return !r->run->diag.count;
}

/* --- the profile of each lampiran -------------------------------------- */

/* Returns the profile that is written for DRESS, as the plan calls it: the
 * second of other columns is "plan-2.ini". */
static const char *add_profile(struct imported *reading,
			       const struct dress *dress, const char *name,
			       struct arena *arena)
{
	size_t i = 0, stem = strlen(name) - strlen(path_suffix(name));

	while (i < reading->profiles &&
	       strcmp(reading->dress[i].text, dress->text))
		i++;
	if (i == reading->profiles) {
		reading->dress[reading->profiles++] = *dress;
		reading->profile[i] =
			i ? arena_format(arena, "%.*s-%zu%s", (int)stem, name,
					 i + 1, name + stem)
			  : name;
	}
	return reading->profile[i];
}

/* Whether a table is of the form that export writes: rows of keys, and no
 * column that is of the plan alone. Such a plan says itself how it looks. */
static bool is_own_form(const struct book_reader *r, const struct headings *h)
{
	for (size_t i = 0; i < h->count; i++) {
		const char *key = h->column[i].key;

		if (h->column[i].kind == HEADING_TEXT &&
		    (plan_key_of_periods(key) ||
		     (!styles_find(r->styles, key, false) &&
		      !styles_aside(r->styles, key))))
			return false;
	}
	return r->pairs->keyed;
}

/* Finds for each lampiran that names no profile the one that prints it. The
 * usual one, and those that somebody names, need no word. */
static void dress_plans(struct imported *reading, const struct book_reader *r,
			const struct reading_way *way)
{
	struct arena *arena = r->run->arena;
	const struct profile *first = styles_profile(r->styles, 0);
	const struct profile *body = first;

	for (size_t i = 0; i < r->decree->lampiran_count; i++) {
		struct plan *plan = &r->decree->lampiran[i];
		bool own = is_own_form(r, &r->headings[i]);
		struct dress dress;
		const char *style = NULL;

		if (plan->style.text)
			continue;
		dress_make(&dress, &r->headings[i], plan, way->base, own,
			   way->profile ? &r->run->diag : NULL);
		if (!i && dress.profile)
			body = dress.profile;
		if (own && dress.profile)
			continue;
		if (!dress.profile)
			style = add_profile(reading, &dress,
					    way->profile ? way->profile : "-",
					    arena);
		else if (dress.profile != first &&
			 profile_is_builtin(dress.profile->file[0]))
			style = dress.profile->name;
		if (!style || (!way->profile && !dress.profile))
			continue;
		plan->style.text = style;
		plan->style.length = strlen(style);
	}
	typescript_settle(r->decree, body, arena);
}

/* --- as a text that says where its values stand in the sheet ----------- */

/* A plan that was read from text, and the same as its sheet has it. */
struct transfer {
	struct arena *arena;
	struct place whole; /* the file */
};

/* Gives VALUE, which is there, the place of the same one in the sheet. */
static void move(struct value *value, const struct value *cell,
		 struct place otherwise)
{
	value->place = cell && cell->text ? cell->place : otherwise;
}

static struct terms move_terms(const struct transfer *t, struct terms terms,
			       const struct terms *cells)
{
	struct term *term = arena_array(t->arena, struct term, terms.count);

	for (size_t i = 0; i < terms.count; i++) {
		const struct term *cell =
			i < cells->count ? &cells->term[i] : NULL;

		term[i] = terms.term[i];
		move(&term[i].word, cell ? &cell->word : NULL, t->whole);
		move(&term[i].meaning, cell ? &cell->meaning : NULL, t->whole);
	}
	terms.term = term;
	return terms;
}

static const struct periods *move_periods(const struct transfer *t,
					  const struct periods *periods,
					  const struct periods *cells)
{
	size_t count = unit_count(periods->unit);
	struct periods *moved = arena_new(t->arena, struct periods);
	struct value *label = arena_array(t->arena, struct value, count);

	*moved = *periods;
	moved->place = cells->place;
	if (!periods->label)
		return moved;
	for (size_t i = 0; i < count; i++) {
		label[i] = periods->label[i];
		move(&label[i], cells->label ? &cells->label[i] : NULL,
		     cells->place);
	}
	moved->label = label;
	return moved;
}

/* Returns a value as it was read, all of it at PLACE. */
static struct yaml *move_value(const struct transfer *t,
			       const struct yaml *value, struct place place)
{
	struct yaml *moved = arena_new(t->arena, struct yaml);

	*moved = *value;
	moved->place = place;
	if (value->kind == YAML_TEXT)
		return moved;
	moved->item = arena_array(t->arena, struct yaml *, value->count);
	for (size_t i = 0; i < value->count; i++)
		moved->item[i] = move_value(t, value->item[i], place);
	return moved;
}

/* Returns an entry as it was read, each of its keys and values at the place of
 * what CELLS say under it: what may be of periods is read anew when there is a
 * profile. */
static const struct yaml *move_yaml(const struct transfer *t,
				    const struct yaml *yaml,
				    const struct node *cells)
{
	struct yaml *moved = arena_new(t->arena, struct yaml);

	*moved = *yaml;
	moved->place = cells->place;
	moved->item = arena_array(t->arena, struct yaml *, yaml->count);
	for (size_t i = 0; i < yaml->count; i++) {
		const char *key = yaml->item[i & ~(size_t)1]->text;
		const struct entry *entry = tree_find(cells, key);
		struct place place = entry ? entry->place : cells->place;

		for (unsigned k = 0; k < SERIES_COUNT; k++)
			if (cells->periods[k] &&
			    !strcmp(key, styles_periods(cells->periods[k]->unit,
							(enum series)k)))
				place = cells->periods[k]->place;
		moved->item[i] = plan_key_of_periods(key)
					 ? move_value(t, yaml->item[i], place)
					 : yaml->item[i];
	}
	return moved;
}

static struct node move_node(const struct transfer *t, struct node node,
			     const struct node *cells);

static void move_children(const struct transfer *t, struct node *node,
			  const struct node *cells)
{
	struct node *child =
		arena_array(t->arena, struct node, node->child_count);

	for (size_t i = 0; i < node->child_count; i++)
		child[i] = move_node(t, node->child[i],
				     i < cells->child_count ? &cells->child[i]
							    : cells);
	node->child = child;
}

static struct node move_node(const struct transfer *t, struct node node,
			     const struct node *cells)
{
	struct entry *entry =
		arena_array(t->arena, struct entry, node.entry_count);

	node.place = cells->place;
	for (size_t i = 0; i < node.entry_count; i++) {
		const struct entry *cell = tree_find(cells, node.entry[i].key);

		entry[i] = node.entry[i];
		entry[i].place = cell ? cell->place : cells->place;
		entry[i].value.place = entry[i].place;
	}
	node.entry = entry;
	if (node.yaml)
		node.yaml = move_yaml(t, node.yaml, cells);
	for (size_t k = 0; k < SERIES_COUNT; k++)
		if (node.periods[k] && cells->periods[k])
			node.periods[k] = move_periods(t, node.periods[k],
						       cells->periods[k]);
	move_children(t, &node, cells);
	return node;
}

static void move_plan(const struct transfer *t, struct plan *plan,
		      const struct plan *cells)
{
	/* a title that is not there is the same as another, place and all */
	move(&plan->title, &cells->title,
	     plan_field(plan, PLAN_TENTANG)->place);
	move(&plan->table_title, &cells->table_title, plan->title.place);
	move(&plan->style, &cells->style, t->whole);
	move(&plan->before, &cells->before, t->whole);
	move(&plan->after, &cells->after, t->whole);
	move_children(t, &plan->root, &cells->root);
}

/* Gives the clauses of a part the places of the same ones in the sheet. */
static void move_clauses(const struct transfer *t, struct clauses *clauses,
			 const struct clauses *cells)
{
	struct value *clause =
		arena_array(t->arena, struct value, clauses->count);

	clauses->place = cells->count ? cells->place : t->whole;
	for (size_t i = 0; i < clauses->count; i++) {
		clause[i] = clauses->clause[i];
		move(&clause[i], i < cells->count ? &cells->clause[i] : NULL,
		     t->whole);
	}
	clauses->clause = clause;
}

/* Returns DECREE with the places of CELLS. */
static const struct decree *move_all(const struct transfer *t,
				     const struct decree *decree,
				     const struct decree *cells)
{
	struct decree *moved =
		plan_copy(decree, 0, decree->lampiran_count, t->arena);

	for (size_t i = 0; i < DECREE_FIELDS; i++) {
		move(&moved->field[i], &cells->field[i], t->whole);
		moved->section[i] = t->whole;
	}
	moved->glossary.abbreviations =
		move_terms(t, decree->glossary.abbreviations,
			   &cells->glossary.abbreviations);
	moved->glossary.foreign = move_terms(t, decree->glossary.foreign,
					     &cells->glossary.foreign);
	for (size_t i = 0; i < BODY_PARTS; i++)
		move_clauses(t, &moved->body[i], &cells->body[i]);
	moved->source = t->whole.source;
	for (size_t i = 0;
	     i < moved->lampiran_count && i < cells->lampiran_count; i++)
		move_plan(t, &moved->lampiran[i], &cells->lampiran[i]);
	return moved;
}

bool reading_import(struct imported *reading, struct run *run,
		    struct styles *styles, const struct book *book,
		    const struct reading_way *way)
{
	struct book_reader r = {
		.run = run, .styles = styles, .block = way->block};

	*reading = (struct imported){.text = NULL};
	if (!read_book(&r, book, way->only))
		return false;
	dress_plans(reading, &r, way);
	reading->text =
		writing_yaml(r.decree, styles, run->arena, &reading->length);
	return true;
}

const char *reading_text(struct run *run, struct styles *styles,
			 const struct book *book, const char *only,
			 size_t *length)
{
	struct book_reader r = {.run = run, .styles = styles};

	if (!read_book(&r, book, only))
		return NULL;
	typescript_settle(r.decree, styles_profile(styles, 0), run->arena);
	return writing_yaml(r.decree, styles, run->arena, length);
}

const struct decree *reading_plan(struct run *run, struct styles *styles,
				  const struct book *book, const char *only,
				  const char *block)
{
	struct book_reader r = {.run = run, .styles = styles, .block = block};
	const struct decree *decree;
	const char *name = "rencana.yaml", *both, *text;
	size_t length = 0;

	if (!read_book(&r, book, only))
		return NULL;
	typescript_settle(r.decree, styles_profile(styles, 0), run->arena);
	text = writing_yaml(r.decree, styles, run->arena, &length);
	if (*path_suffix(book->name))
		name = arena_format(run->arena, "%s.yaml",
				    path_stem(run->arena, book->name));
	/* what is wrong with the text alone is told of the text */
	both = arena_format(run->arena, "%s (%s)", book->name, name);
	decree = plan_read(run,
			   source_inside(run->arena, both, name, text, length));
	if (!decree)
		return NULL;
	return move_all(
		&(struct transfer){run->arena, place_of(source_inside(
						       run->arena, book->name,
						       name, text, length))},
		decree, r.decree);
}
