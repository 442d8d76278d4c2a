#include "law/kind.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/*
 * A kind has a highest and a lowest rank, for the law does not put all in one
 * row: a rule of a minister is neither above nor below one of a province, and
 * decrees of the president may be rules of before 2004 (pasal 100).
 */
struct kind_row {
	const char *name, *shorter;
	unsigned char high, low;
	enum law_gazette gazette;
};

static const struct kind_row kinds[LAW_KINDS] = {
	[LAW_UUD] = {"Undang-Undang Dasar", "UUD", 1, 1, LAW_NO_GAZETTE},
	[LAW_TAP_MPR] = {"Ketetapan Majelis Permusyawaratan Rakyat", "TAP MPR",
			 2, 2, LAW_NO_GAZETTE},
	[LAW_UU] = {"Undang-Undang", "UU", 3, 3, LAW_LEMBARAN},
	[LAW_PERPPU] = {"Peraturan Pemerintah Pengganti Undang-Undang",
			"Perppu", 3, 3, LAW_LEMBARAN},
	[LAW_PP] = {"Peraturan Pemerintah", "PP", 4, 4, LAW_LEMBARAN},
	[LAW_PERPRES] = {"Peraturan Presiden", "Perpres", 5, 5, LAW_LEMBARAN},
	[LAW_KEPPRES] = {"Keputusan Presiden", "Keppres", 5, 6, LAW_NO_GAZETTE},
	[LAW_INPRES] = {"Instruksi Presiden", "Inpres", 5, 9, LAW_NO_GAZETTE},
	[LAW_PERATURAN] = {"Peraturan", "Peraturan", 6, 8, LAW_BERITA},
	[LAW_PERDA_PROVINSI] = {"Peraturan Daerah Provinsi", "Perda Provinsi",
				6, 6, LAW_NO_GAZETTE},
	[LAW_PERDA] = {"Peraturan Daerah", "Perda", 6, 7, LAW_NO_GAZETTE},
	[LAW_PERGUB] = {"Peraturan Gubernur", "Pergub", 7, 8, LAW_NO_GAZETTE},
	[LAW_PERDA_KABUPATEN] = {"Peraturan Daerah Kabupaten",
				 "Perda Kabupaten", 7, 7, LAW_NO_GAZETTE},
	[LAW_PERBUP] = {"Peraturan Bupati", "Perbup", 8, 8, LAW_NO_GAZETTE},
	[LAW_KEPUTUSAN] = {"Keputusan", "Keputusan", 9, 9, LAW_NO_GAZETTE},
	[LAW_INSTRUKSI] = {"Instruksi", "Instruksi", 9, 9, LAW_NO_GAZETTE},
	[LAW_EDARAN] = {"Surat Edaran", "SE", 10, 10, LAW_NO_GAZETTE},
	[LAW_NOTA] = {"Nota", "Nota", 10, 10, LAW_NO_GAZETTE},
	[LAW_SURAT] = {"Surat", "Surat", 10, 10, LAW_NO_GAZETTE},
	[LAW_BERITA_ACARA] = {"Berita Acara", "Berita Acara", 10, 10,
			      LAW_NO_GAZETTE},
};

#define KPU	"komisi pemilihan umum"
#define PANRB	"menteri pendayagunaan aparatur negara dan reformasi birokrasi"
#define DAGRI	"menteri dalam negeri"
#define KEU	"menteri keuangan"
#define BAWASLU "badan pengawas pemilihan umum"

/* In the order of their first letters; of phrases that begin alike the longer
 * one comes first. */
