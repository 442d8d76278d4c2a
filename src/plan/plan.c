#include "plan/plan.h"

#include "base/search.h"
#include "calendar/date.h"
#include "plan/basis.h"
#include "plan/clause.h"
#include "plan/keys.h"
#include "plan/leftover.h"
#include "plan/messages.h"
#include "plan/tree.h"
#include "yaml/scrawl.h"

#include <string.h>

/* A field that says nothing is as good as not there. */
static struct value read_field(const struct yaml *node, const char *name,
			       struct run *run)
{
	struct value value = value_read(node, name, run);

	if (!value.length)
		value.text = NULL;
	return value;
}

const struct value *plan_field(const struct plan *plan, enum plan_field field)
{
	if (field < PLAN_TITLE)
		return &plan->decree->field[field];
	return field == PLAN_TITLE ? &plan->title : &plan->table_title;
}

const struct value *plan_own(const struct plan *plan,
			     const struct plan_key *key)
{
	if (key->holds == HOLDS_STYLE)
		return &plan->style;
	if (key->holds == HOLDS_TEXT)
		return plan_field(plan, key->field);
	if (key->holds != HOLDS_PROSE)
		return NULL;
	return strcmp(key->word, KEY_BEFORE) ? &plan->after : &plan->before;
}

bool plan_has_body(const struct decree *decree)
{
	return decree->body[BODY_DIKTUM].count > 0;
}

size_t plan_style_count(const struct decree *decree)
{
	return decree->lampiran_count ? decree->lampiran_count : 1;
}

struct decree *plan_copy(const struct decree *decree, size_t first, size_t stop,
			 struct arena *arena)
{
	struct decree *copy = arena_new(arena, struct decree);
	size_t count = stop > first ? stop - first : 1;

	*copy = *decree;
	copy->lampiran_count = stop - first;
	copy->lampiran = arena_array(arena, struct plan, count);
	for (size_t i = 0; i < count; i++) {
		copy->lampiran[i] = decree->lampiran[first + i];
		copy->lampiran[i].decree = copy;
	}
	return copy;
}

const struct decree *plan_draft(const struct decree *decree,
				struct arena *arena)
{
	static const enum plan_field later[] = {PLAN_NOMOR, PLAN_TAHUN,
						PLAN_TANGGAL};
	struct decree *draft = NULL;

	for (size_t i = 0; i < sizeof(later) / sizeof(later[0]); i++) {
		if (decree->field[later[i]].text)
			continue;
		if (!draft)
			draft = plan_copy(decree, 0, decree->lampiran_count,
					  arena);
		draft->field[later[i]] =
			(struct value){.text = "...",
				       .length = 3,
				       .place = decree->section[later[i]]};
	}
	return draft ? draft : decree;
}

bool plan_begins(const char *text, size_t length)
{
	const char *end = text + length;
	size_t key = 0;

	while (text < end && strchr("#%-\r\n", *text)) {
		text = memchr(text, '\n', (size_t)(end - text));
		if (!text)
			return false;
		text++;
	}
	length = (size_t)(end - text);
	while (key < length &&
	       (text[key] == '_' || (text[key] >= 'a' && text[key] <= 'z')))
		key++;
	return key < length && text[key] == ':' && plan_key_at_top(text, key);
}

/* Complains of keys that MAPPING does not have, which is the whole plan or what
 * is below BELOW: they may have their place elsewhere. */
static void check_keys(const struct yaml *mapping, const char *below,
		       struct run *run)
{
	const char *known[KEYS_MOST];
	size_t count = plan_keys_below(below, known);
	bool section = below && strcmp(below, KEY_LAMPIRAN);

	for (size_t i = 0; i + 1 < mapping->count; i += 2) {
		const struct yaml *key = mapping->item[i];
		const char *other = plan_key_section(key->text);
		size_t k = 0;

		while (k < count && strcmp(key->text, known[k]))
			k++;
		if (k < count)
			continue;
		if (!below && other)
			diag_add(&run->diag, MESSAGE_PLAN_KEY_BELOW, key->place,
				 key->text, other);
		else if (section && plan_key_at_top(key->text, key->length))
			diag_add(&run->diag, MESSAGE_PLAN_KEY_AT_TOP,
				 key->place, key->text);
		else
			value_unknown_key(key, known, count, run);
	}
}

