#include "law/gazette.h"

#include <string.h>
#include <strings.h>

enum { FORMULA = 8, FAR = 40, NEAR = 7 }; /* [lexemes] */

static const char year_is[] = "(year)", number_is[] = "(number)";

static const char *const formulas[LAW_NO_GAZETTE][FORMULA + 1] = {
	[LAW_LEMBARAN] = {"Lembaran", "Negara", "Republik", "Indonesia",
			  "Tahun", year_is, "Nomor", number_is, NULL},
	[LAW_TAMBAHAN] = {"Tambahan", "Lembaran", "Negara", "Republik",
			  "Indonesia", "Nomor", number_is, NULL},
	[LAW_BERITA] = {"Berita", "Negara", "Republik", "Indonesia", "Tahun",
			year_is, "Nomor", number_is, NULL},
};

static const char *const of_lembaran[] = {"lembaran", "lembar", "lembran", "ln",
					  NULL};
static const char *const of_tambahan[] = {"tambahan", "tambah", "tln", NULL};
static const char *const of_berita[] = {"berita", "bn", NULL};
static const char *const of_numbers[] = {"nomor", "no", "nomer", NULL};
/* Their gazettes have numbers of their own: Lembaran Daerah, Lembaran Aceh. */
static const char *const of_regions[] = {"daerah", "aceh", NULL};
static const char *const of_years[] = {"tahun", "thn", "th", NULL};

/* Returns the announcement that begins with word I, LAW_NO_GAZETTE when none
 * does. */
static enum law_gazette begins(const struct lexemes *all, size_t i)
{
	if (lexeme_is_among(all, i, of_tambahan))
		return LAW_TAMBAHAN;
	if (lexeme_is_among(all, i, of_lembaran))
		return LAW_LEMBARAN;
	return lexeme_is_among(all, i, of_berita) ? LAW_BERITA : LAW_NO_GAZETTE;
}

bool gazettes_begin(const struct lexemes *all, size_t i)
{
	bool bracket = lexeme_is_sign(all, i, '(');
	bool state = false;

	if (begins(all, i + bracket) == LAW_NO_GAZETTE)
		return false;
	/* "Berita Acara", "Lembaran Soal" */
	for (size_t k = i + bracket; k < i + NEAR && k < all->count; k++) {
		state |= lexeme_is(all, k, "negara") ||
			 lexeme_is_among(all, k, of_regions);
		if (lexeme_is_among(all, k, of_numbers) || lexeme_year(all, k))
			return bracket || state;
	}
	return bracket && state;
}

/* Whether lexeme I is what FORMULA wants there. */
static bool is_as_wanted(const struct lexemes *all, size_t i,
			 const char *formula)
{
	if (formula == year_is)
		return lexeme_year(all, i) != 0;
	if (formula == number_is)
		return lexeme_has_figure(all, i);
	return all->lexeme[i].length == strlen(formula) &&
	       !memcmp(all->text + all->lexeme[i].start, formula,
		       all->lexeme[i].length);
}

/* Finds where lexemes FIRST to before END depart from the formula. */
static void find_flaw(struct gazette *gazette, const struct lexemes *all,
		      size_t first, size_t end)
{
	const char *const *formula = formulas[gazette->kind];
	size_t i = first;

	for (; *formula; formula++, i++) {
		while (i < end && lexeme_is_sign(all, i, ':'))
			i++;
		if (i < end && is_as_wanted(all, i, *formula))
			continue;
		gazette->flawed = true;
		gazette->flaw =
			i < end ? all->lexeme[i].start
				: gazette->whole.start + gazette->whole.length;
		return;
	}
	if (i < end) {
		gazette->flawed = true;
		gazette->flaw = all->lexeme[i].start;
	}
}

static struct law_part part_of(const struct lexemes *all, size_t i)
{
	return (struct law_part){all->lexeme[i].start, all->lexeme[i].length};
}

