#include "book/docx_number.h"

#include "base/buffer.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* LEVELS: as Word has them; LONGEST_TEXT [bytes] of a number; HIGHEST: what no
 * list comes to. */
enum {
	LEVELS = 9,
	MOST_LISTS = 32768,
	LONGEST_TEXT = 200,
	HIGHEST = 1000000,
};

enum docx_format {
	FORMAT_DECIMAL,
	FORMAT_PADDED, /* 01 */
	FORMAT_SMALL,  /* a */
	FORMAT_LARGE,  /* A */
	FORMAT_SMALL_ROMAN,
	FORMAT_LARGE_ROMAN,
	FORMAT_BULLET,
	FORMAT_NONE,
};

struct docx_level {
	int32_t start;
	enum docx_format format;
	const char *text;      /* "%1.%2", NULL: not said */
	const char *font;      /* of a bullet */
	const char *style;     /* of the paragraphs that are of this level */
	int32_t restart;       /* after levels below this one; DOCX_UNSAID */
	int32_t left, hanging; /* [twips] DOCX_UNSAID: not said */
	bool legal;	       /* all numbers in it are decimal */
	bool joined;	       /* nothing between number and text */
	bool said;	       /* by a list over what it is made of */
};

/* How far a list has come. */
struct docx_count {
	int32_t value[LEVELS];
	bool used[LEVELS];
};

/* What lists are made of. */
struct docx_pattern {
	int32_t id;
	const char *named, *link; /* by a style; the style of another one */
	struct docx_level level[LEVELS];
	struct docx_count count;
};

struct docx_list {
	int32_t id, pattern;
	size_t order;
	struct docx_pattern *made; /* of this */
	struct docx_level *level;  /* LEVELS over those, NULL: none */
	int32_t *start;		   /* of LEVELS, NULL: none is said */
	struct docx_count *count;
};

struct docx_numbers {
	struct run *at;
	struct docx_pattern **pattern;
	size_t patterns, pattern_capacity;
	struct docx_pattern **named; /* those that are, by these names */
	size_t names;
	struct docx_list *list; /* in the order of their numbers */
	size_t lists, list_capacity;
	/* what is read */
	struct docx_pattern *open;
	struct docx_list *listed;
	struct docx_level *level;
	int32_t over; /* the level of a list that is said over, or none */
};

/* --- reading ------------------------------------------------------------- */

static void init_level(struct docx_level *level)
{
	*level = (struct docx_level){.start = 1,
				     .restart = DOCX_UNSAID,
				     .left = DOCX_UNSAID,
				     .hanging = DOCX_UNSAID};
}

static void add_pattern(struct docx_numbers *n, const char **attribute)
{
	struct docx_pattern *pattern;

	n->open = NULL;
	if (n->patterns == MOST_LISTS)
		return;
	pattern = arena_new(n->at->arena, struct docx_pattern);
	pattern->id = docx_number_in(attribute, "abstractNumId", 1 << 30);
	for (size_t i = 0; i < LEVELS; i++)
		init_level(&pattern->level[i]);
	n->pattern = arena_grow(n->at->arena, n->pattern, n->patterns,
				&n->pattern_capacity, sizeof(*n->pattern));
	n->pattern[n->patterns++] = n->open = pattern;
}

static void add_list(struct docx_numbers *n, const char **attribute)
{
	n->open = NULL;
	n->listed = NULL;
	if (n->lists == MOST_LISTS)
		return;
	n->list = arena_grow(n->at->arena, n->list, n->lists, &n->list_capacity,
			     sizeof(*n->list));
	n->listed = &n->list[n->lists];
	*n->listed = (struct docx_list){
		.id = docx_number_in(attribute, "numId", 1 << 30),
		.pattern = DOCX_UNSAID,
		.order = n->lists++};
}

/* Begins a level of a pattern, or one that a list says over it. */
static void open_level(struct docx_numbers *n, const char **attribute)
{
	int32_t which = docx_number_in(attribute, "ilvl", LEVELS);

	n->level = NULL;
	if (which < 0 || which >= LEVELS)
		return;
	if (n->open) {
		n->level = &n->open->level[which];
		return;
	}
	if (!n->listed)
		return;
	if (!n->listed->level)
		n->listed->level =
			arena_array(n->at->arena, struct docx_level, LEVELS);
	n->level = &n->listed->level[which];
	init_level(n->level);
	n->level->said = true;
}

