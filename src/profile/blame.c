#include "profile/blame.h"

#include "profile/find.h"

#include <string.h>

/* Returns the name of the section that PLACE is in, "" without one. */
static const char *section_at(const struct ini *chain, struct place place)
{
	const char *name = "";

	for (const struct ini *ini = chain; ini; ini = ini->base)
		for (size_t i = 0;
		     ini->source == place.source && i < ini->section_count; i++)
			if (ini->section[i].place.line <= place.line)
				name = ini->section[i].name;
	return name;
}

/* Returns the first section NAME of the user's files, NULL without one. */
static const struct ini_section *find_own(const struct ini *chain,
					  const char *name)
{
	const struct ini_section *section = ini_find_section(chain, name);

	return section && !profile_is_builtin(section->place.source) ? section
								     : NULL;
}

struct place blame(const struct ini *chain, struct place place)
{
	static const char *const other[] = {"page", "font", "closing", "table"};
	const struct source *own = NULL; /* the first file of the user's */
	const struct ini_section *section;
	const struct ini_key *columns;
	const char *name;

	for (const struct ini *ini = chain; ini && !own; ini = ini->base)
		if (!profile_is_builtin(ini->source))
			own = ini->source;
	if (!own || !place.source || !profile_is_builtin(place.source))
		return place;
	name = section_at(chain, place);
	section = find_own(chain, name);
	columns = ini_find(chain, "table", "columns");
	if (!section && columns && !strncmp(name, "column ", 7) &&
	    !profile_is_builtin(columns->place.source))
		return place_find(columns->value_place, name + 7,
				  strlen(name + 7));
	for (size_t i = 0; !section && i < sizeof(other) / sizeof(other[0]);
	     i++)
		section = find_own(chain, other[i]);
	return section ? section->place : place_of(own);
}

/* Returns how many files of CHAIN lie on top of SOURCE. */
static size_t depth(const struct ini *chain, const struct source *source)
{
	size_t count = 0;

	for (; chain && chain->source != source; chain = chain->base)
		count++;
	return count;
}

bool blame_covered(const struct ini *chain, const struct ini_key *entry,
		   const struct ini_key *over)
{
	return over && depth(chain, entry->place.source) >
			       depth(chain, over->place.source);
}

bool blame_outlived(const struct ini *chain, const struct ini_key *entry)
{
	return entry &&
	       blame_covered(chain, entry, ini_find(chain, "table", "columns"));
}
