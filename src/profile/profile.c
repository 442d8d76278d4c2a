#include "profile/profile.h"

#include "base/input.h"
#include "base/messages.h"
#include "base/path.h"
#include "base/units.h"
#include "profile/blame.h"
#include "profile/column.h"
#include "profile/find.h"
#include "profile/keys.h"
#include "profile/measure.h"
#include "profile/messages.h"

#include <string.h>
#include <strings.h>

struct profile_reader {
	struct profile *profile;
	const struct ini *ini;
	struct run *run;
};

static struct ini_key value_of(const struct profile_reader *r,
			       const char *section, const char *name)
{
	for (size_t i = 0; i < profile_key_count; i++)
		if (!strcmp(profile_key[i].section, section) &&
		    !strcmp(profile_key[i].name, name))
			return key_value(&profile_key[i], r->ini, NULL);
	return (struct ini_key){.value = ""};
}

double paper_room(const struct paper *paper)
{
	return paper->width - paper->left - paper->right;
}

double paper_end(const struct paper *paper)
{
	return paper->height - paper->bottom;
}

double paper_body(const struct paper *paper)
{
	return paper_end(paper) - paper->top;
}

/* Gives PAPER the sides LONG and SHORT. */
static void lay(struct paper *paper, bool upright, double longer,
		double shorter)
{
	paper->width = upright ? shorter : longer;
	paper->height = upright ? longer : shorter;
}

/* Returns whether the pages of SECTION stand upright. */
static bool read_orientation(const struct profile_reader *r,
			     const char *section)
{
	struct ini_key lie = value_of(r, section, "orientation");
	bool upright = !strcasecmp(lie.value, "portrait");

	if (!upright && strcasecmp(lie.value, "landscape"))
		diag_add(&r->run->diag, MESSAGE_PROFILE_BAD_CHOICE,
			 lie.value_place, lie.value, "portrait, landscape");
	return upright;
}

static void read_papers(const struct profile_reader *r)
{
	struct ini_key paper = value_of(r, "page", "paper");
	struct profile *p = r->profile;
	bool upright = read_orientation(r, "page"), own = upright;
	bool prose = read_orientation(r, "prose");
	double width = 0, height = 0, longer, shorter;

	if (!measure_paper(paper.value, &width, &height)) {
		diag_add(&r->run->diag, MESSAGE_PROFILE_BAD_PAPER,
			 paper.value_place, paper.value, measure_papers());
		return; /* so that no margin is found too wide besides */
	}
	if (p->own_page == OWN_PAGE_PORTRAIT)
		own = true;
	else if (p->own_page == OWN_PAGE_LANDSCAPE)
		own = false;
	longer = width > height ? width : height;
	shorter = width > height ? height : width;
	lay(&p->paper, upright, longer, shorter);
	lay(&p->prose.paper, prose, longer, shorter);
	p->own_paper = p->paper;
	lay(&p->own_paper, own, longer, shorter);
}

/* Two centimetres are no room for a table, but for a word; less is a slip. */
bool paper_check(const struct paper *paper, struct place place,
		 struct diag *diag)
{
	double width = paper_room(paper);
	double height = paper_body(paper);
	const double least = POINTS_OF_MM(20) - LENGTH_SLACK;

	if (paper->width <= 0 || (width >= least && height >= least))
		return true;
	diag_add(diag, MESSAGE_PROFILE_MARGINS, place, diag_mm(diag, width),
		 diag_mm(diag, height));
	return false;
}

/* A base's columns may be gone, and then they have no bookmarks. */
static void read_bookmarks(const struct profile_reader *r)
{
	struct ini_key entry = value_of(r, "table", "bookmarks");
	bool outlived =
		blame_outlived(r->ini, ini_find(r->ini, "table", "bookmarks"));
	const char *at = entry.value;

	for (at += strspn(at, " ,"); *at; at += strspn(at, " ,")) {
		size_t bytes = strcspn(at, " ,");
		size_t found = column_find(r->profile, at, bytes);

		if (found < r->profile->column_count)
			r->profile->bookmark[found] = true;
		else if (!outlived)
			diag_add(&r->run->diag, MESSAGE_PROFILE_COLUMN_UNUSED,
				 place_find(entry.value_place, at, bytes),
				 diag_text(&r->run->diag, at, bytes),
				 column_names(r->profile, r->run->arena));
		at += bytes;
	}
}

static bool known_section(const char *name)
{
	for (size_t i = 0; i < profile_key_count; i++)
		if (!strcmp(profile_key[i].section, name))
			return true;
	return false;
}

