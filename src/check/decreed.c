#include "check/rule.h"
#include "plan/numbers.h"

#include <limits.h>
#include <string.h>

/* What diktum have to say between them: since when the decree is in force, and
 * that its lampiran belong to it. */

enum { WITHIN = 4 /* [words] from "berlaku" to "pada" */ };

struct decreed {
	bool in_force;		/* one says so, */
	bool dated;		/* and since when */
	size_t said;		/* the passage that does; SIZE_MAX: none */
	size_t said_at;		/* [bytes] in it */
	bool named;		/* lampiran are, */
	bool part;		/* as a part of the decree */
	size_t first, first_at; /* where they are first */
	uint64_t numbers;	/* bits: those that have one */
	size_t passage;		/* the one at work */
};

static void begin(struct checker *c)
{
	struct decreed *decreed = arena_new(c->arena, struct decreed);

	decreed->said = SIZE_MAX;
	c->memory = decreed;
}

/* "mulai berlaku pada tanggal ditetapkan", "berlaku sejak …", "berlaku surut
 * terhitung mulai tanggal …". */
static void note_force(struct decreed *decreed, const struct reading *text,
		       size_t i)
{
	static const char *const since[] = {"pada",	 "sejak", "semenjak",
					    "terhitung", "mulai", "sampai",
					    "selama",	 "untuk", NULL};
	bool mulai = i && passage_is(text, i - 1, "mulai");

	for (size_t n = 1; n <= WITHIN; n++)
		if (passage_is_among(text, i + n, since)) {
			decreed->dated = true;
			decreed->in_force = true;
			return;
		}
	if (!mulai) /* "ketentuan yang berlaku" */
		return;
	decreed->in_force = true;
	decreed->said = decreed->passage;
	decreed->said_at = text->word[i].start;
}

/* Returns the number of the lampiran that word I is, 0: it is no number. */
static unsigned number_at(const struct reading *text, size_t i)
{
	if (i >= text->count || !passage_is_capital(text, i))
		return 0;
	return typed_roman(text->text + text->word[i].start,
			   text->word[i].length);
}

/* Notes the lampiran that word I, "Lampiran", names: "Lampiran I sampai dengan
 * Lampiran III", "Lampiran I, II, dan III". Another decree's stand before its
 * name. Returns the word behind. */
static size_t note_lampiran(struct decreed *decreed, const struct reading *text,
			    size_t i)
{
	static const char *const others[] = {"peraturan", "undang-undang",
					     "surat", NULL};
	static const char *const joins[] = {"dan",    "sampai", "dengan",
					    "hingga", "s",	"d",
					    "atau",   "serta",	NULL};
	unsigned number, last = 0;
	uint64_t numbers = 0;
	bool range = false;
	size_t k = i + 1;

	for (; k < text->count; k++) {
		number = number_at(text, k);
		for (unsigned n = range && last ? last : number;
		     number && n <= number && n < 64; n++)
			numbers |= UINT64_C(1) << n;
		last = number ? number : last;
		range = number ? false
			       : range || passage_is(text, k, "sampai") ||
					 passage_is(text, k, "hingga") ||
					 passage_is(text, k, "d");
		if (!number && !passage_is_among(text, k, joins) &&
		    !passage_is(text, k, "lampiran"))
			break;
	}
	if (passage_is_among(text, k, others) ||
	    (passage_is(text, k, "keputusan") && k + 1 < text->count &&
	     passage_is_capital(text, k + 1) && passage_is_apart(text, k)))
		return k;
	if (!decreed->named) {
		decreed->first = decreed->passage;
		decreed->first_at = text->word[i].start;
	}
	decreed->named = true;
	decreed->numbers |= numbers;
	return k;
}

/* "dengan ini menetapkan": nothing else does it. */
static void check_filler(struct checker *c, const struct reading *text,
			 size_t i)
{
	static const char *const verbs[] = {"menetapkan", "memutuskan",
					    "mengangkat", "membentuk",
					    "menunjuk",	  NULL};

	if (passage_is(text, i, "dengan") && passage_is(text, i + 1, "ini") &&
	    passage_is_among(text, i + 2, verbs))
		rule_report(c, CODE_FILLER, text, text->word[i].start,
			    passage_words(text, i, 3, c->arena),
			    passage_words(text, i + 2, 1, c->arena));
}

static void check(struct checker *c, const struct reading *text)
{
	struct decreed *decreed = c->memory;

	decreed->passage = (size_t)(text->passage - c->passages.passage);
	for (size_t i = 0, behind = 0; i < text->count; i++) {
		check_filler(c, text, i);
		if (passage_is(text, i, "berlaku"))
			note_force(decreed, text, i);
		if (i >= behind && (passage_is(text, i, "lampiran") ||
				    passage_is(text, i, "lampiran-lampiran")))
			behind = note_lampiran(decreed, text, i);
		decreed->part |= passage_is(text, i, "terpisahkan") ||
				 passage_is(text, i, "terpisah");
	}
}

/* Returns where byte AT of passage I stands. */
static struct place standing_of(struct checker *c, size_t i, size_t at)
{
	struct reading text = passage_open(&c->passages.passage[i], c->scratch);

	return rule_place(c, &text, at);
}

/* Reports what is not said of the lampiran as it should be. */
static void check_lampiran(struct checker *c)
{
	const struct decreed *decreed = c->memory;
	const struct clauses *diktum = &c->decree->body[BODY_DIKTUM];
	size_t count = c->decree->lampiran_count;
	uint64_t there = 0;
	struct place place = diktum->clause[0].place;

	for (size_t n = 1; n <= count && n < 64; n++)
		there |= UINT64_C(1) << n;
	if (decreed->named)
		place = standing_of(c, decreed->first, decreed->first_at);
	if (!decreed->named) {
		if (count)
			findings_add(c->findings, CODE_LAMPIRAN_APART, place,
				     catalogue_text(c->findings->catalogue,
						    N_("no diktum names the "
						       "lampiran")));
	} else if (!decreed->part)
		findings_add(
			c->findings, CODE_LAMPIRAN_APART, place,
			catalogue_text(c->findings->catalogue,
				       N_("no diktum says that the lampiran is "
					  "a part of the decree")));
	else if (!count || (decreed->numbers &&
			    (count == 1 || decreed->numbers != there)))
		findings_add(c->findings, CODE_LAMPIRAN_APART, place,
			     catalogue_text(c->findings->catalogue,
					    N_("other lampiran are named than "
					       "there are")));
}

static void end(struct checker *c)
{
	const struct decreed *decreed = c->memory;
	const struct clauses *diktum = &c->decree->body[BODY_DIKTUM];

	if (!plan_has_body(c->decree))
		return;
	if (!decreed->dated)
		findings_add(c->findings, CODE_IN_FORCE,
			     decreed->in_force
				     ? standing_of(c, decreed->said,
						   decreed->said_at)
				     : diktum->clause[diktum->count - 1].place);
	check_lampiran(c);
}

static bool is_diktum(const struct passage *passage)
{
	return passage_is_clause(passage, BODY_DIKTUM);
}

const struct rule rule_decreed = {
	.begin = begin, .wants = is_diktum, .passage = check, .end = end};