/* Reads the announcement that lexemes FIRST to before END are. */
static struct gazette read_one(const struct lexemes *all, size_t first,
			       size_t end)
{
	struct gazette gazette = {.kind = begins(all, first)};
	size_t last = all->lexeme[end - 1].start + all->lexeme[end - 1].length;

	gazette.whole.start = all->lexeme[first].start;
	gazette.whole.length = last - gazette.whole.start;
	for (size_t i = first; i < end; i++) {
		bool numbered =
			i > first && (lexeme_is_among(all, i - 1, of_numbers) ||
				      lexeme_is_sign(all, i - 1, ':') ||
				      lexeme_is_sign(all, i - 1, '.'));

		if (lexeme_is_among(all, i, of_regions))
			gazette.kind = LAW_NO_GAZETTE;
		if (!lexeme_has_figure(all, i))
			continue;
		if (!numbered && !gazette.year && lexeme_year(all, i) &&
		    (gazette.kind != LAW_TAMBAHAN ||
		     lexeme_is_among(all, i - 1, of_years))) {
			gazette.year = lexeme_year(all, i);
			gazette.year_part = part_of(all, i);
		} else if (!gazette.number.length) {
			gazette.number = part_of(all, i);
		}
	}
	return gazette;
}

/* Returns the end of the announcement that begins at FIRST: a comma or what
 * else ends it, or the next one without a comma. */
static size_t find_end(const struct lexemes *all, size_t first, size_t most)
{
	size_t i = first;

	while (i < most && i < all->count && !lexeme_is_sign(all, i, ',') &&
	       !lexeme_is_sign(all, i, ')') && !lexeme_is_sign(all, i, ';') &&
	       !lexeme_is_sign(all, i, '\n') &&
	       (i == first || begins(all, i) == LAW_NO_GAZETTE ||
		(i == first + 1 && begins(all, first) == LAW_TAMBAHAN)))
		i++;
	return i;
}

size_t gazettes_read(struct gazettes *gazettes, const struct lexemes *all,
		     size_t i)
{
	size_t most = i + FAR;
	bool bracket = lexeme_is_sign(all, i, '(');

	for (i += bracket; i < most && i < all->count;) {
		size_t end = find_end(all, i, most);
		struct gazette gazette;

		if (begins(all, i) == LAW_NO_GAZETTE || end == i)
			break;
		gazette = read_one(all, i, end);
		if (gazette.kind == LAW_LEMBARAN && gazettes->count &&
		    gazettes->gazette[gazettes->count - 1].kind ==
			    LAW_LEMBARAN &&
		    !gazette.year)
			gazette.kind = LAW_TAMBAHAN;
		if (gazette.kind != LAW_NO_GAZETTE)
			find_flaw(&gazette, all, i, end);
		if (gazettes->count < GAZETTES)
			gazettes->gazette[gazettes->count++] = gazette;
		i = end;
		if (!lexeme_is_sign(all, i, ',') ||
		    begins(all, i + 1) == LAW_NO_GAZETTE)
			break;
		i++;
	}
	while (bracket && i < most && i < all->count &&
	       !lexeme_is_sign(all, i, ')') && !lexeme_is_sign(all, i, ';') &&
	       !lexeme_is_sign(all, i, '\n'))
		i++;
	return i + (bracket && lexeme_is_sign(all, i, ')'));
}

const char *gazette_write(struct arena *arena, enum law_gazette kind,
			  unsigned year, const char *number)
{
	static const char dots[] = "\xE2\x80\xA6";
	const char *text = "";

	for (const char *const *word = formulas[kind]; *word; word++) {
		const char *said = *word;

		if (said == number_is)
			said = *number ? number : dots;
		if (said == year_is)
			said = year ? arena_format(arena, "%u", year) : dots;
		text = arena_format(arena, "%s%s%s", text, *text ? " " : "",
				    said);
	}
	return text;
}