static void report_section(const struct profile_reader *r,
			   const struct ini_section *section)
{
	const char **known =
		arena_array(r->run->arena, const char *, profile_key_count + 1);
	const char *name = strchr(section->name, ' ');
	size_t count = 0;

	known[count++] = "column NAME";
	if (name && column_is_listed(r->ini, name + 1))
		known[0] = arena_format(r->run->arena, "column%s", name);
	for (size_t i = 0; i < profile_key_count; i++)
		if (!i ||
		    strcmp(profile_key[i].section, profile_key[i - 1].section))
			known[count++] = profile_key[i].section;
	diag_add(&r->run->diag, MESSAGE_PROFILE_UNKNOWN_SECTION, section->place,
		 section->name,
		 diag_nearest(&r->run->diag, section->name, known, count));
}

static const char *column_name(const char *section)
{
	const char prefix[] = "column ";

	return strncmp(section, prefix, sizeof(prefix) - 1)
		       ? NULL
		       : section + sizeof(prefix) - 1;
}

/* Says that SECTION describes the column NAME, which there is none of. */
static void report_column(const struct profile_reader *r,
			  const struct ini_section *section, const char *name)
{
	const char *known[PROFILE_MOST_COLUMNS];
	char *joined;

	for (size_t i = 0; i < r->profile->column_count; i++)
		known[i] = r->profile->column[i].name;
	if (!strpbrk(name, " \t")) {
		diag_add(&r->run->diag, MESSAGE_PROFILE_COLUMN_UNUSED,
			 section->place, name,
			 diag_nearest(&r->run->diag, name, known,
				      r->profile->column_count));
		return;
	}
	joined = arena_copy(r->run->arena, name, strlen(name));
	for (char *at = joined; (at = strpbrk(at, " \t"));)
		*at = '_';
	diag_add(&r->run->diag, MESSAGE_PROFILE_COLUMN_BLANK, section->place,
		 joined);
}

static void check_sections(const struct profile_reader *r,
			   const struct ini *ini)
{
	for (size_t i = 0; i < ini->section_count; i++) {
		const struct ini_section *section = &ini->section[i];
		const char *name = column_name(section->name);

		if (!name && !known_section(section->name))
			report_section(r, section);
		/* a base may describe columns that are not used here */
		if (ini == r->ini && name && !column_is_listed(r->ini, name))
			report_column(r, section, name);
	}
}

/* Returns the sections that have a key NAME: "[page], [prose]", "" without
 * one. */
static const char *homes_of(const struct profile_reader *r, const char *name)
{
	const char *list = "";

	for (size_t i = 0; i < profile_key_count; i++)
		if (!strcmp(profile_key[i].name, name))
			list = arena_format(r->run->arena, "%s%s[%s]", list,
					    *list ? ", " : "",
					    profile_key[i].section);
	for (size_t i = 0; i < column_key_count; i++)
		if (!strcmp(column_key[i].name, name))
			list = arena_format(r->run->arena, "%s%s[column NAME]",
					    list, *list ? ", " : "");
	return list;
}

/* A key that is right elsewhere is no misspelt one. */
static void check_key(const struct profile_reader *r, const struct key_set *set,
		      const struct ini_key *key, const char *section)
{
	const char *homes;

	if (key_has(set, key->key, section))
		return;
	homes = homes_of(r, key->key);
	if (*homes)
		diag_add(&r->run->diag, MESSAGE_PROFILE_KEY_ELSEWHERE,
			 key->place, key->key, key->section, homes);
	else
		key_report(set, key, section);
}

static void check_keys(const struct profile_reader *r, const struct ini *ini)
{
	const struct key_set own = {profile_key, profile_key_count, r->profile,
				    r->run};
	const struct key_set columns = {column_key, column_key_count, NULL,
					r->run};

	for (size_t i = 0; i < ini->count; i++) {
		const struct ini_key *key = &ini->key[i];

		if (column_name(key->section))
			check_key(r, &columns, key, "");
		else if (known_section(key->section))
			check_key(r, &own, key, key->section);
	}
}

/* Returns SOURCE with the bases it builds on behind it, NULL on failure. A
 * profile that is its own base would have no end. */
