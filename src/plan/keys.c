#include "plan/keys.h"

#include <string.h>
#include <strings.h>

/* The usual columns beside the plan's own keys. */
static const char *const usual[] = {
	"area",	    KEY_MONTHS, "indikator",  "jabatan",      KEY_TITLE,
	"kegiatan", "ket",	"lembaga",    "nama",	      "nip",
	"nomor",    "pangkat",	KEY_CHILDREN, "sub_kegiatan", "tahun",
	"tanggal",  "tempat",	"tentang",    "unit",	      NULL};

static const char *const section[] = {
	KEY_DECREE,   KEY_LAMPIRAN, KEY_SIGNER,	       KEY_TREE,
	KEY_CHILDREN, KEY_COPY,	    KEY_ABBREVIATIONS, NULL};

const struct yaml_words keys_words = {usual, section};

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
