#include "check/rule.h"
#include "plan/tree.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* How the items of a list end: none of them with a sign, or ; … ; dan … . */

enum ending {
	END_NONE,
	END_SEMICOLON,
	END_STOP,
	END_COMMA,
	END_AND,   /* "; dan" */
	END_OTHER, /* a colon, a list inside: nothing can be said */
	END_COUNT
};

struct item {
	enum ending ending;
	const struct reading *text; /* NULL: a whole cell */
	size_t at;		    /* [bytes] its last one */
	const struct value *value;
};

static bool ends(const char *text, size_t length, const char *tail)
{
	size_t n = strlen(tail);

	return length >= n && !strncasecmp(text + length - n, tail, n);
}

/* Returns how many letters the text ends with. */
static size_t count_letters(const char *text, size_t length)
{
	size_t n = 0;

	while (n < length && isalpha((unsigned char)text[length - n - 1]))
		n++;
	return n;
}

/* Whether the text ends with the full stop of an abbreviation: "S.E.", "a.n.",
 * "dll.": nothing says whether the sentence has one, too. */
static bool is_shortened(const char *text, size_t length)
{
	static const char *const words[] = {
		"bpk", "cq",  "dkk",  "dll", "dra", "drs",  "dsb", "dsj",
		"dst", "hlm", "ir",   "jl",  "jln", "jo",   "kab", "kec",
		"kel", "kep", "ket",  "no",  "pj",  "plh",  "plt", "prov",
		"pt",  "rp",  "sbb",  "sda", "sdr", "sdri", "sek", "tbk",
		"tgl", "tlp", "telp", "tsb", "ttd", "up",   "yth", NULL};
	size_t word, before;

	if (!length || text[--length] != '.')
		return false;
	word = count_letters(text, length);
	for (size_t i = 0; words[i]; i++)
		if (strlen(words[i]) == word && ends(text, length, words[i]))
			return true;
	if (!word || word > 4 || word == length)
		return false;
	if (text[length - word - 1] != '.') /* initials */
		return word == 1 && isupper((unsigned char)text[length - 1]);
	before = count_letters(text, length - word - 1);
	return before > 0 && before <= 4;
}

static enum ending ending_of(const char *text, size_t length)
{
	static const char *const joins[] = {" dan", " atau", " serta",
					    " dan/atau", " maupun"};

	while (length && strchr(" *\n\"", text[length - 1]))
		length--;
	for (size_t i = 0; i < sizeof(joins) / sizeof(joins[0]); i++) {
		size_t n = strlen(joins[i]);

		if (ends(text, length, joins[i]) && length > n &&
		    strchr(";,", text[length - n - 1]))
			return END_AND;
	}
	if (!length || ends(text, length, ":") || is_shortened(text, length))
		return END_OTHER;
	switch (text[length - 1]) {
	case ';':
		return END_SEMICOLON;
	case '.':
		return END_STOP;
	case ',':
		return END_COMMA;
	default:
		return END_NONE;
	}
}

static const char *name_of(const struct checker *c, enum ending ending)
{
	static const char *const name[] = {
		[END_NONE] = N_("nothing"), [END_SEMICOLON] = "\";\"",
		[END_STOP] = "\".\"",	    [END_COMMA] = "\",\"",
		[END_AND] = "\"; dan\"",
	};

	return catalogue_text(c->findings->catalogue, name[ending]);
}

/* Returns how most of the items end, the last not counted when there are
 * more. */
static enum ending usual(const struct item *item, size_t count)
{
	size_t met[END_COUNT] = {0};
	enum ending best = END_NONE;
	size_t most = count > 2 ? count - 1 : count;

	for (size_t i = 0; i < most; i++)
		met[item[i].ending == END_AND ? END_SEMICOLON
					      : item[i].ending]++;
	for (unsigned e = END_SEMICOLON; e <= END_COMMA; e++)
		if (met[e] > met[best] ||
		    (met[e] == met[best] && e == END_SEMICOLON && met[e]))
			best = (enum ending)e;
	return best;
}

/* Whether item I of COUNT may end as it does where BASE is usual. */
static bool fits(const struct item *item, size_t i, size_t count,
		 enum ending base)
{
	enum ending ending = item[i].ending;

	if (ending == END_AND)
		return i + 2 == count &&
		       (base == END_SEMICOLON || base == END_COMMA);
	if (i + 1 == count && (base == END_SEMICOLON || base == END_COMMA))
		return ending == base || ending == END_STOP;
	return ending == base;
}

