#include "check/numerals.h"
#include "check/rule.h"
#include "plan/ordinal.h"

#include <string.h>

/*
 * Where a decree refers to its own parts, "sebagaimana dimaksud dalam huruf a
 * dan huruf b", "diktum KESATU": whether they are there, and above. A rule that
 * is cited has letters, too: "Pasal 10 huruf d", "diktum KEDUA Keputusan …".
 */

enum { LETTERS = 26, AGO = 3 /* [words] from "dimaksud" to "diktum" */ };

/* Behind a reference, these say that it is to something else. */
static const char *const of_others[] = {
	"pasal",     "ayat",	    "lampiran", "undang-undang",
	"peraturan", "keputusan",   "diktum",	"instruksi",
	"surat",     "kesepakatan", NULL};
static const char *const joins[] = {"dan",    "atau",	"serta", "dengan",
				    "sampai", "hingga", "sd",	 NULL};
static const char *const ranges[] = {"sampai", "hingga", "sd", NULL};

/* A chain of references: "huruf a, huruf b, dan huruf c". */
struct chain {
	size_t first, last;	  /* words */
	bool letter[LETTERS + 1]; /* 1 is a */
};

struct body_numbers {
	unsigned *recital, *diktum;
	size_t recitals, diktums;
};

static void begin(struct checker *c)
{
	const struct clauses *body = c->decree->body;
	struct body_numbers *numbers = arena_new(c->arena, struct body_numbers);

	c->memory = numbers;
	numbers->recital = numerals_of(c->decree, BODY_MENIMBANG, c->arena);
	numbers->diktum = numerals_of(c->decree, BODY_DIKTUM, c->arena);
	numbers->recitals =
		body[BODY_MENIMBANG].lone ? 0 : body[BODY_MENIMBANG].count;
	numbers->diktums = body[BODY_DIKTUM].count;
}

/* Returns the number that the lone letter which is word I stands for, 0: it is
 * none. */
static unsigned letter_at(const struct reading *text, size_t i)
{
	char c;

	if (i >= text->count || text->word[i].length != 1)
		return 0;
	c = text->text[text->word[i].start];
	return c >= 'a' && c <= 'z' ? (unsigned)(c - 'a') + 1 : 0;
}

/* Whether what ends with word I belongs to something that is named behind it:
 * "huruf a Undang-Undang Nomor …". */
static bool is_of_other(const struct reading *text, size_t i)
{
	return i + 1 < text->count && passage_is_apart(text, i) &&
	       passage_is_among(text, i + 1, of_others) &&
	       !passage_is(text, i + 2, "ini");
}

/* Skips "dan", "sampai dengan", "s.d." from word I on; *RANGE: it is one of the
 * latter. */
static size_t skip_joins(const struct reading *text, size_t i, bool *range)
{
	*range = false;
	for (;; i++) {
		bool dotted = passage_is(text, i, "s") &&
			      passage_is(text, i + 1, "d");

		if (!dotted && !passage_is_among(text, i, joins))
			return i;
		*range |= dotted || passage_is_among(text, i, ranges);
		i += dotted;
	}
}

/* Returns the word behind word I where a chain that has come to I goes on,
 * without "huruf"; the end of the text when it does not. */
static size_t next_of_chain(const struct reading *text, size_t i, bool *range)
{
	size_t next = i + 1;
	bool comma;

	*range = false;
	if (next >= text->count)
		return text->count;
	comma = passage_between(text, i, ',');
	if (!comma && !passage_is_apart(text, i))
		return text->count;
	next = skip_joins(text, next, range);
	if (next == i + 1 && !comma)
		return text->count;
	return next + passage_is(text, next, "huruf");
}

/* Reads the chain that begins with "huruf", word I. Whether it is one. */
static bool read_letters(struct chain *chain, const struct reading *text,
			 size_t i)
{
	unsigned from = 0, letter;
	size_t at = i + 1;

	*chain = (struct chain){.first = i, .last = i};
	while ((letter = letter_at(text, at))) {
		bool range;

		for (unsigned n = from ? from : letter; n <= letter; n++)
			chain->letter[n] = true;
		chain->letter[letter] = true;
		chain->last = at;
		at = next_of_chain(text, at, &range);
		from = range ? letter : 0;
	}
	return chain->last > i;
}

/* Whether the reference that begins at word I is the decree's own, by what
 * stands before it. */
static bool is_own(const struct reading *text, size_t i)
{
	static const char *const before[] = {
		"dalam",     "pada",	    "dimaksud",	  "pertimbangan",
		"menimbang", "konsiderans", "konsideran", NULL};

	return i && passage_is_apart(text, i - 1) &&
	       passage_is_among(text, i - 1, before);
}

/* "dimaksud pada huruf", "dimaksud diktum": UU 12/2011, Lampiran II, has
 * "dalam". Word I is "huruf" or "diktum". */
static void check_word(struct checker *c, const struct reading *text, size_t i)
{
	bool pada = i > 1 && passage_is(text, i - 1, "pada") &&
		    passage_is(text, i - 2, "dimaksud");
	size_t from = pada || passage_is(text, i - 1, "dimaksud") ? i - 1 : i;

	if (from == i)
		return;
	rule_report(c, CODE_REFERENCE_WORD, text, text->word[from].start,
		    passage_words(text, from, 2, c->arena),
		    arena_format(c->arena,
				 pada ? "dalam %s" : "dimaksud dalam %s",
				 passage_words(text, i, 1, c->arena)));
}

/* Returns the first COUNT of the recitals as a reference to them: "huruf a,
 * huruf b, dan huruf c". */