/* Says where a list begins. */
static void start_over(struct docx_numbers *n, const char **attribute)
{
	int32_t value = docx_number_in(attribute, "val", HIGHEST);

	if (!n->listed || n->over < 0 || n->over >= LEVELS ||
	    value == DOCX_UNSAID)
		return;
	if (!n->listed->start) {
		n->listed->start = arena_array(n->at->arena, int32_t, LEVELS);
		for (size_t i = 0; i < LEVELS; i++)
			n->listed->start[i] = DOCX_UNSAID;
	}
	n->listed->start[n->over] = value;
}

static enum docx_format format_in(const char **attribute)
{
	static const char *const name[] = {
		[FORMAT_DECIMAL] = "decimal",
		[FORMAT_PADDED] = "decimalZero",
		[FORMAT_SMALL] = "lowerLetter",
		[FORMAT_LARGE] = "upperLetter",
		[FORMAT_SMALL_ROMAN] = "lowerRoman",
		[FORMAT_LARGE_ROMAN] = "upperRoman",
		[FORMAT_BULLET] = "bullet",
		[FORMAT_NONE] = "none",
	};
	const char *value = xml_attribute(attribute, "val");

	for (size_t i = 0; value && i < sizeof(name) / sizeof(name[0]); i++)
		if (!strcmp(name[i], value))
			return (enum docx_format)i;
	return FORMAT_DECIMAL;
}

static const char *keep(struct docx_numbers *n, const char **attribute)
{
	const char *value = xml_attribute(attribute, "val");
	size_t length = value ? strlen(value) : 0;

	return value && length <= LONGEST_TEXT
		       ? arena_copy(n->at->arena, value, length)
		       : "";
}

static void take_level(struct docx_numbers *n, const char *name,
		       const char **attribute)
{
	struct docx_level *level = n->level;
	const char *value = xml_attribute(attribute, "val");
	struct docx_paragraph lines;
	struct docx_run run = {.style = NULL};

	if (!strcmp(name, "start")) {
		level->start = docx_number_in(attribute, "val", HIGHEST);
		if (level->start == DOCX_UNSAID)
			level->start = 0;
	} else if (!strcmp(name, "numFmt")) {
		level->format = format_in(attribute);
	} else if (!strcmp(name, "lvlText")) {
		level->text = keep(n, attribute);
	} else if (!strcmp(name, "lvlRestart")) {
		level->restart = docx_number_in(attribute, "val", LEVELS);
	} else if (!strcmp(name, "isLgl")) {
		level->legal = docx_holds(attribute);
	} else if (!strcmp(name, "suff")) {
		level->joined = value && !strcmp(value, "nothing");
	} else if (!strcmp(name, "pStyle")) {
		level->style = keep(n, attribute);
	} else if (!strcmp(name, "rFonts")) {
		docx_run_take(&run, name, attribute, n->at->arena);
		level->font = run.font;
	} else if (!strcmp(name, "ind")) {
		docx_paragraph_init(&lines);
		docx_paragraph_take(&lines, name, attribute, n->at->arena);
		level->left = lines.left;
		level->hanging = lines.hanging;
	}
}

static void start_number(void *data, const char *name, const char **attribute)
{
	struct docx_numbers *n = data;

	if (n->level)
		take_level(n, name, attribute);
	else if (!strcmp(name, "abstractNum"))
		add_pattern(n, attribute);
	else if (!strcmp(name, "num"))
		add_list(n, attribute);
	else if (!strcmp(name, "lvl"))
		open_level(n, attribute);
	else if (n->open && !strcmp(name, "styleLink"))
		n->open->named = keep(n, attribute);
	else if (n->open && !strcmp(name, "numStyleLink"))
		n->open->link = keep(n, attribute);
	else if (n->listed && !strcmp(name, "abstractNumId"))
		n->listed->pattern = docx_number_in(attribute, "val", 1 << 30);
	else if (!strcmp(name, "lvlOverride"))
		n->over = docx_number_in(attribute, "ilvl", LEVELS);
	else if (!strcmp(name, "startOverride"))
		start_over(n, attribute);
}

