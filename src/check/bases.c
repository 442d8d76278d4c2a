#include "check/mention.h"

#include <stdlib.h>
#include <string.h>

/*
 * Legal bases (UU 12/2011, lampiran II, 28 to 50): rules of the same or a
 * higher level alone, in the order of their hierarchy, then of time; those of
 * the state with the Lembaran or Berita Negara in which they stand.
 */

enum { MOST_BASES = 400 }; /* that are compared with each other */

/* Who decrees, from low to high. */
enum office_level {
	LEVEL_KECAMATAN,
	LEVEL_KABUPATEN,
	LEVEL_PROVINSI,
	LEVEL_NATIONAL,
};

/* Whether the words NAME have WORD among them; both are in small letters. */
static bool has_word(const char *name, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = name; (at = strstr(at, word)); at += length)
		if ((at == name || at[-1] == ' ') &&
		    (!at[length] || at[length] == ' '))
			return true;
	return false;
}

/* Returns the level of the office NAME, in small letters. */
static enum office_level office_level(const char *name)
{
	static const struct {
		const char *word;
		enum office_level level;
	} words[] = {
		{"kecamatan", LEVEL_KECAMATAN}, {"kelurahan", LEVEL_KECAMATAN},
		{"desa", LEVEL_KECAMATAN},	{"distrik", LEVEL_KECAMATAN},
		{"kabupaten", LEVEL_KABUPATEN}, {"kota", LEVEL_KABUPATEN},
		{"provinsi", LEVEL_PROVINSI},
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (has_word(name, words[i].word))
			return words[i].level;
	return LEVEL_NATIONAL;
}

static bool is_in_gazette(const struct citation *cited, enum law_gazette kind)
{
	for (size_t i = 0; i < cited->gazettes.count; i++)
		if (cited->gazettes.gazette[i].kind == kind)
			return true;
	return false;
}

/* Reports a rule that does not say where it was announced. */
static void check_gazette(struct checker *c, const struct mention *mention)
{
	const struct citation *cited = mention->citation;
	enum law_gazette kind = law_gazette(cited->kind);

	if (kind == LAW_NO_GAZETTE || is_in_gazette(cited, kind) ||
	    !cited->number.length)
		return;
	mention_report(c,
		       kind == LAW_BERITA ? CODE_NO_BERITA : CODE_NO_LEMBARAN,
		       mention, cited->whole.start, mention_name(c, mention),
		       gazette_write(c->arena, kind, cited->year, ""));
}

/* Whether it is a paper, or a decree of an office below the one that decrees.
 */
static bool is_misplaced(struct checker *c, const struct mention *mention)
{
	const struct citation *cited = mention->citation;
	char *own;

	if (law_is_paper(cited->kind))
		return true;
	if (cited->kind != LAW_KEPUTUSAN || !cited->made_by)
		return false;
	own = arena_copy(c->arena, rule_field(c, PLAN_LEMBAGA),
			 strlen(rule_field(c, PLAN_LEMBAGA)));
	for (char *at = own; *at; at++)
		*at |= *at >= 'A' && *at <= 'Z' ? 0x20 : 0;
	if (office_level(cited->made_by) < office_level(own))
		return true;
	/* the secretariat's is below the office's own */
	return *own && strstr(cited->made_by, own) &&
	       !has_word(own, "sekretariat") &&
	       (!strncmp(cited->made_by, "sekretaris ", 11) ||
		!strncmp(cited->made_by, "sekretariat ", 12));
}

/* Returns the number of PART as far as it is one alone, 0 if it is more. */
static unsigned long plain(const struct mention *mention, struct law_part part)
{
	const char *at = mention->text->text + part.start;
	unsigned long number = 0;

	if (part.length > 9)
		return 0;
	for (size_t i = 0; i < part.length; i++) {
		if (at[i] < '0' || at[i] > '9')
			return 0;
		number = number * 10 + (unsigned long)(at[i] - '0');
	}
	return number;
}

/* Returns its number in the gazette that announced it, 0 if it is not known. */
static unsigned long announced(const struct mention *mention)
{
	const struct gazettes *all = &mention->citation->gazettes;
	enum law_gazette kind = law_gazette(mention->citation->kind);

	for (size_t i = 0; i < all->count; i++)
		if (all->gazette[i].kind == kind)
			return plain(mention, all->gazette[i].number);
	return 0;
}

/* Whether both may be put in the order of time: they are of one kind, or both
 * law; decrees of offices of one level. */
static bool are_in_time(const struct citation *a, const struct citation *b)
{
	if (a->kind == LAW_KEPUTUSAN && b->kind == LAW_KEPUTUSAN)
		return a->made_by && b->made_by &&
		       office_level(a->made_by) == office_level(b->made_by);
	return (a->kind == b->kind || (!law_outranks(LAW_UU, a->kind) &&
				       !law_outranks(a->kind, LAW_UU) &&
				       !law_outranks(LAW_UU, b->kind) &&
				       !law_outranks(b->kind, LAW_UU)));
}

static bool are_of_one(const struct citation *a, const struct citation *b)
{
	return citation_issuers(a->made_by, b->made_by) != LAW_OTHER_ISSUER;
}

/* Whether A is earlier than B: its year, the number under which it was
 * announced, or its own. */
static bool is_earlier(const struct mention *a, const struct mention *b)
{
	unsigned year = a->citation->year, other = b->citation->year;
	unsigned long number, last;

	if (!year || !other || year != other)
		return year && other && year < other;
	number = announced(a);
	last = announced(b);
	if ((!number || !last) && a->citation->kind == b->citation->kind &&
	    are_of_one(a->citation, b->citation)) {
		number = plain(a, a->citation->number);
		last = plain(b, b->citation->number);
	}
	return number && last && number < last;
}

/* Reports BASE[i] where it should stand before one of those above it: the one
 * just before it, or the last that the same office made. */
static void check_order(struct checker *c, const struct mention *const *base,
			size_t i)
{
	const struct mention *mention = base[i], *before = base[i - 1];
	size_t at = mention->citation->whole.start;
	enum code code = CODE_BASE_OTHERS;

	if (law_outranks(mention->citation->kind, before->citation->kind)) {
		mention_report(c, CODE_BASE_RANK, mention, at,
			       mention_name(c, mention),
			       mention_name(c, before));
		return;
	}
	for (size_t k = i; k--;) {
		if (!are_in_time(mention->citation, base[k]->citation) ||
		    !are_of_one(mention->citation, base[k]->citation))
			continue;
		if (is_earlier(mention, base[k])) {
			before = base[k];
			code = CODE_BASE_YEAR;
		}
		break;
	}
	if (!are_in_time(mention->citation, before->citation) ||
	    !is_earlier(mention, before))
		return;
	mention_report(c, code, mention, at, mention_name(c, mention),
		       mention_name(c, before));
}

void mention_check_bases(struct checker *c, const struct cited_rules *all)
{
	const struct mention **base =
		arena_array(c->scratch, const struct mention *, MOST_BASES);
	size_t count = 0;

	for (size_t i = 0; i < all->count; i++) {
		const struct mention *mention = &all->mention[i];
		const struct citation *cited = mention->citation;
		const struct passage *passage = mention->text->passage;

		if (passage->kind != PASSAGE_CLAUSE ||
		    passage->part != BODY_MENGINGAT)
			continue;
		if (mention->base && is_misplaced(c, mention)) {
			mention_report(c, CODE_NO_BASE, mention,
				       cited->whole.start,
				       mention_name(c, mention));
			continue;
		}
		if (mention->base || cited->role == CITATION_AMENDING)
			check_gazette(c, mention);
		if (mention->base && count < MOST_BASES) {
			base[count++] = mention;
			if (count > 1)
				check_order(c, base, count - 1);
		}
	}
}
