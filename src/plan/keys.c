#include "plan/keys.h"

#include <stddef.h>

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
