#include "profile/ini.h"

#include "base/fingerprint.h"
#include "profile/messages.h"

#include <ctype.h>
#include <iniparser.h>
#include <string.h>

enum { FIRST_SLOTS = 128 };

struct scanner {
	struct ini *ini;
	struct run *run;
	const char *section; /* NULL before the first */
	unsigned line;
	bool continued; /* the line before ended with a backslash */
	size_t length;	/* [bytes] of the lines joined so */
	dictionary *values;
	const char *open; /* the key, in full, whose value goes on, NULL when
			     none does */
	char value[INI_LONGEST_LINE + 1]; /* of its lines so far */
	size_t value_length;
	bool failed;
	bool lost; /* this is no profile */
};

/* Where iniparser has its memory from: it asks nobody whether it got some. So
 * what it asks the C library for it gets from here; the Makefile renames that.
 */
static _Thread_local struct arena *memory;

void *ini_malloc(size_t size);
void *ini_calloc(size_t count, size_t size);
void ini_free(void *gone);

void *ini_malloc(size_t size)
{
	return arena_alloc(memory, 1, size);
}

void *ini_calloc(size_t count, size_t size)
{
	return arena_alloc(memory, count, size);
}

void ini_free(void *gone)
{
	(void)gone;
}

static bool blank(char c)
{
	return isspace((unsigned char)c);
}

static const char *skip(const char *at, const char *end)
{
	while (at < end && blank(*at))
		at++;
	return at;
}

/* Returns the bytes from START to STOP without the blanks around them, in
 * lower case as iniparser has them. */