static struct ini *read_chain(struct run *run, const struct source *source,
			      unsigned depth)
{
	struct ini *ini = ini_read(run, source);
	const struct ini_key *base =
		ini ? ini_find(ini, "profile", "base") : NULL;

	if (!base || !*base->value)
		return ini;
	if (depth == PROFILE_MOST_BASES) {
		diag_add(&run->diag, MESSAGE_PROFILE_BASE_LOOP,
			 base->value_place,
			 diag_number(&run->diag, PROFILE_MOST_BASES));
		return NULL;
	}
	source = profile_find(run, base->value, base->value_place);
	if (!source)
		return NULL;
	ini->base = read_chain(run, source, depth + 1);
	return ini->base ? ini : NULL;
}

/* Returns the profile that CHAIN, its ini and those it is on top of, says. */
static struct profile *read_profile(struct run *run, const struct ini *chain)
{
	size_t before = run->diag.count;
	struct profile *profile = arena_new(run->arena, struct profile);
	struct profile_reader r = {profile, chain, run};
	struct key_set set = {profile_key, profile_key_count, profile, run};
	struct ini_key columns;
	struct place margins;

	profile->name = chain->source->name;
	profile->about = value_of(&r, "profile", "about").value;
	key_fill(&set, r.ini, NULL);
	read_papers(&r);
	margins = value_of(&r, "page", "margin-left").place;
	if (paper_check(&profile->paper, margins, &run->diag) &&
	    profile->own_page != OWN_PAGE_NO)
		paper_check(&profile->own_paper, margins, &run->diag);
	profile->fit_place = value_of(&r, "table", "fit-pages").value_place;
	profile->prose.place = value_of(&r, "prose", "margin-left").place;
	columns = value_of(&r, "table", "columns");
	column_read_all(profile, r.ini, &columns, run);
	read_bookmarks(&r);
	for (const struct ini *ini = r.ini; ini; ini = ini->base) {
		profile->file[profile->file_count++] = ini->source;
		check_sections(&r, ini);
		check_keys(&r, ini);
	}
	profile->heading.section = "heading";
	profile->title.section = "title";
	profile->table_title.section = "table-title";
	profile->footer.section = "footer";
	profile->signature.section = "signature";
	profile->copy.section = "salinan";
	return run->diag.count == before ? profile : NULL;
}

const struct profile *profile_read(struct run *run, const struct source *source)
{
	const struct ini *chain = read_chain(run, source, 0);

	return chain ? read_profile(run, chain) : NULL;
}

/* Whether INI, the last of a chain so far, needs no base. */
static bool is_whole(const struct ini *ini)
{
	return !ini_find(ini, "profile", "base") &&
	       ini_find(ini, "table", "columns");
}

/* Returns the keys of a file that a PDF carries, NULL when something is wrong
 * with it. */
static struct ini *read_file(struct run *run, const struct source *source)
{
	if (source->length > PROFILE_LONGEST) {
		diag_add(&run->diag, MESSAGE_FILE_TOO_LONG, place_of(source),
			 diag_size(&run->diag, PROFILE_LONGEST));
		return NULL;
	}
	return input_check(source, &run->diag) ? ini_read(run, source) : NULL;
}

/* Returns the profile that files from *AT on say, each on top of the next, and
 * moves on behind them: behind all COUNT of them if there is only ONE. NULL
 * when something is wrong. */
static const struct profile *read_files(struct run *run,
					const struct source *const *file,
					size_t *at, size_t count, bool one)
{
	struct ini *chain = NULL, **next = &chain;
	size_t files = 0;
	bool whole = false;

	while (*at < count && !whole) {
		const struct source *source = file[(*at)++];
		struct ini *ini = read_file(run, source);

		if (!ini)
			return NULL;
		whole = !one && is_whole(ini);
		*next = ini;
		next = &ini->base;
		if (++files <= PROFILE_MOST_FILES)
			continue;
		diag_add(&run->diag, MESSAGE_PROFILE_BASE_LOOP,
			 place_of(source),
			 diag_number(&run->diag, PROFILE_MOST_BASES));
		return NULL;
	}
	return read_profile(run, chain);
}

size_t profile_read_files(struct run *run, const struct source *const *file,
			  size_t count, const struct profile **profile,
			  size_t most)
{
	size_t at = 0, profiles = 0;

	while (at < count && profiles < most) {
		profile[profiles] =
			read_files(run, file, &at, count, profiles + 1 == most);
		if (!profile[profiles++])
			return 0;
	}
	return profiles;
}

/* Puts OVER, with the bases it builds on, on top of UNDER, which takes the
 * place of the lowest of these bases. Whether that is not too deep. */