static void end_number(void *data, const char *name)
{
	struct docx_numbers *n = data;

	if (!strcmp(name, "lvl"))
		n->level = NULL;
	else if (!strcmp(name, "abstractNum"))
		n->open = NULL;
	else if (!strcmp(name, "num"))
		n->listed = NULL;
	else if (!strcmp(name, "lvlOverride"))
		n->over = DOCX_UNSAID;
}

static int compare(const void *left, const void *right)
{
	const struct docx_list *a = left, *b = right;

	if (a->id != b->id)
		return a->id < b->id ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static int compare_patterns(const void *left, const void *right)
{
	const struct docx_pattern *a = *(struct docx_pattern *const *)left;
	const struct docx_pattern *b = *(struct docx_pattern *const *)right;

	return (a->id > b->id) - (a->id < b->id);
}

static int compare_names(const void *left, const void *right)
{
	const struct docx_pattern *a = *(struct docx_pattern *const *)left;
	const struct docx_pattern *b = *(struct docx_pattern *const *)right;
	int order = strcmp(a->named, b->named);

	return order ? order : compare_patterns(left, right);
}

/* Puts the patterns that are named by a style in the order of its names. */
static void sort_names(struct docx_numbers *n)
{
	n->named =
		arena_array(n->at->arena, struct docx_pattern *, n->patterns);
	for (size_t i = 0; i < n->patterns; i++)
		if (n->pattern[i]->named)
			n->named[n->names++] = n->pattern[i];
	if (n->names)
		qsort(n->named, n->names, sizeof(struct docx_pattern *),
		      compare_names);
}

/* Returns the pattern of that ID, NULL when there is none. */
static struct docx_pattern *find_pattern(const struct docx_numbers *n,
					 int32_t id)
{
	size_t low = 0, high = n->patterns;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (n->pattern[middle]->id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n->patterns && n->pattern[low]->id == id ? n->pattern[low]
							      : NULL;
}

/* Returns what a list is made of: a pattern, or that which has the style that
 * the pattern only names. */
static struct docx_pattern *find_made(const struct docx_numbers *n, int32_t id)
{
	struct docx_pattern *pattern = find_pattern(n, id);
	size_t low = 0, high = n->names;

	if (!pattern || !pattern->link)
		return pattern;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(n->named[middle]->named, pattern->link) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n->names && !strcmp(n->named[low]->named, pattern->link)
		       ? n->named[low]
		       : pattern;
}

struct docx_numbers *docx_numbers_read(struct package *package,
				       const char *path,
				       const struct source *source,
				       struct run *run)
{
	static const struct xml_events events = {start_number, end_number, NULL,
						 docx_passed};
	struct docx_numbers *n = arena_new(run->arena, struct docx_numbers);

	*n = (struct docx_numbers){.at = run, .over = DOCX_UNSAID};
	if (path)
		package_read(package, path, &events, n, source);
	if (n->lists)
		qsort(n->list, n->lists, sizeof(*n->list), compare);
	if (n->patterns)
		qsort(n->pattern, n->patterns, sizeof(struct docx_pattern *),
		      compare_patterns);
	sort_names(n);
	return n;
}

/* --- counting ------------------------------------------------------------ */

/* Returns the list of that ID, with what it is made of; NULL when it is none.
 */
static struct docx_list *find_list(struct docx_numbers *n, int32_t id)
{
	size_t low = 0, high = n->lists;
	struct docx_list *list;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (n->list[middle].id < id)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == n->lists || n->list[low].id != id)
		return NULL;
	list = &n->list[low];
	if (!list->made)
		list->made = find_made(n, list->pattern);
	if (list->made && !list->count)
		list->count =
			list->start ? arena_new(n->at->arena, struct docx_count)
				    : &list->made->count;
	return list->made ? list : NULL;
}

static const struct docx_level *level_of(const struct docx_list *list,
					 int32_t level)
{
	if (list->level && list->level[level].said)
		return &list->level[level];
	return &list->made->level[level];
}

bool docx_numbers_place(struct docx_numbers *n, struct docx_paragraph *p)
{
	struct docx_list *list = p->list > 0 ? find_list(n, p->list) : NULL;
	const struct docx_level *level;

	if (!list)
		return false;
	/* a style's level is the one that names it */
	for (int32_t i = 0; i < LEVELS && p->listed; i++) {
		const char *style = level_of(list, i)->style;

		if (style && !strcmp(style, p->listed)) {
			p->level = i;
			break;
		}
	}
	if (p->level < 0 || p->level >= LEVELS)
		p->level = 0;
	level = level_of(list, p->level);
	if (p->left == DOCX_UNSAID)
		p->left = level->left;
	if (p->hanging == DOCX_UNSAID)
		p->hanging = level->hanging;
	return true;
}

static int32_t start_of(const struct docx_list *list, int32_t level)
{
	if (list->start && list->start[level] != DOCX_UNSAID)
		return list->start[level];
	return level_of(list, level)->start;
}

static void count_on(struct docx_list *list, int32_t level)
{
	struct docx_count *count = list->count;

	if (!count->used[level])
		count->value[level] = start_of(list, level);
	else if (count->value[level] < HIGHEST)
		count->value[level]++;
	count->used[level] = true;
	for (int32_t i = level + 1; i < LEVELS; i++) {
		int32_t restart = level_of(list, i)->restart;

		if (restart == DOCX_UNSAID || level < restart)
			count->used[i] = false;
	}
}

static void write_letters(struct buffer *out, int32_t value, char first)
{
	/* z is followed by aa, bb … */
	for (int32_t i = 0; i <= (value - 1) / 26; i++)
		buffer_byte(out, (char)(first + (value - 1) % 26));
}

static void write_roman(struct buffer *out, int32_t value, bool small)
{
	static const struct {
		int32_t value;
		const char *text;
	} sign[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"},
		    {100, "C"},	 {90, "XC"},  {50, "L"},  {40, "XL"},
		    {10, "X"},	 {9, "IX"},   {5, "V"},	  {4, "IV"},
		    {1, "I"}};

	for (size_t i = 0; i < sizeof(sign) / sizeof(sign[0]); i++)
		for (; value >= sign[i].value; value -= sign[i].value)
			for (const char *at = sign[i].text; *at; at++)
				buffer_byte(out,
					    small ? (char)(*at | 0x20) : *at);
}

static void write_value(struct buffer *out, enum docx_format format,
			int32_t value)
{
	/* beyond these nobody counts in letters */
	bool letters = value > 0 && value <= 26 * 10;
	bool roman = value > 0 && value < 4000;

	if (format == FORMAT_NONE || format == FORMAT_BULLET)
		return;
	if (letters && (format == FORMAT_SMALL || format == FORMAT_LARGE))
		write_letters(out, value, format == FORMAT_SMALL ? 'a' : 'A');
	else if (roman && format == FORMAT_SMALL_ROMAN)
		write_roman(out, value, true);
	else if (roman && format == FORMAT_LARGE_ROMAN)
		write_roman(out, value, false);
	else
		buffer_format(out, format == FORMAT_PADDED ? "%02d" : "%d",
			      (int)value);
}

struct docx_number docx_numbers_next(struct docx_numbers *n,
				     const struct docx_paragraph *p)
{
	struct docx_list *list = find_list(n, p->list);
	const struct docx_level *level;
	struct docx_number number;
	struct buffer out = {0};
	size_t length;

	assert(list);
	level = level_of(list, p->level);
	number = (struct docx_number){.text = level->text ? level->text : "",
				      .font = level->font,
				      .bullet = level->format == FORMAT_BULLET,
				      .apart = !level->joined};
	count_on(list, p->level);
	if (number.bullet)
		return number;
	for (const char *at = number.text; *at; at++) {
		int32_t which = *at == '%' ? at[1] - '1' : -1;
		const struct docx_level *other;

		if (which < 0 || which >= LEVELS) {
			buffer_byte(&out, *at);
			continue;
		}
		at++;
		other = level_of(list, which);
		write_value(&out,
			    level->legal && other->format != FORMAT_NONE &&
					    other->format != FORMAT_BULLET
				    ? FORMAT_DECIMAL
				    : other->format,
			    list->count->used[which] ? list->count->value[which]
						     : start_of(list, which));
	}
	number.text = buffer_take(&out, n->at->arena, &length);
	return number;
}