static char *name(struct scanner *s, const char *start, const char *stop)
{
	char *copy;

	start = skip(start, stop);
	while (stop > start && blank(stop[-1]))
		stop--;
	copy = arena_copy(s->run->arena, start, (size_t)(stop - start));
	for (char *c = copy; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return copy;
}

static struct place place_at(const struct scanner *s, const char *line,
			     const char *at)
{
	return (struct place){s->ini->source, s->line,
			      (unsigned)(at - line) + 1};
}

static void fail(struct scanner *s, const struct message *message,
		 struct place place, const char *text, unsigned long number)
{
	s->failed = true;
	diag_add(&s->run->diag, message, place, text,
		 diag_number(&s->run->diag, number));
}

static void scan_section(struct scanner *s, const char *line, const char *at,
			 const char *end)
{
	const char *stop = memchr(at, ']', (size_t)(end - at));
	struct ini *ini = s->ini;
	struct place place = place_at(s, line, at);

	if (!stop || skip(at + 1, stop) == stop || skip(stop + 1, end) != end) {
		fail(s, MESSAGE_PROFILE_SYNTAX, place, "", 0);
		return;
	}
	s->section = name(s, at + 1, stop);
	for (size_t i = 0; i < ini->section_count; i++)
		if (!strcmp(ini->section[i].name, s->section)) {
			fail(s, MESSAGE_PROFILE_DUPLICATE_SECTION, place,
			     s->section, ini->section[i].place.line);
			break;
		}
	ini->section =
		arena_grow(s->run->arena, ini->section, ini->section_count,
			   &ini->section_capacity, sizeof(*ini->section));
	ini->section[ini->section_count++] =
		(struct ini_section){s->section, place};
}

/* Whether iniparser takes all of the value from AT on: it ends at a closing
 * quote, or without quotes at a # or ;, which may begin a comment. */
static bool is_whole(const char *at, const char *end)
{
	const char *stop;

	if (*at == '"' || *at == '\'') {
		stop = memchr(at + 1, *at, (size_t)(end - at - 1));
		if (!stop)
			return end[-1] == '\\';
		at = skip(stop + 1, end);
		return at == end || *at == ';' || *at == '#';
	}
	for (stop = at; stop < end; stop++)
		if (*stop == '#' || *stop == ';')
			return blank(stop[-1]);
	return true;
}

/* Reports a line that is neither a section nor a key: it may have a colon for
 * the equals sign; before the first section it shows that the file is no
 * profile, and nothing else is reported of that. */
static void scan_other(struct scanner *s, struct place place, const char *at,
		       const char *end)
{
	const char *colon = memchr(at, ':', (size_t)(end - at));
	const char *value = colon ? skip(colon + 1, end) : end;

	if (!s->section && colon) {
		fail(s, MESSAGE_PROFILE_NONE, place, "", 0);
		s->lost = true;
	} else if (colon && colon > at && value < end) {
		fail(s, MESSAGE_PROFILE_COLON, place,
		     arena_format(s->run->arena, "%s = %.*s",
				  name(s, at, colon), (int)(end - value),
				  value),
		     0);
	} else {
		fail(s, MESSAGE_PROFILE_SYNTAX, place, "", 0);
	}
}

/* Whether a value of KEY is names, which have no signs. */
static bool is_list(const char *key)
{
	return !strcmp(key, "columns") || !strcmp(key, "bookmarks") ||
	       !strcmp(key, "months") || !strcmp(key, "unprinted");
}

/* Takes from VALUE what iniparser would: what is in the quotes that it begins
 * with, or what is before a # or ; which is a comment. It is changed. */
static const char *bare(char *value)
{
	char *end = value + strlen(value);
	char quote;

	while (end > value && blank(end[-1]))
		*--end = 0;
	while (blank(*value))
		value++;
	quote = *value == '"' || *value == '\'' ? *value : 0;
	if (quote && value[1] && value[1] != quote) {
		value++;
		value[strcspn(value, quote == '"' ? "\"" : "'")] = 0;
		return value;
	}
	value[strcspn(value, "#;")] = 0;
	end = value + strlen(value);
	while (end > value && blank(end[-1]))
		*--end = 0;
	return quote && value[1] == quote && !value[2] ? "" : value;
}

/* Gives the value that is complete to iniparser, which has a dictionary for
 * them, but reads files only. */
static void store(struct scanner *s)
{
	s->value[s->value_length] = 0;
	if (!s->failed)
		dictionary_set(s->values, s->open, bare(s->value));
	s->open = NULL;
}

/* Adds what stands from AT to END to the value that is open; a backslash at the
 * end says that the next line is part of it. */
static void join(struct scanner *s, const char *at, const char *end)
{
	size_t length = (size_t)(end - at) - s->continued;

	if (!s->open || s->failed)
		return;
	memcpy(s->value + s->value_length, at, length);
	s->value_length += length;
	if (!s->continued)
		store(s);
}

/* Returns "SECTION:KEY". */
static const char *in_full(struct arena *arena, const char *section,
			   const char *key)
{
	size_t length = strlen(section), more = strlen(key);
	char *full = arena_array(arena, char, length + 1 + more + 1);

	memcpy(full, section, length);
	full[length] = ':';
	memcpy(full + length + 1, key, more);
	return full;
}

/* Returns the slot that has SECTION's KEY, or where it would be. */
static uint32_t *slot_of(const struct ini *ini, const char *section,
			 const char *key)
{
	uint64_t print =
		fingerprint(section, strlen(section), FINGERPRINT_SEED);
	size_t at;

	print = fingerprint(key, strlen(key), print);
	for (at = print & (ini->slots - 1); ini->slot[at];
	     at = (at + 1) & (ini->slots - 1)) {
		const struct ini_key *other = &ini->key[ini->slot[at] - 1];

		if (!strcmp(other->key, key) &&
		    !strcmp(other->section, section))
			break;
	}
	return &ini->slot[at];
}

/* Adds KEY, which there is not yet. */
static void add_key(struct ini *ini, struct ini_key key, struct arena *arena)
{
	ini->key = arena_grow(arena, ini->key, ini->count, &ini->capacity,
			      sizeof(*ini->key));
	ini->key[ini->count++] = key;
	if (ini->slots < 2 * ini->count) {
		ini->slots = ini->slots ? 2 * ini->slots : FIRST_SLOTS;
		ini->slot = arena_array(arena, uint32_t, ini->slots);
		for (size_t i = 0; i + 1 < ini->count; i++)
			*slot_of(ini, ini->key[i].section, ini->key[i].key) =
				(uint32_t)i + 1;
	}
	*slot_of(ini, key.section, key.key) = (uint32_t)ini->count;
}

static void scan_key(struct scanner *s, const char *line, const char *at,
		     const char *end)
{
	const char *equals = memchr(at, '=', (size_t)(end - at));
	struct place place = place_at(s, line, at);
	const struct ini_key *other;
	const char *key, *value;

	if (!equals || equals == at) {
		scan_other(s, place, at, end);
		return;
	}
	key = name(s, at, equals);
	if (!s->section) {
		fail(s, MESSAGE_PROFILE_NO_SECTION, place, key, 0);
		return;
	}
	value = skip(equals + 1, end);
	if (value == end)
		fail(s, MESSAGE_PROFILE_EMPTY_VALUE, place, key, 0);
	else if (*value == '#' || *value == ';')
		fail(s, MESSAGE_PROFILE_COMMENT_VALUE, place_at(s, line, value),
		     key, 0);
	else if (!is_whole(value, end) && is_list(key))
		fail(s, MESSAGE_PROFILE_LIST_SIGN, place_at(s, line, value),
		     key, 0);
	else if (!is_whole(value, end))
		fail(s, MESSAGE_PROFILE_QUOTES, place_at(s, line, value), "",
		     0);
	other = ini_find(s->ini, s->section, key);
	s->open = in_full(s->run->arena, s->section, key);
	if (other)
		fail(s, MESSAGE_PROFILE_DUPLICATE_KEY, place, key,
		     other->place.line);
	else
		add_key(s->ini,
			(struct ini_key){.section = s->section,
					 .key = key,
					 .full = s->open,
					 .place = place,
					 .value_place =
						 place_at(s, line, value)},
			s->run->arena);
	s->value_length = 0;
	join(s, value, end);
}

static void scan_line(struct scanner *s, const char *line, const char *end)
{
	const char *at = skip(line, end);
	bool continued = s->continued;

	while (end > at && blank(end[-1]))
		end--;
	s->continued = end > at && end[-1] == '\\';
	s->length = (continued ? s->length : 0) + (size_t)(end - line);
	if (s->length > INI_LONGEST_LINE)
		fail(s, MESSAGE_PROFILE_LINE_TOO_LONG, place_at(s, line, line),
		     diag_number(&s->run->diag, INI_LONGEST_LINE), 0);
	else if (continued)
		join(s, line, end);
	else if (at == end || *at == '#' || *at == ';')
		return;
	else if (*at == '[')
		scan_section(s, line, at, end);
	else
		scan_key(s, line, at, end);
}

static void scan(struct scanner *s)
{
	const char *at = s->ini->source->text;
	const char *end = at + s->ini->source->length;

	while (at < end && !s->lost) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		const char *next = stop ? stop + 1 : end;

		if (!stop)
			stop = end;
		if (stop > at && stop[-1] == '\r')
			stop--;
		s->line++;
		scan_line(s, at, stop);
		at = next;
	}
}