/* Whether a key at the top of ROOT, none of a plan, was meant as NAME, which is
 * told of that key. */
static bool is_misspelt(const struct yaml *root, const char *name)
{
	const char *known[KEYS_MOST];
	size_t count = plan_keys_below(NULL, known);

	for (size_t i = 0; i + 1 < root->count; i += 2) {
		const struct yaml *key = root->item[i];
		const char *meant = nearest(key->text, known, count);

		if (!plan_key_at_top(key->text, key->length) && meant &&
		    !strcmp(meant, name))
			return true;
	}
	return false;
}

/* Reads which copy of the decree this is to be. */
static void read_form(struct decree *decree, const struct yaml *section,
		      struct run *run)
{
	const struct yaml *node = yaml_value(section, KEY_FORM);
	struct value value;

	if (!node || yaml_is_empty(node))
		return;
	value = value_read(node, KEY_FORM, run);
	if (!value.text)
		return;
	decree->form_named = form_find(value.text, value.length, &decree->form);
	if (!decree->form_named)
		diag_add(&run->diag, MESSAGE_PLAN_UNKNOWN_FORM, value.place,
			 diag_text(&run->diag, value.text, value.length),
			 form_names(run->arena));
}

/* Returns the keys of a section as they are to be written. */
static const char *section_keys(const char *name, struct arena *arena)
{
	const char *keys = "";

	for (const struct plan_key *key = plan_keys; key->word; key++)
		if (key->usual && key->below && !strcmp(key->below, name))
			keys = arena_format(arena, "%s%s\"%s: \xE2\x80\xA6\"",
					    keys, *keys ? ", " : "", key->word);
	return keys;
}

/* A word processor's quotes around all of a field would be printed. */
static void check_quotes(const struct value *value, struct diag *diag)
{
	const char *end = value->text + value->length, *last = end;
	size_t first = value->text ? lookalike_curly(value->text, end) : 0;

	if (!first || value->length < 2 * first)
		return;
	last -= first;
	if (lookalike_curly(last, end) == first)
		diag_add(diag, MESSAGE_PLAN_CURLY, value->place,
			 diag_text(diag, value->text, first),
			 diag_text(diag, last, first),
			 diag_text(diag, value->text + first,
				   value->length - 2 * first));
}

/* Returns where the key WORD, which MAPPING has, stands in it. */
static struct place place_of_key(const struct yaml *mapping, const char *word)
{
	size_t i = 0;

	while (strcmp(mapping->item[i]->text, word))
		i += 2;
	return mapping->item[i]->place;
}

/* Reads the fields of one section, and complains of keys it does not have. */
static void read_section(struct decree *decree, const struct yaml *section,
			 const char *name, struct run *run)
{
	if (section->kind != YAML_MAPPING) {
		diag_add(&run->diag, MESSAGE_PLAN_WANTS_SECTION, section->place,
			 name, section_keys(name, run->arena));
		return;
	}
	for (const struct plan_key *key = plan_keys; key->word; key++) {
		const struct yaml *value;

		if (!key->below || strcmp(key->below, name))
			continue;
		if (key->holds == HOLDS_FORM) {
			read_form(decree, section, run);
			continue;
		}
		value = yaml_value(section, key->word);
		decree->section[key->field] =
			value ? place_of_key(section, key->word)
			      : section->place;
		if (value && !yaml_is_empty(value))
			decree->field[key->field] =
				read_field(value, key->word, run);
		check_quotes(&decree->field[key->field], &run->diag);
	}
	check_keys(section, name, run);
}

/* A draft has dots for a date that nobody knows yet. */
static void read_date(struct value *value, struct run *run)
{
	struct date date;

	if (!value->text || leftover_dots(value->text))
		return;
	if (!date_read(&date, value->text, value->length) &&
	    date_guess(&date, value->text, value->length)) {
		diag_add(&run->diag, MESSAGE_DATE_MEANT, value->place,
			 diag_text(&run->diag, value->text, value->length),
			 date_format(run->arena, date));
		return;
	}
	if (!date_read(&date, value->text, value->length)) {
		diag_add(&run->diag, MESSAGE_DATE_BAD, value->place,
			 diag_text(&run->diag, value->text, value->length));
		return;
	}
	value->text = date_format(run->arena, date);
	value->length = strlen(value->text);
}