static void check_list(struct checker *c, struct item *item, size_t count)
{
	size_t kept = 0;
	enum ending base;

	for (size_t i = 0; i < count; i++)
		if (item[i].ending != END_OTHER)
			item[kept++] = item[i];
	if (kept < 2)
		return;
	base = usual(item, kept);
	for (size_t i = 0; i < kept; i++) {
		if (fits(item, i, kept, base))
			continue;
		if (findings_are_full(c->findings))
			return;
		findings_add(c->findings, CODE_ENDING,
			     item[i].text
				     ? rule_place(c, item[i].text, item[i].at)
				     : item[i].value->place,
			     name_of(c, item[i].ending), name_of(c, base));
		return; /* once a list */
	}
}

/* Returns the ending of a point, with what is below it left out. */
static struct item item_of(const struct reading *text,
			   const struct points *points, size_t i)
{
	const struct point *point = &points->point[i];
	size_t end = point->end;
	struct item item = {.text = text};

	while (end > point->body + 1 && text->text[end - 1] == ' ')
		end--;
	item.at = end - 1;
	item.ending = ending_of(text->text + point->body, end - point->body);
	if (i + 1 < points->count && points->point[i + 1].depth > point->depth)
		item.ending = END_OTHER;
	return item;
}

static void check_points(struct checker *c, const struct reading *text,
			 const struct points *points)
{
	struct item *item =
		arena_array(c->scratch, struct item, points->count + 1);

	for (size_t i = 0; i < points->count; i++) {
		size_t depth = points->point[i].depth, count = 0;

		if (!points->point[i].begins)
			continue;
		for (size_t k = i; k < points->count; k++) {
			const struct point *point = &points->point[k];

			if (point->depth < depth ||
			    (k > i && point->depth == depth && point->begins))
				break;
			if (point->depth == depth)
				item[count++] = item_of(text, points, k);
		}
		check_list(c, item, count);
	}
}

static void check(struct checker *c, const struct reading *text)
{
	struct points points;

	if (rule_points(c, text, &points))
		check_points(c, text, &points);
}

static const struct value *value_of(const struct node *node, const char *key)
{
	const struct entry *entry = tree_find(node, key);

	return entry && entry->value.length ? &entry->value : NULL;
}

/* Whether cells are a list: half of them have its sign. A sentence each has the
 * ending that it likes. */
static bool is_list(const struct item *item, size_t count)
{
	size_t signs = 0;

	for (size_t i = 0; i < count; i++)
		signs += item[i].ending == END_SEMICOLON ||
			 item[i].ending == END_AND;
	return signs > 1 && signs * 2 >= count;
}

/* Texts of one column below one node may be a list, too; a text that is a list
 * itself has the endings of that. */
static void check_column(struct checker *c, const struct node *parent,
			 const char *key)
{
	struct item *item =
		arena_array(c->scratch, struct item, parent->child_count);
	size_t count = 0;

	for (size_t i = 0; i < parent->child_count; i++) {
		const struct value *value = value_of(&parent->child[i], key);
		bool list =
			value && points_read(value->text, value->length,
					     rule_is_bare(c, key), c->scratch)
						 .count > 1;

		if (value && !list)
			item[count++] = (struct item){
				.ending = ending_of(value->text, value->length),
				.value = value};
	}
	if (is_list(item, count))
		check_list(c, item, count);
}

static bool is_first(const struct node *parent, size_t child, const char *key)
{
	for (size_t i = 0; i < child; i++)
		if (value_of(&parent->child[i], key))
			return false;
	return true;
}

static void check_columns(struct checker *c, const struct node *root)
{
	struct tree_walk walk;

	tree_walk(&walk, root);
	while (tree_step(&walk)) {
		const struct node *node = walk.node;

		if (walk.leaving)
			arena_clear(c->scratch);
		for (size_t k = 0; !walk.leaving && k < node->entry_count; k++)
			if (node->entry[k].value.length && walk.place < 64 &&
			    is_first(walk.parent, walk.place,
				     node->entry[k].key))
				check_column(c, walk.parent,
					     node->entry[k].key);
	}
}

static void end(struct checker *c)
{
	for (size_t i = 0; i < c->decree->lampiran_count; i++)
		check_columns(c, &c->decree->lampiran[i].root);
}

const struct rule rule_endings = {.passage = check, .end = end};
