#include "profile/key.h"

#include "base/units.h"
#include "profile/blame.h"
#include "profile/measure.h"
#include "profile/messages.h"

#include <limits.h>
#include <string.h>
#include <strings.h>

struct ini_key key_value(const struct key *key, const struct ini *ini,
			 const char *section)
{
	const struct ini_key *found =
		ini_find(ini, section ? section : key->section, key->name);

	if (found) {
		struct ini_key entry = *found;

		entry.place = blame(ini, entry.place);
		entry.value_place = blame(ini, entry.value_place);
		return entry;
	}
	return (struct ini_key){.section = section ? section : key->section,
				.key = key->name,
				.value = key->standard,
				.place = place_of(ini->source),
				.value_place = place_of(ini->source)};
}

struct ini_key key_named(const struct key_set *set, const struct ini *ini,
			 const char *name, const char *section)
{
	for (size_t i = 0; i < set->count; i++)
		if (key_is(set->key[i].name, name))
			return key_value(&set->key[i], ini, section);
	return (struct ini_key){0};
}

static struct wordline read_text(const struct key_set *set,
				 const struct ini_key *entry)
{
	char *text =
		arena_copy(set->run->arena, entry->value, strlen(entry->value));

	for (char *at = strchr(text, '|'); at; at = strchr(at, '|'))
		*at = '\n';
	return (struct wordline){text, entry->value_place};
}

static void read_length(const struct key_set *set, const struct key *key,
			const struct ini_key *entry, double *target)
{
	double value, unit = key->type == KEY_SIZE ? 1 : POINTS_OF_MM(1);
	const char *name = key->type == KEY_SIZE ? "pt" : "mm";

	if (!measure_length(entry->value, &value)) {
		diag_add(&set->run->diag, MESSAGE_PROFILE_BAD_LENGTH,
			 entry->value_place, entry->value);
		return;
	}
	if (value < key->least * unit - LENGTH_SLACK ||
	    value > key->most * unit + LENGTH_SLACK)
		diag_add(&set->run->diag, MESSAGE_PROFILE_LENGTH_RANGE,
			 entry->value_place, entry->value,
			 arena_format(set->run->arena, "%g %s", key->least,
				      name),
			 arena_format(set->run->arena, "%g %s", key->most,
				      name));
	*target = value;
}

/* Reads "120 mm", "50 %", or both. */
static void read_span(const struct key_set *set, const struct key *key,
		      const struct ini_key *entry, struct span *span)
{
	struct span read = {0, 0};

	if (!measure_span(entry->value, &read.length, &read.share) ||
	    read.length > POINTS_OF_MM(key->most) + LENGTH_SLACK)
		diag_add(&set->run->diag, MESSAGE_PROFILE_BAD_SPAN,
			 entry->value_place, entry->value);
	else
		*span = read;
}

/* Reads "8.5 pt", or "8..10 pt". */
static void read_sizes(const struct key_set *set, const struct key *key,
		       const struct ini_key *entry, struct type *type)
{
	const char *dots = strstr(entry->value, "..");
	struct key size = *key;
	struct ini_key most = *entry;

	size.type = KEY_SIZE;
	if (dots) {
		most.value = dots + 2;
		if (!measure_number(arena_copy(set->run->arena, entry->value,
					       (size_t)(dots - entry->value)),
				    &type->least) ||
		    type->least < key->least) {
			diag_add(&set->run->diag, MESSAGE_PROFILE_BAD_SIZES,
				 entry->value_place, entry->value);
			return;
		}
	}
	read_length(set, &size, &most, &type->size);
	if (type->least > type->size)
		diag_add(&set->run->diag, MESSAGE_PROFILE_BAD_SIZES,
			 entry->value_place, entry->value);
}

/* Returns the index of VALUE among WORDS with spaces between, or their
 * number. */