/* Returns the title under NAME; one that is not there is the same as
 * OTHERWISE. */
static struct value read_title(const struct yaml *own, const char *name,
			       const struct value *otherwise, struct run *run)
{
	const struct yaml *node = yaml_value(own, name);
	struct value title = {.text = NULL};

	if (node)
		title = read_field(node, name, run);
	return title.text ? title : *otherwise;
}

/* Reads the part of the body that KEY is: a text, or a list of texts. BASIS
 * knows what the short names of legal bases cite. */
static void read_clauses(struct clauses *clauses, const struct yaml *node,
			 const struct plan_key *key, struct basis *basis)
{
	struct run *run = basis->run;
	const char *name = key->word;
	bool list = node->kind == YAML_LIST;

	clauses->lone = !list;
	if (list && !node->count) {
		diag_add(&run->diag, MESSAGE_PLAN_EMPTY_LIST, node->place,
			 name);
		return;
	}
	clauses->count = list ? node->count : !yaml_is_empty(node);
	clauses->clause = arena_array(run->arena, struct value, clauses->count);
	for (size_t i = 0; i < clauses->count; i++) {
		const struct yaml *item = list ? node->item[i] : node;
		struct value value = clause_read(item, name, run);

		if (value.text && basis_is_cited(key->part))
			value = basis_cite(basis, item, value);
		clauses->clause[i] = value;
	}
}

/* Reads what stands at the top of ROOT: the body, but for what its section of
 * the decree has. */
static void read_body(struct decree *decree, const struct yaml *root,
		      struct run *run)
{
	struct basis basis;

	basis_init(&basis, decree->source, run);
	for (unsigned i = 0; i < BODY_PARTS; i++)
		decree->body[i].place = root->place;
	for (const struct plan_key *key = plan_keys; key->word; key++) {
		const struct yaml *node = yaml_value(root, key->word);

		if (!node || key->below)
			continue;
		if (key->holds == HOLDS_TEXT)
			decree->field[key->field] =
				read_field(node, key->word, run);
		if (key->holds != HOLDS_CLAUSES)
			continue;
		decree->body[key->part].place = place_of_key(root, key->word);
		read_clauses(&decree->body[key->part], node, key, &basis);
	}
	decree->whole = basis_whole(&basis);
}

/* A body is one with its diktum. Whether ROOT has a part of it all the same,
 * which is told. */
static bool check_diktum(const struct decree *decree, const struct yaml *root,
			 struct diag *diag)
{
	const struct yaml *diktum = yaml_value(root, KEY_DIKTUM);
	const struct plan_key *key = plan_keys;

	if (plan_has_body(decree))
		return false;
	if (diktum && diktum->kind == YAML_TEXT)
		diag_add(diag, MESSAGE_PLAN_EMPTY_LIST, diktum->place,
			 KEY_DIKTUM);
	if (diktum || is_misspelt(root, KEY_DIKTUM))
		return true;
	while (key->word &&
	       (key->below || !yaml_value(root, key->word) ||
		(key->holds != HOLDS_CLAUSES && key->holds != HOLDS_TEXT)))
		key++;
	if (key->word)
		diag_add(diag, MESSAGE_PLAN_NO_DIKTUM,
			 place_of_key(root, key->word), key->word);
	return key->word != NULL;
}

static void read_decree(struct decree *decree, const struct yaml *root,
			struct run *run)
{
	for (size_t i = 0; i < DECREE_FIELDS; i++)
		decree->section[i] = root->place;
	if (!yaml_value(root, KEY_DECREE) && !is_misspelt(root, KEY_DECREE))
		diag_add(&run->diag, MESSAGE_PLAN_MISSING_KEY, root->place,
			 KEY_DECREE);
	for (const struct plan_key *key = plan_keys; key->word; key++) {
		const struct yaml *section = yaml_value(root, key->word);

		if (section && !key->below && key->holds == HOLDS_KEYS)
			read_section(decree, section, key->word, run);
	}
	decree->copy = yaml_value(root, KEY_COPY) != NULL;
	for (const struct plan_key *key = plan_keys; key->word; key++)
		if (key->holds == HOLDS_DATE)
			read_date(&decree->field[key->field], run);
}

static bool is_name(const struct yaml *node)
{
	return node->kind == YAML_TEXT &&
	       !memchr(node->text, '\n', node->length);
}

