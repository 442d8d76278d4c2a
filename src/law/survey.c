#include "law/survey.h"

#include "calendar/date.h"
#include "law/entry.h"
#include "law/messages.h"
#include "yaml/locate.h"

#include <stdlib.h>
#include <string.h>

/* --- The list ----------------------------------------------------------- */

/* Warns of BASE without an announcement that rules of its kind have. */
static void check_announced(const struct legal_base *base, struct run *run)
{
	enum law_gazette gazette = law_gazette(base->kind);
	enum base_field field =
		gazette == LAW_LEMBARAN ? BASE_LEMBARAN : BASE_BERITA;

	if (gazette != LAW_NO_GAZETTE && !base->field[field].text)
		diag_add(&run->diag, MESSAGE_BASES_NOT_ANNOUNCED, base->place,
			 base->name[0].text, base_key(field));
}

/* Warns of announcements of BASE in another year than its own. */
static void check_years(const struct legal_base *base, struct run *run)
{
	static const enum base_field gazettes[] = {BASE_LEMBARAN, BASE_BERITA};
	unsigned own = base_year(base);

	for (size_t i = 0; i < sizeof(gazettes) / sizeof(gazettes[0]); i++) {
		const struct base_text *said = &base->field[gazettes[i]];
		size_t length = said->text ? strcspn(said->text, "/") : 0;
		unsigned year = length ? date_year(said->text, length) : 0;

		if (own && year && said->text[length] && year != own)
			diag_add(&run->diag, MESSAGE_BASES_OTHER_YEAR,
				 said->place, base_key(gazettes[i]), said->text,
				 base->name[0].text);
	}
}

/* Warns of changes of BASE that are not in the order of time. */
static void check_order(const struct bases *bases,
			const struct legal_base *base, struct run *run)
{
	const struct legal_base *before = base;

	for (size_t i = 0; i < base->changes; i++) {
		const struct legal_base *one =
			bases_find(bases, base->change[i].text,
				   strlen(base->change[i].text));

		if (base_compare_age(one, before) < 0)
			diag_add(&run->diag, MESSAGE_BASES_DISORDER,
				 base->change[i].place, one->name[0].text,
				 before->name[0].text);
		before = one;
	}
}

static unsigned long supplement(const struct legal_base *base)
{
	const char *text = base->field[BASE_TAMBAHAN].text;

	return text ? strtoul(text, NULL, 10) : 0;
}

/* Warns of a supplement with a lower number than that of an earlier year: they
 * are counted on from year to year. */
static void check_supplements(const struct bases *bases,
			      const struct legal_base *base, struct run *run)
{
	for (size_t i = 0; i < bases->count; i++) {
		const struct legal_base *other = &bases->base[i];

		if (!supplement(base) || !base_year(other) ||
		    base_year(other) >= base_year(base) ||
		    supplement(other) <= supplement(base))
			continue;
		diag_add(&run->diag, MESSAGE_BASES_SUPPLEMENT,
			 base->field[BASE_TAMBAHAN].place,
			 base->field[BASE_TAMBAHAN].text, other->name[0].text,
			 other->field[BASE_TAMBAHAN].text);
		return;
	}
}

void survey_list(const struct bases *bases, struct run *run)
{
	for (size_t i = 0; i < bases->count; i++) {
		const struct legal_base *base = &bases->base[i];

		check_announced(base, run);
		check_years(base, run);
		check_order(bases, base, run);
		check_supplements(bases, base, run);
	}
}

/* --- Citations ---------------------------------------------------------- */

/* Returns where it stands. */
static struct place place_of_citation(const struct cited_base *cited,
				      struct run *run)
{
	struct locator locator;

	if (!cited->place.source)
		return cited->place;
	locator_init(&locator, run->arena);
	return locate(&locator, cited->place, cited->text, strlen(cited->text),
		      cited->all->citation[cited->i].whole.start);
}

/* Returns the last change that is cited; NULL when none is. */
static const struct citation *last_change(const struct cited_base *cited)
{
	const struct citation *last = NULL;

	for (size_t k = cited->i + 1; k < cited->all->count; k++) {
		const struct citation *c = &cited->all->citation[k];

		if (c->role == CITATION_AMENDING && c->of == cited->i)
			last = c;
	}
	return last;
}

/* Warns of a citation that has other words than BASE of the list. */
static void check_words(const struct bases *bases,
			const struct legal_base *base,
			const struct cited_base *cited, struct run *run)
{
	const struct citation *c = &cited->all->citation[cited->i];
	const struct citation *last = last_change(cited);
	size_t start = c->whole.start, end = start + c->whole.length;
	const char *own = base_cite(bases, base, run->arena);

	if (last)
		end = last->whole.start + last->whole.length;
	if (strcmp(entry_words(own, strlen(own), run->arena),
		   entry_words(cited->text + start, end - start, run->arena)) !=
	    0)
		diag_add(&run->diag, MESSAGE_BASES_OTHER_WORDS,
			 place_of_citation(cited, run), base->name[0].text,
			 own);
}

/* Whether C, which TEXT cites as a change of BASE, is one of those that the
 * list has. */
static bool is_change_of(const struct bases *bases,
			 const struct legal_base *base, const char *text,
			 const struct citation *c, struct run *run)
{
	const struct legal_base *one = entry_find(bases, text, c, run->arena);

	for (size_t i = 0; one && i < base->changes; i++)
		if (bases_find(bases, base->change[i].text,
			       strlen(base->change[i].text)) == one)
			return true;
	return false;
}

void survey_citation(const struct bases *bases, const struct cited_base *cited,
		     struct run *run)
{
	struct arena *arena = run->arena;
	const struct citation *c = &cited->all->citation[cited->i], *change;
	const struct legal_base *base = entry_find(bases, cited->text, c,
						   arena),
				*last;
	const struct base_text *name;

	if (!base) {
		diag_add(&run->diag, MESSAGE_BASES_NOT_LISTED,
			 place_of_citation(cited, run),
			 entry_text(cited->text, c->whole, arena));
		return;
	}
	change = last_change(cited);
	if (change && !is_change_of(bases, base, cited->text, change, run)) {
		diag_add(&run->diag, MESSAGE_BASES_CHANGE_NOT_LISTED,
			 place_of_citation(cited, run), base->name[0].text,
			 entry_text(cited->text, change->whole, arena));
		return;
	}
	if (base->changes) {
		name = &base->change[base->changes - 1];
		last = bases_find(bases, name->text, strlen(name->text));
		if (!change ||
		    entry_find(bases, cited->text, change, arena) != last) {
			diag_add(&run->diag, MESSAGE_BASES_CHANGED_SINCE,
				 place_of_citation(cited, run),
				 base->name[0].text, last->name[0].text,
				 base_cite(bases, base, arena));
			return;
		}
	}
	check_words(bases, base, cited, run);
}