static unsigned find_choice(const char *words, const char *value)
{
	unsigned index = 0, found = UINT_MAX;
	size_t length = strlen(value);

	for (const char *at = words; *at; index++) {
		size_t bytes = strcspn(at, " ");

		if (bytes == length && !strncasecmp(at, value, bytes))
			found = index;
		at += bytes;
		at += *at == ' ';
	}
	return found < index ? found : index;
}

/* Returns WORDS with commas between. */
static const char *with_commas(const char *words, struct arena *arena)
{
	const char *list = "";

	for (const char *at = words; *at; at += strspn(at, " ")) {
		size_t bytes = strcspn(at, " ");

		list = arena_format(arena, "%s%s%.*s", list, *list ? ", " : "",
				    (int)bytes, at);
		at += bytes;
	}
	return list;
}

static void read_choice(const struct key_set *set, const struct key *key,
			const struct ini_key *entry, unsigned *target)
{
	const char *words = key->type == KEY_BOOL ? "no yes" : key->choice;
	unsigned count = 1, found = find_choice(words, entry->value);

	for (const char *at = words; *at; at++)
		count += *at == ' ';
	if (found == count)
		diag_add(&set->run->diag, MESSAGE_PROFILE_BAD_CHOICE,
			 entry->value_place, entry->value,
			 with_commas(words, set->run->arena));
	else
		*target = found;
}

static void read_count(const struct key_set *set, const struct key *key,
		       const struct ini_key *entry, unsigned *target)
{
	double value;

	if (measure_number(entry->value, &value) && value >= key->least &&
	    value <= key->most && value == (double)(unsigned)value)
		*target = (unsigned)value;
	else
		diag_add(
			&set->run->diag, MESSAGE_PROFILE_BAD_NUMBER,
			entry->value_place, entry->value,
			diag_number(&set->run->diag, (unsigned long)key->least),
			diag_number(&set->run->diag, (unsigned long)key->most));
}

/* Black text is to be read on it: 4.5 to 1 (WCAG 2.1, 1.4.3). */
static bool is_dark(struct colour colour)
{
	return (colour_luminance(colour) + 0.05) / 0.05 < 4.5;
}

static void report_colour(const struct key_set *set,
			  const struct ini_key *entry, const char *at,
			  size_t length)
{
	struct colour colour;

	diag_add(&set->run->diag,
		 colour_read(at, length, &colour) ? MESSAGE_PROFILE_DARK_COLOUR
						  : MESSAGE_PROFILE_BAD_COLOUR,
		 place_find(entry->value_place, at, length),
		 diag_text(&set->run->diag, at, length));
}

/* Reads colours with spaces between. */
static void read_colours(const struct key_set *set, const struct ini_key *entry,
			 struct colours *colours)
{
	const char *at = entry->value;

	*colours = (struct colours){.count = 0};
	for (at += strspn(at, " ,"); *at; at += strspn(at, " ,")) {
		size_t length = strcspn(at, " ,");
		struct colour colour;

		if (colours->count == COLOURS_MOST) {
			diag_add(&set->run->diag,
				 MESSAGE_PROFILE_TOO_MANY_COLOURS,
				 entry->value_place,
				 diag_number(&set->run->diag, COLOURS_MOST));
			return;
		}
		if (colour_read(at, length, &colour) && !is_dark(colour))
			colours->colour[colours->count++] = colour;
		else
			report_colour(set, entry, at, length);
		at += length;
	}
}

static void read_colour(const struct key_set *set, const struct ini_key *entry,
			struct colour *colour)
{
	size_t length = strlen(entry->value);

	if (!colour_read(entry->value, length, colour) || is_dark(*colour))
		report_colour(set, entry, entry->value, length);
}

static void read_numbering(const struct key_set *set, const struct key *key,
			   const struct ini_key *entry, void *target)
{
	bool several = key->type == KEY_NUMBERINGS;
	bool good =
		several ? numberings_read(set->run->arena, entry->value, target)
			: numbering_read(set->run->arena, entry->value, target);

	if (!good)
		diag_add(&set->run->diag,
			 several ? MESSAGE_PROFILE_BAD_NUMBERINGS
				 : MESSAGE_PROFILE_BAD_NUMBERING,
			 entry->value_place, entry->value);
}