static const struct law_phrase phrases[] = {
	{"berita acara", LAW_BERITA_ACARA, false, false, NULL},
	{"edaran", LAW_EDARAN, false, false, NULL},
	{"instruksi presiden", LAW_INPRES, false, false, NULL},
	{"inpres", LAW_INPRES, false, false, NULL},
	{"instruksi", LAW_INSTRUKSI, false, false, NULL},
	{"inmen", LAW_INSTRUKSI, false, true, NULL},
	{"ketetapan majelis permusyawaratan rakyat", LAW_TAP_MPR, false, false,
	 NULL},
	{"ketetapan mpr", LAW_TAP_MPR, false, false, NULL},
	{"keputusan presiden", LAW_KEPPRES, false, false, NULL},
	{"keppres", LAW_KEPPRES, false, false, NULL},
	{"kepres", LAW_KEPPRES, false, false, NULL},
	{"keputusan", LAW_KEPUTUSAN, false, false, NULL},
	{"kepmen", LAW_KEPUTUSAN, false, true, NULL},
	{"kpts", LAW_KEPUTUSAN, false, false, NULL},
	{"nota dinas", LAW_NOTA, false, false, NULL},
	{"nota kesepahaman", LAW_NOTA, false, false, NULL},
	{"nota kesepakatan", LAW_NOTA, false, false, NULL},
	{"peraturan pemerintah pengganti undang-undang", LAW_PERPPU, false,
	 false, NULL},
	{"peraturan pemerintah pengganti undang undang", LAW_PERPPU, false,
	 false, NULL},
	{"perppu", LAW_PERPPU, false, false, NULL},
	{"perpu", LAW_PERPPU, false, false, NULL},
	{"peraturan pemerintah", LAW_PP, false, false, NULL},
	{"pp", LAW_PP, true, false, NULL},
	{"peraturan presiden", LAW_PERPRES, false, false, NULL},
	{"perpres", LAW_PERPRES, false, false, NULL},
	{"peraturan daerah provinsi", LAW_PERDA_PROVINSI, false, false, NULL},
	{"peraturan daerah propinsi", LAW_PERDA_PROVINSI, false, false, NULL},
	{"perda provinsi", LAW_PERDA_PROVINSI, false, false, NULL},
	{"peraturan daerah kabupaten", LAW_PERDA_KABUPATEN, false, false, NULL},
	{"peraturan daerah kota", LAW_PERDA_KABUPATEN, false, false, NULL},
	{"perda kabupaten", LAW_PERDA_KABUPATEN, false, false, NULL},
	{"perda kota", LAW_PERDA_KABUPATEN, false, false, NULL},
	{"peraturan daerah", LAW_PERDA, false, false, NULL},
	{"perda", LAW_PERDA, false, false, NULL},
	{"peraturan gubernur", LAW_PERGUB, false, false, NULL},
	{"pergub", LAW_PERGUB, false, false, NULL},
	{"peraturan bupati", LAW_PERBUP, false, false, NULL},
	{"peraturan walikota", LAW_PERBUP, false, false, NULL},
	{"peraturan wali kota", LAW_PERBUP, false, false, NULL},
	{"perbup", LAW_PERBUP, false, false, NULL},
	{"perwal", LAW_PERBUP, false, true, NULL},
	{"permen panrb", LAW_PERATURAN, false, false, PANRB},
	{"permen pan-rb", LAW_PERATURAN, false, false, PANRB},
	{"permen pan rb", LAW_PERATURAN, false, false, PANRB},
	{"permenpan rb", LAW_PERATURAN, false, false, PANRB},
	{"permenpanrb", LAW_PERATURAN, false, false, PANRB},
	{"permenpan-rb", LAW_PERATURAN, false, false, PANRB},
	{"permendagri", LAW_PERATURAN, false, false, DAGRI},
	{"permenkeu", LAW_PERATURAN, false, false, KEU},
	{"pmk", LAW_PERATURAN, true, false, KEU},
	{"pkpu", LAW_PERATURAN, false, false, KPU},
	{"perkpu", LAW_PERATURAN, false, false, KPU},
	{"perbawaslu", LAW_PERATURAN, false, false, BAWASLU},
	{"peranri", LAW_PERATURAN, false, false,
	 "arsip nasional republik indonesia"},
	{"perki", LAW_PERATURAN, false, false, "komisi informasi"},
	{"pojk", LAW_PERATURAN, true, false, "otoritas jasa keuangan"},
	{"permen", LAW_PERATURAN, false, true, NULL},
	{"perka", LAW_PERATURAN, false, true, NULL},
	{"peraturan", LAW_PERATURAN, false, false, NULL},
	{"perjanjian kerja sama", LAW_NOTA, false, false, NULL},
	{"qanun", LAW_PERDA, false, false, NULL},
	{"radiogram", LAW_SURAT, false, false, NULL},
	{"surat keputusan", LAW_KEPUTUSAN, false, false, NULL},
	{"skb", LAW_KEPUTUSAN, true, false, NULL},
	{"sk", LAW_KEPUTUSAN, true, false, NULL},
	{"surat edaran", LAW_EDARAN, false, false, NULL},
	{"se", LAW_EDARAN, true, false, NULL},
	{"surat", LAW_SURAT, false, false, NULL},
	{"tap mpr", LAW_TAP_MPR, false, false, NULL},
	{"tap", LAW_TAP_MPR, true, false, NULL},
	{"undang-undang dasar", LAW_UUD, false, false, NULL},
	{"undang undang dasar", LAW_UUD, false, false, NULL},
	{"uud", LAW_UUD, true, false, NULL},
	{"undang-undang", LAW_UU, false, false, NULL},
	{"undang undang", LAW_UU, false, false, NULL},
	{"undang- undang", LAW_UU, false, false, NULL},
	{"uu", LAW_UU, true, false, NULL},
};

