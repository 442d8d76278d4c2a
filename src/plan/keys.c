#include "plan/keys.h"

#include "plan/when.h"

#include <string.h>
#include <strings.h>

const struct plan_key plan_keys[] = {
	{KEY_DECREE, NULL, HOLDS_KEYS, false, NULL, 0, 0},
	{"lembaga", KEY_DECREE, HOLDS_TEXT, true, "lembaga", PLAN_LEMBAGA, 0},
	{"nomor", KEY_DECREE, HOLDS_TEXT, true, "nomor", PLAN_NOMOR, 0},
	{"tahun", KEY_DECREE, HOLDS_TEXT, true, "tahun", PLAN_TAHUN, 0},
	{"tentang", KEY_DECREE, HOLDS_TEXT, true, "tentang", PLAN_TENTANG, 0},
	{"tempat", KEY_DECREE, HOLDS_TEXT, true, "tempat", PLAN_TEMPAT, 0},
	{"tanggal", KEY_DECREE, HOLDS_DATE, true, "tanggal", PLAN_TANGGAL, 0},
	{"kop", KEY_DECREE, HOLDS_TEXT, false, "kop", PLAN_KOP, 0},
	{"jabatan", KEY_DECREE, HOLDS_TEXT, false, KEY_DECREE ".jabatan",
	 PLAN_DECREE_OFFICE, 0},
	{KEY_FORM, KEY_DECREE, HOLDS_FORM, false, NULL, 0, 0},
	{KEY_SIGNER, NULL, HOLDS_KEYS, false, NULL, 0, 0},
	{"jabatan", KEY_SIGNER, HOLDS_TEXT, true, KEY_SIGNER ".jabatan",
	 PLAN_SIGNER_OFFICE, 0},
	{"nama", KEY_SIGNER, HOLDS_TEXT, true, KEY_SIGNER ".nama",
	 PLAN_SIGNER_NAME, 0},
	{KEY_COPY, NULL, HOLDS_KEYS, false, NULL, 0, 0},
	{"unit", KEY_COPY, HOLDS_TEXT, true, KEY_COPY ".unit", PLAN_COPY_UNIT,
	 0},
	{"jabatan", KEY_COPY, HOLDS_TEXT, true, KEY_COPY ".jabatan",
	 PLAN_COPY_OFFICE, 0},
	{"nama", KEY_COPY, HOLDS_TEXT, true, KEY_COPY ".nama", PLAN_COPY_NAME,
	 0},
	{KEY_ABBREVIATIONS, NULL, HOLDS_TERMS, false, NULL, 0, 0},
	{KEY_FOREIGN, NULL, HOLDS_LANGUAGES, false, NULL, 0, 0},
	{KEY_MENIMBANG, NULL, HOLDS_CLAUSES, true, NULL, 0, BODY_MENIMBANG},
	{KEY_MENGINGAT, NULL, HOLDS_CLAUSES, true, NULL, 0, BODY_MENGINGAT},
	{KEY_MEMPERHATIKAN, NULL, HOLDS_CLAUSES, true, NULL, 0,
	 BODY_MEMPERHATIKAN},
	{KEY_MENETAPKAN, NULL, HOLDS_TEXT, true, KEY_MENETAPKAN,
	 PLAN_MENETAPKAN, 0},
	{KEY_DIKTUM, NULL, HOLDS_CLAUSES, true, NULL, 0, BODY_DIKTUM},
	{KEY_TEMBUSAN, NULL, HOLDS_CLAUSES, true, NULL, 0, BODY_TEMBUSAN},
	{KEY_LAMPIRAN, NULL, HOLDS_LIST, false, NULL, 0, 0},
	{KEY_STYLE, KEY_LAMPIRAN, HOLDS_STYLE, false, NULL, 0, 0},
	{KEY_TITLE, KEY_LAMPIRAN, HOLDS_TEXT, true, KEY_TITLE, PLAN_TITLE, 0},
	{KEY_TABLE_TITLE, KEY_LAMPIRAN, HOLDS_TEXT, false, KEY_TABLE_TITLE,
	 PLAN_TABLE_TITLE, 0},
	{KEY_BEFORE, KEY_LAMPIRAN, HOLDS_PROSE, false, NULL, 0, 0},
	{KEY_TREE, KEY_LAMPIRAN, HOLDS_LIST, false, NULL, 0, 0},
	{KEY_AFTER, KEY_LAMPIRAN, HOLDS_PROSE, false, NULL, 0, 0},
	{KEY_CHILDREN, KEY_CHILDREN, HOLDS_LIST, true, NULL, 0, 0},
	{KEY_MONTHS, KEY_CHILDREN, HOLDS_MONTHS, true, NULL, 0, 0},
	{KEY_QUARTERS, KEY_CHILDREN, HOLDS_PERIODS, true, NULL, 0, 0},
	{KEY_SEMESTERS, KEY_CHILDREN, HOLDS_PERIODS, true, NULL, 0, 0},
	{KEY_WEEKS, KEY_CHILDREN, HOLDS_PERIODS, true, NULL, 0, 0},
	{KEY_YEARS, KEY_CHILDREN, HOLDS_PERIODS, true, NULL, 0, 0},
	{KEY_LABELS, KEY_CHILDREN, HOLDS_PERIODS, true, NULL, 0, 0},
	{KEY_TARGET, KEY_CHILDREN, HOLDS_PERIODS, true, NULL, 0, 0},
	{KEY_REALISASI, KEY_CHILDREN, HOLDS_PERIODS, true, NULL, 0, 0},
	{.word = NULL}};

