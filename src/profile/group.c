#include "profile/group.h"

#include "base/search.h"
#include "profile/blame.h"
#include "profile/messages.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define INTO(type, member) KEY_INTO(type, struct column_group, member)

const struct key group_key[] = {
	{"", "label", INTO(TEXT, label), "", 0, 0, NULL},
	{"", "group", KEY_OTHER, 0, "", 0, 0, NULL},
};

const size_t group_key_count = sizeof(group_key) / sizeof(group_key[0]);

struct group_reader {
	struct profile *profile;
	const struct ini *ini;
	const struct ini_key *order;
	struct run *run;
	struct column_group **group; /* those that columns are in */
	size_t count, capacity;
};

static const char *section_of(const struct group_reader *r, const char *kind,
			      const char *name)
{
	return arena_format(r->run->arena, "%s %s", kind, name);
}

/* Puts the names of groups that INI and what it is on top of describe into
 * KNOWN, each once, as many as there may be columns. Returns how many. */
static size_t list_names(const struct ini *ini,
			 const char *known[PROFILE_MOST_COLUMNS])
{
	size_t count = 0;

	for (; ini; ini = ini->base) {
		for (size_t i = 0; i < ini->section_count; i++) {
			const char *name = ini->section[i].name;
			size_t k = 0;

			if (strncmp(name, "group ", 6))
				continue;
			while (k < count && strcmp(known[k], name + 6))
				k++;
			if (k == count && k < PROFILE_MOST_COLUMNS)
				known[count++] = name + 6;
		}
	}
	return count;
}

/* Reports that ENTRY names the group NAME, which nobody describes. */
static void report_unknown(const struct group_reader *r,
			   const struct ini_key *entry, const char *name)
{
	const char *known[PROFILE_MOST_COLUMNS];
	size_t count = list_names(r->ini, known);
	struct diag *diag = &r->run->diag;

	if (count)
		diag_add(diag, MESSAGE_PROFILE_GROUP_UNKNOWN,
			 entry->value_place, name,
			 diag_nearest(diag, name, known, count));
	else
		diag_add(diag, MESSAGE_PROFILE_GROUP_UNDESCRIBED,
			 entry->value_place, name);
}

/* Returns the group that ENTRY names, which is described once; NULL when it
 * names none. */
static struct column_group *find_group(struct group_reader *r,
				       const struct ini_key *entry)
{
	struct column_group *group;
	struct key_set set = {group_key, group_key_count, NULL, r->run};
	const struct ini_section *found;
	char *name;

	if (!entry || !*entry->value)
		return NULL;
	for (size_t i = 0; i < r->count; i++)
		if (!strcasecmp(r->group[i]->name, entry->value))
			return r->group[i];
	name = arena_copy(r->run->arena, entry->value, strlen(entry->value));
	for (char *c = name; *c; c++) /* as iniparser does with sections */
		*c = (char)tolower((unsigned char)*c);
	group = arena_new(r->run->arena, struct column_group);
	group->name = name;
	r->group = arena_grow(r->run->arena, r->group, r->count, &r->capacity,
			      sizeof(*r->group));
	r->group[r->count++] = group;
	found = ini_find_section(r->ini, section_of(r, "group", group->name));
	if (!found) {
		report_unknown(r, entry, group->name);
		return group;
	}
	group->place = blame(r->ini, found->place);
	set.target = group;
	key_fill(&set, r->ini, section_of(r, "group", group->name));
	if (!group->label.text[strspn(group->label.text, " \n")])
		diag_add(&r->run->diag, MESSAGE_PROFILE_GROUP_BLANK,
			 group->place, group->name);
	return group;
}

/* Puts GROUP into the one that it is in. */
static void link_outer(struct group_reader *r, struct column_group *group)
{
	const struct ini_key *entry =
		ini_find(r->ini, section_of(r, "group", group->name), "group");

	group->outer = find_group(r, entry);
	if (group->outer)
		group->outer_place = entry->value_place;
}