static bool put_on_top(struct ini *over, struct ini *under, struct diag *diag)
{
	struct ini *lowest = over;
	unsigned count = 1;

	while (lowest->base && lowest->base->base) {
		lowest = lowest->base;
		count++;
	}
	lowest->base = under;
	for (const struct ini *base = under; base; base = base->base)
		count++;
	if (count <= PROFILE_MOST_FILES)
		return true;
	diag_add(diag, MESSAGE_PROFILE_BASE_LOOP, place_of(over->source),
		 diag_number(diag, PROFILE_MOST_BASES));
	return false;
}

/* Returns the profile NAME on top of CHAIN, or of its own base when there is
 * none; NULL on failure. */
static struct ini *add_layer(struct run *run, const char *name,
			     struct place place, struct ini *chain)
{
	const struct source *source =
		place.source ? profile_find_beside(run, name, place)
			     : profile_find(run, name, place);
	struct ini *over = source ? read_chain(run, source, 0) : NULL;

	if (!over || (chain && !put_on_top(over, chain, &run->diag)))
		return NULL;
	return over;
}

/* Returns the next layer that LAYOUT, which stands in FROM, names, and moves on
 * behind it; NULL when there is none left. */
static const char *next_layer(struct run *run, const char **layout,
			      const struct source *from)
{
	const struct resolver *resolver = run->resolver;
	const char *at = *layout;
	size_t length;

	if (!at)
		return NULL;
	length = strcspn(at, "+");
	/* a file may have one in its name */
	if (at[length] && resolver &&
	    resolver->has(resolver, profile_path(run->arena, at, from)))
		length = strlen(at);
	*layout = at[length] ? at + length + 1 : NULL;
	return arena_copy(run->arena, at, length);
}

const struct profile *profile_load_named(struct run *run, const char *layout,
					 struct place place)
{
	const char *name = layout;
	const char *layer = next_layer(run, &layout, place.source);
	struct ini *chain = NULL;
	struct profile *profile;

	do {
		chain = add_layer(run, layer, place, chain);
		if (!chain)
			return NULL;
		layer = next_layer(run, &layout, place.source);
	} while (layer);
	profile = read_profile(run, chain);
	if (profile)
		profile->name = name;
	return profile;
}

const struct profile *profile_load(struct run *run, const char *layout)
{
	return profile_load_named(run, layout, (struct place){0});
}

const char *profile_beside(struct run *run, const char *layout,
			   const char *file)
{
	const char *name = "", *layer;
	size_t folder = (size_t)(path_name(file) - file);

	while ((layer = next_layer(run, &layout, NULL))) {
		if (profile_is_path(layer)) {
			bool inside = !strncmp(layer, file, folder);

			layer += inside ? folder : 0;
			if (!inside || !profile_is_beside(layer))
				return NULL;
		}
		name = arena_format(run->arena, "%s%s%s", name,
				    *name ? "+" : "", layer);
	}
	return name;
}

/* Puts the file of the profile NAME, and those of its bases as far as they can
 * be read, into PATH. Returns how many. */
static size_t list_files(const struct run *run, const char *name,
			 struct place from, const char **path, size_t most)
{
	struct run ignored;
	size_t count = 0;

	run_init(&ignored, run->arena);
	ignored.resolver = run->resolver;
	if (most > PROFILE_MOST_FILES)
		most = PROFILE_MOST_FILES;
	while (count < most && profile_is_path(name)) {
		const struct source *source;
		const struct ini *ini;
		const struct ini_key *base;

		path[count++] = profile_path(run->arena, name, from.source);
		if (!strcmp(name, "-")) /* can be read only once */
			break;
		source = profile_find(&ignored, name, from);
		ini = source ? ini_read(&ignored, source) : NULL;
		base = ini ? ini_find(ini, "profile", "base") : NULL;
		if (!base)
			break;
		name = base->value;
		from = base->value_place;
	}
	return count;
}

size_t profile_files(struct run *run, const char *layout,
		     const struct source *from, const char **path, size_t most)
{
	const struct place place = {from, 0, 0};
	size_t count = 0;
	const char *name;

	while ((name = next_layer(run, &layout, from)))
		if (!from || !profile_is_path(name) || profile_is_beside(name))
			count += list_files(run, name, place, path + count,
					    most - count);
	return count;
}

void profile_each_key(void (*visit)(void *context, const char *section,
				    const char *key, const char *value),
		      void *context)
{
	for (size_t i = 0; i < profile_key_count; i++)
		visit(context, profile_key[i].section, profile_key[i].name,
		      profile_key[i].standard);
	for (size_t i = 0; i < column_key_count; i++)
		visit(context, "column", column_key[i].name,
		      column_key[i].standard);
}