_Static_assert(sizeof(plan_keys) / sizeof(plan_keys[0]) <= KEYS_MOST,
	       "plan_keys_below() has room for all keys");

static bool is_word(const char *known, const char *word, size_t length)
{
	return strlen(known) == length && !memcmp(known, word, length);
}

/* Whether KEY stands where those below BELOW do. */
static bool stands_below(const struct plan_key *key, const char *below)
{
	if (!key->below || !below)
		return !below &&
		       (!key->below || !strcmp(key->below, KEY_LAMPIRAN));
	return !strcmp(key->below, below);
}

const struct plan_key *plan_key_at_top(const char *word, size_t length)
{
	for (const struct plan_key *key = plan_keys; key->word; key++)
		if (stands_below(key, NULL) && is_word(key->word, word, length))
			return key;
	return NULL;
}

size_t plan_keys_below(const char *below, const char *known[KEYS_MOST])
{
	size_t count = 0;

	for (const struct plan_key *key = plan_keys; key->word; key++)
		if (stands_below(key, below))
			known[count++] = key->word;
	return count;
}

const struct plan_key *plan_key_of_periods(const char *word)
{
	const struct plan_key *key = plan_keys;

	if (!strchr("tsmpr", *word)) /* most keys are columns of text */
		return NULL;
	while (key->word &&
	       (key->holds != HOLDS_PERIODS || strcmp(key->word, word)))
		key++;
	return key->word ? key : NULL;
}

enum unit plan_key_unit(const char *word)
{
	enum unit unit = 0;

	while (unit < UNIT_COUNT && strcmp(unit_word(unit), word))
		unit++;
	return unit;
}

const char *plan_key_section(const char *word)
{
	const char *found = NULL;

	for (const struct plan_key *key = plan_keys; key->word; key++) {
		if (!key->below || strcmp(key->word, word) ||
		    !strcmp(key->below, KEY_LAMPIRAN) ||
		    !strcmp(key->below, KEY_CHILDREN))
			continue;
		if (found)
			return NULL;
		found = key->below;
	}
	return found;
}

static bool is_usual(const char *word, size_t length)
{
	static const char *const column[] = {
		"area", "catatan", "indikator", "jumlah",	"kegiatan",
		"ket",	"nip",	   "pangkat",	"sub_kegiatan", "total"};

	for (const struct plan_key *key = plan_keys; key->word; key++)
		if (key->usual && is_word(key->word, word, length))
			return true;
	for (size_t i = 0; i < sizeof(column) / sizeof(column[0]); i++)
		if (is_word(column[i], word, length))
			return true;
	return false;
}

static bool is_section(const char *word, size_t length)
{
	for (const struct plan_key *key = plan_keys; key->word; key++)
		if (key->holds >= HOLDS_KEYS &&
		    is_word(key->word, word, length))
			return true;
	return false;
}

/* A period has only others beside it, with a text each. */
static bool is_period(const char *word, size_t length)
{
	return when_unit(word, length) < UNIT_COUNT;
}

const struct yaml_words plan_words = {is_usual, is_section, is_period};

const struct plan_key *plan_key_of(enum plan_field field)
{
	const struct plan_key *key = plan_keys;

	while (!key->name || key->field != field)
		key++;
	return key;
}

const struct plan_key *plan_key_of_part(enum body_part part)
{
	const struct plan_key *key = plan_keys;

	while (key->holds != HOLDS_CLAUSES || key->part != part)
		key++;
	return key;
}

enum plan_field plan_field_find(const char *name, size_t length)
{
	for (const struct plan_key *key = plan_keys; key->word; key++)
		if (key->name && strlen(key->name) == length &&
		    !strncasecmp(key->name, name, length))
			return key->field;
	return PLAN_FIELD_COUNT;
}

static const char *const form_word[FORM_COUNT] = {
	[FORM_SALINAN] = "salinan",
	[FORM_ASLI] = "asli",
	[FORM_RANCANGAN] = "rancangan",
};

const char *form_name(enum form form)
{
	return form_word[form];
}

const char *form_names(struct arena *arena)
{
	const char *names = "";

	for (unsigned i = 0; i < FORM_COUNT; i++)
		names = arena_format(arena, "%s%s%s", names, i ? ", " : "",
				     form_word[i]);
	return names;
}

bool form_find(const char *text, size_t length, enum form *form)
{
	for (unsigned i = 0; i < FORM_COUNT; i++) {
		if (strlen(form_word[i]) != length ||
		    strncasecmp(form_word[i], text, length))
			continue;
		*form = (enum form)i;
		return true;
	}
	return false;
}
