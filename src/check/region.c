#include "check/region.h"

#include "base/search.h"
#include "check/rule.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const struct {
	const char *name, *shorter; /* NULL: there is no such */
} kinds[] = {
	[REGION_KABUPATEN] = {"kabupaten", "kab"},
	[REGION_KOTA] = {"kota", NULL},
	[REGION_PROVINSI] = {"provinsi", "prov"},
};

enum region_kind region_kind(const struct reading *text, size_t i)
{
	for (unsigned k = REGION_KABUPATEN; k <= REGION_PROVINSI; k++)
		if (passage_is(text, i, kinds[k].name))
			return (enum region_kind)k;
	return REGION_NONE;
}

enum region_kind region_kind_for_short(const struct reading *text, size_t i)
{
	for (unsigned k = REGION_KABUPATEN; k <= REGION_PROVINSI; k++)
		if (kinds[k].shorter && passage_is(text, i, kinds[k].shorter))
			return (enum region_kind)k;
	return region_kind(text, i);
}

/* Provinces (Kemendagri 2022, 38 of them) and where they are governed from. */
static const struct {
	const char *name, *capital;
} province[] = {
	{"Aceh", "Banda Aceh"},
	{"Sumatera Utara", "Medan"},
	{"Sumatera Barat", "Padang"},
	{"Riau", "Pekanbaru"},
	{"Kepulauan Riau", "Tanjungpinang"},
	{"Jambi", "Jambi"},
	{"Sumatera Selatan", "Palembang"},
	{"Kepulauan Bangka Belitung", "Pangkalpinang"},
	{"Bengkulu", "Bengkulu"},
	{"Lampung", "Bandar Lampung"},
	{"Daerah Khusus Ibukota Jakarta", "Jakarta"},
	{"DKI Jakarta", "Jakarta"},
	{"Banten", "Serang"},
	{"Jawa Barat", "Bandung"},
	{"Jawa Tengah", "Semarang"},
	{"Daerah Istimewa Yogyakarta", "Yogyakarta"},
	{"Jawa Timur", "Surabaya"},
	{"Bali", "Denpasar"},
	{"Nusa Tenggara Barat", "Mataram"},
	{"Nusa Tenggara Timur", "Kupang"},
	{"Kalimantan Barat", "Pontianak"},
	{"Kalimantan Tengah", "Palangka Raya"},
	{"Kalimantan Selatan", "Banjarbaru"},
	{"Kalimantan Selatan", "Banjarmasin"},
	{"Kalimantan Timur", "Samarinda"},
	{"Kalimantan Utara", "Tanjung Selor"},
	{"Sulawesi Utara", "Manado"},
	{"Gorontalo", "Gorontalo"},
	{"Sulawesi Tengah", "Palu"},
	{"Sulawesi Barat", "Mamuju"},
	{"Sulawesi Selatan", "Makassar"},
	{"Sulawesi Tenggara", "Kendari"},
	{"Maluku", "Ambon"},
	{"Maluku Utara", "Sofifi"},
	{"Maluku Utara", "Ternate"},
	{"Papua", "Jayapura"},
	{"Papua Barat", "Manokwari"},
	{"Papua Barat Daya", "Sorong"},
	{"Papua Selatan", "Merauke"},
	{"Papua Tengah", "Nabire"},
	{"Papua Pegunungan", "Wamena"},
};

/* Cities (kota). None of them is the seat of another region, except of the few
 * regencies that are governed from a city, which have its name. */