struct ini *ini_read(struct run *run, const struct source *source)
{
	struct ini *ini = arena_new(run->arena, struct ini);
	struct scanner s = {.ini = ini, .run = run};

	ini->source = source;
	memory = run->arena;
	s.values = dictionary_new(0);
	scan(&s);
	if (s.failed)
		return NULL;
	/* has iniparser say what the values are; one that goes on behind the
	 * last line is none */
	for (size_t i = 0; i < ini->count; i++) {
		struct ini_key *key = &ini->key[i];

		key->value = iniparser_getstring(s.values, key->full, NULL);
		if (!key->value)
			fail(&s, MESSAGE_PROFILE_SYNTAX, key->place, NULL, 0);
	}
	return s.failed ? NULL : ini;
}

const struct ini_key *ini_find(const struct ini *ini, const char *section,
			       const char *key)
{
	for (; ini; ini = ini->base) {
		uint32_t at = ini->count ? *slot_of(ini, section, key) : 0;

		if (at)
			return &ini->key[at - 1];
	}
	return NULL;
}

const struct ini_section *ini_find_section(const struct ini *ini,
					   const char *name)
{
	for (size_t i = 0; i < ini->section_count; i++)
		if (!strcmp(ini->section[i].name, name))
			return &ini->section[i];
	return ini->base ? ini_find_section(ini->base, name) : NULL;
}
