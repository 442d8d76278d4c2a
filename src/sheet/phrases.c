#include "sheet/phrases.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { MOST_LAMPIRAN = 99 };

static const struct {
	enum phrase phrase;
	const char *words;
} known[] = {
	{PHRASE_LAMPIRAN, "lampiran"},
	{PHRASE_DECREE, "surat keputusan"},
	{PHRASE_DECREE, "keputusan"},
	{PHRASE_NUMBER, "nomor"},
	{PHRASE_NUMBER, "no."},
	{PHRASE_YEAR, "tahun"},
	{PHRASE_ABOUT, "tentang"},
	{PHRASE_BODY, "menimbang"},
	{PHRASE_BODY, "mengingat"},
	{PHRASE_BODY, "memperhatikan"},
	{PHRASE_BODY, "memerhatikan"},
	{PHRASE_BODY, "memutuskan"},
	{PHRASE_BODY, "menetapkan"},
	{PHRASE_BODY, "kesatu"},
	{PHRASE_PLACE, "ditetapkan di"},
	{PHRASE_PLACE, "dikeluarkan di"},
	{PHRASE_PLACE, "dibuat di"},
	{PHRASE_DATE, "pada tanggal"},
	{PHRASE_DATE, "tanggal"},
	{PHRASE_SIGNED, "ttd"},
	{PHRASE_SIGNED, "t.t.d"},
	{PHRASE_SIGNED, "td"},
	{PHRASE_SIGNED, "dto"},
	{PHRASE_SIGNED, "cap/ttd"},
	{PHRASE_SIGNED, "cap ttd"},
	{PHRASE_SIGNED, "cap dan ttd"},
	{PHRASE_SIGNED, "ttd dan cap"},
	{PHRASE_SIGNED, "tanda tangan"},
	{PHRASE_SIGNED, "ditandatangani secara elektronik"},
	{PHRASE_COPY, "salinan sesuai dengan aslinya"},
	{PHRASE_COPY, "salinan sesuai dengan naskah aslinya"},
	{PHRASE_COPY, "salinan sesuai aslinya"},
	{PHRASE_COPY, "salinan ini sesuai dengan aslinya"},
	{PHRASE_COPY, "sesuai dengan aslinya"},
	{PHRASE_FORM, "salinan"},
	{PHRASE_WITNESS, "mengetahui"},
	{PHRASE_WITNESS, "menyetujui"},
	{PHRASE_WITNESS, "disetujui oleh"},
	{PHRASE_WITNESS, "diketahui oleh"},
	{PHRASE_WITNESS, "disusun oleh"},
	{PHRASE_WITNESS, "dibuat oleh"},
	{PHRASE_WITNESS, "tembusan"},
	{PHRASE_UNIT, "sekretariat"},
	{PHRASE_UNIT, "bagian"},
	{PHRASE_UNIT, "biro"},
	{PHRASE_OFFICE, "a.n."},
	{PHRASE_OFFICE, "an."},
	{PHRASE_OFFICE, "u.b."},
	{PHRASE_OFFICE, "plt."},
	{PHRASE_OFFICE, "plh."},
	{PHRASE_OFFICE, "pj."},
	{PHRASE_OFFICE, "pjs."},
	{PHRASE_OFFICE, "ketua"},
	{PHRASE_OFFICE, "wakil ketua"},
	{PHRASE_OFFICE, "kepala"},
	{PHRASE_OFFICE, "sekretaris"},
	{PHRASE_OFFICE, "kasubbag"},
	{PHRASE_OFFICE, "kasubag"},
	{PHRASE_OFFICE, "kabag"},
	{PHRASE_OFFICE, "direktur"},
	{PHRASE_OFFICE, "inspektur"},
	{PHRASE_OFFICE, "pejabat"},
	{PHRASE_OFFICE, "pengguna anggaran"},
	{PHRASE_OFFICE, "kuasa pengguna anggaran"},
	{PHRASE_STAFF, "nip"},
	{PHRASE_NOTE, "catatan"},
	{PHRASE_NOTE, "keterangan"},
	{PHRASE_NOTE, "sumber"},
	{PHRASE_NOTE, "n.b."},
	{PHRASE_NOTE, "nb"},
};

enum { KNOWN = sizeof(known) / sizeof(known[0]) };

/* Returns the bytes of a phrase, which ends where a word does. */
static size_t match(const char *words, const char *text, size_t length)
{
	size_t n = strlen(words);

	if (length < n || strncasecmp(text, words, n) != 0)
		return 0;
	if (n < length && isalnum((unsigned char)words[n - 1]) &&
	    isalnum((unsigned char)text[n]))
		return 0;
	return n;
}

static size_t find(enum phrase phrase, const char *text, size_t length)
{
	int first = length ? tolower((unsigned char)*text) : 0;
	size_t most = 0;

	for (size_t i = 0; i < KNOWN; i++) {
		size_t n;

		if (known[i].phrase != phrase || *known[i].words != first)
			continue;
		n = match(known[i].words, text, length);
		most = n > most ? n : most;
	}
	return most;
}

size_t phrase_at(enum phrase phrase, const char *text, size_t length)
{
	size_t n = find(phrase, text, length);

	while (n && n < length && strchr(" :", text[n]))
		n++;
	return n;
}

bool phrase_is(enum phrase phrase, const char *text, size_t length)
{
	size_t first = 0, n;

	while (first < length && strchr("([\"", text[first]))
		first++;
	n = find(phrase, text + first, length - first);
	if (!n)
		return false;
	for (n += first; n < length; n++)
		if (!strchr(" .,:;)]\"", text[n]))
			return false;
	return true;
}

/* Returns what the LENGTH bytes of a Roman number say, 0 when they are none. */
static unsigned read_roman(const char *text, size_t length)
{
	static const struct {
		const char *sign;
		unsigned value;
	} part[] = {{"XC", 90}, {"L", 50}, {"XL", 40}, {"X", 10},
		    {"X", 10},	{"X", 10}, {"IX", 9},  {"V", 5},
		    {"IV", 4},	{"I", 1},  {"I", 1},   {"I", 1}};
	unsigned value = 0;
	size_t at = 0;

	for (size_t i = 0; i < sizeof(part) / sizeof(part[0]); i++) {
		size_t n = strlen(part[i].sign);

		if (length - at < n || strncmp(text + at, part[i].sign, n) != 0)
			continue;
		at += n;
		value += part[i].value;
	}
	return at == length ? value : 0;
}

unsigned phrase_number(const char *text, size_t length, size_t *bytes)
{
	unsigned value = 0;
	size_t n = 0;

	while (n < length && isalnum((unsigned char)text[n]))
		n++;
	if (n && n <= 2 && isdigit((unsigned char)*text))
		for (size_t i = 0; i < n && isdigit((unsigned char)text[i]);
		     i++)
			value = value * 10 + (unsigned)(text[i] - '0');
	else if (n)
		value = read_roman(text, n);
	while (n < length && strchr(" :.", text[n]))
		n++;
	*bytes = n;
	return value <= MOST_LAMPIRAN ? value : 0;
}