static const char *const city[] = {
	"Ambon",
	"Balikpapan",
	"Banda Aceh",
	"Bandar Lampung",
	"Bandung",
	"Banjar",
	"Banjarbaru",
	"Banjarmasin",
	"Batam",
	"Batu",
	"Baubau",
	"Bekasi",
	"Bengkulu",
	"Bima",
	"Binjai",
	"Bitung",
	"Blitar",
	"Bogor",
	"Bontang",
	"Bukittinggi",
	"Cilegon",
	"Cimahi",
	"Cirebon",
	"Denpasar",
	"Depok",
	"Dumai",
	"Gorontalo",
	"Gunungsitoli",
	"Jambi",
	"Jayapura",
	"Kediri",
	"Kendari",
	"Kotamobagu",
	"Kupang",
	"Langsa",
	"Lhokseumawe",
	"Lubuklinggau",
	"Madiun",
	"Magelang",
	"Makassar",
	"Malang",
	"Manado",
	"Mataram",
	"Medan",
	"Metro",
	"Mojokerto",
	"Padang",
	"Padang Panjang",
	"Padangsidimpuan",
	"Pagar Alam",
	"Palangka Raya",
	"Palembang",
	"Palopo",
	"Palu",
	"Pangkalpinang",
	"Parepare",
	"Pariaman",
	"Pasuruan",
	"Payakumbuh",
	"Pekalongan",
	"Pekanbaru",
	"Pematangsiantar",
	"Pontianak",
	"Prabumulih",
	"Probolinggo",
	"Sabang",
	"Salatiga",
	"Samarinda",
	"Sawahlunto",
	"Semarang",
	"Serang",
	"Sibolga",
	"Singkawang",
	"Solok",
	"Sorong",
	"Subulussalam",
	"Sukabumi",
	"Sungai Penuh",
	"Surabaya",
	"Surakarta",
	"Tangerang",
	"Tanjungbalai",
	"Tanjungpinang",
	"Tarakan",
	"Tasikmalaya",
	"Tebing Tinggi",
	"Tegal",
	"Ternate",
	"Tidore",
	"Tomohon",
	"Tual",
	"Yogyakarta",
};

enum { CITIES = sizeof(city) / sizeof(city[0]) };
enum { PROVINCES = sizeof(province) / sizeof(province[0]) };

/* Whether two names are the same but for capitals and spaces. */
static bool same_name(const char *a, const char *b)
{
	for (;; a++, b++) {
		while (*a == ' ')
			a++;
		while (*b == ' ')
			b++;
		if (tolower((unsigned char)*a) != tolower((unsigned char)*b))
			return false;
		if (!*a)
			return true;
	}
}

/* Returns the name of the region behind KIND in OFFICE, NULL when there is no
 * such. */
static const char *name_behind(const char *office, enum region_kind kind)
{
	const char *found = search_folded(office, kinds[kind].name);

	if (!found || (found > office && found[-1] != ' '))
		return NULL;
	found += strlen(kinds[kind].name);
	return *found == ' ' ? found + 1 : NULL;
}

/* Whether PLACE is nearly what it should be: a slip of the pen. */
static bool is_nearly(const char *place, const char *name)
{
	size_t common = 0, first = strcspn(name, " ");

	while (common < first && tolower((unsigned char)place[common]) ==
					 tolower((unsigned char)name[common]))
		common++;
	return common >= 5 ||
	       rule_distance(place, strlen(place), name, strlen(name)) == 1;
}

/* Whether PLACE is the capital of the province NAME; of an unknown one any may
 * be. */
static bool is_capital(const char *name, const char *place)
{
	bool known = false;

	for (size_t i = 0; i < PROVINCES; i++) {
		if (!same_name(province[i].name, name))
			continue;
		known = true;
		if (same_name(province[i].capital, place))
			return true;
	}
	return !known;
}

bool region_is_seat(const char *office, const char *place)
{
	const char *name = name_behind(office, REGION_PROVINSI);
	size_t length = strlen(place);

	for (const char *at = office; (at = search_folded(at, place)); at++)
		if ((at == office || at[-1] == ' ') &&
		    (!at[length] || at[length] == ' '))
			return true;
	if (strchr(place, '/'))
		return true;
	if (name)
		return is_capital(name, place);
	name = name_behind(office, REGION_KABUPATEN);
	if (!name)
		name = name_behind(office, REGION_KOTA);
	if (!name)
		return true;
	if (!strcasecmp(name, "Kepulauan Seribu"))
		return same_name(place, "Jakarta");
	for (size_t i = 0; i < CITIES; i++)
		if (same_name(city[i], place))
			return false;
	for (size_t i = 0; i < PROVINCES; i++)
		if (same_name(province[i].name, place))
			return false;
	return !is_nearly(place, name);
}