/* Gives PLAN the style that OWN names for lampiran I: one for all, or a list,
 * the last of which goes on. */
static void read_style(struct plan *plan, const struct yaml *own, size_t i,
		       struct run *run)
{
	const struct yaml *style = yaml_value(own, KEY_STYLE);

	if (style && style->kind == YAML_LIST && style->count)
		style = style->item[i < style->count ? i : style->count - 1];
	if (style && is_name(style) && !yaml_is_empty(style))
		plan->style = read_field(style, KEY_STYLE, run);
}

/* Reports styles that are none, or for LAMPIRAN that are not there. */
static void check_styles(const struct yaml *own, size_t lampiran,
			 struct diag *diag)
{
	const struct yaml *style = yaml_value(own, KEY_STYLE);
	bool list = style && style->kind == YAML_LIST && style->count;

	if (style && !list && !is_name(style))
		diag_add(diag, MESSAGE_PLAN_WANTS_STYLE, style->place);
	for (size_t i = 0; list && i < style->count && i <= lampiran; i++)
		if (i == lampiran)
			diag_add(diag, MESSAGE_PLAN_MORE_STYLES,
				 style->item[i]->place,
				 diag_number(diag, lampiran));
		else if (!is_name(style->item[i]))
			diag_add(diag, MESSAGE_PLAN_WANTS_STYLE,
				 style->item[i]->place);
}

static struct value read_prose(const struct yaml *own, const char *name,
			       struct run *run)
{
	const struct yaml *value = yaml_value(own, name);

	return value ? value_read(value, name, run)
		     : (struct value){.text = NULL};
}

/* Reads what OWN says of one lampiran. */
static void read_lampiran(struct plan *plan, const struct yaml *own,
			  struct run *run)
{
	const struct yaml *list = yaml_value(own, KEY_TREE);

	check_styles(own, 1, &run->diag);
	read_style(plan, own, 0, run);
	plan->title = read_title(own, KEY_TITLE,
				 &plan->decree->field[PLAN_TENTANG], run);
	plan->table_title = read_title(own, KEY_TABLE_TITLE, &plan->title, run);
	plan->before = read_prose(own, KEY_BEFORE, run);
	plan->after = read_prose(own, KEY_AFTER, run);
	if (list)
		tree_read(&plan->root, list, KEY_TREE, run);
	else if (!is_misspelt(own, KEY_TREE))
		diag_add(&run->diag, MESSAGE_PLAN_MISSING_KEY, own->place,
			 KEY_TREE);
}

/* What belongs to a lampiran cannot stand beside the list of them, but for a
 * profile for all. */
static void check_beside(const struct yaml *root, struct diag *diag)
{
	for (const struct plan_key *key = plan_keys; key->word; key++) {
		const struct yaml *value = yaml_value(root, key->word);

		if (value && key->below && !strcmp(key->below, KEY_LAMPIRAN) &&
		    key->holds != HOLDS_STYLE)
			diag_add(diag, MESSAGE_PLAN_BESIDE_LAMPIRAN,
				 value->place, key->word);
	}
}

/* Whether ROOT says something of a lampiran besides its style. */
static bool says_lampiran(const struct yaml *root)
{
	for (const struct plan_key *key = plan_keys; key->word; key++)
		if (key->below && !strcmp(key->below, KEY_LAMPIRAN) &&
		    key->holds != HOLDS_STYLE && yaml_value(root, key->word))
			return true;
	return is_misspelt(root, KEY_TREE);
}

/* Gives DECREE so many lampiran, with nothing in them; one that does not count
 * if there are none. */
static void add_lampiran(struct decree *decree, size_t count, struct run *run)
{
	decree->lampiran_count = count;
	decree->lampiran =
		arena_array(run->arena, struct plan, plan_style_count(decree));
	for (size_t i = 0; i < plan_style_count(decree); i++)
		decree->lampiran[i] = (struct plan){
			.decree = decree,
			.number = count > 1 ? (unsigned)i + 1 : 0};
}

/* Reads what ROOT lists as the lampiran of DECREE. */
static void read_several(struct decree *decree, const struct yaml *root,
			 struct run *run)
{
	const struct yaml *list = yaml_value(root, KEY_LAMPIRAN);