/* Reads a length, a size or a number into TARGET. */
static void fill_measure(const struct key_set *set, const struct key *key,
			 const struct ini_key *entry, void *target)
{
	struct type *type = target;
	unsigned number = 0;

	switch (key->type) {
	case KEY_LENGTH:
		read_length(set, key, entry, target);
		break;
	case KEY_AUTO:
		if (strcasecmp(entry->value, "auto") != 0)
			read_length(set, key, entry, target);
		break;
	case KEY_SPAN:
		read_span(set, key, entry, target);
		break;
	case KEY_SIZES:
		read_sizes(set, key, entry, target);
		break;
	case KEY_SIZE:
		read_length(set, key, entry, &type->size);
		break;
	case KEY_LEADING:
		if (!measure_leading(entry->value, type->size, &type->leading))
			diag_add(&set->run->diag, MESSAGE_PROFILE_BAD_LEADING,
				 entry->value_place, entry->value);
		break;
	case KEY_COUNT:
		read_count(set, key, entry, target);
		break;
	case KEY_COST:
		read_count(set, key, entry, &number);
		*(double *)target = number;
		break;
	default:
		break;
	}
}

static void fill_key(const struct key_set *set, const struct key *key,
		     const struct ini_key *entry)
{
	void *target = (char *)set->target + key->offset;
	unsigned number = 0;

	switch (key->type) {
	case KEY_TEXT:
		*(struct wordline *)target = read_text(set, entry);
		break;
	case KEY_BLOCK:
		((struct block_style *)target)->section = key->section;
		((struct block_style *)target)->lines = read_text(set, entry);
		break;
	case KEY_CHOICE:
		read_choice(set, key, entry, target);
		break;
	case KEY_BOOL:
		read_choice(set, key, entry, &number);
		*(bool *)target = number == 1;
		break;
	case KEY_NUMBERING:
	case KEY_NUMBERINGS:
		read_numbering(set, key, entry, target);
		break;
	case KEY_COLOUR:
		read_colour(set, entry, target);
		break;
	case KEY_COLOURS:
		read_colours(set, entry, target);
		break;
	case KEY_OTHER:
		break;
	default:
		fill_measure(set, key, entry, target);
	}
}

void key_fill(const struct key_set *set, const struct ini *ini,
	      const char *section)
{
	/* leadings are so many times a size: at last */
	for (unsigned last = 0; last < 2; last++)
		for (size_t i = 0; i < set->count; i++) {
			const struct key *key = &set->key[i];
			struct ini_key entry;

			if ((key->type == KEY_LEADING) != last)
				continue;
			entry = key_value(key, ini, section);
			fill_key(set, key, &entry);
		}
}

/* Most names of a table begin otherwise than the one that is looked for. */
bool key_is(const char *name, const char *other)
{
	return *name == *other && !strcmp(name, other);
}

/* Keys of a section stand together, mostly with one text for it. */
bool key_has_section(const struct key_set *set, const char *section)
{
	const char *last = NULL;

	for (size_t i = 0; i < set->count; i++) {
		const char *own = set->key[i].section;

		if (own != last && key_is(own, section))
			return true;
		last = own;
	}
	return false;
}

bool key_has(const struct key_set *set, const char *name, const char *section)
{
	for (size_t i = 0; i < set->count; i++)
		if (key_is(set->key[i].name, name) &&
		    key_is(set->key[i].section, section))
			return true;
	return false;
}

void key_report(const struct key_set *set, const struct ini_key *key,
		const char *section)
{
	const char **known =
		arena_array(set->run->arena, const char *, set->count);
	size_t count = 0;

	for (size_t i = 0; i < set->count; i++)
		if (!strcmp(set->key[i].section, section))
			known[count++] = set->key[i].name;
	diag_add(&set->run->diag, MESSAGE_PROFILE_UNKNOWN_KEY, key->place,
		 key->key, key->section,
		 diag_nearest(&set->run->diag, key->key, known, count));
}