/* Reports GROUP if it is in itself, or too deep in others. */
static void check_depth(const struct group_reader *r,
			const struct column_group *group)
{
	const struct column_group *outer = group->outer;
	struct diag *diag = &r->run->diag;

	if (!outer || (outer != group && !outer->outer))
		return;
	if (outer == group || outer->outer == group)
		diag_add(diag, MESSAGE_PROFILE_GROUP_LOOP, group->outer_place,
			 group->name, outer->name);
	else if (outer->outer != outer)
		diag_add(diag, MESSAGE_PROFILE_GROUP_DEEP, group->outer_place,
			 outer->name, outer->outer->name);
}

size_t group_stack(const struct column *column,
		   const struct column_group *stack[GROUP_DEEPEST])
{
	const struct column_group *group = column->group;
	size_t count = 0;

	if (group && group->outer)
		stack[count++] = group->outer;
	if (group)
		stack[count++] = group;
	return count;
}

static bool is_inside(const struct column *column,
		      const struct column_group *group)
{
	const struct column_group *stack[GROUP_DEEPEST];
	size_t count = group_stack(column, stack);

	while (count && stack[count - 1] != group)
		count--;
	return count > 0;
}

/* Reports that column C comes too late for GROUP, whose last one was LAST: at
 * its group, or in a list of columns that is newer than that. */
static void report_apart(const struct group_reader *r, size_t c,
			 const struct column_group *group, size_t last)
{
	const struct column *column = r->profile->column;
	const char *name = column[c].name;
	const struct ini_key *entry =
		ini_find(r->ini, section_of(r, "column", name), "group");
	struct place place =
		blame_outlived(r->ini, entry)
			? place_find(r->order->value_place, name, strlen(name))
			: entry->value_place;

	diag_add(&r->run->diag, MESSAGE_PROFILE_GROUP_APART, place, name,
		 group->name, column[last].name);
}

/* Reports column C if a group of it began and ended left of it. */
static void check_together(const struct group_reader *r, size_t c)
{
	const struct column *column = r->profile->column;
	const struct column_group *stack[GROUP_DEEPEST];
	size_t count = group_stack(&column[c], stack);

	for (size_t i = 0; c && i < count; i++) {
		size_t last = c;

		while (last && !is_inside(&column[last - 1], stack[i]))
			last--;
		if (!last || last == c)
			continue;
		report_apart(r, c, stack[i], last - 1);
		return;
	}
}

void group_read_all(struct profile *profile, const struct ini *ini,
		    const struct ini_key *order, struct run *run)
{
	struct group_reader r = {
		.profile = profile, .ini = ini, .order = order, .run = run};
	size_t inner, outer;

	for (size_t c = 0; c < profile->column_count; c++) {
		struct column *column = &profile->column[c];
		const char *section = section_of(&r, "column", column->name);

		column->group = find_group(&r, ini_find(ini, section, "group"));
	}
	inner = r.count;
	for (size_t i = 0; i < inner; i++) /* finds others on the way */
		link_outer(&r, r.group[i]);
	outer = r.count;
	for (size_t i = inner; i < outer; i++)
		link_outer(&r, r.group[i]);
	for (size_t i = 0; i < inner; i++)
		check_depth(&r, r.group[i]);
	for (size_t c = 0; c < profile->column_count; c++)
		check_together(&r, c);
}

bool group_is_used(const struct profile *profile, const struct ini *ini,
		   const char *name)
{
	for (size_t c = 0; c < profile->column_count; c++) {
		const struct column_group *stack[GROUP_DEEPEST];

		for (size_t i = group_stack(&profile->column[c], stack); i--;)
			if (!strcmp(stack[i]->name, name))
				return true;
	}
	/* of a column that is not here, or with a slip in its name */
	for (size_t i = 0; i < ini->count; i++) {
		const struct ini_key *key = &ini->key[i];

		if (!strcmp(key->key, "group") &&
		    !strncmp(key->section, "column ", 7) &&
		    nearest(key->value, &name, 1))
			return true;
	}
	return false;
}