	if (list->kind != YAML_LIST || !list->count) {
		diag_add(&run->diag,
			 list->kind == YAML_LIST ? MESSAGE_PLAN_EMPTY_LIST
						 : MESSAGE_PLAN_WANTS_LIST,
			 list->place, KEY_LAMPIRAN);
		return;
	}
	if (list->count > PLAN_MOST_PARTS) {
		diag_add(&run->diag, MESSAGE_PLAN_TOO_MANY_PARTS, list->place,
			 diag_number(&run->diag, PLAN_MOST_PARTS));
		return;
	}
	check_styles(root, list->count, &run->diag);
	add_lampiran(decree, list->count, run);
	for (size_t i = 0; i < list->count; i++) {
		const struct yaml *own = list->item[i];
		struct plan *plan = &decree->lampiran[i];

		read_style(plan, root, i, run);
		if (own->kind != YAML_MAPPING) {
			diag_add(&run->diag, MESSAGE_PLAN_WANTS_MAPPING,
				 own->place, KEY_LAMPIRAN);
			continue;
		}
		check_keys(own, KEY_LAMPIRAN, run);
		read_lampiran(plan, own, run);
	}
}

/* What takes long to set, in the body and all lampiran together. */
static void check_sizes(const struct decree *decree, struct diag *diag)
{
	size_t rows = 0, prose = 0;

	for (size_t part = 0; part < BODY_PARTS; part++)
		for (size_t i = 0; i < decree->body[part].count; i++) {
			prose += decree->body[part].clause[i].length;
			if (prose <= PROSE_LONGEST)
				continue;
			diag_add(diag, MESSAGE_PROSE_TOO_LONG,
				 decree->body[part].clause[i].place,
				 diag_size(diag, PROSE_LONGEST));
			return;
		}
	for (size_t i = 0; i < decree->lampiran_count; i++) {
		const struct plan *plan = &decree->lampiran[i];

		rows += plan->root.rows;
		prose += plan->before.length + plan->after.length;
		if (rows > PLAN_MOST_ROWS) {
			diag_add(diag, MESSAGE_TOO_MANY_ROWS,
				 plan->root.child[0].place,
				 diag_number(diag, PLAN_MOST_ROWS));
			return;
		}
		if (prose > PROSE_LONGEST) {
			diag_add(diag, MESSAGE_PROSE_TOO_LONG,
				 plan->before.length ? plan->before.place
						     : plan->after.place,
				 diag_size(diag, PROSE_LONGEST));
			return;
		}
	}
}

/* Reads what ROOT says into DECREE. */
static void read_root(struct decree *decree, const struct yaml *root,
		      struct run *run)
{
	bool body;

	if (root->kind == YAML_NOTHING) {
		diag_add(&run->diag, MESSAGE_PLAN_EMPTY, root->place);
		return;
	}
	if (root->kind != YAML_MAPPING) {
		diag_add(&run->diag, MESSAGE_PLAN_WITHOUT_KEYS, root->place);
		return;
	}
	check_keys(root, NULL, run);
	read_decree(decree, root, run);
	read_body(decree, root, run);
	body = plan_has_body(decree) || check_diktum(decree, root, &run->diag);
	glossary_read(&decree->glossary, root, run);
	if (yaml_value(root, KEY_LAMPIRAN)) {
		check_beside(root, &run->diag);
		read_several(decree, root, run);
	} else if (body && !says_lampiran(root)) {
		add_lampiran(decree, 0, run);
		check_styles(root, 1, &run->diag);
		read_style(decree->lampiran, root, 0, run);
		decree->lampiran->title = decree->lampiran->table_title =
			decree->field[PLAN_TENTANG];
	} else {
		add_lampiran(decree, 1, run);
		read_lampiran(&decree->lampiran[0], root, run);
	}
}

const struct decree *plan_read(struct run *run, const struct source *source)
{
	size_t before = run->diag.count;
	struct decree *decree = arena_new(run->arena, struct decree);
	struct arena nodes;
	const struct yaml *root;

	decree->source = decree->whole = source;
	arena_init(&nodes);
	root = yaml_read(run, &nodes, source, &plan_words);
	if (root)
		read_root(decree, root, run);
	arena_release(&nodes);
	if (root && run->diag.count == before)
		check_sizes(decree, &run->diag);
	return root && run->diag.count == before ? decree : NULL;
}
