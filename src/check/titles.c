#include "check/numerals.h"
#include "check/rule.h"

#include <string.h>
#include <strings.h>

/*
 * The title of the decree where it is said again: in the last recital, behind
 * Menetapkan, in KESATU, above its lampiran. The first two cite it; the others
 * may say it in other words, but not nearly the same ones.
 */

enum {
	LONGEST = 80, /* [words] of a title that is compared */
	LEAST = 4,    /* [words] that two titles share which are nearly one */
	FEW = 3,      /* [words] in which those differ, at most */
	SHOWN = 4     /* [words] of a title, in a message */
};

struct titles {
	struct reading title; /* of the decree */
	size_t first;	      /* of its words, behind "Penetapan" */
	size_t recitals;
};

static void begin(struct checker *c)
{
	struct titles *titles = arena_new(c->arena, struct titles);
	struct passage *passage = arena_new(c->arena, struct passage);

	*passage = passage_of_field(c->decree, PLAN_TENTANG);
	c->memory = titles;
	titles->recitals = c->decree->body[BODY_MENIMBANG].count;
	if (!plan_has_body(c->decree) || !passage->value->text)
		return;
	titles->title = passage_open(passage, c->arena);
	if (titles->title.count > LONGEST)
		titles->title.count = 0;
	titles->first = passage_is(&titles->title, 0, "penetapan");
}

static bool is_same(const struct reading *a, size_t i, const struct reading *b,
		    size_t k)
{
	return i < a->count && k < b->count &&
	       a->word[i].length == b->word[k].length &&
	       !memcmp(a->small + a->word[i].start, b->small + b->word[k].start,
		       a->word[i].length);
}

/* Returns some words of TEXT from just before word I on. */
static const char *shown(const struct reading *text, size_t i,
			 struct arena *arena)
{
	size_t from = i ? i - 1 : 0, count = SHOWN;

	if (from >= text->count)
		from = text->count - 1;
	if (count > text->count - from)
		count = text->count - from;
	return passage_words(text, from, count, arena);
}

/* Reports that word I of TEXT is another one than word K of the title. */
static void report(struct checker *c, const struct reading *text, size_t i,
		   size_t k)
{
	const struct titles *titles = c->memory;
	size_t at = i < text->count ? i : text->count - 1;

	rule_report(c, CODE_OTHER_TITLE, text, text->word[at].start,
		    shown(text, i, c->arena),
		    shown(&titles->title, k, c->arena));
}

/* Compares the title with what begins at word I of TEXT, which cites it. */
static void check_cited(struct checker *c, const struct reading *text, size_t i)
{
	const struct titles *titles = c->memory;

	for (size_t k = 0; k < titles->title.count; k++)
		if (!is_same(text, i + k, &titles->title, k)) {
			report(c, text, i + k, k);
			return;
		}
}

/* Returns the word behind the "tentang" of the decree's own name, "menetapkan
 * Keputusan … tentang", from word I on; 0: it is not named. */
static size_t find_cited(const struct reading *text, size_t i)
{
	for (; i < text->count; i++)
		if (passage_is(text, i, "tentang"))
			return i + 1;
	return 0;
}

static void check_recital(struct checker *c, const struct reading *text)
{
	for (size_t i = text->count; i-- > 0;)
		if (passage_is(text, i, "menetapkan") &&
		    passage_is(text, i + 1, "keputusan")) {
			size_t first = find_cited(text, i);

			if (first)
				check_cited(c, text, first);
			return;
		}
}

/* How two titles go together: how many words they share in their order, and
 * where they first differ. */
struct likeness {
	size_t shared, text_at, title_at;
};

/* Compares COUNT words of TEXT from FIRST on with those of the title from
 * titles->first on. */
static struct likeness compare(const struct titles *titles,
			       const struct reading *text, size_t first,
			       size_t count)
{
	unsigned char longest[LONGEST + 1][LONGEST + 1] = {{0}};
	const struct reading *title = &titles->title;
	size_t rest = title->count - titles->first, same = 0;

	for (size_t i = 1; i <= count; i++)
		for (size_t k = 1; k <= rest; k++) {
			unsigned char left = longest[i][k - 1],
				      above = longest[i - 1][k];

			longest[i][k] = left > above ? left : above;
			if (is_same(text, first + i - 1, title,
				    titles->first + k - 1))
				longest[i][k] = longest[i - 1][k - 1] + 1;
		}
	while (same < count && same < rest &&
	       is_same(text, first + same, title, titles->first + same))
		same++;
	return (struct likeness){longest[count][rest], first + same,
				 titles->first + same};
}

/* Whether COUNT words of TEXT from FIRST on are the end of the title: its first
 * words say what is done, "Penetapan Kegiatan". */
static bool is_end(const struct reading *title, const struct reading *text,
		   size_t first, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!is_same(text, first + i, title, title->count - count + i))
			return false;
	return true;
}

/* Reports COUNT words of TEXT from FIRST on if they are nearly the title. */
static void check_alike(struct checker *c, const struct reading *text,
			size_t first, size_t count)
{
	const struct titles *titles = c->memory;
	size_t rest = titles->title.count - titles->first;
	struct likeness likeness;

	if (!count || count > LONGEST || !titles->title.count ||
	    (count <= titles->title.count &&
	     is_end(&titles->title, text, first, count)))
		return;
	likeness = compare(titles, text, first, count);
	if (likeness.shared < LEAST || rest > likeness.shared + FEW ||
	    count > likeness.shared + FEW)
		return;
	report(c, text, likeness.text_at, likeness.title_at);
}

/* "Menetapkan Rencana Aksi … sebagaimana tercantum". */
static void check_first(struct checker *c, const struct reading *text)
{
	static const char *const behind[] = {"sebagaimana", "yang",    "dengan",
					     "untuk",	    "seperti", "adalah",
					     "pada",	    NULL};
	size_t first = numerals_skip(text, c->scratch) + 1, end = first;

	if (!passage_is(text, first - 1, "menetapkan"))
		return;
	while (end < text->count && !passage_is_among(text, end, behind) &&
	       (end == first || !passage_between(text, end - 1, '\n')))
		end++;
	check_alike(c, text, first, end - first);
}

static void check(struct checker *c, const struct reading *text)
{
	const struct passage *passage = text->passage;
	const struct titles *titles = c->memory;
	bool field = passage->kind == PASSAGE_FIELD;

	if (!titles->title.count || !text->count)
		return;
	if (passage_is_clause(passage, BODY_MENIMBANG) &&
	    passage->clause == titles->recitals)
		check_recital(c, text);
	if (field && passage->field == PLAN_MENETAPKAN && find_cited(text, 0))
		check_cited(c, text, find_cited(text, 0));
	if (passage_is_clause(passage, BODY_DIKTUM) && passage->clause == 1)
		check_first(c, text);
	/* one of several lampiran has a title of its own */
	if (field && passage->field == PLAN_TITLE &&
	    c->decree->lampiran_count == 1)
		check_alike(c, text, 0, text->count);
}

static bool may_have_it(const struct passage *passage)
{
	return passage->kind == PASSAGE_FIELD ||
	       passage_is_clause(passage, BODY_MENIMBANG) ||
	       passage_is_clause(passage, BODY_DIKTUM);
}

const struct rule rule_titles = {
	.begin = begin, .wants = may_have_it, .passage = check};