static const char *letters_to(struct checker *c, size_t count)
{
	const struct body_numbers *numbers = c->memory;
	const char *all = NULL;

	for (size_t i = 0; i < count; i++) {
		const char *join = !all		   ? ""
				   : i + 1 < count ? ", "
				   : count == 2	   ? " dan "
						   : ", dan ";

		if (numbers->recital[i] > LETTERS)
			break;
		all = arena_format(c->arena, "%s%shuruf %c", all ? all : "",
				   join, 'a' + (int)numbers->recital[i] - 1);
	}
	return all ? all
		   : catalogue_text(c->findings->catalogue, N_("no recital"));
}

/* Whether CHAIN in recital N, from 1, leads to recitals above that; the last
 * one names all others. */
static bool leads_up(const struct body_numbers *numbers,
		     const struct chain *chain, size_t n)
{
	for (unsigned k = 1; k <= LETTERS; k++)
		if (chain->letter[k] &&
		    !numerals_find(numbers->recital, n - 1, k))
			return false;
	for (size_t i = 0; n == numbers->recitals && i + 1 < n; i++)
		if (numbers->recital[i] <= LETTERS &&
		    !chain->letter[numbers->recital[i]])
			return false;
	return true;
}

/* Checks the references of a recital. What the last one says in several places
 * counts together. */
static void check_letters(struct checker *c, const struct reading *text)
{
	const struct body_numbers *numbers = c->memory;
	size_t n = numbers->recitals ? text->passage->clause : 1;
	struct chain all = {.last = 0}, chain;

	/* a text by itself may have recitals in it */
	if (!numbers->recitals && memchr(text->text, '\n', text->length))
		return;
	for (size_t i = 0; i + 1 < text->count; i++) {
		if (!passage_is(text, i, "huruf") || !is_own(text, i) ||
		    !read_letters(&chain, text, i) ||
		    is_of_other(text, chain.last))
			continue;
		check_word(c, text, i);
		if (!all.last)
			all.first = chain.first;
		all.last = chain.last;
		for (unsigned k = 1; k <= LETTERS; k++)
			all.letter[k] |= chain.letter[k];
		i = chain.last;
	}
	if (all.last && !leads_up(numbers, &all, n))
		rule_report(c, CODE_REFERENCE_LETTER, text,
			    text->word[all.first].start,
			    passage_words(text, all.first,
					  all.last - all.first + 1, c->arena),
			    letters_to(c, numbers->recitals ? n - 1 : 0));
}

/* Returns the ordinal that word I begins, and in *NEXT the word behind it. */
static unsigned ordinal_at(struct checker *c, const struct reading *text,
			   size_t i, size_t *next)
{
	struct ordinal ordinal;
	size_t start, end;

	if (i >= text->count)
		return 0;
	start = text->word[i].start;
	ordinal = ordinal_read(text->text + start, text->length - start,
			       c->scratch);
	end = start + ordinal.length;
	*next = i;
	while (*next < text->count && text->word[*next].start < end)
		++*next;
	return ordinal.number;
}

/* Whether the diktum at word I is another decree's: its number stands before,
 * or its name behind word LAST. */
static bool is_others(const struct reading *text, size_t i, size_t last)
{
	const char *before = i ? text->text + text->word[i - 1].start : "";

	if (*before >= '0' && *before <= '9')
		return true;
	if ((passage_is(text, last + 1, "huruf") ||
	     passage_is(text, last + 1, "angka")) &&
	    last + 2 < text->count)
		last += 2;
	return is_of_other(text, last);
}

/* Reports ordinal NUMBER at word AT of the reference whose "diktum" is word I,
 * unless there is such a diktum, and above. */
static void check_ordinal(struct checker *c, const struct reading *text,
			  size_t i, size_t at, size_t next, unsigned number)
{
	const struct body_numbers *numbers = c->memory;
	bool diktum = passage_is_clause(text->passage, BODY_DIKTUM);
	size_t there = numerals_find(numbers->diktum, numbers->diktums, number);
	bool meant = false;

	for (size_t n = 1; n <= AGO && n <= i; n++)
		meant |= passage_is(text, i - n, "dimaksud");
	if (there && !(diktum && meant && there >= text->passage->clause))
		return;
	rule_report(c, CODE_REFERENCE_DIKTUM, text, text->word[at].start,
		    passage_words(text, at, next - at, c->arena),
		    rule_number(c, numbers->diktums));
}

/* Checks the chain of ordinals behind "diktum", word I. */
static size_t check_ordinals(struct checker *c, const struct reading *text,
			     size_t i)
{
	size_t at = i + 1, next, last = i;
	unsigned number;
	bool range;

	while (ordinal_at(c, text, at, &next)) {
		last = next - 1;
		at = skip_joins(text, next, &range);
		if (passage_is(text, at, "diktum"))
			at++;
	}
	if (last == i || is_others(text, i, last))
		return last;
	if (is_own(text, i))
		check_word(c, text, i);
	for (at = i + 1; (number = ordinal_at(c, text, at, &next));) {
		check_ordinal(c, text, i, at, next, number);
		at = skip_joins(text, next, &range);
		if (passage_is(text, at, "diktum"))
			at++;
	}
	return last;
}

static bool may_refer(const struct passage *passage)
{
	return passage_is_clause(passage, BODY_MENIMBANG) ||
	       passage_is_clause(passage, BODY_DIKTUM) ||
	       passage->kind == PASSAGE_PROSE;
}

static void check(struct checker *c, const struct reading *text)
{
	if (!plan_has_body(c->decree))
		return;
	if (passage_is_clause(text->passage, BODY_MENIMBANG)) {
		check_letters(c, text);
		return;
	}
	for (size_t i = 0; i + 1 < text->count; i++)
		if (passage_is(text, i, "diktum"))
			i = check_ordinals(c, text, i);
}

const struct rule rule_references = {
	.begin = begin, .wants = may_refer, .passage = check};