const char *law_name(enum law_kind kind)
{
	return kinds[kind].name;
}

const char *law_short(enum law_kind kind)
{
	return kinds[kind].shorter;
}

const char *law_nickname(enum law_kind kind, const char *made_by)
{
	for (size_t i = 0; made_by && i < sizeof(phrases) / sizeof(phrases[0]);
	     i++)
		if (phrases[i].kind == kind && phrases[i].issuer &&
		    !strcmp(phrases[i].issuer, made_by))
			return phrases[i].words;
	return kind == LAW_KEPUTUSAN ? "kpt" : kinds[kind].shorter;
}

bool law_outranks(enum law_kind a, enum law_kind b)
{
	return kinds[a].low < kinds[b].high;
}

bool law_is_paper(enum law_kind kind)
{
	return kind >= LAW_EDARAN;
}

enum law_gazette law_gazette(enum law_kind kind)
{
	return kinds[kind].gazette;
}

static bool is_in_capitals(const char *word, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (islower((unsigned char)word[i]))
			return false;
	return true;
}

/* Returns how many of the COUNT words PHRASE is, 0 when they begin otherwise.
 */
static size_t count_used(const struct law_phrase *phrase,
			 const char *const *word, const size_t *length,
			 size_t count)
{
	const char *at = phrase->words;

	for (size_t n = 0; n < count; n++) {
		size_t wanted = strcspn(at, " ");
		bool last = !at[wanted];

		if (length[n] < wanted ||
		    (length[n] > wanted && !(last && phrase->beginning)) ||
		    strncasecmp(word[n], at, wanted) != 0 ||
		    (phrase->capital && !is_in_capitals(word[n], length[n])))
			return 0;
		if (last)
			return n + 1;
		at += wanted + 1;
	}
	return 0;
}

/* Returns the first phrase that begins with LETTER or one behind it. */
static size_t find_letter(int letter)
{
	size_t low = 0, high = sizeof(phrases) / sizeof(phrases[0]);

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (*phrases[middle].words < letter)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct law_phrase *law_phrase(const char *const *word,
				    const size_t *length, size_t count,
				    size_t *used)
{
	const size_t all = sizeof(phrases) / sizeof(phrases[0]);
	int letter = count && length[0] ? tolower((unsigned char)*word[0]) : 0;

	/* for each word of a text: this is where most of the time goes */
	for (size_t i = find_letter(letter);
	     i < all && *phrases[i].words == letter; i++) {
		*used = count_used(&phrases[i], word, length, count);
		if (*used)
			return &phrases[i];
	}
	return NULL;
}
